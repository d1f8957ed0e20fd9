package text

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden files")

var (
	ink   = color.NRGBA{0x1B, 0x1E, 0x24, 0xFF}
	paper = image.NewUniform(color.NRGBA{0xFA, 0xF9, 0xF6, 0xFF})
)

// page draws lines under one another, each at the start edge of its text.
func page(e *Engine, width int, scale float64, lines []*Line) *image.RGBA {
	height := 8.0
	for _, l := range lines {
		height += l.Ascent + l.Descent + 4
	}
	img := image.NewRGBA(image.Rect(0, 0, int(float64(width)*scale), int(height*scale)))
	draw.Draw(img, img.Rect, paper, image.Point{}, draw.Src)
	y := 8.0
	for _, l := range lines {
		e.Draw(img, l, 8+l.Offset(float64(width-16), Auto), y+l.Ascent, scale, ink)
		y += l.Ascent + l.Descent + 4
	}
	return img
}

// checkGolden compares a picture, pixel for pixel, with testdata/name.
func checkGolden(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		var buf bytes.Buffer
		if err := png.Encode(&buf, img); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if decoded.Bounds() != img.Bounds() {
		t.Fatalf("%s: size is %v, the golden's is %v", name, img.Bounds(), decoded.Bounds())
	}
	want := image.NewRGBA(img.Rect)
	draw.Draw(want, want.Rect, decoded, image.Point{}, draw.Src)
	if !bytes.Equal(want.Pix, img.Pix) {
		t.Errorf("%s: the picture differs from the golden", name)
	}
}

func TestPicturesAreTheGoldens(t *testing.T) {
	e := newEngine(t)
	ours := Style{Ours, 400, 13.5}
	source := Style{Source, 400, 17}
	line := func(s string, st Style) *Line { return e.Line(s, st, Auto) }
	t.Run("labels", func(t *testing.T) {
		checkGolden(t, "labels.png", page(e, 420, 2, []*Line{
			line("في 14 مارس 2011 اندلعت المظاهرات (درعا)", Style{Ours, 600, 13.5}),
			line("كانون الثاني (يناير) الماضي، بنسبة 25%", ours),
			line("التقى بوتين Vladimir Putin في 14/03/2011", ours),
			line("Protests in \u2068درعا\u2069 on 14 March 2011 (Daraa)", ours),
			line("سنة ٢٠١١ – ٢٠١٤ «ربيع دمشق»؟", ours),
			line("הפגנות ב-14 במרץ 2011 (דרעא)", ours),
			line("sha256 9f86d081 · 2011-03/2013?", Style{Mono, 400, 12}),
			line("Протесты 2011 · Διαδηλώσεις", ours),
		}))
	})
	t.Run("source", func(t *testing.T) {
		checkGolden(t, "source.png", page(e, 420, 2, []*Line{
			line("في 14 مارس 2011 اندلعت المظاهرات (درعا)", source),
			line("قال الكرملين (Kremlin) إن اللقاء في ٢٠١٨، أُجِّلَ؛", source),
			line("لا إله، الأمم المتحدة، للإسلام، مـــارس، الله", source),
			line("مُظَاهَرَاتٌ سِلْمِيَّةٌ نحو 30% «عاجل»", Style{Source, 700, 22}),
		}))
	})
	t.Run("small", func(t *testing.T) {
		checkGolden(t, "small.png", page(e, 420, 1, []*Line{
			line("في 14 مارس 2011 اندلعت المظاهرات (درعا)", ours),
			line("March 2011 – May 2012, Daraa and Damascus", ours),
			line("في 14 مارس 2011 اندلعت المظاهرات (درعا)", source),
		}))
	})
	t.Run("reader", func(t *testing.T) {
		text := "وقال الكرملين (Kremlin) إن الرئيس الروسي التقى نظيره السوري في 14 سبتمبر 2021 بموسكو، وذلك للمرة الأولى منذ كانون الثاني (يناير) 2020 حين زار Putin دمشق.\nThe text says درعا 2011, and \u2068في ١٤ مارس\u2069 too."
		runes := []rune(text)
		from := strings.Index(text, "14 سبتمبر 2021")
		start := utf8.RuneCountInString(text[:from])
		end := start + utf8.RuneCountInString("14 سبتمبر 2021")
		lines := e.Wrap(text, source, []Span{{start, end, Style{Source, 700, 17}}}, Auto, 404)
		img := image.NewRGBA(image.Rect(0, 0, 840, 2*31*len(lines)+16))
		draw.Draw(img, img.Rect, paper, image.Point{}, draw.Src)
		saffron := image.NewUniform(color.NRGBA{0xFC, 0xE8, 0xB2, 0xFF})
		for i, l := range lines {
			x, y := 8+l.Offset(404, Auto), float64(i*31+8)
			for _, b := range l.Boxes(start, end) {
				r := image.Rect(int(2*(x+b.X0)), int(2*y), int(2*(x+b.X1)), int(2*(y+31)))
				draw.Draw(img, r, saffron, image.Point{}, draw.Src)
			}
			for r := l.Start; r <= l.End; r++ { // a tick where each caret stands
				at := image.Rect(int(2*(x+l.Caret(r))), int(2*y)+58, int(2*(x+l.Caret(r)))+1, int(2*y)+62)
				draw.Draw(img, at, image.NewUniform(ink), image.Point{}, draw.Src)
			}
			e.Draw(img, l, x, y+21, 2, ink)
		}
		if last := lines[len(lines)-1]; last.End != len(runes) {
			t.Errorf("the last line ends at %d of %d", last.End, len(runes))
		}
		checkGolden(t, "reader.png", img)
	})
	t.Run("cut", func(t *testing.T) {
		var lines []*Line
		for _, width := range []float64{280, 220, 160, 100, 60, 30} {
			lines = append(lines, e.Fit(label, ours, Auto, width), e.Fit("Protests began (in Daraa), then spread", ours, Auto, width))
		}
		checkGolden(t, "cut.png", page(e, 300, 2, lines))
	})
	t.Run("display", func(t *testing.T) {
		checkGolden(t, "display.png", page(e, 420, 2, []*Line{
			line("وقائع Waqai", Style{Ours, 700, 64}),
			line("عشر سنوات في سوريا", Style{Source, 700, 44}),
			line("𐎀 日 ٪ ☺", source),
		}))
	})
}
