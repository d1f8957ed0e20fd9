package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// tabled opens the table of events on a project.
func tabled(t *testing.T, l timeline.Language) *rig {
	t.Helper()
	r := opened(t, l, newProject(t, arabicArticle, englishArticle, "testdata/undated.ar.txt"))
	r.chord(fyne.Key2, fyne.KeyModifierControl)
	if r.project.table == nil || r.window.Canvas().Focused() != r.project.table.table {
		t.Fatalf("no table has the keyboard: %q", r.texts())
	}
	return r
}

// inColumn answers what the table shows in a column, from the first row to the last.
func (r *rig) inColumn(column int) []string {
	t := r.project.table
	out := make([]string, len(t.rows))
	for i := range out {
		out[i] = t.cell(i, column).Text
	}
	return out
}

// pressColumn clicks on a column's title.
func (r *rig) pressColumn(title string) {
	r.t.Helper()
	t := r.project.table
	table := t.table
	for _, o := range r.objects() {
		if o.CanvasObject == fyne.CanvasObject(table) {
			x := middleOf(t.columns(), title, table.Size().Width)
			if r.rtl() {
				x = table.Size().Width - x
			}
			r.clickAt(o.at.AddXY(x, 16))
			return
		}
	}
	r.t.Fatal("no table is shown")
}

// middleOf answers how far from the reading start the middle of a column is.
func middleOf(columns []ui.TableColumn, title string, width float32) float32 {
	for _, c := range columns {
		width -= c.Width
	}
	from := float32(0)
	for _, c := range columns {
		if c.Width == 0 {
			c.Width = width
		}
		if c.Title == title {
			return from + c.Width/2
		}
		from += c.Width
	}
	return 0
}

func TestTableListsTheEventsByTheirDates(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := tabled(t, l)
		if n := len(r.project.table.rows); n != len(r.project.events) || !r.shows(r.words.count("count.events", n)) {
			t.Errorf("in %s it has %d rows for %d events: %q", l, n, len(r.project.events), r.texts())
		}
		for i, id := range r.inTime() {
			if got := r.project.table.events[r.project.table.rows[i]].ID; got != id {
				t.Errorf("in %s row %d is event %d, want %d", l, i, got, id)
				break
			}
		}
		e := r.quoting("20 فبراير")
		row := r.project.table.rowOf(e.ID)
		for column, want := range map[int]string{
			dateColumn: e.Date.Words(r.wording(false)), codeColumn: "2019-02-20", titleColumn: e.Title,
			statusColumn: r.words.say("table.proposed"), sourceColumn: r.project.articles[0].Title, outletColumn: r.project.articles[0].Outlet,
		} {
			if got := r.project.table.cell(row, column).Text; got != want {
				t.Errorf("in %s column %d says %q, want %q", l, column, got, want)
			}
		}
		r.leaveProject()
	}
}

func TestTableIsPutInOrderByItsTitles(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := tabled(t, l)
		e := r.quoting("20 فبراير")
		r.project.table.selectEvent(e.ID)
		byDate := r.inColumn(titleColumn)
		r.pressColumn(r.words.say("edit.eventTitle"))
		order := newCollation(l)
		byTitle := r.inColumn(titleColumn)
		if !slices.IsSortedFunc(byTitle, func(x, y string) int { return strings.Compare(string(order.key(x)), string(order.key(y))) }) || slices.Equal(byTitle, byDate) {
			t.Errorf("in %s by title: %q", l, byTitle)
		}
		if r.project.table.chosen() != e.ID {
			t.Errorf("in %s the order has lost the selection", l)
		}
		r.pressColumn(r.words.say("edit.eventTitle"))
		down := r.inColumn(titleColumn)
		slices.Reverse(down)
		if down[0] != byTitle[0] || down[len(down)-1] != byTitle[len(byTitle)-1] {
			t.Errorf("in %s the other way: %q", l, down)
		}
		r.pressColumn(r.words.say("card.date"))
		if got := r.inColumn(titleColumn); !slices.Equal(got, byDate) {
			t.Errorf("in %s back by date: %q", l, got)
		}
		r.pressColumn(r.words.say("card.date"))
		undated := func(i int) bool { return r.project.table.events[i].Date.IsUndated() }
		rows := r.project.table.rows
		if n := slices.IndexFunc(rows, undated); r.project.table.column != dateColumn || n < 1 || slices.ContainsFunc(rows[n:], func(i int) bool { return !undated(i) }) {
			t.Errorf("in %s the latest first, the undated ones begin at %d of %d", l, n, len(rows))
		}
		r.leaveProject()
	}
}

func TestTableFindsTitlesAndSourcesHoweverTheyAreSpelt(t *testing.T) {
	r := tabled(t, timeline.Arabic)
	all := len(r.project.table.rows)
	r.write("اِتّفاق")
	if f := r.focused(); f != r.project.table.filter || f.Text() == "" {
		t.Errorf("letters typed in the table do not reach the field: %q", f.Text())
	}
	found := r.inColumn(titleColumn)
	if len(found) == 0 || len(found) == all {
		t.Fatalf("%d of %d are found", len(found), all)
	}
	for _, title := range found {
		if !strings.Contains(title, "تفاق") {
			t.Errorf("found is %q", title)
		}
	}
	if !r.shows(r.words.count("count.events", len(found))) {
		t.Errorf("the count is not %d: %q", len(found), r.texts())
	}
	r.fill(0, "who SHELLED 2020")
	if len(r.project.table.rows) == 0 {
		t.Error("nothing is found by the article's title")
	}
	for i := range r.project.table.rows {
		if got := r.project.table.cell(i, sourceColumn).Text; !strings.Contains(got, "Who shelled") {
			t.Errorf("found is an event of %q", got)
		}
	}
	r.fill(0, "لا شيء كهذا")
	if len(r.project.table.rows) != 0 {
		t.Errorf("found are %q", r.inColumn(titleColumn))
	}
	r.key(fyne.KeyReturn)
	if !r.inDialog() {
		t.Error("Enter on nothing has closed the table")
	}
}

func TestTableFindsEventsByTheirDates(t *testing.T) {
	r := tabled(t, timeline.English)
	rows := r.project.table
	e := rows.events[slices.IndexFunc(rows.events, func(e timeline.Event) bool { return !e.Date.IsUndated() })]
	if err := r.project.store.Edit("x", func(tx *data.Tx) error {
		return tx.SetEventDate(e.ID, timeline.In(timeline.NewMonth(1987, 3)))
	}); err != nil {
		t.Fatal(err)
	}
	r.reload()
	for _, typed := range []string{"1987", "March 1987", "مارس 1987", "آذار ١٩٨٧", "1987-03"} {
		r.fill(0, typed)
		if len(rows.rows) != 1 || rows.events[rows.rows[0]].ID != e.ID {
			t.Errorf("%q finds %q", typed, r.inColumn(titleColumn))
		}
	}
}

func TestEventOfTheTableIsShownOnTheTimeline(t *testing.T) {
	r := tabled(t, timeline.English)
	r.key(fyne.KeyEnd)
	want := r.project.table.chosen()
	r.key(fyne.KeyReturn)
	if r.inDialog() || r.selected.event != want || want == 0 {
		t.Errorf("selected is %d, want %d", r.selected.event, want)
	}
	r.do("table")
	if r.project.table.chosen() != want {
		t.Errorf("the table begins at %d, want the selected event %d", r.project.table.chosen(), want)
	}
	r.key(fyne.KeyHome)
	want = r.project.table.chosen()
	r.press(r.words.say("table.show"))
	if r.inDialog() || r.selected.event != want || r.project.table != nil {
		t.Errorf("by the button selected is %d, want %d", r.selected.event, want)
	}
}

func TestTableFollowsWhatIsDoneInIt(t *testing.T) {
	r := tabled(t, timeline.Arabic)
	table := r.project.table
	all := len(table.rows)
	table.menu(1, fyne.NewPos(300, 300))
	r.press(r.words.say("command.accept"))
	if got := table.cell(1, statusColumn); got.Text != r.words.say("card.accepted") || got.Icon != "check" {
		t.Errorf("the row says %+v", got)
	}
	table.menu(2, fyne.NewPos(300, 300))
	r.press(r.words.say("command.edit"))
	r.fill(0, "عنوان جديد 2019")
	r.key(fyne.KeyReturn)
	if got := table.cell(2, titleColumn).Text; got != "عنوان جديد 2019" || !r.shows(r.words.say("table.title")) {
		t.Errorf("the row is called %q", got)
	}
	table.menu(0, fyne.NewPos(300, 300))
	r.press(r.words.say("command.delete"))
	if len(table.rows) != all-1 {
		t.Errorf("%d rows are left of %d", len(table.rows), all)
	}
}

func TestTableOutlivesItsLanguage(t *testing.T) {
	r := tabled(t, timeline.Arabic)
	r.pressColumn(r.words.say("edit.eventTitle"))
	r.fill(0, "اتفاق")
	r.window.Canvas().Focus(r.project.table.table)
	r.key(fyne.KeyEnd)
	titles, chosen := r.inColumn(titleColumn), r.project.table.chosen()
	r.speak("en")
	now := r.inColumn(titleColumn)
	slices.Sort(titles)
	slices.Sort(now)
	if !slices.Equal(titles, now) || r.project.table.chosen() != chosen || r.project.table.column != titleColumn {
		t.Errorf("in English %d is selected among %q, want %d among %q", r.project.table.chosen(), now, chosen, titles)
	}
	if !r.shows("Table of events") || r.window.Canvas().Focused() != r.project.table.table {
		t.Errorf("the keyboard is in %T", r.window.Canvas().Focused())
	}
}

// manyEvents puts n events into the project as it is in memory.
func (r *rig) manyEvents(n int) {
	titles := []string{"الاتفاق رقم %d (Daraa)", "قصف السوق %d", "Meeting %d in درعا", "إعلان الهدنة %d"}
	r.project.events = make([]timeline.Event, n)
	for i := range r.project.events {
		r.project.events[i] = timeline.Event{
			ID: int64(i + 1), Title: fmt.Sprintf(titles[i%len(titles)], i), Date: timeline.In(timeline.NewDay(1990+i%35, 1+i%12, 1+i%28)),
			Category: []string{"القتال", "الدبلوماسية", ""}[i%3], Citations: []timeline.Citation{{Article: r.project.articles[0].ID}},
		}
	}
}

// BenchmarkTableOf100000Events opens the table, puts it in order by title and searches in it.
func BenchmarkTableOf100000Events(b *testing.B) {
	r := opened(b, timeline.Arabic, newProject(b, arabicArticle))
	r.manyEvents(100_000)
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r.do("table")
			r.project.table.dialog.Hide()
		}
	})
	r.do("table")
	b.Run("sort by title", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r.project.table.forgetOrder()
			r.project.table.sortBy(titleColumn, false)
		}
	})
	b.Run("search", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r.project.table.filterBy("هدنة 12")
		}
	})
}

func TestTableHasARowOfEveryEventOfALargeProject(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.manyEvents(100_000)
	r.do("table")
	table := r.project.table.table
	r.key(fyne.KeyEnd)
	if table.Selected() != 99_999 {
		t.Errorf("the last row is %d", table.Selected())
	}
	texts := 0
	for _, o := range r.objects() {
		if _, ok := o.CanvasObject.(*ui.Text); ok {
			texts++
		}
	}
	if all := len(r.objects()); all > 600 || texts > 100 {
		t.Errorf("%d objects are shown, %d of them texts", all, texts)
	}
	r.write("99999")
	if len(r.project.table.rows) != 1 {
		t.Errorf("%d rows hold 99999", len(r.project.table.rows))
	}
}

func TestRejectedEventIsStruckInTheTable(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	r.edit("step.reject", func(tx *data.Tx) error { return tx.SetEventStatus(e.ID, timeline.Rejected) })
	r.do("table")
	if row := r.project.table.rowOf(e.ID); row >= 0 {
		t.Errorf("it is row %d although rejected events are hidden", row)
	}
	r.key(fyne.KeyEscape)
	r.do("rejected")
	r.do("table")
	if c := r.project.table.cell(r.project.table.rowOf(e.ID), titleColumn); !c.Struck || !c.Dim {
		t.Errorf("its cell is %+v", c)
	}
}
