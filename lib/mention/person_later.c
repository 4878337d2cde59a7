/* Who is told by his office before his name: "Peru's foreign minister spent the morning in talks. Over breakfast, A ...".
 * The office becomes a mention of his, and he has its title and state. */
#include "mention/person.h"

enum { MOST_WORDS = 5, MOST_PLAIN = 2, MOST_SENTENCES = 3, MOST_AHEAD = 90 };

/* The word that tells an office, behind its field and what a text says of it ("Armenia's deputy emergencies minister"); NULL. */
static const rap_mark *office_from(const rap_person_finder *f, uint32_t token) {
	uint32_t plain = 0;
	for (uint32_t k = token; rap_person_within(f, k) && k < token + MOST_WORDS; k++) {
		if (f->claimed[k] || (rap_person_flags(f, k) & (RAP_TOKEN_PUNCT | RAP_TOKEN_HYPHEN)) == RAP_TOKEN_PUNCT) return NULL;
		const rap_mark *core = rap_person_core(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_title) : NULL;
		if (core != NULL) return core->entry->flags & RAP_LEX_F_plural || f->claimed[core->tokens.end - 1] ? NULL : core;
		if (!rap_person_title_word(f, k) && (++plain > MOST_PLAIN || rap_mark_at(f->marks, k, RAP_LEX_function) != NULL)) return NULL;
	}
	return NULL;
}

/* "Peru's foreign minister", of whom no name is told beside it: pushes the mention; NULL. */
static rap_mention *owned_office_at(rap_person_finder *f, uint32_t token) {
	const rap_mark *state = f->claimed[token] ? NULL : rap_mark_at(f->marks, token, RAP_LEX_state);
	uint32_t behind = state == NULL ? token : state->tokens.end;
	if (state == NULL || !(rap_person_flags(f, behind) & RAP_TOKEN_POSSESSIVE)) return NULL;
	const rap_mark *core = office_from(f, behind + 1);
	if (core == NULL || rap_person_name_sure(f, core->tokens.end)) return NULL;
	rap_mention *m = rap_vec_push(f->arena, &f->list->all);
	*m = (rap_mention){.type = RAP_MENTION_PERSON, .entity = RAP_NONE, .bare = true, .rule = "title-alone"};
	m->tokens = (rap_range){token, core->tokens.end};
	m->name = (rap_range){core->tokens.end, core->tokens.end};
	m->title = (rap_range){behind + 1, core->tokens.end};
	rap_person_country(f, m, m->tokens);
	return m;
}

/* Words of his own beside the name tell who he is: "A, who farms", "A of the Institute", "A, an analyst". */
static bool is_told_beside(const rap_person_finder *f, const rap_mention *m) {
	uint32_t end = m->tokens.end;
	if (m->tokens.start > f->sentence.start && rap_person_is(f, m->tokens.start - 1, RAP_LEX_function_prep)) return true; /* "by A" is somebody else */
	if (rap_person_is(f, end, RAP_LEX_dateword_of) || (rap_person_flags(f, end) & RAP_TOKEN_OPEN)) return true;
	if (!(rap_person_flags(f, end) & RAP_TOKEN_COMMA)) return false;
	return rap_person_is(f, end + 1, RAP_LEX_function_det) || rap_person_is(f, end + 1, RAP_LEX_function_possessive) || rap_person_is(f, end + 1, RAP_LEX_dateword_of) ||
	       rap_mark_at(f->marks, end + 1, RAP_LEX_title) != NULL;
}

/* The same office without a state: "The minister, A, ...", "High Commissioner B ...". */
static bool is_same_office(const rap_person_finder *f, const rap_mention *office, const rap_mention *m) {
	uint32_t words = m->title.end - m->title.start;
	if (m->title.end > m->name.start || words > office->title.end - office->title.start) return false;
	for (uint32_t k = 1; k <= words; k++)
		if (!rap_token_same(f->text, m->title.end - k, office->title.end - k)) return false;
	return true;
}

/* ---- an office of several ---- */

/* "the Czech and Slovak prime ministers", "economy ministers of Georgia and Turkey". */
typedef struct shared_office {
	rap_range title;  /* "prime ministers" */
	rap_range states; /* the words that name the states, in their order */
	uint32_t count;
} shared_office;

static bool joins(const rap_person_finder *f, uint32_t token) {
	return rap_person_is(f, token, RAP_LEX_link_and) || rap_person_is(f, token, RAP_LEX_link_the) || (rap_person_flags(f, token) & RAP_TOKEN_COMMA);
}

static rap_range states_before(const rap_person_finder *f, uint32_t end) {
	uint32_t start = end;
	while (start > f->sentence.start) {
		const rap_mark *state = rap_mark_before(f->marks, start, RAP_LEX_state);
		uint32_t next = state != NULL ? state->tokens.start : joins(f, start - 1) ? start - 1 : start;
		if (next == start || next < f->sentence.start || end - next > MOST_AHEAD) break;
		start = next;
	}
	return (rap_range){start, end};
}

static rap_range states_behind(const rap_person_finder *f, uint32_t start) {
	uint32_t end = start + 1;
	if (!rap_person_is(f, start, RAP_LEX_dateword_of)) return (rap_range){start, start};
	while (rap_person_within(f, end) && end < start + MOST_AHEAD) {
		const rap_mark *state = rap_mark_at(f->marks, end, RAP_LEX_state);
		if (state == NULL && !joins(f, end)) break;
		end = state != NULL ? state->tokens.end : end + 1;
	}
	return (rap_range){start, end};
}

static shared_office shared_office_at(const rap_person_finder *f, uint32_t token) {
	shared_office none = {0};
	const rap_mark *core = rap_person_core(f, token) ? rap_mark_at(f->marks, token, RAP_LEX_title) : NULL;
	if (core == NULL || !(core->entry->flags & RAP_LEX_F_plural) || f->claimed[token]) return none;
	uint32_t start = token;
	while (start > f->sentence.start && rap_person_is(f, start - 1, RAP_LEX_title_field)) start--;
	shared_office s = {.title = {start, core->tokens.end}, .states = states_behind(f, core->tokens.end)};
	if (rap_range_empty(s.states)) s.states = states_before(f, start);
	s.count = rap_person_states(f, s.states);
	return s.count > 1 ? s : none;
}

/* Where the sentences end in which the bearer of an office told in one may be named. */
static uint32_t reach_of(const rap_person_finder *f, uint32_t sentence) {
	uint32_t last = sentence + MOST_SENTENCES < f->text->sentences.n ? sentence + MOST_SENTENCES : f->text->sentences.n;
	return f->text->sentences.at[last - 1].tokens.end;
}

/* The first person named behind the office, if the name is new and nothing else says who it is; RAP_NONE. */
static uint32_t bearer_of(rap_person_finder *f, const uint32_t *person_at, const rap_mention *office, uint32_t sentence) {
	uint32_t stop = reach_of(f, sentence);
	for (uint32_t k = office->tokens.end; k < stop && k < office->tokens.end + MOST_AHEAD; k++) {
		f->sentence = f->text->sentences.at[rap_text_sentence(f->text, k)].tokens;
		if (shared_office_at(f, k).count > 0) return RAP_NONE; /* theirs are the names to come */
		if (person_at[k] == RAP_NONE) continue;
		rap_mention *m = &f->list->all.at[person_at[k]];
		if (rap_range_empty(m->name)) continue;
		if (rap_person_first(f, m->tokens.end) == ':') continue; /* who speaks in a transcript */
		bool later = k >= f->text->sentences.at[sentence].tokens.end, whole = !m->bare && rap_person_words(f, m->name) > 1, titled = !rap_range_empty(m->title);
		bool fresh = (whole || titled) && m->country[0] == 0, open = titled ? is_same_office(f, office, m) : !is_told_beside(f, m);
		return later && fresh && open ? person_at[k] : RAP_NONE;
	}
	return RAP_NONE;
}

static void give(rap_person_finder *f, uint32_t office, uint32_t person) {
	rap_mention *m = &f->list->all.at[person], *u = &f->list->all.at[office];
	m->title = u->title;
	memcpy(m->country, u->country, sizeof m->country);
	u->ahead = true;
	for (uint32_t k = u->tokens.start; k < u->tokens.end; k++) f->claimed[k] = true;
}

/* How many persons of whom nothing is told are listed from a token on: "A and B met". */
static uint32_t listed_from(const rap_person_finder *f, const uint32_t *person_at, uint32_t token, uint32_t most) {
	uint32_t n = 0;
	while (rap_person_within(f, token) && n < most && person_at[token] != RAP_NONE) {
		const rap_mention *m = &f->list->all.at[person_at[token]];
		if (!rap_range_empty(m->title) || m->bare || m->country[0] != 0 || rap_range_empty(m->name)) break;
		n++;
		for (token = m->tokens.end; joins(f, token);) token++;
	}
	return n;
}

/* Of as many names as states each gets the state and the office in their order, from the one at `token` on. */
static void hand_out(rap_person_finder *f, const uint32_t *person_at, const shared_office *office, uint32_t token, uint32_t stop) {
	for (uint32_t i = 0; i < office->count && token < stop; i++) {
		rap_mention *m = &f->list->all.at[person_at[token]];
		rap_person_country_of_list(f, m, office->states, i);
		m->title = office->title;
		do token++; while (token < stop && person_at[token] == RAP_NONE);
	}
}

/* Georgia's A, Turkey's B; or as many names as states. */
static void name_holders(rap_person_finder *f, const uint32_t *person_at, const shared_office *office, uint32_t sentence) {
	uint32_t start = f->text->sentences.at[sentence].tokens.end, stop = reach_of(f, sentence), named = 0;
	for (uint32_t k = start; k < stop && k < start + MOST_AHEAD && named < office->count; k++) {
		rap_mention *m = person_at[k] == RAP_NONE ? NULL : &f->list->all.at[person_at[k]];
		if (m == NULL || rap_range_empty(m->name) || m->bare) continue;
		f->sentence = f->text->sentences.at[rap_text_sentence(f->text, k)].tokens;
		if (!rap_range_empty(m->title)) return; /* others are told of by their own */
		if (m->country[0] == 0) {
			bool each = named == 0 && listed_from(f, person_at, k, office->count) == office->count && !is_told_beside(f, m);
			if (each) hand_out(f, person_at, office, k, stop);
			return;
		}
		m->title = office->title;
		named++;
	}
}

/* "the two prime ministers, A and B", "the ministers of Chile, A, and of Peru, B": an office in the plural, and those who hold it
 * between the commas behind it. */
static uint32_t plural_office_start(const rap_person_finder *f, uint32_t token) {
	const rap_mark *core = rap_person_core(f, token) ? rap_mark_at(f->marks, token, RAP_LEX_title) : NULL;
	if (core == NULL || core->entry->kind != RAP_LEX_title_office || !(core->entry->flags & RAP_LEX_F_plural)) return RAP_NONE;
	uint32_t start = token;
	while (start > f->sentence.start && rap_person_is(f, start - 1, RAP_LEX_title_field)) start--;
	return start;
}

/* Whose they are, and what parts their names: "of the two countries", "of Chile", commas and "and". */
static uint32_t over_owner(const rap_person_finder *f, uint32_t token) {
	const rap_mark *state = rap_mark_at(f->marks, token, RAP_LEX_state);
	if (state != NULL) return state->tokens.end;
	bool small = joins(f, token) || rap_person_is(f, token, RAP_LEX_dateword_of) || rap_person_is(f, token, RAP_LEX_calendar_number) ||
	             rap_person_is(f, token, RAP_LEX_group_sides) || rap_person_is(f, token, RAP_LEX_group_count);
	return small ? token + 1 : token;
}

/* "Colonel A" as well: a rank is no office. */
static bool has_office(const rap_person_finder *f, const rap_mention *m) {
	for (uint32_t k = m->title.start; k < m->title.end; k++) {
		const rap_mark *title = rap_mark_at(f->marks, k, RAP_LEX_title);
		if (title == NULL || (title->entry->kind != RAP_LEX_title_rank && title->entry->kind != RAP_LEX_title_honorific)) return true;
	}
	return false;
}

static void name_several(rap_person_finder *f, const uint32_t *person_at, const uint32_t *name_at, uint32_t token) {
	uint32_t start = plural_office_start(f, token), comma = RAP_NONE;
	if (start == RAP_NONE) return;
	rap_range title = {start, rap_mark_at(f->marks, token, RAP_LEX_title)->tokens.end};
	while (rap_person_within(f, title.end) && rap_person_is(f, title.end, RAP_LEX_dateword_of) && rap_person_is(f, title.end + 1, RAP_LEX_title_field))
		for (title.end += 2; rap_person_is(f, title.end, RAP_LEX_title_field);) title.end++; /* "Ministers of Foreign Affairs" */
	for (uint32_t k = title.end; rap_person_within(f, k) && k < title.end + MOST_AHEAD;) {
		uint32_t person = person_at[k] != RAP_NONE ? person_at[k] : name_at[k];
		if (person == RAP_NONE) {
			if (rap_person_flags(f, k) & RAP_TOKEN_COMMA) comma = k;
			uint32_t next = over_owner(f, k);
			if (next == k) return;
			k = next;
			continue;
		}
		rap_mention *m = &f->list->all.at[person];
		if (comma == RAP_NONE || rap_range_empty(m->name)) return;
		if (!has_office(f, m)) m->title = title;
		k = m->tokens.end;
	}
}

/* ---- the document ---- */

void rap_person_named_later(rap_person_finder *f, uint32_t from) {
	uint32_t *person_at = RAP_NEW_ARRAY(f->arena, uint32_t, f->text->tokens.n + 1);
	memset(person_at, 0xff, sizeof(uint32_t) * (f->text->tokens.n + 1));
	uint32_t *name_at = RAP_NEW_ARRAY(f->arena, uint32_t, f->text->tokens.n + 1); /* where a title stands before the name */
	memset(name_at, 0xff, sizeof(uint32_t) * (f->text->tokens.n + 1));
	for (uint32_t k = from; k < f->list->all.n; k++) {
		person_at[f->list->all.at[k].tokens.start] = k;
		name_at[f->list->all.at[k].name.start] = k;
	}
	for (uint32_t s = 0; s < f->text->sentences.n; s++) {
		f->sentence = f->text->sentences.at[s].tokens;
		rap_range own = f->sentence;
		for (uint32_t k = own.start; k < own.end; k++, f->sentence = own) {
			shared_office office = shared_office_at(f, k);
			if (office.count > 0) name_holders(f, person_at, &office, s);
			name_several(f, person_at, name_at, k);
		}
		for (uint32_t k = own.start; k < own.end; k++, f->sentence = own) {
			uint32_t before = f->list->all.n, office = person_at[k];
			bool alone = office != RAP_NONE && rap_range_empty(f->list->all.at[office].name) && f->list->all.at[office].country[0] != 0;
			if (!alone && owned_office_at(f, k) != NULL) office = before;
			else if (!alone) continue;
			uint32_t person = bearer_of(f, person_at, &f->list->all.at[office], s);
			if (person != RAP_NONE) give(f, office, person);
			else if (office == before) f->list->all.n = before; /* nobody is called by it */
			if (person != RAP_NONE) break;
		}
	}
}
