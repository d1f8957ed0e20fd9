package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestWhatWasTypedOutlivesTheControls(t *testing.T) {
	arabic, _ := testLook(t, true, false)
	english, _ := testLook(t, false, true)
	told := ""
	build := func(l *Look) (*Dialog, *Field, *Segmented, *Check) {
		first, second := NewField(l, "", ""), NewField(l, "2011", "")
		second.OnChanged = func(s string) { told += s }
		which := NewSegmented(l, []string{"a", "b", "c"}, 0, nil)
		on := NewCheck(l, "x", false, nil)
		d := NewDialog(l, "x", Column(8, first, second, which, on))
		d.First = first
		return d, second, which, on
	}
	_, c := open(t, arabic, 800, 600, Column(0))
	d, field, which, on := build(arabic)
	d.Show(c)
	c.Focus(field)
	for _, r := range " آذار" {
		field.TypedRune(r)
	}
	press(field, fyne.KeyBackspace)
	which.choose(2)
	on.toggle()
	kept, typed := d.Keep(), field.Text()
	start, end := field.Selection()
	d.Hide()

	told = ""
	d, field, which, on = build(english)
	d.Show(c)
	d.Restore(kept)
	if field.Text() != typed || told != typed {
		t.Errorf("the field holds %q and told of %q, want %q", field.Text(), told, typed)
	}
	if s, e := field.Selection(); s != start || e != end || c.Focused() != field {
		t.Errorf("selection %d–%d, focus in %T; want %d–%d in the second field", s, e, c.Focused(), start, end)
	}
	if which.Selected() != 2 || !on.On() {
		t.Errorf("segment %d, ticked %v; want 2, true", which.Selected(), on.On())
	}
	for field.edit.undo() {
	}
	if field.Text() != "2011" {
		t.Errorf("undone all the way the field holds %q, want what it began with", field.Text())
	}
}

func TestLiveControlsBringNothingAlong(t *testing.T) {
	arabic, _ := testLook(t, true, false)
	_, c := open(t, arabic, 800, 600, Column(0))
	build := func(on bool) (*Dialog, *Check, *Check) {
		setting, own := NewCheck(arabic, "x", on, nil), NewCheck(arabic, "y", false, nil)
		d := NewDialog(arabic, "x", Column(8, Live(setting), own))
		d.Show(c)
		return d, setting, own
	}
	d, setting, own := build(false)
	own.Tapped(nil)
	c.Focus(setting)
	kept := d.Keep()
	d.Hide()
	d, setting, own = build(true)
	d.Restore(kept)
	if !setting.On() || !own.On() {
		t.Errorf("the setting is %v and the other %v, want what each was last", setting.On(), own.On())
	}
	if c.Focused() != setting {
		t.Errorf("the keyboard is on %T", c.Focused())
	}
}
