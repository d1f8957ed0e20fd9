package extract

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// read adds a table of words:
//
//	[month]
//	month=1: يناير, كانون الثاني
//
// gives the class "month" two entries that set the field month; &comma stands for a comma. The
// classes "prefix", "whole" and "capital" name the letters that may be cut off a word, the words
// before which none is, and those that mean something else without a capital letter (what, stands
// behind ~: ~may).
func (l *lexicon) read(table string) error {
	name := ""
	for i, line := range strings.Split(table, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if class, ok := sectionOf(line); ok {
			name = class
			continue
		}
		if err := l.readLine(name, line); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	for _, s := range l.senses {
		sort.SliceStable(s, func(i, j int) bool { return len(s[i].tail) > len(s[j].tail) })
	}
	return nil
}

func (l *lexicon) readLine(name, line string) error {
	var val partial
	attributes, forms, ok := strings.Cut(line, ":")
	if !ok || !strings.Contains(attributes, "=") {
		attributes, forms = "", line
	}
	for _, a := range strings.Fields(attributes) {
		field, value, _ := strings.Cut(a, "=")
		if err := val.assign(field, value); err != nil {
			return err
		}
	}
	c := l.class(name)
	for _, form := range strings.Split(forms, ",") {
		seq := l.phrase(strings.ReplaceAll(form, "&comma", ","))
		if len(seq) == 0 {
			return fmt.Errorf("an empty form in %q", line)
		}
		switch name {
		case "prefix":
			r, _ := utf8.DecodeRuneInString(foldWord(strings.TrimSpace(form)))
			l.prefixes[r] = seq[0]
		case "whole":
			l.whole[seq[0]] = true
			continue
		case "capital":
			l.capital[seq[0]] = true
			continue
		}
		l.add(seq, sense{class: c, tail: seq[1:], val: val})
	}
	return nil
}

func (l *lexicon) add(seq []int32, s sense) {
	l.senses[seq[0]] = append(l.senses[seq[0]], s)
	l.masks[seq[0]] |= bit(s.class)
	if len(s.tail) == 0 {
		return
	}
	tail := &l.tails[seq[0]]
	if w := s.tail[0]; w < 0 {
		tail.classes |= bit(classDigits)
	} else {
		tail.words |= l.mark(w)
	}
}

// sectionOf answers the class that a line of a table heads.
func sectionOf(line string) (name string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "[") {
		return "", false
	}
	return strings.Trim(line, "[]"), true
}

// phrase cuts a form as the scanner would and answers its words.
func (l *lexicon) phrase(form string) []int32 {
	if strings.HasPrefix(strings.TrimSpace(form), "~") {
		return []int32{l.word(strings.TrimSpace(form))}
	}
	var seq []int32
	word, number, inNumber := "", 0, false
	flush := func() {
		if word != "" {
			seq = append(seq, l.word(word))
		}
		if inNumber {
			seq = append(seq, digitsWord(number))
		}
		word, number, inNumber = "", 0, false
	}
	for _, r := range form {
		switch d := digit(r); {
		case d >= 0:
			if word != "" {
				flush()
			}
			number, inNumber = number*10+d, true
		case isLetter(r) || isMark(r):
			if inNumber {
				flush()
			}
			word += string(r)
		default:
			flush()
			if r > ' ' {
				seq = append(seq, l.word(string(r)))
			}
		}
	}
	flush()
	return seq
}
