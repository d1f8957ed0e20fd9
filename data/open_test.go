package data

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"waqai/timeline"
)

// closed answers the path of a project with two articles that nobody has open, and its content.
func closed(t testing.TB) (path, content string) {
	t.Helper()
	s := newStore(t)
	add(t, s, "درعا", 30, day)
	add(t, s, "حمص", 3, timeline.Unit{})
	content = dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path(), content
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// spoil writes a changed copy of a project and answers its path.
func spoil(t testing.TB, path string, change func([]byte) []byte) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy.waqai")
	if err := os.WriteFile(to, change(bytes.Clone(read(t, path))), 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

func TestOpenRefusesWhatIsNoProject(t *testing.T) {
	project, _ := closed(t)
	dir := t.TempDir()
	for name, c := range map[string]struct {
		path string
		says string
	}{
		"a missing file":     {filepath.Join(dir, "none.waqai"), "no such project"},
		"a folder":           {dir, "folder"},
		"an empty file":      {spoil(t, project, func([]byte) []byte { return nil }), "not a Waqai project"},
		"a text":             {spoil(t, project, func([]byte) []byte { return bytes.Repeat([]byte("text "), 100) }), "not a Waqai project"},
		"a database":         {spoil(t, project, func(b []byte) []byte { binary.BigEndian.PutUint32(b[68:], 1); return b }), "not a Waqai project"},
		"version 0":          {spoil(t, project, func(b []byte) []byte { binary.BigEndian.PutUint32(b[60:], 0); return b }), "not a Waqai project"},
		"a file cut short":   {spoil(t, project, func(b []byte) []byte { return b[:len(b)/2] }), "damaged"},
		"a header of zeros":  {spoil(t, project, func(b []byte) []byte { clear(b[100:4096]); return b }), "damaged"},
		"a schema of noise":  {spoil(t, project, func(b []byte) []byte { return noise(b, 100, 4096) }), "damaged"},
		"a text and nothing": {spoil(t, project, func(b []byte) []byte { return b[:50] }), "not a Waqai project"},
	} {
		t.Run(name, func(t *testing.T) {
			var before []byte
			if info, err := os.Stat(c.path); err == nil && !info.IsDir() {
				before = read(t, c.path)
			}
			s, err := Open(c.path)
			if err == nil {
				_ = s.Close()
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), c.path+": ") {
				t.Errorf("%q does not say %q", err, c.says)
			}
			if before != nil && !bytes.Equal(before, read(t, c.path)) {
				t.Error("the file has changed")
			}
		})
	}
}

func noise(b []byte, from, to int) []byte {
	for i := from; i < to; i++ {
		b[i] = byte(i*i>>2 + i)
	}
	return b
}

// TestDamageIsSaidAndNothingIsWritten damages one page after the other.
func TestDamageIsSaidAndNothingIsWritten(t *testing.T) {
	project, content := closed(t)
	pages := len(read(t, project)) / 4096
	found := 0
	for page := 1; page < pages; page++ {
		path := spoil(t, project, func(b []byte) []byte { return noise(b, page*4096, (page+1)*4096) })
		s, err := Open(path)
		if err != nil {
			found++
			if !strings.Contains(err.Error(), "damaged") {
				t.Errorf("page %d: %v", page, err)
			}
			continue
		}
		findings, err := s.Check()
		if err != nil || len(findings) == 0 {
			t.Errorf("page %d: the check finds nothing (%v)", page, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("page %d: %v", page, err)
		}
	}
	t.Logf("%d of %d damaged pages are seen when the project is opened, the others by the check", found, pages-1)
	if s, err := Open(project); err != nil || dump(t, s) != content || s.Close() != nil {
		t.Error("the original has changed", err)
	}
}

func TestANewerVersionIsRead(t *testing.T) {
	project, content := closed(t)
	path := spoil(t, project, func(b []byte) []byte { binary.BigEndian.PutUint32(b[60:], uint32(version+1)); return b })
	before := read(t, path)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if dump(t, s) != content {
		t.Error("not the content")
	}
	refusesToWrite(t, s, "newer version")
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file has changed")
	}
}

// refusesToWrite tries everything that writes.
func refusesToWrite(t testing.TB, s *Store, says string) {
	t.Helper()
	_, undo := s.Undo()
	_, redo := s.Redo()
	edit := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(1, "x") })
	for _, err := range []error{s.ReadOnly(), edit, undo, redo} {
		if err == nil || !strings.Contains(err.Error(), says) || !strings.HasPrefix(err.Error(), s.Path()+": ") {
			t.Errorf("got %v", err)
		}
	}
	if changed, err := s.Changed(); changed || err != nil {
		t.Errorf("changed %v, %v", changed, err)
	}
}

func TestAProjectOfSomebodyElseIsRead(t *testing.T) {
	for name, mode := range map[string]struct{ file, folder os.FileMode }{
		"a file without write permission":   {0o444, 0o777},
		"a folder without write permission": {0o666, 0o555},
		"neither":                           {0o444, 0o555},
	} {
		t.Run(name, func(t *testing.T) {
			path, content := closed(t)
			dir := filepath.Dir(path)
			for p, m := range map[string]os.FileMode{path: mode.file, dir: mode.folder, filepath.Dir(dir): 0o755} {
				if err := os.Chmod(p, m); err != nil {
					t.Fatal(err)
				}
			}
			defer func() {
				if err := os.Chmod(dir, 0o755); err != nil {
					t.Error(err)
				}
			}()
			asNobody(t, func() {
				s, err := Open(path)
				if err != nil {
					t.Error(err)
					return
				}
				if dump(t, s) != content {
					t.Error("not the content")
				}
				if findings, err := s.Check(); err != nil || len(findings) > 0 {
					t.Error(findings, err)
				}
				refusesToWrite(t, s, "cannot be written")
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

func TestAnUnreadableProjectIsNamed(t *testing.T) {
	path, _ := closed(t)
	for p, m := range map[string]os.FileMode{path: 0, filepath.Dir(filepath.Dir(path)): 0o755} {
		if err := os.Chmod(p, m); err != nil {
			t.Fatal(err)
		}
	}
	asNobody(t, func() {
		if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "not allowed to read") {
			t.Errorf("got %v", err)
		}
		if _, err := Create(filepath.Join(filepath.Dir(path), "new.waqai")); err == nil || !strings.Contains(err.Error(), "cannot be written") {
			t.Errorf("got %v", err)
		}
	})
}

// TestAFullDiskLeavesTheProjectAsItWas lets the file grow by ever more pages, until an import fits.
func TestAFullDiskLeavesTheProjectAsItWas(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	before := dump(t, s)
	var pages int
	ctx := t.Context()
	if err := s.writer.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	a, m, e := sample("حمص", 60, day)
	failures := 0
	for spare := 0; ; spare++ {
		if _, err := s.writer.ExecContext(ctx, "PRAGMA max_page_count = "+strconv.Itoa(pages+spare)); err != nil {
			t.Fatal(err)
		}
		err := s.Edit("import", func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err })
		if err == nil {
			break
		}
		failures++
		if !strings.Contains(err.Error(), "the disk is full") || !strings.HasPrefix(err.Error(), s.Path()) {
			t.Fatalf("got %v", err)
		}
		if dump(t, s) != before {
			t.Fatal("the project has changed")
		}
		if title, ok := s.UndoTitle(); title != "Import درعا" || !ok {
			t.Fatalf("undo is %q", title)
		}
	}
	if failures < 5 {
		t.Errorf("only %d failures", failures)
	}
	after := dump(t, s)
	if _, err := s.Undo(); err == nil || !strings.Contains(err.Error(), "the disk is full") || dump(t, s) != after {
		t.Errorf("undo without room: %v", err)
	}
	if _, err := s.writer.ExecContext(ctx, "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil || dump(t, s) != before {
		t.Error("undo", err)
	}
}

var update = flag.Bool("update", false, "write the fixture of the newest schema, if there is none")

// TestEverySchemaThatEverWasMigrates opens the fixture of each version: the same two articles,
// as the program of that version wrote them.
func TestEverySchemaThatEverWasMigrates(t *testing.T) {
	for v := 1; v <= version; v++ {
		fixture := fixtureOf(v)
		if _, err := os.Stat(fixture); err != nil && *update && v == version {
			path, _ := closed(t)
			if err := os.WriteFile(fixture, read(t, path), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		s, err := Open(spoil(t, fixture, func(b []byte) []byte { return b }))
		if err != nil {
			t.Fatal(err)
		}
		articles, err := s.Articles()
		if err != nil || len(articles) != 2 || articles[0].Title != "عنوان درعا" || articles[0].Published != day {
			t.Errorf("version %d: %+v, %v", v, articles, err)
		}
		events, err := s.Events(Query{})
		if err != nil || len(events) != 33 || len(events[0].Citations) != 1 {
			t.Errorf("version %d: %d events, %v", v, len(events), err)
		}
		if findings, err := s.DeepCheck(); err != nil || len(findings) > 0 {
			t.Errorf("version %d: %v, %v", v, findings, err)
		}
		hasEngine(t, s, v)
		for _, want := range []string{"Import حمص", "Import درعا"} {
			if title, err := s.Undo(); err != nil || title != want {
				t.Errorf("version %d: undo of %q, %v", v, title, err)
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestAnOldProjectBeginsItsTrail brings a project from before the audit trail to this version: what
// was recorded stays, and from now on no row can be changed unseen.
func TestAnOldProjectBeginsItsTrail(t *testing.T) {
	for v := 1; v < audited; v++ {
		s, err := Open(spoil(t, fixtureOf(v), func(b []byte) []byte { return b }))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		records, err := s.History(0, 10)
		if err != nil || len(records) != 3 || records[0].Kind != "begin" || records[0].Hash == "" || records[1].Title != "Import حمص" || records[1].Hash != "" {
			t.Fatalf("version %d: %+v, %v", v, records, err)
		}
		rows := int64(0)
		changes, err := s.Changes(records[0].Revision)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range changes {
			rows += c.Last - c.First + 1
		}
		if rows != 2+4*33 {
			t.Errorf("version %d: the trail begins with %d rows", v, rows)
		}
		if err := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(2, "x") }); err != nil {
			t.Fatal(err)
		}
		behindItsBack(t, s, "UPDATE events SET title = 'y' WHERE id IN (2, 7)")
		found, err := s.DeepCheck()
		for _, says := range []string{"event 2: it is not as it was last written", "event 7: it is not as it was last written"} {
			if err != nil || !strings.Contains(lines(found), says) {
				t.Errorf("version %d: %q is not in:\n%s%v", v, says, lines(found), err)
			}
		}
	}
}

// TestACopyInAnotherModeIsWrittenSafely opens a project that has lost its write-ahead log.
func TestACopyInAnotherModeIsWrittenSafely(t *testing.T) {
	path, content := closed(t)
	db, c, err := connectWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.ExecContext(t.Context(), "PRAGMA journal_mode = DELETE")
	if err := joinClose(err, c, db); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var mode string
	if err := s.writer.QueryRowContext(t.Context(), "PRAGMA journal_mode").Scan(&mode); err != nil || mode != "wal" || dump(t, s) != content {
		t.Errorf("journal_mode is %s, %v", mode, err)
	}
}

func fixtureOf(version int) string {
	return filepath.Join("testdata", "v"+strconv.Itoa(version)+".waqai")
}

// hasEngine looks whether the mentions of a fixture tell who read them: nobody did in version 1.
func hasEngine(t testing.TB, s *Store, version int) {
	t.Helper()
	want := 3
	if version == 1 {
		want = 0
	}
	mentions, err := s.Mentions(1)
	if err != nil || len(mentions) != 30 {
		t.Errorf("version %d: %d mentions, %v", version, len(mentions), err)
	}
	for _, m := range mentions {
		if m.Engine != want {
			t.Errorf("version %d: a mention was read by %d, want %d", version, m.Engine, want)
		}
	}
}

// TestAnOldProjectIsCopiedBeforeItIsMigrated finds the copy beside it, as it was.
func TestAnOldProjectIsCopiedBeforeItIsMigrated(t *testing.T) {
	path := spoil(t, fixtureOf(1), func(b []byte) []byte { return b })
	taken := strings.TrimSuffix(path, ".waqai") + ".v1.waqai"
	if err := os.WriteFile(taken, []byte("of a person"), 0o644); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is nothing to migrate
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if string(read(t, taken)) != "of a person" {
		t.Error("another file was written over")
	}
	backup := strings.TrimSuffix(path, ".waqai") + ".v1-2.waqai"
	if h, err := readHeader(backup); err != nil || h.version != 1 {
		t.Errorf("the copy has version %d, %v", h.version, err)
	}
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) != 3 {
		t.Errorf("%v, %v", files, err)
	}
	s, err := Open(backup)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
	hasEngine(t, s, 1)
}

// unwritable answers the path of a copy of a project that others can read alone.
func unwritable(t *testing.T, fixture string) string {
	t.Helper()
	path := spoil(t, fixture, func(b []byte) []byte { return b })
	dir := filepath.Dir(path)
	for p, mode := range map[string]os.FileMode{path: 0o444, dir: 0o777, filepath.Dir(dir): 0o755} {
		if err := os.Chmod(p, mode); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// TestAnOldProjectOfSomebodyElseIsRead opens what cannot be migrated.
func TestAnOldProjectOfSomebodyElseIsRead(t *testing.T) {
	path := unwritable(t, fixtureOf(1))
	asNobody(t, func() {
		s, err := Open(path)
		if err != nil {
			t.Error(err)
			return
		}
		if findings, err := s.Check(); err != nil || len(findings) > 0 {
			t.Error(findings, err)
		}
		hasEngine(t, s, 1)
		refusesToWrite(t, s, "cannot be written")
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(path), "copy.v1.waqai")); err == nil {
			t.Error("a copy was made")
		}
	})
}
