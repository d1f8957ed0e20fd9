package layout

import "image/color"

// Theme is every colour of the program, by what it is for. The timeline, the exported picture and
// the widgets of the window take theirs from here and from nowhere else.
type Theme struct {
	Name string // "light", "dark" or "print"
	Dark bool

	Canvas, Chrome, Panel       color.NRGBA // timeline; bars; reader and menus
	Sunk, Hover, Press          color.NRGBA // grounds
	Ink, Ink2, Ink3             color.NRGBA // text; second text; disabled text and icons only
	Line, Grid, Grid2, Line2    color.NRGBA // decoration, the last one for outlines and ticks
	Evidence                    color.NRGBA // the line of what is selected and of its words
	EvidenceSheet, EvidenceSoft color.NRGBA // grounds of the same, strong and soft
	Focus                       color.NRGBA // ring of the keyboard focus
	Primary, OnPrimary          color.NRGBA // the one main button, and the text on it
	Accepted, Error             color.NRGBA
	AcceptedGround, ErrorGround color.NRGBA
	Tracks                      [8]color.NRGBA // in the order in which tracks take them
	Tint                        float64        // opacity of a track's colour inside a hollow mark
}

// Track answers the colour of the track with the index i; after the eighth the order repeats.
func (t Theme) Track(i int) color.NRGBA { return t.Tracks[i%len(t.Tracks)] }

// ThemeNamed answers the theme with a name: "light", "dark" or "print".
func ThemeNamed(name string) (Theme, bool) {
	switch name {
	case "light":
		return light(), true
	case "dark":
		return dark(), true
	case "print":
		return paper(), true
	}
	return Theme{}, false
}

func light() Theme {
	return Theme{
		Name:   "light",
		Canvas: rgb(0xFAF9F6), Chrome: rgb(0xF1EFEA), Panel: rgb(0xFFFFFF),
		Sunk: rgb(0xF5F3EF), Hover: rgb(0xE8E5DE), Press: rgb(0xDDD9D0),
		Ink: rgb(0x1B1E24), Ink2: rgb(0x555B66), Ink3: rgb(0x7A808A),
		Line: rgb(0xE3DFD7), Grid: rgb(0xE9E6DF), Grid2: rgb(0xF1EEE8), Line2: rgb(0x8F897D),
		Evidence: rgb(0xA96A00), EvidenceSheet: rgb(0xFCE8B2), EvidenceSoft: rgb(0xFDF3D6),
		Focus: rgb(0x0B63CE), Primary: rgb(0x1B1E24), OnPrimary: rgb(0xFFFFFF),
		Accepted: rgb(0x1E7A46), Error: rgb(0xB3261E), AcceptedGround: rgb(0xE3F1E8), ErrorGround: rgb(0xFBE9E7),
		Tracks: palette(0x3F66D0, 0xCB693C, 0x175F55, 0x692590, 0x755E04, 0x2790C2, 0x73031E, 0x72747A),
		Tint:   .20,
	}
}

func dark() Theme {
	return Theme{
		Name: "dark", Dark: true,
		Canvas: rgb(0x16181C), Chrome: rgb(0x1E2126), Panel: rgb(0x1E2126),
		Sunk: rgb(0x191B20), Hover: rgb(0x2A2E35), Press: rgb(0x343941),
		Ink: rgb(0xE9E7E2), Ink2: rgb(0xA4A9B3), Ink3: rgb(0x7B828D),
		Line: rgb(0x2F333A), Grid: rgb(0x24272D), Grid2: rgb(0x1D2025), Line2: rgb(0x686E79),
		Evidence: rgb(0xF2B84B), EvidenceSheet: rgb(0x4A3708), EvidenceSoft: rgb(0x2F2712),
		Focus: rgb(0x6CB2FF), Primary: rgb(0xE9E7E2), OnPrimary: rgb(0x16181C),
		Accepted: rgb(0x63C98C), Error: rgb(0xFF8A80), AcceptedGround: rgb(0x1B3326), ErrorGround: rgb(0x3A1F1D),
		Tracks: palette(0x6690E6, 0xEC7F4B, 0x83CDAA, 0xD3A0F7, 0xDDD27A, 0xB5E3F2, 0xBE5F70, 0x949BA8),
		Tint:   .28,
	}
}

// paper is light on white paper: what paper has no colour of its own for stays as it is on screen.
func paper() Theme {
	t := light()
	white := rgb(0xFFFFFF)
	t.Name = "print"
	t.Canvas, t.Chrome, t.Panel, t.Sunk, t.Hover, t.Press = white, white, white, white, white, white
	t.Ink, t.Ink2, t.Ink3 = rgb(0x000000), rgb(0x4A4A4A), rgb(0x6E6E6E)
	t.Line, t.Grid, t.Grid2, t.Line2 = rgb(0xC9C9C9), rgb(0xDEDEDE), rgb(0xEFEFEF), rgb(0x8C8C8C)
	t.Evidence, t.Primary = rgb(0x8A5A00), rgb(0x000000)
	t.Tint = .18
	return t
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

func palette(v ...uint32) (p [8]color.NRGBA) {
	for i := range p {
		p[i] = rgb(v[i])
	}
	return p
}

// opacity answers c at an opacity of a (0 to 1).
func opacity(c color.NRGBA, a float64) color.NRGBA {
	c.A = uint8(a*float64(c.A) + .5)
	return c
}

var transparent color.NRGBA
