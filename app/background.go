package app

import (
	"context"

	"fyne.io/fyne/v2"
)

// background runs f beside the window and then apply on the window's goroutine; an error is
// shown under title. f must not touch a widget. The context ends when the program does.
func (a *App) background(title string, f func(ctx context.Context) (apply func(), err error)) {
	go func() {
		apply, err := f(a.ctx)
		if a.ctx.Err() != nil {
			return
		}
		fyne.Do(func() {
			if err != nil {
				a.showError(title, err)
			}
			if apply != nil {
				apply()
			}
		})
	}()
}
