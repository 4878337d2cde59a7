#include "syntax/model.h"

uint64_t rap_model_checksum(const unsigned char *s, size_t n) {
	uint64_t h = 0xCBF29CE484222325u ^ n;
	for (size_t i = 0; i < n; i += 8) {
		uint64_t word = 0;
		for (size_t k = 0; k < 8; k++) word |= (uint64_t)(i + k < n ? s[i + k] : 0) << (8 * k);
		h = (h ^ word) * 0x9E3779B97F4A7C15u; /* each step is one to one, in h and in the word */
		h ^= h >> 29;
	}
	return h;
}

/* ---- reading, never past the end ---- */

typedef struct cursor {
	const unsigned char *at, *end;
	rap_arena *arena;
	const char *error; /* the first thing that was wrong */
} cursor;

static void fail(cursor *c, const char *error) {
	if (!c->error) c->error = error;
	c->at = c->end;
}

/* The next n bytes, or NULL and an error. */
static const unsigned char *take(cursor *c, size_t n) {
	if ((size_t)(c->end - c->at) < n) {
		fail(c, "the model ends too early");
		return NULL;
	}
	c->at += n;
	return c->at - n;
}

static uint32_t u16_at(const unsigned char *s) { return (uint32_t)s[0] | (uint32_t)s[1] << 8; }
static uint32_t u32_at(const unsigned char *s) { return u16_at(s) | u16_at(s + 2) << 16; }

static uint32_t take_u32(cursor *c) {
	const unsigned char *s = take(c, 4);
	return s ? u32_at(s) : 0;
}

static uint32_t take_limited(cursor *c, uint32_t least, uint32_t most, const char *error) {
	uint32_t v = take_u32(c);
	if (v < least || v > most) {
		fail(c, error);
		return least;
	}
	return v;
}

static const uint32_t *take_u32s(cursor *c, size_t n) {
	const unsigned char *s = take(c, 4 * n);
	uint32_t *out = s ? RAP_NEW_ARRAY(c->arena, uint32_t, n) : NULL;
	for (size_t i = 0; s && i < n; i++) out[i] = u32_at(s + 4 * i);
	return out;
}

static const uint16_t *take_u16s(cursor *c, size_t n) {
	const unsigned char *s = take(c, 2 * n);
	uint16_t *out = s ? RAP_NEW_ARRAY(c->arena, uint16_t, n) : NULL;
	for (size_t i = 0; s && i < n; i++) out[i] = (uint16_t)u16_at(s + 2 * i);
	return out;
}

/* ---- the parts ---- */

static void take_shape(cursor *c, rap_net_shape *s) {
	static const char error[] = "the model's shape is not possible";
	s->rows = take_limited(c, 1, 65535, error);
	s->input = take_limited(c, 4, RAP_WIDTH_MAX, error);
	s->hidden = take_limited(c, 4, RAP_WIDTH_MAX / 2, error);
	s->arc = take_limited(c, 4, RAP_WIDTH_MAX, error);
	s->label = take_limited(c, 4, RAP_WIDTH_MAX, error);
	s->upos = take_limited(c, 1, RAP_NAME_MAX, error);
	s->xpos = take_limited(c, 1, RAP_NAME_MAX, error);
	s->relations = take_limited(c, 1, RAP_NAME_MAX, error);
	s->name_tags = take_limited(c, 1, RAP_NAME_MAX, error);
	if (s->name_tags % 2 == 0) fail(c, error);
	if ((s->input | s->hidden | s->label) & 3 || s->arc & 7) fail(c, error); /* two arcs: whole blocks */
}

/* Names are printed as they are. */
static bool is_name(rap_str s) {
	for (uint32_t i = 0; i < s.n; i++)
		if (s.s[i] <= ' ' || s.s[i] > '~') return false;
	return s.n > 0;
}

/* A byte of length and the name. */
static rap_str take_name(cursor *c) {
	const unsigned char *length = take(c, 1), *s = length ? take(c, *length) : NULL;
	if (!s) return (rap_str){"", 0};
	rap_str name = rap_arena_copy(c->arena, (const char *)s, *length);
	if (!is_name(name)) fail(c, "the model's names are damaged");
	return name;
}

static void take_names(cursor *c, rap_names *names, uint32_t n) {
	names->n = n;
	for (uint32_t i = 0; i < n; i++) names->name[i] = take_name(c);
}

static rap_str universal_part(rap_str name) {
	const char *colon = memchr(name.s, ':', name.n);
	return (rap_str){name.s, colon ? (uint32_t)(colon - name.s) : name.n};
}

void rap_names_mark(rap_names *names, uint8_t (*find)(rap_str)) {
	for (uint32_t i = 0; i < names->n; i++) {
		rap_str part = universal_part(names->name[i]);
		names->tag[i] = find(names->name[i]);
		for (names->universal[i] = 0; names->universal[i] < i; names->universal[i]++)
			if (rap_str_equal(universal_part(names->name[names->universal[i]]), part)) break;
	}
}

static void take_feats(cursor *c, rap_model *model) {
	uint32_t n = take_limited(c, 1, UINT8_MAX + 1, "the model's features are damaged");
	rap_str *names = RAP_NEW_ARRAY(c->arena, rap_str, n);
	for (uint32_t i = 0; i < n; i++) names[i] = take_name(c);
	model->feats_name = names;
	model->feats_count = n;
	model->feats_kinds = take_u16s(c, (size_t)model->shape.upos * model->shape.xpos);
}

static void take_keys(cursor *c, rap_keys *keys, uint32_t values) {
	static const char error[] = "the model's look-up tables are damaged";
	keys->size = take_limited(c, 1, 1u << 20, error);
	if (keys->size & (keys->size - 1)) fail(c, error);
	keys->key = take_u32s(c, keys->size);
	keys->value = take_u16s(c, keys->size);
	uint32_t used = 0;
	for (uint32_t i = 0; !c->error && i < keys->size; i++) {
		used += keys->key[i] != 0;
		if (keys->key[i] && keys->value[i] >= values) fail(c, error);
	}
	if (used >= keys->size) fail(c, error);
}

rap_matrix_size rap_model_matrix_size(const rap_net_shape *s, rap_model_matrix which) {
	uint32_t h = s->hidden;
	switch (which) {
	case RAP_M_INPUT_1: return (rap_matrix_size){s->input, 6 * h, true};
	case RAP_M_INPUT_2: return (rap_matrix_size){2 * h, 6 * h, true};
	case RAP_M_UPOS: return (rap_matrix_size){2 * h, s->upos, true};
	case RAP_M_XPOS: return (rap_matrix_size){2 * h, s->xpos, true};
	case RAP_M_NAME: return (rap_matrix_size){2 * h, s->name_tags, true};
	case RAP_M_PAIR: return (rap_matrix_size){2 * h, 2 * (s->arc + s->label), true};
	case RAP_M_ARC: return (rap_matrix_size){s->arc, s->arc, true};
	case RAP_M_FAR: return (rap_matrix_size){s->arc, 1 + RAP_DISTANCES, false};
	case RAP_M_RELATION_FAR: return (rap_matrix_size){s->label, RAP_DISTANCES, false};
	case RAP_M_RELATION: return (rap_matrix_size){s->label, s->relations, true};
	default: return (rap_matrix_size){h, 3 * h, false}; /* an LSTM's way */
	}
}

/* What lib/syntax/encode.c takes for granted: sums have more bits behind the point than what is made of them. */
static rap_range shift_limits(rap_model_matrix which) {
	if (which == RAP_M_INPUT_1) return (rap_range){RAP_Q_GATE + 1, 25};
	if (which == RAP_M_FAR || which == RAP_M_RELATION_FAR) return (rap_range){RAP_Q_PAIR, RAP_Q_PAIR};
	return (rap_range){1, 16};
}

bool rap_model_bytes(rap_model_matrix which) {
	return which != RAP_M_INPUT_1 && which < RAP_M_ARC;
}

/* See rap_matrix.offset. */
static const int32_t *offsets(rap_arena *arena, const rap_matrix *m) {
	uint32_t *out = RAP_NEW_ARRAY(arena, uint32_t, m->n);
	for (uint32_t j = 0; j < m->n; j++) {
		const int8_t *w = m->bytes + rap_byte_at(m->inputs, 0, j);
		int32_t sum = 0;
		for (uint32_t k = 0; k < m->inputs; k += 4, w += 4 * RAP_BLOCK) sum += w[0] + w[1] + w[2] + w[3];
		out[j] = (m->bias ? (uint32_t)m->bias[j] : 0) - (uint32_t)(RAP_RAISED * sum);
	}
	return (const int32_t *)out;
}

static void take_matrix(cursor *c, rap_model_matrix which, rap_matrix *m, rap_matrix_size size) {
	rap_range limits = shift_limits(which);
	m->inputs = size.inputs;
	m->n = rap_blocks(size.outputs);
	m->shift = take_limited(c, limits.start, limits.end, "the model's matrices are damaged");
	size_t n = (size_t)m->inputs * m->n;
	if (rap_model_bytes(which)) m->bytes = (const int8_t *)take(c, n);
	else m->w = (const int16_t *)take_u16s(c, n);
	m->bias = size.bias ? (const int32_t *)take_u32s(c, m->n) : NULL;
	if (m->bytes && !c->error) m->offset = offsets(c->arena, m);
}

static void take_rules(cursor *c, rap_model *model) {
	uint32_t n = take_limited(c, 1, 65535, "the model's lemma rules are damaged");
	const unsigned char *s = take(c, (size_t)n * sizeof(rap_lemma_rule));
	if (!s) return;
	rap_lemma_rule *rules = RAP_NEW_ARRAY(c->arena, rap_lemma_rule, n);
	memcpy(rules, s, (size_t)n * sizeof *rules); /* bytes only: the same on every machine */
	for (uint32_t i = 0; i < n; i++)
		if (rules[i].n > sizeof rules[i].ending) fail(c, "the model's lemma rules are damaged");
	model->rules = rules;
	model->rule_count = n;
}

static const char *take_model(cursor *c, rap_model *model) {
	take_shape(c, &model->shape);
	model->root = take_limited(c, 0, model->shape.relations - 1, "the model has no root");
	take_names(c, &model->upos, model->shape.upos);
	take_names(c, &model->xpos, model->shape.xpos);
	take_names(c, &model->relation, model->shape.relations);
	take_names(c, &model->name_tag, model->shape.name_tags);
	rap_names_mark(&model->upos, rap_upos_find);
	rap_names_mark(&model->xpos, rap_xpos_find);
	rap_names_mark(&model->relation, rap_relation_find);
	take_keys(c, &model->features, model->shape.rows);
	model->rows = (const int8_t *)take(c, (size_t)model->shape.rows * model->shape.input);
	for (uint32_t i = 0; i < RAP_M_COUNT; i++)
		take_matrix(c, (rap_model_matrix)i, &model->matrix[i],
					rap_model_matrix_size(&model->shape, (rap_model_matrix)i));
	take_rules(c, model);
	take_keys(c, &model->lemmas, model->rule_count);
	take_feats(c, model);
	take_keys(c, &model->feats, model->feats_count);
	if (!c->error && c->at != c->end) fail(c, "the model goes on behind its end");
	return c->error;
}

const char *rap_model_head(const void *data, size_t n, uint32_t *size) {
	const unsigned char *s = data;
	if (n < RAP_MODEL_HEADER || memcmp(s, RAP_MODEL_MAGIC, 8) != 0) return "not a model of rapporteur";
	if (u32_at(s + 8) != RAP_MODEL_FORMAT) return "a model of another format version";
	*size = u32_at(s + 12);
	return *size >= RAP_MODEL_HEADER && *size <= RAP_MODEL_MAX ? NULL : "the model's size is not possible";
}

const char *rap_model_load(rap_model *model, rap_arena *arena, const void *data, size_t size) {
	const unsigned char *s = data;
	uint32_t stated;
	const char *damage = rap_model_head(data, size, &stated);
	*model = (rap_model){.kernels = rap_kernels_best()};
	if (damage) return damage;
	if (stated != size) return "the model's size is not what it says";
	model->checksum = u32_at(s + 16) | (uint64_t)u32_at(s + 20) << 32;
	if (model->checksum != rap_model_checksum(s + RAP_MODEL_HEADER, size - RAP_MODEL_HEADER)) return "the model is damaged";
	cursor c = {s + RAP_MODEL_HEADER, s + size, arena, NULL};
	return take_model(&c, model);
}
