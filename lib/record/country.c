/* Which state a person acts for where the title does not say: the state of the delegation or the ruler that the person
 * belongs to, the state whose doings the person tells ("she said London had no plans"), and the state whose document it
 * is. */
#include "record/country.h"

enum { MOST_STATES = 260, MOST_WORDS_BETWEEN = 9, MOST_TITLES = 8, MOST_LISTED = 40, FIRST_WORDS = 40, MOST_ENVOY = 48 };

bool rap_is_of_some_person(const rap_reading *r, const char country[3]) {
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type == RAP_MENTION_PERSON && memcmp(e->country, country, 2) == 0) return true;
	}
	return false;
}

/* "Canadian lawyer A", "the head of the Spanish firm B": where one is from is not for whom one acts. */
static void private_persons(rap_reading *r) {
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		rap_entity *e = &r->entities->all.at[k];
		if (e->type == RAP_MENTION_PERSON && e->country[0] != 0 && rap_is_private_person(r, e)) memset(e->country, 0, sizeof e->country);
	}
}

/* Holders of high office are known by their full name, or by surname behind an office ("Prime Minister Kishida"). */
static void known_leaders(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || rap_range_empty(m->name)) continue;
		rap_entity *e = &r->entities->all.at[m->entity];
		bool office = !rap_range_empty(m->title);
		const rap_mark *mark = rap_mark_kind_at(r->marks, m->name.start, RAP_LEX_leader_full);
		if (mark == NULL && office) mark = rap_mark_kind_at(r->marks, m->name.start, RAP_LEX_leader_surname);
		if (mark == NULL || mark->tokens.end != m->name.end || e->country[0] != 0 || rap_is_of_no_state(r, e)) continue;
		rap_str code = rap_lexicon_value(r->lexicon, mark->entry->value);
		if (code.n == 2) memcpy(e->country, code.s, 2);
	}
}

/* The state, seat or body named before `token` within the same sentence and a few words; NULL. */
static const rap_mention *sender_before(const rap_reading *r, uint32_t token) {
	for (uint32_t k = token; k > 0 && token - k < MOST_WORDS_BETWEEN; k--) {
		const rap_token *t = rap_tok(r, k - 1);
		if ((t->flags & RAP_TOKEN_PUNCT) && (t->first == '.' || t->first == ';')) return NULL;
		const rap_mention *m = rap_mention_over(r, k - 1);
		if (m == NULL) continue;
		if (m->type == RAP_MENTION_STATE && m->tokens.end < token && rap_mark_with(r, m->tokens.end, RAP_LEX_body, RAP_LEX_F_nominal, 0) != NULL) return NULL; /* "the Spanish firm, whose" */
		bool seat = m->type == RAP_MENTION_PLACE && m->country[0] != 0 && rap_is(r, m->tokens.start, RAP_LEX_state_capital);
		return seat || ((m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_ORGANIZATION) && m->entity != RAP_NONE) ? m : NULL;
	}
	return NULL;
}

bool rap_country_set(rap_reading *r, uint32_t person, const char *code) {
	rap_entity *e = &r->entities->all.at[person];
	if (e->country[0] != 0 || code[0] == 0 || rap_is_of_no_state(r, e)) return false;
	memcpy(e->country, code, 2);
	e->country[2] = '\0';
	return true;
}

const rap_mention *rap_unplaced_person(const rap_reading *r, uint32_t index) {
	const rap_mention *m = &r->mentions->all.at[index];
	bool person = m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE;
	return person && r->entities->all.at[m->entity].country[0] == 0 ? m : NULL;
}

const rap_mention *rap_unplaced_at(const rap_reading *r, uint32_t token) {
	const rap_mention *m = r->mention_at[token] == RAP_NONE ? NULL : rap_unplaced_person(r, r->mention_at[token]);
	return m != NULL && m->tokens.start == token ? m : NULL;
}

uint32_t rap_behind_the(const rap_reading *r, uint32_t token) {
	while (token < r->text->tokens.n && rap_is(r, token, RAP_LEX_link_the)) token++;
	return token;
}

/* Whether a word of sending stands in the words before a token. */
static bool is_after_envoy(const rap_reading *r, uint32_t token) {
	uint32_t start = rap_sentence_around(r, token).start;
	for (uint32_t k = token; k > start && token - k < MOST_ENVOY; k--)
		if (rap_is(r, k, RAP_LEX_cue_envoy)) return true;
	return false;
}

/* "... and that of Slovakia by X", "the Kyrgyz one by X", "Kenya was represented by X, and Ethiopia by Y": what was said of
 * another delegation, in short. The state of the person whose mention begins at `person`; NULL. */
static const rap_mention *sender_in_short(const rap_reading *r, uint32_t person) {
	if (person < 4 || !rap_is(r, person - 1, RAP_LEX_cue_by)) return NULL;
	bool one = rap_is(r, person - 2, RAP_LEX_cue_series);
	const rap_mention *state = rap_mention_over(r, one ? person - 3 : person - 2);
	if (one) return state != NULL && state->type == RAP_MENTION_STATE && is_after_envoy(r, state->tokens.start) ? state : NULL;
	if (state == NULL || state->type != RAP_MENTION_STATE || state->tokens.start < 2) return NULL;
	uint32_t of = state->tokens.start - 1;
	while (of > 1 && rap_is(r, of, RAP_LEX_link_the)) of--;
	uint32_t before = of;
	if (rap_is(r, of, RAP_LEX_dateword_of) && rap_is(r, of - 1, RAP_LEX_function_rel)) return state;
	bool conj = rap_is_conj(r, before);
	if (conj) before--;
	return (conj || rap_is_comma(r, before)) && is_after_envoy(r, before) ? state : NULL;
}

/* "The Community sent its secretary general, X": a state's body is of its state, one of many states of none. */
static void belong_to(rap_reading *r, uint32_t person, const rap_entity *body) {
	rap_mention *m = &r->mentions->all.at[person];
	rap_country_set(r, m->entity, body->country);
	if (body->country[0] == 0 && rap_range_empty(m->affiliation) && body->mentions.n > 0)
		m->affiliation = r->mentions->all.at[body->mentions.at[0]].name;
}

/* "Minister B sent Deputy Minister A": the person right before a word of sending, who sends; NULL. */
static const rap_entity *person_sending(const rap_reading *r, uint32_t word) {
	const rap_mention *m = word == 0 || rap_is(r, word + 1, RAP_LEX_cue_by) ? NULL : rap_mention_over(r, word - 1);
	return m != NULL && m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE && (rap_verb_forms(r, word) & (RAP_LEX_F_past | RAP_LEX_F_pres3)) ? rap_entity_at(r, m->entity) : NULL;
}

/* "Hungary was represented by State Secretary X", "Benin, whose foreign minister, Y": who is sent acts for the sender. */
static void envoys(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		if (m == NULL) continue;
		const rap_mention *sender = sender_in_short(r, m->tokens.start);
		if (sender != NULL) rap_country_set(r, m->entity, sender->country);
		for (uint32_t t = m->tokens.start; sender == NULL && t > 0 && m->tokens.start - t < MOST_WORDS_BETWEEN; t--) {
			if ((rap_tok(r, t - 1)->flags & RAP_TOKEN_PUNCT) && !rap_is_comma(r, t - 1)) break;
			const rap_mention *other = rap_mention_over(r, t - 1);
			if (other != NULL && (other->type == RAP_MENTION_STATE || other->type == RAP_MENTION_PLACE) && !r->in_title[t - 1]) break; /* "Riga by A and Tallinn by B" */
			if (!rap_is(r, t - 1, RAP_LEX_cue_envoy)) continue;
			const rap_mention *from = sender_before(r, t - 1);
			const rap_entity *person = person_sending(r, t - 1);
			if (person != NULL) rap_country_set(r, m->entity, person->country);
			if (from != NULL && from->entity != RAP_NONE) belong_to(r, k, rap_entity_at(r, from->entity));
			else if (from != NULL) rap_country_set(r, m->entity, from->country);
			break;
		}
	}
}

/* The country of the state or person named last before `token`; "" without one. */
static const char *country_before(const rap_reading *r, uint32_t token, uint32_t start) {
	for (uint32_t k = token; k > start && token - k < MOST_WORDS_BETWEEN; k--) {
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE || r->mentions->all.at[index].entity == RAP_NONE) continue;
		const rap_mention *m = rap_mention_at(r, index);
		const rap_entity *e = rap_entity_at(r, m->entity);
		uint32_t before = m->tokens.start == 0 ? 0 : m->tokens.start - 1; /* "visits Lima at the head of a delegation that includes" */
		if (m->type == RAP_MENTION_STATE && (rap_is(r, before, RAP_LEX_verb_move) || rap_is(r, before, RAP_LEX_link_at))) continue;
		return e->type == RAP_MENTION_STATE || e->type == RAP_MENTION_PERSON ? e->country : "";
	}
	return "";
}

/* "was represented by A, and the Commission by B": another one's people follow. */
static bool is_by_other(const rap_reading *r, uint32_t token) {
	const rap_mention *m = rap_mention_over(r, token);
	bool actor = m != NULL && m->tokens.start == token && (m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_ORGANIZATION);
	return actor && m->tokens.end < r->text->tokens.n && rap_is(r, m->tokens.end, RAP_LEX_cue_by);
}

/* "A, accompanied by B, called on C": a verb behind the comma goes on with A; "while B called on C" with another. */
bool rap_ends_company(const rap_reading *r, uint32_t token) {
	if (is_by_other(r, token) || rap_is(r, token, RAP_LEX_cue_contrast)) return true;
	if (token == 0 || !rap_is_comma(r, token - 1) || r->mention_at[token] != RAP_NONE) return false;
	return rap_verb_forms(r, token) & (RAP_LEX_F_past | RAP_LEX_F_pres3);
}

/* A form of "represent", no other verb of standing in for somebody ("joined by"). */
static bool is_representing(const rap_reading *r, uint32_t token, uint16_t form) {
	const rap_mark *verb = rap_mark_with(r, token, RAP_LEX_convene, RAP_LEX_F_np, 0);
	return verb != NULL && verb->entry->kind == RAP_LEX_convene_represent && (verb->entry->flags & form);
}

/* Whether the words at `token` open a list of those who are of one state, the country: "The Omani delegation included", "Chad was
 * represented by", "Representing Mexico were". */
static bool opens_delegation(const rap_reading *r, uint32_t token, rap_range sentence, const char **country) {
	if (rap_is(r, token, RAP_LEX_cue_members) || (is_representing(r, token, RAP_LEX_F_past) && token + 1 < sentence.end && rap_is(r, token + 1, RAP_LEX_cue_by))) {
		*country = country_before(r, token, sentence.start);
		return true;
	}
	const rap_mention *m = token != sentence.start || !is_representing(r, token, RAP_LEX_F_ger) || token + 1 >= sentence.end ? NULL : rap_mention_over(r, token + 1);
	bool opens = m != NULL && m->type == RAP_MENTION_STATE && m->tokens.end < sentence.end && rap_is(r, m->tokens.end, RAP_LEX_function_be);
	if (opens) *country = m->country;
	return opens;
}

/* "The Omani delegation included A, B and C", "President X, accompanied by Y": all that follow are of one state. */
static void delegations(rap_reading *r) {
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		rap_range sentence = r->text->sentences.at[s].tokens;
		const char *country = "";
		uint32_t listed = 0, opened = sentence.end;
		for (uint32_t k = sentence.start; k < sentence.end; k++) {
			if (opens_delegation(r, k, sentence, &country)) opened = k;
			if (k > opened + 1 && rap_ends_company(r, k)) country = "";
			uint32_t index = country[0] != 0 && listed < MOST_LISTED ? r->mention_at[k] : RAP_NONE;
			const rap_mention *m = index == RAP_NONE ? NULL : rap_unplaced_person(r, index);
			if (m != NULL) listed += rap_country_set(r, m->entity, country);
		}
	}
}

/* What the first words from `start` name, up to `end`; NULL. */
static const rap_entity *first_named(const rap_reading *r, uint32_t start, uint32_t end) {
	for (uint32_t k = start; k < end && k < start + FIRST_WORDS; k++) {
		uint32_t index = r->mention_at[k];
		if (index != RAP_NONE && r->mentions->all.at[index].entity != RAP_NONE)
			return &r->entities->all.at[r->mentions->all.at[index].entity];
	}
	return NULL;
}

/* The state or body named last before the token in the sentence; NULL. */
static const rap_entity *last_named(const rap_reading *r, uint32_t start, uint32_t end) {
	for (uint32_t k = end; k > start && end - k < FIRST_WORDS; k--) {
		uint32_t index = r->mention_at[k - 1];
		if (index == RAP_NONE || r->mentions->all.at[index].entity == RAP_NONE) continue;
		const rap_entity *e = &r->entities->all.at[r->mentions->all.at[index].entity];
		if (e->type == RAP_MENTION_STATE || e->type == RAP_MENTION_ORGANIZATION) return e;
	}
	return NULL;
}

/* "its", of a body or a state; "their", of several. */
static bool is_pronoun_of_body(const rap_reading *r, const rap_mark *possessive) {
	rap_str pronoun = rap_mark_value(r, possessive);
	return (possessive->entry->flags & RAP_LEX_F_plural) || rap_str_equal(pronoun, RAP_STR("it"));
}

/* The person named last before the token in the sentence; NULL. */
static const rap_entity *person_before(const rap_reading *r, uint32_t start, uint32_t end) {
	for (uint32_t k = end; k > start && end - k < FIRST_WORDS; k--) {
		const rap_mention *m = rap_mention_over(r, k - 1);
		if (m != NULL && m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE) return rap_entity_at(r, m->entity);
	}
	return NULL;
}

/* The possessive before a person's title, or before that of "A, its negotiator"; RAP_NONE. */
static uint32_t possessive_of(const rap_reading *r, const rap_mention *m) {
	uint32_t start = m->title.start < m->tokens.start ? m->title.start : m->tokens.start, at[4] = {start, start - 1, m->title.start, m->title.start - 1};
	for (uint32_t k = 0; k < 4; k++) /* before the first word there is none; "His Excellency" is nobody's */
		if (at[k] < m->title.end && rap_is(r, at[k], RAP_LEX_function_possessive) && !rap_is(r, at[k], RAP_LEX_title_honorific)) return at[k];
	return RAP_NONE;
}

/* "the president's illness, his spokesman A": whose officer he is, of the person named last before; NULL of a body's. */
static const rap_entity *master_of(const rap_reading *r, const rap_mention *m, uint32_t possessive, uint32_t sentence_start) {
	const rap_mark *whose = rap_mark_kind_at(r->marks, possessive, RAP_LEX_function_possessive);
	bool peer = rap_find(r, (rap_range){possessive, m->name.start > possessive ? m->name.start : possessive}, RAP_LEX_person_peer) != RAP_NONE; /* "his colleague, Minister A" */
	return whose == NULL || peer || is_pronoun_of_body(r, whose) ? NULL : person_before(r, sentence_start, possessive);
}

/* "Chad blamed Libya and recalled its ambassador, A": the state that opens the sentence, behind a verb in the past; NULL. */
static const rap_entity *doer_of(const rap_reading *r, uint32_t possessive, uint32_t start) {
	bool doing = possessive > start + 1 && (rap_verb_forms(r, possessive - 1) & (RAP_LEX_F_past | RAP_LEX_F_pres3)) && !rap_is(r, possessive - 2, RAP_LEX_function_rel);
	const rap_mention *m = doing ? rap_mention_over(r, rap_behind_the(r, start)) : NULL;
	return m != NULL && rap_names_state(m) && m->tokens.end < possessive && m->entity != RAP_NONE ? rap_entity_at(r, m->entity) : NULL;
}

/* "The Community sent its secretary, A", "Palau is watching. Its president, A, ...": the one who owns an office was named last in
 * the sentence, or first in the one before; NULL. */
static const rap_entity *owner_of(const rap_reading *r, const rap_mention *m, uint32_t possessive) {
	uint32_t s = rap_sentence_of(r, possessive), start = rap_sentence_tokens(r, s).start;
	const rap_entity *owner = master_of(r, m, possessive, start);
	if (owner == NULL) owner = doer_of(r, possessive, start);
	if (owner == NULL) owner = last_named(r, start, possessive);
	if (owner == NULL && m->title.start >= m->tokens.end) owner = person_before(r, start, m->tokens.start); /* "B of Peru, and C, its negotiator" */
	else if (owner == NULL && s > 0) owner = first_named(r, rap_sentence_tokens(r, s - 1).start, start);
	bool their = owner != NULL && owner->type == RAP_MENTION_PERSON && rap_sentence_of(r, rap_mention_at(r, owner->mentions.at[0])->tokens.start) != s &&
	             is_pronoun_of_body(r, rap_mark_kind_at(r->marks, possessive, RAP_LEX_function_possessive));
	return their ? NULL : owner;
}

static void owned_offices(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		uint32_t whose = m == NULL || rap_range_empty(m->title) || rap_range_empty(m->name) ? RAP_NONE : possessive_of(r, m);
		const rap_entity *owner = whose == RAP_NONE ? NULL : owner_of(r, m, whose);
		bool office = owner != NULL && owner->type == RAP_MENTION_PERSON && rap_mark_at(r->marks, m->title.start, RAP_LEX_title) != NULL;
		if (owner != NULL && (owner->type == RAP_MENTION_STATE || office)) rap_country_set(r, m->entity, owner->country);
		else if (owner != NULL && owner->type == RAP_MENTION_ORGANIZATION) belong_to(r, k, owner);
	}
}

bool rap_holds_office(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < 8; k++) {
		rap_range title = r->mentions->all.at[e->mentions.at[k]].title;
		for (uint32_t t = title.start; t < title.end; t++)
			if (rap_is(r, t, RAP_LEX_title_office) || rap_is(r, t, RAP_LEX_title_rank) || rap_is(r, t, RAP_LEX_body_ministry)) return true;
	}
	return false;
}

/* The mentions of a type that follow each other in a list from mention `at`: how many, and where the list ends. */
uint32_t rap_mentions_listed(const rap_reading *r, uint32_t at, uint8_t type, uint32_t most) {
	uint32_t n = 0;
	for (uint32_t k = at; k < r->mentions->all.n && n < most; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != type || (n > 0 && !rap_is_joined(r, r->mentions->all.at[k - 1].tokens.end, m->tokens.start))) break;
		n++;
	}
	return n;
}

/* Each of the persons listed from one mention on is of the state that stands as far in the list from another. */
static void place_each(rap_reading *r, uint32_t person, uint32_t state, uint32_t n) {
	for (uint32_t k = 0; k < n; k++)
		if (rap_unplaced_person(r, person + k) != NULL) rap_country_set(r, rap_mention_at(r, person + k)->entity, rap_mention_at(r, state + k)->country);
}

/* The last list of two or more of a type among mentions, from `first` to `end`: where it begins, and how many. */
static uint32_t last_list(const rap_reading *r, uint32_t first, uint32_t end, uint8_t type, uint32_t *n) {
	uint32_t at = RAP_NONE;
	for (uint32_t k = first, listed; k < end; k += listed > 0 ? listed : 1) {
		listed = rap_mentions_listed(r, k, type, end - k);
		if (listed < 2) continue;
		at = k;
		*n = listed;
	}
	return at;
}

/* "A and B of Chad and Mali, respectively", "with A and B leading the Chadian and Malian delegations respectively": as many
 * persons as states. */
static void respectively(rap_reading *r) {
	for (uint32_t s = 0, k = 0; s < r->text->sentences.n; s++) {
		rap_range sentence = rap_sentence_tokens(r, s);
		uint32_t first = k, persons = 0, states = 0;
		while (k < r->mentions->all.n && rap_mention_at(r, k)->tokens.start < sentence.end) k++;
		if (k - first < 4 || rap_find(r, sentence, RAP_LEX_cue_respective) == RAP_NONE) continue;
		uint32_t person = last_list(r, first, k, RAP_MENTION_PERSON, &persons), state = last_list(r, first, k, RAP_MENTION_STATE, &states);
		if (person != RAP_NONE && state != RAP_NONE && persons == states) place_each(r, person, state, states);
	}
}

/* "the representatives of Armenia and Türkiye, A and B": as many persons as states, each of its own. */
static void respective(rap_reading *r) {
	enum { MOST_MINISTERS = 8, MOST_GAP = 3 };
	for (uint32_t k = 1; k < r->mentions->all.n; k++) {
		if (r->mentions->all.at[k].type != RAP_MENTION_STATE || r->mentions->all.at[k - 1].type == RAP_MENTION_STATE) continue;
		uint32_t states = rap_mentions_listed(r, k, RAP_MENTION_STATE, MOST_MINISTERS), first = k + states;
		if (states < 2 || first >= r->mentions->all.n) continue;
		uint32_t end = r->mentions->all.at[first - 1].tokens.end, start = r->mentions->all.at[first].tokens.start;
		bool behind = start > end && start - end <= MOST_GAP && rap_is_comma(r, end);
		const rap_mention *office = &r->mentions->all.at[k - 1]; /* "the ministers of" */
		bool of = office->type == RAP_MENTION_GROUP || office->type == RAP_MENTION_PERSON;
		if (!behind || !of || rap_mentions_listed(r, first, RAP_MENTION_PERSON, MOST_MINISTERS) != states) continue;
		place_each(r, first, k, states);
	}
}

bool rap_has_office(const rap_reading *r, const rap_mention *m, uint32_t value) {
	for (uint32_t k = m->title.start; k < m->title.end; k++) {
		const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_title);
		if (mark != NULL && mark->entry->value == value) return true;
	}
	return false;
}

/* Who holds an office at home: the first person with it before mention `before` who is of no other state. */
static uint32_t own_holder(const rap_reading *r, uint32_t before, uint32_t value) {
	const char *home = r->entities->all.at[r->home].country;
	uint32_t stop = before < MOST_STATES ? before : MOST_STATES;
	for (uint32_t k = 0; k < stop; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || rap_range_empty(m->name) || !rap_has_office(r, m, value)) continue;
		const rap_entity *e = &r->entities->all.at[m->entity];
		if (e->country[0] == 0 || memcmp(e->country, home, 2) == 0) return m->entity;
	}
	return RAP_NONE;
}

static void move_mention(rap_reading *r, uint32_t index, uint32_t to) {
	rap_mention *m = &r->mentions->all.at[index];
	rap_entity *old = &r->entities->all.at[m->entity], *now = &r->entities->all.at[to];
	uint32_t kept = 0;
	for (uint32_t k = 0; k < old->mentions.n; k++)
		if (old->mentions.at[k] != index) old->mentions.at[kept++] = old->mentions.at[k];
	old->mentions.n = kept;
	*rap_vec_push(r->arena, &now->mentions) = index;
	for (uint32_t k = now->mentions.n - 1; k > 0 && now->mentions.at[k - 1] > index; k--) { /* in text order */
		now->mentions.at[k] = now->mentions.at[k - 1];
		now->mentions.at[k - 1] = index;
	}
	m->entity = to;
}

/* "the Minister" without a state, in what a state's own ministry issues, is its own, whoever was named last. */
static void own_offices(rap_reading *r) {
	if (r->home == RAP_NONE || !r->issued) return;
	const char *home = r->entities->all.at[r->home].country;
	for (uint32_t k = 0, moved = 0; k < r->mentions->all.n && moved < MOST_STATES; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		bool alone = m->type == RAP_MENTION_PERSON && m->bare && m->entity != RAP_NONE && rap_range_empty(m->name);
		if (!alone || m->country[0] != 0 || rap_range_empty(m->title) || rap_find(r, m->tokens, RAP_LEX_verb_move) != RAP_NONE) continue; /* "the visiting minister" is the guest */
		const rap_entity *e = &r->entities->all.at[m->entity];
		const rap_mark *office = rap_mark_at(r->marks, m->title.end - 1, RAP_LEX_title);
		if (!e->named || e->country[0] == 0 || memcmp(e->country, home, 2) == 0 || office == NULL) continue;
		uint32_t holder = own_holder(r, k, office->entry->value);
		if (holder == RAP_NONE || holder == m->entity) continue;
		move_mention(r, k, holder);
		moved++;
	}
}

void rap_countries_infer(rap_reading *r) {
	private_persons(r);
	known_leaders(r);
	rap_countries_by_title(r);
	rap_countries_by_list(r);
	respectively(r);
	envoys(r);
	rap_countries_beside(r);
	delegations(r);
	respective(r);
	owned_offices(r);
	r->home = rap_home_find(r, &r->issued);
	own_offices(r);
}

/* "my colleague X", "his counterpart Y": of another state than who speaks. */
static bool is_colleague(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_TITLES; k++) {
		const rap_mention *m = &r->mentions->all.at[e->mentions.at[k]];
		for (uint32_t t = m->tokens.start; t < m->name.start; t++)
			if (rap_is(r, t, RAP_LEX_person_peer)) return true;
	}
	return false;
}

/* The one state besides the document's own that its head names: whose the guest is. NULL: none or several. */
static const rap_mention *guest_of_head(const rap_reading *r) {
	const rap_mention *guest = NULL;
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_mention_at(r, k);
		const rap_block *block = &r->text->blocks.at[rap_block_of(r, m->tokens.start)];
		if (block->kind == RAP_BLOCK_BODY || block->kind == RAP_BLOCK_ITEM) break;
		if (!rap_is_heading(block) || m->type != RAP_MENTION_STATE || m->entity == r->home) continue;
		if (guest != NULL && guest->entity != m->entity) return NULL;
		guest = m;
	}
	return guest;
}

/* "My colleague X and I": of the state whose guest the head says that he is. */
static void colleagues(rap_reading *r) {
	const rap_mention *guest = r->home == RAP_NONE ? NULL : guest_of_head(r);
	for (uint32_t k = 0; guest != NULL && k < r->entities->all.n; k++) {
		const rap_entity *e = rap_entity_at(r, k);
		if (e->type == RAP_MENTION_PERSON && e->country[0] == 0 && is_colleague(r, e)) rap_country_set(r, k, guest->country);
	}
}

/* A minister or president, who is no diplomat: on an embassy's page one of the state where it is. */
static bool is_of_government(const rap_reading *r, const rap_entity *e) {
	rap_range title = rap_mention_at(r, e->mentions.at[0])->title;
	for (uint32_t t = title.start; t < title.end; t++)
		if (rap_mark_with(r, t, RAP_LEX_title, RAP_LEX_F_to, 0) != NULL || rap_is(r, t, RAP_LEX_title_function)) return false;
	return rap_find(r, title, RAP_LEX_title_office) != RAP_NONE;
}

static bool is_somebodys(const rap_reading *r, const rap_entity *e) {
	const rap_mention *m = rap_mention_at(r, e->mentions.at[0]);
	return !rap_range_empty(m->title) && possessive_of(r, m) != RAP_NONE;
}

/* "the two prime ministers, A and B": a state has one; of governors and judges it has many. */
static bool is_of_several(const rap_reading *r, rap_range title) {
	for (uint32_t k = title.start; k < title.end; k++) {
		const rap_mark *office = rap_is(r, k, RAP_LEX_person_ruler) ? rap_mark_kind_at(r->marks, k, RAP_LEX_title_office) : NULL;
		if (office != NULL && (office->entry->flags & RAP_LEX_F_plural)) return true;
	}
	return false;
}

/* "the Taliban's deputy minister", "President of MIN", "Ministers A and B": of somebody else, or of several. */
static bool is_of_other(const rap_reading *r, rap_range title) {
	uint32_t last = title.end - 1;
	for (uint32_t k = title.start; k < title.end; k++)
		if (rap_tok(r, k)->flags & RAP_TOKEN_POSSESSIVE) return true;
	return (rap_tok(r, last)->flags & RAP_TOKEN_UPPER) || is_of_several(r, title);
}

/* Those of no other state are of the one that issues the document; `owned`: also "their ministers, A and B". */
static void settle_at_home(rap_reading *r, bool owned) {
	if (r->home == RAP_NONE) return;
	const char *seat = rap_embassy_seat(r), *visited = seat[0] != 0 ? rap_state_visited(r) : "";
	if (visited[0] != 0) seat = visited;
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type != RAP_MENTION_PERSON || e->title.n == 0) continue;
		if (seat[0] != 0 && is_of_government(r, e)) rap_country_set(r, k, seat);
		if (is_colleague(r, e) || (!owned && is_somebodys(r, e))) continue;
		if (!r->issued && (!rap_holds_office(r, e) || is_of_several(r, rap_mention_at(r, e->mentions.at[0])->title))) continue; /* a report's lawmakers and experts may come from anywhere */
		rap_country_set(r, k, r->entities->all.at[r->home].country);
	}
}

bool rap_is_spoken_of(rap_reading *r, const char *code) {
	const uint32_t *state = rap_state_slot(r, code);
	bool named = state != NULL && *state != RAP_NONE && rap_entity_at(r, *state)->mentions.n > 0;
	return named || rap_is_of_some_person(r, code);
}

/* "Seo Jae-won": the South of Korea writes given names with a hyphen, the North in words of their own. */
static bool has_hyphen(const rap_reading *r, const rap_entity *e) {
	rap_range name = r->mentions->all.at[e->mentions.at[0]].name;
	for (uint32_t k = name.start; k < name.end; k++)
		if (rap_tok(r, k)->flags & RAP_TOKEN_HYPHEN) return true;
	return false;
}

/* The one state of those whose names are written so that the document speaks of; NULL if none or several. */
static const char *state_of_name(rap_reading *r, const rap_entity *e) {
	const char *only = NULL;
	for (uint32_t m = r->marks->first[e->origin]; m < r->marks->first[e->origin + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		if (mark->entry->cls != RAP_LEX_tradition) continue;
		rap_str codes = rap_mark_value(r, mark);
		bool south = mark->entry->kind == RAP_LEX_tradition_korean && has_hyphen(r, e);
		for (uint32_t k = 0; k + 2 <= codes.n && !(south && k > 0); k += 3) { /* the South's code comes first */
			if (!rap_is_spoken_of(r, codes.s + k)) continue;
			if (only != NULL && memcmp(only, codes.s + k, 2) != 0) return NULL;
			only = codes.s + k;
		}
	}
	return only;
}

/* "Foreign Minister Seo Jae-won", where the Republic of Korea is spoken of: an office, and a name of that state. */
static void namesakes(rap_reading *r) {
	for (uint32_t k = 0; k < r->entities->all.n; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type != RAP_MENTION_PERSON || e->country[0] != 0 || e->origin == RAP_NONE || !rap_holds_office(r, e)) continue;
		const char *state = state_of_name(r, e);
		if (state != NULL) rap_country_set(r, k, state);
	}
}

/* "In Valparaíso, the lawmaker X said": where a sentence is set, its first person is at home, unless told otherwise. */
static void set_by_scene(rap_reading *r) {
	enum { MOST_TO_PERSON = 12 };
	for (uint32_t k = 0; k + 1 < r->mentions->all.n; k++) {
		const rap_mention *place = &r->mentions->all.at[k], *person = rap_unplaced_person(r, k + 1);
		if (place->type != RAP_MENTION_PLACE || place->country[0] == 0 || person == NULL) continue;
		if (!rap_holds_office(r, &r->entities->all.at[person->entity])) continue;
		uint32_t start = place->tokens.start, end = place->tokens.end;
		bool behind = end < r->text->tokens.n && (rap_is_comma(r, end) || rap_is(r, end, RAP_LEX_function_det)); /* "In Dakar the minister, A" */
		bool opens = start > 0 && rap_is(r, start - 1, RAP_LEX_link_at) && behind;
		if (!opens || person->tokens.start < end || person->tokens.start - end > MOST_TO_PERSON) continue;
		bool first = start == 1 || rap_tok(r, start - 2)->first == '.' || rap_block_of(r, start - 2) != rap_block_of(r, start);
		if (first) rap_country_set(r, person->entity, place->country);
	}
}

/* "Russian gas" tells of no side, nor does "Georgetown University"; "the Russian side", "to Moscow" and "in Lima" do. */
static bool is_scene_of(const rap_reading *r, const rap_mention *m) {
	if (m->country[0] != 0 && m->type == RAP_MENTION_ORGANIZATION) return true; /* "the Governor of the Bank of Ghana, A, and the Finance Minister" */
	if (m->country[0] == 0 || (m->type != RAP_MENTION_STATE && m->type != RAP_MENTION_PLACE)) return false;
	uint32_t before = m->tokens.start == 0 ? 0 : m->tokens.start - 1, behind = m->tokens.end;
	bool there = rap_is(r, before, RAP_LEX_link_at) || rap_is(r, before, RAP_LEX_function_to);
	bool town = m->type == RAP_MENTION_PLACE || m->kind == RAP_LEX_state_capital;
	if (behind < r->text->tokens.n && rap_tok(r, behind)->first == '&') return false; /* "Holland & Knight" */
	if (town && (!there || (behind < r->text->tokens.n && (rap_tok(r, behind)->flags & RAP_TOKEN_CAP)))) return false;
	return m->kind != RAP_LEX_state_adjective || (m->tokens.end < r->text->tokens.n && rap_is_people(r, m->tokens.end));
}

/* Whether a sentence tells of where many come: known of the last two that were asked about, so that each is looked through once. */
typedef struct crowd {
	uint32_t sentence;
	bool many;
} crowd;

static bool is_crowded(const rap_reading *r, crowd known[2], uint32_t s) {
	crowd *own = &known[s % 2];
	if (own->sentence == s) return own->many;
	rap_range sentence = rap_sentence_tokens(r, s);
	*own = (crowd){s, false};
	for (uint32_t k = sentence.start; k < sentence.end && !own->many; k++) own->many = rap_is_among_many(r, k);
	return own->many;
}

/* The state of which a sentence tells before a mention: the one it opens with, else the only one; "". */
static const char *state_of_sentence(const rap_reading *r, uint32_t mention, uint32_t s, crowd known[2]) {
	enum { MOST_BACK = 12 };
	rap_range sentence = rap_sentence_tokens(r, s);
	const rap_entity *topic = rap_sentence_topic(r, sentence);
	const char *only = "";
	if (topic != NULL) return topic->country;
	if (is_crowded(r, known, s)) return "";
	for (uint32_t k = mention; k > 0 && mention - k < MOST_BACK && rap_mention_at(r, k - 1)->tokens.start >= sentence.start; k--) {
		const rap_mention *m = rap_mention_at(r, k - 1);
		if (m->tokens.start >= sentence.end || !is_scene_of(r, m)) continue;
		if (only[0] != 0 && memcmp(only, m->country, 2) != 0) return "";
		only = m->country;
	}
	return only;
}

/* Whether somebody else is known to hold that office of the state. */
static bool is_taken(const rap_reading *r, const rap_mention *m, const char *state) {
	const rap_mark *office = rap_mark_at(r->marks, m->title.end - 1, RAP_LEX_title);
	for (uint32_t k = 0; office != NULL && k < r->mentions->all.n && k < MOST_STATES; k++) {
		const rap_mention *other = rap_mention_at(r, k);
		if (other->type != RAP_MENTION_PERSON || other->entity == RAP_NONE || other->entity == m->entity || rap_range_empty(other->title)) continue;
		const rap_mark *held = rap_mark_at(r->marks, other->title.end - 1, RAP_LEX_title);
		if (held != NULL && held->entry->value == office->entry->value && memcmp(rap_entity_at(r, other->entity)->country, state, 2) == 0) return true;
	}
	return false;
}

/* A minister of whom nothing else tells the state is of the one that his sentence tells of, or the one before in its block. */
static void settle_by_sentence(rap_reading *r) {
	crowd known[2] = {{RAP_NONE, false}, {RAP_NONE, false}};
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		bool office = m != NULL && !rap_range_empty(m->title) && is_of_government(r, rap_entity_at(r, m->entity));
		bool met = office && rap_mark_is_met(r->marks, m->tokens.start); /* "held talks in Geneva with Minister A": of whom the sentence tells */
		if (!office || met || is_of_other(r, m->title) || possessive_of(r, m) != RAP_NONE) continue;
		uint32_t s = rap_sentence_of(r, m->tokens.start);
		const char *state = state_of_sentence(r, k, s, known);
		bool before = s > 0 && r->text->sentences.at[s - 1].block == r->text->sentences.at[s].block;
		if (state[0] == 0 && before) state = state_of_sentence(r, k, s - 1, known);
		if (state[0] != 0 && !is_taken(r, m, state)) rap_country_set(r, m->entity, state);
	}
}

void rap_countries_settle(rap_reading *r) {
	rap_countries_by_roll(r);
	rap_countries_by_pair(r);
	rap_countries_by_conduct(r);
	rap_countries_across(r);
	namesakes(r);
	rap_countries_by_scene(r);
	set_by_scene(r);
	colleagues(r);
	own_offices(r);
	settle_at_home(r, false);
	rap_countries_of_company(r); /* of those who are placed now */
	rap_countries_by_list(r);
	rap_countries_beside(r);
	owned_offices(r);
	settle_at_home(r, true);
	rap_countries_beside_signatories(r);
	settle_by_sentence(r);
}
