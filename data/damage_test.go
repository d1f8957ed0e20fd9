package data

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"waqai/timeline"
)

var damages = flag.Int("damage", 60, "how many damaged copies of a project are looked at")

// edited answers the path of a closed project that has been worked on, with what it holds.
func edited(t testing.TB) (path, content string) {
	t.Helper()
	s := history(t)
	for n := range 4 {
		add(t, s, fmt.Sprint("مدينة ", n), 20, day)
	}
	for id := int64(4); id < 40; id += 3 {
		err := s.Edit("Judge", func(tx *Tx) error {
			return errors.Join(tx.SetEventTitle(id, fmt.Sprint("واقعة ", id)), tx.SetEventStatus(id, timeline.Accepted))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	content, err := everything(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path(), content
}

// everything asks all that can be asked of a project, and answers what it says.
func everything(s *Store) (string, error) {
	var b bytes.Buffer
	articles, err := s.Articles()
	for _, a := range articles {
		a, one := s.Article(a.ID)
		mentions, other := s.Mentions(a.ID)
		fmt.Fprintf(&b, "%+v\n%+v\n", a, mentions)
		err = errors.Join(err, one, other)
	}
	events, bad := s.Events(Query{})
	for _, e := range events {
		records, one := s.EventHistory(e.ID)
		fmt.Fprintf(&b, "%+v\n%+v\n", e, records)
		err = errors.Join(err, one)
	}
	return b.String(), errors.Join(err, bad, s.WriteHistory(&b), s.WriteHistoryCSV(&b))
}

// damage is one way to spoil a file.
var damage = []struct {
	name string
	do   func(random *rand.Rand, b []byte) []byte
}{
	{"flipped bits", func(random *rand.Rand, b []byte) []byte {
		for range 1 + random.IntN(3) {
			b[100+random.IntN(len(b)-100)] ^= 1 << random.IntN(8)
		}
		return b
	}},
	{"other bytes", func(random *rand.Rand, b []byte) []byte {
		at := 100 + random.IntN(len(b)-116)
		for i := range 16 {
			b[at+i] = byte(random.Uint32())
		}
		return b
	}},
	{"other letters", func(random *rand.Rand, b []byte) []byte { // the second bytes of Arabic letters
		for n, i := 0, random.IntN(len(b)-1); n < 5 && i < len(b)-1; i++ {
			if b[i] == 0xd8 || b[i] == 0xd9 {
				b[i+1] ^= 1
				n++
			}
		}
		return b
	}},
	{"a cut tail", func(random *rand.Rand, b []byte) []byte { return b[:100+random.IntN(len(b)-100)] }},
	{"a page of zeros", func(random *rand.Rand, b []byte) []byte {
		page := random.IntN(len(b)/4096) * 4096
		clear(b[max(page, 100) : page+4096])
		return b
	}},
}

// TestDamageIsFound opens spoilt copies. Each is refused, or the deep check finds something, or
// every word of it is what it was.
func TestDamageIsFound(t *testing.T) {
	project, content := edited(t)
	random := rand.New(rand.NewPCG(3, 4))
	refused, found, harmless := 0, 0, 0
	for n := range *damages {
		kind := damage[n%len(damage)]
		path := spoil(t, project, func(b []byte) []byte { return kind.do(random, b) })
		s, err := Open(path)
		if err != nil {
			refused++
			if !isDamage(err, path) && !errors.Is(err, ErrNotProject) {
				t.Errorf("copy %d, %s: %v", n, kind.name, err)
			}
			continue
		}
		says, unread := everything(s)
		findings, err := s.DeepCheck()
		switch {
		case err != nil:
			t.Errorf("copy %d, %s: %v", n, kind.name, err)
		case len(findings) > 0:
			found++
		case unread != nil || says != content:
			t.Errorf("copy %d, %s: it is not what it was (%v), and nothing is found", n, kind.name, unread)
		default:
			harmless++
		}
		if err := s.Close(); err != nil && !isDamage(err, path) {
			t.Errorf("copy %d, %s: %v", n, kind.name, err)
		}
	}
	t.Logf("of %d copies %d are refused, in %d the deep check finds the damage, %d say what they said", *damages, refused, found, harmless)
	if refused == 0 || found == 0 {
		t.Error("the damage is too slight for this test")
	}
}
