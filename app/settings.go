package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// What a setting of several answers chooses among, in the order in which they are offered.
var (
	languages = []timeline.Language{timeline.Arabic, timeline.English}
	themes    = []string{"", "light", "dark"}
	axes      = []string{"", "rtl", "ltr"}
	months    = []timeline.MonthSet{timeline.Egyptian, timeline.Levantine, timeline.BothMonths}
)

// showSettings opens the page of settings. Each is taken over at once: the window behind it, and
// the page itself, show what it does.
func (a *App) showSettings() {
	a.sheet(func() *ui.Dialog {
		tabs := ui.NewTabs(a.look, []ui.Tab{
			{Icon: "globe", Title: a.words.say("settings.general"), Content: a.settingsTab(a.generalSettings())},
			{Icon: "clock", Title: a.words.say("settings.dates"), Content: a.settingsTab(a.dateSettings())},
		}, 0)
		var d *ui.Dialog
		d = ui.NewDialog(a.look, a.words.say("settings.title"), tabs,
			ui.NewButton(a.look, ui.Primary, "", a.words.say("dialog.close"), func() { d.Hide() }))
		d.Size(dialogWidth, 0)
		return d
	})
}

func (a *App) settingsTab(f *ui.Form) fyne.CanvasObject {
	return ui.Live(ui.Pad(a.look, 18, 24, 20, 24, f))
}

// generalSettings are those of the whole program.
func (a *App) generalSettings() *ui.Form {
	f := ui.NewForm(a.look)
	f.Add(a.words.say("settings.language"), ui.NewRadio(a.look, []string{"العربية", "English"},
		slices.Index(languages, a.words.language), func(i int) { a.speak(languages[i]) }), "")
	f.Add(a.words.say("settings.theme"), ui.NewRadio(a.look, a.sayAll("settings.themeSystem", "settings.themeLight", "settings.themeDark"),
		slices.Index(themes, a.prefs.theme()), func(i int) { a.setTheme(themes[i]) }), "")
	name := ui.NewField(a.look, a.prefs.name(), a.options.User)
	name.OnChanged = a.setName
	f.Add(a.words.say("settings.name"), name, a.words.say("settings.nameNote"))
	f.Add("", ui.NewCheck(a.look, a.words.say("settings.reduced"), a.prefs.reduced(), a.setReduced), a.words.say("settings.reducedNote"))
	return f
}

// dateSettings are those of the timeline and of the dates in it.
func (a *App) dateSettings() *ui.Form {
	f := ui.NewForm(a.look)
	f.Add(a.words.say("settings.axis"), ui.NewRadio(a.look, a.sayAll("settings.axisLanguage", "settings.axisRTL", "settings.axisLTR"),
		slices.Index(axes, a.prefs.axis()), func(i int) { a.setAxis(axes[i]) }), "")
	f.Add(a.words.say("settings.months"), ui.NewRadio(a.look, a.sayAll("settings.monthsEgyptian", "settings.monthsLevantine", "settings.monthsBoth"),
		slices.Index(months, a.prefs.months()), func(i int) { a.setMonths(months[i]) }), a.words.say("settings.monthsNote"))
	f.Add("", ui.NewCheck(a.look, a.words.say("settings.rejected"), a.showRejected, a.setShowRejected), a.words.say("settings.rejectedNote"))
	return f
}

// sayAll answers several sentences.
func (a *App) sayAll(keys ...string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		out[i] = a.words.say(key)
	}
	return out
}

// setTheme takes "light", "dark" or "" for the system's.
func (a *App) setTheme(name string) {
	a.prefs.setTheme(name)
	a.dress()
}

// setName signs what is changed from now on.
func (a *App) setName(name string) {
	a.prefs.setName(strings.TrimSpace(name))
	if a.project != nil {
		a.sign(a.project.store)
	}
}

// sign has the changes in a store signed with the name that was chosen, else with that of the
// account.
func (a *App) sign(s *data.Store) {
	name := a.prefs.name()
	if name == "" {
		name = a.options.User
	}
	s.Sign(name, a.options.Now)
}

// setReduced lets nothing move that need not.
func (a *App) setReduced(on bool) {
	a.prefs.setReduced(on)
	a.dress()
}

// setAxis takes "rtl", "ltr" or "" for the way the interface runs.
func (a *App) setAxis(name string) {
	a.prefs.setAxis(name)
	a.rebuild()
}

// turnAxis runs the axis the other way.
func (a *App) turnAxis() { a.setAxis(map[bool]string{true: "ltr", false: "rtl"}[a.axisRTL()]) }

// setMonths gives the months of Arabic dates their names.
func (a *App) setMonths(m timeline.MonthSet) {
	a.prefs.setMonths(m)
	a.rebuild()
}

// setShowRejected shows the rejected events or hides them.
func (a *App) setShowRejected(on bool) {
	a.prefs.setRejected(on)
	a.showRejected = on
	a.rebuild()
}
