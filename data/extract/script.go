package extract

import (
	"unicode"
	"unicode/utf8"
)

// scriptBytes is how much of a paragraph is asked for its script.
const scriptBytes = 400

// scripts are those that a language of the tables is written in, by the name that its traits give
// them, a Unicode script's; letterScripts is the place of each letter's script among them.
var scripts, letterScripts = readScripts()

func readScripts() (list []*unicode.RangeTable, by [tabled]int8) {
	seen := map[string]bool{}
	for _, t := range tongues {
		if !seen[t.script] {
			seen[t.script] = true
			list = append(list, unicode.Scripts[t.script])
		}
		for i, script := range list {
			if script == unicode.Scripts[t.script] {
				t.scriptAt = i
			}
		}
	}
	for c := range by {
		by[c] = scriptAmong(list, rune(c))
	}
	return list, by
}

// scriptAmong answers the place of a letter's script, -1 where it is none of the list.
func scriptAmong(list []*unicode.RangeTable, c rune) int8 {
	for i, script := range list {
		if unicode.IsLetter(c) && unicode.Is(script, c) {
			return int8(i)
		}
	}
	return -1
}

// scriptOf answers the script that most letters of a paragraph are in, -1 where there are none. Of
// two with as many letters it is the first.
func scriptOf(text string) int {
	var counts [maxTongues]int
	letters, end := 0, min(len(text), scriptBytes+1)
	for i := 0; i < end; {
		c, n := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, n, _ = next(text[i:])
		}
		i += n
		script := int8(-1)
		if c < tabled {
			script = letterScripts[c]
		} else {
			script = scriptAmong(scripts, c)
		}
		if script < 0 {
			continue
		}
		letters++
		if counts[script]++; 2*counts[script] > letters+end-i { // no other can come to as many
			return int(script)
		}
	}
	best, most := -1, 0
	for i, n := range counts {
		if n > most {
			best, most = i, n
		}
	}
	return best
}
