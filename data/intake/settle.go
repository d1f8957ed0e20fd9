package intake

import (
	"slices"

	"waqai/data"
	"waqai/data/extract"
)

// Answer is what becomes of a difference.
type Answer uint8

// The answers.
const (
	Later Answer = iota // it stays, and is answered again by the next reading
	Take                // the newer reading counts
	Keep                // the older one stays, and the difference is not answered again
)

// Untouched takes the differences that touch nothing on which a person has a word, and leaves the
// others for later.
func Untouched(d Difference) Answer {
	if d.Judged {
		return Later
	}
	return Take
}

// Settle reads an article again and does, in one transaction of a step, what answer says of each
// difference; what concerns no event is brought up to date on the way. It answers those that were
// taken or kept.
func Settle(s *data.Store, step *data.Step, article int64, answer func(Difference) Answer) ([]Difference, error) {
	var settled []Difference
	err := step.Edit(func(tx *data.Tx) error {
		settled = nil
		c, err := compare(s, article) // nobody else can write meanwhile
		if err != nil {
			return err
		}
		for _, p := range c.agreed {
			if err := c.agree(tx, p); err != nil {
				return err
			}
		}
		for _, d := range c.differences {
			said := answer(d)
			if said == Later || said == Take && !d.Takeable() {
				continue
			}
			if err := c.settle(tx, d, said); err != nil {
				return err
			}
			settled = append(settled, d)
		}
		return nil
	})
	return settled, err
}

// agree brings a mention up to date on which no event depends.
func (c *comparison) agree(tx *data.Tx, p pair) error {
	switch {
	case p.now == nil:
		return tx.DropMention(p.was.ID)
	case p.was != nil:
		return tx.Reread(p.was.ID, *p.now)
	}
	_, err := tx.AddMention(c.article.ID, *p.now)
	return err
}

func (c *comparison) settle(tx *data.Tx, d Difference, said Answer) error {
	switch {
	case d.Change == Found: // kept out, the mention stays without an event, as after a deletion
		if err := c.agree(tx, d.pair); err != nil || said == Keep {
			return err
		}
		d.Event.Citations = slices.Clone(d.Event.Citations)
		d.Event.Citations[0].Article = c.article.ID
		_, err := tx.AddEvent(d.Event)
		return err
	case said == Keep:
		return tx.KeepReading(d.Was.ID, extract.Version)
	case d.Change == Lost:
		if err := tx.DeleteEvent(d.Event.ID); err != nil {
			return err
		}
		return c.agree(tx, d.pair)
	}
	if err := tx.Reread(d.Was.ID, d.Now); err != nil {
		return err
	}
	if d.Event.Date.Equal(d.Now.Date) {
		return nil // only the words have changed
	}
	return tx.SetEventReading(d.Event.ID, d.Now.Date)
}
