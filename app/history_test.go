package app

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/data"
	"waqai/timeline"
)

// past opens the history of a project in which an event was renamed, moved, judged and deleted.
func past(t *testing.T, l timeline.Language) (r *rig, event, deleted timeline.Event) {
	t.Helper()
	r = opened(t, l, newProject(t, arabicArticle))
	r.prefs.setName("سلمى")
	r.sign(r.project.store)
	event = r.quoting("20 فبراير")
	deleted = r.quoting("مساء الاثنين")
	for _, c := range []struct {
		step   string
		change func(tx *data.Tx) error
	}{
		{"step.edit", func(tx *data.Tx) error {
			return errors.Join(tx.SetEventTitle(event.ID, "اتفاق Wadi"), tx.SetEventCategory(event.ID, "دبلوماسية"))
		}},
		{"step.accept", func(tx *data.Tx) error { return tx.SetEventStatus(event.ID, timeline.Accepted) }},
		{"step.redate", func(tx *data.Tx) error { return tx.SetEventDate(event.ID, timeline.In(timeline.NewMonth(2019, 3))) }},
		{"step.delete", func(tx *data.Tx) error { return tx.DeleteEvent(deleted.ID) }},
	} {
		if !r.edit(c.step, c.change) {
			t.Fatal(c.step)
		}
	}
	r.chord(fyne.KeyH, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if r.project.history == nil || r.window.Canvas().Focused() != r.project.history.table {
		t.Fatalf("no history has the keyboard: %q", r.texts())
	}
	r.told()
	return r, event, deleted
}

// told waits until the chosen record is told of.
func (r *rig) told() {
	r.t.Helper()
	h := r.project.history
	r.until("the record is told", func() bool {
		return len(h.records) == 0 || h.records[h.table.Selected()].Hash == "" || len(h.rows) > 0
	})
}

// turnToRecord chooses the record of a step.
func (r *rig) turnToRecord(step string) {
	r.t.Helper()
	h := r.project.history
	for i := range h.records {
		if h.cell(i, whatColumn).Text == r.words.say(step) {
			h.table.Select(i)
			h.choose(i)
			r.told()
			return
		}
	}
	r.t.Fatalf("the history does not list %s", step)
}

func TestHistoryListsWhoDidWhatAndWhenNewestFirst(t *testing.T) {
	for l, when := range map[timeline.Language]string{timeline.Arabic: "2 يناير 2026 الساعة 03:04", timeline.English: "2 Jan 2026, 03:04"} {
		r, _, _ := past(t, l)
		h := r.project.history
		if n := len(h.records); n != 5 || h.table.Selected() != 0 {
			t.Fatalf("in %s %d records are listed, of which %d is chosen", l, n, h.table.Selected())
		}
		if who, at := h.cell(0, whoColumn).Text, h.cell(0, whenColumn).Text; who != "سلمى" || at != when {
			t.Errorf("in %s the newest was by %q, %q", l, who, at)
		}
		if who, at, what := h.cell(4, whoColumn).Text, h.cell(4, whenColumn).Text, h.cell(4, whatColumn).Text; who != r.words.say("history.nobody") || at != r.words.say("history.noTime") || what != "Add" {
			t.Errorf("in %s the oldest was %q by %q, %q", l, what, who, at)
		}
		r.leaveProject()
	}
}

func TestHistoryTellsEachValueBeforeAndAfter(t *testing.T) {
	r, e, other := past(t, timeline.Arabic)
	fromTo := func(old, now string) string { return r.words.say("moved.fromTo", args{"Old": old, "New": now}) }
	for step, want := range map[string][]string{
		"step.edit":   {r.words.say("edit.eventTitle"), fromTo(e.Title, "اتفاق Wadi"), fromTo(r.words.say("history.empty"), "دبلوماسية"), r.words.say("history.changed", args{"What": r.words.count("count.events", 1)})},
		"step.accept": {r.words.say("table.status"), fromTo(r.words.say("table.proposed"), r.words.say("card.accepted"))},
		"step.redate": {r.words.say("card.date"), fromTo("20 فبراير 2019", "مارس 2019"), fromTo(r.words.say("history.source"), r.words.say("history.person"))},
		"step.delete": {r.words.say("history.went", args{"What": r.words.count("count.events", 1) + "، " + r.words.count("count.passages", 1)}), "مساء الاثنين", r.words.say("history.citation", args{"Name": other.Title})},
	} {
		r.turnToRecord(step)
		for _, words := range append(want, r.words.say(step), r.words.say("history.by", args{"Who": "سلمى", "When": "2 يناير 2026 الساعة 03:04"})) {
			if !r.shows(words) {
				t.Errorf("%s does not tell %q but %q", step, words, r.texts())
			}
		}
	}
}

func TestARowIsToldOfOnceHoweverOftenARecordChangedIt(t *testing.T) {
	change := func(before, after string) data.Change {
		c := data.Change{Table: "events", First: 7, Last: 7, Before: json.RawMessage(before)}
		if after != "" {
			c.After = json.RawMessage(after)
		}
		return c
	}
	for name, c := range map[string]struct {
		changes []data.Change
		want    []versions
	}{
		"changed twice": {
			[]data.Change{change(`{"title":"a"}`, `{"title":"b"}`), change(`{"title":"b","note":""}`, `{"title":"c","note":"n"}`)},
			[]versions{{"events", 7, 7, changed, []data.Difference{{Column: "title", Before: "a", After: "c"}, {Column: "note", After: "n"}}}},
		},
		"changed, then deleted": {
			[]data.Change{change(`{"title":"a"}`, `{"title":"b"}`), change(`{"title":"b","note":"n"}`, "")},
			[]versions{{"events", 7, 7, went, []data.Difference{{Column: "title", Before: "a"}, {Column: "note", Before: "n"}}}},
		},
		"a run that came": {
			[]data.Change{{Table: "events", First: 2, Last: 5}},
			[]versions{{table: "events", first: 2, last: 5}},
		},
	} {
		got, err := newVersions(c.changes)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if _, err := newVersions([]data.Change{change("[]", "")}); !errors.Is(err, data.ErrDamaged) {
		t.Errorf("what is no row is answered with %v", err)
	}
}

func TestHistoryTellsWhatAnImportBrought(t *testing.T) {
	r, _, _ := past(t, timeline.English)
	h := r.project.history
	h.table.Select(4)
	h.choose(4)
	r.told()
	if !r.shows("1 article") || !r.shows(r.words.say("history.article", args{"Name": r.project.articles[0].Title})) {
		t.Errorf("the import tells %q", r.texts())
	}
}

func TestHistoryOfAnEventIsOfItAlone(t *testing.T) {
	r, e, _ := past(t, timeline.Arabic)
	r.key(fyne.KeyEscape)
	r.choose(e.ID)
	r.do("eventHistory")
	r.told()
	h := r.project.history
	if len(h.records) != 4 || !r.shows(r.words.say("history.ofEvent")) || !r.shows("اتفاق Wadi") {
		t.Errorf("%d records of the event are listed: %q", len(h.records), r.texts())
	}
	if slices.Contains(r.texts(), r.words.say("history.save")) {
		t.Error("it offers to save a part of the history as the history")
	}
	r.turnToRecord("step.accept")
	if !r.shows(r.words.say("card.accepted")) {
		t.Errorf("it tells %q", r.texts())
	}
}

func TestOlderRecordsAreReadAsOneComesToThem(t *testing.T) {
	r, e, _ := past(t, timeline.Arabic)
	r.key(fyne.KeyEscape)
	const edits = 2*historyPage + 20
	for i := range edits {
		if err := r.project.store.Edit("n", func(tx *data.Tx) error { return tx.SetEventTitle(e.ID, fmt.Sprint(i)) }); err != nil {
			t.Fatal(err)
		}
	}
	r.do("history")
	h := r.project.history
	for _, want := range []int{historyPage, 2 * historyPage, edits + 5, edits + 5} {
		r.until("a page is read", func() bool { return !h.asked })
		if len(h.records) != want {
			t.Fatalf("%d records are listed, want %d", len(h.records), want)
		}
		r.key(fyne.KeyEnd)
	}
	for i, record := range h.records {
		if record.Revision != int64(edits+5-i) {
			t.Fatalf("record %d is of revision %d", i, record.Revision)
		}
	}
}

func TestHistoryFollowsTheProject(t *testing.T) {
	r, e, _ := past(t, timeline.Arabic)
	h := r.project.history
	r.turnToRecord("step.accept")
	chosen := h.chosen
	if !r.edit("step.reject", func(tx *data.Tx) error { return tx.SetEventStatus(e.ID, timeline.Rejected) }) {
		t.Fatal("not rejected")
	}
	if len(h.records) != 6 || h.chosen != chosen || h.records[h.table.Selected()].Revision != chosen {
		t.Errorf("%d records are listed, revision %d is chosen, want %d", len(h.records), h.chosen, chosen)
	}
	r.speak(timeline.English)
	if h.chosen != chosen || !r.shows("Accepted") || h.records[h.table.Selected()].Revision != chosen {
		t.Errorf("in the other language it tells %q", r.texts())
	}
	r.key(fyne.KeyEscape)
	if r.project.history != nil || r.inDialog() {
		t.Error("it stays when it is closed")
	}
}

func TestHistoryIsSavedInBothForms(t *testing.T) {
	for form, lines := range map[string]func(raw []byte) (int, error){
		"history.csv": func(raw []byte) (int, error) {
			rows, err := csv.NewReader(strings.NewReader(string(raw))).ReadAll()
			return len(rows), err
		},
		"history.json": func(raw []byte) (int, error) {
			n := 0
			for d := json.NewDecoder(strings.NewReader(string(raw))); d.More(); n++ {
				var record struct{ Hash string }
				if err := d.Decode(&record); err != nil || len(record.Hash) != 64 {
					return 0, fmt.Errorf("line %d: %q, %w", n, record.Hash, err)
				}
			}
			return n, nil
		},
	} {
		t.Run(form, func(t *testing.T) {
			r, _, _ := past(t, timeline.Arabic)
			folder := t.TempDir()
			r.prefs.setFolder(folder)
			r.press(r.words.say("history.save"))
			r.press(r.words.say(form))
			r.inFolder(folder)
			name := r.fields()[len(r.fields())-1].Text()
			r.press(r.words.say("choose.take"))
			r.until("it is saved", func() bool { return r.shows(folder) && !r.inDialog() || r.project.history == nil })
			raw, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			if n, err := lines(raw); err != nil || n < 5 {
				t.Errorf("%s has %d lines: %v", name, n, err)
			}
		})
	}
}

func TestChangesAreSignedWithTheNameThatIsChosen(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := newRig(t, timeline.Arabic, Options{Project: path, User: "account"})
	r.until("the project opens", func() bool { return r.project != nil })
	signed := func() string {
		e := r.project.events[0]
		if err := r.project.store.Edit("n", func(tx *data.Tx) error { return tx.SetEventTitle(e.ID, e.Title+r.prefs.name()+".") }); err != nil {
			t.Fatal(err)
		}
		records, err := r.project.store.History(0, 1)
		if err != nil {
			t.Fatal(err)
		}
		return records[0].Who
	}
	if who := signed(); who != "account" {
		t.Errorf("at first %q signs", who)
	}
	r.do("settings")
	r.fill(0, " منى ")
	r.key(fyne.KeyEscape)
	if who := signed(); who != "منى" {
		t.Errorf("after the choice %q signs", who)
	}
	r.do("quit")
	again := r.restart(Options{Project: path, User: "account"})
	again.until("the project opens", func() bool { return again.project != nil })
	r = again
	if err := r.project.store.Edit("n", func(tx *data.Tx) error { return tx.SetEventTitle(r.project.events[0].ID, "x") }); err != nil {
		t.Fatal(err)
	}
	if records, err := r.project.store.History(0, 1); err != nil || records[0].Who != "منى" {
		t.Error("the name is forgotten", records, err)
	}
}
