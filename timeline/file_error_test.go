package timeline

import (
	"errors"
	"testing"
)

func TestAFileErrorNamesItsFileAndKeepsItsCause(t *testing.T) {
	cause := errors.New("it is empty; choose another one")
	var err error = &FileError{Path: "war.txt", Cause: cause}
	if got, want := err.Error(), "war.txt: it is empty; choose another one"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
}
