package scene

import "math"

// The stripes of a Hatch: their width, and from one to the next, across the stripes.
const (
	hatchWidth = 2
	hatchPitch = 6
)

// hatch paints stripes that rise at 45 degrees, each pixel by how much of it they cover.
func (p *Painter) hatch(m Hatch) {
	r := p.device(m.X, m.Y, m.W, m.H).Intersect(p.clip)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			u := (float64(x)+.5-p.dx)/p.scale - m.X
			v := (float64(y)+.5-p.dy)/p.scale - m.Y
			across := (u + v) * math.Sqrt2 / 2
			half := .6 / p.scale // a pixel seen along its diagonal is a little wider than a pixel
			share := (striped(across+half) - striped(across-half)) / (2 * half)
			blend(p.row(x, y, 4), m.Color, cover(m.Color, uint8(math.Round(255*share))))
		}
	}
}

// striped answers how much of the stretch from 0 to d the stripes cover.
func striped(d float64) float64 {
	whole := math.Floor(d / hatchPitch)
	return whole*hatchWidth + min(d-whole*hatchPitch, hatchWidth)
}
