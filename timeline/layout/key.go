package layout

import (
	"image/color"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Measures of a key.
const (
	keyLine  = 26 // from one line to the next
	keyBase  = 17
	keyGap   = 26 // between entries
	keySpace = 8  // between a sign and its words
)

// Key answers a picture that explains signs, each by itself and by words, on lines of a width, in
// the reading direction of the wording; last stands which way the axis runs.
func Key(all []Sign, in Input, width float64, engine *text.Engine) *scene.Scene {
	l := in.Wording.Language
	k := key{pen: pen{width: width, rtl: l == timeline.Arabic}, in: in, engine: engine}
	k.word(words(l, "دليل الأشكال", "Key"), 600, in.Theme.Ink, keyGap)
	for _, s := range all {
		k.entry(s)
	}
	way := words(l, "يُقرأ المحور من اليسار إلى اليمين", "The axis reads from left to right")
	if in.RTLAxis {
		way = words(l, "يُقرأ المحور من اليمين إلى اليسار", "The axis reads from right to left")
	}
	k.word(way, 400, in.Theme.Ink2, keyGap)
	return &scene.Scene{Width: width, Height: k.top + keyLine, Background: in.Theme.Canvas, Marks: k.marks}
}

// key is a key as far as it is written.
type key struct {
	pen
	in     Input
	engine *text.Engine
	at     float64 // along the line
	top    float64
}

// room starts a new line where this one has no room left.
func (k *key) room(width float64) {
	if k.at > 0 && k.at+width > k.width {
		k.at, k.top = 0, k.top+keyLine
	}
}

func (k *key) word(s string, weight int, c color.NRGBA, gap float64) {
	l := k.engine.Fit(s, text.Style{Weight: weight, Size: 13}, direction(k.in.Wording.Language), k.width)
	k.room(l.Width)
	k.put(l, s, c)
	k.at += gap
}

func (k *key) put(l *text.Line, s string, c color.NRGBA) {
	k.add(scene.Text{Line: l, Words: s, X: k.left(k.at, k.at+l.Width), Baseline: k.top + keyBase, Color: c})
	k.at += l.Width
}

func (k *key) entry(s Sign) {
	sign := k.draw(s)
	words := s.Words(k.in.Wording.Language)
	l := k.engine.Fit(words, text.Style{Weight: 400, Size: 13}, direction(k.in.Wording.Language), max(titleLeast, k.width-sign.Width-keySpace))
	k.room(sign.Width + keySpace + l.Width)
	k.add(scene.Frame{X: k.left(k.at, k.at+sign.Width), Y: k.top, Scene: sign})
	k.at += sign.Width + keySpace
	k.put(l, words, k.in.Theme.Ink)
	k.at += keyGap
}

// draw draws a sign as it stands on the axis, in ink.
func (k *key) draw(s Sign) *scene.Scene {
	f, width := signFigure(s)
	p := &pen{width: width, rtl: k.in.RTLAxis}
	ink := k.in.Theme.Ink
	b := brush{pen: p, y: (keyLine - markHeight) / 2, colour: ink, tint: opacity(ink, k.in.Theme.Tint), theme: k.in.Theme, engine: k.engine}
	switch s {
	case SignProposed:
		p.add(scene.Disc{X: ringRadius, Y: keyLine / 2, R: ringRadius, Stroke: scene.Stroke{Color: k.in.Theme.Ink2, Width: 1}})
	case SignSources:
		for i := range 3 {
			u := float64(i * (sourceSize + sourceGap))
			p.fill(u, u+sourceSize, (keyLine-sourceSize)/2, sourceSize, ink)
		}
	case SignRejected:
		b.colour = k.in.Theme.Ink3
		b.tint = opacity(b.colour, k.in.Theme.Tint)
		b.window(f)
		p.fill(0, width, keyLine/2-.75, outline, k.in.Theme.Ink2)
	case SignCut:
		b.draw(f)
		b.notches(figure{kind: bar, from: -1, to: f.to})
	default:
		b.draw(f)
	}
	return &scene.Scene{Width: width, Height: keyLine, Marks: p.marks}
}

// signFigure answers the figure that stands for a sign, and the width that it needs.
func signFigure(s Sign) (f figure, width float64) {
	plain := func(k kind, w float64) figure { return figure{kind: k, b: w, to: w} }
	switch s {
	case SignDay:
		return plain(disc, discWidth), discWidth
	case SignAround:
		f = plain(window, 38)
		f.fadeA, f.fadeB = 12, 12
		return f, 38
	case SignDoubt:
		f = plain(window, 34)
		f.doubt = true
		return f, 34
	case SignThrough:
		return plain(bar, 34), 34
	case SignFading:
		f = plain(bar, 38)
		f.fadeA = 20
		return f, 38
	case SignSince:
		return figure{kind: since, b: 18, c: 44, to: 44 + openLength}, 44 + openLength
	case SignUntil:
		return figure{kind: until, c: openLength, a: openLength + openBar, b: openLength + openBar + 18, to: openLength + openBar + 18}, openLength + openBar + 18
	case SignBefore:
		return plain(before, 44), 44
	case SignAfter:
		return plain(after, 44), 44
	case SignOneOf:
		f = plain(oneOf, 48)
		first, last := plain(disc, discWidth), figure{kind: disc, a: 48 - discWidth, b: 48}
		f.parts = []figure{first, last}
		return f, 48
	case SignProposed:
		return f, 2 * ringRadius
	case SignSources:
		return f, 3*sourceSize + 2*sourceGap
	case SignRejected:
		return figure{kind: window, a: 5, b: 33}, 38
	case SignCut:
		f = figure{kind: bar, a: -overhang, b: 34, from: -1, to: 34}
		return f, 34
	}
	return plain(window, 34), 34
}
