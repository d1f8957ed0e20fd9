// Package main_test holds the module to its design: who may import whom, and what may stand where. Each rule is a
// function over parsed files, beside files that keep it and files that break it; rules of the import table are here,
// those about the inside of files in sources_test.go,
// those about the widgets of Fyne in fynetext_test.go.
package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says of each package which others of the module it may import; "*" stands for all of them.
var mayImport = map[string]string{
	".":               "*",
	"app":             "*",
	"app/ui":          "timeline/text",
	"app/cli":         "*",
	"timeline":        "",
	"timeline/text":   "timeline",
	"timeline/scene":  "timeline timeline/text",
	"timeline/layout": "timeline timeline/text timeline/scene",
	"timeline/export": "timeline timeline/text timeline/scene timeline/layout", // what is exported is arranged as on the screen
	"data":            "timeline",
	"data/article":    "timeline",
	"data/extract":    "timeline",
	"data/intake":     "timeline data data/article data/extract",
	"assets":          "",
	"scripts":         "",
}

// onlyFor says which packages alone may import a path and what lies below it.
var onlyFor = map[string]string{
	"fyne.io":                     "app app/ui",
	"database/sql":                "data",
	"github.com/mattn/go-sqlite3": "data",
	"log":                         ".",
	"waqai/assets":                ".", // main hands them down as fs.FS
}

// frugal packages import, beside the standard library and the module, these paths alone.
var frugal = map[string]string{"timeline": "github.com/hablullah/go-hijri", "assets": "", "scripts": ""}

// importRules are the rules of the import table. Tests may import what they need.
var importRules = []designRule{
	{
		says:   "a package imports those of the module that the table gives it",
		broken: againstTable,
		keeps:  map[string]string{"timeline/scene/scene.go": `package scene; import "waqai/timeline/text"`, "app/cli/a.go": `package cli; import "waqai/data"`},
		breaks: map[string]string{
			"timeline/up.go":         `package timeline; import "waqai/timeline/text"`,
			"data/extract/beside.go": `package extract; import "waqai/data/article"`,
			"data/store.go":          `package data; import "waqai/data/extract"`,
			"app/ui/domain.go":       `package ui; import "waqai/timeline"`,
			"data/outlet/new.go":     `package outlet; import "fmt"`,
		},
	},
	{
		says:   "Fyne, SQL, log and assets have few importers",
		broken: againstOwners,
		keeps:  map[string]string{"app/a.go": `package app; import "fyne.io/fyne/v2"`, "data/a_test.go": `package data; import "log"`},
		breaks: map[string]string{
			"timeline/layout/fyne.go": `package layout; import "fyne.io/fyne/v2"`,
			"app/cli/canvas.go":       `package cli; import "fyne.io/fyne/v2/canvas"`,
			"data/intake/sql.go":      `package intake; import "database/sql"`,
			"app/driver.go":           `package app; import _ "github.com/mattn/go-sqlite3"`,
			"app/assets.go":           `package app; import "waqai/assets"`,
			"data/log.go":             `package data; import "log/slog"`,
		},
	},
	{
		says:   "timeline and assets import next to nothing from outside",
		broken: againstFrugality,
		keeps:  map[string]string{"timeline/hijri.go": `package timeline; import ("time"; "github.com/hablullah/go-hijri")`},
		breaks: map[string]string{
			"timeline/norm.go": `package timeline; import "golang.org/x/text/unicode/norm"`,
			"assets/pack.go":   `package assets; import "github.com/klauspost/compress/zstd"`,
		},
	},
	{
		says:   "packages are nouns in the folders of the design",
		broken: misplaced,
		keeps:  map[string]string{"main.go": "package main", "data/intake/a.go": "package intake", "scripts/a_test.go": "package scripts"},
		breaks: map[string]string{
			"store/a.go":         "package store",
			"scripts/tool.go":    "package scripts",
			"app/util/a.go":      "package util",
			"internal/a_test.go": "package internal",
		},
	},
}

func TestImports(t *testing.T) { hold(t, importRules, moduleFiles(t)) }

func TestImportRulesCanFail(t *testing.T) { canFail(t, importRules) }

func againstTable(files []sourceFile) (bad []string) {
	eachImport(files, func(f sourceFile, at, name string) {
		allowed, known := mayImport[f.folder()]
		inner, ours := strings.CutPrefix(name, "waqai/")
		switch {
		case !known:
			bad = append(bad, fmt.Sprintf("%s: the import table does not know package %s; say in mayImport what it may import", at, f.folder()))
		case ours && allowed != "*" && !slices.Contains(strings.Fields(allowed), inner):
			bad = append(bad, fmt.Sprintf("%s: %s may import [%s], not %s; move the code, or hand down what is needed", at, f.folder(), allowed, inner))
		}
	})
	return bad
}

func againstOwners(files []sourceFile) (bad []string) {
	eachImport(files, func(f sourceFile, at, name string) {
		for root, owners := range onlyFor {
			if within(name, root) && !slices.Contains(strings.Fields(owners), f.folder()) {
				bad = append(bad, fmt.Sprintf("%s: %s may be imported by [%s] alone; ask these for what it does", at, name, owners))
			}
		}
	})
	return bad
}

func againstFrugality(files []sourceFile) (bad []string) {
	eachImport(files, func(f sourceFile, at, name string) {
		allowed, held := frugal[f.folder()]
		host, _, _ := strings.Cut(name, "/")
		if held && strings.Contains(host, ".") && name != allowed {
			bad = append(bad, fmt.Sprintf("%s: %s imports the standard library, the module and [%s], not %s", at, f.folder(), allowed, name))
		}
	})
	return bad
}

func misplaced(files []sourceFile) (bad []string) {
	for _, f := range files {
		parts := strings.Split(f.folder(), "/")
		switch {
		case !slices.Contains([]string{".", "app", "timeline", "data", "assets", "scripts"}, parts[0]):
			bad = append(bad, f.path+": packages live in app, timeline, data and assets; move it into one of these")
		case parts[0] == "scripts" && !f.isTest():
			bad = append(bad, f.path+": scripts holds tests of shell scripts alone; programs go elsewhere")
		}
		for _, name := range append(parts, f.Name.Name) {
			if slices.Contains([]string{"util", "utils", "common", "helpers", "models", "types", "internal"}, name) {
				bad = append(bad, fmt.Sprintf("%s: %q does not say what is in it; name the package by a noun of the field", f.path, name))
			}
		}
	}
	return bad
}

// listed is a package as go list tells of it, with the paths of all that it stands on.
type listed struct {
	ImportPath string
	Deps       []string
}

func TestNothingBelowTheWindowStandsOnFyne(t *testing.T) {
	out, err := exec.Command("go", "list", "-e", "-json=ImportPath,Deps", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < len(mayImport)/2 {
		t.Fatalf("go list names only %d packages", len(packages))
	}
	for _, complaint := range standsOnFyne(packages) {
		t.Error(complaint)
	}
}

func TestFyneIsFoundBehindAnotherPackage(t *testing.T) {
	through := listed{"waqai/app/cli", []string{"fmt", "example.org/chart", "fyne.io/fyne/v2"}}
	window := listed{"waqai/app", []string{"fyne.io/fyne/v2"}}
	free := listed{"waqai/timeline", []string{"time"}}
	if got := standsOnFyne([]listed{free, window, through}); len(got) != 1 || !strings.HasPrefix(got[0], "waqai/app/cli:") {
		t.Errorf("got %q, want one complaint about waqai/app/cli", got)
	}
}

func standsOnFyne(packages []listed) (bad []string) {
	for _, p := range packages {
		i := slices.IndexFunc(p.Deps, func(d string) bool { return within(d, "fyne.io") })
		if i >= 0 && !slices.Contains([]string{"waqai", "waqai/app", "waqai/app/ui"}, p.ImportPath) {
			bad = append(bad, fmt.Sprintf("%s: it stands on %s and must run without a display; see go list -deps", p.ImportPath, p.Deps[i]))
		}
	}
	return bad
}

// sourceFile is a parsed Go file.
type sourceFile struct {
	path string // below the module's root, with slashes
	*ast.File
	set *token.FileSet
}

func (f sourceFile) folder() string { return path.Dir(f.path) }

func (f sourceFile) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

// at answers file:line of a place.
func (f sourceFile) at(p token.Pos) string {
	return fmt.Sprintf("%s:%d", f.path, f.set.Position(p).Line)
}

// designRule is a rule about the module's files.
type designRule struct {
	says   string
	broken func([]sourceFile) []string // a complaint, "file:line: what is wrong; what to do", for each place
	keeps  map[string]string           // files, by path, that keep the rule
	breaks map[string]string           // files each of which breaks it, put among these
}

func hold(t *testing.T, rules []designRule, files []sourceFile) {
	for _, r := range rules {
		t.Run(r.says, func(t *testing.T) {
			for _, complaint := range r.broken(files) {
				t.Error(complaint)
			}
		})
	}
}

// canFail holds each rule to its own examples.
func canFail(t *testing.T, rules []designRule) {
	for _, r := range rules {
		t.Run(r.says, func(t *testing.T) {
			if got := r.broken(parse(t, r.keeps)); len(got) > 0 {
				t.Errorf("what keeps the rule is refused: %q", got)
			}
			for name, text := range r.breaks {
				among := map[string]string{name: text}
				for kept, text := range r.keeps {
					if kept != name {
						among[kept] = text
					}
				}
				got := r.broken(parse(t, among))
				if !slices.ContainsFunc(got, func(c string) bool { return strings.HasPrefix(c, name+":") }) {
					t.Errorf("%s passes; complaints are %q", name, got)
				}
			}
		})
	}
}

// moduleFiles parses every Go file of the module, whatever system or tag it is for.
func moduleFiles(t *testing.T) []sourceFile {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(d.Name(), ".")) {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		text, err := os.ReadFile(name)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, texts)
}

// parse parses files, in the order of their paths.
func parse(t *testing.T, texts map[string]string) (files []sourceFile) {
	t.Helper()
	set := token.NewFileSet()
	for name, text := range texts {
		f, err := parser.ParseFile(set, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, sourceFile{name, f, set})
	}
	slices.SortFunc(files, func(a, b sourceFile) int { return strings.Compare(a.path, b.path) })
	return files
}

// eachImport calls f with the place and the path of every import that is not of a test.
func eachImport(files []sourceFile, f func(file sourceFile, at, name string)) {
	for _, file := range files {
		for _, spec := range file.Imports {
			if name, err := strconv.Unquote(spec.Path.Value); err == nil && !file.isTest() {
				f(file, file.at(spec.Pos()), name)
			}
		}
	}
}

// within tells whether an import path is root or lies below it.
func within(name, root string) bool { return name == root || strings.HasPrefix(name, root+"/") }
