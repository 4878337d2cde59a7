#!/bin/sh
# Installs the build into PREFIX (made anew) and compares the files with installed.txt:
# installed.sh SOURCE_DIR BUILD_DIR PREFIX LIBDIR
set -eu
source=$1 build=$2 prefix=$3 libdir=$4
rm -rf "$prefix"
cmake --install "$build" --prefix "$prefix" >/dev/null
(cd "$prefix" && find . -type f -o -type l) |
	sed "s|^\./||; s|^$libdir/|LIBDIR/|; s|targets-[a-z]*\.cmake|targets-CONFIG.cmake|" |
	LC_ALL=C sort | diff "$source/tests/api/installed.txt" - >&2 || {
	echo "other files are installed than installed.txt names" >&2
	exit 1
}
