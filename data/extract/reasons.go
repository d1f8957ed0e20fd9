package extract

import (
	"strconv"
	"strings"

	"waqai/timeline"
)

// reasons keeps what the mentions of one article say for themselves. An article has hundreds of
// reasons of a few letters each, so they lie side by side in chunks that never move.
type reasons struct {
	list []timeline.Reason
	alts []timeline.Alternative
	args []string
	text strings.Builder
}

// How much a chunk holds.
const (
	reasonChunk = 64
	argChunk    = 256
	textChunk   = 4096
	textRoom    = 64 // no argument is longer
)

// reason keeps a code and its arguments.
func (k *reasons) reason(code string, args []string) timeline.Reason {
	if len(args) == 0 {
		return timeline.Reason{Code: code}
	}
	if cap(k.args)-len(k.args) < len(args) {
		k.args = make([]string, 0, argChunk)
	}
	n := len(k.args)
	k.args = append(k.args, args...)
	return timeline.Reason{Code: code, Args: k.args[n:len(k.args):len(k.args)]}
}

// keep answers a copy of a mention's reasons, nil where there are none.
func (k *reasons) keep(rs []timeline.Reason) []timeline.Reason {
	if len(rs) == 0 {
		return nil
	}
	if cap(k.list)-len(k.list) < len(rs) {
		k.list = make([]timeline.Reason, 0, reasonChunk)
	}
	n := len(k.list)
	k.list = append(k.list, rs...)
	return k.list[n:len(k.list):len(k.list)]
}

// keepOthers answers a copy of a mention's alternatives, nil where there are none.
func (k *reasons) keepOthers(as []timeline.Alternative) []timeline.Alternative {
	if len(as) == 0 {
		return nil
	}
	if cap(k.alts)-len(k.alts) < len(as) {
		k.alts = make([]timeline.Alternative, 0, reasonChunk)
	}
	n := len(k.alts)
	k.alts = append(k.alts, as...)
	return k.alts[n:len(k.alts):len(k.alts)]
}

// begin answers where the next argument starts.
func (k *reasons) begin() int {
	if k.text.Cap()-k.text.Len() < textRoom {
		k.text = strings.Builder{}
		k.text.Grow(textChunk)
	}
	return k.text.Len()
}

// unit writes a unit as an argument; the article's day has an @ before it.
func (k *reasons) unit(u timeline.Unit, anchor bool) string {
	n := k.begin()
	if anchor {
		k.text.WriteByte('@')
	}
	k.write(u)
	return k.text.String()[n:]
}

// write writes a unit as Unit.String does.
func (k *reasons) write(u timeline.Unit) {
	plain := u.Precision == timeline.Year || u.Precision == timeline.Month || u.Precision >= timeline.Day
	if !plain || u.Year < 1000 || u.Year > 9999 || u.Approximate || u.Uncertain {
		k.text.WriteString(u.String())
		return
	}
	var digits [4]byte
	k.text.Write(strconv.AppendInt(digits[:0], int64(u.Year), 10))
	if u.Precision >= timeline.Month {
		k.two('-', u.Month)
	}
	if u.Precision >= timeline.Day {
		k.two('-', u.Day)
	}
	if u.Precision == timeline.Minute {
		k.two('T', u.Hour)
		k.two(':', u.Minute)
	}
}

// two writes two digits behind a sign.
func (k *reasons) two(sign byte, n int8) {
	k.text.WriteByte(sign)
	k.text.WriteByte('0' + byte(n)/10)
	k.text.WriteByte('0' + byte(n)%10)
}

// value writes what a date is scored by as an argument.
func (k *reasons) value(w when) string {
	if w.end.IsZero() {
		return k.unit(w.start, false)
	}
	n := k.begin()
	k.write(w.start)
	k.text.WriteByte('/')
	k.write(w.end)
	return k.text.String()[n:]
}
