package extract

import (
	"strings"
	"testing"

	"waqai/timeline"
)

// A report that tells much history stays a report: what counts from its day counts from there.
const datedReport = `لقاء الرئيسين
الثلاثاء 14 سبتمبر 2021

التقى الرئيسان مساء الاثنين، ونشر الديوان بيانًا يوم الثلاثاء. وفاز الرئيس في مايو بولاية رابعة.

بدأت الحرب في عام 2011، ثم اتسعت عام 2012 وعام 2013. وبعد عام 2016 استعادت الحكومة المدينة، وفي صيف 2018 استعادت الجنوب. وفي عام 2014 وعام 2015 خسرت الشرق، وفي عام 2017 عاد الهدوء.

وفي العقد الماضي بُني المطار، وشددت العقوبات العام الماضي، ودخلت القوات المدينة الأسبوع الماضي.`

func TestAReportWithItsDayInItsHeadIsReadAsOne(t *testing.T) {
	a := timeline.Article{Text: datedReport, Language: "ar", Published: timeline.NewDay(2021, 9, 14)}
	want := map[string]string{
		"مساء الاثنين":   "2021-09-13",
		"الثلاثاء":       "2021-09-14",
		"مايو":           "2021-05",
		"بعد عام 2016":   "2016/..",
		"العقد الماضي":   "201X",
		"العام الماضي":   "2020",
		"الأسبوع الماضي": "2021-09-06/2021-09-12",
	}
	for _, m := range Mentions(a) {
		if v, ok := want[m.Surface]; ok {
			if m.Value() != v {
				t.Errorf("%s is %s, want %s", m.Surface, m.Value(), v)
			}
			delete(want, m.Surface)
		}
	}
	for surface := range want {
		t.Errorf("%s is not found", surface)
	}
}

func TestALeadThatSaysMondayMakesAReport(t *testing.T) {
	_, body, _ := strings.Cut(datedReport, "\n\n")
	a := timeline.Article{Text: body, Language: "ar", Published: timeline.NewDay(2021, 9, 14)}
	for _, m := range Mentions(a) {
		if m.Surface == "العام الماضي" && m.Value() != "2020" {
			t.Errorf("%s is %s, want 2020", m.Surface, m.Value())
		}
	}
}

func TestRecentWeeksLastedAndALastWeekHolds(t *testing.T) {
	a := timeline.Article{Text: "شنت الطائرات غارات في الأسابيع الأخيرة، وبدأت الهدنة الأسبوع الماضي.", Language: "ar", Published: timeline.NewDay(2021, 9, 14)}
	want := []timeline.Extent{timeline.Throughout, timeline.Within}
	ms := Mentions(a)
	if len(ms) != len(want) {
		t.Fatalf("%d mentions", len(ms))
	}
	for i, m := range ms {
		if m.Date.Extent != want[i] {
			t.Errorf("%s is %s", m.Surface, m.Date.Extent)
		}
	}
}
