package timeline

import "math"

// Scale maps time to x in logical pixels: Origin stands at X0 and every PerPx seconds take one
// pixel to the right. A negative PerPx makes time run from right to left; nothing else has to
// know about it.
type Scale struct {
	Origin Time
	X0     float64
	PerPx  float64 // seconds per logical pixel, never 0
}

// X answers where t stands.
func (s Scale) X(t Time) float64 {
	return s.X0 + float64(t-s.Origin)/s.PerPx
}

// TimeAt answers the time at x, to the nearest second.
func (s Scale) TimeAt(x float64) Time {
	return s.Origin + Time(math.Round((x-s.X0)*s.PerPx))
}

// Forward answers 1 where time runs to the right and -1 where it runs to the left.
func (s Scale) Forward() float64 { return math.Copysign(1, s.PerPx) }
