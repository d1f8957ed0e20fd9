package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/text"
)

// motto is the style of the line under the wordmark.
var motto = text.Style{Voice: text.Ours, Weight: 400, Size: 20}

// welcome is the page of a window without a project.
func (a *App) welcome() fyne.CanvasObject {
	languages := ui.NewSegmented(a.look, []string{"العربية", "English"}, map[bool]int{true: 0, false: 1}[a.rtl()], func(i int) {
		a.speak([]timeline.Language{timeline.Arabic, timeline.English}[i])
	})
	top := ui.Pad(a.look, 20, 24, 0, 24, ui.Row(a.look, 8, ui.Spacer(), ui.NewIcon(a.look, "globe", 18, a.theme.Ink2), languages))
	left := ui.Column(0,
		ui.NewText(a.look, a.words.say("app.name"), ui.Wordmark, a.theme.Ink),
		ui.Pad(a.look, 0, 0, 24, 0, ui.NewText(a.look, a.words.say("app.motto"), motto, a.theme.Ink2)),
		a.dropArea(),
		ui.Pad(a.look, 20, 0, 0, 0, a.sampleCard()))
	recent := ui.Pad(a.look, 28, 0, 0, 0, ui.Sized(460, 0, a.recentList()))
	page := ui.Pad(a.look, 0, 24, 0, 24, ui.Abreast(a.look, 80, ui.Sized(640, 0, left), recent))
	foot := ui.Column(0, ui.HLine(a.look), ui.Sized(0, 43, ui.Fill(a.theme.Chrome, ui.Pad(a.look, 0, 24, 0, 16, a.welcomeFoot()))))
	middle := ui.NewScroll(a.look, ui.Column(0, ui.Spacer(), page, ui.Spacer(), ui.Spacer()))
	return ui.Fill(a.theme.Canvas, ui.Column(0, top, ui.Grow(middle), foot))
}

func (a *App) welcomeFoot() fyne.CanvasObject {
	keys := ui.NewButton(a.look, ui.Quiet, "keyboard", a.words.say("welcome.shortcuts"), func() { a.do("shortcuts") })
	about := ui.NewButton(a.look, ui.Quiet, "info", a.words.say("command.about"), func() { a.do("about") })
	version := ui.NewText(a.look, a.words.say("welcome.version", args{"Version": a.options.Version}), ui.Note, a.theme.Ink2)
	return ui.Row(a.look, 8, keys, about, ui.Spacer(), version)
}

// dropArea says that articles can be dropped, and has the three ways to begin.
func (a *App) dropArea() fyne.CanvasObject {
	title := ui.NewText(a.look, a.words.say("welcome.drop"), ui.DialogTitle, a.theme.Ink)
	note := ui.NewText(a.look, a.words.say("welcome.formats"), ui.Body, a.theme.Ink2)
	title.Align, note.Align = ui.Center, ui.Center
	big := func(kind ui.ButtonKind, icon, key, command string) *ui.Button {
		b := ui.NewButton(a.look, kind, icon, a.words.say(key), func() { a.do(command) })
		b.Height, b.Key = 40, a.command(command).cap()
		return b
	}
	buttons := ui.Row(a.look, 8, ui.Spacer(), big(ui.Primary, "plus", "welcome.add", "add"), big(ui.Secondary, "", "welcome.new", "new"), big(ui.Secondary, "", "welcome.open", "open"), ui.Spacer())
	icon := ui.Row(a.look, 0, ui.Spacer(), ui.NewIcon(a.look, "doc", 36, a.theme.Ink2), ui.Spacer())
	return ui.Sized(0, 240, ui.DashedBox(a.theme.Panel, a.theme.Line2, 2, 8, ui.Column(6, ui.Spacer(), icon, title, note, ui.Pad(a.look, 14, 0, 0, 0, buttons), ui.Spacer())))
}

// recentList names the projects that were open before.
func (a *App) recentList() fyne.CanvasObject {
	rows := []fyne.CanvasObject{ui.Pad(a.look, 0, 0, 10, 0, ui.NewText(a.look, a.words.say("welcome.recent"), ui.Heading, a.theme.Ink)), ui.HLine(a.look)}
	list := a.prefs.recents()
	if len(list) == 0 {
		rows = append(rows, ui.Pad(a.look, 16, 0, 16, 0, ui.NewParagraph(a.look, a.words.say("welcome.noRecent"), ui.Body, a.theme.Ink2)), ui.HLine(a.look))
	}
	for _, r := range list[:min(len(list), 6)] {
		rows = append(rows, a.recentRow(r), ui.HLine(a.look))
	}
	private := ui.NewParagraph(a.look, a.words.say("welcome.private"), ui.Body, a.theme.Ink2)
	rows = append(rows, ui.Pad(a.look, 24, 0, 0, 0, ui.Border(a.look, ui.Pad(a.look, 0, 10, 0, 0, ui.NewIcon(a.look, "shield", 20, a.theme.Ink2)), nil, private)))
	return ui.Column(0, rows...)
}

func (a *App) recentRow(r recent) fyne.CanvasObject {
	missing := !fileExists(r.Path)
	icon, ink := "folder", a.theme.Ink
	note := strings.Join([]string{a.words.count("count.articles", r.Articles), a.words.count("count.events", r.Events)}, a.words.comma())
	if r.Waiting > 0 {
		note += a.words.comma() + a.words.count("count.waiting", r.Waiting)
	}
	if missing {
		icon, ink, note = "warn", a.theme.Ink2, a.words.say("welcome.missing")
	}
	name := ui.NewText(a.look, projectName(r.Path), ui.TrackName, ink)
	about := ui.NewText(a.look, note, ui.Note, a.theme.Ink2)
	name.MinWidth, name.Shortens = 80, true
	var end fyne.CanvasObject = ui.NewText(a.look, a.whenOpened(r.Opened), ui.Note, a.theme.Ink2)
	if missing {
		end = ui.NewButton(a.look, ui.Quiet, "", a.words.say("welcome.remove"), func() { a.prefs.forget(r.Path); a.build() })
	}
	middle := func(o fyne.CanvasObject) fyne.CanvasObject { return ui.Column(0, ui.Spacer(), o, ui.Spacer()) }
	start := ui.Pad(a.look, 0, 12, 0, 0, middle(ui.NewIcon(a.look, icon, 20, a.theme.Ink2)))
	content := ui.Pad(a.look, 12, 4, 12, 4, ui.Border(a.look, start, middle(end), ui.Pad(a.look, 0, 12, 0, 0, ui.Column(0, name, about))))
	if missing {
		return content
	}
	return ui.NewRowButton(a.look, content, func() { a.openPath(r.Path) })
}

// whenOpened says the day on which a project was last open.
func (a *App) whenOpened(t time.Time) string {
	return timeline.In(timeline.NewDay(t.Year(), int(t.Month()), t.Day())).Words(a.wording(false))
}
