package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"waqai/timeline"
)

// projectOf makes a project with one article of a text.
func projectOf(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return newProject(t, path)
}

// wordsAt answers where words first stand in the article.
func (r *rig) wordsAt(words string) runeSpan {
	r.t.Helper()
	content := r.article.Text
	i := strings.Index(content, words)
	if i < 0 {
		r.t.Fatalf("the article does not hold %q", words)
	}
	start := len([]rune(content[:i]))
	return runeSpan{start, start + len([]rune(words))}
}

// clickText presses the button of the pointer on runes of the article as often as is said, with
// modifiers; the time of a slow click goes by before.
func (r *rig) clickText(s runeSpan, times int, mod fyne.KeyModifier) {
	r.t.Helper()
	p := r.main.reader
	p.bring(s)
	at := r.middleOf(s)
	r.now = r.now.Add(2 * doubleClick)
	for range times {
		point := fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(r.readerAt())} // which a click may move
		e := &desktop.MouseEvent{PointEvent: point, Button: desktop.MouseButtonPrimary, Modifier: mod}
		p.MouseDown(e)
		p.MouseUp(e)
		p.Tapped(&e.PointEvent)
	}
}

// chosenIs checks what is chosen.
func (r *rig) chosenIs(when, want string) {
	r.t.Helper()
	if got := r.main.reader.chosenText(); got != want {
		r.t.Errorf("%s: %q is chosen, want %q", when, got, want)
	}
}

// shift presses a key with Shift in the reader.
func (r *rig) shift(keys ...fyne.KeyName) {
	p := r.main.reader
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for _, k := range keys {
		p.TypedKey(&fyne.KeyEvent{Name: k})
	}
	p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

const choiceText = `عنوان النص

قال المتحدّث (Kremlin spokesman) إنّ اللـــقاء عُقد، ثم انتهى ١٢ يومًا بعد ذلك.

جملة ثانية هنا: the second one ends.
`

func TestClicksChooseWordsAndParagraphs(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	r.clickText(r.wordsAt("متحدّ"), 1, 0)
	r.chosenIs("one click", "")
	r.clickText(r.wordsAt("متحدّ"), 2, 0)
	r.chosenIs("two clicks", "المتحدّث")
	r.clickText(r.wordsAt("لـــقا"), 2, 0)
	r.chosenIs("two clicks on a stretched word", "اللـــقاء")
	r.clickText(r.wordsAt("pok"), 2, 0)
	r.chosenIs("two clicks on a foreign word", "spokesman")
	r.clickText(r.wordsAt("pok"), 3, 0)
	r.chosenIs("three clicks", "قال المتحدّث (Kremlin spokesman) إنّ اللـــقاء عُقد، ثم انتهى ١٢ يومًا بعد ذلك.")
	r.clickText(r.wordsAt("second"), 4, 0)
	r.chosenIs("four clicks, the last of which is the first of a new series", "")
}

func TestTwoClicksChooseAWordThoughTheFirstSelectsAnEvent(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	words := r.spanOf(r.quoting("3 September 2020").ID)
	r.clickText(runeSpan{words.start + 2, words.start + 8}, 2, 0)
	r.chosenIs("two clicks on a mention", "September")
	if r.spanOf(r.selected.event) != words {
		t.Error("they do not select its event")
	}
}

func TestSlowClicksAreSingleOnes(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	for range 3 {
		r.clickText(r.wordsAt("متحدّ"), 1, 0)
	}
	r.chosenIs("three slow clicks", "")
}

func TestShiftClickExtendsTheChoice(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	r.clickText(r.wordsAt("Kremlin"), 2, 0)
	r.clickText(r.wordsAt("انتهى"), 1, fyne.KeyModifierShift)
	r.chosenIs("forward", "Kremlin spokesman) إنّ اللـــقاء عُقد، ثم انتهى")
	r.clickText(r.wordsAt("قال"), 1, fyne.KeyModifierShift)
	r.chosenIs("back over the beginning", "قال المتحدّث (")
}

func TestDragChoosesOverParagraphs(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	want := "عُقد، ثم انتهى ١٢ يومًا بعد ذلك.\n\nجملة ثانية"
	from, to := r.middleOf(r.wordsAt("عُقد")), r.middleOf(r.wordsAt("ثانية"))
	d := to.Subtract(from)
	r.dragFrom(from, fyne.NewDelta(d.X/2, d.Y/2), fyne.NewDelta(d.X-d.X/2, d.Y-d.Y/2))
	r.chosenIs("down", want)
	r.dragFrom(to, fyne.NewDelta(-d.X/2, -d.Y/2), fyne.NewDelta(d.X/2-d.X, d.Y/2-d.Y))
	r.chosenIs("up", want)
	if r.selected.event != 0 {
		t.Error("a drag selects an event")
	}
}

func TestDragBeyondTheEdgeScrolls(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, longText(60_000, false)))
	p := r.main.reader
	height := p.Size().Height
	start := r.readerAt().AddXY(200, 40)
	before := p.scroll
	r.dragFrom(start, fyne.NewDelta(0, height-80), fyne.NewDelta(0, 120), fyne.NewDelta(0, 0), fyne.NewDelta(0, 0), fyne.NewDelta(0, 0))
	if p.scroll <= before+60 {
		t.Errorf("the text has scrolled from %g to %g", before, p.scroll)
	}
	_, to := p.view()
	if _, bottom := p.page.about(p.chosen); bottom < to-2*sourceLine {
		t.Errorf("the choice ends at %g, the view at %g", bottom, to)
	}
	if p.creeps != nil {
		t.Error("the text goes on after the button is up")
	}
}

func TestCopyGivesTheStoredCharacters(t *testing.T) {
	content := "الإِسْلَامُ والسَّلَام ـــ لـلـكـتـاب\u200F\n\n\u2067مرحبا\u2069 \u2066world\u2069 14/03/2011 ١٤٫٥٪ ۱۲ ﷺ e\u0301 👩‍👩‍👧 \tتاب\n\n\n" + strings.Repeat("نص طويل. ", 400)
	r := opened(t, timeline.Arabic, projectOf(t, content))
	p, runes := r.main.reader, []rune(r.article.Text)
	r.window.Canvas().Focus(p)
	for _, s := range []runeSpan{{0, len(runes)}, {0, 7}, {3, 9}, {17, 60}, {20, 21}, {30, 2500}, {len(runes) - 3, len(runes)}} {
		p.choose(s)
		r.system.Clipboard().SetContent("")
		r.chord(fyne.KeyC, fyne.KeyModifierControl)
		if got, want := r.system.Clipboard().Content(), string(runes[s.start:s.end]); got != want {
			t.Errorf("the runes from %d to %d are copied as %q, not %q", s.start, s.end, got, want)
		}
	}
}

func TestKeysExtendTheChoice(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	choose := func(words string) { r.main.reader.choose(r.wordsAt(words)) }
	word := func(k fyne.KeyName) {
		r.main.reader.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: ctrlShift})
	}
	r.window.Canvas().Focus(r.main.reader)
	choose("عُقد")
	r.shift(fyne.KeyLeft, fyne.KeyLeft)
	r.chosenIs("two letters to the left", "عُقد، ")
	r.shift(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	r.chosenIs("three to the right", "عُق")
	word(fyne.KeyLeft)
	word(fyne.KeyLeft)
	r.chosenIs("a word and a sign to the left", "عُقد،")
	word(fyne.KeyLeft)
	r.chosenIs("and another word", "عُقد، ثم")
	word(fyne.KeyRight)
	r.chosenIs("one back to the right", "عُقد، ")
	choose("second")
	r.shift(fyne.KeyRight)
	r.chosenIs("in words from left to right", "second ")
	choose("ذلك.")
	r.shift(fyne.KeyLeft)
	r.chosenIs("over the end of a paragraph", "ذلك.\n\n")
	word(fyne.KeyLeft)
	r.chosenIs("and its first word", "ذلك.\n\nجملة")
	choose("جملة ")
	r.shift(fyne.KeyEnd)
	r.chosenIs("to the end of the line", "جملة ثانية هنا: the second one ends.")
	r.shift(fyne.KeyHome)
	r.chosenIs("and to its beginning, where the choice began", "")
	choose("جملة ")
	word(fyne.KeyHome)
	r.chosenIs("to the beginning of the text", "عنوان النص\n\nقال المتحدّث (Kremlin spokesman) إنّ اللـــقاء عُقد، ثم انتهى ١٢ يومًا بعد ذلك.\n\n")
	word(fyne.KeyEnd)
	r.chosenIs("to its end", "جملة ثانية هنا: the second one ends.\n")
	choose("عنوان")
	r.shift(fyne.KeyDown)
	if end := r.main.reader.chosen.end; end <= r.wordsAt("قال").start || end > r.wordsAt("spokesman").start {
		t.Errorf("a line down the choice ends at %d", end)
	}
	r.shift(fyne.KeyUp)
	r.chosenIs("and up again", "عنوان")
	r.chord(fyne.KeyA, fyne.KeyModifierControl)
	r.chosenIs("everything", r.article.Text)
	r.key(fyne.KeyEscape)
	r.chosenIs("after Escape", "")
	if r.main.reader.extend(fyne.KeyLeft, false) {
		t.Error("keys begin a choice where there is none")
	}
}

func TestEscapeDropsTheChoiceBeforeTheEvent(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	e := r.quoting("3 September 2020")
	r.choose(e.ID)
	r.chooseWords("the Front dissolved itself")
	r.key(fyne.KeyEscape)
	if r.selected.event != e.ID {
		t.Error("the first Escape deselects the event")
	}
	r.key(fyne.KeyEscape)
	if r.selected.event != 0 {
		t.Error("the second Escape does not")
	}
}

func TestKeysOpenTheMenuOfTheText(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.chooseWords("the Front dissolved itself")
	r.key(desktop.KeyMenu)
	r.press(r.words.say("command.copy"))
	if got := r.system.Clipboard().Content(); got != "the Front dissolved itself" {
		t.Errorf("the menu key and Copy put %q on the clipboard", got)
	}
	r.window.Canvas().Focus(r.main.reader)
	r.shift(fyne.KeyF10)
	if !r.inDialog() {
		t.Error("Shift and F10 open no menu")
	}
}

func TestKeysScrollTheText(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, longText(60_000, false)))
	p := r.main.reader
	r.window.Canvas().Focus(p)
	r.key(fyne.KeyPageDown)
	if page := float64(p.Size().Height); p.scroll < page/2 || p.scroll > page {
		t.Errorf("a page down scrolls by %g of %g", p.scroll, page)
	}
	r.chord(fyne.KeyEnd, fyne.KeyModifierControl)
	if p.scroll != p.most() || p.scroll < 5000 {
		t.Errorf("Ctrl and End scroll to %g of %g", p.scroll, p.most())
	}
	r.chord(fyne.KeyHome, fyne.KeyModifierControl)
	if p.scroll != 0 {
		t.Errorf("Ctrl and Home scroll to %g", p.scroll)
	}
}

func TestChosenRectanglesCoverMixedText(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	p := r.main.reader.page
	s := r.wordsAt("المتحدّث (Kremlin")
	whole, parts := 0.0, 0.0
	boxes := p.boxes(s)
	for _, b := range boxes {
		whole += b.x1 - b.x0
	}
	for i := s.start; i < s.end; i++ {
		if i == s.start+6 {
			continue // the mark has the place of its letter
		}
		for _, b := range p.boxes(runeSpan{i, i + 1}) {
			parts += b.x1 - b.x0
		}
	}
	if len(boxes) < 2 {
		t.Errorf("words of two directions are one rectangle: %v", boxes)
	}
	if whole < 50 || parts < whole*0.98 {
		t.Errorf("the words are %g wide, their letters %g", whole, parts)
	}
}

func TestChoiceStaysThroughAChangeOfLanguage(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.chooseWords("the Front dissolved itself")
	r.speak(timeline.Arabic)
	r.chosenIs("in the other language", "the Front dissolved itself")
}

func TestEnterMakesAnEventOfTheChosenWords(t *testing.T) {
	const words = "بعد أسبوعين من التوقيع بدأت الهدنة يوم الخميس الماضي"
	path := projectOf(t, "خبر قصير\n\n14 سبتمبر 2021\n\nقال المتحدث إن ذلك حدث "+words+" في المدينة كلها.\n")
	r := opened(t, timeline.Arabic, path)
	r.window.Canvas().Focus(r.main.reader)
	r.main.reader.choose(r.wordsAt(words))
	r.key(fyne.KeyReturn)
	if got := r.fields()[titleField].Text(); got != words {
		t.Fatalf("the form opens with the title %q", got)
	}
	var want timeline.Date
	s := r.wordsAt(words)
	mentions, err := r.project.store.Mentions(r.article.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mentions {
		if m.Start >= s.start && m.End <= s.end && m.Kind == timeline.Point && want.IsUndated() {
			want = m.Date
		}
	}
	if want.IsUndated() {
		t.Fatal("the words hold no dated mention")
	}
	r.key(fyne.KeyReturn)
	e := stored(t, path)[r.selected.event]
	r.chosenIs("once the event is made", "")
	if !e.Date.Equal(want) || len(e.Citations) != 1 || e.Citations[0].Quote != words {
		t.Errorf("the event is %+v, its words say %s", e, want)
	}
}

func TestKeysKeepTheChoiceInTheTextAndInView(t *testing.T) {
	p := readerOf(t, choiceText+"\n\n\n"+longText(8_000, true)+"\n"+longText(4_000, false))
	keys := rapid.SampledFrom([]fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd})
	rapid.Check(t, func(t *rapid.T) {
		n := p.page.text.runes
		from := rapid.IntRange(0, n-1).Draw(t, "from")
		p.chooseFrom(from, rapid.IntRange(from+1, n).Draw(t, "to"))
		for range rapid.IntRange(1, 12).Draw(t, "presses") {
			heel, key, ctrl := p.heel, keys.Draw(t, "key"), rapid.Bool().Draw(t, "ctrl")
			was := p.chosen
			if !p.extend(key, ctrl) {
				t.Fatalf("%s moves no end of %v", key, was)
			}
			if p.chosen.empty() {
				return
			}
			if p.chosen.start < 0 || p.chosen.end > n || p.heel != heel {
				t.Fatalf("%s makes %v of %v, which was held at %d", key, p.chosen, was, heel)
			}
			if at := p.caret(); !p.inView(runeSpan{at, at + 1}) {
				t.Fatalf("after %s the end at %d is out of view", key, at)
			}
		}
	})
}
