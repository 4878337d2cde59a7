#!/bin/sh
# Installs what is missing, builds with tests, runs everything: twice, plain and under the address and undefined
# behaviour sanitizers, and the threads' test under the thread sanitizer. Works as root and with sudo.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

# ---- packages ----

missing() {
	for tool in cmake make cc pkg-config python3; do
		command -v "$tool" >/dev/null 2>&1 || echo "$tool"
	done
	for package in libutf8proc cmocka jansson; do
		pkg-config --exists "$package" 2>/dev/null || echo "$package"
	done
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		sudo "$@"
	else
		echo "not root and no sudo: please run: $*" >&2
		exit 1
	fi
}

install_packages() {
	if command -v apt-get >/dev/null 2>&1; then
		as_root apt-get update
		as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends build-essential cmake \
			pkg-config python3 libutf8proc-dev libcmocka-dev libjansson-dev
	elif command -v dnf >/dev/null 2>&1; then
		as_root dnf install -y gcc gcc-c++ make cmake pkgconf-pkg-config python3 diffutils utf8proc-devel \
			libcmocka-devel jansson-devel libasan libubsan libtsan
	elif command -v pacman >/dev/null 2>&1; then
		as_root pacman -S --needed --noconfirm base-devel cmake python libutf8proc cmocka jansson
	elif command -v brew >/dev/null 2>&1; then
		brew install cmake pkg-config utf8proc cmocka jansson
	else
		echo "no apt-get, dnf, pacman or brew: please install a C compiler, CMake, make, pkg-config, Python 3 and the" \
			"development files of utf8proc, cmocka and jansson" >&2
		exit 1
	fi
}

lacking=$(missing | tr '\n' ' ')
if [ -n "$lacking" ]; then
	say "installing packages, since these are missing: $lacking"
	install_packages
else
	say "all packages are there"
fi

# ---- builds ----

jobs=$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)
[ -n "${CI:-}" ] && werror=ON || werror=OFF # a newer compiler's new warning shall not stop a user

configure() { cmake --preset "$1" -DRAPPORTEUR_BUILD_TESTS=ON -DRAPPORTEUR_BUILD_EXAMPLES=ON -DRAPPORTEUR_WERROR=$werror; }

test_preset() {
	say "$1: build"
	configure "$1"
	cmake --build --preset "$1" -j "$jobs"
	say "$1: tests"
	ctest --preset "$1" -j "$jobs"
}

# Some kernels place memory where older thread sanitizers cannot work.
tsan_works() {
	probe=$(mktemp -d)
	echo 'int main(void) { return 0; }' >"$probe/probe.c"
	cc -fsanitize=thread "$probe/probe.c" -o "$probe/probe" 2>/dev/null && "$probe/probe" 2>/dev/null
	works=$?
	rm -rf "$probe"
	return $works
}

test_preset release
test_preset asan

if tsan_works; then
	say "tsan: the threads' test"
	configure tsan
	cmake --build --preset tsan -j "$jobs" --target threads_test
	ctest --preset tsan -R '^threads_test$'
else
	say "tsan: does not work on this machine, left out"
fi

# ---- records on the development set, where it is at hand: for information ----

eval=../shared/eval
if [ -f $eval/run.py ] && [ -f $eval/score.py ]; then
	say "records found in $eval/dev"
	out=$(mktemp -d)
	{ python3 $eval/run.py $eval/dev "$out" && python3 $eval/score.py $eval/dev "$out"; } || true
	rm -rf "$out"
fi

say "all tests passed"
