#include "syntax/train/raw.h"

#include <stdio.h>

#include "syntax/syntax.h"
#include "syntax/train/names.h"

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

static uint32_t solid(rap_str s) {
	uint32_t n = 0;
	for (uint32_t i = 0; i < s.n; i++) n += !is_space(s.s[i]);
	return n;
}

static bool holds(rap_str line, const char *what) {
	for (uint32_t i = 0; i + strlen(what) <= line.n; i++)
		if (memcmp(line.s + i, what, strlen(what)) == 0) return true;
	return false;
}

static void put(rap_arena *arena, raw_bank *b, rap_str s) {
	for (uint32_t i = 0; i < s.n; i++) *rap_vec_push(arena, &b->raw) = s.s[i];
}

static void count_solid(rap_arena *arena, raw_bank *b) {
	b->solid_before = RAP_NEW_ARRAY(arena, uint32_t, b->raw.n + 1);
	for (uint32_t i = 0; i < b->raw.n; i++) b->solid_before[i + 1] = b->solid_before[i] + !is_space(b->raw.at[i]);
}

static void end_document(raw_bank *b) {
	if (b->documents.n > 0) b->documents.at[b->documents.n - 1].end = b->raw.n;
}

static void begin_document(rap_arena *arena, raw_bank *b) {
	end_document(b);
	rap_vec_push(arena, &b->documents)->start = b->raw.n;
}

/* ---- CoNLL-U ---- */

static void read_comment(rap_arena *arena, rap_str line, raw_bank *b) {
	static const char text[] = "# text = ";
	bool document = ud_begins(line, "# newdoc");
	if (document || ud_begins(line, "# newpar")) put(arena, b, RAP_STR("\n\n"));
	if (document) begin_document(arena, b);
	if (ud_begins(line, text)) put(arena, b, (rap_str){line.s + sizeof text - 1, line.n - (uint32_t)sizeof text + 1});
}

/* The comment lines of each sentence hold its text, its last word whether a space follows; paragraphs are kept apart. */
static void rebuild(rap_arena *arena, rap_str file, raw_bank *b) {
	uint32_t sentences = 0, at = 0;
	bool space = true, within = false;
	rap_str line;
	begin_document(arena, b); /* what stands before the first that is announced */
	while (ud_line(file, &at, &line)) {
		if (ud_begins(line, "#")) read_comment(arena, line, b);
		else if (line.n > 0) space = !holds(line, "SpaceAfter=No"), within = true;
		if (line.n > 0 || !within) continue;
		if (space) put(arena, b, RAP_STR(" "));
		b->ends[sentences++] = b->raw.n;
		within = false;
	}
	end_document(b);
}

/* Are the token's words what is written, one behind the other? */
static bool is_written(const raw_bank *b, const ud_multiword *m) {
	uint32_t n = 0;
	for (uint32_t w = m->words.start; w < m->words.end; w++) n += solid(b->words.words.at[w].form);
	return n == solid(m->form);
}

static void place_multiword(raw_bank *b, const ud_multiword *m, uint32_t at) {
	uint32_t end = at + solid(m->form), own = at;
	bool written = is_written(b, m);
	for (uint32_t w = m->words.start; w < m->words.end; w++) {
		uint32_t n = solid(b->words.words.at[w].form);
		b->places[w] = (raw_place){at, end, true, written ? own : at, written ? own + n : end};
		own += n;
	}
}

static void place_words(rap_arena *arena, raw_bank *b) {
	uint32_t at = 0, next = 0;
	b->places = RAP_NEW_ARRAY(arena, raw_place, b->words.words.n + 1);
	for (uint32_t i = 0; i < b->words.sentences.n; i++) {
		rap_range r = b->words.sentences.at[i];
		for (uint32_t w = r.start; w < r.end;) {
			const ud_multiword *m = next < b->words.multiwords.n ? &b->words.multiwords.at[next] : NULL;
			bool multi = m && m->words.start == w;
			uint32_t end = at + solid(multi ? m->form : b->words.words.at[w].form);
			if (multi) place_multiword(b, m, at), next++;
			else b->places[w] = (raw_place){at, end, false, at, end};
			w = multi ? m->words.end : w + 1;
			at = end;
		}
		at = b->solid_before[b->ends[i]]; /* forms that are not what is written shift no other sentence */
	}
}

bool raw_read(rap_arena *arena, const char *path, raw_bank *b) {
	*b = (raw_bank){.names.open = true};
	rap_str file = ud_file(arena, path);
	if (!file.s || !ud_read(arena, path, &b->names, &b->words)) return false;
	b->ends = RAP_NEW_ARRAY(arena, uint32_t, b->words.sentences.n + 1);
	rebuild(arena, file, b);
	count_solid(arena, b);
	place_words(arena, b);
	return true;
}

/* ---- words in lines ---- */

static bool is_one_of(char c, const char *set) { return c != 0 && strchr(set, c) != NULL; }

/* "n't", "'s", "%", ",": written to the word before; and "(", "$" to the word behind. */
static bool joins_before(rap_str s) {
	return is_one_of(s.s[0], ".,;:?!)]%'") || (s.n == 3 && memcmp(s.s, "n't", 3) == 0);
}

static bool joins_behind(rap_str s) { return s.n == 1 && is_one_of(s.s[0], "([$"); }

static void write_sentence(rap_arena *arena, raw_bank *b, rap_range sentence) {
	bool quoted = false, glued = true;
	for (uint32_t w = sentence.start; w < sentence.end; w++) {
		const ud_word *word = &b->words.words.at[w];
		bool quote = word->form.n == 1 && word->form.s[0] == '"';
		if (!glued && !joins_before(word->form) && !(quote && quoted)) put(arena, b, RAP_STR(" "));
		put(arena, b, word->form);
		if (quote) quoted = !quoted;
		glued = holds(word->misc, "SpaceAfter=No") || joins_behind(word->form) || (quote && quoted);
	}
	put(arena, b, RAP_STR("\n\n"));
}

bool raw_read_lines(rap_arena *arena, const char *path, bool held_back, raw_bank *b) {
	enum { DOCUMENT = 20 };
	*b = (raw_bank){.names.open = true};
	if (!names_read(arena, path, held_back, &b->words)) return false;
	b->ends = RAP_NEW_ARRAY(arena, uint32_t, b->words.sentences.n + 1);
	for (uint32_t i = 0; i < b->words.sentences.n; i++) {
		if (i % DOCUMENT == 0) begin_document(arena, b);
		write_sentence(arena, b, b->words.sentences.at[i]);
		b->ends[i] = b->raw.n;
	}
	end_document(b);
	count_solid(arena, b);
	place_words(arena, b);
	return true;
}

/* ---- either ---- */

bool raw_read_names(rap_arena *arena, const char *path, bool held_back, raw_bank *b) {
	if (names_in_lines(path)) return raw_read_lines(arena, path, held_back, b);
	if (!raw_read(arena, path, b)) return false;
	names_of_entities(arena, &b->names, &b->words, 0);
	return true;
}

int raw_mark_files(rap_arena *arena, int argc, char **argv, raw_mark *mark) {
	const char *error;
	const rap_model *model = rap_syntax_model(arena, &error);
	int status = 0;
	if (!model) return fprintf(stderr, "%s\n", error), 1;
	for (int i = 1; i < argc; i++) status |= mark(arena, model, argv[i]);
	return status;
}
