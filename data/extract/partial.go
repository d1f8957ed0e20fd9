package extract

import (
	"fmt"
	"math"
	"math/bits"
)

// partial is what some words say about a time, field by field; the resolver makes a date of it. It
// is copied at every step of the matcher, so it holds the values that are set and no more, in the
// order of their fields.
type partial struct {
	set uint64
	val [maxFields]int16
}

// maxFields is how many fields one expression can set; the rules need fewer.
const maxFields = 12

func (p *partial) has(f field) bool { return p.set&(1<<f) != 0 }

func (p *partial) hasAny(fs ...field) bool {
	for _, f := range fs {
		if p.has(f) {
			return true
		}
	}
	return false
}

// place answers where the value of f stands, or would.
func (p *partial) place(f field) int { return bits.OnesCount64(p.set & (1<<f - 1)) }

// tooMany stands for every number that a field has no room for, such as a million: no number that
// a date is made of reaches it.
const tooMany = math.MaxInt16

// put sets a field; nothing happens where there is no room for another.
func (p *partial) put(f field, v int32) {
	i := p.place(f)
	if !p.has(f) {
		n := bits.OnesCount64(p.set)
		if n == maxFields {
			return
		}
		copy(p.val[i+1:n+1], p.val[i:n])
		p.set |= 1 << f
	}
	p.val[i] = int16(v)
}

// get answers the value of f, 0 where it is not set.
func (p *partial) get(f field) int {
	if !p.has(f) {
		return 0
	}
	return int(p.val[p.place(f)])
}

// without answers p with some fields taken out.
func (p *partial) without(fs ...field) partial {
	var q partial
	var out uint64
	for _, f := range fs {
		out |= 1 << f
	}
	n := 0
	for left := p.set &^ out; left != 0; left &= left - 1 {
		q.val[n] = p.val[p.place(field(bits.TrailingZeros64(left)))]
		n++
	}
	q.set = p.set &^ out
	return q
}

// merge adds what o says; false where the two contradict each other or say too much.
func (p *partial) merge(o *partial) bool {
	switch {
	case o.set == 0:
		return true
	case p.set == 0:
		*p = *o
		return true
	}
	if bits.OnesCount64(p.set|o.set) > maxFields {
		return false
	}
	n := 0
	for left := o.set; left != 0; left &= left - 1 {
		f, v := field(bits.TrailingZeros64(left)), o.val[n]
		if !p.has(f) {
			p.put(f, int32(v))
		} else if p.val[p.place(f)] != v {
			return false
		}
		n++
	}
	return true
}

// assign reads "month=3" or "unit=day" into p.
func (p *partial) assign(name, value string) error {
	for f := range fields {
		if fieldNames[f] != name {
			continue
		}
		if v, ok := valueNames[f][value]; ok {
			p.put(f, v)
			return nil
		}
		var v int32
		if _, err := fmt.Sscan(value, &v); err != nil {
			return fmt.Errorf("%s=%s: no such value", name, value)
		}
		p.put(f, min(v, tooMany))
		return nil
	}
	return fmt.Errorf("there is no field %q", name)
}
