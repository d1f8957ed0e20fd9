package app

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	xlanguage "golang.org/x/text/language"

	"waqai/timeline"
)

// collation puts names into the order in which a person looks for them: figures by their value,
// the forms of alef as one letter, names in the script of the interface first.
type collation struct {
	collator *collate.Collator
	arabic   bool
}

func newCollation(l timeline.Language) *collation {
	return &collation{
		collator: collate.New(xlanguage.Make(string(l)), collate.Numeric, collate.IgnoreCase),
		arabic:   l == timeline.Arabic,
	}
}

// key answers what a name sorts by: bytes to be compared.
func (c *collation) key(name string) []byte {
	foreign := byte(1)
	if first := strings.IndexFunc(name, unicode.IsLetter); first < 0 || unicode.Is(unicode.Arabic, []rune(name[first:])[0]) == c.arabic {
		foreign = 0
	}
	var b collate.Buffer
	name = strings.ReplaceAll(name, "آ", "اا") // as in dictionaries
	key := append([]byte{foreign}, c.collator.KeyFromString(&b, folded(name))...)
	return append(append(key, 0), name...)
}

// folded answers a name with the forms of alef made one, without vowel signs and tatweel.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("أإآٱ", r):
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r == 'ـ' || unicode.Is(unicode.Mn, r):
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
