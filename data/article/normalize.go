package article

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "")

// Normalize answers decoded in the form in which texts are stored and hashed: CRLF and CR are
// LF, U+0000 is gone, damaged UTF-8 is U+FFFD, Unicode's form NFC; nothing is trimmed.
// Normalizing twice gives the same as once.
func Normalize(decoded string) string {
	return norm.NFC.String(lineEnds.Replace(strings.ToValidUTF8(decoded, "\uFFFD")))
}
