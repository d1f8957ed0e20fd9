package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// Waiting times of the look.
const (
	tipAfter  = 400 * time.Millisecond
	snackFor  = 6 * time.Second
	caretHalf = 530 * time.Millisecond
)

// wait runs something after d, on the main goroutine, unless it is cancelled
// before.
func (l *Look) wait(d time.Duration, run func()) (cancel func()) {
	if l.after != nil {
		return l.after(d, run)
	}
	done := false
	a := &fyne.Animation{Duration: d, Curve: fyne.AnimationLinear}
	a.Tick = func(at float32) {
		if at >= 1 && !done {
			done = true
			run()
		}
	}
	a.Start()
	return func() { done = true; a.Stop() }
}

// blink calls show with true and false in turn, until it is stopped.
func (l *Look) blink(show func(on bool)) (stop func()) {
	show(true)
	if l.Reduced || l.after != nil {
		return func() {}
	}
	on := true
	a := &fyne.Animation{Duration: caretHalf, AutoReverse: true, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear}
	a.Tick = func(at float32) {
		if now := at < 0.5; now != on {
			on = now
			show(on)
		}
	}
	a.Start()
	return a.Stop
}
