/* What can be told of one line by itself: how it begins and ends, which of its words are furniture. */
#include "text/lines.h"

/* The words of a line, at most RAP_LINE_WORDS, as they are looked at here. */
typedef struct words {
	rap_token at[RAP_LINE_WORDS * 2];
	uint32_t n;
	bool all; /* the line has no more */
} words;

typedef struct describer {
	const rap_lines *lines;
	rap_line *line;
	rap_str s; /* the line without its marker */
	words words;
} describer;

static void read_words(describer *d) {
	uint32_t at = 0, count = 0;
	rap_token t;
	while (count < RAP_LINE_WORDS && d->words.n < RAP_LINE_WORDS * 2 && rap_token_next(d->s, &at, NULL, NULL, &t)) {
		d->words.at[d->words.n++] = t;
		count += !(t.flags & RAP_TOKEN_PUNCT);
	}
	d->words.all = !rap_token_next(d->s, &at, NULL, NULL, &t);
	d->line->words = (uint8_t)count;
	rap_text_find_words(d->lines->lexicon, d->s.s, d->words.at, d->words.n);
}

static bool is_word(const describer *d, uint32_t i) { return !(d->words.at[i].flags & RAP_TOKEN_PUNCT); }

/* The entry of a class and kind (any, if no_kind) at a node. */
static const rap_lex_entry *entry_of(const describer *d, uint32_t node, rap_lex_class cls, rap_lex_kind kind) {
	uint32_t count;
	if (!rap_lexicon_leads_to(d->lines->lexicon, node, cls)) return NULL;
	const rap_lex_entry *e = rap_lexicon_entries(d->lines->lexicon, node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (e[i].cls == cls && (kind == RAP_LEX_no_kind || e[i].kind == kind)) return &e[i];
	return NULL;
}

static uint32_t word_node(const describer *d, uint32_t i) {
	return d->words.at[i].word ? rap_lexicon_step(d->lines->lexicon, 0, d->words.at[i].word) : RAP_NONE;
}

/* The token behind the longest phrase of a class and kind that begins at token `i`; `i` if there is none.
 * Punctuation inside is passed over. */
static uint32_t words_end(const describer *d, uint32_t i, rap_lex_class cls, rap_lex_kind kind, const rap_lex_entry **found) {
	uint32_t node = 0, end = i;
	if (i >= d->words.n) return i;
	for (uint32_t k = i, steps = 0; k < d->words.n && steps < 8; k++) {
		if (!is_word(d, k) && k > i) continue;
		if (!d->words.at[k].word) break;
		node = rap_lexicon_step(d->lines->lexicon, node, d->words.at[k].word);
		if (node == RAP_NONE) break;
		const rap_lex_entry *e = entry_of(d, node, cls, kind);
		if (e) {
			end = k + 1;
			if (found) *found = e;
		}
		steps++;
	}
	return end;
}

static uint32_t phrase_end(const describer *d, uint32_t i, rap_lex_kind kind, const rap_lex_entry **found) {
	if (i >= d->words.n || !rap_lexicon_leads_to(d->lines->lexicon, word_node(d, i), RAP_LEX_boilerplate)) return i;
	return words_end(d, i, RAP_LEX_boilerplate, kind, found);
}

/* No longer line is ever dropped for its words. */
enum { FURNITURE_WORDS = 40 };

/* Furniture: how many words lie in phrases of it, and how many of these are little else. */
static void count_furniture(describer *d) {
	uint32_t covered = 0, hits = 0, upto = 0, hit_upto = 0;
	for (uint32_t i = 0; i < d->words.n; i++) {
		const rap_lex_entry *word = NULL;
		uint32_t end = phrase_end(d, i, RAP_LEX_boilerplate_word, &word);
		uint32_t line_end = phrase_end(d, i, RAP_LEX_boilerplate_line, NULL);
		uint32_t last_end = phrase_end(d, i, RAP_LEX_boilerplate_end, NULL);
		if (word && i >= hit_upto && !(word->flags & RAP_LEX_F_ambiguous)) {
			hits++;
			hit_upto = end;
		}
		if (line_end > end) end = line_end;
		if (last_end > end) end = last_end;
		for (uint32_t k = upto > i ? upto : i; k < end; k++) covered += is_word(d, k);
		if (end > upto) upto = end;
	}
	for (uint32_t i = 0; covered && i < d->words.n; i++) /* numbers stand with anything */
		covered += (d->words.at[i].flags & RAP_TOKEN_NUMBER) != 0;
	d->line->covered = (uint8_t)covered;
	d->line->hits = (uint8_t)(hits > 255 ? 255 : hits);
}

static uint32_t first_word(const describer *d) {
	uint32_t i = 0;
	while (i < d->words.n && !is_word(d, i)) i++;
	return i;
}

static bool only_marks_behind(const describer *d, uint32_t i) {
	while (i < d->words.n && !is_word(d, i)) i++;
	return i == d->words.n && d->words.all;
}

/* "READ ALSO: ..." and "Related  Poll: ...": a phrase of furniture, then ':' or a wide gap. */
static bool is_prefix(const describer *d, uint32_t first) {
	uint32_t end = phrase_end(d, first, RAP_LEX_boilerplate_word, NULL), line = phrase_end(d, first, RAP_LEX_boilerplate_line, NULL);
	if (end > first && line > end) end = line;
	if (end == first || end >= d->words.n) return false;
	const rap_token *next = &d->words.at[end];
	if (next->first == ':' || next->first == '|') return true;
	uint32_t before = d->words.at[end - 1].end;
	return next->start >= before + 2;
}

/* "(left)", "(second from right)" anywhere in the line. */
static bool has_side(const describer *d) {
	for (uint32_t i = 0; i + 2 < d->words.n; i++) {
		if (d->words.at[i].first != '(' || !is_word(d, i + 1)) continue;
		uint32_t end = phrase_end(d, i + 1, RAP_LEX_boilerplate_caption, NULL);
		if (end > i + 1 && end < d->words.n && (d->words.at[end].first == ')' || d->words.at[end].first == ',')) return true;
	}
	return false;
}

/* "Photo: ...", "[PHOTO ...", "FILE PHOTO: ...", "Photo by ...". */
static bool is_photo(const describer *d, uint32_t first) {
	uint32_t end = phrase_end(d, first, RAP_LEX_boilerplate_caption, NULL);
	if (end == first) return false;
	bool bracketed = first > 0 && (d->words.at[0].first == '[' || d->words.at[0].first == '(');
	bool colon = end < d->words.n && (d->words.at[end].first == ':' || d->words.at[end].first == '/');
	return colon || (bracketed && end < d->words.n) || end > first + 1;
}

/* "Present: Ms. A, Commissioner; Mr. B": who was there, below the head of minutes. */
static bool is_roll(const describer *d, uint32_t first) {
	uint32_t present = words_end(d, first, RAP_LEX_cue, RAP_LEX_cue_present, NULL), roll = words_end(d, first, RAP_LEX_cue, RAP_LEX_cue_roll, NULL);
	uint32_t label = present > roll ? present : roll;
	return label > first && label + 2 < d->words.n && d->words.at[label].first == ':';
}

/* Behind "For": "the Government of Kenya: Mr. A", with whatever the state is called. */
static bool is_signature(const describer *d, uint32_t first) {
	enum { MOST_PARTY = 14 };
	bool state = false;
	for (uint32_t k = first; k + 2 < d->words.n && k < first + MOST_PARTY; k++) {
		if (d->words.at[k].first == ':') return state;
		state = state || entry_of(d, word_node(d, k), RAP_LEX_state, RAP_LEX_no_kind) || words_end(d, k, RAP_LEX_state, RAP_LEX_state_name, NULL) > k;
	}
	return false;
}

/* "Kenya - Mr. A, Secretary", "For the Government of Kenya: Mr. A". */
static bool is_delegate(const describer *d, uint32_t first) {
	uint32_t state = words_end(d, first, RAP_LEX_state, RAP_LEX_state_name, NULL);
	if (state == first && entry_of(d, word_node(d, first), RAP_LEX_link, RAP_LEX_link_toward)) return is_signature(d, first + 1);
	if (state == first || state + 2 >= d->words.n) return false;
	bool parted = d->words.at[state].first == ':' || (d->words.at[state].flags & RAP_TOKEN_DASH);
	return parted && words_end(d, state + 1, RAP_LEX_title, RAP_LEX_no_kind, NULL) > state + 1;
}

static void set_beginning(describer *d) {
	uint32_t first = first_word(d), traits = 0;
	if (first >= d->words.n) return;
	const rap_token *t = &d->words.at[first];
	uint32_t end = phrase_end(d, first, RAP_LEX_boilerplate_end, NULL);
	bool letter = (t->flags & RAP_TOKEN_LETTER) != 0;
	if (first == 0 && letter && !(t->flags & RAP_TOKEN_CAP)) traits |= RAP_LINE_LOWER;
	if (end > first && only_marks_behind(d, end < d->words.n ? end + (is_word(d, end) ? 1 : 0) : end)) traits |= RAP_LINE_END;
	if (phrase_end(d, first, RAP_LEX_boilerplate_byline, NULL) > first) traits |= RAP_LINE_BYLINE;
	if (phrase_end(d, first, RAP_LEX_boilerplate_published, NULL) > first) traits |= RAP_LINE_PUBLISHED;
	if (is_prefix(d, first)) traits |= RAP_LINE_PREFIX;
	if (is_photo(d, first) || has_side(d)) traits |= RAP_LINE_PHOTO;
	if (is_roll(d, first)) traits |= RAP_LINE_ROLL;
	if (is_delegate(d, first)) traits |= RAP_LINE_DELEGATE;
	if (entry_of(d, word_node(d, first), RAP_LEX_state, RAP_LEX_no_kind) ||
	    entry_of(d, word_node(d, first), RAP_LEX_place, RAP_LEX_no_kind))
		traits |= RAP_LINE_PLACE;
	if (phrase_end(d, first, RAP_LEX_boilerplate_agency, NULL) > first) traits |= RAP_LINE_AGENCY;
	if (entry_of(d, word_node(d, first), RAP_LEX_body, RAP_LEX_no_kind)) traits |= RAP_LINE_BODY;
	d->line->traits |= traits;
}

/* Nothing but the name of a place, of one word or of more. */
static bool is_town(const describer *d) {
	uint32_t node = 0;
	for (uint32_t i = 0; i < d->words.n && i < 4 && node != RAP_NONE; i++)
		node = d->words.at[i].word ? rap_lexicon_step(d->lines->lexicon, node, d->words.at[i].word) : RAP_NONE;
	if (node == 0 || d->words.n > 4) return false;
	return entry_of(d, node, RAP_LEX_state, RAP_LEX_no_kind) || entry_of(d, node, RAP_LEX_place, RAP_LEX_no_kind);
}

static bool is_month(const describer *d, uint32_t i) {
	return i < d->words.n && (d->words.at[i].flags & RAP_TOKEN_CAP) && entry_of(d, word_node(d, i), RAP_LEX_calendar, RAP_LEX_calendar_month);
}

/* 2024-04-16, 09/02/2024, 04.07.2025: three groups of digits. */
static bool is_numeric_date(rap_str s) {
	uint32_t groups = 0, marks = 0, digits = 0;
	for (uint32_t i = 0; i < s.n; i++) {
		if (rap_is_digit(s.s[i])) {
			groups += i == 0 || !rap_is_digit(s.s[i - 1]);
			digits++;
		} else if (strchr("-./", s.s[i])) {
			marks++;
		} else {
			return false;
		}
	}
	return groups == 3 && marks == 2 && digits >= 5 && digits <= 8;
}

static bool has_date(const describer *d) {
	for (uint32_t i = 0; i < d->words.n; i++) {
		const rap_token *t = &d->words.at[i];
		if ((t->flags & RAP_TOKEN_DIGIT) && is_numeric_date((rap_str){d->s.s + t->start, t->end - t->start})) return true;
		bool number_behind = i + 1 < d->words.n && (t[1].flags & RAP_TOKEN_DIGIT);
		bool number_before = i > 0 && (t[-1].flags & RAP_TOKEN_DIGIT);
		if ((number_behind || number_before) && is_month(d, i)) return true;
	}
	return false;
}

/* "[Accept] [Manage]", "... [Learn more]": what the last square bracket holds is furniture. */
static bool has_button(const describer *d) {
	uint32_t n = d->words.n;
	if (!d->words.all || n < 3 || d->words.at[n - 1].first != ']') return false;
	uint32_t open = n - 1;
	while (open > 0 && d->words.at[open].first != '[') open--;
	if (d->words.at[open].first != '[') return false;
	uint32_t end = phrase_end(d, open + 1, RAP_LEX_boilerplate_line, NULL);
	if (end == open + 1) end = phrase_end(d, open + 1, RAP_LEX_boilerplate_word, NULL);
	return end > open + 1 && end == n - 1;
}

static bool has_copyright(const describer *d) {
	for (uint32_t i = 0; i < d->words.n; i++) {
		const rap_token *t = &d->words.at[i];
		if (t->end - t->start == 2 && memcmp(d->s.s + t->start, "\xC2\xA9", 2) == 0) return true;
		bool bracketed_c = i + 3 < d->words.n && t->first == '(' && (t[1].first | 0x20) == 'c' && t[2].first == ')' && t[1].end == t[1].start + 1;
		if (bracketed_c && (t[3].flags & (RAP_TOKEN_DIGIT | RAP_TOKEN_CAP))) return true;
	}
	return false;
}

/* "example.org". */
static bool is_domain(const describer *d, const rap_token *t) {
	if (!(t->flags & RAP_TOKEN_LETTER) || t->end - t->start <= 6) return false;
	const char *point = memchr(d->s.s + t->start, '.', t->end - t->start);
	return point && point > d->s.s + t->start + 3 && point + 2 < d->s.s + t->end;
}

static void count_words(describer *d) {
	bool caps = false, small = false, address = false;
	for (uint32_t i = 0; i < d->words.n; i++) {
		const rap_token *t = &d->words.at[i];
		bool lower = (t->flags & RAP_TOKEN_LETTER) && !(t->flags & RAP_TOKEN_CAP);
		caps = caps || (t->flags & RAP_TOKEN_UPPER);
		small = small || ((t->flags & RAP_TOKEN_LETTER) && !(t->flags & RAP_TOKEN_UPPER));
		if (lower) d->line->smalls++;
		if (entry_of(d, word_node(d, i), RAP_LEX_function, RAP_LEX_no_kind)) d->line->functions++;
		address = address || is_domain(d, t);
	}
	if (d->words.n && memchr(d->s.s, '@', d->words.at[d->words.n - 1].end)) address = true;
	if (caps && !small) d->line->traits |= RAP_LINE_CAPS;
	if (address) d->line->traits |= RAP_LINE_ADDRESS;
	if (d->line->words == 1 && memchr(d->s.s, '_', d->s.n)) d->line->traits |= RAP_LINE_SHOUT;
	if (!caps && !small) d->line->traits |= RAP_LINE_SYMBOLS;
}

/* "Home | News | Sport", "Home > World", "HOME   NEWS": the number of pieces. */
static void count_segments(describer *d) {
	uint32_t segments = 1;
	for (uint32_t i = 1; i < d->words.n && segments < 255; i++) {
		const rap_token *t = &d->words.at[i];
		const char *s = d->s.s + t->start;
		uint32_t n = t->end - t->start;
		bool mark = (n == 1 && (*s == '|' || *s == '>' || *s == '/')) || (n == 2 && (memcmp(s, "»", 2) == 0 || memcmp(s, "·", 2) == 0)) ||
		            (n == 3 && (memcmp(s, "•", 3) == 0 || memcmp(s, "›", 3) == 0));
		bool spaced = (t->flags & RAP_TOKEN_SPACE) && i + 1 < d->words.n && (t[1].flags & RAP_TOKEN_SPACE);
		uint32_t gap = t->start - t[-1].end;
		bool wide = gap >= 3 || (gap > 0 && memchr(d->s.s + t[-1].end, '\t', gap));
		segments += (mark && (spaced || *s == '|')) || (wide && !mark && !strchr(".!?:;", t[-1].first));
	}
	d->line->segments = (uint8_t)segments;
}

static bool continuation(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* Steps back over closing brackets and quotation marks, and white space with them. */
static uint32_t before_closers(rap_str s, uint32_t n) {
	for (;;) {
		if (n && strchr("\"')]* ", s.s[n - 1])) n--;
		else if (n >= 3 && (memcmp(s.s + n - 3, "”", 3) == 0 || memcmp(s.s + n - 3, "’", 3) == 0)) n -= 3;
		else if (n >= 2 && memcmp(s.s + n - 2, "»", 2) == 0) n -= 2;
		else return n;
	}
}

static bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

/* "... on Monday. (Ministry of Foreign Affairs)": the length of the line before the bracket, 0 if it is none. */
static uint32_t before_credit(rap_str s) {
	if (s.n < 4 || s.s[s.n - 1] != ')') return 0;
	uint32_t open = s.n - 1, low = s.n > 80 ? s.n - 80 : 0;
	while (open > low && s.s[open] != '(') open--;
	if (s.s[open] != '(' || s.s[s.n - 2] == '.' || !(rap_is_capital(s.s[open + 1]) || (unsigned char)s.s[open + 1] >= 0x80)) return 0;
	uint32_t n = before_closers(s, open);
	return n && is_stop(s.s[n - 1]) ? n : 0;
}

/* Is the period at the end that of an abbreviation? A kind of it; no_kind if not. */
static uint8_t closing_abbreviation(const describer *d, uint32_t n) {
	uint32_t start = n - 1;
	while (start > 0 && n - start < 24 && !rap_is_blank(d->s.s[start - 1])) start--;
	while (start < n && strchr("(\"'[", d->s.s[start])) start++;
	rap_str word = {d->s.s + start, n - start - 1};
	const rap_lex_entry *e = rap_text_entry(d->lines->lexicon, rap_text_step(d->lines->lexicon, 0, word), RAP_LEX_abbreviation);
	bool capital = word.n && rap_is_capital(word.s[0]);
	if (e && (capital || !(e->flags & (RAP_LEX_F_cap | RAP_LEX_F_upper)))) return e->kind;
	return word.n == 1 && capital ? RAP_LEX_abbreviation_title : RAP_LEX_no_kind;
}

static bool wants_more(const describer *d, rap_str word) {
	static const bool more[RAP_LEX_KIND_COUNT] = {
		[RAP_LEX_function_det] = true,  [RAP_LEX_function_prep] = true,  [RAP_LEX_function_possessive] = true,
		[RAP_LEX_function_conj] = true, [RAP_LEX_function_sub] = true,   [RAP_LEX_function_rel] = true,
		[RAP_LEX_function_be] = true,   [RAP_LEX_function_modal] = true, [RAP_LEX_function_to] = true,
		[RAP_LEX_function_have] = true, [RAP_LEX_title_modifier] = true, [RAP_LEX_title_office] = true,
		[RAP_LEX_title_rank] = true,
	};
	uint32_t node = rap_text_step(d->lines->lexicon, 0, word), count;
	if (node == RAP_NONE) return false;
	const rap_lex_entry *e = rap_lexicon_entries(d->lines->lexicon, node, &count);
	for (uint32_t i = 0; i < count; i++)
		if (more[e[i].kind]) return true;
	return false;
}

static void set_stop(describer *d, uint32_t n) {
	uint8_t kind = d->s.s[n - 1] == '.' ? closing_abbreviation(d, n) : RAP_LEX_no_kind;
	bool dots = n > 1 && d->s.s[n - 2] == '.';
	if (kind == RAP_LEX_no_kind || dots) d->line->traits |= RAP_LINE_STOP;
	else if (kind == RAP_LEX_abbreviation_plain) d->line->traits |= RAP_LINE_STOP | RAP_LINE_ABBREVIATION;
	else d->line->traits |= RAP_LINE_OPEN;
}

static void set_open(describer *d) {
	uint32_t n = d->s.n, start = n;
	char last = d->s.s[n - 1];
	bool dash = (n >= 3 && (memcmp(d->s.s + n - 3, "—", 3) == 0 || memcmp(d->s.s + n - 3, "–", 3) == 0)) || (n >= 2 && last == '-' && rap_is_blank(d->s.s[n - 2]));
	while (start > 0 && n - start < 24 && !rap_is_blank(d->s.s[start - 1])) start--;
	if (last == ',' || last == '(' || dash || wants_more(d, (rap_str){d->s.s + start, n - start})) d->line->traits |= RAP_LINE_OPEN;
	bool letter = n >= 2 && (((unsigned char)d->s.s[n - 2] | 0x20) >= 'a' && ((unsigned char)d->s.s[n - 2] | 0x20) <= 'z');
	if (last == '-' && (letter || (n >= 2 && (unsigned char)d->s.s[n - 2] >= 0x80))) d->line->traits |= RAP_LINE_HYPHEN | RAP_LINE_OPEN;
}

static void set_end(describer *d) {
	uint32_t credit = before_credit(d->s), n = before_closers(d->s, d->s.n);
	if (credit) {
		d->line->traits |= RAP_LINE_CREDIT | RAP_LINE_STOP;
		return;
	}
	if (n == 0) return;
	bool ellipsis = n >= 3 && memcmp(d->s.s + n - 3, "…", 3) == 0;
	if (d->s.s[n - 1] == '?') d->line->traits |= RAP_LINE_QUESTION;
	if (is_stop(d->s.s[n - 1])) set_stop(d, n);
	else if (ellipsis) d->line->traits |= RAP_LINE_STOP;
	else if (d->s.s[n - 1] == ':') d->line->traits |= RAP_LINE_COLON;
	else if (d->s.s[n - 1] == ';') d->line->traits |= RAP_LINE_SEMICOLON;
	else set_open(d);
}

/* "... on Monday. Photo: A. Name/Agency": the credit is cut off the line. Only its last words are looked at. */
static void cut_credit(describer *d) {
	uint32_t n = d->words.n;
	if (!d->words.all || d->s.s[0] == '[' || d->s.s[0] == '(') return;
	for (uint32_t i = n; i-- > 1 && n - i <= 12;) {
		if (!is_stop(d->words.at[i - 1].first) || !is_word(d, i)) continue;
		uint32_t end = phrase_end(d, i, RAP_LEX_boilerplate_caption, NULL);
		if (end == i || end >= n || d->words.at[end].first != ':') continue;
		d->line->end = d->line->start + d->line->marker + d->words.at[i - 1].end;
		d->s.n = d->words.at[i - 1].end;
		d->words.n = i;
		return;
	}
}

/* "## Heading", "*A line in italics*". */
static void set_markdown(describer *d) {
	uint32_t hashes = 0;
	while (hashes < d->s.n && d->s.s[hashes] == '#') hashes++;
	bool heading = hashes > 0 && hashes <= 6 && hashes < d->s.n && rap_is_blank(d->s.s[hashes]);
	bool emphasis = d->s.n > 2 && d->s.s[0] == '*' && d->s.s[d->s.n - 1] == '*' && !rap_is_blank(d->s.s[1]);
	if (heading || emphasis) d->line->traits |= RAP_LINE_MARKDOWN;
}

static void set_bracketed(describer *d) {
	char open = d->s.s[0], close = open == '[' ? ']' : ')';
	if (open != '[' && open != '(') return;
	const char *end = memchr(d->s.s, close, d->s.n);
	if (!end || end == d->s.s + d->s.n - 1) d->line->traits |= RAP_LINE_BRACKETED;
}

void rap_line_describe(const rap_lines *lines, rap_line *line) {
	describer d; /* not zeroed: its words are many, the lines may be millions */
	d.lines = lines, d.line = line, d.words.n = 0;
	d.s = (rap_str){lines->text->s + line->start + line->marker, line->end - line->start - line->marker};
	if (d.s.n == 0) {
		line->traits |= RAP_LINE_SYMBOLS;
		return;
	}
	while (d.s.n > 1 && continuation(d.s.s[0])) d.s.s++, d.s.n--;
	read_words(&d);
	cut_credit(&d);
	count_words(&d);
	count_segments(&d);
	if (line->words <= FURNITURE_WORDS) count_furniture(&d);
	set_beginning(&d);
	set_end(&d);
	set_markdown(&d);
	set_bracketed(&d);
	if (has_date(&d)) line->traits |= RAP_LINE_DATE;
	if (is_town(&d)) line->traits |= RAP_LINE_TOWN;
	if (has_button(&d)) line->traits |= RAP_LINE_BUTTON;
	if (has_copyright(&d)) line->traits |= RAP_LINE_COPYRIGHT;
}
