/* The parts of a name: which of its words are the family name, which the given name. Told by the traditions of
 * tradition.tsv, by how the name is written, and by how the person is called elsewhere; not told where nothing of
 * these speaks. */
#include "mention/mention.h"

enum { MOST_UNITS = 8 };

/* A word of a name, with the particles before it and what hyphens join to it. */
typedef struct unit {
	rap_range tokens;
	uint32_t word; /* the token that carries the name: "Suwaidi" of "al-Suwaidi", "Young" of "Young-hee" */
	bool particle, patronym, initial;
	bool capitals;	/* written in capitals, as family names are in lists */
	bool syllables; /* "Young-hee" */
} unit;

typedef struct name_reader {
	const rap_text *text;
	const rap_marks *marks;
	unit units[MOST_UNITS];
	uint32_t n;
	bool suffixed; /* "Jr." */
} name_reader;

/* ---- the words of the name ---- */

static uint32_t flags_at(const name_reader *r, uint32_t token) { return r->text->tokens.at[token].flags; }

static bool is(const name_reader *r, uint32_t token, rap_lex_kind kind) {
	return rap_mark_kind_at(r->marks, token, kind) != NULL;
}

/* In small letters, or no name itself: "van", "Al", but not the "Ben" of "Ben Carter". */
static bool is_particle(const name_reader *r, uint32_t token, uint32_t end) {
	if (token + 1 >= end || !is(r, token, RAP_LEX_person_particle)) return false;
	bool capital = flags_at(r, token) & RAP_TOKEN_CAP;
	return !capital || (flags_at(r, token + 1) & RAP_TOKEN_HYPHEN) || (r->n > 0 && !is(r, token, RAP_LEX_person_given));
}

/* Where the quoted nickname that begins at `token` ends; `token` if none does. */
static uint32_t nickname_end(const name_reader *r, uint32_t token, uint32_t end) {
	if (!(flags_at(r, token) & RAP_TOKEN_QUOTE)) return token;
	for (uint32_t k = token + 1; k < end; k++)
		if (flags_at(r, k) & RAP_TOKEN_QUOTE) return k + 1;
	return token;
}

static uint32_t skip_particles(const name_reader *r, unit *u, uint32_t token, uint32_t end) {
	while (is_particle(r, token, end)) {
		u->particle = true;
		u->patronym |= is(r, token, RAP_LEX_person_patronym);
		token++;
		if (token + 1 < end && (flags_at(r, token) & RAP_TOKEN_HYPHEN)) token++;
	}
	return token;
}

/* The end of the word at `token` with what hyphens join to it, and "Abdul" with the word behind. */
static uint32_t word_end(const name_reader *r, unit *u, uint32_t token, uint32_t end) {
	uint32_t k = token + 1;
	bool servant = is(r, token, RAP_LEX_person_servant);
	while (k + 1 < end && (flags_at(r, k) & RAP_TOKEN_HYPHEN)) {
		u->syllables |= !(flags_at(r, k + 1) & RAP_TOKEN_CAP);
		k += 2;
	}
	return servant && k == token + 1 && k + 1 < end && (flags_at(r, k) & RAP_TOKEN_CAP) ? k + 1 : k;
}

static uint32_t read_unit(name_reader *r, uint32_t token, uint32_t end) {
	unit u = {.tokens = {token, token}};
	u.word = skip_particles(r, &u, token, end);
	uint32_t flags = flags_at(r, u.word);
	u.initial = flags & RAP_TOKEN_INITIAL;
	u.capitals = (flags & RAP_TOKEN_UPPER) && !u.initial && r->text->tokens.at[u.word].end - r->text->tokens.at[u.word].start > 1;
	u.tokens.end = word_end(r, &u, u.word, end);
	if (r->n == MOST_UNITS) return end;
	r->units[r->n++] = u;
	return u.tokens.end;
}

static void read_units(name_reader *r, rap_range name) {
	for (uint32_t k = name.start; k < name.end;) {
		uint32_t next = nickname_end(r, k, name.end);
		if (next > k) k = next;
		else if (r->n > 0 && is(r, k, RAP_LEX_person_suffix)) {
			r->suffixed = true;
			k++;
		} else if (flags_at(r, k) & RAP_TOKEN_PUNCT) k++;
		else k = read_unit(r, k, name.end);
	}
}

/* ---- what is known of a word ---- */

static bool unit_is(const name_reader *r, uint32_t i, rap_lex_kind kind) { return is(r, r->units[i].word, kind); }

static bool is_given(const name_reader *r, uint32_t i) { return unit_is(r, i, RAP_LEX_person_given); }

/* Of a tradition that writes the family name first. */
static bool is_first(const name_reader *r, uint32_t i) {
	return unit_is(r, i, RAP_LEX_tradition_chinese) || unit_is(r, i, RAP_LEX_tradition_korean) || unit_is(r, i, RAP_LEX_tradition_vietnamese) ||
	       unit_is(r, i, RAP_LEX_tradition_khmer);
}

static bool is_family(const name_reader *r, uint32_t i) {
	return unit_is(r, i, RAP_LEX_person_family) || unit_is(r, i, RAP_LEX_leader_surname) || unit_is(r, i, RAP_LEX_tradition_iberian) ||
	       unit_is(r, i, RAP_LEX_tradition_japanese) || unit_is(r, i, RAP_LEX_tradition_hungarian);
}

static rap_range span(const name_reader *r, uint32_t from, uint32_t to) {
	uint32_t token = r->units[0].tokens.start;
	return from < to ? (rap_range){r->units[from].tokens.start, r->units[to - 1].tokens.end} : (rap_range){token, token};
}

/* Family name: the units of [from, to); given name: all before them, or behind where they stand first. */
static rap_name_parts parts(const name_reader *r, uint32_t from, uint32_t to) {
	rap_range given = from == 0 ? span(r, to, r->n) : span(r, 0, from);
	return (rap_name_parts){.family = span(r, from, to), .given = given, .origin = RAP_NONE};
}

/* ---- the traditions ---- */

typedef enum order { ORDER_UNKNOWN, ORDER_FAMILY_FIRST, ORDER_FAMILY_LAST } order;

/* One word is known as a family name and the other is none: the first word decides. */
static order by_given(bool first, bool last) {
	if (first == last) return ORDER_UNKNOWN;
	return first ? ORDER_FAMILY_LAST : ORDER_FAMILY_FIRST;
}

/* Chinese, Korean, Vietnamese and Khmer names: "Chun Young Hee", but "Linh Tran", "Kim Campbell". */
static order first_order(const name_reader *r) {
	uint32_t last = r->n - 1;
	if (r->units[0].syllables) return ORDER_FAMILY_LAST; /* Yung-ho Kim */
	if (r->units[last].syllables && r->n == 2) return ORDER_FAMILY_FIRST; /* Do Sang-wook */
	bool first = is_first(r, 0), behind = is_first(r, last);
	if (!first && !behind) return ORDER_UNKNOWN;
	if (!first) return r->n == 2 || is_given(r, 0) ? ORDER_FAMILY_LAST : ORDER_UNKNOWN;
	if (behind) return r->n > 2 ? ORDER_FAMILY_FIRST : by_given(is_given(r, 0), is_given(r, last));
	return is_given(r, 0) && is_family(r, last) ? ORDER_FAMILY_LAST : ORDER_FAMILY_FIRST;
}

/* Japanese names stand in either order; Hungarian ones are turned round abroad. */
static order either_order(const name_reader *r) {
	uint32_t last = r->n - 1;
	bool first = unit_is(r, 0, RAP_LEX_tradition_japanese), behind = unit_is(r, last, RAP_LEX_tradition_japanese);
	if (first && behind) return by_given(is_given(r, 0), is_given(r, last));
	if (behind) return ORDER_FAMILY_LAST;
	if (first && !is_family(r, last)) return ORDER_FAMILY_FIRST;
	bool turned = unit_is(r, 0, RAP_LEX_tradition_hungarian) && !is_given(r, 0) && is_given(r, last);
	return turned ? ORDER_FAMILY_FIRST : ORDER_UNKNOWN;
}

static order tradition_order(const name_reader *r) {
	order found = first_order(r);
	return found != ORDER_UNKNOWN ? found : either_order(r);
}

/* "Khalid bin Rashid al-Suwaidi": whose son he is is neither; the last name is the family's if it has its article. */
static bool son_of(const name_reader *r, rap_name_parts *found) {
	for (uint32_t i = 1; i < r->n; i++) {
		if (!r->units[i].patronym) continue;
		uint32_t last = r->n - 1;
		bool family = last > i && r->units[last].particle && !r->units[last].patronym;
		*found = (rap_name_parts){.family = family ? span(r, last, r->n) : span(r, 0, 0), .given = span(r, 0, i), .origin = RAP_NONE};
		return true;
	}
	return false;
}

/* "KITAZAWA Reiko", "Zhandos MUKHTAROV": the one word in capitals. */
static bool in_capitals(const name_reader *r, rap_name_parts *found) {
	uint32_t count = 0, at = 0;
	for (uint32_t i = 0; i < r->n; i++) {
		if (!r->units[i].capitals) continue;
		if (count++ == 0) at = i;
	}
	bool edge = at == 0 || at + count == r->n;
	if (count == 0 || count == r->n || !edge) return false;
	*found = parts(r, at, at + count);
	return true;
}

static bool is_burmese(const name_reader *r) {
	for (uint32_t i = 0; i < r->n; i++)
		if (!unit_is(r, i, RAP_LEX_tradition_burmese)) return false;
	return true;
}

/* ---- family name last ---- */

/* Where the family name begins: at the first particle, at the first of two Spanish or Portuguese surnames, else at the
 * last word. "del Carmen" belongs to a given name. */
static uint32_t family_start(const name_reader *r) {
	uint32_t last = r->n - 1;
	for (uint32_t i = 1; i < last; i++)
		if (r->units[i].particle && !is_given(r, i)) return i;
	if (last == 0 || r->units[last].particle || r->units[last - 1].initial || is_given(r, last - 1)) return last;
	if (unit_is(r, last - 1, RAP_LEX_tradition_iberian)) return last > 1 || unit_is(r, last, RAP_LEX_tradition_iberian) ? last - 1 : last;
	bool two = last > 1 && unit_is(r, last, RAP_LEX_tradition_iberian) && !is_family(r, last - 1);
	return two && is_given(r, last - 2) ? last - 1 : last;
}

/* Does anything say that the name is of the usual order? */
static bool ends_with_family(const name_reader *r) {
	uint32_t last = r->n - 1;
	if (r->units[0].initial) return is_family(r, last);
	bool initial = false;
	for (uint32_t i = 1; i < last; i++) initial |= r->units[i].initial;
	return initial || r->suffixed || is_given(r, 0) || is_family(r, last) || r->units[last].particle;
}

/* How the person is called elsewhere by one word: RAP_NONE if by none of the name's. */
static uint32_t unit_called(const name_reader *r, rap_range called) {
	for (uint32_t i = 0; i < r->n && !rap_range_empty(called); i++) {
		rap_str word = rap_token_str(r->text, r->units[i].word);
		if (rap_str_equal(word, rap_token_str(r->text, called.end - 1))) return i;
	}
	return RAP_NONE;
}

static rap_name_parts of_one_word(const name_reader *r) {
	bool family = is_family(r, 0) || is_first(r, 0), given = is_given(r, 0);
	rap_name_parts found = {.origin = RAP_NONE};
	if (family && !given) found.family = span(r, 0, 1);
	if (given && !family) found.given = span(r, 0, 1);
	return found;
}

rap_name_parts rap_person_parts(const rap_text *text, const rap_marks *marks, rap_range name, rap_range called) {
	name_reader r = {.text = text, .marks = marks};
	rap_name_parts found = {.origin = RAP_NONE};
	read_units(&r, name);
	if (r.n < 2) return r.n == 0 ? found : of_one_word(&r);
	if (in_capitals(&r, &found) || son_of(&r, &found) || is_burmese(&r)) return found;
	order told = tradition_order(&r);
	if (told == ORDER_FAMILY_FIRST) {
		found = parts(&r, 0, 1);
		found.origin = r.units[0].word;
		return found;
	}
	uint32_t by = unit_called(&r, called);
	if (told == ORDER_UNKNOWN && by == 0 && !is_given(&r, 0)) return found; /* a family name, or one as of Thais and Lao */
	if (told == ORDER_FAMILY_LAST || by == r.n - 1 || ends_with_family(&r)) return parts(&r, family_start(&r), r.n);
	return found;
}
