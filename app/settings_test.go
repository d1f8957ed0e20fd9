package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// turnToPage shows a page of the settings by its title.
func (r *rig) turnToPage(title string) { r.t.Helper(); r.press(r.words.say(title)) }

func TestEverySettingIsSeenAtOnceAndRemembered(t *testing.T) {
	path := newProject(t, arabicArticle)
	for _, c := range []struct {
		page, option string
		seen         func(r *rig) bool
	}{
		{"settings.general", "English", func(r *rig) bool { return r.words.language == timeline.English && !r.look.RTL }},
		{"settings.general", "settings.themeDark", func(r *rig) bool { return r.theme.Name == "dark" && r.look.Palette.Dark }},
		{"settings.general", "settings.themeLight", func(r *rig) bool { return r.theme.Name == "light" && r.prefs.theme() == "light" }},
		{"settings.general", "settings.reduced", func(r *rig) bool { return r.look.Reduced }},
		{"settings.dates", "settings.axisLTR", func(r *rig) bool { return !r.axisRTL() && r.main.timeline.input().RTLAxis == false }},
		{"settings.dates", "settings.axisRTL", func(r *rig) bool { return r.axisRTL() && r.prefs.axis() == "rtl" }},
		{"settings.dates", "settings.monthsLevantine", func(r *rig) bool { return r.march() == "آذار 2011" }},
		{"settings.dates", "settings.monthsBoth", func(r *rig) bool { return r.march() == "آذار/مارس 2011" }},
		{"settings.dates", "settings.rejected", func(r *rig) bool { return r.showRejected && r.main.timeline.input().ShowRejected }},
	} {
		t.Run(c.option, func(t *testing.T) {
			r := opened(t, timeline.Arabic, path)
			if c.seen(r) {
				t.Fatal("it is so before")
			}
			r.chord(fyne.KeyComma, fyne.KeyModifierControl)
			r.turnToPage(c.page)
			r.press(r.words.say(c.option))
			if !c.seen(r) || !r.inDialog() || !r.shows(r.words.say("settings.title")) {
				t.Errorf("it is not so at once, or the page is gone: %q", r.texts())
			}
			r.key(fyne.KeyEscape)
			if r.inDialog() {
				t.Error("Escape does not close the page")
			}
			r.chord(fyne.KeyQ, fyne.KeyModifierControl)
			again := r.restart(Options{Project: path})
			again.until("the project opens", func() bool { return again.project != nil })
			if !c.seen(again) {
				t.Error("it is forgotten")
			}
		})
	}
}

// march says a month as the interface does.
func (r *rig) march() string { return timeline.In(timeline.NewMonth(2011, 3)).Words(r.wording(false)) }

func TestSettingsTurnIntoTheLanguageThatIsChosenInThem(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.do("settings")
	radio := r.window.Canvas().Focused()
	r.press("English")
	if !r.shows("Settings") || r.shows("الإعدادات") || !r.shows("Reduce motion") {
		t.Errorf("the page says %q", r.texts())
	}
	if len(r.sheets) != 1 || len(r.window.Canvas().Overlays().List()) != 1 {
		t.Errorf("%d dialogs in %d layers are open", len(r.sheets), len(r.window.Canvas().Overlays().List()))
	}
	now := r.window.Canvas().Focused()
	if now == nil || now == radio {
		t.Errorf("the keyboard is on %T of the page that is gone", now)
	}
	r.speak(timeline.Arabic) // by other ways
	if !r.shows("الإعدادات") || r.words.language != timeline.Arabic {
		t.Errorf("back in Arabic the page says %q", r.texts())
	}
}

func TestChoosingWithTheKeyboardGoesOnAfterTheLanguage(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.do("settings")
	for _, o := range r.objects() {
		if radio, ok := o.CanvasObject.(*ui.Radio); ok {
			r.window.Canvas().Focus(radio)
			break
		}
	}
	for _, want := range []timeline.Language{timeline.English, timeline.English} {
		r.key(fyne.KeyDown)
		if r.words.language != want {
			t.Errorf("down chooses %s, want %s", r.words.language, want)
		}
	}
	r.key(fyne.KeyUp)
	if r.words.language != timeline.Arabic {
		t.Errorf("up chooses %s", r.words.language)
	}
}
