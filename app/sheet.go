package app

import "waqai/app/ui"

// sheet is a dialog that lies over the window, and how it is made. A change of language or theme
// makes it anew; what has been typed and chosen in it stays.
type sheet struct {
	build  func() *ui.Dialog
	dialog *ui.Dialog
}

// sheet shows the dialog that build makes. What the dialog starts with, build reads before it is
// handed over, and not again: the second time, what a person has made of it is put back.
func (a *App) sheet(build func() *ui.Dialog) {
	s := &sheet{build: build}
	a.sheets = append(a.sheets, s)
	a.lay(s)
}

// lay shows a sheet on top of what is open.
func (a *App) lay(s *sheet) {
	d := s.build()
	s.dialog = d
	closed := d.OnClosed
	d.OnClosed = func() {
		if s.dialog != d {
			return // it only makes room for the one that takes its place
		}
		a.drop(s)
		if closed != nil {
			closed()
		}
	}
	d.Show(a.window.Canvas())
}

func (a *App) drop(s *sheet) {
	for i, other := range a.sheets {
		if other == s {
			a.sheets = append(a.sheets[:i:i], a.sheets[i+1:]...)
			return
		}
	}
}

// lift takes every sheet away and answers what puts them back, made anew, as they were.
func (a *App) lift() (back func()) {
	for ui.EscapeMenu(a.window.Canvas()) {
	}
	kept := make([]ui.Kept, len(a.sheets))
	for i := len(a.sheets) - 1; i >= 0; i-- {
		s := a.sheets[i]
		kept[i] = s.dialog.Keep()
		d := s.dialog
		s.dialog = nil
		d.Hide()
	}
	return func() {
		for i, s := range a.sheets {
			a.lay(s)
			s.dialog.Restore(kept[i])
		}
	}
}
