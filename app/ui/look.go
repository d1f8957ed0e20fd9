package ui

import (
	"image/color"
	"io/fs"
	"time"

	"waqai/timeline/text"
)

// Look is what all widgets of a window share.
type Look struct {
	Text    *text.Engine
	Palette Palette
	RTL     bool      // the interface runs from right to left
	Icons   fs.FS     // holds icons/ui/NAME.svg
	Reduced bool      // less motion: the caret stands still
	Editing EditWords // in the menu of a text that is edited

	// Matches reports whether s is found by what is typed to search for it.
	Matches func(s, query string) bool

	// after stands in for Fyne's animations where it is set.
	after func(d time.Duration, run func()) (cancel func())
}

// Palette holds the colours that widgets use, by the names of the look.
type Palette struct {
	Canvas, Chrome, Panel, Sunk, Hover, Press    color.NRGBA // grounds
	Ink, Ink2, Ink3                              color.NRGBA // text, second text, disabled
	Line, Line2                                  color.NRGBA // decoration; outlines of controls
	Evidence, EvidenceSheet, EvidenceSoft        color.NRGBA
	Focus                                        color.NRGBA
	Primary, OnPrimary                           color.NRGBA
	Accepted, AcceptedGround, Error, ErrorGround color.NRGBA
	Dark                                         bool
}

// The roles of text.
var (
	Wordmark    = text.Style{Voice: text.Ours, Weight: 700, Size: 64}
	CardTitle   = text.Style{Voice: text.Ours, Weight: 600, Size: 20}
	DialogTitle = text.Style{Voice: text.Ours, Weight: 600, Size: 18}
	Heading     = text.Style{Voice: text.Ours, Weight: 600, Size: 15}
	TrackName   = text.Style{Voice: text.Ours, Weight: 600, Size: 14}
	Body        = text.Style{Voice: text.Ours, Weight: 400, Size: 13}
	Control     = text.Style{Voice: text.Ours, Weight: 500, Size: 13}
	Strong      = text.Style{Voice: text.Ours, Weight: 600, Size: 13}
	Note        = text.Style{Voice: text.Ours, Weight: 400, Size: 12}
	Small       = text.Style{Voice: text.Ours, Weight: 400, Size: 11}
	Reader      = text.Style{Voice: text.Source, Weight: 400, Size: 17}
	Quote       = text.Style{Voice: text.Source, Weight: 400, Size: 15}
	Code        = text.Style{Voice: text.Mono, Weight: 400, Size: 12}
	Key         = text.Style{Voice: text.Mono, Weight: 500, Size: 11}
)

// Leading is the height in pixels of a line of text in style st.
func Leading(st text.Style) float32 {
	size := st.Size
	if st.Voice == text.Source {
		switch {
		case size >= 22:
			return float32(int(size*1.91 + 0.5))
		case size >= 17:
			return float32(int(size*1.82 + 0.5))
		}
		return float32(int(size*1.4 + 0.5))
	}
	switch {
	case size >= 40:
		return float32(int(size*1.3125 + 0.5))
	case size >= 19:
		return float32(int(size*1.25+0.5)) + 5
	case size >= 18:
		return 28
	case size >= 15:
		return 24
	case size >= 13:
		return 20
	case size >= 12:
		return 18
	}
	return 16
}

// direction is the direction of the interface.
func (l *Look) direction() text.Direction {
	if l.RTL {
		return text.RTL
	}
	return text.LTR
}

// disabled is c at the strength of a control that cannot be used.
func disabled(c color.NRGBA) color.NRGBA {
	c.A = uint8(int(c.A) * 2 / 5)
	return c
}

// mix is a with the share t, 0 to 1, of b laid over it.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	at := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*t + 0.5) }
	return color.NRGBA{at(a.R, b.R), at(a.G, b.G), at(a.B, b.B), at(a.A, b.A)}
}
