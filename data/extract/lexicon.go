package extract

import (
	"slices"
	"strings"
)

// class is a set of words that stand in the same place of a rule.
type class = uint8

// Classes that every language has; the tables name the others.
const (
	classDigits  class = iota // a run of digits
	classNumber               // number words, count= their value
	classOrdinal              // ordinal words, nth= their value
	classGlue                 // what joins the parts of a number ("و", "and", "-")
	classSuffix               // what makes digits an ordinal ("th")
	classUnknown              // a word that is in no table
	className                 // the same, with a capital letter
	classJoin                 // what joins the items of a list ("and", "or", a comma)
	firstOwnClass
)

// sense is one meaning of a word or of a phrase that begins with it.
type sense struct {
	class class
	tail  []int32 // the words after the first; digits as digitsWord
	val   partial
}

// lexicon holds the words of one language.
type lexicon struct {
	words    vocabulary
	senses   [][]sense // by word, the longest phrase first
	masks    []uint64  // by word, the classes it has or begins
	marks    []uint64  // by word, a bit that it shares with few where rules or phrases write it out
	written  int       // how many words are
	tails    []sieve   // by word, what goes on with the phrases that begin with it
	classes  map[string]class
	prefixes map[rune]int32
	whole    []bool // words that take no prefix
	capital  []bool // words that mean nothing without a capital letter
	points   []int32
	dashes   []int32
	joints   []int32 // what joins the numbers of a date
}

// digitsWord is how the digits of "كانون 2" stand among the words of a phrase.
func digitsWord(n int) int32 { return int32(-1 - n) }

func newLexicon() *lexicon {
	l := &lexicon{classes: map[string]class{
		"digits": classDigits, "number": classNumber, "ordinal": classOrdinal, "glue": classGlue, "suffix": classSuffix,
		"unknown": classUnknown, "name": className, "join": classJoin,
	}, prefixes: map[rune]int32{}, senses: make([][]sense, 1), masks: make([]uint64, 1), marks: make([]uint64, 1), tails: make([]sieve, 1), whole: make([]bool, 1), capital: make([]bool, 1)}
	for _, c := range []string{".", ",", "٫", "٬"} {
		l.points = append(l.points, l.word(c))
	}
	for _, c := range []string{"-", "‐", "‑", "–"} {
		l.dashes = append(l.dashes, l.word(c))
	}
	for _, c := range []string{"/", ".", ":"} {
		l.joints = append(l.joints, l.word(c))
	}
	l.joints = append(l.joints, l.dashes...)
	return l
}

// word answers the number of a word, folded first; it is added where it is new.
func (l *lexicon) word(s string) int32 {
	s = foldWord(s)
	if n := find(&l.words, s); n != 0 {
		return n
	}
	n := int32(len(l.senses))
	l.words.add(s, n)
	l.senses = append(l.senses, nil)
	l.masks = append(l.masks, 0)
	l.marks = append(l.marks, 0)
	l.tails = append(l.tails, sieve{})
	l.whole = append(l.whole, false)
	l.capital = append(l.capital, false)
	return n
}

func (l *lexicon) class(name string) class {
	if c, ok := l.classes[name]; ok {
		return c
	}
	c := class(len(l.classes))
	l.classes[name] = c
	return c
}

func (l *lexicon) isPrefix(r rune) bool    { return l.prefixes[r] != 0 }
func (l *lexicon) prefixWord(r rune) int32 { return l.prefixes[r] }

// places is how many places a mask has.
const places = 64

// bit answers the place of a class in a mask. The last place is shared: a mask rules out, and only
// the senses of a word say what it is.
func bit(c class) uint64 { return 1 << min(c, places-1) }

// claim numbers the classes of a table of words that a table of rules asks for. They come before all
// others, so that each has a place of its own in a mask: where a rule asks for one that shares its
// place, it is tried in vain at every word of the rest.
func (l *lexicon) claim(words, rules string) {
	for line := range strings.Lines(words) {
		if name, ok := sectionOf(line); ok && strings.Contains(rules, "<"+name+">") {
			l.class(name)
		}
	}
}

// is tells whether a word, or a phrase that begins with it, is of a class.
func (l *lexicon) is(word int32, c class) bool {
	if l.masks[word]&bit(c) == 0 {
		return false
	}
	for i := range l.senses[word] {
		if l.senses[word][i].class == c {
			return true
		}
	}
	return false
}

// isPoint tells whether the word between two runs of digits makes them one number.
func (l *lexicon) isPoint(word int32, digits uint8) bool {
	for i, p := range l.points {
		if p == word {
			return i%2 == 0 || digits == 3
		}
	}
	return false
}

func (l *lexicon) isDash(word int32) bool  { return slices.Contains(l.dashes, word) }
func (l *lexicon) isJoint(word int32) bool { return slices.Contains(l.joints, word) }

// sieveOf answers what a word is to the rules.
func (l *lexicon) sieveOf(word int32) sieve { return sieve{l.masks[word], l.marks[word]} }

// mark notes that a word is written out and answers its bit.
func (l *lexicon) mark(word int32) uint64 {
	if l.marks[word] == 0 {
		l.marks[word] = 1 << (l.written % 64)
		l.written++
	}
	return l.marks[word]
}
