package extract

import (
	"testing"

	"waqai/timeline"
)

func TestFiguresTakeTheOrderOfTheirArticle(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the day first without more", "The poll was on 4/3/2014.", "2014-03-04"},
		{"another date puts the month first", "The polls were on 4/3/2014 and 4/25/2014.", "2014-04-03"},
		{"another date puts the day first", "The polls were on 4/3/2014 and 25/4/2014, on March 3 and on March 9.", "2014-03-04"},
		{"days written out put the month first", "The poll was on 4/3/2014. On March 9, 2014, it was repeated.", "2014-04-03"},
		{"days written out either way settle nothing", "The poll was on 4/3/2014. On March 9, 2014, and 3 May 2014 it was repeated.", "2014-03-04"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := Mentions(timeline.Article{Text: test.text, Published: timeline.NewDay(2021, 9, 14)})[0]
			if m.Value() != test.want {
				t.Errorf("%s is %s, want %s", m.Surface, m.Value(), test.want)
			}
			if len(m.Alternatives) != 1 {
				t.Errorf("%s has %d other readings, want the one with day and month the other way round", m.Surface, len(m.Alternatives))
			}
		})
	}
}
