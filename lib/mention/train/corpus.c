#include "mention/train/corpus.h"

#include "base/map.h"
#include "mention/mention.h"
#include "syntax/train/json.h"
#include "syntax/train/names.h"
#include "syntax/train/raw.h"

/* ---- what a file tells ---- */

static const uint8_t kind_of_tag[NAME_TAGS] = {
	RAP_NAME_NONE, RAP_NAME_PERSON, RAP_NAME_PERSON_ON, RAP_NAME_ORGANIZATION, RAP_NAME_ORGANIZATION,
	RAP_NAME_PLACE, RAP_NAME_PLACE, RAP_NAME_OTHER, RAP_NAME_OTHER,
};

static bool is_person(uint8_t kind) { return kind == RAP_NAME_PERSON || kind == RAP_NAME_PERSON_ON; }

/* The word that stands at the place, from `word` on. */
static uint32_t word_at(const raw_bank *b, uint32_t word, uint32_t place) {
	while (word < b->words.words.n && b->places[word].to <= place) word++;
	return word;
}

static bool is_title(const rap_marks *marks, uint32_t token) {
	const rap_mark *mark = rap_mark_at(marks, token, RAP_LEX_title);
	return mark != NULL && !rap_kind_in(&marks->kinds[token], RAP_LEX_person_given) &&
		   !rap_kind_in(&marks->kinds[token], RAP_LEX_person_family);
}

/* "Mr. A", "Prime Minister A": the name begins behind the title. Where the title alone is told as a person, and its
 * bearer as something else, the bearer is the person. */
static void cut_titles(const corpus_document *d, uint8_t *kind) {
	for (uint32_t t = 0; t < d->text->tokens.n; t++) {
		if (kind[t] != RAP_NAME_PERSON || !is_title(d->marks, t)) continue;
		uint32_t end = rap_mark_at(d->marks, t, RAP_LEX_title)->tokens.end;
		bool honorific = rap_kind_in(&d->marks->kinds[t], RAP_LEX_title_honorific);
		while (t < end) kind[t++] = RAP_NAME_NONE;
		if (t < d->text->tokens.n && (is_person(kind[t]) || (honorific && kind[t] != RAP_NAME_NONE)))
			kind[t] = RAP_NAME_PERSON;
		t--;
	}
}

/* Files err: a word that the lexicon knows as a place or an organisation, and as nothing of a person, teaches nothing when
 * it is told as a person by itself. */
static void doubt_places(const corpus_document *d, uint8_t *kind) {
	const uint32_t things = 1u << RAP_LEX_state | 1u << RAP_LEX_place | 1u << RAP_LEX_organization;
	const uint32_t persons = 1u << RAP_LEX_person | 1u << RAP_LEX_tradition | 1u << RAP_LEX_leader;
	for (uint32_t t = 0; t < d->text->tokens.n; t++) {
		uint32_t classes = d->marks->begin[t];
		bool alone = kind[t] == RAP_NAME_PERSON && kind[t + 1] != RAP_NAME_PERSON_ON;
		bool titled = t > 0 && d->marks->end[t] >> RAP_LEX_title & 1;
		if (alone && !titled && classes & things && !(classes & persons)) kind[t] = CORPUS_UNTOLD;
	}
}

static void read_kinds(const raw_bank *b, uint32_t from, const corpus_document *d, uint8_t *kind) {
	uint32_t word = 0, last = RAP_NONE;
	for (uint32_t t = 0; t < d->text->tokens.n; t++) {
		rap_range raw = rap_text_raw_tokens(d->text, (rap_range){t, t + 1});
		word = word_at(b, word, b->solid_before[from + raw.start]);
		if (word == b->words.words.n) break;
		kind[t] = kind_of_tag[b->words.words.at[word].name];
		if (kind[t] == RAP_NAME_PERSON && word == last) kind[t] = RAP_NAME_PERSON_ON;
		last = word;
	}
}

static void add_document(rap_arena *arena, const raw_bank *b, rap_range bytes, corpus *out) {
	corpus_document d = {0};
	rap_str raw = {b->raw.at + bytes.start, bytes.end - bytes.start};
	d.text = rap_text_read(arena, rap_lexicon_builtin(), raw, &(rap_text_options){.plain = true});
	d.marks = rap_marks_make(arena, rap_lexicon_builtin(), d.text);
	uint8_t *kind = RAP_NEW_ARRAY(arena, uint8_t, d.text->tokens.n + 1);
	read_kinds(b, bytes.start, &d, kind);
	cut_titles(&d, kind);
	doubt_places(&d, kind);
	d.kind = kind;
	*rap_vec_push(arena, &out->all) = d;
}

bool corpus_read(rap_arena *arena, const char *path, corpus *out) {
	raw_bank b;
	if (!raw_read_names(arena, path, false, &b)) return false;
	for (uint32_t i = 0; i < b.documents.n; i++) add_document(arena, &b, b.documents.at[i], out);
	return true;
}

/* ---- what the rules are sure of ---- */

static void set(uint8_t *kind, rap_range tokens, uint8_t first, uint8_t other) {
	for (uint32_t t = tokens.start; t < tokens.end; t++) kind[t] = t == tokens.start ? first : other;
}

static void tell_mention(const rap_mention *m, uint8_t *kind) {
	switch ((rap_mention_type)m->type) {
	case RAP_MENTION_PERSON:
		set(kind, m->title, RAP_NAME_NONE, RAP_NAME_NONE);
		set(kind, m->name, RAP_NAME_PERSON, RAP_NAME_PERSON_ON);
		break;
	case RAP_MENTION_ORGANIZATION:
		set(kind, m->name, RAP_NAME_ORGANIZATION, RAP_NAME_ORGANIZATION);
		break;
	case RAP_MENTION_INSTRUMENT:
		set(kind, m->name, RAP_NAME_OTHER, RAP_NAME_OTHER);
		break;
	case RAP_MENTION_STATE:
		if (m->kind == RAP_LEX_state_adjective) set(kind, m->tokens, RAP_NAME_NONE, RAP_NAME_NONE);
		else if (m->kind == RAP_LEX_state_demonym) set(kind, m->tokens, RAP_NAME_OTHER, RAP_NAME_OTHER);
		else set(kind, m->tokens, RAP_NAME_PLACE, RAP_NAME_PLACE);
		break;
	case RAP_MENTION_PLACE:
		set(kind, m->name, RAP_NAME_PLACE, RAP_NAME_PLACE);
		break;
	case RAP_MENTION_GROUP:
		break;
	}
}

static uint8_t *add_text(rap_arena *arena, rap_str raw, corpus *out) {
	corpus_document d = {0};
	rap_mention_list list = {0};
	d.text = rap_text_read(arena, rap_lexicon_builtin(), raw, &(rap_text_options){.plain = false});
	d.marks = rap_marks_make(arena, rap_lexicon_builtin(), d.text);
	rap_persons_find_by_rules(arena, d.text, d.marks, &list);
	rap_places_find(arena, d.text, d.marks, &list);
	rap_instruments_find(arena, d.text, d.marks, &list);
	rap_mention_sort(arena, &list);
	uint8_t *kind = RAP_NEW_ARRAY(arena, uint8_t, d.text->tokens.n + 1);
	memset(kind, CORPUS_UNTOLD, d.text->tokens.n);
	for (uint32_t i = 0; i < list.all.n; i++) tell_mention(&list.all.at[i], kind);
	d.kind = kind;
	*rap_vec_push(arena, &out->all) = d;
	return kind;
}

/* What the texts tell of a word with a capital. */
typedef struct usage {
	uint32_t texts, last; /* how many have it, and the last of them, counted from 1 */
	bool person;          /* it is a word of a person's name somewhere */
} usage;

typedef struct usages {
	rap_map index;
	RAP_VEC(usage) all;
	RAP_VEC(uint8_t *) kinds; /* of each text, to be completed */
} usages;

static usage *usage_of(rap_arena *arena, usages *u, const rap_text *text, uint32_t token) {
	rap_str word = rap_token_str(text, token);
	uint32_t found = rap_map_get(&u->index, word);
	if (found != RAP_NONE) return &u->all.at[found];
	rap_map_put(arena, &u->index, word, u->all.n);
	return rap_vec_push(arena, &u->all);
}

static bool is_capital(const rap_text *text, uint32_t token) { return text->tokens.at[token].flags & RAP_TOKEN_CAP; }

static void count_words(rap_arena *arena, usages *u, const corpus_document *d, uint32_t number) {
	for (uint32_t t = 0; t < d->text->tokens.n; t++) {
		if (!is_capital(d->text, t)) continue;
		usage *word = usage_of(arena, u, d->text, t);
		word->texts += word->last != number;
		word->last = number;
		word->person = word->person || is_person(d->kind[t]);
	}
}

static void tell_words(rap_arena *arena, usages *u, const corpus_document *d, uint8_t *kind) {
	enum { SEVERAL = 3 };
	for (uint32_t t = 0; t < d->text->tokens.n; t++) {
		if (kind[t] != CORPUS_UNTOLD || !is_capital(d->text, t)) continue;
		const usage *word = usage_of(arena, u, d->text, t);
		if (word->texts >= SEVERAL && !word->person) kind[t] = CORPUS_NO_PERSON;
	}
}

bool corpus_read_texts(rap_arena *arena, const char *path, uint32_t step, corpus *out) {
	rap_str file = ud_file(arena, path), text;
	usages u = {0};
	uint32_t first = out->all.n;
	if (!file.s) return false;
	for (uint32_t i = 0; json_next_text(&file, &text); i++)
		if (i % step == 0) *rap_vec_push(arena, &u.kinds) = add_text(arena, text, out);
	for (uint32_t i = 0; i < u.kinds.n; i++) count_words(arena, &u, &out->all.at[first + i], i + 1);
	for (uint32_t i = 0; i < u.kinds.n; i++) tell_words(arena, &u, &out->all.at[first + i], u.kinds.at[i]);
	return true;
}
