#!/bin/sh
# All figures of speed and memory that README.md and docs/ state, measured now, on one core. Other work on the machine
# makes them worse, never better, so each is the best of several runs.
#   tests/bench/figures.sh FILE.ndjson [BUILD [RUNS [TREEBANK.conllu ... NAMES.tsv ...]]]     (build, 3)
# FILE has a line a document: {"text": ..., "id": ..., "published": ...}. Prints:
#   records   from bytes to records as JSON, the whole library (bench); `peak` is its memory, the program's included
#   text      from bytes to sentences and tokens (syntax_bench)
#   syntax    from tokens to word classes, lemmas and trees; `both` with text; `model` is what loading it takes
#   large     the memory that one text of 4 MB takes, made of the documents
# In its digest two versions that find the same trees agree. For each treebank, if any are given (a build with
# RAPPORTEUR_BUILD_TRAINER): accuracy of classes, lemmas, features, trees and names by gold tokens, then from raw text;
# then the library's own persons (names.c), also in lines with tags.
set -eu
file=$1
build=${2:-$(dirname "$0")/../../build}
runs=${3:-3}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for run in $(seq "$runs"); do
	"$build/tests/bench/bench" "$file" --tokens >"$out/records.$run"
	"$build/tests/bench/syntax_bench" "$file" >"$out/syntax.$run"
done

python3 - "$file" >"$out/large.ndjson" <<'END'
import json, sys
texts, size = [], 0
while size < 4_000_000:
    for line in open(sys.argv[1], encoding="utf-8"):
        texts.append(json.loads(line)["text"])
        size += len(texts[-1].encode()) + 2
        if size >= 4_000_000:
            break
print(json.dumps({"text": "\n\n".join(texts)}))
END
"$build/tests/bench/bench" "$out/large.ndjson" >"$out/large"

# The highest or the lowest number in a column of the lines that begin with a word.
best() { # most|least WORD COLUMN FILES
	order=$1 word=$2 column=$3
	shift 3
	cat "$@" | awk -v word="$word" -v column="$column" -v order="$order" '
		$1 == word { v = $column + 0; if (!n++ || (order == "most" ? v > best : v < best)) best = v }
		END { print best }'
}

awk '/^documents/' "$out/records.1"
awk '/^text/' "$out/records.1"
echo "records   $(best most speed 2 "$out"/records.*) MB/s, $(best most speed 4 "$out"/records.*) tokens/s," \
	"peak $(best least peak 2 "$out"/records.*) MB"
for stage in text syntax both; do
	printf '%-9s %s tokens/s\n' $stage "$(best most $stage 2 "$out"/syntax.*)"
done
echo "model     $(best least model 4 "$out"/syntax.*) ms to load"
echo "peak      $(best least peak 2 "$out"/syntax.*) MB for text and syntax"
echo "large     $(best least peak 2 "$out/large") MB for a text of 4 MB"
awk '/^digest/' "$out/syntax.1"

[ $# -gt 3 ] || exit 0
shift 3
for treebank; do
	printf '\n%s, gold tokens\n' "$(basename "$treebank")"
	"$build/rapporteur-syntax-eval" "$(dirname "$0")/../../lib/syntax/english.model" "$treebank"
	case $treebank in *.conllu)
		printf 'from raw text\n'
		"$build/rapporteur-syntax-raw" "$treebank"
	esac
	"$build/tests/bench/names" "$treebank"
done
