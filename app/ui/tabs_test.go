package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// threeTabs are tabs whose pages hold a field each.
func threeTabs(l *Look) *Tabs {
	tabs := make([]Tab, 3)
	for i := range tabs {
		tabs[i] = Tab{Title: someTitles[i][:10], Content: NewField(l, "", "")}
	}
	return NewTabs(l, tabs, 0)
}

func TestTabsByKeysAndMouse(t *testing.T) {
	for _, c := range []struct {
		rtl        bool
		next, back fyne.KeyName
	}{{false, fyne.KeyRight, fyne.KeyLeft}, {true, fyne.KeyLeft, fyne.KeyRight}} {
		l, _ := testLook(t, c.rtl, false)
		tabs := threeTabs(l)
		var told []int
		tabs.OnSelected = func(i int) { told = append(told, i) }
		_, canvas := open(t, l, 500, 200, tabs)
		canvas.Focus(tabs.bar)
		typeKey(canvas, c.next, c.next, c.next, c.back, fyne.KeyHome, fyne.KeyEnd)
		left, width := tabs.bar.extent(1)
		test.TapAt(tabs.bar, fyne.NewPos(left+width/2, 20))
		if want := []int{1, 2, 1, 0, 2, 1}; !slices.Equal(told, want) {
			t.Errorf("rtl %v: told %v, want %v", c.rtl, told, want)
		}
		page := tabs.tabs[1].Content
		if objects := test.WidgetRenderer(tabs).Objects(); len(objects) != 2 || objects[1] != page || page.Position().Y != tabHeight {
			t.Errorf("rtl %v: the page shown is at %v", c.rtl, page.Position())
		}
		if atStart := left < 250; atStart == c.rtl {
			t.Errorf("rtl %v: the second title is at %v", c.rtl, left)
		}
	}
}

func TestPagesThatAreNotShownAreKeptToo(t *testing.T) {
	l, _ := testLook(t, true, false)
	tabs := threeTabs(l)
	_, c := open(t, l, 500, 200, tabs)
	tabs.tabs[2].Content.(*Field).SetText("نص")
	tabs.choose(1)
	kept := Keep(c, tabs)
	other := threeTabs(l)
	kept.Restore(c, other)
	if got := other.tabs[2].Content.(*Field).Text(); got != "نص" || other.Selected() != 1 {
		t.Errorf("the third page holds %q, page %d is shown", got, other.Selected())
	}
}

func TestTitlesOfTabsMirrorAndStayInTheBar(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	a, b := threeTabs(left).bar, threeTabs(right).bar
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(int(a.MinSize().Width)+1, 900).Draw(t, "width"))
		a.Resize(fyne.NewSize(width, tabHeight))
		b.Resize(fyne.NewSize(width, tabHeight))
		end := float32(0)
		for i := range a.titles {
			x, w := a.extent(i)
			mirrored, _ := b.extent(i)
			if x != end || x+w > width+0.01 {
				t.Fatalf("title %d stands from %v to %v in %v, the one before ends at %v", i, x, x+w, width, end)
			}
			if d := width - x - w - mirrored; d > 0.01 || d < -0.01 {
				t.Fatalf("title %d is at %v, mirrored at %v", i, x, mirrored)
			}
			end = x + w
		}
	})
}

func TestTabsAreAsHighAsTheirHighestPage(t *testing.T) {
	l, _ := testLook(t, true, false)
	tabs := NewTabs(l, []Tab{{Title: "a", Content: block(10, 30)}, {Title: "b", Content: NewParagraph(l, someTitles[0], Body, l.Palette.Ink)}}, 0)
	if got, want := tabs.HeightFor(80), tabHeight+HeightFor(tabs.tabs[1].Content, 80); got != want || want < tabHeight+80 {
		t.Errorf("%v high, want %v", got, want)
	}
}
