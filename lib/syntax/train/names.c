#include "syntax/train/names.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/text.h"

const char *const name_tags[NAME_TAGS] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"};

static bool is(rap_str s, const char *word) { return s.n == strlen(word) && memcmp(s.s, word, s.n) == 0; }

static bool begins(rap_str s, const char *with) { return s.n >= strlen(with) && memcmp(s.s, with, strlen(with)) == 0; }

/* ---- GUM ---- */

typedef struct entity { uint32_t group, start, end; rap_str kind; } entity; /* end 0: still open */

typedef struct reader {
	rap_arena *arena;
	ud_bank *bank;
	const ud_names *xpos;
	rap_range sentence;
	RAP_VEC(entity) entities;
} reader;

static rap_str entity_field(rap_str misc) {
	for (uint32_t at = 0; at < misc.n;) {
		const char *bar = memchr(misc.s + at, '|', misc.n - at);
		uint32_t end = bar ? (uint32_t)(bar - misc.s) : misc.n;
		if (begins((rap_str){misc.s + at, end - at}, "Entity=")) return (rap_str){misc.s + at + 7, end - at - 7};
		at = end + 1;
	}
	return (rap_str){"", 0};
}

/* "(12-person-new-..." at `at`, behind the bracket: returns where it ends. */
static uint32_t open_entity(reader *r, rap_str s, uint32_t at, uint32_t word) {
	uint32_t end = at, dashes = 0, kind = at, kind_end = at;
	for (; end < s.n && s.s[end] != '(' && s.s[end] != ')'; end++)
		if (s.s[end] == '-' && ++dashes < 3) *(dashes == 1 ? &kind : &kind_end) = end + (dashes == 1);
	*rap_vec_push(r->arena, &r->entities) =
		(entity){(uint32_t)strtoul(s.s + at, NULL, 10), word, 0, {s.s + kind, kind_end > kind ? kind_end - kind : 0}};
	return end;
}

/* The innermost open one, of group `group` unless RAP_NONE. */
static void close_entity(reader *r, uint32_t group, uint32_t word) {
	for (uint32_t i = r->entities.n; i-- > 0;) {
		entity *e = &r->entities.at[i];
		if (e->end != 0 || (group != RAP_NONE && e->group != group)) continue;
		e->end = word + 1;
		return;
	}
}

/* "(1-person-...(2-place-...)", "3)1)". */
static void read_brackets(reader *r, rap_str s, uint32_t word) {
	for (uint32_t at = 0; at < s.n;) {
		if (s.s[at] == '(') {
			at = open_entity(r, s, at + 1, word);
			if (at < s.n && s.s[at] == ')') close_entity(r, RAP_NONE, word), at++;
		} else {
			char *end;
			close_entity(r, (uint32_t)strtoul(s.s + at, &end, 10), word);
			at = (uint32_t)(end - s.s) + 1;
		}
	}
}

static rap_str xpos_of(const reader *r, uint32_t word) {
	uint32_t xpos = r->bank->words.at[word].xpos;
	return xpos == RAP_NONE ? RAP_STR("?") : r->xpos->list.at[xpos];
}

static bool is_proper(const reader *r, uint32_t word) { return begins(xpos_of(r, word), "NNP"); }

/* A hyphen, or what joins the words of an organisation's name. */
static bool joins(const reader *r, uint32_t word, bool person) {
	rap_str xpos = xpos_of(r, word);
	return is(xpos, "HYPH") || (!person && (is(xpos, "IN") || is(xpos, "DT") || is(xpos, "CC")));
}

static bool is_free(const reader *r, uint32_t word) { return r->bank->words.at[word].name == NAME_OUTSIDE; }

/* The word of an entity whose head is outside. */
static uint32_t head_of(const reader *r, const entity *e) {
	for (uint32_t i = e->start; i < e->end; i++) {
		uint32_t head = r->bank->words.at[i].head, at = r->sentence.start + head - 1;
		if (head == 0 || at < e->start || at >= e->end) return i;
	}
	return e->start;
}

/* The proper nouns around the head, and in names of things up to two joining words between them. */
static rap_range name_of(const reader *r, const entity *e, uint32_t head, bool person) {
	rap_range n = {head, head + 1};
	for (uint32_t i = head; i-- > e->start && is_free(r, i) && (is_proper(r, i) || joins(r, i, true));)
		if (is_proper(r, i)) n.start = i;
	for (uint32_t i = head + 1, between = 0; i < e->end && is_free(r, i) && between <= 2; i++) {
		if (is_proper(r, i)) n.end = i + 1, between = 0;
		else if (joins(r, i, person)) between++;
		else break;
	}
	return n;
}

static uint32_t tag_of(const reader *r, const entity *e, uint32_t head) {
	if (is(e->kind, "person")) return is(xpos_of(r, head), "NNP") ? NAME_PERSON : NAME_OTHER;
	if (is(e->kind, "organization")) return NAME_ORGANISATION;
	if (is(e->kind, "place")) return NAME_PLACE;
	return is(e->kind, "time") ? NAME_OUTSIDE : NAME_OTHER;
}

static void tag_words(ud_bank *bank, rap_range name, uint32_t tag) {
	for (uint32_t i = name.start; i < name.end; i++) bank->words.at[i].name = i == name.start ? tag : tag + 1;
}

static void tag_entity(reader *r, const entity *e, bool persons) {
	uint32_t head = head_of(r, e), tag = tag_of(r, e, head);
	if (e->end == 0 || !is_proper(r, head) || !is_free(r, head) || tag == NAME_OUTSIDE) return;
	if ((tag == NAME_PERSON) != persons) return;
	tag_words(r->bank, name_of(r, e, head, persons), tag);
}

/* Entities come outermost first. Persons last: what is named within a person's name is none of it. */
static void tag_sentence(reader *r) {
	r->entities.n = 0;
	for (uint32_t i = r->sentence.start; i < r->sentence.end; i++) {
		r->bank->words.at[i].name = NAME_OUTSIDE;
		read_brackets(r, entity_field(r->bank->words.at[i].misc), i);
	}
	for (uint32_t i = 0; i < r->entities.n; i++) tag_entity(r, &r->entities.at[i], false);
	for (uint32_t i = 0; i < r->entities.n; i++) tag_entity(r, &r->entities.at[i], true);
}

void names_of_entities(rap_arena *arena, const ud_inventory *inventory, ud_bank *bank, uint32_t sentence) {
	reader r = {.arena = arena, .bank = bank, .xpos = &inventory->xpos};
	for (uint32_t i = sentence; i < bank->sentences.n; i++) {
		r.sentence = bank->sentences.at[i];
		tag_sentence(&r);
	}
}

/* ---- words and tags in lines ---- */

/* What a .tsv says, as one of ours. Adjectives of states are no names in GUM; its plurals are peoples. */
static uint32_t tag_of_line(rap_str xpos, rap_str tag) {
	static const struct { const char *kind; uint32_t tag; } kinds[] = {
		{"per", NAME_PERSON}, {"org", NAME_ORGANISATION}, {"geo", NAME_PLACE},
		{"gpe", NAME_PLACE},  {"art", NAME_OTHER},        {"eve", NAME_OTHER}, {"nat", NAME_OTHER},
	};
	if (tag.n != 5) return NAME_OUTSIDE;
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		if (memcmp(tag.s + 2, kinds[k].kind, 3) != 0) continue;
		uint32_t name = kinds[k].tag;
		if (is((rap_str){tag.s + 2, 3}, "gpe") && begins(xpos, "JJ")) return NAME_OUTSIDE;
		if (is((rap_str){tag.s + 2, 3}, "gpe") && is(xpos, "NNS")) name = NAME_OTHER;
		if (is((rap_str){tag.s + 2, 3}, "gpe") && is(xpos, "NNPS")) name = NAME_OTHER;
		return tag.s[0] == 'I' ? name + 1 : name;
	}
	return NAME_OUTSIDE;
}

static bool keep_period(const void *context, rap_str word) { return (void)context, word.n > 0; }

static void add_line(rap_arena *arena, ud_bank *bank, rap_str word, uint32_t tag) {
	rap_token t;
	for (uint32_t at = 0; rap_token_next(word, &at, keep_period, NULL, &t);) {
		*rap_vec_push(arena, &bank->words) = (ud_word){
			.form = {word.s + t.start, t.end - t.start}, .upos = RAP_NONE, .xpos = RAP_NONE, .feats = RAP_NONE,
			.relation = RAP_NONE, .head = RAP_NONE, .name = tag,
			.misc = t.end < word.n ? RAP_STR("SpaceAfter=No") : RAP_STR("_")};
		if (tag % 2 == 1) tag++; /* the rest of a word that is cut */
	}
}

static rap_str cell(rap_str *line) {
	const char *tab = memchr(line->s, '\t', line->n);
	rap_str c = {line->s, tab ? (uint32_t)(tab - line->s) : line->n};
	uint32_t used = c.n < line->n ? c.n + 1 : c.n;
	*line = (rap_str){line->s + used, line->n - used};
	return c;
}

bool names_in_lines(const char *path) {
	const char *dot = strrchr(path, '.');
	return dot && strcmp(dot, ".tsv") == 0;
}

bool names_read(rap_arena *arena, const char *path, bool held_back, ud_bank *bank) {
	enum { BLOCK = 20, TENTH = 10 };
	rap_str text = ud_file(arena, path), line;
	if (!text.s) return false;
	uint32_t first = bank->words.n, sentence = 0, at = 0;
	while (ud_line(text, &at, &line)) {
		bool mine = (sentence / BLOCK % TENTH == TENTH - 1) == held_back;
		rap_str word = cell(&line), xpos = cell(&line);
		if (word.n == 0) sentence++, ud_end_sentence(arena, bank, &first);
		else if (mine) add_line(arena, bank, word, tag_of_line(xpos, line));
	}
	ud_end_sentence(arena, bank, &first);
	return true;
}
