package extract

import (
	"strings"
	"unicode/utf8"

	"waqai/timeline"
)

// contextRunes is how much of the text a citation keeps on either side of its words.
const contextRunes = 32

// Events proposes one event for every mention in a body passage that can date one: not for a
// length, a repeated time, a vague reference, the article's own date line or page furniture. The
// event has one citation; its title is the clause that holds the mention.
func Events(a timeline.Article, ms []timeline.Mention) []timeline.Event {
	var out []timeline.Event
	at := cursor{text: a.Text}
	passage := 0
	for i, m := range ms {
		if m.Kind != timeline.Point || m.Vague || m.Dateline {
			continue
		}
		for passage < len(a.Passages) && a.Passages[passage].End <= m.Start {
			passage++
		}
		if passage == len(a.Passages) {
			break
		}
		p := a.Passages[passage]
		if p.Role != timeline.Body || p.Start > m.Start {
			continue
		}
		out = append(out, at.event(a, ms, i, p))
	}
	return out
}

// cursor finds the byte of a rune, walking on from where it was.
type cursor struct {
	text string
	r, b int
}

func (c *cursor) byteOf(r int) int {
	for c.r > r {
		_, n := utf8.DecodeLastRuneInString(c.text[:c.b])
		c.b -= n
		c.r--
	}
	for c.r < r && c.b < len(c.text) {
		_, n := utf8.DecodeRuneInString(c.text[c.b:])
		c.b += n
		c.r++
	}
	return c.b
}

// titleReach is how many runes of a sentence, on either side of a mention, its title is made of.
const titleReach = 500

func (c *cursor) event(a timeline.Article, ms []timeline.Mention, i int, p timeline.Passage) timeline.Event {
	m := ms[i]
	first, last := max(p.Start, m.Start-titleReach), max(m.End, min(p.End, m.End+titleReach))
	from := c.byteOf(first)
	if first > p.Start {
		from = c.byteOf(first) + max(0, strings.IndexByte(c.text[from:], ' '))
	}
	var others []extent
	for j := i - 1; j >= 0 && ms[j].Start >= first; j-- {
		others = c.addExtent(others, ms[j])
	}
	for j := i + 1; j < len(ms) && ms[j].End <= last; j++ {
		others = c.addExtent(others, ms[j])
	}
	start := c.byteOf(m.Start)
	mine := extent{start, start + len(m.Surface)}
	sentence := extent{min(from, start), c.byteOf(last)}
	cite := timeline.Citation{
		Article: a.ID, Passage: p, Start: m.Start, End: m.End, Quote: m.Surface, Date: m.Date, Rule: m.Rule,
		Before: c.text[c.byteOf(max(0, m.Start-contextRunes)):mine.start],
		After:  c.text[mine.end:c.byteOf(m.End+contextRunes)],
	}
	return timeline.Event{Title: titleOf(c.text, sentence, mine, others), Date: m.Date, Citations: []timeline.Citation{cite}}
}

func (c *cursor) addExtent(to []extent, m timeline.Mention) []extent {
	if m.Kind != timeline.Point {
		return to
	}
	start := c.byteOf(m.Start)
	return append(to, extent{start, start + len(m.Surface)})
}
