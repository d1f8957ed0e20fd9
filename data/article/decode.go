package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// What can be wrong with a file that is to be an article.
var (
	ErrEmpty      = errors.New("it is empty; choose a file with the text of an article")
	ErrBinary     = errors.New("it is not text; save the article as plain text first")
	ErrCharset    = errors.New("its encoding was not recognised; save it as UTF-8")
	ErrMissing    = errors.New("there is no such file; check its name and folder")
	ErrUnreadable = errors.New("you are not allowed to read it; change its permissions or copy it")
	ErrFolder     = errors.New("it is a folder; name the files in it")
	ErrTooLarge   = fmt.Errorf("it has %d MB or more, too much for an article; split it", MaxSize>>20)
)

// marks are the byte order marks, longer ones before their own beginnings.
var marks = []struct {
	mark     string
	encoding encoding.Encoding
}{
	{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xef\xbb\xbf", unicode.UTF8},
	{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// Decode answers the text of raw, in whatever encoding it comes: a byte order mark decides, then
// UTF-8 and UTF-16 by their form, then a guess among the older encodings that is checked against
// the letters and words it gives. The mark is taken off; nothing else is changed. The error says
// what is wrong with raw and what to do, without a file's name.
func Decode(raw []byte) (string, error) {
	text, err := decode(raw)
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	if isBinary(text) {
		return "", ErrBinary
	}
	if isJSON(text) {
		return "", fmt.Errorf("it is JSON: %w", ErrBinary)
	}
	return text, nil
}

// isJSON tells whether text is one JSON object or array. Text that begins with a bracket, as a
// photograph's caption may, is read no further than it could be one.
func isJSON(text string) bool {
	text = strings.TrimSpace(text)
	return (strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[")) && json.Valid([]byte(text))
}

func decode(raw []byte) (string, error) {
	if kind := fileKind(raw); kind != "" {
		return "", fmt.Errorf("it is %s: %w", kind, ErrBinary)
	}
	for _, m := range marks {
		if rest, ok := bytes.CutPrefix(raw, []byte(m.mark)); ok {
			return decodeWith(m.encoding, rest)
		}
	}
	if e := unmarkedUTF16(raw); e != nil {
		return decodeWith(e, raw)
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	if isBrokenUTF8(raw) {
		return strings.ToValidUTF8(string(raw), "\uFFFD"), nil
	}
	if isBinary(string(raw)) {
		return "", ErrBinary
	}
	return decodeGuessed(raw)
}

func decodeWith(e encoding.Encoding, raw []byte) (string, error) {
	text, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return "", ErrCharset
	}
	return strings.ToValidUTF8(string(text), "\uFFFD"), nil
}

// unmarkedUTF16 recognises UTF-16 without a byte order mark by its high bytes: in news text
// nearly all of them are those of Latin, Arabic or general punctuation.
func unmarkedUTF16(raw []byte) encoding.Encoding {
	if len(raw) < 4 || len(raw)%2 != 0 {
		return nil
	}
	var little, big, zero int
	units := min(len(raw)/2, 4096)
	for i := range units {
		if raw[2*i] == 0 && raw[2*i+1] == 0 {
			zero++
		}
		if isHighByte(raw[2*i+1], raw[2*i]) {
			little++
		}
		if isHighByte(raw[2*i], raw[2*i+1]) {
			big++
		}
	}
	switch {
	case zero*20 > units:
		return nil
	case little*20 > units*19 && little > big:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case big*20 > units*19:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

func isHighByte(high, low byte) bool {
	switch high {
	case 0:
		return low >= ' ' || low == '\n' || low == '\r' || low == '\t'
	case 0x06:
		return true
	case 0x20:
		return low >= 0x08 && low < 0x70
	}
	return false
}

// isBrokenUTF8 tells whether raw is UTF-8 with a few damaged places, as after a cut.
func isBrokenUTF8(raw []byte) bool {
	good, bad := 0, 0
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		raw = raw[n:]
	}
	return good > 10*bad
}

// isBinary tells whether text holds too many control characters that no text holds: one rune in
// ten, or more than a few and one in fifty.
func isBinary(text string) bool {
	controls, runes := 0, 0
	for _, r := range text {
		runes++
		if r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", r) || r == 0x7f {
			controls++
		}
	}
	return controls*10 > runes || controls > 3 && controls*50 > runes
}

// fileKind names what raw is when its first bytes say that it is no text.
func fileKind(raw []byte) string {
	for _, k := range [...]struct{ magic, kind string }{
		{"%PDF-", "a PDF file"},
		{"PK\x03\x04", "a ZIP archive or an office document"},
		{"{\\rtf", "an RTF document"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"},
		{"SQLite format 3\x00", "a database"},
		{"\x89PNG\r\n", "a picture"},
		{"\xff\xd8\xff", "a picture"},
		{"GIF8", "a picture"},
		{"\x1f\x8b", "a compressed file"},
		{"\x7fELF", "a program"},
	} {
		if bytes.HasPrefix(raw, []byte(k.magic)) {
			return k.kind
		}
	}
	return ""
}
