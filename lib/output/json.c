#include "output/json.h"

#include "base/utf8.h"
#include "output/codes.h"

/* ---- values ---- */

static void escape(rap_printer *w, unsigned char c) {
	static const char hex[] = "0123456789abcdef";
	static const char *const shorts[] = {['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f",
	                                     ['\r'] = "\\r", ['"'] = "\\\"", ['\\'] = "\\\\"};
	if (shorts[c] != NULL) {
		rap_print(w, shorts[c], 2);
	} else {
		char text[] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
		rap_print(w, text, sizeof text);
	}
}

/* How many bytes from `at` on may stand in a JSON string as they are. */
static uint32_t plain(rap_str s, uint32_t at) {
	uint32_t end = at;
	while (end < s.n) {
		unsigned char c = (unsigned char)s.s[end];
		if (c < 0x20 || c == '"' || c == '\\') break;
		rap_character character = c < 0x80 ? (rap_character){c, 1, true} : rap_utf8_at(s, end);
		if (!character.valid) break;
		end += character.n;
	}
	return end - at;
}

/* Text from a document is valid UTF-8; the caller's id may be anything. */
static void string(rap_printer *w, rap_str s) {
	rap_print(w, "\"", 1);
	for (uint32_t at = 0; at < s.n;) {
		uint32_t n = plain(s, at);
		rap_print(w, s.s + at, n);
		at += n;
		if (at == s.n) break;
		rap_character c = rap_utf8_at(s, at);
		if (c.valid)
			escape(w, (unsigned char)c.code);
		else
			rap_print_fixed(w, "\xEF\xBF\xBD");
		at += c.n;
	}
	rap_print(w, "\"", 1);
}

static void string_or_null(rap_printer *w, rap_str s) {
	if (s.s == NULL)
		rap_print_fixed(w, "null");
	else
		string(w, s);
}

static void number_or_null(rap_printer *w, int32_t number) {
	if (number == 0)
		rap_print_fixed(w, "null");
	else
		rap_print_number(w, number);
}

/* ---- members: each begins with the comma before it, `first` members have none ---- */

static void key(rap_printer *w, const char *name) {
	rap_print_fixed(w, ",\"");
	rap_print_fixed(w, name);
	rap_print_fixed(w, "\":");
}

static void first_key(rap_printer *w, const char *name) {
	rap_print_fixed(w, "\"");
	rap_print_fixed(w, name);
	rap_print_fixed(w, "\":");
}

static void member(rap_printer *w, const char *name, rap_str s) {
	key(w, name);
	string_or_null(w, s);
}

static void number_member(rap_printer *w, const char *name, int32_t number) {
	key(w, name);
	number_or_null(w, number);
}

static void code_member(rap_printer *w, const char *name, rap_code_set set, int32_t code) {
	const char *word = rap_code_word(set, code);
	key(w, name);
	string_or_null(w, word == NULL ? (rap_str){NULL, 0} : (rap_str){word, (uint32_t)strlen(word)});
}

static void share_member(rap_printer *w, const char *name, double share) {
	key(w, name);
	rap_print_share(w, share);
}

static void span(rap_printer *w, rap_range s) {
	rap_print(w, "[", 1);
	rap_print_number(w, s.start);
	rap_print(w, ",", 1);
	rap_print_number(w, s.end);
	rap_print(w, "]", 1);
}

static void comma(rap_printer *w, uint32_t index) {
	if (index > 0) rap_print(w, ",", 1);
}

static void spans_member(rap_printer *w, const char *name, rap_raw_spans spans) {
	key(w, name);
	rap_print(w, "[", 1);
	for (uint32_t i = 0; i < spans.n; i++) {
		comma(w, i);
		span(w, spans.at[i]);
	}
	rap_print(w, "]", 1);
}

static void strings_member(rap_printer *w, const char *name, rap_strings strings) {
	key(w, name);
	rap_print(w, "[", 1);
	for (uint32_t i = 0; i < strings.n; i++) {
		comma(w, i);
		string(w, strings.at[i]);
	}
	rap_print(w, "]", 1);
}

/* An object of up to two strings, null when neither is known. */
static void pair_member(rap_printer *w, const char *name, const char *key_a, rap_str a, const char *key_b, rap_str b) {
	key(w, name);
	if (a.s == NULL && b.s == NULL) {
		rap_print_fixed(w, "null");
		return;
	}
	rap_print(w, "{", 1);
	first_key(w, key_a);
	string_or_null(w, a);
	member(w, key_b, b);
	rap_print(w, "}", 1);
}

static void period_member(rap_printer *w, const char *name, const rap_period *period) {
	key(w, name);
	if (!period->told) {
		rap_print_fixed(w, "null");
		return;
	}
	rap_print(w, "{", 1);
	first_key(w, "start");
	string_or_null(w, period->start);
	member(w, "end", period->end);
	member(w, "text", period->text);
	member(w, "rule", period->rule);
	member(w, "anchor", period->anchor);
	rap_print(w, "}", 1);
}

/* ---- records ---- */

static void document(rap_printer *w, const rap_view *v) {
	rap_print_fixed(w, "{");
	first_key(w, "id");
	string_or_null(w, v->id);
	member(w, "title", v->title);
	member(w, "published", v->published);
	code_member(w, "published_from", RAP_SET_published, v->published_from);
	pair_member(w, "dateline", "place", v->dateline_place, "agency", v->dateline_agency);
	key(w, "bytes");
	rap_print_number(w, v->bytes);
	rap_print_fixed(w, "}");
}

static void participant(rap_printer *w, const rap_view *v, uint32_t i) {
	const struct rap_participant *p = &v->participants[i];
	first_key(w, "id");
	string_or_null(w, p->id);
	code_member(w, "type", RAP_SET_participant_type, p->type);
	member(w, "name", p->name);
	if (p->type == rap_code_of(RAP_SET_participant_type, RAP_MENTION_PERSON)) {
		member(w, "family", p->family);
		member(w, "given", p->given);
		member(w, "title", p->title);
		member(w, "affiliation", p->affiliation);
	} else if (p->type == rap_code_of(RAP_SET_participant_type, RAP_MENTION_ORGANIZATION)) {
		member(w, "acronym", p->acronym);
	}
	member(w, "country", p->country);
	strings_member(w, "aliases", p->aliases);
	spans_member(w, "mentions", p->mentions);
}

static void seats(rap_printer *w, const struct rap_meeting *m) {
	key(w, "participants");
	rap_print(w, "[", 1);
	for (uint32_t i = 0; i < m->seat_count; i++) {
		comma(w, i);
		rap_print(w, "{", 1);
		first_key(w, "id");
		string_or_null(w, m->seats[i].participant->id);
		code_member(w, "role", RAP_SET_role, m->seats[i].role);
		rap_print(w, "}", 1);
	}
	rap_print(w, "]", 1);
}

static rap_str id_of_meeting(const struct rap_meeting *m) { return m == NULL ? (rap_str){NULL, 0} : m->id; }

static void meeting(rap_printer *w, const rap_view *v, uint32_t i) {
	const struct rap_meeting *m = &v->meetings[i];
	first_key(w, "id");
	string_or_null(w, m->id);
	code_member(w, "kind", RAP_SET_meeting_kind, m->kind);
	member(w, "name", m->name);
	code_member(w, "format", RAP_SET_meeting_format, m->format);
	number_member(w, "ordinal", m->ordinal);
	code_member(w, "status", RAP_SET_meeting_status, m->status);
	period_member(w, "date", &m->date);
	pair_member(w, "place", "name", m->place, "country", m->place_country);
	seats(w, m);
	member(w, "topic", m->topic);
	member(w, "previous", id_of_meeting(m->previous));
	member(w, "next", id_of_meeting(m->next));
	spans_member(w, "evidence", m->evidence);
	member(w, "rule", m->rule);
	share_member(w, "confidence", m->confidence);
}

static void by(rap_printer *w, const struct rap_pledge *k) {
	key(w, "by");
	rap_print(w, "[", 1);
	for (uint32_t i = 0; i < k->by_count; i++) {
		comma(w, i);
		string_or_null(w, k->by[i]->id);
	}
	rap_print(w, "]", 1);
}

static void pledge(rap_printer *w, const rap_view *v, uint32_t i) {
	const struct rap_pledge *k = &v->pledges[i];
	first_key(w, "id");
	string_or_null(w, k->id);
	by(w, k);
	code_member(w, "kind", RAP_SET_pledge_kind, k->kind);
	member(w, "trigger", k->trigger);
	code_member(w, "binding", RAP_SET_binding, k->binding);
	member(w, "action", k->action);
	number_member(w, "action_category", k->category);
	member(w, "polarity", k->negative ? RAP_STR("negative") : RAP_STR("positive"));
	member(w, "condition", k->condition);
	period_member(w, "due", &k->due);
	member(w, "meeting", id_of_meeting(k->meeting));
	member(w, "said_by", k->said_by == NULL ? (rap_str){NULL, 0} : k->said_by->id);
	key(w, "span");
	span(w, k->span);
	spans_member(w, "evidence", k->evidence);
	member(w, "rule", k->rule);
	share_member(w, "confidence", k->confidence);
}

static void instrument(rap_printer *w, const rap_view *v, uint32_t i) {
	const struct rap_instrument *k = &v->instruments[i];
	first_key(w, "id");
	string_or_null(w, k->id);
	code_member(w, "kind", RAP_SET_instrument_kind, k->kind);
	member(w, "name", k->name);
	number_member(w, "year", k->year);
	member(w, "number", k->number);
	member(w, "issuer", k->issuer);
	strings_member(w, "aliases", k->aliases);
	spans_member(w, "mentions", k->mentions);
}

static void list(rap_printer *w, const rap_view *v, const char *name, uint32_t n,
                 void (*record)(rap_printer *, const rap_view *, uint32_t)) {
	key(w, name);
	rap_print(w, "[", 1);
	for (uint32_t i = 0; i < n; i++) {
		comma(w, i);
		rap_print(w, "{", 1);
		record(w, v, i);
		rap_print(w, "}", 1);
	}
	rap_print(w, "]", 1);
}

rap_printed rap_json_write(rap_arena *arena, const rap_view *v) {
	rap_printer w = {.arena = arena};
	rap_print_fixed(&w, "{");
	first_key(&w, "schema");
	rap_print_number(&w, RAP_JSON_SCHEMA);
	key(&w, "document");
	document(&w, v);
	list(&w, v, "participants", v->participant_count, participant);
	list(&w, v, "meetings", v->meeting_count, meeting);
	list(&w, v, "pledges", v->pledge_count, pledge);
	list(&w, v, "instruments", v->instrument_count, instrument);
	rap_print_fixed(&w, "}");
	return rap_print_end(&w);
}
