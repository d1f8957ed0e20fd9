package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// Calendar is what a DateField knows of dates: it is handed in, since this
// package knows none of their words.
type Calendar struct {
	// Read reads what is typed. The readout is shown at the field's far end;
	// year is 0 where no single day is meant, and day 0 where a month is.
	Read func(typed string) (readout string, year, month, day int, ok bool)
	// Write is a day as it is put into the field.
	Write func(year, month, day int) string
	// MonthName is the title over the days of a month.
	MonthName func(year, month int) string
	// Weekdays are short names, Sunday first; FirstDay is the first of a
	// week, 0 for Sunday.
	Weekdays [7]string
	FirstDay int
	// Start is the month that is shown where none is typed.
	Start func() (year, month int)
	// Previous, Next and Open name the buttons.
	Previous, Next, Open string
}

// DateField is a Field in which a date is typed, or picked from the days of a
// month: by its button, or by Alt+Down. What was understood is said at its
// end, where it is not what is typed.
type DateField struct {
	Field

	calendar Calendar
	read     *string // what the read-out is of
}

// NewDateField makes a field that holds value and shows placeholder while
// empty.
func NewDateField(l *Look, value, placeholder string, c Calendar) *DateField {
	d := &DateField{calendar: c}
	d.button = NewButton(l, Quiet, "calendar", "", d.open)
	d.button.Height, d.button.Tip = dateButton, c.Open
	d.PreferredDirection = text.LTR // the standard's notation is digits and signs
	d.start(l, d, value, placeholder)
	return d
}

// dateButton is the height of the button in a field.
const dateButton = 26

func (d *DateField) held() []fyne.CanvasObject { return []fyne.CanvasObject{d.button} }

// arrange says what has been read.
func (d *DateField) arrange() {
	if typed := d.Text(); d.read == nil || *d.read != typed {
		d.read, d.hint = &typed, ""
		if readout, _, _, _, ok := d.calendar.Read(typed); ok && readout != typed {
			d.hint = readout
		}
	}
	d.Field.arrange()
}

// AcceptsTab takes Shift+Tab from Fyne, which goes through controls from the
// last to the first but from a control to what it holds: it would lead on to
// the button rather than back.
func (d *DateField) AcceptsTab() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return d.chord.shift != "" || ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// TypedKey is for Fyne.
func (d *DateField) TypedKey(key *fyne.KeyEvent) {
	c := canvasOf(d)
	if key.Name != fyne.KeyTab || c == nil {
		d.Field.TypedKey(key)
		return
	}
	c.FocusPrevious()
	if c.Focused() == fyne.Focusable(d.button) {
		c.FocusPrevious()
	}
}

// TypedShortcut is for Fyne.
func (d *DateField) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyDown && c.Modifier == fyne.KeyModifierAlt {
		d.open()
		return
	}
	d.Field.TypedShortcut(s)
}

// open shows the month that is typed, to pick a day of it.
func (d *DateField) open() {
	c := canvasOf(d)
	if c == nil || d.disabled {
		return
	}
	c.Focus(d)
	g := newMonthGrid(d.look, d.calendar)
	if _, year, month, day, ok := d.calendar.Read(d.Text()); ok && year != 0 {
		g.choose(year, month, day)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d)
	if !d.look.RTL {
		at.X += d.Size().Width
	}
	corner := beside(at, d.height())
	corner.end = true
	g.picked = func(year, month, day int) {
		g.layer.close()
		d.edit.selectAll()
		d.insert(d.calendar.Write(year, month, day), false)
	}
	g.layer = showPopup(d.look, c, corner, g, func(fyne.Size) fyne.Size { return g.MinSize() })
	g.layer.typed = g.typedKey
}
