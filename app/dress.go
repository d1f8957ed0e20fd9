package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	xlanguage "golang.org/x/text/language"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/layout"
)

// systemLanguage answers Arabic where the system speaks it, else English.
func systemLanguage() timeline.Language {
	base, _ := xlanguage.Make(lang.SystemLocale().LanguageString()).Base()
	if base.String() == string(timeline.Arabic) {
		return timeline.Arabic
	}
	return timeline.English
}

// speak changes the language of the interface, at once.
func (a *App) speak(l timeline.Language) {
	a.prefs.setLanguage(l)
	a.words.speak(l)
	a.dress()
}

// followSystem dresses anew when the system's variant has changed and is to be followed.
func (a *App) followSystem() {
	if a.prefs.theme() == "" && a.themeName() != a.theme.Name {
		a.dress()
	}
}

func (a *App) themeName() string {
	if name := a.prefs.theme(); name != "" {
		return name
	}
	if a.fyne.Settings().ThemeVariant() == theme.VariantDark {
		return "dark"
	}
	return "light"
}

// dress builds the window's content in the present language and theme.
func (a *App) dress() {
	t, ok := layout.ThemeNamed(a.themeName())
	if !ok {
		t, _ = layout.ThemeNamed("light")
	}
	a.theme = t
	a.look = &ui.Look{
		Text: a.text, Palette: palette(t), RTL: a.rtl(), Reduced: a.prefs.reduced(), Icons: a.options.Assets, Editing: a.editWords(), Matches: matches,
	}
	a.fyne.Settings().SetTheme(ui.Theme(a.look))
	a.rebuild()
}

// rebuild makes the window's content and the dialogs over it anew, in the state that they are in.
func (a *App) rebuild() {
	back := a.lift()
	var kept ui.Kept
	if a.main != nil {
		kept = ui.Keep(a.window.Canvas(), a.main.object)
	}
	a.build()
	if a.main != nil {
		kept.Restore(a.window.Canvas(), a.main.object)
	}
	back()
}

// editWords are the names in the menu of a text that is edited.
func (a *App) editWords() ui.EditWords {
	say := a.words.say
	return ui.EditWords{
		Undo: say("command.undo"), Redo: say("command.redo"), Cut: say("field.cut"),
		Copy: say("field.copy"), Paste: say("field.paste"), SelectAll: say("field.selectAll"),
	}
}

// rtl tells whether the interface runs from right to left.
func (a *App) rtl() bool { return a.words.language == timeline.Arabic }

// axisRTL tells whether time runs from right to left: as the interface does, unless chosen.
func (a *App) axisRTL() bool {
	switch a.prefs.axis() {
	case "rtl":
		return true
	case "ltr":
		return false
	}
	return a.rtl()
}

func (a *App) axisFromRight() bool { return a.axisRTL() }

// wording is how dates are said in the interface.
func (a *App) wording(long bool) timeline.Wording {
	return timeline.Wording{Language: a.words.language, Months: a.prefs.months(), Long: long}
}

// palette hands the theme's colours to the widgets.
func palette(t layout.Theme) ui.Palette {
	return ui.Palette{
		Canvas: t.Canvas, Chrome: t.Chrome, Panel: t.Panel, Sunk: t.Sunk, Hover: t.Hover, Press: t.Press,
		Ink: t.Ink, Ink2: t.Ink2, Ink3: t.Ink3, Line: t.Line, Line2: t.Line2,
		Evidence: t.Evidence, EvidenceSheet: t.EvidenceSheet, EvidenceSoft: t.EvidenceSoft,
		Focus: t.Focus, Primary: t.Primary, OnPrimary: t.OnPrimary,
		Accepted: t.Accepted, AcceptedGround: t.AcceptedGround, Error: t.Error, ErrorGround: t.ErrorGround,
		Dark: t.Dark,
	}
}

// build makes the content for what is open.
func (a *App) build() {
	if a.project == nil {
		a.main = nil
		a.window.SetTitle(a.words.say("app.name"))
		a.fill(a.welcome())
		return
	}
	a.window.SetTitle(a.project.name + " – " + a.words.say("app.name"))
	a.main = a.newMainView()
	a.fill(a.main.object)
	a.refresh()
}

// fill gives the window other content, under the line that is being said.
func (a *App) fill(o fyne.CanvasObject) {
	told := a.notice != nil && a.notice.shown.Shown()
	if told {
		a.notice.shown.Hide()
	}
	a.window.SetContent(ui.NewRoot(o))
	if told {
		a.tell(a.notice)
	}
}
