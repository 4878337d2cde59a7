/* Which mentions are one entity: the same name, a surname or a title of somebody named before, an acronym. */
#include "mention/entity.h"

/* ---- keys ---- */

/* The folded letters and digits of a token range behind the letter of its type; hyphens and spaces make no
 * difference ("Young Hee", "Young-hee"). */
rap_str rap_join_key(const rap_joiner *j, char type, rap_range tokens, char *key) {
	uint32_t n = 0;
	key[n++] = type;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		if (j->text->tokens.at[k].flags & RAP_TOKEN_PUNCT) continue;
		n += rap_lexicon_key(rap_token_str(j->text, k), key + n, RAP_JOIN_KEY_MAX - n);
	}
	return (rap_str){key, n};
}


uint32_t rap_join_word_key(const rap_joiner *j, uint32_t token, char *key) {
	return rap_lexicon_key(rap_token_str(j->text, token), key, RAP_LEXICON_KEY_MAX);
}

bool rap_join_same_word(const rap_joiner *j, uint32_t a, uint32_t b) {
	char x[RAP_LEXICON_KEY_MAX], y[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_join_word_key(j, a, x), m = rap_join_word_key(j, b, y);
	return n > 0 && n == m && memcmp(x, y, n) == 0;
}

bool rap_join_is_word(const rap_joiner *j, uint32_t token) {
	return !(j->text->tokens.at[token].flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_POSSESSIVE));
}

/* Words that carry meaning: not "of", "the", "and". */
static bool is_content(const rap_joiner *j, uint32_t token) {
	return rap_join_is_word(j, token) && rap_mark_at(j->marks, token, RAP_LEX_function) == NULL;
}

/* A year before a name ("2014 COI report") is compared apart from its words. */
static bool is_year(const rap_joiner *j, uint32_t token) {
	const rap_token *t = &j->text->tokens.at[token];
	return (t->flags & RAP_TOKEN_NUMBER) && t->end - t->start == 4;
}

/* Whether the capitals at `token` are the first letters of words that follow each other in `tokens`: "COI" of
 * "Commission of Inquiry", "UN" of "United Nations". Small words may be left out. */
static bool is_initials(const rap_joiner *j, uint32_t token, rap_range tokens) {
	rap_str letters = rap_token_str(j->text, token);
	if (!(j->text->tokens.at[token].flags & RAP_TOKEN_UPPER) || letters.n < 2 || letters.n > 8) return false;
	for (uint32_t from = tokens.start; from < tokens.end; from++) {
		uint32_t matched = 0;
		for (uint32_t k = from; k < tokens.end && matched < letters.n; k++) {
			char first = j->text->tokens.at[k].first, wanted = letters.s[matched];
			if (wanted == '.') wanted = letters.s[++matched];
			bool small = !(j->text->tokens.at[k].flags & RAP_TOKEN_CAP);
			if (first == wanted || (small && first == (char)(wanted + ('a' - 'A')))) matched++;
			else if (!small || matched == 0) break;
		}
		if (matched == letters.n) return true;
	}
	return false;
}

/* Every content word of `inner` stands in `outer` or is its acronym. */
bool rap_join_words_within(const rap_joiner *j, rap_range inner, rap_range outer, rap_range acronym) {
	uint32_t checked = 0;
	for (uint32_t a = inner.start; a < inner.end && checked < RAP_JOIN_MOST; a++) {
		if (!is_content(j, a)) continue;
		checked++;
		bool found = false;
		for (uint32_t b = outer.start; b < outer.end && !found; b++) found = rap_join_same_word(j, a, b);
		for (uint32_t b = acronym.start; b < acronym.end && !found; b++) found = rap_join_same_word(j, a, b);
		if (!found && !is_initials(j, a, outer) && !is_year(j, a)) return false;
	}
	return checked > 0;
}

uint32_t rap_join_count_words(const rap_joiner *j, rap_range tokens) {
	uint32_t n = 0;
	for (uint32_t k = tokens.start; k < tokens.end; k++) n += rap_join_is_word(j, k);
	return n;
}

/* ---- entities ---- */

rap_entity *rap_join_entity(const rap_joiner *j, uint32_t index) { return &j->entities->all.at[index]; }

/* The mention whose words gave the entity its name. */
const rap_mention *rap_join_naming_mention(const rap_joiner *j, const rap_entity *e) {
	const rap_mention *best = &j->list->all.at[e->mentions.at[0]];
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		const rap_mention *m = &j->list->all.at[e->mentions.at[k]];
		if (rap_join_count_words(j, m->name) > rap_join_count_words(j, best->name)) best = m;
		if (k == RAP_JOIN_MOST) break;
	}
	return best;
}

uint32_t rap_join_add(rap_joiner *j, const rap_mention *m) {
	rap_entity *e = rap_vec_push(j->arena, &j->entities->all);
	e->type = m->type;
	e->kind = m->kind;
	e->rule = m->rule;
	memcpy(e->country, m->country, sizeof e->country);
	return j->entities->all.n - 1;
}

/* ---- organisations and instruments ---- */

/* Ministries of two states share their name. */
bool rap_join_other_country(const rap_entity *e, const rap_mention *m) {
	return e->country[0] != 0 && m->country[0] != 0 && memcmp(e->country, m->country, 2) != 0;
}

/* What the lexicon calls it, else its words. */
static rap_str known_key(const rap_joiner *j, const rap_mention *m, char letter, rap_lex_class cls, char *key) {
	const rap_mark *known = rap_mark_at(j->marks, m->name.start, cls);
	rap_str name = rap_join_key(j, letter, m->name, key);
	if (known == NULL || known->tokens.end != m->name.end || known->entry->flags & RAP_LEX_F_nominal) return name;
	rap_str value = rap_lexicon_value(j->marks->lexicon, known->entry->value);
	name.n = 1 + (value.n < RAP_JOIN_KEY_MAX - 1 ? value.n : RAP_JOIN_KEY_MAX - 1);
	memcpy(key + 1, value.s, name.n - 1);
	return name;
}

/* The organisation named last whose name has all words of a short form: "the Council", "UN". */
static uint32_t find_fuller(const rap_joiner *j, const rap_mention *m) {
	uint32_t at = (uint32_t)(m - j->list->all.at), stop = at > RAP_JOIN_LOOK_BACK ? at - RAP_JOIN_LOOK_BACK : 0;
	for (uint32_t k = at; k > stop;) {
		const rap_mention *other = &j->list->all.at[--k];
		if (other->type != RAP_MENTION_ORGANIZATION || other->entity == RAP_NONE) continue;
		const rap_entity *e = rap_join_entity(j, other->entity);
		const rap_mention *named = rap_join_naming_mention(j, e);
		if (!rap_join_other_country(e, m) && rap_join_words_within(j, m->name, named->name, named->acronym)) return other->entity;
	}
	return RAP_NONE;
}

/* The words of a name that end a longer one: "Competition Council" of "White House Competition Council". */
static bool ends_name(const rap_joiner *j, rap_range name, rap_range longer) {
	uint32_t length = name.end - name.start;
	if (length < 2 || length >= longer.end - longer.start) return false;
	for (uint32_t k = 0; k < length; k++)
		if (!rap_join_same_word(j, name.start + k, longer.end - length + k)) return false;
	return true;
}

/* The organisation named last whose name goes on before this one, if the lexicon does not tell it apart. */
static uint32_t find_longer(const rap_joiner *j, const rap_mention *m) {
	const rap_mark *known = rap_mark_at(j->marks, m->name.start, RAP_LEX_organization);
	uint32_t at = (uint32_t)(m - j->list->all.at), stop = at > RAP_JOIN_LOOK_BACK ? at - RAP_JOIN_LOOK_BACK : 0;
	if (known != NULL && known->tokens.end >= m->name.end) return RAP_NONE;
	for (uint32_t k = at; k > stop;) {
		const rap_mention *other = &j->list->all.at[--k];
		if (other->type != RAP_MENTION_ORGANIZATION || other->entity == RAP_NONE) continue;
		if (!rap_join_other_country(rap_join_entity(j, other->entity), m) && ends_name(j, m->name, other->name)) return other->entity;
	}
	return RAP_NONE;
}

static uint32_t join_organization(rap_joiner *j, const rap_mention *m) {
	char key[RAP_JOIN_KEY_MAX], owned_key[RAP_JOIN_KEY_MAX + 2];
	rap_str name = known_key(j, m, 'O', RAP_LEX_organization, key), owned = {owned_key, name.n + 2};
	memcpy(owned_key, name.s, name.n);
	memcpy(owned_key + name.n, m->country[0] != 0 ? m->country : "--", 2);
	uint32_t found = rap_map_get(&j->names, owned);
	if (found == RAP_NONE) found = rap_map_get(&j->names, name);
	if (found != RAP_NONE && rap_join_other_country(rap_join_entity(j, found), m)) found = RAP_NONE;
	if (found == RAP_NONE) found = m->bare ? find_fuller(j, m) : find_longer(j, m);
	if (found == RAP_NONE) found = rap_join_add(j, m);
	rap_map_put(j->arena, &j->names, name, found);
	if (m->country[0] != 0) rap_map_put(j->arena, &j->names, owned, found);
	if (!rap_range_empty(m->acronym)) rap_map_put(j->arena, &j->names, rap_join_key(j, 'O', m->acronym, key), found);
	return found;
}

static bool same_number(const rap_joiner *j, rap_range a, rap_range b) {
	if (rap_range_empty(a) || rap_range_empty(b)) return true;
	return rap_str_equal(rap_text_words(j->text, a), rap_text_words(j->text, b));
}

static uint32_t find_instrument(const rap_joiner *j, const rap_mention *m) {
	uint32_t stop = j->entities->all.n > RAP_JOIN_LOOK_BACK ? j->entities->all.n - RAP_JOIN_LOOK_BACK : 0;
	for (uint32_t k = j->entities->all.n; k > stop;) {
		k--;
		const rap_entity *e = rap_join_entity(j, k);
		if (e->type != RAP_MENTION_INSTRUMENT || e->kind != m->kind) continue;
		const rap_mention *named = rap_join_naming_mention(j, e);
		if (m->year != 0 && named->year != 0 && m->year != named->year) continue;
		if (!same_number(j, m->number, named->number)) continue;
		if (rap_range_empty(m->number) != rap_range_empty(named->number) && !m->bare) continue;
		if (rap_join_words_within(j, m->name, named->name, named->acronym)) return k;
		if (rap_join_words_within(j, named->name, m->name, m->acronym) && rap_join_count_words(j, named->name) > 1) return k;
	}
	return RAP_NONE;
}

/* "Act No. 12" and "Order No. 12" have the number alone in common. */
static bool same_law(const rap_joiner *j, const rap_mention *m, const rap_entity *e) {
	const rap_mention *named = rap_join_naming_mention(j, e);
	return rap_join_words_within(j, m->name, named->name, named->acronym) || rap_join_words_within(j, named->name, m->name, m->acronym);
}

static uint32_t join_instrument(rap_joiner *j, const rap_mention *m) {
	char key[RAP_JOIN_KEY_MAX];
	rap_str name = known_key(j, m, 'I', RAP_LEX_instrument, key);
	rap_str number = rap_range_empty(m->number) ? name : rap_join_key(j, 'N', m->number, key);
	uint32_t found = rap_map_get(&j->names, number);
	if (found != RAP_NONE && m->kind == RAP_LEX_instrument_law && !same_law(j, m, rap_join_entity(j, found))) found = RAP_NONE;
	if (found == RAP_NONE) found = find_instrument(j, m);
	if (found == RAP_NONE) found = rap_join_add(j, m);
	rap_map_put(j->arena, &j->names, number, found);
	if (!rap_range_empty(m->acronym)) rap_map_put(j->arena, &j->names, rap_join_key(j, 'I', m->acronym, key), found);
	return found;
}

static uint32_t join_state(rap_joiner *j, const rap_mention *m) {
	char key[3] = {'S', m->country[0], m->country[1]};
	uint32_t found = rap_map_get(&j->names, (rap_str){key, 3});
	if (found == RAP_NONE) {
		found = rap_join_add(j, m);
		rap_map_put(j->arena, &j->names, (rap_str){key, 3}, found);
	}
	return found;
}

/* ---- what an entity is called ---- */

static rap_str words(const rap_joiner *j, rap_range tokens) {
	return rap_range_empty(tokens) ? (rap_str){NULL, 0} : rap_text_words(j->text, tokens);
}

/* "1244" of "UNSCR 1244/1999": the year behind it is told for itself. */
static rap_str number_of(const rap_joiner *j, const rap_mention *m) {
	rap_str number = words(j, m->number);
	bool resolution = m->type == RAP_MENTION_INSTRUMENT && m->kind == RAP_LEX_instrument_resolution;
	const char *slash = resolution && m->year != 0 && number.n > 5 ? memchr(number.s, '/', number.n) : NULL;
	if (slash != NULL && slash == number.s + number.n - 5) number.n -= 5;
	return number;
}

static void add_alias(rap_joiner *j, rap_entity *e, rap_str alias) {
	/* An instrument's short form, "New START", is shown nowhere else. */
	bool told = e->type != RAP_MENTION_INSTRUMENT && rap_str_equal(alias, e->acronym);
	if (alias.n == 0 || told || rap_str_equal(alias, e->name)) return;
	for (uint32_t k = 0; k < e->aliases.n; k++)
		if (rap_str_equal(e->aliases.at[k], alias)) return;
	if (e->aliases.n < RAP_JOIN_MOST) *rap_vec_push(j->arena, &e->aliases) = alias;
}

/* "Council of Economic Advisers": a word of a body's name. */
static bool in_body(const rap_joiner *j, rap_range title, uint32_t token) {
	for (uint32_t k = title.start; k <= token; k++) {
		const rap_mark *body = rap_mark_at(j->marks, k, RAP_LEX_organization);
		if (body != NULL && body->tokens.end > token) return true;
	}
	return false;
}

static bool is_upper_first(const rap_joiner *j, uint32_t token) { return (j->text->tokens.at[token].flags & RAP_TOKEN_CAP) != 0; }

/* Adds a word behind a space, with the capital that a token has. */
static uint32_t add_word(char *to, uint32_t n, rap_str word, bool capital) {
	if (word.n == 0) return n;
	if (n > 0) to[n++] = ' ';
	memcpy(to + n, word.s, word.n);
	if (capital && to[n] >= 'a' && to[n] <= 'z') to[n] = (char)(to[n] - ('a' - 'A'));
	return n + word.n;
}

/* "Defence ministers", "Ministers of Foreign Affairs": the office of one, as the text writes it where the label has as many words:
 * only the word that is longer in the plural is the label's. */
static uint32_t add_singular(const rap_joiner *j, char *to, uint32_t n, rap_range office, rap_str label) {
	uint32_t count = label.n > 0;
	for (uint32_t k = 0; k < label.n; k++) count += label.s[k] == ' ';
	if (count != office.end - office.start) return add_word(to, n, label, is_upper_first(j, office.start));
	for (uint32_t token = office.start; token < office.end; token++) {
		uint32_t end = 0;
		while (end < label.n && label.s[end] != ' ') end++;
		rap_str own = words(j, (rap_range){token, token + 1}), one = {label.s, end};
		n = add_word(to, n, own.n > one.n ? one : own, is_upper_first(j, token));
		label = end < label.n ? (rap_str){label.s + end + 1, label.n - end - 1} : (rap_str){label.s, 0};
	}
	return n;
}

/* "Foreign Ministers A and B": each is a Foreign Minister. */
static rap_str title_of_one(rap_joiner *j, rap_range title) {
	for (uint32_t k = title.start; k < title.end; k++) {
		if (in_body(j, title, k)) continue;
		const rap_mark *office = rap_mark_at(j->marks, k, RAP_LEX_title);
		if (office == NULL || !(office->entry->flags & RAP_LEX_F_plural) || office->tokens.end > title.end) continue;
		rap_str label = rap_lexicon_label(j->marks->lexicon, office->entry->value), whole = words(j, title);
		char *one = rap_arena_alloc(j->arena, whole.n + 2 * label.n + 4); /* a space for each of the words */
		uint32_t n = add_word(one, 0, words(j, (rap_range){title.start, k}), false);
		n = add_singular(j, one, n, office->tokens, label);
		return (rap_str){one, add_word(one, n, words(j, (rap_range){office->tokens.end, title.end}), false)};
	}
	return words(j, title);
}

/* "President A of the European Commission": the title with the body behind the name. */
static rap_str title_with_body(rap_joiner *j, const rap_mention *m) {
	rap_str title = title_of_one(j, m->title), body = words(j, (rap_range){m->name.end, m->affiliation.end});
	char *whole = rap_arena_alloc(j->arena, title.n + body.n + 1);
	memcpy(whole, title.s, title.n);
	whole[title.n] = ' ';
	memcpy(whole + title.n + 1, body.s, body.n);
	return (rap_str){whole, title.n + 1 + body.n};
}

static bool has_body_behind(const rap_mention *m) {
	return m->type == RAP_MENTION_PERSON && !rap_range_empty(m->title) && m->title.end <= m->name.start && m->affiliation.start > m->name.end &&
	       !rap_range_empty(m->affiliation);
}

static uint32_t title_length(const rap_mention *m) {
	uint32_t n = m->title.end - m->title.start;
	return has_body_behind(m) ? n + m->affiliation.end - m->name.end : n;
}

/* The longer title, and of a mention with the name before that of "the former leader". */
static bool tells_title_better(const rap_mention *m, const rap_mention *than) {
	bool named = !rap_range_empty(m->name), other = !rap_range_empty(than->name) && !rap_range_empty(than->title);
	if (named != other && !rap_range_empty(m->title)) return named;
	return title_length(m) > title_length(than);
}

/* The last word by which alone a person is called; empty without one. */
static rap_range called_by(const rap_joiner *j, const rap_entity *e) {
	rap_range called = {0, 0};
	for (uint32_t k = 0; k < e->mentions.n && k < RAP_JOIN_MOST; k++) {
		const rap_mention *m = &j->list->all.at[e->mentions.at[k]];
		if (m->bare && rap_join_count_words(j, m->name) == 1) called = m->name;
	}
	return called;
}

static void name_parts(rap_joiner *j, rap_entity *e, rap_range name) {
	e->origin = RAP_NONE;
	if (e->type != RAP_MENTION_PERSON || rap_range_empty(name)) return;
	rap_name_parts parts = rap_person_parts(j->text, j->marks, name, called_by(j, e));
	e->family = words(j, parts.family);
	e->given = words(j, parts.given);
	e->origin = parts.origin;
}

static void name_entity(rap_joiner *j, rap_entity *e) {
	rap_range affiliation = {0, 0};
	const rap_mention *titled = &j->list->all.at[e->mentions.at[0]], *named = rap_join_naming_mention(j, e);
	e->name = words(j, named->name);
	name_parts(j, e, named->name);
	e->named = !rap_range_empty(named->name);
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		const rap_mention *m = &j->list->all.at[e->mentions.at[k]];
		if (tells_title_better(m, titled)) titled = m;
		if (rap_range_empty(affiliation)) affiliation = m->affiliation;
		if (e->acronym.n == 0) e->acronym = words(j, m->acronym);
		if (e->number.n == 0) e->number = number_of(j, m);
		if (e->year == 0) e->year = m->year;
	}
	bool behind = titled->title.start >= titled->name.end; /* and of one person: "who heads" is no plural */
	e->title = has_body_behind(titled) ? title_with_body(j, titled) : behind ? words(j, titled->title) : title_of_one(j, titled->title);
	*(e->type == RAP_MENTION_INSTRUMENT ? &e->issuer : &e->affiliation) = words(j, affiliation);
	if (e->type == RAP_MENTION_STATE) {
		uint32_t value = rap_lexicon_find_value(j->marks->lexicon, RAP_LEX_state, (rap_str){e->country, 2});
		if (value != RAP_NONE) e->name = rap_lexicon_label(j->marks->lexicon, value);
	}
	for (uint32_t k = 0; k < e->mentions.n; k++) {
		const rap_mention *m = &j->list->all.at[e->mentions.at[k]];
		add_alias(j, e, words(j, m->name));
		if (e->type == RAP_MENTION_INSTRUMENT) add_alias(j, e, words(j, m->acronym));
	}
}

/* The text's own "(CCM)" behind a convention outranks what the lexicon knows by these letters. */
static bool is_acronym_of_instrument(const rap_joiner *j, const rap_mention *m) {
	char key[RAP_JOIN_KEY_MAX];
	return m->type == RAP_MENTION_ORGANIZATION && m->name.end == m->name.start + 1 &&
	       (j->text->tokens.at[m->name.start].flags & RAP_TOKEN_UPPER) && rap_map_get(&j->names, rap_join_key(j, 'I', m->name, key)) != RAP_NONE;
}

/* An office by which a state acts: a ruler, a minister, an envoy; not a spokesman, nor who speaks for himself. */
static bool acts_for_state(const rap_joiner *j, rap_range title) {
	bool office = false;
	for (uint32_t k = title.start; k < title.end; k++) {
		const rap_mark *mark = rap_mark_at(j->marks, k, RAP_LEX_title);
		if (rap_mark_kind_at(j->marks, k, RAP_LEX_cue_outside) != NULL || rap_mark_kind_at(j->marks, k, RAP_LEX_person_world) != NULL) return false;
		if (mark == NULL) continue;
		if (mark->entry->kind == RAP_LEX_title_function && (mark->entry->flags & RAP_LEX_F_nominal)) return false;
		bool delegate = (mark->entry->flags & RAP_LEX_F_to) || rap_mark_kind_at(j->marks, mark->tokens.end - 1, RAP_LEX_group_persons) != NULL; /* envoy, adviser */
		office = office || mark->entry->kind == RAP_LEX_title_office || delegate;
	}
	return office || rap_mark_kind_at(j->marks, title.start, RAP_LEX_person_ruler) != NULL;
}

/* "the Peruvian minister" whom nobody has named acts for the state, and is called by nothing else. */
static uint32_t join_office(rap_joiner *j, rap_mention *m) {
	uint32_t found = m->ahead ? RAP_NONE : rap_join_person(j, m);
	bool state = !m->ahead && found == RAP_NONE && m->country[0] != 0 && rap_range_empty(m->name) && acts_for_state(j, m->title);
	if (!state) return found;
	m->type = RAP_MENTION_STATE;
	m->kind = RAP_LEX_state_seat;
	return join_state(j, m);
}

static uint32_t join(rap_joiner *j, rap_mention *m) {
	if (is_acronym_of_instrument(j, m)) {
		m->type = RAP_MENTION_INSTRUMENT;
		m->country[0] = '\0';
	}
	switch ((rap_mention_type)m->type) {
	case RAP_MENTION_PERSON: return join_office(j, m);
	case RAP_MENTION_STATE: return join_state(j, m);
	case RAP_MENTION_ORGANIZATION: return join_organization(j, m);
	case RAP_MENTION_INSTRUMENT: return join_instrument(j, m);
	default: return RAP_NONE;
	}
}

/* Persons' affiliations are words of a title; the organisation that they name is told by its whole name: "Ministry of
 * Energy". */
static void complete_affiliations(rap_arena *arena, const rap_text *text, rap_mention_list *list) {
	uint32_t *over = RAP_NEW_ARRAY(arena, uint32_t, text->tokens.n + 1); /* token -> 1 + the organisation over it */
	for (uint32_t k = 0; k < list->all.n; k++) {
		const rap_mention *m = &list->all.at[k];
		for (uint32_t t = m->name.start; m->type == RAP_MENTION_ORGANIZATION && t < m->name.end; t++) over[t] = k + 1;
	}
	for (uint32_t k = 0; k < list->all.n; k++) {
		rap_mention *m = &list->all.at[k];
		uint32_t body = m->type == RAP_MENTION_PERSON && !rap_range_empty(m->affiliation) ? over[m->affiliation.start] : 0;
		if (body > 0) m->affiliation = list->all.at[body - 1].name;
	}
}

/* An office told before the name is a mention of who has its words for a title. */
static void join_ahead(rap_joiner *j, uint32_t index) {
	rap_mention *m = &j->list->all.at[index];
	if (m->type != RAP_MENTION_PERSON || rap_range_empty(m->name) || rap_range_empty(m->title) || m->title.end > m->tokens.start) return;
	uint32_t stop = index > RAP_JOIN_LOOK_BACK ? index - RAP_JOIN_LOOK_BACK : 0;
	for (uint32_t k = index; k > stop;) {
		rap_mention *office = &j->list->all.at[--k];
		if (!office->ahead || office->title.start != m->title.start) continue;
		office->entity = m->entity;
		rap_entity *e = rap_join_entity(j, m->entity);
		*rap_vec_push(j->arena, &e->mentions) = index; /* the office stands first */
		e->mentions.at[e->mentions.n - 2] = k;
		return;
	}
}

rap_entities *rap_entities_join(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	rap_joiner j = {.arena = arena, .text = text, .marks = marks, .list = list, .entities = RAP_NEW(arena, rap_entities)};
	complete_affiliations(arena, text, list);
	for (uint32_t k = 0; k < list->all.n; k++) {
		rap_mention *m = &list->all.at[k];
		m->entity = join(&j, m);
		if (m->entity == RAP_NONE) continue;
		rap_entity *e = rap_join_entity(&j, m->entity);
		*rap_vec_push(arena, &e->mentions) = k;
		join_ahead(&j, k);
		if (e->country[0] == 0) memcpy(e->country, m->country, sizeof e->country);
		if (m->type == RAP_MENTION_PERSON && !rap_range_empty(m->name)) rap_join_remember_person(&j, m);
	}
	for (uint32_t k = 0; k < j.entities->all.n; k++) name_entity(&j, rap_join_entity(&j, k));
	return j.entities;
}
