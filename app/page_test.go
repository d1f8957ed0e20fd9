package app

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"waqai/assets"
	"waqai/timeline"
	"waqai/timeline/text"
)

// longText makes an Arabic text of about so many bytes: paragraphs of one to nine sentences, or a
// single one where oneParagraph is true.
func longText(size int, oneParagraph bool) string {
	sentences := []string{
		"في 14 مارس 2011 اندلعت المظاهرات في درعا، وقال الكرملين (Kremlin) إن اللقاء تناول الأوضاع بعد عشر سنوات. ",
		"وأضاف المتحدّث أنّ «الاتفاق» وُقّع في كانون الثاني/يناير الماضي بحضور 27 وفدًا، بحسب وكالة Reuters. ",
		"ولم تعلّق الحكومة على ذلك؟ ",
		"وكانت المحادثات قد بدأت يوم الاثنين ١٢ أيلول ٢٠٢١ في جنيف، ثم انتقلت إلى فيينا بعد أسبوعين من التوقف. ",
	}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(sentences[(i*7+i/5)%len(sentences)])
		if !oneParagraph && i%9 == i/11%9 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

const megabyte = 1 << 20

func engine(t testing.TB) *text.Engine {
	t.Helper()
	e, err := text.New(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestPiecesHoldTheWholeText(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{
			"كلمة", " ", "\n", ". ", "عامَ", "2011", "a", "\u0301", "\u2068", "\u2069", "\u200d", "…", "👩‍👩‍👧", "\t", "\u2028", strings.Repeat("لا إله. ", 300), strings.Repeat("ـ", 2500),
		})).Draw(t, "words")
		content := strings.Join(words, "")
		p := newPage(e, timeline.Article{Text: content}, 300)
		runes, last := []rune(content), 0
		for i := range p.pieces {
			q := &p.pieces[i]
			if q.start < last || q.end <= q.start || q.content != string(runes[q.start:q.end]) {
				t.Fatalf("piece %d is [%d, %d) %q, after one that ends at %d", i, q.start, q.end, q.content, last)
			}
			if lost := string(runes[last:q.start]); strings.TrimSpace(lost) != "" {
				t.Fatalf("%q is in no piece", lost)
			}
			last = q.end
		}
		if lost := string(runes[last:]); strings.TrimSpace(lost) != "" {
			t.Fatalf("%q is in no piece", lost)
		}
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		if got := p.text.slice(runeSpan{from, to}); got != string(runes[from:to]) {
			t.Fatalf("the runes from %d to %d are %q, not %q", from, to, got, string(runes[from:to]))
		}
	})
}

func TestHeightsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		each := rapid.SliceOfN(rapid.IntRange(1, 90), 1, 40).Draw(t, "each")
		h := newHeights(append([]int(nil), each...))
		for range 5 {
			i := rapid.IntRange(0, len(each)-1).Draw(t, "i")
			each[i] = rapid.IntRange(1, 90).Draw(t, "height")
			h.set(i, each[i])
		}
		sum := 0
		for i, v := range each {
			if got := h.above(i); got != sum {
				t.Fatalf("above %d there are %d pixels, not %d", i, got, sum)
			}
			if first, last := h.at(float64(sum)), h.at(float64(sum+v)-0.5); first != i || last != i {
				t.Fatalf("at the top of %d lies %d, at its foot %d", i, first, last)
			}
			sum += v
		}
		if h.at(-1) != 0 || h.at(float64(sum)) != len(each)-1 {
			t.Fatalf("outside lie %d and %d", h.at(-1), h.at(float64(sum)))
		}
	})
}

func TestLongParagraphIsCutAtTheEndsOfSentences(t *testing.T) {
	for _, test := range []struct {
		name, content, end string
	}{
		{"a short one is not", "ولم تعلّق. ثم انتهى", "ثم انتهى"},
		{"at the last sentence that fits", strings.Repeat("قال ذلك مرة أخرى. ", 200), "أخرى. "},
		{"at a space where no sentence ends", strings.Repeat("كلمة ", 1000), "كلمة "},
		{"not before a mark", strings.Repeat("بَ", 3000), "بَ"},
		{"somewhere where nothing else is possible", strings.Repeat("\u0301", 9000), "\u0301"},
	} {
		size, runes := pieceEnd(test.content)
		if piece := test.content[:size]; !strings.HasSuffix(piece, test.end) || runes > 2*pieceRunes || runes != utf8.RuneCountInString(piece) {
			t.Errorf("%s: %d runes that end in %q", test.name, runes, piece[max(0, len(piece)-20):])
		}
	}
}

func TestPiecesOfAParagraphHaveOneDirection(t *testing.T) {
	p := newPage(engine(t), timeline.Article{Text: "\u2068Reuters\u2069 قال. " + strings.Repeat("This is English. ", 400)}, 400)
	if len(p.pieces) < 3 {
		t.Fatalf("there are %d pieces", len(p.pieces))
	}
	for i := range p.pieces {
		if l := p.set(i).lines[0]; l.Dir != text.RTL {
			t.Errorf("piece %d runs from left to right", i)
		}
	}
}

func TestOnlyWhatIsInViewIsShaped(t *testing.T) {
	for _, one := range []bool{false, true} {
		r := readerOf(t, longText(megabyte, one))
		// A piece has at most 2,000 runes; 1,000 more are measured before the first look.
		if n := len(r.page.kept); n == 0 || r.page.held > 6*pieceRunes {
			t.Errorf("one paragraph: %v: %d pieces with %d runes are shaped for the first view", one, n, r.page.held)
		}
		r.scroll = r.page.height() / 2
		r.paint()
		if r.page.held > 12*pieceRunes {
			t.Errorf("one paragraph: %v: %d runes are shaped for two views", one, r.page.held)
		}
		for range 2000 {
			r.scrollBy(400)
		}
		if r.page.held > keptRunes+6*pieceRunes {
			t.Errorf("one paragraph: %v: %d runes stay shaped", one, r.page.held)
		}
	}
}

// readerOf shows a text in a reader of the size that it has in the window.
func readerOf(t testing.TB, content string) *reader {
	t.Helper()
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle)).main.reader
	r.show(reading{article: timeline.Article{ID: 1000, Text: content, SHA256: fmt.Sprint(len(content))}})
	return r
}

// shownLines answers the first rune of each line in view, and its height in the reader.
func shownLines(r *reader) map[int]float64 {
	out := map[int]float64{}
	for _, l := range r.page.lines(r.view()) {
		out[l.start+l.line.Start] = l.top + readerTop - r.scroll
	}
	return out
}

func TestTextDoesNotJumpWhileItScrolls(t *testing.T) {
	for _, one := range []bool{false, true} {
		r := readerOf(t, longText(200_000, one))
		r.scroll = r.page.height() * 0.6 // nothing has been laid out there, nor above
		r.paint()
		for step := range 400 {
			d := -97.0
			if step > 250 {
				d = 61
			}
			before := shownLines(r)
			r.scrollBy(d)
			for start, y := range shownLines(r) {
				if was, known := before[start]; known && math.Abs(was-d-y) > 1e-6 {
					t.Fatalf("at step %d a line goes from %g to %g, not by %g", step, was, y, -d)
				}
			}
		}
	}
}

func TestTextCanBeScrolledToBothEnds(t *testing.T) {
	for _, one := range []bool{false, true} {
		r := readerOf(t, longText(200_000, one))
		r.scrollBy(1e9)
		lines := r.page.lines(r.view())
		last := lines[len(lines)-1]
		if n := r.page.text.runes; last.start+last.line.End < n-1 && strings.TrimSpace(r.page.text.slice(runeSpan{last.start + last.line.End, n})) != "" {
			t.Errorf("at the end the view ends with rune %d of %d", last.start+last.line.End, n)
		}
		if foot := last.top + sourceLine + 2*readerTop - r.scroll; math.Abs(foot-float64(r.Size().Height)) > 1 {
			t.Errorf("the last line ends %g pixels down, the view %g", foot, r.Size().Height)
		}
		r.scrollBy(-1e9)
		if first := r.page.lines(r.view())[0]; r.scroll != 0 || first.start+first.line.Start != 0 {
			t.Errorf("back at the beginning the text has scrolled by %g, to rune %d", r.scroll, first.start)
		}
	}
}

func TestEstimatedHeightsAreNearTheRealOnes(t *testing.T) {
	r := readerOf(t, longText(200_000, false))
	guess := r.page.height()
	for i := range r.page.pieces {
		r.page.set(i)
	}
	if real := r.page.height(); math.Abs(guess-real) > 0.1*real {
		t.Errorf("the page was thought to be %g pixels high and is %g", guess, real)
	}
}

func TestNewWidthKeepsTheLineAtTheTop(t *testing.T) {
	r := readerOf(t, longText(200_000, false))
	r.scroll = 30_000
	r.paint()
	first := r.page.lines(r.view())[0]
	size := r.Size()
	for _, width := range []float32{400, 600, 472} {
		size.Width = width
		r.Resize(size)
		now := r.page.lines(r.view())[0]
		if at := first.start + first.line.Start; at < now.start+now.line.Start || at >= now.start+now.line.End {
			t.Errorf("%g pixels wide the view begins with runes %d to %d, without %d", width, now.start+now.line.Start, now.start+now.line.End, at)
		}
		first = now
	}
}

func BenchmarkOpenMegabyte(b *testing.B) {
	for _, one := range []bool{false, true} {
		b.Run(map[bool]string{false: "paragraphs", true: "one"}[one], func(b *testing.B) {
			r := readerOf(b, "")
			article := timeline.Article{Text: longText(megabyte, one)}
			b.SetBytes(int64(len(article.Text)))
			b.ReportAllocs()
			for b.Loop() {
				article.ID++
				r.show(reading{article: article})
			}
		})
	}
}

func BenchmarkScrollMegabyte(b *testing.B) {
	for _, one := range []bool{false, true} {
		b.Run(map[bool]string{false: "paragraphs", true: "one"}[one], func(b *testing.B) {
			r := readerOf(b, longText(megabyte, one))
			b.ReportAllocs()
			for b.Loop() {
				if r.scroll >= r.most() {
					r.scroll = 0
				}
				r.scrollBy(40)
			}
		})
	}
}

func TestTextOfAnyKindIsShown(t *testing.T) {
	for name, content := range map[string]string{
		"ten megabytes without a line break": strings.Repeat("كلمة وأخرى. ", 10*megabyte/20),
		"a megabyte without a space":         strings.Repeat("ب", megabyte/2),
		"10,000 nested controls":             strings.Repeat("\u2067\u202e", 5000) + "نص",
		"1,000 marks on one letter":          "ب" + strings.Repeat("\u064e", 1000) + " بعدها",
		"bytes that are no text":             strings.Repeat("\xff\xd9 نص \x80", 100),
		"white space alone":                  " \n\t\n\u00a0\n",
		"nothing":                            "",
	} {
		r := readerOf(t, content)
		if n := r.page.text.runes; n != utf8.RuneCountInString(content) {
			t.Errorf("%s: %d runes of %d", name, n, utf8.RuneCountInString(content))
		}
		for _, d := range []float64{100, 1e9, -300, -1e9} {
			r.scrollBy(d)
		}
		if blank := strings.TrimSpace(content) == ""; blank != (len(r.page.lines(r.view())) == 0) {
			t.Errorf("%s: %d lines are shown", name, len(r.page.lines(r.view())))
		}
		r.chooseAll()
		if got := r.chosenText(); got != content {
			t.Errorf("%s: %d bytes of %d are chosen", name, len(got), len(content))
		}
		r.extend(fyne.KeyUp, false)
		r.extend(fyne.KeyLeft, true)
		r.find("نص")
		r.markNext(true)
		if r.page.held > keptRunes {
			t.Errorf("%s: %d runes stay shaped", name, r.page.held)
		}
	}
}
