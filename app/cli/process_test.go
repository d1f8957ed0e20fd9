package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"waqai/assets"
)

// asProgram, in the environment, makes the test binary the program itself: a process of its own.
const asProgram = "WAQAI_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	env := Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Assets: assets.Files, Version: "9.8.7"}
	os.Exit(Main(context.Background(), os.Args[1:], env, func(string, bool) error { return io.ErrUnexpectedEOF }))
}

// inProcess runs the program in a folder and an environment of its own.
func inProcess(t *testing.T, folder string, environment []string, args ...string) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(program, args...)
	c.Dir, c.Env = folder, append([]string{asProgram + "=1", "PATH=" + os.Getenv("PATH")}, environment...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v in %s: %v: %s", args, folder, err, out)
	}
}

func TestAPictureIsTheSameWhereverItIsDrawn(t *testing.T) {
	articles := []string{filepath.Join("testdata", "sample-1.ar.txt")}
	if first := filepath.Join(shared(), "articles", "putin-assad-moscow.ar.txt"); exists(first) {
		articles = append(articles, first)
	} else {
		t.Logf("without the first article: %s is missing", first)
	}
	for _, article := range articles {
		t.Run(filepath.Base(article), func(t *testing.T) {
			article, err := filepath.Abs(article)
			if err != nil {
				t.Fatal(err)
			}
			here, there := t.TempDir(), filepath.Join(t.TempDir(), "مجلد آخر")
			if err := os.Mkdir(there, 0o755); err != nil {
				t.Fatal(err)
			}
			places := []struct {
				folder      string
				environment []string
			}{
				{here, []string{"TZ=Asia/Tokyo", "LANG=C", "HOME=" + here}},
				{there, []string{"TZ=America/Lima", "LANG=ar_SA.UTF-8", "LC_ALL=ar_SA.UTF-8", "HOME=/nowhere"}},
			}
			for _, picture := range []string{"war.png", "war.svg"} {
				var drawn [][]byte
				for i, p := range places {
					project := []string{"war.waqai", "حرب.waqai"}[i]
					if !exists(filepath.Join(p.folder, project)) {
						inProcess(t, p.folder, p.environment, "import", project, article, "--published", "2021-09-14")
					}
					inProcess(t, p.folder, p.environment, "export", project, picture, "--width", "1920", "--height", "1800")
					raw, err := os.ReadFile(filepath.Join(p.folder, picture))
					if err != nil {
						t.Fatal(err)
					}
					drawn = append(drawn, raw)
				}
				if !bytes.Equal(drawn[0], drawn[1]) {
					t.Errorf("%s differs", picture)
				}
			}
		})
	}
}

// shared is the folder of data that is not the project's own.
func shared() string {
	if folder := os.Getenv("WAQAI_SHARED"); folder != "" {
		return folder
	}
	return filepath.Join("..", "..", "..", "shared")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
