// Package extract finds the dates in news articles, Arabic first, and proposes the events that
// they date.
//
// A scanner cuts a paragraph into tokens and looks each word up, folded, in the lexicon of its
// language; a matcher reads the tokens with the rules of that language into a partial (what the
// words say, field by field); a resolver makes a timeline.Date of it, with the article's day as
// anchor and what the article has said before as the running date. A language is a folder of two
// tables under lang, words.txt and rules.txt, which a linguist can read and correct.
//
// It is neither a parser of files nor a store. Offsets count the runes of the article's text.
// Nothing here asks what day it is: without an anchor a relative mention stays undated.
//
//	ms := extract.Mentions(article)
//	events := extract.Events(article, ms)
package extract
