package data

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"waqai/timeline"
)

// childProject names the project that a child of this test is to edit.
const childProject = "WAQAI_TEST_CHILD"

// TestMain lets the test program be the child that is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(childProject); path != "" {
		editForEver(path)
	}
	os.Exit(m.Run())
}

// editForEver edits a project and prints a line for each step that the store has acknowledged;
// every fifth is undone and redone before.
func editForEver(path string) {
	fail := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	s, err := Open(path)
	fail(err)
	for i := 1; ; i++ {
		title := fmt.Sprint("step ", i)
		fail(s.Edit(title, func(tx *Tx) error {
			a, m, e := sample(fmt.Sprint(os.Getpid(), " ", i), 8, timeline.Unit{})
			if _, err := tx.AddArticle(a, m, e); err != nil {
				return err
			}
			_, err := tx.AddEvent(timeline.Event{Title: title})
			return err
		}))
		if i%5 == 0 {
			_, err := s.Undo()
			fail(err)
			_, err = s.Redo()
			fail(err)
		}
		fmt.Println(title) // last: between undo and redo the step is not there
	}
}

// TestAKilledProcessLosesNothing kills a child in the middle of its edits, ten times on the same
// project: every step that it has acknowledged is there, whole, and can be undone.
func TestAKilledProcessLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "war.waqai")
	s, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	steps := 0
	for round := range 10 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), childProject+"="+path)
		child.Stderr = os.Stderr
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		acknowledged, last := 0, ""
		for lines.Scan() {
			acknowledged, last = acknowledged+1, lines.Text()
			if acknowledged == 3+round {
				if err := child.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := child.Wait(); err == nil || acknowledged < 3+round {
			t.Fatalf("the child ended by itself after %d steps: %v", acknowledged, err)
		}

		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if findings, err := s.Check(); err != nil || len(findings) > 0 {
			t.Fatal(findings, err)
		}
		articles, err := s.Articles()
		if err != nil || len(articles) < steps+acknowledged || len(articles) > steps+acknowledged+1 {
			t.Fatalf("%d articles after %d + %d steps, %v", len(articles), steps, acknowledged, err)
		}
		steps = len(articles)
		events, err := s.Events(Query{})
		if err != nil || len(events) != 9*steps {
			t.Fatalf("%d events of %d steps, %v", len(events), steps, err)
		}
		if title, ok := s.UndoTitle(); !ok || title != last && title != fmt.Sprint("step ", acknowledged+1) {
			t.Errorf("the last step is %q, acknowledged was %q", title, last)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if s, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for range steps {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if left := dump(t, s); left != "" {
		t.Errorf("left after undoing all: %.200s", left)
	}
}
