package text

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"flag"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var chromium = flag.String("chromium", "", "a Chromium to be recorded in "+browserFolder)

// pageOrder is what scripts/browser/page.html is asked to lay out.
type pageOrder struct {
	Faces  map[string]string `json:"faces"`
	Blocks []orderedBlock    `json:"blocks"`
	Seen   bool              `json:"seen"`
}

type orderedBlock struct {
	Face   string       `json:"face"` // whose height the lines have
	Size   float64      `json:"size"`
	Runs   []orderedRun `json:"runs"`
	Widths []int        `json:"widths"`
}

type orderedRun struct {
	Text string  `json:"text"`
	Face string  `json:"face"`
	Size float64 `json:"size"`
}

// orderedFaces are the embedded faces as addresses that a page can carry.
func orderedFaces(t *testing.T) map[string]string {
	t.Helper()
	faces := map[string]string{}
	for _, file := range fontFiles {
		data, err := os.ReadFile(filepath.Join("../../assets/fonts", file))
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".ttf")
		faces[name] = "data:font/ttf;base64," + base64.StdEncoding.EncodeToString(data)
	}
	return faces
}

// orderOf asks for s in the same face, rune for rune, as the engine sets it in.
func orderOf(e *Engine, s string, st Style, widths []int) orderedBlock {
	runes := []rune(s)
	block := orderedBlock{Face: e.chain(st.Voice, st.Weight).arabic.face.Name(), Size: st.Size, Widths: widths}
	for _, run := range e.newBlock([]rune(s), 0, e.newPalette(st, nil), Auto).runs {
		next := orderedRun{string(runes[run.start:run.end]), run.face.Name(), run.size}
		if n := len(block.Runs); n > 0 && block.Runs[n-1].Face == next.Face {
			block.Runs[n-1].Text += next.Text
			continue
		}
		block.Runs = append(block.Runs, next)
	}
	return block
}

// browse runs Chromium on the page of an order with further arguments and
// returns what it prints.
func browse(t *testing.T, o pageOrder, arguments ...string) []byte {
	t.Helper()
	page, err := os.ReadFile("../../scripts/browser/page.html")
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(o) // escapes < and >
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "page.html")
	if err := os.WriteFile(file, bytes.Replace(page, []byte(">ORDER<"), append(append([]byte(">"), body...), '<'), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	arguments = append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--hide-scrollbars",
		"--virtual-time-budget=60000", "--user-data-dir=" + filepath.Join(folder, "profile"),
	}, arguments...)
	command := exec.Command(*chromium, append(arguments, "file://"+file)...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, complaints.Bytes())
	}
	return out
}

// answers are what the page measured: by block and width, by rune.
func answers(t *testing.T, page []byte) [][]seenRune {
	t.Helper()
	_, rest, ok := bytes.Cut(page, []byte(`<pre id="answer">`))
	text, _, closed := bytes.Cut(rest, []byte("</pre>"))
	if !ok || !closed {
		t.Fatalf("the page has no answer: %.2000s", page)
	}
	var raw [][][]float64
	if err := json.Unmarshal([]byte(html.UnescapeString(string(text))), &raw); err != nil {
		t.Fatal(err)
	}
	var out [][]seenRune
	for _, block := range raw {
		places := make([]seenRune, len(block))
		for i, p := range block {
			if len(p) == 3 {
				places[i] = seenRune{int(p[0]), p[1], p[2]}
			}
		}
		out = append(out, places)
	}
	return out
}

// TestRecord writes down what Chromium makes of the paragraphs.
func TestRecord(t *testing.T) {
	if *chromium == "" {
		t.Skip("no -chromium to record")
	}
	e := newEngine(t)
	var paragraphs []paragraph
	readJSON(t, "paragraphs.json", &paragraphs)
	asked := pageOrder{Faces: orderedFaces(t)}
	for _, p := range paragraphs {
		for _, st := range browserStyles {
			asked.Blocks = append(asked.Blocks, orderOf(e, p.Text, st.style, browserWidths))
		}
	}
	places := answers(t, browse(t, asked, "--dump-dom"))
	var recorded bytes.Buffer
	recorded.WriteString("[\n")
	for _, p := range paragraphs {
		for _, st := range browserStyles {
			for _, width := range browserWidths {
				row, err := json.Marshal(recording{p.Name, st.name, width, seenLines([]rune(p.Text), places[0])})
				if err != nil {
					t.Fatal(err)
				}
				if places = places[1:]; recorded.Len() > 2 {
					recorded.WriteString(",\n")
				}
				recorded.Write(row)
			}
		}
	}
	recorded.WriteString("\n]\n")
	if err := os.WriteFile(filepath.Join(browserFolder, "recorded.json"), recorded.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
