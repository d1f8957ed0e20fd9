package main_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sourceRules are the rules about the inside of Go files.
var sourceRules = []designRule{
	{
		says:   "app starts one goroutine, in background",
		broken: onlyInBackground("go statement", func(_ sourceFile, n ast.Node) bool { _, ok := n.(*ast.GoStmt); return ok }),
		keeps:  map[string]string{"app/background.go": "package app; func background() { go f() }", "data/a.go": "package data; func f() { go g() }"},
		breaks: map[string]string{
			"app/second.go":     "package app; func f() { go g() }",
			"app/ui/widget.go":  "package ui; func f() { go g() }",
			"app/background.go": "package app; func background() {}",
		},
	},
	{
		says:   "app calls fyne.Do once, in background",
		broken: onlyInBackground("fyne.Do", uses("fyne.io/fyne/v2", "Do", "DoAndWait")),
		keeps:  map[string]string{"app/background.go": `package app; import "fyne.io/fyne/v2"; func background() { fyne.Do(f) }`},
		breaks: map[string]string{
			"app/named.go":      `package app; import toolkit "fyne.io/fyne/v2"; func f() { toolkit.DoAndWait(g) }`,
			"app/ui/widget.go":  `package ui; import "fyne.io/fyne/v2"; var later = fyne.Do`,
			"app/background.go": "package app; func background() {}",
		},
	},
	{
		says: "main alone reads the clock",
		broken: onlyIn([]string{"main.go"}, sourceFile.isProgram, uses("time", "Now", "Since", "Until"),
			"it reads the clock, and the same input would not give the same answer; take the time, or the now that main hands down"),
		keeps: map[string]string{"main.go": `package main; import "time"; var now = time.Now`, "data/a_test.go": `package data; import "time"; var _ = time.Now`},
		breaks: map[string]string{
			"data/extract/today.go": `package extract; import "time"; func f() { time.Now() }`,
			"app/elapsed.go":        `package app; import "time"; func f() { time.Since(start) }`,
		},
	},
	{
		says:   "no painter takes a string",
		broken: paintsStrings,
		keeps: map[string]string{
			"timeline/scene/a.go":  "package scene; func (p *Painter) text(m Text) {}; func num(s string) {}; func (s *Scene) String() string { return s.Title }",
			"timeline/export/a.go": `package export; func Compose(title string) *scene.Scene { return e.Line(title) }; func PNG(s *scene.Scene, scale float64) {}`,
		},
		breaks: map[string]string{
			"timeline/scene/label.go":  "package scene; func (p *Painter) label(words string) {}",
			"timeline/scene/many.go":   "package scene; func DrawAll(words ...string) {}",
			"timeline/scene/shapes.go": "package scene; func (p *Painter) text(m Text) { p.engine.Line(m.Words) }",
			"timeline/export/pdf.go":   "package export; func PDF(s *scene.Scene, footer string) {}",
		},
	},
	{
		says: "a transaction begins in Step.Edit, in undo and where a store is made",
		broken: onlyIn([]string{"Step.Edit", "Store.replay", "migrate", "installUndo", "fillIndex"}, inStore, func(_ sourceFile, n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			return ok && isNamed(lit.Type, "Tx")
		}, "whoever makes a Tx writes without an undo step; take the Tx that Edit gives"),
		keeps:  map[string]string{"data/edit.go": "package data; func (st *Step) Edit() { f(&Tx{}) }"},
		breaks: map[string]string{"data/quick.go": "package data; func (s *Store) AddArticle() { f(&Tx{}) }"},
	},
	{
		says: "methods of Tx, and what makes a store, alone execute SQL",
		broken: onlyIn([]string{"Tx.", "inTransaction", "connectWriter", "create", "migrate", "backUp", "installUndo", "installIndex"}, inStore, func(_ sourceFile, n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			return ok && slices.Contains([]string{"Exec", "ExecContext", "Prepare", "PrepareContext"}, s.Sel.Name)
		}, "it executes SQL outside an edit; make it a method of Tx, or ask the readers"),
		keeps:  map[string]string{"data/edit.go": "package data; func (tx *Tx) exec(q string) { tx.c.ExecContext(q) }; func (s *Store) Path() { s.readers.Query() }"},
		breaks: map[string]string{"data/touch.go": "package data; func (s *Store) Touch(q string) { s.writer.ExecContext(q) }"},
	},
	{
		says:   "exported names are documented",
		broken: undocumented,
		keeps: map[string]string{"data/a.go": "package data\n\n// A is.\ntype A struct{}\n\n// B does.\nfunc (A) B() {}\n\n// Kinds.\nconst (\n\tC = 1\n\tD = 2\n)\n\n" +
			"type e struct{}\n\nfunc (e) F() {}\n\nvar (\n\tG int // of grams\n)\n",
			"app/ui/a.go": "package ui\n\n// Tapped is for Fyne, and so are the next methods.\nfunc (*B) Tapped() {}\n\nfunc (*B) MouseIn() {}\n"},
		breaks: map[string]string{
			"data/type.go":   "package data; type A struct{}",
			"data/method.go": "package data; func (p *Page[T]) Next() {}",
			"data/const.go":  "package data; const A = 1",
			"data/order.go":  "package data\n\n//go:embed x\nvar A string",
			"app/ui/b.go":    "package ui\n\n// Tapped is for Fyne, and so are the next methods.\nfunc (*B) Tapped() {}\n\nfunc (*C) MouseIn() {}\n",
		},
	},
	{
		says:   "packages say in doc.go what they are",
		broken: withoutDoc,
		keeps:  map[string]string{"data/doc.go": "// Package data keeps.\npackage data", "data/a.go": "package data", "main.go": "package main", "scripts/a_test.go": "package scripts"},
		breaks: map[string]string{"app/a.go": "package app", "data/extract/doc.go": "package extract", "data/intake/a.go": "// Package intake reads.\npackage intake"},
	},
	{
		says:   "there are no build tags",
		broken: buildTags,
		keeps:  map[string]string{"app/open_windows.go": "package app // not a tag: //go:build x"},
		breaks: map[string]string{"data/fts.go": "//go:build fts5\n\npackage data", "app/slow_test.go": "// +build slow\n\npackage app"},
	},
	{
		says: "no type is a Manager or a Service",
		broken: onlyIn(nil, sourceFile.isProgram, func(_ sourceFile, n ast.Node) bool {
			s, ok := n.(*ast.TypeSpec)
			return ok && regexp.MustCompile("(Manager|Service)$").MatchString(s.Name.Name)
		}, "the name does not say what the type is; take the field's word for it"),
		keeps:  map[string]string{"data/a.go": "package data; type Store struct{}"},
		breaks: map[string]string{"data/store.go": "package data; type StoreManager struct{}", "app/kind.go": "package app; type exportService struct{}"},
	},
}

func TestSources(t *testing.T) { hold(t, sourceRules, moduleFiles(t)) }

func TestSourceRulesCanFail(t *testing.T) { canFail(t, sourceRules) }

func (f sourceFile) isProgram() bool { return !f.isTest() }

func inStore(f sourceFile) bool { return f.isProgram() && f.folder() == "data" }

// places calls f for each node of a file that is so, with the function that holds it: "triggers", "Tx.exec" or "".
func places(f sourceFile, is func(sourceFile, ast.Node) bool, found func(at, function string)) {
	for _, d := range f.Decls {
		function := ""
		if fn, ok := d.(*ast.FuncDecl); ok {
			function = strings.TrimPrefix(receiver(fn)+"."+fn.Name.Name, ".")
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if n != nil && is(f, n) {
				found(f.at(n.Pos()), function)
			}
			return true
		})
	}
}

// onlyIn makes a rule: in the files that it is about, what is so stands only where it is allowed: in a file ("main.go"),
// a function ("migrate", "Step.Edit") or any method of a type ("Tx.").
func onlyIn(allowed []string, about func(sourceFile) bool, is func(sourceFile, ast.Node) bool, complaint string) func([]sourceFile) []string {
	return func(files []sourceFile) (bad []string) {
		for _, f := range files {
			if !about(f) || slices.Contains(allowed, f.path) {
				continue
			}
			places(f, is, func(at, function string) {
				method, _, _ := strings.Cut(function, ".")
				if !slices.Contains(allowed, function) && !slices.Contains(allowed, method+".") {
					bad = append(bad, at+": "+complaint)
				}
			})
		}
		return bad
	}
}

// onlyInBackground makes a rule: what is so stands in app once, in background.go, and in app/ui never.
func onlyInBackground(what string, is func(sourceFile, ast.Node) bool) func([]sourceFile) []string {
	return func(files []sourceFile) (bad []string) {
		const home = "app/background.go"
		n := 0
		for _, f := range files {
			if f.isTest() || f.folder() != "app" && f.folder() != "app/ui" {
				continue
			}
			places(f, is, func(at, _ string) {
				if f.path == home {
					n++
				} else {
					bad = append(bad, fmt.Sprintf("%s: a %s outside %s; hand the work to App.background", at, what, home))
				}
			})
		}
		if n != 1 {
			bad = append(bad, fmt.Sprintf("%s: %d times %s; one is wanted, in App.background", home, n, what))
		}
		return bad
	}
}

// uses answers whether a node names one of a package's functions, however the file calls the package.
func uses(pkg string, names ...string) func(sourceFile, ast.Node) bool {
	return func(f sourceFile, n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok || !slices.Contains(names, s.Sel.Name) {
			return false
		}
		return slices.ContainsFunc(f.Imports, func(spec *ast.ImportSpec) bool {
			local := path.Base(strings.TrimSuffix(pkg, "/v2"))
			if spec.Name != nil {
				local = spec.Name.Name
			}
			return spec.Path.Value == strconv.Quote(pkg) && isNamed(s.X, local)
		})
	}
}

// paintsStrings finds, in timeline/scene, exported functions and methods of Painter that take strings, and whatever
// shapes text; in timeline/export, exported functions that take strings beside a scene.
func paintsStrings(files []sourceFile) (bad []string) {
	inScene := func(f sourceFile) bool { return f.isProgram() && f.folder() == "timeline/scene" }
	takes := func(fn *ast.FuncDecl, name string) (found bool) {
		ast.Inspect(fn.Type.Params, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			found = found || ok && id.Name == name
			return !found
		})
		return found
	}
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			paints := inScene(f) && (fn.Name.IsExported() || receiver(fn) == "Painter") ||
				f.isProgram() && f.folder() == "timeline/export" && fn.Name.IsExported() && takes(fn, "Scene")
			if paints && takes(fn, "string") {
				bad = append(bad, fmt.Sprintf("%s: painter %s takes a string, which nobody has shaped; take a *text.Line", f.at(fn.Pos()), fn.Name.Name))
			}
		}
	}
	return append(bad, onlyIn(nil, inScene, func(_ sourceFile, n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return false
		}
		s, ok := call.Fun.(*ast.SelectorExpr)
		return ok && slices.Contains([]string{"Line", "Rich", "Fit", "Wrap"}, s.Sel.Name)
	}, "a painter shapes text; put the *text.Line into the scene")(files)...)
}

// forFyne is how a comment says that a type's methods from here on in the file are those of Fyne's interfaces, which
// document them.
const forFyne = "is for Fyne, and so are the next methods"

func undocumented(files []sourceFile) (bad []string) {
	for _, f := range files {
		fyne := map[string]bool{} // types of which Fyne's methods have begun
		missing := func(id *ast.Ident, docs ...*ast.CommentGroup) {
			if id.IsExported() && f.isProgram() && !slices.ContainsFunc(docs, func(c *ast.CommentGroup) bool { return c.Text() != "" }) {
				bad = append(bad, fmt.Sprintf("%s: %s has no comment; say what it is, with shapes, units and errors", f.at(id.Pos()), id.Name))
			}
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				of := receiver(d)
				fyne[of] = fyne[of] || strings.Contains(d.Doc.Text(), forFyne)
				if of == "" || ast.IsExported(of) && !fyne[of] {
					missing(d.Name, d.Doc)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						missing(s.Name, s.Doc, s.Comment, d.Doc)
					case *ast.ValueSpec:
						for _, id := range s.Names {
							missing(id, s.Doc, s.Comment, d.Doc)
						}
					}
				}
			}
		}
	}
	return bad
}

func withoutDoc(files []sourceFile) (bad []string) {
	said := map[string]bool{".": true, "assets": true} // a file each
	for _, f := range files {
		said[f.folder()] = said[f.folder()] || path.Base(f.path) == "doc.go" && f.Doc.Text() != ""
	}
	for _, f := range files {
		if f.isProgram() && !said[f.folder()] {
			said[f.folder()] = true
			bad = append(bad, fmt.Sprintf("%s: package %s has no doc.go that says what it is, what it is not and what always holds in it", f.path, f.Name.Name))
		}
	}
	return bad
}

func buildTags(files []sourceFile) (bad []string) {
	for _, f := range files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				if strings.HasPrefix(c.Text, "//go:build") || strings.HasPrefix(c.Text, "// +build") {
					bad = append(bad, f.at(c.Pos())+": a build tag; go build and go test must work as they stand (a file's name may say its system)")
				}
			}
		}
	}
	return bad
}

// receiver answers the name of the type that a method is of, "" for a function.
func receiver(fn *ast.FuncDecl) (name string) {
	if fn.Recv != nil {
		ast.Inspect(fn.Recv.List[0].Type, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && name == "" {
				name = id.Name
			}
			return name == ""
		})
	}
	return name
}

func isNamed(n ast.Expr, name string) bool {
	id, ok := n.(*ast.Ident)
	return ok && id.Name == name
}

// foreign is what no file of the project says: it speaks of itself alone.
var foreign = regexp.MustCompile(`(^|[^\w./])/(work|root)[/]|[.][.]/shared|\bfarm[-]|(?i)\bissue #?[0-9]`)

func TestFilesSpeakOfTheProjectAlone(t *testing.T) {
	// The clone may belong to another user.
	out, err := exec.Command("git", "-c", "safe.directory=*", "ls-files", "-z").Output()
	if err != nil {
		t.Skip("which files are the project's only git can tell: ", err)
	}
	for name := range strings.SplitSeq(strings.TrimRight(string(out), "\x00"), "\x00") {
		text, err := os.ReadFile(name)
		if err != nil || bytes.IndexByte(text, 0) >= 0 {
			continue // removed, a link to nothing, or not a text
		}
		for _, complaint := range speaksOfOthers(name, string(text)) {
			t.Error(complaint)
		}
	}
}

func TestForeignWordsAreFound(t *testing.T) {
	home, shared := "/wo"+"rk/main", "../sha"+"red"
	for _, c := range []struct{ name, text, want string }{
		{"a.go", "// see\n// " + home, "a.go:2: "},
		{"README.md", "(/ro" + "ot/go/bin)", "README.md:1: "},
		{"Makefile", "test: " + shared + "/articles", "Makefile:1: "},
		{"a_test.go", `open("` + shared + `")`, "a_test.go:1: "},
		{"b_test.go", "WAQAI_SHARED\n" + `root = "` + shared + `"`, ""},
		{"c.go", "WAQAI_SHARED " + shared, "c.go:1: "},
		{"d.txt", "a far" + "m-house", "d.txt:1: "},
		{"e.go", "// for Iss" + "ue 3", "e.go:1: "},
		{"f.go", "https://example.org/work/3, a framework/root/x, an issue of 3 May", ""},
	} {
		if got := strings.Join(speaksOfOthers(c.name, c.text), "\n"); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func speaksOfOthers(name, text string) (bad []string) {
	if strings.HasSuffix(name, "_test.go") && strings.Contains(text, "WAQAI_SHARED") {
		text = strings.ReplaceAll(text, "../sha"+"red", "") // the variable's default
	}
	line := 0
	for l := range strings.Lines(text) {
		line++
		if found := foreign.FindString(l); found != "" {
			bad = append(bad, fmt.Sprintf("%s:%d: %q is of somebody's machine or work, not of the project; say it without", name, line, strings.TrimSpace(found)))
		}
	}
	return bad
}
