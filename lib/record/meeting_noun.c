/* Meetings told by a noun ("talks", "the second session of the dialogue", "East Asia Summit") with what stands around
 * it in its phrase. */
#include "record/sighting.h"

enum { MOST_MODIFIERS = 14, MOST_CHAIRS = 60 };

static bool is_ordinal_suffix(const rap_reading *r, rap_str letters) {
	char key[RAP_LEXICON_KEY_MAX];
	uint32_t n = rap_lexicon_key(letters, key, sizeof key), count = 0;
	uint32_t node = rap_lexicon_step(r->lexicon, 0, rap_lexicon_word(r->lexicon, key, n));
	if (node == RAP_NONE) return false;
	const rap_lex_entry *entries = rap_lexicon_entries(r->lexicon, node, &count);
	for (uint32_t k = 0; k < count; k++)
		if (entries[k].kind == RAP_LEX_dateword_suffix) return true;
	return false;
}

/* "COP30" is the thirtieth. */
static uint32_t ordinal_inside(const rap_reading *r, uint32_t noun) {
	rap_str word = rap_token_str(r->text, noun);
	uint32_t value = 0, k = word.n;
	while (k > 0 && rap_is_digit(word.s[k - 1])) k--;
	if (k == 0 || word.n - k > 3 || !(rap_tok(r, noun)->flags & RAP_TOKEN_UPPER)) return 0;
	for (; k < word.n; k++) value = value * 10 + (uint32_t)(word.s[k] - '0');
	return value;
}

/* "the XVI Binational Cabinet": roman numbers before a capitalised word. */
static uint32_t roman_at(const rap_reading *r, uint32_t token) {
	rap_str word = rap_token_str(r->text, token);
	bool before_name = token + 1 < r->text->tokens.n && (rap_tok(r, token + 1)->flags & RAP_TOKEN_CAP);
	for (uint32_t k = 0; k < word.n; k++)
		if (!rap_is_capital(word.s[k])) return 0;
	return word.n > 1 && before_name ? rap_roman_read(word.s, word.n) : 0;
}

/* "one hundred and | second": the hundreds before an ordinal in words. */
static uint32_t hundreds_before(const rap_reading *r, uint32_t token) {
	if (token < 2 || !rap_is(r, token - 1, RAP_LEX_link_and)) return 0;
	const rap_mark *number = rap_mark_before(r->marks, token - 1, RAP_LEX_calendar);
	if (number == NULL || number->entry->kind != RAP_LEX_calendar_number) return 0;
	int32_t value = rap_lexicon_number(r->lexicon, number->entry->value);
	return value > 0 && value % 100 == 0 ? (uint32_t)value : 0;
}

uint32_t rap_ordinal_at(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = rap_mark_kind_at(r->marks, token, RAP_LEX_calendar_ordinal);
	if (mark != NULL) return (uint32_t)rap_lexicon_number(r->lexicon, mark->entry->value) + hundreds_before(r, token);
	rap_str word = rap_token_str(r->text, token);
	uint32_t value = 0, k = 0;
	for (; k < word.n && k < 4 && rap_is_digit(word.s[k]); k++) value = value * 10 + (uint32_t)(word.s[k] - '0');
	bool ordinal = k > 0 && word.n == k + 2 && is_ordinal_suffix(r, (rap_str){word.s + k, 2}); /* 2nd, 17th; not 5pm */
	return ordinal ? value : k == 0 ? roman_at(r, token) : 0;
}

uint32_t rap_number_behind(const rap_reading *r, uint32_t noun) {
	uint32_t number = noun + 1;
	int32_t value;
	if (!(rap_tok(r, noun)->flags & RAP_TOKEN_CAP) || !rap_is(r, noun, RAP_LEX_cue_series) || number >= rap_sentence_around(r, noun).end) return 0;
	rap_str digits = rap_token_str(r->text, number);
	if (!(rap_tok(r, number)->flags & RAP_TOKEN_NUMBER) || r->date_at[number] != RAP_NONE || digits.n > 3) return 0;
	return rap_digits_read(digits.s, digits.n, &value) ? (uint32_t)value : 0;
}

bool rap_is_modifier(const rap_reading *r, uint32_t token) {
	if (r->date_at[token] != RAP_NONE && rap_ordinal_at(r, token) == 0) return true;
	if (rap_mark_kind_at(r->marks, token, RAP_LEX_calendar_ordinal) != NULL && r->words[token] != RAP_WORD_VERB) return true; /* an adverb to some taggers */
	switch ((rap_word_class)r->words[token]) {
	case RAP_WORD_OTHER:
	case RAP_WORD_DET: return true;
	case RAP_WORD_VERB: return false;
	case RAP_WORD_CONJ:
		if (token > 0 && (rap_tok(r, token)->flags & rap_tok(r, token - 1)->flags & RAP_TOKEN_CAP)) return true; /* "Lithium Plus Summit" */
		return token > 0 && r->mention_at[token - 1] != RAP_NONE && r->mention_at[token + 1] != RAP_NONE;
	case RAP_WORD_PUNCT: return rap_tok(r, token)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE);
	case RAP_WORD_ADV:
	case RAP_WORD_PREP: /* "the second in-person meeting" */
		return token > 0 && token + 1 < r->text->tokens.n && ((rap_tok(r, token - 1)->flags | rap_tok(r, token)->flags | rap_tok(r, token + 1)->flags) & RAP_TOKEN_HYPHEN);
	default: return false;
	}
}

/* "the Melanesian Spearhead Group (MSG) | Foreign Ministers' Meeting". */
static bool ends_body(const rap_reading *r, uint32_t end) {
	const rap_mention *m = rap_mention_over(r, end - 1);
	return m != NULL && m->type == RAP_MENTION_ORGANIZATION && m->tokens.end == end && (rap_tok(r, end - 1)->flags & RAP_TOKEN_CLOSE);
}

static uint32_t phrase_left(const rap_reading *r, uint32_t noun, uint32_t stop) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_MODIFIERS && (rap_is_modifier(r, start - 1) || ends_body(r, start))) {
		start--;
		const rap_mention *body = rap_mention_over(r, start);
		bool named = body != NULL && body->type == RAP_MENTION_ORGANIZATION && body->tokens.end == start + 1 && body->tokens.start >= stop;
		if (named && body->tokens.start < start) start = body->tokens.start; /* "the Spearhead Group (MSG) Ministers' Meeting" */
		if (r->words[start] == RAP_WORD_DET && rap_mark_kind_at(r->marks, start, RAP_LEX_function_quant) == NULL) break;
	}
	while (start > stop && start < noun && ((rap_tok(r, start)->flags | rap_tok(r, start - 1)->flags) & RAP_TOKEN_HYPHEN)) start++; /* "called-off | scheduled talks" */
	return start;
}

/* "the East Asia Summit": a name that the lexicon has among bodies is no party of the event itself, only its members are. */
static bool is_event(const rap_reading *r, uint32_t noun) {
	const rap_mention *m = rap_mention_over(r, noun);
	bool ends = m != NULL && (m->tokens.end == noun + 1 || (m->tokens.end > noun + 1 && rap_is(r, noun + 1, RAP_LEX_function_prep)));
	return ends && m->type == RAP_MENTION_ORGANIZATION && m->tokens.start < noun &&
	       (m->entity >= r->members_n || r->members[m->entity].n == 0);
}

/* "U.S.-brokered talks", "Saudi-hosted": who brings the others together. NULL without one. */
static const rap_mention *broker_among(const rap_reading *r, uint32_t start, uint32_t noun) {
	for (uint32_t k = start; k + 1 < noun; k++) {
		bool brokered = (rap_tok(r, k)->flags & RAP_TOKEN_HYPHEN) && (rap_is(r, k + 1, RAP_LEX_convene_lead) || rap_is(r, k + 1, RAP_LEX_convene_host));
		const rap_mention *m = brokered && k > start ? rap_mention_over(r, k - 1) : NULL;
		if (m != NULL && m->entity != RAP_NONE && m->tokens.end == k && (m->type == RAP_MENTION_STATE || m->type == RAP_MENTION_ORGANIZATION)) return m;
	}
	return NULL;
}

/* "the second day | of talks", "the third day of | the talks": a day of them has come. */
static bool is_day_of(const rap_reading *r, uint32_t of) {
	return of > 0 && rap_is(r, of, RAP_LEX_dateword_of) && rap_is(r, of - 1, RAP_LEX_calendar_unit) && r->date_at[of - 1] == RAP_NONE;
}

static void read_modifiers(rap_reading *r, rap_sighting *s, uint32_t start, uint32_t noun) {
	s->asserted = s->asserted || (start > 2 && is_day_of(r, start - 1) && rap_ordinal_at(r, start - 3) > 0);
	for (uint32_t k = start; k < noun; k++) {
		uint32_t ordinal = rap_ordinal_at(r, k);
		if (ordinal == 0 && rap_meeting_noun(r, k) != NULL) ordinal = ordinal_inside(r, k); /* "the COP16 biodiversity conference" */
		rap_told told = {rap_word(k), RAP_GROUND_word};
		bool day = k + 2 < noun && is_day_of(r, k + 2);
		s->asserted = s->asserted || (day && ordinal > 0);
		if (ordinal > 0 && !day && r->date_at[k] == RAP_NONE) {
			s->ordinal = (uint16_t)ordinal;
			s->ordinal_told = told;
		}
		const rap_mark *format = rap_mark_kind_at(r->marks, k, RAP_LEX_meeting_format);
		if (format != NULL) {
			s->wanted = (uint8_t)rap_lexicon_number(r->lexicon, format->entry->value);
			s->format = rap_format_of_count(s->wanted);
			s->format_told = told;
		}
		const rap_mark *phrase = rap_mark_kind_at(r->marks, k, RAP_LEX_calendar_ordinal);
		if (phrase != NULL && phrase->tokens.end > k + 1) k = phrase->tokens.end - 1; /* "sixty-fourth" is no fourth */
		if (rap_is(r, k, RAP_LEX_cue_ahead)) {
			s->status = RAP_MEETING_planned;
			s->status_told = told;
			s->follows = r->date_at[k] == RAP_NONE;
		}
		if (rap_is(r, k, RAP_LEX_function_det) || rap_is(r, k, RAP_LEX_function_possessive)) s->definite = !rap_is(r, k, RAP_LEX_dateword_a);
	}
	const rap_mention *broker = broker_among(r, start, noun);
	if (broker != NULL) {
		s->broker = broker;
		rap_sighting_add_named(r, s, (rap_range){start, broker->tokens.start}, RAP_ROLE_attend);
		start = broker->tokens.end;
	}
	rap_sighting_add_named(r, s, (rap_range){start, is_event(r, noun) ? rap_mention_over(r, noun)->tokens.start : noun}, RAP_ROLE_attend);
}

/* A mediator takes part and is not counted. */
static void add_broker(rap_reading *r, rap_sighting *s) {
	if (s->broker == NULL) return;
	rap_sighting_close(r, s);
	rap_sighting_add(r, s, s->broker->entity, RAP_ROLE_host);
}

/* A comma between parties: "between Armenia, Georgia and Turkey". */
static bool lists_parties(const rap_reading *r, uint32_t comma, uint32_t end) {
	if (!rap_is_comma(r, comma) || comma == 0 || r->mention_at[comma - 1] == RAP_NONE) return false;
	uint32_t next = comma + 1;
	while (next < end && next < comma + 3 && (r->words[next] == RAP_WORD_CONJ || r->words[next] == RAP_WORD_DET)) next++;
	if (next >= end || r->mention_at[next] == RAP_NONE) return false;
	const rap_mention *before = rap_mention_over(r, comma - 1), *behind = rap_mention_over(r, next);
	bool pair = r->mention_at[next] + 1 < r->mentions->all.n && rap_is_spokesman_of(r, behind, behind + 1);
	return before->type == behind->type || pair || rap_is_spokesman_of(r, before, behind);
}

/* "of the five recognised nuclear-weapon states", "between the two governments": how many sides come together. */
static void read_number(const rap_reading *r, rap_sighting *s, rap_range words) {
	enum { MOST_SIDES = 99 };
	int32_t number = 0;
	for (uint32_t k = words.start; k < words.end && s->format == RAP_FORMAT_none; k++) {
		const rap_mark *count = r->date_at[k] == RAP_NONE ? rap_mark_kind_at(r->marks, k, RAP_LEX_calendar_number) : NULL;
		if (count != NULL) number = rap_lexicon_number(r->lexicon, count->entry->value);
		else if (r->words[k] == RAP_WORD_PREP) number = 0;
		if (!rap_is(r, k, RAP_LEX_group_sides) || number < 2 || number > MOST_SIDES) continue;
		s->wanted = (uint8_t)number;
		s->format = rap_format_of_count(s->wanted);
		s->format_told = (rap_told){{words.start, k + 1}, RAP_GROUND_word};
	}
}

/* "talks | in the Angolan capital | between A and B": the end of where they were, before those whose names follow; else `from`. */
static uint32_t scene_end(const rap_reading *r, uint32_t from, uint32_t end) {
	enum { MOST_SCENE = 8 };
	if (!rap_is(r, from, RAP_LEX_link_at) || from + 2 >= end || r->words[from + 1] != RAP_WORD_DET) return from;
	for (uint32_t k = from + 2; k + 1 < end && k < from + MOST_SCENE; k++) {
		if (rap_is(r, k, RAP_LEX_cue_partner)) return r->mention_at[k + 1] != RAP_NONE && rap_is_actor(r, rap_mention_at(r, r->mention_at[k + 1])) ? k : from;
		if (r->words[k] != RAP_WORD_OTHER) return from;
	}
	return from;
}

/* What follows the noun: "between A and B", "with A", "of the ministers", "on topic". */
static uint32_t read_followers(rap_reading *r, rap_sighting *s, uint32_t from, uint32_t end) {
	uint32_t k = from;
	while (k < end && k - from < RAP_PHRASE_MAX) {
		bool adverb = r->words[k] == RAP_WORD_ADV && k + 1 < end && rap_is(r, k + 1, RAP_LEX_cue_partner); /* "talks here with" */
		if (r->date_at[k] != RAP_NONE || adverb) { /* "talks on Friday with" */
			k++;
			continue;
		}
		if (rap_is(r, k, RAP_LEX_link_at) && k + 1 < end && rap_is_place(r, k + 1)) { /* "talks in Geneva with" */
			k = r->mentions->all.at[r->mention_at[k + 1]].tokens.end;
			continue;
		}
		uint32_t scene = scene_end(r, k, end);
		if (scene > k) { /* "talks in the Angolan capital between" */
			k = scene;
			continue;
		}
		bool party = rap_is(r, k, RAP_LEX_cue_partner);
		const rap_mark *function = rap_mark_at(r->marks, k, RAP_LEX_function);
		bool compound = function != NULL && function->tokens.end > k + 1; /* "on the margins of" */
		bool topic = rap_is(r, k, RAP_LEX_cue_topic) && !compound;
		bool of = r->words[k] == RAP_WORD_PREP && rap_is(r, k, RAP_LEX_dateword_of);
		if (!(party || topic || of)) break;
		if (party) s->with = true;
		s->mutual = s->mutual || rap_is(r, k, RAP_LEX_cue_mutual);
		uint32_t stop = k + 1;
		while (stop < end && (!rap_is_stop(r, stop) || r->mention_at[stop] != RAP_NONE || lists_parties(r, stop, end)) && r->words[stop] != RAP_WORD_TO && r->words[stop] != RAP_WORD_REL &&
		       r->words[stop] != RAP_WORD_SUB && (r->date_at[stop] == RAP_NONE) &&
		       !(r->words[stop] == RAP_WORD_VERB && !topic) && !(r->words[stop] == RAP_WORD_AUX) &&
		       !(rap_is(r, stop, RAP_LEX_link_at) && stop + 1 < end && rap_is_place(r, stop + 1)) &&
		       !(stop > k + 1 && (rap_is(r, stop, RAP_LEX_cue_partner) || (!topic && rap_is(r, stop, RAP_LEX_cue_topic))))) stop++;
		if (topic && rap_range_empty(s->topic)) s->topic = (rap_range){k + 1, stop};
		else if (!topic) {
			uint32_t before = s->parties.n;
			rap_sighting_add_named(r, s, (rap_range){k + 1, stop}, RAP_ROLE_attend);
			read_number(r, s, (rap_range){k + 1, stop});
			s->stranger = s->stranger || (party && s->parties.n == before);
		}
		k = stop;
	}
	return k;
}

static bool is_capital(const rap_reading *r, uint32_t token) { return rap_tok(r, token)->flags & (RAP_TOKEN_CAP | RAP_TOKEN_DIGIT); }

/* "Minister A's Bilateral Meeting with": whose meeting it is is no part of a name, and capitals alone make none in a title. */
static bool is_of_person(const rap_reading *r, uint32_t token) {
	const rap_mention *m = token > 0 && rap_tok(r, token)->flags & RAP_TOKEN_POSSESSIVE ? rap_mention_over(r, token - 1) : NULL;
	return m != NULL && m->type == RAP_MENTION_PERSON;
}

/* A name: the capitalised words around a capitalised noun ("2nd Korea-U.S. Consultation on ..."). */
static rap_range name_around(const rap_reading *r, uint32_t start, uint32_t noun, uint32_t noun_end, uint32_t end) {
	rap_range none = {0, 0};
	if (!(rap_tok(r, noun)->flags & RAP_TOKEN_CAP)) return none;
	bool opens = noun == rap_sentence_around(r, noun).start; /* "Talks between A and B" */
	if (opens && !(rap_tok(r, noun)->flags & RAP_TOKEN_UPPER)) return none;
	uint32_t from = noun;
	bool owned = from > start && is_of_person(r, from - 1);
	while (from > start && !owned && (is_capital(r, from - 1) || rap_ordinal_at(r, from - 1) > 0 ||
	                                  (rap_tok(r, from - 1)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE)))) {
		from--;
		owned = from > start && is_of_person(r, from - 1);
	}
	const rap_mention *body = from == noun && from > start ? rap_mention_over(r, from - 1) : NULL; /* "African Union (AU) Summit" */
	if (body != NULL && body->type == RAP_MENTION_ORGANIZATION && body->tokens.end == from && body->tokens.start >= start) from = body->tokens.start;
	uint32_t to = noun_end;
	for (uint32_t k = noun_end; k < end && k - noun_end < RAP_PHRASE_MAX; k++) {
		if (r->date_at[k] != RAP_NONE) break;
		if (is_capital(r, k)) to = k + 1;
		else if (!lists_parties(r, k, end) && !rap_is(r, k, RAP_LEX_link_title) && !rap_is(r, k, RAP_LEX_link_and) && !rap_is(r, k, RAP_LEX_link_the) &&
		         !(rap_tok(r, k)->flags & (RAP_TOKEN_HYPHEN | RAP_TOKEN_POSSESSIVE))) break;
	}
	while (from < noun && r->words[from] == RAP_WORD_DET) from++;
	if (owned && to == noun_end) return none;
	bool acronym = rap_tok(r, noun)->flags & RAP_TOKEN_UPPER; /* "COP30" is a name by itself */
	return to - from > 1 || acronym ? (rap_range){from, to} : none;
}

const rap_mark *rap_meeting_noun(const rap_reading *r, uint32_t token) {
	const rap_mark *mark = rap_mark_at(r->marks, token, RAP_LEX_meeting);
	if (mark == NULL) return NULL;
	const rap_mark *end = &r->marks->all.at[r->marks->first[token + 1]]; /* longer ones come first */
	for (; mark < end && mark->entry->cls == RAP_LEX_meeting; mark++)
		if (mark->entry->kind != RAP_LEX_meeting_format) return mark;
	return NULL;
}

/* "a new session of their bilateral dialogue": the noun behind "of" tells the kind. */
const rap_mark *rap_series_noun(const rap_reading *r, uint32_t of, uint32_t end) {
	if (of >= end || !rap_is(r, of, RAP_LEX_dateword_of)) return NULL;
	for (uint32_t k = of + 1; k < end && k < of + 8; k++) {
		const rap_mark *mark = rap_meeting_noun(r, k);
		bool noun = mark != NULL && r->mention_at[k] == RAP_NONE;
		if (noun && (rap_is_modifier(r, k) || !(mark->entry->flags & RAP_LEX_F_ambiguous))) return mark;
		if (!rap_is_modifier(r, k)) break;
	}
	return NULL;
}

/* Where the names behind a word of leading or coming end: at the next verb or clause. */
static uint32_t names_end(const rap_reading *r, uint32_t from, uint32_t end) {
	uint32_t stop = from;
	while (stop < end && stop < from + 2 * RAP_PHRASE_MAX && r->words[stop] != RAP_WORD_VERB && r->words[stop] != RAP_WORD_AUX &&
	       r->words[stop] != RAP_WORD_REL && r->words[stop] != RAP_WORD_SUB) stop++;
	return stop;
}

/* "held with the participation of the leaders of A and B". */
static void add_present(rap_reading *r, rap_sighting *s, uint32_t from, uint32_t end) {
	for (uint32_t k = from; k < end && rap_tok(r, k)->first != ';'; k++) {
		const rap_mark *presence = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_presence);
		if (presence == NULL) continue;
		uint32_t last = rap_sentence_around(r, k).end; /* "with the participation of: A; B" */
		rap_sighting_add_named(r, s, (rap_range){presence->tokens.end, names_end(r, presence->tokens.end, last)}, RAP_ROLE_attend);
		return;
	}
}

/* "talks co-chaired by A and B", "under the chairmanship of C": who led it, behind the noun in its sentence. */
void rap_sighting_add_chairs(rap_reading *r, rap_sighting *s, uint32_t from, uint32_t end) {
	if (end > from + MOST_CHAIRS) end = from + MOST_CHAIRS;
	add_present(r, s, from, end);
	for (uint32_t k = from; k < end && rap_tok(r, k)->first != ';'; k++) {
		if (rap_is(r, k, RAP_LEX_cue_presiding)) { /* "with X in the chair" */
			uint32_t with = k;
			while (with > from && k - with < RAP_PHRASE_MAX && !rap_is(r, with, RAP_LEX_cue_partner)) with--;
			bool behind = k > from + 1 && rap_is_comma(r, k - 1) && rap_mention_over(r, k - 2) != NULL; /* "..., A and B sharing the chair" */
			if (!rap_is(r, with, RAP_LEX_cue_partner) && !behind) continue;
			rap_sighting_close(r, s); /* who mediates is no side */
			uint32_t sides = s->parties.n;
			rap_sighting_add_named(r, s, (rap_range){rap_is(r, with, RAP_LEX_cue_partner) ? with + 1 : from, k}, RAP_ROLE_lead);
			for (; sides < s->parties.n; sides++)
				if (s->parties.at[sides].role == RAP_ROLE_side) s->parties.at[sides].role = RAP_ROLE_host;
			return;
		}
		bool led = rap_is(r, k, RAP_LEX_convene_lead) && k + 1 < end && rap_is(r, k + 1, RAP_LEX_cue_by);
		if (!led && !rap_is(r, k, RAP_LEX_cue_chair)) continue;
		rap_sighting_add_named(r, s, (rap_range){k + 1, names_end(r, k + 2, end)}, RAP_ROLE_lead);
		return;
	}
}

/* Whose "its session" is: the subject of the clause, or of one before in this sentence and the one that leads up to it. */
static const rap_index_list *single_owner(const rap_reading *r, uint32_t sentence, uint32_t noun) {
	uint32_t first = r->clauses->first[sentence > 0 ? sentence - 1 : sentence];
	for (uint32_t k = r->clauses->first[sentence + 1], steps = 0; k > first && steps < MOST_MODIFIERS; k--, steps++) {
		const rap_clause *c = &r->clauses->all.at[k - 1];
		bool before = c->subject_head != RAP_NONE && c->subject.end <= noun;
		if (before && r->subjects[k - 1].n == 1) return &r->subjects[k - 1];
	}
	return NULL;
}

/* "The consultations of A, B and C were put off. Their previous round was held in May": the meeting told right before, of which a
 * round is; NULL. */
static const rap_sighting *round_of(rap_reading *r, const rap_sightings *out, const rap_sighting *s) {
	const rap_sighting *last = out->n > 0 && (s->bare || s->ordinal != 0) ? &out->at[out->n - 1] : NULL;
	if (last == NULL || last->joins || last->verb || last->sentence + 1 < s->sentence || last->sentence == s->sentence) return NULL;
	return rap_sighting_sides(r, last, NULL) > 1 ? last : NULL;
}

/* "their first meeting", "our dialogue": the parties named together before; "its session": the one spoken of. */
static void add_possessor(rap_reading *r, const rap_sightings *out, rap_sighting *s, uint32_t start, uint32_t noun) {
	for (uint32_t k = start; k < noun; k++) {
		const rap_mark *possessive = s->parties.n == 0 ? rap_mark_kind_at(r->marks, k, RAP_LEX_function_possessive) : NULL;
		if (possessive == NULL) continue;
		const rap_sighting *round = possessive->entry->flags & RAP_LEX_F_plural ? round_of(r, out, s) : NULL;
		for (uint32_t p = 0; round != NULL && p < round->parties.n; p++)
			if (!rap_is_person(r, round->parties.at[p].entity)) rap_sighting_add(r, s, round->parties.at[p].entity, RAP_ROLE_side);
		if (s->parties.n > 0) return;
		uint32_t before = s->sentence > 0 && r->together[s->sentence - 1].n > 0 ? s->sentence - 1 : s->sentence;
		const rap_index_list *owners = possessive->entry->flags & RAP_LEX_F_plural ? &r->together[before] : single_owner(r, s->sentence, k);
		if (owners != NULL) rap_sighting_add_all(r, s, owners, RAP_ROLE_attend);
	}
}

/* "a three-way meeting with Tokyo" tells how many they are: those spoken of before make up the number. */
static void add_missing(rap_reading *r, rap_sighting *s) {
	uint32_t wanted = s->wanted;
	if (wanted < 2 || rap_sighting_sides(r, s, NULL) >= wanted) return;
	const rap_index_list *candidates[2] = {&r->together[s->sentence], &r->signatories};
	for (uint32_t k = 0; k < 2; k++)
		if (rap_sighting_sides(r, s, candidates[k]) == wanted) {
			rap_sighting_add_all(r, s, candidates[k], RAP_ROLE_attend);
			return;
		}
}

/* Those behind a preposition of a kind that hang on a word. */
static void add_behind(rap_reading *r, uint32_t word, rap_lex_kind preposition, rap_index_list *actors) {
	for (uint32_t d = word == RAP_NONE ? RAP_NONE : r->dependents->first[word]; d != RAP_NONE; d = r->dependents->next[d])
		for (uint32_t k = r->dependents->first[d]; k != RAP_NONE; k = r->dependents->next[k])
			if (rap_relation_of(r, k) == RAP_REL_case && rap_is(r, k, preposition)) rap_phrase_actors(r, d, r->dependents->span[d].end, actors);
}

/* "a call from the President of X", "received a call from Y"; "paid a courtesy call on Monday on Y": behind which the other
 * side stands that "with" does not tell. */
static void add_other_side(rap_reading *r, rap_sighting *s, uint32_t noun, rap_lex_kind preposition) {
	rap_index_list others = {0};
	add_behind(r, noun, preposition, &others);
	if (rap_relation_of(r, noun) == RAP_REL_obj) add_behind(r, r->syntax->words[noun].head, preposition, &others);
	if (others.n == 0) return;
	rap_sighting_add_all(r, s, &others, RAP_ROLE_attend);
	s->with = true;
}

/* The name behind a preposition, over where and when it was and an article, whatever trees hang it on; RAP_NONE. */
static uint32_t name_behind(const rap_reading *r, uint32_t after, uint32_t end, rap_lex_kind preposition) {
	uint32_t before = rap_behind_circumstances(r, after, end), name = before + 1;
	if (name >= end || !rap_is(r, before, preposition)) return RAP_NONE;
	if (r->words[name] == RAP_WORD_DET && name + 1 < end) name++;
	return rap_mention_over(r, name) != NULL ? name : RAP_NONE;
}

/* "paid a courtesy call on Prime Minister X". */
static void add_visited(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t after) {
	uint32_t before = s->parties.n, end = rap_sentence_tokens(r, s->sentence).end;
	add_other_side(r, s, noun, RAP_LEX_cue_topic);
	uint32_t name = s->parties.n > before ? RAP_NONE : name_behind(r, after, end, RAP_LEX_cue_topic);
	const rap_mention *m = name == RAP_NONE ? NULL : rap_mention_over(r, name);
	if (m == NULL || m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE) return;
	rap_sighting_add(r, s, m->entity, RAP_ROLE_attend);
	s->with = true;
}

/* "hosted a lunch in Lomé for X", "granted an audience to Y": for whom it is held stands behind "for" or "to". */
static void add_guest(rap_reading *r, rap_sighting *s, uint32_t noun, uint32_t after) {
	uint32_t clause = rap_relation_of(r, noun) == RAP_REL_obj ? r->clauses->of[r->syntax->words[noun].head] : RAP_NONE;
	if (clause == RAP_NONE || rap_is_large_meeting(s->kind)) return; /* "a conference for X" is held on behalf of X */
	uint32_t verb = r->clauses->all.at[clause].verb, before = s->parties.n;
	const rap_mark *grants = rap_mark_kind_at(r->marks, verb, RAP_LEX_convene_meet);
	if (!rap_is(r, verb, RAP_LEX_convene_host) && !(grants != NULL && grants->tokens.end > noun)) return;
	add_other_side(r, s, noun, RAP_LEX_link_toward);
	uint32_t end = rap_sentence_tokens(r, s->sentence).end, name = s->parties.n > before ? RAP_NONE : name_behind(r, after, end, RAP_LEX_link_toward);
	if (name == RAP_NONE || !rap_is_actor(r, rap_mention_over(r, name))) return;
	rap_index_list guests = {0};
	rap_add_listed(r, r->mention_at[name], end, &guests);
	rap_sighting_add_all(r, s, &guests, RAP_ROLE_attend);
	s->with = true;
}

/* How many sides the phrase itself names; a meeting of one bloc is one of its members. */
static void count_sides(rap_reading *r, rap_sighting *s) {
	uint32_t sides = rap_sighting_sides(r, s, NULL);
	s->sides = (uint8_t)(sides > UINT8_MAX ? UINT8_MAX : sides);
	if (s->with || sides != 1 || s->format != RAP_FORMAT_none) return;
	s->bloc = rap_sighting_is_of_bloc(r, s);
}

uint32_t rap_habit_of(const rap_reading *r, uint32_t word) {
	uint32_t d = r->dependents->first[word];
	while (d != RAP_NONE && !rap_is(r, d, RAP_LEX_cue_habit)) d = r->dependents->next[d];
	return d;
}

/* "Round 22", "Session 5": a number that counts as an ordinal does. */
static void read_number_behind(const rap_reading *r, rap_sighting *s, uint32_t noun) {
	if (s->ordinal != 0) return;
	s->ordinal = (uint16_t)rap_number_behind(r, noun);
	s->ordinal_told = (rap_told){rap_word(noun + 1), RAP_GROUND_word};
}

/* "the summit, its fifth, drew", "a round of talks, the sixth since May, was held", "the conference (COP27)": a number told behind. */
static void read_ordinal_behind(const rap_reading *r, rap_sighting *s, uint32_t token, uint32_t end) {
	uint32_t k = token + 1;
	if (s->ordinal != 0 || k + 1 >= end) return;
	bool bracket = rap_tok(r, token)->flags & RAP_TOKEN_OPEN;
	bool determined = rap_is_comma(r, token) && r->words[k] == RAP_WORD_DET && !rap_is(r, k, RAP_LEX_dateword_a);
	if (bracket && rap_meeting_noun(r, k) != NULL) s->ordinal = (uint16_t)ordinal_inside(r, k);
	else if (determined && r->date_at[++k] == RAP_NONE && (r->words[k + 1] == RAP_WORD_PREP || r->date_at[k + 1] != RAP_NONE || rap_is_stop(r, k + 1))) s->ordinal = (uint16_t)rap_ordinal_at(r, k);
	if (s->ordinal == 1 && r->date_at[k + 1] != RAP_NONE) s->ordinal = 0; /* "the first since 2019" */
	s->ordinal_told = (rap_told){rap_word(k), RAP_GROUND_word};
}

/* "nine hours of talks", "two days of intense negotiations": how long it took belongs to it. */
static uint32_t over_duration(const rap_reading *r, uint32_t start, uint32_t stop) {
	bool of = start > stop + 1 && rap_is(r, start - 1, RAP_LEX_dateword_of) && rap_is(r, start - 2, RAP_LEX_calendar_unit);
	if (of && (r->words[start] == RAP_WORD_DET || (rap_tok(r, start)->flags & RAP_TOKEN_CAP))) return start; /* "within 180 days of the Summit" */
	return of ? phrase_left(r, start - 2, stop) : start;
}

/* "two-day summit", "three days of talks": how many; 0 where it is not told in days. */
static uint32_t days_among(const rap_reading *r, uint32_t start, uint32_t noun) {
	enum { MOST_DAYS = 31 };
	for (uint32_t k = start; k + 1 < noun; k++) {
		int32_t days = 0;
		const rap_mark *number = rap_mark_kind_at(r->marks, k, RAP_LEX_calendar_number);
		rap_str digits = rap_token_str(r->text, k);
		if (number != NULL) days = rap_lexicon_number(r->lexicon, number->entry->value);
		else if (!(rap_tok(r, k)->flags & RAP_TOKEN_NUMBER) || !rap_digits_read(digits.s, digits.n, &days)) continue;
		uint32_t unit = k + 1 < noun && (rap_tok(r, k + 1)->flags & RAP_TOKEN_HYPHEN) ? k + 2 : k + 1;
		const rap_mark *day = unit < noun ? rap_mark_kind_at(r->marks, unit, RAP_LEX_calendar_unit) : NULL;
		if (day != NULL && rap_str_equal(rap_mark_value(r, day), RAP_STR("day")) && days > 1 && days < MOST_DAYS) return (uint32_t)days;
	}
	return 0;
}

/* Whether the clause around a noun says that the meeting ended. */
static bool is_ended(const rap_reading *r, uint32_t noun) {
	uint32_t clause = rap_clause_above(r, noun);
	return clause != RAP_NONE && r->clauses->all.at[clause].modal == RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_cue_finish);
}

/* "the first meeting of its kind in four years", "since May": the first of late, not of all. */
static bool is_first_in_years(const rap_reading *r, uint32_t after, uint32_t end) {
	enum { MOST_BETWEEN = 6 };
	for (uint32_t k = after; k < end && k < after + MOST_BETWEEN && !rap_is_comma(r, k); k++) {
		const rap_mark *lead = rap_mark_kind_at(r->marks, k, RAP_LEX_dateword_lead);
		if (lead != NULL && rap_leads_since(r, lead)) return true;
		if (r->date_at[k] != RAP_NONE && rap_find(r, r->dates->all.at[r->date_at[k]].tokens, RAP_LEX_calendar_number) != RAP_NONE &&
		    rap_find(r, r->dates->all.at[r->date_at[k]].tokens, RAP_LEX_calendar_unit) != RAP_NONE) return true;
	}
	return false;
}

/* The noun's own phrase: modifiers, the series it is of, who and what stands behind it. Returns where that ends. */
static uint32_t read_phrase(rap_reading *r, rap_sighting *s, uint32_t token, const rap_mark *mark) {
	rap_range whole = rap_sentence_tokens(r, s->sentence);
	uint32_t start = over_duration(r, phrase_left(r, token, whole.start), whole.start), after = mark->tokens.end;
	read_modifiers(r, s, start, token);
	if (s->ordinal == 0) {
		s->ordinal = (uint16_t)ordinal_inside(r, token);
		s->ordinal_told = (rap_told){rap_word(token), RAP_GROUND_word};
	}
	if (rap_number_behind(r, token) > 0) after++;
	const rap_mark *series = rap_series_noun(r, after, whole.end);
	s->bare = series == NULL && rap_is_round(mark->entry); /* "the next round": of what the series is */
	if (series != NULL) {
		read_modifiers(r, s, after + 1, series->tokens.start);
		s->kind = series->entry->kind;
		after = series->tokens.end;
	}
	after = read_followers(r, s, after, whole.end);
	s->name = name_around(r, start, token, mark->tokens.end, whole.end);
	for (uint32_t k = start; k < token && rap_range_empty(s->name); k++) /* "the COP16 biodiversity conference" */
		if (rap_meeting_noun(r, k) != NULL && ordinal_inside(r, k) != 0) s->name = (rap_range){k, mark->tokens.end};
	if (s->name.end > after) after = s->name.end;
	if (s->ordinal == 1 && is_first_in_years(r, after, whole.end)) s->ordinal = 0;
	read_number_behind(r, s, token);
	read_ordinal_behind(r, s, after, whole.end);
	bool that = start > whole.start && rap_is(r, start - 1, RAP_LEX_function_rel) && (start - 1 == whole.start || rap_tok(r, start - 2)->first == ';');
	if (that && rap_relation_of(r, token) != RAP_REL_obl) s->definite = true; /* "...; that meeting was postponed" */
	s->words = (rap_range){start, after};
	s->days = is_ended(r, token) ? (uint8_t)days_among(r, start, token) : 0;
	return after;
}

static void add_hanging_partners(rap_reading *r, rap_sighting *s, uint32_t noun) {
	rap_index_list partners = {0};
	if (rap_sighting_sides(r, s, NULL) < 2) rap_add_partners(r, noun, r->dependents->span[noun].end, &partners);
	rap_sighting_add_all(r, s, &partners, RAP_ROLE_attend);
	s->with = s->with || partners.n > 0;
	if (partners.n > 0) s->stranger = false;
}

/* "spoke with X in a telephone call on Sunday": the noun says again what the verb told, and perhaps its kind. */
static bool join_verb(const rap_reading *r, rap_sightings *out, const rap_sighting *s) {
	rap_sighting *told = out->n > 0 ? &out->at[out->n - 1] : NULL;
	if (told == NULL || !told->verb || told->sentence != s->sentence || s->with || s->definite || s->ordinal != 0 || s->sides > 0) return false;
	bool call = s->kind == RAP_LEX_meeting_call && (told->kind == RAP_LEX_meeting_call || told->kind == RAP_LEX_meeting_meeting);
	if (!call || !rap_is_inside(r, s) || r->syntax->words[s->anchor].head != told->anchor) return false;
	told->kind = s->kind;
	if (told->date == RAP_NONE) told->date = s->date;
	return true;
}

/* "The deal came out of talks between Minister A and Minister B": two persons told by name, of two sides. */
static bool persons_between(rap_reading *r, const rap_sighting *s) {
	uint32_t persons = 0;
	for (uint32_t k = 0; k < s->parties.n; k++) persons += rap_is_person(r, s->parties.at[k].entity);
	return s->mutual && persons == 2 && rap_sighting_sides(r, s, NULL) == 2;
}

/* A clause that states what was. */
static bool done_there(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = clause == RAP_NONE ? NULL : &r->clauses->all.at[clause];
	return c != NULL && c->past && c->modal == RAP_NONE && !c->negative && rap_clause_assertion(r, clause) == RAP_ASSERTED;
}

/* "a summit set for Tuesday", "talks due on May 3": behind the noun a word that says that it is to come, and when. */
static void read_planned(const rap_reading *r, rap_sighting *s, uint32_t token, uint32_t end) {
	while (token + 3 < end && ((rap_tok(r, token)->flags & RAP_TOKEN_CLOSE) || rap_is_comma(r, token))) token++; /* "(COP29), due to convene" */
	bool planned = token + 2 < end && s->status == RAP_MEETING_none && (rap_is(r, token, RAP_LEX_dateword_planned) || rap_is(r, token, RAP_LEX_dateword_ahead));
	uint32_t date = !planned ? RAP_NONE : r->date_at[token + 1] != RAP_NONE ? r->date_at[token + 1] : r->date_at[token + 2];
	const rap_date *when = date == RAP_NONE ? NULL : &r->dates->all.at[date];
	if (when == NULL || (when->start.year != 0 && !rap_is_ahead(r, when->start))) return;
	s->status = RAP_MEETING_planned;
	s->status_told = (rap_told){rap_word(token), RAP_GROUND_word};
}

/* "and to open negotiations": a verb that the tagger takes for an adjective before the noun; what somebody is to open is not yet. */
static void read_verb_inside(const rap_reading *r, rap_sighting *s) {
	uint32_t first = s->words.start;
	if (first == 0 || !rap_is(r, first - 1, RAP_LEX_function_to) || !rap_is(r, first, RAP_LEX_convene_occur) || !(rap_verb_forms(r, first) & RAP_LEX_F_base)) return;
	s->status = RAP_MEETING_planned;
	s->status_told = (rap_told){{first - 1, first + 1}, RAP_GROUND_word};
}

/* "hold consultations | every year", "| once a year". */
static bool is_every(const rap_reading *r, uint32_t token, uint32_t end) {
	if (token + 2 < end && (r->words[token] == RAP_WORD_ADV || r->words[token] == RAP_WORD_SUB) && rap_is(r, token + 1, RAP_LEX_dateword_a)) token++;
	else if (token + 1 >= end || !rap_is(r, token, RAP_LEX_dateword_each)) return false;
	return rap_is(r, token + 1, RAP_LEX_calendar_unit);
}

uint32_t rap_noun_sighting(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token, const rap_mark *mark) {
	rap_range whole = rap_sentence_tokens(r, sentence);
	uint32_t head = rap_outer_word(r, mark->tokens); /* of "round table": table */
	rap_sighting s = {.sentence = sentence, .kind = mark->entry->kind, .anchor = head, .date = RAP_NONE, .place = RAP_NONE, .rule = "noun",
	                  .doubtful = mark->entry->flags & RAP_LEX_F_ambiguous};
	uint32_t after = read_phrase(r, &s, token, mark), start = s.words.start;
	add_hanging_partners(r, &s, head);
	if (s.kind == RAP_LEX_meeting_call) add_other_side(r, &s, head, RAP_LEX_link_toward);
	if (rap_is(r, token, RAP_LEX_cue_visit)) add_visited(r, &s, head, mark->tokens.end);
	add_guest(r, &s, head, mark->tokens.end);
	count_sides(r, &s);
	read_planned(r, &s, after, whole.end);
	read_verb_inside(r, &s);
	if (join_verb(r, out, &s)) return after;
	rap_sighting_read_clause(r, &s, head);
	add_possessor(r, out, &s, start, token);
	bool beside = start > whole.start && rap_is(r, start - 1, RAP_LEX_cue_at); /* "after talks with" */
	uint32_t clause = rap_clause_above(r, token);
	bool done = rap_is_inside(r, &s) && clause != RAP_NONE && rap_clause_assertion(r, clause) == RAP_ASSERTED; /* "said in a meeting with" */
	bool pair = beside && s.sides > 1 && !s.doubtful; /* "after an Israeli-Palestinian summit" */
	pair = pair || (done_there(r, clause) && persons_between(r, &s));
	if (pair || (s.with && (beside || (done && rap_sighting_sides(r, &s, NULL) > 1)))) s.asserted = true;
	bool over = beside && s.asserted && s.status == RAP_MEETING_none && clause != RAP_NONE && r->clauses->all.at[clause].past && r->clauses->all.at[clause].modal == RAP_NONE;
	if (over) { /* "was speaking after talks with" */
		s.status = RAP_MEETING_held;
		s.status_told = (rap_told){r->clauses->all.at[clause].group, RAP_GROUND_clause};
	}
	add_missing(r, &s);
	rap_sighting_add_chairs(r, &s, after, whole.end);
	add_broker(r, &s);
	rap_sighting_finish(r, &s, token, after);
	if (s.ordinal == 0 && r->clauses->of[head] != RAP_NONE && is_first_in_years(r, after, whole.end)) { /* "It was the first meeting since Lomé hosted the eighth" */
		s.name = (rap_range){0, 0};
		s.date = s.place = RAP_NONE;
	}
	bool yearly = is_every(r, after, whole.end);
	bool habit = yearly || rap_habit_of(r, head) < head; /* "regular consultations" are none that could be told from others */
	bool once = s.asserted && s.status == RAP_MEETING_held && s.with && s.definite; /* "held the regular consultations with X" */
	bool one = !habit || once || s.date != RAP_NONE || s.ordinal != 0;
	rap_condition why = one ? rap_meeting_denial(r, head) : RAP_CONDITION_habit;
	if (why == RAP_CONDITION_none) rap_sighting_push(r, out, &s, mark->tokens.end);
	else rap_refuse_meeting(r, s.words, why);
	return after;
}

/* A commission that parties have together: "Joint Economic Commission". */
static bool is_shared_panel(const rap_reading *r, rap_range name) {
	return rap_find(r, name, RAP_LEX_cue_shared) != RAP_NONE && rap_find(r, name, RAP_LEX_cue_panel) != RAP_NONE;
}

/* The name of such a commission that begins at `token`: marked as a body, or behind the states whose it is, "the 6th
 * Malaysia-Kenya Joint Commission". */
static rap_range shared_panel_at(const rap_reading *r, uint32_t token, rap_range whole) {
	rap_range none = {token, token};
	const rap_mention *m = rap_mention_over(r, token);
	if (m != NULL) return m->type == RAP_MENTION_ORGANIZATION && m->tokens.start == token && is_shared_panel(r, m->tokens) ? m->tokens : none;
	if (token == whole.start || !rap_is(r, token, RAP_LEX_cue_shared) || !is_capital(r, token)) return none;
	const rap_mention *owner = rap_mention_over(r, token - 1);
	if (owner == NULL || owner->type != RAP_MENTION_STATE) return none;
	for (uint32_t k = token + 1; k < whole.end && is_capital(r, k) && rap_mention_over(r, k) == NULL; k++)
		if (rap_is(r, k, RAP_LEX_cue_panel)) return (rap_range){token, k + 1};
	return none;
}

uint32_t rap_panel_sighting(rap_reading *r, rap_sightings *out, uint32_t sentence, uint32_t token) {
	rap_range whole = rap_sentence_tokens(r, sentence), name = shared_panel_at(r, token, whole);
	if (name.end == token || token == whole.start) return token;
	const rap_mention *m = rap_mention_over(r, token);
	bool numbered = r->date_at[token - 1] == RAP_NONE && rap_ordinal_at(r, token - 1) > 0;
	if (m != NULL && !numbered) return token;
	uint32_t head = rap_outer_word(r, name), index = rap_clause_over(r, sentence, token);
	const rap_clause *c = index == RAP_NONE ? NULL : &r->clauses->all.at[index];
	bool topic = c != NULL && rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_np, 0) != NULL; /* "discussed the Joint Commission" */
	if (c == NULL || topic || !(rap_holds_meeting(r, c) || rap_is(r, c->verb, RAP_LEX_convene_occur))) return token;
	uint32_t start = phrase_left(r, token, whole.start), after;
	rap_sighting s = {.sentence = sentence, .kind = RAP_LEX_meeting_session, .anchor = head, .date = RAP_NONE, .place = RAP_NONE, .rule = "noun",
	                  .name = m != NULL ? (rap_range){token - 1, name.end} : name_around(r, start, token, name.end, whole.end), .definite = true};
	read_modifiers(r, &s, start, token);
	if (m != NULL && m->entity < r->members_n) rap_sighting_add_all(r, &s, &r->members[m->entity], RAP_ROLE_attend);
	after = read_followers(r, &s, name.end, whole.end);
	s.words = (rap_range){start, after};
	add_hanging_partners(r, &s, head);
	count_sides(r, &s);
	rap_sighting_read_clause(r, &s, head);
	add_possessor(r, out, &s, start, token);
	rap_sighting_add_chairs(r, &s, after, whole.end);
	rap_sighting_finish(r, &s, token, after);
	rap_condition why = rap_meeting_denial(r, head);
	if (why == RAP_CONDITION_none) rap_sighting_push(r, out, &s, name.end);
	else rap_refuse_meeting(r, s.words, why);
	return after;
}
