#include "syntax/train/conllu.h"

#include <stdio.h>
#include <stdlib.h>

enum { COLUMNS = 10, ID = 0, FORM = 1, LEMMA = 2, UPOS = 3, XPOS = 4, FEATS = 5, HEAD = 6, DEPREL = 7, MISC = 9 };

rap_str ud_file(rap_arena *arena, const char *path) {
	FILE *f = fopen(path, "rb");
	if (!f || fseek(f, 0, SEEK_END) != 0) {
		fprintf(stderr, "%s: cannot be read\n", path);
		if (f) fclose(f);
		return (rap_str){NULL, 0};
	}
	long size = ftell(f);
	rewind(f);
	char *s = rap_arena_alloc(arena, (size_t)size + 1);
	size_t n = fread(s, 1, (size_t)size, f);
	fclose(f);
	return (rap_str){s, (uint32_t)n};
}

bool ud_line(rap_str file, uint32_t *at, rap_str *line) {
	if (*at >= file.n) return false;
	const char *end = memchr(file.s + *at, '\n', file.n - *at);
	*line = (rap_str){file.s + *at, end ? (uint32_t)(end - file.s) - *at : file.n - *at};
	*at += line->n + 1;
	return true;
}

bool ud_begins(rap_str line, const char *with) { return line.n >= strlen(with) && memcmp(line.s, with, strlen(with)) == 0; }

rap_str ud_universal(rap_str relation) {
	const char *colon = memchr(relation.s, ':', relation.n);
	return (rap_str){relation.s, colon ? (uint32_t)(colon - relation.s) : relation.n};
}

static uint32_t name_of(rap_arena *arena, ud_names *names, bool open, rap_str s) {
	uint32_t found = rap_map_get(&names->index, s);
	if (found != RAP_NONE || !open) return found;
	found = names->list.n;
	*rap_vec_push(arena, &names->list) = s;
	rap_map_put(arena, &names->index, s, found);
	return found;
}

static bool split(rap_str line, rap_str columns[COLUMNS]) {
	uint32_t from = 0, n = 0;
	for (uint32_t i = 0; i <= line.n; i++) {
		if (i < line.n && line.s[i] != '\t') continue;
		if (n < COLUMNS) columns[n++] = (rap_str){line.s + from, i - from};
		from = i + 1;
	}
	return n == COLUMNS;
}

static void add_word(rap_arena *arena, ud_inventory *inv, ud_bank *bank, const rap_str c[COLUMNS]) {
	ud_word *w = rap_vec_push(arena, &bank->words);
	w->form = c[FORM];
	w->lemma = c[LEMMA];
	w->upos = name_of(arena, &inv->upos, inv->open, c[UPOS]);
	w->xpos = name_of(arena, &inv->xpos, inv->open, c[XPOS]);
	w->feats = name_of(arena, &inv->feats, inv->open, c[FEATS]);
	w->name = RAP_NONE;
	w->misc = c[MISC];
	w->full_relation = c[DEPREL];
	w->relation = name_of(arena, &inv->relation, inv->open, c[DEPREL]);
	w->head = (uint32_t)strtoul(c[HEAD].s, NULL, 10); /* the tab behind it ends the number */
}

/* "3-4": two words from here on. */
static void add_multiword(rap_arena *arena, ud_bank *bank, const rap_str c[COLUMNS]) {
	char *dash;
	unsigned long from = strtoul(c[ID].s, &dash, 10), to = strtoul(dash + 1, NULL, 10);
	rap_range words = {bank->words.n, bank->words.n + (uint32_t)(to - from) + 1};
	*rap_vec_push(arena, &bank->multiwords) = (ud_multiword){words, c[FORM]};
}

static void add_row(rap_arena *arena, ud_inventory *inv, ud_bank *bank, const rap_str c[COLUMNS]) {
	if (memchr(c[ID].s, '.', c[ID].n)) return;
	if (memchr(c[ID].s, '-', c[ID].n)) add_multiword(arena, bank, c);
	else add_word(arena, inv, bank, c);
}

void ud_end_sentence(rap_arena *arena, ud_bank *bank, uint32_t *first) {
	if (bank->words.n > *first) *rap_vec_push(arena, &bank->sentences) = (rap_range){*first, bank->words.n};
	*first = bank->words.n;
}

bool ud_read(rap_arena *arena, const char *path, ud_inventory *inventory, ud_bank *bank) {
	rap_str text = ud_file(arena, path), line, columns[COLUMNS];
	if (!text.s) return false;
	uint32_t first = bank->words.n, at = 0;
	bank->entities = false;
	while (ud_line(text, &at, &line)) {
		if (line.n == 0) ud_end_sentence(arena, bank, &first);
		else if (line.s[0] == '#') bank->entities = bank->entities || ud_begins(line, "# global.Entity");
		else if (split(line, columns)) add_row(arena, inventory, bank, columns);
	}
	ud_end_sentence(arena, bank, &first);
	return true;
}
