// Package extract finds the dates in news articles, Arabic first, and proposes the events that
// they date.
//
// A scanner cuts a paragraph into tokens and looks each word up, folded, in the lexicon of its
// language; a matcher reads the tokens with the rules of that language into a partial (what the
// words say, field by field); a resolver makes a timeline.Date of it, with the article's day as
// anchor and the story (what the article has said before) as the running date. A titler makes a
// title of the clause around it.
//
// A language is a folder of tables under lang that a linguist can read and correct: traits.txt (how
// its texts are known), words.txt (classes of words and what they say), rules.txt (the expressions)
// and titles.txt (what cuts a sentence into clauses). Nothing else names a language but own, for
// one whose verbs show their tense elsewhere than at their end. A text may change its language from
// paragraph to paragraph.
//
// The package is neither a parser of files nor a store. Offsets count the runes of the article's
// text. Nothing here asks what day it is: without an anchor a relative mention stays undated, and
// the same text gives the same answer on every machine. Everything is safe to call from many
// goroutines at once.
//
//	found, guess := extract.Published(article)
//	ms := extract.Mentions(article)
//	events := extract.Events(article, ms)
//	why := extract.Explain(ms[0].Because[0], timeline.Arabic)
package extract
