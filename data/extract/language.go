package extract

import (
	"embed"
	"fmt"
	"sync"
)

// The tables: a folder a language, with words.txt (see lexicon.read) and rules.txt (see grammar).
//
//go:embed lang
var tables embed.FS

// language is what the finder knows of one language: its tables, compiled, and the few things
// that no table can say.
type language struct {
	*grammar
	stop, future, likely, past   class
	deictic, weekday, bc         class
	dateword, function, timeprep class
	point                        int32 // the word "."
	capitals                     bool  // a sentence begins with a capital letter
	tenseOfUnknown               func(word string) tense
}

var (
	arabicLanguage = sync.OnceValue(func() *language {
		l := load("ar")
		l.tenseOfUnknown = arabicTense
		l.hijriDigits, l.teens = true, true
		return l
	})
	englishLanguage = sync.OnceValue(func() *language {
		l := load("en")
		l.tenseOfUnknown = englishTense
		l.capitals = true
		return l
	})
)

// load compiles the tables of a language. They are part of the program, so a fault in them is a
// programmer's.
func load(name string) *language {
	words, err := tables.ReadFile("lang/" + name + "/words.txt")
	if err != nil {
		panic(err)
	}
	rules, err := tables.ReadFile("lang/" + name + "/rules.txt")
	if err != nil {
		panic(err)
	}
	lex := newLexicon()
	if err := lex.read(string(words)); err != nil {
		panic(fmt.Sprintf("lang/%s/words.txt: %v", name, err))
	}
	g := newGrammar(lex)
	if err := g.read(string(rules)); err != nil {
		panic(fmt.Sprintf("lang/%s/rules.txt: %v", name, err))
	}
	g.compile("mention")
	return &language{
		grammar: g, point: lex.word("."), stop: lex.class("stop"), future: lex.class("future"), likely: lex.class("likely"), past: lex.class("past"), bc: lex.class("bc"), weekday: lex.class("weekday"), deictic: lex.class("deictic"),
		dateword: lex.class("dateword"), function: lex.class("function"), timeprep: lex.class("timeprep"),
	}
}
