package extract

// numberKind is a way of writing numbers that rules ask for.
type numberKind int32

// The kinds. A rule writes <num.count>: the number goes into the field behind the point.
const (
	numNone      numberKind = iota
	numAny                  // digits or words
	numDigits               // one or two digits
	numTwo                  // exactly two digits
	numYear                 // three or four digits
	numWords                // words
	numOrdinal              // ordinal words or digits ("15th")
	numDate                 // 3/9/2017, 2017-05-04
	numClock                // 4:45, 5.30
	numColon                // 4:45 alone
	numHHMM                 // 0645
	numShortDate            // 14/3
	numFour                 // exactly four digits
	numNth                  // digits made an ordinal: "15th"
	numSpelt                // a year in words: "nineteen ninety-nine", "two thousand and ten"
)

var numberKinds = map[string]numberKind{"num": numAny, "dig": numDigits, "two": numTwo, "year": numYear, "words": numWords,
	"ord": numOrdinal, "date": numDate, "clock": numClock, "colon": numColon, "hhmm": numHHMM, "shortdate": numShortDate, "four": numFour, "nth": numNth, "spelt": numSpelt}

const (
	digitsBit  = uint64(1) << classDigits
	wordsBit   = uint64(1) << classNumber
	ordinalBit = uint64(1) << classOrdinal
)

// numberFirst holds the classes that can begin each kind.
var numberFirst = [...]uint64{numAny: digitsBit | wordsBit, numDigits: digitsBit, numTwo: digitsBit, numYear: digitsBit, numWords: wordsBit,
	numOrdinal: digitsBit | ordinalBit | wordsBit, numDate: digitsBit, numClock: digitsBit, numColon: digitsBit, numHHMM: digitsBit, numShortDate: digitsBit, numFour: digitsBit, numNth: digitsBit, numSpelt: wordsBit}

// bounds are the values that make sense in a field.
func inBounds(f field, v int) bool {
	switch f {
	case fDay, fHijriDay:
		return 1 <= v && v <= 31
	case fMonth, fHijriMonth:
		return 1 <= v && v <= 12
	case fHour:
		return v <= 24
	case fMinute:
		return v <= 59
	case fYear:
		return 1 <= v && v <= 2999
	case fHijriYear:
		return 1 <= v && v <= 1600
	case fDecade:
		return v%10 == 0
	case fShort:
		return v <= 99
	case fQuarter:
		return 1 <= v && v <= 4
	case fHalf:
		return 1 <= v && v <= 2
	case fCentury:
		return 1 <= v && v <= 30
	}
	return v >= 0 && v < tooMany
}

// number reads a number of a kind at pos into p and answers the token behind it, pos where there
// is none.
func (m *matcher) number(kind numberKind, pos int, target field, p *partial) int {
	switch kind {
	case numDate:
		return m.numericDate(pos, p)
	case numClock:
		return m.clock(pos, p)
	case numColon:
		if pos > 1 && m.tokens[pos].glued && m.separators[m.tokens[pos-1].word] == ":" && m.tokens[pos-2].sign == signDigits {
			return pos
		}
		sep, second := m.between(pos)
		if more, _ := m.between(second); sep != ":" || more == ":" { // 4:09:43 is how long a race took
			return pos
		}
		return m.clock(pos, p)
	case numHHMM:
		return m.fourFigures(pos, p)
	case numShortDate:
		return m.shortDate(pos, p)
	}
	v, end := m.numberValue(kind, pos)
	if end == pos || !inBounds(target, v) || kind == numWords && target == fShort && v < firstShort {
		return pos
	}
	if target != fNone {
		p.put(target, int32(v))
	}
	return end
}

func (m *matcher) numberValue(kind numberKind, pos int) (v, end int) {
	t := &m.tokens[pos]
	if t.sign != signDigits {
		if i := numeralOf(kind); i >= 0 && t.is.classes&(wordsBit|ordinalBit) != 0 {
			n := &m.numeral(pos)[i]
			return n.value, n.end
		}
		return 0, pos
	}
	if t.linked || t.number < 0 {
		return 0, pos
	}
	fits := false
	switch kind {
	case numAny:
		fits = true
	case numDigits:
		fits = t.digits <= 2
	case numTwo:
		fits = t.digits == 2
	case numYear:
		fits = t.digits == 4 || t.digits == 3
	case numFour:
		fits = t.digits == 4 && firstPlainYear <= t.number && t.number <= lastPlainYear
	case numOrdinal, numNth:
		if pos+1 < len(m.tokens) && m.tokens[pos+1].glued && m.tokens[pos+1].sign == signWord && m.lex.is(m.tokens[pos+1].word, classSuffix) {
			return int(t.number), pos + 2
		}
	}
	if !fits {
		return 0, pos
	}
	return int(t.number), pos + 1
}

// Four digits by themselves are read as a year between these.
const (
	firstPlainYear = 1500
	lastPlainYear  = 2100
	firstSpelt     = 1000 // in words
	firstShort     = 20   // in words, the century left out
)
