package app

import (
	"strconv"
	"strings"

	"waqai/app/ui"
	"waqai/timeline"
)

// calendar is what the date fields know of dates: read reads what is typed into one, start is the
// day near which a person looks for one where nothing is typed; zero: today.
func (a *App) calendar(read func(typed string) (timeline.Date, bool), start timeline.Unit) ui.Calendar {
	w := a.wording(false)
	c := ui.Calendar{
		Read: func(typed string) (string, int, int, int, bool) {
			d, ok := read(typed)
			if !ok || d.IsUndated() {
				return "", 0, 0, 0, ok
			}
			year, month, day := singleDay(d)
			return d.String(), year, month, day, true
		},
		Write: func(year, month, day int) string {
			d := timeline.In(timeline.NewDay(year, month, day))
			if again, ok := read(d.Words(w)); ok && again.Equal(d) {
				return d.Words(w)
			}
			return d.String()
		},
		MonthName: func(year, month int) string {
			return timeline.MonthName(month, w) + " " + strconv.Itoa(year)
		},
		FirstDay: 1,
		Start: func() (int, int) {
			if !start.IsZero() {
				return start.Year, int(start.Month)
			}
			now := a.options.Now()
			return now.Year(), int(now.Month())
		},
		Previous: a.words.say("calendar.previous"), Next: a.words.say("calendar.next"), Open: a.words.say("calendar.open"),
	}
	if a.rtl() {
		c.FirstDay = 6 // as newspapers' calendars do
	}
	for i := range c.Weekdays {
		c.Weekdays[i] = shortWeekday(i, a.words.language)
	}
	return c
}

// singleDay answers the day that a date is, with day 0 the month, and with year 0 neither.
func singleDay(d timeline.Date) (year, month, day int) {
	if d.Form != timeline.Single {
		return 0, 0, 0
	}
	switch u := d.Start; u.Precision {
	case timeline.Day, timeline.Minute:
		return u.Year, int(u.Month), int(u.Day)
	case timeline.Month:
		return u.Year, int(u.Month), 0
	}
	return 0, 0, 0
}

// shortWeekday answers a weekday, Sunday being 0, as it stands over a column.
func shortWeekday(day int, l timeline.Language) string {
	name := timeline.WeekdayName(day, l)
	if l == timeline.Arabic {
		return strings.TrimPrefix(name, "ال")
	}
	return name[:3]
}

// dayField asks for a full day; day is the one it begins with, if any.
func (a *App) dayField(day timeline.Unit) *ui.DateField {
	written := ""
	if !day.IsZero() {
		written = timeline.In(day).Words(a.wording(false))
	}
	f := ui.NewDateField(a.look, written, a.words.say("article.date.placeholder"), a.calendar(func(typed string) (timeline.Date, bool) {
		day, ok := readDay(typed)
		return timeline.In(day), ok
	}, day))
	f.OnChanged = func(string) { f.SetError("") }
	return f
}
