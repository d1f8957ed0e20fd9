package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// someTitles are titles as events have them: Arabic with digits, Latin words
// and brackets.
var someTitles = []string{
	"اندلاع المظاهرات في درعا (Daraa) يوم 14 مارس 2011",
	"قرار مجلس الأمن 2254 بشأن سوريا",
	"قصف بصواريخ Grad على حي بابا عمرو، 23 قتيلًا",
	"Washington tightens sanctions on سوريا",
	"إعلان \"قسد\" هدنة مدتها 72 ساعة",
	"زيارة وفد UNICEF إلى مخيم الركبان",
	"نحو 90٪ من السكان تحت خط الفقر",
	"اجتماع أستانا 3 (Astana) بلا نتيجة",
}

// eventsTable is a table of events.
func eventsTable(l *Look, count int) *Table {
	say := l.say
	columns := []TableColumn{
		{Title: say("التاريخ", "Date"), Width: 120, Sorted: 1, Sortable: true},
		{Title: say("الواقعة", "Event"), Sortable: true},
		{Title: "EDTF", Width: 106, Code: true},
		{Title: say("المصادر", "Sources"), Width: 80, Figures: true, Sortable: true},
	}
	return NewTable(l, columns, count, func(row, column int) Cell {
		switch column {
		case 0:
			return Cell{Text: fmt.Sprintf(say("%d مارس 2011", "%d March 2011"), row%28+1), Dim: row%3 == 2}
		case 1:
			c := Cell{Text: someTitles[row%len(someTitles)], Struck: row%7 == 4, Strong: row%7 == 1}
			if row%5 == 0 {
				c.Icon = "check"
			}
			return c
		case 2:
			return Cell{Text: fmt.Sprintf("2011-03-%02d", row%28+1)}
		}
		return Cell{Text: fmt.Sprint(1 + row*37%120)}
	})
}

// collections shows the widgets that hold others, or many rows.
func collections(l *Look) fyne.CanvasObject {
	say := l.say
	table := eventsTable(l, 400)
	table.focused = true
	list := NewList(l, 40, func(i int) ListItem {
		return ListItem{Icon: "doc", Text: someTitles[i%len(someTitles)], Note: fmt.Sprintf("%d/3", i%4), Strong: i == 1, Dim: i == 2}
	})
	form := NewForm(l)
	extent := NewRadio(l, []string{say("وقع مرة في أثنائه", "Once, within it"), say("دام طواله", "All through it")}, 0, nil)
	extent.focused = true
	form.Add(say("العنوان", "Title"), NewField(l, say("زيارة وفد UNICEF، 3 أيام", "UNICEF visits for 3 days"), ""), "")
	form.Add(say("امتداد التاريخ", "Extent"), extent, say("«2011» سنة كاملة، لا أول يناير.", "“2011” is a whole year, not 1 January."))
	off := NewChoice(l, []string{say("القتال", "Fighting"), say("السياسة", "Politics")}, 0, nil)
	off.SetEnabled(false)
	form.Add(say("المسار", "Track"), off, "")
	beside := NewRadio(l, []string{"PDF", "SVG", "PNG"}, 2, nil)
	beside.Horizontal = true
	form.Add("", beside, "")
	tabs := NewTabs(l, []Tab{
		{Icon: "list", Title: say("الوقائع", "Events"), Content: Pad(l, 16, 32, 16, 32, form)},
		{Title: say("المقالات", "Articles"), Content: block(10, 10)},
		{Title: say("الإعدادات", "Settings"), Content: block(10, 10)},
	}, 0)
	split := NewSplit(l, table, list)
	split.SideWidth = 260
	table.Select(3)
	list.Select(1)
	list.hovered = 3
	return Column(0, Sized(0, 272, tabs), HLine(l), Sized(0, 290, split))
}
