/* Which state a person acts for, told by what stands before: the body in the title, a list of states before a list of
 * persons, the state that is spoken of, the place where one is received. */
#include "record/country.h"

enum { MOST_LISTED = 8, MOST_BACK = 64, MOST_OPENING = 16, MOST_STEPS = 24 };

/* ---- the body in the title ---- */

bool rap_is_dealt_with(const rap_reading *r, uint32_t token) {
	while (token > 0 && rap_is(r, token - 1, RAP_LEX_link_the)) token--;
	if (token == 0 || !rap_is(r, token - 1, RAP_LEX_function_prep)) return false;
	return !rap_is(r, token - 1, RAP_LEX_dateword_of) && !rap_is(r, token - 1, RAP_LEX_link_at);
}

/* "the head of the Saudi Fund": who leads a state's body is of that state. */
static void by_body(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	if (m == NULL || rap_range_empty(m->title)) return;
	for (uint32_t k = index + 1; k < r->mentions->all.n && rap_mention_at(r, k)->tokens.start < m->title.end; k++) {
		const rap_mention *body = rap_mention_at(r, k);
		if (body->type != RAP_MENTION_ORGANIZATION || body->entity == RAP_NONE || body->tokens.start < m->title.start) continue;
		if (!rap_is_dealt_with(r, body->tokens.start)) rap_country_set(r, m->entity, rap_entity_at(r, body->entity)->country);
		return;
	}
}

/* "director of borders in Conakry": where one holds an office, but not where one is sent ("ambassador in"). */
static void by_seat(rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	uint32_t end = m == NULL || rap_range_empty(m->title) ? 0 : m->title.end;
	if (end == 0 || end + 1 >= r->text->tokens.n) return;
	const rap_mention *seat = rap_is_for(r, end) ? rap_mention_over(r, end + 1) : NULL; /* "chief negotiator for Bogotá" */
	for (uint32_t k = m->title.start + 1; k + 1 < end && seat == NULL; k++)
		if (rap_is_for(r, k) || (rap_is(r, k, RAP_LEX_link_at) && k + 2 == end)) seat = rap_mention_over(r, k + 1); /* "for Regional Affairs in Oslo" */
	if (seat != NULL && rap_is(r, seat->tokens.start, RAP_LEX_state_capital)) rap_country_set(r, m->entity, seat->country);
	if (!rap_is(r, end, RAP_LEX_link_at) || rap_is(r, end - 1, RAP_LEX_cue_panel) || rap_is(r, end - 1, RAP_LEX_group_sides)) return;
	for (uint32_t k = m->title.start; k < end; k++)
		if (rap_mark_with(r, k, RAP_LEX_title, RAP_LEX_F_to, 0) != NULL) return;
	const rap_mention *place = rap_mention_over(r, end + 1);
	if (place != NULL && place->type == RAP_MENTION_PLACE && place->country[0] != 0) rap_country_set(r, m->entity, place->country);
}

void rap_countries_by_title(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		if (rap_unplaced_person(r, k) == NULL) continue;
		by_body(r, k);
		by_seat(r, k);
	}
}

/* ---- a list of states, and as many persons ---- */

static bool is_plural(const rap_reading *r, rap_range title) {
	for (uint32_t k = title.start; k < title.end; k++)
		if (rap_mark_with(r, k, RAP_LEX_title, RAP_LEX_F_plural, 0) != NULL || rap_mark_with(r, k, RAP_LEX_person, RAP_LEX_F_plural, 0) != NULL) return true;
	return false;
}

/* "A and B headed the delegations": whoever leads the sides that were told before. */
static bool leads_sides(const rap_reading *r, uint32_t token) {
	uint32_t side = token + 1 < r->text->tokens.n && rap_is(r, token, RAP_LEX_convene_lead) ? token + 1 : RAP_NONE;
	while (side != RAP_NONE && side + 1 < r->text->tokens.n && (rap_is(r, side, RAP_LEX_link_the) || rap_is(r, side, RAP_LEX_group_count) || rap_is(r, side, RAP_LEX_group_alone))) side++;
	return side != RAP_NONE && (rap_mark_with(r, side, RAP_LEX_group, RAP_LEX_F_plural, 0) != NULL || rap_mark_with(r, side, RAP_LEX_cue, RAP_LEX_F_plural, 0) != NULL);
}

/* The last list of states before a mention, if it has `n` of them: the first one's index; RAP_NONE. */
static uint32_t states_before(const rap_reading *r, uint32_t index, uint32_t n) {
	uint32_t start = rap_mention_at(r, index)->tokens.start;
	for (uint32_t k = index; k > 0 && start - rap_mention_at(r, k - 1)->tokens.start < MOST_BACK;) {
		if (rap_mention_at(r, --k)->type != RAP_MENTION_STATE) continue;
		uint32_t count = 1;
		while (k > 0 && count <= MOST_LISTED && rap_mention_at(r, k - 1)->type == RAP_MENTION_STATE &&
		       rap_is_joined(r, rap_mention_at(r, k - 1)->tokens.end, rap_mention_at(r, k)->tokens.start)) {
			k--;
			count++;
		}
		if (count > 1) return count == n ? k : RAP_NONE;
	}
	return RAP_NONE;
}

/* "President A of Peru and President B of Chile came. Their ministers, C and D, ...": the last `n` persons before a
 * mention, if each is of another state: the first one's index, the others following in `of`. */
static bool rulers_before(const rap_reading *r, uint32_t index, uint32_t n, uint32_t of[MOST_LISTED]) {
	uint32_t found = 0, start = rap_mention_at(r, index)->title.start;
	if (start == 0 || !(rap_is(r, start, RAP_LEX_function_possessive) || rap_is(r, start - 1, RAP_LEX_function_possessive))) return false;
	for (uint32_t k = index; k > 0 && found < n && start - rap_mention_at(r, k - 1)->tokens.start < MOST_BACK;) {
		const rap_mention *m = rap_mention_at(r, --k);
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || rap_entity_at(r, m->entity)->country[0] == 0) continue;
		for (uint32_t p = n - found; p < n; p++)
			if (memcmp(rap_entity_at(r, of[p])->country, rap_entity_at(r, m->entity)->country, 2) == 0) return false;
		of[n - 1 - found++] = m->entity;
	}
	return found == n;
}

/* "the commission of Peru and Chile, led by ministers A and B": one after the other. */
void rap_countries_by_list(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = rap_unplaced_person(r, k);
		if (m == NULL || rap_range_empty(m->name)) continue;
		uint32_t n = rap_mentions_listed(r, k, RAP_MENTION_PERSON, MOST_LISTED), rulers[MOST_LISTED];
		if (!is_plural(r, m->title) && (n < 2 || !leads_sides(r, rap_mention_at(r, k + n - 1)->tokens.end))) continue;
		uint32_t states = n > 1 ? states_before(r, k, n) : RAP_NONE;
		bool owned = n > 1 && states == RAP_NONE && rulers_before(r, k, n, rulers);
		bool joint = n > 1 && states == RAP_NONE && !owned && r->home == RAP_NONE && r->signatories.n == n; /* of those who issue it together */
		for (uint32_t p = 0; (states != RAP_NONE || owned || joint) && p < n; p++) {
			if (rap_unplaced_person(r, k + p) == NULL) continue;
			const char *country = joint ? rap_entity_at(r, r->signatories.at[p])->country : owned ? rap_entity_at(r, rulers[p])->country : rap_mention_at(r, states + p)->country;
			rap_country_set(r, rap_mention_at(r, k + p)->entity, country);
		}
	}
}

/* ---- whom one speaks for ---- */

/* The only state that is named in [start, end) besides `own` ("": none), by a town in it too if `towns`; NULL. */
static const rap_mention *only_state(const rap_reading *r, uint32_t start, uint32_t end, bool towns, const char *own) {
	const rap_mention *only = NULL;
	for (uint32_t k = start; k < end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		bool state = m != NULL && (m->type == RAP_MENTION_STATE || (towns && m->type == RAP_MENTION_PLACE && m->country[0] != 0));
		if (!state || m == only || (own[0] != 0 && memcmp(m->country, own, 2) == 0)) continue;
		if (only != NULL && memcmp(only->country, m->country, 2) != 0) return NULL;
		only = m;
	}
	return only;
}

/* "Speaking for Japan, X said", "Introducing the report of Seychelles, X, Secretary of State, said". */
static void by_opening(rap_reading *r, rap_range sentence, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	uint32_t start = sentence.start;
	if (m == NULL || !(rap_verb_forms(r, start) & RAP_LEX_F_ger) || rap_is(r, start + 1, RAP_LEX_function_to)) return; /* "Turning to Japan" */
	bool near = m->tokens.start > start + 1 && m->tokens.start - start < MOST_OPENING && rap_is_comma(r, m->tokens.start - 1);
	const rap_mention *state = near ? only_state(r, start, m->tokens.start, false, "") : NULL;
	if (state != NULL && state->kind != RAP_LEX_state_adjective) rap_country_set(r, m->entity, state->country);
}

/* The state whose name ends at `end`, be it an adjective; NULL. */
static const rap_mention *state_ending(const rap_reading *r, uint32_t end) {
	const rap_mention *m = end == 0 ? NULL : rap_mention_over(r, end - 1);
	return m != NULL && m->type == RAP_MENTION_STATE && m->tokens.end == end ? m : NULL;
}

/* The state whose side, delegation, team or ministry ends before `end`: "the Slovak side"; NULL. */
static const rap_mention *side_before(const rap_reading *r, uint32_t end) {
	bool side = end > 1 && (rap_is(r, end - 1, RAP_LEX_group_sides) || rap_is(r, end - 1, RAP_LEX_body_ministry)) && !rap_is(r, end - 1, RAP_LEX_link_town); /* not "in the Latvian capital" */
	return side ? state_ending(r, end - 1) : NULL;
}

/* What may stand between a side and those who are named for it: "by A and B", "were A and B", "was headed by A". */
static bool is_between_side(const rap_reading *r, uint32_t token) {
	return rap_is_comma(r, token) || rap_is_conj(r, token) || rap_is(r, token, RAP_LEX_function_adv) || r->words[token] == RAP_WORD_DET || rap_is(r, token, RAP_LEX_cue_by) ||
	       rap_is(r, token, RAP_LEX_function_be) || rap_is(r, token, RAP_LEX_function_have) || rap_is(r, token, RAP_LEX_convene_lead) ||
	       rap_is(r, token, RAP_LEX_cue_envoy) || rap_is(r, token, RAP_LEX_cue_members);
}

/* "on the Portuguese side, by A and B, and, on the Moroccan side, by C": back from a person over what joins him to his side. */
static const rap_mention *side_of(const rap_reading *r, uint32_t sentence_start, const rap_mention *person) {
	uint32_t k = person->tokens.start;
	bool led = false;
	while (k > sentence_start && person->tokens.start - k < MOST_BACK) {
		const rap_mention *side = side_before(r, k), *other = rap_mention_over(r, k - 1);
		if (side != NULL) {
			uint32_t start = rap_determiners_start(r, side->tokens.start);
			if (!led && rap_is_conj(r, k)) return NULL; /* "A attended on the Greek side and B on ours" */
			return led || (start > sentence_start && rap_is(r, start - 1, RAP_LEX_function_prep)) ? side : NULL;
		}
		bool listed = other != NULL && other->type == RAP_MENTION_PERSON;
		if (!listed && !r->in_title[k - 1] && !is_between_side(r, k - 1)) return NULL;
		led = led || rap_is(r, k - 1, RAP_LEX_cue_by);
		k = listed ? other->tokens.start : k - 1;
	}
	return NULL;
}

/* "Ambassador A attended on the Greek side": the side named behind a person, before another is; NULL. */
static const rap_mention *side_behind(const rap_reading *r, uint32_t end, uint32_t sentence_end) {
	enum { MOST_BEHIND = 8 };
	for (uint32_t k = end; k + 3 < sentence_end && k < end + MOST_BEHIND; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (rap_is_comma(r, k) || (m != NULL && m->type == RAP_MENTION_PERSON)) return NULL;
		if (!rap_is(r, k, RAP_LEX_cue_topic) || !rap_is(r, k + 1, RAP_LEX_link_the)) continue;
		m = rap_mention_over(r, k + 2);
		bool side = m != NULL && m->type == RAP_MENTION_STATE && m->tokens.end < sentence_end && rap_is(r, m->tokens.end, RAP_LEX_group_sides);
		return side ? m : NULL;
	}
	return NULL;
}

/* "On the Slovak side the event was attended by X": whose side it was. */
static void by_side(rap_reading *r, rap_range sentence, uint32_t index) {
	enum { MOST_SIDE = 6 };
	const rap_mention *m = rap_unplaced_person(r, index);
	const rap_mention *side = m == NULL ? NULL : side_of(r, sentence.start, m);
	if (side == NULL && m != NULL) side = side_behind(r, m->tokens.end, sentence.end);
	if (side != NULL) rap_country_set(r, m->entity, side->country);
	if (side != NULL || m == NULL || !rap_is(r, sentence.start, RAP_LEX_function_prep)) return;
	for (uint32_t k = sentence.start + 1; k < sentence.end && k < sentence.start + MOST_SIDE; k++) {
		const rap_mention *state = rap_mention_over(r, k);
		if (state == NULL || state->type != RAP_MENTION_STATE) continue;
		if (state->tokens.end < m->tokens.start && rap_is(r, state->tokens.end, RAP_LEX_group_sides)) rap_country_set(r, m->entity, state->country);
		return;
	}
}

/* "For Port Moresby the leader was A": the state behind the "for" that a clause begins with; NULL. */
static const rap_mention *opened_for(const rap_reading *r, rap_range sentence, uint32_t person) {
	enum { MOST_WORDS = 5 };
	if (person < sentence.start + 3 || !rap_is(r, person - 1, RAP_LEX_function_be)) return NULL;
	for (uint32_t k = person - 1; k > sentence.start && person - k < MOST_WORDS; k--) {
		const rap_mention *land = rap_mention_over(r, k - 1);
		if (land == NULL || land->country[0] == 0 || land->type == RAP_MENTION_PERSON) continue;
		uint32_t link = rap_determiners_start(r, land->tokens.start);
		bool open = link > sentence.start && rap_is_for(r, link - 1) && (link - 1 == sentence.start || (rap_tok(r, link - 2)->flags & RAP_TOKEN_PUNCT));
		return open ? land : NULL;
	}
	return NULL;
}

/* "Uganda (A, Minister of Trade)", "chaired for Uganda by A", "For Uganda, A took part", "the ambassadors of Kenya, A, and of
 * Uganda, B": a state stands before its own. */
static void by_state_beside(rap_reading *r, rap_range sentence, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	if (m == NULL || m->tokens.start < sentence.start + 2) return;
	const rap_mention *told_for = opened_for(r, sentence, m->tokens.start);
	if (told_for != NULL) rap_country_set(r, m->entity, told_for->country);
	uint32_t between = m->tokens.start - 1;
	const rap_mention *state = state_ending(r, between);
	if (state == NULL || !rap_names_state(state)) return;
	uint32_t before = rap_determiners_start(r, state->tokens.start), link = before > sentence.start ? before - 1 : before;
	const rap_mark *phrase = rap_mark_before(r->marks, before, RAP_LEX_link); /* "On behalf of Latvia, A" */
	if (phrase != NULL && phrase->tokens.start >= sentence.start && rap_is_for(r, phrase->tokens.start)) link = phrase->tokens.start;
	bool bracket = rap_tok(r, between)->first == '(', comma = rap_is_comma(r, between);
	bool led = rap_is(r, between, RAP_LEX_cue_by) && rap_is_for(r, link);
	bool begins = link == sentence.start || rap_is_comma(r, link - 1) || rap_is_conj(r, link - 1);
	bool opened = comma && begins && (rap_is_for(r, link) || rap_is(r, link, RAP_LEX_link_from)); /* "and, for Uganda, A" */
	bool again = rap_is_conj(r, link) && link > sentence.start + 1 && rap_is_comma(r, link - 1) && rap_mention_over(r, link - 2) != NULL && rap_mention_over(r, link - 2)->type == RAP_MENTION_PERSON;
	bool listed = comma && (rap_is(r, link, RAP_LEX_dateword_of) || again) && is_plural(r, (rap_range){sentence.start, link});
	if (bracket || led || opened || listed) rap_country_set(r, m->entity, state->country);
}

/* ---- what is spoken of ---- */

/* The one state or town of a heading that says no more: "3 | LUXEMBOURG"; NULL. */
static const rap_mention *heading_state(const rap_reading *r, const rap_block *block) {
	if (block->kind != RAP_BLOCK_HEADING || rap_range_empty(block->sentences)) return NULL;
	rap_range all = rap_block_tokens(r->text, block);
	const rap_mention *state = only_state(r, all.start, all.end, true, "");
	for (uint32_t k = all.start; state != NULL && k < all.end; k++)
		if ((rap_tok(r, k)->flags & RAP_TOKEN_LETTER) && (k < state->tokens.start || k >= state->tokens.end)) return NULL;
	return state;
}

/* "Guatemala will not sign. Foreign Minister X was speaking ...": an official who begins a sentence is of the state that
 * the sentence before, or the heading, is about. */
static void by_topic(rap_reading *r, uint32_t sentence, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	const rap_sentence *own = &r->text->sentences.at[sentence];
	if (m == NULL || rap_entity_at(r, m->entity)->mentions.at[0] != index) return; /* who was introduced before is told of again */
	if (sentence == 0 || m->tokens.start != own->tokens.start || rap_is(r, own->tokens.start, RAP_LEX_function_possessive) || !rap_holds_office(r, rap_entity_at(r, m->entity))) return;
	const rap_sentence *before = &r->text->sentences.at[sentence - 1];
	if (before->block == own->block || r->text->blocks.at[before->block].kind == RAP_BLOCK_BODY) {
		const rap_entity *topic = rap_sentence_topic(r, before->tokens);
		if (topic != NULL) rap_country_set(r, m->entity, topic->country);
		return;
	}
	const rap_mention *state = heading_state(r, &r->text->blocks.at[before->block]);
	if (state != NULL) rap_country_set(r, m->entity, state->country);
}

/* "Chad answered questions. A delegation led by X said": of the state that the sentence before is about. */
static void by_delegation(rap_reading *r, uint32_t sentence, uint32_t index) {
	enum { MOST_LEAD = 3 };
	const rap_mention *m = rap_unplaced_person(r, index);
	if (m == NULL || sentence == 0) return;
	for (uint32_t k = m->tokens.start; k > 1 && m->tokens.start - k < MOST_LEAD; k--) {
		const rap_mark *lead = rap_mark_kind_at(r->marks, k - 1, RAP_LEX_cue_envoy);
		if (lead == NULL || lead->tokens.end != m->tokens.start || !rap_is(r, k - 2, RAP_LEX_cue_panel)) continue;
		const rap_entity *topic = rap_sentence_topic(r, rap_sentence_tokens(r, sentence - 1));
		if (topic != NULL) rap_country_set(r, m->entity, topic->country);
		return;
	}
}

/* ---- where one is received ---- */

/* The place or state last named in the sentence as where somebody is or goes to; NULL. */
static const rap_mention *scene_before(const rap_reading *r, uint32_t index, uint32_t sentence_start) {
	for (uint32_t k = index, steps = 0; k > 0 && steps < MOST_STEPS; steps++) {
		const rap_mention *m = rap_mention_at(r, --k);
		if (m->tokens.start <= sentence_start) return NULL;
		if ((m->type != RAP_MENTION_PLACE && m->type != RAP_MENTION_STATE) || m->country[0] == 0) continue;
		if (m->tokens.end < r->text->tokens.n && (rap_tok(r, m->tokens.end)->flags & RAP_TOKEN_POSSESSIVE)) continue; /* "Peru's" is nowhere */
		uint32_t before = m->tokens.start - 1;
		while (before > sentence_start && rap_is(r, before, RAP_LEX_function_det)) before--;
		if (rap_is(r, before, RAP_LEX_link_from)) continue;
		if (rap_is(r, before, RAP_LEX_link_at) || rap_is(r, before, RAP_LEX_link_toward) || rap_is(r, before, RAP_LEX_verb_move)) return m;
	}
	return NULL;
}

/* "her host, A", "A, the host": who receives. */
static bool is_host(const rap_reading *r, const rap_mention *m) {
	uint32_t behind = m->tokens.end, n = r->text->tokens.n;
	uint32_t noun = behind + 2 < n && rap_is_comma(r, behind) && rap_is(r, behind + 1, RAP_LEX_link_the) ? behind + 2 : RAP_NONE;
	if (noun == RAP_NONE && m->tokens.start > 2) noun = m->tokens.start - (rap_is_comma(r, m->tokens.start - 1) ? 2 : 1);
	const rap_mark *host = noun == RAP_NONE ? NULL : rap_mark_kind_at(r->marks, noun, RAP_LEX_person_host);
	return host != NULL && !(host->entry->flags & RAP_LEX_F_to);
}

static bool is_met(const rap_reading *r, const rap_mention *m) {
	uint32_t before = m->tokens.start - 1;
	if (m->tokens.start < 2) return false;
	const rap_mark *company = rap_mark_before(r->marks, m->tokens.start, RAP_LEX_cue);
	if (company != NULL && company->entry->kind == RAP_LEX_cue_members) return false; /* "accompanied by" */
	const rap_mark *visit = rap_is(r, before, RAP_LEX_cue_topic) ? rap_mark_before(r->marks, before, RAP_LEX_cue) : NULL;
	if (visit != NULL && visit->entry->kind == RAP_LEX_cue_visit) return true; /* "a courtesy call on" */
	if (rap_is(r, before, RAP_LEX_cue_by) && rap_is(r, before - 1, RAP_LEX_convene_lead)) return false; /* "co-chaired by" */
	for (uint32_t k = before; rap_is(r, before, RAP_LEX_cue_by) && k > 0 && before - k < MOST_OPENING; k--) /* "was received in Lomé by" */
		if (rap_is(r, k - 1, RAP_LEX_convene_meet) || rap_is(r, k - 1, RAP_LEX_convene_host)) return true;
	return rap_is(r, before, RAP_LEX_convene_meet) || rap_is(r, before, RAP_LEX_link_with);
}

/* "talks in Lomé between President A and President B": who is at home there is not told. */
static bool is_between(const rap_reading *r, uint32_t index) {
	const rap_mention *m = rap_mention_at(r, index);
	uint32_t start = rap_determiners_start(r, m->tokens.start);
	if (start > 0 && rap_is(r, start - 1, RAP_LEX_cue_mutual)) return true;
	const rap_mention *first = index == 0 ? NULL : m - 1;
	if (first == NULL || first->type != RAP_MENTION_PERSON || !rap_is_joined(r, first->tokens.end, start)) return false;
	start = rap_determiners_start(r, first->tokens.start);
	return start > 0 && rap_is(r, start - 1, RAP_LEX_cue_mutual);
}

/* The country of the last person before, of officials without one that of the document's issuer; those who were met where
 * they are at home ("received by the Prime Minister") are no guests. */
static const char *guest_before(const rap_reading *r, uint32_t index, const char *scene) {
	for (uint32_t k = index, steps = 0; k > 0 && steps < MOST_STEPS; steps++) {
		const rap_mention *m = rap_mention_at(r, --k);
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE) continue;
		const rap_entity *e = rap_entity_at(r, m->entity);
		if (e->country[0] != 0 && scene[0] != 0 && is_met(r, m) && memcmp(e->country, scene, 2) == 0) continue;
		if (e->country[0] != 0) return e->country;
		if (r->home != RAP_NONE && r->issued && rap_holds_office(r, e)) return rap_entity_at(r, r->home)->country;
	}
	return "";
}

/* Where the sentence before plays, in the same paragraph, if the person's own names no place before him. */
static const rap_mention *scene_of_last(const rap_reading *r, uint32_t index, uint32_t sentence) {
	const rap_sentence *own = &r->text->sentences.at[sentence];
	if (sentence == 0 || own[-1].block != own->block) return NULL;
	for (uint32_t k = index, steps = 0; k > 0 && steps < MOST_STEPS && rap_mention_at(r, k - 1)->tokens.start >= own->tokens.start; steps++) {
		const rap_mention *m = rap_mention_at(r, --k);
		if (rap_mention_over(r, m->tokens.start) == m && m->type == RAP_MENTION_PLACE) return NULL;
	}
	return scene_before(r, index, own[-1].tokens.start);
}

/* Where the first sentences of running text end. */
static uint32_t end_of_beginning(const rap_reading *r) {
	enum { MOST_FIRST = 5 };
	uint32_t end = 0;
	for (uint32_t s = 0, told = 0; s < r->text->sentences.n && told < MOST_FIRST; s++) {
		if (!rap_is_running_text(r, s)) continue;
		told++;
		end = rap_sentence_tokens(r, s).end;
	}
	return end;
}

/* The one state that the document's beginning says one of its issuer visits: "concluded an official visit to Kenya"; "". */
const char *rap_state_visited(const rap_reading *r) {
	const char *only = "";
	if (r->home == RAP_NONE || !r->issued) return "";
	uint32_t end = end_of_beginning(r);
	for (uint32_t k = 0; k < r->mentions->all.n && rap_mention_at(r, k)->tokens.start < end; k++) {
		const rap_mention *m = rap_mention_at(r, k);
		if ((m->type != RAP_MENTION_PLACE && m->type != RAP_MENTION_STATE) || m->country[0] == 0 || m->tokens.start < 2) continue;
		uint32_t before = rap_determiners_start(r, m->tokens.start);
		bool head = before > 0 && rap_is(r, before - 1, RAP_LEX_link_at) && rap_is_heading(&r->text->blocks.at[rap_block_of(r, m->tokens.start)]); /* "takes place in Hanoi" */
		bool is_in = before > 1 && rap_is(r, before - 1, RAP_LEX_link_at) && rap_is(r, before - 2, RAP_LEX_function_be); /* "was in Hanoi" */
		if (before > 1 && rap_is(r, before - 1, RAP_LEX_link_toward)) before--;
		if (before == 0 || (!head && !is_in && !rap_is(r, before - 1, RAP_LEX_verb_move)) || memcmp(m->country, rap_entity_at(r, r->home)->country, 2) == 0) continue;
		const rap_mention *next = rap_is_conj(r, m->tokens.end) || rap_is_comma(r, m->tokens.end) ? rap_mention_over(r, m->tokens.end + 1) : NULL;
		bool listed = next != NULL && (next->type == RAP_MENTION_PLACE || next->type == RAP_MENTION_STATE);
		if (head && listed) continue; /* "serving Canadians in Ethiopia, Djibouti and" */
		if (listed || (only[0] != 0 && memcmp(only, m->country, 2) != 0)) return "";
		only = m->country;
	}
	return only;
}

bool rap_is_seat_of_one(const rap_reading *r, uint32_t token) {
	const rap_mark *capital = rap_mark_kind_at(r->marks, token, RAP_LEX_state_capital);
	return capital != NULL && !(capital->entry->flags & RAP_LEX_F_ambiguous);
}

/* Where rulers receive: in a state that the text speaks of, or in a capital. */
static bool is_seat(rap_reading *r, const rap_mention *scene) {
	return rap_is_spoken_of(r, scene->country) || rap_is_seat_of_one(r, scene->tokens.start);
}

/* "met the Chancellor in Vienna": the first place named behind a person in his sentence, if that is a capital where it was; NULL. */
static const rap_mention *scene_behind(const rap_reading *r, uint32_t index, uint32_t sentence_end) {
	for (uint32_t k = index + 1, steps = 0; k < r->mentions->all.n && steps < MOST_STEPS; k++, steps++) {
		const rap_mention *m = rap_mention_at(r, k);
		if (m->tokens.start >= sentence_end || m->type == RAP_MENTION_PERSON) return NULL;
		if (m->type == RAP_MENTION_PLACE && m->country[0] != 0) return rap_is(r, m->tokens.start - 1, RAP_LEX_link_at) && rap_is(r, m->tokens.start, RAP_LEX_state_capital) ? m : NULL;
	}
	return NULL;
}

/* "visited Tajikistan at the invitation of Foreign Minister X". */
static bool is_inviting(const rap_reading *r, const rap_mention *m) {
	uint32_t before = rap_determiners_start(r, m->tokens.start);
	bool of = before > 2 && rap_is(r, before - 1, RAP_LEX_dateword_of);
	return of && rap_is(r, before - 2, RAP_LEX_cue_proposal) && rap_is_behind_at(r, before - 2);
}

/* "At the invitation of Minister A, the Minister of Tunisia will visit China": where whom he invites goes; NULL. */
static const rap_mention *goal_behind(const rap_reading *r, uint32_t index, uint32_t sentence_end) {
	for (uint32_t k = index + 1, steps = 0; k < r->mentions->all.n && steps < MOST_STEPS; k++, steps++) {
		const rap_mention *m = rap_mention_at(r, k);
		if (m->tokens.start >= sentence_end) return NULL;
		uint32_t before = rap_determiners_start(r, m->tokens.start);
		bool land = (m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_PLACE) && m->country[0] != 0;
		bool visits = land && before > 0 && (rap_is(r, before - 1, RAP_LEX_verb_move) || (before > 1 && rap_is(r, before - 1, RAP_LEX_link_toward) && rap_is(r, before - 2, RAP_LEX_cue_journey)));
		if (visits) return m;
	}
	return NULL;
}

/* "returned to Pretoria, where she was to report to President A": the capital on which the clause with a ruler hangs; NULL. */
static const rap_mention *capital_where(const rap_reading *r, const rap_mention *m, uint32_t sentence_start) {
	bool ruler = !rap_range_empty(m->title) && !rap_range_empty(m->name) && rap_is(r, m->title.end - 1, RAP_LEX_person_ruler);
	for (uint32_t k = m->tokens.start; ruler && k > sentence_start + 1 && m->tokens.start - k < MOST_OPENING; k--) {
		if (!rap_is(r, k, RAP_LEX_function_rel) || !rap_is_comma(r, k - 1)) continue;
		const rap_mention *place = rap_mention_over(r, k - 2);
		return place != NULL && rap_is(r, place->tokens.start, RAP_LEX_state_capital) && place->country[0] != 0 ? place : NULL;
	}
	return NULL;
}

/* "In Hanoi he will hold talks with Foreign Minister X": a guest of another state, or of none known, is received by one of
 * the state where he is, or that the document says its issuer visits. */
static void by_host(rap_reading *r, const char *visited, uint32_t sentence, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	bool host = m != NULL && is_host(r, m);
	const rap_mention *where = m == NULL ? NULL : capital_where(r, m, r->text->sentences.at[sentence].tokens.start);
	if (where != NULL) rap_country_set(r, m->entity, where->country);
	if (m == NULL || is_between(r, index) || !(host || ((is_met(r, m) || is_inviting(r, m)) && rap_holds_office(r, rap_entity_at(r, m->entity))))) return;
	const rap_mention *scene = scene_before(r, index, r->text->sentences.at[sentence].tokens.start);
	if (scene == NULL && !(m->tokens.start > 0 && rap_is_conj(r, m->tokens.start - 1))) scene = scene_of_last(r, index, sentence);
	bool ruler = !rap_range_empty(m->title) && rap_is(r, m->title.end - 1, RAP_LEX_person_ruler); /* receives in the capital */
	if (scene == NULL && is_inviting(r, m)) scene = goal_behind(r, index, r->text->sentences.at[sentence].tokens.end);
	if (scene == NULL && ruler) scene = scene_behind(r, index, r->text->sentences.at[sentence].tokens.end);
	if (scene != NULL && !is_seat(r, scene) && !(ruler && rap_is(r, scene->tokens.start, RAP_LEX_state_capital))) return;
	const char *at_home = host && r->home != RAP_NONE && !r->issued ? rap_entity_at(r, r->home)->country : visited; /* where the report comes from */
	const char *country = scene != NULL ? scene->country : at_home, *guest = guest_before(r, index, country);
	if (country[0] == 0 || (country[0] == guest[0] && country[1] == guest[1])) return; /* `guest` may be empty */
	if (scene == NULL && guest[0] == 0) return;
	rap_country_set(r, m->entity, country);
}

/* The one state other than the document's own that a question and the answer to it speak of up to a sentence; NULL. */
static const rap_mention *state_asked_about(const rap_reading *r, uint32_t sentence) {
	if (!r->stories[sentence].asked || r->home == RAP_NONE || !r->issued) return NULL;
	uint32_t start = r->text->sentences.at[rap_told_from(r, sentence)].tokens.start;
	return only_state(r, start, r->text->sentences.at[sentence].tokens.end, true, rap_entity_at(r, r->home)->country);
}

/* "On Nepal? - Our envoy spoke to Prime Minister X": a ruler, and whom one's own people meet, is of the state asked about. */
static void by_question(rap_reading *r, const rap_mention *asked_about, uint32_t index) {
	const rap_mention *m = rap_unplaced_person(r, index);
	if (m == NULL || asked_about == NULL || rap_range_empty(m->title) || rap_range_empty(m->name)) return;
	bool ruler = rap_is(r, m->title.end - 1, RAP_LEX_person_ruler), own = rap_is(r, m->tokens.start, RAP_LEX_function_possessive);
	if ((ruler || is_met(r, m)) && !own) rap_country_set(r, m->entity, asked_about->country);
}

/* "Foreign Ministers A and B": of several who hold one office, the scene does not tell whose is whose. */
static bool shares_office(const rap_reading *r, uint32_t person) {
	const rap_mention *m = rap_mention_at(r, person);
	return m->title.end <= m->name.start && is_plural(r, m->title);
}

void rap_countries_by_scene(rap_reading *r) {
	uint32_t s = 0, asked = RAP_NONE; /* the sentence for which it is known what it was asked about */
	const rap_mention *asked_about = NULL;
	const char *visited = rap_state_visited(r);
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		if (rap_unplaced_person(r, k) == NULL) continue;
		while (s + 1 < r->text->sentences.n && r->text->sentences.at[s + 1].tokens.start <= rap_mention_at(r, k)->tokens.start) s++;
		if (asked != s) asked_about = state_asked_about(r, asked = s);
		by_side(r, r->text->sentences.at[s].tokens, k);
		by_state_beside(r, r->text->sentences.at[s].tokens, k);
		if (shares_office(r, k)) continue;
		by_opening(r, r->text->sentences.at[s].tokens, k);
		by_topic(r, s, k);
		by_delegation(r, s, k);
		by_host(r, visited, s, k);
		by_question(r, asked_about, k);
	}
}
