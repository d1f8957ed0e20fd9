package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
)

// source hands out lines that are each as much as is answered together, and counts them.
type source struct {
	lines, given int
	rest         []byte
}

func (s *source) Read(p []byte) (int, error) {
	if len(s.rest) == 0 {
		if s.given == s.lines {
			return 0, io.EOF
		}
		s.rest = fmt.Appendf(nil, `{"id":%d,"text":"It began in March 2011.%s"}`+"\n", s.given, strings.Repeat(" ", taskSize))
		s.given++
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// TestManyTextsAreNotReadFarAhead lets nobody take the answers: the number of texts that are read
// then is that of the cores, whatever the input holds.
func TestManyTextsAreNotReadFarAhead(t *testing.T) {
	const lines = 300
	workers := runtime.GOMAXPROCS(0)
	if lines < 10*workers {
		t.Skipf("too few texts for %d cores", workers)
	}
	synctest.Test(t, func(t *testing.T) {
		in, taken := &source{lines: lines}, make(chan struct{})
		var out, errs bytes.Buffer
		env := Env{Stdin: in, Stdout: writerFunc(func(b []byte) (int, error) { <-taken; return out.Write(b) }), Stderr: &errs}
		done := make(chan int)
		go func() { done <- Main(context.Background(), []string{"dates", "--batch"}, env, nil) }()

		synctest.Wait()
		// Four a core wait for their turn; besides, one is being sent, one written, and the
		// buffers of input and output hold some.
		if least, most := 4*workers, 4*workers+4096/64+6; in.given < least || in.given > most {
			t.Errorf("%d texts are read, want %d to %d", in.given, least, most)
		}
		close(taken)
		if status := <-done; status != 0 || in.given != lines {
			t.Errorf("status %d after %d texts: %s", status, in.given, errs.String())
		}
		for i, answer := range strings.SplitAfter(strings.TrimSuffix(out.String(), "\n"), "\n") {
			if !strings.HasPrefix(answer, fmt.Sprintf(`{"id":%d,`, i)) {
				t.Fatalf("answer %d is %s", i, answer)
			}
		}
	})
}

func TestALineThatIsTooLongIsNotKept(t *testing.T) {
	r := bufio.NewReaderSize(strings.NewReader(strings.Repeat("a", 99)+"\n"+strings.Repeat("b", 100)+"\nlast"), 16)
	for _, want := range []struct {
		length int
		long   bool
		err    error
	}{{100, false, nil}, {0, true, nil}, {4, false, io.EOF}} {
		if line, long, err := readLine(r, 101); len(line) != want.length || long != want.long || !errors.Is(err, want.err) {
			t.Errorf("%d bytes, %v, %v; want %v", len(line), long, err, want)
		}
	}
}
