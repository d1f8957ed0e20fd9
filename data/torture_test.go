package data

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var torture = flag.Int("torture", 12, "how often a process is killed in its edits")

// tortured names the project that a child of a test is to edit, behind the number of the round, or
// behind limited.
const (
	tortured = "WAQAI_TEST_CHILD"
	limited  = "limited"
)

// TestMain lets the test program be the child that is killed or limited.
func TestMain(m *testing.M) {
	how, path, child := strings.Cut(os.Getenv(tortured), " ")
	var err error
	switch {
	case !child:
		os.Exit(m.Run())
	case how == limited:
		err = editLimited(path)
	default:
		err = editForEver(path, how, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// editForEver does things at random. It writes "open" inside each edit and, for each edit, undo
// and redo that the store has acknowledged, "done" with the revision and the hash of its record.
func editForEver(path, round string, out io.Writer) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	if err := syncsAlways(s); err != nil {
		return err
	}
	seed, err := strconv.ParseUint(round, 10, 64)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(seed, 7))
	all := stepsAround("بلدة "+round+".", func(f func(*Tx) error) func(*Tx) error {
		return func(tx *Tx) error {
			_, err := fmt.Fprintln(out, "open")
			if err == nil {
				err = f(tx)
			}
			if err == nil { // stays open for a while
				err = tx.exec("SELECT count(*) FROM (SELECT 1 FROM mentions a, mentions b LIMIT ?)", random.IntN(300_000))
			}
			return err
		}
	})
	told := int64(-1)
	for {
		var err error
		switch random.IntN(8) {
		case 0:
			_, err = s.Undo()
		case 1:
			_, err = s.Redo()
		default:
			err = rapid.Custom(func(t *rapid.T) error { return rapid.SampledFrom(all).Draw(t, "step").do(t, s) }).Example(int(random.Int32()))
		}
		if err != nil && !errors.Is(err, ErrNoStep) {
			return err
		}
		last, err := s.History(0, 1)
		if err != nil {
			return err
		}
		if len(last) == 0 || last[0].Revision == told {
			continue
		}
		told = last[0].Revision
		if _, err := fmt.Fprintln(out, "done", told, last[0].Hash); err != nil {
			return err
		}
	}
}

// syncsAlways reads back from every connection whether it waits for the disk at each commit.
func syncsAlways(s *Store) error {
	ctx := context.Background()
	synchronous := func(q interface {
		QueryRowContext(context.Context, string, ...any) *sql.Row
	}) error {
		var mode int
		err := q.QueryRowContext(ctx, "PRAGMA synchronous").Scan(&mode)
		if err == nil && mode != 2 {
			err = fmt.Errorf("synchronous is %d", mode)
		}
		return err
	}
	err := synchronous(s.writer)
	for range readerCount {
		c, connect := s.readers.Conn(ctx)
		if connect != nil {
			return connect
		}
		defer c.Close()
		err = errors.Join(err, synchronous(c))
	}
	return err
}

// maxRounds is how many times as many rounds as asked for there may be.
const maxRounds = 4

// TestTorture kills a child in the middle of its edits, time and again on the same project. After
// each time the project is sound, its rows are those that its history tells of, and every step
// that was acknowledged is in it. In the end all of it is undone and redone.
func TestTorture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "war.waqai")
	s, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	start := dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	acknowledged := map[int64]string{} // hashes by revision
	inside, rounds := 0, 0
	random := rand.New(rand.NewPCG(1, 2))
	// A kill can come too late for the edit that it was meant for: it goes on until enough were in time.
	for round := 0; round < *torture || inside*2 < *torture && round < maxRounds**torture; round++ {
		rounds++
		what := ""
		if round%4 > 0 {
			what = "open"
		}
		open := killed(t, path, round, what, 1+random.IntN(30), acknowledged)
		if s, err = Open(path); err != nil {
			t.Fatal(err)
		}
		if err := syncsAlways(s); err != nil {
			t.Fatal(err)
		}
		if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
			t.Fatalf("round %d: %v, %v", round, found, err)
		}
		missing := len(acknowledged)
		newest := int64(0)
		err := s.Records(func(r Record) error {
			if hash, ok := acknowledged[r.Revision]; ok {
				missing--
				if hash != r.Hash {
					t.Errorf("round %d: step %d is not what was acknowledged", round, r.Revision)
				}
			}
			newest = r.Revision
			return nil
		})
		if err != nil || missing > 0 {
			t.Fatalf("round %d: %d acknowledged steps are missing, %v", round, missing, err)
		}
		if _, told := acknowledged[newest]; open && (told || newest == 0) {
			inside++ // what was open has left no trace
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d of %d kills came inside an open edit; %d steps were acknowledged", inside, rounds, len(acknowledged))
	if inside*2 < *torture {
		t.Errorf("only %d of %d kills came inside an open edit", inside, rounds)
	}
	if s, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	end, undone := dump(t, s), 0
	for ; err == nil; undone++ {
		_, err = s.Undo()
	}
	if !errors.Is(err, ErrNoStep) || dump(t, s) != start {
		t.Error("undoing all does not lead back to the start", err)
	}
	for range undone - 1 {
		if _, err := s.Redo(); err != nil {
			t.Fatal(err)
		}
	}
	if dump(t, s) != end {
		t.Error("redoing all does not lead to the end")
	}
	if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

// killed runs a child and kills it at its nth line, counting only lines that say what ("": all).
// It notes what the child has acknowledged until then, and answers whether its last line was that
// an edit is open.
func killed(t *testing.T, path string, round int, what string, nth int, acknowledged map[int64]string) (open bool) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), fmt.Sprint(tortured, "=", round, " ", path))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if open = fields[0] == "open"; !open {
			revision, err := strconv.ParseInt(fields[1], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			acknowledged[revision] = fields[2]
		}
		if what != "" && what != fields[0] {
			continue
		}
		if nth--; nth == 0 {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := child.Wait(); err == nil || nth > 0 {
		t.Fatalf("the child ended by itself: %v", err)
	}
	return open
}
