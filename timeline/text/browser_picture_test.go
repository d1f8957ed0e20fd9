package text

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var pictures = flag.String("pictures", "", "a folder for pictures of an article by the engine beside -chromium's")

// The reader's setting: lines are 31 px high and paragraphs 14 apart, with
// their baseline where Chromium has it.
const (
	pictureLine     = 31
	pictureGap      = 14
	pictureMargin   = 8
	pictureBaseline = 19
)

// TestPictures draws the first article as the reader sets it, on the left of
// each picture, with Chromium's screenshot of it on the right.
func TestPictures(t *testing.T) {
	if *pictures == "" || *chromium == "" {
		t.Skip("no -pictures to draw beside a -chromium's")
	}
	shared := os.Getenv("WAQAI_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	data, err := os.ReadFile(filepath.Join(shared, "articles/putin-assad-moscow.ar.txt"))
	if err != nil {
		t.Skipf("no article to draw: %v", err)
	}
	if err := os.MkdirAll(*pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	e := newEngine(t)
	for _, width := range []int{408, 640} {
		ours, blocks := drawnArticle(e, string(data), width)
		asked := pageOrder{Faces: orderedFaces(t), Blocks: blocks, Seen: true}
		shot := filepath.Join(t.TempDir(), "shot.png")
		size := fmt.Sprintf("--window-size=%d,%d", ours.Rect.Dx(), ours.Rect.Dy())
		browse(t, asked, "--screenshot="+shot, size)
		file, err := os.Open(shot)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := png.Decode(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		both := image.NewRGBA(image.Rect(0, 0, 2*ours.Rect.Dx(), ours.Rect.Dy()))
		draw.Draw(both, ours.Rect, ours, image.Point{}, draw.Src)
		draw.Draw(both, ours.Rect.Add(image.Pt(ours.Rect.Dx(), 0)), theirs, image.Point{}, draw.Src)
		var out bytes.Buffer
		if err := png.Encode(&out, both); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(*pictures, fmt.Sprintf("article-%d.png", width))
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		apart := 100 * meanDifference(ours, both.SubImage(ours.Rect.Add(image.Pt(ours.Rect.Dx(), 0))))
		t.Logf("%s: the engine's on the left, Chromium's on the right, %.2f %% apart", path, apart)
		if apart > 1 {
			t.Errorf("at %d px the pictures are %.2f %% apart, want at most 1 %%", width, apart)
		}
	}
}

// meanDifference is how far two pictures of one size are apart, pixel by
// pixel: 0 where they are the same, 1 where one is the other's negative.
func meanDifference(a, b image.Image) float64 {
	sum := 0.0
	size, from, to := a.Bounds().Size(), a.Bounds().Min, b.Bounds().Min
	for y := range size.Y {
		for x := range size.X {
			p := color.GrayModel.Convert(a.At(from.X+x, from.Y+y)).(color.Gray).Y
			q := color.GrayModel.Convert(b.At(to.X+x, to.Y+y)).(color.Gray).Y
			sum += math.Abs(float64(p) - float64(q))
		}
	}
	return sum / 255 / float64(size.X*size.Y)
}

// drawnArticle draws an article in a column, and orders the same of a page.
func drawnArticle(e *Engine, article string, width int) (*image.RGBA, []orderedBlock) {
	st := Style{Source, 400, 17}
	var blocks []orderedBlock
	var laid [][]*Line
	height := 2 * pictureMargin
	for _, s := range strings.Split(article, "\n") {
		if strings.TrimSpace(s) == "" {
			continue
		}
		lines := e.Wrap(s, st, nil, Auto, float64(width))
		blocks = append(blocks, orderOf(e, s, st, []int{width}))
		laid = append(laid, lines)
		height += len(lines)*pictureLine + pictureGap
	}
	img := image.NewRGBA(image.Rect(0, 0, width+2*pictureMargin, height))
	draw.Draw(img, img.Rect, paper, image.Point{}, draw.Src)
	y := pictureMargin
	for _, lines := range laid {
		for _, l := range lines {
			e.Draw(img, l, pictureMargin+l.Offset(float64(width), Auto), float64(y+pictureBaseline), 1, ink)
			y += pictureLine
		}
		y += pictureGap
	}
	return img, blocks
}
