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
	buffer   collate.Buffer
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
	c.buffer.Reset()
	name = strings.ReplaceAll(name, "آ", "اا") // as in dictionaries
	key := append([]byte{foreign}, c.collator.KeyFromString(&c.buffer, folded(name))...)
	return append(append(key, 0), name...)
}
