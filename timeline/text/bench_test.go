package text

import (
	"image"
	"os"
	"path/filepath"
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

// mixed is a text of twenty words in both directions that no other number
// gives: Arabic, Latin, Hebrew, and figures in three ways.
func mixed(number int) string {
	arabic, latin := []rune("ابتجحدرسشصطعفقكلمنهوي"), []rune("abcdefghiklmnoprstuvwy")
	hebrew := []rune("אבגדהזחטיכלמנסעפצקרשת")
	var s strings.Builder
	letter := uint(number)*2654435761 + 1
	for i := range 20 {
		alphabet := [][]rune{arabic, latin, arabic, nil, arabic, hebrew}[i%6]
		if i > 0 {
			s.WriteByte(' ')
		}
		if alphabet == nil {
			s.WriteString([]string{"14/03/2011", "90٪", "(1,200.5)"}[letter%3])
			continue
		}
		for range 3 + letter%5 {
			letter = letter*1103515245 + 12345
			s.WriteRune(alphabet[letter>>16%uint(len(alphabet))])
		}
	}
	return s.String()
}

// BenchmarkLabelCold lays out a line that was never seen, nor any of its
// words.
func BenchmarkLabelCold(b *testing.B) {
	e := newEngine(b)
	st := Style{Ours, 600, 13.5}
	texts := make([]string, 1<<14)
	for i := range texts {
		texts[i] = mixed(i)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		e.Rich(texts[i&(len(texts)-1)], st, nil, Auto)
		i++
	}
}

// sharedArticle is the first of the shared articles, 580 words of Arabic in
// 27 paragraphs.
func sharedArticle(tb testing.TB) string {
	tb.Helper()
	root := os.Getenv("WAQAI_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	text, err := os.ReadFile(filepath.Join(root, "articles", "putin-assad-moscow.ar.txt"))
	if err != nil {
		tb.Skipf("%v: set WAQAI_SHARED to the folder of shared data", err)
	}
	return string(text)
}

func BenchmarkWrapArticle(b *testing.B) {
	e := newEngine(b)
	text, st := sharedArticle(b), Style{Source, 400, 17}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		e.Wrap(text, st, nil, Auto, 600)
	}
}

func BenchmarkReflow(b *testing.B) {
	e := newEngine(b)
	p := e.Paragraph(sharedArticle(b), Style{Source, 400, 17}, nil, Auto)
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
