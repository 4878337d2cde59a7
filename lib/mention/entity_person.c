/* Which mentions are one person: the same name however it is spelt, one part of it, or the office alone. */
#include "mention/entity.h"

enum { SHORTEST_SOUND = 4 };

/* ---- words of names ---- */

static bool is_suffix(const rap_joiner *j, uint32_t token) {
	return rap_mark_kind_at(j->marks, token, RAP_LEX_person_suffix) != NULL;
}

/* The last word of a name that is no "Jr."; RAP_NONE without one. Hyphenated parts count as one word, by their last. */
static uint32_t last_word(const rap_joiner *j, rap_range name) {
	for (uint32_t k = name.end; k > name.start;) {
		k--;
		if (rap_join_is_word(j, k) && !is_suffix(j, k)) return k;
	}
	return RAP_NONE;
}

static bool is_vowel(char c) { return memchr("aeiouy", c, 6) != NULL; }

/* How a word sounds whatever the romanisation: its first two letters, and of the others those that are no vowels and
 * not doubled, behind a letter of its own. Empty for short words, where that says little. */
static rap_str sound_of(const rap_joiner *j, uint32_t token, char *key) {
	char word[RAP_LEXICON_KEY_MAX];
	uint32_t length = rap_join_word_key(j, token, word), n = 0;
	key[n++] = '~';
	for (uint32_t k = 0; k < length; k++)
		if (k < 2 || (!is_vowel(word[k]) && word[k] != key[n - 1])) key[n++] = word[k];
	return (rap_str){key, n > SHORTEST_SOUND ? n : 0};
}

static bool same_sound(const rap_joiner *j, uint32_t a, uint32_t b) {
	char x[RAP_LEXICON_KEY_MAX + 1], y[RAP_LEXICON_KEY_MAX + 1];
	rap_str first = sound_of(j, a, x), second = sound_of(j, b, y);
	return first.n > 0 && rap_str_equal(first, second);
}

/* "Joe" and "Joseph", "J." and "Joseph", but not "Jill" and "Joe". */
static bool same_beginning(const rap_joiner *j, uint32_t a, uint32_t b) {
	rap_str x = rap_token_str(j->text, a), y = rap_token_str(j->text, b);
	bool initial = (j->text->tokens.at[a].flags | j->text->tokens.at[b].flags) & RAP_TOKEN_INITIAL;
	if (x.n == 0 || y.n == 0 || x.s[0] != y.s[0]) return false;
	return initial || (x.n > 1 && y.n > 1 && x.s[1] == y.s[1]);
}

/* The second half of a given name as in "Young-hee", which others may share; but not of "al-Harthy". */
static bool is_second_half(const rap_joiner *j, rap_range name, uint32_t word) {
	if (word < name.start + 2 || !(j->text->tokens.at[word - 1].flags & RAP_TOKEN_HYPHEN)) return false;
	return rap_mark_kind_at(j->marks, word - 2, RAP_LEX_person_particle) == NULL;
}

/* "Joe Biden" and "Joseph R. Biden Jr.", "Orlovsky" and "Orlovskiy": one last word, one beginning; or the words of one
 * within the other. */
static bool same_name(const rap_joiner *j, rap_range a, rap_range b) {
	rap_range none = {0, 0};
	if (rap_join_words_within(j, a, b, none) || rap_join_words_within(j, b, a, none)) return true;
	uint32_t x = last_word(j, a), y = last_word(j, b);
	if (x == RAP_NONE || y == RAP_NONE || is_second_half(j, a, x)) return false;
	if (!rap_join_same_word(j, x, y) && !same_sound(j, x, y)) return false;
	return same_beginning(j, a.start, b.start);
}

/* ---- who bears a name ---- */

void rap_join_remember_person(rap_joiner *j, const rap_mention *m) {
	char key[RAP_LEXICON_KEY_MAX + 1];
	for (uint32_t k = m->name.start; k < m->name.end; k++) {
		if (!rap_join_is_word(j, k)) continue;
		uint32_t n = rap_join_word_key(j, k, key);
		if (n > 1) rap_map_put(j->arena, &j->words, (rap_str){key, n}, m->entity);
		rap_str sound = sound_of(j, k, key);
		if (sound.n > 0 && !m->bare) rap_map_put(j->arena, &j->words, sound, m->entity);
	}
}

static uint32_t find_word(const rap_joiner *j, uint32_t token) {
	char key[RAP_LEXICON_KEY_MAX];
	return rap_map_get(&j->words, (rap_str){key, rap_join_word_key(j, token, key)});
}

static uint32_t find_sound(const rap_joiner *j, uint32_t token) {
	char key[RAP_LEXICON_KEY_MAX + 1];
	rap_str sound = sound_of(j, token, key);
	return sound.n > 0 ? rap_map_get(&j->words, sound) : RAP_NONE;
}

static uint32_t find_by_word(const rap_joiner *j, const rap_mention *m) {
	uint32_t last = last_word(j, m->name);
	if (last == RAP_NONE) return RAP_NONE;
	uint32_t found = find_word(j, last);
	if (found == RAP_NONE) found = find_word(j, m->name.start);
	return found == RAP_NONE && !m->bare ? find_sound(j, last) : found;
}

/* ---- who holds an office ---- */

/* "the Deputy Minister" and "Deputy Foreign Minister": the same words with what the office is of between them. */
static bool same_over_fields(const rap_joiner *j, rap_range alone, rap_range title) {
	uint32_t t = title.end - 1;
	if (alone.end - alone.start < 2) return false;
	for (uint32_t k = alone.end - 1; k > alone.start; k--) {
		while (t > title.start && !rap_join_same_word(j, k - 1, t - 1) && rap_mark_kind_at(j->marks, t - 1, RAP_LEX_title_field)) t--;
		if (t == title.start || !rap_join_same_word(j, k - 1, t - 1)) return false;
		t--;
	}
	return t == title.start || rap_mark_kind_at(j->marks, t - 1, RAP_LEX_title_modifier) == NULL;
}

/* The words of the title alone end the other's title head: "the minister" and "Unification Minister". "President"
 * does not stand for "Vice President": a modifier before it makes another office, though "the envoy" may be a special
 * one. */
static bool same_office(const rap_joiner *j, rap_range alone, rap_range title, bool modifiable) {
	uint32_t head = alone.end - 1;
	for (uint32_t k = title.start; k < title.end; k++) {
		if (!rap_join_same_word(j, head, k)) continue;
		uint32_t length = 0;
		while (length + 1 < alone.end - alone.start && k > title.start + length &&
		       rap_join_same_word(j, head - length - 1, k - length - 1)) length++;
		if (same_over_fields(j, alone, (rap_range){title.start, k + 1})) return true;
		bool rest = head - length == alone.start || rap_mark_at(j->marks, head - length - 1, RAP_LEX_function) != NULL;
		bool modified = k - length > title.start && rap_mark_kind_at(j->marks, k - length - 1, RAP_LEX_title_modifier) != NULL;
		if (rest && (!modified || modifiable)) return true;
	}
	return false;
}

static bool is_ruler(const rap_joiner *j, rap_range title) {
	for (uint32_t k = title.start; k < title.end; k++)
		if (rap_mark_kind_at(j->marks, k, RAP_LEX_person_ruler)) return true;
	return false;
}

/* How the office of a mention is compared: each is tried on all persons before the next. */
typedef enum likeness {
	LIKE_OFFICE,  /* "the minister" and "Foreign Minister" */
	LIKE_SPECIAL, /* "the envoy" and "Special Envoy" */
	LIKE_RULER,   /* "the Russian leader" and "President" of Russia */
	LIKE_NOBODY,  /* "the Macedonian leader" and Mr. X of Macedonia, of whom no office is told */
	LIKE_LAST,    /* the same and Mr. X, of whom no state is told either, if he was named last */
	LIKENESSES
} likeness;

static bool is_like(const rap_joiner *j, const rap_mention *alone, const rap_entity *e, likeness like) {
	bool titled = false;
	for (uint32_t k = 0; k < e->mentions.n && k < RAP_JOIN_MOST; k++) {
		rap_range title = j->list->all.at[e->mentions.at[k]].title;
		if (rap_range_empty(title)) continue;
		titled = true;
		if (like == LIKE_RULER && is_ruler(j, title)) return true;
		if (like <= LIKE_SPECIAL && same_office(j, alone->title, title, like == LIKE_SPECIAL)) return true;
	}
	return like >= LIKE_NOBODY && !titled;
}

/* "the leader" leads whatever the office is called; only of a state that is told. */
static bool is_leader(const rap_joiner *j, const rap_mention *m) {
	return m->country[0] != 0 && rap_mark_kind_at(j->marks, m->title.end - 1, RAP_LEX_person_leads) != NULL;
}

static bool may_stand_for(const rap_joiner *j, const rap_mention *m, likeness like) {
	switch (like) {
	case LIKE_OFFICE: return true;
	case LIKE_SPECIAL: return rap_mark_kind_at(j->marks, m->title.end - 1, RAP_LEX_title_function) != NULL;
	default: return is_leader(j, m);
	}
}

static uint32_t block_of(const rap_text *text, uint32_t token) { return text->sentences.at[rap_text_sentence(text, token)].block; }

/* "the Minister", in capitals, is whom the document writes about and names first, unless its paragraph has named another;
 * "the minister" is the one named last. */
static bool is_first_named(const rap_joiner *j, const rap_mention *m, const rap_entity *last) {
	bool capital = j->text->tokens.at[m->title.end - 1].flags & RAP_TOKEN_CAP;
	if (m->country[0] != 0 || !capital || last->mentions.n == 0) return false;
	uint32_t named = j->list->all.at[last->mentions.at[last->mentions.n - 1]].tokens.start;
	return block_of(j->text, named) != block_of(j->text, m->tokens.start);
}

/* The person named last before; RAP_NONE. */
static uint32_t named_last(const rap_joiner *j, const rap_mention *m) {
	uint32_t at = (uint32_t)(m - j->list->all.at);
	for (uint32_t k = at; k > 0 && at - k < RAP_JOIN_LOOK_BACK; k--) {
		const rap_mention *other = &j->list->all.at[k - 1];
		if (other->type == RAP_MENTION_PERSON && other->entity != RAP_NONE) return other->entity;
	}
	return RAP_NONE;
}

/* The one person so far who holds a ruler's office: of "the President of Kenya", President A; RAP_NONE if several do. */
static uint32_t only_holder(const rap_joiner *j, const rap_mention *m) {
	uint32_t n = j->entities->all.n, stop = n > RAP_JOIN_LOOK_BACK ? n - RAP_JOIN_LOOK_BACK : 0, only = RAP_NONE;
	if (!is_ruler(j, m->title)) return RAP_NONE;
	for (uint32_t k = stop; k < n; k++) {
		const rap_entity *e = rap_join_entity(j, k);
		if (e->type != RAP_MENTION_PERSON || !is_like(j, m, e, LIKE_OFFICE)) continue;
		if (only != RAP_NONE) return RAP_NONE;
		only = k;
	}
	return only;
}

static uint32_t find_by_likeness(const rap_joiner *j, const rap_mention *m, likeness like) {
	uint32_t n = j->entities->all.n, stop = n > RAP_JOIN_LOOK_BACK ? n - RAP_JOIN_LOOK_BACK : 0, first = RAP_NONE, last = RAP_NONE;
	bool told = like == LIKE_RULER || like == LIKE_NOBODY; /* of the very state */
	bool other = m->country[0] != 0 && rap_mark_is_met(j->marks, m->tokens.start); /* "Minister A met with the Foreign Minister of Latvia": not himself */
	uint32_t nearest = m->country[0] != 0 && !other ? named_last(j, m) : RAP_NONE, only = m->country[0] != 0 && like == LIKE_OFFICE ? only_holder(j, m) : RAP_NONE;
	for (uint32_t k = stop; k < n; k++) {
		const rap_entity *e = rap_join_entity(j, k);
		if (e->type != RAP_MENTION_PERSON || rap_join_other_country(e, m) || (told && e->country[0] == 0)) continue;
		/* "the Swedish minister" is a minister of no state told only if he was named last, or is the one minister in the text. */
		if (m->country[0] != 0 && e->country[0] == 0 && k != nearest && k != only) continue;
		if (like == LIKE_LAST && e->country[0] != 0) continue;
		if (!is_like(j, m, e, like)) continue;
		if (first == RAP_NONE) first = k;
		last = k;
	}
	return last != RAP_NONE && is_first_named(j, m, rap_join_entity(j, last)) ? first : last;
}

static uint32_t find_by_office(const rap_joiner *j, const rap_mention *m) {
	uint32_t found = RAP_NONE;
	for (likeness like = LIKE_OFFICE; like < LIKENESSES && found == RAP_NONE; like++)
		if (may_stand_for(j, m, like)) found = find_by_likeness(j, m, like);
	return found;
}

/* ---- one of several with a name ---- */

static bool has_office(const rap_joiner *j, const rap_entity *e, const rap_mention *m) {
	return rap_range_empty(m->title) || is_like(j, m, e, LIKE_OFFICE);
}

static bool bears(const rap_joiner *j, const rap_entity *e, rap_range name) {
	rap_range none = {0, 0};
	return e->type == RAP_MENTION_PERSON && rap_join_words_within(j, name, rap_join_naming_mention(j, e)->name, none);
}

/* Of two Kims "Defense Minister Kim" is he who holds the office, and who acts for the same state; `last` was named
 * last. A minister of another state than his is somebody new. */
static uint32_t choose_bearer(const rap_joiner *j, const rap_mention *m, uint32_t last) {
	const rap_entity *e = rap_join_entity(j, last);
	if (!rap_join_other_country(e, m) && has_office(j, e, m)) return last;
	uint32_t n = j->entities->all.n, stop = n > RAP_JOIN_LOOK_BACK ? n - RAP_JOIN_LOOK_BACK : 0, same_state = RAP_NONE;
	for (uint32_t k = n; k > stop;) {
		e = rap_join_entity(j, --k);
		if (!bears(j, e, m->name) || rap_join_other_country(e, m)) continue;
		if (has_office(j, e, m)) return k;
		if (same_state == RAP_NONE) same_state = k;
	}
	bool another = same_state == RAP_NONE && rap_join_other_country(rap_join_entity(j, last), m) && !has_office(j, rap_join_entity(j, last), m);
	return same_state == RAP_NONE && !another ? last : same_state;
}

static uint32_t find_by_name(const rap_joiner *j, const rap_mention *m) {
	uint32_t found = find_by_word(j, m);
	if (found == RAP_NONE) return RAP_NONE;
	if (rap_join_count_words(j, m->name) == 1) return choose_bearer(j, m, found);
	return same_name(j, m->name, rap_join_naming_mention(j, rap_join_entity(j, found))->name) ? found : RAP_NONE;
}

uint32_t rap_join_person(rap_joiner *j, const rap_mention *m) {
	if (rap_range_empty(m->name)) return find_by_office(j, m);
	char key[RAP_JOIN_KEY_MAX];
	rap_str full = rap_join_key(j, 'P', m->name, key);
	bool one = rap_join_count_words(j, m->name) == 1;
	uint32_t found = one ? RAP_NONE : rap_map_get(&j->names, full);
	if (found == RAP_NONE) found = find_by_name(j, m);
	if (found == RAP_NONE) found = rap_join_add(j, m);
	if (!one) rap_map_put(j->arena, &j->names, full, found);
	return found;
}
