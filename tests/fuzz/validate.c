#include "validate.h"

#include <rapporteur/syntax.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define HOLDS(condition, invariant) \
	do {                            \
		if (!(condition)) return invariant; \
	} while (0)

#define ALL(call)                          \
	do {                                   \
		const char *broken = (call);       \
		if (broken != NULL) return broken; \
	} while (0)

/* ---- values ---- */

/* The length of the UTF-8 character at `s` (Unicode Standard, table 3-7), 0 if it is none. */
static size_t character(const unsigned char *s, size_t n) {
	size_t length = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;
	if (length == 0 || length > n) return 0;
	for (size_t i = 1; i < length; i++)
		if ((s[i] & 0xC0) != 0x80) return 0;
	bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
	bool outside = (s[0] == 0xED && s[1] > 0x9F) || (s[0] == 0xF4 && s[1] > 0x8F);
	return overlong || outside ? 0 : length;
}

static const char *check_text(const char *s, size_t n, bool required) {
	HOLDS(s != NULL || n == 0, "the length of a NULL text is 0");
	HOLDS(s != NULL || !required, "a text that every record has is not NULL");
	if (s == NULL) return NULL;
	HOLDS(s[n] == '\0', "a text ends with NUL");
	HOLDS(n > 0, "a text that is not NULL is not empty");
	for (size_t i = 0, step; i < n; i += step) {
		step = character((const unsigned char *)s + i, n - i);
		HOLDS(step > 0, "a text is UTF-8");
	}
	return NULL;
}

static bool is_date(const char *s, size_t n) {
	if (n != 10 || s[4] != '-' || s[7] != '-') return false;
	long month = strtol(s + 5, NULL, 10), day = strtol(s + 8, NULL, 10);
	return strspn(s, "0123456789") == 4 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static const char *check_period(const char *start, size_t start_n, const char *end, size_t end_n) {
	HOLDS((start == NULL) == (end == NULL), "a period has both ends or none");
	if (start == NULL) return NULL;
	HOLDS(is_date(start, start_n) && is_date(end, end_n), "a day is YYYY-MM-DD");
	HOLDS(strcmp(start, end) <= 0, "a period does not end before it starts");
	return NULL;
}

static const char *check_span(rap_span span, size_t n) {
	HOLDS(span.start < span.end, "a span is not empty");
	HOLDS(span.end <= n, "a span lies inside the text");
	return NULL;
}

/* In order: by start, then by end; none twice. */
static const char *check_next_span(const rap_span *before, rap_span span, size_t n) {
	ALL(check_span(span, n));
	bool after = span.start > before->start || (span.start == before->start && span.end > before->end);
	HOLDS(after || (before->start == 0 && before->end == 0), "spans stand in document order");
	return NULL;
}

static const char *check_code(int32_t set, int32_t code, bool required) {
	HOLDS(code != 0 || !required, "a code that every record has is told");
	HOLDS(code >= 0 && (code == 0 || rap_code_name(set, code) != NULL), "a code is one of its set");
	HOLDS(code == 0 || rap_code_find(set, rap_code_name(set, code)) == code, "a code's name leads back to it");
	return NULL;
}

/* Reads a text by its accessor and checks it. */
#define TEXT(accessor, record, required)                     \
	do {                                                     \
		size_t text_n = 1;                                   \
		const char *text_s = accessor((record), &text_n);    \
		ALL(check_text(text_s, text_n, (required)));         \
	} while (0)

#define PERIOD(start, end, record)                                                          \
	do {                                                                                    \
		size_t start_n = 0, end_n = 0;                                                      \
		const char *start_s = start((record), &start_n), *end_s = end((record), &end_n);    \
		ALL(check_period(start_s, start_n, end_s, end_n));                                  \
	} while (0)

typedef int32_t (*span_getter)(const void *record, size_t index, rap_span *span);

static const char *check_spans(const void *record, size_t count, span_getter get, size_t n) {
	rap_span before = {0, 0}, span = {0, 0};
	for (size_t i = 0; i < count; i++, before = span) {
		HOLDS(get(record, i, &span) == RAP_OK, "a span inside its list is given");
		ALL(check_next_span(&before, span, n));
	}
	HOLDS(get(record, count, &span) == RAP_ERROR_ARGUMENT, "a span outside its list is an error");
	return NULL;
}

/* Accessors of lists, for records of any type. */
#define SPAN_GETTER(accessor) \
	static int32_t get_##accessor(const void *record, size_t index, rap_span *span) { return accessor(record, index, span); }
#define TEXT_GETTER(accessor) \
	static const char *get_##accessor(const void *record, size_t index, size_t *n) { return accessor(record, index, n); }

SPAN_GETTER(rap_participant_mention)
SPAN_GETTER(rap_meeting_evidence)
SPAN_GETTER(rap_pledge_evidence)
SPAN_GETTER(rap_instrument_mention)
TEXT_GETTER(rap_participant_alias)
TEXT_GETTER(rap_instrument_alias)

static const char *check_aliases(const void *record, size_t count,
                                 const char *(*alias)(const void *record, size_t index, size_t *n)) {
	for (size_t i = 0; i < count; i++) {
		size_t n = 0;
		const char *text = alias(record, i, &n);
		ALL(check_text(text, n, true));
	}
	HOLDS(alias(record, count, NULL) == NULL, "an alias outside its list is NULL");
	return NULL;
}

/* ---- explanations ---- */

static const char *check_reason(const rap_reason *r, size_t n) {
	rap_span span = {0, 0};
	HOLDS(r != NULL, "a reason inside the list is given");
	ALL(check_code(RAP_CODES_REASON, rap_reason_kind(r), true));
	TEXT(rap_reason_value, r, false);
	TEXT(rap_reason_message, r, false);
	TEXT(rap_reason_words, r, false);
	bool speaks = rap_reason_kind(r) == RAP_REASON_RULE || rap_reason_kind(r) == RAP_REASON_FEATURE;
	HOLDS(speaks || rap_reason_words(r, NULL) != NULL || rap_reason_message(r, NULL) != NULL, "a value rests on words, or it is told on what");
	HOLDS((rap_reason_span(r, &span) == RAP_OK) == (rap_reason_words(r, NULL) != NULL), "words have their span");
	return rap_reason_words(r, NULL) == NULL ? NULL : check_span(span, n);
}

/* The reasons of a record: the rule, values, features. */
#define REASONS(noun, record)                                                                                     \
	do {                                                                                                          \
		int32_t last = 0;                                                                                         \
		for (size_t r = 0; r < rap_##noun##_reason_count(record); r++) {                                          \
			ALL(check_reason(rap_##noun##_reason(record, r), n));                                                 \
			HOLDS(rap_reason_kind(rap_##noun##_reason(record, r)) >= last, "reasons are in order"); \
			last = rap_reason_kind(rap_##noun##_reason(record, r));                                               \
		}                                                                                                         \
		HOLDS(rap_##noun##_reason(record, rap_##noun##_reason_count(record)) == NULL, "a reason outside is NULL"); \
	} while (0)

static const char *check_refusal(const rap_refusal *r, size_t n, uint32_t *before) {
	rap_span span = {0, 0}, sentence = {0, 0};
	HOLDS(r != NULL, "a refusal inside the list is given");
	ALL(check_code(RAP_CODES_RECORD, rap_refusal_record(r), true));
	ALL(check_code(RAP_CODES_CONDITION, rap_refusal_condition(r), true));
	TEXT(rap_refusal_words, r, true);
	TEXT(rap_refusal_message, r, true);
	HOLDS(rap_refusal_span(r, &span) == RAP_OK && rap_refusal_sentence(r, &sentence) == RAP_OK, "a refusal has its places");
	ALL(check_span(span, n));
	ALL(check_span(sentence, n));
	HOLDS(sentence.start <= span.start && span.end <= sentence.end, "a refused word lies in its sentence");
	HOLDS(span.start >= *before, "refusals stand in document order");
	*before = span.start;
	return NULL;
}

static const char *check_refusals(const rap_document *d, size_t n) {
	uint32_t before = 0;
	size_t count = rap_document_refusal_count(d);
	for (size_t i = 0; i < count; i++) ALL(check_refusal(rap_document_refusal(d, i), n, &before));
	HOLDS(rap_document_refusal(d, count) == NULL, "a refusal outside the list is NULL");
	return NULL;
}

/* ---- records ---- */

static const char *check_participant(const rap_participant *p, size_t n) {
	HOLDS(p != NULL, "a participant inside the list is given");
	TEXT(rap_participant_id, p, true);
	TEXT(rap_participant_name, p, true);
	TEXT(rap_participant_title, p, false);
	TEXT(rap_participant_affiliation, p, false);
	TEXT(rap_participant_family_name, p, false);
	TEXT(rap_participant_given_name, p, false);
	TEXT(rap_participant_country, p, rap_participant_type(p) == RAP_PARTICIPANT_STATE);
	TEXT(rap_participant_acronym, p, false);
	ALL(check_code(RAP_CODES_PARTICIPANT_TYPE, rap_participant_type(p), true));
	ALL(check_aliases(p, rap_participant_alias_count(p), get_rap_participant_alias));
	ALL(check_spans(p, rap_participant_mention_count(p), get_rap_participant_mention, n));
	REASONS(participant, p);
	return NULL;
}

static bool belongs(const rap_document *d, const rap_participant *p) {
	for (size_t i = 0; i < rap_document_participant_count(d); i++)
		if (rap_document_participant(d, i) == p) return true;
	return false;
}

static bool is_meeting_of(const rap_document *d, const rap_meeting *m) {
	for (size_t i = 0; i < rap_document_meeting_count(d); i++)
		if (rap_document_meeting(d, i) == m) return true;
	return false;
}

/* Searching a list for each reference is quadratic: only the first references of a long document are looked up. */
enum { LOOKED_UP = 64 };

static const char *check_seats(const rap_document *d, const rap_meeting *m, bool look_up) {
	size_t count = rap_meeting_participant_count(m);
	for (size_t i = 0; i < count; i++) {
		const rap_participant *p = rap_meeting_participant(m, i);
		HOLDS(p != NULL, "a seat has its participant");
		HOLDS(!look_up || i >= LOOKED_UP || belongs(d, p), "a meeting's participant is the document's");
		ALL(check_code(RAP_CODES_ROLE, rap_meeting_role(m, i), false));
	}
	HOLDS(rap_meeting_participant(m, count) == NULL, "a seat outside its list is NULL");
	return NULL;
}

static const char *check_series(const rap_document *d, const rap_meeting *m, bool look_up) {
	const rap_meeting *previous = rap_meeting_previous(m), *next = rap_meeting_next(m);
	HOLDS(previous != m && next != m, "a meeting does not follow itself");
	if (!look_up) return NULL;
	HOLDS(previous == NULL || is_meeting_of(d, previous), "the previous session is the document's");
	HOLDS(next == NULL || is_meeting_of(d, next), "the next session is the document's");
	return NULL;
}

static bool is_share(double value) { return value >= 0 && value <= 1; }

static const char *check_meeting(const rap_document *d, const rap_meeting *m, size_t n, bool look_up) {
	HOLDS(m != NULL, "a meeting inside the list is given");
	TEXT(rap_meeting_id, m, true);
	TEXT(rap_meeting_name, m, false);
	TEXT(rap_meeting_date_text, m, false);
	TEXT(rap_meeting_date_rule, m, false);
	TEXT(rap_meeting_date_anchor, m, false);
	TEXT(rap_meeting_place, m, false);
	TEXT(rap_meeting_place_country, m, false);
	TEXT(rap_meeting_topic, m, false);
	TEXT(rap_meeting_rule, m, true);
	PERIOD(rap_meeting_date_start, rap_meeting_date_end, m);
	ALL(check_code(RAP_CODES_MEETING_KIND, rap_meeting_kind(m), true));
	ALL(check_code(RAP_CODES_MEETING_FORMAT, rap_meeting_format(m), false));
	ALL(check_code(RAP_CODES_MEETING_STATUS, rap_meeting_status(m), false));
	HOLDS(rap_meeting_ordinal(m) >= 0, "an ordinal is not negative");
	HOLDS(is_share(rap_meeting_confidence(m)), "confidence lies between 0 and 1");
	HOLDS(rap_meeting_evidence_count(m) > 0, "a meeting has evidence");
	ALL(check_spans(m, rap_meeting_evidence_count(m), get_rap_meeting_evidence, n));
	REASONS(meeting, m);
	ALL(check_seats(d, m, look_up));
	return check_series(d, m, look_up);
}

static const char *check_pledge(const rap_document *d, const rap_pledge *k, size_t n, bool look_up) {
	rap_span span = {0, 0};
	HOLDS(k != NULL, "a pledge inside the list is given");
	TEXT(rap_pledge_id, k, true);
	TEXT(rap_pledge_trigger, k, true);
	TEXT(rap_pledge_action, k, true);
	TEXT(rap_pledge_condition, k, false);
	TEXT(rap_pledge_due_text, k, false);
	TEXT(rap_pledge_due_rule, k, false);
	TEXT(rap_pledge_due_anchor, k, false);
	TEXT(rap_pledge_rule, k, true);
	PERIOD(rap_pledge_due_start, rap_pledge_due_end, k);
	ALL(check_code(RAP_CODES_PLEDGE_KIND, rap_pledge_kind(k), true));
	ALL(check_code(RAP_CODES_ACTION_CATEGORY, rap_pledge_action_category(k), false));
	ALL(check_code(RAP_CODES_BINDING, rap_pledge_binding(k), true));
	HOLDS(rap_pledge_negative(k) == 0 || rap_pledge_negative(k) == 1, "negative is 0 or 1");
	HOLDS(is_share(rap_pledge_confidence(k)), "confidence lies between 0 and 1");
	HOLDS(rap_pledge_span(k, &span) == RAP_OK, "a pledge has its span");
	ALL(check_span(span, n));
	HOLDS(rap_pledge_evidence_count(k) > 0, "a pledge has evidence");
	ALL(check_spans(k, rap_pledge_evidence_count(k), get_rap_pledge_evidence, n));
	REASONS(pledge, k);
	size_t count = rap_pledge_by_count(k);
	for (size_t i = 0; i < count; i++) {
		HOLDS(rap_pledge_by(k, i) != NULL, "who is bound is given");
		HOLDS(!look_up || i >= LOOKED_UP || belongs(d, rap_pledge_by(k, i)), "who is bound is the document's");
	}
	HOLDS(rap_pledge_by(k, count) == NULL, "who is bound outside the list is NULL");
	const rap_meeting *meeting = rap_pledge_meeting(k);
	HOLDS(!look_up || meeting == NULL || is_meeting_of(d, meeting), "a pledge's meeting is the document's");
	const rap_participant *speaker = rap_pledge_said_by(k);
	HOLDS(!look_up || speaker == NULL || belongs(d, speaker), "who said a pledge is the document's");
	return NULL;
}

static const char *check_instrument(const rap_instrument *k, size_t n) {
	HOLDS(k != NULL, "an instrument inside the list is given");
	TEXT(rap_instrument_id, k, true);
	TEXT(rap_instrument_name, k, true);
	TEXT(rap_instrument_number, k, false);
	TEXT(rap_instrument_issuer, k, false);
	ALL(check_code(RAP_CODES_INSTRUMENT_KIND, rap_instrument_kind(k), true));
	HOLDS(rap_instrument_year(k) >= 0, "a year is not negative");
	ALL(check_aliases(k, rap_instrument_alias_count(k), get_rap_instrument_alias));
	HOLDS(rap_instrument_mention_count(k) > 0, "an instrument is mentioned");
	ALL(check_spans(k, rap_instrument_mention_count(k), get_rap_instrument_mention, n));
	REASONS(instrument, k);
	return NULL;
}

/* ---- the document ---- */

static const char *check_records(const rap_document *d, size_t n) {
	size_t count = rap_document_participant_count(d);
	for (size_t i = 0; i < count; i++) ALL(check_participant(rap_document_participant(d, i), n));
	HOLDS(rap_document_participant(d, count) == NULL, "a participant outside the list is NULL");
	count = rap_document_meeting_count(d);
	for (size_t i = 0; i < count; i++) ALL(check_meeting(d, rap_document_meeting(d, i), n, i < LOOKED_UP));
	HOLDS(rap_document_meeting(d, count) == NULL, "a meeting outside the list is NULL");
	count = rap_document_pledge_count(d);
	for (size_t i = 0; i < count; i++) ALL(check_pledge(d, rap_document_pledge(d, i), n, i < LOOKED_UP));
	HOLDS(rap_document_pledge(d, count) == NULL, "a pledge outside the list is NULL");
	count = rap_document_instrument_count(d);
	for (size_t i = 0; i < count; i++) ALL(check_instrument(rap_document_instrument(d, i), n));
	HOLDS(rap_document_instrument(d, count) == NULL, "an instrument outside the list is NULL");
	return NULL;
}

static const char *check_about(const rap_document *d, size_t n) {
	HOLDS(rap_document_size(d) == n, "the size is that of the text");
	HOLDS(rap_document_invalid_count(d) <= n, "there are no more invalid sequences than bytes");
	TEXT(rap_document_title, d, false);
	TEXT(rap_document_dateline_place, d, false);
	TEXT(rap_document_dateline_agency, d, false);
	TEXT(rap_document_published, d, rap_document_published_from(d) != 0);
	PERIOD(rap_document_published, rap_document_published, d);
	return check_code(RAP_CODES_PUBLISHED, rap_document_published_from(d), rap_document_published(d, NULL) != NULL);
}

static const char *check_units(const rap_document *d, int32_t unit, size_t n) {
	rap_span spans[2] = {{0, (uint32_t)n}, {(uint32_t)(n / 2), (uint32_t)n}};
	HOLDS(rap_document_convert_spans(d, unit, spans, 2) == RAP_OK, "spans inside the text can be converted");
	HOLDS(spans[0].start == 0 && spans[0].end <= n, "there are no more units than bytes");
	HOLDS(spans[1].end == spans[0].end && spans[1].start <= spans[1].end, "offsets keep their order in any unit");
	rap_span outside = {0, (uint32_t)n + 1};
	HOLDS(rap_document_convert_spans(d, unit, &outside, 1) == RAP_ERROR_ARGUMENT, "an offset outside is an error");
	return NULL;
}

static const char *check_json(rap_document *d) {
	const char *first = NULL, *again = NULL;
	size_t n = 0;
	HOLDS(rap_document_json(d, &first, &n) == RAP_OK && first != NULL, "a document has its JSON");
	ALL(check_text(first, n, true));
	HOLDS(first[0] == '{' && first[n - 1] == '}', "the JSON is an object");
	for (size_t i = 0; i < n; i++) HOLDS((unsigned char)first[i] >= 0x20, "the JSON is one line");
	HOLDS(rap_document_json(d, &again, NULL) == RAP_OK && again == first, "the JSON is made once");
	return NULL;
}

/* ---- trees ---- */

static const char *check_token(const rap_trees *trees, uint32_t t, size_t n) {
	static const rap_span none;
	rap_span span, before = none;
	size_t size;
	for (int i = 0; i < 5; i++) {
		static const char *(*const texts[])(const rap_trees *, uint32_t, size_t *) = {
			rap_trees_text, rap_trees_lemma, rap_trees_upos, rap_trees_xpos, rap_trees_relation};
		const char *text = texts[i](trees, t, &size);
		ALL(check_text(text, size, true));
	}
	HOLDS(rap_trees_span(trees, t, &span) == RAP_OK, "a token has a span");
	ALL(check_span(span, n));
	if (t > 0) rap_trees_span(trees, t - 1, &before);
	HOLDS(before.start <= span.start && before.end <= span.end, "tokens stand in document order");
	HOLDS(rap_trees_subtree_first(trees, t) <= t && t < rap_trees_subtree_end(trees, t), "a subtree has its head");
	return NULL;
}

/* Each token but one has a head in the sentence, and is found again below it. */
static const char *check_sentence(const rap_trees *trees, uint32_t s) {
	uint32_t first = rap_trees_sentence_first(trees, s), end = rap_trees_sentence_end(trees, s), below = 0, roots = 0;
	HOLDS(first < end, "a sentence has a token");
	for (uint32_t t = first; t < end; t++) {
		uint32_t head = rap_trees_head(trees, t);
		HOLDS(rap_trees_sentence(trees, t) == s, "a token belongs to one sentence");
		HOLDS(head == RAP_TREES_NONE || (head >= first && head < end && head != t), "a head is of the same sentence");
		roots += head == RAP_TREES_NONE;
		uint32_t last = 0;
		for (uint32_t d = rap_trees_first_dependent(trees, t); d != RAP_TREES_NONE; d = rap_trees_next_dependent(trees, d)) {
			HOLDS(rap_trees_head(trees, d) == t && d >= last, "a dependent has its head, in order");
			last = d, below++;
		}
	}
	HOLDS(roots == 1 && rap_trees_head(trees, rap_trees_sentence_root(trees, s)) == RAP_TREES_NONE, "a sentence has one root");
	HOLDS(below == end - first - 1, "every token but the root depends on one");
	HOLDS(rap_trees_subtree_first(trees, rap_trees_sentence_root(trees, s)) == first &&
			  rap_trees_subtree_end(trees, rap_trees_sentence_root(trees, s)) == end,
		  "all hangs on the root");
	return NULL;
}

static const char *check_trees(rap_document *d, size_t n) {
	const rap_trees *trees;
	uint32_t at = 0, paragraph = 0;
	HOLDS(rap_document_trees(d, &trees) == RAP_OK, "there are trees");
	for (uint32_t s = 0; s < rap_trees_sentence_count(trees); s++) {
		HOLDS(rap_trees_sentence_first(trees, s) == at, "sentences follow each other");
		HOLDS(rap_trees_sentence_paragraph(trees, s) >= paragraph, "paragraphs follow each other");
		ALL(check_sentence(trees, s));
		at = rap_trees_sentence_end(trees, s);
		paragraph = rap_trees_sentence_paragraph(trees, s);
	}
	HOLDS(at == rap_trees_token_count(trees), "the last sentence ends with the last token");
	for (uint32_t t = 0; t < at; t++) ALL(check_token(trees, t, n));
	return NULL;
}

/* ---- all ---- */

/* Stages are shown for people, of whom none reads a megabyte. Trees take most of the time of a reading that has them:
 * an eighth of it is enough, which every pathological kind has in its smaller size. */
enum { SHOWN = 1 << 20, TREES = SHOWN / 8 };

static const char *check_shows(rap_document *d) {
	for (int32_t what = 1; rap_code_name(RAP_CODES_SHOW, what) != NULL; what++) {
		if (what >= RAP_SHOW_TREE && rap_document_size(d) > TREES) continue;
		const char *shown = NULL;
		size_t n = 0;
		HOLDS(rap_document_show(d, what, &shown, &n) == RAP_OK && shown != NULL, "every stage can be shown");
		HOLDS(shown[n] == '\0', "what is shown ends with NUL");
	}
	return NULL;
}

const char *validate(rap_document *document, size_t n) {
	ALL(check_about(document, n));
	ALL(check_records(document, n));
	ALL(check_refusals(document, n));
	ALL(check_units(document, RAP_UNIT_CODE_POINT, n));
	ALL(check_units(document, RAP_UNIT_UTF16, n));
	ALL(check_json(document));
	ALL(n <= TREES ? check_trees(document, n) : NULL);
	return n <= SHOWN ? check_shows(document) : NULL;
}
