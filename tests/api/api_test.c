/* What the public header promises, through the shared library. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <rapporteur.h>

static const char article[] =
	"Finland, Estonia agree on ferry safety rules\n\n"
	"HELSINKI, June 12 (Reuters) -- Finnish Foreign Minister Aino Virtanen met with her Estonian counterpart, Jaan "
	"Tamm, in Helsinki on Tuesday.\n\n"
	"Finland and Estonia agreed to inspect ferries together by the end of September and reaffirmed their commitment "
	"to the 1974 Convention for the Safety of Life at Sea.\n";

static rap_document *read_with(rap_reader *reader, const char *text, const char *published, const char *id) {
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.published = published;
	options.id = id;
	rap_document *document = NULL;
	assert_int_equal(rap_reader_read(reader, text, strlen(text), &options, &document, NULL), RAP_OK);
	assert_non_null(document);
	return document;
}

static rap_document *read_explained(const char *text) {
	rap_reader *reader = rap_reader_new();
	rap_options options;
	rap_options_init(&options, sizeof options);
	options.published = "2024-06-13";
	options.flags = RAP_READ_EXPLAIN;
	rap_document *document = NULL;
	assert_int_equal(rap_reader_read(reader, text, strlen(text), &options, &document, NULL), RAP_OK);
	rap_reader_free(reader);
	return document;
}

static rap_document *read_article(void) {
	rap_reader *reader = rap_reader_new();
	assert_non_null(reader);
	rap_document *document = read_with(reader, article, "2024-06-13", "ferries");
	rap_reader_free(reader);
	return document;
}

/* ---- versions, status, codes ---- */

static void test_versions(void **state) {
	(void)state;
	char text[32];
	snprintf(text, sizeof text, "%d.%d.%d", RAP_VERSION_MAJOR, RAP_VERSION_MINOR, RAP_VERSION_PATCH);
	assert_string_equal(rap_version(), text);
	assert_int_equal(rap_version_number(), RAP_VERSION_MAJOR * 10000 + RAP_VERSION_MINOR * 100 + RAP_VERSION_PATCH);
	assert_int_equal(rap_schema_version(), 1);
	assert_int_equal(strlen(rap_data_version()), 12);
}

static void test_status_names(void **state) {
	(void)state;
	static const struct {
		int32_t status;
		const char *name;
	} rows[] = {{RAP_OK, "ok"},
	            {RAP_ERROR_MEMORY, "memory"},
	            {RAP_ERROR_ARGUMENT, "argument"},
	            {RAP_ERROR_TOO_LARGE, "too_large"},
	            {RAP_ERROR_DATE, "date"},
	            {RAP_ERROR_MODEL, "model"},
	            {RAP_ERROR_FILE, "file"},
	            {1, "unknown"},
	            {-99, "unknown"},
	            {INT32_MIN, "unknown"},
	            {INT32_MAX, "unknown"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(rap_status_name(rows[i].status), rows[i].name);
		assert_true(strlen(rap_status_message(rows[i].status)) > 4);
	}
}

static void test_codes(void **state) {
	(void)state;
	static const struct {
		int32_t set, code;
		const char *name;
	} rows[] = {{RAP_CODES_PUBLISHED, RAP_PUBLISHED_OPTION, "option"},
	            {RAP_CODES_PUBLISHED, RAP_PUBLISHED_TEXT, "text"},
	            {RAP_CODES_SHOW, RAP_SHOW_TOKENS, "tokens"},
	            {RAP_CODES_SHOW, RAP_SHOW_SENTENCES, "sentences"},
	            {RAP_CODES_SHOW, RAP_SHOW_BLOCKS, "blocks"},
	            {RAP_CODES_SHOW, RAP_SHOW_MENTIONS, "mentions"},
	            {RAP_CODES_SHOW, RAP_SHOW_RECORDS, "records"},
	            {RAP_CODES_SHOW, RAP_SHOW_TREE, "tree"},
	            {RAP_CODES_SHOW, RAP_SHOW_CONLLU, "conllu"},
	            {RAP_CODES_SHOW, RAP_SHOW_EXPLAIN, "explain"},
	            {RAP_CODES_PARTICIPANT_TYPE, RAP_PARTICIPANT_PERSON, "person"},
	            {RAP_CODES_PARTICIPANT_TYPE, RAP_PARTICIPANT_STATE, "state"},
	            {RAP_CODES_PARTICIPANT_TYPE, RAP_PARTICIPANT_ORGANIZATION, "organization"},
	            {RAP_CODES_MEETING_KIND, RAP_MEETING_KIND_MEETING, "meeting"},
	            {RAP_CODES_MEETING_KIND, RAP_MEETING_KIND_SUMMIT, "summit"},
	            {RAP_CODES_MEETING_KIND, RAP_MEETING_KIND_CALL, "call"},
	            {RAP_CODES_MEETING_KIND, RAP_MEETING_KIND_COUNCIL, "council"},
	            {RAP_CODES_MEETING_FORMAT, RAP_FORMAT_BILATERAL, "bilateral"},
	            {RAP_CODES_MEETING_FORMAT, RAP_FORMAT_MULTILATERAL, "multilateral"},
	            {RAP_CODES_MEETING_STATUS, RAP_STATUS_HELD, "held"},
	            {RAP_CODES_MEETING_STATUS, RAP_STATUS_PROPOSED, "proposed"},
	            {RAP_CODES_ROLE, RAP_ROLE_LEAD, "lead"},
	            {RAP_CODES_ROLE, RAP_ROLE_OBSERVE, "observe"},
	            {RAP_CODES_PLEDGE_KIND, RAP_PLEDGE_COMMIT, "commit"},
	            {RAP_CODES_PLEDGE_KIND, RAP_PLEDGE_SUPPORT, "support"},
	            {RAP_CODES_INSTRUMENT_KIND, RAP_INSTRUMENT_LAW, "law"},
	            {RAP_CODES_INSTRUMENT_KIND, RAP_INSTRUMENT_PRINCIPLE, "principle"},
	            {RAP_CODES_ACTION_CATEGORY, RAP_ACTION_MINIMAL, "minimal"},
	            {RAP_CODES_ACTION_CATEGORY, RAP_ACTION_SPECIFIC, "specific"},
	            {RAP_CODES_BINDING, RAP_BINDING_COMMITTED, "committed"},
	            {RAP_CODES_BINDING, RAP_BINDING_SUPPORTED, "supported"},
	            {RAP_CODES_RECORD, RAP_RECORD_MEETING, "meeting"},
	            {RAP_CODES_RECORD, RAP_RECORD_PLEDGE, "pledge"},
	            {RAP_CODES_CONDITION, RAP_CONDITION_NOT_RUNNING_TEXT, "not_running_text"},
	            {RAP_CODES_CONDITION, RAP_CONDITION_SUPPORT_UNSTATED, "support_unstated"},
	            {RAP_CODES_CONDITION, RAP_CONDITION_OUTCOME, "outcome"},
	            {RAP_CODES_REASON, RAP_REASON_RULE, "rule"},
	            {RAP_CODES_REASON, RAP_REASON_FEATURE, "feature"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(rap_code_name(rows[i].set, rows[i].code), rows[i].name);
		assert_int_equal(rap_code_find(rows[i].set, rows[i].name), rows[i].code);
	}
}

static void test_codes_that_are_none(void **state) {
	(void)state;
	static const int32_t counts[] = {0, 2, 8, 3, 10, 3, 5, 5, 6, 8, 5, 4, 2, 38, 22, 0};
	for (int32_t set = 0; set < (int32_t)(sizeof counts / sizeof *counts); set++) {
		assert_null(rap_code_name(set, 0));
		assert_null(rap_code_name(set, -1));
		assert_null(rap_code_name(set, counts[set] + 1));
		assert_null(rap_code_name(set, INT32_MAX));
		for (int32_t code = 1; code <= counts[set]; code++) assert_non_null(rap_code_name(set, code));
		assert_int_equal(rap_code_find(set, "no such name"), 0);
		assert_int_equal(rap_code_find(set, NULL), 0);
	}
	assert_null(rap_code_name(INT32_MIN, 1));
	assert_null(rap_code_name(INT32_MAX, 1));
}

/* ---- arguments ---- */

static void test_published(void **state) {
	(void)state;
	static const struct {
		const char *published;
		int32_t status;
		size_t position;
	} rows[] = {{"2024-04-16", RAP_OK, 0},
	            {"2024-02-29", RAP_OK, 0},
	            {"2023-02-29", RAP_ERROR_DATE, 0},
	            {"1900-02-29", RAP_ERROR_DATE, 0},
	            {"2024-13-01", RAP_ERROR_DATE, 0},
	            {"2024-00-10", RAP_ERROR_DATE, 0},
	            {"2024-04-31", RAP_ERROR_DATE, 0},
	            {"0000-01-01", RAP_ERROR_DATE, 0},
	            {"", RAP_ERROR_DATE, 0},
	            {"2024", RAP_ERROR_DATE, 4},
	            {"2024-4-16", RAP_ERROR_DATE, 6},
	            {"2024/04/16", RAP_ERROR_DATE, 4},
	            {"2024-04-16 ", RAP_ERROR_DATE, 10},
	            {"2024-04-16T00:00:00Z", RAP_ERROR_DATE, 10},
	            {"yesterday", RAP_ERROR_DATE, 0}};
	rap_reader *reader = rap_reader_new();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_options options = {.size = sizeof options, .published = rows[i].published};
		rap_error error;
		rap_error_init(&error, sizeof error);
		rap_document *document = NULL;
		int32_t status = rap_reader_read(reader, "x", 1, &options, &document, &error);
		assert_int_equal(status, rows[i].status);
		assert_int_equal(error.code, rows[i].status);
		assert_int_equal(error.position, rows[i].position);
		assert_int_equal(document != NULL, status == RAP_OK);
		if (document != NULL) assert_string_equal(rap_document_published(document, NULL), rows[i].published);
		rap_document_free(document);
	}
	rap_reader_free(reader);
}

static void test_bad_arguments(void **state) {
	(void)state;
	static char long_id[RAP_ID_MAX + 2];
	memset(long_id, 'i', RAP_ID_MAX + 1);
	const rap_options good = {.size = sizeof good};
	const rap_options no_size = {.size = 0}, too_new = {.size = sizeof good + 8};
	const rap_options odd_flag = {.size = sizeof good, .flags = 1u << 31};
	const rap_options bad_id = {.size = sizeof good, .id = long_id};
	rap_reader *reader = rap_reader_new();
	const struct {
		rap_reader *reader;
		const char *bytes;
		size_t n;
		const rap_options *options;
		int32_t status;
	} rows[] = {{NULL, "x", 1, &good, RAP_ERROR_ARGUMENT},
	            {reader, NULL, 1, &good, RAP_ERROR_ARGUMENT},
	            {reader, "x", 1, &no_size, RAP_ERROR_ARGUMENT},
	            {reader, "x", 1, &too_new, RAP_ERROR_ARGUMENT},
	            {reader, "x", 1, &odd_flag, RAP_ERROR_ARGUMENT},
	            {reader, "x", (size_t)RAP_INPUT_MAX + 1, &good, RAP_ERROR_TOO_LARGE},
	            {reader, "x", 1, &bad_id, RAP_ERROR_TOO_LARGE}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_error error;
		rap_error_init(&error, sizeof error);
		rap_document *document = (rap_document *)long_id;
		assert_int_equal(rap_reader_read(rows[i].reader, rows[i].bytes, rows[i].n, rows[i].options, &document, &error),
		                 rows[i].status);
		assert_null(document);
		assert_int_equal(error.code, rows[i].status);
		assert_non_null(error.message);
	}
	assert_int_equal(rap_reader_read(reader, "x", 1, &good, NULL, NULL), RAP_ERROR_ARGUMENT);
	rap_reader_free(reader);
}

static void *some_memory(void *context, size_t size) {
	(void)context;
	return malloc(size);
}

static void test_bad_reader_options(void **state) {
	(void)state;
	rap_reader *reader = NULL;
	rap_reader_options options;
	rap_reader_options_init(&options, sizeof options);
	assert_int_equal(rap_reader_new_with(&options, NULL, NULL), RAP_ERROR_ARGUMENT);
	options.allocate = some_memory;
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_ERROR_ARGUMENT);
	rap_reader_options_init(&options, sizeof options);
	for (uint32_t size = 0; size < sizeof options + 9; size++) {
		if (size == sizeof options || size == offsetof(rap_reader_options, model)) continue;
		options.size = size;
		assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_ERROR_ARGUMENT);
		assert_null(reader);
	}
	assert_int_equal(rap_reader_new_with(NULL, &reader, NULL), RAP_OK);
	rap_reader_free(reader);
}

/* A caller that was compiled with the first header, whose options ended where `model` now is: no byte behind that is read
 * or written. */
static void test_older_reader_options(void **state) {
	(void)state;
	enum { OLD = offsetof(rap_reader_options, model) };
	rap_reader_options options;
	rap_reader *reader = NULL;
	memset(&options, 0x5A, sizeof options);
	rap_reader_options_init(&options, OLD);
	for (size_t i = OLD; i < sizeof options; i++) assert_int_equal(((unsigned char *)&options)[i], 0x5A);
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_OK);
	rap_reader_free(reader);
	options.allocate = some_memory;
	assert_int_equal(rap_reader_new_with(&options, &reader, NULL), RAP_ERROR_ARGUMENT);
}

/* A caller that was compiled with a smaller rap_error gets what fits, and no byte more. */
static void test_error_of_other_size(void **state) {
	(void)state;
	for (uint32_t size = 0; size <= sizeof(rap_error); size += 4) {
		rap_error error;
		memset(&error, 0x5A, sizeof error);
		error.size = size;
		assert_int_equal(rap_reader_read(NULL, NULL, 0, NULL, NULL, &error), RAP_ERROR_ARGUMENT);
		if (size >= 8) assert_int_equal(error.code, RAP_ERROR_ARGUMENT);
		for (size_t i = size < 4 ? 4 : size; i < sizeof error; i++) assert_int_equal(((unsigned char *)&error)[i], 0x5A);
	}
}

static void test_nothing_is_harmless(void **state) {
	(void)state;
	size_t n = 7;
	rap_span span = {1, 2};
	const char *text = "x";
	rap_error_init(NULL, 0);
	rap_options_init(NULL, 0);
	rap_reader_options_init(NULL, 0);
	rap_reader_free(NULL);
	rap_document_free(NULL);
	assert_null(rap_document_title(NULL, &n));
	assert_int_equal(n, 0);
	assert_int_equal(rap_document_size(NULL), 0);
	assert_int_equal(rap_document_invalid_count(NULL), 0);
	assert_int_equal(rap_document_published_from(NULL), 0);
	assert_int_equal(rap_document_meeting_count(NULL), 0);
	assert_null(rap_document_participant(NULL, 0));
	assert_null(rap_document_meeting(NULL, 0));
	assert_null(rap_document_pledge(NULL, 0));
	assert_null(rap_document_instrument(NULL, 0));
	assert_int_equal(rap_document_json(NULL, &text, &n), RAP_ERROR_ARGUMENT);
	assert_null(text);
	assert_int_equal(rap_document_show(NULL, RAP_SHOW_TOKENS, &text, &n), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_convert_spans(NULL, RAP_UNIT_UTF16, &span, 1), RAP_ERROR_ARGUMENT);
	assert_null(rap_participant_name(NULL, NULL));
	assert_int_equal(rap_participant_type(NULL), 0);
	assert_null(rap_participant_alias(NULL, 0, &n));
	assert_int_equal(rap_participant_mention(NULL, 0, &span), RAP_ERROR_ARGUMENT);
	assert_null(rap_meeting_participant(NULL, 0));
	assert_int_equal(rap_meeting_role(NULL, 0), 0);
	assert_null(rap_meeting_previous(NULL));
	assert_null(rap_pledge_by(NULL, 0));
	assert_null(rap_pledge_meeting(NULL));
	assert_int_equal(rap_pledge_action_category(NULL), 0);
	assert_int_equal(rap_pledge_binding(NULL), 0);
	assert_int_equal(rap_pledge_span(NULL, &span), RAP_ERROR_ARGUMENT);
	assert_null(rap_instrument_alias(NULL, 0, NULL));
	assert_int_equal(rap_document_refusal_count(NULL), 0);
	assert_null(rap_document_refusal(NULL, 0));
	assert_int_equal(rap_refusal_record(NULL), 0);
	assert_int_equal(rap_refusal_condition(NULL), 0);
	assert_null(rap_refusal_words(NULL, &n));
	assert_null(rap_refusal_message(NULL, NULL));
	assert_int_equal(rap_refusal_span(NULL, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_refusal_sentence(NULL, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_participant_reason_count(NULL) + rap_instrument_reason_count(NULL), 0);
	assert_null(rap_meeting_reason(NULL, 0));
	assert_null(rap_pledge_reason(NULL, 0));
	assert_int_equal(rap_reason_kind(NULL), 0);
	assert_int_equal(rap_reason_weight(NULL), 0);
	assert_null(rap_reason_value(NULL, &n));
	assert_int_equal(n, 0);
	assert_null(rap_reason_message(NULL, NULL));
	assert_null(rap_reason_words(NULL, NULL));
	assert_int_equal(rap_reason_span(NULL, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(span.start, 1);
	assert_int_equal(span.end, 2);
}

/* ---- lifetimes ---- */

static void test_empty_text(void **state) {
	(void)state;
	static const char expected[] =
		"{\"schema\":1,\"document\":{\"id\":null,\"title\":null,\"published\":null,\"published_from\":null,"
		"\"dateline\":null,\"bytes\":0},\"participants\":[],\"meetings\":[],\"pledges\":[],\"instruments\":[]}";
	rap_reader *reader = rap_reader_new();
	rap_document *document = NULL;
	const char *json;
	size_t n;
	assert_int_equal(rap_reader_read(reader, NULL, 0, NULL, &document, NULL), RAP_OK);
	assert_int_equal(rap_document_json(document, &json, &n), RAP_OK);
	assert_string_equal(json, expected);
	assert_int_equal(n, sizeof expected - 1);
	assert_int_equal(rap_document_participant_count(document), 0);
	rap_document_free(document);
	rap_reader_free(reader);
}

static char *json_of(rap_document *document) {
	const char *json;
	size_t n;
	assert_int_equal(rap_document_json(document, &json, &n), RAP_OK);
	assert_int_equal(strlen(json), n);
	char *copy = malloc(n + 1);
	assert_non_null(copy);
	return memcpy(copy, json, n + 1);
}

/* Reader and two documents, freed in each of the six orders; what is left must still answer. */
static void test_any_order_of_freeing(void **state) {
	(void)state;
	static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
	rap_document *alone = read_article();
	char *expected = json_of(alone);
	rap_document_free(alone);
	for (int o = 0; o < 6; o++) {
		rap_reader *reader = rap_reader_new();
		rap_document *documents[2];
		for (int i = 0; i < 2; i++) documents[i] = read_with(reader, article, "2024-06-13", "ferries");
		for (int step = 0; step < 3; step++) {
			int which = orders[o][step];
			if (which == 0) {
				rap_reader_free(reader);
				continue;
			}
			char *json = json_of(documents[which - 1]);
			assert_string_equal(json, expected);
			free(json);
			rap_document_free(documents[which - 1]);
		}
	}
	free(expected);
}

/* One document leaves nothing behind that changes the next. */
static void test_documents_are_independent(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	rap_document *first = read_with(reader, article, "2024-06-13", "a");
	rap_document *other = read_with(reader, "Minister Virtanen of Sweden will travel to Oslo.", NULL, NULL);
	rap_document *again = read_with(reader, article, "2024-06-13", "a");
	char *before = json_of(first), *after = json_of(again);
	assert_string_equal(before, after);
	free(before);
	free(after);
	rap_document_free(other);
	rap_document_free(first);
	rap_document_free(again);
	rap_reader_free(reader);
}

static void test_input_is_copied(void **state) {
	(void)state;
	char text[sizeof article], published[] = "2024-06-13", id[] = "ferries";
	memcpy(text, article, sizeof article);
	rap_reader *reader = rap_reader_new();
	rap_document *document = read_with(reader, text, published, id);
	memset(text, 'x', sizeof text);
	memset(published, 'x', sizeof published);
	memset(id, 'x', sizeof id);
	rap_document *expected = read_article();
	char *a = json_of(document), *b = json_of(expected);
	assert_string_equal(a, b);
	free(a);
	free(b);
	rap_document_free(document);
	rap_document_free(expected);
	rap_reader_free(reader);
}

/* ---- what a document says ---- */

static void test_document(void **state) {
	(void)state;
	rap_document *document = read_article();
	size_t n;
	assert_string_equal(rap_document_id(document, &n), "ferries");
	assert_int_equal(n, 7);
	assert_string_equal(rap_document_title(document, NULL), "Finland, Estonia agree on ferry safety rules");
	assert_string_equal(rap_document_published(document, NULL), "2024-06-13");
	assert_int_equal(rap_document_published_from(document), RAP_PUBLISHED_OPTION);
	assert_int_equal(rap_document_size(document), sizeof article - 1);
	assert_int_equal(rap_document_invalid_count(document), 0);
	rap_document_free(document);
}

static void test_invalid_bytes_are_counted(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	rap_document *document = read_with(reader, "caf\xE9 and \xF0\x9F\x98 and \xC0\xAF", NULL, "\xFF\"\n");
	assert_int_equal(rap_document_invalid_count(document), 4);
	char *json = json_of(document);
	assert_non_null(strstr(json, "\"id\":\"\xEF\xBF\xBD\\\"\\n\""));
	free(json);
	rap_document_free(document);
	rap_reader_free(reader);
}

static void check_span(const rap_document *document, int32_t status, rap_span span) {
	assert_int_equal(status, RAP_OK);
	assert_true(span.start < span.end);
	assert_true(span.end <= rap_document_size(document));
}

static const rap_participant *find_participant(const rap_document *document, const char *id) {
	for (size_t i = 0; i < rap_document_participant_count(document); i++) {
		const rap_participant *p = rap_document_participant(document, i);
		if (strcmp(rap_participant_id(p, NULL), id) == 0) return p;
	}
	return NULL;
}

static void test_participants(void **state) {
	(void)state;
	rap_document *document = read_article();
	rap_span span;
	const rap_participant *finland = find_participant(document, "FI");
	assert_non_null(finland);
	assert_int_equal(rap_participant_type(finland), RAP_PARTICIPANT_STATE);
	assert_string_equal(rap_participant_name(finland, NULL), "Finland");
	assert_string_equal(rap_participant_country(finland, NULL), "FI");
	assert_null(rap_participant_title(finland, NULL));
	const rap_participant *minister = find_participant(document, "P1");
	assert_non_null(minister);
	assert_int_equal(rap_participant_type(minister), RAP_PARTICIPANT_PERSON);
	assert_string_equal(rap_participant_name(minister, NULL), "Aino Virtanen");
	assert_string_equal(rap_participant_family_name(minister, NULL), "Virtanen");
	assert_string_equal(rap_participant_given_name(minister, NULL), "Aino");
	assert_null(rap_participant_family_name(finland, NULL));
	for (size_t i = 0; i < rap_document_participant_count(document); i++) {
		const rap_participant *p = rap_document_participant(document, i);
		size_t n = rap_participant_mention_count(p);
		assert_true(n > 0);
		for (size_t m = 0; m < n; m++) check_span(document, rap_participant_mention(p, m, &span), span);
		assert_int_equal(rap_participant_mention(p, n, &span), RAP_ERROR_ARGUMENT);
		assert_int_equal(rap_participant_mention(p, 0, NULL), RAP_ERROR_ARGUMENT);
		assert_null(rap_participant_alias(p, rap_participant_alias_count(p), NULL));
	}
	assert_null(rap_document_participant(document, rap_document_participant_count(document)));
	assert_int_equal(rap_participant_mention(minister, 0, &span), RAP_OK);
	assert_memory_equal(article + span.start, "Aino Virtanen", span.end - span.start);
	rap_document_free(document);
}

static void test_meetings(void **state) {
	(void)state;
	rap_document *document = read_article();
	assert_int_equal(rap_document_meeting_count(document), 1);
	const rap_meeting *meeting = rap_document_meeting(document, 0);
	rap_span span;
	assert_string_equal(rap_meeting_id(meeting, NULL), "M1");
	assert_int_equal(rap_meeting_kind(meeting), RAP_MEETING_KIND_MEETING);
	assert_int_equal(rap_meeting_status(meeting), RAP_STATUS_HELD);
	assert_int_equal(rap_meeting_format(meeting), RAP_FORMAT_BILATERAL);
	assert_int_equal(rap_meeting_ordinal(meeting), 0);
	assert_string_equal(rap_meeting_date_start(meeting, NULL), "2024-06-11");
	assert_string_equal(rap_meeting_date_end(meeting, NULL), "2024-06-11");
	assert_string_equal(rap_meeting_date_text(meeting, NULL), "on Tuesday");
	assert_string_equal(rap_meeting_place(meeting, NULL), "Helsinki");
	assert_string_equal(rap_meeting_place_country(meeting, NULL), "FI");
	size_t n = rap_meeting_participant_count(meeting);
	assert_true(n >= 3);
	for (size_t i = 0; i < n; i++) {
		assert_non_null(rap_meeting_participant(meeting, i));
		assert_non_null(rap_code_name(RAP_CODES_ROLE, rap_meeting_role(meeting, i)));
	}
	assert_null(rap_meeting_participant(meeting, n));
	assert_int_equal(rap_meeting_role(meeting, n), 0);
	assert_null(rap_meeting_previous(meeting));
	assert_null(rap_meeting_next(meeting));
	assert_true(rap_meeting_evidence_count(meeting) > 0);
	check_span(document, rap_meeting_evidence(meeting, 0, &span), span);
	assert_non_null(rap_meeting_rule(meeting, NULL));
	assert_true(rap_meeting_confidence(meeting) > 0 && rap_meeting_confidence(meeting) <= 1);
	rap_document_free(document);
}

static void test_pledges(void **state) {
	(void)state;
	rap_document *document = read_article();
	assert_int_equal(rap_document_pledge_count(document), 2);
	const rap_pledge *agreed = rap_document_pledge(document, 0), *reaffirmed = rap_document_pledge(document, 1);
	rap_span span;
	assert_string_equal(rap_pledge_id(agreed, NULL), "K1");
	assert_int_equal(rap_pledge_by_count(agreed), 2);
	assert_ptr_equal(rap_pledge_by(agreed, 0), find_participant(document, "FI"));
	assert_null(rap_pledge_by(agreed, 2));
	assert_int_equal(rap_pledge_kind(agreed), RAP_PLEDGE_AGREE);
	assert_int_equal(rap_pledge_kind(reaffirmed), RAP_PLEDGE_REAFFIRM);
	assert_int_equal(rap_pledge_binding(agreed), RAP_BINDING_AGREED);
	assert_int_equal(rap_pledge_binding(reaffirmed), RAP_BINDING_COMMITTED);
	assert_int_equal(rap_pledge_action_category(agreed), RAP_ACTION_SPECIFIC);
	assert_string_equal(rap_pledge_trigger(agreed, NULL), "agreed");
	assert_non_null(strstr(rap_pledge_action(agreed, NULL), "inspect ferries"));
	assert_int_equal(rap_pledge_negative(agreed), 0);
	assert_string_equal(rap_pledge_due_end(agreed, NULL), "2024-09-30");
	assert_int_equal(rap_pledge_span(agreed, &span), RAP_OK);
	assert_memory_equal(article + span.start, "inspect ferries", 15);
	check_span(document, rap_pledge_evidence(agreed, 0, &span), span);
	assert_int_equal(rap_pledge_evidence(agreed, rap_pledge_evidence_count(agreed), &span), RAP_ERROR_ARGUMENT);
	rap_document_free(document);
}

static void test_instruments(void **state) {
	(void)state;
	rap_document *document = read_article();
	assert_int_equal(rap_document_instrument_count(document), 1);
	const rap_instrument *convention = rap_document_instrument(document, 0);
	rap_span span;
	assert_string_equal(rap_instrument_id(convention, NULL), "I1");
	assert_int_equal(rap_instrument_kind(convention), RAP_INSTRUMENT_TREATY);
	assert_int_equal(rap_instrument_year(convention), 1974);
	assert_null(rap_instrument_number(convention, NULL));
	assert_int_equal(rap_instrument_mention_count(convention), 1);
	check_span(document, rap_instrument_mention(convention, 0, &span), span);
	rap_document_free(document);
}

static void test_json_and_show(void **state) {
	(void)state;
	rap_document *document = read_article();
	const char *json, *again, *shown;
	size_t n;
	assert_int_equal(rap_document_json(document, &json, &n), RAP_OK);
	assert_null(strchr(json, '\n'));
	assert_memory_equal(json, "{\"schema\":1,\"document\":{\"id\":\"ferries\",", 39);
	for (int32_t what = RAP_SHOW_TOKENS; what <= RAP_SHOW_EXPLAIN; what++) {
		assert_int_equal(rap_document_show(document, what, &shown, &n), RAP_OK);
		assert_int_equal(strlen(shown), n);
		assert_non_null(strstr(shown, what == RAP_SHOW_EXPLAIN ? "RAP_READ_EXPLAIN" : "Virtanen"));
	}
	assert_int_equal(rap_document_show(document, 0, &shown, &n), RAP_ERROR_ARGUMENT);
	assert_null(shown);
	assert_int_equal(rap_document_show(document, RAP_SHOW_EXPLAIN + 1, &shown, &n), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_json(document, NULL, NULL), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_json(document, &again, NULL), RAP_OK);
	assert_ptr_equal(json, again);
	rap_document_free(document);
}

/* ---- explanations ---- */

/* The first reason of a kind; NULL. */
static const rap_reason *meeting_reason(const rap_meeting *meeting, int32_t kind) {
	for (size_t i = 0; i < rap_meeting_reason_count(meeting); i++)
		if (rap_reason_kind(rap_meeting_reason(meeting, i)) == kind) return rap_meeting_reason(meeting, i);
	return NULL;
}

static const rap_reason *pledge_reason(const rap_pledge *pledge, int32_t kind) {
	for (size_t i = 0; i < rap_pledge_reason_count(pledge); i++)
		if (rap_reason_kind(rap_pledge_reason(pledge, i)) == kind) return rap_pledge_reason(pledge, i);
	return NULL;
}

/* The reason has this value and rests on these words of the article. */
static void check_reason(const rap_reason *reason, const char *value, const char *words) {
	rap_span span;
	assert_non_null(reason);
	assert_string_equal(rap_reason_value(reason, NULL), value);
	assert_int_equal(rap_reason_span(reason, &span), RAP_OK);
	assert_string_equal(rap_reason_words(reason, NULL), words);
	assert_memory_equal(article + span.start, words, strlen(words));
	assert_int_equal(span.end - span.start, strlen(words));
}

static void test_reasons_of_a_meeting(void **state) {
	(void)state;
	rap_document *document = read_explained(article);
	const rap_meeting *meeting = rap_document_meeting(document, 0);
	rap_span span = {1, 2};
	assert_int_equal(rap_reason_kind(rap_meeting_reason(meeting, 0)), RAP_REASON_RULE);
	assert_string_equal(rap_reason_value(rap_meeting_reason(meeting, 0), NULL), rap_meeting_rule(meeting, NULL));
	assert_non_null(rap_reason_message(rap_meeting_reason(meeting, 0), NULL));
	check_reason(meeting_reason(meeting, RAP_REASON_STATUS), "held", "met with");
	check_reason(meeting_reason(meeting, RAP_REASON_DATE), rap_meeting_date_start(meeting, NULL), "on Tuesday");
	check_reason(meeting_reason(meeting, RAP_REASON_PLACE), "Helsinki", "Helsinki");
	const rap_reason *format = meeting_reason(meeting, RAP_REASON_FORMAT);
	assert_string_equal(rap_reason_value(format, NULL), "bilateral");
	assert_null(rap_reason_words(format, NULL));
	assert_int_equal(rap_reason_span(format, &span), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_reason_span(rap_meeting_reason(meeting, 0), NULL), RAP_ERROR_ARGUMENT);
	assert_int_equal(span.start, 1);
	assert_null(meeting_reason(meeting, RAP_REASON_ORDINAL));
	assert_null(rap_meeting_reason(meeting, rap_meeting_reason_count(meeting)));
	size_t parties = 0;
	for (size_t i = 0; i < rap_meeting_reason_count(meeting); i++)
		parties += rap_reason_kind(rap_meeting_reason(meeting, i)) == RAP_REASON_PARTICIPANT;
	assert_int_equal(parties, rap_meeting_participant_count(meeting));
	rap_document_free(document);
}

static void test_reasons_of_a_pledge(void **state) {
	(void)state;
	rap_document *document = read_explained(article);
	const rap_pledge *agreed = rap_document_pledge(document, 0);
	check_reason(pledge_reason(agreed, RAP_REASON_BY), "FI", "Finland");
	check_reason(pledge_reason(agreed, RAP_REASON_TRIGGER), "agreed", "agreed");
	check_reason(pledge_reason(agreed, RAP_REASON_BINDING), "agreed", "agreed");
	check_reason(pledge_reason(agreed, RAP_REASON_ACTION_CATEGORY), "specific", "inspect");
	check_reason(pledge_reason(agreed, RAP_REASON_DUE), "2024-09-30", "by the end of September");
	assert_string_equal(rap_reason_value(pledge_reason(agreed, RAP_REASON_MEETING), NULL), "M1");
	assert_null(pledge_reason(agreed, RAP_REASON_CONDITION));
	assert_null(pledge_reason(agreed, RAP_REASON_SAID_BY));
	assert_true(rap_reason_weight(pledge_reason(agreed, RAP_REASON_FEATURE)) != 0);
	assert_int_equal(rap_participant_reason_count(rap_document_participant(document, 0)), 1);
	assert_int_equal(rap_instrument_reason_count(rap_document_instrument(document, 0)), 1);
	rap_document_free(document);
}

static void test_refusals(void **state) {
	(void)state;
	static const char text[] = "Norway met its quota. Chile and Peru agreed that the bridge was unsafe. Peru will open the port.";
	rap_document *document = read_explained(text);
	rap_span span;
	assert_int_equal(rap_document_meeting_count(document), 0);
	assert_int_equal(rap_document_pledge_count(document), 1);
	assert_int_equal(rap_document_refusal_count(document), 2);
	const rap_refusal *met = rap_document_refusal(document, 0), *agreed = rap_document_refusal(document, 1);
	assert_null(rap_document_refusal(document, 2));
	assert_int_equal(rap_refusal_record(met), RAP_RECORD_MEETING);
	assert_int_equal(rap_refusal_condition(met), RAP_CONDITION_NO_PARTNER);
	assert_string_equal(rap_refusal_words(met, NULL), "met");
	assert_non_null(rap_refusal_message(met, NULL));
	assert_int_equal(rap_refusal_record(agreed), RAP_RECORD_PLEDGE);
	assert_int_equal(rap_refusal_condition(agreed), RAP_CONDITION_NO_PROMISE);
	assert_int_equal(rap_refusal_span(agreed, &span), RAP_OK);
	assert_memory_equal(text + span.start, "agreed that", 11);
	assert_int_equal(span.end - span.start, 6);
	assert_int_equal(rap_refusal_sentence(agreed, &span), RAP_OK);
	assert_memory_equal(text + span.start, "Chile and Peru", 14);
	assert_memory_equal(text + span.end - 7, "unsafe.", 7);
	assert_int_equal(rap_refusal_sentence(agreed, NULL), RAP_ERROR_ARGUMENT);
	rap_document_free(document);
}

/* A document that is not explained has neither, and the same records. */
static void test_explained_only_when_asked(void **state) {
	(void)state;
	rap_document *plain = read_article(), *explained = read_explained(article);
	assert_int_equal(rap_document_refusal_count(plain), 0);
	assert_int_equal(rap_meeting_reason_count(rap_document_meeting(plain, 0)), 0);
	assert_null(rap_pledge_reason(rap_document_pledge(plain, 0), 0));
	char *a = json_of(plain), *b = json_of(explained);
	assert_string_equal(strstr(a, "\"title\""), strstr(b, "\"title\"")); /* behind the id */
	free(a);
	free(b);
	rap_document_free(plain);
	rap_document_free(explained);
}

/* ---- units ---- */

/* a, e acute (2 bytes), an emoji (4 bytes, 2 units), an invalid byte, b */
#define MIXED "a\xC3\xA9\xF0\x9F\x98\x80\xFF" "b"

static void test_convert_spans(void **state) {
	(void)state;
	static const struct {
		rap_span bytes, points, units;
	} rows[] = {{{0, 9}, {0, 5}, {0, 6}}, {{8, 9}, {4, 5}, {5, 6}}, {{1, 3}, {1, 2}, {1, 2}}, {{3, 7}, {2, 3}, {2, 4}},
	            {{2, 5}, {1, 2}, {1, 2}}, {{9, 9}, {5, 5}, {6, 6}}, {{0, 0}, {0, 0}, {0, 0}}, {{7, 8}, {3, 4}, {4, 5}}};
	enum { COUNT = sizeof rows / sizeof *rows };
	rap_reader *reader = rap_reader_new();
	rap_document *document = read_with(reader, MIXED, NULL, NULL);
	rap_span points[COUNT], units[COUNT];
	for (int i = 0; i < COUNT; i++) points[i] = units[i] = rows[i].bytes;
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_CODE_POINT, points, COUNT), RAP_OK);
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_UTF16, units, COUNT), RAP_OK);
	for (int i = 0; i < COUNT; i++) {
		assert_int_equal(points[i].start, rows[i].points.start);
		assert_int_equal(points[i].end, rows[i].points.end);
		assert_int_equal(units[i].start, rows[i].units.start);
		assert_int_equal(units[i].end, rows[i].units.end);
	}
	rap_document_free(document);
	rap_reader_free(reader);
}

static void test_convert_refuses(void **state) {
	(void)state;
	rap_reader *reader = rap_reader_new();
	rap_document *document = read_with(reader, MIXED, NULL, NULL);
	rap_span spans[] = {{3, 7}, {0, 10}};
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_UTF16, spans, 2), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_convert_spans(document, 0, spans, 1), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_convert_spans(document, 3, spans, 1), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_UTF16, NULL, 1), RAP_ERROR_ARGUMENT);
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_UTF16, NULL, 0), RAP_OK);
	assert_int_equal(spans[0].start, 3);
	assert_int_equal(spans[0].end, 7);
	rap_document_free(document);
	rap_reader_free(reader);
}

/* Every offset of a text longer than the converter's stride, against counting from the front. */
static void test_convert_long_text(void **state) {
	(void)state;
	enum { COPIES = 100, N = COPIES * (int)(sizeof MIXED - 1) };
	static char text[N + 1];
	static rap_span spans[N + 1];
	for (int i = 0; i < COPIES; i++) memcpy(text + i * (int)(sizeof MIXED - 1), MIXED, sizeof MIXED - 1);
	for (uint32_t i = 0; i <= N; i++) spans[i] = (rap_span){i, N - i};
	rap_reader *reader = rap_reader_new();
	rap_document *document = read_with(reader, text, NULL, NULL);
	assert_int_equal(rap_document_convert_spans(document, RAP_UNIT_UTF16, spans, N + 1), RAP_OK);
	static const uint32_t within[] = {0, 1, 1, 2, 2, 2, 2, 4, 5};
	for (uint32_t i = 0; i <= N; i++) {
		assert_int_equal(spans[i].start, i / 9 * 6 + within[i % 9]);
		assert_int_equal(spans[i].end, (N - i) / 9 * 6 + within[(N - i) % 9]);
	}
	rap_document_free(document);
	rap_reader_free(reader);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_versions),
		cmocka_unit_test(test_status_names),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_codes_that_are_none),
		cmocka_unit_test(test_published),
		cmocka_unit_test(test_bad_arguments),
		cmocka_unit_test(test_bad_reader_options),
		cmocka_unit_test(test_older_reader_options),
		cmocka_unit_test(test_error_of_other_size),
		cmocka_unit_test(test_nothing_is_harmless),
		cmocka_unit_test(test_empty_text),
		cmocka_unit_test(test_any_order_of_freeing),
		cmocka_unit_test(test_documents_are_independent),
		cmocka_unit_test(test_input_is_copied),
		cmocka_unit_test(test_document),
		cmocka_unit_test(test_invalid_bytes_are_counted),
		cmocka_unit_test(test_participants),
		cmocka_unit_test(test_meetings),
		cmocka_unit_test(test_pledges),
		cmocka_unit_test(test_instruments),
		cmocka_unit_test(test_json_and_show),
		cmocka_unit_test(test_reasons_of_a_meeting),
		cmocka_unit_test(test_reasons_of_a_pledge),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_explained_only_when_asked),
		cmocka_unit_test(test_convert_spans),
		cmocka_unit_test(test_convert_refuses),
		cmocka_unit_test(test_convert_long_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
