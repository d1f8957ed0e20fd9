package text

import (
	"runtime"
	"testing"
)

func TestTheOldestEntriesGiveWay(t *testing.T) {
	c := newLRU[string, int](10)
	c.put("a", 1, 4)
	c.put("b", 2, 4)
	c.get("a")
	c.put("c", 3, 4) // b is the one not used
	for key, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if _, ok := c.get(key); ok != want {
			t.Errorf("%s is kept: %v, want %v", key, ok, want)
		}
	}
	c.put("c", 5, 6)
	if v, _ := c.get("c"); v != 5 || c.used != 10 {
		t.Errorf("c is %d with %d of the budget used, want 5 and 10", v, c.used)
	}
	c.put("d", 6, 11)
	if _, ok := c.get("d"); ok || len(c.entries) != 2 {
		t.Error("an entry dearer than the budget drives the others out")
	}
}

func TestCachesStayWithinTheirBudgets(t *testing.T) {
	e := newEngine(t)
	e.lines.budget, e.masks.budget = 200, 4000
	img := canvas(smallRect)
	for size := 10.0; size < 40; size++ {
		e.Draw(img, e.Line(label, Style{Ours, 400, size}, Auto), 0, 20, 1, ink)
		if e.lines.used > 200 || e.masks.used > 4000 {
			t.Fatalf("size %v: lines use %d of 200, masks %d of 4000", size, e.lines.used, e.masks.used)
		}
	}
	if len(e.lines.entries) == 0 || len(e.masks.entries) == 0 {
		t.Error("nothing was kept")
	}
}

func TestAFullLineCacheTakesItsShareOfMemory(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 13}
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	for i := range 6000 { // more than fit
		e.Line(mixed(i), st, Auto).Hit(20)
	}
	if e.lines.used > lineBudget || e.lines.used < lineBudget/2 {
		t.Errorf("the lines use %d of %d", e.lines.used, lineBudget)
	}
	if grown := int64(heap()) - int64(before); grown > 60<<20 {
		t.Errorf("the lines take %d bytes, want at most %d", grown, 60<<20)
	}
	runtime.KeepAlive(e)
}
