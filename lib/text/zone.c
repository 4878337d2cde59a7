/* What each line is to the page: article, or what stands around it.
 *
 * First the running text is found: lines that read as sentences do. What lies before the first and behind the
 * last of it is where furniture may be dropped on weaker signs; between them only lines that are nothing else.
 * A wrongly dropped line of the article is worse than a kept menu. */
#include "text/lines.h"
#include "text/tally.h"

typedef struct zone {
	rap_lines *lines;
	rap_line *at;
	uint32_t n;
	uint32_t first, last; /* the first and last running line; RAP_NONE if there is none */
	uint32_t title;
} zone;

static uint32_t length(const rap_line *l) { return l->end - l->start; }
static bool has(const rap_line *l, uint32_t traits) { return rap_line_has(l, traits); }

/* A notice in full sentences: "This site uses cookies. By continuing you accept our policy." */
static bool is_notice(const rap_line *l) {
	return l->hits >= 2 && l->words <= 40 && l->hits * 8u >= l->words && !has(l, RAP_LINE_PHOTO);
}

static bool is_sentence(const rap_line *l) {
	bool small = l->smalls > l->functions || (l->smalls == l->functions && has(l, RAP_LINE_STOP) && !has(l, RAP_LINE_ABBREVIATION));
	if (!small && !has(l, RAP_LINE_CAPS)) return false; /* a headline in capitalised words */
	if (has(l, RAP_LINE_STOP) && !has(l, RAP_LINE_QUESTION)) return l->words >= 7 && l->functions >= 1;
	return l->words >= 8 && l->functions >= 2 && has(l, RAP_LINE_QUESTION | RAP_LINE_SEMICOLON | RAP_LINE_COLON);
}

/* Lines without a blank one between them. */
typedef struct chunk {
	uint32_t start, end;
	uint32_t words, functions, smalls, hits, longest, markers;
	bool stop, broken; /* ends a sentence; all its lines but the last are broken at the margin */
} chunk;

static chunk chunk_before(const zone *z, uint32_t end) {
	chunk c = {.start = end, .end = end, .broken = true};
	while (c.start > 0) {
		const rap_line *l = &z->at[--c.start];
		bool last = c.start + 1 == end;
		c.words += l->words;
		c.functions += l->functions;
		c.smalls += l->smalls;
		c.broken = c.broken && (last || rap_line_is_broken(z->lines, c.start));
		c.hits += l->hits;
		c.markers += l->marker > 0;
		c.stop = c.stop || has(l, RAP_LINE_STOP | RAP_LINE_SEMICOLON) || (last && has(l, RAP_LINE_COLON));
		if (length(l) > c.longest) c.longest = length(l);
		if (l->gap > 0) break;
	}
	return c;
}

enum { WRAP_MAX = 200 };

/* A paragraph wrapped over several lines; it may be broken off where the next goes on in small letters. */
static bool is_wrapped(const zone *z, const chunk *c) {
	const rap_line *next = &z->at[c->end];
	bool open = has(&next[-1], RAP_LINE_OPEN) && c->smalls > c->functions; /* no headline that ends with a title */
	bool broken_off = c->end < z->n && has(next, RAP_LINE_RUNS) && (has(next, RAP_LINE_LOWER) || open);
	uint32_t lines = c->end - c->start;
	if (lines < 2 || c->longest > WRAP_MAX || c->markers * 2 > lines) return false;
	bool bylines = has(&z->at[c->start], RAP_LINE_BYLINE) && has(&z->at[c->start], RAP_LINE_BRACKETED);
	if (c->hits * 8 >= c->words || bylines) return false;
	bool sentence = c->broken && c->stop && c->words >= 7 && c->functions >= 1 && c->smalls > c->functions;
	return sentence || (c->words >= 12 && c->functions >= 3 && (c->stop || broken_off));
}

/* The first line of a wrapped paragraph: what stands above may be a heading. */
static bool begins_wrapped(const zone *z, const chunk *c, uint32_t i) {
	const rap_line *l = &z->at[i];
	bool goes_on = (c->broken && i + 1 < c->end) || (rap_line_is_broken(z->lines, i) && has(&l[1], RAP_LINE_LOWER));
	if (l->words < 4 || (l->functions < 1 && !goes_on) || has(l, RAP_LINE_CAPS) || l->segments > 2) return false;
	return is_sentence(l) || length(l) * 10 >= c->longest * 6 || (i + 1 < c->end && has(&l[1], RAP_LINE_LOWER));
}

static bool runs_alone(const rap_line *l) {
	if (is_notice(l) || has(l, RAP_LINE_COPYRIGHT) || l->segments > 2) return false;
	return is_sentence(l) || has(l, RAP_LINE_ROLL) || (l->words >= 45 && l->functions >= 8);
}

/* A line whose sentence goes on behind a blank line, or behind an advertisement. */
static bool is_broken_off(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (l->words < 8 || l->functions < 2 || l->smalls <= l->functions) return false;
	if (has(l, RAP_LINE_STOP | RAP_LINE_COLON | RAP_LINE_SEMICOLON | RAP_LINE_CAPS)) return false;
	for (uint32_t k = i + 1; k < z->n && k <= i + 2; k++) {
		const rap_line *next = &z->at[k];
		if (next->gap == 0 && next[-1].covered < next[-1].words) return false; /* goes on with the line above it */
		if (next->marker || next->words < 4) continue;
		if (has(next, RAP_LINE_LOWER) && !has(next, RAP_LINE_BYLINE)) return true;
		if (k == i + 1 && l->words >= 14 && has(l, RAP_LINE_OPEN) && has(next, RAP_LINE_STOP | RAP_LINE_SEMICOLON | RAP_LINE_OPEN)) return true;
	}
	return false;
}

/* "The two sides agreed to:" above a list. */
static bool leads_list(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	return has(l, RAP_LINE_COLON) && l->words >= 4 && l->functions >= 1 && (l->smalls > l->functions || l->functions > 2) && i + 1 < z->n && l[1].marker;
}

static void mark_running(zone *z, const chunk *c) {
	bool wrapped = is_wrapped(z, c), begun = false;
	for (uint32_t i = c->start; i < c->end; i++) {
		begun = begun || (wrapped && begins_wrapped(z, c, i));
		if (begun || runs_alone(&z->at[i]) || is_broken_off(z, i) || leads_list(z, i)) z->at[i].traits |= RAP_LINE_RUNS;
	}
}

/* An item of a list that running text led up to: "agreed to:", "(a) share data;". */
static bool lists_on(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (i == 0 || !l->marker || !has(&l[-1], RAP_LINE_RUNS)) return false;
	return has(&l[-1], RAP_LINE_COLON | RAP_LINE_SEMICOLON) || (l[-1].marker && l[-1].style == l->style && !has(&l[-1], RAP_LINE_STOP));
}

/* Lines of delegates that stand together. */
static void find_rolls(zone *z) {
	for (uint32_t i = 0; i + 1 < z->n; i++)
		if (has(&z->at[i], RAP_LINE_DELEGATE) && has(&z->at[i + 1], RAP_LINE_DELEGATE) && z->at[i + 1].gap == 0) {
			z->at[i].traits |= RAP_LINE_ROLL;
			z->at[i + 1].traits |= RAP_LINE_ROLL;
		}
}

static void find_running(zone *z) {
	z->first = z->last = RAP_NONE;
	find_rolls(z);
	for (uint32_t end = z->n; end > 0;) {
		chunk c = chunk_before(z, end);
		mark_running(z, &c);
		end = c.start;
	}
	for (uint32_t i = 0; i < z->n; i++) {
		if (lists_on(z, i)) z->at[i].traits |= RAP_LINE_RUNS;
		if (!has(&z->at[i], RAP_LINE_RUNS)) continue;
		if (z->first == RAP_NONE) z->first = i;
		z->last = i;
	}
}

static bool in_article(const zone *z, uint32_t i) { return z->first == RAP_NONE || (i > z->first && i < z->last); }

/* Does the line go on in the middle of a sentence? Then it is text, whatever it looks like. */
static bool in_sentence(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (i == 0 || l->gap > 0 || l[-1].role != RAP_ROLE_TEXT || has(&l[-1], RAP_LINE_STOP)) return false;
	if (has(l, RAP_LINE_SYMBOLS) && l[-1].words >= 3) return true;
	return l[-1].words >= 4 && (has(l, RAP_LINE_LOWER) || has(&l[-1], RAP_LINE_OPEN));
}

/* Nothing but furniture, by its words. */
static bool is_covered(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (l->words == 0 || l->words > 16) return false;
	if (l->covered >= l->words) return !in_article(z, i) || l->hits > 0 || l->segments > 2 || has(l, RAP_LINE_BUTTON);
	if (in_article(z, i) || has(l, RAP_LINE_STOP)) return false;
	return l->hits > 0 && l->covered * 10u >= l->words * 6u;
}

/* A menu, by its shape: short pieces between separators. */
static bool is_menu(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (l->segments < 3 || l->words > l->segments * 4u || has(l, RAP_LINE_STOP | RAP_LINE_DATE)) return false;
	return !in_article(z, i) || l->hits >= 2;
}

static bool is_symbols(const rap_line *l) { return has(l, RAP_LINE_SYMBOLS) && (l->words == 0 || length(l) <= 16); }

static bool is_furniture(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (in_sentence(z, i) || (l->marker && has(l, RAP_LINE_RUNS))) return false;
	if (has(l, RAP_LINE_DATE) && !has(l, RAP_LINE_COPYRIGHT)) return false;
	if (is_symbols(l) || has(l, RAP_LINE_SHOUT) || is_covered(z, i) || is_menu(z, i)) return true;
	if (has(l, RAP_LINE_PREFIX) && !is_sentence(l) && l->words <= 20 && !has(l, RAP_LINE_PHOTO | RAP_LINE_DATE)) return true;
	if (has(l, RAP_LINE_BUTTON) && l->words <= 30) return true;
	bool short_notice = has(l, RAP_LINE_COPYRIGHT) && l->words <= 25 && !has(l, RAP_LINE_PHOTO);
	return short_notice || (is_notice(l) && !in_article(z, i)) || (is_notice(l) && l->hits * 3u >= l->words);
}

/* Links below a line that was furniture, behind the article. */
static bool trails(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (z->last == RAP_NONE || i <= z->last || l->gap > 0) return false;
	return l[-1].role == RAP_ROLE_FURNITURE && !has(&l[-1], RAP_LINE_SYMBOLS) && !has(l, RAP_LINE_STOP | RAP_LINE_DATE);
}

static void drop_furniture(zone *z) {
	for (uint32_t i = 0; i < z->n; i++)
		if (is_furniture(z, i) || trails(z, i)) z->at[i].role = RAP_ROLE_FURNITURE;
}

static uint32_t line_hash(const zone *z, const rap_line *l) {
	uint32_t hash = RAP_HASH_START;
	for (uint32_t i = l->start; i < l->end; i++) hash = rap_hash_byte(hash, (unsigned char)z->lines->text->s[i]);
	return hash;
}

static bool may_repeat(const rap_line *l) {
	return l->words <= 8 && !has(l, RAP_LINE_STOP | RAP_LINE_COLON | RAP_LINE_SEMICOLON) && !l->marker;
}

/* Short lines that come again and again are not the article's. */
static void drop_repeated(zone *z) {
	if (z->first == RAP_NONE) return;
	rap_tally tally = rap_tally_make(z->lines->arena, z->n);
	for (uint32_t i = 0; i < z->n; i++)
		if (may_repeat(&z->at[i])) rap_tally_add(&tally, line_hash(z, &z->at[i]));
	for (uint32_t i = 0; i < z->n; i++) {
		rap_line *l = &z->at[i];
		if (!may_repeat(l) || in_sentence(z, i)) continue;
		uint32_t times = rap_tally_count(&tally, line_hash(z, l));
		if (times >= 3 || (times == 2 && l->hits > 0)) l->role = RAP_ROLE_FURNITURE;
	}
}

/* Does the article go on here, behind a list of headlines? Not with an item of the list that is a question. */
static bool resumes(const rap_line *l) {
	return has(l, RAP_LINE_RUNS) && l->role != RAP_ROLE_FURNITURE && !(l->marker && l->words < 20) && !has(l, RAP_LINE_QUESTION);
}

/* Behind "MOST READ" there are headlines, up to the next running text. */
static void drop_behind_end(zone *z) {
	uint32_t next = RAP_NONE;
	if (z->first == RAP_NONE) return;
	for (uint32_t i = z->n; i-- > z->first + 1;) {
		if (resumes(&z->at[i])) next = i;
		if (!has(&z->at[i], RAP_LINE_END) || in_sentence(z, i)) continue;
		uint32_t stop = next == RAP_NONE ? z->n : next;
		for (uint32_t k = i; k < stop; k++) z->at[k].role = RAP_ROLE_FURNITURE;
		next = i; /* what lies behind is settled */
	}
}

/* ---- pictures ---- */

static bool next_text(const zone *z, uint32_t i, uint32_t *next) {
	for (uint32_t k = i + 1; k < z->n; k++) {
		if (z->at[k].role == RAP_ROLE_FURNITURE) continue;
		*next = k;
		return true;
	}
	return false;
}

/* A caption goes on over its broken lines. */
static void set_caption(zone *z, uint32_t i) {
	const char *s = z->lines->text->s;
	bool open = has(&z->at[i], RAP_LINE_BRACKETED);
	for (uint32_t k = i; k < z->n && k < i + 8; k++) {
		rap_line *l = &z->at[k];
		if (k > i && (l->gap > 0 || l->role == RAP_ROLE_FURNITURE)) return;
		l->role = RAP_ROLE_CAPTION;
		char last = s[l->end - 1];
		if (open ? last == ']' || last == ')' : has(l, RAP_LINE_STOP)) return;
	}
}

/* The line where the caption of line `i` began. */
static uint32_t group_first(const zone *z, uint32_t i) {
	for (uint32_t lines = 0; lines < 8 && i > 0 && z->at[i].gap == 0 && z->at[i - 1].role == RAP_ROLE_TEXT && !has(&z->at[i - 1], RAP_LINE_STOP); lines++) i--;
	return i;
}

static void find_captions(zone *z) {
	uint32_t credits = 0, next;
	for (uint32_t i = 0; i < z->n; i++) credits += has(&z->at[i], RAP_LINE_CREDIT);
	for (uint32_t i = 0; i < z->n; i++) {
		rap_line *l = &z->at[i];
		if (l->role != RAP_ROLE_TEXT || in_sentence(z, i) || l->marker) continue;
		bool photo = has(l, RAP_LINE_PHOTO) && l->words <= 60;
		bool credited = has(l, RAP_LINE_CREDIT) && credits <= 2 && i == z->first && next_text(z, i, &next) && next <= z->last;
		if (photo || credited) set_caption(z, group_first(z, i));
	}
}

/* A page of pictures is told in their captions. */
static void keep_captions_that_tell(zone *z) {
	uint32_t captions = 0, texts = 0;
	for (uint32_t i = 0; i < z->n; i++) {
		if (z->at[i].role == RAP_ROLE_CAPTION) captions += z->at[i].words;
		if (z->at[i].role == RAP_ROLE_TEXT) texts += z->at[i].words;
	}
	for (uint32_t i = 0; captions > texts && i < z->n; i++)
		if (z->at[i].role == RAP_ROLE_CAPTION) z->at[i].role = RAP_ROLE_TEXT;
}

/* ---- the head of the page ---- */

static bool is_published(const rap_line *l, bool head) {
	if (!has(l, RAP_LINE_DATE) || is_sentence(l) || l->words > 20) return false;
	if (has(l, RAP_LINE_PUBLISHED)) return true;
	return head && (l->words <= 8 || (l->smalls == 0 && l->words <= 12) || l->segments > 1 || (has(l, RAP_LINE_BYLINE) && l->words <= 16));
}

/* What agencies and offices set below a text: "--SPA", "APP/xyz", "Contact: press@example.org". */
static bool is_sign_off(const rap_line *l) {
	if (has(l, RAP_LINE_STOP | RAP_LINE_SEMICOLON) || l->marker || l->words > 12) return false;
	if (has(l, RAP_LINE_ADDRESS)) return l->functions < 3;
	return l->words <= 6 && (has(l, RAP_LINE_AGENCY) || l->hits > 0 || (has(l, RAP_LINE_BRACKETED) && l->words <= 2));
}

static bool is_byline(const rap_line *l, bool head) {
	if (has(l, RAP_LINE_ADDRESS) && l->words == 1) return true;
	if (!has(l, RAP_LINE_BYLINE) || l->words > 20) return false;
	if (has(l, RAP_LINE_BRACKETED)) return true;
	return head && !has(l, RAP_LINE_STOP) && l->words <= 12 && l->functions <= 4;
}

/* "(Reporting by A in B; editing|by C)" over several lines. */
static bool in_bylines(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	if (i == 0 || l->gap > 0 || l[-1].role != RAP_ROLE_BYLINE || !rap_line_is_broken(z->lines, i - 1)) return false;
	return has(&l[-1], RAP_LINE_BRACKETED) && z->lines->text->s[l[-1].end - 1] != ')';
}

static void find_lines_of_head(zone *z, uint32_t end) {
	for (uint32_t i = 0; i < z->n; i++) {
		rap_line *l = &z->at[i];
		bool head = i < end;
		if (l->role != RAP_ROLE_TEXT || in_sentence(z, i) || has(l, RAP_LINE_RUNS)) continue;
		if (i > end && i < z->last && l->gap == 0) continue;
		if (is_byline(l, head) || (i > z->last && is_sign_off(l)) || in_bylines(z, i)) l->role = RAP_ROLE_BYLINE;
		if (is_published(l, head)) l->role = head && has(l, RAP_LINE_PLACE) ? RAP_ROLE_DATELINE : RAP_ROLE_PUBLISHED;
		if (head && i > 0 && i + 1 == end && has(l, RAP_LINE_TOWN)) l->role = RAP_ROLE_DATELINE;
	}
}

/* How much a line of the head looks like the headline; `first` is the first line that is no furniture. */
static int32_t title_score(const zone *z, uint32_t i, uint32_t first) {
	const rap_line *l = &z->at[i];
	int32_t score = l->words < 12 ? l->words : 12;
	if (l->smalls > l->functions) score += 3;
	if (has(l, RAP_LINE_MARKDOWN)) score += 2;
	if (i == first && l[1].gap > 0 && l->words >= 4 && !has(l, RAP_LINE_CAPS)) score += 3;
	if (has(l, RAP_LINE_STOP | RAP_LINE_COLON) && !has(l, RAP_LINE_ABBREVIATION)) score -= 4;
	if (has(l, RAP_LINE_ADDRESS)) score -= 6;
	if (l->segments > 1) score -= 4;
	if (has(l, RAP_LINE_BRACKETED)) score -= 6;
	if (has(l, RAP_LINE_BODY) && l->smalls <= l->functions) score -= 6;
	if (i + 1 < z->n && l[1].gap == 0 && l[1].role == RAP_ROLE_FURNITURE && l[1].segments > 2 && i < 3) score -= 6;
	if (i > 0 && l->gap == 0 && l[-1].role == RAP_ROLE_FURNITURE && l[-1].segments > 2) score -= 4;
	return score;
}

/* A headline that the margin broke. */
static bool goes_on_below(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i], *next = &l[1];
	bool stops = has(l, RAP_LINE_STOP | RAP_LINE_COLON) && !has(l, RAP_LINE_ABBREVIATION);
	if (stops || has(l, RAP_LINE_CAPS) != has(next, RAP_LINE_CAPS) || next->gap > 0) return false;
	if (next->role != RAP_ROLE_TEXT || next->marker || has(next, RAP_LINE_BRACKETED | RAP_LINE_DATE)) return false;
	return has(l, RAP_LINE_OPEN) || rap_line_is_broken(z->lines, i);
}

enum { GOOD_TITLE = 8 };

static void find_title(zone *z, uint32_t end) {
	int32_t best = 0;
	uint32_t first = 0;
	z->title = RAP_NONE;
	while (first < end && z->at[first].role == RAP_ROLE_FURNITURE) first++;
	for (uint32_t i = 0; i < end && best < GOOD_TITLE; i++) {
		if (z->at[i].role != RAP_ROLE_TEXT || z->at[i].marker || in_sentence(z, i)) continue;
		int32_t score = title_score(z, i, first);
		if (score <= best) continue;
		best = score;
		z->title = i;
	}
	if (z->title == RAP_NONE) return;
	const rap_line *l = &z->at[z->title];
	if (has(l, RAP_LINE_LOWER) && l->gap == 0 && z->title > 0 && l[-1].role == RAP_ROLE_TEXT) z->title--; /* "JOINT STATEMENT" */
	z->at[z->title].role = RAP_ROLE_TITLE;
	for (uint32_t i = z->title; i + 1 < end && goes_on_below(z, i); i++) z->at[i + 1].role = RAP_ROLE_TITLE;
}

/* Lines of the head besides the title: the site's name over its menu goes, a name beside the byline or date
 * is the writer's, the rest are headings. */
static void settle_head(zone *z, uint32_t end) {
	for (uint32_t i = 0; i < end; i++) {
		rap_line *l = &z->at[i];
		bool goes_on = i > 0 && l->gap == 0 && l[-1].role == RAP_ROLE_TITLE && (has(l, RAP_LINE_LOWER) || has(&l[-1], RAP_LINE_HYPHEN));
		if (l->role != RAP_ROLE_TEXT || in_sentence(z, i) || goes_on) continue;
		bool menu_below = i + 1 < z->n && l[1].gap == 0 && l[1].role == RAP_ROLE_FURNITURE;
		bool menu_above = i > 0 && l->gap == 0 && l[-1].role == RAP_ROLE_FURNITURE;
		bool beside = (i > 0 && (l[-1].role == RAP_ROLE_BYLINE || l[-1].role == RAP_ROLE_PUBLISHED)) ||
		              (l[1].role == RAP_ROLE_BYLINE || l[1].role == RAP_ROLE_PUBLISHED);
		bool name = l->words <= 4 && l->smalls == 0 && !has(l, RAP_LINE_CAPS | RAP_LINE_COLON) && !l->marker;
		bool letterhead = has(l, RAP_LINE_BODY) && i > 0 && l->gap == 0 && l[-1].role == RAP_ROLE_HEADING; /* "Republic of Iraq", "MINISTRY OF" */
		letterhead = letterhead || (i == 0 && l->functions > 1); /* "PRESIDENT OF THE KYRGYZ REPUBLIC" is no mere name of a site */
		if ((menu_below || menu_above) && !letterhead && i < z->title && z->title != RAP_NONE && l->words <= 5) l->role = RAP_ROLE_FURNITURE;
		else if (i > z->title && name && (beside || l->hits > 0)) l->role = RAP_ROLE_BYLINE;
		else if (!l->marker && !has(l, RAP_LINE_STOP | RAP_LINE_SEMICOLON)) l->role = RAP_ROLE_HEADING;
	}
}

/* ---- inside the article ---- */

static bool is_heading(const zone *z, uint32_t i) {
	const rap_line *l = &z->at[i];
	uint32_t open = has(l, RAP_LINE_CAPS) ? 0 : RAP_LINE_OPEN; /* in capitals "CLIMATE" is no title before a name */
	if (has(l, RAP_LINE_STOP | RAP_LINE_SEMICOLON | RAP_LINE_COLON | open | RAP_LINE_LOWER | RAP_LINE_RUNS) || in_sentence(z, i)) return false;
	if (i + 1 >= z->n) return false;
	bool caps = has(l, RAP_LINE_CAPS) && l->words <= 14 && l->words + (l->marker > 0) >= 2;
	bool alone = (i == 0 || l->gap > 0) && l[1].gap > 0;
	bool marked = l->style == RAP_MARKER_ROMAN_CAPITAL || l->style == RAP_MARKER_CAPITAL;
	if (has(l, RAP_LINE_MARKDOWN)) return l->words <= 30;
	if (l->marker) return caps || (marked && alone && l->words <= 10 && !(l[1].marker && has(&l[1], RAP_LINE_LOWER)));
	if (caps && (i == 0 || l->gap > 0)) return true;
	return alone && l->words <= 12 && !has(&l[1], RAP_LINE_LOWER);
}

static void find_headings(zone *z) {
	for (uint32_t i = z->n; i-- > 0;)
		if (z->at[i].role == RAP_ROLE_TEXT && is_heading(z, i)) z->at[i].role = RAP_ROLE_HEADING;
}

void rap_lines_zone(rap_lines *lines) {
	zone z = {.lines = lines, .at = lines->all.at, .n = lines->all.n, .title = RAP_NONE};
	if (z.n == 0) return;
	find_running(&z);
	drop_furniture(&z);
	drop_repeated(&z);
	drop_behind_end(&z);
	find_captions(&z);
	keep_captions_that_tell(&z);
	uint32_t end = z.first == RAP_NONE ? 0 : z.first;
	find_lines_of_head(&z, end);
	find_title(&z, end);
	settle_head(&z, end);
	find_headings(&z);
}
