package extract

import (
	"testing"

	"waqai/timeline"
)

func TestPublished(t *testing.T) {
	for _, test := range []struct{ fact, text, found, guess string }{
		{"a line of weekday and day dates the article", "عنوان\nوكالة الضفتين للأنباء\nالخميس 14 مارس 2019\n\nشيعت البلدة ضحاياها.", "2019-03-14", ""},
		{"both calendars name one day", "عنوان\nالثلاثاء 21 أيار 2019 - 16 رمضان 1440 هـ\n\nنص.", "2019-05-21", ""},
		{"words of publishing and a clock time may stand beside it", "عنوان\nنشر في: 14/03/2019 10:30\n\nنص المقال هنا.", "2019-03-14", ""},
		{"a byline and an agency may", "Title of it\nBy Clara Osterley | 18 November 2021\n\nThe text.", "2021-11-18", ""},
		{"a place may", "A title\nBEIRUT, 14 March 2019 -\n\nThe text.", "2019-03-14", ""},
		{"a word of publishing may in English", "A title\nPublished: March 14, 2019\n\nThe text.", "2019-03-14", ""},
		{"a headline with a date does not date it", "احتجاجات 25 يناير 2011 في مصر\n\nبدأت القصة.", "", "2011-01-25"},
		{"a headline of date and noun does not", "Attack of 11 September 2001\n\nIt was a Tuesday.", "", "2001-09-11"},
		{"a date in the first sentence is a guess", "عنوان\n\nأعلنت الحكومة في 14 مارس 2019 وقف القتال.", "", "2019-03-14"},
		{"a date behind the first sentence is a guess", "عنوان\nأعلنت الحكومة وقف القتال.\n14 مارس 2019\n", "", "2019-03-14"},
		{"a month is no full day", "عنوان\nمارس 2019\n\nنص.", "", ""},
		{"a day without a year is none", "عنوان\nالخميس 14 مارس\n\nنص.", "", ""},
		{"two different days date nothing", "عنوان\n14 مارس 2019 (حُدّث في 20 مارس 2019)\n\nنص.", "", "2019-03-14"},
		{"an impossible day dates nothing", "عنوان\n31 فبراير 2019\n\nنص.", "", ""},
		{"a day written with figures counts", "A title\n2019-03-14\n\nThe text.", "2019-03-14", ""},
		{"the seventh line is too late", "أ\nب\nج\nد\nه\nو\n14 مارس 2019\n", "", "2019-03-14"},
		{"an empty text has none", "", "", ""},
	} {
		found, guess := Published(timeline.Article{Text: test.text})
		if str(found) != test.found || str(guess) != test.guess {
			t.Errorf("%s: found %q and guess %q, want %q and %q", test.fact, str(found), str(guess), test.found, test.guess)
		}
	}
}

func str(u timeline.Unit) string {
	if u.IsZero() {
		return ""
	}
	return u.String()
}

func TestDateLineIsMarked(t *testing.T) {
	a := timeline.Article{Text: "عنوان\nالخميس 14 مارس 2019\n\nانسحبت القوات الخميس.", Published: timeline.NewDay(2019, 3, 14)}
	ms := Mentions(a)
	if len(ms) != 2 || !ms[0].Dateline || ms[1].Dateline {
		t.Errorf("mentions %+v, want the date line marked and the weekday of the text not", ms)
	}
}

func TestSamplesAreDated(t *testing.T) {
	for _, name := range samples {
		a, _ := readMarked(t, "testdata/"+name+".txt", "testdata/"+name+".gold.json")
		if found, _ := Published(a); found != a.Published {
			t.Errorf("%s was found to be of %q, want %s", name, str(found), a.Published)
		}
	}
}
