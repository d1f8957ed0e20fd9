package intake

import (
	"context"
	"fmt"

	"waqai/data"
	"waqai/data/article"
	"waqai/data/extract"
	"waqai/timeline"
)

// Options say what a person knows of the articles that come in.
type Options struct {
	Published timeline.Unit     // their day; zero: the one in each head, if any
	Language  timeline.Language // "" is detected
}

// Result tells what has become of one article.
type Result struct {
	Path     string           // the file; "" for a pasted text
	Article  timeline.Article // as stored, without text and passages
	Mentions int              // found in it
	Events   int              // proposed from them
	Guess    timeline.Unit    // a day that may be the article's, to be offered where none was found
	Already  bool             // the text was there before: nothing was added
	Moves    []data.Move      // what moved because a text that was there has got its day
	Err      error            // why it failed; the rest is empty then, but for Path
}

// Files reads files into a step, each in a transaction of its own, and reports each one when it
// is durably stored or has failed. When ctx ends, what was finished stays, and its error is
// answered; a file that fails does not stop the others.
func Files(ctx context.Context, step *data.Step, paths []string, o Options, report func(Result)) error {
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		a, err := article.Read(path)
		if err != nil {
			report(Result{Path: path, Err: err})
			continue
		}
		r := add(step, a, o)
		r.Path = path
		if r.Err != nil {
			r.Err = fmt.Errorf("%s: %w", path, r.Err)
		}
		report(r)
	}
	return nil
}

// Text reads a text that a person has pasted into a step.
func Text(ctx context.Context, step *data.Step, pasted string, o Options) Result {
	if err := ctx.Err(); err != nil {
		return Result{Err: err}
	}
	text, err := article.Decode([]byte(pasted))
	if err != nil {
		return Result{Err: err}
	}
	return add(step, article.Parse(article.Normalize(text), o.Language), o)
}

// add stores an article that has been read.
func add(step *data.Step, a timeline.Article, o Options) Result {
	if o.Language != "" {
		a.Language = string(o.Language)
	}
	found, guess := extract.Published(a)
	switch {
	case !o.Published.IsZero():
		a.Published, a.DatedBy = o.Published, data.ByPerson
	case !found.IsZero():
		a.Published, a.DatedBy = found, data.ByHead
	}
	mentions := extract.Mentions(a)
	events := extract.Events(a, mentions)
	r := Result{Mentions: len(mentions), Events: len(events), Guess: guess}
	err := step.Edit(func(tx *data.Tx) error {
		known, there, err := tx.ArticleBySHA256(a.SHA256)
		if err != nil {
			return err
		}
		if there {
			r.Already, r.Article = true, known
			r.Moves, err = dateKnown(tx, &r.Article, mentions, o.Published)
			return err
		}
		r.Article = a
		r.Article.Text, r.Article.Passages = "", nil
		r.Article.ID, err = tx.AddArticle(a, mentions, events)
		return err
	})
	if err != nil {
		return Result{Err: err}
	}
	return r
}

// dateKnown gives an article that was there before the day that a person names, if it had none.
func dateKnown(tx *data.Tx, known *timeline.Article, mentions []timeline.Mention, day timeline.Unit) ([]data.Move, error) {
	switch {
	case day.IsZero() || known.Published == day:
		return nil, nil
	case !known.Published.IsZero():
		return nil, fmt.Errorf("its text is already there as article %d, dated %s; change that with “waqai date PROJECT %d %s”",
			known.ID, known.Published, known.ID, day)
	}
	known.Published, known.DatedBy = day, data.ByPerson
	return tx.SetPublished(known.ID, day, data.ByPerson, mentions)
}

// Redate gives an article in the store another day and reads it again, as part of an undo step. It
// answers what has moved.
func Redate(s *data.Store, step *data.Step, id int64, day timeline.Unit) ([]data.Move, error) {
	a, err := s.Article(id)
	if err != nil {
		return nil, err
	}
	a.Published, a.DatedBy = day, data.ByPerson
	mentions := extract.Mentions(a)
	var moves []data.Move
	err = step.Edit(func(tx *data.Tx) (err error) {
		moves, err = tx.SetPublished(id, day, data.ByPerson, mentions)
		return err
	})
	return moves, err
}
