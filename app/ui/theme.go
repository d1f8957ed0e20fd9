package ui

import (
	"fmt"
	"image/color"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme dresses the parts of Fyne that remain, such as its file dialog, in
// our fonts and colours. It panics where assets lack the fonts that the text
// engine has already read from them.
func Theme(l *Look, assets fs.FS) fyne.Theme {
	t := &fyneTheme{look: l, base: theme.DefaultTheme()}
	for file, to := range map[string]*fyne.Resource{
		"ibm-plex-sans-arabic/IBMPlexSansArabic-Regular":  &t.regular,
		"ibm-plex-sans-arabic/IBMPlexSansArabic-SemiBold": &t.bold,
		"ibm-plex-mono/IBMPlexMono-Regular":               &t.mono,
	} {
		data, err := fs.ReadFile(assets, "fonts/"+file+".ttf")
		if err != nil {
			panic(fmt.Sprintf("theme: %v", err))
		}
		*to = fyne.NewStaticResource(file, data)
	}
	return t
}

type fyneTheme struct {
	look                *Look
	base                fyne.Theme
	regular, bold, mono fyne.Resource
}

// Color is for Fyne. The variant is that of the look.
func (t *fyneTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	p := t.look.Palette
	switch name {
	case theme.ColorNameBackground:
		return p.Canvas
	case theme.ColorNameForeground:
		return p.Ink
	case theme.ColorNameHeaderBackground:
		return p.Chrome
	case theme.ColorNamePlaceHolder:
		return p.Ink2
	case theme.ColorNameDisabled:
		return p.Ink3
	case theme.ColorNameButton, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return p.Panel
	case theme.ColorNameDisabledButton:
		return p.Sunk
	case theme.ColorNameInputBorder:
		return p.Line2
	case theme.ColorNameSeparator:
		return p.Line
	case theme.ColorNameHover:
		return p.Hover
	case theme.ColorNamePressed:
		return p.Press
	case theme.ColorNamePrimary:
		return p.Primary
	case theme.ColorNameForegroundOnPrimary:
		return p.OnPrimary
	case theme.ColorNameFocus, theme.ColorNameSelection:
		return p.Press
	case theme.ColorNameHyperlink:
		return p.Focus
	case theme.ColorNameError:
		return p.Error
	case theme.ColorNameSuccess:
		return p.Accepted
	case theme.ColorNameWarning:
		return p.Ink2
	case theme.ColorNameScrollBar:
		return p.Line2
	case theme.ColorNameScrollBarBackground, theme.ColorNameShadow:
		return color.Transparent
	}
	variant := theme.VariantLight
	if p.Dark {
		variant = theme.VariantDark
	}
	return t.base.Color(name, variant)
}

// Font is for Fyne: our voice, in which italics do not exist.
func (t *fyneTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace:
		return t.mono
	case style.Symbol:
		return t.base.Font(style)
	case style.Bold:
		return t.bold
	}
	return t.regular
}

// Icon is for Fyne.
func (t *fyneTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size is for Fyne.
func (t *fyneTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return float32(Body.Size)
	case theme.SizeNameHeadingText:
		return float32(CardTitle.Size)
	case theme.SizeNameSubHeadingText:
		return float32(DialogTitle.Size)
	case theme.SizeNameCaptionText:
		return float32(Note.Size)
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 6
	case theme.SizeNameScrollBar:
		return 8
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		return 1
	}
	return t.base.Size(name)
}
