package data

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"waqai/timeline"
)

// TestAFullFileSystemLosesNothing imports into a file system of a megabyte until it is full, makes
// room and goes on.
func TestAFullFileSystemLosesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("a small file system cannot be mounted here: ", err)
	}
	defer func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	}()
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 300_000), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Create(filepath.Join(dir, "war.waqai"))
	if err != nil {
		t.Fatal(err)
	}
	imported, last, err := importUntilItFails(s, 0)
	if !errors.Is(err, ErrFull) || !strings.HasPrefix(err.Error(), s.Path()+": the disk is full") {
		t.Errorf("got %v", err)
	}
	if imported < 2 || dump(t, s) != last {
		t.Errorf("not the last acknowledged state after %d imports", imported)
	}
	if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
	if err := s.Backup(filepath.Join(dir, "copy.waqai")); !errors.Is(err, ErrFull) {
		t.Errorf("a copy without room: %v", err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	more, last, err := importUntilItFails(s, imported)
	if more == 0 || !errors.Is(err, ErrFull) {
		t.Errorf("%d imports after room was made, %v", more, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if s, err = Open(s.Path()); err != nil {
		t.Fatal(err)
	}
	if found, err := s.DeepCheck(); err != nil || len(found) > 0 || dump(t, s) != last {
		t.Error("not the last acknowledged state after reopening", found, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// importUntilItFails answers how many articles it has imported, what the project holds then, and
// the error.
func importUntilItFails(s *Store, from int) (n int, last string, err error) {
	for {
		a, m, e := sample(fmt.Sprint("مدينة ", from+n), 20, day)
		err := s.Edit("Import", func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err })
		if err != nil {
			return n, last, err
		}
		n++
		if last, err = everyRow(s); err != nil {
			return n, last, err
		}
	}
}

// TestALimitOfFileSizeLosesNothing lets a child write ever larger files, page by page.
func TestALimitOfFileSizeLosesNothing(t *testing.T) {
	path, _ := closed(t)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), tortured+"="+limited+" "+path)
	out, err := child.CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "lost nothing in ") {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%s", out)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

// editLimited imports while no file may grow beyond a limit, which rises until an import fits.
func editLimited(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	free := limit.Cur
	s, err := Open(path)
	if err != nil {
		return err
	}
	before, err := everyRow(s)
	if err != nil {
		return err
	}
	a, m, e := sample("حلب", 30, timeline.Unit{})
	failures := 0
	for pages := uint64(0); ; pages++ {
		limit.Cur = pages * 4096
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		err := s.Edit("Import", func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err })
		limit.Cur = free
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		if err == nil {
			break
		}
		failures++
		if !errors.Is(err, ErrDisk) && !errors.Is(err, ErrFull) {
			return fmt.Errorf("%d pages: %w", pages, err)
		}
		if now, err := everyRow(s); err != nil || now != before {
			return fmt.Errorf("%d pages: the project has changed (%w)", pages, err)
		}
	}
	if failures < 5 {
		return fmt.Errorf("only %d failures", failures)
	}
	fmt.Println("lost nothing in", failures, "failures")
	return s.Close()
}
