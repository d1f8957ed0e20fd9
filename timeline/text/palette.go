package text

// palette is the styles that a text is set in, the first of them its base.
type palette struct {
	styles []Style
	chains []*chain
	spans  []Span
	of     []int32 // by span, the index of its style
}

func (e *Engine) newPalette(base Style, spans []Span) *palette {
	base = base.checked()
	p := &palette{styles: []Style{base}, chains: []*chain{e.chain(base.Voice, base.Weight)}}
	if len(spans) == 0 {
		return p
	}
	p.spans = append(p.spans, spans...)
	p.of = make([]int32, len(spans))
	known := map[Style]int32{base: 0}
	for i, s := range spans {
		style := s.Style.checked()
		index, ok := known[style]
		if !ok {
			index = int32(len(p.styles))
			known[style] = index
			p.styles = append(p.styles, style)
			p.chains = append(p.chains, e.chain(style.Voice, style.Weight))
		}
		p.of[i] = index
	}
	return p
}

// within gives n runes from place first of the source on the indices of
// their styles, nil where all have the base style.
func (p *palette) within(first, n int) []int32 {
	var style []int32
	for i, s := range p.spans {
		start, end := max(s.Start-first, 0), min(s.End-first, n)
		if start >= end {
			continue
		}
		if style == nil {
			style = make([]int32, n)
		}
		for at := start; at < end; at++ {
			style[at] = p.of[i]
		}
	}
	return style
}
