package ui

import (
	"reflect"

	"fyne.io/fyne/v2"
)

// Kept is what a person has done in a tree of controls: what is typed,
// chosen, scrolled to, and where the focus is. It outlives the controls: a
// tree that is built anew, in another language or theme, takes it over.
type Kept struct {
	states []keptState
	focus  place
}

// keptState is the state of one control.
type keptState struct {
	of    place
	state any
}

// place finds a control in trees of one build: the n-th of its type.
type place struct {
	kind reflect.Type
	nth  int
}

// keeper is a control with a state of its own. What keep answers, restore
// takes; restore tells OnChanged of a value that is not what the control had.
type keeper interface {
	keep() any
	restore(state any)
}

// holder is an object that holds others and is none of Fyne's containers.
// It answers those that are not shown too, such as the pages of tabs.
type holder interface {
	held() []fyne.CanvasObject
}

// Live holds controls whose state is that of something else, such as of a
// setting: they are built showing it, and bring nothing of their own along.
func Live(o fyne.CanvasObject) *fyne.Container { return group(&live{}, o) }

type live struct{ sized }

// Keep reads the state of every control in o, which is shown in c.
func Keep(c fyne.Canvas, o fyne.CanvasObject) Kept {
	k := Kept{}
	walk(o, func(o fyne.CanvasObject, at place, own bool) {
		if s, ok := o.(keeper); ok && own {
			k.states = append(k.states, keptState{at, s.keep()})
		}
		if f, ok := o.(fyne.Focusable); ok && f == c.Focused() {
			k.focus = at
		}
	})
	return k
}

// Restore gives the controls in o, which is shown in c, the state that those
// at the same places had.
func (k Kept) Restore(c fyne.Canvas, o fyne.CanvasObject) {
	states := map[place]any{}
	for _, s := range k.states {
		states[s.of] = s.state
	}
	walk(o, func(o fyne.CanvasObject, at place, own bool) {
		if s, ok := o.(keeper); ok && own {
			if state, known := states[at]; known {
				s.restore(state)
			}
		}
		if f, ok := o.(fyne.Focusable); ok && at == k.focus {
			c.Focus(f)
		}
	})
}

// walk visits o and all that it holds, in one order for every build, and tells
// of each whether its state is its own.
func walk(o fyne.CanvasObject, visit func(o fyne.CanvasObject, at place, own bool)) {
	seen := map[reflect.Type]int{}
	var into func(o fyne.CanvasObject, own bool)
	into = func(o fyne.CanvasObject, own bool) {
		if o == nil {
			return
		}
		kind := reflect.TypeOf(o)
		visit(o, place{kind, seen[kind]}, own)
		seen[kind]++
		if c, ok := o.(*fyne.Container); ok {
			_, others := c.Layout.(*live)
			own = own && !others
		}
		for _, child := range childrenOf(o) {
			into(child, own)
		}
	}
	into(o, true)
}

// childrenOf are the objects that o holds.
func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case holder:
		return o.held()
	case *fyne.Container:
		return o.Objects
	}
	return nil
}
