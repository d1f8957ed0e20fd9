package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"waqai/data/article"
	"waqai/data/extract"
	"waqai/timeline"
)

// task is some lines of “dates --batch” that are answered together; done is closed when the
// answers are there.
type task struct {
	lines []numbered
	done  chan struct{}
}

// numbered is a line with its number in the input, and what came of it.
type numbered struct {
	number int
	line   []byte
	answer []byte
	err    error
}

// taskSize is how many bytes of lines are answered together where they are there at once: the
// handing over then costs nothing beside the reading.
const taskSize = 1 << 15

type (
	questionJSON struct {
		ID       json.RawMessage `json:"id"`
		Language string          `json:"lang"`
		Ref      string          `json:"ref"`
		Text     string          `json:"text"`
	}
	answerJSON struct {
		ID       json.RawMessage `json:"id"`
		Mentions []briefJSON     `json:"mentions"`
	}
	briefJSON struct {
		placeJSON
		Surface string `json:"surface"`
		Type    string `json:"type"`
		Value   string `json:"value"`
	}
)

// finder answers the mentions of an article.
type finder func(*extract.Reader, timeline.Article) []timeline.Mention

// datesOfMany answers one line for each line of the standard input, in the same order. As many
// lines are read ahead as keep all cores busy, so that memory does not grow with the input. A
// line that cannot be read is named and gets no answer.
func datesOfMany(ctx context.Context, env *Env, find finder) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := runtime.GOMAXPROCS(0)
	waiting, inOrder := make(chan *task), make(chan *task, 4*workers)
	var reading error
	var all sync.WaitGroup
	all.Go(func() {
		defer close(waiting)
		defer close(inOrder)
		reading = readTasks(env.Stdin, func(t *task) error {
			for _, to := range []chan *task{inOrder, waiting} {
				select {
				case to <- t:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return nil
		})
	})
	for range workers {
		all.Go(func() {
			var r extract.Reader
			for t := range waiting {
				for i := range t.lines {
					if l := &t.lines[i]; l.err == nil {
						l.answer, l.err = answer(&r, l.line, find)
					}
				}
				close(t.done)
			}
		})
	}
	err := writeAnswers(ctx, env, inOrder)
	stop()
	all.Wait()
	if err != nil {
		return err
	}
	return reading
}

// readTasks sends the lines of in on, without waiting for more of them than are there.
func readTasks(in io.Reader, send func(*task) error) error {
	r := bufio.NewReaderSize(in, 2*taskSize)
	t, size := &task{done: make(chan struct{})}, 0
	for n := 1; ; n++ {
		line, long, err := readLine(r, article.MaxSize)
		if long {
			t.lines = append(t.lines, numbered{number: n, err: article.ErrTooLarge})
		} else if line = bytes.TrimSpace(line); len(line) > 0 {
			t.lines = append(t.lines, numbered{number: n, line: line})
			size += len(line)
		}
		if len(t.lines) > 0 && (err != nil || size >= taskSize || !hasLine(r)) {
			if err := send(t); err != nil {
				return err
			}
			t, size = &task{done: make(chan struct{})}, 0
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("standard input: %w", err)
		}
	}
}

// readLine answers a copy of the next line, or that it has so many bytes or more: then nothing of
// it is kept.
func readLine(r *bufio.Reader, most int) (line []byte, long bool, err error) {
	for {
		piece, err := r.ReadSlice('\n')
		if long = long || len(line)+len(piece) >= most; long {
			line = nil
		} else {
			line = append(line, piece...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// hasLine tells whether a whole line can be read without waiting.
func hasLine(r *bufio.Reader) bool {
	there, err := r.Peek(r.Buffered())
	return err == nil && bytes.IndexByte(there, '\n') >= 0
}

func writeAnswers(ctx context.Context, env *Env, tasks <-chan *task) error {
	w := bufio.NewWriter(env.Stdout)
	bad := 0
	for t := range tasks {
		select {
		case <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		for _, l := range t.lines {
			if l.err != nil {
				bad++
				_, _ = fmt.Fprintf(env.Stderr, "waqai: standard input, line %d: %v\n", l.number, l.err)
				continue
			}
			if _, err := w.Write(append(l.answer, '\n')); err != nil {
				return err
			}
		}
		// Nothing waits in the buffer while the next text is being read.
		if len(tasks) == 0 {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if bad > 0 {
		return errReported
	}
	return nil
}

func answer(r *extract.Reader, line []byte, find finder) ([]byte, error) {
	var q questionJSON
	if err := json.Unmarshal(line, &q); err != nil {
		return nil, fmt.Errorf("it is no JSON object of id, lang, ref and text (%w)", err)
	}
	if q.ID == nil {
		q.ID = json.RawMessage("null")
	}
	var published day
	if q.Ref != "" {
		if err := published.Set(q.Ref); err != nil {
			return nil, fmt.Errorf("ref: %w", err)
		}
	}
	a := answerJSON{ID: q.ID, Mentions: []briefJSON{}}
	for _, m := range find(r, toRead(q.Text, published.Unit, timeline.Language(q.Language))) {
		a.Mentions = append(a.Mentions, briefJSON{placeJSON{m.Start, m.End}, m.Surface, m.Kind.String(), m.Value()})
	}
	return marshal(a)
}
