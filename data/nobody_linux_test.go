package data

import (
	"os"
	"runtime"
	"syscall"
	"testing"
)

// asNobody runs f as a user who is not allowed everything. As root it takes that right from the
// thread alone, on which SQLite opens files too.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const nobody = 65534
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := syscall.Setfsuid(0); err != nil {
			t.Error(err)
		}
	}()
	f()
}
