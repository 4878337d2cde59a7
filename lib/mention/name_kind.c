#include "mention/name_kind.h"

#include "base/prefetch.h"

extern const unsigned char rap_names_data[];
extern const uint32_t rap_names_data_size;

static const unsigned char nothing[RAP_NAME_KINDS];
_Static_assert(RAP_NAME_WAYS == 4, "the checks of a row are one word of 64 bits");

/* Written out, so that compilers see one load. */
static uint32_t bytes_of(const unsigned char *s) {
	return (uint32_t)s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24;
}

/* The weights of a feature. All checks of a place are compared at once: the lowest lane of 16 bits that becomes 0 is the
 * first that is the same. Whether there is one is not to be foreseen, so that nothing here should hang on a jump. */
static const unsigned char *weights_of(const unsigned char *file, uint32_t key) {
	const unsigned char *place = file + rap_name_row(key);
	uint64_t checks = (uint64_t)bytes_of(place) | (uint64_t)bytes_of(place + 4) << 32;
	const uint64_t ones = UINT64_C(0x0001000100010001);
	uint64_t differ = checks ^ ones * rap_name_check(key);
	uint64_t same = (differ - ones) & ~differ & ones << 15;
	uint64_t lowest = same & (0 - same);
	uint32_t way = (uint32_t)((lowest >> 31 & 1) + (lowest >> 47 & 1) * 2 + (lowest >> 63) * 3);
	return same != 0 ? place + rap_name_weights(way) : nothing;
}

static void add_weights(const unsigned char *file, const uint32_t *keys, uint32_t n, int32_t scores[RAP_NAME_KINDS]) {
	for (uint32_t i = 0; i < n; i++) rap_prefetch(file + rap_name_row(keys[i]));
	for (uint32_t i = 0; i < n; i++) {
		const unsigned char *weights = weights_of(file, keys[i]);
		for (uint32_t k = 0; k < RAP_NAME_KINDS; k++) scores[k] += (int8_t)weights[k];
	}
}

uint8_t rap_name_best(const int32_t scores[RAP_NAME_KINDS], uint8_t before) {
	uint8_t best = 0;
	for (uint8_t k = 1; k < RAP_NAME_KINDS; k++)
		if (scores[k] > scores[best]) best = k;
	bool begun = before == RAP_NAME_PERSON || before == RAP_NAME_PERSON_ON;
	return best == RAP_NAME_PERSON_ON && !begun ? RAP_NAME_PERSON : best;
}

static int16_t person_margin(const int32_t scores[RAP_NAME_KINDS]) {
	int32_t person = scores[RAP_NAME_PERSON] > scores[RAP_NAME_PERSON_ON] ? scores[RAP_NAME_PERSON] : scores[RAP_NAME_PERSON_ON];
	int32_t other = scores[RAP_NAME_NONE];
	for (uint32_t k = RAP_NAME_ORGANIZATION; k < RAP_NAME_KINDS; k++)
		if (scores[k] > other) other = scores[k];
	return (int16_t)(person - other); /* fewer than 64 bytes on each side */
}

static void count_margin(const rap_name_features *f, uint32_t token, int16_t margin) {
	rap_name_memory *m = rap_name_recall(f, token);
	if (m == NULL || m->count == UINT16_MAX) return;
	m->count++;
	m->person += margin;
}

/* One word names one kind of thing in a document, as a rule: what is doubtful here may be clear elsewhere. */
static void share_margins(const rap_name_features *f, const rap_name_kinds *kinds) {
	for (uint32_t t = 0; t < f->text->tokens.n; t++) {
		const rap_name_memory *m = kinds->person[t] == 0 ? NULL : rap_name_recall(f, t);
		if (m != NULL) kinds->person[t] = (int16_t)((kinds->person[t] + m->person / m->count) / 2);
	}
}

static void read_sentence(const unsigned char *file, rap_name_features *f, const rap_name_kinds *out) {
	uint32_t keys[RAP_NAME_KEYS_MAX];
	uint8_t before = RAP_NAME_NONE;
	for (uint32_t t = f->sentence.start; t < f->sentence.end; t++) {
		int32_t scores[RAP_NAME_KINDS] = {0};
		uint8_t kind = RAP_NAME_NONE;
		if (rap_name_candidate(f, t)) {
			uint32_t n = rap_name_keys(f, t, before, keys);
			add_weights(file, keys, n, scores);
			kind = rap_name_best(scores, before);
			rap_name_remember(f, t, kind);
			out->person[t] = person_margin(scores);
			count_margin(f, t, out->person[t]);
		}
		out->kind[t] = before = kind;
	}
}

const rap_name_kinds *rap_name_kinds_read(rap_arena *arena, const rap_text *text, const rap_marks *marks) {
	bool good = rap_names_data_size == RAP_NAME_FILE &&
				memcmp(rap_names_data, RAP_NAME_MAGIC, sizeof RAP_NAME_MAGIC - 1) == 0;
	if (!good) return NULL;
	rap_name_kinds *kinds = RAP_NEW(arena, rap_name_kinds);
	kinds->kind = RAP_NEW_ARRAY(arena, uint8_t, text->tokens.n + 1);
	kinds->person = RAP_NEW_ARRAY(arena, int16_t, text->tokens.n + 1);
	rap_name_features f = rap_name_features_make(arena, text, marks);
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_name_features_sentence(&f, text->sentences.at[s].tokens);
		read_sentence(rap_names_data, &f, kinds);
	}
	share_margins(&f, kinds);
	return kinds;
}
