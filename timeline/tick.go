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

// longestPower is the last power of ten of which an axis counts in 1, 2 and 5 times so many
// years; five of the longest steps hold all years that a Unit may name.
const longestPower = 100_000_000

// tickLevels is in falling fineness; the first level whose unit is wide enough is taken. The
// least widths are those of the look: years 44 px, months 30, days 24, hours 40; half days need
// more, so that the day above two of them has room for its label.
func tickLevels() []tickLevel {
	year, month, day := Years(1), Months(1), Days(1)
	half, quarter, hour, quarterHour := Months(6), Months(3), Hours(1), Minutes(15)
	var levels []tickLevel
	for _, n := range []int{1, 5, 15} {
		levels = append(levels, tickLevel{Minutes(n), 44, &day, nil, 0, true, clockLabel, dayLabel})
	}
	levels = append(levels, tickLevel{hour, 40, &day, &quarterHour, 8, true, clockLabel, dayLabel})
	for _, n := range []int{2, 6} {
		levels = append(levels, tickLevel{Hours(n), 40, &day, &hour, 8, true, clockLabel, dayLabel})
	}
	levels = append(levels,
		tickLevel{Hours(12), 60, &day, nil, 0, true, clockLabel, dayLabel},
		tickLevel{day, 24, &month, nil, 0, false, dayNumber, monthLabel},
		tickLevel{Weeks(), 32, &month, nil, 0, true, dayNumber, monthLabel},
		tickLevel{month, 30, &year, nil, 0, false, monthOnly, yearLabel},
		yearLevel(1, quarter, 18), yearLevel(2, half, 10), yearLevel(5, year, 8))
	for n := 10; n <= longestPower; n *= 10 {
		levels = append(levels, yearLevel(n, Years(n/5), 8), yearLevel(2*n, Years(n), 8), yearLevel(5*n, Years(n), 8))
	}
	return levels
}

// yearLevel counts in n years; only a single year is a width that its label names whole.
func yearLevel(n int, minor Interval, minorPx float64) tickLevel {
	return tickLevel{lower: Years(n), leastPx: 44, minor: &minor, minorPx: minorPx, atStart: n > 1, label: yearLabel}
}

var axisLevels = tickLevels()

// Ticks answers the ticks that touch view on an axis where a logical pixel lasts perPx seconds
// (> 0): one upper and one lower row and the unlabelled minor ticks, each row in time order. A
// year, a month and a day are widths, so their labels name the whole span; a week is named by
// its Monday, an hour, a minute and a step of several years by their start. There are no ticks
// beyond MaxYear, and a month has one name: of BothMonths the Egyptian one.
func Ticks(view Span, perPx float64, w Wording) []Tick {
	view = Span{max(view.Start, On(-MaxYear, 1, 1)), min(view.End, On(MaxYear+1, 1, 1))}
	if w.Months == BothMonths {
		w.Months = Egyptian
	}
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
	return w.shortMonth(m)
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
