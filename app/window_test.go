package app

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

// The size of the screen and of the program's window on it.
const (
	screenWidth  = 1600
	screenHeight = 1000
)

// patience is how long a condition may take to come true.
const patience = 20 * time.Second

// desk is a real screen with nothing on it but the built program, driven like a person would.
type desk struct {
	t       *testing.T
	display string
	frame   string // the screen's picture, as Xvfb keeps it
	home    string
	locale  string // of the system, such as "ar_SY"
	theme   string // of the system: "light" or "dark"
	program *exec.Cmd
	ended   chan struct{} // closed when the program has ended
	output  *bytes.Buffer
}

// binaryFolder is where the program lies that the tests start.
var binaryFolder string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "waqai-window")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	binaryFolder = folder
	status := m.Run()
	if err := os.RemoveAll(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = 1
	}
	os.Exit(status)
}

// binary builds the program once for all tests.
var binaryOnce = sync.OnceValues(func() (string, error) {
	path := filepath.Join(binaryFolder, "waqai-under-test")
	out, err := exec.Command("go", "build", "-o", path, "waqai").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

// newDesk starts a screen of a system that speaks a language and has a theme. It skips where there is none to be had, or fails where
// WAQAI_WINDOW_TESTS=required says that there must be one.
func newDesk(t *testing.T, locale, theme string) *desk {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("WAQAI_WINDOW_TESTS") == "required" {
				t.Fatalf("%s is missing; make test installs it", tool)
			}
			t.Skipf("no real window: %s is missing; make test installs it", tool)
		}
	}
	d := &desk{t: t, home: t.TempDir(), locale: locale, theme: theme, output: &bytes.Buffer{}}
	frames := t.TempDir()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	// -r: keys do not repeat, however slowly they come up again.
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", screenWidth, screenHeight), "-fbdir", frames, "-r", "-nolisten", "tcp", "-noreset")
	screen.ExtraFiles = []*os.File{write}
	if err := screen.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(screen) })
	write.Close()
	number, err := io.ReadAll(io.LimitReader(read, 8))
	read.Close()
	if n := strings.TrimSpace(string(number)); err != nil || n == "" {
		t.Fatalf("Xvfb gave no display: %q, %v", number, err)
	} else {
		d.display = ":" + n
	}
	d.frame = filepath.Join(frames, "Xvfb_screen0")
	return d
}

func stop(c *exec.Cmd) {
	_ = c.Process.Kill() // it may have ended by itself
	_ = c.Wait()
}

// start opens the program's window with arguments and waits until it has been drawn.
func (d *desk) start(arguments ...string) {
	d.t.Helper()
	path, err := binaryOnce()
	if err != nil {
		d.t.Fatal(err)
	}
	d.program = exec.Command(path, arguments...)
	d.program.Env = append(os.Environ(), "DISPLAY="+d.display, "HOME="+d.home, "XDG_CONFIG_HOME="+d.home+"/.config",
		"XDG_DATA_HOME="+d.home+"/.local/share", "XDG_CACHE_HOME="+d.home+"/.cache", "FYNE_SCALE=1", "LANG="+d.locale+".UTF-8",
		"LC_ALL="+d.locale+".UTF-8", "FYNE_THEME="+d.theme, "LIBGL_ALWAYS_SOFTWARE=1", "DBUS_SESSION_BUS_ADDRESS=", "WAYLAND_DISPLAY=", "TZ=UTC")
	d.program.Dir = d.home
	d.program.Stdout, d.program.Stderr = d.output, d.output
	if err := d.program.Start(); err != nil {
		d.t.Fatal(err)
	}
	program, ended := d.program, make(chan struct{})
	d.ended = ended
	go func() {
		_ = program.Wait() // its state says how it ended
		close(ended)
	}()
	d.t.Cleanup(func() {
		_ = program.Process.Kill() // it may have ended by itself
		<-ended
	})
	d.until("the window opens", func() bool { return d.window() != "" })
	d.until("the window fills the screen", func() bool {
		// Asked for until it is so: the program gives its window a size of its own as it opens.
		d.xdotool("windowmove", d.window(), "0", "0")
		d.xdotool("windowsize", d.window(), strconv.Itoa(screenWidth), strconv.Itoa(screenHeight))
		return d.picture().inked()
	})
	d.xdotool("windowfocus", "--sync", d.window())
	d.settle()
}

// mirror starts the same program without a screen, in the same state: where things are on the
// screen is asked of it.
func (d *desk) mirror(language timeline.Language, o Options) *rig {
	d.t.Helper()
	r := newRig(d.t, language, o)
	r.setTheme(d.theme)
	return r
}

// quit leaves the program by its own shortcut and waits until it has gone.
func (d *desk) quit() {
	d.t.Helper()
	d.key("ctrl+q")
	select {
	case <-d.ended:
		if !d.program.ProcessState.Success() {
			d.t.Fatalf("the program ended with %v\n%s", d.program.ProcessState, d.output)
		}
	case <-time.After(patience):
		d.fail("the program did not leave")
	}
}

func (d *desk) window() string {
	out, err := d.command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(d.program.Process.Pid)).Output()
	if err != nil {
		return "" // not yet
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return first
}

// title answers what the window is called.
func (d *desk) title() string {
	out, err := d.command("xdotool", "getwindowname", d.window()).Output()
	if err != nil {
		return "" // not yet
	}
	return string(out)
}

func (d *desk) command(name string, arguments ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	d.t.Cleanup(cancel)
	c := exec.CommandContext(ctx, name, arguments...)
	c.Env = append(os.Environ(), "DISPLAY="+d.display)
	return c
}

func (d *desk) xdotool(arguments ...string) {
	d.t.Helper()
	if out, err := d.command("xdotool", arguments...).CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
}

// key presses keys with their modifiers: "ctrl+z".
func (d *desk) key(keys ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--clearmodifiers"}, keys...)...)
}

// write types a text.
func (d *desk) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "15", text)
}

// click presses a button of the pointer at a place of the window.
func (d *desk) click(x, y float64) {
	d.t.Helper()
	d.xdotool("mousemove", strconv.Itoa(int(x)), strconv.Itoa(int(y)))
	d.xdotool("click", "1")
}

// clickOn presses the button at a place that a mirror of the program has answered.
func (d *desk) clickOn(at fyne.Position) {
	d.t.Helper()
	d.click(float64(at.X), float64(at.Y))
}

// entered waits until the program remembers that it has opened a project.
func (d *desk) entered(project string) {
	d.t.Helper()
	file := filepath.Join(d.home, ".config", "fyne", ID, "preferences.json")
	quoted, err := json.Marshal(project)
	if err != nil {
		d.t.Fatal(err)
	}
	name := bytes.Trim(quoted, `"`)
	d.until("the project "+project+" is open", func() bool {
		raw, err := os.ReadFile(file)
		return err == nil && bytes.Contains(raw, name)
	})
}

// keep saves the screen's picture to be looked at, where WAQAI_WINDOW_SHOTS names a folder.
func (d *desk) keep(name string, n ...int) {
	d.t.Helper()
	folder := os.Getenv("WAQAI_WINDOW_SHOTS")
	if folder == "" {
		return
	}
	for _, i := range n {
		name += strconv.Itoa(i + 1)
	}
	if err := d.picture().save(filepath.Join(folder, d.t.Name()+"-"+name+".png")); err != nil {
		d.t.Fatal(err)
	}
}

// until waits for a condition.
func (d *desk) until(what string, holds func() bool) {
	d.t.Helper()
	deadline := time.Now().Add(patience)
	for !holds() {
		if time.Now().After(deadline) {
			d.fail("%s: not within %s", what, patience)
		}
		select {
		case <-d.ended:
			d.fail("%s: the program ended with %v", what, d.program.ProcessState)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// settle waits until the screen has stood still for a while, shorter than a caret's blinking.
func (d *desk) settle() {
	d.t.Helper()
	var last []byte
	still := 0
	d.until("the screen stands still", func() bool {
		raw, err := os.ReadFile(d.frame)
		if err == nil && bytes.Equal(raw, last) {
			still++
		} else {
			still = 0
		}
		last = raw
		if still < 2 {
			<-time.After(100 * time.Millisecond)
		}
		return still == 2
	})
}

// fail ends the test and keeps the screen's picture.
func (d *desk) fail(format string, arguments ...any) {
	d.t.Helper()
	path := filepath.Join("testdata", "failed", strings.ReplaceAll(d.t.Name(), "/", "-")+".png")
	note := ""
	if err := d.picture().save(path); err == nil {
		note = "\nthe screen: app/" + path
	}
	d.t.Fatalf(format+note+"\n"+d.output.String(), arguments...)
}

// shot is a picture of the screen.
type shot struct{ *image.RGBA }

// picture reads the screen from the file in which Xvfb keeps it, an X window dump: a header of
// big-endian words (XWDFile.h), a colour map, then rows of blue, green, red and a free byte.
func (d *desk) picture() shot {
	d.t.Helper()
	raw, err := os.ReadFile(d.frame)
	if err != nil {
		d.t.Fatal(err)
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(raw[4*i:])) }
	width, height, stride := word(4), word(5), word(12)
	pixels := raw[word(0)+word(19)*12:]
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		row := pixels[y*stride:]
		for x := range width {
			img.SetRGBA(x, y, color.RGBA{row[4*x+2], row[4*x+1], row[4*x], 0xff})
		}
	}
	return shot{img}
}

// inked tells whether the program has drawn something: an empty screen is black.
func (s shot) inked() bool {
	return s.RGBAAt(screenWidth/2, screenHeight-4) != (color.RGBA{A: 0xff}) && s.RGBAAt(4, 4) != (color.RGBA{A: 0xff})
}

// count answers how many pixels of a rectangle have a colour.
func (s shot) count(r image.Rectangle, c color.NRGBA) int {
	n := 0
	r = r.Intersect(s.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if isColour(s.RGBAAt(x, y), c) {
				n++
			}
		}
	}
	return n
}

// bounds answers the rectangle around the pixels of a colour in r.
func (s shot) bounds(r image.Rectangle, c color.NRGBA) image.Rectangle {
	var out image.Rectangle
	r = r.Intersect(s.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if isColour(s.RGBAAt(x, y), c) {
				out = out.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return out
}

func (s shot) save(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, s); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
