#include "report.h"

#include <stdlib.h>
#include <string.h>

#define ID_COLUMN 2
#define BODY_COLUMN 7   /* behind the id */
#define VALUE_COLUMN 18 /* behind the label of a field */
#define NAME_PART_MOST 3 /* of the width, the share of a column of names */
#define UNSURE_BELOW 0.5

/* ---- small parts ---- */

static void heading(page *out, const char *name, size_t count) {
	char number[32];
	snprintf(number, sizeof number, "(%zu)", count);
	page_gap(out);
	page_align(out, 0);
	page_text(out, PAGE_HEADING, name);
	page_text(out, PAGE_FAINT, number);
	page_end_line(out);
}

static void label(page *out, const char *name) {
	page_align(out, BODY_COLUMN);
	page_text(out, PAGE_FAINT, name);
	page_align(out, VALUE_COLUMN);
}

static void field(page *out, const char *name, const char *value) {
	if (!value) return;
	label(out, name);
	page_text(out, PAGE_NORMAL, value);
	page_end_line(out);
}

/* One more part of a list whose parts a comma divides. */
static void listed(page *out, int *begun, page_style style, const char *text) {
	if (!text) return;
	if (*begun) page_mark(out, style == PAGE_FAINT ? PAGE_FAINT : PAGE_NORMAL, ",");
	page_text(out, style, text);
	*begun = 1;
}

/* ---- days ---- */

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

typedef struct day {
	int year, month, of_month;
} day;

static day read_day(const char *text) {
	return (day){atoi(text), atoi(text + 5), atoi(text + 8)};
}

static int days_in(int year, int month) {
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month == 2 && leap ? 29 : days[month - 1];
}

static void write_day(char *to, size_t n, const char *text) {
	day one = read_day(text);
	snprintf(to, n, "%d %s %d", one.of_month, months[(one.month + 11) % 12], one.year);
}

/* From a first to a last day as people say it: a whole month is "October 2024". */
static void write_days(char *to, size_t n, const char *start, const char *end) {
	day first = read_day(start), last = read_day(end);
	int same_year = first.year == last.year, same_month = same_year && first.month == last.month;
	int whole = first.of_month == 1 && last.of_month == days_in(last.year, last.month);
	const char *first_month = months[(first.month + 11) % 12], *last_month = months[(last.month + 11) % 12];
	if (strcmp(start, end) == 0) write_day(to, n, start);
	else if (whole && same_month) snprintf(to, n, "%s %d", first_month, first.year);
	else if (whole && same_year && first.month == 1 && last.month == 12) snprintf(to, n, "%d", first.year);
	else if (whole && same_year) snprintf(to, n, "%s to %s %d", first_month, last_month, first.year);
	else if (whole) snprintf(to, n, "%s %d to %s %d", first_month, first.year, last_month, last.year);
	else if (same_month) snprintf(to, n, "%d to %d %s %d", first.of_month, last.of_month, last_month, last.year);
	else if (same_year)
		snprintf(to, n, "%d %s to %d %s %d", first.of_month, first_month, last.of_month, last_month, last.year);
	else
		snprintf(to, n, "%d %s %d to %d %s %d", first.of_month, first_month, first.year, last.of_month, last_month,
		         last.year);
}

/* The days, and the words that tell them unless they are the same. */
static void days_field(page *out, const char *name, const char *start, const char *end, const char *words) {
	char days[96] = "";
	if (!start && !end && !words) return;
	if (start || end) write_days(days, sizeof days, start ? start : end, end ? end : start);
	label(out, name);
	page_text(out, PAGE_NORMAL, days);
	if (words && strcmp(words, days) != 0) page_enclosed(out, PAGE_FAINT, "\"", words, "\"");
	page_end_line(out);
}

/* ---- participants ---- */

/* The state with a code among the participants; NULL if it is not there. */
static const rap_participant *find_state(const rap_document *document, const char *code) {
	for (size_t i = 0; code && i < rap_document_participant_count(document); i++) {
		const rap_participant *each = rap_document_participant(document, i);
		if (rap_participant_type(each) == RAP_PARTICIPANT_STATE && strcmp(rap_participant_id(each, NULL), code) == 0)
			return each;
	}
	return NULL;
}

static const char *state_name(const rap_document *document, const char *code) {
	const char *name = rap_participant_name(find_state(document, code), NULL);
	return name ? name : code;
}

static void parenthesis(page *out, const char *text) {
	if (text) page_enclosed(out, PAGE_FAINT, "(", text, ")");
}

static void participant(page *out, const rap_document *document, const rap_participant *one) {
	page_text(out, PAGE_NORMAL, rap_participant_name(one, NULL));
	if (rap_participant_type(one) == RAP_PARTICIPANT_PERSON)
		parenthesis(out, state_name(document, rap_participant_country(one, NULL)));
}

static int is_person(const rap_participant *one) { return rap_participant_type(one) == RAP_PARTICIPANT_PERSON; }

/* ---- document ---- */

static void report_head(page *out, const rap_document *document) {
	const char *title = rap_document_title(document, NULL), *published = rap_document_published(document, NULL);
	const char *place = rap_document_dateline_place(document, NULL);
	const char *agency = rap_document_dateline_agency(document, NULL);
	char date[64];
	int begun = 0;
	page_align(out, 0);
	if (title) page_text(out, PAGE_TITLE, title);
	page_end_line(out);
	if (published) write_day(date, sizeof date, published);
	listed(out, &begun, PAGE_NORMAL, published ? date : NULL);
	listed(out, &begun, PAGE_NORMAL, place);
	listed(out, &begun, PAGE_NORMAL, agency);
	page_end_line(out);
}

/* ---- meetings ---- */

static const char *ordinal_ending(int32_t number) {
	if (number % 100 >= 11 && number % 100 <= 13) return "th";
	static const char *const endings[] = {"th", "st", "nd", "rd"};
	return number % 10 <= 3 ? endings[number % 10] : "th";
}

/* "2nd bilateral consultation" */
static void meeting_kind(page *out, page_style style, const rap_meeting *meeting) {
	const char *format = rap_code_name(RAP_CODES_MEETING_FORMAT, rap_meeting_format(meeting));
	int32_t ordinal = rap_meeting_ordinal(meeting);
	char number[32];
	snprintf(number, sizeof number, "%d%s", (int)ordinal, ordinal_ending(ordinal));
	if (ordinal > 0) page_text(out, style, number);
	if (format) page_text(out, style, format);
	page_text(out, style, rap_code_name(RAP_CODES_MEETING_KIND, rap_meeting_kind(meeting)));
}

static void meeting_headline(page *out, const rap_meeting *meeting) {
	const char *name = rap_meeting_name(meeting, NULL);
	const char *status = rap_code_name(RAP_CODES_MEETING_STATUS, rap_meeting_status(meeting));
	page_align(out, ID_COLUMN);
	page_text(out, PAGE_FAINT, rap_meeting_id(meeting, NULL));
	page_align(out, BODY_COLUMN);
	if (name) {
		page_text(out, PAGE_STRONG, name);
		page_align(out, BODY_COLUMN);
	}
	meeting_kind(out, name ? PAGE_NORMAL : PAGE_STRONG, meeting);
	if (status) {
		page_mark(out, PAGE_NORMAL, ",");
		page_text(out, PAGE_NORMAL, status);
	}
	if (rap_meeting_confidence(meeting) < UNSURE_BELOW) page_text(out, PAGE_FAINT, "(unsure)");
	page_end_line(out);
}

static void place_field(page *out, const rap_document *document, const rap_meeting *meeting) {
	const char *place = rap_meeting_place(meeting, NULL);
	const char *state = state_name(document, rap_meeting_place_country(meeting, NULL));
	if (!place && !state) return;
	label(out, "Where");
	page_text(out, PAGE_NORMAL, place ? place : state);
	if (place && state && strcmp(place, state) != 0) parenthesis(out, state);
	page_end_line(out);
}

/* Who takes part in one role: states and organisations side by side, persons one a line. */
static void role_field(page *out, const rap_document *document, const rap_meeting *meeting, int32_t role,
                       const char *name) {
	int begun = 0;
	for (int persons = 0; persons < 2; persons++) {
		for (size_t i = 0; i < rap_meeting_participant_count(meeting); i++) {
			const rap_participant *one = rap_meeting_participant(meeting, i);
			if (rap_meeting_role(meeting, i) != role || is_person(one) != persons) continue;
			if (!begun) label(out, name);
			else if (persons) page_end_line(out);
			else page_mark(out, PAGE_NORMAL, ",");
			begun = 1;
			participant(out, document, one);
		}
	}
	page_end_line(out);
}

static void series_field(page *out, const char *name, const rap_meeting *other) {
	if (!other) return;
	const char *start = rap_meeting_date_start(other, NULL);
	char date[64];
	label(out, name);
	page_text(out, PAGE_NORMAL, rap_meeting_id(other, NULL));
	if (start && rap_meeting_date_end(other, NULL)) {
		write_days(date, sizeof date, start, rap_meeting_date_end(other, NULL));
		parenthesis(out, date);
	}
	page_end_line(out);
}

static void report_meeting(page *out, const rap_document *document, const rap_meeting *meeting) {
	static const struct {
		int32_t role;
		const char *name;
	} roles[] = {{RAP_ROLE_SIDE, "Between"},    {RAP_ROLE_HOST, "Host"},       {RAP_ROLE_LEAD, "Led by"},
	             {RAP_ROLE_ATTEND, "Attending"}, {RAP_ROLE_OBSERVE, "Observing"}, {0, "With"}};
	meeting_headline(out, meeting);
	days_field(out, "When", rap_meeting_date_start(meeting, NULL), rap_meeting_date_end(meeting, NULL),
	           rap_meeting_date_text(meeting, NULL));
	place_field(out, document, meeting);
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		role_field(out, document, meeting, roles[i].role, roles[i].name);
	field(out, "About", rap_meeting_topic(meeting, NULL));
	series_field(out, "Earlier", rap_meeting_previous(meeting));
	series_field(out, "Later", rap_meeting_next(meeting));
}

static void report_meetings(page *out, const rap_document *document) {
	size_t count = rap_document_meeting_count(document);
	if (count) heading(out, "Meetings", count);
	for (size_t i = 0; i < count; i++) {
		page_gap(out);
		report_meeting(out, document, rap_document_meeting(document, i));
	}
}

/* ---- pledges ---- */

static void pledge_headline(page *out, const rap_pledge *pledge) {
	page_align(out, ID_COLUMN);
	page_text(out, PAGE_FAINT, rap_pledge_id(pledge, NULL));
	page_align(out, BODY_COLUMN);
	int begun = 0;
	for (size_t i = 0; i < rap_pledge_by_count(pledge); i++)
		listed(out, &begun, PAGE_STRONG, rap_participant_name(rap_pledge_by(pledge, i), NULL));
	if (!begun) page_text(out, PAGE_FAINT, "(not said who)");
	if (rap_pledge_negative(pledge)) page_text(out, PAGE_NORMAL, "\xE2\x80\x93 not to do:");
}

static void pledge_action(page *out, const rap_pledge *pledge) {
	const char *trigger = rap_pledge_trigger(pledge, NULL), *action = rap_pledge_action(pledge, NULL);
	page_align(out, BODY_COLUMN);
	page_text(out, PAGE_NORMAL,
	          trigger ? trigger : rap_code_name(RAP_CODES_PLEDGE_KIND, rap_pledge_kind(pledge)));
	page_mark(out, PAGE_NORMAL, ":");
	if (action) page_text(out, PAGE_NORMAL, action);
	if (rap_pledge_confidence(pledge) < UNSURE_BELOW) page_text(out, PAGE_FAINT, "(unsure)");
	page_end_line(out);
}

static int speaks_for_itself(const rap_pledge *pledge) {
	return rap_pledge_by_count(pledge) == 1 && rap_pledge_by(pledge, 0) == rap_pledge_said_by(pledge);
}

static void report_pledge(page *out, const rap_pledge *pledge) {
	pledge_headline(out, pledge);
	pledge_action(out, pledge);
	days_field(out, "Due", rap_pledge_due_start(pledge, NULL), rap_pledge_due_end(pledge, NULL),
	           rap_pledge_due_text(pledge, NULL));
	field(out, "Depends", rap_pledge_condition(pledge, NULL));
	field(out, "Meeting", rap_meeting_id(rap_pledge_meeting(pledge), NULL));
	if (!speaks_for_itself(pledge)) field(out, "Said by", rap_participant_name(rap_pledge_said_by(pledge), NULL));
}

static void report_pledges(page *out, const rap_document *document) {
	size_t count = rap_document_pledge_count(document);
	if (count) heading(out, "Pledges", count);
	for (size_t i = 0; i < count; i++) {
		page_gap(out);
		report_pledge(out, rap_document_pledge(document, i));
	}
}

/* ---- people, states, organisations ---- */

static size_t name_columns(const page *out, const rap_document *document, int persons) {
	size_t most = 0, limit = out->width / NAME_PART_MOST;
	for (size_t i = 0; i < rap_document_participant_count(document); i++) {
		const rap_participant *one = rap_document_participant(document, i);
		size_t width = page_text_width(rap_participant_name(one, NULL));
		if (is_person(one) == persons && width > most) most = width;
	}
	return most > limit ? limit : most;
}

static void aliases(page *out, const rap_participant *one, int *begun) {
	size_t count = rap_participant_alias_count(one);
	for (size_t i = 0; i < count; i++) {
		listed(out, begun, PAGE_FAINT, i == 0 ? "also" : rap_participant_alias(one, i, NULL));
		if (i == 0) page_text(out, PAGE_FAINT, rap_participant_alias(one, i, NULL));
	}
}

static int says(const char *text, const char *part) { return text && part && strstr(text, part); }

/* Whether a text names the state with a code, by any name that the document has for it. */
static int names_state(const rap_document *document, const char *text, const char *code) {
	const rap_participant *state = find_state(document, code);
	if (says(text, rap_participant_name(state, NULL))) return 1;
	for (size_t i = 0; i < rap_participant_alias_count(state); i++)
		if (says(text, rap_participant_alias(state, i, NULL))) return 1;
	return 0;
}

/* "Sudan's minister of defence" needs no "Sudan" after it. */
static void person_row(page *out, const rap_document *document, const rap_participant *one) {
	const char *title = rap_participant_title(one, NULL), *affiliation = rap_participant_affiliation(one, NULL);
	const char *code = rap_participant_country(one, NULL);
	int begun = 0, told = names_state(document, title, code) || names_state(document, affiliation, code);
	listed(out, &begun, PAGE_NORMAL, title);
	int repeats = title != NULL && affiliation != NULL && strstr(title, affiliation) != NULL;
	if (!repeats) listed(out, &begun, PAGE_NORMAL, affiliation);
	if (!told) listed(out, &begun, PAGE_NORMAL, state_name(document, code));
}

static void body_row(page *out, const rap_document *document, const rap_participant *one) {
	int begun = 0;
	const char *country = rap_participant_country(one, NULL);
	listed(out, &begun, PAGE_NORMAL, rap_participant_acronym(one, NULL));
	listed(out, &begun, PAGE_NORMAL,
	       rap_participant_type(one) == RAP_PARTICIPANT_STATE ? country : state_name(document, country));
	aliases(out, one, &begun);
}

static void report_participants(page *out, const rap_document *document, int persons, const char *name) {
	size_t columns = name_columns(out, document, persons), count = 0;
	for (size_t i = 0; i < rap_document_participant_count(document); i++)
		count += is_person(rap_document_participant(document, i)) == persons;
	if (!count) return;
	heading(out, name, count);
	page_gap(out);
	for (size_t i = 0; i < rap_document_participant_count(document); i++) {
		const rap_participant *one = rap_document_participant(document, i);
		if (is_person(one) != persons) continue;
		page_align(out, ID_COLUMN);
		page_text(out, PAGE_STRONG, rap_participant_name(one, NULL));
		page_align(out, ID_COLUMN + columns + 2);
		(persons ? person_row : body_row)(out, document, one);
		page_end_line(out);
	}
}

/* ---- instruments ---- */

static void instrument_row(page *out, const rap_instrument *instrument) {
	int begun = 1;
	page_text(out, PAGE_STRONG, rap_instrument_name(instrument, NULL));
	listed(out, &begun, PAGE_NORMAL, rap_instrument_issuer(instrument, NULL));
	for (size_t i = 0; i < rap_instrument_alias_count(instrument); i++) {
		listed(out, &begun, PAGE_FAINT, i == 0 ? "also" : rap_instrument_alias(instrument, i, NULL));
		if (i == 0) page_text(out, PAGE_FAINT, rap_instrument_alias(instrument, i, NULL));
	}
	page_end_line(out);
}

static void report_instruments(page *out, const rap_document *document) {
	size_t count = rap_document_instrument_count(document);
	if (!count) return;
	heading(out, "Laws, treaties and reports", count);
	page_gap(out);
	for (size_t i = 0; i < count; i++) {
		const rap_instrument *instrument = rap_document_instrument(document, i);
		page_align(out, ID_COLUMN);
		page_text(out, PAGE_FAINT, rap_code_name(RAP_CODES_INSTRUMENT_KIND, rap_instrument_kind(instrument)));
		page_align(out, VALUE_COLUMN);
		instrument_row(out, instrument);
	}
}

static int has_records(const rap_document *document) {
	return rap_document_meeting_count(document) || rap_document_pledge_count(document) ||
	       rap_document_participant_count(document) || rap_document_instrument_count(document);
}

void report_document(page *out, const rap_document *document) {
	report_head(out, document);
	report_meetings(out, document);
	report_pledges(out, document);
	report_participants(out, document, 1, "People");
	report_participants(out, document, 0, "States and organisations");
	report_instruments(out, document);
	page_align(out, 0);
	if (!has_records(document)) page_text(out, PAGE_FAINT, "No records found.");
	page_end_line(out);
}
