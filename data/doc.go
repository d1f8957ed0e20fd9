// Package data is the store: one project in one SQLite file, and the only place that knows SQL.
//
// It keeps articles, passages, mentions, events and citations as package timeline names them,
// and answers questions about them. It does not read texts: what stands in an article is found
// by data/article and data/extract and comes here through data/intake.
//
// Invariants:
//   - Everything changes through Store.Edit (or Step.Edit): one transaction, one named undo step.
//     Undo and redo are written by SQLite's own triggers, so no feature can forget them, and
//     survive a restart.
//   - Every edit, undo and redo leaves a record of who did it, when, and of each row before and
//     after; records are chained by hashes. What older versions recorded stays, outside the chain.
//   - The text of an article never changes; its SHA-256 is stored beside it, and two articles
//     never have the same.
//   - The id of an event is never given to another one, even after it is undone.
//   - A date that a person typed or chose moves only when a person changes it.
//   - A project of an older version is copied beside itself before it is brought to this one.
//   - What search looks into follows from the other tables: every edit, undo and redo ends in bringing
//     it up to date, and Check compares the two.
//   - A project that is read-only, damaged or of a newer version is never written to. Open sees
//     damage where it looks; the window calls Sound in the background afterwards, which sees the
//     rest and makes the project read-only.
//
// A Store may be used by several goroutines: edits wait for each other, questions do not wait
// for edits and see the project as it was after the last one.
//
//	s, err := data.Open("war.waqai")
//	if err != nil { ... } // names the file, the cause and the remedy
//	defer s.Close()
//	err = s.Edit("Accept event", func(tx *data.Tx) error {
//		return tx.SetEventStatus(7, timeline.Accepted)
//	})
//	title, err := s.Undo() // "Accept event"
package data
