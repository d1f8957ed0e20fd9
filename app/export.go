package app

import (
	"context"
	"io"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/export"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
)

// Bounds of a picture's size, in logical pixels.
const (
	leastExport = export.LeastWidth
	mostExport  = 20000
)

// exportDialog asks what the picture is to be, shows it as it will be, and writes it.
type exportDialog struct {
	app                        *App
	first                      pictureKind // what it begins with
	target                     string      // the file offered at first, or chosen
	dialog                     *ui.Dialog
	format, extent, theme, by  *ui.Segmented
	width, height, title, file *ui.Field
	rejected                   *ui.Check
	preview                    *picture
	note                       *ui.Text
}

var (
	exportFormats = []string{"PNG", "SVG"}
	exportThemes  = []string{"light", "dark", "print"}
	exportScales  = []string{"1×", "2×", "3×"}
)

// exportImage opens the dialog.
func (a *App) exportImage() {
	d := &exportDialog{app: a, first: a.lastExport()}
	d.target = freePath(filepath.Join(a.projectFolder(), a.project.name+"."+strings.ToLower(exportFormats[d.first.Format])))
	a.sheet(d.build)
}

// lastExport answers how a picture was exported last, else how it usually is.
func (a *App) lastExport() pictureKind {
	k, ok := a.prefs.export()
	if ok && inside(k.Format, exportFormats) && inside(k.Theme, exportThemes) && inside(k.Scale, exportScales) {
		return k
	}
	return pictureKind{Theme: 2, Scale: 1, Width: strconv.Itoa(export.DefaultWidth)}
}

func inside(i int, of []string) bool { return i >= 0 && i < len(of) }

// kind answers how the picture is exported now.
func (d *exportDialog) kind() pictureKind {
	return pictureKind{d.format.Selected(), d.theme.Selected(), d.by.Selected(), strings.TrimSpace(d.width.Text())}
}

// build makes the dialog in the present language and theme.
func (d *exportDialog) build() *ui.Dialog {
	a := d.app
	say := a.words.say
	changed := func(int) { d.refresh() }
	d.preview = newPicture(a.text)
	d.format = ui.NewSegmented(a.look, exportFormats, d.first.Format, func(int) { d.renameFile(); d.refresh() })
	d.extent = ui.NewSegmented(a.look, []string{say("export.whole"), say("export.view")}, 0, changed)
	d.theme = ui.NewSegmented(a.look, []string{say("export.light"), say("export.dark"), say("export.print")}, d.first.Theme, changed)
	d.by = ui.NewSegmented(a.look, exportScales, d.first.Scale, changed)
	d.width = ui.NewField(a.look, d.first.Width, "")
	d.height = ui.NewField(a.look, "", say("export.auto"))
	d.title = ui.NewField(a.look, a.project.name, "")
	d.file = ui.NewField(a.look, printable(d.target), "")
	for _, f := range []*ui.Field{d.width, d.height, d.title} {
		f.OnChanged = func(string) { d.refresh() }
	}
	d.file.OnChanged = func(string) { d.file.SetError("") }
	d.rejected = ui.NewCheck(a.look, say("export.rejected"), a.showRejected, func(bool) { d.refresh() })
	d.note = ui.NewText(a.look, "", ui.Note, a.theme.Ink2)
	d.note.Align = ui.Center
	d.dialog = ui.NewDialog(a.look, say("export.title"), d.content(),
		ui.NewButton(a.look, ui.Primary, "export", say("export.save"), d.save),
		ui.NewButton(a.look, ui.Quiet, "", say("edit.cancel"), func() { d.dialog.Hide() }))
	size := a.window.Canvas().Size()
	d.dialog.Size(min(1240, size.Width-48), min(800, size.Height-48))
	d.refresh()
	return d.dialog
}

func (d *exportDialog) content() fyne.CanvasObject {
	a := d.app
	under := func(name string, o fyne.CanvasObject) fyne.CanvasObject {
		return ui.Column(4, ui.NewText(a.look, a.words.say(name), ui.Note, a.theme.Ink2), o)
	}
	browse := ui.NewButton(a.look, ui.Secondary, "folder", a.words.say("export.browse"), func() {
		a.chooseTarget("export.title", filepath.Base(d.file.Text()), func(p string) {
			d.target = p
			d.file.SetText(printable(p))
			d.file.SetError("")
		})
	})
	options := ui.Column(14,
		under("export.format", d.format),
		under("export.what", d.extent),
		under("export.theme", d.theme),
		ui.Border(a.look, ui.Sized(150, 0, under("export.width", d.width)), nil,
			ui.Pad(a.look, 0, 0, 0, 12, under("export.height", d.height))),
		under("export.scale", d.by),
		under("export.headline", d.title),
		under("export.file", d.file),
		ui.Row(a.look, 0, browse, ui.Spacer()))
	if len(a.project.shown(true)) > len(a.project.shown(false)) {
		options.Add(d.rejected)
	}
	if f := a.project.filter; f != nil {
		options.Add(ui.NewParagraph(a.look, a.words.say("search.exported", args{"Query": f.query}), ui.Note, a.theme.Ink2))
	}
	if n := a.project.waiting(); n > 0 {
		options.Add(ui.NewParagraph(a.look, a.words.count("export.unreviewed", n), ui.Note, a.theme.Ink2))
	}
	side := ui.Sized(360, 0, ui.NewScroll(a.look, ui.Pad(a.look, 18, 24, 18, 24, options)))
	sheet := &fyne.Container{Layout: sheetLayout{d}, Objects: []fyne.CanvasObject{d.preview.raster, d.note}}
	return ui.Border(a.look, side, nil, ui.Fill(a.theme.Press, sheet))
}

// sheetLayout shows the page as large as there is room, with what is said of it under it.
type sheetLayout struct{ dialog *exportDialog }

func (l sheetLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin, noteHeight = 24, 20
	s := l.dialog.preview.scene
	room := size.SubtractWidthHeight(2*margin, 3*margin+noteHeight)
	width, height := float32(s.Width), float32(s.Height)
	if width < 1 || height < 1 || room.Width < 1 || room.Height < 1 {
		width, height = 1, 1
	}
	scale := min(room.Width/width, room.Height/height, 1)
	page := fyne.NewSize(width*scale, height*scale)
	l.dialog.preview.raster.Resize(page)
	l.dialog.preview.raster.Move(fyne.NewPos((size.Width-page.Width)/2, margin+(room.Height-page.Height)/2))
	l.dialog.note.Move(fyne.NewPos(margin, size.Height-margin-noteHeight))
	l.dialog.note.Resize(fyne.NewSize(size.Width-2*margin, noteHeight))
}

func (sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 240) }

func (d *exportDialog) renameFile() {
	name := d.file.Text()
	d.file.SetText(strings.TrimSuffix(name, filepath.Ext(name)) + "." + strings.ToLower(exportFormats[d.format.Selected()]))
}

// number reads a size; false, with the field marked, where it is none.
func (d *exportDialog) number(f *ui.Field, empty float64) (float64, bool) {
	typed := strings.TrimSpace(f.Text())
	if typed == "" && empty >= 0 {
		f.SetError("")
		return empty, true
	}
	n, err := strconv.ParseFloat(typed, 64)
	if err != nil || n < leastExport || n > mostExport {
		f.SetError(d.app.words.say("export.badNumber", args{"From": leastExport, "To": mostExport}))
		return 0, false
	}
	f.SetError("")
	return n, true
}

// page composes the picture; false, with the cause beside what caused it, where it cannot be.
func (d *exportDialog) page() (*scene.Scene, bool) {
	a := d.app
	width, ok := d.number(d.width, -1)
	if !ok {
		return nil, false
	}
	height, ok := d.number(d.height, 0)
	if !ok {
		return nil, false
	}
	events := a.project.shown(d.rejected.On())
	t, _ := layout.ThemeNamed(exportThemes[d.theme.Selected()])
	o := export.Options{
		Title: strings.TrimSpace(d.title.Text()), Width: width, Height: height, Theme: t, Wording: a.wording(false),
		RTLAxis: a.axisRTL(), Latest: layout.Latest(events, a.project.articles), ShowRejected: d.rejected.On(),
	}
	if d.extent.Selected() == 1 {
		o.From, o.To = a.seenDays()
	}
	page, err := export.Compose(events, layout.Tracks(events, a.project.articles, a.words.language), o, a.text)
	if err != nil {
		d.height.SetError(a.words.cause(err))
		return nil, false
	}
	return page, true
}

// seenDays answers the first and the last day of what the timeline shows.
func (a *App) seenDays() (from, to timeline.Date) {
	s := a.main.timeline.view.Span()
	return timeline.In(timeline.DayAt(s.Start)), timeline.In(timeline.DayAt(s.End - 1))
}

func (d *exportDialog) scale() float64 { return float64(d.by.Selected() + 1) }

// refresh shows the page as it will be written.
func (d *exportDialog) refresh() {
	page, ok := d.page()
	if ok {
		w, h := export.Pixels(page, d.scale())
		d.note.SetText(d.app.words.say("export.size", args{"Size": sizeWords(w, h)}))
		d.preview.show(page)
	}
	d.dialog.Refresh()
}

// save writes the picture and says where it went.
func (d *exportDialog) save() {
	a := d.app
	path := typedPath(d.file.Text(), d.target, "")
	if path == "" {
		d.file.SetError(a.words.say("export.noFile"))
		return
	}
	format, err := export.FormatOf(path)
	if err != nil {
		d.file.SetError(a.words.cause(err))
		return
	}
	page, ok := d.page()
	if !ok {
		return
	}
	write := func() { d.write(path, format, page) }
	if fileExists(path) {
		a.askReplace(path, write)
		return
	}
	write()
}

// write puts the picture into its file, beside the window.
func (d *exportDialog) write(path string, format export.Format, page *scene.Scene) {
	a, scale := d.app, d.scale()
	a.background("export.failed", func(context.Context) (func(), error) {
		err := export.Save(path, func(w io.Writer) error { return format.Write(w, page, a.text, scale) })
		return func() { d.saved(path, err) }, nil
	})
}

// saved says where the picture went, or, beside its name, why it went nowhere.
func (d *exportDialog) saved(path string, err error) {
	a := d.app
	if err != nil {
		d.file.SetError(a.words.cause(err))
		d.dialog.Refresh()
		return
	}
	a.prefs.setExport(d.kind())
	d.dialog.Hide()
	said := a.sentence("export.saved", args{"Name": filepath.Base(path), "Folder": filepath.Dir(path)})
	a.tell(&notice{line: said, action: "export.openFolder", run: func() { a.openFolder(path) }})
}

// openFolder shows a file's folder in the system's own program for folders.
func (a *App) openFolder(path string) {
	u, err := url.Parse(storage.NewFileURI(filepath.Dir(path)).String())
	if err == nil {
		err = a.fyne.OpenURL(u)
	}
	if err != nil {
		a.showError("export.openFolder", err)
	}
}
