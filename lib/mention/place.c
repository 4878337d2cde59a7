/* States, organisations and places.
 *
 * A sentence is read twice: first for organisations built around a body's noun ("Ministry of Foreign Affairs",
 * "Lake Chad Basin Commission"), then, word by word, for the names the lexicon knows. */
#include "base/map.h"
#include "mention/name.h"

enum { MOST_LISTED_WORDS = 5 };

typedef struct finder {
	rap_name_reader names;
	rap_mention_list *list;
	uint8_t *within;  /* token -> 1 inside an organisation built around a noun */
	rap_map acronyms; /* "NSC" -> its mention */
	rap_map heads;	  /* "ministry" -> its mention: "the Ministry" */
	bool *spoken;	  /* value of class state -> the document speaks of it */
	uint32_t spoken_n;
	uint32_t last; /* the last mention of a capital in the sentence, RAP_NONE */
	bool headline; /* nearly every word of the sentence has a capital */
	bool plain;	   /* capitals say nothing at all */
} finder;

static uint32_t flags_at(const finder *f, uint32_t token) { return rap_name_flags(&f->names, token); }
static bool is(const finder *f, uint32_t token, rap_lex_kind kind) { return rap_name_is(&f->names, token, kind); }
static const rap_mark *mark_at(const finder *f, uint32_t token, rap_lex_class cls) { return rap_name_mark(&f->names, token, cls); }

static rap_str value_of(const finder *f, const rap_mark *mark) {
	return rap_lexicon_value(f->names.marks->lexicon, mark->entry->value);
}

static void set_country(rap_mention *m, rap_str code) {
	if (code.n != 2) return;
	memcpy(m->country, code.s, 2);
	m->country[2] = '\0';
}

static rap_mention *push(finder *f, rap_mention_type type, rap_range tokens, const char *rule) {
	rap_mention *m = rap_vec_push(f->names.arena, &f->list->all);
	m->type = (uint8_t)type;
	m->tokens = m->name = tokens;
	m->entity = RAP_NONE;
	m->rule = rule;
	return m;
}

static void remember(finder *f, rap_map *map, rap_str form) {
	if (rap_map_get(map, form) == RAP_NONE) rap_map_put(f->names.arena, map, form, f->list->all.n - 1);
}

/* The last one named is the one that "the Council" means, be its noun "Supreme Council". */
static void remember_head(finder *f, const rap_mark *head) {
	if (head == NULL) return;
	uint32_t index = f->list->all.n - 1;
	const rap_mark *last = mark_at(f, head->tokens.end - 1, RAP_LEX_body);
	rap_map_put(f->names.arena, &f->heads, value_of(f, head), index);
	if (last != NULL && last->tokens.end == head->tokens.end) rap_map_put(f->names.arena, &f->heads, value_of(f, last), index);
}

/* "(NSC)" behind an organisation. */
static void read_acronym(finder *f, rap_mention *m) {
	uint32_t end;
	rap_range acronym = rap_name_acronym(&f->names, m->tokens.end, &end);
	if (rap_range_empty(acronym)) return;
	m->acronym = acronym;
	m->tokens.end = end;
	remember(f, &f->acronyms, rap_text_words(f->names.text, acronym));
}

/* ---- organisations around a noun ---- */

static bool capital_mark(const finder *f, const rap_mark *mark) {
	return (flags_at(f, mark->tokens.start) & RAP_TOKEN_CAP) &&
		   (flags_at(f, mark->tokens.end - 1) & RAP_TOKEN_CAP);
}

static bool plural(const rap_mark *mark) { return (mark->entry->flags & RAP_LEX_F_plural) != 0; }
static bool phrase(const rap_mark *mark) { return (mark->entry->flags & RAP_LEX_F_phrase) != 0; }

static bool plain_word(const finder *f, uint32_t token) {
	return is(f, token, RAP_LEX_link_plain) || is(f, token, RAP_LEX_calendar_ordinal) ||
		   is(f, token, RAP_LEX_title_modifier);
}

/* How many tokens of [start, end) say more than a state's name and an adjective. */
static uint32_t own_words(const finder *f, uint32_t start, uint32_t end) {
	uint32_t n = 0;
	for (uint32_t i = start; i < end;) {
		const rap_mark *state = mark_at(f, i, RAP_LEX_state);
		if (state) {
			i = state->tokens.end;
			continue;
		}
		n += (flags_at(f, i) & RAP_TOKEN_CAP) && !plain_word(f, i);
		i++;
	}
	return n;
}

static bool any_state(const finder *f, uint32_t start, uint32_t end) {
	for (uint32_t i = start; i < end; i++)
		if (mark_at(f, i, RAP_LEX_state)) return true;
	return false;
}

/* A noun that is an instrument's as well ("Convention", "Partnership") is left to those who look for them, unless
 * it ends a longer one of a body ("National Convention"). */
static bool other_head(const finder *f, const rap_mark *head) {
	const rap_mark *instrument = rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_instrument);
	return instrument && instrument->tokens.start <= head->tokens.start;
}

/* The name goes on to another head: "Council Secretariat", "Treaty Organization Command". */
static bool goes_on(const finder *f, uint32_t at) {
	if (flags_at(f, at) & RAP_TOKEN_HYPHEN) return true;
	if (!rap_name_word(&f->names, at)) return false;
	return !mark_at(f, at, RAP_LEX_title) && !mark_at(f, at, RAP_LEX_instrument) &&
		   !mark_at(f, at, RAP_LEX_meeting) && !mark_at(f, at, RAP_LEX_verb);
}

/* A government is its state: only a name of its own makes it an organisation. Others need one word, or a title
 * behind them, or a state in front ("Chinese Embassy"). */
static bool enough(const finder *f, const rap_mark *head, uint32_t start, uint32_t end) {
	uint32_t own = own_words(f, start, head->tokens.start);
	bool pair = head->tokens.start >= start + 3 &&
				flags_at(f, head->tokens.start - 2) & RAP_TOKEN_HYPHEN; /* Biden-Harris */
	if (head->entry->kind == RAP_LEX_body_government) /* "Kurdish Regional Government" */
		return (own >= 2 || (own == 1 && phrase(head))) && !pair;
	if (own > 0 || phrase(head)) return true;
	if (end > head->tokens.end) return head->entry->kind != RAP_LEX_body_company;
	return start < head->tokens.start && any_state(f, start, head->tokens.start) &&
		   (head->entry->kind <= RAP_LEX_body_force || head->entry->kind == RAP_LEX_body_agency || head->entry->kind == RAP_LEX_body_company);
}

/* Whether the document names a state at all. */
static bool is_spoken_of(const finder *f, rap_str code) {
	uint32_t value = rap_lexicon_find_value(f->names.marks->lexicon, RAP_LEX_state, code);
	return value < f->spoken_n && f->spoken[value];
}

/* "US:State Department": the state before the colon. A name that others have too ("Cabinet Office") is that state's
 * only where it is spoken of. */
static void set_known_country(const finder *f, rap_mention *m, const rap_mark *mark) {
	rap_str value = value_of(f, mark), code = {value.s, 2};
	bool national = mark->entry->kind == RAP_LEX_organization_national; /* "EU:" is the Union's own code */
	if (!national || value.n <= 3 || value.s[2] != ':') return;
	if (!(mark->entry->flags & RAP_LEX_F_ambiguous) || is_spoken_of(f, code)) set_country(m, code);
}

/* "Council on Indian Education": what the body deals with. */
static bool is_object(const finder *f, const rap_mention *m, uint32_t token) {
	while (token > m->name.start && is(f, token - 1, RAP_LEX_link_the)) token--;
	return token > m->name.start && is(f, token - 1, RAP_LEX_function_prep) && !is(f, token - 1, RAP_LEX_dateword_of);
}

/* The first state of the name, or the possessive or adjective before it, is whose organisation it is. A name
 * that begins with an international body has no country. */
static void settle_country(const finder *f, rap_mention *m) {
	for (uint32_t i = m->tokens.start; i < m->tokens.end; i++) {
		const rap_mark *organization = mark_at(f, i, RAP_LEX_organization);
		if (organization && organization->entry->kind <= RAP_LEX_organization_alliance) return;
		bool part = organization && i < m->name.end && !(organization->entry->flags & RAP_LEX_F_ambiguous);
		if (part) set_known_country(f, m, organization); /* "Department of Defense Northern Command" */
		if (m->country[0]) return;
		const rap_mark *state = mark_at(f, i, RAP_LEX_state);
		if (!state || rap_name_other_state(&f->names, state) || is_object(f, m, i)) continue;
		bool pair =
			flags_at(f, state->tokens.end) & RAP_TOKEN_HYPHEN && mark_at(f, state->tokens.end + 1, RAP_LEX_state);
		if (!pair) set_country(m, value_of(f, state));
		return;
	}
}

/* "Seoul's", "Japan's", "Japanese" in front of a lower-case name belong to the mention. */
static uint32_t owner_start(const finder *f, uint32_t at) {
	uint32_t end = at;
	if (flags_at(f, at - 1) & RAP_TOKEN_POSSESSIVE) end--;
	if (end == 0 || end <= f->names.sentence.start) return at;
	const rap_mark *state = rap_mark_before(f->names.marks, end, RAP_LEX_state);
	if (!state || state->tokens.start < f->names.sentence.start || f->names.taken[state->tokens.start]) return at;
	return state->tokens.start;
}

static void set_organization(finder *f, rap_mention *m, const rap_mark *head) {
	const rap_mark *known = mark_at(f, m->name.start, RAP_LEX_organization);
	bool whole = known && known->tokens.end == m->name.end;
	m->kind = whole ? known->entry->kind : head->entry->kind;
	if (whole) set_known_country(f, m, known);
	if (!m->country[0]) settle_country(f, m);
	remember_head(f, head);
	for (uint32_t i = m->tokens.start; i < m->tokens.end; i++) f->within[i] = 1;
}

static bool is_party(const finder *f, uint32_t token) {
	return mark_at(f, token, RAP_LEX_state) || mark_at(f, token, RAP_LEX_organization);
}

/* "the NATO-Russia Council", "the Korea-Peru Committee": in which the two come together, and no third party. */
static bool is_forum_of_two(const finder *f, const rap_mark *head, rap_range name) {
	if (head->entry->kind != RAP_LEX_body_assembly && !mark_at(f, head->tokens.start, RAP_LEX_meeting)) return false;
	for (uint32_t i = name.start; i + 2 < head->tokens.start; i++)
		if (is_party(f, i) && (flags_at(f, i + 1) & RAP_TOKEN_HYPHEN) && is_party(f, i + 2)) return true;
	return false;
}

/* ", Inc." behind a name. */
static uint32_t pass_company_form(const finder *f, uint32_t end) {
	const rap_mark *form = flags_at(f, end) & RAP_TOKEN_COMMA ? mark_at(f, end + 1, RAP_LEX_body) : NULL;
	return form && form->entry->kind == RAP_LEX_body_company && capital_mark(f, form) ? form->tokens.end : end;
}

/* "Ministry of Foreign Affairs and International Cooperation", "National Maritime Council (NMC)". */
static uint32_t read_capital(finder *f, const rap_mark *head, uint32_t low) {
	if (!capital_mark(f, head) || plural(head) || goes_on(f, head->tokens.end) || other_head(f, head)) return 0;
	uint32_t start = rap_name_left(&f->names, low, head->tokens.start);
	uint32_t end = rap_name_right(&f->names, head->tokens);
	if (f->plain && (start > f->names.sentence.start || end < f->names.sentence.end)) return 0;
	if (rap_name_year(f->names.text, start)) start++;
	end = pass_company_form(f, end);
	if (!enough(f, head, start, end) || is_forum_of_two(f, head, (rap_range){start, end})) return 0;
	rap_mention *m = push(f, RAP_MENTION_ORGANIZATION, (rap_range){start, end}, "organization.name");
	m->tokens.start = start > low ? owner_start(f, start) : start;
	if (m->tokens.start < low) m->tokens.start = start;
	read_acronym(f, m);
	set_organization(f, m, head);
	return m->tokens.end;
}

/* "foreign ministry", "Seoul's unification ministry", "the Japanese defense ministry". */
static uint32_t read_lower(finder *f, const rap_mark *head, uint32_t low) {
	if (head->entry->kind != RAP_LEX_body_ministry || capital_mark(f, head) || plural(head)) return 0;
	uint32_t start = head->tokens.start;
	const rap_mark *field =
		phrase(head) || start == low ? NULL : rap_mark_before(f->names.marks, start, RAP_LEX_title);
	if (field && (field->entry->kind != RAP_LEX_title_field || field->tokens.start < low)) field = NULL;
	if (!field && !phrase(head)) return 0;
	if (field) start = field->tokens.start;
	rap_mention *m =
		push(f, RAP_MENTION_ORGANIZATION, (rap_range){start, head->tokens.end}, "organization.ministry");
	m->tokens.start = start > low ? owner_start(f, start) : start;
	if (m->tokens.start < low) m->tokens.start = start;
	m->bare = true;
	set_organization(f, m, head);
	return m->tokens.end;
}

/* In small letters "the council" is a council; "the agency" and "the bank" may be any body, the one named last. */
static bool names_itself(const rap_mark *head) {
	uint8_t kind = head->entry->kind;
	bool own = kind == RAP_LEX_body_ministry || kind == RAP_LEX_body_assembly || kind == RAP_LEX_body_court || kind == RAP_LEX_body_force;
	return own && !(head->entry->flags & RAP_LEX_F_ambiguous);
}

/* "Forum foreign ministers", "Alliance leaders": those of a body, by their office in the plural. */
static bool is_before_members(const finder *f, const rap_mark *head) {
	const rap_mark *office = rap_mark_at(f->names.marks, head->tokens.end, RAP_LEX_title);
	if (office == NULL || !capital_mark(f, head)) return false;
	return (office->entry->flags & RAP_LEX_F_plural) && head->entry->kind == RAP_LEX_body_union;
}

/* "the Ministry", "the council", "the Bank", once one has been named. */
static uint32_t read_short(finder *f, const rap_mark *head) {
	bool the = is(f, head->tokens.start - 1, RAP_LEX_link_the), members = is_before_members(f, head);
	bool lower = names_itself(head);
	if (!(the || members) || phrase(head) || head->entry->kind == RAP_LEX_body_government || plural(head)) return 0;
	if (!(lower || capital_mark(f, head)) || (!members && goes_on(f, head->tokens.end))) return 0;
	uint32_t named = rap_map_get(&f->heads, value_of(f, head));
	if (named == RAP_NONE) return 0;
	rap_mention *m = push(f, RAP_MENTION_ORGANIZATION, head->tokens, "organization.short");
	m->bare = true;
	m->kind = head->entry->kind;
	memcpy(m->country, f->list->all.at[named].country, sizeof m->country);
	for (uint32_t i = m->tokens.start; i < m->tokens.end; i++) f->within[i] = 1;
	return m->tokens.end;
}

/* A known organisation that reaches further than the head at its end: "World Food Programme". One that shares its
 * name with others ("Supreme Court") is none where more stands before it ("Eastern Caribbean Supreme Court"). */
static bool known_around(const finder *f, const rap_mark *head, uint32_t low) {
	const rap_mark *known = rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_organization);
	if (!known || known->tokens.start > head->tokens.start) return false;
	if (!(known->entry->flags & RAP_LEX_F_ambiguous)) return true;
	uint32_t start = rap_name_left(&f->names, low, known->tokens.start);
	return own_words(f, start, known->tokens.start) == 0;
}

/* "the West Bank": a place whose last word could be a body's. */
static bool place_around(const finder *f, const rap_mark *head) {
	const rap_mark *place = rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_place);
	return place && place->tokens.start < head->tokens.start;
}

/* "Heads of Delegation of Chile": the last word of an office. */
static bool office_around(const finder *f, const rap_mark *head) {
	const rap_mark *group = rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_group);
	return group && group->tokens.start < head->tokens.start;
}

/* "Office of the United Nations High Commissioner for Refugees": known whole, further than its parts would join;
 * "Department of Justice's Office of Ports": it owns what follows. */
static const rap_mark *known_from(const finder *f, const rap_mark *head) {
	const rap_mark *known = mark_at(f, head->tokens.start, RAP_LEX_organization);
	if (!known || known->tokens.end <= head->tokens.end) return NULL;
	bool owns = flags_at(f, known->tokens.end) & RAP_TOKEN_POSSESSIVE;
	return owns || known->tokens.end > rap_name_right(&f->names, head->tokens) ? known : NULL;
}

/* The organisation around a head; the end of what was found, or 0. */
static uint32_t read_body(finder *f, const rap_mark *head, uint32_t low) {
	const rap_mark *whole = known_from(f, head);
	if (whole) return whole->tokens.end; /* left to read_words */
	bool known = known_around(f, head, low);
	uint32_t end = 0;
	if (!known || rap_name_right(&f->names, head->tokens) > head->tokens.end) end = read_capital(f, head, low);
	if (!end && !known) end = read_lower(f, head, low);
	if (!end && !known) end = read_short(f, head);
	return end;
}

static void read_bodies(finder *f) {
	uint32_t low = f->names.sentence.start;
	for (uint32_t i = low; i < f->names.sentence.end;) {
		const rap_mark *head = f->names.taken[i] ? NULL : mark_at(f, i, RAP_LEX_body);
		uint32_t end = head && !place_around(f, head) && !office_around(f, head) ? read_body(f, head, low) : 0;
		if (end) low = end;
		i = end > i ? end : i + 1;
	}
}

/* ---- names of the lexicon ---- */

/* The noun that a known name ends in, or begins with: "European Council", "Office of the ...". */
static const rap_mark *noun_of(const finder *f, rap_range name) {
	const rap_mark *last = mark_at(f, name.end - 1, RAP_LEX_body);
	const rap_mark *noun = last != NULL && last->tokens.end == name.end ? last : mark_at(f, name.start, RAP_LEX_body);
	return noun != NULL && noun->tokens.end - noun->tokens.start < name.end - name.start ? noun : NULL;
}

/* "Armenia's Security Council" is not the one that the name alone means. */
static void set_owner(const finder *f, rap_mention *m) {
	uint32_t start = m->tokens.start;
	if (start == f->names.sentence.start || !(flags_at(f, start - 1) & RAP_TOKEN_POSSESSIVE)) return;
	const rap_mark *state = rap_mark_before(f->names.marks, start - 1, RAP_LEX_state);
	if (!state || state->tokens.start < f->names.sentence.start) return;
	set_country(m, value_of(f, state));
	m->kind = RAP_LEX_organization_national;
}

static uint32_t keep_organization(finder *f, const rap_mark *mark) {
	rap_mention *m = push(f, RAP_MENTION_ORGANIZATION, mark->tokens, "organization.known");
	m->kind = mark->entry->kind;
	m->bare = (mark->entry->flags & RAP_LEX_F_upper) != 0;
	set_known_country(f, m, mark);
	if (mark->entry->flags & RAP_LEX_F_ambiguous) set_owner(f, m);
	remember_head(f, noun_of(f, m->name));
	read_acronym(f, m);
	return m->tokens.end;
}

static uint32_t keep_state(finder *f, const rap_mark *mark, const char *rule) {
	rap_mention *m = push(f, RAP_MENTION_STATE, mark->tokens, rule);
	m->kind = mark->entry->kind;
	set_country(m, value_of(f, mark));
	return mark->tokens.end;
}

/* ", France", ", DC": the end of the state or region that says where the city at `at` - 1 is; `city` is the
 * country the lexicon has for it. */
static uint32_t region_end(const finder *f, uint32_t at, rap_str city, rap_str *country) {
	if (!(flags_at(f, at) & RAP_TOKEN_COMMA)) return at;
	const rap_mark *state = mark_at(f, at + 1, RAP_LEX_state), *region = mark_at(f, at + 1, RAP_LEX_place);
	/* Atlanta, Georgia: the region of the city's own country. */
	bool own = region && rap_str_equal(value_of(f, region), city);
	if (region && (!state || own || region->tokens.end > state->tokens.end) &&
		region->entry->kind == RAP_LEX_place_region) {
		*country = value_of(f, region);
		return region->tokens.end;
	}
	if (state && state->entry->kind == RAP_LEX_state_name) {
		*country = value_of(f, state);
		return state->tokens.end;
	}
	rap_str word = at + 1 < f->names.sentence.end ? rap_token_str(f->names.text, at + 1) : (rap_str){NULL, 0};
	bool short_form = flags_at(f, at + 1) & RAP_TOKEN_UPPER && (word.n == 2 || word.n == 4) &&
					  !mark_at(f, at + 1, RAP_LEX_organization);
	return short_form ? at + 2 : at;
}

/* A list goes on behind it ("in Paris, France and Germany"), so that the comma joins equals. */
static bool list_follows(const finder *f, uint32_t at) {
	bool comma = (flags_at(f, at) & RAP_TOKEN_COMMA) != 0;
	return is(f, at, RAP_LEX_link_and) ||
		   (comma && (is(f, at + 1, RAP_LEX_link_and) || is(f, at + 1, RAP_LEX_state_name)));
}

/* "Washington, DC, USA": the place is named "Washington, DC", and the mention covers it all. */
static uint32_t keep_place(finder *f, rap_range tokens, uint8_t kind, rap_str country, const char *rule) {
	rap_str where = {NULL, 0}, farther = {NULL, 0};
	uint32_t region = region_end(f, tokens.end, country, &where), last = region;
	if (region > tokens.end && list_follows(f, region) && where.n == 2 && !rap_str_equal(where, country))
		last = region = tokens.end;
	if (region > tokens.end) last = region_end(f, region, country, &farther);
	rap_mention *m = push(f, RAP_MENTION_PLACE, (rap_range){tokens.start, last}, rule);
	bool state = region > tokens.end && mark_at(f, tokens.end + 1, RAP_LEX_state) && where.n;
	m->name = (rap_range){tokens.start, state ? tokens.end : region};
	m->kind = kind;
	set_country(m, country);
	if (where.n && region > tokens.end) set_country(m, where);
	if (farther.n && last > region) set_country(m, farther);
	return last;
}

/* ---- a capital: the government or the city? ---- */

typedef enum sense { SENSE_NONE, SENSE_STATE, SENSE_PLACE } sense;

static bool verb_at(const finder *f, uint32_t token) {
	if (flags_at(f, token) & RAP_TOKEN_CAP) return false;
	if (is(f, token, RAP_LEX_function_modal) || is(f, token, RAP_LEX_function_be) ||
		is(f, token, RAP_LEX_function_have) || is(f, token, RAP_LEX_function_do))
		return true;
	const rap_mark *verb = mark_at(f, token, RAP_LEX_verb), *convene = mark_at(f, token, RAP_LEX_convene),
				   *commit = mark_at(f, token, RAP_LEX_commitment);
	return verb || convene || (commit && !(commit->entry->flags & RAP_LEX_F_nominal));
}

/* "the Hungarian capital, Budapest", "the port city of Riga" */
static bool town_before(const finder *f, uint32_t at) {
	if (at > f->names.sentence.start && flags_at(f, at - 1) & RAP_TOKEN_COMMA) at--;
	const rap_mark *town = at > f->names.sentence.start ? rap_mark_before(f->names.marks, at, RAP_LEX_link) : NULL;
	return town && town->entry->kind == RAP_LEX_link_town && town->tokens.start >= f->names.sentence.start;
}

/* What stands before it decides first, unless it owns something: "in Seoul", "with Seoul", "at Seoul's request".
 */
static sense sense_before(const finder *f, uint32_t at) {
	if (at == f->names.sentence.start) return SENSE_NONE;
	if (town_before(f, at)) return SENSE_PLACE;
	uint32_t before = at - 1;
	if (is(f, before, RAP_LEX_link_the) && before > f->names.sentence.start) before--;
	bool joined = flags_at(f, before) & RAP_TOKEN_COMMA || is(f, before, RAP_LEX_link_and) ||
				  flags_at(f, before) & RAP_TOKEN_HYPHEN;
	if (joined && f->last != RAP_NONE) {
		const rap_mention *last = &f->list->all.at[f->last];
		if (last->tokens.end + 2 >= at) return last->type == RAP_MENTION_STATE ? SENSE_STATE : SENSE_PLACE;
	}
	if (joined) return SENSE_NONE;
	if (is(f, before, RAP_LEX_link_with)) return SENSE_STATE;
	if (is(f, before, RAP_LEX_link_at) || is(f, before, RAP_LEX_link_toward) || is(f, before, RAP_LEX_verb_move))
		return SENSE_PLACE;
	return SENSE_NONE;
}

static sense sense_after(const finder *f, uint32_t end) {
	uint32_t flags = flags_at(f, end);
	if (flags & RAP_TOKEN_POSSESSIVE) return SENSE_STATE;
	if (verb_at(f, end)) return SENSE_STATE;
	if (flags & RAP_TOKEN_HYPHEN && !(flags_at(f, end + 1) & RAP_TOKEN_CAP)) return SENSE_PLACE;
	if (flags & RAP_TOKEN_CAP && rap_name_word(&f->names, end) && !mark_at(f, end, RAP_LEX_state))
		return SENSE_PLACE;
	if (flags & RAP_TOKEN_COMMA &&
		(flags_at(f, end + 1) & RAP_TOKEN_DIGIT || mark_at(f, end + 1, RAP_LEX_calendar) ||
		 is(f, end + 1, RAP_LEX_state_name) || is(f, end + 1, RAP_LEX_place_region)))
		return SENSE_PLACE;
	return SENSE_NONE;
}

static sense sense_of(const finder *f, const rap_mark *mark, uint8_t block) {
	if (block == RAP_BLOCK_DATELINE || block == RAP_BLOCK_PUBLISHED) return SENSE_PLACE;
	sense after = sense_after(f, mark->tokens.end), before = sense_before(f, mark->tokens.start);
	if (flags_at(f, mark->tokens.end) & RAP_TOKEN_POSSESSIVE) return SENSE_STATE;
	uint32_t article = mark->tokens.start - 1;
	bool determined = is(f, article, RAP_LEX_link_the) || is(f, article, RAP_LEX_dateword_a);
	if (determined && mark->entry->kind == RAP_LEX_state_capital)
		return SENSE_PLACE; /* "the Bonn climate talks", "a Lome hotel" */
	if (before != SENSE_NONE) return before;
	return after != SENSE_NONE ? after : SENSE_STATE;
}

static bool seat(const rap_mark *mark) {
	return mark->entry->kind == RAP_LEX_state_capital || mark->entry->kind == RAP_LEX_state_seat;
}

static uint32_t read_state(finder *f, const rap_mark *mark, uint8_t block) {
	if (!seat(mark)) return keep_state(f, mark, "state.name");
	uint32_t end = sense_of(f, mark, block) == SENSE_STATE
					   ? keep_state(f, mark, "state.capital")
					   : keep_place(f, mark->tokens, mark->entry->kind, value_of(f, mark), "place.capital");
	f->last = f->list->all.n - 1;
	return end;
}

static rap_mention *keep_half(finder *f, const rap_mark *half) {
	rap_mention *m = push(f, RAP_MENTION_STATE, half->tokens, "state.half");
	m->kind = RAP_LEX_state_name;
	set_country(m, value_of(f, half));
	return m;
}

/* "South and North Korea": the first has its last word in common with the second. */
static bool shares_name(finder *f, uint32_t at) {
	if (!is(f, at + 1, RAP_LEX_link_and) || !is(f, at + 2, RAP_LEX_link_half)) return false;
	const rap_mark *state = rap_mark_at(f->names.marks, at + 2, RAP_LEX_state);
	return state != NULL && state->tokens.end - state->tokens.start > 1;
}

/* "the North", where the document speaks of North Korea. */
static uint32_t read_half(finder *f, uint32_t at) {
	const rap_mark *half =
		is(f, at, RAP_LEX_link_half) ? rap_mark_kind_at(f->names.marks, at, RAP_LEX_link_half) : NULL;
	if (half && shares_name(f, at)) {
		keep_half(f, half);
		return half->tokens.end;
	}
	if (!half || !is(f, at - 1, RAP_LEX_link_the) || rap_name_word(&f->names, at + 1)) return 0;
	if (!is_spoken_of(f, value_of(f, half)) || is(f, at + 1, RAP_LEX_link_title)) return 0;
	keep_half(f, half);
	return half->tokens.end;
}

/* ---- places the lexicon does not know ---- */

/* A word that cannot begin or be part of a town's name. */
static bool no_town(const finder *f, uint32_t token) {
	static const rap_lex_class classes[] = {
		RAP_LEX_calendar,	  RAP_LEX_body,	 RAP_LEX_instrument, RAP_LEX_meeting, RAP_LEX_state,
		RAP_LEX_organization, RAP_LEX_place, RAP_LEX_noun,		 RAP_LEX_title,	  RAP_LEX_group};
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (mark_at(f, token, classes[i])) return true;
	return flags_at(f, token) & RAP_TOKEN_UPPER ||
		   rap_map_get(&f->acronyms, rap_token_str(f->names.text, token)) != RAP_NONE;
}

/* Behind the hyphens of "Esch-sur-Alzette", "Évian-les-Bains", "Mwanza-Zobue". */
static uint32_t pass_hyphens(const finder *f, uint32_t at) {
	uint32_t end = at, limit = at + 6;
	while (end < limit && flags_at(f, end) & RAP_TOKEN_HYPHEN && flags_at(f, end + 1) & RAP_TOKEN_LETTER) end += 2;
	return end > at && !(flags_at(f, end - 1) & RAP_TOKEN_CAP) ? at : end;
}

static uint32_t town_end(const finder *f, uint32_t at) {
	uint32_t end = at;
	while (end - at < 4 && rap_name_word(&f->names, end) && !no_town(f, end)) end = pass_hyphens(f, end + 1);
	bool broken = flags_at(f, end) & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE) || rap_name_word(&f->names, end);
	return broken ? at : end;
}

static bool locative(const finder *f, uint32_t at) {
	const rap_mark *link =
		is(f, at, RAP_LEX_link_at) ? rap_mark_kind_at(f->names.marks, at, RAP_LEX_link_at) : NULL;
	return link && link->entry->flags & RAP_LEX_F_np;
}

/* "for Kirkenes on 4 December", "(Osh, November 2022)": a date behind it makes a town of what else might not be.
 */
static bool dated(const finder *f, uint32_t at, uint32_t end) {
	bool opened = rap_name_first(&f->names, at - 1) == '(' && flags_at(f, end) & RAP_TOKEN_COMMA;
	bool toward = is(f, at - 1, RAP_LEX_link_toward) && mark_at(f, end, RAP_LEX_link) != NULL;
	bool set = is(f, at - 1, RAP_LEX_link_toward) && at - 1 > f->names.sentence.start && is(f, at - 2, RAP_LEX_dateword_planned); /* "is planned for Béchar" */
	if (set) return true;
	return (opened || toward) &&
		   (is(f, end + 1, RAP_LEX_calendar_month) || flags_at(f, end + 1) & RAP_TOKEN_DIGIT);
}

/* "in Siem Reap", "at Bardufoss". */
static uint32_t read_town(finder *f, uint32_t at) {
	if (f->headline || f->plain || at == f->names.sentence.start || !rap_name_word(&f->names, at)) return 0;
	uint32_t end = town_end(f, at);
	if (end == at || !(locative(f, at - 1) || dated(f, at, end))) return 0;
	return keep_place(f, (rap_range){at, end}, RAP_LEX_place_city, (rap_str){NULL, 0}, "place.locative");
}

/* ---- word by word ---- */

static uint32_t length(const rap_mark *mark) { return mark ? mark->tokens.end - mark->tokens.start : 0; }

static uint32_t read_acronym_again(finder *f, uint32_t at) {
	if (!(flags_at(f, at) & RAP_TOKEN_CAP)) return 0;
	uint32_t named = rap_map_get(&f->acronyms, rap_token_str(f->names.text, at));
	if (named == RAP_NONE) return 0;
	rap_mention *m = push(f, RAP_MENTION_ORGANIZATION, (rap_range){at, at + 1}, "organization.acronym");
	m->bare = true;
	m->kind = f->list->all.at[named].kind;
	memcpy(m->country, f->list->all.at[named].country, sizeof m->country);
	return at + 1;
}

/* "Jordan Reed": a state's name that is a given name as well, before a word that is nothing else than a name. */
static bool given_name(const finder *f, const rap_mark *state) {
	uint32_t end = state->tokens.end;
	if (f->headline || f->plain || !is(f, state->tokens.start, RAP_LEX_person_given)) return false;
	return (flags_at(f, end) & RAP_TOKEN_CAP) && rap_name_word(&f->names, end) && !no_town(f, end);
}

/* "the Caribbean" in "the Caribbean Community", "the West" in "the West Bank": a name that begins inside goes on behind. */
static bool in_longer_name(const finder *f, rap_range tokens) {
	for (uint32_t k = tokens.start + 1; k < tokens.end; k++) {
		const rap_mark *organization = mark_at(f, k, RAP_LEX_organization), *place = mark_at(f, k, RAP_LEX_place);
		if (organization && organization->tokens.end > tokens.end) return true;
		if (place && place->tokens.end > tokens.end) return true;
	}
	return false;
}

/* The longest of what the lexicon knows here: an organisation before a state before a place. */
static uint32_t read_known(finder *f, uint32_t at, uint8_t block) {
	const rap_mark *organization = mark_at(f, at, RAP_LEX_organization), *state = mark_at(f, at, RAP_LEX_state),
				   *place = mark_at(f, at, RAP_LEX_place);
	if (f->within[at]) organization = place = NULL;
	if (organization && f->within[organization->tokens.end - 1])
		organization = NULL; /* "The Independent" Commission */
	const rap_mark *meeting = mark_at(f, at, RAP_LEX_meeting);
	if (organization && meeting && meeting->tokens.start == at && length(meeting) > length(organization)) organization = NULL; /* "Foreign Office Consultations" */
	if (f->within[at] && state && seat(state)) return keep_state(f, state, "state.capital");
	if (organization && length(organization) >= length(state) && length(organization) >= length(place))
		return keep_organization(f, organization);
	if (state && (rap_name_other_state(&f->names, state) || given_name(f, state))) return 0;
	if (state && length(state) >= length(place)) return read_state(f, state, block);
	if (place && in_longer_name(f, place->tokens)) return 0;
	if (place) return keep_place(f, place->tokens, place->entry->kind, value_of(f, place), "place.known");
	return 0;
}

static void read_words(finder *f, uint8_t block) {
	f->last = RAP_NONE;
	for (uint32_t i = f->names.sentence.start; i < f->names.sentence.end;) {
		uint32_t end = 0;
		if (!f->names.taken[i]) {
			if (!f->within[i]) end = read_acronym_again(f, i); /* the text's own outranks the lexicon's */
			if (!end) end = read_known(f, i, block);
			if (!end && !f->within[i]) end = read_half(f, i);
			if (!end && !f->within[i]) end = read_town(f, i);
		}
		i = end > i ? end : i + 1;
	}
}

/* ---- names listed with organisations ---- */

/* Firms, funds and associations are listed with their like; states and ministries with much else. */
static bool lists_its_like(uint8_t kind) {
	return kind == RAP_LEX_body_company || kind == RAP_LEX_body_union || kind == RAP_LEX_body_agency ||
		   kind == RAP_LEX_organization_company;
}

/* A word that may be part of a name nobody knows. */
static bool unknown_name(const finder *f, uint32_t token) {
	static const rap_lex_class classes[] = {RAP_LEX_calendar, RAP_LEX_instrument, RAP_LEX_meeting, RAP_LEX_state, RAP_LEX_organization, RAP_LEX_place, RAP_LEX_title};
	if (f->within[token] || !rap_name_word(&f->names, token) || flags_at(f, token) & RAP_TOKEN_PUNCT) return false;
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (mark_at(f, token, classes[i])) return false;
	return true;
}

static bool joins(const finder *f, uint32_t token) {
	bool sign = rap_name_first(&f->names, token) == '&'; /* of one name: "Locks & Ports Ltd." */
	return (flags_at(f, token) & RAP_TOKEN_COMMA) || (is(f, token, RAP_LEX_link_and) && !sign);
}

/* One word is a name only if it is no noun ("Ascenda", not "Targets"). */
static bool keep_listed(finder *f, uint32_t start, uint32_t end, uint8_t kind) {
	bool glued = (flags_at(f, end) & RAP_TOKEN_HYPHEN) || rap_name_word(&f->names, end) || (start > f->names.sentence.start && rap_name_word(&f->names, start - 1));
	if (end == start || glued || (end == start + 1 && (mark_at(f, start, RAP_LEX_noun) || mark_at(f, start, RAP_LEX_body)))) return false;
	rap_mention *m = push(f, RAP_MENTION_ORGANIZATION, (rap_range){start, end}, "organization.listed");
	m->kind = kind;
	for (uint32_t i = start; i < end; i++) f->within[i] = 1;
	return true;
}

/* "the Lindqvist Foundation, Ascenda and Redwood Capital": what is listed with an organisation is one, on both sides. */
static void read_listed(finder *f, rap_range tokens, uint8_t kind) {
	uint32_t low = f->names.sentence.start, start = tokens.end, end = tokens.start;
	while (start < tokens.end + 2 && joins(f, start)) start++;
	uint32_t stop = start;
	while (start > tokens.end && stop < start + MOST_LISTED_WORDS && unknown_name(f, stop)) stop++;
	if (start > tokens.end) keep_listed(f, start, stop, kind);
	while (end > low && end + 2 > tokens.start && (joins(f, end - 1) || is(f, end - 1, RAP_LEX_link_the))) end--;
	uint32_t begin = end;
	while (end < tokens.start && begin > low && end - begin < MOST_LISTED_WORDS && unknown_name(f, begin - 1)) begin--;
	if (begin < end) keep_listed(f, begin, end, kind);
}

static void read_lists(finder *f, uint32_t from) {
	if (f->plain || f->headline) return;
	for (uint32_t i = from; i < f->list->all.n; i++) {
		const rap_mention *m = &f->list->all.at[i];
		if (m->type == RAP_MENTION_ORGANIZATION && lists_its_like(m->kind) && !m->bare) read_listed(f, m->tokens, m->kind);
	}
}

/* Which states the document speaks of at all. */
static void hear_states(finder *f) {
	const rap_marks *marks = f->names.marks;
	uint32_t most = 0;
	for (uint32_t i = 0; i < marks->all.n; i++)
		if (marks->all.at[i].entry->cls == RAP_LEX_state && marks->all.at[i].entry->value > most)
			most = marks->all.at[i].entry->value;
	f->spoken_n = most + 1;
	f->spoken = RAP_NEW_ARRAY(f->names.arena, bool, f->spoken_n);
	for (uint32_t i = 0; i < marks->all.n; i++)
		if (marks->all.at[i].entry->cls == RAP_LEX_state) f->spoken[marks->all.at[i].entry->value] = true;
}

void rap_places_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	finder f = {.list = list};
	f.names = rap_name_reader_make(arena, text, marks, RAP_LEX_body);
	f.within = RAP_NEW_ARRAY(arena, uint8_t, text->tokens.n + 1);
	hear_states(&f);
	for (uint32_t i = 0; i < list->all.n; i++)
		if (list->all.at[i].type == RAP_MENTION_PERSON) rap_name_take(&f.names, list->all.at[i].name);
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		uint8_t block = text->blocks.at[text->sentences.at[i].block].kind;
		if (block == RAP_BLOCK_BYLINE) continue;
		rap_name_read(&f.names, text->sentences.at[i].tokens);
		bool heading = block == RAP_BLOCK_TITLE || block == RAP_BLOCK_HEADING;
		f.headline = rap_name_headline(&f.names);
		f.plain = f.names.capitals || (heading && f.headline);
		uint32_t from = list->all.n;
		read_bodies(&f);
		read_words(&f, block);
		read_lists(&f, from);
	}
}
