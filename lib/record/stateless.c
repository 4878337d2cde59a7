/* Who acts for no state: officers of international bodies, and people of houses that speak for nobody but themselves. */
#include "record/country.h"

enum { MOST_TITLES = 8, MOST_BEHIND = 5 };

static bool is_international(const rap_reading *r, uint32_t token) {
	return rap_is(r, token, RAP_LEX_organization_international) || rap_is(r, token, RAP_LEX_organization_alliance);
}

/* "Minister for ASEAN Affairs", "Envoy to the EU": what the office deals with is not where it is held. */
bool rap_names_international(const rap_reading *r, rap_range words) {
	for (uint32_t t = words.start; t < words.end; t++) {
		uint32_t before = rap_determiners_start(r, t);
		if (is_international(r, t) && !(before > words.start && rap_is(r, before - 1, RAP_LEX_link_toward) && rap_find(r, (rap_range){words.start, t}, RAP_LEX_title_office) != RAP_NONE)) return true;
	}
	return false;
}

/* Leaders of international bodies are known by name with no state. */
static bool leads_international(const rap_reading *r, const rap_mention *m) {
	if (rap_range_empty(m->name)) return false;
	const rap_mark *mark = rap_mark_kind_at(r->marks, m->name.start, RAP_LEX_leader_full);
	return mark != NULL && mark->tokens.end == m->name.end && rap_mark_value(r, mark).n < 2;
}

/* "the Secretary-General", though not "the Secretary-General of the Ministry". */
static bool heads_international(const rap_reading *r, const rap_mention *m) {
	rap_range title = m->title;
	uint32_t world = rap_find(r, title, RAP_LEX_person_world);
	if (world == RAP_NONE) return false;
	const rap_mark *office = rap_mark_kind_at(r->marks, world, RAP_LEX_person_world);
	uint32_t behind = office->tokens.end;
	bool owned = (world > 0 && (rap_tok(r, world - 1)->flags & RAP_TOKEN_POSSESSIVE)) || (behind < title.end && rap_is(r, behind, RAP_LEX_dateword_of));
	if ((office->entry->flags & RAP_LEX_F_np) && !owned) return false; /* "Executive Secretary A" may be of a state */
	bool ambassador = (behind < title.end || behind < m->name.start) && rap_mark_with(r, behind, RAP_LEX_title, RAP_LEX_F_to, 0) != NULL; /* "Secretary General Ambassador A" is of a ministry */
	uint32_t n = r->text->tokens.n, comma = title.end;
	bool ministry = title.start >= m->tokens.start && comma + 1 < n && rap_is_comma(r, comma) && rap_is(r, comma + 1, RAP_LEX_body_ministry); /* "Secretary General, Department of" */
	return !ambassador && !ministry && rap_find(r, (rap_range){world, title.end}, RAP_LEX_body_ministry) == RAP_NONE;
}

/* "A sat in for the African Union": the body that somebody stands for. */
static bool stands_for_international(const rap_reading *r, const rap_mention *m) {
	uint32_t verb = m->tokens.end, n = r->text->tokens.n;
	if (verb >= n || (rap_mark_at(r->marks, verb, RAP_LEX_verb) == NULL && rap_mark_at(r->marks, verb, RAP_LEX_convene) == NULL)) return false;
	for (uint32_t k = verb + 1; k + 1 < n && k < verb + MOST_BEHIND; k++) {
		if (rap_is_comma(r, k) || r->mention_at[k] != RAP_NONE) return false;
		if (!rap_is(r, k, RAP_LEX_link_toward)) continue;
		uint32_t body = rap_behind_the(r, k + 1);
		return body < n && is_international(r, body);
	}
	return false;
}

/* "A, representing NATO", "B represented Kinshasa": what is named behind the word by which a text tells for whom somebody
 * acts; NULL. */
const rap_mention *rap_represented(const rap_reading *r, const rap_mention *m) {
	uint32_t k = rap_named_until(m), n = r->text->tokens.n;
	bool comma = k < n && rap_is_comma(r, k), rel = comma && k + 1 < n && rap_is(r, k + 1, RAP_LEX_function_rel);
	if (comma) k += rel ? 2 : 1;
	const rap_mark *verb = k < n ? rap_mark_with(r, k, RAP_LEX_convene, RAP_LEX_F_np, 0) : NULL;
	uint16_t form = verb == NULL ? 0 : verb->entry->flags & (RAP_LEX_F_ger | RAP_LEX_F_past | RAP_LEX_F_pres3);
	bool told = comma && !rel ? form & RAP_LEX_F_ger : form != 0; /* not "A, represented by B" */
	if (!told || verb->entry->kind != RAP_LEX_convene_represent) return NULL;
	k = rap_behind_the(r, verb->tokens.end);
	return k < n ? rap_mention_over(r, k) : NULL;
}

/* A word for a house that speaks for itself, "university"; a company or newspaper that is known by name. */
static bool is_private_house(const rap_reading *r, uint32_t token) { return rap_mark_with(r, token, RAP_LEX_body, RAP_LEX_F_nominal, RAP_LEX_F_plural) != NULL; }
static bool is_firm(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_organization_company) || rap_is(r, token, RAP_LEX_organization_agency); }

/* A university, a company, a newspaper: its people speak for it. */
static bool names_private(const rap_reading *r, rap_range words) {
	for (uint32_t t = words.start; t < words.end; t++)
		if (is_private_house(r, t) || is_firm(r, t)) return true;
	return false;
}

/* "the president of the Business Council", though not "the Minister of Transport and Logistics". */
static bool is_office_of_private(const rap_reading *r, rap_range title) {
	for (uint32_t t = title.start; t < title.end; t++) {
		if (is_private_house(r, t)) return true;
		if (rap_is(r, t, RAP_LEX_title_field)) return false; /* what an office deals with, before it */
		if (is_firm(r, t)) return true;
	}
	return false;
}

static bool names_public(const rap_reading *r, rap_range words) {
	for (uint32_t t = words.start; t < words.end; t++)
		if (rap_mark_with(r, t, RAP_LEX_body, 0, RAP_LEX_F_nominal) != NULL || rap_is(r, t, RAP_LEX_state_seat) || rap_is(r, t, RAP_LEX_organization_national)) return true;
	return false;
}

/* "Professor A", though not "the historian of the Park Service, B": who speaks for himself. */
static bool speaks_for_himself(const rap_reading *r, rap_range title) {
	if (names_public(r, title) && !names_private(r, title)) return false;
	if (rap_find(r, title, RAP_LEX_title_office) != RAP_NONE || rap_find(r, title, RAP_LEX_title_rank) != RAP_NONE) return false;
	for (uint32_t t = title.start; t < title.end; t++) {
		const rap_mark *mark = rap_mark_with(r, t, RAP_LEX_title, RAP_LEX_F_nominal, 0);
		if (mark != NULL && mark->entry->kind == RAP_LEX_title_function) return true;
	}
	return false;
}

/* "A of the Institute", "A, President, Association of Universities": the body behind a name, or behind its title; empty. */
static rap_range body_behind(const rap_reading *r, const rap_mention *m) {
	uint32_t titled = rap_named_until(m), k = m->tokens.end, n = r->text->tokens.n;
	bool of = k < n && (rap_is(r, k, RAP_LEX_dateword_of) || rap_is(r, k, RAP_LEX_link_from));
	if (!of) k = titled;
	if (k >= n || !(of || (k > m->tokens.end && rap_is_comma(r, k)))) return (rap_range){k, k};
	k = rap_behind_the(r, k + 1);
	const rap_mention *body = k < n ? rap_mention_over(r, k) : NULL;
	return body != NULL && body->type == RAP_MENTION_ORGANIZATION ? body->tokens : (rap_range){k, k};
}

/* "the Development Bank": a union, fund or bank that is told of no state; a central bank is an agency. */
static bool names_union(const rap_reading *r, rap_range words) {
	for (uint32_t t = words.start; t < words.end; t++) {
		const rap_mention *m = rap_mention_over(r, t);
		const rap_mark *body = rap_mark_at(r->marks, t, RAP_LEX_body);
		if (body == NULL) continue;
		bool stateless = m != NULL && m->type == RAP_MENTION_ORGANIZATION && m->country[0] == 0 && (rap_tok(r, t)->flags & RAP_TOKEN_CAP);
		if (stateless && body->entry->kind == RAP_LEX_body_union) return true;
		t = body->tokens.end - 1;
	}
	return false;
}

static bool is_house(const rap_reading *r, rap_range words) { return rap_names_international(r, words) || names_private(r, words); }

/* "the bank's country representative, A": whose office is told by what it is of. */
static bool is_of_house(const rap_reading *r, const rap_mention *m) {
	if (m->title.start < 1 || m->title.start >= m->title.end) return false;
	bool before = m->title.start > 2 && (rap_tok(r, m->title.start - 1)->flags & RAP_TOKEN_POSSESSIVE);
	const rap_mark *house = before ? rap_mark_before(r->marks, m->title.start - 1, RAP_LEX_body) : rap_mark_at(r->marks, m->title.start, RAP_LEX_body);
	if (house != NULL && !before && !(rap_tok(r, house->tokens.end)->flags & RAP_TOKEN_POSSESSIVE)) return false;
	if (house == NULL || house->tokens.start == 0 || !rap_is(r, house->tokens.start - 1, RAP_LEX_link_the)) return false;
	return house->entry->kind == RAP_LEX_body_union || house->entry->kind == RAP_LEX_body_company || (house->entry->flags & RAP_LEX_F_nominal);
}

static bool is_told_stateless(const rap_reading *r, const rap_mention *m) {
	if (leads_international(r, m) || heads_international(r, m) || stands_for_international(r, m) || speaks_for_himself(r, m->title) || is_of_house(r, m)) return true;
	const rap_mention *sender = rap_represented(r, m);
	if (sender != NULL && sender->type == RAP_MENTION_ORGANIZATION && is_house(r, sender->tokens)) return true;
	rap_range body = m->affiliation; /* one inside the title is read with it: "Representative to the United Nations" */
	bool inside = body.start >= m->title.start && body.end <= m->title.end;
	if ((!inside && is_house(r, body)) || names_union(r, body) || (inside && names_private(r, body)) || is_house(r, body_behind(r, m))) return true;
	return rap_names_international(r, m->title) || (m->country[0] == 0 && is_office_of_private(r, m->title));
}

bool rap_is_of_no_state(const rap_reading *r, const rap_entity *e) {
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_TITLES; k++)
		if (is_told_stateless(r, &r->mentions->all.at[e->mentions.at[k]])) return true;
	return false;
}

bool rap_is_private_person(const rap_reading *r, const rap_entity *e) {
	bool private = false;
	for (uint32_t k = 0; k < e->mentions.n && k < MOST_TITLES; k++) {
		rap_range title = r->mentions->all.at[e->mentions.at[k]].title;
		if (rap_range_empty(title)) continue;
		if (!speaks_for_himself(r, title) && !is_office_of_private(r, title)) return false;
		private = true;
	}
	return private;
}
