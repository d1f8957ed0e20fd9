package layout

import (
	"image/color"
	"slices"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// Measures of states: how far outside a mark their line runs (its middle), and its corners.
const (
	sheetOut, sheetRadius = 5, 4
	hoverOut, hoverRadius = 4, 3
	focusOut, focusRadius = 6, 5
	focusWidth            = 2
)

// states draws what lies behind a selected, hovered or focused mark.
func (b brush) states(f figure, id int64, in Input) {
	if id == in.Selected {
		b.around(f, sheetOut, sheetRadius, in.Theme.EvidenceSheet, scene.Stroke{Color: in.Theme.Evidence, Width: outline})
	}
	if id == in.Hovered && id != in.Selected {
		b.around(f, hoverOut, hoverRadius, transparent, scene.Stroke{Color: in.Theme.Ink2, Width: outline})
	}
	if id == in.Focused {
		b.around(f, focusOut+focusWidth/2, focusRadius, transparent, scene.Stroke{Color: in.Theme.Focus, Width: focusWidth})
	}
}

// around draws a box out from the mark. A stroke lies inside its box, so half of it is added.
func (b brush) around(f figure, out, radius float64, fill color.NRGBA, s scene.Stroke) {
	half := s.Width / 2
	u, v := b.cut(f.from)-out-half, b.cut(f.to)+out+half
	b.box(u, v, b.y-out-half, markHeight+2*(out+half), radius+half, fill, s)
}

// isCut tells whether the view ends before the mark does.
func (f figure) isCut(width float64) bool {
	return f.kind != disc && f.kind != before && f.kind != after && (f.from < 0 || f.to > width)
}

// notches shows where the view cuts a mark that goes on beyond it.
func (b brush) notches(f figure) {
	if !f.isCut(b.width) {
		return
	}
	const depth, height = 5, 16
	top := b.y + (markHeight-height)/2
	notch := func(edge, way float64) {
		u, v := edge+way*(depth+1), edge+way
		b.add(scene.Path{
			Points: []scene.Point{b.point(u, top), b.point(v, top+height/2), b.point(u, top+height)},
			Stroke: scene.Stroke{Color: b.theme.Canvas, Width: 3},
		})
	}
	if f.from < 0 {
		notch(0, 1)
	}
	if f.to > b.width {
		notch(b.width, -1)
	}
}

// Squares under a mark that several sources tell of.
const (
	sourceSize, sourceGap = 4, 2
	sourceTop             = markHeight + 4
	sourceMost            = 4
)

// sources answers how many articles tell of the event.
func sources(e *timeline.Event) int {
	var articles []int64
	for _, c := range e.Citations {
		if !slices.Contains(articles, c.Article) {
			articles = append(articles, c.Article)
		}
	}
	return len(articles)
}

// sources draws a square for each article that tells of the event; none for a single one.
func (b brush) sources(f figure, e *timeline.Event) {
	n := sources(e)
	if n < 2 {
		return
	}
	from := max(f.from, edgeStick)
	for i := range min(n, sourceMost) {
		u := from + float64(i*(sourceSize+sourceGap))
		b.fill(u, u+sourceSize, b.y+sourceTop, sourceSize, b.colour)
	}
}
