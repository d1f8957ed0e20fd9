package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations are written with capitals as here, so that "no." and "sat." end a sentence.
var (
	// titleWords stand before a name: their dot never ends a sentence.
	titleWords = wordSet("Mr Mrs Ms Dr Prof Gen Col Lt Sgt Cpl Capt Maj Brig Adm Cmdr Sen Rep Gov Pres Rev Hon St Msgr Amb Sec Messrs " +
		"Mt Ft vs e.g i.e cf ca approx pp أ.د ا.د د.م م.د")
	// shortWords may stand at the end of a sentence: then a word that opens one follows.
	shortWords = wordSet("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
		"Jr Sr Inc Ltd Co Corp Bros etc al est vol Vol a.m p.m A.M P.M Ave Blvd Rd dept Dept")
	// numberWords stand before a number.
	numberWords = wordSet("No Nos p Art art Fig fig Ch ch Para Sect")
	// openers are words that open a sentence and are not names.
	openers = wordSet("The A An In On At It He She They We I You This That These Those But And Its His Her Their There " +
		"When After Before As For If Since While Some Many Most No Not Other Others By From With To What Who Why How Both")
)

// isAbbreviation tells whether the dot between stem and after belongs to an abbreviation that
// does not end a sentence. After begins behind the white space, if any; an empty one stands for
// the end of the line; joined tells that there is no white space.
func isAbbreviation(stem, after string, joined bool) bool {
	token := stem[strings.LastIndexFunc(stem, func(r rune) bool { return unicode.IsSpace(r) || isOpening(r) })+1:]
	before := strings.TrimSpace(stem[:len(stem)-len(token)])
	first, next := firstLetter(after)
	opens := openers[next]
	switch {
	case token == "":
		return false
	case titleWords[token]:
		return true
	case numberWords[token] && unicode.IsDigit(first):
		return true
	case before == "" && after != "" && isNumber(token):
		return true // the number of a list
	case isArabicInitials(token):
		// "2019 م." ends; "د. أحمد" and "أ.ف.ب" do not.
		single := utf8.RuneCountInString(bare(token)) == 1
		return after != "" && (joined || single && !endsWithDigit(before))
	case shortWords[token], isLatinInitials(token):
		return !opens
	}
	return false
}

func isOpening(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Ps, unicode.Pi)
}

func isNumber(s string) bool {
	return utf8.RuneCountInString(s) <= 3 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

func endsWithDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

// isArabicInitials tells whether token is single Arabic letters parted by dots: د, أ.ف.ب.
func isArabicInitials(token string) bool { return isInitials(token, unicode.Arabic) }

// isLatinInitials tells whether token is single Latin letters parted by dots: J, U.S, a.m.
func isLatinInitials(token string) bool { return isInitials(token, unicode.Latin) }

func isInitials(token string, script *unicode.RangeTable) bool {
	for part := range strings.SplitSeq(bare(token), ".") {
		r, n := utf8.DecodeRuneInString(part)
		if n == 0 || n != len(part) || !unicode.Is(script, r) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// bare answers s without Arabic vowel signs and without directional marks.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return r
	}, s)
}
