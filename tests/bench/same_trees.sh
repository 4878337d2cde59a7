#!/bin/sh
# The same trees from every compiler, level of optimisation and set of kernels: builds the analysis afresh for each and
# compares the digests of all results on the sentences of a CoNLL-U file.
#   tests/bench/same_trees.sh FILE.conllu [MODEL]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
file=$1
model=${2:-$root/lib/syntax/english.model}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
sources="$root/lib/syntax/train/eval.c $root/lib/syntax/train/conllu.c"
sources="$sources $(ls "$root"/lib/syntax/*.c)"
expected=
for build in "gcc -O0" "gcc -O2" "gcc -O3 -march=native" "gcc -O2 -DRAP_PORTABLE" \
	"clang -O0" "clang -O3" "clang -O3 -DRAP_PORTABLE"; do
	set -- $build
	command -v "$1" >/dev/null || { echo "$build: not installed"; continue; }
	$build -std=c11 -I"$root/lib" -DRAP_MODEL_FILE="\"$model\"" $sources "$root"/lib/base/*.c \
		"$root/lib/syntax/model_data.S" -lutf8proc -o "$out/eval"
	digest=$("$out/eval" "$model" "$file" | awk 'END { print $NF }')
	case $digest in '' | *[!0-9a-f]*) echo "$build: no digest; is $file CoNLL-U?" >&2; exit 1 ;; esac
	echo "$digest  $build"
	[ "${expected:=$digest}" = "$digest" ] || { echo "different trees" >&2; exit 1; }
done
