#!/bin/sh
# From a fresh machine to a first report: installs what is missing, builds the library and the command into build/,
# and reads the article in examples/sample.txt. May be run again at any time. Works as root and with sudo.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

give_up() {
	printf '\nquickstart: %s\n' "$*" >&2
	exit 1
}

# ---- packages ----

missing() {
	for tool in cmake make cc pkg-config; do
		command -v "$tool" >/dev/null 2>&1 || echo "$tool"
	done
	for package in libutf8proc jansson; do
		pkg-config --exists "$package" 2>/dev/null || echo "$package"
	done
}

as_root() { # SHELL COMMANDS
	if [ "$(id -u)" -eq 0 ]; then
		sh -c "$1"
	elif command -v sudo >/dev/null 2>&1; then
		sudo sh -c "$1"
	else
		give_up "installing packages needs root, and there is no sudo. Run this as root, then start again: $1"
	fi
}

install_packages() {
	if command -v apt-get >/dev/null 2>&1; then
		as_root "apt-get update; DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
build-essential cmake pkg-config libutf8proc-dev libjansson-dev"
	elif command -v dnf >/dev/null 2>&1; then
		as_root "dnf install -y gcc make cmake pkgconf-pkg-config utf8proc-devel jansson-devel"
	elif command -v pacman >/dev/null 2>&1; then
		as_root "pacman -S --needed --noconfirm base-devel cmake libutf8proc jansson"
	elif command -v brew >/dev/null 2>&1; then
		brew install cmake pkg-config utf8proc jansson
	else
		give_up "no apt-get, dnf, pacman or brew here. Install a C compiler, make, CMake, pkg-config and the development" \
			"files of utf8proc and jansson, then start again."
	fi
}

lacking=$(missing | tr '\n' ' ')
if [ -n "$lacking" ]; then
	say "missing: ${lacking}- installing with the system's package manager"
	install_packages || give_up "the packages could not be installed. See the messages above; is the network there?" \
		"Then start again."
	lacking=$(missing | tr '\n' ' ')
	[ -z "$lacking" ] || give_up "still missing after the installation: ${lacking}- install them, then start again."
else
	say "all packages are there"
fi

# ---- build ----

# A build that was copied or moved here from elsewhere is of no use to CMake: let it begin anew.
if [ -f build/CMakeCache.txt ]; then
	home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' build/CMakeCache.txt)
	if [ "$(cd "$home" 2>/dev/null && pwd -P)" != "$(pwd -P)" ]; then
		say "build/ was made for another place: setting it up anew"
		rm -rf build/CMakeCache.txt build/CMakeFiles
	fi
fi

say "building into build/"
jobs=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
# tests/run.sh builds there too, and turns the tests on again.
cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DRAPPORTEUR_BUILD_EXAMPLES=ON -DRAPPORTEUR_BUILD_TESTS=OFF \
	-DRAPPORTEUR_WERROR=OFF ||
	give_up "CMake could not set up the build. See its messages above; if build/ is left from an older try, remove it" \
		"(rm -r build), then start again."
cmake --build build -j "$jobs" --target rapporteur-shared --target rapporteur-minimal --target rapporteur-command ||
	give_up "the build failed. See the compiler's messages above."

# ---- a first report ----

say "build/examples/rapporteur --published 2024-03-05 examples/sample.txt"
echo
build/examples/rapporteur --published 2024-03-05 examples/sample.txt ||
	give_up "the command failed. Remove build/ (rm -r build), then start again."

say "done. Next: build/examples/rapporteur --help, or give it a text of yours; man examples/rapporteur.1 tells all."
