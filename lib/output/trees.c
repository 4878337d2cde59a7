#include "output/trees.h"

#include "syntax/dependents.h"

static const rap_token *token_at(const rap_text *text, uint32_t t) { return &text->tokens.at[t]; }

/* A field of a line: no control character may end or divide it, "_" stands for nothing. */
static void field(rap_printer *w, rap_str s) {
	uint32_t done = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.s[i] >= 0x20 && s.s[i] != 0x7F) continue;
		rap_print(w, s.s + done, i - done);
		rap_print_fixed(w, "?");
		done = i + 1;
	}
	rap_print(w, s.s + done, s.n - done);
	if (s.n == 0) rap_print_fixed(w, "_");
}

static void tab(rap_printer *w) { rap_print(w, "\t", 1); }

static void column(rap_printer *w, rap_str s) {
	tab(w);
	field(w, s);
}

static bool space_after(const rap_text *text, uint32_t t, rap_range sentence) {
	return t + 1 == sentence.end || token_at(text, t)->end < token_at(text, t + 1)->start;
}

/* Put together from the words, so that it agrees with them and with SpaceAfter. */
static void sentence_text(rap_printer *w, const rap_text *text, rap_range sentence) {
	for (uint32_t t = sentence.start; t < sentence.end; t++) {
		field(w, rap_token_str(text, t));
		if (t + 1 < sentence.end && space_after(text, t, sentence)) rap_print(w, " ", 1);
	}
	rap_print(w, "\n", 1);
}

/* ---- CoNLL-U ---- */

static void conllu_comments(rap_printer *w, const rap_text *text, uint32_t number, bool paragraph) {
	if (paragraph) rap_print_fixed(w, "# newpar\n");
	rap_print_fixed(w, "# sent_id = ");
	rap_print_number(w, number);
	rap_print_fixed(w, "\n# text = ");
	sentence_text(w, text, text->sentences.at[number - 1].tokens);
}

/* The words from `t` on that are written as one. */
static rap_range multiword(const rap_text *text, uint32_t t, rap_range sentence) {
	rap_range r = {t, t + 1};
	while (r.end < sentence.end && rap_token_continues(text, r.end)) r.end++;
	return r;
}

/* "3-4  don't", before its words. */
static void conllu_multiword(rap_printer *w, const rap_text *text, rap_range words, rap_range sentence) {
	rap_print_number(w, words.start - sentence.start + 1);
	rap_print_fixed(w, "-");
	rap_print_number(w, words.end - sentence.start);
	column(w, rap_text_words(text, words));
	rap_print_fixed(w, "\t_\t_\t_\t_\t_\t_\t_");
	rap_print_fixed(w, space_after(text, words.end - 1, sentence) ? "\t_\n" : "\tSpaceAfter=No\n");
}

/* The last column: name and whether a space follows, of which `glued` has been said of the whole multiword. */
static void conllu_misc(rap_printer *w, const rap_syntax *syntax, uint8_t name, bool glued) {
	tab(w);
	if (name) rap_print_fixed(w, "NER="), rap_print_str(w, syntax->model->name_tag.name[name]);
	if (glued) rap_print_fixed(w, name ? "|SpaceAfter=No" : "SpaceAfter=No");
	rap_print_fixed(w, name || glued ? "\n" : "_\n");
}

static void conllu_word(rap_printer *w, const rap_text *text, const rap_syntax *syntax, uint32_t t, rap_range sentence,
						bool glued) {
	const rap_syntax_word *word = &syntax->words[t];
	rap_print_number(w, t - sentence.start + 1);
	column(w, rap_token_str(text, t));
	column(w, word->lemma);
	column(w, syntax->model->upos.name[word->upos]);
	column(w, syntax->model->xpos.name[word->xpos]);
	column(w, syntax->model->feats_name[word->feats]);
	tab(w);
	rap_print_number(w, word->head == RAP_NONE ? 0 : word->head - sentence.start + 1);
	column(w, syntax->model->relation.name[word->relation]);
	rap_print_fixed(w, "\t_");
	conllu_misc(w, syntax, word->name, glued);
}

static void conllu_sentence(rap_printer *w, const rap_text *text, const rap_syntax *syntax, rap_range sentence) {
	for (uint32_t t = sentence.start; t < sentence.end;) {
		rap_range words = multiword(text, t, sentence);
		bool several = words.end > t + 1;
		if (several) conllu_multiword(w, text, words, sentence);
		for (; t < words.end; t++)
			conllu_word(w, text, syntax, t, sentence, !several && !space_after(text, t, sentence));
	}
	rap_print_fixed(w, "\n");
}

void rap_conllu_print(rap_printer *w, const rap_text *text, const rap_syntax *syntax, rap_str id) {
	const char *before = "# newdoc";
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		if (rap_range_empty(sentence)) continue;
		if (before != NULL) { /* comments need a sentence below: none in a text without */
			rap_print_fixed(w, before);
			if (id.n > 0) rap_print_fixed(w, " id = "), field(w, id);
			rap_print_fixed(w, "\n");
			before = NULL;
		}
		conllu_comments(w, text, s + 1, s == 0 || text->sentences.at[s].block != text->sentences.at[s - 1].block);
		conllu_sentence(w, text, syntax, sentence);
	}
}

/* ---- for people ---- */

/* The word after `t` in the order of a tree: down, else beside, else beside whatever is above. */
static uint32_t follow(const rap_dependents *d, const rap_syntax *syntax, uint32_t *depth, uint32_t t) {
	if (d->first[t] != RAP_NONE) {
		depth[d->first[t]] = depth[t] + 1;
		return d->first[t];
	}
	while (syntax->words[t].head != RAP_NONE && d->next[t] == RAP_NONE) t = syntax->words[t].head;
	if (syntax->words[t].head == RAP_NONE) return RAP_NONE;
	depth[d->next[t]] = depth[t];
	return d->next[t];
}

/* relation: word, class, lemma, name if it is one; below it what depends on it. Sentences are cut into parts of limited length when they
 * are analysed, so depth has a limit as well, and output stays linear. */
static void tree_line(rap_printer *w, const rap_text *text, const rap_syntax *syntax, uint32_t depth, uint32_t t) {
	const rap_syntax_word *word = &syntax->words[t];
	for (uint32_t i = 0; i < depth; i++) rap_print_fixed(w, "  ");
	rap_print_str(w, syntax->model->relation.name[word->relation]);
	rap_print_fixed(w, ": ");
	field(w, rap_token_str(text, t));
	column(w, syntax->model->upos.name[word->upos]);
	column(w, word->lemma);
	if (word->name) column(w, syntax->model->name_tag.name[word->name]);
	rap_print_fixed(w, "\n");
}

void rap_trees_print(rap_printer *w, const rap_text *text, const rap_syntax *syntax) {
	const rap_dependents *d = rap_dependents_make(w->arena, syntax, text);
	uint32_t *depth = RAP_NEW_ARRAY(w->arena, uint32_t, text->tokens.n);
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		uint32_t t = sentence.start;
		if (rap_range_empty(sentence)) continue;
		rap_print_fixed(w, "# ");
		sentence_text(w, text, sentence);
		while (syntax->words[t].head != RAP_NONE) t = syntax->words[t].head;
		for (depth[t] = 0; t != RAP_NONE; t = follow(d, syntax, depth, t)) tree_line(w, text, syntax, depth[t], t);
		rap_print_fixed(w, "\n");
	}
}
