package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waqai/timeline"
)

// Someone finds an event in the table, begins to write a title of both scripts, and hands the
// machine to a colleague, who changes language and theme: the event stays selected and its words
// stay lit, wherever the text now stands.
func TestWindowTurnsRoundWhileItIsInUse(t *testing.T) {
	d := newDesk(t, "ar_SY", "light")
	d.keyboardOfBoth()
	d.start("--sample")
	m := d.mirror(timeline.Arabic, Options{})
	sample := filepath.Join(d.home, ".local", "share", "waqai", m.words.say("project.sample")+Extension)
	d.entered(sample)
	m = d.mirror(timeline.Arabic, Options{Project: sample})
	m.until("the sample opens", func() bool { return m.project != nil })

	d.key("ctrl+2")
	d.dialog(true)
	d.keep("table-ar")
	d.write("2018")
	d.settle()
	d.keep("table-ar-found")
	d.key("Return")
	d.dialog(false)
	m.do("table")
	m.project.table.filterBy("2018")
	m.project.table.take(0)
	d.untilLitAgain(m)
	d.keep("ar-light")

	const title = "لقاء 17/05/2018 في Sochi (روسيا)"
	d.key("e")
	d.dialog(true)
	d.over(title)
	d.settle()
	d.keep("form-ar")
	d.key("Escape")
	d.dialog(false)

	d.settings("Tab", "Down") // from the tabs to the languages, and to the second
	d.remembers(`"language":"en"`)
	m.speak(timeline.English)
	d.untilLitAgain(m)
	d.keep("en-light")

	d.settings("Tab", "Tab", "Down", "Down") // to the themes, and from the system's over the light one to the dark
	d.remembers(`"theme":"dark"`)
	d.theme = "dark"
	m.setTheme("dark")
	d.untilLitAgain(m)
	d.keep("en-dark")

	d.settings("Tab", "Up")
	d.remembers(`"language":"ar"`)
	m.speak(timeline.Arabic)
	d.untilLitAgain(m)
	d.keep("ar-dark")
	d.quit()
}

// settings presses keys on the page of settings, which Escape closes.
func (d *desk) settings(keys ...string) {
	d.t.Helper()
	d.key("ctrl+comma")
	d.dialog(true)
	d.key(keys...)
	d.settle()
	d.key("Escape")
	d.settle()
}

// remembers waits until the program has kept a preference.
func (d *desk) remembers(preference string) {
	d.t.Helper()
	file := filepath.Join(d.home, ".config", "fyne", ID, "preferences.json")
	d.until("it remembers "+preference, func() bool {
		raw, err := os.ReadFile(file)
		return err == nil && strings.Contains(strings.ReplaceAll(string(raw), `": "`, `":"`), preference)
	})
}
