package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// everyFiles is after how many files a line of progress is due where there is no terminal.
const everyFiles = 100

// progress shows on the standard error how far an import is: a bar on a terminal, else a line
// now and then.
type progress struct {
	out         io.Writer
	bar         *progressbar.ProgressBar // nil without a terminal, and for a single file
	done, total int
}

func newProgress(out io.Writer, total int) *progress {
	p := &progress{out: out, total: total}
	if f, ok := out.(*os.File); ok && total > 1 && term.IsTerminal(int(f.Fd())) {
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(out), progressbar.OptionShowCount(),
			progressbar.OptionShowIts(), progressbar.OptionSetItsString("files"), progressbar.OptionClearOnFinish())
	}
	return p
}

// What cannot be shown of the progress changes nothing of the work: its errors are not told.

// pause clears the bar, so that a line can be written in its place.
func (p *progress) pause() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// step counts a file.
func (p *progress) step() {
	p.done++
	switch {
	case p.bar != nil:
		_ = p.bar.Add(1)
	case p.done%everyFiles == 0 && p.done < p.total:
		_, _ = fmt.Fprintf(p.out, "%d of %d files\n", p.done, p.total)
	}
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
