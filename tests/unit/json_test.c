/* The JSON of records made by hand, letter by letter; numbers, text and UTF-8 on the way there. */
#include "support.h"

#include "base/utf8.h"
#include "output/codes.h"
#include "output/json.h"

static void test_numbers(void **state) {
	fixture *f = *state;
	static const struct {
		int64_t number;
		const char *text;
	} rows[] = {{0, "0"},
	            {7, "7"},
	            {-1, "-1"},
	            {1073741824, "1073741824"},
	            {INT64_MAX, "9223372036854775807"},
	            {INT64_MIN, "-9223372036854775808"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_printer w = {.arena = &f->arena};
		rap_print_number(&w, rows[i].number);
		assert_string_equal(rap_print_end(&w).s, rows[i].text);
	}
}

static void test_shares(void **state) {
	fixture *f = *state;
	static const struct {
		double share;
		const char *text;
	} rows[] = {{0, "0.00"},      {1, "1.00"},     {0.5, "0.50"},  {0.05, "0.05"},     {0.934, "0.93"},
	            {0.996, "1.00"},  {-0.2, "0.00"},  {7, "1.00"},{0.29, "0.29"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_printer w = {.arena = &f->arena};
		rap_print_share(&w, rows[i].share);
		assert_string_equal(rap_print_end(&w).s, rows[i].text);
	}
}

/* The id as the JSON has it, quotes included. */
static rap_str written_id(fixture *f, rap_str id) {
	static const char before[] = "{\"schema\":1,\"document\":{\"id\":", after[] = ",\"title\":null,";
	rap_view view = {.id = id};
	rap_printed json = rap_json_write(&f->arena, &view);
	assert_memory_equal(json.s, before, sizeof before - 1);
	assert_int_equal(strlen(json.s), json.n);
	const char *start = json.s + sizeof before - 1, *end = strstr(start, after);
	assert_non_null(end);
	return (rap_str){start, (uint32_t)(end - start)};
}

static void test_strings(void **state) {
	fixture *f = *state;
	static const struct {
		rap_str text;
		const char *json;
	} rows[] = {
		{{NULL, 0}, "null"},
		{{"", 0}, "\"\""},
		{{"plain", 5}, "\"plain\""},
		{{"a\"b\\c/d", 7}, "\"a\\\"b\\\\c/d\""},
		{{"\b\t\n\f\r", 5}, "\"\\b\\t\\n\\f\\r\""},
		{{"\x01\x1F\x7F", 3}, "\"\\u0001\\u001f\x7F\""},
		{{"a\0b", 3}, "\"a\\u0000b\""},
		{{"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80", 14}, "\"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80\""},
		{{"\xFF", 1}, "\"\xEF\xBF\xBD\""},
		{{"a\xE2\x82", 3}, "\"a\xEF\xBF\xBD\""},
		{{"\xC0\xAF\"", 3}, "\"\xEF\xBF\xBD\xEF\xBF\xBD\\\"\""},
		{{"\xED\xA0\x80", 3}, "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_str got = written_id(f, rows[i].text);
		assert_int_equal(got.n, strlen(rows[i].json));
		assert_memory_equal(got.s, rows[i].json, got.n);
	}
}

static void test_characters(void **state) {
	(void)state;
	static const struct {
		rap_str text;
		rap_character character;
	} rows[] = {{{"a", 1}, {'a', 1, true}},
	            {{"\0", 1}, {0, 1, true}},
	            {{"\xC2\x80", 2}, {0x80, 2, true}},
	            {{"\xC3\xA9z", 3}, {0xE9, 2, true}},
	            {{"\xE0\xA0\x80", 3}, {0x800, 3, true}},
	            {{"\xEF\xBF\xBF", 3}, {0xFFFF, 3, true}},
	            {{"\xF0\x90\x80\x80", 4}, {0x10000, 4, true}},
	            {{"\xF4\x8F\xBF\xBF", 4}, {0x10FFFF, 4, true}},
	            {{"\x80", 1}, {0xFFFD, 1, false}},
	            {{"\xC1\xBF", 2}, {0xFFFD, 1, false}},
	            {{"\xC3", 1}, {0xFFFD, 1, false}},
	            {{"\xC3(", 2}, {0xFFFD, 1, false}},
	            {{"\xE0\x9F\xBF", 3}, {0xFFFD, 1, false}},
	            {{"\xED\xA0\x80", 3}, {0xFFFD, 1, false}},
	            {{"\xE2\x82", 2}, {0xFFFD, 2, false}},
	            {{"\xE2\x82(", 3}, {0xFFFD, 2, false}},
	            {{"\xF0\x9F\x98", 3}, {0xFFFD, 3, false}},
	            {{"\xF0\x8F\xBF\xBF", 4}, {0xFFFD, 1, false}},
	            {{"\xF4\x90\x80\x80", 4}, {0xFFFD, 1, false}},
	            {{"\xF5\x80\x80\x80", 4}, {0xFFFD, 1, false}}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		rap_character c = rap_utf8_at(rows[i].text, 0);
		assert_int_equal(c.code, rows[i].character.code);
		assert_int_equal(c.n, rows[i].character.n);
		assert_int_equal(c.valid, rows[i].character.valid);
	}
}

static const char document_json[] =
	"{\"schema\":1,\"document\":{\"id\":\"a-1\",\"title\":\"Ports reopen\",\"published\":\"2024-04-16\","
	"\"published_from\":\"text\",\"dateline\":{\"place\":\"OSLO\",\"agency\":null},\"bytes\":300},";
static const char participants_json[] =
	"\"participants\":[{\"id\":\"P1\",\"type\":\"person\",\"name\":\"Ola Ruud\",\"family\":\"Ruud\",\"given\":null,\"title\":\"envoy\",\"affiliation\":null,"
	"\"country\":\"NO\",\"aliases\":[\"Ruud\",\"the envoy\"],\"mentions\":[[0,8],[20,24]]},"
	"{\"id\":\"NO\",\"type\":\"state\",\"name\":\"Norway\",\"country\":\"NO\",\"aliases\":[],\"mentions\":[]},"
	"{\"id\":\"O1\",\"type\":\"organization\",\"name\":\"Coast Guard\",\"acronym\":null,\"country\":null,\"aliases\":[],"
	"\"mentions\":[[40,51]]}],";
static const char meetings_json[] =
	"\"meetings\":[{\"id\":\"M1\",\"kind\":\"summit\",\"name\":null,\"format\":\"trilateral\",\"ordinal\":2,\"status\":\"held\","
	"\"date\":{\"start\":\"2024-04-01\",\"end\":\"2024-04-30\",\"text\":\"in April\",\"rule\":\"month\",\"anchor\":\"told\"},"
	"\"place\":{\"name\":\"Oslo\",\"country\":\"NO\"},\"participants\":[{\"id\":\"P1\",\"role\":\"lead\"},"
	"{\"id\":\"NO\",\"role\":null}],\"topic\":\"ports\",\"previous\":null,\"next\":\"M2\",\"evidence\":[[60,80]],"
	"\"rule\":\"noun\",\"confidence\":0.75},"
	"{\"id\":\"M2\",\"kind\":null,\"name\":null,\"format\":null,\"ordinal\":null,\"status\":null,"
	"\"date\":{\"start\":null,\"end\":null,\"text\":\"soon\",\"rule\":null,\"anchor\":null},\"place\":null,\"participants\":[],"
	"\"topic\":null,\"previous\":\"M1\",\"next\":null,\"evidence\":[],\"rule\":null,\"confidence\":0.00}],";
static const char pledges_json[] =
	"\"pledges\":[{\"id\":\"K1\",\"by\":[\"NO\",\"O1\"],\"kind\":\"agree\",\"trigger\":\"agreed\",\"binding\":\"agreed\","
	"\"action\":\"reopen ports\",\"action_category\":5,"
	"\"polarity\":\"positive\",\"condition\":null,\"due\":{\"start\":\"2024-05-01\",\"end\":\"2024-05-31\","
	"\"text\":\"by May\",\"rule\":\"month\",\"anchor\":null},\"meeting\":\"M1\",\"said_by\":\"P1\",\"span\":[90,102],\"evidence\":[[83,102]],"
	"\"rule\":\"verb\",\"confidence\":1.00},"
	"{\"id\":\"K2\",\"by\":[],\"kind\":\"support\",\"trigger\":null,\"binding\":null,\"action\":null,\"action_category\":null,\"polarity\":\"negative\","
	"\"condition\":\"if asked\",\"due\":null,\"meeting\":null,\"said_by\":null,\"span\":[0,0],\"evidence\":[],"
	"\"rule\":null,\"confidence\":0.00}],";
static const char instruments_json[] =
	"\"instruments\":[{\"id\":\"I1\",\"kind\":\"resolution\",\"name\":\"Resolution 2397\",\"year\":2017,\"number\":\"2397\","
	"\"issuer\":null,\"aliases\":[],\"mentions\":[[110,125]]},"
	"{\"id\":\"I2\",\"kind\":\"law\",\"name\":null,\"year\":null,\"number\":null,\"issuer\":\"Storting\",\"aliases\":[],"
	"\"mentions\":[]}]}";

#define S(literal) {literal, sizeof(literal) - 1}

static void test_records(void **state) {
	fixture *f = *state;
	rap_str aliases[] = {S("Ruud"), S("the envoy")};
	rap_range mentions[] = {{0, 8}, {20, 24}}, coast = {40, 51}, held = {60, 80}, agreed = {83, 102}, resolved = {110, 125};
	struct rap_participant participants[] = {
		{.type = rap_code_of(RAP_SET_participant_type, RAP_MENTION_PERSON), .id = S("P1"), .name = S("Ola Ruud"),
	     .family = S("Ruud"), .title = S("envoy"), .country = S("NO"), .aliases = {aliases, 2}, .mentions = {mentions, 2}},
		{.type = rap_code_of(RAP_SET_participant_type, RAP_MENTION_STATE), .id = S("NO"), .name = S("Norway"), .country = S("NO")},
		{.type = rap_code_of(RAP_SET_participant_type, RAP_MENTION_ORGANIZATION), .id = S("O1"), .name = S("Coast Guard"),
	     .mentions = {&coast, 1}}};
	rap_seat seats[] = {{&participants[0], rap_code_of(RAP_SET_role, RAP_ROLE_lead)}, {&participants[1], 0}};
	struct rap_meeting meetings[2] = {
		{.id = S("M1"), .kind = rap_code_of(RAP_SET_meeting_kind, RAP_LEX_meeting_summit), .ordinal = 2,
	     .format = rap_code_of(RAP_SET_meeting_format, RAP_FORMAT_trilateral),
	     .status = rap_code_of(RAP_SET_meeting_status, RAP_MEETING_held),
	     .date = {S("2024-04-01"), S("2024-04-30"), S("in April"), S("month"), S("told"), true}, .place = S("Oslo"),
	     .place_country = S("NO"), .seats = seats, .seat_count = 2, .topic = S("ports"), .evidence = {&held, 1},
	     .rule = S("noun"), .confidence = 0.75},
		{.id = S("M2"), .date = {.text = S("soon"), .told = true}}};
	meetings[0].next = &meetings[1];
	meetings[1].previous = &meetings[0];
	const struct rap_participant *by[] = {&participants[1], &participants[2]};
	struct rap_pledge pledges[] = {
		{.id = S("K1"), .by = by, .by_count = 2, .kind = rap_code_of(RAP_SET_pledge_kind, RAP_LEX_commitment_agree),
	     .category = rap_code_of(RAP_SET_action_category, RAP_LEX_action_specific),
	     .binding = rap_code_of(RAP_SET_binding, RAP_LEX_binding_agreed), .trigger = S("agreed"), .action = S("reopen ports"),
	     .due = {S("2024-05-01"), S("2024-05-31"), S("by May"), S("month"), {NULL, 0}, true}, .meeting = &meetings[0],
	     .said_by = &participants[0], .span = {90, 102}, .evidence = {&agreed, 1}, .rule = S("verb"), .confidence = 1},
		{.id = S("K2"), .kind = rap_code_of(RAP_SET_pledge_kind, RAP_LEX_commitment_support), .negative = true,
	     .condition = S("if asked")}};
	struct rap_instrument instruments[] = {
		{.id = S("I1"), .kind = rap_code_of(RAP_SET_instrument_kind, RAP_LEX_instrument_resolution), .year = 2017,
	     .name = S("Resolution 2397"), .number = S("2397"), .mentions = {&resolved, 1}},
		{.id = S("I2"), .kind = rap_code_of(RAP_SET_instrument_kind, RAP_LEX_instrument_law), .issuer = S("Storting")}};
	rap_view view = {.id = S("a-1"), .title = S("Ports reopen"), .published = S("2024-04-16"),
	                 .published_from = rap_code_of(RAP_SET_published, RAP_PUBLISHED_text), .dateline_place = S("OSLO"),
	                 .bytes = 300, .participants = participants, .participant_count = 3, .meetings = meetings,
	                 .meeting_count = 2, .pledges = pledges, .pledge_count = 2, .instruments = instruments,
	                 .instrument_count = 2};
	const char *parts[] = {document_json, participants_json, meetings_json, pledges_json, instruments_json};
	rap_printed json = rap_json_write(&f->arena, &view);
	size_t at = 0;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		assert_true(json.n - at >= strlen(parts[i]));
		assert_memory_equal(json.s + at, parts[i], strlen(parts[i]));
		at += strlen(parts[i]);
	}
	assert_int_equal(at, json.n);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_numbers, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_shares, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_strings, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_characters),
		cmocka_unit_test_setup_teardown(test_records, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
