/* Instruments: a head ("Agreement", "resolution") with a name around it, or a name the lexicon knows. */
#include "base/map.h"
#include "mention/name.h"

enum { MOST_GAZETTE = 7, MOST_BETWEEN = 4 };

typedef struct finder {
	rap_name_reader names;
	rap_mention_list *list;
	uint32_t *organization; /* token -> 1 + index of the organisation whose name covers it, or 0 */
	rap_map acronyms;		/* "UPR", from "Universal Periodic Review (UPR)" */
	rap_map heads;			/* "protocol", once a protocol has been named: "the Protocol" */
	rap_map inner;			/* "COI", from inside a name: "the COI report" */
	bool plain;				/* a sentence where capitals say nothing */
	uint32_t low;			/* the end of the last mention in the sentence */
} finder;

/* A head with what has been read around it. */
typedef struct candidate {
	const rap_mark *head;
	rap_range name; /* grows */
	uint32_t end;	/* behind what belongs to it and is not name: "(UPR)" */
	rap_range number, acronym;
	rap_range issuer; /* empty where it is looked for */
	uint16_t year;
	uint8_t kind;
	bool left, title; /* a name before the head, a title behind it */
	const char *rule;
} candidate;

static uint32_t flags_at(const finder *f, uint32_t token) { return rap_name_flags(&f->names, token); }
static bool is(const finder *f, uint32_t token, rap_lex_kind kind) { return rap_name_is(&f->names, token, kind); }
static const rap_mark *mark_at(const finder *f, uint32_t token, rap_lex_class cls) { return rap_name_mark(&f->names, token, cls); }

static bool common(const rap_mark *head) { return (head->entry->flags & RAP_LEX_F_nominal) != 0; }
static bool everyday(const rap_mark *head) { return (head->entry->flags & RAP_LEX_F_ambiguous) != 0; }

static bool only_numbered(const rap_mark *head) { return (head->entry->flags & RAP_LEX_F_np) != 0; }

static bool capital_head(const finder *f, const rap_mark *head) {
	return (flags_at(f, head->tokens.end - 1) & RAP_TOKEN_CAP) &&
		   (flags_at(f, head->tokens.start) & RAP_TOKEN_CAP);
}

/* ---- numbers ---- */

/* "A/144", "GOV/2022/70": capitals and digits with strokes between. */
static bool symbol(const finder *f, uint32_t token) {
	if (!(flags_at(f, token) & RAP_TOKEN_CAP)) return false;
	rap_str s = rap_token_str(f->names.text, token);
	return memchr(s.s, '/', s.n) && rap_is_digit(s.s[s.n - 1]);
}

/* "2397", "1244/1999", "510-FZ", "ES-11/1", "A/144": the number that begins at `at`. */
static rap_range plain_number(const finder *f, uint32_t at) {
	rap_range none = {at, at};
	if (symbol(f, at)) return (rap_range){at, at + 1};
	bool series = (flags_at(f, at) & RAP_TOKEN_UPPER) && (flags_at(f, at + 1) & RAP_TOKEN_HYPHEN);
	uint32_t digits = series ? at + 2 : at;
	if (!(flags_at(f, digits) & RAP_TOKEN_DIGIT)) return none;
	uint32_t end = digits + 1;
	bool letter = end + 1 < f->names.sentence.end && rap_token_str(f->names.text, end + 1).n == 1; /* "12-r" */
	if ((flags_at(f, end) & RAP_TOKEN_HYPHEN) && ((flags_at(f, end + 1) & (RAP_TOKEN_UPPER | RAP_TOKEN_DIGIT)) || letter))
		end += 2;
	return (rap_range){at, end};
}

/* The number at `at` with what may stand before it: "No. 18", "(EU) 2017/2226", "(EU) No 833/2014". *signed_ says that it had a "No.".
 */
static rap_range number_at(const finder *f, uint32_t at, bool *signed_) {
	bool bracket = rap_name_first(&f->names, at) == '(' && flags_at(f, at + 1) & RAP_TOKEN_UPPER && rap_name_first(&f->names, at + 2) == ')';
	if (bracket) at += 3;
	*signed_ = is(f, at, RAP_LEX_abbreviation_number);
	return plain_number(f, *signed_ ? at + 1 : at);
}

static uint16_t year_at(const finder *f, uint32_t token) {
	return rap_name_inside(&f->names, token) ? rap_name_year(f->names.text, token) : 0;
}

static bool numbered_kind(uint8_t kind) {
	return kind == RAP_LEX_instrument_resolution || kind == RAP_LEX_instrument_law;
}

/* "(2017)" at c->name.end, or ", 2007 (No. 188)", or behind a law ", 1938". */
static void read_bracket_year(const finder *f, candidate *c) {
	uint32_t at = c->name.end;
	if (rap_name_first(&f->names, at) == '(' && year_at(f, at + 1) && rap_name_first(&f->names, at + 2) == ')') {
		c->year = year_at(f, at + 1);
		c->name.end = at + 3;
	} else if (flags_at(f, at) & RAP_TOKEN_COMMA && year_at(f, at + 1) &&
			   (c->kind == RAP_LEX_instrument_law || rap_name_first(&f->names, at + 2) == '(')) {
		c->year = year_at(f, at + 1);
		c->name.end = at + 2;
	}
}

/* "(S.B. 2025 no. 17)" behind the name: the year and the number of where it is printed. */
static void read_gazette(const finder *f, candidate *c) {
	uint32_t at = c->name.end;
	if (rap_name_first(&f->names, at) != '(' || !rap_range_empty(c->number)) return;
	for (uint32_t i = at + 1; i < at + MOST_GAZETTE && i < f->names.sentence.end && rap_name_first(&f->names, i) != ')'; i++) {
		bool signed_;
		rap_range number = number_at(f, i, &signed_);
		if (!c->year) c->year = year_at(f, i);
		if (!signed_ || rap_range_empty(number) || rap_name_first(&f->names, number.end) != ')') continue;
		c->number = number;
		c->end = number.end + 1;
	}
	if (rap_range_empty(c->number)) c->year = 0;
}

/* "(A/HRC/63/41)", "(document PBC/19/3)" behind the name, quoted or not: the symbol of the document. */
static void read_bracket_symbol(const finder *f, candidate *c) {
	uint32_t at = c->end;
	if (flags_at(f, at) & RAP_TOKEN_QUOTE) at++;
	if (!rap_range_empty(c->number) || rap_name_first(&f->names, at) != '(') return;
	at += flags_at(f, at + 1) & RAP_TOKEN_CAP ? 1 : 2;
	if (!symbol(f, at) || rap_name_first(&f->names, at + 1) != ')') return;
	c->number = (rap_range){at, at + 1};
	c->end = at + 2;
}

/* "(No. 188)" at c->name.end. */
static void read_bracket_number(const finder *f, candidate *c) {
	bool signed_;
	if (rap_name_first(&f->names, c->name.end) != '(') return;
	rap_range number = number_at(f, c->name.end + 1, &signed_);
	if (!signed_ || rap_range_empty(number) || rap_name_first(&f->names, number.end) != ')') return;
	c->number = number;
	c->name.end = number.end + 1;
}

/* A number behind the head belongs to resolutions and laws, with a "No." to everything; a year is none. */
static bool read_number(const finder *f, candidate *c) {
	bool signed_;
	rap_range number = number_at(f, c->head->tokens.end, &signed_);
	if (rap_range_empty(number) || !(signed_ || numbered_kind(c->kind))) return false;
	bool year = number.end - number.start == 1 && year_at(f, number.start);
	if (year && c->kind != RAP_LEX_instrument_resolution && !signed_) return false;
	c->number = number;
	c->name.end = number.end;
	return true;
}

/* ---- what stands around a head ---- */

/* A word that gives a name to a head, and not only an adjective to a noun. */
static bool telling(const finder *f, uint32_t token) {
	uint32_t flags = flags_at(f, token);
	if (year_at(f, token)) return true;
	if (!(flags & RAP_TOKEN_CAP)) return false;
	return !is(f, token, RAP_LEX_link_plain) && !is(f, token, RAP_LEX_calendar_ordinal) &&
		   !is(f, token, RAP_LEX_title_modifier);
}

static bool any_telling(const finder *f, uint32_t start, uint32_t end) {
	for (uint32_t i = start; i < end; i++)
		if (telling(f, i)) return true;
	return false;
}

/* "(the Hanoi Convention)", "(also known as the Belfast Agreement)", "(“the Water Convention”)": another name of
 * what stands before the bracket at `at`; *end behind it. */
static rap_range other_name(const finder *f, uint32_t at, uint32_t *end) {
	uint32_t i = at + 1, last = at + RAP_NAME_MAX;
	rap_range none = {at, at};
	if (rap_name_first(&f->names, at) != '(') return none;
	const rap_mark *called =
		i < f->names.sentence.end ? rap_mark_kind_at(f->names.marks, i, RAP_LEX_link_called) : NULL;
	if (called) i = called->tokens.end;
	while (i < at + 8 && (flags_at(f, i) & RAP_TOKEN_QUOTE || is(f, i, RAP_LEX_link_the))) i++;
	uint32_t start = i;
	while (i < last &&
		   (rap_name_word(&f->names, i) || flags_at(f, i) & RAP_TOKEN_HYPHEN || (i == start && year_at(f, i))))
		i++;
	uint32_t stop = i;
	if (flags_at(f, i) & RAP_TOKEN_QUOTE) i++;
	if (rap_name_first(&f->names, i) != ')' || !rap_mark_before(f->names.marks, stop, RAP_LEX_instrument) ||
		stop <= start)
		return none;
	*end = i + 1;
	return (rap_range){start, stop};
}

static void read_acronym(const finder *f, candidate *c) {
	uint32_t end;
	rap_range acronym = rap_name_acronym(&f->names, c->name.end, &end);
	if (rap_range_empty(acronym)) acronym = other_name(f, c->name.end, &end);
	if (rap_range_empty(acronym)) return;
	if (is(f, acronym.start, RAP_LEX_person_suffix)) { /* "Convention (IV)" */
		c->name.end = end;
		return;
	}
	c->acronym = acronym;
	c->end = end;
}

/* "Report 2023", "Resilience Plan 2026–2030": the end of the year at `at` and of what is glued to it. */
static uint32_t compound_year(const finder *f, uint32_t at) {
	bool more = flags_at(f, at + 1) & RAP_TOKEN_HYPHEN && flags_at(f, at + 2) & RAP_TOKEN_DIGIT;
	return more ? at + 3 : at + 1;
}

/* The title behind the head, over an acronym in between: "Memorandum of Understanding (MoU) on Trade". */
static void read_title(const finder *f, candidate *c) {
	read_acronym(f, c);
	if (!common(c->head) && !rap_range_empty(c->acronym)) return; /* "Universal Periodic Review (UPR) of Fiji" */
	uint32_t from = rap_range_empty(c->acronym) ? c->name.end : c->end;
	uint32_t end = rap_name_right(&f->names, (rap_range){c->head->tokens.start, from});
	if (end == from) return;
	c->title = true;
	c->name.end = end;
	if (rap_range_empty(c->acronym)) read_acronym(f, c);
}

/* "Compact of Free Association Amendments Act": the act counts, not the compact. */
static void settle_kind(const finder *f, candidate *c) {
	const rap_mark *last = rap_mark_before(f->names.marks, c->name.end, RAP_LEX_instrument);
	if (!c->title || !last || last->tokens.start <= c->head->tokens.start || !capital_head(f, last)) return;
	if (last->entry->kind == RAP_LEX_instrument_law) c->kind = last->entry->kind;
}

/* ", adopted in 2025", "signed in April 2024", "(CMA) of Sept. 19, 2018": the year behind the name, up to the next
 * name or the end of the clause. */
static uint16_t year_behind(const finder *f, uint32_t at) {
	bool dated = false, verb = false;
	for (uint32_t i = at; i < at + 9 && i < f->names.sentence.end; i++) {
		uint32_t flags = flags_at(f, i);
		bool first = i == at;
		if (year_at(f, i)) return dated ? year_at(f, i) : 0;
		const rap_mark *link = mark_at(f, i, RAP_LEX_link), *word = mark_at(f, i, RAP_LEX_verb);
		if (first && link && link->entry->flags & RAP_LEX_F_np) verb = true;
		verb = verb || (i < at + 2 && word && word->entry->flags & RAP_LEX_F_ppart);
		if (first && !verb && !(flags & RAP_TOKEN_COMMA)) return 0;
		if (i == at + 1 && !verb) return 0;
		dated = verb && (link || dated);
		bool month = is(f, i, RAP_LEX_calendar_month);
		if (flags & RAP_TOKEN_CAP && !month && !mark_at(f, i, RAP_LEX_place) && !mark_at(f, i, RAP_LEX_state))
			return 0;
		if (flags & RAP_TOKEN_PUNCT && !(flags & RAP_TOKEN_COMMA)) return 0;
	}
	return 0;
}

/* The year that four digits are; 0. */
static uint16_t year_in(const char *digits) {
	int32_t year;
	return rap_digits_read(digits, 4, &year) && year >= 1800 && year <= 2199 ? (uint16_t)year : 0;
}

/* "1959/63", "2011/24/EU", "833/2014": a law that is numbered by its years. */
static uint16_t year_of_number(const finder *f, rap_range number) {
	if (rap_range_empty(number)) return 0;
	rap_str s = rap_token_str(f->names.text, number.start);
	if (s.n < 6) return 0;
	uint16_t year = s.s[4] == '/' ? year_in(s.s) : 0;
	return year == 0 && s.s[s.n - 5] == '/' ? year_in(s.s + s.n - 4) : year;
}

/* "1244/1999": a resolution's number and its year; of "60/251" the first is the session. */
static uint16_t year_behind_number(const finder *f, rap_range number) {
	if (number.end != number.start + 1) return 0;
	rap_str s = rap_token_str(f->names.text, number.start);
	if (s.n < 6 || s.s[s.n - 5] != '/') return 0;
	for (uint32_t i = 0; i < s.n - 5; i++)
		if (!rap_is_digit(s.s[i])) return 0;
	uint16_t year = year_in(s.s + s.n - 4);
	return year >= 1900 ? year : 0;
}

/* A year inside the name; not the span of a plan ("2026-2030"), nor what the lexicon's name has ("2030 Agenda").
 */
static uint16_t year_inside(const finder *f, const candidate *c) {
	for (uint32_t i = c->name.start; i < c->name.end; i++) {
		bool number = c->number.start <= i && i < c->number.end;
		bool known = !common(c->head) && c->head->tokens.start <= i && i < c->head->tokens.end;
		bool span = (flags_at(f, i + 1) | flags_at(f, i - 1)) & RAP_TOKEN_HYPHEN;
		if (year_at(f, i) && !number && !known && !span) return year_at(f, i);
	}
	return 0;
}

static void settle_year(const finder *f, candidate *c) {
	if (!c->year) c->year = year_inside(f, c);
	if (!c->year) c->year = year_behind(f, c->end);
	if (!c->year && c->kind == RAP_LEX_instrument_law) c->year = year_of_number(f, c->number);
	if (!c->year && c->kind == RAP_LEX_instrument_resolution) c->year = year_behind_number(f, c->number);
}

static bool longer(const rap_mark *mark, const rap_mark *head) {
	return mark && mark->tokens.start < head->tokens.start && !everyday(mark);
}

/* "World Food Programme", "National Convention": what an organisation is called, whole. */
static bool organization_name(const finder *f, const rap_mark *head) {
	return longer(rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_organization), head) ||
		   longer(rap_mark_before(f->names.marks, head->tokens.end, RAP_LEX_body), head);
}

/* A head that a capitalised word follows is no head: "Law Enforcement", "American Rescue Plan (ARP) Act",
 * "Deterrence Strategy and Consultation Group". */
static bool goes_on(const finder *f, const rap_mark *head) {
	uint32_t next = head->tokens.end, end;
	if (flags_at(f, next) & RAP_TOKEN_HYPHEN) return true;
	if (rap_name_word(&f->names, next) && !(flags_at(f, next) & RAP_TOKEN_DIGIT)) return true;
	if (!rap_range_empty(rap_name_acronym(&f->names, next, &end)) && rap_name_word(&f->names, end)) return true;
	if (!everyday(head) || !is(f, next, RAP_LEX_link_and)) return false;
	end = rap_name_run(&f->names, next + 1);
	return end > next + 1 && rap_mark_before(f->names.marks, end, RAP_LEX_body);
}

/* "Director of National Drug Control Policy", "Assistant Secretary for Border Policy": a person's office. */
static bool office(const finder *f, uint32_t start) {
	if (start < f->names.sentence.start + 2 || !is(f, start - 1, RAP_LEX_link_title)) return false;
	return rap_mark_before(f->names.marks, start - 1, RAP_LEX_title) ||
		   rap_mark_before(f->names.marks, start - 1, RAP_LEX_body);
}

/* "2016 Panel of Experts (PoE) report": the start of the organisation that the name's start would cut, and the
 * year before it. */
static uint32_t whole_organization(const finder *f, uint32_t low, uint32_t start) {
	uint32_t organization = f->organization[start];
	if (!organization) return start;
	uint32_t first = f->list->all.at[organization - 1].name.start;
	if (first >= start || first < low) return start;
	return first > low && year_at(f, first - 1) ? first - 1 : first;
}

static candidate candidate_of(const finder *f, const rap_mark *head) {
	candidate c = {.head = head, .name = head->tokens, .end = head->tokens.end, .kind = head->entry->kind};
	uint32_t low = f->low > f->names.sentence.start ? f->low : f->names.sentence.start;
	c.name.start = rap_name_left(&f->names, low, head->tokens.start);
	c.name.start = whole_organization(f, low, c.name.start);
	c.left = any_telling(f, c.name.start, head->tokens.start);
	return c;
}

/* ---- the rules ---- */

/* "Resolution 2397 (2017)", "Law No. 18 of 2017 on the Protection of ...". */
static bool rule_number(const finder *f, candidate *c) {
	if (!read_number(f, c)) return false;
	if (everyday(c->head) && !capital_head(f, c->head)) return false;
	read_bracket_year(f, c);
	read_title(f, c);
	c->rule = "instrument.number";
	return true;
}

/* "UPR", "Paris Agreement", "Convention on the Law of the Sea". */
static bool rule_known(const finder *f, candidate *c) {
	bool acronym = (c->head->entry->flags & RAP_LEX_F_upper) != 0;
	if (acronym || !c->left) c->name.start = c->head->tokens.start;
	if (!acronym) {
		if (goes_on(f, c->head)) return false;
		read_title(f, c);
	}
	c->rule = "instrument.known";
	return true;
}

/* "Washington Declaration", "Memorandum of Understanding on Dam Safety". */
static bool rule_capital(const finder *f, candidate *c) {
	if (f->plain || !capital_head(f, c->head) || goes_on(f, c->head)) return false;
	if (organization_name(f, c->head) || office(f, c->name.start)) return false;
	uint32_t before_title = c->name.end;
	if (year_at(f, c->name.end) && !(flags_at(f, c->name.end) & RAP_TOKEN_COMMA))
		c->name.end = compound_year(f, c->name.end);
	read_title(f, c);
	read_bracket_year(f, c);
	read_bracket_number(f, c);
	if (!c->year) read_gazette(f, c);
	bool title = c->title && any_telling(f, before_title, c->name.end);
	c->rule = c->left ? "instrument.name" : "instrument.title";
	return c->left || title;
}

/* What stands before a head in lower case is its name only if it is neither a state nor an organisation. */
static bool names_lower_head(const finder *f, const candidate *c) {
	for (uint32_t i = c->name.start; i < c->head->tokens.start; i++) {
		const rap_mark *state = mark_at(f, i, RAP_LEX_state);
		if (state && state->entry->kind != RAP_LEX_state_capital) return false;
		if (mark_at(f, i, RAP_LEX_organization) || mark_at(f, i, RAP_LEX_title)) return false;
	}
	return true;
}

/* "Schengen agreement", "2014 U.N. Commission of Inquiry (COI) report". */
static bool rule_lower(const finder *f, candidate *c) {
	if (f->plain || capital_head(f, c->head) || everyday(c->head) || !c->left) return false;
	bool treaty =
		c->kind == RAP_LEX_instrument_treaty && names_lower_head(f, c) && c->name.start > f->names.sentence.start;
	bool report = c->kind == RAP_LEX_instrument_report &&
				  (year_at(f, c->name.start) || flags_at(f, c->head->tokens.start - 1) & RAP_TOKEN_CLOSE);
	c->rule = "instrument.lower";
	return (treaty || report) &&
		   flags_at(f, c->head->tokens.start - 1) & (RAP_TOKEN_CAP | RAP_TOKEN_CLOSE | RAP_TOKEN_DIGIT);
}

/* "report of the U.N. Commission of Inquiry (COI)". */
static bool rule_report_of(const finder *f, candidate *c) {
	uint32_t at = c->head->tokens.end;
	if (f->plain || c->kind != RAP_LEX_instrument_report || everyday(c->head)) return false;
	uint32_t end = rap_name_right(&f->names, c->head->tokens);
	if (end < at + 4) return false;
	bool body = false;
	for (uint32_t i = at; i < end; i++) body = body || is(f, i, RAP_LEX_body_assembly);
	c->name = (rap_range){c->head->tokens.start, end};
	read_acronym(f, c);
	c->name.end = c->end > end ? c->end : end;
	c->acronym = (rap_range){0, 0};
	c->rule = "instrument.report-of";
	return body && !(flags_at(f, at - 1) & RAP_TOKEN_CAP);
}

/* The quoted words that open at `quote`, without the quotes; empty when they are no title. */
static rap_range quoted(const finder *f, uint32_t quote) {
	uint32_t capitals = 0, small = 0, i = quote + 1;
	rap_range none = {quote, quote};
	if (!(flags_at(f, i) & (RAP_TOKEN_CAP | RAP_TOKEN_DIGIT))) return none;
	for (; i < f->names.sentence.end && i - quote < 24 && !(flags_at(f, i) & RAP_TOKEN_QUOTE); i++) {
		capitals += (flags_at(f, i) & RAP_TOKEN_CAP) != 0;
		small += (flags_at(f, i) & (RAP_TOKEN_LETTER | RAP_TOKEN_CAP)) == RAP_TOKEN_LETTER &&
				 !mark_at(f, i, RAP_LEX_link) && !mark_at(f, i, RAP_LEX_function);
	}
	if (!(flags_at(f, i) & RAP_TOKEN_QUOTE) || capitals < 2 || small > 0) return none;
	return (rap_range){quote + 1, flags_at(f, i - 1) & RAP_TOKEN_COMMA ? i - 1 : i};
}

/* The word at `at` says that a person, a place, a day begins there and no title. */
static bool no_title(const finder *f, uint32_t at) {
	static const rap_lex_class classes[] = {RAP_LEX_state, RAP_LEX_organization, RAP_LEX_place, RAP_LEX_calendar};
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (mark_at(f, at, classes[i])) return true;
	const rap_mark *title = mark_at(f, at, RAP_LEX_title);
	if (title && title->entry->kind != RAP_LEX_title_field) return true;
	return is(f, at, RAP_LEX_person_given);
}

/* A title without quotes: "Nets, Boats and Rifles", "The Vanishing Shoals". */
static rap_range unquoted(const finder *f, uint32_t at) {
	rap_range none = {at, at};
	bool small = mark_at(f, at, RAP_LEX_function) && flags_at(f, at) & RAP_TOKEN_CAP;
	uint32_t first = small ? at + 1 : at;
	if (!rap_name_word(&f->names, first) || no_title(f, first)) return none;
	uint32_t end = rap_name_run(&f->names, first), run = end;
	while (end < f->names.sentence.end && end - at < RAP_NAME_MAX) {
		bool comma = (flags_at(f, end) & RAP_TOKEN_COMMA) != 0;
		if (!(comma || mark_at(f, end, RAP_LEX_link)) || !rap_name_word(&f->names, end + 1) ||
			(comma && no_title(f, end + 1)))
			break;
		end = rap_name_run(&f->names, end + 1);
	}
	return run - at >= 2 || (end > run && !(flags_at(f, run) & RAP_TOKEN_COMMA && end - run == 2))
			   ? (rap_range){at, end}
			   : none;
}

/* "the report “Ice and Iron”", "a report entitled Nets, Boats and Rifles", "its report, Rivers Without Borders,".
 */
static bool rule_report_title(const finder *f, candidate *c) {
	uint32_t at = c->head->tokens.end;
	if (c->kind != RAP_LEX_instrument_report || f->plain || capital_head(f, c->head)) return false;
	if (flags_at(f, at) & RAP_TOKEN_COMMA) at++;
	const rap_mark *called =
		at < f->names.sentence.end ? rap_mark_kind_at(f->names.marks, at, RAP_LEX_link_called) : NULL;
	if (called) at = called->tokens.end;
	bool quote = (flags_at(f, at) & (RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN)) == (RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN);
	rap_range title = quote ? quoted(f, at) : unquoted(f, at);
	if (rap_range_empty(title)) return false;
	c->name = title;
	read_bracket_year(f, c);
	c->name = title;
	c->end = title.end;
	c->rule = "instrument.report-title";
	return true;
}

/* "principle of non-refoulement", "principle of equitable and reasonable utilization". */
static bool rule_principle(const finder *f, candidate *c) {
	uint32_t at = c->head->tokens.end;
	if (c->kind != RAP_LEX_instrument_principle || capital_head(f, c->head) || everyday(c->head)) return false;
	const rap_mark *link =
		at < f->names.sentence.end ? rap_mark_kind_at(f->names.marks, at, RAP_LEX_link_title) : NULL;
	if (!link || !(link->entry->flags & RAP_LEX_F_np)) return false;
	uint32_t end = at + 1;
	while (end - at < 9 && (flags_at(f, end) & RAP_TOKEN_LETTER || flags_at(f, end) & RAP_TOKEN_HYPHEN)) {
		bool and = is(f, end, RAP_LEX_link_and) && !mark_at(f, end + 1, RAP_LEX_function) &&
				   !is(f, end + 1, RAP_LEX_link_the);
		if (mark_at(f, end, RAP_LEX_function) && !and) break;
		end++;
	}
	if (end == at + 1 || is(f, end - 1, RAP_LEX_link_and)) return false;
	c->name = (rap_range){c->head->tokens.start, end};
	c->rule = "instrument.principle";
	return true;
}

/* ---- later mentions ---- */

static rap_str label_of(const finder *f, const rap_mark *head) {
	return rap_lexicon_value(f->names.marks->lexicon, head->entry->value);
}

/* "the Protocol", once a protocol has been named. */
static bool rule_short(const finder *f, candidate *c) {
	if (f->plain || !common(c->head) || !capital_head(f, c->head) || goes_on(f, c->head)) return false;
	if (!is(f, c->head->tokens.start - 1, RAP_LEX_link_the)) return false;
	c->name = c->head->tokens;
	c->rule = "instrument.short";
	return rap_map_get(&f->heads, label_of(f, c->head)) != RAP_NONE;
}

/* "the COI report", after "report of the U.N. Commission of Inquiry (COI)". */
static bool rule_short_inner(const finder *f, candidate *c) {
	uint32_t before = c->head->tokens.start - 1;
	if (c->head->tokens.start == f->names.sentence.start || !(flags_at(f, before) & RAP_TOKEN_CAP)) return false;
	if (rap_map_get(&f->inner, rap_token_str(f->names.text, before)) == RAP_NONE) return false;
	c->name = (rap_range){before, c->head->tokens.end};
	c->rule = "instrument.short";
	return true;
}

/* ---- collecting ---- */

/* Would the name cut an organisation's name in two ("North Atlantic Treaty" of its Organization)? */
static bool cuts_organization(const finder *f, rap_range name) {
	const uint32_t *o = f->organization;
	bool left = name.start > 0 && o[name.start] && o[name.start] == o[name.start - 1];
	return left || (o[name.end - 1] && o[name.end - 1] == o[name.end]);
}

/* The name of the organisation over `token`; in "the EU-Chile Agreement" it is a party. */
static rap_range organization_at(const finder *f, uint32_t token) {
	rap_range none = {0, 0};
	if (!f->organization[token]) return none;
	rap_range name = f->list->all.at[f->organization[token] - 1].name;
	bool party = (flags_at(f, name.start - 1) | flags_at(f, name.end)) & RAP_TOKEN_HYPHEN;
	return party ? none : name;
}

/* "Japan's 2024 Bluebook", "the ministry's White Paper": who owns the name that begins at `start`. */
static rap_range owner_before(const finder *f, uint32_t start) {
	rap_range none = {0, 0};
	if (!(flags_at(f, start - 1) & RAP_TOKEN_POSSESSIVE) || start < f->names.sentence.start + 2) return none;
	rap_range owner = organization_at(f, start - 2);
	if (!rap_range_empty(owner)) return owner;
	const rap_mark *state = rap_mark_before(f->names.marks, start - 1, RAP_LEX_state);
	return state ? state->tokens : none;
}

/* "The Security Council (UNSC) has adopted the landmark Resolution 2719": who adopts what begins at `start`. */
static rap_range adopter_before(const finder *f, uint32_t start) {
	rap_range none = {0, 0};
	uint32_t low = f->names.sentence.start, k = start;
	while (k > low && start - k < MOST_BETWEEN && !is(f, k - 1, RAP_LEX_cue_issue) && !(flags_at(f, k - 1) & RAP_TOKEN_CAP)) k--;
	if (k == low || !is(f, k - 1, RAP_LEX_cue_issue)) return none;
	k--;
	while (k > low && start - k < 2 * MOST_BETWEEN && (is(f, k - 1, RAP_LEX_function_have) || is(f, k - 1, RAP_LEX_function_adv))) k--;
	while (k > low && start - k < 3 * MOST_BETWEEN && !f->organization[k - 1] && flags_at(f, k - 1) & (RAP_TOKEN_CLOSE | RAP_TOKEN_OPEN | RAP_TOKEN_UPPER)) k--;
	return k > low ? organization_at(f, k - 1) : none;
}

/* "by the Council", "was adopted by the Council" behind the name at `end`. */
static rap_range adopter_behind(const finder *f, uint32_t end) {
	uint32_t k = end;
	while (k < end + MOST_BETWEEN && (flags_at(f, k) & RAP_TOKEN_COMMA || is(f, k, RAP_LEX_function_rel) || is(f, k, RAP_LEX_function_be))) k++;
	if (is(f, k, RAP_LEX_cue_issue)) k++;
	else k = end;
	if (!is(f, k, RAP_LEX_cue_by)) return (rap_range){0, 0};
	return organization_at(f, is(f, k + 1, RAP_LEX_link_the) ? k + 2 : k + 1);
}

/* An organisation inside the name, before it or, behind "by", after it. */
static rap_range issuer_of(const finder *f, const candidate *c) {
	for (uint32_t i = c->name.start; i < c->name.end; i++) {
		if (!f->organization[i] || f->list->all.at[f->organization[i] - 1].kind == RAP_LEX_body_force) continue; /* "Military Agreement" */
		rap_range tokens = organization_at(f, i);
		return rap_range_within(tokens, c->name) ? tokens : (rap_range){0, 0};
	}
	rap_range owner = owner_before(f, c->name.start);
	if (rap_range_empty(owner)) owner = adopter_before(f, c->name.start);
	return rap_range_empty(owner) ? adopter_behind(f, c->end) : owner;
}

/* What later mentions may call it by. */
static void remember(finder *f, const candidate *c, uint32_t mention) {
	rap_arena *arena = f->names.arena;
	if (!rap_range_empty(c->acronym))
		rap_map_put(arena, &f->acronyms, rap_text_words(f->names.text, c->acronym), mention);
	if (common(c->head)) rap_map_put(arena, &f->heads, label_of(f, c->head), mention);
	for (uint32_t i = c->name.start; i + 2 < c->end; i++) {
		uint32_t end;
		rap_range inner = rap_name_acronym(&f->names, i, &end);
		if (!rap_range_empty(inner)) rap_map_put(arena, &f->inner, rap_text_words(f->names.text, inner), mention);
	}
}

static rap_mention *push(finder *f, rap_range tokens, rap_range name, uint8_t kind, const char *rule) {
	rap_mention *m = rap_vec_push(f->names.arena, &f->list->all);
	m->type = RAP_MENTION_INSTRUMENT;
	m->kind = kind;
	m->tokens = tokens;
	m->name = name;
	m->entity = RAP_NONE;
	m->rule = rule;
	f->low = tokens.end;
	return m;
}

static uint32_t keep(finder *f, candidate *c, bool bare) {
	if (c->end < c->name.end) c->end = c->name.end;
	read_bracket_symbol(f, c);
	settle_kind(f, c);
	settle_year(f, c);
	if (rap_range_empty(c->issuer)) c->issuer = issuer_of(f, c);
	if (!bare) remember(f, c, f->list->all.n);
	rap_mention *m = push(f, (rap_range){c->name.start, c->end}, c->name, c->kind, c->rule);
	m->bare = bare;
	m->year = c->year;
	m->number = c->number;
	m->acronym = c->acronym;
	m->affiliation = c->issuer;
	return c->end;
}

/* "resolutions 1718, 2087 (2013) and 2397": the numbers behind the first, one mention each. */
static uint32_t keep_more_numbers(finder *f, const candidate *first, uint32_t at) {
	for (uint32_t count = 0; count < 64; count++) {
		uint32_t next = at;
		bool comma = (flags_at(f, next) & RAP_TOKEN_COMMA) != 0, signed_;
		next += comma;
		bool and = is(f, next, RAP_LEX_link_and);
		next += and;
		if (!comma && !and) return at;
		candidate c = {.head = first->head, .kind = first->kind, .issuer = first->issuer, .rule = "instrument.number-list"};
		c.number = number_at(f, next, &signed_);
		if (rap_range_empty(c.number) || is(f, c.number.end, RAP_LEX_calendar_month)) return at;
		c.name = c.number;
		read_bracket_year(f, &c);
		at = keep(f, &c, false);
	}
	return at;
}

typedef bool (*rule_fn)(const finder *f, candidate *c);

static const struct {
	rule_fn read;
	bool common; /* for common heads; else for the names the lexicon knows */
	bool bare;
} rules[] = {
	{rule_known, false, false},		{rule_number, true, false},	   {rule_capital, true, false},
	{rule_short_inner, true, true}, {rule_lower, true, false},	   {rule_report_title, true, false},
	{rule_report_of, true, false},	{rule_principle, true, false}, {rule_short, true, true},
};

/* Tries the rules on the head; the end of what was found, or 0. */
static uint32_t read_head(finder *f, const rap_mark *head) {
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (rules[i].common != common(head) || (only_numbered(head) && rules[i].read != rule_number)) continue;
		candidate c = candidate_of(f, head);
		if (!rules[i].read(f, &c) || cuts_organization(f, c.name)) continue;
		uint32_t end = keep(f, &c, rules[i].bare);
		return rules[i].read == rule_number && head->entry->flags & RAP_LEX_F_plural
				   ? keep_more_numbers(f, &c, end)
				   : end;
	}
	return 0;
}

/* "“Closed Gates”, a report by ...": the quote at `at` and what stands behind it. */
static uint32_t read_quote(finder *f, uint32_t at) {
	if ((flags_at(f, at) & (RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN)) != (RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN)) return 0;
	rap_range title = quoted(f, at);
	if (rap_range_empty(title)) return 0;
	uint32_t i = title.end;
	while (i - title.end < 4 && flags_at(f, i) & (RAP_TOKEN_COMMA | RAP_TOKEN_QUOTE)) i++;
	if (!is(f, i, RAP_LEX_function_det)) return 0;
	for (uint32_t last = i + 3; i < last; i++) {
		const rap_mark *head = mark_at(f, i + 1, RAP_LEX_instrument);
		if (!head || head->entry->kind != RAP_LEX_instrument_report) continue;
		push(f, title, title, head->entry->kind, "instrument.quoted");
		return head->tokens.end;
	}
	return 0;
}

/* A short form by acronym: "the UPR". */
static uint32_t read_acronym_again(finder *f, uint32_t at) {
	if (!(flags_at(f, at) & RAP_TOKEN_CAP)) return 0;
	uint32_t mention = rap_map_get(&f->acronyms, rap_token_str(f->names.text, at));
	if (mention == RAP_NONE) return 0;
	rap_range tokens = {at, at + 1};
	push(f, tokens, tokens, f->list->all.at[mention].kind, "instrument.acronym")->bare = true;
	return at + 1;
}

/* "A/RES/80/3": a document symbol with a part that stands for resolutions. */
static uint32_t read_symbol(finder *f, uint32_t at) {
	rap_str s = rap_token_str(f->names.text, at);
	if (!(flags_at(f, at) & RAP_TOKEN_CAP) || s.n > RAP_LEXICON_KEY_MAX || !memchr(s.s, '/', s.n)) return 0;
	const rap_lexicon *lexicon = f->names.marks->lexicon;
	for (uint32_t start = 0, i = 0; i <= s.n; i++) {
		if (i < s.n && s.s[i] != '/') continue;
		char key[RAP_LEXICON_KEY_MAX];
		uint32_t n = rap_lexicon_key((rap_str){s.s + start, i - start}, key, sizeof key), count = 0;
		uint32_t word = n ? rap_lexicon_word(lexicon, key, n) : 0;
		uint32_t node = word ? rap_lexicon_step(lexicon, 0, word) : RAP_NONE;
		const rap_lex_entry *entries = node == RAP_NONE ? NULL : rap_lexicon_entries(lexicon, node, &count);
		start = i + 1;
		for (uint32_t k = 0; k < count; k++) {
			if (entries[k].kind != RAP_LEX_instrument_resolution || !(entries[k].flags & RAP_LEX_F_upper))
				continue;
			rap_range token = {at, at + 1};
			candidate c = {.name = token, .number = token, .kind = entries[k].kind};
			read_bracket_year(f, &c);
			rap_mention *m = push(f, c.name, c.name, c.kind, "instrument.symbol");
			m->number = token;
			m->year = c.year;
			return c.name.end;
		}
	}
	return 0;
}

static void read_sentence(finder *f) {
	rap_range sentence = f->names.sentence;
	f->low = sentence.start;
	for (uint32_t i = sentence.start; i < sentence.end;) {
		uint32_t end = 0;
		if (!f->names.taken[i]) {
			const rap_mark *head = mark_at(f, i, RAP_LEX_instrument);
			if (head) end = read_head(f, head);
			if (!end) end = read_quote(f, i);
			if (!end) end = read_symbol(f, i);
			if (!end) end = read_acronym_again(f, i);
		}
		i = end > i ? end : i + 1;
	}
}

static bool readable(uint8_t block) {
	return block != RAP_BLOCK_BYLINE && block != RAP_BLOCK_PUBLISHED && block != RAP_BLOCK_DATELINE;
}

/* What earlier finders found: persons hold their words, organisations are remembered. */
static void take_earlier(finder *f) {
	for (uint32_t i = 0; i < f->list->all.n; i++) {
		const rap_mention *m = &f->list->all.at[i];
		if (m->type == RAP_MENTION_PERSON) rap_name_take(&f->names, m->name);
		if (m->type != RAP_MENTION_ORGANIZATION) continue;
		for (uint32_t t = m->name.start; t < m->name.end; t++) f->organization[t] = i + 1;
	}
}

void rap_instruments_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	finder f = {.list = list};
	f.names = rap_name_reader_make(arena, text, marks, RAP_LEX_instrument);
	f.organization = RAP_NEW_ARRAY(arena, uint32_t, text->tokens.n + 1);
	take_earlier(&f);
	for (uint32_t i = 0; i < text->sentences.n; i++) {
		uint8_t block = text->blocks.at[text->sentences.at[i].block].kind;
		if (!readable(block)) continue;
		rap_name_read(&f.names, text->sentences.at[i].tokens);
		bool heading = block == RAP_BLOCK_TITLE || block == RAP_BLOCK_HEADING;
		f.plain = f.names.capitals || (heading && rap_name_headline(&f.names));
		read_sentence(&f);
	}
}
