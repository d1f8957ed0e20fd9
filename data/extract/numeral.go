package extract

// numeral is a number in words: what it says and the token behind it, its own where there is none.
type numeral struct{ value, end int }

// The sorts of numerals.
const (
	cardinalNumeral = iota // "twenty-six"
	ordinalNumeral         // "twenty-sixth"
	yearNumeral            // "twenty twelve"
	numerals
)

// numeralOf answers the sort of numeral that a kind of number in words is, -1 where it has none.
func numeralOf(kind numberKind) int {
	switch kind {
	case numAny, numWords:
		return cardinalNumeral
	case numOrdinal:
		return ordinalNumeral
	case numSpelt:
		return yearNumeral
	}
	return -1
}

// numberMemory is what has been read as a number at a place.
type numberMemory struct {
	round, pos int
	is         [numerals]numeral
}

// numeral answers the numbers in words that begin at pos.
func (m *matcher) numeral(pos int) *[numerals]numeral {
	n := &m.numbers[pos%len(m.numbers)]
	if n.round != m.round || n.pos != pos {
		n.round, n.pos = m.round, pos
		for i, read := range [numerals]func(int) (int, int){m.cardinal, m.ordinal, m.speltYear} {
			n.is[i].value, n.is[i].end = read(pos)
		}
	}
	return &n.is
}

// maxTerms bounds the words of one number.
const maxTerms = 12

// cardinal reads number words: "ألفين وثلاثة عشر", "twenty-six".
func (m *matcher) cardinal(pos int) (v, end int) {
	total, cur, last := 0, 0, 0
	end = pos
	for i, terms := pos, 0; i < len(m.tokens) && terms < maxTerms; terms++ {
		joined := false
		if terms > 0 && m.lex.is(m.tokens[i].word, classGlue) && m.tokens[i].sign != signDigits {
			joined = true
			i++
		}
		n, next := m.numberWord(i, classNumber)
		if next == i || !fitsNumber(cur, total, last, n, joined, terms == 0) {
			break
		}
		switch {
		case n >= 1000:
			total, cur = total+max(cur, 1)*n, 0
		case n == 100 && cur > 0 && cur%100 < 10 && !joined:
			cur *= 100
		default:
			cur += n
		}
		last, i, end = n, next, next
	}
	return total + cur, end
}

// speltYear reads the number words of a year, the century apart ("twenty twelve") or in one.
func (m *matcher) speltYear(pos int) (v, end int) {
	v, end = m.cardinal(pos)
	if 10 <= v && v <= 21 && end < len(m.tokens) {
		rest, last := m.cardinal(end)
		if rest < 10 || rest > 100 || last == end {
			return 0, pos
		}
		if rest == 100 {
			rest = 0
		}
		v, end = 100*v+rest, last
	}
	if v < firstSpelt || v > lastPlainYear {
		return 0, pos
	}
	return v, end
}

// fitsNumber tells whether the word n can go on a number that has cur below the thousands.
func fitsNumber(cur, total, last, n int, joined, first bool) bool {
	switch {
	case first:
		return true
	case n >= 1000:
		return !joined && cur > 0 || joined && total > n || joined && total == 0 && cur == 0
	case n == 100:
		return cur == 0 && joined || !joined && cur > 0 && cur < 10 || cur == 0 && last >= 1000
	case n > 100:
		return cur == 0 && (joined || last >= 1000)
	case n == 10:
		return !joined && cur%100 < 10 && cur%10 > 0 || joined && cur%100 == 0
	case n > 10 && n < 20:
		return cur%100 == 0 && (joined || last >= 100)
	case n >= 20:
		return cur%100 < 10 && (joined || last >= 100)
	default:
		return cur%10 == 0 && cur%100 != 10 && (joined || last >= 20)
	}
}

// ordinal reads ordinal words: "الثالث والعشرين", "twenty-first".
func (m *matcher) ordinal(pos int) (v, end int) {
	if n, end := m.numberWord(pos, classOrdinal); end > pos {
		if n >= 10 {
			return n, end
		}
		if m.teens {
			if ten, last := m.numberWord(end, classNumber); ten == 10 {
				return n + 10, last
			}
		}
		if end < len(m.tokens) && m.lex.is(m.tokens[end].word, classGlue) {
			if ten, last := m.numberWord(end+1, classOrdinal); ten >= 20 {
				return n + ten, last
			}
		}
		return n, end
	}
	ten, i := m.numberWord(pos, classNumber)
	if ten < 20 || ten > 90 {
		return 0, pos
	}
	if i < len(m.tokens) && m.lex.is(m.tokens[i].word, classGlue) {
		i++
	}
	if n, last := m.numberWord(i, classOrdinal); last > i && n < 10 {
		return ten + n, last
	}
	return 0, pos
}

// numberWord reads a word or a phrase of a class of numbers, the longest first, and answers the token
// behind it, pos where there is none.
func (m *matcher) numberWord(pos int, c class) (v, end int) {
	if pos >= len(m.tokens) {
		return 0, pos
	}
	t := &m.tokens[pos]
	if t.sign == signDigits || !m.lex.is(t.word, c) {
		return 0, pos
	}
	for i := range m.lex.senses[t.word] {
		s := &m.lex.senses[t.word][i]
		if s.class != c {
			continue
		}
		if end := m.phraseEnd(s, pos); end >= 0 {
			if c == classOrdinal {
				return s.val.get(fNth), end
			}
			return s.val.get(fCount), end
		}
	}
	return 0, pos
}
