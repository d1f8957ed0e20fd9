package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

func svg(t testing.TB, s *scene.Scene) string {
	var b bytes.Buffer
	if err := SVG(&b, s, 1); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAScaleChangesTheSizeAndNotTheDrawing(t *testing.T) {
	s := compose(t, timeline.Arabic, nil)
	var once, twice bytes.Buffer
	if err := errors.Join(SVG(&once, s, 1), SVG(&twice, s, 2)); err != nil {
		t.Fatal(err)
	}
	size := regexp.MustCompile(` width="[0-9.]+" height="[0-9.]+"`)
	if !strings.Contains(twice.String(), ` width="`+num(2*s.Width)+`"`) {
		t.Error("the file is not twice as wide")
	}
	one, two := size.ReplaceAllString(once.String(), ""), size.ReplaceAllString(twice.String(), "")
	if head, _, _ := strings.Cut(one, ">"); !strings.HasPrefix(two, head) {
		t.Error("the drawing differs")
	}
	if err := SVG(&once, s, 0); err == nil {
		t.Error("a scale of 0 is taken")
	}
}

// titles reads an SVG to its end, as XML, and answers its titles.
func titles(t *testing.T, file string) (out []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	in := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			in = token.Name.Local == "title"
			if in {
				out = append(out, "")
			}
		case xml.CharData:
			if in {
				out[len(out)-1] += string(token)
			}
		case xml.EndElement:
			in = false
		}
	}
}

func TestEveryEventHasItsTitleAndDateInTheFile(t *testing.T) {
	s := compose(t, timeline.Arabic, nil)
	got := titles(t, svg(t, s))
	if got[0] != s.Title {
		t.Errorf("the picture is called %q", got[0])
	}
	events, _, o := project(t, timeline.Arabic)
	for _, e := range events {
		want, count := e.Title+" · "+e.Date.Words(o.Wording), 0
		for _, title := range got {
			if title == want {
				count++
			}
		}
		if wanted := 1; e.Status == timeline.Rejected {
			wanted = 0
			if count != wanted {
				t.Errorf("%q is in the file although it is rejected", want)
			}
		} else if count != wanted {
			t.Errorf("%q is in the file %d times", want, count)
		}
	}
}

func TestHostileTitlesAreStillXML(t *testing.T) {
	events, _, o := project(t, timeline.English)
	events[0].Title = "</title><script>alert(1)</script> & \"quotes\" \x01\x0b\ufffe"
	o.Title = "<&>"
	s, err := Compose(events, layout.Tracks(events, nil, timeline.English), o, engine(t))
	if err != nil {
		t.Fatal(err)
	}
	file := svg(t, s)
	if strings.Contains(file, "<script") {
		t.Error("a title became markup")
	}
	if got := titles(t, file)[0]; got != "<&>" {
		t.Errorf("the picture is called %q", got)
	}
}

func TestEachOutlineStandsOnceAndIsUsed(t *testing.T) {
	file := svg(t, compose(t, timeline.Arabic, nil))
	ids, paths := map[string]int{}, map[string]bool{}
	for _, m := range regexp.MustCompile(`<path id="(g\d+)" d="([^"]+)"`).FindAllStringSubmatch(file, -1) {
		ids[m[1]] = 0
		if paths[m[2]] && len(m[2]) > 200 {
			t.Errorf("the outline %.40s… stands twice", m[2])
		}
		paths[m[2]] = true
	}
	for _, m := range regexp.MustCompile(`<use href="#(g\d+)"`).FindAllStringSubmatch(file, -1) {
		if _, ok := ids[m[1]]; !ok {
			t.Fatalf("%s is used and not there", m[1])
		}
		ids[m[1]]++
	}
	uses := 0
	for id, n := range ids {
		if n == 0 {
			t.Errorf("%s is never used", id)
		}
		uses += n
	}
	if len(ids) == 0 || uses < 3*len(ids) {
		t.Errorf("%d outlines for %d letters", len(ids), uses)
	}
	for _, m := range regexp.MustCompile(`url\(#(\w+)\)`).FindAllStringSubmatch(file, -1) {
		if strings.Count(file, `id="`+m[1]+`"`) != 1 {
			t.Errorf("%s stands %d times", m[1], strings.Count(file, `id="`+m[1]+`"`))
		}
	}
}

func TestTheSamePageGivesTheSameBytes(t *testing.T) {
	both := func() (string, string) {
		e, err := text.New(os.DirFS("../../assets")) // as another process would have it
		if err != nil {
			t.Fatal(err)
		}
		events, tracks, o := project(t, timeline.Arabic)
		s, err := Compose(events, tracks, o, e)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := PNG(&b, s, e, 1); err != nil {
			t.Fatal(err)
		}
		return b.String(), svg(t, s)
	}
	png1, svg1 := both()
	png2, svg2 := both()
	if png1 != png2 {
		t.Error("the PNG differs")
	}
	if svg1 != svg2 {
		t.Error("the SVG differs")
	}
}
