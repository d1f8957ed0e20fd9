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
	"vague":       {"إشارة عامة إلى الزمن، لا يُعرف منها موعد.", "A vague reference: it names no unit of time."},
	"no-anchor":   {"تاريخ نسبي، وتاريخ المقال غير معروف.", "A relative date, and the article's own date is not known."},
	"written":     {"التاريخ مكتوب كاملًا في النص.", "The date is written out in the text."},
	"event":       {"حدث معروف باسم يومه أو شهره، فالمقصود تاريخ الحدث.", "An event known by its day or month: its own date is meant."},
	"since":       {"«منذ»: بدأ في هذا الموعد ولم تُذكر نهايته.", "“Since”: it began then, and its end is not told."},
	"until":       {"«حتى»: ينتهي في هذا الموعد.", "“Until”: it ends then."},
	"before":      {"«قبل»: هذا الموعد نفسه خارج المدة.", "“Before”: that time itself is outside."},
	"after":       {"«بعد»: هذا الموعد نفسه خارج المدة.", "“After”: that time itself is outside."},
	"about":       {"النص يقدّر التاريخ ولا يحدده.", "The text says “about”."},
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
	return d.Words(w)
}

func (e explainer) unit(i int) timeline.Unit {
	u, err := timeline.ParseUnit(strings.TrimPrefix(e.arg(i), "@"))
	if err != nil {
		return timeline.Unit{}
	}
	return u
}

func (e explainer) fromArticle() bool { return strings.HasPrefix(e.arg(0), "@") }
