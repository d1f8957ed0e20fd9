package data

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// saturation is how soon more of the same word counts little: k1 of BM25, with its usual value.
// Passages are about as long as each other, so that its measure of length is left out (b = 0).
const saturation = 1.2

// findBest answers what is found with the most and the rarest words first: Robertson and Zaragoza,
// The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.4.
func (c compiled) findBest(q querier, limit int) ([]finding, error) {
	var total float64
	if err := q.QueryRow("SELECT count(*) FROM (" + c.from.all + ")").Scan(&total); err != nil {
		return nil, err
	}
	from := c
	from.from.match = c.from.scored
	sql, args := from.query("x.id, x.info")
	found, err := collect(q, func(r scanner) (finding, error) {
		var f finding
		var info []byte
		err := r.Scan(&f.id, &info)
		f.score = score(info, total)
		return f, err
	}, sql+" WHERE "+c.condition+" ORDER BY x.id", args...)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(b.score, a.score) })
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	return found, nil
}

// score reads what matchinfo says with "pcx": the numbers of words and of columns, and for each word
// and column how often it stands here, how often anywhere and in how many rows.
func score(info []byte, total float64) float64 {
	number := func(i int) float64 { return float64(binary.NativeEndian.Uint32(info[4*i:])) }
	sum := 0.0
	for i := 2; 4*(i+3) <= len(info); i += 3 {
		here, rows := number(i), number(i+2)
		rarity := math.Log(1 + (total-rows+0.5)/(rows+0.5))
		sum += rarity * here * (saturation + 1) / (here + saturation)
	}
	return sum
}
