package timeline

// Kind is what a mention names.
type Kind uint8

// The kinds, as in TIMEX3.
const (
	Point    Kind = iota // a point or period on the calendar: DATE
	Duration             // only a length: DURATION
	Set                  // a repeating time: SET
)

// String answers "DATE", "DURATION" or "SET".
func (k Kind) String() string { return [...]string{"DATE", "DURATION", "SET"}[k] }

// Mention is a piece of a text that names a time, with what it was read as and why.
type Mention struct {
	ID           int64
	Start, End   int // runes of the article's text, End exclusive
	Surface      string
	Kind         Kind
	Date         Date   // for Point; undated when it cannot be placed
	Measure      string // for Duration and Set: ISO 8601 or TIMEX3, "P6Y", "XXXX-WXX-4"
	Rule         string // the rule that read it
	Because      []Reason
	Doubts       []Reason
	Alternatives []Alternative // other readings in falling likelihood
	Derived      bool          // Date was counted from the anchor and moves with it
	Vague        bool          // names no unit ("recently"): never proposes an event
	Dateline     bool          // the article's own date line: never proposes an event
	Engine       int           // the version of the date finder that read it; 0 when it is not known
}

// Value answers what is scored: the date's value, or the measure of a duration or a set.
func (m Mention) Value() string {
	if m.Kind == Point {
		return m.Date.Value()
	}
	return m.Measure
}

// Reason is why a date was read as it was, or what speaks against it: a code and its arguments,
// put into words on demand.
type Reason struct {
	Code string   `json:"code"`
	Args []string `json:"args,omitempty"`
}

// Alternative is another reading of a mention.
type Alternative struct {
	Date    Date
	Because []Reason
}
