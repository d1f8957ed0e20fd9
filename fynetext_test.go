package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Fyne's own widgets set a line of Arabic with figures or Latin words in it in the wrong order, so no text of ours may
// get into one. What of Fyne can bear a text is told here by its objects: of some packages all but a few, of others
// these few.
var (
	// silent are the objects without text of packages that are else refused.
	silent = map[string][]string{
		"fyne.io/fyne/v2/widget": {"BaseWidget", "NewSimpleRenderer", "SimpleRenderer"},
		"fyne.io/fyne/v2/dialog": {},
	}
	// wordy are the objects with text of packages that are else welcome.
	wordy = map[string][]string{
		"fyne.io/fyne/v2": {
			"Menu", "MenuItem", "MainMenu", "NewMenu", "NewMenuItem", "NewMenuItemSeparator", "NewMenuItemWithIcon", "NewMainMenu",
		},
		"fyne.io/fyne/v2/canvas": {"Text", "NewText"},
		"fyne.io/fyne/v2/container": {
			"AppTabs", "DocTabs", "TabItem", "NewAppTabs", "NewDocTabs", "NewTabItem", "NewTabItemWithIcon", "InnerWindow", "NewInnerWindow",
		},
	}
)

// textRules are the rules about whose widgets show a text. They know the types, so a new name for a package, a method
// or an embedded field hides nothing.
var textRules = []designRule{{
	says:   "no text gets into a widget of Fyne's",
	broken: bearsFynesText,
	keeps: map[string]string{
		"app/ui/box.go": `package ui
import ("fyne.io/fyne/v2"; "fyne.io/fyne/v2/canvas"; "fyne.io/fyne/v2/container"; "fyne.io/fyne/v2/widget")
type box struct { widget.BaseWidget; at *canvas.Rectangle }
func (b *box) CreateRenderer() fyne.WidgetRenderer { b.ExtendBaseWidget(b); return widget.NewSimpleRenderer(b.at) }
func scroll(o fyne.CanvasObject) *container.Scroll { return container.NewScroll(o) }`,
		"app/ui/box_test.go": `package ui; import "fyne.io/fyne/v2/widget"; var _ = widget.NewLabel("")`,
	},
	breaks: map[string]string{
		"app/ui/label.go":    `package ui; import "fyne.io/fyne/v2/widget"; var name = widget.NewLabel("")`,
		"app/ui/named.go":    `package ui; import stock "fyne.io/fyne/v2/widget"; type entry struct { stock.Entry }`,
		"app/ui/literal.go":  `package ui; import "fyne.io/fyne/v2/widget"; func f() any { return &widget.RichText{} }`,
		"app/ui/dot.go":      `package ui; import . "fyne.io/fyne/v2/widget"; var pick = NewSelect(nil, nil)`,
		"app/ui/value.go":    `package ui; import "fyne.io/fyne/v2/widget"; var make = []func(string) *widget.Check{}`,
		"app/ui/drawn.go":    `package ui; import ("image/color"; "fyne.io/fyne/v2/canvas"); var said = canvas.NewText("", color.Black)`,
		"app/ui/resized.go":  `package ui; import "fyne.io/fyne/v2/canvas"; func f(t *canvas.Text) { t.TextSize = 3 }`,
		"app/ui/popup.go":    `package ui; import ("fyne.io/fyne/v2"; "fyne.io/fyne/v2/widget"); func f(c fyne.Canvas) { widget.ShowPopUpMenuAtPosition(nil, c, fyne.Position{}) }`,
		"app/ui/menus.go":    `package ui; import "fyne.io/fyne/v2"; func f(w fyne.Window) { w.SetMainMenu(fyne.NewMainMenu()) }`,
		"app/ui/tabbed.go":   `package ui; import "fyne.io/fyne/v2/container"; var tabs = container.NewAppTabs()`,
		"app/files.go":       `package app; import ("fyne.io/fyne/v2"; "fyne.io/fyne/v2/dialog"); func choose(w fyne.Window) { dialog.ShowFolderOpen(nil, w) }`,
		"app/confirm.go":     `package app; import ("fyne.io/fyne/v2"; "fyne.io/fyne/v2/dialog"); func f(w fyne.Window) { dialog.ShowConfirm("", "", nil, w) }`,
		"app/ui/unread.go":   `package ui; import "fyne.io/fyne/v2/widget"; var lost = widget.NoSuchThing()`,
		"app/ui/promoted.go": `package ui; import "fyne.io/fyne/v2/dialog"; func f(d interface{ dialog.Dialog }) { d.SetDismissText("") }`,
	},
}}

func TestTexts(t *testing.T) { hold(t, textRules, moduleFiles(t)) }

func TestTextRulesCanFail(t *testing.T) { canFail(t, textRules) }

// bearsFynesText finds every use of an object of Fyne's that can bear a text.
func bearsFynesText(files []sourceFile) (bad []string) {
	uses, unread := objectsUsed(files)
	for _, u := range uses {
		if u.of.Pkg() == nil {
			continue
		}
		pkg, name := u.of.Pkg().Path(), outermost(u.of)
		without, held := silent[pkg]
		if held && !slices.Contains(without, name) || slices.Contains(wordy[pkg], name) {
			bad = append(bad, fmt.Sprintf("%s: %s.%s of Fyne's sets Arabic wrongly; take what app/ui has for it",
				u.file.at(u.at), u.of.Pkg().Name(), name))
		}
	}
	return append(bad, unread...)
}

// outermost is the name of the type that a method belongs to, else of the object itself. A field tells nothing of its
// struct: whoever names a field has got the struct by another name.
func outermost(o types.Object) string {
	f, ok := o.(*types.Func)
	if !ok {
		return o.Name()
	}
	recv := f.Signature().Recv()
	if recv == nil {
		return o.Name()
	}
	of := recv.Type()
	if p, ok := of.(*types.Pointer); ok {
		of = p.Elem()
	}
	if n, ok := of.(*types.Named); ok {
		return n.Obj().Name()
	}
	return o.Name()
}

// use is a place where a file names an object.
type use struct {
	file sourceFile
	at   token.Pos
	of   types.Object
}

// objectsUsed answers what the window's program files name of other packages, and a complaint for each place that
// cannot be read.
func objectsUsed(files []sourceFile) (all []use, unread []string) {
	packages := map[string][]sourceFile{}
	for _, f := range files {
		if f.isProgram() && within(f.folder(), "app") && f.folder() != "app/cli" {
			packages[f.folder()] = append(packages[f.folder()], f)
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(packages)) {
		members := packages[folder]
		trees, of := make([]*ast.File, len(members)), map[string]sourceFile{}
		for i, f := range members {
			trees[i], of[f.path] = f.File, f
		}
		set, info := members[0].set, &types.Info{Uses: map[*ast.Ident]types.Object{}}
		config := types.Config{
			Importer: importer.ForCompiler(set, "gc", compiled),
			Error: func(err error) {
				var e types.Error
				if errors.As(err, &e) {
					unread = append(unread, fmt.Sprintf("%s: %s; what it names cannot be told", of[set.Position(e.Pos).Filename].at(e.Pos), e.Msg))
				}
			},
		}
		_, _ = config.Check("waqai/"+folder, set, trees, info) // every error has been told
		for id, object := range info.Uses {
			if v, ok := object.(*types.Var); !ok || !v.IsField() {
				all = append(all, use{of[set.Position(id.Pos()).Filename], id.Pos(), object})
			}
		}
	}
	slices.SortFunc(all, func(a, b use) int { return int(a.at - b.at) })
	return all, unread
}

// compiled opens what the compiler has written of a package that the window stands on.
func compiled(path string) (io.ReadCloser, error) {
	written, err := exports()
	if err != nil {
		return nil, err
	}
	return os.Open(written[path])
}

// exports asks the go command for these files, once.
var exports = sync.OnceValues(func() (map[string]string, error) {
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export", "./app", "./app/ui").Output()
	if err != nil {
		return nil, err
	}
	written := map[string]string{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return written, nil
		} else if err != nil {
			return nil, err
		}
		if !strings.Contains(p.ImportPath, " ") {
			written[p.ImportPath] = p.Export
		}
	}
})
