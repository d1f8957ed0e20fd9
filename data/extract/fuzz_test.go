package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"waqai/timeline"
)

func FuzzMentions(f *testing.F) {
	for _, s := range []string{
		"", "\n\n", "في مارس 2011", "وكان لقاء الرئيسين مساء الاثنين", "بين 27 أكتوبر و2 نوفمبر الجاري", "١٤/٣/٢٠١٩ - 16 رمضان 1440 هـ",
		"On Sept. 11, 2001, at 8:46 a.m.", "the night of 5-6 August", "from 8 p.m. to 5 a.m.", "31 فبراير 2021", "لل", "ولل", "\xff\xfe مارس \x80 2011",
		"a\u0301\u064b2011\u200f", "1/1/1/1/1", "9999999999999999", "ألف ألف ألف ألف مليون مليون عام", "منذ عشر سنوات، منذ شهر، قبل قرنين",
		"the first week of the last month of the next century BC", "29 صفر 1599", "عام 999999", "السبت السبت السبت", "April 31, 2020",
	} {
		f.Add(s, true)
	}
	for _, d := range readDocs(f, "testdata/own-ar.jsonl")[:5] {
		f.Add(d.Text, true)
	}
	f.Fuzz(func(t *testing.T, text string, anchored bool) {
		a := timeline.Article{Text: text}
		if anchored {
			a.Published = timeline.NewDay(2021, 9, 14)
		}
		ms := Mentions(a)
		runes, last := []rune(text), 0
		for _, m := range ms {
			if m.Start < last || m.End <= m.Start || m.End > len(runes) {
				t.Fatalf("%q lies at %d–%d, behind %d in a text of %d", m.Surface, m.Start, m.End, last, len(runes))
			}
			if string(runes[m.Start:m.End]) != strings.ToValidUTF8(m.Surface, "\uFFFD") && utf8.ValidString(text) {
				t.Fatalf("%q is not the text at %d–%d, %q", m.Surface, m.Start, m.End, string(runes[m.Start:m.End]))
			}
			if m.Rule == "" || m.Kind == timeline.Point && !m.Date.IsUndated() && m.Date.Valid() != nil {
				t.Fatalf("%q was read as %+v", m.Surface, m)
			}
			for _, r := range append(append([]timeline.Reason(nil), m.Because...), m.Doubts...) {
				if Explain(r, timeline.Arabic) == "" || Explain(r, timeline.English) == "" {
					t.Fatalf("there are no words for %+v", r)
				}
			}
			last = m.End
		}
		if !anchored {
			for _, m := range ms {
				if m.Derived && !m.Date.IsUndated() {
					t.Fatalf("%q was counted from a day that nobody gave", m.Surface)
				}
			}
		}
		a.Passages = sentences(text)
		for _, e := range Events(a, Mentions(a)) {
			if utf8.RuneCountInString(e.Title) > maxTitleRunes && e.Title != strings.TrimSpace(e.Citations[0].Quote) {
				t.Fatalf("the title %q is too long", e.Title)
			}
		}
		Published(a)
	})
}
