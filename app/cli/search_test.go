package cli

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"waqai/assets"
	"waqai/data"
)

// searched answers a project with an article.
func searched(t testing.TB) string {
	t.Helper()
	project := newProject(t)
	must(t, "import", project, write(t, "a.txt", undated))
	return project
}

func TestSearchPrintsALineAHit(t *testing.T) {
	project := searched(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"الهدنة"}, "article\t1\t1:0-0\t\t[هدنة] في درعا\npassage\t1\t1:0-12\t\t[هدنة] في درعا\n"},
		{[]string{"الهدنة", "--limit", "1"}, "article\t1\t1:0-0\t\t[هدنة] في درعا\n"},
		{[]string{"بدأت", "الحروب"}, ""}, // a broken plural is another stem
		{[]string{"بدأت", "حرب", "--order", "date", "--limit=1"}, "passage\t3\t1:41-66\t2011-03\t[وبدأت] [الحرب] في مارس 2011.\n"},
	} {
		o := run(t, append([]string{"search", project}, c.args...)...)
		wantStatus := succeeded
		if c.want == "" {
			wantStatus = failed
		}
		if o.out != c.want || o.status != wantStatus {
			t.Errorf("%v: status %d, %q %s; want %q", c.args, o.status, o.out, o.errors, c.want)
		}
	}
}

// TestSearchAsJSON takes the places of hits at their word.
func TestSearchAsJSON(t *testing.T) {
	project := searched(t)
	text := []rune(must(t, "text", project, "1"))
	kinds := map[data.HitKind]int{}
	for line := range strings.Lines(must(t, "search", project, "هدنة OR هجوم OR حرب", "--json")) {
		var h hitJSON
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&h); err != nil {
			t.Fatal(line, err)
		}
		kinds[h.Kind]++
		if h.Article == nil || *h.Article != 1 {
			t.Errorf("not of the article: %s", line)
		}
		if h.Kind == data.PassageHit && string(text[*h.Start:*h.End]) != h.Snippet {
			t.Errorf("%q does not stand in its place", h.Snippet)
		}
	}
	if kinds[data.PassageHit] != 3 || kinds[data.ArticleHit] != 1 || kinds[data.EventHit] == 0 {
		t.Errorf("found %v", kinds)
	}
}

func TestSearchRefuses(t *testing.T) {
	project := searched(t)
	refuse(t, failed, []string{"nothing is found", project}, "search", project, "zzz")
	refuse(t, misused, []string{"at character 5", "not closed", "--syntax"}, "search", project, "abc (x")
	refuse(t, misused, []string{"no field", "tag"}, "search", project, "tag:x")
	refuse(t, misused, []string{"a project and what to look for"}, "search", project)
	refuse(t, misused, []string{"--limit"}, "search", project, "x", "--limit", "-1")
	refuse(t, misused, []string{"nothing beside"}, "search", project, "x", "--syntax")
	refuse(t, failed, []string{"no such project"}, "search", "none.waqai", "x")
}

// example is a line of the page of help that begins with a query.
var example = regexp.MustCompile(`^  (\S.*?)(  .*)?$`)

// TestHelpOfSearchIsTrue looks for every example of the two pages, and for every field on them.
func TestHelpOfSearchIsTrue(t *testing.T) {
	project := searched(t)
	s, err := data.Open(project)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	fields := map[string][]string{
		"en": {"article:", "outlet:", "category:", "status:", "from:", "to:", "precision:", " AND ", " OR ", " NOT ", "*  "},
		"ar": {"المقال:", "الجهة:", "الموضوع:", "الحالة:", "من:", "إلى:", "الدقة:", " و ", " أو ", " ليس ", "*  "},
	}
	var counts []int
	for language, wanted := range fields {
		page := must(t, "search", "--syntax", "--language", language)
		stored, err := fs.ReadFile(assets.Files, "help/search."+language+".txt")
		if err != nil || page != string(stored) {
			t.Errorf("another page: %v", err)
		}
		count := 0
		for line := range strings.Lines(page) {
			m := example.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
			if m == nil || strings.HasPrefix(line, "   ") {
				continue
			}
			count++
			if _, err := s.Search(m[1], data.SearchOptions{}); err != nil {
				t.Errorf("%q: %v", m[1], err)
			}
		}
		counts = append(counts, count)
		for _, f := range wanted {
			if !strings.Contains(page, f) {
				t.Errorf("the page in %s does not tell of %q", language, f)
			}
		}
	}
	if len(slices.Compact(counts)) != 1 || counts[0] < 15 {
		t.Errorf("the pages have %v examples", counts)
	}
	if page := must(t, "search", "--syntax"); !strings.HasPrefix(page, "What can be looked for") {
		t.Errorf("without a language: %q", page)
	}
}
