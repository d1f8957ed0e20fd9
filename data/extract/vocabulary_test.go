package extract

import (
	"strconv"
	"testing"
)

func TestEveryWordKeepsItsNumber(t *testing.T) {
	var v vocabulary
	if find(&v, "مارس") != 0 {
		t.Error("an empty vocabulary knows a word")
	}
	for i := int32(1); i <= 1000; i++ {
		v.add(strconv.Itoa(int(i)*7919), i)
	}
	for i := int32(1); i <= 1000; i++ {
		if got := find(&v, []byte(strconv.Itoa(int(i)*7919))); got != i {
			t.Errorf("word %d has the number %d", i, got)
		}
	}
	for _, other := range []string{"", "0", "7918", "79190001"} {
		if got := find(&v, other); got != 0 {
			t.Errorf("%q, which was not added, has the number %d", other, got)
		}
	}
}
