/* What the model of names sees of a word and of what is around it. Changing anything here makes the model wrong. */
#include "mention/name_kind.h"

enum { MOST_AFFIX = 4, RUN_MAX = 8 };

/* What a document may tell of a word, elsewhere in it. */
enum { SEEN_TITLED = 1, SEEN_GIVEN = 2, SEEN_SAYS = 4, SEEN_LED = 8 };

/* The kinds of the lexicon that say something of names: a bit for each. */
static const uint8_t sense_bit[RAP_LEX_KIND_COUNT] = {
	[RAP_LEX_person_given] = 1, [RAP_LEX_person_family] = 2, [RAP_LEX_leader_surname] = 2,
	[RAP_LEX_tradition_chinese] = 3, [RAP_LEX_tradition_korean] = 3, [RAP_LEX_tradition_vietnamese] = 3,
	[RAP_LEX_tradition_khmer] = 3, [RAP_LEX_tradition_japanese] = 2, [RAP_LEX_tradition_hungarian] = 2,
	[RAP_LEX_tradition_iberian] = 2, [RAP_LEX_tradition_burmese] = 3, [RAP_LEX_leader_full] = 4,
	[RAP_LEX_person_particle] = 5, [RAP_LEX_person_patronym] = 5, [RAP_LEX_person_servant] = 5,
	[RAP_LEX_person_suffix] = 6, [RAP_LEX_person_bearer] = 7,
	[RAP_LEX_title_honorific] = 8, [RAP_LEX_title_office] = 9, [RAP_LEX_title_function] = 9,
	[RAP_LEX_title_rank] = 9, [RAP_LEX_title_modifier] = 10, [RAP_LEX_title_field] = 10,
	[RAP_LEX_state_name] = 11, [RAP_LEX_state_capital] = 12, [RAP_LEX_state_seat] = 12,
	[RAP_LEX_state_adjective] = 13, [RAP_LEX_state_demonym] = 13,
	[RAP_LEX_place_city] = 12, [RAP_LEX_place_region] = 12, [RAP_LEX_place_venue] = 12, [RAP_LEX_place_world] = 12,
	[RAP_LEX_organization_international] = 14, [RAP_LEX_organization_alliance] = 14,
	[RAP_LEX_organization_national] = 14, [RAP_LEX_organization_movement] = 14,
	[RAP_LEX_organization_company] = 14, [RAP_LEX_organization_agency] = 14,
	[RAP_LEX_body_ministry] = 15, [RAP_LEX_body_assembly] = 15, [RAP_LEX_body_court] = 15,
	[RAP_LEX_body_force] = 15, [RAP_LEX_body_government] = 15, [RAP_LEX_body_union] = 15,
	[RAP_LEX_body_agency] = 15, [RAP_LEX_body_party] = 15, [RAP_LEX_body_company] = 16, [RAP_LEX_body_press] = 16,
	[RAP_LEX_calendar_month] = 17, [RAP_LEX_calendar_weekday] = 17,
	[RAP_LEX_verb_say] = 18, [RAP_LEX_verb_act] = 19, [RAP_LEX_verb_urge] = 19, [RAP_LEX_verb_move] = 19,
	[RAP_LEX_noun_common] = 20, [RAP_LEX_meeting_meeting] = 20, [RAP_LEX_function_det] = 21,
	[RAP_LEX_function_prep] = 22, [RAP_LEX_function_pron] = 23, [RAP_LEX_function_conj] = 24,
	[RAP_LEX_function_be] = 25, [RAP_LEX_function_have] = 25, [RAP_LEX_function_modal] = 25,
	[RAP_LEX_link_at] = 26, [RAP_LEX_link_town] = 27, [RAP_LEX_link_with] = 28,
	[RAP_LEX_instrument_law] = 20, [RAP_LEX_instrument_treaty] = 20, [RAP_LEX_instrument_report] = 20,
};

/* A sure given or family name; within a longer phrase of the lexicon; the token's own marks have been read. */
enum { SENSE_SURE = 29, SENSE_WITHIN = 30, SENSE_READ = 31 };

static uint32_t mixed(uint32_t id, uint32_t a, uint32_t b) {
	uint32_t h = (a ^ id * 0x9E3779B1u) * 0x2C1B3C6Du;
	h = (h ^ h >> 15 ^ b) * 0x297A2D39u;
	h = (h ^ h >> 13) * 0x85EBCA6Bu;
	return h ^ h >> 16;
}

static uint32_t bytes_key(uint32_t id, const char *s, uint32_t n) {
	uint32_t h = 2166136261u ^ id;
	for (uint32_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32u : c)) * 16777619u;
	}
	return h;
}

/* ---- words ---- */

static uint32_t flags_at(const rap_name_features *f, uint32_t token) {
	bool inside = f->sentence.start <= token && token < f->sentence.end;
	return inside ? f->text->tokens.at[token].flags : 0;
}

static uint32_t word_key(const rap_name_features *f, uint32_t token) {
	rap_str s = rap_token_str(f->text, token);
	return bytes_key(0, s.s, s.n) | 1;
}

/* Few words stand near a capital: the others are never read. */
static uint32_t word_at(const rap_name_features *f, uint32_t token) {
	if (token < f->sentence.start || token >= f->sentence.end) return 0;
	uint32_t *word = &f->word[token - f->sentence.start];
	if (*word == 0) *word = word_key(f, token);
	return *word;
}

static uint32_t sense_of(const rap_name_features *f, uint32_t token);

static uint32_t sense_at(const rap_name_features *f, uint32_t token) {
	if (token < f->sentence.start || token >= f->sentence.end) return 1;
	uint32_t *sense = &f->sense[token - f->sentence.start];
	if (!(*sense >> SENSE_READ)) *sense |= sense_of(f, token) | UINT32_C(1) << SENSE_READ;
	return *sense;
}

/* Capital, all capitals, initial, period, digit, punctuation, and how long up to four. */
static uint32_t shape_at(const rap_name_features *f, uint32_t token) {
	uint32_t flags = flags_at(f, token);
	if (flags == 0) return 0;
	if (flags & RAP_TOKEN_PUNCT) return 0x100u + (unsigned char)f->text->tokens.at[token].first;
	const rap_token *t = &f->text->tokens.at[token];
	uint32_t length = t->end - t->start < 4 ? t->end - t->start : 4;
	return (flags & (RAP_TOKEN_CAP | RAP_TOKEN_UPPER | RAP_TOKEN_DIGIT | RAP_TOKEN_INITIAL | RAP_TOKEN_PERIOD)) << 4 | length;
}

static rap_name_memory *memory_of(const rap_name_features *f, uint32_t key) {
	return &f->memory[(key ^ key >> 16) % RAP_NAME_MEMORY];
}

static uint8_t seen_around(const rap_name_features *f, uint32_t token) {
	const rap_marks *marks = f->marks;
	uint8_t seen = 0;
	if (token > f->sentence.start) {
		if (marks->end[token] >> RAP_LEX_title & 1 && flags_at(f, token - 1) & RAP_TOKEN_CAP) seen |= SEEN_TITLED;
		if (rap_kind_in(&marks->kinds[token - 1], RAP_LEX_person_given) && flags_at(f, token - 1) & RAP_TOKEN_CAP)
			seen |= SEEN_GIVEN;
		if (rap_kind_in(&marks->kinds[token - 1], RAP_LEX_link_at)) seen |= SEEN_LED;
	}
	if (token + 1 < f->sentence.end && rap_kind_in(&marks->kinds[token + 1], RAP_LEX_verb_say)) seen |= SEEN_SAYS;
	return seen;
}

static void see_capital(rap_name_features *f, uint32_t token) {
	uint32_t word = word_key(f, token);
	rap_name_memory *m = memory_of(f, word);
	if (m->key != word) *m = (rap_name_memory){.key = word};
	m->seen |= seen_around(f, token);
}

static uint32_t sense_of(const rap_name_features *f, uint32_t token) {
	uint32_t sense = 0;
	for (uint32_t i = f->marks->first[token]; i < f->marks->first[token + 1]; i++) {
		const rap_mark *mark = &f->marks->all.at[i];
		uint32_t bit = sense_bit[mark->entry->kind];
		sense |= (bit > 0 ? UINT32_C(1) << bit : 0);
		if ((bit == 1 || bit == 2) && !(mark->entry->flags & RAP_LEX_F_ambiguous)) sense |= UINT32_C(1) << SENSE_SURE;
	}
	return sense;
}

/* The later words of "New York" and "Foreign Minister" are what the whole is. */
static void spread_phrases(rap_name_features *f, uint32_t token) {
	for (uint32_t i = f->marks->first[token]; i < f->marks->first[token + 1]; i++) {
		const rap_mark *mark = &f->marks->all.at[i];
		uint32_t bit = sense_bit[mark->entry->kind];
		for (uint32_t k = token + 1; bit > 0 && k < mark->tokens.end; k++)
			f->sense[k - f->sentence.start] |= UINT32_C(1) << bit | UINT32_C(1) << SENSE_WITHIN;
	}
}

static bool is_capital(const rap_name_features *f, uint32_t token) { return f->text->tokens.at[token].flags & RAP_TOKEN_CAP; }

static uint32_t longest_sentence(const rap_text *text) {
	uint32_t longest = 0;
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range tokens = text->sentences.at[s].tokens;
		if (tokens.end - tokens.start > longest) longest = tokens.end - tokens.start;
	}
	return longest;
}

rap_name_features rap_name_features_make(rap_arena *arena, const rap_text *text, const rap_marks *marks) {
	rap_name_features f = {.text = text, .marks = marks};
	uint32_t longest = longest_sentence(text);
	f.word = RAP_NEW_ARRAY(arena, uint32_t, longest + 1);
	f.sense = RAP_NEW_ARRAY(arena, uint32_t, longest + 1);
	f.memory = RAP_NEW_ARRAY(arena, rap_name_memory, RAP_NAME_MEMORY);
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		f.sentence = text->sentences.at[s].tokens;
		for (uint32_t t = f.sentence.start; t < f.sentence.end; t++)
			if (is_capital(&f, t)) see_capital(&f, t);
	}
	return f;
}

void rap_name_features_sentence(rap_name_features *f, rap_range sentence) {
	uint32_t words = 0, capitals = 0, upper = 0;
	f->sentence = f->run = sentence;
	f->run.end = f->run.start;
	memset(f->word, 0, sizeof *f->word * (sentence.end - sentence.start));
	memset(f->sense, 0, sizeof *f->sense * (sentence.end - sentence.start));
	for (uint32_t t = sentence.start; t < sentence.end; t++) {
		uint32_t flags = f->text->tokens.at[t].flags;
		words += (flags & RAP_TOKEN_LETTER) != 0;
		capitals += (flags & RAP_TOKEN_CAP) != 0;
		upper += (flags & RAP_TOKEN_UPPER) != 0;
		if (flags & RAP_TOKEN_CAP) spread_phrases(f, t);
	}
	f->way = upper * 2 > words ? 2 : capitals * 10 >= words * 7 ? 1 : 0;
}

/* ---- candidates ---- */

static bool has_sense(const rap_name_features *f, uint32_t token, uint32_t bit) { return sense_at(f, token) >> bit & 1; }

/* "Sang-ho", "de la Cruz": what joins capitals. */
static bool joins(const rap_name_features *f, uint32_t token) {
	uint32_t flags = flags_at(f, token);
	if (flags & RAP_TOKEN_HYPHEN) return flags_at(f, token - 1) & RAP_TOKEN_CAP && flags_at(f, token + 1) & RAP_TOKEN_LETTER;
	if (!(flags & RAP_TOKEN_LETTER)) return false;
	if (token >= f->sentence.start + 2 && flags_at(f, token - 1) & RAP_TOKEN_HYPHEN)
		return (flags_at(f, token - 2) & RAP_TOKEN_CAP) != 0;
	bool before = flags_at(f, token - 1) & RAP_TOKEN_CAP || has_sense(f, token - 1, 5);
	bool behind = flags_at(f, token + 1) & (RAP_TOKEN_CAP | RAP_TOKEN_HYPHEN) || has_sense(f, token + 1, 5);
	return has_sense(f, token, 5) && before && behind;
}

#define CLASS(name) (UINT32_C(1) << RAP_LEX_##name)

/* What the lexicon knows for something else, and at the head of a sentence everyday words, need no model. */
static bool is_known(uint32_t classes, bool first) {
	const uint32_t persons = CLASS(person) | CLASS(tradition) | CLASS(leader);
	const uint32_t things = CLASS(function) | CLASS(calendar) | CLASS(title) | CLASS(state) | CLASS(organization) |
							CLASS(body) | CLASS(meeting) | CLASS(group);
	const uint32_t everyday = CLASS(verb) | CLASS(noun) | CLASS(convene) | CLASS(commitment) | CLASS(cue) | CLASS(instrument);
	return classes & (first ? things | everyday : things) && !(classes & persons);
}

bool rap_name_candidate(const rap_name_features *f, uint32_t token) {
	uint32_t flags = flags_at(f, token);
	if (flags & RAP_TOKEN_POSSESSIVE) return false;
	if (!(flags & RAP_TOKEN_CAP)) return token > f->sentence.start && joins(f, token);
	return !is_known(f->marks->begin[token], token == f->sentence.start);
}

/* ---- features ---- */

typedef struct key_list {
	uint32_t *at, n, id;
} key_list;

static void add(key_list *keys, uint32_t a, uint32_t b) { keys->at[keys->n++] = mixed(++keys->id, a, b); }

static uint32_t suffix(const rap_name_features *f, uint32_t token, uint32_t n) {
	if (!(flags_at(f, token) & RAP_TOKEN_CAP)) return 0;
	rap_str s = rap_token_str(f->text, token);
	return s.n > n ? bytes_key(n, s.s + s.n - n, n) : 0;
}

static uint32_t prefix(const rap_name_features *f, uint32_t token, uint32_t n) {
	rap_str s = rap_token_str(f->text, token);
	return s.n > n ? bytes_key(n, s.s, n) : 0;
}

static void find_run(rap_name_features *f, uint32_t token) {
	if (token < f->run.end) return;
	f->run = (rap_range){token, token + 1};
	while (rap_name_candidate(f, f->run.end)) f->run.end++;
}

static void add_words(const rap_name_features *f, uint32_t t, key_list *keys) {
	uint32_t word = word_at(f, t);
	add(keys, word, 0);
	add(keys, word_at(f, t - 1), 0);
	add(keys, word_at(f, t + 1), 0);
	add(keys, word_at(f, t - 2), 0);
	add(keys, word_at(f, t + 2), 0);
	add(keys, word_at(f, t - 1), word);
	add(keys, word, word_at(f, t + 1));
	add(keys, word_at(f, t - 2), word_at(f, t - 1));
	add(keys, word_at(f, t + 1), word_at(f, t + 2));
	for (uint32_t n = 2; n <= MOST_AFFIX; n++) add(keys, suffix(f, t, n), 0);
	for (uint32_t n = 2; n < MOST_AFFIX; n++) add(keys, prefix(f, t, n), 0);
	add(keys, suffix(f, t - 1, 3), 0);
	add(keys, suffix(f, t + 1, 3), 0);
}

static void add_senses(const rap_name_features *f, uint32_t t, key_list *keys) {
	uint32_t sense = sense_at(f, t), before = sense_at(f, t - 1), behind = sense_at(f, t + 1);
	add(keys, sense, 0);
	add(keys, before, 0);
	add(keys, behind, 0);
	add(keys, before, sense);
	add(keys, sense, behind);
	add(keys, sense_at(f, t - 2), before);
	add(keys, behind, sense_at(f, t + 2));
	add(keys, shape_at(f, t), t == f->sentence.start);
	add(keys, mixed(0, shape_at(f, t - 1), shape_at(f, t)), shape_at(f, t + 1));
	add(keys, sense, f->way << 1 | (t == f->sentence.start));
	add(keys, word_at(f, t - 1), sense);
	add(keys, word_at(f, t + 1), sense);
}

static void add_history(const rap_name_features *f, uint32_t t, uint8_t before, key_list *keys) {
	uint32_t sense = sense_at(f, t);
	add(keys, before, 0);
	add(keys, before, word_at(f, t));
	add(keys, before, sense);
	add(keys, mixed(0, before, sense), sense_at(f, t + 1));
	add(keys, before, suffix(f, t, 3));
	add(keys, before, shape_at(f, t) << 12 ^ shape_at(f, t + 1));
	add(keys, before, word_at(f, t - 1));
}

static void add_run(const rap_name_features *f, uint32_t t, uint8_t before, key_list *keys) {
	uint32_t length = f->run.end - f->run.start, place = t - f->run.start;
	length = length < RUN_MAX ? length : RUN_MAX;
	place = place < RUN_MAX ? place : RUN_MAX;
	add(keys, length, place);
	add(keys, word_at(f, f->run.start - 1), length);
	add(keys, word_at(f, f->run.end), length);
	add(keys, sense_at(f, f->run.start - 1), sense_at(f, f->run.end));
	add(keys, word_at(f, f->run.end - 1), place + 1 == length);
	const rap_name_memory *m = memory_of(f, word_at(f, t));
	bool known = m->key == word_at(f, t);
	uint32_t seen = known ? m->seen : 0, kind = known ? m->kind : 0;
	add(keys, seen, kind);
	add(keys, kind, before);
	add(keys, mixed(0, seen, kind), sense_at(f, t));
}

uint32_t rap_name_keys(rap_name_features *f, uint32_t token, uint8_t before, uint32_t keys[RAP_NAME_KEYS_MAX]) {
	key_list list = {keys, 0, 0};
	find_run(f, token);
	add(&list, 0, 0);
	add_words(f, token, &list);
	add_senses(f, token, &list);
	add_history(f, token, before, &list);
	add_run(f, token, before, &list);
	return list.n;
}

rap_name_memory *rap_name_recall(const rap_name_features *f, uint32_t token) {
	uint32_t word = word_key(f, token);
	rap_name_memory *m = memory_of(f, word);
	return is_capital(f, token) && m->key == word ? m : NULL;
}

void rap_name_remember(rap_name_features *f, uint32_t token, uint8_t kind) {
	rap_name_memory *m = rap_name_recall(f, token);
	if (m != NULL) m->kind = (uint8_t)(kind + 1);
}
