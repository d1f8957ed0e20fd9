package text

import (
	"os"
	"testing"
)

// newEngine is an engine with the fonts that the program embeds.
func newEngine(tb testing.TB) *Engine {
	tb.Helper()
	e, err := New(os.DirFS("../../assets"))
	if err != nil {
		tb.Fatal(err)
	}
	return e
}
