package data

import (
	"fmt"
	"strings"
)

// QueryFault is what can be wrong with a query: a code that is put into words on demand.
type QueryFault string

// The faults of queries. Word is what stands in the place of the error.
const (
	QueryEmpty     QueryFault = "empty"     // no word to look for
	QueryTooLong   QueryFault = "tooLong"   // more than maxQueryRunes
	QueryTooDeep   QueryFault = "tooDeep"   // brackets, or NOT, in one another
	QueryOpened    QueryFault = "opened"    // a bracket is not closed
	QueryClosed    QueryFault = "closed"    // a bracket closes nothing
	QueryUnquoted  QueryFault = "unquoted"  // a quotation mark is not closed
	QueryBreaksOff QueryFault = "breaksOff" // a word is missing at the end
	QueryMissing   QueryFault = "missing"   // a word is missing before Word
	QueryNoWord    QueryFault = "noWord"    // Word holds no letter and no digit
	QueryNoField   QueryFault = "noField"   // there is no field Word
	QueryNoValue   QueryFault = "noValue"   // nothing stands behind the field Word
	QueryArticle   QueryFault = "article"   // Word is neither a number nor a word of a title
	QueryName      QueryFault = "name"      // Word is no name
	QueryStatus    QueryFault = "status"    // Word is no status
	QueryDate      QueryFault = "date"      // Word is no date
	QueryPrecision QueryFault = "precision" // Word is no precision
)

// QueryFaults are all of them.
func QueryFaults() []QueryFault {
	return []QueryFault{
		QueryEmpty, QueryTooLong, QueryTooDeep, QueryOpened, QueryClosed, QueryUnquoted, QueryBreaksOff, QueryMissing,
		QueryNoWord, QueryNoField, QueryNoValue, QueryArticle, QueryName, QueryStatus, QueryDate, QueryPrecision,
	}
}

// SearchError is a query that says nothing that can be looked for. Its message names the place.
type SearchError struct {
	At    int // in runes of the query, from 0
	Fault QueryFault
	Word  string // that the fault is about; "" where it is about none
}

// Error answers the place, counted from 1, and the problem.
func (e *SearchError) Error() string { return fmt.Sprintf("at character %d: %s", e.At+1, e.Problem()) }

// Problem answers the fault as an English sentence without a stop.
func (e *SearchError) Problem() string {
	switch e.Fault {
	case QueryEmpty:
		return "there is no word to look for"
	case QueryTooLong:
		return "the query is too long"
	case QueryTooDeep:
		return fmt.Sprintf("there are too many “%s” in one another", e.Word)
	case QueryOpened:
		return "this “(” is not closed"
	case QueryClosed:
		return "this “)” closes nothing"
	case QueryUnquoted:
		return "this quotation mark is not closed"
	case QueryBreaksOff:
		return "a word is missing behind the last one"
	case QueryMissing:
		return fmt.Sprintf("a word is missing before “%s”", e.Word)
	case QueryNoWord:
		return fmt.Sprintf("%q is no word", e.Word)
	case QueryNoField:
		return fmt.Sprintf("there is no field %q; the fields are %s", e.Word, fieldNames())
	case QueryNoValue:
		return fmt.Sprintf("the field %q has no value; write %s", e.Word, fieldNamed(e.Word).example)
	case QueryArticle:
		return fmt.Sprintf("%q is neither the number of an article nor a word of its title", e.Word)
	case QueryName:
		return fmt.Sprintf("%q is no name", e.Word)
	case QueryStatus:
		return fmt.Sprintf("%q is no status; write proposed, accepted or rejected", e.Word)
	case QueryDate:
		return fmt.Sprintf("%q is no date; write it as 2011, 2011-03 or 2011-03-14", e.Word)
	case QueryPrecision:
		return fmt.Sprintf("%q is no precision; write none, century, decade, year, half, season, quarter, month, day or minute", e.Word)
	}
	panic("data: there is no fault " + string(e.Fault))
}

// fieldNames lists the fields in English.
func fieldNames() string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.names[0]
	}
	return strings.Join(names, ", ")
}
