// Package article turns the bytes of a plain text file into an Article: decoded, normalised,
// with its title, its publisher, its language and its passages.
//
// It knows nothing of dates, events or the store: what a passage tells is read by extract.
//
// The way goes through four steps, each of use alone: Decode (bytes to text, whatever the
// encoding), Normalize (the form in which a text is stored), Parse (the parts of a text), Read
// (all of it, for a file).
//
// Invariants: content decides, never a file's name; offsets count runes; passages stand in text
// order, do not overlap, are never empty and have no white space at either end; nothing of the
// text is lost, page furniture is only marked; Parse of any string does not fail.
//
//	a, err := article.Read("putin-assad-moscow.txt")
//	if err != nil { ... } // names the file, the cause and the remedy
//	for _, p := range a.Passages { ... }
package article
