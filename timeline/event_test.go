package timeline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

const (
	firstSentence  = "بدأت الهدنة مساء الاثنين."
	secondSentence = "وانتهت في مايو 2021."
)

// twoSentences answers an article of two passages with a line end between them.
func twoSentences() Article {
	n := utf8.RuneCountInString(firstSentence)
	return Article{
		ID:   7,
		Text: firstSentence + "\n" + secondSentence,
		Passages: []Passage{
			{ID: 1, Start: 0, End: n},
			{ID: 2, Start: n + 1, End: n + 1 + utf8.RuneCountInString(secondSentence)},
		},
	}
}

func TestNewCitation(t *testing.T) {
	a := twoSentences()
	for _, c := range []struct {
		name, words, before, after string
		passage                    int64
	}{
		{"words of the first sentence", "مساء الاثنين", "بدأت الهدنة ", ".\nوانتهت في مايو 2021.", 1},
		{"words at the start of the text", "بدأت", "", " الهدنة مساء الاثنين.\nوانتهت في ", 1},
		{"words of the second sentence", "مايو 2021", " الهدنة مساء الاثنين.\nوانتهت في ", ".", 2},
		{"words at the end of the text", "2021.", "نة مساء الاثنين.\nوانتهت في مايو ", "", 2},
		{"words over the border belong to the sentence they start in", "الاثنين.\nوانتهت", "بدأت الهدنة مساء ", " في مايو 2021.", 1},
		{"words that start between sentences belong to none", "\nوانتهت", "بدأت الهدنة مساء الاثنين.", " في مايو 2021.", 0},
	} {
		before, _, found := strings.Cut(a.Text, c.words)
		if !found {
			t.Fatalf("%s: %q is not in the text", c.name, c.words)
		}
		start := utf8.RuneCountInString(before)
		got := NewCitation(a, start, start+utf8.RuneCountInString(c.words))
		if got.Quote != c.words || got.Before != c.before || got.After != c.after {
			t.Errorf("%s: %q between %q and %q", c.name, got.Quote, got.Before, got.After)
		}
		if got.Passage.ID != c.passage || got.Article != a.ID {
			t.Errorf("%s: passage %d of article %d", c.name, got.Passage.ID, got.Article)
		}
	}
}

func TestACitationIsAPieceOfItsText(t *testing.T) {
	a := twoSentences()
	runes := []rune(a.Text)
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		end := rapid.IntRange(start, len(runes)).Draw(t, "end")
		c := NewCitation(a, start, end)
		if !strings.Contains(a.Text, c.Before+c.Quote+c.After) {
			t.Fatalf("%q, %q and %q do not stand side by side", c.Before, c.Quote, c.After)
		}
		if got := utf8.RuneCountInString(c.Before); got != min(start, 32) {
			t.Fatalf("%d runes before rune %d", got, start)
		}
		if got := utf8.RuneCountInString(c.After); got != min(len(runes)-end, 32) {
			t.Fatalf("%d runes after rune %d", got, end)
		}
	})
}

func TestACitationOutsideTheTextPanics(t *testing.T) {
	a := twoSentences()
	n := utf8.RuneCountInString(a.Text)
	for _, c := range []struct{ start, end int }{{-1, 3}, {0, n + 1}, {5, 4}} {
		if !panics(func() { NewCitation(a, c.start, c.end) }) {
			t.Errorf("runes %d to %d of %d are quoted", c.start, c.end, n)
		}
	}
}

func panics(f func()) (yes bool) {
	defer func() { yes = recover() != nil }()
	f()
	return false
}
