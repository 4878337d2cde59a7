/* The words of date expressions: numbers, ordinals, years, units, and what is none of them. */
#include "mention/when.h"

static uint32_t value_of(const rap_lexicon *lexicon, rap_lex_class cls, const char *name) {
	return rap_lexicon_find_value(lexicon, cls, (rap_str){name, (uint32_t)strlen(name)});
}

void rap_when_names_set(rap_when_names *names, const rap_lexicon *lexicon) {
	static const char *const units[RAP_UNIT_COUNT] = {"",		 "minute",	  "hour",	"day",	   "week",
													  "weekend", "fortnight", "month",	"quarter", "half",
													  "year",	 "decade",	  "century"};
	static const char *const parts[RAP_PART_COUNT] = {"",		 "early", "mid", "late", "begin", "end", "middle",
													  "h1",		 "h2",	  "q1",	 "q2",	 "q3",	  "q4",	 "later",
													  "earlier", "",	  "",	 "",	 "",	  "",	 ""};
	static const char *const leads[RAP_LEAD_COUNT] = {"",	   "plain",	 "on",	  "by",		"before",
													  "until", "from",	 "since", "after",	"through",
													  "for",   "within", "over",  "between"};
	static const char *const seasons[5] = {"", "spring", "summer", "autumn", "winter"};
	for (int i = 0; i < RAP_UNIT_COUNT; i++) names->units[i] = value_of(lexicon, RAP_LEX_calendar, units[i]);
	for (int i = 0; i < RAP_PART_COUNT; i++) names->parts[i] = value_of(lexicon, RAP_LEX_calendar, parts[i]);
	for (int i = 0; i < RAP_LEAD_COUNT; i++) names->leads[i] = value_of(lexicon, RAP_LEX_dateword, leads[i]);
	for (int i = 0; i < 5; i++) names->seasons[i] = value_of(lexicon, RAP_LEX_calendar, seasons[i]);
}

bool rap_when_leads(const rap_when_reader *r, uint32_t token, rap_when_lead lead) {
	if (!rap_when_is(r, token, RAP_LEX_dateword_lead)) return false;
	return rap_mark_kind_at(r->marks, token, RAP_LEX_dateword_lead)->entry->value == r->names.leads[lead];
}

bool rap_when_take(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, const rap_lex_entry **entry) {
	if (*at >= r->sentence.end) return false;
	const rap_mark *mark = rap_mark_kind_at(r->marks, *at, kind);
	if (!mark) return false;
	*at = mark->tokens.end;
	if (entry) *entry = mark->entry;
	return true;
}

bool rap_when_number(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, int32_t *value) {
	const rap_lex_entry *entry;
	if (!rap_when_take(r, at, kind, &entry)) return false;
	*value = rap_lexicon_number(r->marks->lexicon, entry->value);
	return true;
}

bool rap_when_unit_at(const rap_when_reader *r, uint32_t *at, uint8_t *unit, bool *plural) {
	const rap_lex_entry *entry;
	uint32_t i = *at;
	if (!rap_when_take(r, &i, RAP_LEX_calendar_unit, &entry)) return false;
	for (uint8_t k = 1; k < RAP_UNIT_COUNT; k++) {
		if (r->names.units[k] != entry->value) continue;
		*unit = k;
		*plural = entry->flags & RAP_LEX_F_plural;
		*at = i;
		return true;
	}
	return false;
}

bool rap_when_small(const rap_when_reader *r, uint32_t *at, rap_lex_kind kind, uint8_t *value) {
	int32_t number;
	uint32_t i = *at;
	if (!rap_when_number(r, &i, kind, &number) || number < 1 || number > 31) return false;
	*value = (uint8_t)number;
	*at = i;
	return true;
}

const rap_token *rap_when_token(const rap_when_reader *r, uint32_t token) {
	bool inside = token >= r->sentence.start && token < r->sentence.end;
	return inside ? &r->text->tokens.at[token] : NULL;
}

bool rap_when_comma(const rap_when_reader *r, uint32_t *at) {
	const rap_token *t = rap_when_token(r, *at);
	if (!t || !(t->flags & RAP_TOKEN_COMMA)) return false;
	*at += 1;
	return true;
}

bool rap_when_dash(const rap_when_reader *r, uint32_t *at) {
	const rap_token *t = rap_when_token(r, *at);
	if (!t || t->first != '-' || !(t->flags & RAP_TOKEN_PUNCT)) return false;
	*at += 1;
	return true;
}

bool rap_when_join(const rap_when_reader *r, uint32_t *at) {
	return rap_when_dash(r, at) || rap_when_pass(r, at, RAP_LEX_dateword_and) ||
		   rap_when_pass(r, at, RAP_LEX_dateword_to);
}

bool rap_when_ambiguous(const rap_when_reader *r, uint32_t token, rap_lex_kind kind) {
	const rap_mark *mark = rap_when_is(r, token, kind) ? rap_mark_kind_at(r->marks, token, kind) : NULL;
	return mark && (mark->entry->flags & RAP_LEX_F_ambiguous);
}

bool rap_when_season(const rap_when_reader *r, uint32_t *at, uint8_t *season) {
	const rap_lex_entry *entry;
	uint32_t i = *at;
	if (!rap_when_take(r, &i, RAP_LEX_calendar_season, &entry)) return false;
	for (uint8_t k = 1; k < 5; k++) {
		if (r->names.seasons[k] != entry->value) continue;
		*season = k;
		*at = i;
		return true;
	}
	return false;
}

/* The digits that a token begins with, at most `most` of them; *rest is what follows them in the token. */
static int32_t leading_digits(rap_str token, uint32_t most, uint32_t *count, rap_str *rest) {
	int32_t value = 0;
	uint32_t n = 0;
	while (n < token.n && n <= most && rap_is_digit(token.s[n]))
		value = value * 10 + (token.s[n++] - '0');
	*count = n;
	*rest = (rap_str){token.s + n, token.n - n};
	return value;
}

/* Is the word behind the digits of a token of this kind? */
static bool ending_is(const rap_when_reader *r, rap_str ending, rap_lex_kind kind) {
	char key[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_lexicon_key(ending, key, sizeof key), count;
	uint32_t word = n ? rap_lexicon_word(r->marks->lexicon, key, n) : 0;
	uint32_t node = word ? rap_lexicon_step(r->marks->lexicon, 0, word) : RAP_NONE;
	if (node == RAP_NONE) return false;
	const rap_lex_entry *entries = rap_lexicon_entries(r->marks->lexicon, node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (entries[i].kind == kind) return true;
	return false;
}

static bool day_digits(const rap_when_reader *r, uint32_t *at, int32_t *value, bool *ordinal) {
	if (*at >= r->sentence.end) return false;
	uint32_t count;
	rap_str rest;
	*value = leading_digits(rap_token_str(r->text, *at), 2, &count, &rest);
	if (count < 1 || count > 2 || *value < 1 || *value > 31) return false;
	*ordinal = rest.n > 0;
	if (rest.n > 0 && !ending_is(r, rest, RAP_LEX_dateword_suffix)) return false;
	*at += 1;
	return true;
}

bool rap_when_day(const rap_when_reader *r, uint32_t *at, uint8_t *day, bool *ordinal) {
	int32_t number;
	if (!day_digits(r, at, &number, ordinal)) return false;
	*day = (uint8_t)number;
	return true;
}

bool rap_when_ordinal(const rap_when_reader *r, uint32_t *at, int32_t *value) {
	bool ordinal;
	uint32_t i = *at;
	if (day_digits(r, &i, value, &ordinal)) {
		if (!ordinal) return false;
		*at = i;
		return true;
	}
	return rap_when_number(r, at, RAP_LEX_calendar_ordinal, value);
}

bool rap_when_count(const rap_when_reader *r, uint32_t *at, int32_t *value) {
	if (*at >= r->sentence.end) return false;
	uint32_t count;
	rap_str rest;
	int32_t number = leading_digits(rap_token_str(r->text, *at), 3, &count, &rest);
	if (count > 0) {
		if (count > 3 || rest.n > 0) return false;
		*value = number;
		*at += 1;
		return true;
	}
	return rap_when_number(r, at, RAP_LEX_calendar_number, value) ||
		   rap_when_number(r, at, RAP_LEX_dateword_a, value);
}

bool rap_when_year(const rap_when_reader *r, uint32_t *at, int16_t *year) {
	if (*at >= r->sentence.end) return false;
	uint32_t count;
	rap_str rest;
	int32_t value = leading_digits(rap_token_str(r->text, *at), 4, &count, &rest);
	if (count != 4 || rest.n > 0 || value < 1000 || value > 2999) return false;
	*year = (int16_t)value;
	*at += 1;
	return true;
}

void rap_when_year_of(const rap_when_reader *r, uint32_t *at, rap_when *w) {
	uint32_t i = *at;
	rap_when_pass(r, &i, RAP_LEX_dateword_of);
	if (!rap_when_year(r, &i, &w->year)) return;
	w->year_base = RAP_BASE_SAID;
	*at = i;
}

void rap_when_weekday_before(const rap_when_reader *r, uint32_t *at, rap_when *w) {
	if (rap_when_small(r, at, RAP_LEX_calendar_weekday, &w->weekday)) rap_when_comma(r, at);
}

void rap_when_weekday_open(const rap_when_reader *r, uint32_t *at, rap_when *w, bool *open) {
	uint32_t start = *at;
	rap_when_weekday_before(r, at, w);
	*open = *at > start && *at < r->sentence.end && rap_when_token(r, *at)->first == '(';
	*at += *open;
}

uint32_t rap_when_close(const rap_when_reader *r, uint32_t at, bool open) {
	if (!open) return at;
	return at < r->sentence.end && rap_when_token(r, at)->first == ')' ? at + 1 : 0;
}

bool rap_when_fiscal(const rap_when_reader *r, uint32_t *at, int16_t *year) {
	if (*at >= r->sentence.end || !(rap_when_token(r, *at)->flags & RAP_TOKEN_UPPER)) return false;
	rap_str token = rap_token_str(r->text, *at), rest;
	uint32_t letters = 0, count;
	while (letters < token.n && !rap_is_digit(token.s[letters])) letters++;
	if (letters == 0 || letters == token.n) return false;
	int32_t value = leading_digits((rap_str){token.s + letters, token.n - letters}, 4, &count, &rest);
	if ((count != 4 && count != 2) || rest.n > 0 || !ending_is(r, (rap_str){token.s, letters}, RAP_LEX_dateword_fiscal)) return false;
	*year = (int16_t)(count == 2 ? 2000 + value : value);
	*at += 1;
	return true;
}

bool rap_when_decade(const rap_when_reader *r, uint32_t *at, int16_t *year) {
	if (*at >= r->sentence.end) return false;
	uint32_t count;
	rap_str rest;
	int32_t value = leading_digits(rap_token_str(r->text, *at), 4, &count, &rest);
	if (count != 4 || value % 10 != 0 || value < 1000 || value > 2990) return false;
	if (!ending_is(r, rest, RAP_LEX_dateword_decade)) return false;
	*year = (int16_t)value;
	*at += 1;
	return true;
}

/* "14/11/2024", "2024-04-16": up to three numbers with the same mark between them. */
bool rap_when_numeric(const rap_when_reader *r, uint32_t at, rap_when_digits *d) {
	if (at >= r->sentence.end) return false;
	rap_str rest = rap_token_str(r->text, at);
	*d = (rap_when_digits){0};
	while (d->n < 3) {
		uint32_t digits;
		d->value[d->n] = leading_digits(rest, 4, &digits, &rest);
		if (digits < 1 || digits > 4) return false;
		d->digits[d->n++] = (uint8_t)digits;
		if (rest.n == 0) return d->n > 1;
		bool mark = *rest.s == '/' || *rest.s == '.' || *rest.s == '-';
		if (!mark || (d->mark && d->mark != *rest.s)) return false;
		d->mark = *rest.s;
		rest = (rap_str){rest.s + 1, rest.n - 1};
	}
	return false;
}

static bool noun_at(const rap_when_reader *r, uint32_t token) {
	return rap_mark_at(r->marks, token, RAP_LEX_meeting) || rap_mark_at(r->marks, token, RAP_LEX_noun);
}

bool rap_when_closed(const rap_when_reader *r, uint32_t token) {
	if (token >= r->sentence.end) return true;
	const rap_token *t = &r->text->tokens.at[token];
	if (t->flags & RAP_TOKEN_HYPHEN) return false;
	if (t->flags & (RAP_TOKEN_PUNCT | RAP_TOKEN_POSSESSIVE)) return true;
	const rap_mark *small = rap_mark_at(r->marks, token, RAP_LEX_function);
	if (small && !(small->entry->flags & RAP_LEX_F_ambiguous)) return true;
	if (t->flags & RAP_TOKEN_CAP || noun_at(r, token)) return false;
	const rap_mark *verb = rap_mark_at(r->marks, token, RAP_LEX_convene);
	if (!verb) verb = rap_mark_at(r->marks, token, RAP_LEX_verb);
	return verb && (verb->entry->flags & (RAP_LEX_F_past | RAP_LEX_F_ppart));
}
