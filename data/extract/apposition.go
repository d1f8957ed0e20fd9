package extract

import "strings"

// dropHappened takes out a relative clause before the mention that only says that something took
// place: "the elections that were held".
func (t *titler) dropHappened() {
	i := t.at - 2
	if i < 1 {
		return
	}
	_, relative := t.is(i, t.relative)
	n, happened := t.is(i+1, t.happened)
	if relative && happened && n == 1 {
		t.words = append(t.words[:i:i], t.words[t.at:]...)
		t.at = i
	}
}

// joined puts the two halves of a clause together that an apposition or the date itself parts:
// "Putin, Assad's ally, met …". A relative clause or a participle behind a comma is told of what
// stands before it; nil where there is nothing to join.
func (t *titler) joined(parts []part, k int) []word {
	if k < 1 {
		return nil
	}
	head, tail := parts[k-1], parts[k]
	if t.ownClause(tail, k) {
		return t.antecedent(head, tail)
	}
	switch {
	case tail.size() == 0 && k+1 < len(parts) && !t.beginsClause(parts[k+1]):
		ws := append([]word(nil), t.words[head.first:head.last]...)
		t.at = parts[k+1].first
		return t.trimmed(append(ws, t.upTo(parts[k+1])...))
	case k == 1 && tail.size() <= 1 && k+1 < len(parts) && head.size() <= maxDoer && !t.beginsClause(parts[k+1]):
		ws := append([]word(nil), t.words[head.first:head.last]...)
		t.at = parts[k+1].first
		return t.trimmed(append(ws, t.upTo(parts[k+1])...))
	case k == 2 && parts[0].size() <= maxDoer && !t.beginsClause(tail):
		ws := append([]word(nil), t.words[parts[0].first:parts[0].last]...)
		return t.trimmed(append(ws, t.upTo(tail)...))
	}
	return nil
}

// ownClause tells whether a part is a relative clause or begins with a participle.
func (t *titler) ownClause(p part, k int) bool {
	if p.size() == 0 {
		return false
	}
	if _, ok := t.is(p.first, t.relative); ok {
		return true
	}
	return k == 1 && endsInAny(t.words[p.first].text, t.participle)
}

// antecedent answers "the accord that both sides signed": what a relative clause tells of.
func (t *titler) antecedent(head, tail part) []word {
	first := head.last
	for first > head.first && head.last-first <= maxDoer {
		if _, ok := t.is(first-1, t.border); ok {
			break
		}
		if t.verbFirst && first < head.last && !t.isDefinite(t.words[first-1]) && t.isDefinite(t.words[first]) && first-1 == head.first {
			break // the verb in front
		}
		first--
		if t.lex.is(t.words[first].id, t.article) {
			break
		}
	}
	if first == head.last {
		return nil
	}
	return append(append([]word(nil), t.words[first:head.last]...), t.upTo(tail)...)
}

// beginsClause tells whether a part is a clause of its own rather than the rest of one.
func (t *titler) beginsClause(p part) bool {
	for _, c := range [...]class{t.opener, t.saying, t.lead, t.relative, t.aside, t.attribution} {
		if _, ok := t.is(p.first, c); ok {
			return true
		}
	}
	return p.size() > 0 && len(t.conjoined) > 0 && strings.HasPrefix(foldWord(t.words[p.first].text), t.conjoined[0])
}

// ofRelative answers what a relative clause around the mention tells of, with it: "the committee
// that was to meet".
func (t *titler) ofRelative(p part) []word {
	for i := t.at - 1; i > p.first && t.at-i <= maxDoer+1; i-- {
		if _, ok := t.is(i, t.relative); !ok {
			continue
		}
		return t.antecedentIn(part{p.first, i}, part{i, p.last})
	}
	return nil
}

// antecedentIn is antecedent for a clause without a comma: nil where the noun is not clear.
func (t *titler) antecedentIn(head, tail part) []word {
	first := head.last
	for first > head.first && head.last-first < maxDoer && t.isDefinite(t.words[first-1]) {
		first--
	}
	if first == head.last {
		return nil
	}
	return append(append([]word(nil), t.words[first:head.last]...), t.upTo(tail)...)
}
