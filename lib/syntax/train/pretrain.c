#include "syntax/train/pretrain.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "syntax/train/json.h"
#include "syntax/train/names.h"
#include "syntax/train/vocabulary.h"
#include "text/text.h"

enum { REACH = 2, PLACES = 4, NEGATIVES = 5, DRAWS = 1 << 20, STOP = 0, OFTEN = 5000 };

typedef struct stream {
	rap_arena *arena;
	word_vectors *v;
	RAP_VEC(uint32_t) keys; /* of the whole text, STOP between documents; later ids */
} stream;

static word_count *slot_of(const word_vectors *v, uint32_t key) {
	uint32_t i = key & (v->size - 1);
	while (v->slots[i].key != 0 && v->slots[i].key != key) i = (i + 1) & (v->size - 1);
	return &v->slots[i];
}

uint32_t word_key(rap_str word) {
	uint32_t keys[RAP_FEATURE_KINDS];
	vocabulary_keys(word, keys);
	return keys[RAP_FEATURE_WORD];
}

uint32_t word_vectors_find(const word_vectors *v, uint32_t key) {
	if (v->n == 0) return RAP_NONE;
	const word_count *s = slot_of(v, key);
	return s->key ? s->id : RAP_NONE;
}

static void add(stream *s, rap_str word) {
	uint32_t key = word_key(word);
	word_count *slot = slot_of(s->v, key);
	if (!slot->key) {
		if (s->v->used > s->v->size / 4 * 3) return;
		slot->key = key;
		s->v->used++;
	}
	slot->count++;
	*rap_vec_push(s->arena, &s->keys) = slot->key;
}

static bool keep_period(const void *context, rap_str word) { return (void)context, word.n == 1; }

static void add_text(stream *s, rap_str text) {
	rap_token t;
	for (uint32_t at = 0; rap_token_next(text, &at, keep_period, NULL, &t);)
		add(s, (rap_str){text.s + t.start, t.end - t.start});
	*rap_vec_push(s->arena, &s->keys) = STOP;
}

static void add_json(stream *s, rap_str file) {
	for (rap_str text; json_next_text(&file, &text);) add_text(s, text);
}

static void add_columns(stream *s, const char *text, uint32_t n) {
	for (uint32_t i = 0; i < n;) {
		uint32_t from = i;
		while (i < n && text[i] != '\t' && text[i] != '\n') i++;
		if (i > from) add(s, (rap_str){text + from, i - from});
		while (i < n && text[i] != '\n') i++;
		i++;
	}
	*rap_vec_push(s->arena, &s->keys) = STOP;
}

static bool add_file(stream *s, const char *path) {
	rap_str text = ud_file(s->arena, path);
	if (!text.s) return false;
	if (names_in_lines(path)) add_columns(s, text.s, text.n);
	else add_json(s, text);
	return true;
}

static void number_words(word_vectors *v, uint32_t least) {
	v->n = 0;
	for (uint32_t i = 0; i < v->size; i++) v->slots[i].id = v->slots[i].count >= least ? v->n++ : RAP_NONE;
}

/* Words in proportion to their count to the power of 3/4. */
static uint32_t *make_draws(const word_vectors *v, rap_arena *arena) {
	uint32_t *draws = RAP_NEW_ARRAY(arena, uint32_t, DRAWS), n = 0;
	double sum = 0, so_far = 0;
	for (uint32_t i = 0; i < v->size; i++)
		if (v->slots[i].id != RAP_NONE) sum += pow(v->slots[i].count, 0.75);
	for (uint32_t i = 0; i < v->size; i++) {
		if (v->slots[i].id == RAP_NONE) continue;
		so_far += pow(v->slots[i].count, 0.75);
		while (n < DRAWS && n < so_far / sum * DRAWS) draws[n++] = v->slots[i].id;
	}
	while (n < DRAWS) draws[n] = draws[n - 1], n++;
	return draws;
}

static float pair(float *restrict word, float *restrict other, float *restrict gradient, uint32_t n, float gold,
				  float rate) {
	float s = 0;
	for (uint32_t i = 0; i < n; i++) s += word[i] * other[i];
	float p = 1 / (1 + expf(-s)), g = (gold - p) * rate;
	for (uint32_t i = 0; i < n; i++) gradient[i] += g * other[i];
	for (uint32_t i = 0; i < n; i++) other[i] += g * word[i];
	return gold > 0.5f ? -logf(p + 1e-9f) : -logf(1 - p + 1e-9f);
}

/* Words that make up more than one word in OFTEN are passed over now and then (Mikolov et al.): they learn enough. */
static float *make_chances(const word_vectors *v, rap_arena *arena, uint32_t tokens) {
	float *chances = RAP_NEW_ARRAY(arena, float, v->n);
	for (uint32_t i = 0; i < v->size; i++)
		if (v->slots[i].id != RAP_NONE)
			chances[v->slots[i].id] = sqrtf((float)tokens / (float)OFTEN / (float)v->slots[i].count);
	return chances;
}

static double pass(const stream *s, float *places, const uint32_t *draws, const float *chances, chance *c, float from, float to) {
	const word_vectors *v = s->v;
	uint32_t n = s->keys.n, w = v->width;
	float gradient[512];
	double loss = 0;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t word = s->keys.at[i];
		if (word == RAP_NONE || chance_unit(c) > chances[word]) continue;
		float rate = from + (to - from) * (float)i / (float)n, *row = v->at + (size_t)word * w;
		memset(gradient, 0, w * sizeof *gradient);
		for (uint32_t place = 0; place < PLACES; place++) {
			uint32_t other = i + place + (place >= REACH) - REACH;
			if (other >= n || s->keys.at[other] == RAP_NONE) continue;
			float *table = places + (size_t)place * v->n * w;
			loss += pair(row, table + (size_t)s->keys.at[other] * w, gradient, w, 1, rate);
			for (uint32_t k = 0; k < NEGATIVES; k++)
				loss += pair(row, table + (size_t)draws[chance_next(c) % DRAWS] * w, gradient, w, 0, rate);
		}
		for (uint32_t k = 0; k < w; k++) row[k] += gradient[k];
	}
	return loss / n;
}

/* To the spread that the network's own rows have. */
static void scale(word_vectors *v, float spread) {
	double sum = 0;
	size_t n = (size_t)v->n * v->width;
	for (size_t i = 0; i < n; i++) sum += v->at[i] * v->at[i];
	float by = spread / (float)sqrt(sum / (double)n);
	for (size_t i = 0; i < n; i++) v->at[i] = fminf(4 * spread, fmaxf(-4 * spread, v->at[i] * by));
}

bool pretrain(word_vectors *v, rap_arena *arena, const pretrain_options *o, chance *c) {
	stream s = {.arena = arena, .v = v};
	*v = (word_vectors){.size = 1u << 18, .width = o->width};
	v->slots = RAP_NEW_ARRAY(arena, word_count, v->size);
	for (uint32_t i = 0; i < o->count; i++)
		if (!add_file(&s, o->files[i])) return false;
	for (uint32_t i = 0; i < o->bank->words.n; i++) add(&s, o->bank->words.at[i].form);
	number_words(v, o->least);
	for (uint32_t i = 0; i < s.keys.n; i++)
		s.keys.at[i] = s.keys.at[i] == STOP ? RAP_NONE : slot_of(v, s.keys.at[i])->id;
	const uint32_t *draws = make_draws(v, arena);
	const float *chances = make_chances(v, arena, s.keys.n);
	v->at = RAP_NEW_ARRAY(arena, float, (size_t)v->n * v->width);
	float *places = RAP_NEW_ARRAY(arena, float, (size_t)PLACES * v->n * v->width);
	for (size_t i = 0; i < (size_t)v->n * v->width; i++) v->at[i] = (chance_unit(c) - 0.5f) / (float)v->width;
	for (uint32_t i = 0; i < o->passes; i++) {
		float full = 0.05f, from = full * (float)(o->passes - i) / (float)o->passes;
		double loss = pass(&s, places, draws, chances, c, from, from - full / (float)o->passes + 0.0001f);
		fprintf(stderr, "word vectors: %u tokens, %u words, pass %u, loss %.4f\n", s.keys.n, v->n, i + 1, loss);
	}
	scale(v, 0.25f);
	return true;
}
