package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"waqai/timeline"
)

func mustDate(t testing.TB, edtf string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEventsBetweenBounds(t *testing.T) {
	s := newStore(t)
	for _, edtf := range []string{"2011", "2011-03-14", "2013/..", "../2009", "[..2012]", "[2014..]", "", "-0043", "2011-06/2012-02", "[2008,2010]"} {
		edit(t, s, func(tx *Tx) error {
			_, err := tx.AddEvent(timeline.Event{Title: "«" + edtf + "»", Date: mustDate(t, edtf)})
			return err
		})
	}
	for name, c := range map[string]struct {
		from, to string
		want     []string
	}{
		"no bounds: all, open and undated last": {"", "", []string{"«-0043»", "«[2008,2010]»", "«2011»", "«2011-03-14»", "«2011-06/2012-02»", "«2013/..»", "«[2014..]»", "«../2009»", "«[..2012]»", "«»"}},
		"from a year":                           {"2012", "", []string{"«2011-06/2012-02»", "«2013/..»", "«[2014..]»", "«[..2012]»"}},
		"from a day that is inside":             {"2011-03-14", "", []string{"«2011»", "«2011-03-14»", "«2011-06/2012-02»", "«2013/..»", "«[2014..]»", "«[..2012]»"}},
		"from the day after":                    {"2011-03-15", "2011-05", []string{"«2011»", "«[..2012]»"}},
		"up to a year, inclusive":               {"", "2008", []string{"«-0043»", "«[2008,2010]»", "«../2009»", "«[..2012]»"}},
		"a decade":                              {"201X", "201X", []string{"«[2008,2010]»", "«2011»", "«2011-03-14»", "«2011-06/2012-02»", "«2013/..»", "«[2014..]»", "«[..2012]»"}},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := s.Events(Query{From: mustDate(t, c.from), To: mustDate(t, c.to)})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range events {
				got = append(got, e.Title)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEventsOfAnArticle(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	add(t, s, "حمص", 2, day)
	events, err := s.Events(Query{Article: 2})
	if err != nil || len(events) != 2 || events[0].Citations[0].Article != 2 {
		t.Errorf("%+v, %v", events, err)
	}
}

func TestEventsStandInTheOrderOfTheirWords(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 7, timeline.Unit{})
	add(t, s, "حمص", 4, timeline.Unit{})
	events, err := s.Events(Query{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	if diff := cmp.Diff([]int64{1, 4, 7, 8, 11, 3, 6, 10, 2, 5, 9}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestEveryDateComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates.Draw(t, "date")
		if rapid.Bool().Draw(t, "throughout") && !d.IsUndated() {
			d.Extent = timeline.Throughout
		}
		got, err := stored(d).date()
		if err != nil || !got.Equal(d) {
			t.Errorf("%+v comes back as %+v, %v", d, got, err)
		}
	})
}
