package data

import (
	"errors"
	"fmt"

	"waqai/timeline"
)

// ground is an article as citations stand on it.
type ground struct {
	article  timeline.Article
	runes    []rune
	mentions map[span]int64 // their ids by their places
}

// span is a place in a text, in runes.
type span struct{ start, end int }

func newGround(a timeline.Article) *ground {
	return &ground{article: a, runes: []rune(a.Text), mentions: map[span]int64{}}
}

// groundOf reads the ground of a stored article.
func (tx *Tx) groundOf(id int64) (*ground, error) {
	a, err := article(asking{tx}, id)
	if err != nil {
		return nil, err
	}
	g := newGround(a)
	err = each(asking{tx}, func(r scanner) error {
		var id int64
		var s span
		err := r.Scan(&id, &s.start, &s.end)
		g.mentions[s] = id
		return err
	}, "SELECT id, start, end FROM mentions WHERE article = ?", id)
	return g, err
}

// contextRunes is how much of the text a citation keeps on either side of its words.
const contextRunes = 32

// settle fills in what follows from the place of c: passage, quote, context and mention.
func (g *ground) settle(c *timeline.Citation) error {
	if c.Start < 0 || c.End <= c.Start || c.End > len(g.runes) {
		return fmt.Errorf("the words %d to %d do not lie in article %d", c.Start, c.End, g.article.ID)
	}
	c.Article = g.article.ID
	c.Quote, c.Before, c.After = quoteAt(g.runes, c.Start, c.End)
	c.Mention = g.mentions[span{c.Start, c.End}]
	for _, p := range g.article.Passages {
		if p.Start < c.End && c.Start < p.End {
			c.Passage = p
			return nil
		}
	}
	return errors.New("there are no words in this place")
}

// quoteAt answers the runes of a place and what stands before and behind it.
func quoteAt(text []rune, start, end int) (quote, before, after string) {
	return string(text[start:end]), string(text[max(0, start-contextRunes):start]), string(text[end:min(len(text), end+contextRunes)])
}
