package layout

import "waqai/timeline"

// Sign is something that a picture says by a shape, and that its key has to explain.
type Sign uint8

// The signs, in the order in which a key explains them.
const (
	SignDay      Sign = iota // an exact day or minute
	SignWithin               // happened once, inside
	SignAround               // the same, fading
	SignDoubt                // dashes and a question mark
	SignThrough              // lasted all that time
	SignFading               // lasted, with an inexact end
	SignSince                // open to the future
	SignUntil                // open to the past
	SignBefore               // some time before
	SignAfter                // some time after
	SignOneOf                // one of several dates
	SignProposed             // not reviewed
	SignRejected             // struck through
	SignSources              // squares for several sources
	SignCut                  // goes on beyond the view
	signCount
)

// Words answers what the sign says, in a line of a key.
func (s Sign) Words(l timeline.Language) string {
	if l == timeline.Arabic {
		return [signCount]string{
			"يوم محدد",
			"وقعت مرة خلال هذه المدة: أسبوع أو شهر أو سنة",
			"وقت تقريبي",
			"المصدر يشك في التاريخ",
			"استمرت طوال هذه المدة",
			"استمرت، والطرف الباهت غير محدد",
			"منذ، ونهايتها مفتوحة عند تاريخ المقال",
			"حتى، وبدايتها غير معروفة",
			"في وقت ما قبل هذا الحد",
			"في وقت ما بعد هذا الحد",
			"أحد هذه التواريخ",
			"لم تُراجع بعد",
			"مرفوضة",
			"عدد المصادر",
			"تمتد خارج المعروض",
		}[s]
	}
	return [signCount]string{
		"exact day",
		"happened once within this time: a week, a month or a year",
		"about this time",
		"the source doubts the date",
		"lasted all this time",
		"lasted; the faded end is inexact",
		"since; open after the article’s date",
		"until; its beginning is unknown",
		"some time before the wall",
		"some time after the wall",
		"one of these dates",
		"not reviewed yet",
		"rejected",
		"number of sources",
		"goes on beyond the picture",
	}[s]
}

// signs is a set of them.
type signs [signCount]bool

// list answers the set in order.
func (s signs) list() []Sign {
	var out []Sign
	for i, in := range s {
		if in {
			out = append(out, Sign(i))
		}
	}
	return out
}

// note adds what the picture of an event says.
func (s *signs) note(f figure, e *timeline.Event, width float64) {
	s.figure(f)
	s[SignProposed] = s[SignProposed] || e.Status == timeline.Proposed
	s[SignRejected] = s[SignRejected] || e.Status == timeline.Rejected
	s[SignSources] = s[SignSources] || sources(e) > 1
	s[SignCut] = s[SignCut] || f.isCut(width)
}

func (s *signs) figure(f figure) {
	fading := f.fadeA > 0 || f.fadeB > 0
	switch {
	case f.kind == oneOf:
		s[SignOneOf] = true
		for _, p := range f.parts {
			s.figure(p)
		}
	case f.doubt:
		s[SignDoubt] = true
	case f.kind == window && fading:
		s[SignAround] = true
	case f.kind == bar && fading:
		s[SignFading] = true
	default:
		s[[...]Sign{disc: SignDay, window: SignWithin, bar: SignThrough, since: SignSince, until: SignUntil, before: SignBefore, after: SignAfter}[f.kind]] = true
	}
}
