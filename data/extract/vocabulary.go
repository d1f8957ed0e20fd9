package extract

// vocabulary numbers words. Most words of a text are in no table, so that looking one up must cost
// little: an open hash table that compares the letters only where the whole hash is the same.
type vocabulary struct {
	slots []slot // a power of two, at most half of them taken
	count int
}

type slot struct {
	hash uint32
	word int32 // 0: empty
	text string
}

// Fowler, Noll and Vo's hash, in the variant called 1a.
const (
	hashStart = 2166136261
	hashPrime = 16777619
)

func hashOf[T string | []byte](word T) uint32 {
	h := uint32(hashStart)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * hashPrime
	}
	return h ^ h>>15
}

// find answers the number of a folded word, 0 where it has none.
func find[T string | []byte](v *vocabulary, word T) int32 {
	if len(v.slots) == 0 {
		return 0
	}
	h := hashOf(word)
	for i := h; ; i++ {
		s := &v.slots[i&uint32(len(v.slots)-1)]
		if s.word == 0 || s.hash == h && s.text == string(word) {
			return s.word
		}
	}
}

// add numbers a word that has no number yet.
func (v *vocabulary) add(text string, word int32) {
	if v.count++; 2*v.count > len(v.slots) {
		old := v.slots
		v.slots = make([]slot, max(64, 2*len(old)))
		for _, s := range old {
			if s.word != 0 {
				v.put(s)
			}
		}
	}
	v.put(slot{hashOf(text), word, text})
}

func (v *vocabulary) put(s slot) {
	i := s.hash
	for v.slots[i&uint32(len(v.slots)-1)].word != 0 {
		i++
	}
	v.slots[i&uint32(len(v.slots)-1)] = s
}
