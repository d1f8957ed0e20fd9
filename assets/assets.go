// Package assets embeds the files that the program carries with it. It holds
// no code: main hands the file system down.
package assets

import "embed"

// Files holds, by folder:
//
//	fonts  the typefaces, each family beside its licence (SIL OFL 1.1)
//
//go:embed fonts
var Files embed.FS
