/* Runs the fuzz target without a fuzzer: replay COUNT PATH ...
 *
 * Every file is read in every way as it is, and COUNT times changed. The changes follow from the file and the
 * count alone, so that a failure comes back; REPLAY_TRACE=1 in the environment prints each before it runs, and
 * REPLAY_KEEP=file writes it there.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "target.h"

enum { INPUT_MAX = 1 << 16, WAYS = 32 };

/* xorshift64*, seeded by what is changed. */
static uint64_t next(uint64_t *state) {
	*state ^= *state >> 12, *state ^= *state << 25, *state ^= *state >> 27;
	return *state * UINT64_C(2685821657736338717);
}

static size_t below(uint64_t *state, size_t n) { return n == 0 ? 0 : (size_t)(next(state) >> 11) % n; }

/* What breaks readers of text: ends, joints, half characters, and the words that records hang on. */
static const char *const pieces[] = {
	"\n", "\n\n", "\r\n", " ", "\t", "\xC2\xA0", "\xC2\xAD", "-\n", "\xE2\x80\x94", "\xE2\x80\x9C", "\xE2\x80\x9D", "\"",
	"'s ", "(", ")", ",", ", and ", ".", "...", ";", ":", "1. ", "(a) ", "- ", "\xC3", "\xFF", "\xE2\x80", "\xF0\x9F\x98\x80",
	"e\xCC\x81", "\xEF\xBB\xBF", "U.S.", " agreed to ", " will ", " not ", " met with ", " on the 15th ", " by the end of ",
	" 31 February 2024 ", " the second ", " Minister ", " of ", " the two sides ", "99999999999999999999", "\xE2\x80\xA8",
	"MOST POPULAR", " Resolution 2397 ", " if ", " to ",
};

typedef struct input {
	uint8_t bytes[INPUT_MAX + 1];
	size_t n;
} input;

static void insert(input *in, size_t at, const void *bytes, size_t n) {
	if (n > INPUT_MAX - in->n) return;
	memmove(in->bytes + at + n, in->bytes + at, in->n - at);
	memcpy(in->bytes + at, bytes, n);
	in->n += n;
}

static void drop(input *in, size_t at, size_t n) {
	if (n > in->n - at) n = in->n - at;
	memmove(in->bytes + at, in->bytes + at + n, in->n - at - n);
	in->n -= n;
}

static void repeat(input *in, uint64_t *state) {
	uint8_t copy[256];
	size_t at = 1 + below(state, in->n - 1), n = 1 + below(state, sizeof copy - 1), times = 1 + below(state, 20);
	if (n > in->n - at) n = in->n - at;
	memcpy(copy, in->bytes + at, n);
	while (times-- > 0) insert(in, at, copy, n);
}

static void change(input *in, uint64_t *state) {
	if (in->n < 2) return;
	size_t at = 1 + below(state, in->n - 1);
	const char *piece = pieces[below(state, sizeof pieces / sizeof *pieces)];
	switch (below(state, 5)) {
	case 0: in->bytes[at] = (uint8_t)next(state); break;
	case 1: insert(in, at, piece, strlen(piece)); break;
	case 2: drop(in, at, 1 + below(state, 64)); break;
	case 3: repeat(in, state); break;
	default: in->n = at; break; /* cut off */
	}
}

static void run(const input *in, const char *path, size_t round) {
	const char *keep = getenv("REPLAY_KEEP");
	FILE *file = keep == NULL ? NULL : fopen(keep, "wb");
	if (file != NULL) {
		fwrite(in->bytes, 1, in->n, file);
		fclose(file);
	}
	if (getenv("REPLAY_TRACE") != NULL) fprintf(stderr, "%s, round %zu, %zu bytes\n", path, round, in->n);
	LLVMFuzzerTestOneInput(in->bytes, in->n);
}

static bool replay(const char *path, size_t count) {
	static input whole, in;
	FILE *file = fopen(path, "rb");
	if (file == NULL) return false;
	whole.n = 1 + fread(whole.bytes + 1, 1, INPUT_MAX - 1, file);
	fclose(file);
	for (size_t way = 0; way < WAYS; way++) {
		whole.bytes[0] = (uint8_t)way;
		run(&whole, path, 0);
	}
	uint64_t state = UINT64_C(88172645463325252) ^ whole.n;
	for (size_t round = 1; round <= count; round++) {
		in = whole;
		in.bytes[0] = (uint8_t)(next(&state) >> 59);
		for (size_t changes = 1 + below(&state, 8); changes > 0; changes--) change(&in, &state);
		run(&in, path, round);
	}
	return true;
}

int main(int argc, char **argv) {
	if (argc < 3) {
		fprintf(stderr, "usage: replay COUNT PATH ...\n");
		return 2;
	}
	for (int i = 2; i < argc; i++) {
		if (replay(argv[i], strtoul(argv[1], NULL, 10))) continue;
		fprintf(stderr, "replay: cannot read %s\n", argv[i]);
		return 1;
	}
	return 0;
}
