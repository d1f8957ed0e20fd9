// Package scripts tests setup.sh against machines that it makes up: a folder of fake commands as the whole PATH.
package scripts

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// machine is a made-up machine: what its commands answer.
type machine struct {
	system   string            // what uname prints; "Linux" where empty
	user     string            // what id prints; "0", root, where empty
	golang   string            // what go prints; "go version go1.21.0 linux/amd64" where empty
	packages []string          // lines of dpkg-query; nil: not a Debian
	commands map[string]string // further commands and their shell scripts
}

// full is what dpkg-query prints on a machine that lacks nothing.
var full = []string{
	"ii :ca-certificates, ", "ii :gcc, c-compiler", "ii :libc6-dev, libc-dev", "ii :pkg-config, ", "ii :libgl1-mesa-dev, ",
	"ii :libgl1-mesa-dri, ", "ii :libx11-dev, ", "ii :libxcursor-dev, ", "ii :libxi-dev, ", "ii :libxinerama-dev, ",
	"ii :libxrandr-dev, ", "ii :libxxf86vm-dev, ", "ii :libwayland-dev, ", "hi :libxkbcommon-dev, ",
	"ii :libdecor-0-plugin-1-cairo, libdecor-0-plugin-1", "ii :xvfb, xserver", "ii :xdotool, ",
}

// without leaves the lines of some packages out of full and adds others.
func without(names string, add ...string) []string {
	var lines []string
	for _, line := range full {
		name, _, _ := strings.Cut(strings.TrimSpace(line[strings.Index(line, ":")+1:]), ",")
		if !strings.Contains(" "+names+" ", " "+name+" ") {
			lines = append(lines, line)
		}
	}
	return append(lines, add...)
}

// run runs setup.sh on the machine; it returns what it prints, the calls of apt-get and sudo, and the exit status.
func (m machine) run(t *testing.T, stage string) (printed, calls string, status int) {
	t.Helper()
	bin := t.TempDir()
	log := filepath.Join(bin, "calls.log")
	for _, name := range []string{"sh", "sed", "tr", "cut", "cat", "env"} {
		real, err := exec.LookPath(name)
		if err != nil {
			t.Skipf("this system has no %s", name)
		}
		if err := os.Symlink(real, filepath.Join(bin, name)); err != nil {
			t.Fatal(err)
		}
	}
	fakes := map[string]string{
		"uname": "echo " + or(m.system, "Linux"),
		"id":    "echo " + or(m.user, "0"),
		"go":    "echo " + or(m.golang, "go version go1.21.0 linux/amd64"),
	}
	if m.packages != nil {
		fakes["dpkg-query"] = "cat <<'END'\n" + strings.Join(m.packages, "\n") + "\nEND"
		fakes["apt-get"] = `echo "apt-get $*" >>"` + log + `"`
	}
	for name, script := range m.commands {
		fakes[name] = strings.ReplaceAll(script, "LOG", log)
	}
	for name, script := range fakes {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!"+filepath.Join(bin, "sh")+"\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}

	command := exec.Command(filepath.Join(bin, "sh"), "setup.sh", stage)
	command.Env = []string{"PATH=" + bin}
	output, err := command.CombinedOutput()
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	logged, err := os.ReadFile(log)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return string(output), string(logged), command.ProcessState.ExitCode()
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

const install = "apt-get install -y -q --no-install-recommends "

func TestSetup(t *testing.T) {
	sudo := map[string]string{"sudo": `echo "sudo $1" >>"LOG"; exec "$@"`}
	compilers := map[string]string{"gcc": "", "pkg-config": "", "Xvfb": "", "xdotool": ""}
	tests := []struct {
		name    string
		machine machine
		stage   string
		status  int
		calls   string   // of apt-get and sudo, in order
		says    []string // nil: nothing at all
	}{
		{"a machine that lacks nothing is left alone", machine{packages: full}, "test", 0, "", nil},
		{"building does not ask for what only tests need", machine{packages: without("xvfb xdotool")}, "build", 0, "", nil},
		{"tests ask for it", machine{packages: without("xvfb xdotool")}, "test", 0,
			"apt-get update -q\n" + install + "xvfb xdotool\n", []string{"xvfb ", "a screen in memory", "xdotool "}},
		{"root installs what is missing, and why is said", machine{packages: without("gcc libgl1-mesa-dri")}, "build", 0,
			"apt-get update -q\n" + install + "gcc libgl1-mesa-dri\n", []string{"gcc ", "the C compiler", "libgl1-mesa-dri ", "driver"}},
		{"another user goes through sudo", machine{user: "1000", packages: without("gcc"), commands: sudo}, "build", 0,
			"sudo apt-get\napt-get update -q\nsudo env\n" + install + "gcc\n", []string{"gcc "}},
		{"without sudo the command for root is named", machine{user: "1000", packages: without("gcc")}, "build", 1,
			"", []string{"As root, run:", "apt-get install --no-install-recommends gcc"}},
		{"a package that was removed but left its settings is missing", machine{packages: without("gcc", "rc :gcc, ")}, "build", 0,
			"apt-get update -q\n" + install + "gcc\n", []string{"gcc "}},
		{"a package that another one provides is there", machine{packages: without("pkg-config", "ii :pkgconf, pkg-config (= 1.8.1-1)")},
			"build", 0, "", nil},
		{"a failed update does not stop the installation", machine{packages: without("gcc"),
			commands: map[string]string{"apt-get": `echo "apt-get $1" >>"LOG"; [ "$1" != update ]`}}, "build", 0,
			"apt-get update\napt-get install\n", []string{"update failed"}},
		{"a failed installation stops", machine{packages: without("gcc"),
			commands: map[string]string{"apt-get": `[ "$1" = update ]`}}, "build", 1, "", []string{"could not install"}},
		{"another Linux that has everything goes on", machine{commands: compilers}, "test", 0, "", nil},
		{"another Linux that lacks a library stops and names it", machine{commands: map[string]string{
			"gcc": "", "pkg-config": `[ "$2" != xrandr ]`}}, "build", 1, "", []string{"libxrandr-dev ", "Debian and Ubuntu only"}},
		{"another Linux without pkg-config stops", machine{commands: map[string]string{"gcc": ""}}, "build", 1,
			"", []string{"pkg-config ", "libgl1-mesa-dev "}},
		{"macOS needs its compiler alone", machine{system: "Darwin", commands: map[string]string{"clang": ""}}, "build", 0, "", nil},
		{"macOS without the compiler stops", machine{system: "Darwin"}, "build", 1, "", []string{"xcode-select --install"}},
		{"the window's tests cannot run on macOS", machine{system: "Darwin", commands: map[string]string{"clang": ""}}, "test", 1,
			"", []string{"xvfb ", "go test ./..."}},
		{"Windows without the compiler stops", machine{system: "MINGW64_NT-10.0"}, "build", 1, "", []string{"MinGW-w64"}},
		{"no Go stops", machine{packages: full, commands: map[string]string{"go": "exit 127"}}, "build", 1,
			"", []string{"Go 1.21 or later", "no go command"}},
		{"Go 1.20 is too old", machine{golang: "go version go1.20.14 linux/amd64", packages: full}, "build", 1,
			"", []string{"Go 1.21 or later", "go1.20.14"}},
		{"a Go under development is new enough", machine{golang: "go version devel go1.27-1a2b3c linux/amd64", packages: full}, "build", 0, "", nil},
		{"an unknown stage is wrong usage", machine{packages: full}, "paint", 2, "", []string{"usage:"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			printed, calls, status := test.machine.run(t, test.stage)
			if status != test.status {
				t.Errorf("exit status %d, want %d", status, test.status)
			}
			if calls != test.calls {
				t.Errorf("it called\n%swant\n%s", calls, test.calls)
			}
			if len(test.says) == 0 && printed != "" {
				t.Errorf("it is to say nothing")
			}
			for _, words := range test.says {
				if !strings.Contains(printed, words) {
					t.Errorf("it does not say %q", words)
				}
			}
			if t.Failed() {
				t.Logf("it said:\n%s", printed)
			}
		})
	}
}
