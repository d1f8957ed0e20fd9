package layout

import (
	"image/color"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// HeaderWidth is the width of the column with the tracks' names.
const HeaderWidth = 152

// Measures of a header, from its start (right in a right-to-left interface) and its top.
const (
	headerStart  = 18
	headerEnd    = 14
	headerTop    = 12
	headerBar    = 4
	nameLeading  = 20
	nameBase     = 15 // of the first line
	countLeading = 18
	countBase    = 14
)

// headers draws the names of the tracks. The name of a track whose head is scrolled off stays at the
// top of the column until the track's end pushes it out.
func (p *Picture) headers(in Input, engine *text.Engine) {
	h := header{pen{width: HeaderWidth, rtl: in.RTLInterface}, in, engine}
	for _, box := range p.Tracks {
		if box.Y+box.Height <= 0 || box.Y >= in.View.Height {
			continue
		}
		t := in.Tracks[box.Track]
		h.fill(0, headerBar, box.Y, box.Height, in.Theme.Track(t.Colour))
		h.fill(headerBar, HeaderWidth, box.Y+box.Height-1, 1, in.Theme.Line)
		h.name(t.Name, EventCount(box.Count, in.Wording.Language), box)
	}
	p.Headers = h.scene(in.View.Height)
}

// nameStrip is the height of the strip at the top of a track that holds its name.
const nameStrip = 24

// inside answers the name of a track and its count on one line in the track, whose top is at y. Where
// that is scrolled off, the line lies on a ground of its own, over the events.
func inside(in Input, r row, y float64, engine *text.Engine) []scene.Mark {
	h := header{pen{width: in.View.Width, rtl: in.RTLInterface}, in, engine}
	t := in.Tracks[r.track]
	top := headTop(y, r.height())
	if top > y {
		h.fill(0, in.View.Width, top, headerTop+nameLeading-1, in.Theme.Canvas)
	}
	h.fill(0, headerBar, y, r.height(), in.Theme.Track(t.Colour))
	note := EventCount(r.count, in.Wording.Language)
	base := top + headerTop + nameBase
	count := engine.Line(note, text.Style{Weight: 400, Size: 12}, direction(in.Wording.Language))
	room := in.View.Width - headerStart - headerEnd - count.Width - dateGap
	name := engine.Fit(t.Name, text.Style{Weight: 600, Size: 14}, text.Auto, room)
	h.write(name, t.Name, base, in.Theme.Ink)
	at := headerStart + name.Width + dateGap
	h.add(scene.Text{Line: count, Words: note, X: h.left(at, at+count.Width), Baseline: base, Color: in.Theme.Ink2})
	return h.marks
}

// headTop answers from where on the name of a track stands, which is at y and so high: from its top,
// or from the top of the view where that is scrolled off, as long as one line has room there.
func headTop(y, height float64) float64 {
	return max(y, min(0, y+height-headerTop-nameLeading))
}

// header draws in the column of names.
type header struct {
	pen
	in     Input
	engine *text.Engine
}

// scene answers what was drawn, with the hairline that parts the column from the timeline.
func (h *header) scene(height float64) *scene.Scene {
	h.fill(HeaderWidth-1, HeaderWidth, 0, height, h.in.Theme.Line)
	return &scene.Scene{Width: HeaderWidth, Height: height, Background: h.in.Theme.Chrome, Marks: h.marks}
}

// name writes the name of a track on as many lines as there is room for, and a note under it where
// the name leaves room.
func (h *header) name(name, note string, box TrackBox) {
	style := text.Style{Weight: 600, Size: 14}
	const width = HeaderWidth - headerStart - headerEnd
	y := headTop(box.Y, box.Height) + headerTop
	end := box.Y + box.Height
	most := max(1, int((box.Height-headerTop-countLeading)/nameLeading))
	most = max(1, min(most, int((end-y)/nameLeading)))
	lines := h.engine.Wrap(name, style, nil, text.Auto, width)
	runes := []rune(name)
	for i, l := range lines {
		if i == most {
			break
		}
		words := string(runes[l.Start:l.End])
		if i == most-1 && len(lines) > most {
			words = string(runes[l.Start:])
			l = h.engine.Fit(words, style, l.Dir, width)
		}
		h.write(l, words, y+nameBase, h.in.Theme.Ink)
		y += nameLeading
	}
	if y+countLeading > end {
		return
	}
	h.write(h.engine.Line(note, text.Style{Weight: 400, Size: 12}, direction(h.in.Wording.Language)), note, y+countBase, h.in.Theme.Ink2)
}

func (h *header) write(l *text.Line, words string, y float64, c color.NRGBA) {
	h.add(scene.Text{Line: l, Words: words, X: h.left(headerStart, headerStart+l.Width), Baseline: y, Color: c})
}

// stripHeader answers the header of a strip under the tracks: its name and a note, in the middle of
// its height.
func stripHeader(in Input, engine *text.Engine, height float64, name, note string) *scene.Scene {
	h := header{pen{width: HeaderWidth, rtl: in.RTLInterface}, in, engine}
	h.fill(0, HeaderWidth, 0, 1, in.Theme.Line)
	dir := direction(in.Wording.Language)
	base := height/2 + 5
	if note != "" {
		base -= 9
		h.write(engine.Line(note, text.Style{Weight: 400, Size: 12}, dir), note, base+18, in.Theme.Ink2)
	}
	h.write(engine.Line(name, text.Style{Weight: 600, Size: 13}, dir), name, base, in.Theme.Ink)
	return h.scene(height)
}

// spanWords answers a span in words, by years where it holds more than one.
func spanWords(s timeline.Span, w timeline.Wording) string {
	first, last := timeline.DayAt(s.Start), timeline.DayAt(s.End-1)
	if first.Year != last.Year {
		first, last = timeline.NewYear(first.Year), timeline.NewYear(last.Year)
	} else if first.Month != last.Month {
		first, last = timeline.NewMonth(first.Year, int(first.Month)), timeline.NewMonth(last.Year, int(last.Month))
	}
	if first == last {
		return timeline.In(first).Words(w)
	}
	from, to := timeline.In(first).Words(w), timeline.In(last).Words(w)
	return from + words(w.Language, " إلى ", " – ") + to
}
