package extract

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
)

// hostile are lines that make a reader of dates try, and go back, as often as it can; those in the
// second group name dates all the way.
var hostile = map[string]string{
	"and":            "and and one hundred and one and ",
	"before":         "before before before ",
	"brackets":       "((\"((",
	"clocks":         "5:04:5:04:",
	"combining":      "a\u0301\u0300\u0308",
	"counts":         "three years and two months and ",
	"dashes":         "1-2-3-4-5-6-",
	"digits":         "1 2 3 4 5 6 7 8 9 10 11 12 ",
	"from":           "from 3 to 4 between 5 and 6 from ",
	"hundreds":       "hundred hundred thousand thousand ",
	"letters":        "x",
	"long digits":    "12345678",
	"min":            "من من من ",
	"nested":         "((([[[{{{",
	"numbers":        "one two three four five six seven ",
	"of the":         "of the of the ",
	"ordinals":       "the first of the first of the ",
	"ordinals ar":    "الأول من الثاني من الثالث من ",
	"points":         "1.2.3.4.",
	"prefixes":       "وبال وفال ولل وكال ",
	"qabl":           "قبل قبل ",
	"quotes":         "'\u2019\"'",
	"same digits":    "3 3 3 3 ",
	"scripts":        "aب1٢я",
	"slashes":        "1/2/3/4/5/6/7/8/9/",
	"spaces":         " \t\u00a0",
	"tashkeel":       "مَُِّ",
	"tatweel":        "ـــ",
	"thousands":      "ألف ألف مليون ",
	"waw":            "وفي ومن وبين و3 و4 إلى ",
	"words of dates": "day of the week of the month of the year of the ",
	"years of":       "عام عام سنة ",
	"zero width":     "\u200b\u200c\u200d\u200f",

	"dates in digits": "1/2/2011 ",
	"days":            "الاثنين والثلاثاء والأربعاء ",
	"may":             "May May May ",
	"months":          "May and May to May or ",
	"months ar":       "مارس أبريل مايو ",
	"ranges":          "from May to June to July ",
	"weekdays":        "Monday Tuesday Wednesday ",
	"weekday counts":  "They met on Monday and three days later ",
	"years":           "2011, 2012, 2013, ",
}

func hostileNames() []string { return slices.Sorted(maps.Keys(hostile)) }

// hostileLine answers a line of a kind, of about so many bytes.
func hostileLine(name string, size int) string {
	return strings.Repeat(hostile[name], size/len(hostile[name]))
}

// BenchmarkHostile reads lines of a megabyte. What a byte of them costs is to be no more than what
// one of news does, and of those that are full of dates, no more for a mention than in the dense
// texts of BenchmarkMentions.
func BenchmarkHostile(b *testing.B) {
	for _, name := range hostileNames() {
		b.Run(name, func(b *testing.B) { benchmarkMentions(b, hostileLine(name, 1<<20)) })
	}
}

// visits answers how many places of the rules reading a text tries, and how many mentions it finds.
func visits(text string) (tried, found int) {
	var f finder
	found = len(f.readAll(timeline.Article{Text: text, Published: phraseAnchor}, false))
	return f.match.visits, found
}

// How many places of the rules a byte of a hostile line may cost, and a mention in it.
const (
	placesPerByte    = 6
	placesPerMention = 64
)

// TestReadingIsLinear holds that a line twice as long is twice the work, whatever it is made of, and
// that the work for a byte stays small.
func TestReadingIsLinear(t *testing.T) {
	for _, name := range hostileNames() {
		const size = 1 << 14
		once, _ := visits(hostileLine(name, size))
		twice, found := visits(hostileLine(name, 2*size))
		t.Logf("%s: %d places for %d bytes and %d mentions", name, twice, 2*size, found)
		if twice > placesPerByte*2*size+placesPerMention*found {
			t.Errorf("%s: %d places for %d bytes and %d mentions", name, twice, 2*size, found)
		}
		if slack := 400; twice > 2*once+slack {
			t.Errorf("%s: %d places are tried in a line, %d in one twice as long", name, once, twice)
		}
	}
}

// TestRoomIsBounded holds that a line takes no more tokens at once than a window has.
func TestRoomIsBounded(t *testing.T) {
	for _, name := range hostileNames() {
		var f finder
		f.readAll(timeline.Article{Text: hostileLine(name, 1<<18)}, false)
		if most := 4 * heldTokens; cap(f.scan.tokens) > most {
			t.Errorf("%s: there is room for %d tokens, want %d at most", name, cap(f.scan.tokens), most)
		}
	}
}

// TestWindowChangesNothing reads sentences in one long line, and each in a line of its own.
func TestWindowChangesNothing(t *testing.T) {
	const sentence = "The treaty of 4 May 1876 held, and nothing was heard between 3 June 1881 and the first week of March 1890 but rumours. "
	const count = heldTokens
	line := Mentions(timeline.Article{Text: strings.Repeat(sentence, count)})
	apart := Mentions(timeline.Article{Text: strings.Repeat(sentence+"\n", count)})
	if len(line) != len(apart) {
		t.Fatalf("one line names %d dates, its sentences %d", len(line), len(apart))
	}
	for i, m := range line {
		if n := apart[i]; m.Surface != n.Surface || m.Value() != n.Value() {
			t.Fatalf("in one line mention %d is %q, %s, apart %q, %s", i, m.Surface, m.Value(), n.Surface, n.Value())
		}
	}
}
