package extract

import (
	"fmt"
	"strconv"

	"waqai/timeline"
)

func (e explainer) englishOrigin() string {
	if e.fromArticle() {
		return "Article dated " + e.words(0)
	}
	return "Counted from the date named before it, " + e.words(0)
}

func englishCount(n int, unit string) string {
	if n == 1 {
		return "one " + unit
	}
	if unit == "century" {
		return strconv.Itoa(n) + " centuries"
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

func (e explainer) english() string {
	switch e.Code {
	case "weekday":
		return e.englishOrigin() + e.englishWeekday()
	case "nearest", "feast":
		return e.englishOrigin() + e.englishNearest()
	case "today":
		return e.englishOrigin() + e.englishToday()
	case "unit":
		return fmt.Sprintf("%s; the %s %s is %s.", e.englishOrigin(), e.arg(2), [...]string{"before the last", "before it", "it falls in", "after it", "after the next"}[min(max(e.number(3), -2), 2)+2], e.words(1))
	case "run":
		if n := e.number(3); n > 0 {
			return fmt.Sprintf("%s; a run of %s: %s.", e.englishOrigin(), englishCount(n, e.arg(2)), e.words(1))
		}
		return fmt.Sprintf("%s; a run of no fixed length: %s.", e.englishOrigin(), e.words(1))
	case "counted":
		n := e.number(3)
		if n < 0 {
			return fmt.Sprintf("%s; %s before it: %s.", e.englishOrigin(), englishCount(-n, e.arg(2)), e.words(1))
		}
		return fmt.Sprintf("%s; %s after it: %s.", e.englishOrigin(), englishCount(n, e.arg(2)), e.words(1))
	case "nth":
		return fmt.Sprintf("Within %s: %s.", e.words(0), e.words(1))
	case "month-of":
		return fmt.Sprintf("%s; the day belongs to that month: %s.", e.englishOrigin(), e.words(1))
	case "same-year", "story-year":
		return e.englishOrigin() + e.englishYear()
	case "named-beside":
		return "The article names a day right beside it, which is meant: " + e.words(0) + "."
	case "counted-from":
		return "What the sentence counts from it is past as well, so the day is " + e.words(0) + "."
	case "clock":
		return e.englishOrigin() + "; the time belongs to that day."
	case "other-year":
		return "Another reading: " + e.words(0) + "."
	case "impossible":
		return "There is no such date: " + e.missing() + "."
	case "weekday-contradicts":
		return fmt.Sprintf("The text says %s, but %s is a %s.", timeline.WeekdayName(e.number(1), timeline.English), e.plainDay(0), timeline.WeekdayName(e.number(2), timeline.English))
	case "calendars":
		return fmt.Sprintf("The Hijri date is %s, but %s is written beside it.", e.words(0), e.words(1))
	}
	return e.plain(1)
}

func (e explainer) englishWeekday() string {
	name := timeline.WeekdayName(int(e.unit(1).Span().Start.Weekday()), timeline.English)
	switch e.arg(2) {
	case "before":
		return fmt.Sprintf("; the nearest %s before it is %s.", name, e.plainDay(1))
	case "after":
		return fmt.Sprintf("; the nearest %s after it is %s.", name, e.plainDay(1))
	}
	return "; it is that very day."
}

// englishYear tells how the year of a date follows from the one of another.
func (e explainer) englishYear() string {
	switch a, b := e.first(0), e.first(1); {
	case e.arg(1) == "" || a.Year == b.Year:
		return "; the year is the same."
	case a.Year < b.Year:
		return "; the next one after it is " + e.words(1) + "."
	}
	return "; the one before it is " + e.words(1) + "."
}

func (e explainer) englishNearest() string {
	switch e.side() {
	case "before":
		return "; the nearest before it is " + e.words(1) + "."
	case "after":
		return "; the nearest after it is " + e.words(1) + "."
	}
	if e.first(1).Precision >= timeline.Day && e.Code == "feast" {
		return "; it is that very day."
	}
	return ", which lies in " + e.words(1) + "."
}

func (e explainer) englishToday() string {
	switch n := e.number(2); n {
	case 0:
		return "; “today” is that day."
	case -1:
		return "; “yesterday” is " + e.words(1) + "."
	case 1:
		return "; “tomorrow” is " + e.words(1) + "."
	default:
		if n < 0 {
			return fmt.Sprintf("; %s before it: %s.", englishCount(-n, "day"), e.words(1))
		}
		return fmt.Sprintf("; %s after it: %s.", englishCount(n, "day"), e.words(1))
	}
}
