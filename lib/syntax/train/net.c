#include "syntax/train/net.h"

#include <math.h>
#include <string.h>

#include "syntax/train/lstm.h"
#include "syntax/tree.h"

static void axpy(float *restrict y, float a, const float *restrict x, uint32_t n) {
	for (uint32_t i = 0; i < n; i++) y[i] += a * x[i];
}

/* ---- making ---- */

static void param_make(param *p, rap_arena *arena, chance *c, uint32_t rows, uint32_t columns, float scale) {
	size_t n = (size_t)rows * columns;
	*p = (param){RAP_NEW_ARRAY(arena, float, n), RAP_NEW_ARRAY(arena, float, n), RAP_NEW_ARRAY(arena, float, n),
				 RAP_NEW_ARRAY(arena, float, n), rows, columns};
	for (size_t i = 0; i < n; i++) p->w[i] = (2 * chance_unit(c) - 1) * scale;
}

/* Glorot and Bengio's range. */
static float spread(uint32_t in, uint32_t out) { return sqrtf(6.0f / (float)(in + out)); }

static void lstm_make(param *p, rap_arena *arena, chance *c, uint32_t in, uint32_t h) {
	param_make(&p[0], arena, c, in, 6 * h, spread(in, h));
	param_make(&p[1], arena, c, 1, 6 * h, 0);
	for (uint32_t k = 0; k < h; k++) p[1].w[k] = p[1].w[3 * h + k] = -1; /* begin by remembering */
	param_make(&p[2], arena, c, h, 3 * h, spread(h, h));
	param_make(&p[3], arena, c, h, 3 * h, spread(h, h));
}

void net_make(net *n, rap_arena *arena, chance *c) {
	const rap_net_shape *s = &n->shape;
	uint32_t h = 2 * s->hidden, tags = s->upos + s->xpos, pair = 2 * (s->arc + s->label);
	param_make(&n->rows, arena, c, s->rows, s->input, 0.15f);
	lstm_make(&n->p[NET_INPUT_1], arena, c, s->input, s->hidden);
	lstm_make(&n->p[NET_INPUT_2], arena, c, h, s->hidden);
	param_make(&n->p[NET_TAG], arena, c, h, tags, spread(h, tags));
	param_make(&n->p[NET_TAG_BIAS], arena, c, 1, tags, 0);
	param_make(&n->p[NET_PAIR], arena, c, h, pair, spread(h, s->arc));
	param_make(&n->p[NET_PAIR_BIAS], arena, c, 1, pair, 0);
	param_make(&n->p[NET_ARC], arena, c, s->arc, s->arc, spread(s->arc, s->arc));
	param_make(&n->p[NET_ARC_BIAS], arena, c, 1, s->arc, 0);
	param_make(&n->p[NET_ROOT], arena, c, 1, s->arc, 0.1f);
	param_make(&n->p[NET_DISTANCE], arena, c, RAP_DISTANCES, s->arc, 0.1f);
	param_make(&n->p[NET_RELATION_DISTANCE], arena, c, RAP_DISTANCES, s->label, 0.1f);
	param_make(&n->p[NET_RELATION], arena, c, s->label, s->relations, spread(s->label, s->relations));
	param_make(&n->p[NET_RELATION_BIAS], arena, c, 1, s->relations, 0);
	chance own = {1}; /* names take no chance away from trees */
	param_make(&n->p[NET_NAME], arena, &own, h, s->name_tags, 0);
	param_make(&n->p[NET_NAME_BIAS], arena, &own, 1, s->name_tags, 0);
	n->touched = RAP_NEW_ARRAY(arena, uint32_t, s->rows);
	n->is_touched = RAP_NEW_ARRAY(arena, uint8_t, s->rows);
}

static float *floats(rap_arena *arena, size_t columns) {
	return RAP_NEW_ARRAY(arena, float, columns * NET_BATCH_WORDS);
}

net_pass *net_pass_make(rap_arena *arena, const rap_net_shape *s) {
	net_pass *p = RAP_NEW(arena, net_pass);
	uint32_t h = 2 * s->hidden, tags = s->upos + s->xpos, pair = 2 * (s->arc + s->label);
	float **wide[] = {&p->h_1, &p->h_2, &p->both, &p->cell_1, &p->cell_2, &p->dh, &p->dboth, &p->mask_1, &p->mask_2};
	for (uint32_t i = 0; i < sizeof wide / sizeof *wide; i++) *wide[i] = floats(arena, h);
	p->x = floats(arena, s->input), p->dx = floats(arena, s->input), p->mask_x = floats(arena, s->input);
	p->gates_1 = floats(arena, 3 * h), p->gates_2 = floats(arena, 3 * h), p->dgates = floats(arena, 3 * h);
	p->tags = floats(arena, tags), p->dtags = floats(arena, tags);
	p->names = floats(arena, s->name_tags), p->dnames = floats(arena, s->name_tags);
	p->pair = floats(arena, pair), p->dpair = floats(arena, pair);
	p->arc = floats(arena, s->arc), p->darc = floats(arena, s->arc);
	p->scores = floats(arena, 1); /* of one word */
	p->integer_scores = RAP_NEW_ARRAY(arena, int32_t, (size_t)NET_SENTENCE_MAX * (NET_SENTENCE_MAX + 1));
	uint32_t **chosen[] = {&p->head, &p->relation, &p->upos, &p->xpos, &p->name};
	for (uint32_t i = 0; i < 5; i++) *chosen[i] = RAP_NEW_ARRAY(arena, uint32_t, NET_BATCH_WORDS);
	p->mark = RAP_NEW_ARRAY(arena, uint32_t, 2 * NET_SENTENCE_MAX);
	return p;
}

/* ---- forward ---- */

static void drop(float *x, float *mask, size_t n, chance *c, float rate) {
	float keep = 1 / (1 - rate);
	for (size_t i = 0; i < n; i++) mask[i] = chance_unit(c) < rate ? 0 : keep;
	for (size_t i = 0; i < n; i++) x[i] *= mask[i];
}

static void undrop(float *dx, const float *mask, size_t n) {
	for (size_t i = 0; i < n; i++) dx[i] *= mask[i];
}

static void sum_rows(const net *n, const net_batch *b, float *x) {
	uint32_t d = n->shape.input;
	memset(x, 0, sizeof(float) * b->n * d);
	for (uint32_t t = 0; t < b->n; t++) {
		const net_word *w = &b->words[t];
		for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++)
			if (w->rows[k] != RAP_NONE) axpy(x + (size_t)t * d, 1, n->rows.w + (size_t)w->rows[k] * d, d);
		if (n->fixed && w->fixed != RAP_NONE) axpy(x + (size_t)t * d, 1, n->fixed + (size_t)w->fixed * d, d);
	}
}

static lstm layer(net *n, net_pass *p, uint32_t which) {
	param *q = &n->p[which ? NET_INPUT_2 : NET_INPUT_1];
	return (lstm){&q[0], &q[1], {&q[2], &q[3]}, which ? p->gates_2 : p->gates_1, which ? p->cell_2 : p->cell_1,
				  which ? p->h_2 : p->h_1};
}

static void linear(const net *n, float *out, const float *in, uint32_t rows, net_param which) {
	const param *w = &n->p[which];
	mat_set_rows(out, w[1].w, rows, w->columns);
	mat_mul(out, in, w->w, rows, w->rows, w->columns);
}

/* The vectors of dependents go through one more matrix before they meet those of heads. */
static void arc_vectors(const net *n, net_pass *p, uint32_t words) {
	uint32_t a = n->shape.arc, pair = 2 * (a + n->shape.label);
	mat_set_rows(p->arc, n->p[NET_ARC_BIAS].w, words, a);
	for (uint32_t t = 0; t < words; t++) {
		float *row = p->pair + (size_t)t * pair;
		for (uint32_t k = 0; k < 2 * a; k++) row[k] = fmaxf(0, row[k]);
		mat_mul(p->arc + (size_t)t * a, row, n->p[NET_ARC].w, 1, a, a);
	}
}

static void forward(net *n, net_pass *p, const net_batch *b, chance *c, float dropout) {
	size_t h = 2 * n->shape.hidden;
	lstm first = layer(n, p, 0), second = layer(n, p, 1);
	sum_rows(n, b, p->x);
	if (c) drop(p->x, p->mask_x, (size_t)b->n * n->shape.input, c, dropout * 0.7f);
	lstm_forward(&first, b, p->x);
	memcpy(p->both, p->h_1, sizeof(float) * b->n * h);
	if (c) drop(p->both, p->mask_1, b->n * h, c, dropout);
	linear(n, p->tags, p->both, b->n, NET_TAG);
	lstm_forward(&second, b, p->both);
	for (size_t i = 0; i < b->n * h; i++) p->dh[i] = p->h_2[i] + p->both[i];
	memcpy(p->dboth, p->dh, sizeof(float) * b->n * h); /* top of the encoder, kept in dboth until backward */
	if (c) drop(p->dboth, p->mask_2, b->n * h, c, dropout);
	linear(n, p->pair, p->dboth, b->n, NET_PAIR);
	linear(n, p->names, p->dboth, b->n, NET_NAME);
	arc_vectors(n, p, b->n);
}

/* ---- heads ---- */

static float dot(const float *a, const float *b, uint32_t n) {
	float sum = 0;
	for (uint32_t i = 0; i < n; i++) sum += a[i] * b[i];
	return sum;
}

/* Scores of every head (0 the root) for the i-th word of a sentence. */
static void head_scores(const net *n, const net_pass *p, rap_range s, uint32_t i, float *scores) {
	uint32_t a = n->shape.arc, pair = 2 * (a + n->shape.label), words = s.end - s.start;
	const float *dependent = p->arc + (size_t)(s.start + i) * a;
	float far[RAP_DISTANCES];
	for (uint32_t k = 0; k < RAP_DISTANCES; k++) far[k] = dot(dependent, n->p[NET_DISTANCE].w + k * a, a);
	scores[0] = dot(dependent, n->p[NET_ROOT].w, a);
	for (uint32_t h = 0; h < words; h++)
		scores[h + 1] = h == i ? -1e9f
							   : far[rap_distance(i, h)] + dot(dependent, p->pair + (size_t)(s.start + h) * pair + a, a);
}

static float soften(float *scores, uint32_t n, uint32_t gold) {
	float top = scores[0], sum = 0;
	for (uint32_t i = 1; i < n; i++) top = fmaxf(top, scores[i]);
	for (uint32_t i = 0; i < n; i++) sum += scores[i] = expf(scores[i] - top);
	for (uint32_t i = 0; i < n; i++) scores[i] /= sum;
	float loss = -logf(fmaxf(scores[gold], 1e-9f));
	scores[gold] -= 1;
	return loss;
}

/* One score's gradient g between a dependent and a vector it was compared with. */
static void pull(float g, const float *dependent, float *d_dependent, const float *other, float *d_other, uint32_t n) {
	axpy(d_dependent, g, other, n);
	axpy(d_other, g, dependent, n);
}

static float heads_backward(net *n, net_pass *p, const net_batch *b, rap_range s) {
	uint32_t a = n->shape.arc, pair = 2 * (a + n->shape.label), words = s.end - s.start;
	param *root = &n->p[NET_ROOT], *distance = &n->p[NET_DISTANCE];
	float loss = 0, *g = p->scores;
	for (uint32_t i = 0; i < words; i++) {
		const float *dependent = p->arc + (size_t)(s.start + i) * a;
		float *d = p->darc + (size_t)(s.start + i) * a;
		head_scores(n, p, s, i, g);
		loss += soften(g, words + 1, b->words[s.start + i].head);
		pull(g[0], dependent, d, root->w, root->gradient, a);
		for (uint32_t h = 0; h < words; h++) {
			if (h == i || fabsf(g[h + 1]) < 1e-6f) continue;
			size_t at = (size_t)(s.start + h) * pair + a, far = (size_t)rap_distance(i, h) * a;
			pull(g[h + 1], dependent, d, p->pair + at, p->dpair + at, a);
			pull(g[h + 1], dependent, d, distance->w + far, distance->gradient + far, a);
		}
	}
	return loss;
}

/* ---- relations ---- */

/* The relation's hidden layer for a word and its head, both absolute. */
static void relation_hidden(const net *n, const net_pass *p, uint32_t word, uint32_t head, float *hidden) {
	uint32_t a = n->shape.arc, l = n->shape.label, pair = 2 * (a + l);
	const float *dependent = p->pair + (size_t)word * pair + 2 * a, *h = p->pair + (size_t)head * pair + 2 * a + l;
	const float *far = n->p[NET_RELATION_DISTANCE].w + rap_distance(word, head) * l;
	for (uint32_t k = 0; k < l; k++) hidden[k] = fmaxf(0, dependent[k] + h[k] + far[k]);
}

static void relation_scores(const net *n, const float *hidden, float *scores) {
	linear(n, scores, hidden, 1, NET_RELATION);
}

enum { WIDE = 512 };

static float relation_backward(net *n, net_pass *p, uint32_t word, uint32_t head, uint32_t gold) {
	uint32_t a = n->shape.arc, l = n->shape.label, pair = 2 * (a + l), r = n->shape.relations;
	float hidden[WIDE], g[WIDE], d[WIDE] = {0};
	relation_hidden(n, p, word, head, hidden);
	relation_scores(n, hidden, g);
	float loss = soften(g, r, gold);
	mat_mul_at(n->p[NET_RELATION].gradient, hidden, g, 1, l, r);
	mat_add_rows(n->p[NET_RELATION_BIAS].gradient, g, 1, r);
	mat_mul_bt(d, g, n->p[NET_RELATION].w, 1, l, r);
	for (uint32_t k = 0; k < l; k++)
		if (hidden[k] <= 0) d[k] = 0;
	axpy(p->dpair + (size_t)word * pair + 2 * a, 1, d, l);
	axpy(p->dpair + (size_t)head * pair + 2 * a + l, 1, d, l);
	axpy(n->p[NET_RELATION_DISTANCE].gradient + rap_distance(word, head) * l, 1, d, l);
	return loss;
}

/* ---- backward ---- */

static float tags_backward(net *n, net_pass *p, const net_batch *b) {
	uint32_t u = n->shape.upos, x = n->shape.xpos;
	float loss = 0;
	memcpy(p->dtags, p->tags, sizeof(float) * b->n * (u + x));
	for (uint32_t t = 0; t < b->n; t++) {
		float *g = p->dtags + (size_t)t * (u + x);
		loss += soften(g, u, b->words[t].upos);
		loss += soften(g + u, x, b->words[t].xpos);
	}
	return loss;
}

static void linear_backward(net *n, const float *dout, const float *in, float *din, uint32_t rows, net_param which) {
	param *w = &n->p[which];
	mat_mul_at(w->gradient, in, dout, rows, w->rows, w->columns);
	mat_add_rows(w[1].gradient, dout, rows, w->columns);
	mat_mul_bt(din, dout, w->w, rows, w->rows, w->columns);
}

static float pairs_backward(net *n, net_pass *p, const net_batch *b) {
	uint32_t a = n->shape.arc, pair = 2 * (a + n->shape.label);
	float loss = 0;
	memset(p->dpair, 0, sizeof(float) * b->n * pair);
	memset(p->darc, 0, sizeof(float) * b->n * a);
	for (uint32_t i = 0; i < b->sentences; i++) {
		rap_range s = b->sentence[i];
		loss += heads_backward(n, p, b, s);
		for (uint32_t t = s.start; t < s.end; t++)
			if (b->words[t].head)
				loss += relation_backward(n, p, t, s.start + b->words[t].head - 1, b->words[t].relation);
	}
	for (uint32_t t = 0; t < b->n; t++) {
		float *row = p->pair + (size_t)t * pair, *d = p->dpair + (size_t)t * pair;
		mat_mul_at(n->p[NET_ARC].gradient, row, p->darc + (size_t)t * a, 1, a, a);
		mat_mul_bt(d, p->darc + (size_t)t * a, n->p[NET_ARC].w, 1, a, a);
		for (uint32_t k = 0; k < 2 * a; k++)
			if (row[k] <= 0) d[k] = 0;
	}
	mat_add_rows(n->p[NET_ARC_BIAS].gradient, p->darc, b->n, a);
	return loss;
}

static void rows_backward(net *n, const net_batch *b, const float *dx) {
	uint32_t d = n->shape.input;
	for (uint32_t t = 0; t < b->n; t++)
		for (uint32_t k = 0; k < RAP_FEATURE_KINDS; k++) {
			uint32_t row = b->words[t].rows[k];
			if (row == RAP_NONE) continue;
			if (!n->is_touched[row]) n->is_touched[row] = 1, n->touched[n->touched_n++] = row;
			axpy(n->rows.gradient + (size_t)row * d, 1, dx + (size_t)t * d, d);
		}
}

static float backward(net *n, net_pass *p, const net_batch *b) {
	size_t h = 2 * n->shape.hidden;
	lstm first = layer(n, p, 0), second = layer(n, p, 1);
	float loss = tags_backward(n, p, b) + pairs_backward(n, p, b);
	float *top = p->dboth, *dtop = p->dh;
	memset(dtop, 0, sizeof(float) * b->n * h);
	linear_backward(n, p->dpair, top, dtop, b->n, NET_PAIR);
	undrop(dtop, p->mask_2, b->n * h);
	float *dboth = p->dboth;
	memcpy(dboth, dtop, sizeof(float) * b->n * h); /* around the second LSTM */
	lstm_backward(&second, b, p->both, dtop, p->dgates, dboth);
	linear_backward(n, p->dtags, p->both, dboth, b->n, NET_TAG);
	undrop(dboth, p->mask_1, b->n * h);
	memset(p->dx, 0, sizeof(float) * b->n * n->shape.input);
	lstm_backward(&first, b, p->x, dboth, p->dgates, p->dx);
	undrop(p->dx, p->mask_x, (size_t)b->n * n->shape.input);
	rows_backward(n, b, p->dx);
	return loss;
}

/* ---- Adam ---- */

static void adam(float *restrict w, float *restrict g, float *restrict mean, float *restrict square, size_t n,
				 float scale, float rate) {
	for (size_t i = 0; i < n; i++) {
		float d = g[i] * scale;
		mean[i] += 0.1f * (d - mean[i]);
		square[i] += 0.02f * (d * d - square[i]);
		w[i] -= rate * mean[i] / (sqrtf(square[i]) + 1e-6f);
		g[i] = 0;
	}
}

/* Adam's moments begin at 0. */
static float moment_bias(uint64_t steps) {
	return sqrtf(1 - powf(0.98f, (float)steps)) / (1 - powf(0.9f, (float)steps));
}

static void update_param(param *p, float scale, float rate) {
	adam(p->w, p->gradient, p->mean, p->square, (size_t)p->rows * p->columns, scale, rate);
}

static void update(net *n, uint32_t words, float rate) {
	float scale = 1 / (float)words, bias = moment_bias(++n->steps);
	for (uint32_t i = 0; i < NET_PARAMS; i++)
		if (i != NET_NAME && i != NET_NAME_BIAS) update_param(&n->p[i], scale, rate * bias);
	for (uint32_t i = 0; i < n->touched_n; i++) {
		param *p = &n->rows;
		size_t at = (size_t)n->touched[i] * p->columns;
		adam(p->w + at, p->gradient + at, p->mean + at, p->square + at, p->columns, scale, rate * bias);
		n->is_touched[n->touched[i]] = 0;
	}
	n->touched_n = 0;
}

float net_learn(net *n, net_pass *pass, const net_batch *batch, chance *c, float rate, float dropout) {
	forward(n, pass, batch, c, dropout);
	float loss = backward(n, pass, batch);
	update(n, batch->n, rate);
	return loss;
}

/* ---- names ---- */

static float names_backward(net *n, net_pass *p, const net_batch *b) {
	uint32_t tags = n->shape.name_tags;
	float loss = 0;
	memcpy(p->dnames, p->names, sizeof(float) * b->n * tags);
	for (uint32_t t = 0; t < b->n; t++) loss += soften(p->dnames + (size_t)t * tags, tags, b->words[t].name);
	mat_mul_at(n->p[NET_NAME].gradient, p->dboth, p->dnames, b->n, n->p[NET_NAME].rows, tags);
	mat_add_rows(n->p[NET_NAME_BIAS].gradient, p->dnames, b->n, tags);
	return loss;
}

float net_learn_names(net *n, net_pass *pass, const net_batch *b, float rate) {
	float scale = 1 / (float)b->n, bias = moment_bias(++n->name_steps);
	forward(n, pass, b, NULL, 0);
	float loss = names_backward(n, pass, b);
	update_param(&n->p[NET_NAME], scale, rate * bias);
	update_param(&n->p[NET_NAME_BIAS], scale, rate * bias);
	return loss;
}

/* ---- use ---- */

static uint32_t best(const float *scores, uint32_t n) {
	uint32_t b = 0;
	for (uint32_t i = 1; i < n; i++)
		if (scores[i] > scores[b]) b = i;
	return b;
}

static void choose_heads(const net *n, net_pass *p, rap_range s) {
	uint32_t words = s.end - s.start;
	for (uint32_t i = 0; i < words; i++) {
		head_scores(n, p, s, i, p->scores);
		for (uint32_t h = 0; h <= words; h++)
			p->integer_scores[i * (words + 1) + h] = (int32_t)fmaxf(-2e9f, p->scores[h] * 65536);
	}
	rap_tree_decode(rap_kernels_best(), p->integer_scores, words, p->head + s.start, p->mark);
}

void net_apply(net *n, net_pass *p, const net_batch *b) {
	uint32_t u = n->shape.upos, x = n->shape.xpos;
	float hidden[WIDE], scores[WIDE];
	forward(n, p, b, NULL, 0);
	for (uint32_t t = 0; t < b->n; t++) {
		p->upos[t] = best(p->tags + (size_t)t * (u + x), u);
		p->xpos[t] = best(p->tags + (size_t)t * (u + x) + u, x);
		p->name[t] = best(p->names + (size_t)t * n->shape.name_tags, n->shape.name_tags);
	}
	for (uint32_t i = 0; i < b->sentences; i++) {
		rap_range s = b->sentence[i];
		choose_heads(n, p, s);
		for (uint32_t t = s.start; t < s.end; t++) {
			if (!p->head[t]) continue;
			relation_hidden(n, p, t, s.start + p->head[t] - 1, hidden);
			relation_scores(n, hidden, scores);
			p->relation[t] = best(scores, n->shape.relations);
		}
	}
}
