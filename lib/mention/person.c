/* Persons: runs of name words, with a title before or in apposition behind; later mentions by one part of the name. */
#include "base/map.h"
#include "mention/mention.h"

enum { MOST_NAME = 8, MOST_TITLE = 16, MOST_APPOSITION = 26, CORE_WITHIN = 9 };

typedef struct finder {
	rap_arena *arena;
	const rap_text *text;
	const rap_marks *marks;
	rap_mention_list *list;
	rap_range sentence;
	rap_map known;   /* folded word of a name -> 1 */
	bool *claimed;   /* token belongs to a person already */
} finder;

/* ---- short questions ---- */

static const rap_token *tok(const finder *f, uint32_t token) { return &f->text->tokens.at[token]; }

static bool is_kind(const finder *f, uint32_t token, rap_lex_kind kind) {
	return rap_mark_kind_at(f->marks, token, kind) != NULL;
}

static bool within(const finder *f, uint32_t token) { return token >= f->sentence.start && token < f->sentence.end; }

static bool glued(const finder *f, uint32_t token) { return tok(f, token)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE); }

/* What a token can be within a name. */
typedef enum name_part { NO_NAME, WEAK_NAME, STRONG_NAME, GIVEN_NAME } name_part;

static name_part part_of_name(const finder *f, uint32_t token) {
	const rap_token *t = tok(f, token);
	if (!(t->flags & RAP_TOKEN_CAP) || (t->flags & RAP_TOKEN_POSSESSIVE)) return NO_NAME;
	bool person = false, given = false, other = false, plain = false, ambiguous = false;
	for (uint32_t m = f->marks->first[token]; m < f->marks->first[token + 1]; m++) {
		const rap_lex_entry *entry = f->marks->all.at[m].entry;
		switch ((rap_lex_class)entry->cls) {
		case RAP_LEX_person:
			person = entry->kind == RAP_LEX_person_given || entry->kind == RAP_LEX_person_family ? true : person;
			if (entry->kind == RAP_LEX_person_given) given = true;
			if (entry->flags & RAP_LEX_F_ambiguous) ambiguous = true;
			break;
		case RAP_LEX_verb:
		case RAP_LEX_noun:
		case RAP_LEX_convene:
		case RAP_LEX_commitment:
		case RAP_LEX_cue:
		case RAP_LEX_boilerplate:
		case RAP_LEX_group: plain = true; break;
		case RAP_LEX_abbreviation: break;
		case RAP_LEX_state:
		case RAP_LEX_place:
		case RAP_LEX_organization:
			if (entry->flags & RAP_LEX_F_ambiguous) plain = true;
			else other = true;
			break;
		default: other = true; break;
		}
	}
	bool first = token == f->sentence.start;
	if (person && !ambiguous && !(other && first)) return given ? GIVEN_NAME : STRONG_NAME;
	if (other) return person && !first ? WEAK_NAME : NO_NAME;
	if (plain || ambiguous) return first && !person ? NO_NAME : WEAK_NAME;
	return STRONG_NAME;
}

static bool is_particle(const finder *f, uint32_t token) { return is_kind(f, token, RAP_LEX_person_particle); }

/* ---- runs of name words ---- */

/* Whether the run goes on behind `token`: a name word, an initial, a hyphen or particle and then a name word. */
static uint32_t next_part(const finder *f, uint32_t token) {
	if (!within(f, token)) return RAP_NONE;
	uint16_t flags = tok(f, token)->flags;
	if ((flags & RAP_TOKEN_INITIAL) || part_of_name(f, token) != NO_NAME) return token + 1;
	if (flags & RAP_TOKEN_HYPHEN) return within(f, token + 1) && (tok(f, token + 1)->flags & RAP_TOKEN_LETTER) ? token + 2 : RAP_NONE;
	uint32_t k = token;
	while (within(f, k) && (is_particle(f, k) || (tok(f, k)->flags & RAP_TOKEN_HYPHEN)) && k < token + 4) k++;
	if (k == token || !within(f, k) || part_of_name(f, k) == NO_NAME) return RAP_NONE;
	return k + 1;
}

static uint32_t suffix_end(const finder *f, uint32_t end) {
	uint32_t k = end;
	if (within(f, k) && (tok(f, k)->flags & RAP_TOKEN_COMMA)) k++;
	if (within(f, k) && is_kind(f, k, RAP_LEX_person_suffix)) return k + 1;
	return end;
}

/* The name that begins at `token`; empty if none does. */
static rap_range read_name(const finder *f, uint32_t token, bool titled) {
	rap_range name = {token, token};
	name_part part = part_of_name(f, token);
	bool particle = part == NO_NAME && is_particle(f, token) && within(f, token + 1) && next_part(f, token) != RAP_NONE;
	if (part == NO_NAME && !particle && !(tok(f, token)->flags & RAP_TOKEN_INITIAL)) return name;
	if (part == WEAK_NAME && !titled) return name;
	uint32_t end = particle ? next_part(f, token) : token + 1;
	while (end - token < 2 * MOST_NAME) {
		uint32_t next = next_part(f, end);
		if (next == RAP_NONE) break;
		end = next;
	}
	name.end = suffix_end(f, end);
	return name;
}

static uint32_t count_words(const finder *f, rap_range name) {
	uint32_t n = 0;
	for (uint32_t k = name.start; k < name.end; k++) n += !(tok(f, k)->flags & RAP_TOKEN_PUNCT);
	return n;
}

static bool has_part(const finder *f, rap_range name, rap_lex_kind kind) {
	for (uint32_t k = name.start; k < name.end; k++)
		if (is_kind(f, k, kind)) return true;
	return false;
}

/* ---- titles ---- */

static bool is_core(const finder *f, uint32_t token) {
	return is_kind(f, token, RAP_LEX_title_office) || is_kind(f, token, RAP_LEX_title_function) || is_kind(f, token, RAP_LEX_title_rank);
}

/* The title word or phrase that ends before `end`: its start; RAP_NONE. */
static uint32_t core_before(const finder *f, uint32_t end) {
	const rap_mark *mark = rap_mark_before(f->marks, end, RAP_LEX_title);
	if (mark == NULL || mark->tokens.start < f->sentence.start) return RAP_NONE;
	uint8_t kind = mark->entry->kind;
	return kind == RAP_LEX_title_modifier || kind == RAP_LEX_title_field ? RAP_NONE : mark->tokens.start;
}

/* Words that stand in titles between and before their cores. */
static bool is_title_word(const finder *f, uint32_t token) {
	if (glued(f, token)) return true;
	if (rap_mark_at(f->marks, token, RAP_LEX_title) || rap_mark_at(f->marks, token, RAP_LEX_state) ||
	    rap_mark_at(f->marks, token, RAP_LEX_body) || rap_mark_at(f->marks, token, RAP_LEX_organization)) return true;
	return (tok(f, token)->flags & RAP_TOKEN_CAP) && rap_mark_at(f->marks, token, RAP_LEX_function) == NULL;
}

static bool is_title_link(const finder *f, uint32_t token) {
	return is_kind(f, token, RAP_LEX_link_title) || is_kind(f, token, RAP_LEX_link_the) || is_kind(f, token, RAP_LEX_link_and);
}

/* The title before a name: back over its words as long as they belong together. Empty without a core. */
static rap_range title_before(const finder *f, uint32_t name) {
	rap_range none = {name, name};
	uint32_t core = core_before(f, name);
	if (core == RAP_NONE) return none;
	uint32_t start = core;
	while (start > f->sentence.start && name - start < MOST_TITLE) {
		uint32_t k = start - 1;
		if (f->claimed[k]) break;
		if (is_title_word(f, k)) start = k;
		else if (is_title_link(f, k) && k > f->sentence.start && is_title_word(f, k - 1) && !f->claimed[k - 1] &&
		         !is_kind(f, k, RAP_LEX_link_and)) start = k - 1;
		else break;
	}
	while (start < name && (glued(f, start) || is_title_link(f, start))) start++;
	return (rap_range){start, name};
}

static bool is_honorific(const finder *f, uint32_t token, uint32_t *end) {
	const rap_mark *mark = rap_mark_kind_at(f->marks, token, RAP_LEX_title_honorific);
	if (mark == NULL) return false;
	*end = mark->tokens.end;
	return true;
}

/* Honorifics are no part of a title worth reporting: cut at either end. */
static rap_range without_honorifics(const finder *f, rap_range title) {
	uint32_t end;
	while (title.start < title.end && is_honorific(f, title.start, &end) && !is_core(f, title.start)) title.start = end;
	for (uint32_t k = title.start; k < title.end; k++)
		if (is_honorific(f, k, &end) && end >= title.end && !is_core(f, k)) title.end = k;
	while (title.end > title.start && (tok(f, title.end - 1)->flags & (RAP_TOKEN_COMMA | RAP_TOKEN_POSSESSIVE))) title.end--;
	if (title.end < title.start) title.end = title.start;
	return title;
}

/* Where a title in apposition ends: at a comma, bracket, verb, or a place where something happens. */
static uint32_t apposition_end(const finder *f, uint32_t start) {
	uint32_t k = start;
	while (within(f, k) && k - start < MOST_APPOSITION) {
		const rap_token *t = tok(f, k);
		if ((t->flags & RAP_TOKEN_PUNCT) && !glued(f, k)) break;
		if (is_kind(f, k, RAP_LEX_function_be) || is_kind(f, k, RAP_LEX_function_modal) || is_kind(f, k, RAP_LEX_function_rel) ||
		    is_kind(f, k, RAP_LEX_function_pron)) break;
		const rap_mark *verb = rap_mark_at(f->marks, k, RAP_LEX_verb);
		bool past = verb != NULL && (verb->entry->flags & (RAP_LEX_F_past | RAP_LEX_F_pres3)) && !(verb->entry->flags & RAP_LEX_F_ambiguous);
		if (past && !(t->flags & RAP_TOKEN_CAP) && rap_mark_at(f->marks, k, RAP_LEX_title) == NULL) break;
		if (is_kind(f, k, RAP_LEX_link_at) && within(f, k + 1) && rap_mark_at(f->marks, k + 1, RAP_LEX_place) != NULL &&
		    rap_mark_at(f->marks, k + 1, RAP_LEX_state) == NULL) break;
		if (is_kind(f, k, RAP_LEX_link_and) && within(f, k + 1) && part_of_name(f, k + 1) >= STRONG_NAME) break;
		k++;
	}
	return k;
}

/* The title in apposition behind a name: ", director general for ... at ...,". Empty without a core near its start. */
static rap_range title_behind(const finder *f, uint32_t end) {
	rap_range none = {end, end};
	uint32_t k = end;
	if (within(f, k) && (tok(f, k)->flags & RAP_TOKEN_OPEN)) { /* "(left)" */
		while (within(f, k) && !(tok(f, k)->flags & RAP_TOKEN_CLOSE) && k < end + 4) k++;
		if (!within(f, k) || !(tok(f, k)->flags & RAP_TOKEN_CLOSE)) return none;
		k++;
	}
	if (!within(f, k) || !(tok(f, k)->flags & RAP_TOKEN_COMMA)) return none;
	k++;
	if (within(f, k) && is_kind(f, k, RAP_LEX_function_rel) && within(f, k + 1) && is_kind(f, k + 1, RAP_LEX_function_be)) k += 2;
	while (within(f, k) && is_kind(f, k, RAP_LEX_function_det)) k++;
	for (uint32_t core = k; within(f, core) && core < k + CORE_WITHIN; core++) {
		if (is_core(f, core)) {
			uint32_t stop = apposition_end(f, k);
			if (stop <= core) return none;
			uint32_t next = rap_mark_at(f->marks, core, RAP_LEX_title)->tokens.end;
			bool names_other = within(f, next) && part_of_name(f, next) >= STRONG_NAME; /* "A, President B and C" */
			return names_other ? none : (rap_range){k, stop};
		}
		if (!is_title_word(f, core) && !is_title_link(f, core) && rap_mark_at(f->marks, core, RAP_LEX_noun) == NULL) break;
	}
	return none;
}

/* ---- country ---- */

static bool set_country(rap_mention *m, rap_str code) {
	if (code.n < 2 || m->country[0] != 0) return false;
	m->country[0] = code.s[0];
	m->country[1] = code.s[1];
	return true;
}

/* The state that a title speaks for: its adjective, possessive or "of X", not what it deals with ("for", "to", "on").
 * An international body first: none. */
static void read_country(const finder *f, rap_mention *m, rap_range words) {
	for (uint32_t k = words.start; k < words.end && m->country[0] == 0; k++) {
		const rap_mark *body = rap_mark_at(f->marks, k, RAP_LEX_organization);
		if (body != NULL) {
			rap_str value = rap_lexicon_value(f->marks->lexicon, body->entry->value);
			bool national = body->entry->kind == RAP_LEX_organization_national;
			if (!national) return;
			if (value.n > 3 && value.s[2] == ':') set_country(m, value);
			k = body->tokens.end - 1;
			continue;
		}
		const rap_mark *state = rap_mark_at(f->marks, k, RAP_LEX_state);
		if (state == NULL) continue;
		uint32_t before = k;
		while (before > words.start && is_kind(f, before - 1, RAP_LEX_link_the)) before--;
		bool object = before > words.start && rap_mark_kind_at(f->marks, before - 1, RAP_LEX_function_prep) != NULL &&
		              !is_kind(f, before - 1, RAP_LEX_dateword_of);
		bool possessive = within(f, state->tokens.end) && (tok(f, state->tokens.end)->flags & RAP_TOKEN_POSSESSIVE);
		if (!object || possessive) set_country(m, rap_lexicon_value(f->marks->lexicon, state->entry->value));
		k = state->tokens.end - 1;
	}
}

/* "of Lebanon" behind the name: where it ends. */
static uint32_t read_of_state(const finder *f, rap_mention *m, uint32_t end) {
	uint32_t k = end;
	if (!within(f, k) || !is_kind(f, k, RAP_LEX_dateword_of)) return end;
	k++;
	while (within(f, k) && is_kind(f, k, RAP_LEX_link_the)) k++;
	const rap_mark *state = within(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_state) : NULL;
	if (state == NULL) return end;
	if (m->country[0] == 0) set_country(m, rap_lexicon_value(f->marks->lexicon, state->entry->value));
	return state->tokens.end;
}

/* ---- mentions ---- */

static void remember(finder *f, rap_range name) {
	char key[RAP_LEXICON_KEY_MAX];
	for (uint32_t k = name.start; k < name.end; k++) {
		if (tok(f, k)->flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_INITIAL)) continue;
		uint32_t n = rap_lexicon_key(rap_token_str(f->text, k), key, sizeof key);
		if (n > 1) rap_map_put(f->arena, &f->known, (rap_str){key, n}, 1);
	}
}

static bool is_known(const finder *f, uint32_t token) {
	char key[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_lexicon_key(rap_token_str(f->text, token), key, sizeof key);
	return n > 1 && rap_map_get(&f->known, (rap_str){key, n}) != RAP_NONE;
}

static void add_person(finder *f, rap_range name, rap_range before, rap_range behind, const char *rule) {
	rap_mention *m = rap_vec_push(f->arena, &f->list->all);
	*m = (rap_mention){.type = RAP_MENTION_PERSON, .entity = RAP_NONE, .name = name, .rule = rule};
	m->tokens = (rap_range){rap_range_empty(before) ? name.start : before.start, name.end};
	read_country(f, m, before);
	m->tokens.end = read_of_state(f, m, name.end);
	if (!rap_range_empty(behind)) read_country(f, m, behind);
	rap_range title = without_honorifics(f, before);
	m->title = rap_range_empty(behind) ? title : behind;
	m->bare = count_words(f, name) == 1;
	for (uint32_t k = m->tokens.start; k < m->tokens.end; k++) f->claimed[k] = true;
	for (uint32_t k = behind.start; k < behind.end; k++) f->claimed[k] = true;
	remember(f, name);
}

/* Why a run of name words is a person; NULL if nothing says so. */
static const char *reason(const finder *f, rap_range name, rap_range before, rap_range behind) {
	if (!rap_range_empty(before)) return "title-name";
	uint32_t words = count_words(f, name);
	if (words > MOST_NAME || words < 2) return NULL;
	if (!rap_range_empty(behind)) return "name-apposition";
	if (has_part(f, name, RAP_LEX_person_given)) return "given-name";
	if (has_part(f, name, RAP_LEX_person_family) && is_kind(f, name.end, RAP_LEX_verb_say)) return "family-name";
	if (within(f, name.end) && is_kind(f, name.end, RAP_LEX_verb_say)) return "name-says";
	return NULL;
}

static uint32_t try_name(finder *f, uint32_t token) {
	bool titled = token > f->sentence.start && core_before(f, token) != RAP_NONE;
	rap_range name = read_name(f, token, titled);
	if (rap_range_empty(name)) return token + 1;
	rap_range before = titled ? title_before(f, token) : (rap_range){token, token};
	rap_range behind = title_behind(f, name.end);
	const char *rule = reason(f, name, before, behind);
	if (rule == NULL) return name.end;
	add_person(f, name, before, behind, rule);
	uint32_t end = f->list->all.at[f->list->all.n - 1].tokens.end;
	return behind.end > end ? behind.end : end;
}

/* One part of a name told elsewhere in the document: "Campbell". */
static uint32_t try_known(finder *f, uint32_t token) {
	if (f->claimed[token] || !(tok(f, token)->flags & RAP_TOKEN_CAP) || !is_known(f, token)) return token + 1;
	if (part_of_name(f, token) == NO_NAME) return token + 1;
	rap_range name = read_name(f, token, true);
	for (uint32_t k = name.start; k < name.end; k++)
		if (f->claimed[k]) return token + 1;
	if (rap_range_empty(name)) return token + 1;
	rap_range none = {token, token};
	add_person(f, name, none, none, "known-name");
	return name.end;
}

/* "the minister", "the Vice President": a title alone with its determiner. */
static uint32_t try_title_alone(finder *f, uint32_t token) {
	if (!is_kind(f, token, RAP_LEX_link_the) || !within(f, token + 1)) return token + 1;
	uint32_t k = token + 1;
	while (within(f, k) && k < token + 5 && !is_core(f, k) && is_title_word(f, k)) k++;
	if (!within(f, k) || !is_core(f, k) || f->claimed[k]) return token + 1;
	const rap_mark *core = rap_mark_at(f->marks, k, RAP_LEX_title);
	if (core->entry->flags & RAP_LEX_F_plural) return token + 1;
	rap_mention *m = rap_vec_push(f->arena, &f->list->all);
	*m = (rap_mention){.type = RAP_MENTION_PERSON, .entity = RAP_NONE, .bare = true, .rule = "title-alone"};
	m->tokens = (rap_range){token, core->tokens.end};
	m->name = (rap_range){core->tokens.end, core->tokens.end};
	m->title = (rap_range){token + 1, core->tokens.end};
	read_country(f, m, m->title);
	return core->tokens.end;
}

typedef uint32_t (*try_fn)(finder *f, uint32_t token);

static void pass(finder *f, try_fn try) {
	for (uint32_t s = 0; s < f->text->sentences.n; s++) {
		uint8_t kind = f->text->blocks.at[f->text->sentences.at[s].block].kind;
		if (kind == RAP_BLOCK_BYLINE || kind == RAP_BLOCK_PUBLISHED || kind == RAP_BLOCK_DATELINE) continue;
		f->sentence = f->text->sentences.at[s].tokens;
		for (uint32_t token = f->sentence.start; token < f->sentence.end;)
			token = f->claimed[token] ? token + 1 : try(f, token);
	}
}

void rap_persons_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	finder f = {.arena = arena, .text = text, .marks = marks, .list = list};
	f.claimed = RAP_NEW_ARRAY(arena, bool, text->tokens.n + 1);
	pass(&f, try_name);
	pass(&f, try_known);
	pass(&f, try_title_alone);
}
