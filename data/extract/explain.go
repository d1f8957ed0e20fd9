package extract

import (
	"strconv"
	"strings"

	"waqai/timeline"
)

// Explain puts a reason or a doubt into one sentence, which ends in a full stop: what was counted
// from, then what follows. A code that it does not know answers "".
func Explain(r timeline.Reason, l timeline.Language) string {
	e := explainer{r, l}
	s := e.english()
	if l == timeline.Arabic {
		s = e.arabic()
	}
	if strings.HasSuffix(s, "..") { // behind the stop of an era, as in "44 ق.م."
		return s[:len(s)-1]
	}
	return s
}

type explainer struct {
	timeline.Reason
	language timeline.Language
}

// plainReasons are the reasons that need no argument, in Arabic and English.
var plainReasons = map[string][2]string{
	"length":      {"هذه مدة، لا موعد.", "This is a length of time, not a point in it."},
	"repeated":    {"هذا موعد متكرر.", "This is a repeated time."},
	"vague":       {"إشارة عامة إلى الزمن، لا يُعرف منها موعد.", "A vague reference to time, without a date."},
	"no-anchor":   {"تاريخ نسبي، وتاريخ المقال غير معروف.", "A relative date, and the article's own date is not known."},
	"written":     {"التاريخ مكتوب كاملًا في النص.", "The date is written out in the text."},
	"event":       {"حدث معروف باسم يومه أو شهره، فالمقصود تاريخ الحدث.", "An event known by its day or month: its own date is meant."},
	"feast-year":  {"يوم معروف باسمه، وسنته مكتوبة في النص.", "A day known by its name; its year is written in the text."},
	"since":       {"بدأ في هذا الموعد، ولم تُذكر نهايته.", "It began then, and its end is not told."},
	"until":       {"ينتهي في هذا الموعد، ولم تُذكر بدايته.", "It ends then, and its beginning is not told."},
	"before":      {"في وقت ما قبل هذا الموعد.", "Some time before that."},
	"after":       {"في وقت ما بعد هذا الموعد.", "Some time after that."},
	"about":       {"النص يقدّر التاريخ ولا يحدده.", "The text gives it as approximate."},
	"clause":      {"المدة تُحسب مما يليها في النص، فالتاريخ هو تاريخ الجملة نفسها.", "It counts from what follows in the text, so it is the day of its own clause."},
	"decade":      {"عقد ذُكر من غير قرنه، فالأقرب هو المقصود.", "A decade named without its century: the nearest one is meant."},
	"hijri":       {"تاريخ هجري، حُوّل بتقويم أم القرى؛ وقد يختلف يومًا.", "A Hijri date, converted by Umm al-Qura; it may be a day off."},
	"month-first": {"قراءة أخرى تضع الشهر قبل اليوم.", "Another reading puts the month before the day."},
	"day-first":   {"قراءة أخرى تضع اليوم قبل الشهر.", "Another reading puts the day before the month."},
}

func (e explainer) plain(i int) string { return plainReasons[e.Code][i] }

func (e explainer) arg(i int) string {
	if i < len(e.Args) {
		return e.Args[i]
	}
	return ""
}

func (e explainer) number(i int) int {
	n, err := strconv.Atoi(e.arg(i))
	if err != nil {
		return 0
	}
	return n
}

// words words the date in an argument, the weekday in front where it is a day.
func (e explainer) words(i int) string {
	d, err := timeline.ParseDate(strings.TrimPrefix(e.arg(i), "@"))
	if err != nil {
		return e.arg(i)
	}
	if d.Form == timeline.Between {
		d.Extent = timeline.Throughout
	}
	w := timeline.Wording{Language: e.language}
	if d.Form == timeline.Single && d.Start.Precision >= timeline.Day {
		w.Long = true
	}
	s := d.Words(w)
	if takesThe(d) && e.language != timeline.Arabic {
		return "the " + s
	}
	return s
}

// takesThe tells whether English puts its article before the words of a date: "the 1990s".
func takesThe(d timeline.Date) bool {
	p := d.Start.Precision
	return d.Form == timeline.Single && (p == timeline.Century || p == timeline.Decade || p == timeline.Quarter)
}

// side answers on which side of what it was counted from a date lies.
func (e explainer) side() string {
	if s := e.arg(2); s != "" {
		return s
	}
	return direction(e.first(1), e.first(0))
}

// first answers the first unit of the date in an argument.
func (e explainer) first(i int) timeline.Unit {
	start, _, _ := strings.Cut(strings.TrimPrefix(e.arg(i), "@"), "/")
	u, err := timeline.ParseUnit(start)
	if err != nil {
		return timeline.Unit{}
	}
	return u
}

// missing words a date that does not exist, "31 February 2021".
func (e explainer) missing() string {
	year, rest, _ := strings.Cut(e.arg(0), "-")
	month, day, _ := strings.Cut(rest, "-")
	name := ""
	if n, err := strconv.Atoi(month); err == nil && 1 <= n && n <= 12 {
		if name = timeline.MonthName(n, timeline.Wording{Language: e.language}); e.arg(1) == "hijri" {
			name = timeline.HijriMonthName(n, e.language)
		}
	}
	if name == "" {
		return e.arg(0)
	}
	return strings.Join(strings.Fields(strings.TrimLeft(day, "0")+" "+name+" "+year), " ")
}

func (e explainer) unit(i int) timeline.Unit {
	u, err := timeline.ParseUnit(strings.TrimPrefix(e.arg(i), "@"))
	if err != nil {
		return timeline.Unit{}
	}
	return u
}

func (e explainer) fromArticle() bool { return strings.HasPrefix(e.arg(0), "@") }
