#!/bin/sh
# growth.sh PROGRAM [BYTES]: how the work for each kind of pathological text grows with its size, in instructions
# counted by valgrind, which every run counts alike. Prints, for BYTES (default 100000) and twice as many:
# kind, instructions a byte, ratio. A ratio well above 2 is a loop that should not be there.
set -eu
program=$1
bytes=${2:-100000}
out=$(mktemp)
trap 'rm -f "$out"' EXIT

command -v valgrind >/dev/null || { echo "growth.sh needs valgrind" >&2; exit 1; }

# A program without a text fails, which is no matter.
instructions() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$out" "$program" "$1" "$2" || true
	sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$out"
}

nothing=$(instructions none 0)
for kind in $("$program"); do
	once=$(instructions "$kind" "$bytes")
	twice=$(instructions "$kind" $((2 * bytes)))
	echo "$kind $once $twice $nothing $bytes" |
		awk '{ printf "%-18s %8.0f  %5.2f\n", $1, ($2 - $4) / $5, ($3 - $4) / ($2 - $4) }'
done
