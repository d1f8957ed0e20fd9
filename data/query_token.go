package data

// tokenKind is what a token of a query is.
type tokenKind uint8

const (
	ending tokenKind = iota // behind the last one
	plain                   // a word
	phrase                  // words in quotation marks
	minus
	opening
	closing
)

// token is a piece of a query.
type token struct {
	kind     tokenKind
	at       int
	field    string // before a colon: "outlet" of outlet:SANA
	text     string // of a word or a phrase, without the marks
	unclosed bool   // the phrase has no end
}

// next reads a token.
func (p *parser) next() {
	for p.at < len(p.runes) && isSpace(p.runes[p.at]) {
		p.at++
	}
	p.token = token{at: p.at}
	if p.at == len(p.runes) {
		return
	}
	switch r := p.runes[p.at]; {
	case r == '(':
		p.token.kind = opening
		p.at++
	case r == ')':
		p.token.kind = closing
		p.at++
	case r == '-' && p.at+1 < len(p.runes) && !isSpace(p.runes[p.at+1]):
		p.token.kind = minus
		p.at++
	case isQuote(r):
		p.phrase()
	default:
		p.word()
	}
}

// phrase reads from a quotation mark to the next one.
func (p *parser) phrase() {
	p.token.kind = phrase
	p.at++
	start := p.at
	for p.at < len(p.runes) && !isQuote(p.runes[p.at]) {
		p.at++
	}
	p.token.text = string(p.runes[start:p.at])
	if p.at == len(p.runes) {
		p.token.unclosed = true
		return
	}
	p.at++
}

// word reads to the next space, bracket or quotation mark. Letters before a colon name a field, whose
// value stands behind it, in quotation marks or not.
func (p *parser) word() {
	p.token.kind = plain
	start, onlyLetters := p.at, true
	for p.at < len(p.runes) {
		r := p.runes[p.at]
		if isSpace(r) || isQuote(r) || r == '(' || r == ')' {
			break
		}
		if r == ':' && onlyLetters && p.at > start && p.token.field == "" {
			p.token.field = string(p.runes[start:p.at])
			p.at++
			start = p.at
			if p.at < len(p.runes) && isQuote(p.runes[p.at]) {
				p.phrase()
				return
			}
			continue
		}
		onlyLetters = onlyLetters && isWordRune(r) && (r < '0' || '9' < r)
		p.at++
	}
	p.token.text = string(p.runes[start:p.at])
}
