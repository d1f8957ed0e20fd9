package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// Measures of a chooser.
const (
	chooserWidth  = 760
	chooserHeight = 600
	placesWidth   = 168
)

// build makes the dialog in the present language and theme.
func (c *chooser) build() *ui.Dialog {
	a := c.app
	say := a.words.say
	up := ui.NewButton(a.look, ui.Secondary, "up", "", c.up)
	up.Tip = say("choose.up")
	var path, name fyne.CanvasObject
	c.path, path = c.field("choose.path", printable(c.folder), c.try)
	c.filter = ui.NewField(a.look, c.wanted, say("choose.filter"))
	c.filter.Icon = "search"
	c.filter.OnChanged = c.filterBy
	c.filter.OnSubmitted = func(string) {
		if c.current >= 0 {
			c.activate(c.current)
		}
	}
	c.list = ui.NewList(a.look, len(c.shown), c.item)
	c.list.OnSelected, c.list.OnActivated, c.list.OnRune, c.list.OnBack = c.selected, c.activate, c.typed, c.up
	c.empty = ui.NewParagraph(a.look, "", ui.Body, a.theme.Ink2)
	c.take = ui.NewButton(a.look, ui.Primary, "check", say("choose.take"), c.try)
	list := ui.Box(a.theme.Panel, a.theme.Line2, 6, ui.Pad(a.look, 1, 1, 1, 1, c.list))
	none := ui.Column(0, ui.Pad(a.look, 14, 16, 0, 16, c.empty), ui.Spacer())
	rows := []fyne.CanvasObject{
		ui.Border(a.look, nil, ui.Pad(a.look, 21, 0, 0, 8, ui.Column(0, up, ui.Spacer())), path),
		c.filter,
		ui.Grow(ui.Border(a.look, ui.Sized(placesWidth, 0, c.placeList()), nil, &fyne.Container{Layout: fill{}, Objects: []fyne.CanvasObject{list, none}})),
	}
	switch c.kind {
	case chooseNew:
		c.name, name = c.field("choose.name", printable(c.target), c.try)
		rows = append(rows, name)
	case chooseMany:
		rows = append(rows, ui.NewParagraph(a.look, say("choose.several"), ui.Note, a.theme.Ink2))
	}
	c.dialog = a.dialog(say(c.title), ui.Column(12, rows...), c.take,
		ui.NewButton(a.look, ui.Quiet, "", say("edit.cancel"), func() { c.dialog.Hide() }))
	c.dialog.Size(chooserWidth, chooserHeight)
	c.dialog.First = c.list
	if c.kind == chooseNew {
		c.dialog.First = c.name
	}
	c.say()
	return c.dialog
}

// item is what the list shows of a row.
func (c *chooser) item(row int) ui.ListItem {
	e := c.shown[row]
	item := ui.ListItem{Icon: "doc", Text: printable(e.name), Dim: c.kind == chooseNew && !e.folder}
	switch {
	case e.folder:
		item.Icon, item.Strong = "folder", true
	case len(c.marked) > 1 && c.marked[e.name]:
		item.Icon = "check"
	}
	return item
}

// placeList names the folders that everybody has.
func (c *chooser) placeList() fyne.CanvasObject {
	a := c.app
	c.known, c.places = knownPlaces(), nil
	list := ui.Column(2)
	for _, p := range c.known {
		name := ui.NewText(a.look, a.words.say(p.name), ui.Body, a.theme.Ink)
		row := ui.NewRowButton(a.look, ui.Pad(a.look, 6, 8, 6, 8, ui.Row(a.look, 8, ui.NewIcon(a.look, "folder", 18, a.theme.Ink2), name, ui.Spacer())), func() { c.open(p.path) })
		row.Radius = 6
		c.places = append(c.places, row)
		list.Add(row)
	}
	return ui.Pad(a.look, 0, 12, 0, 0, list)
}
