package text

import (
	"errors"
	"io/fs"
	"sync"
)

// The embedded faces, by their place in fontFiles.
const (
	sansRegular = iota
	sansMedium
	sansSemiBold
	sansBold
	naskhRegular
	naskhBold
	serifRegular
	serifSemiBold
	monoRegular
	monoMedium
	hebrewRegular
	hebrewSemiBold
	restRegular
	restSemiBold
)

// fontFiles are the faces' files under fonts/.
var fontFiles = [...]string{
	sansRegular:    "ibm-plex-sans-arabic/IBMPlexSansArabic-Regular.ttf",
	sansMedium:     "ibm-plex-sans-arabic/IBMPlexSansArabic-Medium.ttf",
	sansSemiBold:   "ibm-plex-sans-arabic/IBMPlexSansArabic-SemiBold.ttf",
	sansBold:       "ibm-plex-sans-arabic/IBMPlexSansArabic-Bold.ttf",
	naskhRegular:   "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
	naskhBold:      "noto-naskh-arabic/NotoNaskhArabic-Bold.ttf",
	serifRegular:   "ibm-plex-serif/IBMPlexSerif-Regular.ttf",
	serifSemiBold:  "ibm-plex-serif/IBMPlexSerif-SemiBold.ttf",
	monoRegular:    "ibm-plex-mono/IBMPlexMono-Regular.ttf",
	monoMedium:     "ibm-plex-mono/IBMPlexMono-Medium.ttf",
	hebrewRegular:  "noto-sans-hebrew/NotoSansHebrew-Regular.ttf",
	hebrewSemiBold: "noto-sans-hebrew/NotoSansHebrew-SemiBold.ttf",
	restRegular:    "noto-sans/NotoSans-Regular.ttf",
	restSemiBold:   "noto-sans/NotoSans-SemiBold.ttf",
}

// voiceFaces is the table of which faces a voice uses at a weight.
var voiceFaces = [...]struct {
	voice               Voice
	weight              int
	latin, arabic       int
	latinScale          float64
	hebrew, otherScript int
}{
	{Ours, 400, sansRegular, sansRegular, 1, hebrewRegular, restRegular},
	{Ours, 500, sansMedium, sansMedium, 1, hebrewRegular, restRegular},
	{Ours, 600, sansSemiBold, sansSemiBold, 1, hebrewSemiBold, restSemiBold},
	{Ours, 700, sansBold, sansBold, 1, hebrewSemiBold, restSemiBold},
	{Source, 400, serifRegular, naskhRegular, sourceLatin, hebrewRegular, restRegular},
	{Source, 700, serifSemiBold, naskhBold, sourceLatin, hebrewSemiBold, restSemiBold},
	{Mono, 400, monoRegular, sansRegular, 1, hebrewRegular, restRegular},
	{Mono, 500, monoMedium, sansMedium, 1, hebrewRegular, restRegular},
}

// weighted is a voice's chain at one weight.
type weighted struct {
	weight int
	chain  *chain
}

// loadVoices reads every face, several at a time, and builds the chains.
func loadVoices(fsys fs.FS) (map[Voice][]weighted, error) {
	var (
		faces  [len(fontFiles)]*Face
		failed [len(fontFiles)]error
		wait   sync.WaitGroup
	)
	for i, file := range fontFiles {
		wait.Go(func() { faces[i], failed[i] = loadFace(fsys, "fonts/"+file, uint16(i)) })
	}
	wait.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return nil, err
	}
	chains := map[Voice][]weighted{}
	for _, v := range voiceFaces {
		c := newChain(cut{faces[v.latin], v.latinScale}, cut{faces[v.arabic], 1},
			cut{faces[v.hebrew], 1}, cut{faces[v.otherScript], 1})
		chains[v.voice] = append(chains[v.voice], weighted{v.weight, c})
	}
	return chains, nil
}

// chain is the chain of a voice at the weight nearest to weight, the bolder
// one where two are equally near.
func (e *Engine) chain(voice Voice, weight int) *chain {
	all := e.chains[voice]
	if all == nil {
		all = e.chains[Ours]
	}
	best := all[0]
	for _, w := range all[1:] {
		if abs(w.weight-weight) <= abs(best.weight-weight) {
			best = w
		}
	}
	return best.chain
}

func abs(n int) int { return max(n, -n) }
