/* Titles: the words before a name or in apposition to it that say what the person is. */
#include "mention/person.h"

enum { MOST_TITLE = 28, MOST_APPOSITION = 30, CORE_WITHIN = 10, MOST_CHUNK = 14, LIST_WITHIN = 12, MOST_BRACKET = 5 };

/* ---- the words of titles ---- */

static const rap_mark *core_at(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token)) return NULL;
	const rap_mark *best = NULL;
	for (uint32_t m = f->marks->first[token]; m < f->marks->first[token + 1]; m++) {
		const rap_mark *mark = &f->marks->all.at[m];
		uint8_t kind = mark->entry->kind;
		if (kind != RAP_LEX_title_office && kind != RAP_LEX_title_function && kind != RAP_LEX_title_rank) continue;
		if (best == NULL || mark->tokens.end > best->tokens.end) best = mark;
	}
	return best;
}

bool rap_person_core(const rap_person_finder *f, uint32_t token) { return core_at(f, token) != NULL; }

static bool glued(const rap_person_finder *f, uint32_t token) {
	return rap_person_flags(f, token) & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE);
}

/* A part of a phrase that the lexicon knows, as "of" in "minister of defence". */
static bool in_phrase(const rap_person_finder *f, uint32_t token) {
	return f->inside[token] != token || (rap_person_within(f, token + 1) && f->inside[token + 1] == token);
}

/* "counterpart", "opposite number". */
static bool is_of_peer(const rap_person_finder *f, uint32_t token) {
	if (rap_person_is(f, token, RAP_LEX_person_peer)) return true;
	const rap_mark *peer = token > f->sentence.start ? rap_mark_kind_at(f->marks, token - 1, RAP_LEX_person_peer) : NULL;
	return peer != NULL && peer->tokens.end > token;
}

bool rap_person_title_word(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token) || f->claimed[token]) return false;
	if (glued(f, token) || in_phrase(f, token) || is_of_peer(f, token)) return true;
	bool small = !(rap_person_flags(f, token) & RAP_TOKEN_CAP) || token == f->sentence.start;
	if (small && rap_mark_kind_at(f->marks, token, RAP_LEX_function_prep)) return false; /* "under President X", though "under secretary" */
	if (rap_mark_at(f->marks, token, RAP_LEX_title) || rap_mark_at(f->marks, token, RAP_LEX_state) ||
		rap_mark_at(f->marks, token, RAP_LEX_body) || rap_mark_at(f->marks, token, RAP_LEX_organization))
		return true;
	if (!(rap_person_flags(f, token) & RAP_TOKEN_CAP) || rap_mark_at(f->marks, token, RAP_LEX_calendar))
		return false;
	bool named = token > f->sentence.start && !f->headline && rap_mark_kind_at(f->marks, token, RAP_LEX_function_prep);
	return named || rap_mark_at(f->marks, token, RAP_LEX_function) == NULL; /* "the Board Against Doping" */
}

static bool is_and(const rap_person_finder *f, uint32_t token) {
	return rap_person_is(f, token, RAP_LEX_link_and) || rap_person_first(f, token) == '&';
}

/* Joins the parts of a title: of, for, to, on, at, in, and. */
static bool is_link(const rap_person_finder *f, uint32_t token) {
	if (rap_person_flags(f, token) & RAP_TOKEN_CAP) return false;
	return is_and(f, token) || rap_person_is(f, token, RAP_LEX_link_title) ||
		   rap_person_is(f, token, RAP_LEX_link_inner) || rap_person_is(f, token, RAP_LEX_link_at);
}

static bool is_det(const rap_person_finder *f, uint32_t token) {
	return rap_person_is(f, token, RAP_LEX_function_det) || rap_person_is(f, token, RAP_LEX_function_possessive);
}

/* ---- before the name ---- */

/* The title head that ends before `end`, the longest: NULL if none does. */
static const rap_mark *core_before(const rap_person_finder *f, uint32_t end) {
	for (uint32_t back = 8; back > 0; back--) {
		if (end < f->sentence.start + back) continue;
		uint32_t token = end - back;
		for (uint32_t m = f->marks->first[token]; m < f->marks->first[token + 1]; m++) {
			const rap_mark *mark = &f->marks->all.at[m];
			uint8_t kind = mark->entry->kind;
			bool head = kind == RAP_LEX_title_office || kind == RAP_LEX_title_function ||
						kind == RAP_LEX_title_rank || kind == RAP_LEX_person_peer;
			if (head && mark->tokens.end == end && !f->claimed[token]) return mark;
		}
	}
	return NULL;
}

/* "Lt. Col. (ret.)", "Law Enforcement Affairs (INL)": what stands before the bracket that ends at `end`. */
static uint32_t before_bracket(const rap_person_finder *f, uint32_t end) {
	if (end < f->sentence.start + 4 || !(rap_person_flags(f, end - 1) & RAP_TOKEN_CLOSE)) return end;
	for (uint32_t back = 3; back <= 4; back++)
		if (end > f->sentence.start + back && (rap_person_flags(f, end - back) & RAP_TOKEN_OPEN))
			return end - back;
	return end;
}

static uint32_t skip_honorifics_back(const rap_person_finder *f, uint32_t end) {
	for (uint32_t count = 0; count < 3; count++) {
		const rap_mark *found = NULL, *core = core_before(f, end);
		uint32_t bracket = before_bracket(f, end);
		if (bracket != end) return bracket;
		if (core != NULL && core->tokens.end > core->tokens.start + 1) break; /* "First Lady" */
		for (uint32_t back = 4; back > 0 && found == NULL; back--) {
			if (end < f->sentence.start + back || f->claimed[end - back]) continue;
			const rap_mark *mark = rap_mark_kind_at(f->marks, end - back, RAP_LEX_title_honorific);
			bool capital = rap_person_flags(f, end - back) & RAP_TOKEN_CAP;
			bool name =
				mark != NULL && (mark->entry->flags & RAP_LEX_F_ambiguous) && f->parts[end - back] > RAP_PART_WEAK;
			if (mark != NULL && capital && !name && mark->tokens.end == end) found = mark;
		}
		if (found == NULL) break;
		end = found->tokens.start;
	}
	return end;
}

/* A head in small letters before one with its capital is another's: "his father President Herzog". */
static bool cuts_chunk(const rap_person_finder *f, uint32_t token, uint32_t next) {
	bool lower = !(rap_person_flags(f, token) & RAP_TOKEN_CAP) && (rap_person_flags(f, token) & RAP_TOKEN_LETTER);
	if (!lower || glued(f, token)) return false;
	bool title = rap_mark_at(f->marks, token, RAP_LEX_title) != NULL;
	bool helper = rap_person_is(f, token, RAP_LEX_title_modifier) || rap_person_is(f, token, RAP_LEX_title_field);
	bool capital = rap_person_flags(f, next) & RAP_TOKEN_CAP;
	return capital && title && !helper && !in_phrase(f, token);
}

/* The noun between a state and an office: "the U.S. oceans envoy". */
static bool is_inner_noun(const rap_person_finder *f, uint32_t token) {
	if (token == f->sentence.start || f->claimed[token] || f->claimed[token - 1]) return false;
	bool noun = rap_mark_at(f->marks, token, RAP_LEX_noun) != NULL && rap_person_core(f, token + 1) &&
				!rap_mark_kind_at(f->marks, token, RAP_LEX_function_prep);
	return noun && rap_mark_before(f->marks, token, RAP_LEX_state) != NULL;
}

/* Where the run of title words that ends before `end` begins. */
static uint32_t chunk_start(const rap_person_finder *f, uint32_t end, bool nouns) {
	uint32_t k = end;
	while (k > f->sentence.start && end - k < MOST_CHUNK) {
		bool noun = nouns && rap_mark_at(f->marks, k - 1, RAP_LEX_noun) != NULL && !f->claimed[k - 1];
		if (!noun && k < end) noun = is_inner_noun(f, k - 1) && rap_mark_at(f->marks, k - 1, RAP_LEX_calendar) == NULL; /* "met today Ambassador A" */
		if (!noun && !rap_person_title_word(f, k - 1)) break;
		if (k < end && (cuts_chunk(f, k - 1, k) || rap_person_named_at(f, k - 1))) break;
		k--;
	}
	while (k < end && glued(f, k)) k++;
	return k;
}

typedef struct title_walk {
	uint32_t start, end; /* the best title so far; start RAP_NONE: none */
	bool plural, peer;
} title_walk;

static bool is_plural(const rap_mark *core) { return core->entry->flags & RAP_LEX_F_plural; }

/* Takes the chunk [start, end) into the title if a head closes it. */
static bool take_chunk(const rap_person_finder *f, title_walk *w, uint32_t start, uint32_t end) {
	const rap_mark *core = core_before(f, end);
	if (core == NULL || core->tokens.start < start) return false;
	if (w->start == RAP_NONE) {
		w->plural = is_plural(core);
		w->peer = rap_person_is(f, core->tokens.start, RAP_LEX_person_peer);
	}
	w->start = start;
	return true;
}

/* The comma of "ministers of Japan, South Korea and the United States". */
static bool is_state_list(const rap_person_finder *f, uint32_t comma, uint32_t at) {
	if (!(rap_person_flags(f, comma) & RAP_TOKEN_COMMA) || comma == f->sentence.start) return false;
	return rap_mark_at(f->marks, at, RAP_LEX_state) != NULL &&
		   rap_mark_before(f->marks, comma, RAP_LEX_state) != NULL;
}

/* "ambassadors and of A": those before "and" are others. */
static bool is_plural_before(const rap_person_finder *f, uint32_t end) {
	const rap_mark *core = core_before(f, end);
	return core != NULL && is_plural(core);
}

/* The link before the chunk at `at`, articles skipped; RAP_NONE if the title cannot go on before it. */
static uint32_t link_before(const rap_person_finder *f, uint32_t at, bool headed) {
	uint32_t k = at;
	bool determined = false;
	while (k > f->sentence.start && is_det(f, k - 1)) {
		k--;
		determined = true;
	}
	if (k > f->sentence.start && !headed && is_state_list(f, k - 1, at)) return k - 1;
	if (k == f->sentence.start || !is_link(f, k - 1) || f->claimed[k - 1]) return RAP_NONE;
	bool both = is_and(f, k - 1);
	if (headed && !both && !rap_person_is(f, k - 1, RAP_LEX_link_title)) return RAP_NONE; /* "the White House under President A" */
	if (headed && both == determined)
		return RAP_NONE; /* "and the President" is another; "to President" names him */
	bool again = !both && !headed && k > f->sentence.start + 1 && is_and(f, k - 2) && !f->claimed[k - 2] && !is_plural_before(f, k - 2); /* "of State and of Foreign Affairs" */
	return again ? k - 2 : k - 1;
}

/* The first of two fields, written as the office behind it is: "Water and Energy Minister", "water and energy minister". */
static bool is_field(const rap_person_finder *f, uint32_t token, uint32_t office) {
	bool alike = ((rap_person_flags(f, token) ^ rap_person_flags(f, office)) & RAP_TOKEN_CAP) == 0;
	return rap_person_is(f, token, RAP_LEX_title_field) && !f->claimed[token] && alike;
}

/* What an office deals with, be it a title elsewhere: "Vice Minister of Migrant Workers", "Minister of Justice".
 */
static bool is_object_noun(const rap_person_finder *f, const title_walk *w, uint32_t end) {
	bool field = rap_person_is(f, end - 1, RAP_LEX_title_field);
	uint32_t link = w->plural || field ? link_before(f, w->start, false) : RAP_NONE;
	return link != RAP_NONE && !is_and(f, link) && core_before(f, link) != NULL;
}

/* "the Vice President and President A": one office twice is two persons'. */
static bool is_same_office(const rap_person_finder *f, uint32_t head, uint32_t other) {
	return rap_person_within(f, other) && rap_token_same(f->text, head, other);
}

/* The comma between the fields of one office, before `start`. */
static bool is_comma_of_fields(const rap_person_finder *f, uint32_t start) {
	if (start < f->sentence.start + 3 || !(rap_person_flags(f, start - 1) & RAP_TOKEN_COMMA)) return false;
	return (rap_person_flags(f, start - 2) & RAP_TOKEN_CAP) && rap_person_title_word(f, start - 2) && !rap_person_named_at(f, start - 2);
}

static bool stands_alone(const rap_mark *core) { return core->entry->flags & RAP_LEX_F_nominal; }

/* "The Secretary and Foreign Minister A": with an article, and words for office only, the first is somebody else, who is called by his
 * office alone; "the Deputy Prime Minister and Foreign Minister A" is one. [start, end) is the second. */
static bool is_office_of_another(const rap_person_finder *f, uint32_t start, uint32_t end, uint32_t link) {
	const rap_mark *first = core_before(f, link), *second = core_before(f, end);
	if (first == NULL || second == NULL || first->tokens.start == f->sentence.start) return false;
	if (!rap_person_is(f, first->tokens.start - 1, RAP_LEX_link_the) || second->tokens.start < start) return false;
	bool offices = first->entry->kind == RAP_LEX_title_office && second->entry->kind == RAP_LEX_title_office;
	return offices && !is_plural(first) && (stands_alone(first) || stands_alone(second));
}

static title_walk walk_back(const rap_person_finder *f, uint32_t end, bool comma) {
	title_walk w = {RAP_NONE, end, false, false};
	uint32_t at = end;
	bool listed = false; /* "Minister of Water, Energy and Mines": fields are parted by commas before "and" */
	while (end - at < MOST_TITLE) {
		uint32_t start = chunk_start(f, at, comma);
		if (start == at) break;
		bool headed = take_chunk(f, &w, start, at);
		if (headed && is_object_noun(f, &w, at)) {
			headed = false;
			w.start = RAP_NONE;
			w.plural = false;
		}
		if (headed && w.plural && w.start != start) break;
		uint32_t link = link_before(f, start, headed);
		if (link == RAP_NONE && listed && w.start == RAP_NONE && is_comma_of_fields(f, start)) link = start - 1;
		listed = listed || (link != RAP_NONE && is_and(f, link));
		bool other = headed && end == start + 1 && link != RAP_NONE && is_and(f, link) && is_same_office(f, start, link - 1);
		other = other || (headed && w.end == at && link != RAP_NONE && is_and(f, link) && is_office_of_another(f, start, at, link));
		if (link == RAP_NONE || other) break;
		if (headed && is_and(f, link) && is_field(f, link - 1, start) && core_before(f, link) == NULL) {
			w.start = chunk_start(f, link, false); /* "Peace and Security Commissioner" */
			break;
		}
		at = link;
	}
	return w;
}

/* "Chilean and Peruvian presidents": the states before the one that the office in the plural begins with. */
static uint32_t states_start(const rap_person_finder *f, uint32_t start) {
	enum { MOST_STATES = 12 };
	for (uint32_t states = 0; states < MOST_STATES && start > f->sentence.start + 1; states++) {
		if (rap_mark_at(f->marks, start, RAP_LEX_state) == NULL) break;
		uint32_t link = start;
		while (link > f->sentence.start + 1 && (is_and(f, link - 1) || (rap_person_flags(f, link - 1) & RAP_TOKEN_COMMA))) link--;
		const rap_mark *before = link < start ? rap_mark_before(f->marks, link, RAP_LEX_state) : NULL;
		if (before == NULL || f->claimed[before->tokens.start]) break;
		start = before->tokens.start;
	}
	return start;
}

static uint32_t honorific_end(const rap_person_finder *f, uint32_t token) {
	const rap_mark *mark = rap_mark_kind_at(f->marks, token, RAP_LEX_title_honorific);
	return mark != NULL && !(mark->entry->flags & RAP_LEX_F_ambiguous) ? mark->tokens.end : token;
}

/* "newly elected": where what says since or until when ends; not "New York Governor". */
static uint32_t incumbent_end(const rap_person_finder *f, uint32_t token) {
	const rap_mark *mark = rap_mark_kind_at(f->marks, token, RAP_LEX_title_modifier);
	bool when = mark != NULL && (mark->entry->flags & RAP_LEX_F_nominal) != 0;
	return when && !(rap_person_flags(f, token) & RAP_TOKEN_CAP) ? mark->tokens.end : token;
}

/* "Yesterday evening", "This morning", "Monday": when something was, before a title that the sentence begins with. */
static uint32_t behind_day(const rap_person_finder *f, uint32_t token, uint32_t end) {
	uint32_t k = token;
	while (k < end && (rap_person_is(f, k, RAP_LEX_calendar_deictic) || rap_person_is(f, k, RAP_LEX_calendar_daytime) || rap_person_is(f, k, RAP_LEX_calendar_weekday))) k++;
	return k;
}

/* Articles, honorifics, since when, the state and its possessive at the front are no part of what is reported. */
uint32_t rap_person_title_start(const rap_person_finder *f, rap_range words) {
	uint32_t k = words.start;
	while (k < words.end) {
		const rap_mark *state = rap_mark_at(f->marks, k, RAP_LEX_state);
		uint32_t next = state != NULL && state->entry->kind != RAP_LEX_state_seat ? state->tokens.end : honorific_end(f, k);
		if (next == k && is_det(f, k)) next = k + 1;
		if (next == k) next = incumbent_end(f, k);
		if (next == k) next = behind_day(f, k, words.end);
		if (next == k && rap_person_is(f, k, RAP_LEX_group_sides) && (rap_person_flags(f, k + 1) & RAP_TOKEN_POSSESSIVE)) next = k + 2; /* "countries' ministers" */
		while (next > k && next < words.end && glued(f, next)) next++;
		if (next > k && next + 1 < words.end && rap_mark_kind_at(f->marks, next, RAP_LEX_group_sides) && glued(f, next + 1)) next += 2;
		if (next == k || next >= words.end) break;
		k = next;
	}
	return k;
}

/* "foreign ministers of Japan and Korea": each is minister of one of them. */
uint32_t rap_person_without_states(const rap_person_finder *f, rap_range words) {
	for (uint32_t k = words.start; k + 1 < words.end; k++) {
		uint32_t next = k + 1;
		while (next + 1 < words.end && is_det(f, next)) next++;
		bool state = is_link(f, k) && !is_and(f, k) && rap_mark_at(f->marks, next, RAP_LEX_state) != NULL;
		if (state && k > words.start) return k;
	}
	return words.end;
}

/* "Visiting Lao Prime Minister A", "Welcoming Lao Prime Minister A to Rome": a verb that the sentence begins with. */
static bool opens_with_verb(const rap_person_finder *f, uint32_t token) {
	if (token != f->sentence.start || rap_mark_at(f->marks, token, RAP_LEX_title) != NULL) return false;
	const rap_mark *verb = rap_mark_at(f->marks, token, RAP_LEX_verb), *meets = rap_mark_at(f->marks, token, RAP_LEX_convene);
	return (verb != NULL && (verb->entry->flags & RAP_LEX_F_ger)) || (meets != NULL && (meets->entry->flags & RAP_LEX_F_ger));
}

static rap_person_title make_title(const rap_person_finder *f, const title_walk *w, uint32_t name) {
	uint32_t start = w->start + (opens_with_verb(f, w->start) && w->start + 1 < w->end);
	rap_person_title title = {
		.words = {start, w->end}, .whole = {w->plural ? states_start(f, start) : start, name}, .plural = w->plural, .peer = w->peer};
	title.words.start = rap_person_title_start(f, title.words);
	if (w->plural) title.words.end = rap_person_without_states(f, title.words);
	uint32_t low = f->sentence.start;
	while (title.whole.start > low && is_det(f, title.whole.start - 1) && !f->claimed[title.whole.start - 1])
		title.whole.start--;
	return title;
}

/* "the ministers", "the two countries' ministers". */
static bool told_as_known(const rap_person_finder *f, uint32_t start) {
	if (start == f->sentence.start) return false;
	uint32_t owner = rap_person_flags(f, start - 1) & RAP_TOKEN_POSSESSIVE && start > f->sentence.start + 1 ? start - 2 : start;
	bool group = rap_person_is(f, owner, RAP_LEX_group_sides) && (rap_person_flags(f, owner + 1) & RAP_TOKEN_POSSESSIVE);
	return is_det(f, start - 1) || group;
}

/* "the Minister of the Interior, Mr. X": a title before a comma is the name's if it is told as known. */
static bool introduces(const rap_person_finder *f, uint32_t start) {
	for (uint32_t k = start; k < start + 6 && rap_person_within(f, k); k++)
		if (rap_person_flags(f, k) & RAP_TOKEN_POSSESSIVE) return true;
	if (rap_person_flags(f, start) & RAP_TOKEN_CAP) return true;
	return told_as_known(f, start) || (start > f->sentence.start && rap_person_is(f, start - 1, RAP_LEX_function_rel));
}

/* "the presidents of Chile and Peru, A B and C D", "the ministers, A B of Chile and C D of Peru": a list of names. */
static bool begins_list(const rap_person_finder *f, uint32_t name) {
	uint32_t k = name;
	while (k < name + LIST_WITHIN && (rap_person_flags(f, k) & (RAP_TOKEN_CAP | RAP_TOKEN_HYPHEN | RAP_TOKEN_COMMA) ||
									   rap_person_is(f, k, RAP_LEX_person_particle))) {
		k++;
		k = rap_person_state_end(f, k);
	}
	return k > name + 1 && is_and(f, k) && (rap_person_flags(f, k + 1) & RAP_TOKEN_CAP);
}

/* The title that ends before a comma or dash at `end` - 1. */
static title_walk walk_over_comma(const rap_person_finder *f, uint32_t end) {
	title_walk none = {RAP_NONE, end, false, false};
	if (end < f->sentence.start + 2) return none;
	bool comma = rap_person_flags(f, end - 1) & RAP_TOKEN_COMMA,
		 dash = rap_person_flags(f, end - 1) & RAP_TOKEN_DASH;
	if (!comma && !dash) return none;
	title_walk w = walk_back(f, before_bracket(f, end - 1), true);
	uint32_t first = w.plural ? states_start(f, w.start) : w.start;
	bool list = w.plural && (told_as_known(f, first) || rap_person_states(f, (rap_range){first, end}) > 1);
	bool several = dash || (list && begins_list(f, end));
	bool told = w.start != RAP_NONE && (several || !w.plural) && introduces(f, w.start);
	return told ? w : none;
}

/* "Danish diplomat", "the former senator", "Irish Major General": says what somebody is or was, not for whom he acts. */
static bool is_background(const rap_person_finder *f, const title_walk *w, const rap_mark *core) {
	if (core->entry->kind != RAP_LEX_title_office) return true;
	for (uint32_t k = w->start; k < w->end; k++)
		if (rap_person_is(f, k, RAP_LEX_cue_outside)) return true;
	return false;
}

/* "the EU facilitator, Danish diplomat A": the title before the comma. */
static title_walk walk_over_background(const rap_person_finder *f, const title_walk *w, const rap_mark *core) {
	title_walk none = {RAP_NONE, w->end, false, false};
	uint32_t start = w->start;
	while (start > f->sentence.start && is_det(f, start - 1)) start--;
	return is_background(f, w, core) ? walk_over_comma(f, start) : none;
}

/* The head nearest the name only addresses him, and what he is stands before it: "Defense Minister Prince Khalid",
 * "Director of Operations at Southern Command Rear Admiral Allan". */
static title_walk walk_over_address(const rap_person_finder *f, const title_walk *w) {
	const rap_mark *core = core_before(f, w->end);
	title_walk none = {RAP_NONE, w->end, false, false};
	if (core == NULL || core->tokens.start <= f->sentence.start) return none;
	title_walk outer = walk_over_background(f, w, core);
	if (outer.start != RAP_NONE) return outer;
	uint32_t start = core->tokens.start;
	while (start > f->sentence.start + 1 && rap_person_is(f, start - 1, RAP_LEX_title_modifier) && start > w->start) start--;
	if (rap_person_flags(f, start - 1) & (RAP_TOKEN_COMMA | RAP_TOKEN_DASH)) return walk_over_comma(f, start);
	bool state = rap_mark_at(f->marks, start - 1, RAP_LEX_state) != NULL && start > f->sentence.start + 1 &&
				 is_link(f, start - 2);
	const rap_mark *other = core_before(f, start);
	bool helper = other != NULL && (rap_person_is(f, other->tokens.start, RAP_LEX_title_modifier) ||
									rap_person_is(f, start - 1, RAP_LEX_title_field)); /* "refugee chief" */
	bool office = other != NULL && !helper && !cuts_chunk(f, start - 1, start);
	if (core->entry->kind != RAP_LEX_title_rank && !office && !state) return none;
	return walk_back(f, start, false);
}

/* "its chair, Ghana's Kofi Asare": what stands before the owner of the name that begins at `name`. */
static uint32_t before_owner(const rap_person_finder *f, uint32_t name) {
	if (name < f->sentence.start + 2 || !(rap_person_flags(f, name - 1) & RAP_TOKEN_POSSESSIVE)) return name;
	const rap_mark *state = rap_mark_before(f->marks, name - 1, RAP_LEX_state);
	return state != NULL && state->tokens.start > f->sentence.start ? state->tokens.start : name;
}

rap_person_title rap_person_title_before(const rap_person_finder *f, uint32_t name) {
	rap_person_title none = {.words = {name, name}, .whole = {name, name}};
	uint32_t end = skip_honorifics_back(f, name);
	none.whole.start = end;
	if (end == f->sentence.start) return none;
	if (end < name && is_det(f, end - 1) && end > f->sentence.start + 1) end--; /* ", the Hon." */
	title_walk w = walk_back(f, end, false);
	if (w.start == RAP_NONE)
		w = walk_over_comma(f, before_owner(f, end));
	else if (!w.plural && !w.peer) {
		title_walk further = walk_over_address(f, &w);
		if (further.start != RAP_NONE && !further.plural) w = further;
	}
	return w.start == RAP_NONE ? none : make_title(f, &w, name);
}

/* ---- behind the name ---- */

/* What no title goes on over: verbs, pronouns, relative clauses, a following name. */
static bool closes(const rap_person_finder *f, uint32_t token) {
	uint32_t flags = rap_person_flags(f, token);
	if ((flags & RAP_TOKEN_PUNCT) && !glued(f, token) && rap_person_first(f, token) != '&' &&
		rap_person_first(f, token) != '/')
		return true;
	if (flags & RAP_TOKEN_CAP) return false; /* the US is no pronoun */
	if (rap_person_is(f, token, RAP_LEX_function_be) || rap_person_is(f, token, RAP_LEX_function_modal) ||
		rap_person_is(f, token, RAP_LEX_function_have) || rap_person_is(f, token, RAP_LEX_function_rel) ||
		rap_person_is(f, token, RAP_LEX_function_pron))
		return true;
	if (rap_mark_at(f->marks, token, RAP_LEX_title) || in_phrase(f, token)) return false;
	const rap_mark *verb = rap_mark_at(f->marks, token, RAP_LEX_verb);
	if (verb == NULL) verb = rap_mark_at(f->marks, token, RAP_LEX_convene);
	if (verb == NULL) return false;
	return (verb->entry->flags & (RAP_LEX_F_past | RAP_LEX_F_pres3)) &&
		   !(verb->entry->flags & RAP_LEX_F_ambiguous);
}

static bool is_place_only(const rap_person_finder *f, uint32_t token) {
	return rap_person_within(f, token) && rap_mark_at(f->marks, token, RAP_LEX_place) != NULL &&
		   rap_mark_at(f->marks, token, RAP_LEX_state) == NULL && f->inside[token] == token;
}

/* "and the envoy": somebody else, told by a title with its article. */
static bool another_follows(const rap_person_finder *f, uint32_t token) {
	if (!is_det(f, token)) return false;
	for (uint32_t k = token + 1; k < token + 5 && rap_person_title_word(f, k); k++)
		if (core_at(f, k) != NULL) return true;
	return false;
}

/* Words for what an office deals with, from `k`: where they end; `k` if none stand there. */
static uint32_t fields_end(const rap_person_finder *f, uint32_t k) {
	uint32_t end = k;
	bool field = false;
	for (; rap_person_within(f, end) && end < k + CORE_WITHIN && (rap_person_flags(f, end) & RAP_TOKEN_CAP); end++) {
		bool other = core_at(f, end) != NULL || rap_person_named_at(f, end) || f->claimed[end] || rap_mark_at(f->marks, end, RAP_LEX_state) != NULL;
		if (other || rap_mark_at(f->marks, end, RAP_LEX_body) != NULL || rap_mark_at(f->marks, end, RAP_LEX_organization) != NULL) return k;
		field = field || rap_person_is(f, end, RAP_LEX_title_field) || rap_mark_at(f->marks, end, RAP_LEX_noun) != NULL;
	}
	return field ? end : k;
}

static bool has_comma(const rap_person_finder *f, uint32_t start, uint32_t end) {
	for (uint32_t k = start; k < end; k++)
		if (rap_person_flags(f, k) & RAP_TOKEN_COMMA) return true;
	return false;
}

/* ", Water and Mines" behind "Minister of Energy": the comma only parts the fields of one office. */
static bool goes_on_with_fields(const rap_person_finder *f, uint32_t comma, uint32_t core_end) {
	bool inside = comma == core_end && comma > f->sentence.start + 2 &&
	              (rap_person_is(f, comma - 2, RAP_LEX_dateword_of) || rap_person_is(f, comma - 3, RAP_LEX_dateword_of)); /* "Minister of Foreign Affairs" */
	bool behind = comma >= core_end + 2 && is_link(f, core_end) && !is_and(f, core_end);
	if (!(rap_person_flags(f, comma) & RAP_TOKEN_COMMA) || !(inside || behind)) return false;
	uint32_t end = comma;
	if (is_and(f, comma + 1) && !has_comma(f, core_end, comma)) return false; /* "Minister of Energy, and B" */
	for (uint32_t fields = 0; fields < 4 && (rap_person_flags(f, end) & RAP_TOKEN_COMMA); fields++) {
		uint32_t next = is_and(f, end + 1) ? end + 1 : fields_end(f, end + 1);
		if (next == end + 1 && !is_and(f, next)) return false;
		end = next;
	}
	return is_and(f, end) && fields_end(f, end + 1) > end + 1;
}

static uint32_t apposition_end(const rap_person_finder *f, uint32_t start, uint32_t core_end) {
	uint32_t k = start;
	while (rap_person_within(f, k) && k - start < MOST_APPOSITION && !f->claimed[k]) {
		if (closes(f, k) && !goes_on_with_fields(f, k, core_end)) break;
		if (k >= core_end && rap_mark_at(f->marks, k, RAP_LEX_calendar) != NULL &&
			!(rap_person_flags(f, k - 1) & RAP_TOKEN_LETTER))
			break;
		if (k > core_end && rap_person_is(f, k, RAP_LEX_link_at) && is_place_only(f, k + 1)) break;
		if (is_and(f, k) && (rap_person_name_sure(f, k + 1) || another_follows(f, k + 1))) break;
		k++;
	}
	while (k > start && (is_link(f, k - 1) || (rap_person_flags(f, k - 1) & (RAP_TOKEN_COMMA | RAP_TOKEN_POSSESSIVE)))) k--;
	return k;
}

/* The head of a title among the words from `start`; NULL if others come first. */
static const rap_mark *first_core(const rap_person_finder *f, uint32_t start) {
	if (rap_person_is(f, start, RAP_LEX_cue_presiding)) return NULL; /* "who was in the chair" */
	for (uint32_t k = start; rap_person_within(f, k) && k < start + CORE_WITHIN; k++) {
		const rap_mark *core = core_at(f, k);
		if (core != NULL) return core;
		if (f->claimed[k] || rap_person_name_sure(f, k)) return NULL;
		bool noun = rap_mark_at(f->marks, k, RAP_LEX_noun) != NULL;
		if (!rap_person_title_word(f, k) && !is_link(f, k) && !is_det(f, k) && !noun) return NULL;
	}
	return NULL;
}

/* ", Minister of State, Member of the Cabinet and Envoy": another office of the same person. */
static uint32_t further_office(const rap_person_finder *f, uint32_t end) {
	if (!(rap_person_flags(f, end) & RAP_TOKEN_COMMA)) return end;
	uint32_t start = is_and(f, end + 1) ? end + 2 : end + 1;
	const rap_mark *core = first_core(f, start);
	if (core == NULL || !(rap_person_flags(f, start) & RAP_TOKEN_CAP) || is_plural(core)) return end;
	bool another = rap_mark_at(f->marks, start, RAP_LEX_state) != NULL || core->entry->kind == RAP_LEX_title_rank;
	if (another) return end; /* "X, minister, Jordan's envoy Y", "X, minister, Gen. Y" */
	uint32_t stop = apposition_end(f, start, core->tokens.end);
	for (uint32_t k = start; k <= stop; k++)
		if (rap_person_name_sure(f, k)) return end;
	bool named = rap_person_flags(f, stop) & RAP_TOKEN_COMMA &&
				 (rap_person_name_sure(f, stop + 1) || rap_person_named_at(f, stop + 1));
	return named ? end : stop;
}

/* "(left)" and the like between a name and its title. */
uint32_t rap_person_skip_bracket(const rap_person_finder *f, uint32_t token, uint32_t most) {
	if (!(rap_person_flags(f, token) & RAP_TOKEN_OPEN)) return token;
	for (uint32_t k = token; k < token + most && rap_person_within(f, k); k++)
		if (rap_person_flags(f, k) & RAP_TOKEN_CLOSE) return k + 1;
	return token;
}

static uint32_t skip_who_is(const rap_person_finder *f, uint32_t token) {
	if (rap_person_is(f, token, RAP_LEX_function_rel) && rap_person_is(f, token + 1, RAP_LEX_function_be))
		return token + 2;
	return token;
}

/* ", second from left," in a caption. */
static uint32_t skip_position(const rap_person_finder *f, uint32_t token) {
	if (!(rap_person_flags(f, token) & RAP_TOKEN_COMMA)) return token;
	for (uint32_t k = token + 1; k < token + 5; k++) {
		uint32_t flags = rap_person_flags(f, k);
		if ((flags & RAP_TOKEN_COMMA) && k > token + 1) return k;
		if (!(flags & RAP_TOKEN_LETTER) || (flags & RAP_TOKEN_CAP) || core_at(f, k) != NULL) return token;
	}
	return token;
}

/* Where words in apposition to the name that ends at `end` begin: behind a comma, or in a bracket. */
static uint32_t apposition_start(const rap_person_finder *f, uint32_t end) {
	uint32_t k = skip_position(f, rap_person_skip_bracket(f, rap_person_state_end(f, end), MOST_BRACKET));
	if (rap_person_flags(f, k) & RAP_TOKEN_COMMA) return skip_who_is(f, k + 1);
	if ((rap_person_flags(f, end) & RAP_TOKEN_OPEN) && first_core(f, end + 1) != NULL) return end + 1;
	return RAP_NONE;
}

/* A line of a list of persons: "A, President, B Inc.", "A – President". */
static bool is_entry(const rap_person_finder *f, rap_range name) {
	if (name.start > f->sentence.start + 2 || f->sentence.end - name.end > MOST_APPOSITION) return false;
	for (uint32_t k = name.end; k + 1 < f->sentence.end; k++) {
		if (rap_person_named_at(f, k)) return false;
		if (closes(f, k) && !(rap_person_flags(f, k) & (RAP_TOKEN_COMMA | RAP_TOKEN_DASH))) return false;
		if (!(rap_person_flags(f, k) & (RAP_TOKEN_CAP | RAP_TOKEN_PUNCT)) && !is_link(f, k) && !is_det(f, k))
			return false;
	}
	return true;
}

/* "A B – Deputy Minister of Trade", as lists of those present have it: where the words behind the dash begin; RAP_NONE. */
static uint32_t behind_dash(const rap_person_finder *f, rap_range name) {
	bool dash = rap_person_within(f, name.end + 1) && (rap_person_flags(f, name.end) & RAP_TOKEN_DASH) && name.end > name.start + 1;
	return dash && !is_det(f, name.end + 1) && is_entry(f, name) ? name.end + 1 : RAP_NONE;
}

static uint32_t entry_end(const rap_person_finder *f) {
	uint32_t end = f->sentence.end;
	return rap_person_first(f, end - 1) == '.' || rap_person_first(f, end - 1) == ';' ? end - 1 : end;
}

/* "Secretary for Ports and Inland Affairs A B": the title goes on behind "and", up to the name. */
static bool goes_on_behind_and(const rap_person_finder *f, uint32_t stop) {
	if (!is_and(f, stop) || rap_person_core(f, stop + 1) || rap_person_named_at(f, stop + 1)) return false;
	for (uint32_t k = stop + 1; k < stop + MOST_CHUNK && (rap_person_flags(f, k) & RAP_TOKEN_CAP); k++)
		if (rap_person_named_at(f, k)) return true;
	return false;
}

/* The words from `start` to `stop` are a title that leads to the next name: "A, President B", "A, head of C D". */
static bool leads_on(const rap_person_finder *f, uint32_t start, uint32_t stop) {
	for (uint32_t k = start; k < stop; k++)
		if (rap_person_named_at(f, k)) return true;
	if (goes_on_behind_and(f, stop)) return true;
	if (stop >= start + 3 && f->parts[stop - 1] == RAP_PART_UNKNOWN && f->parts[stop - 2] == RAP_PART_UNKNOWN)
		return true;
	uint32_t behind = rap_person_skip_bracket(f, stop, MOST_BRACKET); /* "head of the Agency (IAA) A B" */
	return behind > stop && (rap_person_name_sure(f, behind) || rap_person_named_at(f, behind));
}

static bool begins_predicate(const rap_person_finder *f, uint32_t token) {
	if (rap_person_is(f, token, RAP_LEX_function_be) || rap_person_is(f, token, RAP_LEX_function_have) || rap_person_is(f, token, RAP_LEX_function_future)) return true;
	const rap_lex_class classes[3] = {RAP_LEX_verb, RAP_LEX_convene, RAP_LEX_commitment};
	for (uint32_t k = 0; k < 3 && rap_person_within(f, token); k++) {
		const rap_mark *mark = rap_mark_at(f->marks, token, classes[k]);
		if (mark != NULL && (mark->entry->flags & (RAP_LEX_F_past | RAP_LEX_F_pres3))) return true;
	}
	return false;
}

/* "At the invitation of A, the Minister of Nepal, B, paid a visit": the title is of the one who is the subject. */
static bool is_of_next(const rap_person_finder *f, uint32_t start, uint32_t stop) {
	if (!is_det(f, start) || !(rap_person_flags(f, stop) & RAP_TOKEN_COMMA) || !(rap_person_flags(f, stop + 1) & RAP_TOKEN_CAP)) return false;
	uint32_t k = honorific_end(f, stop + 1), name = k;
	if (rap_mark_at(f->marks, name, RAP_LEX_state) != NULL || rap_mark_at(f->marks, name, RAP_LEX_place) != NULL) return false; /* "of Freetown, Sierra Leone," */
	while (rap_person_within(f, k) && k < name + MOST_CHUNK && (rap_person_flags(f, k) & (RAP_TOKEN_CAP | RAP_TOKEN_HYPHEN) || rap_person_is(f, k, RAP_LEX_person_particle))) k++;
	bool comma = rap_person_flags(f, k) & RAP_TOKEN_COMMA;
	return k > name && comma && begins_predicate(f, k + 1);
}

/* "the Minister, A, the Prefect of Martinique, Mr. B, and": of a list the office before the next name, if A has one already. */
bool rap_person_title_of_next(const rap_person_finder *f, rap_range behind) {
	uint32_t comma = behind.end;
	if (!is_det(f, behind.start) || !(rap_person_flags(f, comma) & RAP_TOKEN_COMMA)) return false;
	uint32_t name = honorific_end(f, comma + 1);
	return name > comma + 1 && (rap_person_flags(f, name) & RAP_TOKEN_CAP);
}

/* "... to meet A, the spokeswoman said": with no comma behind it the title is of whoever says so. */
static bool is_of_teller(const rap_person_finder *f, uint32_t start, uint32_t stop) {
	return rap_person_is(f, start, RAP_LEX_link_the) && rap_person_is(f, stop, RAP_LEX_verb_say);
}

/* "A of France, Germany's Chancellor, B": another state's office is not his. */
static bool is_of_other_state(const rap_person_finder *f, uint32_t name_end, uint32_t start) {
	const rap_mark *state = rap_person_within(f, start) ? rap_mark_at(f->marks, start, RAP_LEX_state) : NULL;
	return state != NULL && rap_person_state_end(f, name_end) != name_end && (rap_person_flags(f, state->tokens.end) & RAP_TOKEN_POSSESSIVE);
}

/* "Secretary A, Deputy Secretary of Health B C, and": an office with a name of its own behind it is somebody else's. */
static bool ends_with_name(const rap_person_finder *f, uint32_t core_end, uint32_t stop) {
	uint32_t name = stop - 2;
	if (stop < core_end + 3 || !rap_person_within(f, stop - 1)) return false;
	return rap_person_name_sure(f, name) && rap_person_is(f, name, RAP_LEX_person_given) && (rap_person_flags(f, name + 1) & RAP_TOKEN_CAP) && !is_link(f, name - 1) && !is_det(f, name - 1);
}

/* "minister of transport since January": since when is no part of it. */
static uint32_t before_since(const rap_person_finder *f, uint32_t from, uint32_t stop) {
	for (uint32_t k = from; k + 1 < stop; k++) {
		const rap_mark *lead = rap_mark_kind_at(f->marks, k, RAP_LEX_dateword_lead);
		if (lead != NULL && rap_str_equal(rap_lexicon_value(f->marks->lexicon, lead->entry->value), RAP_STR("since"))) return k;
	}
	return stop;
}

rap_person_title rap_person_title_behind(const rap_person_finder *f, rap_range name) {
	uint32_t end = name.end;
	rap_person_title none = {.words = {end, end}, .whole = {end, end}};
	uint32_t start = apposition_start(f, end);
	if (start == RAP_NONE) start = behind_dash(f, name);
	if (start == RAP_NONE) return none;
	bool company = is_and(f, start) || rap_person_is(f, start, RAP_LEX_link_with); /* "A, with his Chadian colleague" */
	const rap_mark *core = company ? NULL : first_core(f, start);
	if (core == NULL || is_plural(core)) return none;
	uint32_t stop = apposition_end(f, start, core->tokens.end);
	if (stop < core->tokens.end || rap_person_name_sure(f, core->tokens.end) || ends_with_name(f, core->tokens.end, stop)) return none; /* ", President B" */
	if (leads_on(f, start, stop) || is_of_next(f, start, stop) || is_of_teller(f, start, stop) || is_of_other_state(f, end, start)) return none;
	for (uint32_t again = 0; again < 3; again++) stop = further_office(f, stop);
	if (is_entry(f, name)) stop = entry_end(f);
	stop = before_since(f, core->tokens.end, stop);
	bool peer = rap_person_is(f, core->tokens.start, RAP_LEX_person_peer);
	return (rap_person_title){.words = {rap_person_title_start(f, (rap_range){start, stop}), stop}, .whole = {start, stop}, .peer = peer};
}

/* ---- told by a relative clause ---- */

static const rap_mark *leading_verb(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token)) return NULL;
	const rap_mark *verb = rap_mark_kind_at(f->marks, token, RAP_LEX_convene_lead);
	return verb != NULL ? verb : rap_mark_kind_at(f->marks, token, RAP_LEX_convene_represent);
}

rap_range rap_person_relative(const rap_person_finder *f, uint32_t end) {
	rap_range none = {end, end};
	if (!(rap_person_flags(f, end) & RAP_TOKEN_COMMA) || !rap_person_is(f, end + 1, RAP_LEX_function_rel)) return none;
	const rap_mark *verb = leading_verb(f, end + 2);
	if (verb == NULL) return none;
	uint32_t k = verb->tokens.end;
	while (rap_person_within(f, k) && k - end < MOST_CHUNK && !f->claimed[k]) {
		if ((rap_person_flags(f, k) & RAP_TOKEN_PUNCT) && !glued(f, k)) break;
		if (rap_person_name_sure(f, k) && rap_person_named_at(f, k)) break;
		k++;
	}
	return (rap_range){verb->tokens.start, k};
}

rap_range rap_person_duty(const rap_person_finder *f, uint32_t end) {
	rap_range clause = rap_person_relative(f, end), none = {end, end};
	if (rap_range_empty(clause)) return none;
	const rap_mark *verb = leading_verb(f, clause.start);
	bool lasts = (verb->entry->flags & RAP_LEX_F_pres3) && clause.end > verb->tokens.end;
	return lasts ? clause : none;
}

rap_range rap_person_body_behind(const rap_person_finder *f, uint32_t end) {
	rap_range none = {end, end};
	if (!rap_person_is(f, end, RAP_LEX_dateword_of)) return none;
	uint32_t k = end + 1;
	while (rap_person_is(f, k, RAP_LEX_link_the)) k++;
	const rap_mark *body = rap_person_within(f, k) ? rap_mark_at(f->marks, k, RAP_LEX_organization) : NULL;
	return body != NULL ? body->tokens : none;
}
