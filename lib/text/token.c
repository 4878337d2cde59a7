/* Tokens, cut as the Universal Dependencies English treebanks cut them, from left to right: each call looks at
 * the bytes of its own token and a bounded number behind it, so that the whole is linear. */
#include "text/text.h"

#include <utf8proc.h>

#include "text/cuts.h"

/* How far a token may look ahead for the '@' of an address or the end of a document symbol. */
enum { LOOK_AHEAD = 64 };

typedef enum letter_class { NOTHING, SPACE, UPPER, LOWER, DIGIT, MARK, OTHER } letter_class;

typedef struct letter {
	letter_class cls;
	uint32_t n; /* bytes */
	int32_t code;
} letter;

static const letter_class utf8proc_classes[UTF8PROC_CATEGORY_CO + 1] = {
	[UTF8PROC_CATEGORY_LU] = UPPER, [UTF8PROC_CATEGORY_LT] = UPPER, [UTF8PROC_CATEGORY_LL] = LOWER,
	[UTF8PROC_CATEGORY_LM] = LOWER, [UTF8PROC_CATEGORY_LO] = LOWER, [UTF8PROC_CATEGORY_MN] = MARK,
	[UTF8PROC_CATEGORY_MC] = MARK,  [UTF8PROC_CATEGORY_ME] = MARK,  [UTF8PROC_CATEGORY_ND] = DIGIT,
	[UTF8PROC_CATEGORY_ZS] = SPACE, [UTF8PROC_CATEGORY_ZL] = SPACE, [UTF8PROC_CATEGORY_ZP] = SPACE,
};

static inline letter_class ascii_class(unsigned char c) {
	if (c >= 'a' && c <= 'z') return LOWER;
	if (c >= 'A' && c <= 'Z') return UPPER;
	if (c >= '0' && c <= '9') return DIGIT;
	return c <= ' ' ? SPACE : OTHER;
}

static letter wide_letter_at(rap_str s, uint32_t i) {
	utf8proc_int32_t code;
	utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.s + i, (utf8proc_ssize_t)(s.n - i), &code);
	if (n <= 0) return (letter){OTHER, 1, 0xFFFD};
	letter_class cls = utf8proc_classes[utf8proc_category(code)];
	return (letter){cls == NOTHING ? OTHER : cls, (uint32_t)n, code};
}

/* Most text is ASCII, and every rule here asks for letters. */
static inline letter letter_at(rap_str s, uint32_t i) {
	if (i >= s.n) return (letter){NOTHING, 0, 0};
	unsigned char c = (unsigned char)s.s[i];
	return c < 0x80 ? (letter){ascii_class(c), 1, c} : wide_letter_at(s, i);
}

static letter wide_letter_before(rap_str s, uint32_t i) {
	uint32_t k = i - 1;
	while (k > 0 && i - k < 4 && ((unsigned char)s.s[k] & 0xC0) == 0x80) k--;
	letter l = letter_at(s, k);
	return l.n == i - k ? l : (letter){OTHER, 1, 0xFFFD};
}

static inline letter letter_before(rap_str s, uint32_t i) {
	if (i == 0) return (letter){NOTHING, 0, 0};
	unsigned char c = (unsigned char)s.s[i - 1];
	return c < 0x80 ? (letter){ascii_class(c), 1, c} : wide_letter_before(s, i);
}

static bool is_letter(letter l) { return l.cls == UPPER || l.cls == LOWER; }
static bool is_word(letter l) { return is_letter(l) || l.cls == DIGIT || l.cls == MARK || l.code == '_'; }
static bool is_digit(letter l) { return l.cls == DIGIT; }
static bool is_edge(letter l) { return l.cls == NOTHING || l.cls == SPACE; }

static bool is_apostrophe(letter l) {
	return l.code == '\'' || l.code == 0x2019 || l.code == 0x2018 || l.code == '`' || l.code == 0x2BC;
}

static bool is_short_dash(int32_t code) {
	return code == '-' || (code >= 0x2010 && code <= 0x2013) || code == 0x2212;
}

static bool is_long_dash(int32_t code) { return code == 0x2014 || code == 0x2015 || code == 0x2E3A || code == 0x2E3B; }

static unsigned char lower(char c) { return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

/* Does `s` go on at `i` with the letters of `word` (lower case ASCII) and then end as a word? */
static bool word_ends_with(rap_str s, uint32_t i, const char *word) {
	for (; *word; word++, i++)
		if (i >= s.n || lower(s.s[i]) != (unsigned char)*word) return false;
	return !is_word(letter_at(s, i));
}

/* The length of the clitic whose apostrophe stands at `i`, 0 if there is none. */
static uint32_t clitic_at(rap_str s, uint32_t i) {
	letter apostrophe = letter_at(s, i);
	if (!is_apostrophe(apostrophe)) return 0;
	for (size_t k = 0; k < sizeof clitics / sizeof *clitics; k++)
		if (word_ends_with(s, i + apostrophe.n, clitics[k])) return apostrophe.n + (uint32_t)strlen(clitics[k]);
	return 0;
}

/* The length of "n't" at `i`, 0 if it is not there. */
static uint32_t negation_at(rap_str s, uint32_t i) {
	if (i >= s.n || lower(s.s[i]) != 'n') return 0;
	letter apostrophe = letter_at(s, i + 1);
	if (!is_apostrophe(apostrophe) || !word_ends_with(s, i + 1 + apostrophe.n, "t")) return 0;
	return 1 + apostrophe.n + 1;
}

/* The first part of the ASCII word of n letters at `start`, if it is two written together; else 0. All capitals only in
 * longer words: IM is no I'm. */
static uint32_t joined_part(rap_str s, uint32_t start, uint32_t n) {
	if (n > JOINED_LONGEST) return 0;
	for (const struct joined *j = joined[n]; j->word; j++) {
		if (lower(s.s[start]) != (unsigned char)j->word[0] || !word_ends_with(s, start, j->word)) continue;
		bool capitals = ascii_class((unsigned char)s.s[start + n - 1]) == UPPER;
		bool name = n == 2 && ascii_class((unsigned char)s.s[start]) == UPPER; /* Im is a family name before it is I'm */
		return name || (capitals && n < 6) ? 0 : j->first;
	}
	return 0;
}

/* Is the word from `start` to `end` a prefix whose hyphen does not cut? */
static bool is_prefix(rap_str s, uint32_t start, uint32_t end) {
	if (letter_at(s, end).code != '-' || !is_letter(letter_at(s, end + 1))) return false;
	if (end > start + 1 && letter_before(s, end).cls != LOWER) return false; /* EX-1 */
	for (size_t k = 0; k < sizeof prefixes / sizeof *prefixes; k++)
		if (end - start == strlen(prefixes[k]) && word_ends_with(s, start, prefixes[k])) return true;
	return false;
}

/* The end of the slashed word at `start`; `start` if there is none. */
static uint32_t slashed_end(rap_str s, uint32_t start) {
	for (size_t k = 0; k < sizeof slashed / sizeof *slashed; k++)
		if (word_ends_with(s, start, slashed[k])) return start + (uint32_t)strlen(slashed[k]);
	return start;
}

/* A word while it is being scanned. Its segments are what stands between its inner periods. */
typedef struct word_scan {
	rap_str s;
	uint32_t start, at;
	uint32_t segment, letters; /* where the last segment starts, its length in characters */
	bool inner;                /* there were periods inside */
	bool singles;              /* all segments before the last are single letters */
	bool period;               /* keeps its closing period */
	rap_abbreviation_fn abbreviation;
	const void *context;
} word_scan;

static bool known_abbreviation(const word_scan *w) {
	return w->abbreviation && w->abbreviation(w->context, (rap_str){w->s.s + w->start, w->at - w->start});
}

/* U.S  a.m  L.12: the period behind a single letter, with a word character after it. */
static bool single_goes_on(const word_scan *w, letter next) {
	if (next.cls == DIGIT) return true;
	bool next_single = !is_word(letter_at(w->s, w->at + 1 + next.n));
	bool address = !w->inner && next.cls == LOWER && letter_at(w->s, w->segment).cls == LOWER;
	return next_single || address;
}

/* example.com  Rev.1  v2.0  Ph.D: the period behind a longer segment, with a word character after it. */
static bool segment_goes_on(const word_scan *w, letter next) {
	letter first = letter_at(w->s, w->segment), last = letter_before(w->s, w->at);
	if (next.cls == DIGIT) return is_digit(last) || (first.cls == UPPER && w->letters <= 4 && !known_abbreviation(w));
	if (next.cls == LOWER) return !known_abbreviation(w);
	return w->letters <= 2 && next.cls == UPPER && !is_word(letter_at(w->s, w->at + 1 + next.n));
}

static bool keeps_period(const word_scan *w) {
	bool single = w->letters == 1 && is_letter(letter_at(w->s, w->segment));
	if (single && w->inner) return true;
	if (single && letter_at(w->s, w->segment).cls == UPPER && w->at + 1 < w->s.n) return true;
	return known_abbreviation(w);
}

/* At a period: true if the word goes on behind it; otherwise sets `period`. */
static bool pass_period(word_scan *w) {
	letter next = letter_at(w->s, w->at + 1);
	if (next.code == '.') {
		bool stop = letter_at(w->s, w->at + 2).code != '.' && keeps_period(w); /* Inc.. */
		w->period = stop;
		w->at += stop;
		return false;
	}
	bool single = w->letters == 1 && is_letter(letter_at(w->s, w->segment));
	bool word_follows = is_letter(next) || is_digit(next);
	if (word_follows && (single && w->singles ? single_goes_on(w, next) : segment_goes_on(w, next))) {
		w->singles = w->singles && single;
		w->inner = true;
		w->at += 1;
		w->segment = w->at;
		w->letters = 0;
		return true;
	}
	w->period = keeps_period(w);
	w->at += w->period;
	return false;
}

/* At an apostrophe: O'Brien goes on, Korea's ends before it, don't ends before the n. */
static bool pass_apostrophe(word_scan *w, letter apostrophe) {
	if (clitic_at(w->s, w->at)) return false;
	if (w->at > w->start + 1 && negation_at(w->s, w->at - 1)) {
		w->at -= 1;
		return false;
	}
	if (!is_letter(letter_at(w->s, w->at + apostrophe.n))) return false;
	w->at += apostrophe.n;
	w->letters++;
	return true;
}

/* R&D, AT&T. */
static bool pass_ampersand(word_scan *w) {
	if (letter_before(w->s, w->at).cls != UPPER || letter_at(w->s, w->at + 1).cls != UPPER) return false;
	w->at += 1;
	w->letters++;
	return true;
}

static bool pass(word_scan *w) {
	letter l = letter_at(w->s, w->at);
	if (is_word(l)) {
		w->at += l.n;
		w->letters += l.cls != MARK;
		return true;
	}
	if (l.code == '.') return pass_period(w);
	if (l.code == '&') return pass_ampersand(w);
	return is_apostrophe(l) && pass_apostrophe(w, l);
}

/* The end of an address that begins at `start`: "a.b-c@example.org". `start` itself if there is none. */
static uint32_t mail_end(rap_str s, uint32_t start, uint32_t i) {
	uint32_t limit = s.n - start > LOOK_AHEAD ? start + LOOK_AHEAD : s.n;
	while (i < limit && (is_word(letter_at(s, i)) || strchr(".+-", s.s[i]))) i += letter_at(s, i).n;
	if (i >= limit || s.s[i] != '@' || !is_word(letter_at(s, i + 1))) return start;
	for (i++; is_word(letter_at(s, i)) || (i + 1 < s.n && strchr(".-", s.s[i]) && is_word(letter_at(s, i + 1)));)
		i += letter_at(s, i).n;
	return i;
}

static bool ends_url(letter l) {
	return is_edge(l) || l.code == '<' || l.code == '>' || l.code == '"' || (l.code >= 0x2018 && l.code <= 0x201F);
}

/* The end of the web address that goes on at `i`, without the punctuation of the sentence around it; the dots of one
 * that was cut short are its own. */
static uint32_t url_end(rap_str s, uint32_t start, uint32_t i) {
	for (letter l; l = letter_at(s, i), !ends_url(l);) i += l.n;
	if (i > start + 3 && memcmp(s.s + i - 3, "...", 3) == 0) return i;
	while (i > start + 1 && strchr(".,;:!?)]'", s.s[i - 1])) i--;
	return i;
}

/* The end of a document symbol, "A/RES/80/3", "2011/36/EU": capitals and digits between slashes, one part all
 * digits. `start` itself if there is none. */
static uint32_t symbol_end(rap_str s, uint32_t start) {
	bool number = false, digits = true, first = true;
	uint32_t i = start, part = start;
	for (; i < s.n && i - start < LOOK_AHEAD; i++) {
		letter_class cls = ascii_class((unsigned char)s.s[i]);
		bool inside = cls == DIGIT || cls == UPPER || (cls == LOWER && !first && i > part && !digits);
		bool point = s.s[i] == '.' && i > part && is_word(letter_at(s, i + 1));
		if (inside || point) {
			digits = digits && cls == DIGIT;
		} else if (s.s[i] == '/' && i > part && is_word(letter_at(s, i + 1))) {
			number = number || digits;
			digits = true, first = false, part = i + 1;
		} else {
			break;
		}
	}
	number = number || (digits && i > part);
	return number && !first && i > part && i - start < LOOK_AHEAD && !is_word(letter_at(s, i)) ? i : start;
}

/* "www.example.org" with a path behind it: the last segment is a domain's. */
static bool domain(const word_scan *w) {
	return w->inner && w->letters >= 2 && !w->period && letter_at(w->s, w->segment).cls == LOWER;
}

/* Words that turn out to be the beginning of something longer, from the character they stop at. */
static uint32_t extend_word(const word_scan *w) {
	letter stop = letter_at(w->s, w->at);
	uint32_t end = w->start;
	if (stop.code == ':' && letter_at(w->s, w->at + 1).code == '/' && letter_at(w->s, w->at + 2).code == '/')
		end = url_end(w->s, w->start, w->at);
	else if (stop.code == '/' && domain(w))
		end = url_end(w->s, w->start, w->at);
	else if (stop.code == '/')
		end = slashed_end(w->s, w->start) > w->at ? slashed_end(w->s, w->start) : symbol_end(w->s, w->start);
	else if ((stop.code > 0 && stop.code < 0x80 && strchr("@-+.", (int)stop.code)) || is_word(stop))
		end = mail_end(w->s, w->start, w->at);
	else if (stop.code == '$' && w->at - w->start <= 3 && letter_before(w->s, w->at).cls == UPPER)
		end = w->at + 1;
	return end > w->at ? end : w->at;
}

static uint32_t scan_word(word_scan *w) {
	uint32_t negation = negation_at(w->s, w->start);
	if (negation) return w->start + negation;
	while (pass(w)) {}
	uint32_t first = joined_part(w->s, w->start, w->at - w->start);
	if (first) return w->start + first;
	if (is_prefix(w->s, w->start, w->at)) {
		w->at += 1;
		while (pass(w)) {}
	}
	return extend_word(w);
}

static uint32_t digits_end(rap_str s, uint32_t i) {
	for (letter l; l = letter_at(s, i), is_digit(l);) i += l.n;
	return i;
}

/* The end of "2024-04-16" or "16-04-2024", `start` if it is none. */
static uint32_t dashed_date_end(rap_str s, uint32_t start, uint32_t first_end) {
	if (first_end >= s.n || s.s[first_end] != '-') return start;
	uint32_t second = first_end + 1, second_end = digits_end(s, second);
	if (second_end - second != 2 || second_end >= s.n || s.s[second_end] != '-') return start;
	uint32_t third = second_end + 1, end = digits_end(s, third);
	uint32_t first_n = first_end - start, third_n = end - third;
	bool date = (first_n == 4 && third_n == 2) || (first_n == 2 && third_n == 4);
	return date && !is_word(letter_at(s, end)) ? end : start;
}

/* May the mark at `i` stand inside a number? A comma only before groups of digits. */
static bool joins_digits(rap_str s, uint32_t i) {
	if (i + 1 >= s.n || !is_digit(letter_at(s, i + 1))) return false;
	if (s.s[i] == '.' || s.s[i] == ':' || s.s[i] == '/') return true;
	if (s.s[i] != ',') return false;
	uint32_t n = 0;
	while (n < 4 && is_digit(letter_at(s, i + 1 + n)) && letter_at(s, i + 1 + n).n == 1) n++;
	return n == 3 || (n == 2 && letter_at(s, i + 3).code == ',');
}

/* The end of a telephone number, "555-0100" or "1-202-555-0100": groups of digits, the last two of three and four.
 * `start` if there is none. */
static uint32_t telephone_end(rap_str s, uint32_t start, uint32_t first_end) {
	uint32_t end = first_end, n = end - start, before = 0;
	for (uint32_t groups = 1; groups < 4 && letter_at(s, end).code == '-' && is_digit(letter_at(s, end + 1)); groups++) {
		uint32_t next = digits_end(s, end + 1);
		before = n, n = next - end - 1, end = next;
	}
	return before == 3 && n == 4 && !is_word(letter_at(s, end)) && letter_at(s, end).code != '-' ? end : start;
}

static bool is_unit(rap_str s, uint32_t i) {
	for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
		uint32_t n = (uint32_t)strlen(units[k]);
		if (s.n - i >= n && memcmp(s.s + i, units[k], n) == 0 && !is_word(letter_at(s, i + n))) return true;
	}
	return false;
}

static uint32_t scan_number(rap_str s, uint32_t start) {
	uint32_t i = digits_end(s, start), date = dashed_date_end(s, start, i), telephone = telephone_end(s, start, i);
	if (date > start) return date;
	if (telephone > start) return telephone;
	while (joins_digits(s, i)) i = digits_end(s, i + 1);
	if (letter_at(s, i).code == '/') {
		uint32_t symbol = symbol_end(s, start);
		if (symbol > i) return symbol;
	}
	if (is_unit(s, i)) return i;
	for (letter l; l = letter_at(s, i), is_word(l);) i += l.n;
	return letter_at(s, i).code == '@' ? (mail_end(s, start, i) > i ? mail_end(s, start, i) : i) : i;
}

static bool is_opening_bracket(int32_t code) { return code == '(' || code == '[' || code == '{'; }

/* A straight quotation mark opens when only its right side is glued to a word. */
static uint16_t straight_quote_flags(rap_str s, uint32_t start, uint32_t end) {
	letter before = letter_before(s, start), after = letter_at(s, end);
	bool free_left = is_edge(before) || is_opening_bracket(before.code) || is_short_dash(before.code) ||
	                 is_long_dash(before.code) || before.code == '/' || before.code == '"';
	bool comma_left = before.code == ',' && is_letter(after);
	bool open = (free_left || comma_left) && !is_edge(after);
	return (uint16_t)(RAP_TOKEN_QUOTE | (open ? RAP_TOKEN_OPEN : RAP_TOKEN_CLOSE));
}

/* Flags and `first` of a dash from `start` to `end`. */
static uint16_t dash_flags(rap_str s, uint32_t start, uint32_t end, bool is_long) {
	bool left = !is_edge(letter_before(s, start)), right = !is_edge(letter_at(s, end));
	if (is_long || (!left && !right)) return RAP_TOKEN_DASH;
	return left && right ? RAP_TOKEN_HYPHEN : 0;
}

typedef struct mark_row {
	int32_t code;
	char first;
	uint16_t flags;
} mark_row;

static const mark_row marks[] = {
	{',', ',', RAP_TOKEN_COMMA},
	{'(', '(', RAP_TOKEN_OPEN},
	{'[', '[', RAP_TOKEN_OPEN},
	{'{', '{', RAP_TOKEN_OPEN},
	{')', ')', RAP_TOKEN_CLOSE},
	{']', ']', RAP_TOKEN_CLOSE},
	{'}', '}', RAP_TOKEN_CLOSE},
	{0x201C, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x201E, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x201F, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x00AB, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x201D, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE},
	{0x00BB, '"', RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE},
	{0x2018, '\'', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x201A, '\'', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x201B, '\'', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{'`', '\'', RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN},
	{0x2019, '\'', RAP_TOKEN_QUOTE | RAP_TOKEN_CLOSE},
	{0x2026, '.', 0},
};

/* Marks of which several in a row are one token. */
static bool repeats(int32_t a, int32_t b) {
	if (a == '!' || a == '?') return b == '!' || b == '?';
	return a == b && a < 0x80 && strchr(".-*#=_~+$<>/\\", (int)a);
}

static uint32_t run_end(rap_str s, uint32_t i, letter l) {
	uint32_t end = i + l.n;
	for (letter next; next = letter_at(s, end), next.cls != NOTHING && repeats(l.code, next.code);) end += next.n;
	return end;
}

/* `` and '' are quotation marks of old typewriters; ' alone may be a possessive or a quotation mark. */
static void set_apostrophe(rap_str s, letter l, rap_token *t) {
	letter before = letter_before(s, t->start), next = letter_at(s, t->end);
	t->first = '\'';
	if (next.code == l.code) {
		t->end += l.n;
		t->first = '"';
		t->flags |= l.code == '`' ? RAP_TOKEN_QUOTE | RAP_TOKEN_OPEN : straight_quote_flags(s, t->start, t->end);
	} else if (l.code != 0x2018 && (before.code == 's' || before.code == 'S') && !is_word(next)) {
		t->flags = (uint16_t)((t->flags & ~RAP_TOKEN_PUNCT) | RAP_TOKEN_POSSESSIVE);
	} else if (l.code == '\'') {
		t->flags |= straight_quote_flags(s, t->start, t->end);
	}
}

static void set_mark(rap_str s, letter l, rap_token *t) {
	t->flags |= RAP_TOKEN_PUNCT;
	t->end = run_end(s, t->start, l);
	t->first = s.s[t->start];
	bool dashes = l.code == '-' && t->end - t->start > 1;
	if (is_short_dash(l.code) || is_long_dash(l.code)) {
		t->first = '-';
		t->flags |= dash_flags(s, t->start, t->end, dashes || is_long_dash(l.code));
		return;
	}
	if (l.code == '"') t->flags |= straight_quote_flags(s, t->start, t->end);
	if (l.code == '\'' || l.code == '`' || l.code == 0x2019) set_apostrophe(s, l, t);
	if (t->flags & RAP_TOKEN_POSSESSIVE || t->flags & RAP_TOKEN_QUOTE) return;
	for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
		if (marks[k].code != l.code) continue;
		t->first = marks[k].first;
		t->flags |= marks[k].flags;
	}
}

/* "'s" glued to a word, and years as "'90s". */
static bool set_short_form(rap_str s, rap_token *t) {
	letter l = letter_at(s, t->start);
	if (!is_apostrophe(l)) return false;
	uint32_t clitic = t->flags & RAP_TOKEN_SPACE ? 0 : clitic_at(s, t->start);
	uint32_t digits = clitic ? 0 : digits_end(s, t->start + l.n) - t->start - l.n;
	if (!clitic && (digits != 2 || !(t->flags & RAP_TOKEN_SPACE))) return false;
	t->end = clitic ? t->start + clitic : scan_number(s, t->start + l.n);
	t->first = '\'';
	if (clitic == l.n + 1 && lower(s.s[t->end - 1]) == 's') t->flags |= RAP_TOKEN_POSSESSIVE;
	return true;
}

/* "+44", "+5", ".25": a number with the mark before it. */
static bool set_marked_number(rap_str s, letter l, rap_token *t) {
	letter before = letter_before(s, t->start);
	bool free = is_edge(before) || is_opening_bracket(before.code) || (l.code == '.' && before.code == '$');
	if ((l.code != '+' && l.code != '.') || !free || !is_digit(letter_at(s, t->start + 1))) return false;
	t->end = scan_number(s, t->start + 1);
	t->first = s.s[t->start];
	return true;
}

static bool is_one_of(letter l, const char *set) { return l.code > 0 && l.code < 0x80 && strchr(set, (int)l.code); }

/* ":-)" and its like: eyes, perhaps a nose, mouths. */
static bool set_face(rap_str s, letter l, rap_token *t) {
	uint32_t i = t->start + 1;
	if (!is_one_of(l, ":;=") || !is_edge(letter_before(s, t->start))) return false;
	if (is_one_of(letter_at(s, i), "-'o^")) i++;
	uint32_t mouth = i;
	while (is_one_of(letter_at(s, i), ")(DPp|/\\")) i++;
	if (i == mouth || is_word(letter_at(s, i))) return false;
	t->end = i;
	t->first = s.s[t->start];
	t->flags |= RAP_TOKEN_PUNCT;
	return true;
}

/* "@handle", "#topic". */
static bool set_handle(rap_str s, letter l, rap_token *t) {
	letter next = letter_at(s, t->start + 1);
	if (!(l.code == '@' && is_word(next) && !is_digit(next)) && !(l.code == '#' && is_letter(next))) return false;
	uint32_t i = t->start + 1;
	for (letter k; k = letter_at(s, i), is_word(k);) i += k.n;
	t->end = i;
	t->first = (char)l.code;
	return true;
}

/* The flags that the letters of a word decide. */
static void set_case_flags(rap_str s, rap_token *t) {
	bool uppers = false, lowers = false, number = true;
	for (uint32_t i = t->start; i < t->end;) {
		letter l = letter_at(s, i);
		uppers = uppers || l.cls == UPPER;
		lowers = lowers || l.cls == LOWER;
		number = number && (is_digit(l) || l.code == ',' || l.code == '.');
		i += l.n;
	}
	letter first = letter_at(s, t->start);
	uint32_t flags = t->flags;
	if (first.cls == UPPER) flags |= RAP_TOKEN_CAP;
	if (uppers && !lowers) flags |= RAP_TOKEN_UPPER;
	if (is_letter(first)) flags |= RAP_TOKEN_LETTER;
	if (is_digit(first)) flags |= RAP_TOKEN_DIGIT;
	if (number && is_digit(first)) flags |= RAP_TOKEN_NUMBER;
	t->flags = (uint16_t)flags;
}

/* ---- words of ASCII letters alone: most of a text ---- */

enum { SMALL = 1, CAPITAL = 2, FIGURE = 4, PART = SMALL | CAPITAL | FIGURE, STOP = 8 };

/* PART: letters, digits and '_'. STOP: what ends a word wherever it stands; at all else the rules above look. */
static const uint8_t plain_kinds[256] = {
#define S SMALL
#define C CAPITAL
#define F FIGURE
#define X STOP
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, /* controls */
	X, X, X, X, 0, X, 0, 0, X, X, X, 0, X, 0, 0, 0, F, F, F, F, F, F, F, F, F, F, 0, X, X, X, X, X, /* 0 to 9 */
	0, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, X, X, X, X, F, /* A to Z, _ */
	0, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, X, X, X, X, X, /* a to z */
#undef S
#undef C
#undef F
#undef X
};

/* The word that begins with the ASCII letter at t->start, if nothing in it or behind it asks for a rule. */
static bool set_plain_word(rap_str s, rap_token *t) {
	uint32_t i = t->start;
	uint8_t seen = 0, kind = STOP;
	for (; i < s.n && (kind = plain_kinds[(unsigned char)s.s[i]]) & PART; i++) seen |= kind;
	if (i < s.n && kind != STOP) return false;
	uint32_t first = joined_part(s, t->start, i - t->start);
	t->end = first ? t->start + first : i;
	t->first = s.s[t->start];
	uint32_t flags = t->flags | RAP_TOKEN_LETTER;
	if (plain_kinds[(unsigned char)t->first] == CAPITAL) flags |= RAP_TOKEN_CAP;
	if ((seen & (SMALL | CAPITAL)) == CAPITAL) flags |= RAP_TOKEN_UPPER;
	t->flags = (uint16_t)flags;
	return true;
}

static void set_word(word_scan *w, rap_token *t) {
	t->end = scan_word(w);
	t->first = w->s.s[t->start];
	bool kept = w->period && t->end == w->at;
	if (kept) t->flags |= RAP_TOKEN_PERIOD;
	if (kept && !w->inner && w->letters == 1 && letter_at(w->s, w->start).cls == UPPER) t->flags |= RAP_TOKEN_INITIAL;
}

bool rap_token_next(rap_str s, uint32_t *at, rap_abbreviation_fn abbreviation, const void *context, rap_token *token) {
	uint32_t start = *at;
	letter l;
	while (l = letter_at(s, start), l.cls == SPACE) start += l.n;
	if (l.cls == NOTHING) {
		*at = start;
		return false;
	}
	*token = (rap_token){.start = start, .end = start + l.n};
	if (is_edge(letter_before(s, start))) token->flags = RAP_TOKEN_SPACE;
	if (is_letter(l) && l.n == 1 && set_plain_word(s, token)) {
		*at = token->end;
		return true;
	}
	if (is_letter(l) || l.cls == MARK) {
		word_scan w = {.s = s, .start = start, .at = start, .segment = start, .singles = true,
		               .abbreviation = abbreviation, .context = context};
		set_word(&w, token);
	} else if (is_digit(l)) {
		token->end = scan_number(s, start);
		token->first = s.s[start];
	} else if (!set_short_form(s, token) && !set_handle(s, l, token) && !set_marked_number(s, l, token) &&
	           !set_face(s, l, token)) {
		set_mark(s, l, token);
	}
	while (l = letter_at(s, token->end), l.cls == MARK) token->end += l.n; /* they belong to what is before them */
	set_case_flags(s, token);
	*at = token->end;
	return true;
}

bool rap_period_kept(const void *context, rap_str word) {
	(void)context;
	(void)word;
	return true;
}
