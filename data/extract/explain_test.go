package extract

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waqai/timeline"
)

func TestExplain(t *testing.T) {
	for _, test := range []struct{ text, arabic, english string }{
		{"أعلن ذلك مساء الاثنين", "المقال منشور الثلاثاء 14 سبتمبر 2021، وأقرب اثنين قبله يوم 13.", "Article dated Tuesday 14 September 2021; the nearest Monday before it is 13 Sept 2021."},
		{"أعلن ذلك الثلاثاء", "المقال منشور الثلاثاء 14 سبتمبر 2021، وهو اليوم المذكور نفسه.", "Article dated Tuesday 14 September 2021; it is that very day."},
		{"ستعقد الجلسة الخميس", "المقال منشور الثلاثاء 14 سبتمبر 2021، وأقرب خميس بعده يوم 16.", "Article dated Tuesday 14 September 2021; the nearest Thursday after it is 16 Sept 2021."},
		{"جرت في مايو", "المقال منشور الثلاثاء 14 سبتمبر 2021، والأقرب قبله مايو 2021.", "Article dated Tuesday 14 September 2021; the nearest before it is May 2021."},
		{"في الأسبوع الماضي", "المقال منشور الثلاثاء 14 سبتمبر 2021، والأسبوع الذي قبله هو من 6 إلى 12 سبتمبر 2021.", "Article dated Tuesday 14 September 2021; the week before it is 6–12 Sept 2021."},
		{"العام الماضي", "المقال منشور الثلاثاء 14 سبتمبر 2021، والعام الذي قبله هو 2020.", "Article dated Tuesday 14 September 2021; the year before it is 2020."},
		{"هذا الأسبوع", "المقال منشور الثلاثاء 14 سبتمبر 2021، والأسبوع نفسه هو من 13 إلى 19 سبتمبر 2021.", "Article dated Tuesday 14 September 2021; the week it falls in is 13–19 Sept 2021."},
		{"قبل يومين", "المقال منشور الثلاثاء 14 سبتمبر 2021، وقبله بيومين: الأحد 12 سبتمبر 2021.", "Article dated Tuesday 14 September 2021; 2 days before it: Sunday 12 September 2021."},
		{"منذ عشر سنوات", "المقال منشور الثلاثاء 14 سبتمبر 2021، وقبله بـ10 أعوام: 2011.", "Article dated Tuesday 14 September 2021; 10 years before it: 2011."},
		{"أمس", "المقال منشور الثلاثاء 14 سبتمبر 2021، و«أمس» هو الاثنين 13 سبتمبر 2021.", "Article dated Tuesday 14 September 2021; “yesterday” is Monday 13 September 2021."},
		{"في مارس 2011", "التاريخ مكتوب كاملًا في النص.", "The date is written out in the text."},
		{"لمدة أسبوع", "هذه مدة، لا موعد.", "This is a length of time, not a point in it."},
	} {
		ms := Mentions(timeline.Article{Text: test.text, Published: phraseAnchor})
		if len(ms) != 1 || len(ms[0].Because) == 0 {
			t.Errorf("%s: %d mentions, want one with its reason", test.text, len(ms))
			continue
		}
		reason := ms[0].Because[0]
		if got := Explain(reason, timeline.Arabic); got != test.arabic {
			t.Errorf("%s: %s\n want %s", test.text, got, test.arabic)
		}
		if got := Explain(reason, timeline.English); got != test.english {
			t.Errorf("%s: %s\n want %s", test.text, got, test.english)
		}
	}
}

func TestExplainDoubts(t *testing.T) {
	for text, want := range map[string]string{
		"الأحد 14 سبتمبر 2021":                     "يقول النص إنه يوم الأحد، و14 سبتمبر 2021 يوم الثلاثاء.",
		"في 31 فبراير 2021":                        "هذا التاريخ غير موجود: 31 فبراير 2021.",
		"في 12 رمضان 1442هـ الموافق 29 أبريل 2021": "التاريخ الهجري يوافق السبت 24 أبريل 2021، وكُتب معه الخميس 29 أبريل 2021.",
	} {
		ms := Mentions(timeline.Article{Text: text, Published: phraseAnchor})
		if len(ms) != 1 || len(ms[0].Doubts) != 1 {
			t.Errorf("%s: %+v, want one mention with one doubt", text, ms)
			continue
		}
		if got := Explain(ms[0].Doubts[0], timeline.Arabic); got != want {
			t.Errorf("%s: %s\n want %s", text, got, want)
		}
	}
}

func TestExplanationsAreSentences(t *testing.T) {
	codes := slices.Collect(maps.Keys(plainReasons))
	codes = append(codes, "weekday", "nearest", "feast", "today", "unit", "run", "counted", "nth", "month-of", "same-year", "story-year",
		"counted-from", "named-beside", "clock", "other-year", "impossible", "weekday-contradicts", "calendars")
	for _, code := range codes {
		for _, args := range [][]string{
			{"2021-09-14", "2021-09-13", "before", "-1"}, {"@2021-09-14", "2021-09-06/2021-09-12", "week", "0"},
			{"@2021-09-14", "2021-09-16", "after", "3"}, {"-0043", "0014", "-1", "-2"}, {"0014", "-0043", "year", "1"},
		} {
			if code == "weekday-contradicts" {
				args = []string{"2021-09-14", "1", "2"}
			} else if code == "weekday" {
				args = []string{"2021-09-14", "2021-09-13", args[2]}
			} else if _, err := strconv.Atoi(args[2]); code == "today" && err != nil {
				continue
			}
			for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
				got := Explain(timeline.Reason{Code: code, Args: args}, l)
				if !strings.HasSuffix(got, ".") || strings.HasSuffix(got, "..") {
					t.Errorf("%s %q: %q does not end in one full stop", code, args, got)
				}
			}
		}
	}
	if got := Explain(timeline.Reason{Code: "unheard-of"}, timeline.Arabic); got != "" {
		t.Errorf("an unknown code is explained: %q", got)
	}
}

func TestWithoutAnchorRelativeDatesStayOpen(t *testing.T) {
	for _, text := range []string{"مساء الاثنين", "الأسبوع الماضي", "أمس", "قبل يومين", "منذ عشر سنوات", "في مايو", "في 14 مارس", "last week", "on Monday", "three days ago", "in May"} {
		for _, m := range Mentions(timeline.Article{Text: text}) {
			if !m.Date.IsUndated() || !m.Derived || m.Kind != timeline.Point || m.Because[0].Code != "no-anchor" {
				t.Errorf("%s without an anchor is %q (derived %v, %+v), want undated and derived", text, m.Value(), m.Derived, m.Because)
			}
		}
	}
}

func TestAmbiguousDatesKeepTheirAlternatives(t *testing.T) {
	for text, want := range map[string]string{
		"on 04/05/2016":     "2016-04-05",
		"أعلن ذلك الخميس":   "2021-09-16",
		"جرت في 14 أكتوبر":  "2021-10-14",
		"وقعت في ديسمبر":    "2021-12",
		"أعلن ذلك الثلاثاء": "2021-09-21",
	} {
		ms := Mentions(timeline.Article{Text: text, Published: phraseAnchor})
		if len(ms) != 1 || len(ms[0].Alternatives) == 0 || ms[0].Alternatives[0].Date.Value() != want {
			t.Errorf("%s: %+v, want the alternative %s", text, ms, want)
		}
	}
}
