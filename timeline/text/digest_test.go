package text

import "testing"

func TestEveryLetterChangesItsFormInsideWords(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source} {
		for _, weight := range []int{400, 500, 600, 700} {
			st := Style{voice, weight, 16}
			form := func(s string, at int) string { return formAt(e.Line(s, st, RTL), at) }
			for _, r := range "بتثجحخسشصضطظعغفقكلمنهيئپچکگی" {
				s := string(r)
				lone := form(s, 0)
				if form("م"+s+"م", 1) == lone || form(s+"م", 0) == lone {
					t.Errorf("voice %d, weight %d: %q looks the same inside a word and alone", voice, weight, r)
				}
			}
			for _, r := range "اأإآدذرزوؤةى" {
				s := string(r)
				if form("ب"+s, 1) == form(s, 0) {
					t.Errorf("voice %d, weight %d: %q looks the same at a word's end and alone", voice, weight, r)
				}
			}
		}
	}
}
