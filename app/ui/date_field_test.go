package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// testCalendar reads and writes ISO days and months. Its weeks begin on
// Saturday where the interface is Arabic.
func testCalendar(l *Look) Calendar {
	c := Calendar{
		Read: func(typed string) (string, int, int, int, bool) {
			if d, err := time.Parse(time.DateOnly, typed); err == nil {
				return d.Format("Mon 2 Jan 2006"), d.Year(), int(d.Month()), d.Day(), true
			}
			if m, err := time.Parse("2006-01", typed); err == nil {
				return typed, m.Year(), int(m.Month()), 0, true
			}
			return "", 0, 0, 0, false
		},
		Write:     func(year, month, day int) string { return fmt.Sprintf("%04d-%02d-%02d", year, month, day) },
		MonthName: func(year, month int) string { return fmt.Sprint(time.Month(month), " ", year) },
		Weekdays:  [7]string{"Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"},
		FirstDay:  1,
		Start:     func() (int, int) { return 2011, 3 },
		Previous:  "Month before", Next: "Month after", Open: "Pick a day",
	}
	if l.RTL {
		months := strings.Fields("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
		c.MonthName = func(year, month int) string { return fmt.Sprint(months[month-1], " ", year) }
		c.Weekdays = [7]string{"أحد", "اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت"}
		c.FirstDay = 6
		c.Previous, c.Next, c.Open = "الشهر السابق", "الشهر التالي", "اختر يومًا"
	}
	return c
}

// openDate shows a date field with the focus, and opens its month.
func openDate(t testing.TB, l *Look, value string) (*DateField, *monthGrid, fyne.Canvas) {
	t.Helper()
	d := NewDateField(l, value, "", testCalendar(l))
	_, c := open(t, l, 500, 500, Pad(l, 20, 20, 20, 20, Column(0, d)))
	c.Focus(d)
	d.button.Tapped(nil)
	return d, monthOf(t, c), c
}

func monthOf(t testing.TB, c fyne.Canvas) *monthGrid {
	t.Helper()
	top, ok := c.Overlays().Top().(*layer)
	if !ok {
		t.Fatal("no month is open")
	}
	return top.popup.(*monthGrid)
}

func TestPickingADayByKeys(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		rtl         bool
		keys        []fyne.KeyName
		want        string
	}{
		{"what is typed", "2011-03-14", false, nil, "2011-03-14"},
		{"a month's first day", "2012-02", false, nil, "2012-02-01"},
		{"where it starts", "no date", false, nil, "2011-03-01"},
		{"right is on in English", "2011-03-14", false, []fyne.KeyName{fyne.KeyRight}, "2011-03-15"},
		{"left is on in Arabic", "2011-03-14", true, []fyne.KeyName{fyne.KeyLeft}, "2011-03-15"},
		{"right is back in Arabic", "2011-03-01", true, []fyne.KeyName{fyne.KeyRight}, "2011-02-28"},
		{"down is a week", "2011-03-28", false, []fyne.KeyName{fyne.KeyDown}, "2011-04-04"},
		{"up is a week back", "2011-03-14", true, []fyne.KeyName{fyne.KeyUp}, "2011-03-07"},
		{"a month on", "2011-03-14", false, []fyne.KeyName{fyne.KeyPageDown}, "2011-04-14"},
		{"a month back over the year", "2011-01-14", false, []fyne.KeyName{fyne.KeyPageUp}, "2010-12-14"},
		{"a shorter month", "2011-01-31", false, []fyne.KeyName{fyne.KeyPageDown}, "2011-02-28"},
		{"a leap year", "2012-01-31", false, []fyne.KeyName{fyne.KeyPageDown}, "2012-02-29"},
		{"Home is the week's first, a Monday", "2011-03-16", false, []fyne.KeyName{fyne.KeyHome}, "2011-03-14"},
		{"End is the week's last, a Friday", "2011-03-14", true, []fyne.KeyName{fyne.KeyEnd}, "2011-03-18"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, false)
			d, _, canvas := openDate(t, l, c.typed)
			told := ""
			d.OnChanged = func(s string) { told = s }
			typeKey(canvas, c.keys...)
			typeKey(canvas, fyne.KeyReturn)
			if d.Text() != c.want || told != c.want || d.hint == "" {
				t.Errorf("the field holds %q, told of %q and reads %q; want %q", d.Text(), told, d.hint, c.want)
			}
			if canvas.Overlays().Top() != nil || canvas.Focused() != fyne.Focusable(d) {
				t.Errorf("the month is open: %v; the focus is in %T", canvas.Overlays().Top() != nil, canvas.Focused())
			}
			d.TypedShortcut(&fyne.ShortcutUndo{})
			if got := d.Text(); got != c.typed {
				t.Errorf("undone it holds %q, want %q", got, c.typed)
			}
		})
	}
}

func TestEscapeClosesTheMonthAlone(t *testing.T) {
	l, _ := testLook(t, true, false)
	d := NewDateField(l, "2011-03-14", "", testCalendar(l))
	_, c := open(t, l, 800, 600, Column(0))
	dialog := NewDialog(l, "x", Pad(l, 20, 20, 20, 20, d))
	dialog.Show(c)
	c.Focus(d)
	d.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	g := monthOf(t, c)
	typeKey(c, fyne.KeyLeft, fyne.KeyEscape)
	if c.Overlays().Top() == fyne.CanvasObject(g.layer) || c.Overlays().Top() == nil {
		t.Error("Escape closed the dialog too, or nothing")
	}
	if d.Text() != "2011-03-14" || c.Focused() != fyne.Focusable(d) {
		t.Errorf("the field holds %q, the focus is in %T", d.Text(), c.Focused())
	}
}

func TestPickingADayByMouse(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		d, g, c := openDate(t, l, "2011-03-14")
		at := func(o fyne.CanvasObject) fyne.Position {
			p := g.Position().Add(o.Position())
			return p.AddXY(o.Size().Width/2, o.Size().Height/2)
		}
		first, last := g.cells[0].Position().X, g.cells[6].Position().X
		if (first < last) == rtl || (g.previous.Position().X < g.next.Position().X) == rtl {
			t.Errorf("rtl %v: the week runs from %v to %v, the buttons stand at %v and %v", rtl, first, last, g.previous.Position().X, g.next.Position().X)
		}
		test.TapCanvas(c, at(g.next))
		if got, want := g.title.Text(), g.calendar.MonthName(2011, 4); got != want {
			t.Errorf("rtl %v: the next month is %q, want %q", rtl, got, want)
		}
		var fifth *dayButton
		for _, cell := range g.cells {
			if cell.present && cell.day.Day() == 5 {
				fifth = cell
			}
		}
		if !fifth.day.Equal(dayOf(2011, 4, 5)) {
			t.Fatalf("rtl %v: the fifth is %v", rtl, fifth.day)
		}
		for i, cell := range g.cells {
			if !cell.present {
				test.TapCanvas(c, at(g.cells[i])) // an empty place
				break
			}
		}
		test.TapCanvas(c, at(fifth))
		if got := d.Text(); got != "2011-04-05" {
			t.Errorf("rtl %v: the field holds %q", rtl, got)
		}
	}
}

func TestEachDayStandsUnderItsWeekday(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l, _ := testLook(t, rapid.Bool().Draw(rt, "rtl"), false)
		g := newMonthGrid(l, testCalendar(l))
		year, month := rapid.IntRange(-50, 2600).Draw(rt, "year"), rapid.IntRange(1, 12).Draw(rt, "month")
		g.choose(year, month, 0)
		seen := 0
		for i, cell := range g.cells {
			if !cell.present {
				continue
			}
			seen++
			if cell.day.Day() != seen || cell.day.Year() != year || int(cell.day.Month()) != month {
				rt.Fatalf("cell %d holds %v, want day %d of %d-%d", i, cell.day, seen, year, month)
			}
			if name := g.names[i%7].Text(); name != g.calendar.Weekdays[cell.day.Weekday()] {
				rt.Fatalf("%v stands under %s", cell.day, name)
			}
		}
		if want := dayOf(year, month+1, 0).Day(); seen != want {
			rt.Fatalf("%d-%d has %d days, want %d", year, month, seen, want)
		}
	})
}

func TestDateFieldReadsWhatIsTyped(t *testing.T) {
	l, _ := testLook(t, false, false)
	d := NewDateField(l, "", "", testCalendar(l))
	_, c := open(t, l, 400, 100, Pad(l, 20, 20, 20, 20, Column(0, d)))
	c.Focus(d)
	for _, step := range []struct{ typed, hint string }{{"2011-03", ""}, {"-1", ""}, {"4", "Mon 14 Mar 2011"}} {
		test.Type(d, step.typed)
		if d.hint != step.hint {
			t.Errorf("of %q it reads %q, want %q", d.Text(), d.hint, step.hint)
		}
	}
	d.SetEnabled(false)
	d.button.Tapped(nil)
	if c.Overlays().Top() != nil {
		t.Error("a disabled field opens its month")
	}
	for _, rtl := range []bool{true, false} {
		l, _ := testLook(t, rtl, false)
		d := NewDateField(l, "2011-03-14", "", testCalendar(l))
		d.Resize(fyne.NewSize(300, 32))
		test.WidgetRenderer(d).Layout(d.Size())
		if button, hint := d.button.Position().X, d.parts.hint.Position().X; (button < hint) != rtl {
			t.Errorf("rtl %v: the button is at %v, the read-out at %v", rtl, button, hint)
		}
	}
}

func TestTabGoesThroughADateFieldAndBack(t *testing.T) {
	l, _ := testLook(t, true, false)
	before, after := NewField(l, "", ""), NewField(l, "", "")
	d := NewDateField(l, "", "", testCalendar(l))
	_, c := open(t, l, 300, 300, Column(8, before, d, after))
	c.Focus(before)
	c.FocusNext()
	if d.AcceptsTab() || c.Focused() != fyne.Focusable(d) {
		t.Fatalf("Tab leads to %T, or is kept there", c.Focused())
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(d.button) {
		t.Errorf("Tab leads on to %T, want the button", c.Focused())
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(after) {
		t.Errorf("Tab leads on to %T, want the field behind", c.Focused())
	}
	c.FocusPrevious()
	d.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if !d.AcceptsTab() || c.Focused() != fyne.Focusable(d) {
		t.Fatalf("Shift+Tab leads to %T, or is not taken there", c.Focused())
	}
	press(d, fyne.KeyTab)
	if c.Focused() != fyne.Focusable(before) {
		t.Errorf("Shift+Tab leads back to %T, want the field before", c.Focused())
	}
}
