package text

import (
	"bytes"
	"image"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile texts are no news but may stand in a file all the same.
var hostile = []struct {
	name, text string
	visible    bool
}{
	{"broken UTF-8", strings.Repeat("\xff\xc0\xe2\x82 درعا \xed\xa0\x80", 50), true},
	{"10,000 nested isolates", strings.Repeat("\u2067", 10_000) + "درعا in" + strings.Repeat("\u2069", 10_000), true},
	{"10,000 nested isolates that are never closed", strings.Repeat("\u2068\u2066", 5_000) + "درعا in", true},
	{"10,000 nested embeddings", strings.Repeat("\u202b\u202a", 5_000) + "درعا in" + strings.Repeat("\u202c", 10_000), true},
	{"10,000 nested overrides", strings.Repeat("\u202e", 10_000) + "درعا in 2011", true},
	{"10,000 ends without a beginning", strings.Repeat("\u2069\u202c", 5_000) + "درعا", true},
	{"letters 10,000 levels deep", strings.Repeat("\u202bا\u202aa", 2_500), true},
	{"10,000 nested brackets", strings.Repeat("(", 5_000) + "درعا" + strings.Repeat(")", 5_000), true},
	{"1,000 marks on an Arabic letter", "درع" + strings.Repeat("\u064e", 1_000) + "ا", true},
	{"1,000 marks of many kinds", "درع" + strings.Repeat("\u0651\u064b\u0655\u0670\u06d6", 200) + "ا", true},
	{"1,000 marks on a Latin letter", "Dar" + strings.Repeat("\u0301", 1_000) + "aa", true},
	{"1,000 marks on a Hebrew letter", "ד" + strings.Repeat("\u05b8", 1_000) + "ר", true},
	{"marks without a letter", strings.Repeat("\u064e\u0301", 500), true},
	{"emoji", "درعا 😀 \U0001F469\u200D\U0001F4BB \U0001F1F8\U0001F1FE \u2764\uFE0F in", true},
	{"Chinese and Japanese", "日本の報道 中文", true},
	{"letters of no font", "𐎀𒀀ᜀ \U000E1234\uE000\uFFFE\uFFFF\U0010FFFF", true},
	{"controls alone", "\x00\x01\x02\x1b\x7f\u0080\u0090\u009f", false},
	{"format characters alone", "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u206a\ufeff\ufff9\ufffa\ufffb\U000e0001\U000e0041\ufe0f", false},
	{"line ends alone", "\r\n\v\f\u0085\u2028\u2029", false},
	{"2,000 tatweels", "د" + strings.Repeat("ـ", 2_000) + "ر", true},
	{"joiners everywhere", strings.Repeat("ل\u200dا\u200c", 500), true},
	{"lam-alef without end", strings.Repeat("لا", 2_000), true},
	{"a word without end", strings.Repeat("و", 10_000), true},
	{"one sign without end", strings.Repeat("/", 5_000), true},
	{"directions in turn", strings.Repeat("aا", 3_000), true},
}

func TestHostileTextIsLaidOutAndDrawn(t *testing.T) {
	e := newEngine(t)
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			runes := utf8.RuneCountInString(c.text)
			voices := []Voice{Source, Ours}
			if runes > 5_000 {
				voices = voices[:1]
			}
			for _, voice := range voices {
				st := Style{voice, 400, 16}
				l := e.Line(c.text, st, Auto)
				if l.End != runes {
					t.Fatalf("the line holds %d of %d runes", l.End, runes)
				}
				checkAccounts(t, l)
				checkCarets(t, l)
				checkSteps(t, l)
				img := canvas(image.Rect(0, 0, 400, 60))
				clean := bytes.Clone(img.Pix)
				e.Draw(img, l, l.Offset(400, Auto), 40, 1, ink)
				if drawn := !bytes.Equal(img.Pix, clean); drawn != c.visible {
					t.Errorf("something is drawn: %v, want %v", drawn, c.visible)
				}
				if !c.visible && tofu(l) {
					t.Error("what should not be seen is a box")
				}
				for _, width := range []float64{0, 40, 600} {
					for _, l := range e.Wrap(c.text, st, nil, Auto, width) {
						checkAccounts(t, l)
					}
				}
				if l := e.Fit(c.text, st, Auto, 100); l.Width > 100 {
					t.Errorf("the cut line is %v wide", l.Width)
				}
			}
		})
	}
}

// tofu reports whether l shows a glyph that its font has not.
func tofu(l *Line) bool {
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.ID == 0 {
				return true
			}
		}
	}
	return false
}

func TestAControlInAWordLeavesItAsItIs(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source, Mono} {
		st := Style{voice, 400, 16}
		plain := e.Line("in درعا", st, Auto)
		for _, control := range []rune{0, 1, 0x1b, 0x7f, 0x80, 0xad, 0x200b, 0x200e, 0x2060, 0x2066, 0x2069, 0x202c, 0xfeff, 0xfff9, 0xe0001} {
			l := e.Line("in"+string(control)+" درعا", st, Auto)
			if !near(l.Width, plain.Width) || tofu(l) {
				t.Errorf("voice %d: %U makes the line %v wide, want %v; a box: %v", voice, control, l.Width, plain.Width, tofu(l))
			}
		}
	}
}

func TestMarksThatSpanANumberAreSeen(t *testing.T) {
	e := newEngine(t)
	for _, r := range []rune{0x0600, 0x0601, 0x0602, 0x0603, 0x06DD} {
		if l := e.Line(string(r), Style{Source, 400, 16}, Auto); l.Width == 0 {
			t.Errorf("%U has no width", r)
		}
	}
}
