#!/bin/sh
# The same trees from every compiler, level of optimisation and set of kernels: builds the analysis afresh for each and
# compares the digests of all results.
#   tests/bench/same_trees.sh                       1,000 sentences made from tests/corpus/documents; a test of ctest
#   tests/bench/same_trees.sh FILE.conllu [MODEL]   the sentences of a treebank
# Ends with 77, skipped, where gcc or clang is missing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
model=${2:-$root/lib/syntax/english.model}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for compiler in gcc clang; do
	command -v $compiler >/dev/null || { echo "same_trees: skipped, there is no $compiler"; exit 77; }
done

# Prints one digest. What is not optimised is slow: there, two sets of kernels are enough.
digest_of() { # PROGRAM BUILD [FILE.conllu]
	if [ $# -gt 2 ]; then
		"$1" "$model" "$3" | awk '/tokens.s/ { digest = $NF } END { print digest }'
	else
		case $2 in *-O0*) two=--two ;; *) two= ;; esac
		"$1" $two "$root"/tests/corpus/documents/*.txt
	fi
}

build_and_run() { # NAME BUILD [FILE.conllu]
	program=$out/$1
	build=$2
	if [ $# -gt 2 ]; then
		set -- "$3"
		sources="$root/lib/syntax/train/eval.c $root/lib/syntax/train/names.c $root/lib/syntax/train/conllu.c $root/lib/text/token.c"
	else
		set --
		sources="$root/tests/bench/trees.c"
	fi
	# shellcheck disable=SC2086 # the words of $build and $sources
	$build -std=c11 -I"$root/lib" -DRAP_MODEL_FILE="\"$model\"" -DRAP_NAMES_FILE="\"$root/lib/mention/names.model\"" $sources "$root"/lib/syntax/*.c \
		"$root/lib/base/arena.c" "$root/lib/base/utf8.c" "$root/lib/syntax/model_data.S" ${1+-lutf8proc} -o "$program" &&
		digest_of "$program" "$build" "$@" >"$program.digest"
}

# Two at a time.
count=0
for build in "gcc -O0" "clang -O0" "gcc -O3" "clang -O3" "gcc -O3 -march=native" "clang -O2 -DRAP_PORTABLE"; do
	count=$((count + 1))
	echo "$build" >"$out/$count.build"
	build_and_run $count "$build" ${1+"$1"} &
	[ $((count % 2)) -ne 0 ] || wait
done
wait

expected=
for build in "$out"/*.build; do
	digest=$(cat "${build%.build}.digest" 2>/dev/null || true)
	case $digest in '' | *[!0-9a-f]*) echo "$(cat "$build"): no digest" >&2; exit 1 ;; esac
	echo "$digest  $(cat "$build")"
	[ "${expected:=$digest}" = "$digest" ] || { echo "different trees" >&2; exit 1; }
done
