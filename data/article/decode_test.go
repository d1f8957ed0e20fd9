package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func sample(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestEveryEncodingGivesTheSameArticle(t *testing.T) {
	for name, plain := range map[string]string{
		"utf-8-bom.ar.txt":         "utf-8.ar.txt",
		"utf-16le-bom.ar.txt":      "utf-8.ar.txt",
		"utf-16be-bom.ar.txt":      "utf-8.ar.txt",
		"utf-16le.ar.txt":          "utf-8.ar.txt",
		"windows-1256.ar.txt":      "utf-8.ar.txt",
		"windows-1256-crlf.ar.txt": "utf-8.ar.txt",
		"iso-8859-6.ar.txt":        "utf-8.ar.txt",
		"windows-1252.en.txt":      "curly.en.txt",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Read(filepath.Join("testdata", name))
			if err != nil {
				t.Fatal(err)
			}
			want, err := Read(filepath.Join("testdata", plain))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("not the article of %s:\n%s", plain, diff)
			}
		})
	}
}

func TestContentDecidesAndNotTheName(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, f := range files {
		want, err := Read(f)
		if err != nil {
			t.Fatal(err)
		}
		unknown := filepath.Join(t.TempDir(), "unknown")
		if err := os.WriteFile(unknown, sample(t, filepath.Base(f)), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Read(unknown)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s under the name unknown:\n%s", f, diff)
		}
	}
}

func TestShortTextsInOlderEncodings(t *testing.T) {
	utf16 := func(e unicode.Endianness) encoding.Encoding { return unicode.UTF16(e, unicode.IgnoreBOM) }
	for _, c := range []struct {
		text     string
		encoding encoding.Encoding
	}{
		{"وقال المتحدث إن الهجوم وقع في 14 مارس 2011 في مدينة درعا.", charmap.Windows1256},
		{"وقال المتحدث إن الهجوم وقع في 14 مارس 2011 في مدينة درعا.", charmap.ISO8859_6},
		{"14 مارس 2011 - دمشق (رويترز)", charmap.Windows1256},
		{"قال “بوتين” – أمس، إن…", charmap.Windows1256},
		{"مارس", charmap.Windows1256},
		{"سوريا 2011 في", charmap.ISO8859_6},
		{"It’s March 2011 — café", charmap.Windows1252},
		{"Der Präsident wurde im März 2011 gewählt", charmap.Windows1252},
		{"Война началась в марте 2011 года и ещё не окончена", charmap.Windows1251},
		{"In March 2011 the war began", utf16(unicode.LittleEndian)},
		{"المتحدة", utf16(unicode.LittleEndian)},
		{"في مارس 2011", utf16(unicode.BigEndian)},
	} {
		raw, err := c.encoding.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Decode(raw); err != nil || got != c.text {
			t.Errorf("%v: got %q, %v; want %q", c.encoding, got, err, c.text)
		}
	}
}

func TestDecodeKeepsWhatItDoesNotUnderstand(t *testing.T) {
	for name, c := range map[string]struct{ raw, want string }{
		"line ends stay":                    {"a\r\nb\rc\n", "a\r\nb\rc\n"},
		"a decomposed letter stays":         {"ا\u0653", "ا\u0653"},
		"a cut letter at the end is marked": {"في مارس 2011 بدأ الصراع\xd8", "في مارس 2011 بدأ الصراع\uFFFD"},
		"brackets are text":                 {"[صورة] في مارس 2011", "[صورة] في مارس 2011"},
		"braces are text":                   {"{In March 2011}", "{In March 2011}"},
		"a number is text":                  {"2011", "2011"},
		"a page of HTML is text":            {"<p>In March 2011</p>", "<p>In March 2011</p>"},
		"a single U+0000 stays":             {"In March 2011\x00 the protests began in the city of Daraa and went on.", "In March 2011\x00 the protests began in the city of Daraa and went on."},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Decode([]byte(c.raw)); err != nil || got != c.want {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	for name, c := range map[string]struct {
		raw  []byte
		says string
	}{
		"nothing":              {nil, "empty"},
		"white space":          {[]byte(" \r\n\t"), "empty"},
		"only a mark":          {[]byte("\xef\xbb\xbf"), "empty"},
		"a picture":            {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "a picture"},
		"a PDF file":           {[]byte("%PDF-1.7\n"), "a PDF file"},
		"an office document":   {[]byte("PK\x03\x04\x14\x00"), "office"},
		"a JSON object":        {[]byte("\n {\"title\": \"في مارس 2011\"}\n"), "it is JSON: it is not text; save"},
		"a JSON array":         {[]byte("\xef\xbb\xbf[2011, 2012]"), "it is JSON"},
		"JSON in UTF-16":       {[]byte("\xff\xfe{\x00}\x00"), "it is JSON"},
		"noise":                {noise, "not text"},
		"zeros":                {make([]byte, 1000), "not text"},
		"controls among words": {bytes.Repeat([]byte("ab\x01\x02"), 50), "not text"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Decode(c.raw)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %q, %v; want an error with %q", got, err, c.says)
			}
		})
	}
}

func TestNormalize(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"line ends":                    {"a\r\nb\rc\n", "a\nb\nc\n"},
		"U+0000 goes":                  {"a\x00b", "ab"},
		"letters are composed":         {"ا\u0653ب", "آب"},
		"nothing is trimmed":           {"  a \n\n", "  a \n\n"},
		"damaged UTF-8 is marked":      {"a\xffb", "a\uFFFDb"},
		"a carriage return after zero": {"a\r\x00\nb", "a\n\nb"},
	} {
		t.Run(name, func(t *testing.T) {
			got := Normalize(c.in)
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if again := Normalize(got); again != got {
				t.Errorf("again: %q", again)
			}
		})
	}
}

func TestReadNamesFileCauseAndRemedy(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, raw []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	big := write("big.txt", nil)
	if err := os.Truncate(big, MaxSize); err != nil {
		t.Fatal(err)
	}
	closed := write("closed.txt", []byte("text"))
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	cases := map[string][]string{
		filepath.Join(dir, "missing.txt"):    {"no such file", "check"},
		dir:                                  {"folder", "name the files"},
		write("empty.txt", nil):              {"empty", "choose"},
		write("binary.txt", make([]byte, 9)): {"not text", "save"},
		big:                                  {"64 MB", "split"},
	}
	if os.Geteuid() != 0 {
		cases[closed] = []string{"not allowed", "permissions"}
	}
	for path, words := range cases {
		_, err := Read(path)
		if err == nil {
			t.Errorf("%s: no error", path)
			continue
		}
		for _, w := range append(words, path) {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%q does not say %q", err, w)
			}
		}
	}
}
