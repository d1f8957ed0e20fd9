package ui

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

var update = flag.Bool("update", false, "rewrite the golden pictures")

// say is ar in a right-to-left look, else en.
func (l *Look) say(ar, en string) string {
	if l.RTL {
		return ar
	}
	return en
}

func captured(l *Look, title string, o fyne.CanvasObject) fyne.CanvasObject {
	return Column(6, NewText(l, title, Small, l.Palette.Ink2), o)
}

// sheet shows the widgets side by side, in the order of look/components.png.
func sheet(l *Look) fyne.CanvasObject {
	say := l.say
	none := func() {}
	filter := NewButton(l, Quiet, "", say("تصفية", "Filter"), none)
	filter.hovered = true
	pressed := NewButton(l, Quiet, "", say("تصفية", "Filter"), none)
	pressed.pressed = true
	accept := NewButton(l, Secondary, "", say("قبول", "Accept"), none)
	accept.Key, accept.focused = "A", true
	merge := NewButton(l, Secondary, "", say("دمج", "Merge"), none)
	merge.SetEnabled(false)
	buttons := Row(l, 10,
		NewButton(l, Primary, "export", say("تصدير", "Export"), none),
		NewButton(l, Secondary, "edit", say("تعديل", "Edit"), none),
		NewButton(l, Quiet, "", say("إلغاء", "Cancel"), none),
		filter, pressed, accept, merge,
		NewButton(l, Danger, "", say("رفض الكل", "Reject all"), none),
		NewButton(l, Quiet, "undo", "", none))

	search := NewField(l, "", say("ابحث في الوقائع والنصوص", "Search events and texts"))
	search.Icon = "search"
	date := NewField(l, say("نحو مارس 2011", "about March 2011"), "")
	date.hint = "2011-03~"
	date.focused, date.shown = true, true
	wrong := NewField(l, say("31 فبراير 2011", "31 February 2011"), "")
	wrong.SetError(say("لا يوجد 31 في فبراير. اكتب اليوم، أو «فبراير 2011».", "February has no 31st. Give the day, or “February 2011”."))
	fields := Column(10, search, date, wrong)

	menu := newMenuList(l, [][]MenuItem{{
		{Icon: "quote", Label: say("اقرأ في النص", "Read in the text"), Key: "Enter", Enabled: true},
		{Icon: "check", Label: say("قبول", "Accept"), Key: "A", Enabled: true},
		{Icon: "link", Label: say("دمج", "Merge"), Key: "M"},
		{Separator: true},
		{Label: say("المسارات حسب", "Tracks by"), Enabled: true},
	}}, 354)
	menu.point(0, 1)

	views := NewSegmented(l, []string{say("الخط الزمني", "Timeline"), say("الجدول", "Table"), say("المراجعة", "Review")}, 0, nil)

	progress := NewProgress(l)
	progress.SetDone(0.42)
	stop := NewButton(l, Secondary, "", say("أوقف", "Stop"), none)
	stop.Height = 26
	reading := Row(l, 10, NewText(l, say("قراءة المقالات", "Reading articles"), Body, l.Palette.Ink), Grow(progress),
		NewText(l, say("126 من 300", "126 of 300"), Body, l.Palette.Ink), stop)
	checks := Row(l, 16,
		NewCheck(l, say("الدليل", "Legend"), true, nil), NewCheck(l, say("الحواشي", "Footnotes"), false, nil), Spacer(),
		NewChoice(l, []string{say("من اليمين", "From the right"), say("من اليسار", "From the left")}, 0, nil))

	snack := NewSnackbar(l, say("رُفضت 3 وقائع", "3 events rejected"), say("تراجع", "Undo"), none)
	failed := NewBar(l, say("لم يُقرأ «تقرير.docx».", "“report.docx” could not be read."),
		say("الملف محمي بكلمة مرور. افتحه في محرره واحفظ نسخة بلا حماية.", "It is protected by a password. Save an unprotected copy from its editor."),
		say("اختر ملفًا آخر", "Choose another file"), none, none)

	half := func(a, b fyne.CanvasObject) fyne.CanvasObject {
		return Row(l, 28, Sized(354, 0, a), Sized(354, 0, b))
	}
	return Fill(l.Palette.Canvas, Pad(l, 22, 32, 22, 32, Column(14,
		captured(l, say("أزرار: أساسي، ثانوي، هادئ، تحت المؤشر، مضغوط، مركز، معطل، خطر", "Buttons: primary, secondary, quiet, hovered, pressed, focused, disabled, destructive"), buttons),
		half(captured(l, say("حقول: عادي، مركز، خطأ مع علاجه", "Fields: plain, focused, error with its remedy"), fields),
			captured(l, say("قائمة", "Menu"), menu)),
		half(captured(l, say("اختيار", "Choice"), Row(l, 8, views)),
			captured(l, say("إشعار مع تراجع", "Snackbar with Undo"), snack.card)),
		half(captured(l, say("تقدم", "Progress"), reading),
			captured(l, say("اختيارات", "Choices"), checks)),
		failed,
	)))
}

// capture paints an object of the given size.
func capture(t testing.TB, l *Look, width, height float32, o fyne.CanvasObject) image.Image {
	t.Helper()
	_, c := open(t, l, width, height, o)
	return c.Capture()
}

// golden compares a picture with testdata/NAME.png.
func golden(t *testing.T, name string, got image.Image) {
	t.Helper()
	rgba := image.NewRGBA(got.Bounds())
	draw.Draw(rgba, rgba.Rect, got, got.Bounds().Min, draw.Src)
	var encoded bytes.Buffer
	if err := png.Encode(&encoded, rgba); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name+".png")
	if *update {
		if err := os.WriteFile(path, encoded.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wanted, err := png.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	same := image.NewRGBA(wanted.Bounds())
	draw.Draw(same, same.Rect, wanted, wanted.Bounds().Min, draw.Src)
	if same.Rect == rgba.Rect && bytes.Equal(same.Pix, rgba.Pix) {
		return
	}
	failed := filepath.Join("testdata", "failed", name+".png")
	if err := os.MkdirAll(filepath.Dir(failed), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(failed, encoded.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Errorf("the picture differs from %s: see %s", path, failed)
}

func TestComponentsLookAsDrawn(t *testing.T) {
	for name, c := range map[string]struct{ rtl, dark bool }{
		"components-en-light": {false, false},
		"components-ar-light": {true, false},
		"components-en-dark":  {false, true},
		"components-ar-dark":  {true, true},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, c.dark)
			golden(t, name, capture(t, l, 800, 1043, Column(0, Sized(0, 480, sheet(l)), collections(l))))
		})
	}
}

func TestPopupsLookAsDrawn(t *testing.T) {
	for name, c := range map[string]struct{ rtl, dark bool }{
		"popups-ar-light": {true, false},
		"popups-en-dark":  {false, true},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, c.dark)
			say := l.say
			_, canvas := open(t, l, 900, 560, Pad(l, 16, 16, 16, 16, Column(12,
				Row(l, 8, NewButton(l, Quiet, "menu", "", nil), Spacer(), NewButton(l, Primary, "export", say("تصدير", "Export"), nil)),
				NewText(l, say("في 14 مارس 2011 اندلعت المظاهرات (Daraa)", "On 14 March 2011 the protests began (درعا)"), Body, l.Palette.Ink))))
			choice := NewChoice(l, []string{say("من اليمين", "From the right"), say("من اليسار", "From the left")}, 0, nil)
			content := Pad(l, 20, 24, 20, 24, Column(14,
				Column(3, NewText(l, say("العنوان", "Title"), Note, l.Palette.Ink2), NewField(l, say("عشر سنوات من الصراع في سوريا", "Ten years of conflict in Syria"), "")),
				Column(3, NewText(l, say("اتجاه المحور", "Axis"), Note, l.Palette.Ink2), choice),
				NewSegmented(l, []string{"PNG", "SVG"}, 0, nil),
				DashedBox(l.Palette.Panel, l.Palette.Line2, 1, 8, Pad(l, 14, 14, 14, 14,
					centered(l, say("لا وقائع في هذه المدة", "No events in this span"))))))
			d := NewDialog(l, say("تصدير الخط الزمني", "Export timeline"), content,
				NewButton(l, Primary, "export", say("احفظ PNG…", "Save PNG…"), nil), NewButton(l, Quiet, "", say("إلغاء", "Cancel"), nil))
			d.Size(560, 0)
			d.Show(canvas)
			choice.Tapped(nil)
			menuOf(canvas).point(0, 1)
			ShowTip(l, canvas, []string{say("واشنطن تشدد العقوبات على سوريا", "Washington tightens sanctions on Syria"),
				say("في النص: «العام الماضي»، 2020، سنة كاملة", "In the text: \u2068العام الماضي\u2069, 2020, whole year"), say("مصدر واحد", "One source")}, fyne.NewPos(450, 430))
			golden(t, name, canvas.Capture())
		})
	}
}

func centered(l *Look, s string) *Text {
	t := NewText(l, s, Heading, l.Palette.Ink)
	t.Align = Center
	return t
}
