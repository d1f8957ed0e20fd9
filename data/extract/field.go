package extract

// field is one thing that words can say about a time.
type field uint8

// The fields of a partial. Tables and rules name them as in fieldNames.
const (
	fYear       field = iota
	fShort            // a year written with its last two digits
	fEra              // 1: before our era, 3: of the Hijra
	fDecade           // first year of the decade, 0–90 when the century is left out
	fCentury          // the nth
	fSeason           // timeline.Spring to timeline.Winter
	fQuarter          // 1–4, 9 the last
	fHalf             // 1, 2
	fMonth            // 1–12
	fDay              // 1–31
	fWeekday          // time.Weekday
	fPart             // timeline.Part
	fHour             // 0–24
	fMinute           // 0–59
	fNoon             // 1 before noon, 2 after it, 3 of a day of 24 hours
	fHijriYear        // the same three, in the Hijri calendar
	fHijriMonth       //
	fHijriDay         //
	fCount            // how many
	fUnit             // of what: a unit
	fHalfMore         // 1: and a half of the unit
	fDirection        // 1 back, 2 forward
	fFrom             // what is counted from: an origin
	fMod              // last, this, next …: a mod
	fEdge             // early, middle, late: an edge
	fFrame            // since, until …: a frame
	fAbout            // 1: about
	fOffset           // days from today, plus offsetZero
	fNth              // the nth unit or weekday of fOf, 99 the last
	fFeast            // a feast
	fSort             // what kind of expression it is: a sort
	fEither           // 1: day and month may stand the other way round
	fExact            // 1: counted weeks give the very day
	fNone             // a number that is read and says nothing
	fSecond           // child: the smaller measure of "nine years and two months"
	fOf               // child: the period that it lies in
	fStart            // child: the first end of a range
	fEnd              // child: the second
	fPartner          // child: the same day in the other calendar
	fields
)

var fieldNames = [fields]string{
	"year", "short", "era", "decade", "century", "season", "quarter", "half", "month", "day", "weekday", "part",
	"hour", "minute", "noon", "hyear", "hmonth", "hday", "count", "unit", "halfmore",
	"direction", "from", "mod", "edge", "frame", "about", "offset", "nth", "feast", "sort", "either", "exact", "none", "second",
	"of", "start", "end", "partner",
}

// offsetZero is what fOffset holds for today.
const offsetZero = 100

// The values of fUnit.
const (
	unitNone int32 = iota
	unitSecond
	unitMinute
	unitHour
	unitNight
	unitDay
	unitWeek
	unitWeekend
	unitMonth
	unitQuarter
	unitSeason
	unitYear
	unitDecade
	unitCentury
)

// The values of fMod.
const (
	modNone     int32 = iota
	modLast           // before the anchor
	modThis           // that holds the anchor
	modNext           // after the anchor
	modSame           // of the date named before
	modBefore         // before the date named before
	modAfter          // after the date named before
	modLastLast       // the one before the last
	modNextNext       // the one after the next
	modRecent         // the last n, up to the anchor
	modComing         // the next n, from the anchor
	modFirstOf        // the first n
	modLastOf         // the last n of a period
	modEvery          // repeating
	modKnown          // of a year that everybody knows: "the 25 January revolution"
)

// The values of fEdge.
const (
	edgeNone int32 = iota
	edgeEarly
	edgeMid
	edgeLate
)

// The values of fFrame.
const (
	frameNone int32 = iota
	frameSince
	frameUntil
	frameBefore
	frameAfter
	frameBetween
	frameFromTo
	frameNight // a night that begins on one day and ends on the next
)

// The values of fFrom.
const (
	originNone    int32 = iota
	originAnchor        // the article's day
	originRunning       // the date named before
	originClause        // nothing: it is the date of its own clause, counted from what follows
)

// The values of fSort.
const (
	sortNone int32 = iota
	sortDuration
	sortSet
	sortPast
	sortPresent
	sortFuture
	sortNothing // words that look like a date and are none
)

// valueNames are the values that tables and rules write as words.
var valueNames = map[field]map[string]int32{
	fUnit: {"second": unitSecond, "minute": unitMinute, "hour": unitHour, "night": unitNight, "day": unitDay,
		"week": unitWeek, "weekend": unitWeekend, "month": unitMonth, "quarter": unitQuarter, "season": unitSeason,
		"year": unitYear, "decade": unitDecade, "century": unitCentury},
	fMod: {"last": modLast, "this": modThis, "next": modNext, "same": modSame, "before": modBefore, "after": modAfter,
		"lastlast": modLastLast, "nextnext": modNextNext, "recent": modRecent, "coming": modComing,
		"firstof": modFirstOf, "lastof": modLastOf, "every": modEvery, "known": modKnown},
	fEdge: {"early": edgeEarly, "mid": edgeMid, "late": edgeLate},
	fFrame: {"since": frameSince, "until": frameUntil, "before": frameBefore, "after": frameAfter,
		"between": frameBetween, "fromto": frameFromTo, "night": frameNight},
	fFrom:      {"anchor": originAnchor, "running": originRunning, "clause": originClause},
	fSort:      {"duration": sortDuration, "set": sortSet, "past": sortPast, "present": sortPresent, "future": sortFuture, "nothing": sortNothing},
	fDirection: {"back": 1, "forward": 2},
	fNoon:      {"am": 1, "pm": 2, "day": 3},
	fEra:       {"bc": 1, "ad": 2, "ah": 3},
	fPart:      {"dawn": 1, "morning": 2, "noon": 3, "afternoon": 4, "evening": 5, "night": 6},
	fSeason:    {"spring": 21, "summer": 22, "autumn": 23, "winter": 24},
	fNth:       {"last": nthLast},
}

// nthLast stands for "the last" among ordinals.
const nthLast = 99
