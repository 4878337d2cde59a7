#include "pathological.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void fill(char *text, size_t n, const char *unit) {
	size_t unit_n = strlen(unit);
	for (size_t i = 0; i < n; i++) text[i] = unit[i % unit_n];
}

static char *high_bytes(size_t n) {
	char *text = malloc(n);
	for (size_t i = 0; text != NULL && i < n; i++) text[i] = (char)(0x80 + i % 0x80);
	return text;
}

static uint64_t next(uint64_t *state) {
	*state ^= *state >> 12, *state ^= *state << 25, *state ^= *state >> 27;
	return *state * UINT64_C(2685821657736338717);
}

static char *random_bytes(size_t n) {
	uint64_t state = 1;
	char *text = malloc(n);
	for (size_t i = 0; text != NULL && i < n; i++) text[i] = (char)(next(&state) >> 56);
	return text;
}

/* Names of which none is like another: "Bakemo Durila, ..." */
static char *names(size_t n) {
	static const char consonants[] = "bdfgklmnprstvz", vowels[] = "aeiou";
	uint64_t state = 7;
	char *text = malloc(n);
	for (size_t i = 0; text != NULL && i < n; i++) {
		size_t place = i % 15;
		uint64_t r = next(&state) >> 33;
		char letter = place % 2 == 0 ? consonants[r % 14] : vowels[r % 5];
		text[i] = place == 13 ? ',' : place == 14 || place == 6 ? ' ' : letter;
		if (place == 0 || place == 7) text[i] = (char)(consonants[r % 14] - 'a' + 'A');
	}
	return text;
}

/* Meetings, persons and pledges, each with a number of its own, so that nothing joins anything. */
static char *numbered(size_t n, const char *before, const char *after) {
	char *text = malloc(n + 512), number[24];
	size_t at = 0;
	for (uint64_t count = 1; text != NULL && at < n; count++) {
		size_t digits = 0;
		for (uint64_t rest = count; rest > 0; rest /= 26) number[digits++] = (char)('a' + rest % 26);
		memcpy(text + at, before, strlen(before)), at += strlen(before);
		memcpy(text + at, number, digits), at += digits;
		memcpy(text + at, after, strlen(after)), at += strlen(after);
	}
	return text;
}

static char *meetings(size_t n) {
	return numbered(n, "Foreign Minister Ana K", " of Chile met her counterpart in Lima on 4 May 2024 and agreed to open a port.\n\n");
}

static char *treaties(size_t n) { return numbered(n, "They signed the Treaty on Q", " Waters of 1994 in Rome. "); }

/* Offices of which nothing tells the state, all in one sentence. */
static char *placeless(size_t n) { return numbered(n, "at the port Finance Minister Lars", " Lund was there and "); }

static char *took_part(size_t n) { return numbered(n, "Minister Ana K", " took part. "); }

static char *acronyms(size_t n) { return numbered(n, "The Institute of X", " Research (IXR) said the Institute will meet. "); }

static char *sessions(size_t n) { return numbered(n, "The second session of the Chile-Peru Commission on K", " was held in Lima. A third is planned.\n\n"); }

static char *firms(size_t n) { return numbered(n, "Vorda K", ", Inc., "); }

static char *offices(size_t n) { return numbered(n, "President Jo V", " spoke. The president promised to go. He will return. "); }

/* Presidents, all met in the last sentence of a text. */
static char *met_behind(size_t n, const char *front) {
	char *text = numbered(n, " with President Jo V", "");
	if (text != NULL && n >= strlen(front)) memcpy(text, front, strlen(front));
	return text;
}

static char *asked_about(size_t n) {
	return met_behind(n, "Ministry of Foreign Affairs of Chile\nPress briefing\n\nRadio One: What about Peru?\n\nSpokesperson: We spoke");
}

static char *met_after(size_t n) { return met_behind(n, "Chile met Peru in Lima on 4 May 2024. Ana Duarte of Chile then held talks"); }

const pathological pathological_kinds[] = {
	{"words", "", "the ministers spoke of many things while ", "", NULL},
	{"no-spaces", "", "abcdefghij", "", NULL},
	{"nested-quotes", "", "He said \"", "\"", NULL},
	{"curly-quotes", "", "\xE2\x80\x9C" "a ", "\xE2\x80\x9D", NULL},
	{"nested-brackets", "", "(a ", ")", NULL},
	{"closing-brackets", "", ")", "", NULL},
	{"square-brackets", "", "[x] [", "", NULL},
	{"punctuation", "", ".,;:!?-'\"()[]{}/&%$#@*", "", NULL},
	{"periods", "", ".", "", NULL},
	{"commas", "", ",", "", NULL},
	{"spaced-commas", "", ", ", "", NULL},
	{"and", "", "and ", "", NULL},
	{"of-the", "", "of the ", "", NULL},
	{"names", "", "", "", names},
	{"one-name", "", "Ana Duarte, ", "", NULL},
	{"placeless-ministers", "", "", "", placeless},
	{"one-long-name", "", "Ana Maria ", "", NULL},
	{"titles", "", "Deputy Foreign Minister ", "", NULL},
	{"states", "", "South Korea, Japan and the United States ", "", NULL},
	{"state-heads", "The ministers of ", "Chile and ", "", NULL},
	{"agreed-to-meet", "They ", "agreed to meet and ", "", NULL},
	{"agreed-that", "They ", "agreed that they ", "", NULL},
	{"agreed-to-open", "", "Chile agreed to open a port and ", "", NULL},
	{"agreed-that-open", "", "Chile agreed that Peru would open a port and ", "", NULL},
	{"will", "Chile ", "will ", "", NULL},
	{"said", "", "he said she said ", "", NULL},
	{"clauses", "", "which Chile said that, if Peru agreed, ", "", NULL},
	{"lists", "Chile agreed to ", "open a port, ", "", NULL},
	{"dates", "", "on 4 May 2024, ", "", NULL},
	{"numbers", "", "12 ", "", NULL},
	{"digits", "", "1234567890", "", NULL},
	{"date-lines", "", "LIMA, May 4 (Reuters) -- \n", "", NULL},
	{"following-days", "On 4 May 2024 they met. ", "They met on the following day. ", "", NULL},
	{"headlines", "", "Ministers Meet in Lima\n", "", NULL},
	{"boilerplate", "", "MOST POPULAR\nRead more: Subscribe\n", "", NULL},
	{"newlines", "", "\n", "", NULL},
	{"carriage-returns", "", "\r", "", NULL},
	{"short-lines", "", "a\n", "", NULL},
	{"blank-and-short", "", "a\n\n", "", NULL},
	{"broken-lines", "", "the min-\nisters of\nthe two\n", "", NULL},
	{"spaces", "", " ", "", NULL},
	{"tabs", "", "a\t", "", NULL},
	{"hyphens", "", "-", "", NULL},
	{"hyphened", "", "a-", "", NULL},
	{"dashes", "", "a \xE2\x80\x94 ", "", NULL},
	{"slashes", "", "A/1/", "", NULL},
	{"addresses", "", "a.b-c+", "", NULL},
	{"mail", "", "a@b.", "", NULL},
	{"links", "", "http://", "", NULL},
	{"link-marks", "", "a://)).,", "", NULL},
	{"apostrophes", "", "'", "", NULL},
	{"possessives", "", "Chile's ", "", NULL},
	{"initials", "", "U.S.", "", NULL},
	{"abbreviations", "", "Mr. ", "", NULL},
	{"items", "", "1. a) i) x\n", "", NULL},
	{"bullets", "", "- - - * x\n", "", NULL},
	{"bullet-run", "", "* ", "", NULL},
	{"capitals", "", "MINISTERS MEET ", "", NULL},
	{"resolutions", "", "Resolution 2397 (2017), ", "", NULL},
	{"never-also", "Japan ", "never also ", "", NULL},
	{"talks-and", "Japan and China held ", "talks and ", "", NULL},
	{"talks-commas", "Japan and China held ", "talks, ", "", NULL},
	{"took-part", "", "", "", took_part},
	{"rounds", "", "the second round of talks, ", "", NULL},
	{"pronouns", "", "they met. He said it. ", "", NULL},
	{"sides", "Chile and Peru met. ", "The two sides met. ", "", NULL},
	{"meetings", "", "", "", meetings},
	{"treaties", "", "", "", treaties},
	{"acronyms", "", "", "", acronyms},
	{"offices", "", "", "", offices},
	{"sessions", "", "", "", sessions},
	{"asked-about", "", "", "", asked_about},
	{"met-after", "", "", "", met_after},
	{"firms", "", "", "", firms},
	{"hyphened-states", "The ", "Chile-Peru ", "", NULL},
	{"joint-councils", "The ", "Chile-Peru Council ", "", NULL},
	{"councils-of", "The ", "National Council of the ", "", NULL},
	{"towns", "They met in the ", "old port city of ", "", NULL},
	{"speakers", "", "MR. KVIST: We will go.\n\n", "", NULL},
	{"labels", "", "Mr. Kvist: ", "", NULL},
	{"list-leads", "", "Chile agreed to take the following steps:\n- open a port\n\n", "", NULL},
	{"leads", "Chile agreed to take ", "the following steps: ", "", NULL},
	{"inner-numbers", "", "open a port; and 2.  ", "", NULL},
	{"spaced-numbers", "", "1.                ", "", NULL},
	{"ands-and-numbers", "", " and 1)  ", "", NULL},
	{"brackets-of-blocs", "", "Chile, Peru and Japan (the \"V\") ", "", NULL},
	{"combining", "a", "\xCC\x81", "", NULL},
	{"combining-mixed", "a", "\xCC\x81\xCC\xA7\xCD\x85", "", NULL},
	{"hangul", "", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "", NULL},
	{"ligatures", "", "\xEF\xB7\xBA", "", NULL},
	{"soft-hyphens", "", "\xC2\xAD", "", NULL},
	{"replacement", "", "\xEF\xBF\xBD", "", NULL},
	{"zero", "", "\1\2", "", NULL},
	{"high-bytes", "", "", "", high_bytes},
	{"random", "", "", "", random_bytes},
};

const size_t pathological_count = sizeof pathological_kinds / sizeof *pathological_kinds;

/* Opens as many units as it closes. */
static void nest(const pathological *kind, char *text, size_t n) {
	size_t unit_n = strlen(kind->unit), back_n = strlen(kind->back), depth = n / (unit_n + back_n);
	fill(text, depth * unit_n, kind->unit);
	fill(text + depth * unit_n, n - depth * unit_n, kind->back);
}

char *pathological_text(const pathological *kind, size_t n) {
	if (kind->make != NULL) return kind->make(n);
	size_t front_n = strlen(kind->front);
	char *text = malloc(n);
	if (text == NULL || n < front_n) return text;
	memcpy(text, kind->front, front_n);
	if (*kind->back != '\0')
		nest(kind, text + front_n, n - front_n);
	else
		fill(text + front_n, n - front_n, kind->unit);
	return text;
}
