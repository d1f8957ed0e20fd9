package extract

import "strings"

// part is a stretch of words of the sentence: first inclusive, last exclusive.
type part struct{ first, last int }

func (p part) size() int { return p.last - p.first }

// clause answers the words of the clause that holds the mention.
func (t *titler) clause() []word {
	parts := t.parts()
	k := 0
	for i, p := range parts {
		if p.first <= t.at {
			k = i
		}
	}
	if t.isAttribution(parts[k]) && k > 0 {
		return t.statement(parts, k)
	}
	for _, f := range [...]func([]part, int) []word{t.ongoingThing, t.deedBefore, t.joined} {
		if ws := f(parts, k); ws != nil {
			return ws
		}
	}
	k = t.telling(parts, k)
	return t.plain(parts, k)
}

// telling answers the part that tells what happened when the part k holds little but the date.
func (t *titler) telling(parts []part, k int) int {
	p := parts[k]
	counts := p.first == t.at && k > 0 && t.leansBack(p)
	if p.size() > 1 && !counts {
		return k
	}
	next := k + 1
	for next < len(parts) && (parts[next].size() <= 1 || t.isAttribution(parts[next])) {
		next++
	}
	before := k - 1
	for before > 0 && (parts[before].size() <= 1 || t.isAttribution(parts[before])) {
		before--
	}
	if next < len(parts) && !counts && (before < 0 || !t.beginsClause(parts[next])) {
		t.at = parts[next].first
		return next
	}
	if before >= 0 {
		t.at = parts[before].last
		return before
	}
	return k
}

// leansBack tells whether a part only counts from what the part before it tells: "a day after the
// rest of the town".
func (t *titler) leansBack(p part) bool {
	if p.size() == 0 {
		return false
	}
	return t.lex.is(t.words[p.first].id, t.leaning)
}

// parts cuts the sentence at its pauses.
func (t *titler) parts() []part {
	var out []part
	first := 0
	for i, w := range t.words {
		if w.pause {
			out = append(out, part{first, i})
			first = i + 1
		}
	}
	if first < len(t.words) || t.at >= first {
		out = append(out, part{first, len(t.words)})
	}
	return out
}

func (t *titler) isAttribution(p part) bool {
	_, ok := t.is(p.first, t.attribution)
	if !ok && !t.verbFirst && p.size() > 0 && p.size() <= 6 {
		_, ok = t.is(p.last-1, t.saying)
	}
	return ok
}

// ongoingThing answers "the Syrian conflict" for "in the Syrian conflict that has gone on since".
func (t *titler) ongoingThing(parts []part, k int) []word {
	p := parts[k]
	if t.definite == "" {
		return nil
	}
	i := t.at - 1
	if _, ok := t.is(i, t.ongoing); !ok || i < p.first {
		return nil
	}
	first := i
	for first > p.first && i-first < maxDoer {
		if _, ok := t.is(first, t.border); ok {
			first++
			break
		}
		if !t.isDefinite(t.words[first]) {
			first++
			break
		}
		first--
	}
	return t.words[first : i+1]
}

// deedBefore answers "the start of the war" for "few trips since the start of the war in 2011".
func (t *titler) deedBefore(parts []part, k int) []word {
	p := parts[k]
	for i := t.at - 1; i >= p.first && t.at-i <= maxDeed; i-- {
		if _, ok := t.is(i, t.deed); !ok {
			if _, cut := t.is(i, t.relative); cut {
				return nil
			}
			continue
		}
		first := i
		if t.definite == "" {
			if i = t.articleBefore(i, p.first); i < 0 {
				return nil
			}
			first = i
		}
		if i == p.first || t.at-i < 2 || !t.isTimeWord(i-1) {
			return nil
		}
		return t.words[first:t.at]
	}
	return nil
}

func (t *titler) isTimeWord(i int) bool {
	return t.lex.is(t.words[i].id, t.timeword)
}

// statement answers what is said, behind who says it, where the date stands in the attribution.
func (t *titler) statement(parts []part, k int) []word {
	head := parts[0]
	_, says := t.is(head.first, t.saying)
	if k+1 < len(parts) && says && head.size() <= maxDoer+1 && t.verbFirst {
		speaker := append([]word(nil), t.words[head.first+1:head.last]...)
		t.at = parts[k+1].last
		said := append([]word(nil), t.trimmed(t.words[parts[k+1].first:parts[k+1].last])...)
		said[0].space = true
		return append(append(speaker, word{text: ":"}), said...)
	}
	t.at = head.last
	if k+1 < len(parts) && head.size() <= 3 {
		return t.trimmed(append(append([]word(nil), t.words[head.first:head.last]...), t.words[parts[k+1].first:parts[k+1].last]...))
	}
	return t.plain(parts, k-1)
}

// plain answers the clause of a part: between the words that open others, without attribution.
func (t *titler) plain(parts []part, k int) []word {
	p := parts[max(k, 0)]
	first := p.first
	opened := -1
	for i := p.first; i < t.at && i < p.last; i++ {
		if n, ok := t.is(i, t.opener); ok && p.last-i-n >= 1 && i+n <= t.at {
			first, opened = i+n, i
		}
	}
	if ws := t.ofRelative(part{first, p.last}); ws != nil {
		return ws
	}
	ws := t.upTo(part{first, p.last})
	if opened >= 0 {
		ws = t.withDoer(ws, t.words[parts[0].first:opened])
		if len(ws) <= 2 && opened-p.first >= 2 && !t.isDefinite(ws[0]) {
			ws = t.upTo(p)
		}
	}
	ws = t.trimmed(ws)
	if len(ws) <= 2 && k+1 < len(parts) {
		if n, ok := t.is(parts[k+1].first, t.opener); ok && parts[k+1].size() > n+2 {
			t.at = parts[k+1].first
			return t.trimmed(t.upTo(part{parts[k+1].first + n, parts[k+1].last}))
		}
	}
	if len(ws) < 2 && k > 0 && opened < 0 {
		return t.trimmed(append(append([]word(nil), t.words[parts[k-1].first:parts[k-1].last]...), ws...))
	}
	return ws
}

// upTo answers the words of a part up to the first that opens another clause behind the mention.
func (t *titler) upTo(p part) []word {
	for i := max(p.first+1, t.at); i < p.last; i++ {
		_, opens := t.is(i, t.opener)
		_, asides := t.is(i, t.aside)
		_, open := t.is(i-1, t.open)
		if (opens || asides) && i-p.first >= 2 && !open {
			return t.words[p.first:i]
		}
	}
	return t.words[p.first:p.last]
}

// withDoer names the doer of a clause that does not: "after they spread there" takes it from the
// clause before.
func (t *titler) withDoer(ws, before []word) []word {
	if !t.verbFirst || len(ws) == 0 || len(before) < 2 {
		return ws
	}
	if len(ws) > 1 {
		_, absent := t.isWords(ws[1:], t.absent)
		_, border := t.isWords(ws[1:], t.border)
		if !absent && !border {
			return ws
		}
	}
	verb, other := foldWord(ws[0].text), foldWord(before[0].text)
	if strings.HasSuffix(verb, t.feminine) != strings.HasSuffix(other, t.feminine) || t.isDefinite(ws[0]) {
		return ws
	}
	n := 1
	for n < len(before) && n <= maxDoer && t.isDefinite(before[n]) {
		n++
	}
	if n == 1 {
		return ws
	}
	out := append([]word{ws[0]}, before[1:n]...)
	rest := ws[1:]
	if _, ok := t.isWords(rest, t.absent); ok {
		rest = rest[1:]
	}
	return append(out, rest...)
}
