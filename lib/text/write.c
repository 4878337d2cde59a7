/* Clean text is written out of decoded text, and its origins out of the decoded text's origins. */
#include "text/stages.h"

rap_writer rap_writer_make(rap_arena *arena, const rap_decoded *from, rap_text *text) {
	rap_writer w = {.arena = arena, .from = from, .text = text};
	w.cap = from->n + 16;
	w.s = rap_arena_alloc(arena, w.cap);
	return w;
}

static void reserve(rap_writer *w, uint32_t more) { w->s = rap_bytes_reserve(w->arena, w->s, w->n, &w->cap, more); }

/* The stretch that decoded byte `at` lies in, never before the last one asked for. */
static const rap_origin *stretch_at(rap_writer *w, uint32_t at) {
	const rap_origin *o = &w->from->origins.at[w->origin];
	while (o->clean + o->clean_n <= at) o = &w->from->origins.at[++w->origin];
	return o;
}

void rap_writer_copy(rap_writer *w, uint32_t start, uint32_t end) {
	if (start >= end) return;
	reserve(w, end - start);
	memcpy(w->s + w->n, w->from->s + start, end - start);
	while (start < end) {
		const rap_origin *o = stretch_at(w, start);
		uint32_t stop = o->clean + o->clean_n < end ? o->clean + o->clean_n : end, n = stop - start;
		if (o->clean_n == o->raw_n)
			rap_origin_add(w->arena, &w->text->origins, (rap_origin){w->n, o->raw + (start - o->clean), n, n});
		else
			rap_origin_add(w->arena, &w->text->origins, (rap_origin){w->n, o->raw, n, o->raw_n});
		w->n += n;
		start = stop;
	}
}

void rap_writer_put(rap_writer *w, char c, uint32_t at) {
	const rap_origin *o = stretch_at(w, at);
	bool same = o->clean_n == o->raw_n;
	reserve(w, 1);
	rap_origin_add(w->arena, &w->text->origins, (rap_origin){w->n, same ? o->raw + (at - o->clean) : o->raw, 1, same ? 1 : o->raw_n});
	w->s[w->n++] = c;
}


/* One space between words, which stays as it is. */
static bool is_single(const char *s, uint32_t i, uint32_t end) {
	return s[i] == ' ' && i + 1 < end && !rap_is_space(s[i + 1]);
}

void rap_writer_fold_part(rap_writer *w, uint32_t start, uint32_t end) {
	const char *s = w->from->s;
	for (uint32_t i = start; i < end;) {
		uint32_t from = i;
		while (i < end && (!rap_is_space(s[i]) || is_single(s, i, end))) i++;
		rap_writer_copy(w, from, i);
		if (i == end) return;
		rap_writer_put(w, ' ', i);
		while (i < end && rap_is_space(s[i])) i++;
	}
}

void rap_writer_fold(rap_writer *w, uint32_t start, uint32_t end) {
	const char *s = w->from->s;
	while (start < end && rap_is_space(s[start])) start++;
	while (end > start && rap_is_space(s[end - 1])) end--;
	rap_writer_fold_part(w, start, end);
}

rap_block *rap_writer_open(rap_writer *w, rap_block_kind kind, uint32_t at) {
	rap_text *text = w->text;
	if (text->blocks.n) {
		reserve(w, 1);
		rap_range raw = rap_decoded_raw(w->from, at, at);
		rap_origin_add(w->arena, &w->text->origins, (rap_origin){w->n, raw.start, 1, 0});
		w->s[w->n++] = '\n';
	}
	rap_block *block = rap_vec_push(w->arena, &text->blocks);
	block->kind = (uint8_t)kind;
	block->text = (rap_range){w->n, w->n};
	return block;
}

void rap_writer_close(rap_writer *w) {
	rap_text *text = w->text;
	rap_block *block = &text->blocks.at[text->blocks.n - 1];
	block->text.end = w->n;
	if (!rap_range_empty(block->text)) return;
	text->blocks.n--;
	if (text->blocks.n == 0) return;
	text->origins.n--;
	w->n--;
}

void rap_writer_finish(rap_writer *w) {
	reserve(w, 1);
	w->s[w->n] = '\0';
	w->text->clean = (rap_str){w->s, w->n};
}

/* The raw byte where decoded byte `at` begins. */
static uint32_t raw_start(const rap_decoded *d, uint32_t at) {
	const rap_origin *o = rap_origin_at(&d->origins, at);
	if (o == NULL) return 0;
	uint32_t within = at - o->clean;
	return o->raw + (o->clean_n == o->raw_n || within >= o->clean_n ? (within < o->raw_n ? within : o->raw_n) : 0);
}

rap_range rap_decoded_raw(const rap_decoded *d, uint32_t start, uint32_t end) {
	rap_range raw = {raw_start(d, start), raw_start(d, start)};
	if (end > start) raw.end = raw_start(d, end - 1) + 1;
	return raw;
}
