package app

import (
	"fmt"
	"image"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"waqai/app/ui"
	"waqai/timeline"
)

// area is a rectangle of the window, in pixels.
type area struct{ left, top, right, bottom float32 }

func areaOf(at fyne.Position, size fyne.Size) area {
	return area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// both answers what lies in two areas; it may be empty.
func (a area) both(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) empty() bool { return a.right-a.left <= slack || a.bottom-a.top <= slack }

func (a area) String() string {
	return fmt.Sprintf("(%.0f,%.0f)–(%.0f,%.0f)", a.left, a.top, a.right, a.bottom)
}

// slack is what rounding to whole pixels may do.
const slack = 1

// placed is an object of the window where a person sees it.
type placed struct {
	fyne.CanvasObject
	area   area     // the whole of it
	seen   area     // the part of the window in which it can be seen: scrolls cut off the rest
	layer  int      // what floats lies over the rest, in a layer of its own
	within []placed // what holds it, from the outside in
}

// placedIn walks through o and what it holds.
func placedIn(o fyne.CanvasObject, at fyne.Position, seen area) []placed {
	layers := 0
	var out []placed
	var into func(o fyne.CanvasObject, at fyne.Position, seen area, layer int, within []placed)
	into = func(o fyne.CanvasObject, at fyne.Position, seen area, layer int, within []placed) {
		if !o.Visible() {
			return
		}
		p := placed{o, areaOf(at, o.Size()), seen, layer, within}
		out = append(out, p)
		var parts []fyne.CanvasObject
		floats := false
		switch o := o.(type) {
		case *fyne.Container:
			parts, floats = o.Objects, o.Layout == nil
		case fyne.Widget:
			parts = test.WidgetRenderer(o).Objects()
		}
		if _, ok := o.(fyne.Scrollable); ok {
			seen = seen.both(p.area) // Fyne draws nothing beyond it
		}
		within = append(within[:len(within):len(within)], p)
		for _, part := range parts {
			if floats {
				layers++
				into(part, at.Add(part.Position()), seen, layers, nil)
				continue
			}
			into(part, at.Add(part.Position()), seen, layer, within)
		}
	}
	into(o, at, seen, 0, nil)
	return out
}

// placed answers all that is shown, as objects does.
func (r *rig) placed() []placed {
	c := r.window.Canvas()
	top := c.Content()
	if o := c.Overlays().Top(); o != nil {
		top = o
	}
	return placedIn(top, top.Position(), areaOf(fyne.Position{}, c.Size()))
}

// drawn is where a text has ink.
func drawn(p placed) area {
	for _, o := range test.WidgetRenderer(p.CanvasObject.(fyne.Widget)).Objects() {
		r, ok := o.(*canvas.Raster)
		if !ok {
			continue
		}
		m := r.Generator(int(r.Size().Width), int(r.Size().Height)).(*image.RGBA)
		ink := image.Rectangle{}
		for y := range m.Rect.Max.Y {
			row := m.Pix[y*m.Stride : y*m.Stride+4*m.Rect.Max.X]
			first := slices.IndexFunc(row, func(v uint8) bool { return v > 0 })
			if first < 0 {
				continue
			}
			last := len(row) - 1
			for row[last] == 0 {
				last--
			}
			ink = ink.Union(image.Rect(first/4, y, last/4+1, y+1))
		}
		at := fyne.NewPos(p.area.left, p.area.top).Add(r.Position()).AddXY(float32(ink.Min.X), float32(ink.Min.Y))
		return areaOf(at, fyne.NewSize(float32(ink.Dx()), float32(ink.Dy())))
	}
	return area{}
}

// flaws answers what is wrong with the words that the window shows now.
func (r *rig) flaws() []string {
	var out []string
	say := func(format string, with ...any) { out = append(out, fmt.Sprintf(format, with...)) }
	given := r.given()
	var solid []placed // what has ink, for the search of overlaps
	var ink []area
	for _, p := range r.placed() {
		name := ""
		switch o := p.CanvasObject.(type) {
		case *ui.Text:
			if strings.TrimSpace(o.Text()) == "" {
				continue
			}
			name = fmt.Sprintf("%q", o.Text())
			if !slices.ContainsFunc(p.within, isKeyCap) && !o.Shortens {
				if why := r.unsaid(o.Text(), given); why != "" {
					say("%s %s", name, why)
				}
			}
			if o.Cut() && !o.Shortens {
				say("%s is cut at a width of %.0f", name, o.Size().Width)
			}
			if need := ui.HeightFor(o, o.Size().Width); need > o.Size().Height+slack {
				say("%s needs a height of %.0f and has %.0f", name, need, o.Size().Height)
			}
			if o.Size().Width < slack {
				say("%s has no room at all", name)
			}
			solid, ink = append(solid, p), append(ink, drawn(p).both(p.seen))
		case *ui.Icon, *ui.KeyCap, *ui.Field:
			name = fmt.Sprintf("a %T", o)
			solid, ink = append(solid, p), append(ink, p.area.both(p.seen))
		case cuttable:
			name = fmt.Sprintf("a %T", o)
			if what := o.Cut(); what != "" {
				say("%s cuts %q", name, what)
			}
		case fyne.Focusable:
			name = fmt.Sprintf("a %T", o)
		default:
			continue
		}
		if out := p.outside(r.window.Canvas().Size()); out != "" {
			say("%s at %v leaves %s", name, p.area, out)
		}
	}
	for i, p := range solid {
		for k := range i {
			if q := solid[k]; p.layer == q.layer && !ink[i].both(ink[k]).empty() && !holds(p, q) && !holds(q, p) {
				say("%s lies over %s at %v", named(p), named(q), ink[i].both(ink[k]))
			}
		}
	}
	return out
}

// cuttable is a control that draws words without a Text: it answers those that are cut.
type cuttable interface{ Cut() string }

func named(p placed) string {
	if t, ok := p.CanvasObject.(*ui.Text); ok {
		return fmt.Sprintf("%q", t.Text())
	}
	return fmt.Sprintf("a %T", p.CanvasObject)
}

func isKeyCap(p placed) bool { _, ok := p.CanvasObject.(*ui.KeyCap); return ok }

func holds(outer, inner placed) bool {
	return slices.ContainsFunc(inner.within, func(p placed) bool { return p.CanvasObject == outer.CanvasObject })
}

// outside tells which of those that hold it an object leaves; "" when it leaves none. Up and down
// it may leave a scroll, which moves.
func (p placed) outside(window fyne.Size) string {
	scrolled := false
	for i := len(p.within) - 1; i >= 0; i-- {
		q := p.within[i]
		if _, ok := q.CanvasObject.(fyne.Scrollable); ok {
			scrolled = true
		}
		if p.area.left < q.area.left-slack || p.area.right > q.area.right+slack ||
			!scrolled && (p.area.top < q.area.top-slack || p.area.bottom > q.area.bottom+slack) {
			return fmt.Sprintf("%T at %v", q.CanvasObject, q.area)
		}
	}
	if !scrolled && !p.area.empty() && p.area.both(areaOf(fyne.Position{}, window)) != p.area {
		return "the window"
	}
	return ""
}

// given answers the words that no translation has: what articles and people have written.
func (r *rig) given() []string {
	all := map[string]bool{r.options.Version: true, "العربية": true, "English": true}
	if r.project != nil {
		all[r.project.name] = true
		for _, a := range r.project.articles {
			all[a.Title], all[a.Outlet] = true, true
		}
		for _, e := range r.project.events {
			all[e.Title], all[e.Category] = true, true
			for _, c := range e.Citations {
				all[strings.Join(strings.Fields(c.Quote), " ")] = true
			}
		}
	}
	if r.project != nil {
		for _, d := range r.differences() {
			before, quote, after := around(d.Words)
			all[before+quote+after], all[d.Event.Title] = true, true
		}
	}
	for _, recent := range r.prefs.recents() {
		all[projectName(recent.Path)] = true
	}
	delete(all, "")
	out := slices.Collect(maps.Keys(all))
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) }) // a name that another holds comes after it
	return out
}

// sayable is what both languages write in Latin letters.
var sayable = regexp.MustCompile(`^(EDTF \S+|[0-9a-f]{8}|PNG|SVG|PDF|\.?[a-z]{3,5}|Waqai|Ctrl|Enter|[0-9./~?-]+)$`)

// unsaid tells what makes a text none of the language that is spoken; "" where it is one.
func (r *rig) unsaid(s string, given []string) string {
	if keyLiteral.MatchString(s) {
		return "is a key without a sentence"
	}
	for strings.Contains(s, isolate) { // names in a sentence
		before, rest, _ := strings.Cut(s, isolate)
		_, after, _ := strings.Cut(rest, isolateEnd)
		s = before + " " + after
	}
	if sayable.MatchString(s) {
		return ""
	}
	for _, g := range given {
		s = strings.ReplaceAll(s, g, " ")
	}
	s = strings.TrimSpace(strings.Trim(s, fromRight))
	arabic := strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Arabic, c) && unicode.IsLetter(c) })
	latin := strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Latin, c) })
	switch {
	case r.words.language == timeline.English && arabic:
		return "is Arabic in the English window"
	case r.words.language == timeline.Arabic && latin && !arabic:
		return "is Latin in the Arabic window"
	}
	return ""
}
