#include "syntax/encode.h"

#include "syntax/tree.h"

/* Words come back: what the first layer gets from each form is computed once and kept, until there are too many. */
typedef struct cache {
	rap_form *forms;
	int16_t *gates; /* a row a form */
	uint32_t *slots; /* hash table: 1 + the index of a form */
	uint32_t n, most, size;
} cache;

struct rap_encoder {
	const rap_model *model;
	const rap_kernels *kernels;
	const rap_lane *lanes;
	uint32_t count, n;                   /* lanes, words of all lanes */
	uint32_t first[RAP_LANES];           /* rows of the lanes' first words */
	cache cache;
	uint32_t *form;                      /* a row a word: its form in the cache */
	int16_t *x, *pair, *arc;             /* a row a word */
	int8_t *h_1, *h_2;                   /* a row a word */
	int16_t *gates;                      /* a row a word */
	int16_t *heads;                      /* all heads of a sentence as one matrix */
	int16_t *relation_far;               /* a row a distance */
	int16_t *cell[RAP_LANES];
	int32_t *sum[RAP_LANES], *far[RAP_LANES];
	int32_t *scores;
	uint32_t *head, *mark;
};

static uint32_t pair_width(const rap_net_shape *s) { return 2 * (s->arc + s->label); }

/* The most outputs of any matrix that is multiplied into e->sum. */
static uint32_t widest(const rap_model *m) {
	uint32_t n = rap_blocks(RAP_SENTENCE_MAX);
	for (uint32_t i = 0; i < RAP_M_COUNT; i++)
		if (m->matrix[i].n > n) n = m->matrix[i].n;
	return n;
}

static uint32_t gate_width(const rap_model *m) { return rap_blocks(6 * m->shape.hidden); }

static cache cache_make(rap_arena *arena, const rap_model *m, uint32_t group, uint32_t words) {
	enum { MOST = 1024 };
	cache c = {.most = words < MOST ? words : MOST, .size = 16};
	if (c.most < group) c.most = group;
	while (c.size < 2 * c.most) c.size *= 2;
	c.forms = RAP_NEW_ARRAY(arena, rap_form, c.most);
	c.gates = RAP_NEW_ARRAY(arena, int16_t, (size_t)(c.most + RAP_LANES) * gate_width(m));
	c.slots = RAP_NEW_ARRAY(arena, uint32_t, c.size);
	return c;
}

static int16_t *unpack_distances(rap_arena *arena, const rap_model *m) {
	uint32_t l = m->shape.label;
	int16_t *rows = RAP_NEW_ARRAY(arena, int16_t, RAP_DISTANCES * l);
	for (uint32_t d = 0; d < RAP_DISTANCES; d++)
		for (uint32_t k = 0; k < l; k++) rows[d * l + k] = m->matrix[RAP_M_RELATION_FAR].w[rap_weight_at(l, k, d)];
	return rows;
}

rap_encoder *rap_encoder_make(rap_arena *arena, const rap_model *model, uint32_t longest, uint32_t words) {
	const rap_net_shape *s = &model->shape;
	rap_encoder *e = RAP_NEW(arena, rap_encoder);
	size_t rows = (size_t)(longest + 1) * RAP_LANES;
	e->model = model;
	e->kernels = model->kernels;
	e->cache = cache_make(arena, model, longest * RAP_LANES, words);
	e->form = RAP_NEW_ARRAY(arena, uint32_t, rows);
	e->x = RAP_NEW_ARRAY(arena, int16_t, rows * s->input);
	e->h_1 = RAP_NEW_ARRAY(arena, int8_t, rows * 2 * s->hidden);
	e->h_2 = RAP_NEW_ARRAY(arena, int8_t, rows * 2 * s->hidden);
	e->pair = RAP_NEW_ARRAY(arena, int16_t, rows * pair_width(s));
	e->arc = RAP_NEW_ARRAY(arena, int16_t, rows * s->arc);
	e->gates = RAP_NEW_ARRAY(arena, int16_t, rows * gate_width(model));
	e->heads = RAP_NEW_ARRAY(arena, int16_t, (size_t)rap_blocks(longest) * s->arc);
	e->relation_far = unpack_distances(arena, model);
	e->scores = RAP_NEW_ARRAY(arena, int32_t, (size_t)longest * (longest + 1));
	e->head = RAP_NEW_ARRAY(arena, uint32_t, longest);
	e->mark = RAP_NEW_ARRAY(arena, uint32_t, 2 * longest);
	for (uint32_t i = 0; i < RAP_LANES; i++) {
		e->cell[i] = RAP_NEW_ARRAY(arena, int16_t, s->hidden);
		e->sum[i] = RAP_NEW_ARRAY(arena, int32_t, widest(model));
		e->far[i] = RAP_NEW_ARRAY(arena, int32_t, rap_blocks(1 + RAP_DISTANCES));
	}
	return e;
}

/* Multiplies RAP_LANES rows of x that follow one another, from row t, into e->sum. */
static void multiply(const rap_encoder *e, rap_model_matrix which, const int16_t *x, uint32_t width, uint32_t t) {
	const int16_t *rows[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) rows[i] = x + (size_t)(t + i) * width;
	e->kernels->multiply(&e->model->matrix[which], rows, e->sum);
}

static void multiply_bytes(const rap_encoder *e, rap_model_matrix which, const int8_t *x, uint32_t t) {
	const rap_matrix *m = &e->model->matrix[which];
	const int8_t *rows[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) rows[i] = x + (size_t)(t + i) * m->inputs;
	e->kernels->multiply_bytes(m, rows, e->sum);
}

/* ---- the encoder ---- */

static void look_up(const rap_encoder *e, const rap_form *form, int16_t *x) {
	const rap_model *m = e->model;
	uint32_t keys[RAP_FEATURE_KINDS], d = m->shape.input;
	rap_feature_keys(form, keys);
	memset(x, 0, d * sizeof *x);
	for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
		uint32_t row = keys[k] ? rap_keys_find(&m->features, keys[k]) : RAP_NONE;
		if (row == RAP_NONE && k == RAP_FEATURE_WORD) row = 0;
		if (row != RAP_NONE) e->kernels->add_row(x, m->rows + (size_t)row * d, d);
	}
}

/* One way of an LSTM over all lanes, in step. A lane at its end goes on with what it has, to no effect. Words find
 * their gates' input at rows[word], or with NULL at their own row. */
static void lstm_way(rap_encoder *e, rap_model_matrix which, uint32_t way, const int16_t *gates, const uint32_t *rows,
					 int8_t *out) {
	const rap_matrix *m = &e->model->matrix[which];
	uint32_t h = e->model->shape.hidden, width = gate_width(e->model), active = e->count;
	const int8_t *before[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) {
		memset(e->cell[i], 0, h * sizeof *e->cell[i]);
		memset(e->sum[i], 0, 3 * h * sizeof *e->sum[i]);
		before[i] = out;
	}
	for (uint32_t t = 0; t < e->lanes[0].n; t++) {
		while (e->lanes[active - 1].n <= t) active--;
		if (t > 0) e->kernels->multiply_bytes(m, before, e->sum);
		for (uint32_t i = 0; i < active; i++) {
			size_t at = e->first[i] + (way ? e->lanes[i].n - 1 - t : t);
			const int16_t *in = gates + (rows ? rows[at] : at) * width + way * 3 * h;
			int8_t *mine = out + at * 2 * h + way * h;
			e->kernels->step(in, e->sum[i], m->shift, e->cell[i], mine, h);
			before[i] = mine;
		}
	}
}

/* What the first layer's gates get from the `n` rows of x. */
static void gates_of_forms(rap_encoder *e, int16_t *gates, uint32_t n) {
	const rap_matrix *m = &e->model->matrix[RAP_M_INPUT_1];
	uint32_t width = gate_width(e->model);
	for (uint32_t t = 0; t < n; t += RAP_LANES) {
		multiply(e, RAP_M_INPUT_1, e->x, m->inputs, t);
		for (uint32_t i = 0; i < RAP_LANES; i++)
			e->kernels->narrow(e->sum[i], 0, m->shift - RAP_Q_GATE, -INT16_MAX, gates + (size_t)(t + i) * width, width);
	}
}

/* And the second layer's from the first. */
static void gates_of_words(rap_encoder *e) {
	uint32_t width = gate_width(e->model), down = e->model->matrix[RAP_M_INPUT_2].shift;
	_Static_assert(RAP_Q_HIDDEN + RAP_Q_UP == RAP_Q_GATE, "so many bits come down as the weights have");
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		multiply_bytes(e, RAP_M_INPUT_2, e->h_1, t);
		for (uint32_t i = 0; i < RAP_LANES; i++)
			e->kernels->narrow(e->sum[i], RAP_Q_UP, down, -INT16_MAX, e->gates + (size_t)(t + i) * width, width);
	}
}

/* The second layer is added to the first. */
static void add_layers(int8_t *restrict h_2, const int8_t *restrict h_1, size_t n) {
	for (size_t k = 0; k < n; k++) h_2[k] = (int8_t)((h_2[k] + h_1[k]) >> 1);
}

static void encode(rap_encoder *e) {
	lstm_way(e, RAP_M_FORWARD_1, 0, e->cache.gates, e->form, e->h_1);
	lstm_way(e, RAP_M_BACKWARD_1, 1, e->cache.gates, e->form, e->h_1);
	gates_of_words(e);
	lstm_way(e, RAP_M_FORWARD_2, 0, e->gates, NULL, e->h_2);
	lstm_way(e, RAP_M_BACKWARD_2, 1, e->gates, NULL, e->h_2);
	add_layers(e->h_2, e->h_1, (size_t)e->n * 2 * e->model->shape.hidden);
}

/* The choice for a row that counts words of all lanes. */
static rap_choice *choice_of(const rap_encoder *e, uint32_t row) {
	uint32_t lane = e->count - 1;
	while (e->first[lane] > row) lane--;
	return &e->lanes[lane].out[row - e->first[lane]];
}

static void choose_tags(rap_encoder *e) {
	const rap_net_shape *s = &e->model->shape;
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		uint32_t rows = e->n - t < RAP_LANES ? e->n - t : RAP_LANES;
		multiply_bytes(e, RAP_M_UPOS, e->h_1, t);
		for (uint32_t i = 0; i < rows; i++) choice_of(e, t + i)->upos = (uint8_t)e->kernels->best(e->sum[i], s->upos);
		multiply_bytes(e, RAP_M_XPOS, e->h_1, t);
		for (uint32_t i = 0; i < rows; i++) choice_of(e, t + i)->xpos = (uint8_t)e->kernels->best(e->sum[i], s->xpos);
	}
}

/* ---- heads and relations ---- */

static void pair_vectors(rap_encoder *e) {
	const rap_model *m = e->model;
	uint32_t a = m->shape.arc, l = m->shape.label, width = pair_width(&m->shape);
	uint32_t pair = RAP_Q_TOP + RAP_Q_UP - RAP_Q_PAIR + m->matrix[RAP_M_PAIR].shift, arc = m->matrix[RAP_M_ARC].shift;
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		multiply_bytes(e, RAP_M_PAIR, e->h_2, t);
		for (uint32_t i = 0; i < RAP_LANES; i++) {
			int16_t *row = e->pair + (size_t)(t + i) * width;
			e->kernels->narrow(e->sum[i], RAP_Q_UP, pair, 0, row, 2 * a);
			e->kernels->narrow(e->sum[i] + 2 * a, RAP_Q_UP, pair, -INT16_MAX, row + 2 * a, 2 * l);
		}
		multiply(e, RAP_M_ARC, e->pair, width, t);
		for (uint32_t i = 0; i < RAP_LANES; i++)
			e->kernels->narrow(e->sum[i], 0, arc, -INT16_MAX, e->arc + (size_t)(t + i) * a, a);
	}
}

/* The head vectors of a sentence as a matrix whose outputs are the heads. */
static rap_matrix head_matrix(rap_encoder *e, uint32_t first, uint32_t n) {
	uint32_t a = e->model->shape.arc, width = pair_width(&e->model->shape), outputs = rap_blocks(n);
	memset(e->heads, 0, (size_t)outputs * a * sizeof *e->heads);
	for (uint32_t h = 0; h < n; h++) {
		const int16_t *row = e->pair + (size_t)(first + h) * width + a;
		int16_t *to = e->heads + rap_weight_at(a, 0, h);
		for (uint32_t k = 0; k < a; k += 2, to += 2 * RAP_BLOCK) memcpy(to, row + k, 2 * sizeof *to);
	}
	return (rap_matrix){.w = e->heads, .inputs = a, .n = outputs, .shift = RAP_Q_PAIR};
}

/* The scores of all heads of word i from e->sum and e->far of a lane. */
static void put_scores(const rap_encoder *e, uint32_t lane, uint32_t i, uint32_t n) {
	int32_t *scores = e->scores + (size_t)i * (n + 1), *far = e->far[lane];
	const int32_t *sum = e->sum[lane];
	for (uint32_t k = 0; k < 1 + RAP_DISTANCES; k++) far[k] /= 2;
	scores[0] = far[0];
	for (uint32_t h = 0; h < n; h++) scores[h + 1] = sum[h] / 2 + (h == i ? 0 : far[1 + rap_distance(i, h)]);
}

static void choose_heads(rap_encoder *e, uint32_t lane) {
	const rap_model *m = e->model;
	uint32_t first = e->first[lane], n = e->lanes[lane].n;
	const rap_matrix heads = head_matrix(e, first, n);
	for (uint32_t i = 0; i < n; i += RAP_LANES) {
		const int16_t *dependents[RAP_LANES];
		for (uint32_t k = 0; k < RAP_LANES; k++) dependents[k] = e->arc + (size_t)(first + i + k) * m->shape.arc;
		e->kernels->multiply(&heads, dependents, e->sum);
		e->kernels->multiply(&m->matrix[RAP_M_FAR], dependents, e->far);
		for (uint32_t k = 0; k < RAP_LANES && i + k < n; k++) put_scores(e, k, i + k, n);
	}
	rap_tree_decode(e->scores, n, e->head, e->mark);
}

/* The hidden layer for the relation of two rows. */
static void relation_hidden(const rap_encoder *e, uint32_t word, uint32_t head, int16_t *restrict hidden) {
	const rap_model *m = e->model;
	uint32_t a = m->shape.arc, l = m->shape.label, width = pair_width(&m->shape);
	const int16_t *d = e->pair + (size_t)word * width + 2 * a, *h = e->pair + (size_t)head * width + 2 * a + l;
	const int16_t *far = e->relation_far + rap_distance(word, head) * l;
	for (size_t k = 0; k < l; k++) {
		int32_t v = d[k] + h[k] + far[k];
		hidden[k] = (int16_t)(v < 0 ? 0 : v > INT16_MAX ? INT16_MAX : v);
	}
}

static void choose_relations(rap_encoder *e, uint32_t lane) {
	const rap_model *m = e->model;
	uint32_t first = e->first[lane], n = e->lanes[lane].n;
	int16_t hidden[RAP_LANES][RAP_WIDTH_MAX];
	const int16_t *x[RAP_LANES];
	rap_choice *out = e->lanes[lane].out;
	for (uint32_t t = 0; t < n; t += RAP_LANES) {
		for (uint32_t k = 0; k < RAP_LANES; k++) {
			x[k] = hidden[k];
			memset(hidden[k], 0, m->shape.label * sizeof *hidden[k]);
			if (t + k < n && e->head[t + k]) relation_hidden(e, first + t + k, first + e->head[t + k] - 1, hidden[k]);
		}
		e->kernels->multiply(&m->matrix[RAP_M_RELATION], x, e->sum);
		for (uint32_t k = 0; k < RAP_LANES && t + k < n; k++) {
			out[t + k].head = e->head[t + k];
			out[t + k].relation = (uint8_t)(e->head[t + k] ? e->kernels->best(e->sum[k], m->shape.relations) : m->root);
		}
	}
}

/* The slot of a form: the form's index plus 1, or 0 where it has its place. */
static uint32_t *cache_slot(const cache *c, const rap_form *form) {
	uint32_t i = rap_feature_hash(RAP_FEATURE_KINDS, form->exact, form->n) & (c->size - 1);
	for (;; i = (i + 1) & (c->size - 1)) {
		const rap_form *there = c->slots[i] ? &c->forms[c->slots[i] - 1] : NULL;
		if (!there || (there->n == form->n && memcmp(there->exact, form->exact, form->n) == 0)) return &c->slots[i];
	}
}

static uint32_t cache_form(rap_encoder *e, const rap_form *form, uint32_t *fresh) {
	cache *c = &e->cache;
	uint32_t *slot = cache_slot(c, form);
	if (*slot == 0) {
		c->forms[c->n++] = *form;
		*slot = c->n;
		look_up(e, form, e->x + (size_t)(*fresh)++ * e->model->shape.input);
	}
	return *slot - 1;
}

static void begin(rap_encoder *e, const rap_lane *lanes, uint32_t count) {
	cache *c = &e->cache;
	uint32_t words = 0, fresh = 0;
	e->lanes = lanes;
	e->count = count;
	for (uint32_t i = 0; i < count; i++) e->first[i] = words, words += lanes[i].n;
	if (c->n + words > c->most) c->n = 0, memset(c->slots, 0, c->size * sizeof *c->slots);
	uint32_t known = c->n;
	e->n = 0;
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t t = 0; t < lanes[i].n; t++) e->form[e->n++] = cache_form(e, &lanes[i].forms[t], &fresh);
	gates_of_forms(e, c->gates + (size_t)known * gate_width(e->model), fresh);
}

void rap_encoder_run(rap_encoder *e, const rap_lane *lanes, uint32_t count) {
	if (count == 0 || lanes[0].n == 0) return;
	begin(e, lanes, count);
	encode(e);
	choose_tags(e);
	pair_vectors(e);
	for (uint32_t i = 0; i < count; i++) {
		choose_heads(e, i);
		choose_relations(e, i);
	}
}
