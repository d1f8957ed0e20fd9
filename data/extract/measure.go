package extract

import (
	"strconv"

	"waqai/timeline"
)

// measure answers the length that p names, in ISO 8601.
func (r *resolver) measure(p *partial) string {
	n, unit := p.get(fCount), int32(p.get(fUnit))
	if !p.has(fCount) {
		return isoLength("X", unit)
	}
	factor := 1
	switch unit {
	case unitDecade:
		factor, unit = 10, unitYear
	case unitCentury:
		factor, unit = 100, unitYear
	case unitQuarter:
		factor, unit = 3, unitMonth
	}
	n *= factor
	if p.has(fHalfMore) {
		switch unit {
		case unitYear:
			return isoLength(strconv.Itoa(12*n+6*factor), unitMonth)
		case unitDay:
			return isoLength(strconv.Itoa(24*n+12), unitHour)
		case unitHour:
			return isoLength(strconv.Itoa(60*n+30), unitMinute)
		}
	}
	if p.has(fSecond) {
		q := &r.kids[p.get(fSecond)]
		if unit == unitHour && int32(q.get(fUnit)) == unitMinute {
			return isoLength(strconv.Itoa(60*n+q.get(fCount)), unitMinute)
		}
		return isoLength(strconv.Itoa(n), unit) + r.measure(q)[1:]
	}
	return isoLength(strconv.Itoa(n), unit)
}

func isoLength(n string, unit int32) string {
	switch unit {
	case unitSecond:
		return "PT" + n + "S"
	case unitMinute:
		return "PT" + n + "M"
	case unitHour:
		return "PT" + n + "H"
	case unitWeek, unitWeekend:
		return "P" + n + "W"
	case unitMonth, unitQuarter, unitSeason:
		return "P" + n + "M"
	case unitYear, unitDecade, unitCentury:
		return "P" + n + "Y"
	}
	return "P" + n + "D"
}

// repetition answers the TIMEX3 value of a repeated time.
func repetition(p *partial) string {
	if p.has(fWeekday) {
		return "XXXX-WXX-" + strconv.Itoa((p.get(fWeekday)+6)%7+1)
	}
	if p.has(fMonth) && p.has(fDay) {
		return "XXXX" + timeline.NewDay(0, p.get(fMonth), p.get(fDay)).String()[len("0000"):]
	}
	n := "1"
	if p.has(fCount) {
		n = strconv.Itoa(p.get(fCount))
	}
	if !p.has(fUnit) && p.hasAny(fMonth, fFeast, fSeason) {
		return "P1Y"
	}
	return isoLength(n, int32(p.get(fUnit)))
}
