package timeline

import "strconv"

// TickRow tells where a tick stands on an axis of two rows.
type TickRow uint8

// The rows of an axis.
const (
	UpperRow TickRow = iota // the wider unit, labelled at the start of its span
	LowerRow                // the unit that is counted
	MinorRow                // unlabelled, between the others
)

// Tick is one calendar unit on an axis.
type Tick struct {
	Span    Span
	Label   string // "" in MinorRow
	Row     TickRow
	AtStart bool // Label names the start of Span, else all of it: then it stands in the middle
}

// tickLevel is one row of the table from which Ticks picks: the unit that is counted, from how
// many pixels on it can be, the unit above it and the one between its ticks.
type tickLevel struct {
	lower   Interval
	leastPx float64
	upper   *Interval // nil: the lower row stands alone
	minor   *Interval // nil: nothing between
	minorPx float64   // from how many pixels on minor ticks are drawn
	atStart bool      // the label names the tick's start
	label   func(Time, Wording) string
	above   func(Time, Wording) string
}

// tickLevels is in falling fineness; the first level whose unit is wide enough is taken. The
// least widths are those of the look: years 44 px, months 30, days 24, hours 40.
func tickLevels() []tickLevel {
	year, month, day := Years(1), Months(1), Days(1)
	quarter, half, week, hour := Months(3), Months(6), Weeks(), Hours(1)
	var levels []tickLevel
	for _, n := range []int{1, 5, 15} {
		levels = append(levels, tickLevel{Minutes(n), 44, &day, nil, 0, true, clockLabel, dayLabel})
	}
	for _, n := range []int{1, 2, 6, 12} {
		levels = append(levels, tickLevel{Hours(n), 40, &day, &hour, 8, true, clockLabel, dayLabel})
	}
	levels = append(levels,
		tickLevel{day, 24, &month, nil, 0, false, dayNumber, monthLabel},
		tickLevel{week, 32, &month, nil, 0, true, dayNumber, monthLabel},
		tickLevel{month, 30, &year, nil, 0, false, monthOnly, yearLabel})
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000} {
		l := tickLevel{lower: Years(n), leastPx: 44, label: yearLabel}
		switch {
		case n == 1:
			l.minor, l.minorPx = &quarter, 18
		case n == 2:
			l.minor, l.minorPx = &half, 10
		default:
			step := Years(map[int]int{1: 1, 2: 1, 5: 1}[n/pow10(n)] * pow10(n))
			if n == pow10(n) {
				step = Years(n / 10 * 2)
			}
			l.minor, l.minorPx = &step, 8
		}
		levels = append(levels, l)
	}
	return levels
}

func pow10(n int) int {
	p := 1
	for p*10 <= n {
		p *= 10
	}
	return p
}

var axisLevels = tickLevels()

// Ticks answers the ticks that touch view on an axis where a logical pixel lasts perPx seconds
// (> 0): one upper and one lower row and the unlabelled minor ticks, each row in time order. A
// year, a month and a day are widths, so their labels name the whole span; a week is named by
// its Monday, an hour and a minute by their start.
func Ticks(view Span, perPx float64, w Wording) []Tick {
	level := axisLevels[len(axisLevels)-1]
	for _, l := range axisLevels {
		if float64(l.lower.about)/perPx >= l.leastPx {
			level = l
			break
		}
	}
	var out []Tick
	if level.upper != nil {
		for _, s := range level.upper.Tiles(view) {
			out = append(out, Tick{s, level.above(s.Start, w), UpperRow, true})
		}
	}
	for _, s := range level.lower.Tiles(view) {
		out = append(out, Tick{s, level.label(s.Start, w), LowerRow, level.atStart})
	}
	if level.minor != nil && float64(level.minor.about)/perPx >= level.minorPx {
		for _, s := range level.minor.Tiles(view) {
			out = append(out, Tick{Span: s, Row: MinorRow})
		}
	}
	return out
}

func yearLabel(t Time, w Wording) string {
	y, _, _ := t.Civil()
	return w.year(y)
}

func monthOnly(t Time, w Wording) string {
	_, m, _ := t.Civil()
	if w.Language == English {
		return englishShort[m-1]
	}
	return MonthName(m, w)
}

func monthLabel(t Time, w Wording) string {
	y, m, _ := t.Civil()
	return MonthName(m, w) + " " + w.year(y)
}

func dayNumber(t Time, _ Wording) string {
	_, _, d := t.Civil()
	return strconv.Itoa(d)
}

func dayLabel(t Time, w Wording) string { return w.day(DayAt(t), false) }

func clockLabel(t Time, _ Wording) string {
	h, m := t.Clock()
	return clock(int8(h), int8(m))
}
