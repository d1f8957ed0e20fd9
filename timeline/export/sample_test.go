package export

import (
	"os"
	"sync"
	"testing"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

var fonts = sync.OnceValues(func() (*text.Engine, error) { return text.New(os.DirFS("../../assets")) })

func engine(t testing.TB) *text.Engine {
	e, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// kinds is a made-up project with an event of every kind of date, in two categories.
var kinds = []struct {
	edtf, arabic, english string
	extent                timeline.Extent
	category              int
	status                timeline.Status
}{
	{"2011-03-14", "أول مظاهرة في المدينة", "First protest in the city", timeline.Within, 0, timeline.Accepted},
	{"2011-05-02/2011-05-08", "بدء الهدنة", "The truce begins", timeline.Within, 0, timeline.Accepted},
	{"2012", "انتشار القوات", "Troops deploy", timeline.Within, 1, timeline.Accepted},
	{"2011-04/2012-02", "حصار المدينة", "Siege of the city", timeline.Throughout, 1, timeline.Accepted},
	{"2013~", "تأسيس الكتيبة", "The battalion is founded", timeline.Within, 1, timeline.Proposed},
	{"2012-08~/2013-02-10", "غارات جوية على الريف", "Air raids on the countryside", timeline.Throughout, 1, timeline.Accepted},
	{"2014?", "لقاء سري", "Secret meeting", timeline.Within, 0, timeline.Proposed},
	{"2013/..", "أحياء خارج سيطرة الحكومة", "Districts out of government control", timeline.Throughout, 1, timeline.Accepted},
	{"../2012", "سيطرة الحكومة على المعبر", "Government holds the crossing", timeline.Throughout, 1, timeline.Accepted},
	{"[..2011]", "توقيع الاتفاق", "The agreement is signed", timeline.Within, 0, timeline.Accepted},
	{"[2014..]", "عودة السكان", "Residents return", timeline.Within, 0, timeline.Accepted},
	{"[2012-01,2013-01]", "قمة دمشق", "Damascus summit", timeline.Within, 0, timeline.Accepted},
	{"", "عمليات مشتركة", "Joint operations", timeline.Within, 0, timeline.Proposed},
	{"2012-06-01", "خبر مرفوض", "A rejected report", timeline.Within, 0, timeline.Rejected},
}

func project(t testing.TB, l timeline.Language) ([]timeline.Event, []layout.Track, Options) {
	t.Helper()
	ar := l == timeline.Arabic
	pick := func(arabic, english string) string {
		if ar {
			return arabic
		}
		return english
	}
	var events []timeline.Event
	for i, k := range kinds {
		d, err := timeline.ParseDate(k.edtf)
		if err != nil {
			t.Fatal(err)
		}
		d.Extent = k.extent
		events = append(events, timeline.Event{
			ID: int64(i + 1), Title: pick(k.arabic, k.english), Date: d, Status: k.status,
			Category:  []string{pick("السياسة", "Politics"), pick("الميدان", "The field")}[k.category],
			Citations: []timeline.Citation{{Article: 1, Quote: "ست سنوات"}},
		})
	}
	articles := []timeline.Article{{ID: 1, Published: timeline.NewDay(2014, 9, 14)}}
	theme, _ := layout.ThemeNamed("print")
	return events, layout.Tracks(events, articles, l), Options{
		Title: pick("أربع سنوات من الصراع (2011 إلى 2014)", "Four years of conflict, 2011–2014"),
		Theme: theme, Wording: timeline.Wording{Language: l}, RTLAxis: ar, Latest: layout.Latest(events, articles),
	}
}

func compose(t testing.TB, l timeline.Language, change func(*Options)) *scene.Scene {
	t.Helper()
	events, tracks, o := project(t, l)
	if change != nil {
		change(&o)
	}
	s, err := Compose(events, tracks, o, engine(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}
