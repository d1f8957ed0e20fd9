package data

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrongQueriesSayWhereAndWhy(t *testing.T) {
	s := library(t)
	for _, c := range []struct {
		query string
		at    int
		says  string
	}{
		{"", 0, "no word"},
		{"  ", 2, "no word"},
		{"AND a", 0, "missing before “AND”"},
		{"a AND", 5, "missing behind"},
		{"a OR", 4, "missing behind"},
		{"a OR AND b", 5, "missing before “AND”"},
		{"a NOT", 5, "missing behind"},
		{"a أو", 4, "missing behind"},
		{"(a", 0, "not closed"},
		{"a (b OR", 7, "missing behind"},
		{"a)", 1, "closes nothing"},
		{"()", 1, "missing before “)”"},
		{`a "b c`, 2, "quotation mark"},
		{`outlet:"b c`, 0, "quotation mark"},
		{"a ،", 2, "no word"},
		{`""`, 0, "no word"},
		{"a *", 2, "no word"},
		{"a colour:red", 2, "there is no field \"colour\"; the fields are article, outlet"},
		{"tag:x", 0, "no field"},
		{"outlet:", 0, "has no value; write outlet:"},
		{"outlet:،", 0, "no name"},
		{"article:،", 0, "neither"},
		{"a status:new", 2, "no status; write proposed"},
		{"from:yesterday", 0, "no date; write it as 2011"},
		{"to:2011-13", 0, "no date"},
		{"x precision:hour", 2, "no precision; write none"},
		{strings.Repeat("(", 50) + "a", 21, "too many"},
		{strings.Repeat("a ", 1001), 2000, "too long"},
		{strings.Repeat("NOT ", 50) + "a", 84, "too many"},
	} {
		_, err := s.Search(c.query, SearchOptions{})
		var e *SearchError
		if !errors.As(err, &e) || e.At != c.at || !strings.Contains(e.Problem(), c.says) {
			t.Errorf("%q: %v", c.query, err)
		}
	}
}

func TestManyWordsAreLookedFor(t *testing.T) {
	s := library(t)
	many := strings.Repeat("zzz OR ", 100) + "(aleppo " + strings.Repeat("AND (aleppo OR attack) ", 30) + ")"
	without := "aleppo" + strings.Repeat(" -zzz", 390)
	for _, query := range []string{many, without} {
		if hits, err := s.Search(query, SearchOptions{}); err != nil || brief(hits) != "p4 e2" {
			t.Errorf("%q, %v", brief(hits), err)
		}
	}
}

// FuzzSearch looks for whatever is written: it finds something or says what is wrong with the query,
// in a place of it, and marks only what lies in the hit.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{
		"المظاهرات", `"city of al*" OR (homs -x)`, "a AND", "outlet:\"x\" NOT status:accepted", "من:٢٠١١ إلى:2013", "NOT (a b)", "a:b:c", `"`, "§a *", "near/2 NEAR", "-((", "\u200f(a)", "'a''b'",
		"precision:day category:x", "\xff*", "x* y*", "ا", "NOT NOT a",
	} {
		f.Add(q)
	}
	s := library(f)
	f.Fuzz(func(t *testing.T, query string) {
		for _, o := range []SearchOptions{{}, {ByDate, 3}, {ByRelevance, 2}} {
			hits, err := s.Search(query, o)
			var e *SearchError
			if err != nil && (!errors.As(err, &e) || e.At < 0 || e.At > utf8.RuneCountInString(query)) {
				t.Fatalf("%q: %v", query, err)
			}
			for _, h := range hits {
				snippet, inside := h.Snippet(20)
				for _, m := range inside {
					if m.Start < 0 || m.End <= m.Start || m.End > utf8.RuneCountInString(snippet) {
						t.Fatalf("%q: %v does not lie in %q", query, m, snippet)
					}
				}
			}
		}
		if _, err := s.SearchEvents(query); err != nil && !errors.As(err, new(*SearchError)) {
			t.Fatalf("%q: %v", query, err)
		}
	})
}
