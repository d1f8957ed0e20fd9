package extract

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold answers the letter that r is compared as wherever words are compared, 0 where it is skipped.
func Fold(r rune) rune { return folded(r) }

// folded answers the letter that r is compared as, or 0 where r is skipped (vowel signs, tatweel,
// marks, direction marks). Forms of alef are one letter, ya and alef maqsura are one, ta marbuta is
// ha, a hamza on its seat is the seat and alone it is nothing; Latin letters lose case and accents.
func folded(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r < 0x180:
		return latin[r-0x80]
	case 0x0600 <= r && r < 0x0700:
		return arabic[r-0x0600]
	case isMark(r):
		return 0
	case isShape(r):
		return folded(letterOf(r))
	}
	return base(unicode.ToLower(r))
}

// isShape tells whether r is an Arabic letter in one of the shapes that it takes in a word, as some
// programs write it; a ligature of two letters is none.
func isShape(r rune) bool {
	return (0xFB50 <= r && r <= 0xFBFF || 0xFE80 <= r && r < firstLamAlef) && unicode.IsLetter(r)
}

// letterOf answers the letter that a shape shows.
func letterOf(shape rune) rune {
	var whole [utf8.UTFMax]byte
	first, _ := utf8.DecodeRune(norm.NFKC.Bytes(utf8.AppendRune(whole[:0], shape)))
	return first
}

// The ligatures of lam and alef.
const (
	firstLamAlef = 0xFEF5
	lastLamAlef  = 0xFEFC
)

func isLamAlef(r rune) bool { return firstLamAlef <= r && r <= lastLamAlef }

// base answers the letter that r is without its accents.
func base(r rune) rune {
	var whole [utf8.UTFMax]byte
	parts := norm.NFD.PropertiesString(string(utf8.AppendRune(whole[:0], r))).Decomposition()
	if len(parts) == 0 {
		return r
	}
	first, _ := utf8.DecodeRune(parts)
	return unicode.ToLower(first)
}

// isMark tells whether r changes nothing in a word: it is part of it and is skipped.
func isMark(r rune) bool {
	switch {
	case r < 0x300:
		return r == 0xAD
	case r <= 0x36F, 0x064B <= r && r <= 0x065F, r == 0x0640, r == 0x0670, 0x06D6 <= r && r <= 0x06DC, 0x06DF <= r && r <= 0x06E8,
		0x0610 <= r && r <= 0x061A, 0x0591 <= r && r <= 0x05BD, 0x05BF <= r && r <= 0x05C7 && unicode.Is(unicode.Mn, r), 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F, r == 0xFEFF:
		return true
	}
	return false
}

var (
	latin  = foldLatin()
	arabic = foldArabic()
)

func foldLatin() (t [0x100]rune) {
	for i := range t {
		r := unicode.ToLower(rune(0x80 + i))
		if base := []rune(norm.NFD.String(string(r))); unicode.IsLetter(r) {
			r = base[0]
		}
		if rune(0x80+i) == 0xAD {
			r = 0
		}
		t[i] = r
	}
	return t
}

func foldArabic() (t [0x100]rune) {
	for i := range t {
		r := rune(0x0600 + i)
		switch {
		case isMark(r):
			r = 0
		case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
			r = 'ا'
		case r == 'ى' || r == 'ئ' || r == 'ی':
			r = 'ي'
		case r == 'ؤ':
			r = 'و'
		case r == 'ة':
			r = 'ه'
		case r == 'ک':
			r = 'ك'
		case r == 'ء':
			r = 0
		default:
			r = base(r)
		}
		t[i] = r
	}
	return t
}

// foldWord folds every letter of s.
func foldWord(s string) string {
	for i, r := range s {
		if folded(r) == r {
			continue
		}
		out := append(make([]byte, 0, len(s)), s[:i]...)
		for _, r := range s[i:] {
			if f := folded(r); f != 0 {
				out = utf8.AppendRune(out, f)
			}
		}
		return string(out)
	}
	return s
}

// digit answers the value of a decimal digit of the sets that news uses, else -1.
func digit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '٠' <= r && r <= '٩':
		return int(r - '٠')
	case '۰' <= r && r <= '۹':
		return int(r - '۰')
	}
	return -1
}

// isLetter tells whether r belongs to a word.
func isLetter(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case 0x0600 <= r && r < 0x0700:
		return 0x0620 <= r && r <= 0x065F || 0x066E <= r && r <= 0x06D3 || 0x06D5 <= r && r <= 0x06DC || 0x06DF <= r && r <= 0x06E8 ||
			0x0610 <= r && r <= 0x061A || 0x06FA <= r
	case isMark(r):
		return r <= 0x36F || r == 0x200C || r == 0x200D
	}
	return unicode.IsLetter(r)
}
