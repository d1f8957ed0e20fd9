// Package intake is the one way from a file to the store: article.Read, the day in its head,
// extract.Mentions, extract.Events, Store.Edit. The window and the command line share it.
//
// It decides nothing about texts and dates itself, only which of them counts: a day that a
// person gives goes before the one in the head, and without either, what is relative stays
// undated. Neither file times nor file names nor today's date are ever looked at.
//
// Invariants: one article is one transaction, and one call is part of one undo step; a file that
// fails is named and leaves no trace, the others stay; a text that is there already adds nothing.
//
//	step := store.Step("Import of 2 articles")
//	err := intake.Files(ctx, step, paths, intake.Options{}, func(r intake.Result) { ... })
package intake
