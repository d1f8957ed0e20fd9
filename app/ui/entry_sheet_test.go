package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// entrySheet shows what text is typed into, in its states.
func entrySheet(l *Look) fyne.CanvasObject {
	say := l.say
	using := func(e *Entry, anchor, caret int) {
		e.focused, e.shown = true, true
		e.edit.mark(anchor, caret)
	}
	mixedField := NewField(l, say("في 14 مارس 2011 اندلعت المظاهرات (Daraa)", "On 14 March 2011 the protests began (درعا)"), "")
	using(&mixedField.Entry, 3, say2(l, 33, 26))
	turned := NewField(l, say("Daraa, 2011", "درعا، 2011"), "")
	turned.turned = l.direction()
	off := NewField(l, say("لا يُعدل", "not to be changed"), "")
	off.SetEnabled(false)
	date := NewDateField(l, "2011-03-14", "", testCalendar(l))
	wrong := NewDateField(l, say("31 فبراير 2011", "31 February 2011"), "", testCalendar(l))
	wrong.SetError(say("لا يوجد 31 في فبراير.", "February has no 31st."))
	month := newMonthGrid(l, testCalendar(l))
	month.choose(2011, 3, 14)
	month.step(3)
	month.cells[11].hovered = true
	month.show()

	note := NewArea(l, say(news+"\n\nThe source is an article of 2020.\nقصير.", strings.Repeat("Washington tightened sanctions (العقوبات) in 2020. ", 3)+"\n\nالمصدر مقال نُشر في 2020.\nShort."), "")
	using(&note.Entry, 20, say2(l, 150, 170))
	long := NewArea(l, strings.Repeat(say(news, "They aim to stop the war, he said on 14 March 2011.")+"\n", 8), "")
	long.Lines = 4
	long.offset = 60
	empty := NewArea(l, "", say("اكتب ملاحظة عن المصدر، وما يُعرف عنه.", "Write a note on the source, and what is known of it."))
	empty.Lines = 3
	empty.SetError(say("اكتب ملاحظة.", "Write a note."))
	return Fill(l.Palette.Canvas, Pad(l, 22, 24, 22, 24, Row(l, 24,
		Sized(330, 0, Column(10, mixedField, turned, off, date, wrong, Row(l, 0, month))),
		Sized(330, 0, Column(10, note, long, empty)))))
}

// say2 is ar in a right-to-left look, else en.
func say2(l *Look, ar, en int) int {
	if l.RTL {
		return ar
	}
	return en
}

func TestEntriesLookAsDrawn(t *testing.T) {
	for name, c := range map[string]struct{ rtl, dark bool }{
		"entry-en-light": {false, false},
		"entry-ar-light": {true, false},
		"entry-en-dark":  {false, true},
		"entry-ar-dark":  {true, true},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, c.dark)
			golden(t, name, capture(t, l, 732, 544, entrySheet(l)))
		})
	}
}
