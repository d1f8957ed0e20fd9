package extract

// between answers the single sign that stands, without a gap, between the digits at pos and the
// next ones, and where those are.
func (m *matcher) between(pos int) (sep string, next int) {
	if pos+2 >= len(m.tokens) {
		return "", 0
	}
	mark, digits := &m.tokens[pos+1], &m.tokens[pos+2]
	if mark.sign != signMark || !mark.glued || digits.sign != signDigits || !digits.glued || mark.word == 0 {
		return "", 0
	}
	return m.separators[mark.word], pos + 2
}

// numericDate reads 27/6/2014, 2017/5/4, 16-10-2005 and 3.10.1979.
func (m *matcher) numericDate(pos int, p *partial) int {
	sep, second := m.between(pos)
	if sep == "" || sep == ":" || sep == "," {
		return pos
	}
	sep2, third := m.between(second)
	if sep2 != sep {
		return pos
	}
	if more, _ := m.between(third); more == sep {
		return pos
	}
	if pos > 1 && m.tokens[pos].glued && m.separators[m.tokens[pos-1].word] == sep && m.tokens[pos-2].sign == signDigits {
		return pos
	}
	a, b, c := &m.tokens[pos], &m.tokens[second], &m.tokens[third]
	day, month, year := a.number, b.number, c.number
	if a.digits == 4 && c.digits <= 2 {
		day, year = c.number, a.number
	} else if a.digits > 2 || b.digits > 2 || c.digits != 4 && c.digits != 2 {
		return pos
	}
	if c.digits == 2 && a.digits != 4 {
		if sep == "." {
			return pos
		}
		year = century(year)
	}
	if day < 1 || month < 1 || day > 31 || month > 31 || day > 12 && month > 12 {
		return pos
	}
	if month > 12 {
		day, month = month, day
		if a.digits != 4 {
			p.put(fEither, monthStoodFirst)
		}
	} else if a.digits != 4 {
		p.put(fEither, 1)
		if day > 12 {
			p.put(fEither, dayStoodFirst)
		}
	}
	p.put(fDay, day)
	p.put(fMonth, month)
	if 1300 <= year && year < 1500 && m.hijriDigits {
		*p = partial{}
		p.put(fHijriDay, day)
		p.put(fHijriMonth, month)
		p.put(fHijriYear, year)
	} else {
		p.put(fYear, year)
	}
	return third + 1
}

// In fEither: the figures of a date leave no doubt which of day and month stands first.
const (
	monthStoodFirst = 2
	dayStoodFirst   = 3
)

// shortDate reads 14/3, a day and a month.
func (m *matcher) shortDate(pos int, p *partial) int {
	sep, second := m.between(pos)
	if sep != "/" {
		return pos
	}
	if more, _ := m.between(second); more != "" {
		return pos
	}
	a, b := &m.tokens[pos], &m.tokens[second]
	if a.digits > 2 || b.digits > 2 || a.number < 1 || b.number < 1 || a.number > 31 || b.number > 12 {
		return pos
	}
	p.put(fDay, a.number)
	p.put(fMonth, b.number)
	return second + 1
}

// clock reads 4:45, 5.30 and, as agencies write in Arabic, 17,30.
func (m *matcher) clock(pos int, p *partial) int {
	sep, second := m.between(pos)
	if sep != ":" && sep != "." && (sep != "," || m.tokens[pos].digits < 2) {
		return pos
	}
	h, min := &m.tokens[pos], &m.tokens[second]
	if h.digits > 2 || min.digits != 2 || h.number > 24 || min.number > 59 || sep == "." && h.number == 0 {
		return pos
	}
	if more, _ := m.between(second); more == "." || more == "/" {
		return pos
	}
	p.put(fHour, h.number)
	p.put(fMinute, min.number)
	end := second + 1
	if more, third := m.between(second); more == ":" && m.tokens[third].digits == 2 {
		end = third + 1
	}
	return end
}

// fourFigures reads the clock time 0645.
func (m *matcher) fourFigures(pos int, p *partial) int {
	t := &m.tokens[pos]
	if t.digits != 4 || t.linked || t.number < 0 || t.number/100 > 24 || t.number%100 > 59 {
		return pos
	}
	p.put(fHour, t.number/100)
	p.put(fMinute, t.number%100)
	return pos + 1
}

// century answers the whole year of one written with two digits: 1930 to 2029.
func century(short int32) int32 {
	if short < 30 {
		return 2000 + short
	}
	return 1900 + short
}
