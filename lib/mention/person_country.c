/* The state that a person acts for, as far as the words around the name tell it. */
#include "mention/person.h"

enum { HOUSE_WITHIN = 5, MOST_LISTED = 8, CHARGE_WITHIN = 10, MOST_REMARK = 6 };

static bool set_country(char country[3], rap_str code) {
	if (code.n < 2 || country[0] != 0) return false;
	memcpy(country, code.s, 2);
	return true;
}

static rap_str value_of(const rap_person_finder *f, const rap_mark *mark) {
	return rap_lexicon_value(f->marks->lexicon, mark->entry->value);
}

/* "the ministry in Tunis": a ministry or government sits in its own state. */
static bool is_seat_of(const rap_person_finder *f, uint32_t start, uint32_t end) {
	const rap_mark *body = rap_mark_before(f->marks, end, RAP_LEX_body);
	if (body == NULL || body->tokens.start < start) return false;
	return body->entry->kind == RAP_LEX_body_ministry || body->entry->kind == RAP_LEX_body_government;
}

/* Where the list of states begins that the one at `token` stands in: "with Egypt, Chad and the Sudan". */
static uint32_t list_start(const rap_person_finder *f, rap_range words, uint32_t token) {
	uint32_t start = token;
	for (uint32_t steps = 0; steps < MOST_LISTED; steps++) {
		uint32_t k = start;
		while (k > words.start && rap_person_is(f, k - 1, RAP_LEX_link_the)) k--;
		bool joined = k > words.start + 1 && (rap_person_is(f, k - 1, RAP_LEX_link_and) || rap_person_flags(f, k - 1) & RAP_TOKEN_COMMA);
		const rap_mark *before = joined ? rap_mark_before(f->marks, k - 1, RAP_LEX_state) : NULL;
		if (before == NULL || before->tokens.start < words.start) break;
		start = before->tokens.start;
	}
	return start;
}

/* What the words deal with is told by a preposition other than "of": "Envoy for Yemen". */
static bool is_object(const rap_person_finder *f, rap_range words, uint32_t token, uint32_t end) {
	uint32_t k = list_start(f, words, token);
	while (k > words.start && rap_person_is(f, k - 1, RAP_LEX_link_the)) k--;
	if (k == words.start || rap_person_flags(f, end) & RAP_TOKEN_POSSESSIVE) return false;
	if (end < words.end && rap_mark_at(f->marks, end, RAP_LEX_body) != NULL) return false; /* "at the Chilean ministry" */
	if (rap_person_is(f, k - 1, RAP_LEX_link_at) && is_seat_of(f, words.start, k - 1)) return false;
	return rap_mark_kind_at(f->marks, k - 1, RAP_LEX_function_prep) != NULL &&
		   !rap_person_is(f, k - 1, RAP_LEX_dateword_of) && !rap_person_is(f, k - 1, RAP_LEX_link_from);
}

static uint32_t pass_the(const rap_person_finder *f, uint32_t token) {
	while (rap_person_is(f, token, RAP_LEX_link_the)) token++;
	return token;
}

/* "the Kuala Lumpur Mediation Centre", "Dhaka's Institute": a house that is called after its town speaks for no state, a
 * private one ("the Kenya Red Cross", "the Spanish firm") not even if it is called after the state. */
static bool names_house(const rap_person_finder *f, const rap_mark *land) {
	bool town = land->entry->cls == RAP_LEX_place || land->entry->kind == RAP_LEX_state_capital;
	if (rap_person_flags(f, land->tokens.end) & RAP_TOKEN_HYPHEN && !(rap_person_flags(f, land->tokens.end + 1) & RAP_TOKEN_CAP)) return true; /* "the Bishkek-based Institute" */
	uint32_t start = land->tokens.end + ((rap_person_flags(f, land->tokens.end) & RAP_TOKEN_POSSESSIVE) != 0);
	for (uint32_t k = start; rap_person_within(f, k) && k < start + HOUSE_WITHIN; k++) {
		bool capital = rap_person_flags(f, k) & RAP_TOKEN_CAP;
		if (town && capital && rap_mark_at(f->marks, k, RAP_LEX_instrument) != NULL) return true; /* "the Tehran Convention" */
		const rap_mark *body = capital || k == start ? rap_mark_at(f->marks, k, RAP_LEX_body) : NULL;
		if (body == NULL && !capital) return false;
		if (body == NULL) continue;
		uint8_t kind = body->entry->kind;
		bool house = kind == RAP_LEX_body_agency || kind == RAP_LEX_body_union || kind == RAP_LEX_body_company;
		return (town && house && capital) || (body->entry->flags & RAP_LEX_F_nominal);
	}
	return false;
}

/* "the head of the Vienna office of the Agency": an office in a town, of an international body. */
static bool is_branch(const rap_person_finder *f, rap_range words, const rap_mark *land) {
	if (land->entry->cls != RAP_LEX_place && land->entry->kind != RAP_LEX_state_capital) return false;
	for (uint32_t k = land->tokens.end; k + 1 < words.end; k++) {
		const rap_mark *body = rap_person_is(f, k, RAP_LEX_dateword_of) ? rap_mark_at(f->marks, pass_the(f, k + 1), RAP_LEX_organization) : NULL;
		if (body != NULL && rap_is_international(body->entry->kind)) return true;
	}
	return false;
}

/* "the North", where the document speaks of the state that is meant. */
static const rap_mark *half_at(const rap_person_finder *f, uint32_t token) {
	const rap_mark *half = rap_mark_kind_at(f->marks, token, RAP_LEX_link_half);
	if (half == NULL || token == f->sentence.start || !rap_person_is(f, token - 1, RAP_LEX_link_the)) return NULL;
	return rap_map_get(&f->spoken, value_of(f, half)) == RAP_NONE ? NULL : half;
}

/* The state, or the place in a state, whose name begins at the token and is no part of a longer name. */
static const rap_mark *land_at(const rap_person_finder *f, uint32_t token) {
	if (f->inside[token] != token && f->inside[token] != RAP_NONE) return NULL;
	const rap_mark *state = rap_mark_at(f->marks, token, RAP_LEX_state);
	const rap_mark *place = rap_mark_at(f->marks, token, RAP_LEX_place);
	if (place != NULL && place->entry->kind == RAP_LEX_place_world) place = NULL;
	if (state == NULL) state = half_at(f, token);
	if (state == NULL) return place;
	return place != NULL && place->tokens.end > state->tokens.end ? place : state;
}

/* "Secretary for Foreign, Commonwealth and Development Affairs of the United Kingdom": behind a body that the office deals
 * with, the state that it is of. */
static void set_behind_body(const rap_person_finder *f, rap_mention *m, rap_range words) {
	for (uint32_t k = words.start; k + 1 < words.end; k++) {
		if (!rap_person_is(f, k, RAP_LEX_dateword_of)) continue;
		uint32_t state = pass_the(f, k + 1);
		const rap_mark *land = state < words.end ? rap_mark_at(f->marks, state, RAP_LEX_state) : NULL;
		if (land == NULL || land->entry->kind != RAP_LEX_state_name) continue;
		set_country(m->country, value_of(f, land));
		return;
	}
}

void rap_person_country(const rap_person_finder *f, rap_mention *m, rap_range words) {
	for (uint32_t k = words.start; k < words.end && m->country[0] == 0; k++) {
		const rap_mark *body = rap_mark_at(f->marks, k, RAP_LEX_organization);
		const rap_mark *land = land_at(f, k);
		if (body != NULL && (land == NULL || body->tokens.end > land->tokens.end)) {
			if (rap_is_international(body->entry->kind)) {
				set_behind_body(f, m, (rap_range){body->tokens.end, words.end});
				return;
			}
			rap_str value = value_of(f, body);
			bool told = value.n > 3 && value.s[2] == ':' && !(body->entry->flags & RAP_LEX_F_ambiguous);
			if (told) set_country(m->country, value);
			k = body->tokens.end - 1;
			continue;
		}
		if (land == NULL) continue;
		bool owner = !is_object(f, words, k, land->tokens.end) && !names_house(f, land) && !is_branch(f, words, land);
		if (owner) set_country(m->country, value_of(f, land));
		k = land->tokens.end - 1;
	}
}

uint32_t rap_person_states(const rap_person_finder *f, rap_range words) {
	uint32_t n = 0;
	for (uint32_t k = words.start; k < words.end; k++) {
		const rap_mark *state = rap_mark_at(f->marks, k, RAP_LEX_state);
		if (state == NULL) continue;
		n++;
		k = state->tokens.end - 1;
	}
	return n;
}

void rap_person_country_of_list(const rap_person_finder *f, rap_mention *m, rap_range words, uint32_t index) {
	for (uint32_t k = words.start; k < words.end; k++) {
		const rap_mark *state = rap_mark_at(f->marks, k, RAP_LEX_state);
		if (state == NULL) continue;
		if (index-- == 0) set_country(m->country, value_of(f, state));
		k = state->tokens.end - 1;
	}
}

/* "A and B of Chad and Mali, respectively": the states behind the last name are not all his. */
static bool tells_respective(const rap_person_finder *f, uint32_t end) {
	enum { MOST_STATES = 24 };
	for (uint32_t k = end; rap_person_within(f, k) && k < end + MOST_STATES; k++) {
		if (rap_person_is(f, k, RAP_LEX_cue_respective)) return true;
		bool list = (rap_person_flags(f, k) & RAP_TOKEN_COMMA) || rap_person_is(f, k, RAP_LEX_link_and) || rap_person_is(f, k, RAP_LEX_link_the) ||
		            rap_mark_at(f->marks, k, RAP_LEX_state) != NULL || f->inside[k] != k;
		if (!list) return false;
	}
	return false;
}

/* "(Augusta, Georgia)": a state that shares its name with a region of another, where no body of it is named. */
static bool may_be_region(const rap_person_finder *f, uint32_t open, const rap_mark *state) {
	const rap_mark *place = rap_mark_at(f->marks, state->tokens.start, RAP_LEX_place);
	bool same = place != NULL && place->tokens.end == state->tokens.end;
	for (uint32_t k = open + 1; same && k < state->tokens.start; k++) same = rap_mark_at(f->marks, k, RAP_LEX_body) == NULL;
	return same;
}

/* "(Ministry of Health, Luxembourg)": the state before the bracket that closes; NULL. */
static const rap_mark *state_in_bracket(const rap_person_finder *f, uint32_t open) {
	enum { MOST_BRACKET = 12 };
	for (uint32_t k = open + 1; rap_person_within(f, k) && k < open + MOST_BRACKET; k++) {
		if (!(rap_person_flags(f, k) & RAP_TOKEN_CLOSE)) continue;
		const rap_mark *state = rap_mark_before(f->marks, k, RAP_LEX_state);
		bool last = state != NULL && state->tokens.start > open + 1 && (rap_person_flags(f, state->tokens.start - 1) & RAP_TOKEN_COMMA);
		return last && !may_be_region(f, open, state) ? state : NULL;
	}
	return NULL;
}

/* The state of "of Lebanon", "(Lebanon)" behind a name, and where that ends; NULL if there is none. */
static const rap_mark *state_behind(const rap_person_finder *f, uint32_t end, uint32_t *stop) {
	bool of = rap_person_is(f, end, RAP_LEX_dateword_of), open = rap_person_flags(f, end) & RAP_TOKEN_OPEN;
	*stop = end;
	if (!of && !open) return NULL;
	uint32_t k = pass_the(f, end + 1);
	const rap_mark *state = rap_person_within(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_state) : NULL;
	if (state == NULL && open) state = state_in_bracket(f, end);
	if (state == NULL) return NULL;
	if (open && !(rap_person_flags(f, state->tokens.end) & RAP_TOKEN_CLOSE)) return NULL;
	if (of && (tells_respective(f, state->tokens.end) || names_house(f, state))) return NULL;
	*stop = state->tokens.end + (open ? 1 : 0);
	return state;
}

uint32_t rap_person_state_end(const rap_person_finder *f, uint32_t end) {
	state_behind(f, end, &end);
	return end;
}

uint32_t rap_person_country_behind(const rap_person_finder *f, rap_mention *m, uint32_t end) {
	const rap_mark *state = state_behind(f, end, &end);
	if (state != NULL) set_country(m->country, value_of(f, state));
	return end;
}

/* "Deputy Commissioner, Kenya;": a state that closes an entry of a list. */
static const rap_mark *state_of_entry(const rap_person_finder *f, uint32_t comma) {
	if (!(rap_person_flags(f, comma) & RAP_TOKEN_COMMA) || !rap_person_within(f, comma + 1)) return NULL;
	const rap_mark *state = rap_mark_at(f->marks, comma + 1, RAP_LEX_state);
	uint32_t behind = state == NULL ? comma : state->tokens.end;
	bool last = behind >= f->sentence.end || rap_person_first(f, behind) == ';' || (rap_person_flags(f, behind) & RAP_TOKEN_OPEN);
	return state != NULL && last ? state : NULL;
}

void rap_person_country_behind_title(const rap_person_finder *f, rap_mention *m, uint32_t end) {
	const rap_mark *entry = state_of_entry(f, end);
	if (entry != NULL) set_country(m->country, value_of(f, entry));
	bool comma = rap_person_flags(f, end) & RAP_TOKEN_COMMA && rap_person_is(f, end + 1, RAP_LEX_dateword_of);
	rap_person_country_behind(f, m, comma ? end + 1 : end);
}

void rap_person_country_of_charge(const rap_person_finder *f, rap_mention *m, uint32_t end) {
	if (!(rap_person_flags(f, end) & RAP_TOKEN_COMMA) || !rap_person_is(f, end + 1, RAP_LEX_function_rel)) return;
	const rap_mark *verb = rap_person_within(f, end + 2) ? rap_mark_at(f->marks, end + 2, RAP_LEX_verb) : NULL;
	if (verb == NULL || !(verb->entry->flags & RAP_LEX_F_pres3)) return;
	for (uint32_t k = verb->tokens.end; rap_person_within(f, k) && k < end + CHARGE_WITHIN; k++) {
		if (rap_person_flags(f, k) & RAP_TOKEN_COMMA) return;
		const rap_mark *state = rap_mark_at(f->marks, k, RAP_LEX_state);
		if (state == NULL) continue;
		if ((rap_person_flags(f, state->tokens.end) & RAP_TOKEN_POSSESSIVE) && !names_house(f, state)) set_country(m->country, value_of(f, state));
		return;
	}
}

/* The mark of a leader that covers the name, but for a suffix behind it. */
static const rap_mark *leader_mark(const rap_person_finder *f, rap_range name, rap_lex_kind kind) {
	const rap_mark *mark = rap_mark_kind_at(f->marks, name.start, kind);
	if (mark == NULL || mark->tokens.end > name.end) return NULL;
	bool suffixed = rap_mark_kind_at(f->marks, name.end - 1, RAP_LEX_person_suffix) != NULL;
	return mark->tokens.end == name.end || (suffixed && mark->tokens.end + 2 >= name.end) ? mark : NULL;
}

bool rap_person_leader(const rap_person_finder *f, rap_range name, rap_str *state) {
	const rap_mark *mark = leader_mark(f, name, RAP_LEX_leader_full);
	if (mark == NULL) mark = leader_mark(f, name, RAP_LEX_leader_surname);
	if (mark == NULL) return false;
	*state = value_of(f, mark);
	return true;
}

static bool is_running(const rap_person_finder *f) {
	uint8_t kind = f->text->blocks.at[f->text->sentences.at[rap_text_sentence(f->text, f->sentence.start)].block].kind;
	return kind == RAP_BLOCK_BODY || kind == RAP_BLOCK_ITEM;
}

static void set_heading(rap_person_finder *f, const rap_mark *state) {
	memset(f->heading, 0, sizeof f->heading);
	set_country(f->heading, value_of(f, state));
}

/* "Present: for Bolivia, A and B; for Paraguay, C": whose turn it is from there on. */
void rap_person_turn(rap_person_finder *f, uint32_t token) {
	if (token <= f->sentence.start || !rap_person_is(f, token, RAP_LEX_link_title)) return;
	char mark = rap_person_first(f, token - 1);
	if (mark != ':' && mark != ';') return;
	uint32_t k = pass_the(f, token + 1);
	const rap_mark *state = rap_person_within(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_state) : NULL;
	if (state == NULL || !(rap_person_flags(f, state->tokens.end) & RAP_TOKEN_COMMA)) return;
	set_heading(f, state);
}

/* "For Japan: A", "Present for Mexico: B", "Brazil: C", "Belarus - D" */
void rap_person_heading(rap_person_finder *f) {
	uint32_t start = f->sentence.start;
	if (rap_person_is(f, start, RAP_LEX_cue_present) && rap_person_is(f, start + 1, RAP_LEX_link_title)) start++;
	uint32_t k = rap_person_is(f, start, RAP_LEX_link_title) ? pass_the(f, start + 1) : start;
	const rap_mark *state = rap_person_within(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_state) : NULL;
	if (state == NULL) return;
	uint32_t behind = rap_person_skip_bracket(f, state->tokens.end, MOST_REMARK); /* "(associated State)" */
	bool bare = k == start && state->entry->kind == RAP_LEX_state_name, dash = bare && (rap_person_flags(f, behind) & RAP_TOKEN_DASH);
	if ((rap_person_first(f, behind) != ':' && !dash) || (k == start && !(bare && is_running(f)))) return;
	set_heading(f, state);
}
