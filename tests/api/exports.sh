#!/bin/sh
# The headers, the linker script and the shared library all name the functions of exports.txt:
# exports.sh SOURCE_DIR SHARED_LIBRARY. After a change of a header: exports.sh SOURCE_DIR --update
set -eu
source=$1 library=$2
list=$source/tests/api/exports.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat "$source/include/rapporteur.h" "$source/include/rapporteur/syntax.h" | grep -v "^#" | tr '\n' ' ' | grep -o 'RAP_API [^;(]*(' | sed 's/.*[ *]\(rap_[a-z0-9_]*\)($/\1/' |
	LC_ALL=C sort >"$work/header"

write_map() {
	echo '/* What the shared library shows: the functions of include/, no more. Written by'
	echo ' * tests/api/exports.sh --update. */'
	echo 'RAPPORTEUR_0 {'
	echo 'global:'
	sed 's/.*/	&;/' "$work/header"
	printf 'local:\n	*;\n};\n'
}

if [ "$library" = --update ]; then
	cp "$work/header" "$list"
	write_map >"$source/lib/rapporteur.map"
	exit
fi

write_map | diff - "$source/lib/rapporteur.map" >&2 || { echo "lib/rapporteur.map is not what the headers declare" >&2; exit 1; }
nm -D --defined-only "$library" | awk '$2 != "A" {print $3}' | sed 's/@.*//' | LC_ALL=C sort >"$work/library"
diff "$list" "$work/header" >&2 || { echo "the headers declare other functions than exports.txt" >&2; exit 1; }
diff "$list" "$work/library" >&2 || { echo "the library exports other symbols than exports.txt" >&2; exit 1; }
