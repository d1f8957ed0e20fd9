package extract

// How many tokens of a stretch are held at once, however long it is: behind the one that is read
// more than the words before a mention are asked for, and ahead of it more than any expression has.
const (
	heldTokens   = 1024
	tokensBehind = 2 * tenseReach
	tokensAhead  = 256
)

// open takes up a stretch, cuts the beginning of it and answers its language.
func (f *finder) open(s *stretch) *language {
	l := f.languageOf(s)
	f.match.forget()
	if s.tokens == nil {
		f.scan.tokens = f.scan.tokens[:0]
		f.scan.begin(f.text, s.from, s.to, s.start)
		f.match.tokens = f.scan.cut(heldTokens)
	} else {
		f.scan.begin("", 0, 0, 0)
		f.match.tokens = s.tokens
	}
	return l
}

// languageOf answers the language of a stretch and makes it the one that is read.
func (f *finder) languageOf(s *stretch) *language {
	if s.lang == nil {
		s.lang = languageOf(f.text[s.from:s.to], f.hint)
	}
	l := s.lang
	f.lang, f.scan.lex = l, l.lex
	f.match.grammar, f.match.lang, f.match.text = l.grammar, l, f.text
	return l
}

// slide cuts more of the stretch where little of it is left ahead of the token i, and answers how
// many tokens, long behind, have gone.
func (f *finder) slide(i int) int {
	if len(f.match.tokens)-i > tokensAhead || !f.scan.left() {
		return 0
	}
	f.match.forget()
	gone := max(0, i-tokensBehind)
	f.scan.drop(gone)
	f.match.tokens = f.scan.cut(heldTokens)
	return gone
}
