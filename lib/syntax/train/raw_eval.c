/* rapporteur-syntax-raw: marks the whole way from raw text, as the CoNLL 2018 shared task did: own sentences and tokens,
 * words aligned with the treebank's (align.h), F1 of sentences, words, classes, heads and universal relations.
 *
 *   rapporteur-syntax-raw file.conllu...
 */
#include <stdio.h>

#include "lexicon/lexicon.h"
#include "syntax/syntax.h"
#include "syntax/train/align.h"
#include "syntax/train/conllu.h"

typedef RAP_VEC(char) text_bytes;

/* What is compared of a word, in the order of its place. */
typedef struct facts {
	uint32_t head; /* index of a word, RAP_NONE the root */
	rap_str upos, relation;
} facts;

typedef struct side {
	places places;
	RAP_VEC(facts) facts;
	RAP_VEC(rap_range) sentences; /* places */
} side;

/* A treebank, its raw text and how many bytes of that are no white space before each. */
typedef struct bank {
	ud_bank words;
	ud_inventory names;
	text_bytes raw;
	uint32_t *solid_before;
	uint32_t *ends; /* of sentences in the raw text */
} bank;

static rap_str universal(rap_str s) {
	const char *colon = memchr(s.s, ':', s.n);
	return (rap_str){s.s, colon ? (uint32_t)(colon - s.s) : s.n};
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

static uint32_t solid(rap_str s) {
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++) n += !is_space(s.s[i]);
	return n;
}

static bool begins(rap_str line, const char *with) {
	return line.n >= strlen(with) && memcmp(line.s, with, strlen(with)) == 0;
}

static bool holds(rap_str line, const char *what) {
	for (uint32_t i = 0; i + strlen(what) <= line.n; i++)
		if (memcmp(line.s + i, what, strlen(what)) == 0) return true;
	return false;
}

static void put(rap_arena *arena, text_bytes *out, rap_str s) {
	for (uint32_t i = 0; i < s.n; i++) *rap_vec_push(arena, out) = s.s[i];
}

/* The comment lines of each sentence hold its text, its last word whether a space follows; paragraphs are kept apart. */
static void rebuild(rap_arena *arena, rap_str file, bank *b) {
	static const char text[] = "# text = ";
	uint32_t sentences = 0;
	bool space = true, within = false;
	for (uint32_t at = 0; at < file.n;) {
		const char *end = memchr(file.s + at, '\n', file.n - at);
		rap_str line = {file.s + at, end ? (uint32_t)(end - file.s) - at : file.n - at};
		at += line.n + 1;
		if (begins(line, "# newpar") || begins(line, "# newdoc")) put(arena, &b->raw, RAP_STR("\n\n"));
		if (begins(line, text)) put(arena, &b->raw, (rap_str){line.s + sizeof text - 1, line.n - (uint32_t)sizeof text + 1});
		else if (line.n > 0 && line.s[0] != '#') space = !holds(line, "SpaceAfter=No"), within = true;
		if (line.n > 0 || !within) continue;
		if (space) put(arena, &b->raw, RAP_STR(" "));
		b->ends[sentences++] = b->raw.n;
		within = false;
	}
}

static void read_bank(rap_arena *arena, rap_str file, bank *b) {
	b->ends = RAP_NEW_ARRAY(arena, uint32_t, b->words.sentences.n + 1);
	rebuild(arena, file, b);
	b->solid_before = RAP_NEW_ARRAY(arena, uint32_t, b->raw.n + 1);
	for (uint32_t i = 0; i < b->raw.n; i++) b->solid_before[i + 1] = b->solid_before[i] + !is_space(b->raw.at[i]);
}

/* Ends of a sentence by the places of its words. */
static void push_sentence(rap_arena *arena, side *s, uint32_t first) {
	if (first == s->places.n) return;
	*rap_vec_push(arena, &s->sentences) = (rap_range){s->places.at[first].start, s->places.at[s->places.n - 1].end};
}

static void gold_side(rap_arena *arena, const bank *b, side *out) {
	uint32_t at = 0, next = 0;
	for (uint32_t i = 0; i < b->words.sentences.n; i++) {
		rap_range r = b->words.sentences.at[i];
		for (uint32_t w = r.start; w < r.end; w++) {
			const ud_word *word = &b->words.words.at[w];
			while (next < b->words.multiwords.n && b->words.multiwords.at[next].words.end <= w) next++;
			const ud_multiword *m = next < b->words.multiwords.n ? &b->words.multiwords.at[next] : NULL;
			bool multi = m && m->words.start <= w;
			uint32_t n = solid(multi ? m->form : word->form);
			*rap_vec_push(arena, &out->places) = (place){at, at + n, multi, word->form, RAP_NONE};
			*rap_vec_push(arena, &out->facts) = (facts){word->head ? r.start + word->head - 1 : RAP_NONE,
														b->names.upos.list.at[word->upos], universal(word->full_relation)};
			if (!multi || w + 1 == m->words.end) at += n;
		}
		push_sentence(arena, out, r.start);
		at = b->solid_before[b->ends[i]]; /* forms that are not what is written shift no other sentence */
	}
}

/* The tokens of the written word that token `t` is of. */
static rap_range written_word(const rap_text *text, uint32_t t) {
	rap_range r = {t, t + 1};
	while (rap_token_continues(text, r.start)) r.start--;
	while (r.end < text->tokens.n && rap_token_continues(text, r.end)) r.end++;
	return r;
}

static void own_side(rap_arena *arena, const bank *b, const rap_text *text, const rap_syntax *syntax, side *out) {
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		rap_range r = text->sentences.at[i].tokens;
		for (uint32_t t = r.start; t < r.end; t++) {
			rap_range whole = written_word(text, t), raw = rap_text_raw(text, rap_text_bytes(text, whole));
			const rap_syntax_word *w = &syntax->words[t];
			*rap_vec_push(arena, &out->places) = (place){b->solid_before[raw.start], b->solid_before[raw.end],
														 whole.end - whole.start > 1, rap_token_str(text, t), RAP_NONE};
			*rap_vec_push(arena, &out->facts) = (facts){w->head, syntax->model->upos.name[w->upos],
														universal(syntax->model->relation.name[w->relation])};
		}
		push_sentence(arena, out, r.start);
	}
}

static uint32_t same_sentences(const side *gold, const side *own) {
	uint32_t same = 0;
	for (uint32_t g = 0, o = 0; g < gold->sentences.n && o < own->sentences.n;) {
		rap_range x = gold->sentences.at[g], y = own->sentences.at[o];
		same += x.start == y.start && x.end == y.end;
		if (x.start <= y.start) g++;
		if (y.start <= x.start) o++;
	}
	return same;
}

static void print(const side *gold, const side *own, const char *path) {
	uint32_t words = 0, upos = 0, uas = 0, las = 0;
	for (uint32_t i = 0; i < gold->places.n; i++) {
		uint32_t match = gold->places.at[i].match;
		if (match == RAP_NONE) continue;
		const facts *g = &gold->facts.at[i], *o = &own->facts.at[match];
		words++;
		upos += rap_str_equal(g->upos, o->upos);
		if (g->head == RAP_NONE ? o->head != RAP_NONE : o->head == RAP_NONE || gold->places.at[g->head].match != o->head)
			continue;
		uas++;
		las += rap_str_equal(g->relation, o->relation);
	}
	double n = (gold->places.n + own->places.n) / 200.0, sentences = (gold->sentences.n + own->sentences.n) / 200.0;
	const char *base = strrchr(path, '/');
	printf("%-20s from raw text: sentences %.2f words %.2f upos %.2f uas %.2f las %.2f (F1)\n", base ? base + 1 : path,
		   same_sentences(gold, own) / sentences, words / n, upos / n, uas / n, las / n);
}

static int mark_file(rap_arena *arena, const rap_model *model, const char *path) {
	bank b = {.names.open = true};
	side gold = {0}, own = {0};
	rap_str file = ud_file(arena, path);
	if (!file.s || !ud_read(arena, path, &b.names, &b.words)) return 1;
	read_bank(arena, file, &b);
	rap_str raw = {b.raw.at, b.raw.n};
	rap_text *text = rap_text_read(arena, rap_lexicon_builtin(), raw, &(rap_text_options){.plain = true});
	gold_side(arena, &b, &gold);
	own_side(arena, &b, text, rap_syntax_read(arena, model, text, NULL), &own);
	places_align(arena, &gold.places, &own.places);
	print(&gold, &own, path);
	return 0;
}

int main(int argc, char **argv) {
	rap_arena arena;
	jmp_buf out_of_memory;
	const char *error;
	volatile int status = 0;
	if (argc < 2) return fprintf(stderr, "usage: rapporteur-syntax-raw file.conllu...\n"), 2;
	if (setjmp(out_of_memory)) return fprintf(stderr, "out of memory\n"), 1;
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	const rap_model *model = rap_syntax_model(&arena, &error);
	if (!model) return fprintf(stderr, "%s\n", error), 1;
	for (int i = 1; i < argc; i++) status = status | mark_file(&arena, model, argv[i]);
	rap_arena_free(&arena);
	return status;
}
