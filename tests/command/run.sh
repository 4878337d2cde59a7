#!/bin/sh
# Tests of the command as its users meet it: run.sh COMMAND SOURCE_DIR
set -u
command=$1 source=$2
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C
export LC_ALL
unset NO_COLOR COLUMNS
TERM=xterm
export TERM

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 1
failures=0 checks=0

# ---- means ----

fail() {
	failures=$((failures + 1))
	echo "FAILED: $test: $*"
	sed 's/^/  out: /' out | head -5
	sed 's/^/  err: /' err | head -5
}

# run STATUS ARGUMENT...: runs the command, its output in `out` and `err`; `in` is its input.
run() {
	wanted=$1
	shift
	"$command" "$@" <in >out 2>err
	got=$?
	checks=$((checks + 1))
	[ $got -eq "$wanted" ] || fail "status $got, not $wanted: $*"
	: >in
}

has() { # FILE TEXT
	checks=$((checks + 1))
	grep -qF -e "$2" "$1" || fail "no '$2' in $1"
}

lacks() { # FILE TEXT
	checks=$((checks + 1))
	! grep -qF -e "$2" "$1" || fail "'$2' in $1"
}

lines() { # FILE COUNT
	checks=$((checks + 1))
	[ "$(wc -l <"$1")" -eq "$2" ] || fail "$(wc -l <"$1") lines in $1, not $2"
}

empty() { # FILE
	checks=$((checks + 1))
	[ ! -s "$1" ] || fail "$1 is not empty"
}

escape=$(printf '\033')
sample=$source/examples/sample.txt
: >in
: >nothing.txt
echo "Norway and Chile held talks in Oslo on Monday." >talks.txt
echo "Chile agreed to share its ice maps with Norway." >pledge.txt
printf 'Norway and Chile held talks in Oslo. They liked the caf\351 \377.\n' >latin.txt
mkdir folder

# ---- usage ----

test="help"
run 0 --help
has out "usage: rapporteur"
has out "tokens, sentences, blocks, mentions, records"
empty err

test="version"
run 0 --version
has out "rapporteur $(sed -n 's/^#define RAP_VERSION_MAJOR //p' "$source/include/rapporteur.h")."

test="wrong usage"
run 2 --nonsense
has err "usage: rapporteur"
empty out
run 2 --published
run 2 --json --ndjson talks.txt
has err "only one of"
run 2 --show
run 2 --show dreams talks.txt
has err "'dreams'"
has err "mentions"
for day in yesterday 2024-02-30 2024-3-5 ""; do
	run 2 --published "$day" talks.txt
	has err "--published"
	empty out
done

# ---- a model ----

model=$source/lib/syntax/english.model
test="model"
run 0 --show conllu talks.txt
cp out built-in
run 0 --model "$model" --show conllu talks.txt
empty err
checks=$((checks + 1))
cmp -s out built-in || fail "other trees than those of the same model built in"

test="model that is none"
head -c 5000 "$model" >part.model
sed 's/^RAPSYN/OTHERS/' "$model" >other.model
for case in "missing.model:there is no such model file" "folder:the model file is a directory" \
	"part.model:the model's size is not what it says" "other.model:not a model of rapporteur" \
	"nothing.txt:not a model of rapporteur"; do
	run 2 --model "${case%%:*}" talks.txt
	has err "rapporteur: --model ${case%%:*}: ${case#*:}"
	has err "leave --model out"
	empty out
done
run 2 --model

# ---- the report ----

test="report"
run 0 --published 2024-03-05 "$sample"
has out "Norway, Chile to expand cooperation"
has out "Meetings"
has out "3rd bilateral dialogue, held"
has out '4 March 2024 "on Monday"'
has out "Pledges"
has out "Chile – not to do:"
has out "promised: license new cruise routes"
has out "People"
has out "Sølve Brandtzæg"
has out "States and organisations"
has out "Antarctic Treaty"
lacks out "$escape"
empty err
checks=$((checks + 1))
! grep -q ' $' out || fail "blanks at the end of a line"

test="report, options behind files"
run 0 "$sample" --published=2024-03-05
has out '4 March 2024 "on Monday"'

test="report, width"
COLUMNS=40 run 0 --published 2024-03-05 "$sample"
checks=$((checks + 1))
python3 -c 'import sys; sys.exit(any(len(line) > 41 for line in open("out", encoding="utf-8")))' || fail "lines longer than 40 columns"

test="report, standard input"
cp talks.txt in
run 0
has out "Oslo"
cp talks.txt in
run 0 -
has out "Oslo"

test="report, empty"
run 0 nothing.txt
has out "empty"
run 0
has out "empty"

test="report, nothing found"
echo "The cat sat on the mat." >in
run 0
has out "No records"

test="report, control characters"
printf 'Zo\303\253 \033[31mNorway\033[0m and \033]0;evil\007 Chile held talks in \033[2JOslo.\n' >in
run 0
lacks out "$escape"

test="report, invalid UTF-8"
run 0 latin.txt
has err "latin.txt: note: not all UTF-8: 2 invalid sequences replaced"
has out "Oslo"

cp latin.txt in
run 0
has err "rapporteur: standard input: note"

# ---- files that fail ----

test="several files, some failing"
run 1 talks.txt missing.txt folder pledge.txt
has err "rapporteur: missing.txt: No such file or directory"
has err "rapporteur: folder: Is a directory"
has out "==> talks.txt <=="
has out "==> pledge.txt <=="
has out "ice maps"

test="unreadable file"
cp talks.txt locked.txt
chmod 000 locked.txt
if [ "$(id -u)" -ne 0 ]; then
	run 1 locked.txt talks.txt
	has err "rapporteur: locked.txt: Permission denied"
	has out "Oslo"
fi

# ---- json ----

test="json"
run 0 --json --published 2024-03-05 talks.txt pledge.txt nothing.txt
lines out 3
empty err
python3 - <<-'END' || fail "wrong JSON"
	import json
	a, b, c = map(json.loads, open("out"))
	assert [each["document"]["id"] for each in (a, b, c)] == ["talks.txt", "pledge.txt", "nothing.txt"]
	assert a["schema"] == 1 and a["meetings"][0]["date"]["start"] == "2024-03-04"
	assert b["pledges"] and not c["pledges"] and c["document"]["bytes"] == 0
END

test="json, errors in their places"
run 1 --json talks.txt missing.txt folder "$(printf 'caf\351.txt')" pledge.txt
lines out 5
has err "missing.txt"
python3 - <<-'END' || fail "wrong JSON"
	import json
	answers = [json.loads(line) for line in open("out")]
	assert ["error" in each for each in answers] == [False, True, True, True, False]
	assert answers[1]["document"]["id"] == "missing.txt" and answers[1]["error"]["code"] == "file"
	assert answers[1]["schema"] == 1 and "No such file" in answers[1]["error"]["message"]
END

# ---- show ----

for kind in tokens sentences blocks mentions records tree conllu explain; do
	test="show $kind"
	run 0 --show $kind "$sample"
	has out "Brandtz"
	lacks out "$escape"
done

test="show tree"
echo "The ministers met in Geneva." >in
run 0 --show tree
has out "# The ministers met in Geneva."
has out "root: met	VERB	meet"
has out "  nsubj: ministers	NOUN	minister"
has out "    det: The	DET	the"
has out "  obl: Geneva	PROPN	Geneva	B-LOC"

test="show conllu"
run 0 --plain --show conllu talks.txt pledge.txt
has out "# newdoc id = talks.txt"
has out "# newdoc id = pledge.txt"
lacks out "==>"
checks=$((checks + 1))
awk -F '\t' '/^#/ || /^$/ { roots += !/^#/ } /^[0-9]/ { bad += NF != 10; roots -= $7 == 0 } END { exit bad || roots }' out ||
	fail "not CoNLL-U"
echo "Norway didn't agree." >in
run 0 --show conllu
has out "2-3	didn't	_"
has out "NER=B-LOC"

test="explain"
run 0 --published 2024-03-05 --explain "$sample"
has out "rule            "
has out ": read by "
has out "confidence      0."
has out "Words for meetings and pledges that made no record"
lacks out "$escape"
cp out explained
run 0 --published 2024-03-05 --show explain "$sample"
checks=$((checks + 1))
cmp -s out explained || fail "--show explain is not --explain"
echo "Norway met its quota. Chile and Peru agreed that the bridge was unsafe." >in
run 0 --plain --explain
has out '"Norway met its quota." 0-21'
has out '    "met" 7-10, no meeting: nobody is told who met with whom (no_partner)'
has out '    "agreed" 37-43, no pledge: '
: >in
run 0 --explain
has out "    none"
run 2 --explain --json talks.txt
has err "only one of --explain"
empty out

test="plain"
run 0 --plain --show sentences "$sample"
has out "MOST POPULAR"
run 0 --show sentences "$sample"
lacks out "MOST POPULAR"
run 0 --plain --json "$sample"
has out '"title":null'

# ---- ndjson ----

test="ndjson"
{
	echo '{"id": "a", "published": "2024-03-05", "text": "Norway and Chile held talks in Oslo on Monday."}'
	echo ''
	echo '{"id": "b", "text": '
	echo '{"id": "c"}'
	echo '{"id": "d", "published": "May 5", "text": "x"}'
	echo '{"id": "e", "published": null, "text": ""}'
	printf '{"id": "f", "text": "caf\351"}\n'
	echo '["g"]'
	echo '{"id": "h", "text": 7}'
	echo '{"id": 9, "text": "nul \u0000 and \ud83c\udfdd"}'
	echo '{"id": ["j"], "text": "x"}'
	echo '{"id": "k", "text": "x", "published": 5}'
	printf '   \t\r\n'
	printf '{"text": "no id, no line break"}'
} >in
run 1 --ndjson
lines out 12
has err "8 of 12 lines failed"
python3 - <<-'END' || fail "wrong answers"
	import json
	answers = [json.loads(line) for line in open("out", encoding="utf-8")]
	wanted = [("a", None), (None, "json"), ("c", "text"), ("d", "date"), ("e", None), (None, "json"), (None, "json"),
	          ("h", "text"), ("9", None), (None, "id"), ("k", "date"), (None, None)]
	got = [(each["document"]["id"], each.get("error", {}).get("code")) for each in answers]
	assert got == wanted, got
	assert all(each["schema"] == 1 for each in answers)
	assert answers[0]["meetings"][0]["date"]["start"] == "2024-03-04"
	for line, answer in zip((3, 4, 5), answers[1:4]):
	    assert answer["error"]["message"].startswith(f"line {line}: "), answer
	assert answers[8]["document"]["bytes"] == 14, answers[8]
END

test="ndjson, all good"
printf '\357\273\277{"id": "a", "text": "x"}\r\n{"id": "b", "text": "x"}\r\n' >in
run 0 --ndjson
lines out 2
empty err

test="ndjson, day of publication for lines without one"
{
	echo '{"text": "Norway and Chile held talks in Oslo on Monday."}'
	echo '{"text": "Norway and Chile held talks in Oslo on Monday.", "published": "2025-03-05"}'
} >in
run 0 --ndjson --published 2024-03-05
has out '"2024-03-04"'
has out '"2025-03-03"'

test="ndjson, files"
echo '{"id": "one", "text": "x"}' >one.ndjson
echo '{"id": "two", "text": "x"}' >two.ndjson
run 1 --ndjson one.ndjson missing.ndjson two.ndjson
lines out 2
has out '"id":"two"'
has err "missing.ndjson: No such file"

test="ndjson, empty"
run 0 --ndjson
empty out
empty err

test="ndjson, long line"
python3 -c 'import json; print(json.dumps({"id": "long", "text": "Norway and Chile held talks. " * 60000}))
print("{\"id\": \"next\", \"text\": \"x\"}")' >in
run 0 --ndjson
lines out 2
has out '"id":"next"'

test="ndjson, an answer before the next question"
python3 - "$command" <<-'END' || fail "no answer while the input is open"
	import json, subprocess, sys
	process = subprocess.Popen([sys.argv[1], "--ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
	for name in ("a", "b"):
	    process.stdin.write(json.dumps({"id": name, "text": "x"}).encode() + b"\n")
	    process.stdin.flush()
	    assert json.loads(process.stdout.readline())["document"]["id"] == name
	process.stdin.close()
	assert process.wait() == 0
END

# ---- output that cannot be written ----

if [ -w /dev/full ]; then
	for mode in "" --json "--show tokens" --ndjson --help --version; do
		test="full disk $mode"
		cp one.ndjson in
		checks=$((checks + 1))
		# shellcheck disable=SC2086 # words of the mode
		"$command" $mode <in >/dev/full 2>err
		got=$?
		: >out
		[ $got -eq 1 ] || fail "status $got, not 1"
		has err "cannot write: No space left on device"
	done
fi

test="reader gone"
python3 - "$command" <<-'END' || fail "not told that the reader is gone"
	import json, os, subprocess, sys
	reading, writing = os.pipe()
	os.close(reading)
	lines = (json.dumps({"id": "x", "text": "Norway and Chile held talks. " * 100}) + "\n") * 2000
	run = subprocess.run([sys.argv[1], "--ndjson"], input=lines.encode(), stdout=writing, stderr=subprocess.PIPE)
	assert run.returncode == 1 and b"cannot write: Broken pipe" in run.stderr, run
END

# ---- terminals ----

on_terminal() { # STREAMS ARGUMENT...
	streams=$1
	shift
	checks=$((checks + 1))
	python3 "$here/terminal.py" "$streams" "$command" "$@" <in >out 2>err
	got=$?
}

if python3 -c 'import pty; pty.openpty()' 2>err; then
	test="terminal, colour and width"
	on_terminal o --published 2024-03-05 "$sample"
	has out "${escape}[1m"
	sed "s/$escape\[[0-9;]*m//g" out | tr -d '\r' >stripped
	COLUMNS=60 run 0 --published 2024-03-05 "$sample"
	checks=$((checks + 1))
	diff stripped out >err || fail "the colours change the text"

	test="terminal, NO_COLOR"
	NO_COLOR=1 on_terminal o "$sample"
	lacks out "$escape"
	TERM=dumb on_terminal o "$sample"
	lacks out "$escape"

	test="terminal as input"
	on_terminal ioe
	[ $got -eq 2 ] || fail "status $got, not 2"
	has out "no file named"
	has out "usage: rapporteur"

	test="terminal, show"
	printf 'Norway \033[2J and Chile.\n' >esc.txt
	on_terminal o --show tokens esc.txt
	lacks out "$escape"

	test="terminal, progress"
	python3 -c 'for i in range(3000): print("{\"id\": \"x\", \"text\": \"%s\"}" % ("Norway and Chile held talks. " * 60))' >in
	on_terminal e --ndjson
	[ $got -eq 0 ] || fail "status $got, not 0"
	has out "documents, "
	has out "MB/s"
fi

echo "$checks checks, $failures failed"
[ $failures -eq 0 ]
