// Package ui holds the widgets of Waqai's look, right in both directions.
//
// The widgets know text, colours and direction, but neither events nor the
// store. All of them share a Look: the text engine, the palette, the
// direction of the interface and the icons. A Look does not change while a
// widget lives; where language or theme change, the content is built anew.
//
// Every string is laid out by timeline/text and painted into a raster of its
// own, which is painted again only when the text, its colour, its size or the
// scale of the screen change. Positions and sizes are Fyne's logical pixels.
// "Start" is the side where reading starts: left in a left-to-right
// interface, right in a right-to-left one; "end" is the other side.
//
// Objects are made and called on Fyne's main goroutine only. The package
// starts no goroutine: what waits (tooltips, the snackbar, the caret) waits in
// Fyne's animations.
//
// A window's content is wrapped in a Root, which carries what floats above it
// without taking the pointer from it:
//
//	save := ui.NewButton(look, ui.Primary, "export", "احفظ", onSave)
//	window.SetContent(ui.NewRoot(ui.Row(look, 8, ui.Spacer(), save)))
package ui
