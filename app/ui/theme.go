package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme gives the window our ground. Nothing else of Fyne's own look is ever
// seen: all that stands in the window is of this package.
func Theme(l *Look) fyne.Theme { return &fyneTheme{theme.DefaultTheme(), l} }

type fyneTheme struct {
	fyne.Theme
	look *Look
}

// Color is for Fyne. The variant is that of the look.
func (t *fyneTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		return t.look.Palette.Canvas
	}
	variant := theme.VariantLight
	if t.look.Palette.Dark {
		variant = theme.VariantDark
	}
	return t.Theme.Color(name, variant)
}
