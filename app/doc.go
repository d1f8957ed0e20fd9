// Package app is Waqai's desktop application: one window on one project. It lays out what the
// other packages answer (store, finder, timeline) and turns pointer and keys into commands.
//
// The rules of the package: every action of the user is a row of the command table, which feeds
// the menu, the toolbar, the shortcuts and the page that lists them. Every change of data is a
// Store.Edit, after which the window reloads what it shows; panning and zooming are not edits.
// Whatever takes time runs in App.background, which holds the only go statement and the only
// fyne.Do; everything else runs on Fyne's own goroutine. Errors reach the user through
// App.showError alone.
package app
