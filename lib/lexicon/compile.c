/* The lexicon compiler, a program of the build:
 *
 *     lexicon-compile DATA_DIR OUT.c             every table of a directory
 *     lexicon-compile OUT.c FILE.tsv...          these tables
 *     lexicon-compile --show DATA_DIR            every entry as a line, for people and grep
 *
 * Reads the tables as lexicon.h describes them, refuses what does not fit with file, line and what is allowed,
 * and writes tables.h's structure as constants. The steps, in this order below: complaints, hash index, words and
 * phrases and values, inflection, forms, rows, files, the finished tables, their C text. Equal tables give equal
 * bytes of output.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <utf8proc.h>

#include "base/vec.h"
#include "lexicon/tables.h"
#include "text/text.h"

/* ---- what classes.def says ---- */

typedef struct name_row {
	const char *name;
	uint32_t number, cls;
} name_row;

static const name_row class_names[] = {
#define RAP_LEX_CLASS(c) {#c, RAP_LEX_##c, 0},
#define RAP_LEX_KIND(c, k)
#define RAP_LEX_FLAG(f, b)
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	{NULL, 0, 0}};

static const name_row kind_names[] = {
#define RAP_LEX_CLASS(c)
#define RAP_LEX_KIND(c, k) {#k, RAP_LEX_##c##_##k, RAP_LEX_##c},
#define RAP_LEX_FLAG(f, b)
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	{NULL, 0, 0}};

static const name_row flag_names[] = {
#define RAP_LEX_CLASS(c)
#define RAP_LEX_KIND(c, k)
#define RAP_LEX_FLAG(f, b) {#f, RAP_LEX_F_##f, 0},
#include "lexicon/classes.def"
#undef RAP_LEX_CLASS
#undef RAP_LEX_KIND
#undef RAP_LEX_FLAG
	{NULL, 0, 0}};

enum {
	CASE_FLAGS = RAP_LEX_F_upper | RAP_LEX_F_cap,
	COMPILER_FLAGS = CASE_FLAGS | RAP_LEX_F_phrase, /* nobody else may set them */
	VERB_PARTS = RAP_LEX_F_base | RAP_LEX_F_pres3 | RAP_LEX_F_past | RAP_LEX_F_ppart | RAP_LEX_F_ger,
	MOST_COMPLAINTS = 50,
	LARGEST_FILE = 64 * 1024 * 1024
};

_Static_assert(RAP_LEX_CLASS_COUNT <= UINT8_MAX && RAP_LEX_KIND_COUNT <= UINT8_MAX, "they stand in a byte of an entry");

/* Columns that are no kinds; kinds follow as COLUMN_KIND + rap_lex_kind. */
enum { COLUMN_FORM, COLUMN_KIND_NAME, COLUMN_VALUE, COLUMN_FLAGS, COLUMN_ENDING, COLUMN_RULE, COLUMN_PLURAL, COLUMN_KIND };

static const char *const column_names[] = {"form", "kind", "value", "flags", "ending", "rule", "plural"};

static bool is_text(rap_str s, const char *text) { return strlen(text) == s.n && memcmp(s.s, text, s.n) == 0; }

static const name_row *find_name(const name_row *rows, rap_str name, uint32_t cls) {
	for (; rows->name != NULL; rows++)
		if (rows->cls == cls && is_text(name, rows->name)) return rows;
	return NULL;
}

/* ---- the state of a run ---- */

typedef struct source {
	const char *file;
	uint32_t line;
} source;

/* Numbers found by their hash; the caller compares. */
typedef struct index_slot {
	uint32_t hash, number_plus_1;
} index_slot;

typedef struct hash_index {
	index_slot *slots;
	uint32_t count, n; /* count of slots: a power of two, or 0 */
} hash_index;

typedef struct node_row {
	uint32_t parent, word;
	uint32_t entries; /* newest entry of the phrase that ends here, RAP_NONE */
	uint32_t number;  /* in the finished tables */
} node_row;

typedef struct entry_row {
	rap_lex_entry entry;
	uint32_t node;
	uint32_t previous; /* older entry of the same node, RAP_NONE */
	uint8_t capital;
	rap_str form;
	source at;
} entry_row;

typedef struct value_row {
	uint32_t cls;
	rap_str text, label;
} value_row;

typedef enum spelling { SPELLING_single, SPELLING_double, SPELLING_either, SPELLING_plural } spelling;

static const name_row spelling_names[] = {{"single", SPELLING_single, 0},
	{"double", SPELLING_double, 0},
	{"either", SPELLING_either, 0},
	{"plural", SPELLING_plural, 0},
	{NULL, 0, 0}};

/* A line of inflection.tsv. */
typedef struct ending_row {
	rap_str ending, plural;
	spelling rule;
} ending_row;

typedef struct compiler {
	rap_arena *arena;
	uint32_t complaints;
	RAP_VEC(rap_str) words;
	hash_index word_index;
	RAP_VEC(node_row) nodes;
	hash_index edge_index;
	RAP_VEC(entry_row) entries;
	RAP_VEC(value_row) values;
	hash_index value_index;
	RAP_VEC(ending_row) endings;
} compiler;

/* ---- complaints ---- */

static void complain(compiler *c, source at, const char *format, ...) {
	if (c->complaints++ >= MOST_COMPLAINTS) return;
	fprintf(stderr, "%s:%" PRIu32 ": ", at.file, at.line);
	va_list arguments;
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}

static const char *text_of(compiler *c, rap_str s) { return rap_arena_copy(c->arena, s.s, s.n).s; }

static const char *joined(compiler *c, const char *list, const char *name) {
	size_t n = strlen(list), size = n + strlen(name) + 3;
	char *text = rap_arena_alloc(c->arena, size);
	snprintf(text, size, "%s%s%s", list, n > 0 ? ", " : "", name);
	return text;
}

/* "det, prep, pron" for a complaint. */
static const char *allowed_names(compiler *c, const name_row *rows, uint32_t cls, uint32_t without) {
	const char *list = "";
	for (; rows->name != NULL; rows++)
		if (rows->cls == cls && (rows->number & without) == 0) list = joined(c, list, rows->name);
	return list;
}

/* ---- hash index ---- */

static void index_put(hash_index *index, index_slot slot) {
	uint32_t at = slot.hash & (index->count - 1);
	while (index->slots[at].number_plus_1 != 0) at = (at + 1) & (index->count - 1);
	index->slots[at] = slot;
}

static void index_add(rap_arena *arena, hash_index *index, uint32_t hash, uint32_t number) {
	if (index->n * 2 >= index->count) {
		hash_index grown = {NULL, index->count == 0 ? 16 : index->count * 2, index->n};
		grown.slots = RAP_NEW_ARRAY(arena, index_slot, grown.count);
		for (uint32_t i = 0; i < index->count; i++)
			if (index->slots[i].number_plus_1 != 0) index_put(&grown, index->slots[i]);
		*index = grown;
	}
	index->n++;
	index_put(index, (index_slot){hash, number + 1});
}

/* The next number with this hash; *probe is 0 for the first. */
static uint32_t index_next(const hash_index *index, uint32_t hash, uint32_t *probe) {
	while (index->count != 0) {
		index_slot slot = index->slots[(hash + (*probe)++) & (index->count - 1)];
		if (slot.number_plus_1 == 0) break;
		if (slot.hash == hash) return slot.number_plus_1 - 1;
	}
	return RAP_NONE;
}

/* ---- words, phrases, values ---- */

static uint32_t word_number(compiler *c, rap_str key) {
	uint32_t hash = rap_lexicon_hash(key.s, key.n, 0), probe = 0, number;
	while ((number = index_next(&c->word_index, hash, &probe)) != RAP_NONE)
		if (rap_str_equal(c->words.at[number], key)) return number;
	number = c->words.n;
	*rap_vec_push(c->arena, &c->words) = rap_arena_copy(c->arena, key.s, key.n);
	index_add(c->arena, &c->word_index, hash, number);
	return number;
}

static uint32_t child_node(compiler *c, uint32_t parent, uint32_t word) {
	uint32_t hash = rap_lexicon_edge_hash(parent, word), probe = 0, number;
	while ((number = index_next(&c->edge_index, hash, &probe)) != RAP_NONE)
		if (c->nodes.at[number].parent == parent && c->nodes.at[number].word == word) return number;
	number = c->nodes.n;
	*rap_vec_push(c->arena, &c->nodes) = (node_row){.parent = parent, .word = word, .entries = RAP_NONE};
	index_add(c->arena, &c->edge_index, hash, number);
	return number;
}

static uint32_t value_number(compiler *c, uint32_t cls, rap_str text, rap_str label) {
	uint32_t hash = rap_lexicon_hash(text.s, text.n, cls), probe = 0, number;
	while ((number = index_next(&c->value_index, hash, &probe)) != RAP_NONE)
		if (c->values.at[number].cls == cls && rap_str_equal(c->values.at[number].text, text)) return number;
	number = c->values.n;
	*rap_vec_push(c->arena, &c->values) = (value_row){cls, text, label};
	index_add(c->arena, &c->value_index, hash, number);
	return number;
}

/* ---- inflection ---- */

typedef struct form {
	rap_str text;
	uint32_t flags;
} form;

typedef RAP_VEC(form) form_list;

static const uint32_t verb_parts[] = {
	RAP_LEX_F_base, RAP_LEX_F_pres3, RAP_LEX_F_past, RAP_LEX_F_ppart, RAP_LEX_F_ger};

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

static bool is_one_of(char c, const char *set) { return c != '\0' && strchr(set, lower(c)) != NULL; }

static bool is_vowel(char c) { return is_one_of(c, "aeiou"); }

static bool is_consonant(char c) { return lower(c) >= 'a' && lower(c) <= 'z' && !is_vowel(c); }

/* The k-th letter from the end, 1 is the last; NUL before the first. */
static char letter_back(rap_str word, uint32_t k) { return k <= word.n ? word.s[word.n - k] : '\0'; }

static bool ends_with(rap_str word, const char *ending) {
	uint32_t n = (uint32_t)strlen(ending);
	for (uint32_t k = 1; k <= n; k++)
		if (lower(letter_back(word, k)) != ending[n - k]) return false;
	return true;
}

static rap_str spelled(compiler *c, rap_str word, uint32_t dropped, const char *added) {
	size_t kept = word.n - dropped, n = kept + strlen(added);
	char *s = rap_arena_alloc(c->arena, n + 1);
	memcpy(s, word.s, kept);
	memcpy(s + kept, added, n - kept);
	return (rap_str){s, (uint32_t)n};
}

/* The longest ending of inflection.tsv that a word has, among the plurals or among the others; NULL if none. */
static const ending_row *find_ending(const compiler *c, rap_str word, bool plural) {
	const ending_row *best = NULL;
	for (uint32_t i = 0; i < c->endings.n; i++) {
		const ending_row *row = &c->endings.at[i];
		if ((row->rule == SPELLING_plural) != plural || !ends_with(word, row->ending.s)) continue;
		if (best == NULL || row->ending.n > best->ending.n) best = row;
	}
	return best;
}

static bool hisses(rap_str word) {
	return is_one_of(letter_back(word, 1), "sxz") || ends_with(word, "ch") || ends_with(word, "sh");
}

static bool ends_consonant_y(rap_str word) { return ends_with(word, "y") && is_consonant(letter_back(word, 2)); }

static rap_str with_s(compiler *c, rap_str word) {
	bool acronym = word.n > 1 && letter_back(word, 1) != lower(letter_back(word, 1));
	if (acronym) return spelled(c, word, 0, "s");
	if (ends_consonant_y(word)) return spelled(c, word, 1, "ies");
	return spelled(c, word, 0, hisses(word) ? "es" : "s");
}

static rap_str plural_of(compiler *c, rap_str word) {
	const ending_row *row = find_ending(c, word, true);
	return row != NULL ? spelled(c, word, row->ending.n, row->plural.s) : with_s(c, word);
}

static rap_str third_person_of(compiler *c, rap_str verb) {
	bool like_go = ends_with(verb, "o") && is_consonant(letter_back(verb, 2));
	return like_go ? spelled(c, verb, 0, "es") : with_s(c, verb);
}

static uint32_t vowel_groups(rap_str word) {
	uint32_t groups = 0;
	bool inside = false;
	for (uint32_t i = 0; i < word.n; i++) {
		bool u_of_qu = i > 0 && lower(word.s[i]) == 'u' && lower(word.s[i - 1]) == 'q';
		bool vowel = (is_vowel(word.s[i]) && !u_of_qu) || (i > 0 && lower(word.s[i]) == 'y');
		groups += vowel && !inside;
		inside = vowel;
	}
	return groups;
}

/* stop, plan, ban, quit: one syllable, one vowel letter, one consonant letter that can be doubled. */
static bool is_short_verb(rap_str verb) {
	char before = letter_back(verb, 3);
	bool u_of_qu = lower(before) == 'u' && lower(letter_back(verb, 4)) == 'q';
	return vowel_groups(verb) == 1 && is_vowel(letter_back(verb, 2)) && (is_consonant(before) || u_of_qu || before == '\0')
		&& is_consonant(letter_back(verb, 1)) && !is_one_of(letter_back(verb, 1), "wxy");
}

static spelling spelling_of(const compiler *c, rap_str verb) {
	const ending_row *row = find_ending(c, verb, false);
	if (row != NULL) return row->rule;
	return is_short_verb(verb) ? SPELLING_double : SPELLING_single;
}

static rap_str doubled(compiler *c, rap_str verb) {
	char last[2] = {letter_back(verb, 1), '\0'};
	return spelled(c, verb, 0, last);
}

static rap_str past_of(compiler *c, rap_str verb) {
	if (ends_with(verb, "e")) return spelled(c, verb, 0, "d");
	if (ends_consonant_y(verb)) return spelled(c, verb, 1, "ied");
	return spelled(c, verb, 0, "ed");
}

static rap_str gerund_of(compiler *c, rap_str verb) {
	if (ends_with(verb, "ie")) return spelled(c, verb, 2, "ying");
	bool mute_e = ends_with(verb, "e") && !is_one_of(letter_back(verb, 2), "eoy");
	return spelled(c, verb, mute_e ? 1 : 0, "ing");
}

/* Adds a form, or its flags to the form spelled alike. */
static void add_part(compiler *c, form_list *parts, rap_str text, uint32_t flags) {
	for (uint32_t i = 0; i < parts->n; i++) {
		if (!rap_str_equal(parts->at[i].text, text)) continue;
		parts->at[i].flags |= flags;
		return;
	}
	*rap_vec_push(c->arena, parts) = (form){text, flags};
}

static void add_regular_verb(compiler *c, form_list *parts, rap_str verb) {
	const spelling rule = spelling_of(c, verb);
	add_part(c, parts, verb, RAP_LEX_F_base);
	add_part(c, parts, third_person_of(c, verb), RAP_LEX_F_pres3);
	for (int twice = 0; twice < 2; twice++) {
		if (rule == (twice ? SPELLING_single : SPELLING_double)) continue;
		rap_str stem = twice ? doubled(c, verb) : verb;
		add_part(c, parts, past_of(c, stem), RAP_LEX_F_past | RAP_LEX_F_ppart);
		add_part(c, parts, gerund_of(c, stem), RAP_LEX_F_ger);
	}
}

enum { MOST_PARTS = 5 };

static uint32_t split(rap_str s, char separator, rap_str *parts, uint32_t cap) {
	uint32_t n = 0, start = 0;
	for (uint32_t i = 0; i <= s.n; i++) {
		if (i < s.n && s.s[i] != separator) continue;
		if (n < cap) parts[n] = (rap_str){s.s + start, i - start};
		n++;
		start = i + 1;
	}
	return n;
}

typedef enum inflection { INFLECTION_none, INFLECTION_verb, INFLECTION_noun, INFLECTION_parts, INFLECTION_bad } inflection;

static bool is_capital_compound(rap_str word) {
	for (uint32_t i = 0; i < word.n; i++)
		if ((word.s[i] < 'A' || word.s[i] > 'Z') && word.s[i] != '/') return false;
	return true;
}

/* What the slashes of a word mean. Those of A/HRC/RES, and/or, President/Prime are its own. */
static inflection inflection_of(rap_str word, rap_str part[MOST_PARTS]) {
	uint32_t n = split(word, '/', part, MOST_PARTS);
	if (n == 1) return INFLECTION_none;
	for (uint32_t i = 0; i < n && i < MOST_PARTS; i++)
		if (part[i].n == 0) return INFLECTION_bad;
	if (n == 2 && is_text(part[1], "V")) return INFLECTION_verb;
	if (n == 2 && is_text(part[1], "N")) return INFLECTION_noun;
	if (n == MOST_PARTS) return INFLECTION_parts;
	if (is_capital_compound(word)) return INFLECTION_none;
	return n == 2 && part[1].n > 1 ? INFLECTION_none : INFLECTION_bad;
}

static void expand_word(compiler *c, source at, rap_str word, form_list *parts) {
	rap_str part[MOST_PARTS];
	switch (inflection_of(word, part)) {
	case INFLECTION_none: add_part(c, parts, word, 0); break;
	case INFLECTION_verb: add_regular_verb(c, parts, part[0]); break;
	case INFLECTION_noun:
		add_part(c, parts, part[0], 0);
		add_part(c, parts, plural_of(c, part[0]), RAP_LEX_F_plural);
		break;
	case INFLECTION_parts:
		for (uint32_t i = 0; i < MOST_PARTS; i++) add_part(c, parts, part[i], verb_parts[i]);
		break;
	case INFLECTION_bad:
		complain(c, at, "bad inflection '%s': allowed are verb/V, noun/N and base/3rd/past/participle/gerund",
			text_of(c, word));
	}
}

/* The inflected word of a form, with its bounds; an empty range where there is none. */
static bool find_inflected(compiler *c, source at, rap_str text, rap_range *word) {
	*word = (rap_range){0, 0};
	for (uint32_t start = 0, end; start < text.n; start = end + 1) {
		for (end = start; end < text.n && text.s[end] != ' ';) end++;
		rap_str part[MOST_PARTS];
		if (inflection_of((rap_str){text.s + start, end - start}, part) == INFLECTION_none) continue;
		if (word->end != 0) {
			complain(c, at, "'%s': only one word of a form may be inflected", text_of(c, text));
			return false;
		}
		*word = (rap_range){start, end};
	}
	return true;
}

/* All forms that a form as written in a table stands for; none after a complaint. */
static form_list expand_form(compiler *c, source at, rap_str text) {
	form_list forms = {0};
	rap_range word;
	if (!find_inflected(c, at, text, &word)) return forms;
	if (word.end == 0) {
		add_part(c, &forms, rap_arena_copy(c->arena, text.s, text.n), 0);
		return forms;
	}
	expand_word(c, at, (rap_str){text.s + word.start, word.end - word.start}, &forms);
	const char *tail = text_of(c, (rap_str){text.s + word.end, text.n - word.end});
	for (uint32_t i = 0; i < forms.n; i++) {
		rap_str head = {text.s, word.start}, part = forms.at[i].text;
		const char *rest = spelled(c, part, 0, tail).s;
		forms.at[i].text = spelled(c, head, 0, rest);
	}
	return forms;
}

/* The first form of a cell, uninflected: what labels a value. The rest of the row complains about what is wrong. */
static rap_str cell_label(compiler *c, rap_str cell) {
	const char *bar = memchr(cell.s, '|', cell.n);
	uint32_t n = bar == NULL ? cell.n : (uint32_t)(bar - cell.s);
	if (n > 0 && cell.s[n - 1] == '*') n--;
	const uint32_t complaints = c->complaints;
	c->complaints = MOST_COMPLAINTS;
	form_list forms = expand_form(c, (source){"", 0}, (rap_str){cell.s, n});
	c->complaints = complaints;
	return forms.n > 0 ? forms.at[0].text : RAP_STR("");
}

/* ---- forms ---- */

/* A row of a table, or one kind's cell of a wide one. */
typedef struct row {
	source at;
	uint32_t cls, kind, flags;
	uint32_t value;
} row;

static bool is_capital(int32_t character) {
	utf8proc_category_t category = utf8proc_category(character);
	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

static bool is_letter(int32_t character) {
	utf8proc_category_t category = utf8proc_category(character);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/* The character at *at, moving behind it; text was checked to be UTF-8. */
static int32_t next_character(rap_str s, uint32_t *at) {
	utf8proc_int32_t character = -1;
	utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.s + *at, (utf8proc_ssize_t)(s.n - *at), &character);
	*at += n > 0 ? (uint32_t)n : 1;
	return n > 0 ? character : -1;
}

static uint32_t case_flags(rap_str text) {
	uint32_t letters = 0, capitals = 0;
	for (uint32_t at = 0; at < text.n;) {
		int32_t character = next_character(text, &at);
		letters += is_letter(character);
		capitals += is_capital(character);
	}
	bool dotted = memchr(text.s, '.', text.n) != NULL;
	if (capitals > 0 && capitals == letters && (letters > 1 || dotted)) return RAP_LEX_F_upper;
	return capitals > 0 ? RAP_LEX_F_cap : 0;
}

enum { LONGEST_CLITIC = 3 };

/* "'ll", "'re": written onto the word before, and there one token; by itself the apostrophe would open a quotation. */
static bool is_clitic(rap_str text) {
	bool small = text.n >= 2 && text.n <= LONGEST_CLITIC && text.s[0] == '\'';
	for (uint32_t k = 1; small && k < text.n; k++) small = text.s[k] >= 'a' && text.s[k] <= 'z';
	return small;
}

/* The next word of a form, cut as texts are. */
static bool next_word(rap_str text, uint32_t *cursor, rap_token *token) {
	if (*cursor > 0 || !is_clitic(text)) return rap_token_next(text, cursor, rap_period_kept, NULL, token);
	*token = (rap_token){.start = 0, .end = text.n};
	*cursor = text.n;
	return true;
}

/* Walks a form into the trie; the node of its end, or RAP_NONE after a complaint. */
static uint32_t form_node(compiler *c, source at, rap_str text, uint32_t *words, uint8_t *capital) {
	uint32_t node = 0, cursor = 0;
	rap_token token;
	*capital = UINT8_MAX;
	for (*words = 0; next_word(text, &cursor, &token); ++*words) {
		char buffer[RAP_LEXICON_KEY_MAX];
		rap_str word = {text.s + token.start, token.end - token.start};
		rap_str key = {buffer, rap_lexicon_key(word, buffer, sizeof buffer)};
		if (key.n == 0 || *words == RAP_LEXICON_PHRASE_MAX) {
			complain(c, at, "'%s' is too long: at most %d words of at most %d bytes", text_of(c, text),
				RAP_LEXICON_PHRASE_MAX, RAP_LEXICON_KEY_MAX);
			return RAP_NONE;
		}
		uint32_t first = 0;
		if (*capital == UINT8_MAX && is_capital(next_character(word, &first))) *capital = (uint8_t)*words;
		node = child_node(c, node, word_number(c, key));
	}
	return node;
}

/* Of two writings of one entry the laxer case rules: "Unesco" also matches "UNESCO". */
static void merge_entry(entry_row *old, const entry_row *added) {
	uint32_t both = old->entry.flags | added->entry.flags, lax = CASE_FLAGS;
	if ((old->entry.flags & CASE_FLAGS) == 0 || (added->entry.flags & CASE_FLAGS) == 0) lax = 0;
	else if (both & RAP_LEX_F_cap) lax = RAP_LEX_F_cap;
	if (old->entry.flags & RAP_LEX_F_upper) old->capital = added->capital;
	old->entry.flags = (uint16_t)(both & (lax | ~(uint32_t)CASE_FLAGS));
}

/* The noun "pledge" and the verb "pledge" are two entries, whatever else they share. */
static bool same_reading(const rap_lex_entry *a, const rap_lex_entry *b) {
	return a->kind == b->kind && a->value == b->value && ((a->flags ^ b->flags) & RAP_LEX_F_nominal) == 0;
}

/* Does a row only say again what another row said? Not where it gives a verb form a second use: "proved" is the past
 * in prove/proves/proved/proven/proving and a participle in a row of its own. */
static bool repeats(const entry_row *old, const entry_row *added) {
	bool same_row = old->at.file == added->at.file && old->at.line == added->at.line;
	uint32_t old_parts = old->entry.flags & VERB_PARTS, new_parts = added->entry.flags & ~old_parts & VERB_PARTS;
	bool second_use = old_parts != 0 && new_parts != 0;
	return !same_row && !second_use && rap_str_equal(old->form, added->form);
}

/* True if the entry is there already, which is a complaint where it repeats another row; else the two are merged:
 * U.S. and US have one key, and a row may give a plural that /N makes as well. */
static bool merged(compiler *c, const entry_row *added) {
	for (uint32_t i = c->nodes.at[added->node].entries; i != RAP_NONE; i = c->entries.at[i].previous) {
		entry_row *old = &c->entries.at[i];
		if (!same_reading(&old->entry, &added->entry)) continue;
		if (repeats(old, added))
			complain(c, added->at, "duplicate: '%s' stands with the same kind and value in %s:%" PRIu32,
				text_of(c, added->form), old->at.file, old->at.line);
		else
			merge_entry(old, added);
		return true;
	}
	return false;
}

static void add_form(compiler *c, const row *r, rap_str text, uint32_t flags) {
	uint32_t words;
	uint8_t capital;
	uint32_t node = form_node(c, r->at, text, &words, &capital);
	if (node == RAP_NONE) return;
	flags |= r->flags | case_flags(text) | (words > 1 ? (uint32_t)RAP_LEX_F_phrase : 0);
	rap_lex_entry entry = {(uint8_t)r->cls, (uint8_t)r->kind, (uint16_t)flags, r->value};
	entry_row added = {entry, node, c->nodes.at[node].entries, capital, text, r->at};
	if (merged(c, &added)) return;
	c->nodes.at[node].entries = c->entries.n;
	*rap_vec_push(c->arena, &c->entries) = added;
}

/* Takes the '*' off a form. */
static rap_str without_star(rap_str text, uint32_t *flags) {
	bool star = text.n > 0 && text.s[text.n - 1] == '*';
	if (star) *flags |= RAP_LEX_F_ambiguous;
	return (rap_str){text.s, text.n - star};
}

static bool form_is_good(compiler *c, source at, rap_str text) {
	if (text.n == 0) complain(c, at, "empty form");
	else if (text.s[0] == ' ' || text.s[text.n - 1] == ' ') complain(c, at, "white space around '%s'", text_of(c, text));
	else if (memchr(text.s, '*', text.n) != NULL) complain(c, at, "'%s': a '*' stands at the end of a form", text_of(c, text));
	else return true;
	return false;
}

static void add_cell(compiler *c, const row *r, rap_str cell) {
	for (uint32_t start = 0, end; start <= cell.n; start = end + 1) {
		for (end = start; end < cell.n && cell.s[end] != '|';) end++;
		uint32_t flags = 0;
		rap_str text = without_star((rap_str){cell.s + start, end - start}, &flags);
		if (!form_is_good(c, r->at, text)) continue;
		form_list forms = expand_form(c, r->at, text);
		for (uint32_t i = 0; i < forms.n; i++) add_form(c, r, forms.at[i].text, flags | forms.at[i].flags);
	}
}

/* ---- rows ---- */

typedef struct table {
	const char *file;
	uint32_t cls; /* RAP_LEX_none: inflection.tsv */
	RAP_VEC(uint32_t) columns;
	RAP_VEC(rap_str) cells; /* of the line being read */
} table;

static rap_str cell_of(const table *t, uint32_t column) {
	for (uint32_t i = 0; i < t->columns.n; i++)
		if (t->columns.at[i] == column) return t->cells.at[i];
	return RAP_STR("");
}

static bool has_column(const table *t, uint32_t column) {
	for (uint32_t i = 0; i < t->columns.n; i++)
		if (t->columns.at[i] == column) return true;
	return false;
}

static uint32_t read_flags(compiler *c, source at, rap_str cell) {
	uint32_t flags = 0;
	for (uint32_t start = 0, end; start < cell.n; start = end + 1) {
		for (end = start; end < cell.n && cell.s[end] != ',' && cell.s[end] != ' ';) end++;
		rap_str name = {cell.s + start, end - start};
		if (name.n == 0 && end < cell.n && cell.s[end] == ' ') continue; /* "that, np" */
		const name_row *flag = find_name(flag_names, name, 0);
		if (flag != NULL && (flag->number & COMPILER_FLAGS) == 0) flags |= flag->number;
		else
			complain(c, at, "unknown flag '%s': allowed are %s", text_of(c, name),
				allowed_names(c, flag_names, 0, COMPILER_FLAGS));
	}
	return flags;
}

static uint32_t row_value(compiler *c, const table *t, rap_str label) {
	rap_str cell = cell_of(t, COLUMN_VALUE);
	if (is_text(cell, "-")) return value_number(c, t->cls, RAP_STR(""), label);
	if (cell.n == 0) return value_number(c, t->cls, label, label);
	return value_number(c, t->cls, rap_arena_copy(c->arena, cell.s, cell.n), label);
}

static void read_long_row(compiler *c, const table *t, source at) {
	rap_str cell = cell_of(t, COLUMN_FORM), name = cell_of(t, COLUMN_KIND_NAME);
	const name_row *kind = find_name(kind_names, name, t->cls);
	if (kind == NULL) {
		complain(c, at, "unknown kind '%s': allowed are %s", text_of(c, name), allowed_names(c, kind_names, t->cls, 0));
		return;
	}
	row r = {at, t->cls, kind->number, read_flags(c, at, cell_of(t, COLUMN_FLAGS)), 0};
	r.value = row_value(c, t, cell_label(c, cell));
	add_cell(c, &r, cell);
}

static void read_wide_row(compiler *c, const table *t, source at) {
	row r = {at, t->cls, 0, read_flags(c, at, cell_of(t, COLUMN_FLAGS)), RAP_NONE};
	for (uint32_t i = 0; i < t->columns.n; i++) {
		rap_str cell = t->cells.at[i];
		if (t->columns.at[i] < COLUMN_KIND || cell.n == 0) continue;
		if (r.value == RAP_NONE) r.value = row_value(c, t, cell_label(c, cell));
		r.kind = t->columns.at[i] - COLUMN_KIND;
		add_cell(c, &r, cell);
	}
	if (r.value == RAP_NONE) complain(c, at, "a row without any form");
}

static void read_ending(compiler *c, const table *t, source at) {
	rap_str ending = cell_of(t, COLUMN_ENDING), rule = cell_of(t, COLUMN_RULE), plural = cell_of(t, COLUMN_PLURAL);
	const name_row *name = find_name(spelling_names, rule, 0);
	if (name == NULL) {
		complain(c, at, "unknown rule '%s': allowed are single, double, either, plural", text_of(c, rule));
	} else if (ending.n == 0 || (plural.n > 0) != (name->number == SPELLING_plural)) {
		complain(c, at, "an ending is missing, or a plural is missing or out of place");
	} else {
		ending_row e = {rap_arena_copy(c->arena, ending.s, ending.n), rap_arena_copy(c->arena, plural.s, plural.n),
			(spelling)name->number};
		*rap_vec_push(c->arena, &c->endings) = e;
	}
}

static void read_row(compiler *c, const table *t, source at) {
	if (t->cls == RAP_LEX_none) read_ending(c, t, at);
	else if (has_column(t, COLUMN_FORM)) read_long_row(c, t, at);
	else read_wide_row(c, t, at);
}

/* A column of a table by its name; RAP_NONE if it cannot have it. */
static uint32_t find_column(const table *t, rap_str name) {
	uint32_t first = t->cls == RAP_LEX_none ? COLUMN_ENDING : COLUMN_FORM;
	uint32_t last = t->cls == RAP_LEX_none ? COLUMN_PLURAL : COLUMN_FLAGS;
	for (uint32_t i = first; i <= last; i++)
		if (is_text(name, column_names[i])) return i;
	const name_row *kind = t->cls == RAP_LEX_none ? NULL : find_name(kind_names, name, t->cls);
	return kind == NULL ? RAP_NONE : COLUMN_KIND + kind->number;
}

static const char *allowed_columns(compiler *c, const table *t) {
	if (t->cls == RAP_LEX_none) return "ending, rule, plural";
	const char *kinds = allowed_names(c, kind_names, t->cls, 0);
	return joined(c, "form, kind, value, flags; or value", joined(c, kinds, "flags"));
}

static bool columns_are_whole(const table *t) {
	uint32_t kinds = 0;
	for (uint32_t i = 0; i < t->columns.n; i++) kinds += t->columns.at[i] >= COLUMN_KIND;
	if (t->cls == RAP_LEX_none) return t->columns.n == COLUMN_PLURAL - COLUMN_ENDING + 1;
	if (has_column(t, COLUMN_FORM)) return has_column(t, COLUMN_KIND_NAME) && kinds == 0;
	return has_column(t, COLUMN_VALUE) && !has_column(t, COLUMN_KIND_NAME) && kinds > 0;
}

static bool read_header(compiler *c, table *t, source at) {
	for (uint32_t i = 0; i < t->cells.n; i++) {
		uint32_t column = find_column(t, t->cells.at[i]);
		if (column == RAP_NONE || has_column(t, column)) {
			complain(c, at, "%s column '%s': allowed are %s", column == RAP_NONE ? "unknown" : "second",
				text_of(c, t->cells.at[i]), allowed_columns(c, t));
			return false;
		}
		*rap_vec_push(c->arena, &t->columns) = column;
	}
	if (!columns_are_whole(t)) complain(c, at, "columns missing or mixed: allowed are %s", allowed_columns(c, t));
	return columns_are_whole(t);
}

/* ---- files ---- */

/* Is every character of a line UTF-8 and none of them white space or control but space and tab? */
static bool characters_are_good(compiler *c, source at, rap_str line) {
	for (uint32_t i = 0; i < line.n;) {
		int32_t character = next_character(line, &i);
		if (character < 0) {
			complain(c, at, "byte %" PRIu32 " is not UTF-8", i);
			return false;
		}
		utf8proc_category_t category = utf8proc_category(character);
		bool other_space = category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP && character != ' ';
		bool control = (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF) && character != '\t';
		if (other_space || control) {
			complain(c, at, "character U+%04" PRIX32 " is not allowed", (uint32_t)character);
			return false;
		}
	}
	return true;
}

static bool spaces_are_good(compiler *c, source at, rap_str cell) {
	bool bad = cell.n > 0 && (cell.s[0] == ' ' || cell.s[cell.n - 1] == ' ');
	for (uint32_t i = 1; i < cell.n; i++) bad = bad || (cell.s[i] == ' ' && cell.s[i - 1] == ' ');
	if (bad) complain(c, at, "white space around or doubled in '%s'", text_of(c, cell));
	return !bad;
}

/* Cuts a line into cells, as many as there are columns; missing ones at its end are empty. */
static bool cut_line(compiler *c, table *t, source at, rap_str line) {
	bool good = true;
	t->cells.n = 0;
	for (uint32_t start = 0, end; start <= line.n; start = end + 1) {
		for (end = start; end < line.n && line.s[end] != '\t';) end++;
		rap_str cell = {line.s + start, end - start};
		good = spaces_are_good(c, at, cell) && good;
		*rap_vec_push(c->arena, &t->cells) = cell;
	}
	if (t->columns.n > 0 && t->cells.n > t->columns.n) {
		complain(c, at, "%" PRIu32 " cells in a table of %" PRIu32 " columns", t->cells.n, t->columns.n);
		return false;
	}
	while (t->cells.n < t->columns.n) *rap_vec_push(c->arena, &t->cells) = RAP_STR("");
	return good;
}

static void read_table(compiler *c, const char *file, uint32_t cls, rap_str bytes) {
	table t = {.file = file, .cls = cls};
	source at = {file, 0};
	for (uint32_t start = 0, end; start < bytes.n; start = end + 1) {
		for (end = start; end < bytes.n && bytes.s[end] != '\n';) end++;
		rap_str line = {bytes.s + start, end - start};
		at.line++;
		if (line.n == 0 || line.s[0] == '#' || !characters_are_good(c, at, line)) continue;
		if (!cut_line(c, &t, at, line)) continue;
		if (t.columns.n > 0) read_row(c, &t, at);
		else if (!read_header(c, &t, at)) return;
	}
}

static bool read_bytes(compiler *c, const char *file, rap_str *bytes) {
	FILE *stream = fopen(file, "rb");
	long size = -1;
	if (stream != NULL && fseek(stream, 0, SEEK_END) == 0) size = ftell(stream);
	if (size < 0 || size > LARGEST_FILE) {
		complain(c, (source){file, 0}, "%s", size > 0 ? "too large" : strerror(errno));
		if (stream != NULL) fclose(stream);
		return false;
	}
	rewind(stream);
	char *s = rap_arena_alloc(c->arena, (size_t)size + 1);
	*bytes = (rap_str){s, (uint32_t)fread(s, 1, (size_t)size, stream)};
	bool whole = bytes->n == (uint32_t)size;
	if (!whole) complain(c, (source){file, 0}, "cannot be read");
	fclose(stream);
	return whole;
}

typedef struct file_list {
	const char *inflection;
	const char *of_class[RAP_LEX_CLASS_COUNT];
} file_list;

static const char *base_name(const char *path) {
	const char *slash = strrchr(path, '/');
	return slash == NULL ? path : slash + 1;
}

static void list_file(compiler *c, file_list *list, const char *path) {
	const char *name = base_name(path);
	size_t n = strlen(name), ending = strlen(".tsv");
	bool tsv = n > ending && strcmp(name + n - ending, ".tsv") == 0;
	rap_str stem = {name, (uint32_t)(tsv ? n - ending : 0)};
	const name_row *cls = find_name(class_names, stem, 0);
	if (cls != NULL) list->of_class[cls->number] = path;
	else if (is_text(stem, "inflection")) list->inflection = path;
	else
		complain(c, (source){path, 0}, "unknown file: allowed are inflection.tsv and, with .tsv, %s",
			allowed_names(c, class_names, 0, 0));
}

static void list_directory(compiler *c, file_list *list, const char *path) {
	DIR *directory = opendir(path);
	if (directory == NULL) {
		complain(c, (source){path, 0}, "%s", strerror(errno));
		return;
	}
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
		if (entry->d_name[0] == '.') continue;
		size_t size = strlen(path) + strlen(entry->d_name) + 2;
		char *file = rap_arena_alloc(c->arena, size);
		snprintf(file, size, "%s/%s", path, entry->d_name);
		list_file(c, list, file);
	}
	closedir(directory);
}

static void read_files(compiler *c, const file_list *list) {
	rap_str bytes;
	*rap_vec_push(c->arena, &c->words) = RAP_STR(""); /* 0 is no word */
	*rap_vec_push(c->arena, &c->nodes) = (node_row){.entries = RAP_NONE};
	if (list->inflection != NULL && read_bytes(c, list->inflection, &bytes))
		read_table(c, list->inflection, RAP_LEX_none, bytes);
	for (uint32_t cls = 1; cls < RAP_LEX_CLASS_COUNT; cls++)
		if (list->of_class[cls] != NULL && read_bytes(c, list->of_class[cls], &bytes))
			read_table(c, list->of_class[cls], cls, bytes);
	if (c->words.n > RAP_WORD_MASK) complain(c, (source){"the lexicon", 0}, "more than %d words", RAP_WORD_MASK);
}

/* ---- the finished tables ---- */

typedef struct text_pool {
	RAP_VEC(uint8_t) bytes;
	RAP_VEC(uint32_t) starts;
	hash_index index;
} text_pool;

/* Where a string with its NUL stands in the pool; equal strings stand once. */
static uint32_t pool_text(compiler *c, text_pool *pool, rap_str s) {
	uint32_t hash = rap_lexicon_hash(s.s, s.n, 0), probe = 0, number;
	while ((number = index_next(&pool->index, hash, &probe)) != RAP_NONE) {
		const char *old = (const char *)pool->bytes.at + pool->starts.at[number];
		if (strlen(old) == s.n && memcmp(old, s.s, s.n) == 0) return pool->starts.at[number];
	}
	index_add(c->arena, &pool->index, hash, pool->starts.n);
	*rap_vec_push(c->arena, &pool->starts) = pool->bytes.n;
	uint32_t start = pool->bytes.n;
	for (uint32_t i = 0; i < s.n; i++) *rap_vec_push(c->arena, &pool->bytes) = (uint8_t)s.s[i];
	rap_vec_push(c->arena, &pool->bytes);
	return start;
}

static uint32_t slots_for(uint32_t n) {
	uint32_t count = 2;
	while (count < 2 * n) count *= 2;
	return count;
}

/* Numbers words anew: those that begin phrases, then the others, each in order of making. */
static uint32_t *number_words(compiler *c, rap_lexicon *lexicon) {
	uint32_t *numbers = RAP_NEW_ARRAY(c->arena, uint32_t, c->words.n), next = 1;
	for (uint32_t i = 1; i < c->nodes.n; i++)
		if (c->nodes.at[i].parent == 0) numbers[c->nodes.at[i].word] = next++;
	lexicon->beginner_count = next - 1;
	for (uint32_t i = 1; i < c->words.n; i++)
		if (numbers[i] == 0) numbers[i] = next++;
	lexicon->word_count = next - 1;
	return numbers;
}

/* The nodes of first words have the words' numbers, the others follow in order of making. */
static void number_nodes(compiler *c, rap_lexicon *lexicon, const uint32_t *word_numbers) {
	uint32_t next = lexicon->beginner_count + 1;
	for (uint32_t i = 1; i < c->nodes.n; i++) {
		node_row *node = &c->nodes.at[i];
		node->word = word_numbers[node->word];
		node->number = node->parent == 0 ? node->word : next++;
	}
	lexicon->node_count = c->nodes.n;
}

static void put_word(rap_word_slot *slots, uint32_t count, rap_str key, uint32_t number) {
	char buffer[RAP_LEXICON_KEY_MAX] = {0};
	memcpy(buffer, key.s, key.n);
	const uint64_t head = rap_lexicon_eight(buffer, key.n);
	uint32_t at = rap_lexicon_word_hash(buffer, key.n) & (count - 1);
	while (slots[at].word != 0) at = (at + 1) & (count - 1);
	slots[at] = (rap_word_slot){{(uint32_t)head, (uint32_t)(head >> 32)}, number | key.n << RAP_WORD_BITS};
}

static void finish_words(compiler *c, rap_lexicon *lexicon, const uint32_t *numbers, text_pool *pool) {
	uint32_t count = slots_for(c->words.n);
	rap_word_slot *slots = RAP_NEW_ARRAY(c->arena, rap_word_slot, count);
	rap_word_row *words = RAP_NEW_ARRAY(c->arena, rap_word_row, c->words.n);
	for (uint32_t i = 0; i < c->words.n; i++) {
		rap_str key = c->words.at[i];
		words[numbers[i]] = (rap_word_row){pool_text(c, pool, key), key.n};
		if (i > 0) put_word(slots, count, key, numbers[i]);
	}
	lexicon->word_slots = slots;
	lexicon->word_slot_count = count;
	lexicon->words = words;
}

static void finish_edges(compiler *c, rap_lexicon *lexicon) {
	uint32_t n = 0;
	for (uint32_t i = 1; i < c->nodes.n; i++) n += c->nodes.at[i].parent != 0;
	uint32_t count = slots_for(n);
	rap_edge_row *edges = RAP_NEW_ARRAY(c->arena, rap_edge_row, count);
	for (uint32_t i = 1; i < c->nodes.n; i++) {
		const node_row *node = &c->nodes.at[i];
		if (node->parent == 0) continue;
		uint32_t parent = c->nodes.at[node->parent].number;
		uint32_t at = rap_lexicon_edge_hash(parent, node->word) & (count - 1);
		while (edges[at].child != 0) at = (at + 1) & (count - 1);
		edges[at] = (rap_edge_row){parent, node->word, node->number};
	}
	lexicon->edges = edges;
	lexicon->edge_count = count;
}

/* Entries come class by class from the files, so a stable sort by node orders them by class as well. */
static void finish_nodes(compiler *c, rap_lexicon *lexicon) {
	rap_node_row *nodes = RAP_NEW_ARRAY(c->arena, rap_node_row, (size_t)c->nodes.n + 2);
	rap_lex_entry *entries = RAP_NEW_ARRAY(c->arena, rap_lex_entry, (size_t)c->entries.n + 1);
	uint8_t *capital = RAP_NEW_ARRAY(c->arena, uint8_t, (size_t)c->entries.n + 1);
	for (uint32_t i = 0; i < c->entries.n; i++) nodes[c->nodes.at[c->entries.at[i].node].number + 2].first_entry++;
	for (uint32_t i = 2; i < c->nodes.n + 2; i++) nodes[i].first_entry += nodes[i - 1].first_entry;
	for (uint32_t i = 0; i < c->entries.n; i++) {
		uint32_t at = nodes[c->nodes.at[c->entries.at[i].node].number + 1].first_entry++;
		entries[at] = c->entries.at[i].entry;
		capital[at] = c->entries.at[i].capital;
	}
	for (uint32_t i = 0; i < c->entries.n; i++)
		nodes[c->nodes.at[c->entries.at[i].node].number].classes |= UINT32_C(1) << c->entries.at[i].entry.cls;
	for (uint32_t i = c->nodes.n; i-- > 1;) { /* a node is made after its parent */
		rap_node_row *parent = &nodes[c->nodes.at[c->nodes.at[i].parent].number];
		parent->followers |= rap_lexicon_word_bit(c->nodes.at[i].word);
		parent->classes |= nodes[c->nodes.at[i].number].classes;
	}
	lexicon->nodes = nodes;
	lexicon->entries = entries;
	lexicon->capital = capital;
	lexicon->entry_count = c->entries.n;
}

/* A value that is a whole number; 0 for any other. */
static int32_t number_of(rap_str text) {
	bool negative = text.n > 0 && text.s[0] == '-';
	int32_t number = 0;
	for (uint32_t i = negative; i < text.n; i++) {
		if (text.s[i] < '0' || text.s[i] > '9' || number > INT32_MAX / 10 - 1) return 0;
		number = number * 10 + (text.s[i] - '0');
	}
	return negative ? -number : number;
}

static void finish_values(compiler *c, rap_lexicon *lexicon, text_pool *pool) {
	uint32_t count = slots_for(c->values.n);
	uint32_t *slots = RAP_NEW_ARRAY(c->arena, uint32_t, count);
	rap_value_row *values = RAP_NEW_ARRAY(c->arena, rap_value_row, (size_t)c->values.n + 1);
	for (uint32_t i = 0; i < c->values.n; i++) {
		rap_str text = c->values.at[i].text, label = c->values.at[i].label;
		values[i] = (rap_value_row){pool_text(c, pool, text), text.n, pool_text(c, pool, label), label.n, number_of(text),
			c->values.at[i].cls};
		uint32_t at = rap_lexicon_hash(text.s, text.n, values[i].cls) & (count - 1);
		while (slots[at] != 0) at = (at + 1) & (count - 1);
		slots[at] = i + 1;
	}
	lexicon->value_slots = slots;
	lexicon->value_slot_count = count;
	lexicon->values = values;
	lexicon->value_count = c->values.n;
}

static const rap_lexicon *finish(compiler *c) {
	rap_lexicon *lexicon = RAP_NEW(c->arena, rap_lexicon);
	text_pool pool = {0};
	const uint32_t *word_numbers = number_words(c, lexicon);
	number_nodes(c, lexicon, word_numbers);
	finish_words(c, lexicon, word_numbers, &pool);
	finish_edges(c, lexicon);
	finish_nodes(c, lexicon);
	finish_values(c, lexicon, &pool);
	lexicon->text = pool.bytes.at;
	lexicon->text_size = pool.bytes.n;
	return lexicon;
}

/* ---- their C text ---- */

static void write_numbers(FILE *out, const char *type, const char *name, const void *numbers, size_t size, uint32_t n) {
	fprintf(out, "\nstatic const %s %s[] = {", type, name);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t number = size == 1 ? ((const uint8_t *)numbers)[i] : ((const uint32_t *)numbers)[i];
		fprintf(out, "%s%" PRIu32 "%s,", i % 16 == 0 ? "\n" : "", number, size == 4 && number > INT32_MAX ? "u" : "");
	}
	fprintf(out, "\n};\n");
}

static void write_slots(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_word_slot word_slots[] = {");
	for (uint32_t i = 0; i < l->word_slot_count; i++) {
		const rap_word_slot *slot = &l->word_slots[i];
		fprintf(out, "%s{{%" PRIu32 "u,%" PRIu32 "u},%" PRIu32 "},", i % 5 == 0 ? "\n" : "", slot->head[0], slot->head[1],
			slot->word);
	}
	fprintf(out, "\n};\n");
}

static void write_words(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_word_row words[] = {");
	for (uint32_t i = 0; i <= l->word_count; i++) {
		const rap_word_row *word = &l->words[i];
		fprintf(out, "%s{%" PRIu32 ",%" PRIu32 "},", i % 8 == 0 ? "\n" : "", word->text, word->n);
	}
	fprintf(out, "\n};\n");
}

static void write_nodes(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_node_row nodes[] = {");
	for (uint32_t i = 0; i <= l->node_count; i++) {
		const rap_node_row *node = &l->nodes[i];
		fprintf(out, "%s{%" PRIu32 ",%" PRIu32 "u,%" PRIu32 "u},", i % 6 == 0 ? "\n" : "", node->first_entry,
			node->followers, node->classes);
	}
	fprintf(out, "\n};\n");
}

static void write_edges(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_edge_row edges[] = {");
	for (uint32_t i = 0; i < l->edge_count; i++) {
		const rap_edge_row *edge = &l->edges[i];
		fprintf(out, "%s{%" PRIu32 ",%" PRIu32 ",%" PRIu32 "},", i % 6 == 0 ? "\n" : "", edge->node, edge->word, edge->child);
	}
	fprintf(out, "\n};\n");
}

/* One row more than there are, here and in write_values: an array in C cannot be empty. */
static void write_entries(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_lex_entry entries[] = {");
	for (uint32_t i = 0; i <= l->entry_count; i++) {
		const rap_lex_entry *entry = &l->entries[i];
		fprintf(out, "%s{%d,%d,%d,%" PRIu32 "},", i % 6 == 0 ? "\n" : "", entry->cls, entry->kind, entry->flags, entry->value);
	}
	fprintf(out, "\n};\n");
}

static void write_values(FILE *out, const rap_lexicon *l) {
	fprintf(out, "\nstatic const rap_value_row values[] = {");
	for (uint32_t i = 0; i <= l->value_count; i++) {
		const rap_value_row *v = &l->values[i];
		fprintf(out, "%s{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRId32 ",%" PRIu32 "},", i % 4 == 0 ? "\n" : "",
			v->text, v->text_n, v->label, v->label_n, v->number, v->cls);
	}
	fprintf(out, "\n};\n");
}

static void write_lexicon(FILE *out, const rap_lexicon *l) {
	fprintf(out, "/* Written by lexicon-compile from lib/lexicon/data; change the tables there. */\n");
	fprintf(out, "#include \"lexicon/tables.h\"\n");
	write_numbers(out, "uint8_t", "text", l->text, 1, l->text_size);
	write_slots(out, l);
	write_words(out, l);
	write_edges(out, l);
	write_nodes(out, l);
	write_entries(out, l);
	write_numbers(out, "uint8_t", "capital", l->capital, 1, l->entry_count + 1);
	write_numbers(out, "uint32_t", "value_slots", l->value_slots, 4, l->value_slot_count);
	write_values(out, l);
	fprintf(out, "\nconst struct rap_lexicon rap_lexicon_tables = {\n");
	fprintf(out, "\t.word_slots = word_slots, .words = words, .edges = edges, .nodes = nodes,\n");
	fprintf(out, "\t.entries = entries, .capital = capital, .value_slots = value_slots, .values = values, .text = text,\n");
	fprintf(out, "\t.word_slot_count = %" PRIu32 ", .edge_count = %" PRIu32 ", .value_slot_count = %" PRIu32 ",\n",
		l->word_slot_count, l->edge_count, l->value_slot_count);
	fprintf(out, "\t.word_count = %" PRIu32 ", .node_count = %" PRIu32 ", .entry_count = %" PRIu32 ",\n", l->word_count,
		l->node_count, l->entry_count);
	fprintf(out, "\t.value_count = %" PRIu32 ", .text_size = %" PRIu32 ", .beginner_count = %" PRIu32 ",\n};\n", l->value_count,
		l->text_size, l->beginner_count);
}

static bool write_file(const char *path, const rap_lexicon *lexicon) {
	FILE *out = fopen(path, "wb");
	bool good = out != NULL;
	if (good) {
		write_lexicon(out, lexicon);
		good = !ferror(out);
		good = fclose(out) == 0 && good;
	}
	if (good) return true;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	if (out != NULL) remove(path);
	return false;
}

/* One line: the words of the phrase as keys, class, kind, value, flags, the form, where it stands. */
static void show_entry(const compiler *c, const entry_row *shown) {
	uint32_t words[RAP_LEXICON_PHRASE_MAX], n = 0;
	for (uint32_t node = shown->node; node != 0; node = c->nodes.at[node].parent) words[n++] = c->nodes.at[node].word;
	for (uint32_t i = n; i-- > 0;) printf("%s%s", c->words.at[words[i]].s, i > 0 ? " " : "\t");
	const name_row *kind = kind_names;
	while (kind->number != shown->entry.kind) kind++;
	printf("%s\t%s\t%s\t", class_names[shown->entry.cls - 1].name, kind->name, c->values.at[shown->entry.value].text.s);
	const char *comma = "";
	for (const name_row *flag = flag_names; flag->name != NULL; flag++) {
		if ((shown->entry.flags & flag->number) == 0) continue;
		printf("%s%s", comma, flag->name);
		comma = ",";
	}
	printf("\t%s\t%s:%" PRIu32 "\n", shown->form.s, base_name(shown->at.file), shown->at.line);
}

#ifndef RAP_LEXICON_COMPILE_TEST

static int usage(void) {
	fprintf(stderr, "usage: lexicon-compile DATA_DIR OUT.c | OUT.c FILE.tsv... | --show DATA_DIR\n");
	return 2;
}

static bool names_c_file(const char *path) {
	size_t n = strlen(path);
	return n > 2 && strcmp(path + n - 2, ".c") == 0;
}

static int run(compiler *c, int argc, char **argv) {
	file_list list = {0};
	const char *out = NULL;
	if (argc >= 2 && names_c_file(argv[1])) {
		out = argv[1];
		for (int i = 2; i < argc; i++) list_file(c, &list, argv[i]);
	} else if (argc == 3 && strcmp(argv[1], "--show") == 0) {
		list_directory(c, &list, argv[2]);
	} else if (argc == 3) {
		out = argv[2];
		list_directory(c, &list, argv[1]);
	} else {
		return usage();
	}
	read_files(c, &list);
	if (c->complaints > MOST_COMPLAINTS) fprintf(stderr, "... %" PRIu32 " complaints in all\n", c->complaints);
	if (c->complaints > 0) return 1;
	for (uint32_t i = 0; out == NULL && i < c->entries.n; i++) show_entry(c, &c->entries.at[i]);
	return out == NULL || write_file(out, finish(c)) ? 0 : 1;
}

int main(int argc, char **argv) {
	rap_arena arena;
	jmp_buf out_of_memory;
	if (setjmp(out_of_memory) != 0) {
		fprintf(stderr, "lexicon-compile: out of memory\n");
		return 1;
	}
	rap_arena_init(&arena, rap_allocator_default(), &out_of_memory);
	compiler c = {.arena = &arena};
	int status = run(&c, argc, argv);
	rap_arena_free(&arena);
	return status;
}

#endif
