package app

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/app/ui"
)

// command is something that a person can have done: a row of the menu, perhaps a button, perhaps
// a key. Its title is the sentence "command." + id.
type command struct {
	id      string
	group   string // heading in the menu and on the page of shortcuts
	icon    string
	keys    []shortcut
	enabled func() bool // nil: always
	checked func() bool // nil: it is no switch
	run     func()
}

// shortcut is a key with its modifiers. A bare letter is known by its place on the keyboard too,
// since an Arabic layout sends it without a name.
type shortcut struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
)

// linuxScanCodes are the places of the bare letters that are commands, as X11 and Wayland under
// Linux report them.
var linuxScanCodes = map[int]fyne.KeyName{38: fyne.KeyA, 27: fyne.KeyR, 26: fyne.KeyE, 32: fyne.KeyO, 44: fyne.KeyJ}

// groups is the order of the menu.
var groups = []string{"file", "edit", "view", "event", "navigate", "help"}

// commands is the one table of what can be done.
func (a *App) commands() []command {
	open := func() bool { return a.project != nil }
	write := func() bool { return a.project != nil && !a.project.readOnly() }
	take := func() bool { return a.project == nil || write() } // without a project, one is made first
	chosen := func() bool { _, ok := a.selectedEvent(); return ok }
	judge := func() bool { return write() && chosen() }
	another := func() bool { return write() && a.hasOtherReading() }
	read := func() bool { return a.project != nil && a.article.ID != 0 }
	some := func() bool { return a.project != nil && len(a.project.events) > 0 }
	return []command{
		{"new", "file", "doc", []shortcut{{fyne.KeyN, ctrl}}, nil, nil, a.newProject},
		{"open", "file", "folder", []shortcut{{fyne.KeyO, ctrl}}, nil, nil, a.openProject},
		{"add", "file", "plus", []shortcut{{fyne.KeyI, ctrl}}, take, nil, a.addArticles},
		{"paste", "file", "paste", []shortcut{{fyne.KeyV, ctrlShift}}, take, nil, a.pasteArticle},
		{"export", "file", "export", []shortcut{{fyne.KeyE, ctrl}}, some, nil, a.exportImage},
		{"history", "file", "clock", []shortcut{{fyne.KeyH, ctrlShift}}, open, nil, a.showHistory},
		{"close", "file", "x", []shortcut{{fyne.KeyW, ctrl}}, open, nil, a.closeProject},
		{"quit", "file", "", []shortcut{{fyne.KeyQ, ctrl}}, nil, nil, a.quit},

		{"undo", "edit", "undo", []shortcut{{fyne.KeyZ, ctrl}}, a.canUndo, nil, a.undo},
		{"redo", "edit", "redo", []shortcut{{fyne.KeyZ, ctrlShift}, {fyne.KeyY, ctrl}}, a.canRedo, nil, a.redo},
		{"copy", "edit", "copy", []shortcut{{fyne.KeyC, ctrl}}, a.someWords, nil, a.copyWords},
		{"selectAll", "edit", "", []shortcut{{fyne.KeyA, ctrl}}, read, nil, func() { a.main.reader.chooseAll() }},
		{"find", "edit", "search", []shortcut{{fyne.KeyF, ctrl}}, read, nil, a.find},
		{"findAll", "edit", "search", []shortcut{{fyne.KeyF, ctrlShift}}, open, nil, a.findAll},
		{"findNext", "edit", "down", []shortcut{{fyne.KeyF3, 0}}, read, nil, func() { a.findNext(true) }},
		{"findPrevious", "edit", "up", []shortcut{{fyne.KeyF3, fyne.KeyModifierShift}}, read, nil, func() { a.findNext(false) }},
		{"newEvent", "edit", "plus", []shortcut{{fyne.KeyN, ctrlShift}}, write, nil, a.newEvent},
		{"articleDate", "edit", "clock", []shortcut{{fyne.KeyD, ctrl}}, a.canDateArticle, nil, a.dateArticle},
		{"reread", "edit", "text", nil, a.canReread, nil, a.reread},
		{"deleteArticle", "edit", "trash", nil, a.canDateArticle, nil, a.deleteArticle},
		{"settings", "edit", "", []shortcut{{fyne.KeyComma, ctrl}}, nil, nil, a.showSettings},

		{"zoomIn", "view", "plus", []shortcut{{fyne.KeyEqual, ctrl}, {fyne.KeyPlus, ctrl}}, open, nil, func() { a.zoom(1) }},
		{"zoomOut", "view", "minus", []shortcut{{fyne.KeyMinus, ctrl}}, open, nil, func() { a.zoom(-1) }},
		{"fit", "view", "fit", []shortcut{{fyne.Key0, ctrl}}, open, nil, a.fitAll},
		{"table", "view", "list", []shortcut{{fyne.Key2, ctrl}}, some, nil, a.showTable},
		{"axis", "view", "axis", nil, open, a.axisFromRight, a.turnAxis},
		{"rejected", "view", "eye", nil, open, func() bool { return a.showRejected }, func() { a.setShowRejected(!a.showRejected) }},
		{"arabic", "view", "globe", nil, nil, func() bool { return a.words.language == "ar" }, func() { a.speak("ar") }},
		{"english", "view", "globe", nil, nil, func() bool { return a.words.language == "en" }, func() { a.speak("en") }},
		{"themeSystem", "view", "", nil, nil, func() bool { return a.prefs.theme() == "" }, func() { a.setTheme("") }},
		{"themeLight", "view", "sun", nil, nil, func() bool { return a.prefs.theme() == "light" }, func() { a.setTheme("light") }},
		{"themeDark", "view", "moon", nil, nil, func() bool { return a.prefs.theme() == "dark" }, func() { a.setTheme("dark") }},
		{"fullScreen", "view", "", []shortcut{{fyne.KeyF11, 0}}, nil, nil, a.fullScreen},

		{"read", "event", "quote", []shortcut{{fyne.KeyReturn, 0}}, chosen, nil, a.readSelected},
		{"accept", "event", "check", []shortcut{{fyne.KeyA, 0}}, judge, nil, a.accept},
		{"reject", "event", "x", []shortcut{{fyne.KeyR, 0}}, judge, nil, a.reject},
		{"edit", "event", "edit", []shortcut{{fyne.KeyE, 0}}, judge, nil, a.editEvent},
		{"reading", "event", "calendar", []shortcut{{fyne.KeyO, 0}}, another, nil, a.takeNextReading},
		{"eventHistory", "event", "clock", nil, chosen, nil, a.showEventHistory},
		{"delete", "event", "trash", []shortcut{{fyne.KeyDelete, 0}}, judge, nil, a.deleteEvent},

		{"forward", "navigate", "", []shortcut{{fyne.KeyRight, 0}}, some, nil, func() { a.step(1) }},
		{"backward", "navigate", "", []shortcut{{fyne.KeyLeft, 0}}, some, nil, func() { a.step(-1) }},
		{"first", "navigate", "", []shortcut{{fyne.KeyHome, 0}}, some, nil, func() { a.goToEnd(false) }},
		{"last", "navigate", "", []shortcut{{fyne.KeyEnd, 0}}, some, nil, func() { a.goToEnd(true) }},
		{"unreviewed", "navigate", "", []shortcut{{fyne.KeyJ, 0}}, some, nil, a.nextUnreviewed},

		{"shortcuts", "help", "keyboard", []shortcut{{fyne.KeyF1, 0}, {fyne.KeySlash, ctrl}}, nil, nil, a.showShortcuts},
		{"sample", "help", "play", nil, nil, nil, a.openSample},
		{"resetSample", "help", "undo", nil, nil, nil, a.resetSample},
		{"about", "help", "info", nil, nil, nil, a.showAbout},
	}
}

// command answers the row of an id that the program itself names.
func (a *App) command(id string) command {
	for _, c := range a.commands() {
		if c.id == id {
			return c
		}
	}
	panic("app: there is no command " + id)
}

func (c command) isEnabled() bool { return c.enabled == nil || c.enabled() }

// do runs a command unless it is out of place at the moment.
func (a *App) do(id string) {
	if c := a.command(id); c.isEnabled() {
		c.run()
	}
}

// title answers a command's words; undo and redo name what they would take back.
func (a *App) title(c command) string {
	if a.project != nil {
		if name, ok := a.project.stepTitle(c.id); ok {
			return a.words.say("command."+c.id+".named", args{"Name": a.words.step(name)})
		}
	}
	return a.words.say("command." + c.id)
}

// bindKeys gives the window the shortcuts that have a modifier.
func (a *App) bindKeys() {
	for _, c := range a.commands() {
		for _, k := range c.keys {
			if k.mod != 0 {
				a.window.Canvas().AddShortcut(k.known(), func(fyne.Shortcut) {
					if !a.covered() {
						a.do(c.id)
					}
				})
			}
		}
	}
	a.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { a.typed(e) })
	a.window.Canvas().SetOnTypedRune(a.typedRune)
}

// covered tells whether a dialog or a menu lies over the window: what is under it takes no keys.
func (a *App) covered() bool { return a.window.Canvas().Overlays().Top() != nil }

// known answers a shortcut as Fyne reports it: it has names of its own for some.
func (s shortcut) known() fyne.Shortcut {
	switch s {
	case shortcut{fyne.KeyZ, ctrl}:
		return &fyne.ShortcutUndo{}
	case shortcut{fyne.KeyY, ctrl}:
		return &fyne.ShortcutRedo{}
	case shortcut{fyne.KeyC, ctrl}:
		return &fyne.ShortcutCopy{}
	case shortcut{fyne.KeyA, ctrl}:
		return &fyne.ShortcutSelectAll{}
	}
	return &desktop.CustomShortcut{KeyName: s.key, Modifier: s.mod}
}

// typed runs the command of a bare key. That of a letter waits for the letter itself, which
// follows: a dialog that opened before it would get it into its first field.
func (a *App) typed(e *fyne.KeyEvent) {
	name := e.Name
	if name == "" && runtime.GOOS == "linux" {
		name = linuxScanCodes[e.Physical.ScanCode]
	}
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	held := fyne.KeyModifier(0)
	if shiftDown() {
		held = fyne.KeyModifierShift
	}
	a.pending = ""
	if a.covered() {
		if name == fyne.KeyEscape {
			ui.Escape(a.window.Canvas())
		}
		return
	}
	if name == fyne.KeyEscape && a.main != nil {
		a.choose(0)
	}
	for _, c := range a.commands() {
		for _, k := range c.keys {
			switch {
			case k.key != name:
			case len(name) == 1 && k.mod == 0:
				a.pending = c.id
			case len(name) > 1 && k.mod == held:
				a.do(c.id)
			}
		}
	}
}

// shiftDown tells whether Shift is pressed. With it alone there is no shortcut: the key that it is
// pressed with arrives as a bare one.
func shiftDown() bool { return heldKeys()&fyne.KeyModifierShift != 0 }

// typedRune runs the command of the letter whose key has gone down.
func (a *App) typedRune(rune) {
	if id := a.pending; id != "" {
		a.pending = ""
		a.do(id)
	}
}

// cap answers a shortcut as it is written on a key cap: "Ctrl Shift Z".
func (s shortcut) cap() string {
	var parts []string
	if s.mod&ctrl != 0 {
		parts = append(parts, map[bool]string{true: "⌘", false: "Ctrl"}[runtime.GOOS == "darwin"])
	}
	if s.mod&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	name := map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyDelete: "Del", fyne.KeyRight: "→", fyne.KeyLeft: "←", fyne.KeyEqual: "+", fyne.KeyMinus: "−"}[s.key]
	if name == "" {
		name = string(s.key)
	}
	return strings.Join(append(parts, name), " ")
}

// cap answers a command's first shortcut as text; "" when it has none.
func (c command) cap() string {
	if len(c.keys) == 0 {
		return ""
	}
	return c.keys[0].cap()
}
