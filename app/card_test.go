package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

// Numbers of the fields of the form of an event.
const (
	titleField = iota
	dateField
)

// steps counts the steps that can be taken back, and leaves everything as it was.
func (r *rig) steps() int {
	r.t.Helper()
	n := 0
	for r.canUndo() {
		if _, err := r.project.store.Undo(); err != nil {
			r.t.Fatal(err)
		}
		n++
	}
	for range n {
		if _, err := r.project.store.Redo(); err != nil {
			r.t.Fatal(err)
		}
	}
	return n
}

func TestFormSavesTitleDateAndTopicAsOneStep(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := opened(t, timeline.Arabic, path)
	old := r.quoting("نحو عام 2011")
	r.clickAt(r.mark(old.ID))
	before := r.steps()

	r.key(fyne.KeyE)
	r.fill(titleField, "احتجاجات العطش")
	r.fill(dateField, "منذ مارس 2011")
	r.topic("احتجاجات")
	r.press(r.words.say("edit.save"))

	if r.inDialog() {
		t.Fatalf("the form is still open: %q", r.texts())
	}
	now := stored(t, path)[old.ID]
	if now.Title != "احتجاجات العطش" || now.Date.String() != "2011-03/.." || now.Category != "احتجاجات" || !now.ByPerson {
		t.Errorf("the file holds %q, %s, %q, by a person: %v", now.Title, now.Date, now.Category, now.ByPerson)
	}
	if n := r.steps(); n != before+1 {
		t.Errorf("there are %d steps, want %d", n, before+1)
	}
	if !r.shows("احتجاجات العطش") || !r.shows(r.words.say("card.byPerson")) {
		t.Errorf("the card shows %q", r.texts())
	}

	r.chord(fyne.KeyZ, fyne.KeyModifierControl)
	if now := stored(t, path)[old.ID]; now.Title != old.Title || !now.Date.Equal(old.Date) || now.Category != old.Category || now.ByPerson {
		t.Errorf("after undo the file holds %q, %s, %q", now.Title, now.Date, now.Category)
	}
	if r.selected.event != old.ID || !r.shows(old.Title) {
		t.Errorf("undo has lost the selection: %d", r.selected.event)
	}
	r.chord(fyne.KeyZ, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if now := stored(t, path)[old.ID]; now.Title != "احتجاجات العطش" {
		t.Errorf("after redo the file holds %q", now.Title)
	}
}

func TestFormTakesNothingThatItDoesNotUnderstand(t *testing.T) {
	for _, test := range []struct {
		name        string
		field       int
		typed, says string
	}{
		{"words that name no date", dateField, "soon", "edit.badDate"},
		{"a day that does not exist", dateField, "2011-02-30", "edit.badDate"},
		{"two dates", dateField, "2011 and 2013", "edit.badDate"},
		{"a duration", dateField, "three years", "edit.badDate"},
		{"no title", titleField, "  ", "edit.noTitle"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := newProject(t, englishArticle)
			r := opened(t, timeline.English, path)
			old := r.quoting("3 September 2020")
			r.clickAt(r.mark(old.ID))
			r.key(fyne.KeyE)
			r.fill(test.field, test.typed)
			r.press(r.words.say("edit.save"))
			if !r.shows(r.words.say(test.says)) {
				t.Errorf("the form does not say what is wrong: %q", r.texts())
			}
			if now := stored(t, path)[old.ID]; now.Title != old.Title || !now.Date.Equal(old.Date) {
				t.Errorf("the file holds %q, %s", now.Title, now.Date)
			}
			r.fill(test.field, "2012")
			if r.shows(r.words.say(test.says)) {
				t.Error("the mark stays while something else is typed")
			}
			r.key(fyne.KeyReturn)
			if r.inDialog() {
				t.Errorf("Enter does not save: %q", r.texts())
			}
		})
	}
}

func TestFormThatIsNotChangedChangesNothing(t *testing.T) {
	for _, article := range []struct {
		language timeline.Language
		path     string
	}{{timeline.Arabic, arabicArticle}, {timeline.English, englishArticle}} {
		path := newProject(t, article.path)
		for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
			r := opened(t, l, path)
			steps := r.steps()
			for _, e := range r.project.events {
				r.choose(e.ID)
				r.do("edit")
				r.press(r.words.say("edit.save"))
				if r.inDialog() {
					t.Fatalf("in %s the form of %q, %s, cannot be saved as it opens: %q", l, e.Title, e.Date, r.texts())
				}
				now, _ := r.project.event(e.ID)
				if !now.Date.Equal(e.Date) || now.ByPerson != e.ByPerson || now.Title != e.Title {
					t.Errorf("in %s saving %q as it opens makes %s, %s of %s, %s", l, e.Title, now.Title, now.Date, e.Title, e.Date)
				}
			}
			if n := r.steps(); n != steps {
				t.Errorf("in %s there are %d steps, want %d", l, n, steps)
			}
			r.leaveProject()
		}
	}
}

func TestEmptyDateMakesAnEventUndated(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	e := r.quoting("3 September 2020")
	r.clickAt(r.mark(e.ID))
	r.key(fyne.KeyE)
	r.fill(dateField, "")
	r.key(fyne.KeyReturn)
	if now := stored(t, path)[e.ID]; !now.Date.IsUndated() {
		t.Errorf("the file holds %s", now.Date)
	}
	if b := r.main.timeline.arrival.Boxes[e.ID]; !b.OnShelf {
		t.Error("the mark is not on the shelf")
	}
}

func TestNewEventWithoutWords(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	n := len(r.project.events)
	r.chord(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if !r.shows(r.words.say("edit.noSource")) {
		t.Error("the form does not say that there is no source")
	}
	r.fill(titleField, "Harbour closed")
	r.fill(dateField, "about 2012")
	r.press(r.words.say("edit.add"))
	e, ok := stored(t, path)[r.selected.event]
	if !ok || e.Title != "Harbour closed" || e.Date.String() != "2012~" || len(e.Citations) != 0 || !e.ByPerson || e.Status != timeline.Accepted {
		t.Errorf("the new event is %+v", e)
	}
	if len(r.project.events) != n+1 || !r.shows(r.words.say("card.noSource")) {
		t.Errorf("there are %d events, and the card shows %q", len(r.project.events), r.texts())
	}
	r.chord(fyne.KeyZ, fyne.KeyModifierControl)
	if len(stored(t, path)) != n || r.selected.event != 0 {
		t.Errorf("after undo there are %d events, %d is selected", len(stored(t, path)), r.selected.event)
	}
}

func TestNewEventFromChosenWords(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	words := "The blockade was lifted on 26 May"
	r.chooseWords(words)
	r.chord(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if got := r.fields()[titleField].Text(); got != words {
		t.Errorf("the form opens with the title %q", got)
	}
	r.fill(titleField, "Blockade lifted")
	r.fill(dateField, "26 May 2016")
	r.key(fyne.KeyReturn)
	e := stored(t, path)[r.selected.event]
	if len(e.Citations) != 1 || e.Citations[0].Quote != words || e.Date.String() != "2016-05-26" {
		t.Fatalf("the new event is %+v", e)
	}
	if lit := r.main.reader.reading.words; lit != (runeSpan{e.Citations[0].Start, e.Citations[0].End}) {
		t.Errorf("the reader lights %+v", lit)
	}
}

// chooseWords drags over words in the reader.
func (r *rig) chooseWords(words string) {
	r.t.Helper()
	p := r.main.reader
	content := p.reading.article.Text
	i := strings.Index(content, words)
	if i < 0 {
		r.t.Fatalf("the article does not hold %q", words)
	}
	start := len([]rune(content[:i]))
	s := runeSpan{start, start + len([]rune(words))}
	top, _, _ := p.page.extent(s)
	p.scrollBy(top - p.scroll - 100)
	boxes := p.page.boxes(s)
	first, last := boxes[0], boxes[len(boxes)-1]
	at := r.readerAt()
	place := func(x, y float64) fyne.Position {
		return at.AddXY(float32(p.textLeft()+x), float32(readerTop-p.scroll+y))
	}
	from, to := place(first.x0+3, first.top+sourceLine/2), place(last.x1-3, last.top+sourceLine/2)
	d := to.Subtract(from)
	r.dragFrom(from, fyne.NewDelta(d.X/2, d.Y/2), fyne.NewDelta(d.X-d.X/2, d.Y-d.Y/2))
	if got := p.chosenText(); got != words {
		r.t.Fatalf("the drag has chosen %q, want %q", got, words)
	}
}

func TestDeleteEventCanBeTakenBack(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	e, n := r.quoting("3 September 2020"), len(r.project.events)
	r.clickAt(r.mark(e.ID))
	r.key(fyne.KeyDelete)
	if _, still := stored(t, path)[e.ID]; still || r.selected.event != 0 || !r.shows(r.words.say("snack.deleted")) {
		t.Errorf("the event is stored: %v, selected: %d, shown %q", still, r.selected.event, r.texts())
	}
	r.press(r.words.say("snack.undo"))
	if len(stored(t, path)) != n {
		t.Errorf("after undo there are %d events, want %d", len(stored(t, path)), n)
	}
}

func TestRejectedIsHiddenUnlessAskedFor(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	e, n := r.quoting("3 September 2020"), len(r.project.events)
	r.clickAt(r.mark(e.ID))
	r.press(r.words.say("card.reject"))
	if _, shown := r.main.timeline.arrival.Boxes[e.ID]; shown || stored(t, path)[e.ID].Status != timeline.Rejected {
		t.Errorf("its mark is shown: %v, its status %v", shown, stored(t, path)[e.ID].Status)
	}
	if !r.shows(r.words.count("count.events", n-1)) {
		t.Errorf("the count is not one less: %q", r.texts())
	}
	r.do("rejected")
	if _, shown := r.main.timeline.arrival.Boxes[e.ID]; !shown {
		t.Error("its mark is not shown though it is asked for")
	}
	r.clickAt(r.mark(e.ID))
	r.press(r.words.say("card.rejected"))
	if now := stored(t, path)[e.ID]; now.Status != timeline.Proposed {
		t.Errorf("reject said twice makes it %v", now.Status)
	}
}

func TestCardWalksThroughTheEvents(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	ids := r.inTime()
	r.choose(ids[0])
	r.press(r.words.say("card.next"))
	if r.selected.event != ids[1] {
		t.Errorf("next selects %d, want %d", r.selected.event, ids[1])
	}
	r.press(r.words.say("card.previous"))
	if r.selected.event != ids[0] {
		t.Errorf("previous selects %d, want %d", r.selected.event, ids[0])
	}
}

func TestCardSaysWhyInTheLanguageOfTheInterface(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, arabicArticle))
	r.choose(r.quoting("مساء الاثنين").ID)
	if !r.shows("14 March 2019") {
		t.Errorf("the card does not name the day that is counted from: %q", r.texts())
	}
	r.do("arabic")
	if !r.shows("14 مارس 2019") {
		t.Errorf("the card does not say it in Arabic: %q", r.texts())
	}
}
