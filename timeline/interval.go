package timeline

// Interval is a calendar unit that tiles time: it answers the start of the tile that holds an
// instant, and steps from tile to tile (as in d3-time). Floor(Floor(t)) = Floor(t), and
// Offset(Floor(t), 1) is the start of the next tile.
type Interval struct {
	floor  func(Time) Time
	offset func(Time, int) Time
	about  int64 // seconds that a tile usually lasts
}

// Floor answers the start of the tile that holds t.
func (i Interval) Floor(t Time) Time { return i.floor(t) }

// Offset answers t moved by n tiles; n may be negative.
func (i Interval) Offset(t Time, n int) Time { return i.offset(t, n) }

// Ceil answers the first tile start that is not before t.
func (i Interval) Ceil(t Time) Time {
	f := i.floor(t)
	if f < t {
		f = i.offset(f, 1)
	}
	return f
}

// Seconds answers how long a tile usually lasts: exact up to weeks, the mean for months and
// years of 365.2425 days.
func (i Interval) Seconds() int64 { return i.about }

// Tiles answers the tiles that touch view, in order.
func (i Interval) Tiles(view Span) []Span {
	var out []Span
	for t := i.floor(view.Start); t < view.End; {
		next := i.offset(t, 1)
		out = append(out, Span{t, next})
		t = next
	}
	return out
}

const secondsPerYear = 31556952 // 365.2425 days

// Years answers the interval of n years. Its tiles start in years that are multiples of n in
// the count of their own era, 200 BC, 100 BC, 1, 100, 200; so the tile from 1 on is a year short.
func Years(n int) Interval {
	return Interval{
		floor: func(t Time) Time {
			y, _, _ := t.Civil()
			return On(yearTileStart(yearTile(y, n), n), 1, 1)
		},
		offset: func(t Time, k int) Time {
			y, m, d := t.Civil()
			tile := yearTile(y, n)
			y += yearTileStart(tile+k, n) - yearTileStart(tile, n)
			return On(y, m, min(d, DaysIn(y, m))) + timeOfDay(t)
		},
		about: int64(n) * secondsPerYear,
	}
}

// yearTile numbers the tiles of n years: 0 holds year 1, -1 holds 1 BC.
func yearTile(year, n int) int {
	switch {
	case n == 1:
		return year - 1
	case year > 0:
		return year / n
	}
	return floorDiv(year-1, n)
}

// yearTileStart answers the first year of a tile that yearTile numbered.
func yearTileStart(tile, n int) int {
	switch {
	case n == 1:
		return tile + 1
	case tile > 0:
		return tile * n
	}
	return tile*n + 1
}

// Months answers the interval of n months, aligned to January; n divides 12.
func Months(n int) Interval {
	return Interval{
		floor: func(t Time) Time {
			y, m, _ := t.Civil()
			return On(y, (m-1)/n*n+1, 1)
		},
		offset: func(t Time, k int) Time {
			y, m, d := t.Civil()
			y, m, _ = On(y, m+k*n, 1).Civil()
			return On(y, m, min(d, DaysIn(y, m))) + timeOfDay(t)
		},
		about: int64(n) * secondsPerYear / 12,
	}
}

// Weeks answers the interval of weeks that start on Monday.
func Weeks() Interval {
	const week = 7 * SecondsPerDay
	const monday = 4 * SecondsPerDay // 5 January 1970
	return steady(week, monday)
}

// Days answers the interval of n days, counted from 1970-01-01.
func Days(n int) Interval { return steady(int64(n)*SecondsPerDay, 0) }

// Hours answers the interval of n hours; n divides 24.
func Hours(n int) Interval { return steady(int64(n)*SecondsPerHour, 0) }

// Minutes answers the interval of n minutes; n divides 60.
func Minutes(n int) Interval { return steady(int64(n)*SecondsPerMinute, 0) }

func steady(length, phase int64) Interval {
	return Interval{
		floor: func(t Time) Time {
			return Time(floorDiv64(int64(t)-phase, length)*length + phase)
		},
		offset: func(t Time, k int) Time { return t + Time(int64(k)*length) },
		about:  length,
	}
}

func timeOfDay(t Time) Time { return t - Days(1).floor(t) }
