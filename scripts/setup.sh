#!/bin/sh
# Sees to it that the machine has what Waqai is built with and, for "test", what the tests of its window need.
# Where nothing is missing it says nothing and does nothing. On Debian, Ubuntu and their kin it names what is missing,
# says why, and installs it, as root or through sudo; on other systems it names what is missing and stops.
#
# usage: scripts/setup.sh build|test
set -eu
exec >&2

stage=${1-}
case $stage in
build | test) ;;
*)
	echo "usage: scripts/setup.sh build|test"
	exit 2
	;;
esac

# needs prints what this system must have, one a line: the stage from which on it is needed, the name of the package
# (Debian's), how a system without Debian's list of packages is asked for it ("-": not at all), and why it is needed.
needs() {
	case $(uname -s) in
	Darwin)
		echo "build clang command:clang the C compiler of Apple's command line tools (xcode-select --install)"
		;;
	MINGW* | MSYS* | CYGWIN*)
		echo "build gcc command:gcc the C compiler of MinGW-w64: SQLite and the window library are C"
		;;
	*)
		cat <<-'END'
			build ca-certificates - lets Go fetch its modules over https
			build gcc command:gcc the C compiler: SQLite and the window library are C
			build libc6-dev - the C library's headers
			build pkg-config command:pkg-config tells the compiler where those libraries are
			build libgl1-mesa-dev module:gl OpenGL, with which the window is drawn
			build libgl1-mesa-dri - the OpenGL driver that a running window needs
			build libx11-dev module:x11 windows on X11
			build libxcursor-dev module:xcursor pointer shapes on X11
			build libxi-dev module:xi wheel and keyboard on X11
			build libxinerama-dev module:xinerama several screens on X11
			build libxrandr-dev module:xrandr size and scale of the screen on X11
			build libxxf86vm-dev module:xxf86vm screen modes on X11
			build libwayland-dev module:wayland-client,wayland-cursor,wayland-egl windows on Wayland
			build libxkbcommon-dev module:xkbcommon keyboard layouts on Wayland
			build libdecor-0-plugin-1-cairo - the frame of the window on Wayland desktops that draw none
		END
		;;
	esac
	cat <<-'END'
		test xvfb command:Xvfb a screen in memory, on which the window tests open the program
		test xdotool command:xdotool the hand that clicks and types in the window tests
	END
}

# on_debian holds where packages can be looked up and installed.
on_debian() {
	command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

# installed prints every installed package and what it stands for, in one line.
installed() {
	dpkg-query -W -f '${db:Status-Abbrev}:${Package}, ${Provides}\n' |
		sed -n 's/^.i[^:]*://p' | sed 's/([^)]*)//g' | tr -d ' ' | tr ',\n' '  '
}

# has PACKAGE PROBE holds where the machine has the package, or what it is for.
has() {
	if on_debian; then
		case " $present " in *" $1 "*) return 0 ;; esac
		return 1
	fi
	case $2 in
	command:*) command -v "${2#command:}" >/dev/null ;;
	module:*) pkg-config --exists "$(echo "${2#module:}" | tr ',' ' ')" 2>/dev/null ;;
	esac
}

# check_go stops where there is no Go, or one too old to fetch the version that go.mod asks for.
check_go() {
	version=$(GOTOOLCHAIN=local go version 2>/dev/null) || version=
	if [ -z "$version" ]; then
		echo "Waqai is built with Go 1.21 or later, and there is no go command here: get it from https://go.dev/dl/"
		exit 1
	fi
	number=$(echo "$version" | sed -n 's/.* go\([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
	if [ "${number% *}" -eq 1 ] && [ "${number#* }" -lt 21 ]; then
		echo "Waqai is built with Go 1.21 or later, and this is $version: get a newer one from https://go.dev/dl/"
		exit 1
	fi
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

check_go
present=
if on_debian; then present=$(installed); fi
missing=$(needs | while read -r from package probe why; do
	if [ "$from" = build ] || [ "$from" = "$stage" ]; then
		has "$package" "$probe" || echo "$package $why"
	fi
done)
[ -n "$missing" ] || exit 0

echo "Waqai needs packages that this machine does not have:"
echo "$missing" | while read -r package why; do printf '  %-26s %s\n' "$package" "$why"; done
packages=$(echo "$missing" | cut -d ' ' -f 1 | tr '\n' ' ')

if ! on_debian; then
	echo "They can be installed from here on Debian and Ubuntu only, and the names are Debian's."
	echo "Install what your system calls them, then try again."
	[ "$stage" = build ] || echo "Without Xvfb and xdotool, \"go test ./...\" runs every test but those of the real window."
	exit 1
fi
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
	echo "Installing them takes root, and there is no sudo here. As root, run:"
	echo "  apt-get update && apt-get install --no-install-recommends $packages"
	exit 1
fi
echo "Installing them now."
as_root apt-get update -q || echo "apt-get update failed; trying with the package lists that are there."
# shellcheck disable=SC2086 # one word a package
if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages </dev/null; then
	echo "apt-get could not install them; what it says above tells why."
	exit 1
fi
