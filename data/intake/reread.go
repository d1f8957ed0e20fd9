package intake

import (
	"context"

	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

// Change is what a newer date finder finds otherwise.
type Change uint8

// The changes.
const (
	Found Change = iota // a date that was not found before
	Lost                // a date that is none any more
	Reads               // the same words, or nearly the same, read as another date
)

// String answers "found", "lost" or "reads".
func (c Change) String() string { return [...]string{"found", "lost", "reads"}[c] }

// Difference is a place in an article that the date finder reads otherwise than the older one did
// that has read it before. Nothing is changed by it.
type Difference struct {
	Change  Change
	Article int64
	Event   timeline.Event    // the one that stands on the words; of Found, the one that would
	Was     timeline.Mention  // as stored; its ID is 0 where nothing was found
	Now     timeline.Mention  // as read now; of no length where nothing is
	Words   timeline.Citation // where it is, with its context
	Judged  bool              // a person has judged, edited or dated the event

	pair pair
}

// Takeable tells whether the newer reading can be taken: an event that a person has judged is never
// deleted by it.
func (d Difference) Takeable() bool { return d.Change != Lost || !d.Judged }

// Same tells whether o is the same difference, found at another time.
func (d Difference) Same(o Difference) bool {
	return d.Change == o.Change && d.Article == o.Article && d.Event.ID == o.Event.ID && d.Event.Date.Equal(o.Event.Date) &&
		d.Was.ID == o.Was.ID && d.Words.Start == o.Words.Start && d.Words.End == o.Words.End && d.Now.Date.Equal(o.Now.Date) && d.Judged == o.Judged
}

// Rereading are the differences of one article, in the order of its text.
type Rereading struct {
	Article     timeline.Article // without text and passages
	Differences []Difference
}

// Rereadings reads the articles again that an older date finder has read, and answers those in
// which the newer one finds something else.
func Rereadings(ctx context.Context, s *data.Store) ([]Rereading, error) {
	articles, err := s.ReadBefore(extract.Version)
	if err != nil {
		return nil, err
	}
	var out []Rereading
	for _, a := range articles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		differences, err := Reread(s, a.ID)
		if err != nil {
			return nil, err
		}
		if len(differences) > 0 {
			out = append(out, Rereading{a, differences})
		}
	}
	return out, nil
}

// Reread answers what the date finder reads otherwise in an article than the older one did.
func Reread(s *data.Store, article int64) ([]Difference, error) {
	c, err := compare(s, article)
	if err != nil {
		return nil, err
	}
	return c.differences, nil
}

// SettleAll settles every article that an older date finder has read, each in a transaction of its
// own, and reports those in which something was taken or kept.
func SettleAll(ctx context.Context, s *data.Store, step *data.Step, answer func(Difference) Answer, report func(Rereading)) error {
	articles, err := s.ReadBefore(extract.Version)
	if err != nil {
		return err
	}
	for _, a := range articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		settled, err := Settle(s, step, a.ID, answer)
		if err != nil {
			return err
		}
		if len(settled) > 0 {
			report(Rereading{a, settled})
		}
	}
	return nil
}
