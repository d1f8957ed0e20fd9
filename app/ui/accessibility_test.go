package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestControlsHaveNamesForScreenReaders(t *testing.T) {
	l, _ := testLook(t, true, false)
	list := NewList(l, 2, func(i int) ListItem { return ListItem{Text: []string{"حلب", "درعا"}[i]} })
	list.Select(1)
	table := NewTable(l, []TableColumn{{Title: "التاريخ"}, {Title: "الواقعة"}}, 1, func(_, column int) Cell {
		return Cell{Text: []string{"2011", "درعا"}[column]}
	})
	table.Select(0)
	halfway, split := NewProgress(l), NewSplit(l, block(9, 9), block(9, 9))
	halfway.Name, split.Name = "قراءة المقالات", "عرض عمود القراءة"
	halfway.SetDone(0.5)
	for _, c := range []struct {
		of   fyne.Accessible
		want string
		role fyne.AccessibleRole
	}{
		{list, "درعا", fyne.AccessibleRoleContainer},
		{table, "2011, درعا", fyne.AccessibleRoleContainer},
		{table.header, "التاريخ", fyne.AccessibleRoleButton},
		{threeTabs(l).bar, someTitles[0][:10], fyne.AccessibleRoleContainer},
		{NewRadio(l, []string{"a", "b"}, 1, nil), "b", fyne.AccessibleRoleButton},
		{NewChoice(l, []string{"a", "b"}, 1, nil), "b", fyne.AccessibleRoleButton},
		{NewSegmented(l, []string{"a", "b"}, 1, nil), "b", fyne.AccessibleRoleButton},
		{NewCheck(l, "الدليل", true, nil), "الدليل", fyne.AccessibleRoleButton},
		{halfway, "قراءة المقالات 50%", fyne.AccessibleRoleText},
		{split.divider, "عرض عمود القراءة", fyne.AccessibleRoleButton},
		{newLink(l, "اقرأ", l.Palette.Ink, nil), "اقرأ", fyne.AccessibleRoleLink},
		{newMenuList(l, [][]MenuItem{{{Label: "قبول"}}}, 0).columns[0][0], "قبول", fyne.AccessibleRoleButton},
	} {
		if got := c.of.AccessibilityLabel(); got != c.want || c.of.AccessibilityRole() != c.role {
			t.Errorf("%T is %q, a %s; want %q, a %s", c.of, got, c.of.AccessibilityRole(), c.want, c.role)
		}
	}
}
