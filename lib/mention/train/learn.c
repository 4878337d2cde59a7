#include "mention/train/learn.h"

#include <stdio.h>
#include <stdlib.h>

enum { SLOTS = 1 << 22, MOST = SLOTS / 4 * 3 };

/* A feature: its weights now, and the sum of each over all steps so far less what is still to be counted. */
typedef struct feature {
	uint32_t key; /* 0: free */
	uint32_t seen;
	int32_t weight[RAP_NAME_KINDS];
	int64_t late[RAP_NAME_KINDS]; /* changes times the step they came at */
} feature;

struct learner {
	rap_arena *arena;
	feature *slots;
	uint32_t used;
	bool closed; /* no new feature is taken in */
	int64_t step;
	uint32_t random;
	uint32_t words, wrong;
};

learner *learner_make(rap_arena *arena) {
	learner *l = RAP_NEW(arena, learner);
	l->arena = arena;
	l->slots = RAP_NEW_ARRAY(arena, feature, SLOTS);
	l->random = 1;
	return l;
}

static feature *slot_of(const learner *l, uint32_t key) {
	uint32_t i = key * 0x9E3779B1u & (SLOTS - 1);
	while (l->slots[i].key != 0 && l->slots[i].key != key) i = (i + 1) & (SLOTS - 1);
	return &l->slots[i];
}

/* The feature, taken in where it is new; NULL where it is not to be learnt. */
static feature *feature_of(learner *l, uint32_t key) {
	feature *f = slot_of(l, key);
	if (f->key == key && key != 0) return f;
	if (l->closed || key == 0 || l->used == MOST) return NULL;
	f->key = key;
	l->used++;
	return f;
}

/* ---- a pass ---- */

static void change(feature *const *features, uint32_t n, uint8_t kind, int32_t by, int64_t step) {
	for (uint32_t i = 0; i < n; i++) {
		features[i]->weight[kind] += by;
		features[i]->late[kind] += by * step;
	}
}

/* The best of the kinds that are wrong; of a person's words the one is as good as the other where no name has begun. */
static uint8_t rival(const int32_t scores[RAP_NAME_KINDS], uint8_t told) {
	uint8_t best = told == 0 ? 1 : 0;
	for (uint8_t k = 0; k < RAP_NAME_KINDS; k++)
		if (k != told && scores[k] > scores[best]) best = k;
	return best;
}

static uint8_t best_thing(const int32_t scores[RAP_NAME_KINDS]) {
	uint8_t best = RAP_NAME_NONE;
	for (uint8_t k = RAP_NAME_ORGANIZATION; k < RAP_NAME_KINDS; k++)
		if (scores[k] > scores[best]) best = k;
	return best;
}

static uint8_t learn_word(learner *l, rap_name_features *f, uint32_t token, uint8_t before, uint8_t told, int32_t margin) {
	uint32_t keys[RAP_NAME_KEYS_MAX], n = rap_name_keys(f, token, before, keys), known = 0;
	feature *features[RAP_NAME_KEYS_MAX];
	int32_t scores[RAP_NAME_KINDS] = {0};
	for (uint32_t i = 0; i < n; i++) {
		feature *one = feature_of(l, keys[i]);
		if (one == NULL) continue;
		one->seen++;
		for (uint32_t k = 0; k < RAP_NAME_KINDS; k++) scores[k] += one->weight[k];
		features[known++] = one;
	}
	uint8_t said = rap_name_best(scores, before);
	if (told == CORPUS_NO_PERSON) told = best_thing(scores);
	if (told == CORPUS_UNTOLD) return said;
	uint8_t other = rival(scores, told);
	l->step++;
	l->words++;
	l->wrong += said != told;
	if (scores[told] - scores[other] <= margin) {
		change(features, known, told, 1, l->step);
		change(features, known, other, -1, l->step);
	}
	return said;
}

static void learn_document(learner *l, const corpus_document *d, int32_t margin) {
	rap_arena arena;
	rap_arena_init(&arena, rap_allocator_default(), l->arena->out_of_memory);
	rap_name_features f = rap_name_features_make(&arena, d->text, d->marks);
	for (uint32_t s = 0; s < d->text->sentences.n; s++) {
		uint8_t before = RAP_NAME_NONE;
		rap_name_features_sentence(&f, d->text->sentences.at[s].tokens);
		for (uint32_t t = f.sentence.start; t < f.sentence.end; t++) {
			bool candidate = rap_name_candidate(&f, t);
			before = candidate ? learn_word(l, &f, t, before, d->kind[t], margin) : RAP_NAME_NONE;
			if (candidate) rap_name_remember(&f, t, before);
		}
	}
	rap_arena_free(&arena);
}

static uint32_t draw(learner *l, uint32_t below) {
	l->random = l->random * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)l->random * below >> 32);
}

void learner_pass(learner *l, const corpus *c, int32_t margin) {
	uint32_t n = c->all.n, *order = RAP_NEW_ARRAY(l->arena, uint32_t, n + 1);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = draw(l, i + 1);
		order[i] = order[at];
		order[at] = i;
	}
	l->words = l->wrong = 0;
	for (uint32_t i = 0; i < n; i++) learn_document(l, &c->all.at[order[i]], margin);
	printf("%u of %u words wrong, %u features\n", l->wrong, l->words, l->used);
}

void learner_restart(learner *l) {
	for (uint32_t i = 0; i < SLOTS; i++) {
		feature *f = &l->slots[i];
		for (uint32_t k = 0; k < RAP_NAME_KINDS; k++) {
			f->late[k] -= f->weight[k] * l->step; /* what it weighed until now stays in the average */
			f->weight[k] = 0;
		}
	}
}

/* ---- the model ---- */

/* A weight's sum over all steps. */
static int64_t total(const learner *l, const feature *f, uint32_t kind) {
	return f->weight[kind] * (l->step + 1) - f->late[kind];
}

typedef struct ranked { uint32_t key; int64_t worth; const feature *feature; } ranked;

static int by_worth(const void *a, const void *b) {
	const ranked *x = a, *y = b;
	if (x->worth != y->worth) return x->worth < y->worth ? 1 : -1;
	return x->key < y->key ? -1 : x->key > y->key;
}

/* Features by what they weigh, the heaviest first; those seen once tell nothing. */
static ranked *rank(const learner *l, uint32_t *count) {
	ranked *list = RAP_NEW_ARRAY(l->arena, ranked, l->used + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < SLOTS; i++) {
		const feature *f = &l->slots[i];
		int64_t worth = 0;
		if (f->key == 0 || f->seen < 2) continue;
		for (uint32_t k = 0; k < RAP_NAME_KINDS; k++) {
			int64_t sum = total(l, f, k);
			worth += sum < 0 ? -sum : sum;
		}
		if (worth > 0) list[n++] = (ranked){f->key, worth, f};
	}
	qsort(list, n, sizeof *list, by_worth);
	*count = n;
	return list;
}

static uint32_t check_at(const unsigned char *place, uint32_t way) { return place[2 * way] | (uint32_t)place[2 * way + 1] << 8; }

/* Where the weights of a feature go, which gets its room; NULL where its place is full, or has one that would be taken
 * for it. Room is taken in order, and checks of 0 are free. */
static unsigned char *make_room(unsigned char *file, uint32_t key) {
	unsigned char *place = file + rap_name_row(key);
	uint32_t check = rap_name_check(key), way = 0;
	while (way < RAP_NAME_WAYS && check_at(place, way) != 0 && check_at(place, way) != check) way++;
	if (check == 0 || way == RAP_NAME_WAYS || check_at(place, way) == check) return NULL;
	place[2 * way] = (unsigned char)(check & 0xFF);
	place[2 * way + 1] = (unsigned char)(check >> 8);
	return place + rap_name_weights(way);
}

void learner_select(learner *l) {
	uint32_t n, kept = 0;
	ranked *list = rank(l, &n);
	unsigned char *file = RAP_NEW_ARRAY(l->arena, unsigned char, RAP_NAME_FILE);
	for (uint32_t i = 0; i < n; i++)
		if (make_room(file, list[i].key) != NULL) list[kept++] = list[i];
	memset(l->slots, 0, sizeof *l->slots * SLOTS);
	l->used = 0;
	for (uint32_t i = 0; i < kept; i++) feature_of(l, list[i].key);
	l->closed = true;
	l->step = 0;
	printf("%u of %u features kept\n", kept, n);
}

/* A weight's average in eighths, so that what the model says is of the same size whatever it was taught. */
static unsigned char byte_of(int64_t sum, int64_t steps) {
	int64_t rounded = (sum * 8 + (sum < 0 ? -steps : steps) / 2) / steps;
	if (rounded > 127) rounded = 127;
	if (rounded < -127) rounded = -127;
	return (unsigned char)(rounded & 0xFF);
}

const unsigned char *learner_model(learner *l, uint32_t *size) {
	uint32_t n;
	ranked *list = rank(l, &n);
	unsigned char *file = RAP_NEW_ARRAY(l->arena, unsigned char, RAP_NAME_FILE);
	memcpy(file, RAP_NAME_MAGIC, sizeof RAP_NAME_MAGIC - 1);
	for (uint32_t i = 0; i < n; i++) {
		unsigned char *weights = make_room(file, list[i].key);
		for (uint32_t k = 0; weights != NULL && k < RAP_NAME_KINDS; k++)
			weights[k] = byte_of(total(l, list[i].feature, k), l->step + 1);
	}
	*size = RAP_NAME_FILE;
	return file;
}
