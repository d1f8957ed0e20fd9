package data

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"waqai/timeline"
)

// field is something that a query asks for by name.
type field struct {
	names   [2]string // in English and in Arabic
	example string
	// about tells whose the field is: articles a or events e.
	about subject
	// where answers the condition of a value; a wrong value is a *valueError.
	where func(q querier, value string) (condition string, args []any, err error)
}

// valueError is a value that a field cannot have.
type valueError struct {
	fault QueryFault
	value string
}

func (e *valueError) Error() string { return string(e.fault) + ": " + e.value }

// subject is what the condition of a field is about.
type subject uint8

const (
	ofArticles subject = iota // the columns of articles a
	ofEvents                  // the columns of events e
)

// fields are all there are.
var fields = [...]field{
	{[2]string{"article", "المقال"}, "article:7 or article:word", ofArticles, whereArticle},
	{[2]string{"outlet", "الجهة"}, `outlet:"name"`, ofArticles, whereOutlet},
	{[2]string{"category", "الموضوع"}, `category:"name"`, ofEvents, whereCategory},
	{[2]string{"status", "الحالة"}, "status:accepted", ofEvents, whereStatus},
	{[2]string{"from", "من"}, "from:2011-03", ofEvents, whereFrom},
	{[2]string{"to", "إلى"}, "to:2013", ofEvents, whereTo},
	{[2]string{"precision", "الدقة"}, "precision:day", ofEvents, wherePrecision},
}

// fieldNamed answers the field of a name in either language; nil where there is none.
func fieldNamed(name string) *field {
	i := slices.IndexFunc(fields[:], func(f field) bool { return slices.Contains(f.names[:], strings.ToLower(name)) })
	if i < 0 {
		return nil
	}
	return &fields[i]
}

func whereArticle(_ querier, value string) (string, []any, error) {
	if id, err := strconv.ParseInt(value, 10, 64); err == nil {
		return "a.id = ?", []any{id}, nil
	}
	found := wordsOf(value)
	if len(found) == 0 {
		return "", nil, &valueError{QueryArticle, value}
	}
	var folded []string
	for _, w := range found {
		folded = append(folded, w.folded)
	}
	return "a.id IN (SELECT docid FROM article_index WHERE article_index MATCH ?)", []any{`"` + strings.Join(folded, " ") + `"`}, nil
}

func whereOutlet(q querier, value string) (string, []any, error) {
	return whereAlike(q, "a.outlet", "SELECT DISTINCT outlet FROM articles", value)
}

func whereCategory(q querier, value string) (string, []any, error) {
	return whereAlike(q, "e.category", "SELECT DISTINCT category FROM events", value)
}

// whereAlike answers the condition that a name has all the words of a value one behind the other.
func whereAlike(q querier, column, names, value string) (string, []any, error) {
	wanted := spaced(value)
	if wanted == "  " {
		return "", nil, &valueError{QueryName, value}
	}
	all, err := collect(q, scanText, names)
	if err != nil {
		return "", nil, err
	}
	return oneOfTexts(column, all, func(name string) bool { return strings.Contains(spaced(name), wanted) })
}

// spaced answers the folded words of a text, with a space before and behind each.
func spaced(text string) string {
	s := " "
	for _, w := range wordsOf(text) {
		s += w.folded + " "
	}
	if s == " " {
		return "  "
	}
	return s
}

func scanText(r scanner) (string, error) {
	var s string
	err := r.Scan(&s)
	return s, err
}

// oneOfTexts answers the condition that a column holds one of the texts that are so.
func oneOfTexts(column string, texts []string, is func(string) bool) (string, []any, error) {
	wanted := slices.DeleteFunc(texts, func(s string) bool { return !is(s) })
	b, err := json.Marshal(append([]string{}, wanted...))
	return column + " IN (SELECT value FROM json_each(?))", []any{string(b)}, err
}

// statuses are the names of what can have become of an event.
var statuses = map[string]timeline.Status{
	"proposed": timeline.Proposed, "مقترحة": timeline.Proposed,
	"accepted": timeline.Accepted, "مقبولة": timeline.Accepted,
	"rejected": timeline.Rejected, "مرفوضة": timeline.Rejected,
}

func whereStatus(_ querier, value string) (string, []any, error) {
	status, ok := statuses[strings.ToLower(value)]
	if !ok {
		return "", nil, &valueError{QueryStatus, value}
	}
	return "e.status = ?", []any{status.String()}, nil
}

func whereFrom(_ querier, value string) (string, []any, error) {
	d, err := bound(value)
	if err != nil {
		return "", nil, err
	}
	condition, args := Query{From: d}.where()
	return condition, args, nil
}

func whereTo(_ querier, value string) (string, []any, error) {
	d, err := bound(value)
	if err != nil {
		return "", nil, err
	}
	condition, args := Query{To: d}.where()
	return condition, args, nil
}

// bound reads a date whose digits may be any.
func bound(value string) (timeline.Date, error) {
	var digits strings.Builder
	for _, r := range value {
		if f := fold(string(r)); f != "" {
			digits.WriteString(strings.ToUpper(f))
		} else {
			digits.WriteRune(r)
		}
	}
	d, err := timeline.ParseDate(digits.String())
	if err != nil || d.IsUndated() {
		return timeline.Date{}, &valueError{QueryDate, value}
	}
	return d, nil
}

// precisions are the names of how exactly a date is known; none is that of an undated event.
var precisions = map[string]timeline.Precision{
	"none": 0, "مجهولة": 0,
	"century": timeline.Century, "قرن": timeline.Century,
	"decade": timeline.Decade, "عقد": timeline.Decade,
	"year": timeline.Year, "سنة": timeline.Year,
	"half": timeline.Half, "نصف": timeline.Half,
	"season": timeline.Season, "فصل": timeline.Season,
	"quarter": timeline.Quarter, "ربع": timeline.Quarter,
	"month": timeline.Month, "شهر": timeline.Month,
	"day": timeline.Day, "يوم": timeline.Day,
	"minute": timeline.Minute, "دقيقة": timeline.Minute,
}

func wherePrecision(q querier, value string) (string, []any, error) {
	wanted, ok := precisions[strings.ToLower(value)]
	if !ok {
		return "", nil, &valueError{QueryPrecision, value}
	}
	all, err := collect(q, scanText, "SELECT DISTINCT date FROM events")
	if err != nil {
		return "", nil, err
	}
	return oneOfTexts("e.date", all, func(edtf string) bool {
		d, err := timeline.ParseDate(edtf)
		return err == nil && precisionOf(d) == wanted
	})
}

// precisionOf answers the coarsest precision of the units that a date names.
func precisionOf(d timeline.Date) timeline.Precision {
	coarsest := timeline.Precision(0)
	for _, u := range append([]timeline.Unit{d.Start, d.End}, d.Choices...) {
		if u.Precision != 0 && (coarsest == 0 || u.Precision < coarsest) {
			coarsest = u.Precision
		}
	}
	return coarsest
}
