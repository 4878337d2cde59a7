#!/bin/sh
# Each public header alone, under a language and strict warnings: header.sh c99|c++ COMPILER INCLUDE_DIR
set -eu
language=$1 compiler=$2 include=$3
strict="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -I$include"

command -v "$compiler" >/dev/null || { echo "no $compiler"; exit 77; }
case $language in
c99) flags="-x c -std=c99 -Wstrict-prototypes -Wmissing-prototypes" ;;
c++) flags="-x c++ -std=c++98" ;;
esac
# Twice, so that the guard is tried, and with one use of it.
compiles() { # HEADER STATEMENTS
	# shellcheck disable=SC2086
	printf '#include <%s>\n#include <%s>\nint main(void) { %s }\n' "$1" "$1" "$2" | "$compiler" $flags $strict -fsyntax-only -
}
compiles rapporteur.h 'rap_options options; rap_options_init(&options, sizeof options); return (int)rap_version_number();'
compiles rapporteur/syntax.h 'return rap_trees_head(NULL, 0) == RAP_TREES_NONE ? 0 : (int)rap_syntax_version();'
