package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/app/ui"
	"waqai/data"
	"waqai/data/article"
	"waqai/data/intake"
	"waqai/timeline"
)

// screenSizes are the windows that a screen has to fit.
var screenSizes = []fyne.Size{{Width: screenWidth, Height: screenHeight}, {Width: 1280, Height: 800}, {Width: 1024, Height: 768}, {Width: 880, Height: 700}}

// still are the commands that open nothing: what they do is seen in the window itself.
var still = strings.Fields(`close quit copy selectAll find findNext findPrevious undo redo deleteArticle zoomIn zoomOut fit axis rejected arabic english themeSystem themeLight
	themeDark fullScreen read accept reject reading delete forward backward first last unreviewed sample resetSample`)

func TestEveryScreenOfACommandHoldsItsWords(t *testing.T) {
	for _, c := range (&App{}).commands() {
		t.Run(c.id, func(t *testing.T) {
			r := walking(t)
			c := r.command(c.id)
			if !c.isEnabled() {
				t.Fatal("it cannot be done in the project of the walk; give that what is missing")
			}
			c.run()
			if slices.Contains(still, c.id) {
				if r.inDialog() {
					t.Error("it opens something: take it off the list of those that do not")
				}
				if strings.HasSuffix(strings.ToLower(c.id), "sample") {
					r.until("the sample opens", func() bool { return r.project != nil && r.isSample() })
				}
				if !r.system.left {
					r.lookAt(screenSizes[:1])
				}
				return
			}
			if !r.inDialog() {
				t.Fatal("it opens nothing: put it on the list of those that do not")
			}
			r.lookAt(screenSizes)
			r.lookIntoChoices()
			r.lookIntoFields()
			r.lookAtRefusals()
			r.lookIntoTabs()
		})
	}
}

func TestEveryCommandThatOpensNothingIsOne(t *testing.T) {
	for _, id := range still {
		if !slices.ContainsFunc((&App{}).commands(), func(c command) bool { return c.id == id }) {
			t.Errorf("there is no command %s", id)
		}
	}
}

// walking starts the program with a project in which every command can be done.
func walking(t *testing.T) *rig {
	t.Helper()
	path := newProject(t, arabicArticle, englishArticle, undatedArticle)
	age(t, path)
	r := opened(t, timeline.Arabic, path)
	r.until("it is read again", r.canReread)
	r.fyne.Clipboard().SetContent("ـ")
	r.choose(r.quoting("20 فبراير").ID)
	r.do("accept")
	r.do("unreviewed")
	r.do("accept")
	r.do("undo")
	r.selectAmbiguous()
	r.main.reader.chosen = runeSpan{4, 9}
	return r
}

// undatedArticle is one that does not say when it was published.
const undatedArticle = "testdata/undated.ar.txt"

// lookAt reports what is wrong with the words that are shown now, in both languages and several
// windows.
func (r *rig) lookAt(sizes []fyne.Size) {
	r.t.Helper()
	r.lookAgain(sizes, func() {})
}

// lookAgain does so for what a change of the language closes: show brings it back.
func (r *rig) lookAgain(sizes []fyne.Size, show func()) {
	r.t.Helper()
	told := map[string]bool{}
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		if l != r.words.language {
			r.speak(l)
		}
		for _, size := range sizes {
			r.window.Resize(size)
			show()
			r.settle()
			for _, flaw := range r.flaws() {
				if !told[flaw] {
					told[flaw] = true
					r.t.Errorf("in %s at %.0f × %.0f: %s", l, size.Width, size.Height, flaw)
				}
			}
		}
	}
	r.window.Resize(screenSizes[0])
	r.speak(timeline.Arabic)
}

// settle lays out anew what has become larger or smaller, as Fyne's desktop driver does by itself.
func (r *rig) settle() {
	if top := r.window.Canvas().Overlays().Top(); top != nil {
		top.Refresh()
	}
}

// lookIntoTabs turns to every other page of the dialog, by the keyboard.
func (r *rig) lookIntoTabs() {
	r.t.Helper()
	tabs, titles := r.tabs()
	for tabs != nil {
		page := tabs.Selected()
		titles.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		if tabs.Selected() == page {
			return
		}
		r.lookAt(screenSizes)
		r.lookIntoChoices()
		if tabs, titles = r.tabs(); tabs.Selected() != page+1 {
			r.t.Fatalf("the language turns from page %d to page %d", page+1, tabs.Selected())
		}
	}
}

// tabs answers the tabs of the dialog and their row of titles; nil where it has none.
func (r *rig) tabs() (*ui.Tabs, fyne.Focusable) {
	var tabs *ui.Tabs
	for _, p := range r.placed() {
		if t, ok := p.CanvasObject.(*ui.Tabs); ok {
			tabs = t
		}
		if f, ok := p.CanvasObject.(fyne.Focusable); ok && tabs != nil {
			return tabs, f
		}
	}
	return nil, nil
}

// lookIntoChoices opens every choice of the dialog.
func (r *rig) lookIntoChoices() {
	r.t.Helper()
	n := len(r.choices())
	for i := range n {
		r.lookAgain(screenSizes[:1], func() {
			ui.EscapeMenu(r.window.Canvas())
			r.choices()[i].Tapped(&fyne.PointEvent{})
		})
		ui.EscapeMenu(r.window.Canvas())
	}
}

// lookIntoFields opens the menu of a field, and the calendar of the one that has one.
func (r *rig) lookIntoFields() {
	r.t.Helper()
	if len(r.fields()) > 0 {
		r.lookAgain(screenSizes[:1], func() {
			ui.EscapeMenu(r.window.Canvas())
			r.fields()[0].TappedSecondary(&fyne.PointEvent{})
		})
		ui.EscapeMenu(r.window.Canvas())
	}
	if r.calendar() != nil {
		r.lookAgain(screenSizes[:1], func() {
			ui.EscapeMenu(r.window.Canvas())
			under := len(r.window.Canvas().Overlays().List())
			r.calendar().Tapped(&fyne.PointEvent{})
			if len(r.window.Canvas().Overlays().List()) == under {
				r.t.Error("the calendar does not open")
			}
		})
		ui.EscapeMenu(r.window.Canvas())
	}
}

// calendar answers the button of a date field; nil where there is none.
func (r *rig) calendar() *ui.Button {
	for _, p := range r.placed() {
		b, ok := p.CanvasObject.(*ui.Button)
		if ok && slices.ContainsFunc(p.within, func(q placed) bool { _, date := q.CanvasObject.(*ui.DateField); return date }) {
			return b
		}
	}
	return nil
}

func (r *rig) choices() []*ui.Choice {
	var out []*ui.Choice
	for _, p := range r.placed() {
		if c, ok := p.CanvasObject.(*ui.Choice); ok {
			out = append(out, c)
		}
	}
	return out
}

// lookAtRefusals empties every field of the dialog and hands it in: what is wrong is said beside
// the fields, and the dialog stays.
func (r *rig) lookAtRefusals() {
	r.t.Helper()
	fields := r.fields()
	for i := range fields {
		r.fill(i, "")
	}
	if len(fields) > 0 {
		fields[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		r.lookAgain(screenSizes, func() {
			if all := r.fields(); len(all) > 0 {
				all[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			}
		})
	}
}

func TestEveryOtherScreenHoldsItsWords(t *testing.T) {
	for name, show := range map[string]func(r *rig){
		"nothing selected": func(r *rig) { r.choose(0) },
		"a rejected event": func(r *rig) {
			r.do("reject")
			r.showRejected = true
			r.choose(r.quoting("20 فبراير").ID)
			r.do("reject")
		},
		"an English event":   func(r *rig) { r.choose(r.quoting("3 September 2020").ID) },
		"an undated event":   func(r *rig) { r.choose(r.undated().ID) },
		"an undated article": func(r *rig) { r.turnTo(r.project.articles[2].ID); r.choose(0) },
		"a long title": func(r *rig) {
			e, _ := r.selectedEvent()
			r.edit("step.edit", func(tx *data.Tx) error {
				return tx.SetEventTitle(e.ID, strings.Repeat("عنوان طويل من 2011 عن Bashar al-Assad ", 12))
			})
		},
		"another reading":      func(r *rig) { r.do("reading") },
		"an event by hand":     func(r *rig) { r.byHand() },
		"the reader in a rail": func(r *rig) { r.window.Resize(screenSizes[3]); r.main.setOpen(true) },
		"words looked for":     func(r *rig) { r.do("find"); r.fill(0, "2011 zzz"); r.key(fyne.KeyReturn) },
		"a notice":             func(r *rig) { r.do("delete") },
		"an error":             func(r *rig) { r.showError("error.open", errors.New("database is locked (5)")) },
		"many errors": func(r *rig) {
			r.showFailures("add.failed", slices.Repeat([]error{fmt.Errorf("%s: %w", arabicArticle, article.ErrCharset)}, 9))
		},
		"days asked for": func(r *rig) {
			r.askDays([]intake.Result{{Article: r.project.articles[0]}, {Article: r.project.articles[1]}, {Article: r.project.articles[2]}})
		},
		"a day asked for": func(r *rig) {
			r.askDays([]intake.Result{{Article: r.project.articles[2], Guess: timeline.NewDay(2021, 9, 14)}})
		},
		"nothing read otherwise": func(r *rig) {
			r.do("reread")
			r.press(r.words.say("reread.keepAll"))
			r.until("all is kept", func() bool { return !r.canReread() })
		},
		"a judged event read otherwise": func(r *rig) {
			for _, e := range r.project.events {
				r.edit("step.accept", func(tx *data.Tx) error { return tx.SetEventStatus(e.ID, timeline.Accepted) })
			}
			r.rereadAgain()
			r.do("reread")
		},
		"hits":               func(r *rig) { r.do("findAll"); r.seek("war OR الهدنة OR قصف") },
		"hits of beginnings": func(r *rig) { r.do("findAll"); r.seek("قذ") },
		"no hits":            func(r *rig) { r.do("findAll"); r.seek("zzz قصف") },
		"a wrong query":      func(r *rig) { r.do("findAll"); r.seek("قصف precision:hour") },
		"a filter": func(r *rig) {
			r.do("findAll")
			r.seek("war OR الهدنة")
			r.press(r.words.say("search.only"))
			r.key(fyne.KeyEscape)
			r.project.unread = &timeline.FileError{Path: arabicArticle, Cause: article.ErrCharset}
			r.refresh()
		},
		"what can be looked for":   func(r *rig) { r.do("findAll"); r.press(r.words.say("search.help")) },
		"a change in the history":  func(r *rig) { r.do("history"); r.told() },
		"the history of one event": func(r *rig) { r.do("eventHistory"); r.told() },
		"an import in the history": func(r *rig) {
			r.do("history")
			r.key(fyne.KeyEnd)
			r.told()
		},
		"dates moved": func(r *rig) {
			e, _ := r.selectedEvent()
			r.showMoves(slices.Repeat([]data.Move{{Event: e.ID, Title: e.Title, New: e.Date}}, 12))
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := walking(t)
			show(r)
			r.lookAt(screenSizes)
		})
	}
}

// undated answers an event without a date.
func (r *rig) undated() timeline.Event {
	r.t.Helper()
	for _, e := range r.project.events {
		if e.Date.IsUndated() {
			return e
		}
	}
	r.t.Fatal("every event has a date")
	return timeline.Event{}
}

// byHand adds an event without a source and selects it.
func (r *rig) byHand() {
	r.t.Helper()
	var id int64
	if !r.edit("step.newEvent", func(tx *data.Tx) (err error) {
		id, err = tx.AddEvent(timeline.Event{Title: "افتتاح جسر Bab 7", Date: r.quoting("20 فبراير").Date, ByPerson: true, Status: timeline.Accepted})
		return err
	}) {
		r.t.Fatal("the event is not added")
	}
	r.choose(id)
}

func TestEveryFaultIsSaidWhole(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	for _, f := range faults {
		r.showError("error.add", fmt.Errorf("%s: %w", englishArticle, f.cause))
		r.lookAt(screenSizes[:1])
		ui.Escape(r.window.Canvas())
	}
}

func TestWelcomePageHoldsItsWords(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.lookAt(screenSizes)
	path := filepath.Join(r.home, "مشروع طويل الاسم عن وقائع السنوات 2011 إلى 2015 في حلب and Damascus.waqai")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, p := range []string{path, "/gone/away.waqai", path} {
		r.prefs.remember(recent{Path: p, Opened: r.now, Articles: i, Events: 1211 * i, Waiting: 207 * i})
	}
	r.build()
	r.lookAt(screenSizes)
}

func TestEmptyProjectHoldsItsWords(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t))
	r.lookAt(screenSizes)
	r.press(r.words.say("menu.title"))
	r.lookAgain(screenSizes, func() { r.menu(r.words.say("menu.title")) })
}

// menu presses what opens a menu, after the one that is open.
func (r *rig) menu(words string) {
	r.t.Helper()
	ui.EscapeMenu(r.window.Canvas())
	r.press(words)
	if !r.inDialog() {
		r.t.Fatalf("%q opens no menu", words)
	}
}

func TestEveryMenuHoldsItsWords(t *testing.T) {
	for name, open := range map[string]func(r *rig){
		"all commands": func(r *rig) { r.menu(r.words.say("menu.title")) },
		"an event":     func(r *rig) { r.eventMenu(fyne.NewPos(300, 300)) },
		"the text":     func(r *rig) { r.readerMenu(fyne.NewPos(300, 300)) },
	} {
		t.Run(name, func(t *testing.T) {
			r := walking(t)
			r.lookAgain(screenSizes, func() {
				ui.EscapeMenu(r.window.Canvas())
				open(r)
			})
		})
	}
}

func TestEveryTipHoldsItsWords(t *testing.T) {
	for _, open := range []func(r *rig){func(*rig) {}, func(r *rig) { r.closeProject() }, func(r *rig) { r.do("export") }, func(r *rig) { r.do("edit") }} {
		r := walking(t)
		open(r)
		n := len(r.hoverable())
		for i := range n {
			r.lookAgain(screenSizes[:1], func() {
				r.driver.hasty = true
				r.hoverable()[i].MouseIn(&desktop.MouseEvent{})
				r.driver.hasty = false
			})
		}
	}
}

// hoverable answers the buttons that are shown.
func (r *rig) hoverable() []*ui.Button {
	var out []*ui.Button
	for _, p := range r.placed() {
		if b, ok := p.CanvasObject.(*ui.Button); ok && b.Tip != "" {
			out = append(out, b)
		}
	}
	return out
}

func TestWalkFindsWhatIsWrong(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	line := func(s string) *ui.Text { return ui.NewText(r.look, s, ui.Body, r.theme.Ink) }
	paragraph := func(s string) *ui.Text { return ui.NewParagraph(r.look, s, ui.Body, r.theme.Ink) }
	long := r.words.say("about.what")
	narrow := func(shortens bool) fyne.CanvasObject {
		t := line(long)
		t.MinWidth, t.Shortens = 40, shortens
		return ui.Sized(80, 20, t)
	}
	cut := paragraph(long)
	cut.MaxLines = 1
	for _, c := range []struct {
		name    string
		content fyne.CanvasObject
		want    string
	}{
		{"a sentence on as many lines as it needs", paragraph(long), ""},
		{"a name that is too long for its place", narrow(true), ""},
		{"a sentence that is too long for its place", narrow(false), "is cut"},
		{"a sentence with too few lines", cut, "is cut"},
		{"a button that is too narrow", ui.Row(r.look, 0, ui.Sized(60, 32, ui.NewButton(r.look, ui.Quiet, "", r.words.say("card.none.note"), func() {})), ui.Spacer()), "is cut"},
		{"a place that is too low", ui.Sized(0, 8, line("نص")), "needs a height"},
		{"a key without a sentence", line("edit.noSuch"), "is a key"},
		{"a sentence of the other language", line("Show rejected events"), "is Latin"},
		{"two sentences in one place", &fyne.Container{Layout: fill{}, Objects: []fyne.CanvasObject{line("نص"), line("آخر")}}, "lies over"},
		{"a sentence over an icon", &fyne.Container{Layout: fill{}, Objects: []fyne.CanvasObject{ui.NewIcon(r.look, "doc", 20, r.theme.Ink), paragraph(long)}}, "lies over"},
		{"a sentence beside its box", ui.Sized(100, 20, &fyne.Container{Layout: aside{}, Objects: []fyne.CanvasObject{line("نص")}}), "leaves"},
	} {
		r.App.sheet(func() *ui.Dialog { return r.dialog(r.words.say("edit.title"), c.content) })
		found := strings.Join(r.flaws(), "; ")
		if c.want == "" && found != "" || !strings.Contains(found, c.want) {
			t.Errorf("%s: found %q, want %q", c.name, found, c.want)
		}
		ui.Escape(r.window.Canvas())
	}
	r.speak(timeline.English)
	r.App.sheet(func() *ui.Dialog { return r.dialog(r.words.say("edit.title"), line("إظهار الوقائع")) })
	if found := strings.Join(r.flaws(), "; "); !strings.Contains(found, "is Arabic") {
		t.Errorf("a sentence of the other language: found %q", found)
	}
}

// aside lays out what it holds beside itself.
type aside struct{}

func (aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], size.Width-4, 0, 30, size.Height)
}

func (aside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
