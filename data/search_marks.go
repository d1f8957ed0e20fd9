package data

import (
	"slices"
	"strings"
	"unicode"
)

// Mark is a place of found words in a text, in runes, end exclusive.
type Mark struct{ Start, End int }

// wanted answers the words that a query wants to be there, behind those in all.
func (c clause) wanted(all []clause) []clause {
	switch {
	case c.is == leaf && c.field == nil:
		return append(all, c)
	case c.is == every, c.is == some:
		for _, part := range c.parts {
			all = part.wanted(all)
		}
	}
	return all
}

// marker finds the words that a query wants.
type marker struct {
	wanted []clause
	stems  [][]string           // of each clause: those of its word, none where it is meant as it is
	known  map[[2]string]string // stems by word and language
}

func newMarker(c clause) *marker {
	m := &marker{wanted: c.wanted(nil), known: map[[2]string]string{}}
	m.stems = make([][]string, len(m.wanted))
	for i, c := range m.wanted {
		if len(c.folded) == 1 && !c.quoted && !c.prefix {
			m.stems[i] = stems(c.folded[0])
		}
	}
	return m
}

// marks answers where a text has one of the wanted words, in its order and none over another.
func (m *marker) marks(text, language string) []Mark {
	if len(m.wanted) == 0 {
		return nil
	}
	found := wordsOf(text)
	var out []Mark
	for i := 0; i < len(found); {
		longest := 0
		for n, c := range m.wanted {
			if m.stands(n, found[i:], language) {
				longest = max(longest, len(c.folded))
			}
		}
		if longest > 0 {
			out = append(out, Mark{found[i].start, found[i+longest-1].end})
		}
		i += max(1, longest)
	}
	return out
}

// stands tells whether words begin with those of the nth clause.
func (m *marker) stands(n int, found []word, language string) bool {
	c := m.wanted[n]
	if len(found) < len(c.folded) {
		return false
	}
	if m.stems[n] != nil {
		return slices.Contains(m.stems[n], m.stem(found[0].folded, language))
	}
	for i, w := range c.folded {
		begins := c.prefix && i == len(c.folded)-1 && strings.HasPrefix(found[i].folded, w)
		if found[i].folded != w && !begins {
			return false
		}
	}
	return true
}

func (m *marker) stem(folded, language string) string {
	key := [2]string{folded, language}
	s, ok := m.known[key]
	if !ok {
		s = stem(folded, language)
		m.known[key] = s
	}
	return s
}

// Snippet answers at most about length runes of the hit's text around the first of its marks, with
// the marks that lie in it; … stands for what was left out, a space for a break of line.
func (h Hit) Snippet(length int) (string, []Mark) {
	runes := []rune(h.Text)
	from, to := 0, len(runes)
	if to > length {
		first := Mark{}
		if len(h.Marks) > 0 {
			first = h.Marks[0]
		}
		from = max(0, min(first.Start-length/3, to-length))
		to = max(min(from+length, to), first.End)
		from, to = wordBorder(runes, from, first.Start), wordEnd(runes, to, first.End)
	}
	piece := runes[from:to]
	before, after := "", ""
	if from > 0 {
		before = "… "
	}
	if to < len(runes) {
		after = " …"
	}
	shift := len([]rune(before)) - from
	var inside []Mark
	for _, m := range h.Marks {
		if from <= m.Start && m.End <= to {
			inside = append(inside, Mark{m.Start + shift, m.End + shift})
		}
	}
	line := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, string(piece))
	return before + line + after, inside
}

// wordBorder answers the beginning of the next word from a place on, no further than limit.
func wordBorder(runes []rune, at, limit int) int {
	if at == 0 {
		return 0
	}
	for i := at; i < limit; i++ {
		if unicode.IsSpace(runes[i-1]) {
			return i
		}
	}
	return at
}

// wordEnd answers the end of the last word before a place, not before limit.
func wordEnd(runes []rune, at, limit int) int {
	if at == len(runes) {
		return at
	}
	for i := at; i > limit; i-- {
		if unicode.IsSpace(runes[i]) {
			return i
		}
	}
	return at
}
