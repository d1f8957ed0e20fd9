package app

import (
	"waqai/data"
	"waqai/timeline"
)

// accept says of the selected event that it is right; said twice, it returns to review.
func (a *App) accept() { a.judge(timeline.Accepted, "step.accept") }

// reject says that it is none; it stays in the project and leaves the timeline.
func (a *App) reject() { a.judge(timeline.Rejected, "step.reject") }

func (a *App) judge(status timeline.Status, step string) {
	e, ok := a.selectedEvent()
	if !ok {
		return
	}
	if e.Status == status {
		status, step = timeline.Proposed, "step.reopen"
	}
	if !a.edit(step, func(tx *data.Tx) error { return tx.SetEventStatus(e.ID, status) }) {
		return
	}
	switch {
	case status == timeline.Proposed:
		a.sayUndoable(a.sentence("snack.reopened"))
	case status == timeline.Rejected && !a.showRejected:
		a.choose(0)
		a.sayUndoable(a.sentence("snack.rejected"))
	}
}

// deleteEvent takes the selected event out of the project.
func (a *App) deleteEvent() {
	e, ok := a.selectedEvent()
	if !ok {
		return
	}
	if a.edit("step.delete", func(tx *data.Tx) error { return tx.DeleteEvent(e.ID) }) {
		a.sayUndoable(a.sentence("snack.deleted"))
	}
}

// deleteArticle takes the article in the reader out of the project, with the events that nothing
// else tells of.
func (a *App) deleteArticle() {
	id := a.article.ID
	if a.edit("step.deleteArticle", func(tx *data.Tx) error { return tx.DeleteArticle(id) }) {
		a.sayUndoable(a.sentence("article.deleted"))
	}
}
