#include "mention/name.h"

rap_name_reader rap_name_reader_make(rap_arena *arena, const rap_text *text, const rap_marks *marks,
									 rap_lex_class heads) {
	rap_name_reader r = {.arena = arena, .text = text, .marks = marks, .heads = heads};
	r.taken = RAP_NEW_ARRAY(arena, uint8_t, text->tokens.n + 1);
	return r;
}

void rap_name_take(rap_name_reader *r, rap_range tokens) {
	for (uint32_t i = tokens.start; i < tokens.end && i < r->text->tokens.n; i++) r->taken[i] = 1;
}

uint16_t rap_name_year(const rap_text *text, uint32_t token) {
	rap_str s = rap_token_str(text, token);
	int32_t year;
	if (s.n != 4 || !(text->tokens.at[token].flags & RAP_TOKEN_NUMBER)) return 0;
	return rap_digits_read(s.s, 4, &year) && year >= 1000 && year <= 2999 ? (uint16_t)year : 0;
}

static const rap_mark *mark_at(const rap_name_reader *r, uint32_t token, rap_lex_class cls) { return rap_name_mark(r, token, cls); }
static bool is_link(const rap_name_reader *r, uint32_t token, rap_lex_kind kind) { return rap_name_is(r, token, kind); }

static bool all_capitals(const rap_name_reader *r) {
	uint32_t upper = 0, lower = 0;
	for (uint32_t i = r->sentence.start; i < r->sentence.end; i++) {
		uint32_t flags = r->text->tokens.at[i].flags;
		upper += (flags & RAP_TOKEN_UPPER) != 0;
		lower += (flags & (RAP_TOKEN_LETTER | RAP_TOKEN_UPPER)) == RAP_TOKEN_LETTER;
	}
	return upper > lower * 4;
}

void rap_name_read(rap_name_reader *r, rap_range sentence) {
	r->sentence = sentence;
	r->capitals = all_capitals(r);
}

/* In a headline nearly every word has a capital, and no period ends it. */
bool rap_name_headline(const rap_name_reader *r) {
	uint32_t words = 0, capitals = 0;
	for (uint32_t i = r->sentence.start; i < r->sentence.end; i++) {
		const rap_token *t = &r->text->tokens.at[i];
		if (!(t->flags & RAP_TOKEN_LETTER) || t->flags & RAP_TOKEN_POSSESSIVE) continue;
		if (!(t->flags & RAP_TOKEN_CAP) && mark_at(r, i, RAP_LEX_link)) continue;
		words++;
		capitals += (t->flags & RAP_TOKEN_CAP) != 0;
	}
	bool period = r->sentence.end > r->sentence.start && rap_name_first(r, r->sentence.end - 1) == '.';
	return words >= 4 && !period && capitals * 10 >= words * 9;
}

static bool first_word(const rap_name_reader *r, uint32_t token) {
	return token == r->sentence.start || (rap_name_flags(r, token - 1) & RAP_TOKEN_OPEN) != 0;
}

/* A small word has a capital only because a sentence or a title begins with it; an adverb may be part of a name
 * ("Long-term Sustainability"). */
static bool small_word(const rap_name_reader *r, uint32_t token) {
	const rap_mark *m = mark_at(r, token, RAP_LEX_function);
	bool acronym = (rap_name_flags(r, token) & RAP_TOKEN_UPPER) &&
				   r->text->tokens.at[token].end - r->text->tokens.at[token].start > 1;
	return m && (!acronym || r->capitals) && (m->entry->kind != RAP_LEX_function_adv || first_word(r, token));
}

/* "Recalling the ...", "Under ...": the capital is the sentence's. */
static bool capital_of_sentence(const rap_name_reader *r, uint32_t token) {
	if (!first_word(r, token)) return false;
	return mark_at(r, token, RAP_LEX_verb) || mark_at(r, token, RAP_LEX_convene) ||
		   mark_at(r, token, RAP_LEX_commitment);
}

static bool honorific(const rap_name_reader *r, uint32_t token) {
	return is_link(r, token, RAP_LEX_title_honorific) && !mark_at(r, token, RAP_LEX_state); /* "Sri Lanka" */
}

bool rap_name_word(const rap_name_reader *r, uint32_t token) {
	uint32_t flags = rap_name_flags(r, token);
	if (!(flags & RAP_TOKEN_CAP) || r->taken[token]) return false;
	if (is_link(r, token, RAP_LEX_calendar_weekday)) return false;
	return !small_word(r, token) && !capital_of_sentence(r, token) && !honorific(r, token);
}

bool rap_name_other_state(const rap_name_reader *r, const rap_mark *state) {
	uint32_t before = state->tokens.start - 1;
	bool ambiguous = state->entry->flags & RAP_LEX_F_ambiguous && state->tokens.start > r->sentence.start;
	if (!ambiguous || !rap_name_word(r, before) || rap_name_flags(r, before) & RAP_TOKEN_PUNCT) return false;
	return !mark_at(r, before, RAP_LEX_title) && !rap_mark_before(r->marks, before + 1, RAP_LEX_title);
}

/* Stands the token for a name of its own, so that "and", "of" or a comma beside it joins two names? */
static bool own_name(const rap_name_reader *r, uint32_t token) {
	return mark_at(r, token, RAP_LEX_state) || mark_at(r, token, RAP_LEX_organization) ||
		   mark_at(r, token, RAP_LEX_place) || is_link(r, token, RAP_LEX_calendar_month);
}

/* A word that has parts of its own behind "of": Minister of, Ministry of, Meeting of. */
static bool takes_of(const rap_name_reader *r, uint32_t token) {
	const rap_mark *title = mark_at(r, token, RAP_LEX_title);
	bool holder =
		title && title->entry->kind != RAP_LEX_title_field && title->entry->kind != RAP_LEX_title_modifier;
	return own_name(r, token) || holder || mark_at(r, token, RAP_LEX_body) || mark_at(r, token, RAP_LEX_meeting) ||
		   mark_at(r, token, RAP_LEX_instrument);
}

static bool glued(const rap_name_reader *r, uint32_t token) {
	uint32_t flags = rap_name_flags(r, token);
	if (flags & RAP_TOKEN_HYPHEN) return true;
	return rap_name_first(r, token) == '/' && !(flags & RAP_TOKEN_SPACE) &&
		   !(rap_name_flags(r, token + 1) & RAP_TOKEN_SPACE);
}

/* ---- to the left of a head ---- */

static bool plural_possessive(const rap_name_reader *r, uint32_t token) {
	rap_str s = rap_token_str(r->text, token);
	char last = s.n ? s.s[s.n - 1] : 's';
	return last != 's' && last != 'S';
}

/* "Young Women's Empowerment Initiative" goes on before its possessive; "the MRC's Report" begins behind it. */
static uint32_t left_possessive(const rap_name_reader *r, uint32_t possessive, uint32_t low) {
	uint32_t owner = possessive - 1;
	bool body = rap_mark_before(r->marks, possessive, RAP_LEX_organization) != NULL; /* "Department of Justice's Office" */
	if (possessive <= low || !rap_name_word(r, owner) || own_name(r, owner) || body) return possessive + 1;
	if (plural_possessive(r, possessive)) return owner;
	if (mark_at(r, owner, RAP_LEX_title) || mark_at(r, owner, RAP_LEX_body) || mark_at(r, owner, RAP_LEX_person) ||
		mark_at(r, owner, RAP_LEX_tradition))
		return possessive + 1;
	bool inside = owner > low && (rap_name_word(r, owner - 1) || is_link(r, owner - 1, RAP_LEX_link_the));
	return inside ? owner : possessive + 1;
}

/* "(COI)" between the parts of a name. */
static uint32_t left_bracket(const rap_name_reader *r, uint32_t close, uint32_t low) {
	for (uint32_t open = close; open > low + 1 && close - open < 4; open--) {
		if (rap_name_first(r, open) == '(') return rap_name_word(r, open - 1) ? open : close + 1;
		if (open < close && (!(rap_name_flags(r, open) & RAP_TOKEN_CAP) || r->taken[open])) break;
	}
	return close + 1;
}

/* "title II of", "section D of": no part of a name. */
static bool numeral(const rap_name_reader *r, uint32_t token) {
	const rap_token *t = &r->text->tokens.at[token];
	return (t->flags & RAP_TOKEN_UPPER) && t->end - t->start <= 4;
}

/* "Sahara and Sahel Observatory", "Europe and Eurasia Bureau": two parts of the world, and one name. */
static bool joins_regions(const rap_name_reader *r, uint32_t joint) {
	return is_link(r, joint - 1, RAP_LEX_place_world) && is_link(r, joint + 1, RAP_LEX_place_world);
}

/* Does "and", "of", "for", "in", "," at `joint` join two parts of one name? */
static bool left_joins(const rap_name_reader *r, uint32_t joint, bool listed) {
	uint32_t before = joint - 1;
	if (!rap_name_word(r, before) || mark_at(r, before, RAP_LEX_instrument)) return false;
	if (rap_name_first(r, joint) == '&') return !mark_at(r, before, RAP_LEX_organization);
	if (is_link(r, joint, RAP_LEX_link_and))
		return joins_regions(r, joint) || (!own_name(r, before) && !first_word(r, before));
	if (rap_name_flags(r, joint) & RAP_TOKEN_COMMA) return listed && !own_name(r, before);
	if (is_link(r, before, RAP_LEX_state_demonym) && is_link(r, joint, RAP_LEX_link_inner))
		return true; /* Americans with ... */
	if (takes_of(r, before) || first_word(r, before) || numeral(r, before)) return false;
	const rap_mark *link = rap_mark_kind_at(r->marks, joint, RAP_LEX_link_title);
	if (link) return (link->entry->flags & RAP_LEX_F_np) != 0;
	return is_link(r, joint, RAP_LEX_link_inner) && !own_name(r, joint + 1);
}

/* "Cross-Border", "Self-defense", "U.S.-Cuba": the word before a hyphen. */
static bool left_hyphen(const rap_name_reader *r, uint32_t hyphen) {
	if (!glued(r, hyphen)) return false;
	uint32_t flags = rap_name_flags(r, hyphen - 1);
	return (flags & (RAP_TOKEN_LETTER | RAP_TOKEN_DIGIT)) && !r->taken[hyphen - 1];
}

/* "the June 15 Declaration": instruments are called by their day. */
static bool left_day(const rap_name_reader *r, uint32_t at, uint32_t low) {
	if (r->heads != RAP_LEX_instrument || at < low + 3 || !is_link(r, at - 3, RAP_LEX_link_the)) return false;
	return (rap_name_flags(r, at - 1) & RAP_TOKEN_NUMBER) && is_link(r, at - 2, RAP_LEX_calendar_month);
}

/* "November 2022 Memorandum", "1951 Treaty". */
static uint32_t left_date(const rap_name_reader *r, uint32_t at, uint32_t low) {
	if (left_day(r, at, low)) return at - 2;
	if (at <= low || !rap_name_year(r->text, at - 1)) return at;
	at--;
	if (at > low && is_link(r, at - 1, RAP_LEX_calendar_month) && (rap_name_flags(r, at - 1) & RAP_TOKEN_CAP))
		at--;
	return at;
}

/* One step to the left of `at`; `at` itself when the name begins there. */
static uint32_t left_step(const rap_name_reader *r, uint32_t at, uint32_t low, bool *listed) {
	uint32_t t = at - 1;
	uint32_t flags = rap_name_flags(r, t);
	if (rap_name_word(r, t) && !is_link(r, t, RAP_LEX_calendar_month)) return t;
	if (t <= low) return at;
	if (glued(r, t)) return left_hyphen(r, t) ? t - 1 : at;
	if (flags & RAP_TOKEN_POSSESSIVE) return left_possessive(r, t, low) <= t ? t - 1 : at;
	if (flags & RAP_TOKEN_CLOSE && rap_name_first(r, t) == ')')
		return left_bracket(r, t, low) <= t ? left_bracket(r, t, low) : at;
	if (rap_name_flags(r, at) & RAP_TOKEN_CAP && left_joins(r, t, *listed)) {
		*listed = *listed || is_link(r, t, RAP_LEX_link_and);
		return t - 1;
	}
	return at;
}

uint32_t rap_name_left(const rap_name_reader *r, uint32_t low, uint32_t head) {
	uint32_t at = head;
	bool listed = false;
	if (low < r->sentence.start) low = r->sentence.start;
	while (at > low && head - at < RAP_NAME_MAX) {
		uint32_t next = left_step(r, at, low, &listed);
		if (next == at) break;
		at = next;
	}
	return left_date(r, at, low);
}

/* ---- to the right of a head ---- */

/* The end of a glued compound "Cross-Border", "Mwanza–Zóbuè", from the word at `at`. */
static uint32_t compound_end(const rap_name_reader *r, uint32_t at) {
	uint32_t end = at + 1;
	while (end + 1 < r->sentence.end && glued(r, end) && end - at < 8) end += 2;
	return end;
}

static bool right_possessive(const rap_name_reader *r, uint32_t at) {
	return (rap_name_flags(r, at) & RAP_TOKEN_POSSESSIVE) && rap_name_word(r, at + 1);
}

/* "the Office of Management Director ...": a title behind other words begins a person. */
static bool title_begins(const rap_name_reader *r, uint32_t from, uint32_t at) {
	bool office_of =
		at == from + 1 && is_link(r, from - 1, RAP_LEX_link_the); /* Office of the High Commissioner */
	const rap_mark *title = at > from && !office_of ? mark_at(r, at, RAP_LEX_title) : NULL;
	if (!title || title->entry->kind == RAP_LEX_title_field) return false;
	const rap_mark *around = mark_at(r, at - 1, RAP_LEX_title); /* "the UN High Commissioner" */
	if (around && around->tokens.end > at) return false;
	const rap_mark *before = rap_mark_before(r->marks, at, RAP_LEX_title);
	return !before || before->tokens.start < from;
}

uint32_t rap_name_run(const rap_name_reader *r, uint32_t from) {
	uint32_t at = from;
	while (at < r->sentence.end && at - from < RAP_NAME_MAX && !title_begins(r, from, at)) {
		if (rap_name_word(r, at))
			at = compound_end(r, at);
		else if (at > from && (right_possessive(r, at) ||
							   (rap_name_year(r->text, at) && !(rap_name_flags(r, at) & RAP_TOKEN_COMMA))))
			at++;
		else
			break;
	}
	return at > r->sentence.end ? r->sentence.end : at;
}

/* Does the run [at, end) end in a head, so that it is another name? */
static bool another_name(const rap_name_reader *r, uint32_t at, uint32_t end) {
	for (uint32_t i = at; i < end; i++) {
		const rap_mark *m = mark_at(r, i, r->heads);
		bool services =
			m && r->heads == RAP_LEX_body && m->entry->flags & RAP_LEX_F_plural; /* Health and Human Services */
		if (m && !services && (i > at || m->tokens.end - i > 1 || i + 1 == end)) return true;
	}
	return false;
}

/* "of 28 May 2025", "of April 2023", "of 2004", "for 2025-2027": the end of the date at `at`. */
static uint32_t date_end(const rap_name_reader *r, uint32_t at) {
	uint32_t end = at;
	if (rap_name_flags(r, end) & RAP_TOKEN_NUMBER && is_link(r, end + 1, RAP_LEX_calendar_month)) end++;
	if (is_link(r, end, RAP_LEX_calendar_month)) {
		uint32_t month = end++;
		uint32_t day = rap_name_flags(r, end) & RAP_TOKEN_NUMBER && !rap_name_year(r->text, end) ? end + 1 : end;
		if (day > end && rap_name_flags(r, day) & RAP_TOKEN_COMMA) day++;
		if (day < r->sentence.end && rap_name_year(r->text, day)) return day + 1;
		return month > at || day > end ? (rap_name_flags(r, day - 1) & RAP_TOKEN_COMMA ? day - 1 : day) : at;
	}
	if (end >= r->sentence.end || !rap_name_year(r->text, end)) return at;
	return compound_end(r, end);
}

/* What the reading of a title knows of the way so far. */
typedef struct title_state {
	uint32_t head_end, end;
	bool opened; /* a title preposition has been passed */
	bool named;	 /* the last part ended in a state, organisation or place */
	bool verb;	 /* the last part is a verb, "to Protect", "Expanding", with "the Civilians" to come */
	bool pair;	 /* "between A and B": one "and" may join two names */
} title_state;

static uint32_t link_flags(const rap_name_reader *r, uint32_t at, rap_lex_kind kind) {
	const rap_mark *m = at < r->sentence.end ? rap_mark_kind_at(r->marks, at, kind) : NULL;
	return m ? m->entry->flags : 0;
}

/* May the title go on with the part at `at`, after the link at `link`? */
static bool part_follows(const rap_name_reader *r, const title_state *s, uint32_t link, uint32_t at) {
	if (!rap_name_word(r, at) || is_link(r, at, RAP_LEX_calendar_month)) return false;
	uint32_t flags = link_flags(r, link, RAP_LEX_link_title);
	bool the = is_link(r, at - 1, RAP_LEX_link_the);
	if (is_link(r, link, RAP_LEX_link_the)) return s->verb;
	if (flags & RAP_LEX_F_to) return the || s->end == s->head_end || !own_name(r, at);
	if (flags || is_link(r, link, RAP_LEX_link_title)) return true;
	if (is_link(r, link, RAP_LEX_link_inner))
		return !is_link(r, at, RAP_LEX_state_capital) && !is_link(r, at, RAP_LEX_place_city) &&
			   !is_link(r, at, RAP_LEX_place_venue);
	if (is_link(r, link, RAP_LEX_link_and)) {
		if (another_name(r, at, rap_name_run(r, at))) return false;
		return s->pair || (!the && (!own_name(r, at) || s->named));
	}
	return false;
}

/* Behind the links at `at`: "on", "on the", "of and". `at` itself when no link goes on. */
static uint32_t pass_links(const rap_name_reader *r, const title_state *s, uint32_t at) {
	uint32_t i = at;
	while (i < r->sentence.end && i - at < 5) {
		bool goes = is_link(r, i, RAP_LEX_link_title) || is_link(r, i, RAP_LEX_link_the) ||
					(s->opened && (is_link(r, i, RAP_LEX_link_inner) || is_link(r, i, RAP_LEX_link_and)));
		if (!goes || rap_name_word(r, i)) break;
		const rap_mark *m = rap_mark_kind_at(r->marks, i, RAP_LEX_link_title);
		i = m ? m->tokens.end : i + 1;
	}
	return i;
}

/* ", Stability and Development": the end of a list that goes on at a comma and closes with "and"; `at` if none. */
static uint32_t list_end(const rap_name_reader *r, uint32_t at) {
	uint32_t i = at;
	for (uint32_t parts = 0; parts < 8 && rap_name_flags(r, i) & RAP_TOKEN_COMMA; parts++) {
		uint32_t next = i + 1;
		bool last = is_link(r, next, RAP_LEX_link_and);
		if (last) next++;
		if (own_name(r, next) || mark_at(r, next, r->heads)) return at;
		uint32_t end = rap_name_run(r, next);
		if (end == next) return at;
		if (last) return end;
		if (is_link(r, end, RAP_LEX_link_and)) {
			uint32_t close = rap_name_run(r, end + 1);
			bool other = own_name(r, end + 1) || another_name(r, end + 1, close);
			return close > end + 1 && !other ? close : at;
		}
		i = end;
	}
	return at;
}

static bool ends_named(const rap_name_reader *r, uint32_t start, uint32_t end) {
	for (uint32_t i = start; i < end; i++)
		if (own_name(r, i)) return true;
	return false;
}

/* One more part of the title; false when it is over. */
static bool title_step(const rap_name_reader *r, title_state *s) {
	if (rap_name_flags(r, s->end) & RAP_TOKEN_COMMA) {
		uint32_t list = s->opened ? list_end(r, s->end) : s->end;
		bool more = list > s->end;
		s->end = list;
		return more;
	}
	uint32_t part = pass_links(r, s, s->end);
	if (part == s->end || part >= r->sentence.end) return false;
	uint32_t flags = link_flags(r, s->end, RAP_LEX_link_title);
	uint32_t date = flags & RAP_LEX_F_np ? date_end(r, part) : part;
	if (date > part) {
		s->end = date;
		return true;
	}
	if (!part_follows(r, s, s->end, part)) return false;
	if (is_link(r, s->end, RAP_LEX_link_title)) s->opened = true;
	s->pair = (flags & RAP_LEX_F_that) != 0;
	bool infinitive = (flags & RAP_LEX_F_to) && part == s->end + 1;
	s->end = rap_name_run(r, part);
	const rap_mark *last = mark_at(r, s->end - 1, RAP_LEX_verb);
	s->verb = infinitive || (last && last->entry->flags & RAP_LEX_F_ger);
	s->named = ends_named(r, part, s->end);
	return true;
}

uint32_t rap_name_right(const rap_name_reader *r, rap_range head) {
	uint32_t from = head.end;
	title_state s = {.head_end = from, .end = from};
	for (uint32_t i = head.start + 1; i < head.end; i++) s.opened = s.opened || is_link(r, i, RAP_LEX_link_title);
	while (s.end < r->sentence.end && s.end - from < RAP_NAME_MAX && title_step(r, &s)) {
	}
	return s.end;
}

/* ---- acronyms ---- */

/* Capitals inside: "NSC", "MoU", "AfDB", "P-DDRCS". */
static bool acronym_word(const rap_name_reader *r, uint32_t token) {
	uint32_t flags = rap_name_flags(r, token);
	if (!(flags & RAP_TOKEN_LETTER)) return false;
	if (flags & RAP_TOKEN_UPPER) return true;
	rap_str s = rap_token_str(r->text, token);
	uint32_t capitals = 0;
	for (uint32_t i = 0; i < s.n; i++) capitals += s.s[i] >= 'A' && s.s[i] <= 'Z';
	return capitals >= 2 && s.n <= 12;
}

rap_range rap_name_acronym(const rap_name_reader *r, uint32_t at, uint32_t *end) {
	rap_range none = {at, at};
	if (rap_name_first(r, at) != '(') return none;
	uint32_t i = at + 1;
	if (is_link(r, i, RAP_LEX_link_the)) i++;
	if (rap_name_flags(r, i) & RAP_TOKEN_QUOTE) i++;
	uint32_t start = i;
	while (i - start < 5 && (acronym_word(r, i) || (i > start && (glued(r, i) || glued(r, i - 1))))) i++;
	uint32_t stop = i;
	if (rap_name_flags(r, i) & RAP_TOKEN_QUOTE) i++;
	if (stop == start || rap_name_first(r, i) != ')') return none;
	*end = i + 1;
	return (rap_range){start, stop};
}
