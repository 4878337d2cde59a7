/* Whose document it is: the state or bloc in its head that issues it, else the state of the place it is dated from. */
#include "record/country.h"

enum { NAMED_ONCE = 2, MOST_STATES = 260, MOST_HEADS = 12 };

/* The tokens of a block if it is of the head, with the line that tells when and where it is issued; else empty. */
static rap_range head_tokens(const rap_reading *r, uint32_t b) {
	const rap_block *block = &r->text->blocks.at[b];
	return rap_is_heading(block) || block->kind == RAP_BLOCK_PUBLISHED ? rap_block_tokens(r->text, block) : (rap_range){0, 0};
}

/* Whether the head has a word of this kind: "Readout of", "Press release"; "Joint statement". */
static bool head_says(const rap_reading *r, rap_lex_kind kind) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++)
		if (rap_find(r, head_tokens(r, b), kind) != RAP_NONE) return true;
	return false;
}

/* "Joint statement by A and B": several issue it; not "Remarks at a joint press conference with B". */
static bool is_of_several(const rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++) {
		rap_range tokens = head_tokens(r, b);
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			const rap_mark *joint = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_joint);
			if (joint == NULL) continue;
			bool with = joint->tokens.end < tokens.end && rap_is(r, joint->tokens.end, RAP_LEX_cue_partner) && !rap_is(r, joint->tokens.end, RAP_LEX_cue_mutual);
			if (!with || !(joint->entry->flags & RAP_LEX_F_np)) return true;
		}
	}
	return false;
}

/* "on the margins of the summit in Tirana": where many come is nobody's own capital. */
bool rap_is_among_many(const rap_reading *r, uint32_t token) {
	return rap_is(r, token, RAP_LEX_cue_margin) || rap_is(r, token, RAP_LEX_meeting_summit) || rap_is(r, token, RAP_LEX_meeting_conference) ||
	       rap_is(r, token, RAP_LEX_meeting_forum);
}

/* "REPUBLIC OF IRAQ", in a line of its own. */
static bool is_state_alone(const rap_reading *r, rap_range tokens) {
	const rap_mark *mark = rap_range_empty(tokens) ? NULL : rap_mark_at(r->marks, tokens.start, RAP_LEX_state);
	return mark != NULL && mark->tokens.start == tokens.start && mark->tokens.end == tokens.end;
}

/* A body whose state the line of the head names with it: a ministry, or an embassy. */
static bool is_body_of_state(const rap_reading *r, uint32_t token) {
	const rap_mark *agency = rap_mark_kind_at(r->marks, token, RAP_LEX_body_agency);
	return rap_is(r, token, RAP_LEX_body_ministry) || rap_is(r, token, RAP_LEX_body_government) || rap_is(r, token, RAP_LEX_state_seat) ||
	       (agency != NULL && (agency->entry->flags & RAP_LEX_F_to));
}

/* "PRESIDENT OF THE KYRGYZ REPUBLIC", in a line of its own: the office that issues the page. */
static bool is_office_of_state(const rap_reading *r, rap_range tokens) {
	uint32_t last = tokens.end > tokens.start + 2 ? tokens.end - 1 : tokens.start;
	if (!rap_is(r, tokens.start, RAP_LEX_person_ruler) && !rap_is(r, tokens.start, RAP_LEX_person_leads)) return false;
	for (uint32_t k = tokens.start + 1; k < tokens.end; k++) {
		const rap_mark *state = rap_is(r, k - 1, RAP_LEX_function_prep) || rap_is(r, k - 1, RAP_LEX_function_det) ? rap_mark_at(r->marks, k, RAP_LEX_state) : NULL;
		if (state != NULL) return state->tokens.end == last + 1;
	}
	return false;
}

/* The state whose government or ministry stands in the head, in a line or in one that goes on with "of": "REPUBLIC OF
 * MALAWI - MINISTRY OF ...". */
static uint32_t state_of_head(rap_reading *r) {
	bool body = false;
	uint32_t state = RAP_NONE;
	rap_range above = {0, 0};
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++) {
		rap_range tokens = head_tokens(r, b);
		if (rap_range_empty(tokens)) continue;
		if (!rap_is(r, tokens.start, RAP_LEX_dateword_of)) {
			body = false;
			if (!is_state_alone(r, above)) state = RAP_NONE;
		}
		above = tokens;
		body = body || is_office_of_state(r, tokens);
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			if (is_body_of_state(r, k)) body = true;
			const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_state), *own = rap_mark_kind_at(r->marks, k, RAP_LEX_organization_national);
			if (mark != NULL && state == RAP_NONE) state = mark->entry->value;
			rap_str value = own == NULL ? (rap_str){0} : rap_mark_value(r, own);
			if (value.n > 3 && value.s[2] == ':' && !(own->entry->flags & RAP_LEX_F_ambiguous)) return rap_state_entity(r, value.s); /* "Houses of the Oireachtas" */
		}
		if (body && state != RAP_NONE) return rap_state_entity(r, rap_lexicon_value(r->lexicon, state).s);
	}
	return RAP_NONE;
}

/* "SULTANATE OF OMAN", as the first line and by its full name. */
static uint32_t state_of_letterhead(rap_reading *r) {
	enum { FEWEST = 3 };
	rap_range first = r->text->blocks.n < 2 ? (rap_range){0, 0} : head_tokens(r, 0);
	if (first.end < first.start + FEWEST || !is_state_alone(r, first)) return RAP_NONE;
	return rap_state_entity(r, rap_mark_value(r, rap_mark_at(r->marks, first.start, RAP_LEX_state)).s);
}

/* "Embassy of Japan in Paraguay": the code of the state where an embassy that issues the document is; "". */
const char *rap_embassy_seat(const rap_reading *r) {
	for (uint32_t b = 0; r->issued && r->home != RAP_NONE && b < r->text->blocks.n && b < MOST_HEADS; b++) {
		rap_range tokens = head_tokens(r, b);
		uint32_t embassy = rap_find(r, tokens, RAP_LEX_body_agency);
		const rap_mark *agency = embassy == RAP_NONE ? NULL : rap_mark_kind_at(r->marks, embassy, RAP_LEX_body_agency);
		if (agency == NULL || !(agency->entry->flags & RAP_LEX_F_to)) continue;
		for (uint32_t k = embassy; k < tokens.end; k++) {
			const rap_mark *state = rap_mark_at(r->marks, k, RAP_LEX_state);
			rap_str code = state == NULL ? (rap_str){0} : rap_mark_value(r, state);
			if (code.n == 2 && memcmp(code.s, rap_entity_at(r, r->home)->country, 2) != 0) return code.s;
		}
	}
	return "";
}

/* The state of the town at which a ministry dates what it issues: "(Paris, 22 May 2025)". */
static uint32_t state_of_address(rap_reading *r) {
	if (!head_says(r, RAP_LEX_body_ministry)) return RAP_NONE;
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++) {
		rap_range tokens = head_tokens(r, b);
		for (uint32_t k = tokens.start; k + 2 < tokens.end; k++) {
			const rap_mark *mark = rap_mark_kind_at(r->marks, k, RAP_LEX_state_capital);
			if (mark != NULL && mark->tokens.end + 1 < tokens.end && rap_is_comma(r, mark->tokens.end) && r->date_at[mark->tokens.end + 1] != RAP_NONE)
				return rap_state_entity(r, rap_mark_value(r, mark).s);
		}
	}
	return RAP_NONE;
}

/* The state of whoever the head names first: "Readout of President X's call with Y" is X's, "Readout of the call with
 * Y" not Y's. */
static uint32_t state_of_issuer(rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++) {
		rap_range tokens = head_tokens(r, b);
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			if (rap_is(r, k, RAP_LEX_cue_partner)) return RAP_NONE;
			if (r->mention_at[k] == RAP_NONE) continue;
			const rap_mention *m = &r->mentions->all.at[r->mention_at[k]];
			if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE) break;
			const rap_entity *e = &r->entities->all.at[m->entity];
			return e->country[0] != 0 ? rap_state_entity(r, e->country) : RAP_NONE;
		}
	}
	return RAP_NONE;
}

static bool names_state(const rap_reading *r, rap_range words) {
	for (uint32_t k = words.start; k < words.end; k++)
		if (rap_mark_at(r->marks, k, RAP_LEX_state) != NULL) return true;
	return false;
}

/* Whether the text says of what state somebody is, by words that belong to any of the names. */
static bool is_told_state(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_STATES; k++)
		if (names_state(r, rap_mention_at(r, e->mentions.at[k])->tokens)) return true;
	return false;
}

/* The state of the first ruler who is known by name alone: a text says of what state others are, and of its own people
 * does not. */
static uint32_t state_of_ruler(rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n && k < MOST_STATES; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		bool titled = m->type == RAP_MENTION_PERSON && m->entity != RAP_NONE && !rap_range_empty(m->title) && !rap_range_empty(m->name);
		if (!titled || !rap_is(r, m->title.end - 1, RAP_LEX_person_ruler)) continue;
		const rap_entity *e = &r->entities->all.at[m->entity];
		rap_range around = {m->tokens.start, m->tokens.end + 3 < r->text->tokens.n ? m->tokens.end + 3 : r->text->tokens.n};
		bool known = rap_mark_at(r->marks, m->name.start, RAP_LEX_leader) != NULL || !is_told_state(r, e);
		if (e->country[0] != 0 && !names_state(r, around) && known) return rap_state_entity(r, e->country);
	}
	return RAP_NONE;
}

/* How much is said of a state by its name, its adjectives counting less. */
static uint32_t weight(const rap_reading *r, const rap_entity *e) {
	uint32_t sum = 0;
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_STATES; k++)
		sum += r->mentions->all.at[e->mentions.at[k]].kind == RAP_LEX_state_adjective ? 1 : 2;
	return sum;
}

/* "Travel to Kenya", "visited Kenya": where one goes is not where one is at home. */
static bool is_goal(const rap_reading *r, const rap_entity *e) {
	if (e->mentions.n == 0) return false;
	uint32_t start = rap_determiners_start(r, r->mentions->all.at[e->mentions.at[0]].tokens.start);
	if (start > 1 && rap_is(r, start - 1, RAP_LEX_link_toward)) start--;
	return start > 0 && rap_is(r, start - 1, RAP_LEX_verb_move);
}

/* The state most spoken of that no other person speaks for; in a readout the counterpart's state is told, one's own
 * is not. */
static uint32_t state_left_over(const rap_reading *r) {
	enum { MOST_PLACED = 3 };
	uint32_t best = RAP_NONE, placed = 0, most = 0;
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		placed += e->type == RAP_MENTION_STATE && rap_is_of_some_person(r, e->country);
	}
	if (placed > MOST_PLACED) return RAP_NONE; /* a digest of the world */
	if (placed > 1) most = NAMED_ONCE; /* where both sides may be told, a third state named once is no side */
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = &r->entities->all.at[k];
		if (e->type != RAP_MENTION_STATE || rap_is_of_some_person(r, e->country) || is_goal(r, e)) continue;
		uint32_t own = weight(r, e);
		if (own <= most) continue;
		most = own;
		best = k;
	}
	return best;
}

/* The state whose seat is spoken of ("at the White House"), if it is one only. */
static uint32_t state_of_seat(rap_reading *r) {
	uint32_t value = RAP_NONE;
	for (uint32_t k = 0; k < r->text->tokens.n; k++) {
		const rap_mark *mark = rap_mark_kind_at(r->marks, k, RAP_LEX_state_seat);
		if (mark == NULL) continue;
		if (value != RAP_NONE && value != mark->entry->value) return RAP_NONE;
		value = mark->entry->value;
	}
	return value == RAP_NONE ? RAP_NONE : rap_state_entity(r, rap_lexicon_value(r->lexicon, value).s);
}

/* Whether the text names a state, be it within a title. */
static bool has_state_word(const rap_reading *r, rap_str code) {
	for (uint32_t k = 0; k < r->marks->all.n; k++) {
		const rap_mark *mark = &r->marks->all.at[k];
		if (mark->entry->cls == RAP_LEX_state && mark->entry->kind != RAP_LEX_state_capital && rap_str_equal(rap_mark_value(r, mark), code)) return true;
	}
	return false;
}

/* The first person of the running text, if he holds an office and nothing tells the state; NULL. */
static const rap_mention *first_official(const rap_reading *r) {
	for (uint32_t k = 0; k < r->mentions->all.n && k < MOST_STATES; k++) {
		const rap_mention *m = rap_mention_at(r, k);
		if (m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE || !rap_is_running_text(r, rap_sentence_of(r, m->tokens.start))) continue;
		bool office = !rap_range_empty(m->name) && !rap_range_empty(m->title) && rap_holds_office(r, rap_entity_at(r, m->entity));
		return office && rap_unplaced_person(r, k) != NULL && !rap_is_of_no_state(r, rap_entity_at(r, m->entity)) ? m : NULL;
	}
	return NULL;
}

/* A wire report's officials without a state are those of the place that it is dated from, where that state is spoken of, or
 * where the report begins with one of them ("NICOSIA - President A will fly to Beirut"). */
static uint32_t state_of_dateline(rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < 20; b++) {
		const rap_block *block = &r->text->blocks.at[b];
		if (block->kind != RAP_BLOCK_DATELINE) continue;
		rap_range tokens = rap_block_tokens(r->text, block);
		for (uint32_t k = tokens.start; k < tokens.end; k++) {
			const rap_mark *mark = rap_mark_at(r->marks, k, RAP_LEX_state);
			if (mark == NULL) mark = rap_mark_at(r->marks, k, RAP_LEX_place);
			rap_str code = mark == NULL ? (rap_str){0} : rap_lexicon_value(r->lexicon, mark->entry->value);
			if (code.n != 2) continue;
			bool own = has_state_word(r, code) || (rap_is_seat_of_one(r, k) && first_official(r) != NULL);
			return own ? rap_state_entity(r, code.s) : RAP_NONE;
		}
	}
	return RAP_NONE;
}

/* "Foreign Minister A met in Riga with the Minister of Moldova": who is told first, with no state, receives in his capital
 * whoever is of another. */
static uint32_t state_of_scene(rap_reading *r) {
	const rap_mention *host = first_official(r), *scene = NULL;
	rap_range sentence = host == NULL ? (rap_range){0, 0} : rap_sentence_around(r, host->tokens.start);
	bool guest = false;
	for (uint32_t k = sentence.start; k < sentence.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (rap_is_among_many(r, k)) return RAP_NONE;
		bool other = m != NULL && m != host && m->type == RAP_MENTION_PERSON && m->tokens.start == k;
		if (other && rap_is_joined(r, host->tokens.end, rap_determiners_start(r, k))) return RAP_NONE; /* "A and B met in Riga" */
		if (m == NULL || m->tokens.start != k || m->country[0] == 0) continue;
		uint32_t before = rap_determiners_start(r, k);
		bool goal = before > sentence.start + 1 && rap_is(r, before - 2, RAP_LEX_verb_move);
		bool in = before > sentence.start && !goal && !rap_is(r, before, RAP_LEX_dateword_a) && rap_is(r, before - 1, RAP_LEX_link_at);
		if (in && rap_is_seat_of_one(r, k) && scene == NULL) scene = m;
		else if (m->type == RAP_MENTION_PERSON || m->type == RAP_MENTION_STATE) guest = guest || scene == NULL || memcmp(m->country, scene->country, 2) != 0;
	}
	return scene != NULL && guest ? rap_state_entity(r, scene->country) : RAP_NONE;
}

/* "Deputy Minister A chaired the talks between the Tajik and the Afghan commissioners. The Afghan side was led by B": of two
 * states that are spoken of, the one that others do not act for is his who is told first, with no state. */
static uint32_t other_of_two(const rap_reading *r) {
	uint32_t other = RAP_NONE, states = 0, placed = 0;
	const rap_mention *first = first_official(r);
	if (first == NULL) return RAP_NONE;
	uint32_t sentence = rap_sentence_of(r, first->tokens.start);
	for (uint32_t k = 0; k < r->entities->all.n && k < MOST_STATES; k++) {
		const rap_entity *e = rap_entity_at(r, k);
		if (e->type != RAP_MENTION_STATE) continue;
		states++;
		if (rap_is_of_some_person(r, e->country)) placed++;
		else other = k;
	}
	if (states != 2 || placed != 1 || rap_entity_at(r, other)->mentions.n == 0) return RAP_NONE;
	uint32_t named = rap_sentence_of(r, rap_mention_at(r, rap_entity_at(r, other)->mentions.at[0])->tokens.start);
	return named <= sentence + 1 ? other : RAP_NONE; /* with him, not somewhere below */
}

/* Whether the words for what is issued end at `end`: "Joint Statement | by". */
static bool is_statement_before(const rap_reading *r, uint32_t end) {
	enum { MOST_STATEMENT = 4 };
	for (uint32_t k = end; k > 0 && k + MOST_STATEMENT > end; k--) {
		const rap_mark *joint = rap_mark_kind_at(r->marks, k - 1, RAP_LEX_cue_joint), *release = rap_mark_kind_at(r->marks, k - 1, RAP_LEX_cue_release);
		if ((joint != NULL && joint->tokens.end == end) || (release != NULL && release->tokens.end == end)) return true;
	}
	return false;
}

/* Whether the head names a state behind "with", after a mention. */
static bool has_partner_in_head(const rap_reading *r, uint32_t mention) {
	uint32_t block = rap_block_of(r, r->mentions->all.at[mention].tokens.start);
	for (uint32_t k = mention + 1; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (rap_block_of(r, m->tokens.start) != block) return false;
		uint32_t before = rap_determiners_start(r, m->tokens.start);
		if (m->type == RAP_MENTION_STATE && before > 0 && rap_is(r, before - 1, RAP_LEX_cue_partner)) return true;
	}
	return false;
}

/* "Joint Statement by the Group of Seven", "Quad Leaders' Statement": the bloc whose statement the head says that it is. */
static uint32_t bloc_of_head(const rap_reading *r) {
	enum { MOST_BETWEEN = 4 };
	for (uint32_t k = 0; k < r->mentions->all.n; k++) {
		const rap_mention *m = &r->mentions->all.at[k];
		if (!rap_is_heading(&r->text->blocks.at[rap_block_of(r, m->tokens.start)])) break;
		if (m->type == RAP_MENTION_STATE) return RAP_NONE; /* states speak for themselves */
		if (m->type != RAP_MENTION_ORGANIZATION || m->entity == RAP_NONE || !rap_names_international(r, m->tokens)) continue;
		if (has_partner_in_head(r, k)) return RAP_NONE; /* "ASEAN session with New Zealand": "we" are both */
		for (uint32_t t = m->tokens.end; t < m->tokens.end + MOST_BETWEEN && t < r->text->tokens.n; t++)
			if (rap_is(r, t, RAP_LEX_cue_release) || rap_is(r, t, RAP_LEX_cue_joint)) return m->entity;
		uint32_t before = rap_determiners_start(r, m->tokens.start);
		bool by = before > 0 && (rap_is(r, before - 1, RAP_LEX_cue_by) || rap_is(r, before - 1, RAP_LEX_dateword_of));
		if (by && is_statement_before(r, before - 1)) return m->entity;
	}
	return RAP_NONE;
}

/* "Weekly press briefing": given at home. */
static bool is_briefing(const rap_reading *r) {
	for (uint32_t b = 0; b < r->text->blocks.n && b < MOST_HEADS; b++) {
		uint32_t at = rap_find(r, head_tokens(r, b), RAP_LEX_cue_release);
		if (at != RAP_NONE && rap_mark_with(r, at, RAP_LEX_cue, RAP_LEX_F_np, 0) != NULL) return true;
	}
	return false;
}

/* The state or bloc that issues the document, else the state of the place it is dated from: *issued says which. */
uint32_t rap_home_find(rap_reading *r, bool *issued) {
	*issued = false;
	bool joint = is_of_several(r);
	uint32_t bloc = joint || head_says(r, RAP_LEX_cue_release) ? bloc_of_head(r) : RAP_NONE;
	if (joint || bloc != RAP_NONE) return bloc; /* several issue it: "we" are all of them */
	bool release = head_says(r, RAP_LEX_cue_release) || head_says(r, RAP_LEX_body_ministry);
	uint32_t home = state_of_head(r);
	if (home == RAP_NONE) home = state_of_letterhead(r);
	if (home == RAP_NONE && head_says(r, RAP_LEX_person_world)) return RAP_NONE; /* of an international body */
	if (home == RAP_NONE && release) home = state_of_address(r);
	if (home == RAP_NONE && is_briefing(r)) home = state_of_dateline(r);
	if (home == RAP_NONE && release) home = state_of_seat(r);
	if (home == RAP_NONE && release) home = state_of_issuer(r);
	if (home == RAP_NONE && release && (home = state_of_ruler(r)) != RAP_NONE) return home; /* whose guests may be from anywhere */
	if (home == RAP_NONE && release) home = state_left_over(r);
	*issued = home != RAP_NONE;
	if (home == RAP_NONE) home = state_of_dateline(r);
	if (home == RAP_NONE) home = state_of_scene(r);
	return home != RAP_NONE ? home : other_of_two(r);
}
