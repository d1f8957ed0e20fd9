package app

import (
	"bytes"
	"slices"
	"testing"

	"waqai/timeline"
)

func TestNamesStandInTheOrderInWhichOneLooksForThem(t *testing.T) {
	for _, test := range []struct {
		language timeline.Language
		want     []string
	}{
		{timeline.Arabic, []string{"آمال", "إبراهيم", "ابراهيم 2", "إبراهيم 10", "أحمد", "بغداد", "مُحمد", "محمود", "يحيى", "alpha", "Beta"}},
		{timeline.English, []string{"2 files", "10 files", "alpha", "Beta", "gamma", "آمال", "أحمد"}},
	} {
		order := newCollation(test.language)
		got := slices.Clone(test.want)
		slices.Reverse(got)
		slices.SortFunc(got, func(x, y string) int { return bytes.Compare(order.key(x), order.key(y)) })
		if !slices.Equal(got, test.want) {
			t.Errorf("in %s: %q, want %q", test.language, got, test.want)
		}
	}
}
