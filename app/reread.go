package app

import (
	"context"
	"slices"

	"waqai/data/intake"
)

// compareReadings reads, beside the window, the articles again that an older date finder has read,
// and offers what it finds otherwise. It is asked when a project has been opened.
func (a *App) compareReadings(p *project) {
	a.background("error.read", func(ctx context.Context) (func(), error) {
		found, err := intake.Rereadings(ctx, p.store)
		if p.left() || err == nil && len(found) == 0 {
			return nil, nil
		}
		return a.ifOpen(p, func() {
			p.rereadings = found
			a.refresh()
			if !p.readOnly() && len(found) > 0 {
				a.tell(&notice{line: a.sentence("reread.offer"), action: "reread.show", run: func() { a.do("reread") }})
			}
		}), err
	})
}

// left tells whether the project is no longer open.
func (p *project) left() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// canReread tells whether the date finder of today reads something otherwise.
func (a *App) canReread() bool {
	return a.project != nil && !a.project.readOnly() && len(a.project.rereadings) > 0
}

// settle takes a difference, or keeps what was read before, as one undo step, and lists what is
// left; the keyboard goes on to the difference that takes the place of the n-th row.
func (s *rereadSheet) settle(d intake.Difference, answer intake.Answer, n int) {
	step := map[intake.Answer]string{intake.Take: "step.reread", intake.Keep: "step.keepReading"}[answer]
	_, err := intake.Settle(s.project.store, s.project.store.Step(s.app.words.say(step)), d.Article, func(o intake.Difference) intake.Answer {
		if o.Same(d) {
			return answer
		}
		return intake.Later
	})
	if err == nil {
		err = s.project.rereadOne(d.Article)
	}
	s.settled(err)
	if n = min(n, len(s.rows)-1); n >= 0 {
		s.app.window.Canvas().Focus(s.rows[n])
	}
}

// rereadOne compares an article anew.
func (p *project) rereadOne(article int64) error {
	left, err := intake.Reread(p.store, article)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(p.rereadings, func(r intake.Rereading) bool { return r.Article.ID == article })
	switch {
	case i < 0:
	case len(left) == 0:
		p.rereadings = slices.Delete(p.rereadings, i, i+1)
	default:
		p.rereadings[i].Differences = left
	}
	return nil
}

// settleAll answers all differences, article by article, beside the window: one undo step.
func (s *rereadSheet) settleAll(step string, answer func(intake.Difference) intake.Answer) {
	p := s.project
	s.take.SetEnabled(false)
	s.keep.SetEnabled(false)
	done := p.store.Step(s.app.words.say(step))
	s.app.background("error.edit", func(ctx context.Context) (func(), error) {
		err := intake.SettleAll(ctx, p.store, done, answer, func(intake.Rereading) {})
		found, again := intake.Rereadings(ctx, p.store)
		if p.left() {
			return nil, nil
		}
		if err == nil {
			err = again
		}
		return s.app.ifOpen(p, func() {
			if again == nil {
				p.rereadings = found
			}
			s.settled(err)
		}), nil
	})
}

// keepAll keeps what was read before, wherever it is still asked.
func keepAll(intake.Difference) intake.Answer { return intake.Keep }

// settled shows what has become of the project, and what is left to be answered.
func (s *rereadSheet) settled(err error) {
	if err == nil {
		s.answered++
	}
	s.app.reload()
	s.fill()
	if err != nil {
		s.app.showError("error.edit", err)
	}
}

// takeBack undoes the last step and lists the differences that are there again.
func (s *rereadSheet) takeBack() {
	p := s.project
	s.answered--
	s.app.do("undo")
	s.app.background("error.read", func(ctx context.Context) (func(), error) {
		found, err := intake.Rereadings(ctx, p.store)
		if p.left() {
			return nil, nil
		}
		return s.app.ifOpen(p, func() { p.rereadings = found; s.fill() }), err
	})
}
