#include "syntax/train/write.h"

#include "syntax/train/names.h"

#include <math.h>
#include <stdio.h>

typedef struct writer {
	rap_arena *arena;
	const trained *t;
	model_bytes *out;
	bool fits;
} writer;

static void put_8(writer *w, uint32_t v) { *rap_vec_push(w->arena, w->out) = (unsigned char)v; }
static void put_16(writer *w, uint32_t v) { put_8(w, v & 255), put_8(w, v >> 8 & 255); }
static void put_32(writer *w, uint32_t v) { put_16(w, v & 65535), put_16(w, v >> 16); }

static void put_bytes(writer *w, const void *s, size_t n) {
	for (size_t i = 0; i < n; i++) put_8(w, ((const unsigned char *)s)[i]);
}

static void put_name(writer *w, rap_str s) {
	put_8(w, s.n);
	put_bytes(w, s.s, s.n);
}

static void put_names(writer *w, const ud_names *names) {
	for (uint32_t i = 0; i < names->list.n; i++) put_name(w, names->list.at[i]);
}

/* ---- look-up tables ---- */

typedef struct key_table { uint32_t *key, *value, size, used; } key_table;

static void keys_make(key_table *k, rap_arena *arena, uint32_t n) {
	*k = (key_table){.size = 16};
	while (k->size < n + n / 3) k->size *= 2;
	k->key = RAP_NEW_ARRAY(arena, uint32_t, k->size);
	k->value = RAP_NEW_ARRAY(arena, uint32_t, k->size);
}

static void keys_put(key_table *k, uint32_t key, uint32_t value) {
	uint32_t i = key & (k->size - 1);
	while (k->key[i] != 0 && k->key[i] != key) i = (i + 1) & (k->size - 1);
	if (k->key[i] == 0) k->key[i] = key, k->value[i] = value, k->used++;
}

static bool keys_have(const key_table *k, uint32_t key) {
	uint32_t i = key & (k->size - 1);
	while (k->key[i] != 0 && k->key[i] != key) i = (i + 1) & (k->size - 1);
	return k->key[i] != 0;
}

static void put_keys(writer *w, const key_table *k) {
	put_32(w, k->size);
	for (uint32_t i = 0; i < k->size; i++) put_32(w, k->key[i]);
	for (uint32_t i = 0; i < k->size; i++) {
		put_16(w, k->value[i]);
		if (k->value[i] > 65535) w->fits = false;
	}
}

/* ---- feature rows: what was learnt and the vectors from unannotated text, added up ---- */

typedef struct row_table {
	key_table keys;
	float *at;
	uint32_t n;
} row_table;

static float *add_row(row_table *rows, const net *n, uint32_t key, uint32_t learnt, uint32_t fixed) {
	uint32_t d = n->shape.input;
	float *row = rows->at + (size_t)rows->n * d;
	memcpy(row, n->rows.w + (size_t)learnt * d, d * sizeof *row);
	for (uint32_t i = 0; fixed != RAP_NONE && i < d; i++) row[i] += n->fixed[(size_t)fixed * d + i];
	if (key) keys_put(&rows->keys, key, rows->n);
	rows->n++;
	return row;
}

static void gather_rows(writer *w, row_table *rows) {
	const vocabulary *v = w->t->vocabulary;
	const word_vectors *vectors = w->t->vectors;
	const net *n = w->t->net;
	uint32_t most = v->rows + vectors->n;
	keys_make(&rows->keys, w->arena, most);
	rows->at = RAP_NEW_ARRAY(w->arena, float, (size_t)most * n->shape.input);
	add_row(rows, n, 0, 0, RAP_NONE);
	for (uint32_t i = 0; i < v->size; i++) {
		const vocabulary_slot *s = &v->slots[i];
		if (s->key && s->row != RAP_NONE) add_row(rows, n, s->key, s->row, word_vectors_find(vectors, s->key));
	}
	for (uint32_t i = 0; i < vectors->size; i++) {
		const word_count *s = &vectors->slots[i];
		if (vectors->n && s->key && s->id != RAP_NONE && !keys_have(&rows->keys, s->key))
			add_row(rows, n, s->key, 0, s->id);
	}
}

/* Writes rows as bytes; returns what one step of a byte stands for. */
static float put_rows(writer *w, const row_table *rows) {
	size_t n = (size_t)rows->n * w->t->net->shape.input;
	double sum = 0;
	for (size_t i = 0; i < n; i++) sum += rows->at[i] * rows->at[i];
	float step = 6 * (float)sqrt(sum / (double)n) / 127;
	for (size_t i = 0; i < n; i++)
		put_8(w, (uint32_t)(int32_t)lrintf(fminf(127, fmaxf(-127, rows->at[i] / step))) & 255);
	return step;
}

/* ---- matrices ---- */

/* Where a weight of the model comes from. */
typedef struct source {
	const param *weights, *bias;
	uint32_t column;   /* of the first output */
	bool transposed;   /* rows of `weights` are outputs */
	const param *first; /* with transposed: the output before them */
	float scale;
	uint32_t point;     /* bits behind the point of the input */
	uint32_t shift;     /* 0: the finest that fits */
} source;

static float weight(const source *s, uint32_t input, uint32_t output) {
	const param *p = s->weights;
	if (!s->transposed) return p->w[(size_t)input * p->columns + s->column + output] * s->scale;
	if (s->first) return output == 0 ? s->first->w[input] : p->w[(size_t)(output - 1) * p->columns + input];
	return p->w[(size_t)output * p->columns + input];
}

/* The finest scale at which all weights fit their bits and sums stay under 2^6. */
static uint32_t shift_of(const source *s, rap_matrix_size size, float limit) {
	float most = 0;
	uint32_t shift = 0;
	if (s->shift) return s->shift;
	for (uint32_t i = 0; i < size.inputs; i++)
		for (uint32_t j = 0; j < size.outputs; j++) most = fmaxf(most, fabsf(weight(s, i, j)));
	while (shift + s->point < 25 && most * ldexpf(1, (int)shift + 1) < limit) shift++;
	return shift;
}

static void put_weights(writer *w, const source *s, rap_matrix_size size, uint32_t shift, bool bytes) {
	uint32_t first = w->out->n, n = rap_blocks(size.outputs);
	for (size_t i = 0; i < (size_t)size.inputs * n * (bytes ? 1 : 2); i++) put_8(w, 0);
	for (uint32_t k = 0; k < size.inputs; k++)
		for (uint32_t j = 0; j < size.outputs; j++) {
			uint32_t v = (uint32_t)lrintf(ldexpf(weight(s, k, j), (int)shift));
			size_t at = bytes ? rap_byte_at(size.inputs, k, j) : 2 * rap_weight_at(size.inputs, k, j);
			w->out->at[first + at] = v & 255;
			if (!bytes) w->out->at[first + at + 1] = v >> 8 & 255;
		}
}

static void put_matrix(writer *w, const source *s, rap_model_matrix which, rap_matrix_size size) {
	bool bytes = rap_model_bytes(which);
	uint32_t shift = shift_of(s, size, bytes ? 127 : 32767);
	put_32(w, shift);
	put_weights(w, s, size, shift, bytes);
	for (uint32_t j = 0; size.bias && j < rap_blocks(size.outputs); j++) {
		float bias = j < size.outputs ? s->bias->w[s->column + j] : 0;
		put_32(w, (uint32_t)(int32_t)lrintf(ldexpf(bias, (int)(shift + s->point))));
	}
}

static void put_matrices(writer *w, float step) {
	const param *p = w->t->net->p;
	const rap_net_shape *s = &w->t->net->shape;
	const source sources[RAP_M_COUNT] = {
		[RAP_M_INPUT_1] = {&p[NET_INPUT_1], &p[NET_BIAS_1], .scale = step},
		[RAP_M_FORWARD_1] = {&p[NET_FORWARD_1], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_BACKWARD_1] = {&p[NET_BACKWARD_1], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_INPUT_2] = {&p[NET_INPUT_2], &p[NET_BIAS_2], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_FORWARD_2] = {&p[NET_FORWARD_2], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_BACKWARD_2] = {&p[NET_BACKWARD_2], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_UPOS] = {&p[NET_TAG], &p[NET_TAG_BIAS], .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_XPOS] = {&p[NET_TAG], &p[NET_TAG_BIAS], .column = s->upos, .scale = 1, .point = RAP_Q_HIDDEN},
		[RAP_M_NAME] = {&p[NET_NAME], &p[NET_NAME_BIAS], .scale = 1, .point = RAP_Q_TOP},
		[RAP_M_PAIR] = {&p[NET_PAIR], &p[NET_PAIR_BIAS], .scale = 1, .point = RAP_Q_TOP},
		[RAP_M_ARC] = {&p[NET_ARC], &p[NET_ARC_BIAS], .scale = 1, .point = RAP_Q_PAIR},
		[RAP_M_FAR] = {&p[NET_DISTANCE], .transposed = true, .first = &p[NET_ROOT], .shift = RAP_Q_PAIR},
		[RAP_M_RELATION_FAR] = {&p[NET_RELATION_DISTANCE], .transposed = true, .shift = RAP_Q_PAIR},
		[RAP_M_RELATION] = {&p[NET_RELATION], &p[NET_RELATION_BIAS], .scale = 1, .point = RAP_Q_PAIR},
	};
	for (uint32_t i = 0; i < RAP_M_COUNT; i++)
		put_matrix(w, &sources[i], (rap_model_matrix)i, rap_model_matrix_size(s, (rap_model_matrix)i));
}

/* ---- the file ---- */

static void put_key_values(writer *w, const key_values *entries) {
	key_table keys;
	keys_make(&keys, w->arena, entries->n);
	for (uint32_t i = 0; i < entries->n; i++) keys_put(&keys, entries->at[i].key, entries->at[i].value);
	put_keys(w, &keys);
}

static void put_lemmas(writer *w) {
	const lemma_table *l = w->t->lemmas;
	put_32(w, l->rules.n);
	put_bytes(w, l->rules.at, l->rules.n * sizeof *l->rules.at);
	put_key_values(w, &l->entries);
}

static void put_feats(writer *w) {
	const feats_table *f = w->t->feats;
	if (f->values.n > UINT8_MAX + 1) w->fits = false;
	put_32(w, f->values.n);
	for (uint32_t i = 0; i < f->values.n; i++) put_name(w, f->values.at[i]);
	for (uint32_t i = 0; i < f->classes; i++) put_16(w, f->kinds[i]);
	put_key_values(w, &f->entries);
}

static void put_shape(writer *w, uint32_t rows) {
	const rap_net_shape *s = &w->t->net->shape;
	const uint32_t sizes[] = {rows, s->input, s->hidden, s->arc, s->label, s->upos, s->xpos, s->relations,
	                          s->name_tags};
	if (rows > 65535) w->fits = false;
	for (uint32_t i = 0; i < sizeof sizes / sizeof *sizes; i++) put_32(w, sizes[i]);
	put_32(w, rap_map_get(&w->t->names->relation.index, RAP_STR("root")));
}

static void set_32(model_bytes *b, uint32_t at, uint32_t v) {
	for (uint32_t i = 0; i < 4; i++) b->at[at + i] = (unsigned char)(v >> (8 * i));
}

static void seal(model_bytes *b) {
	uint64_t checksum = rap_model_checksum(b->at + RAP_MODEL_HEADER, b->n - RAP_MODEL_HEADER);
	memcpy(b->at, RAP_MODEL_MAGIC, 8);
	set_32(b, 8, RAP_MODEL_FORMAT);
	set_32(b, 12, b->n);
	set_32(b, 16, (uint32_t)checksum);
	set_32(b, 20, (uint32_t)(checksum >> 32));
}

bool model_write(rap_arena *arena, const trained *t, model_bytes *out) {
	writer w = {arena, t, out, true};
	row_table rows = {0};
	for (uint32_t i = 0; i < RAP_MODEL_HEADER; i++) put_8(&w, 0);
	gather_rows(&w, &rows);
	put_shape(&w, rows.n);
	put_names(&w, &t->names->upos);
	put_names(&w, &t->names->xpos);
	put_names(&w, &t->names->relation);
	for (uint32_t i = 0; i < NAME_TAGS; i++) put_name(&w, (rap_str){name_tags[i], (uint32_t)strlen(name_tags[i])});
	put_keys(&w, &rows.keys);
	put_matrices(&w, put_rows(&w, &rows));
	put_lemmas(&w);
	put_feats(&w);
	seal(out);
	fprintf(stderr, "model: %u bytes, %u rows, %u lemma rules, %u lemma keys, %u features, %u keys\n", out->n, rows.n,
			t->lemmas->rules.n, t->lemmas->entries.n, t->feats->values.n, t->feats->entries.n);
	if (!w.fits) fprintf(stderr, "the model does not fit its format: too many rows or rules\n");
	return w.fits;
}
