#!/bin/sh
# The public header alone, under a language and strict warnings: header.sh c99|c++ COMPILER INCLUDE_DIR
set -eu
language=$1 compiler=$2 include=$3
strict="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -I$include"

command -v "$compiler" >/dev/null || { echo "no $compiler"; exit 77; }
case $language in
c99) set -- -x c -std=c99 -Wstrict-prototypes -Wmissing-prototypes ;;
c++) set -- -x c++ -std=c++98 ;;
esac
# Twice, so that the guard is tried, and with one use of it.
program='#include <rapporteur.h>
#include <rapporteur.h>
int main(void) { rap_options options; rap_options_init(&options); return (int)rap_version_number(); }'
# shellcheck disable=SC2086
printf '%s\n' "$program" | "$compiler" "$@" $strict -fsyntax-only -
