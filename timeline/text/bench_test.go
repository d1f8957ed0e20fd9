package text

import (
	"image"
	"os"
	"strconv"
	"strings"
	"testing"
)

const label = "في 14 مارس 2011 اندلعت المظاهرات (درعا)"

func BenchmarkLabelWarm(b *testing.B) {
	e := newEngine(b)
	st := Style{Ours, 600, 13.5}
	e.Line(label, st, Auto)
	b.ReportAllocs()
	for b.Loop() {
		e.Line(label, st, Auto)
	}
}

func BenchmarkLabelCold(b *testing.B) {
	e := newEngine(b)
	st := Style{Ours, 600, 13.5}
	texts := make([]string, 1<<15)
	for i := range texts {
		texts[i] = label + " " + strconv.Itoa(i)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		e.Rich(texts[i&(len(texts)-1)], st, nil, Auto)
		i++
	}
}

// article is about 2,300 words of Arabic with figures and Latin names.
func article() string {
	sentence := "في 14 مارس 2011 اندلعت المظاهرات في درعا، وقال الكرملين (Kremlin) إن اللقاء الذي عقد في دمشق في كانون الثاني (يناير) الماضي تناول الأوضاع في سوريا بعد عشر سنوات. "
	return strings.Repeat(strings.Repeat(sentence, 8)+"\n", 10)
}

func BenchmarkWrapArticle(b *testing.B) {
	e := newEngine(b)
	text, st := article(), Style{Source, 400, 17}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		e.Wrap(text, st, nil, Auto, 408)
	}
}

func BenchmarkReflow(b *testing.B) {
	e := newEngine(b)
	p := e.Paragraph(article(), Style{Source, 400, 17}, nil, Auto)
	b.ReportAllocs()
	width := 300.0
	for b.Loop() {
		p.Lines(width)
		if width++; width > 600 {
			width = 300
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	e := newEngine(b)
	l := e.Line(label, Style{Ours, 600, 13.5}, Auto)
	img := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	e.Draw(img, l, 20.3, 100, 1, ink)
	b.ReportAllocs()
	for b.Loop() {
		e.Draw(img, l, 20.3, 100, 1, ink)
	}
}

func BenchmarkNew(b *testing.B) {
	fsys := os.DirFS("../../assets")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(fsys); err != nil {
			b.Fatal(err)
		}
	}
}
