package extract

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// The tables: a folder a language, with traits.txt (see readTongue), words.txt (see lexicon.read),
// rules.txt (see grammar) and titles.txt (see titleWords).
//
//go:embed lang
var tables embed.FS

// tongue is a language before its tables are compiled: its name, what tells its texts from others,
// and the tables, compiled when they are first asked for.
type tongue struct {
	code     string
	script   string   // of its letters, by its Unicode name
	scriptAt int      // its place among scripts
	usual    bool     // what a text in its letters is in where nothing tells
	marks    []string // frequent words that no neighbour shares
	capitals bool     // a sentence begins with a capital letter
	hijri    bool     // dates in digits can be Hijri ones
	teens    bool     // "third ten" is the thirteenth
	inflection
	clause   clauseTraits
	language func() *language
	titles   func() *titleWords
}

// maxTongues is how many languages there can be.
const maxTongues = 32

// tongues are the languages that have a folder, the usual ones of their scripts first.
var tongues = readTongues()

func readTongues() []*tongue {
	folders, err := fs.ReadDir(tables, "lang")
	if err != nil {
		panic(err)
	}
	out := make([]*tongue, 0, len(folders))
	for _, f := range folders {
		out = append(out, readTongue(f.Name()))
	}
	if len(out) > maxTongues {
		panic("lang: more languages than counts have room for")
	}
	slices.SortStableFunc(out, func(a, b *tongue) int {
		switch {
		case a.usual && !b.usual:
			return -1
		case b.usual && !a.usual:
			return 1
		}
		return 0
	})
	return out
}

// readTongue reads traits.txt: a trait a line, words behind its name where it has any.
func readTongue(code string) *tongue {
	t := &tongue{code: code}
	for _, line := range strings.Split(table(code, "traits.txt"), "\n") {
		name, value, _ := strings.Cut(line, " ")
		switch name {
		case "script":
			t.script = value
		case "usual":
			t.usual = true
		case "capitals":
			t.capitals, t.clause.capitals = true, true
		case "hijri":
			t.hijri = true
		case "teens":
			t.teens = true
		case "marks":
			t.marks = words(value)
		case "past":
			t.past = list(value)
		case "future":
			t.future = list(value)
		case "tenseless":
			t.tenseless = list(value)
		case "verbfirst":
			t.clause.verbFirst = true
		case "article":
			t.clause.definite = foldWord(value)
		case "joined":
			t.clause.conjoined = words(value)
		case "clitics":
			t.clause.clitics = words(value)
		case "feminine":
			t.clause.feminine = foldWord(value)
		case "participle":
			t.clause.participle = list(value)
		}
	}
	t.language = sync.OnceValue(func() *language { return load(t) })
	t.titles = sync.OnceValue(func() *titleWords { return loadTitles(t) })
	return t
}

// table answers a table of a language. They are part of the program, so a fault in them is a
// programmer's.
func table(code, name string) string {
	b, err := tables.ReadFile("lang/" + code + "/" + name)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// Languages answers the codes of the languages that dates are found in, the usual ones of their
// scripts first.
func Languages() []string {
	var out []string
	for _, t := range tongues {
		out = append(out, t.code)
	}
	return out
}

func tongueOf(code string) *tongue {
	for _, t := range tongues {
		if t.code == code {
			return t
		}
	}
	return tongues[0]
}

// language is what the finder knows of one language: its tables, compiled, and the few things
// that no table can say.
type language struct {
	*grammar
	stop, future, likely, past   class
	present                      class // what makes a past form a state: "is closed"
	deictic, weekday, bc         class
	dateword, function, timeprep class
	ahead                        class    // what makes the date right behind it one to come: "its next meeting"
	frame                        class    // what frames a date: since, until, between
	relative, that, join         class    // what opens a relative clause, always or behind a noun; what joins
	participle, helper, saying   class    // forms that tell of a noun, what makes verbs of them, verbs of saying
	participles                  []string // what such forms end in
	now, current                 class    // what speaks of the report's own days, verbs of the present
	of, yearword, eventword      class    // what names a thing by its year
	point, colon                 int32    // the words "." and ":"
	capitals                     bool
	tenseOfUnknown               func(word string) tense
}

// load compiles the tables of a language.
func load(t *tongue) *language {
	words, rules := table(t.code, "words.txt"), table(t.code, "rules.txt")
	lex := newLexicon()
	lex.claim(words, rules)
	if err := lex.read(words); err != nil {
		panic(fmt.Sprintf("lang/%s/words.txt: %v", t.code, err))
	}
	g := newGrammar(lex)
	g.hijriDigits, g.teens = t.hijri, t.teens
	if err := g.read(rules); err != nil {
		panic(fmt.Sprintf("lang/%s/rules.txt: %v", t.code, err))
	}
	g.compile("mention")
	return &language{
		grammar: g, point: lex.word("."), colon: lex.word(":"), stop: lex.class("stop"), future: lex.class("future"), likely: lex.class("likely"), past: lex.class("past"), present: lex.class("present"), bc: lex.class("bc"), weekday: lex.class("weekday"), deictic: lex.class("deictic"),
		dateword: lex.class("dateword"), function: lex.class("function"), timeprep: lex.class("timeprep"), ahead: lex.class("ahead"), frame: lex.class("frame"),
		relative: lex.class("relative"), that: lex.class("that"), join: lex.class("join"), participle: lex.class("participle"), helper: lex.class("helper"), saying: lex.class("saying"), now: lex.class("now"), current: lex.class("current"), of: lex.class("of"), yearword: lex.class("yearword"), eventword: lex.class("eventword"),
		participles: t.clause.participle, capitals: t.capitals, tenseOfUnknown: t.verbs(),
	}
}
