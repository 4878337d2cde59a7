#include "syntax/encode.h"

#include "base/prefetch.h"
#include "syntax/feature.h"
#include "syntax/tree.h"

enum { FAR = 2 * RAP_BLOCK, NOT_FAR = RAP_DISTANCES + 1 }; /* scores of distances, and the place of one that is 0 */
_Static_assert(NOT_FAR < FAR, "all distances have room");

enum { BATCH = 4 * RAP_LANES, CHUNK = 4 * BATCH }; /* forms that are looked up together; whose gates have room together */

/* One way of an LSTM. */
typedef struct lstm_way {
	const rap_matrix *m;
	const uint8_t *before[RAP_LANES]; /* the hidden units of the last step */
	int16_t *cell, *z;                /* a row a lane; `z`: what gates get */
	rap_output out;                   /* into `z` */
} lstm_way;

struct rap_encoder {
	const rap_model *model;
	const rap_kernels *kernels;
	const rap_forms *forms;
	rap_arena *arena;
	const rap_lane *lanes;
	uint32_t count, n;         /* lanes, words of all lanes */
	uint32_t first[RAP_LANES]; /* rows of the lanes' first words */
	uint32_t known;            /* forms whose gates are computed */
	int16_t *x;                /* a row a form of a batch */
	int16_t **known_gates;     /* a row a form: what the first layer's gates get; in chunks, made when needed */
	const int16_t **in;        /* a pointer a word: what its gates get */
	int16_t *gates;            /* a row a word: what the second layer's gates get; later pairs */
	int16_t *pair, *arc;       /* a row a word */
	uint8_t *h_1, *h_2;        /* a row a word */
	int16_t *heads;            /* all heads of a sentence as one matrix */
	int16_t *relation_far;     /* a row a distance */
	lstm_way way[2];           /* forward, backward */
	int32_t *sum[RAP_LANES], *far[RAP_LANES];
	uint8_t *step; /* which distance it is from a word to those before and behind it, the word itself at `longest` */
	uint32_t longest;
	int32_t *scores;
	uint32_t *head, *mark;
};

static uint32_t gate_width(const rap_model *m) { return rap_blocks(6 * m->shape.hidden); }

static uint32_t pair_width(const rap_model *m) { return rap_blocks(2 * (m->shape.arc + m->shape.label)); }

static uint32_t arc_width(const rap_model *m) { return rap_blocks(m->shape.arc); }

/* The most outputs of any matrix that is multiplied into e->sum. */
static uint32_t widest(const rap_model *m) {
	uint32_t n = rap_blocks(RAP_SENTENCE_MAX);
	for (uint32_t i = 0; i < RAP_M_COUNT; i++)
		if (m->matrix[i].n > n) n = m->matrix[i].n;
	return n;
}

static int16_t *unpack_distances(rap_arena *arena, const rap_model *m) {
	uint32_t l = m->shape.label;
	int16_t *rows = RAP_NEW_ARRAY(arena, int16_t, RAP_DISTANCES * l);
	for (uint32_t d = 0; d < RAP_DISTANCES; d++)
		for (uint32_t k = 0; k < l; k++) rows[d * l + k] = m->matrix[RAP_M_RELATION_FAR].w[rap_weight_at(l, k, d)];
	return rows;
}

static uint8_t *make_steps(rap_arena *arena, uint32_t longest) {
	uint8_t *step = RAP_NEW_ARRAY(arena, uint8_t, 2 * longest + RAP_BLOCK);
	for (uint32_t i = 0; i < 2 * longest; i++)
		step[i] = (uint8_t)(i == longest ? NOT_FAR : 1 + rap_distance(longest, i));
	return step;
}

static void make_lanes(rap_encoder *e, rap_arena *arena) {
	const rap_model *m = e->model;
	for (uint32_t k = 0; k < 2; k++) {
		e->way[k].cell = RAP_NEW_ARRAY(arena, int16_t, RAP_LANES * m->shape.hidden);
		e->way[k].z = RAP_NEW_ARRAY(arena, int16_t, RAP_LANES * m->matrix[RAP_M_FORWARD_1].n);
	}
	for (uint32_t i = 0; i < RAP_LANES; i++) {
		e->sum[i] = RAP_NEW_ARRAY(arena, int32_t, widest(m));
		e->far[i] = RAP_NEW_ARRAY(arena, int32_t, FAR);
	}
}

rap_encoder *rap_encoder_make(rap_arena *arena, const rap_model *model, const rap_forms *forms, uint32_t longest,
							  uint32_t words) {
	const rap_net_shape *s = &model->shape;
	rap_encoder *e = RAP_NEW(arena, rap_encoder);
	size_t rows = words + RAP_LANES; /* those behind the last word are multiplied with it, to no effect */
	e->model = model;
	e->kernels = model->kernels;
	e->forms = forms;
	e->arena = arena;
	e->longest = longest;
	e->x = RAP_NEW_ARRAY(arena, int16_t, BATCH * s->input);
	e->known_gates = RAP_NEW_ARRAY(arena, int16_t *, forms->most / CHUNK + 1);
	e->in = RAP_NEW_SCRATCH(arena, const int16_t *, rows);
	e->h_1 = RAP_NEW_SCRATCH(arena, uint8_t, rows * 2 * s->hidden);
	e->h_2 = RAP_NEW_SCRATCH(arena, uint8_t, rows * 2 * s->hidden);
	uint32_t width = gate_width(model) > pair_width(model) ? gate_width(model) : pair_width(model);
	e->pair = e->gates = RAP_NEW_SCRATCH(arena, int16_t, rows * width);
	e->arc = RAP_NEW_SCRATCH(arena, int16_t, rows * arc_width(model));
	e->heads = RAP_NEW_SCRATCH(arena, int16_t, (size_t)rap_blocks(longest) * s->arc);
	e->relation_far = unpack_distances(arena, model);
	e->step = make_steps(arena, longest);
	e->scores = RAP_NEW_SCRATCH(arena, int32_t, (size_t)longest * (longest + 1));
	e->head = RAP_NEW_ARRAY(arena, uint32_t, longest);
	e->mark = RAP_NEW_ARRAY(arena, uint32_t, 2 * longest);
	make_lanes(e, arena);
	return e;
}

void rap_encoder_forget(rap_encoder *e) { e->known = 0; }

/* ---- multiplying ---- */

static rap_output whole(int32_t *const sums[RAP_LANES]) {
	rap_output out = {.whole = true};
	for (uint32_t i = 0; i < RAP_LANES; i++) out.sums[i] = sums[i];
	return out;
}

/* RAP_LANES rows of `rows`, with `to` bits behind the point of what comes with `from`. */
static rap_output narrow(int16_t *rows, size_t width, uint32_t from, uint32_t to) {
	rap_output out = {.up = to > from ? to - from : 0, .down = from > to ? from - to : 0};
	out.half = (1 << out.down) >> 1;
	for (uint32_t i = 0; i < RAP_LANES; i++) out.narrow[i] = rows + i * width;
	return out;
}

/* Multiplies RAP_LANES rows that follow one another. */
static void multiply(const rap_encoder *e, rap_model_matrix which, const int16_t *x, size_t width,
					 const rap_output *out) {
	const int16_t *rows[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) rows[i] = x + i * width;
	e->kernels->multiply(&e->model->matrix[which], rows, out);
}

static void multiply_bytes(const rap_encoder *e, rap_model_matrix which, const uint8_t *x, const rap_output *out) {
	const rap_matrix *m = &e->model->matrix[which];
	const uint8_t *rows[RAP_LANES];
	for (uint32_t i = 0; i < RAP_LANES; i++) rows[i] = x + (size_t)i * m->inputs;
	e->kernels->multiply_bytes(m, rows, out);
}

/* ---- what the gates of forms get ---- */

typedef struct form_rows {
	uint32_t key[RAP_FEATURE_KINDS];
	const int8_t *row[RAP_FEATURE_KINDS];
	uint32_t n;
} form_rows;

static void find_keys(const rap_keys *table, rap_str word, form_rows *f) {
	rap_form form;
	rap_form_read(&form, word);
	rap_feature_keys(&form, f->key);
	for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
		uint32_t slot = f->key[k] & (table->size - 1);
		rap_prefetch(&table->key[slot]), rap_prefetch(&table->value[slot]);
	}
}

static void find_rows(const rap_model *m, form_rows *f) {
	size_t d = m->shape.input;
	f->n = 0;
	for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
		uint32_t row = f->key[k] ? rap_keys_find(&m->features, f->key[k]) : RAP_NONE;
		if (row == RAP_NONE && k == RAP_FEATURE_WORD) row = 0;
		if (row == RAP_NONE) continue;
		f->row[f->n++] = m->rows + row * d;
		rap_prefetch(m->rows + row * d), rap_prefetch(m->rows + row * d + d - 1);
	}
}

/* The gates of at most BATCH forms. */
static void learn_batch(rap_encoder *e, const rap_known *forms, uint32_t n, int16_t *gates) {
	const rap_matrix *m = &e->model->matrix[RAP_M_INPUT_1];
	size_t width = gate_width(e->model), d = m->inputs;
	form_rows found[BATCH];
	for (uint32_t i = 0; i < n; i++) find_keys(&e->model->features, forms[i].word, &found[i]);
	for (uint32_t i = 0; i < n; i++) find_rows(e->model, &found[i]);
	for (uint32_t i = 0; i < n; i++) e->kernels->add_rows(e->x + i * d, found[i].row, found[i].n, (uint32_t)d);
	for (uint32_t i = 0; i < n; i += RAP_LANES) {
		const rap_output out = narrow(gates + i * width, width, m->shift, RAP_Q_GATE);
		multiply(e, RAP_M_INPUT_1, e->x + i * d, d, &out);
	}
}

static int16_t *gates_of(const rap_encoder *e, uint32_t form) {
	return e->known_gates[form / CHUNK] + (size_t)(form % CHUNK) * gate_width(e->model);
}

static void learn_forms(rap_encoder *e) {
	while (e->known < e->forms->n) {
		uint32_t left = e->forms->n - e->known, room = CHUNK - e->known % CHUNK, n = left < room ? left : room;
		int16_t **chunk = &e->known_gates[e->known / CHUNK];
		if (!*chunk) *chunk = RAP_NEW_SCRATCH(e->arena, int16_t, (CHUNK + RAP_LANES) * gate_width(e->model));
		if (n > BATCH) n = BATCH;
		learn_batch(e, e->forms->at + e->known, n, gates_of(e, e->known));
		e->known += n;
	}
}

/* ---- the encoder ---- */

static void begin_way(lstm_way *w, const rap_encoder *e, rap_model_matrix which, const uint8_t *out) {
	w->m = &e->model->matrix[which];
	w->out = narrow(w->z, w->m->n, RAP_Q_HIDDEN + w->m->shift, RAP_Q_GATE);
	memset(w->cell, 0, RAP_LANES * e->model->shape.hidden * sizeof *w->cell);
	for (uint32_t i = 0; i < RAP_LANES; i++) w->before[i] = out, w->out.more[i] = e->in[0];
}

/* The first `active` lanes; those at their end are multiplied with them, to no effect. */
static void step(rap_encoder *e, uint32_t backward, uint32_t t, uint32_t active, uint8_t *out) {
	lstm_way *w = &e->way[backward];
	size_t h = e->model->shape.hidden, at[RAP_LANES];
	for (uint32_t i = 0; i < active; i++) {
		at[i] = e->first[i] + (backward ? e->lanes[i].n - 1 - t : t);
		w->out.more[i] = e->in[at[i]] + backward * 3 * h;
	}
	if (t > 0) e->kernels->multiply_bytes(w->m, w->before, &w->out);
	for (uint32_t i = 0; i < active; i++) {
		uint8_t *mine = out + (2 * at[i] + backward) * h;
		e->kernels->step(t > 0 ? w->out.narrow[i] : w->out.more[i], w->cell + i * h, mine, (uint32_t)h);
		w->before[i] = mine;
	}
}

/* A layer over all lanes, both ways in turns: while one waits for its step, a processor multiplies for the other. */
static void lstm(rap_encoder *e, rap_model_matrix forward, rap_model_matrix backward, uint8_t *out) {
	uint32_t active = e->count;
	begin_way(&e->way[0], e, forward, out);
	begin_way(&e->way[1], e, backward, out);
	for (uint32_t t = 0; t < e->lanes[0].n; t++) {
		while (e->lanes[active - 1].n <= t) active--;
		step(e, 0, t, active, out);
		step(e, 1, t, active, out);
	}
}

/* What the second layer's gates get from the first. */
static void second_gates(rap_encoder *e) {
	const rap_matrix *m = &e->model->matrix[RAP_M_INPUT_2];
	size_t width = gate_width(e->model);
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		const rap_output out = narrow(e->gates + t * width, width, RAP_Q_HIDDEN + m->shift, RAP_Q_GATE);
		multiply_bytes(e, RAP_M_INPUT_2, e->h_1 + (size_t)t * m->inputs, &out);
	}
	for (uint32_t t = 0; t < e->n; t++) e->in[t] = e->gates + t * width;
}

/* The second layer is added to the first. Both are raised: so is half of their sum. */
static void add_layers(uint8_t *restrict h_2, const uint8_t *restrict h_1, size_t n) {
	for (size_t k = 0; k < n; k++) h_2[k] = (uint8_t)((h_2[k] + h_1[k]) >> 1);
}

static void encode(rap_encoder *e) {
	lstm(e, RAP_M_FORWARD_1, RAP_M_BACKWARD_1, e->h_1);
	second_gates(e);
	lstm(e, RAP_M_FORWARD_2, RAP_M_BACKWARD_2, e->h_2);
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
	const rap_output out = whole(e->sum);
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		uint32_t rows = e->n - t < RAP_LANES ? e->n - t : RAP_LANES;
		const uint8_t *x = e->h_1 + (size_t)t * 2 * s->hidden;
		multiply_bytes(e, RAP_M_UPOS, x, &out);
		for (uint32_t i = 0; i < rows; i++) choice_of(e, t + i)->upos = (uint8_t)e->kernels->best(e->sum[i], s->upos);
		multiply_bytes(e, RAP_M_XPOS, x, &out);
		for (uint32_t i = 0; i < rows; i++) choice_of(e, t + i)->xpos = (uint8_t)e->kernels->best(e->sum[i], s->xpos);
	}
}

/* From both layers: a name needs more of the sentence than a class. */
static void choose_names(rap_encoder *e) {
	const rap_output out = whole(e->sum);
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		uint32_t rows = e->n - t < RAP_LANES ? e->n - t : RAP_LANES;
		multiply_bytes(e, RAP_M_NAME, e->h_2 + (size_t)t * 2 * e->model->shape.hidden, &out);
		for (uint32_t i = 0; i < rows; i++)
			choice_of(e, t + i)->name = (uint8_t)e->kernels->best(e->sum[i], e->model->shape.name_tags);
	}
}

/* ---- heads and relations ---- */

/* Vectors for arcs, which are not negative, and for relations; each as a dependent, then as a head. */
static void pair_vectors(rap_encoder *e) {
	const rap_model *m = e->model;
	const rap_matrix *pair = &m->matrix[RAP_M_PAIR], *arc = &m->matrix[RAP_M_ARC];
	for (uint32_t t = 0; t < e->n; t += RAP_LANES) {
		int16_t *rows = e->pair + (size_t)t * pair_width(m);
		rap_output out = narrow(rows, pair_width(m), RAP_Q_TOP + pair->shift, RAP_Q_PAIR);
		out.positive = 2 * m->shape.arc;
		multiply_bytes(e, RAP_M_PAIR, e->h_2 + (size_t)t * pair->inputs, &out);
		out = narrow(e->arc + (size_t)t * arc_width(m), arc_width(m), RAP_Q_PAIR + arc->shift, RAP_Q_PAIR);
		multiply(e, RAP_M_ARC, rows, pair_width(m), &out);
	}
}

/* The head vectors of a sentence as a matrix whose outputs are the heads. */
static rap_matrix head_matrix(rap_encoder *e, uint32_t first, uint32_t n) {
	uint32_t a = e->model->shape.arc, outputs = rap_blocks(n);
	for (uint32_t h = 0; h < n; h++) {
		const int16_t *row = e->pair + (size_t)(first + h) * pair_width(e->model) + a;
		int16_t *to = e->heads + rap_weight_at(a, 0, h);
		for (uint32_t k = 0; k < a; k += 2, to += 2 * RAP_BLOCK) memcpy(to, row + k, 2 * sizeof *to);
	}
	return (rap_matrix){.w = e->heads, .inputs = a, .n = outputs, .shift = RAP_Q_PAIR};
}

/* The scores of all heads of word i from e->sum and e->far of a lane. */
static void put_scores(const rap_encoder *e, uint32_t lane, uint32_t i, uint32_t n) {
	int32_t *scores = e->scores + (size_t)i * (n + 1), *far = e->far[lane];
	far[NOT_FAR] = 0;
	scores[0] = far[0] / 2;
	e->kernels->score(e->sum[lane], e->step + e->longest - i, far, scores + 1, n);
}

static void choose_heads(rap_encoder *e, uint32_t lane) {
	const rap_model *m = e->model;
	uint32_t first = e->first[lane], n = e->lanes[lane].n;
	const rap_matrix heads = head_matrix(e, first, n);
	const rap_output sums = whole(e->sum), far = whole(e->far);
	for (uint32_t i = 0; i < n; i += RAP_LANES) {
		const int16_t *dependents[RAP_LANES];
		for (uint32_t k = 0; k < RAP_LANES; k++) dependents[k] = e->arc + (size_t)(first + i + k) * arc_width(m);
		e->kernels->multiply(&heads, dependents, &sums);
		e->kernels->multiply(&m->matrix[RAP_M_FAR], dependents, &far);
		for (uint32_t k = 0; k < RAP_LANES && i + k < n; k++) put_scores(e, k, i + k, n);
	}
	rap_tree_decode(e->kernels, e->scores, n, e->head, e->mark);
}

/* The hidden layer for the relation of two rows. */
static void relation_hidden(const rap_encoder *e, uint32_t word, uint32_t head, int16_t *restrict hidden) {
	const rap_model *m = e->model;
	uint32_t a = m->shape.arc, l = m->shape.label;
	const int16_t *d = e->pair + (size_t)word * pair_width(m) + 2 * a;
	const int16_t *h = e->pair + (size_t)head * pair_width(m) + 2 * a + l;
	const int16_t *far = e->relation_far + (e->step[e->longest + head - word] - 1u) * l;
	for (size_t k = 0; k < l; k++) {
		int32_t v = d[k] + h[k] + far[k];
		hidden[k] = (int16_t)(v < 0 ? 0 : v > INT16_MAX ? INT16_MAX : v);
	}
}

static void choose_relations(rap_encoder *e, uint32_t lane) {
	const rap_model *m = e->model;
	uint32_t first = e->first[lane], n = e->lanes[lane].n, l = m->shape.label;
	const rap_output out = whole(e->sum);
	int16_t hidden[RAP_LANES * RAP_WIDTH_MAX] = {0};
	rap_choice *choices = e->lanes[lane].out;
	for (uint32_t t = 0; t < n; t += RAP_LANES) {
		for (uint32_t k = 0; k < RAP_LANES && t + k < n; k++)
			if (e->head[t + k]) relation_hidden(e, first + t + k, first + e->head[t + k] - 1, hidden + k * l);
		multiply(e, RAP_M_RELATION, hidden, l, &out);
		for (uint32_t k = 0; k < RAP_LANES && t + k < n; k++) {
			choices[t + k].head = e->head[t + k];
			choices[t + k].relation = (uint8_t)(e->head[t + k] ? e->kernels->best(e->sum[k], m->shape.relations) : m->root);
		}
	}
}

static void begin(rap_encoder *e, const rap_lane *lanes, uint32_t count) {
	e->lanes = lanes;
	e->count = count;
	e->n = 0;
	learn_forms(e);
	for (uint32_t i = 0; i < count; i++) {
		e->first[i] = e->n;
		for (uint32_t t = 0; t < lanes[i].n; t++) e->in[e->n++] = gates_of(e, lanes[i].forms[t]);
	}
}

void rap_encoder_run(rap_encoder *e, const rap_lane *lanes, uint32_t count) {
	if (count == 0 || lanes[0].n == 0) return;
	begin(e, lanes, count);
	encode(e);
	choose_tags(e);
	choose_names(e);
	pair_vectors(e);
	for (uint32_t i = 0; i < count; i++) {
		choose_heads(e, i);
		choose_relations(e, i);
	}
}
