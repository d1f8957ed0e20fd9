// Package assets embeds the files that the program carries with it. It holds
// no code: main hands the file system down.
package assets

import "embed"

// Files holds, by folder:
//
//	fonts   the typefaces, each family beside its licence (SIL OFL 1.1)
//	help    pages of help, a file per language
//	icons   the program's icon, and in icons/ui those of its window
//	locale  the interface's words, a file per language
//	sample  the articles of the sample, and what somebody has made of them
//
//go:embed fonts help icons locale sample
var Files embed.FS
