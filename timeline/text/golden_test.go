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
	"testing"
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
			line("لا إله، الأمم المتحدة، للإسلام، مـــارس، الﷲ", source),
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
}
