package extract

import "waqai/timeline"

// A chronology is told in lines, "24 June 2012: …", "12 August: …": a line without a year goes on in
// the year of the line before.

// bulletTokens is how many signs may stand before the date of such a line.
const bulletTokens = 2

// listTokens is how many tokens may part it from the colon, where it heads a list of days.
const listTokens = 3

// chronology is the line of a chronology that was read last.
type chronology struct {
	line timeline.Unit // its date
	at   int           // its paragraph
}

// isEntry tells whether the tokens from first to end are the date that heads a line.
func (m *matcher) isEntry(first, end int) bool {
	for i := end; i < len(m.tokens) && i-end < listTokens && m.isOf(i, false, m.lang.join, m.lang.weekday); i++ {
		end = i + 1 // "Friday and Saturday: …"
	}
	if first > bulletTokens || end >= len(m.tokens) || m.tokens[end].word == 0 || m.tokens[end].word != m.lang.colon {
		return false
	}
	for i := range first {
		if m.tokens[i].sign != signMark {
			return false
		}
	}
	return true
}

// lineTense answers the tense of the line behind the date that heads it.
func (m *matcher) lineTense(end int) tense {
	for i := end; i < len(m.tokens) && i-end < tenseReach; i++ {
		if t := m.tenseOf(i); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

// agendaDay answers the weekday that heads a line of what is to come: the one after the line before.
func (r *resolver) agendaDay(wd int) timeline.Unit {
	c := &r.chronology
	if c.line.Precision >= timeline.Day && r.paragraph-c.at <= 2 && c.line.Span().Start >= r.anchor.Span().Start {
		return weekdayNear(dayUnit(c.line), wd, true, c.at != r.paragraph)
	}
	return weekdayNear(r.anchor, wd, true, false)
}

// goesOn places a date without a year in the year of the line before, or in the next one where its
// month lies before that of the line; zero where there is no such line, or the date would lie ahead
// of the article.
func (c *chronology) goesOn(u timeline.Unit, paragraph int, anchor timeline.Unit) when {
	if c.line.Precision < timeline.Month || u.Precision < timeline.Month || paragraph-c.at > 2 {
		return when{}
	}
	u.Year = c.line.Year
	if u.Month < c.line.Month {
		u.Year++
	}
	if !anchor.IsZero() && u.Span().Start >= anchor.Span().End {
		return when{}
	}
	return one(u)
}

// tell notes the date of a line.
func (c *chronology) tell(w when, paragraph int) {
	if !w.isZero() {
		c.line, c.at = w.last(), paragraph
	}
}
