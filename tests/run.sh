#!/bin/sh
# Installs what is missing, builds with tests, runs everything: twice, plain and under the address and undefined
# behaviour sanitizers, and the threads' test under the thread sanitizer. Works as root and with sudo.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

give_up() {
	printf '\ntests/run.sh: %s\n' "$*" >&2
	exit 1
}

# ---- packages ----

missing() {
	for tool in cmake make cc pkg-config; do
		command -v "$tool" >/dev/null 2>&1 || echo "$tool"
	done
	# Some systems have a python3 without most of its modules.
	python3 -c 'import ctypes, json, pty' 2>/dev/null || echo python3
	for package in libutf8proc cmocka jansson; do
		pkg-config --exists "$package" 2>/dev/null || echo "$package"
	done
}

# For one test, which is skipped without it: that two compilers give the same trees.
wished() {
	command -v clang >/dev/null 2>&1 || echo clang
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
build-essential clang cmake pkg-config python3 libutf8proc-dev libcmocka-dev libjansson-dev"
	elif command -v dnf >/dev/null 2>&1; then
		as_root "dnf install -y clang gcc gcc-c++ make cmake pkgconf-pkg-config python3 diffutils utf8proc-devel \
libcmocka-devel jansson-devel libasan libubsan libtsan"
	elif command -v pacman >/dev/null 2>&1; then
		as_root "pacman -S --needed --noconfirm base-devel clang cmake python libutf8proc cmocka jansson"
	elif command -v brew >/dev/null 2>&1; then
		brew install cmake pkg-config utf8proc cmocka jansson
	else
		give_up "no apt-get, dnf, pacman or brew here. Install a C compiler, make, CMake, pkg-config, Python 3 and the" \
			"development files of utf8proc, cmocka and jansson, then start again."
	fi
}

lacking=$({ missing; wished; } | tr '\n' ' ')
if [ -n "$lacking" ]; then
	say "missing: ${lacking}- installing with the system's package manager"
	(install_packages) || [ -z "$(missing)" ] ||
		give_up "the packages could not be installed. See the messages above; is the network there? Then start again."
	lacking=$(missing | tr '\n' ' ')
	[ -z "$lacking" ] || give_up "still missing after the installation: ${lacking}- install them, then start again."
else
	say "all packages are there"
fi

# ---- builds ----

jobs=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
[ -n "${CI:-}" ] && werror=ON || werror=OFF # a newer compiler's new warning shall not stop a user

# A build that was copied or moved here from elsewhere is of no use to CMake: let it begin anew.
forget_other_place() { # BUILD
	[ -f "$1/CMakeCache.txt" ] || return 0
	home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$1/CMakeCache.txt")
	[ "$(cd "$home" 2>/dev/null && pwd -P)" = "$(pwd -P)" ] || rm -rf "$1/CMakeCache.txt" "$1/CMakeFiles"
}

configure() { # PRESET BUILD
	forget_other_place "$2"
	cmake --preset "$1" -DRAPPORTEUR_BUILD_TESTS=ON -DRAPPORTEUR_BUILD_EXAMPLES=ON -DRAPPORTEUR_WERROR="$werror"
}

test_preset() { # PRESET BUILD
	say "$1: build"
	configure "$1" "$2"
	cmake --build --preset "$1" -j "$jobs"
	say "$1: tests"
	ctest --preset "$1" -j "$jobs"
}

# ---- sanitizers ----

# Compilers come without their libraries, and some kernels place memory where older sanitizers cannot work.
sanitizer_works() { # SANITIZERS
	echo 'int main(void) { return 0; }' >build/probe.c
	${CC:-cc} "-fsanitize=$1" build/probe.c -o build/probe 2>/dev/null && build/probe 2>/dev/null
}

left_out=
if [ -n "$(wished)" ]; then
	say "there is no clang: the test same_trees, which compares trees of two compilers, is skipped"
	left_out=" same_trees (no clang)"
fi

leave_out() { # PRESET
	say "$1: the sanitizer does not work on this machine, left out"
	left_out="$left_out $1"
}

test_preset release build

# Finding leaks is forbidden in some containers, the rest is not.
if sanitizer_works address,undefined; then
	test_preset asan build-asan
elif export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" && sanitizer_works address,undefined; then
	say "asan: leaks cannot be looked for on this machine"
	test_preset asan build-asan
else
	leave_out asan
fi

if sanitizer_works thread; then
	say "tsan: the threads' test"
	configure tsan build-tsan
	cmake --build --preset tsan -j "$jobs" --target threads_test
	ctest --preset tsan -R '^threads_test$'
else
	leave_out tsan
fi

# ---- records on the development set, where it is at hand: for information ----

eval=../shared/eval
if [ -f $eval/run.py ] && [ -f $eval/score.py ]; then
	say "records found in $eval/dev"
	out=$(mktemp -d)
	{ python3 $eval/run.py $eval/dev "$out" && python3 $eval/score.py $eval/dev "$out"; } || true
	rm -rf "$out"
fi

say "all tests passed${left_out:+, left out:$left_out}"
