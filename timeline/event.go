package timeline

import "slices"

// Status tells what a person has said of an event.
type Status uint8

// The statuses.
const (
	Proposed Status = iota
	Accepted
	Rejected
)

var statusNames = [...]string{"proposed", "accepted", "rejected"}

// String answers "proposed", "accepted" or "rejected".
func (s Status) String() string { return statusNames[s] }

// ParseStatus is the inverse of Status.String; unknown names answer Proposed.
func ParseStatus(s string) Status { return Status(max(0, slices.Index(statusNames[:], s))) }

// Event is a thing that happened.
type Event struct {
	ID        int64
	Title     string
	Date      Date
	ByPerson  bool // Date was typed or chosen by a person and never moves by itself
	Status    Status
	Note      string // why its date moved after it was accepted; "" otherwise
	Category  string // "" when none
	Citations []Citation
}

// Citation ties an event to the words that tell of it.
type Citation struct {
	ID            int64
	Event         int64
	Article       int64
	Passage       Passage
	Start, End    int    // the mention's words, or the words chosen by a person; runes, End exclusive
	Quote         string // Text[Start:End]
	Before, After string // 32 runes of context on either side
	Mention       int64  // 0 when the words hold no mention
	Date          Date   // what these words say
	Rule          string // the rule that read it; "" for a person
}

// contextRunes is how much of the text a citation keeps on either side of its words.
const contextRunes = 32

// NewCitation answers the tie to the runes start to end of an article, with their passage and
// what stands around them. It panics when they do not lie in the text.
func NewCitation(a Article, start, end int) Citation {
	text := []rune(a.Text)
	c := Citation{
		Article: a.ID,
		Start:   start,
		End:     end,
		Quote:   string(text[start:end]),
		Before:  string(text[max(0, start-contextRunes):start]),
		After:   string(text[end:min(len(text), end+contextRunes)]),
	}
	for _, p := range a.Passages {
		if p.Start <= start && start < p.End {
			c.Passage = p
			break
		}
	}
	return c
}
