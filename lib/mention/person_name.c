/* The shapes of personal names: which words can stand in one, and how far it reaches. */
#include "mention/person.h"

enum { MOST_WORDS = 8, MOST_PARTICLES = 4 };

/* ---- which words can stand in a name ---- */

/* What the lexicon says of one token. */
typedef struct word_sense {
	bool given, family, sure; /* sure: no other word */
	bool thing;				  /* a word of another class */
	bool common;			  /* an everyday word, or a place */
} word_sense;

static void sense_of(const rap_lex_entry *entry, word_sense *s) {
	bool ambiguous = entry->flags & RAP_LEX_F_ambiguous;
	switch ((rap_lex_class)entry->cls) {
	case RAP_LEX_person:
		if (entry->kind == RAP_LEX_person_given)
			s->given = true;
		else if (entry->kind == RAP_LEX_person_family)
			s->family = true;
		else
			break;
		if (!ambiguous) s->sure = true;
		break;
	case RAP_LEX_leader:
	case RAP_LEX_tradition:
		s->family = true;
		if (!ambiguous) s->sure = true;
		break;
	case RAP_LEX_abbreviation:
		break;
	case RAP_LEX_state:
		if (!ambiguous && entry->kind != RAP_LEX_state_name && entry->kind != RAP_LEX_state_capital)
			s->thing = true;
		else
			s->common = true;
		break;
	case RAP_LEX_place:
	case RAP_LEX_organization:
	case RAP_LEX_verb:
	case RAP_LEX_noun:
	case RAP_LEX_convene:
	case RAP_LEX_commitment:
	case RAP_LEX_boilerplate:
	case RAP_LEX_group:
	case RAP_LEX_cue:
		s->common = true;
		break;
	default:
		s->thing = true;
		break;
	}
}

/* "d'Aubigny": a capital behind an elided particle. */
static bool is_elided(const rap_person_finder *f, uint32_t token) {
	rap_str s = rap_token_str(f->text, token);
	uint32_t mark = s.n > 4 && s.s[1] == '\'' ? 1 : s.n > 6 && memcmp(s.s + 1, "\u2019", 3) == 0 ? 3 : 0;
	return mark > 0 && s.s[mark + 1] >= 'A' && s.s[mark + 1] <= 'Z';
}

/* "Desiré" is no "desire": English words have no accents, which the keys of the lexicon leave out. */
static bool is_foreign(const rap_person_finder *f, uint32_t token, const rap_lex_entry *entry) {
	rap_str s = rap_token_str(f->text, token);
	bool word = entry->cls == RAP_LEX_noun || entry->cls == RAP_LEX_verb || entry->cls == RAP_LEX_commitment || entry->cls == RAP_LEX_binding;
	if (!word) return false;
	for (uint32_t k = 0; k < s.n; k++)
		if ((unsigned char)s.s[k] >= 0xC3 && (unsigned char)s.s[k] < 0xE2) return true; /* no apostrophe */
	return false;
}

static rap_name_part part_of(const rap_person_finder *f, uint32_t token, bool first) {
	const rap_token *t = rap_person_token(f, token);
	if (!(t->flags & RAP_TOKEN_CAP) && is_elided(f, token)) return RAP_PART_COMMON;
	if (!(t->flags & RAP_TOKEN_CAP) || (t->flags & RAP_TOKEN_POSSESSIVE)) return RAP_PART_NONE;
	if (t->flags & RAP_TOKEN_INITIAL) return RAP_PART_WEAK;
	word_sense s = {0};
	for (uint32_t m = f->marks->first[token]; m < f->marks->first[token + 1]; m++) {
		const rap_mark *mark = &f->marks->all.at[m];
		if (mark->tokens.end == token + 1 && !is_foreign(f, token, mark->entry)) sense_of(mark->entry, &s);
	}
	bool person = s.given || s.family;
	if ((t->flags & RAP_TOKEN_PERIOD) && s.thing) return RAP_PART_NONE; /* "Gen.", "Sen." */
	if (person && s.sure && !(s.thing && first)) return s.given ? RAP_PART_GIVEN : RAP_PART_FAMILY;
	if (person) return first && (s.thing || s.common) && !s.given ? RAP_PART_NONE : RAP_PART_WEAK;
	if (s.thing) return RAP_PART_NONE;
	if (s.common) return first ? RAP_PART_NONE : RAP_PART_COMMON;
	return rap_person_is(f, token, RAP_LEX_person_suffix) ? RAP_PART_NONE : RAP_PART_UNKNOWN;
}

/* Phrases of several words that name something else: their tokens begin and end no person's name. */
static bool is_other_name(const rap_mark *mark) {
	if (mark->tokens.end < mark->tokens.start + 2) return false;
	switch ((rap_lex_class)mark->entry->cls) {
	case RAP_LEX_state:
	case RAP_LEX_place:
	case RAP_LEX_organization:
	case RAP_LEX_title:
	case RAP_LEX_body:
	case RAP_LEX_calendar:
		return true;
	default:
		return false;
	}
}

static void classify_sentence(rap_person_finder *f) {
	for (uint32_t k = f->sentence.start; k < f->sentence.end; k++) {
		f->parts[k] = (uint8_t)part_of(f, k, k == f->sentence.start);
		if (f->inside[k] == RAP_NONE) f->inside[k] = k;
		const rap_mark *leader = rap_mark_kind_at(f->marks, k, RAP_LEX_leader_full);
		uint32_t end = k;
		for (uint32_t m = f->marks->first[k]; m < f->marks->first[k + 1]; m++) {
			const rap_mark *mark = &f->marks->all.at[m];
			if (is_other_name(mark) && mark->tokens.end > end) end = mark->tokens.end;
			if (mark->entry->cls == RAP_LEX_state)
				rap_map_put(f->arena, &f->spoken, rap_lexicon_value(f->marks->lexicon, mark->entry->value), 1);
		}
		if (leader != NULL && leader->tokens.end >= end) continue;
		for (uint32_t j = k; j < end; j++) f->inside[j] = f->inside[k];
	}
	for (uint32_t k = f->sentence.start; k + 1 < f->sentence.end; k++)
		if (f->inside[k + 1] == f->inside[k]) f->parts[k] = f->parts[k + 1] = RAP_PART_NONE;
}

/* A line in which nearly every word has its capital, and that no period ends. */
bool rap_person_headline(const rap_person_finder *f) {
	uint32_t words = 0, capitals = 0;
	for (uint32_t k = f->sentence.start; k < f->sentence.end; k++) {
		uint32_t flags = rap_person_token(f, k)->flags;
		if (!(flags & RAP_TOKEN_LETTER) || (flags & RAP_TOKEN_POSSESSIVE) ||
			rap_mark_at(f->marks, k, RAP_LEX_function))
			continue;
		words++;
		capitals += (flags & RAP_TOKEN_CAP) != 0;
	}
	bool period = f->sentence.end > f->sentence.start && rap_person_token(f, f->sentence.end - 1)->first == '.';
	return words > 2 && !period && capitals * 10 >= words * 9;
}

void rap_person_classify(rap_person_finder *f) {
	for (uint32_t s = 0; s < f->text->sentences.n; s++) {
		f->sentence = f->text->sentences.at[s].tokens;
		classify_sentence(f);
	}
}

/* ---- how far a name reaches ---- */

bool rap_person_family(const rap_person_finder *f, uint32_t token) {
	return rap_person_is(f, token, RAP_LEX_person_family) ||
		   (rap_person_within(f, token) && rap_mark_at(f->marks, token, RAP_LEX_tradition) != NULL);
}

/* A particle that is an English preposition or article as well needs its hyphen: "as-Sabah". */
static bool is_particle(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_is(f, token, RAP_LEX_person_particle)) return false;
	bool english = rap_mark_kind_at(f->marks, token, RAP_LEX_function_prep) ||
				   rap_mark_kind_at(f->marks, token, RAP_LEX_function_det) ||
				   rap_mark_kind_at(f->marks, token, RAP_LEX_function_sub);
	return !english || (rap_person_flags(f, token + 1) & RAP_TOKEN_HYPHEN);
}

/* A particle that is no English word, so that it may begin a name. */
static bool is_sure_particle(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token)) return false;
	const rap_mark *mark = rap_mark_kind_at(f->marks, token, RAP_LEX_person_particle);
	return mark != NULL && !(mark->entry->flags & RAP_LEX_F_ambiguous) &&
		   rap_mark_at(f->marks, token, RAP_LEX_function) == NULL;
}

static rap_name_part part(const rap_person_finder *f, uint32_t token) {
	return rap_person_within(f, token) && !f->claimed[token] ? (rap_name_part)f->parts[token] : RAP_PART_NONE;
}

/* Behind particles any capitalised word goes on with the name: "bin Haji Yusof". */
static uint32_t after_particles(const rap_person_finder *f, uint32_t token) {
	uint32_t k = token;
	while (is_particle(f, k) || (k > token && (rap_person_flags(f, k) & RAP_TOKEN_HYPHEN))) {
		if (k - token >= MOST_PARTICLES) return RAP_NONE;
		k++;
	}
	bool capital = rap_person_flags(f, k) & RAP_TOKEN_CAP;
	return k > token && capital && !f->claimed[k] && f->inside[k] == k ? k + 1 : RAP_NONE;
}

/* A nickname: “Sonny” between the parts of the name. */
static uint32_t after_nickname(const rap_person_finder *f, uint32_t token) {
	if (!(rap_person_flags(f, token) & RAP_TOKEN_QUOTE) || part(f, token + 1) == RAP_PART_NONE) return RAP_NONE;
	if (!(rap_person_flags(f, token + 2) & RAP_TOKEN_QUOTE) || part(f, token + 3) == RAP_PART_NONE)
		return RAP_NONE;
	return token + 4;
}

/* "Young-hee" goes on; "Putin-led" does not. */
static uint32_t after_hyphen(const rap_person_finder *f, uint32_t token, uint32_t words) {
	uint32_t flags = rap_person_flags(f, token + 1);
	if (!(flags & RAP_TOKEN_LETTER)) return RAP_NONE;
	bool verb = !(flags & RAP_TOKEN_CAP) && rap_mark_at(f->marks, token + 1, RAP_LEX_verb) != NULL;
	return verb && words == 1 ? RAP_NONE : token + 2;
}

/* An everyday word or a place stands in a name only where the words before are surely part of one: "Elias Saab",
 * "Vuong Dinh Hue", "Abdul Bari Haqyar". */
static bool goes_on_as_common(const rap_person_finder *f, uint32_t start, uint32_t token, uint32_t words) {
	if ((rap_person_flags(f, token + 1) & RAP_TOKEN_HYPHEN) && !(rap_person_flags(f, token + 2) & RAP_TOKEN_CAP))
		return true; /* Sang-ho */
	bool addressed = words == 1 && start > f->sentence.start && rap_person_is(f, start - 1, RAP_LEX_title_honorific); /* "Ms. Pilar Florida Ruiz" */
	if (f->headline && !addressed) return false;
	bool noun = rap_mark_at(f->marks, token, RAP_LEX_noun) != NULL ||
				rap_mark_at(f->marks, token, RAP_LEX_verb) != NULL ||
				rap_mark_at(f->marks, token, RAP_LEX_state) != NULL;
	rap_name_part before = part(f, token - 1);
	if (rap_person_flags(f, token + 1) & RAP_TOKEN_CAP)
		return !noun && (addressed || before == RAP_PART_GIVEN) && part(f, token + 1) > RAP_PART_COMMON;
	if (words == 2 && f->parts[start] >= RAP_PART_FAMILY && before > RAP_PART_COMMON) return true;
	return before >= (noun ? RAP_PART_GIVEN : RAP_PART_FAMILY);
}

/* "Davis & Hamilton LLP", "Ararat TV": short capitals behind a word in small letters. */
static bool is_acronym(const rap_person_finder *f, uint32_t token) {
	const rap_token *t = rap_person_token(f, token);
	uint32_t flags = t->flags & (RAP_TOKEN_UPPER | RAP_TOKEN_INITIAL | RAP_TOKEN_PERIOD);
	rap_str word = rap_token_str(f->text, token);
	uint32_t letters = 0;
	for (uint32_t k = 0; k < word.n; k++) letters += ((unsigned char)word.s[k] & 0xC0) != 0x80; /* "Ó Briain" is no acronym */
	return flags == RAP_TOKEN_UPPER && letters > 1 && letters < 4 &&
		   !(rap_person_flags(f, token - 1) & RAP_TOKEN_UPPER);
}

/* "Aizada Toktogul kyzy": whose child may stand last. */
static bool is_last_patronym(const rap_person_finder *f, uint32_t token) {
	const rap_mark *mark = rap_person_within(f, token) ? rap_mark_kind_at(f->marks, token, RAP_LEX_person_patronym) : NULL;
	return mark != NULL && !(mark->entry->flags & RAP_LEX_F_ambiguous) && !(rap_person_flags(f, token) & RAP_TOKEN_CAP);
}

/* "Anna Singer": behind one given name, what is a calling elsewhere. */
static bool is_calling(const rap_person_finder *f, uint32_t token, uint32_t words) {
	const rap_mark *title = rap_person_within(f, token) ? rap_mark_kind_at(f->marks, token, RAP_LEX_title_function) : NULL;
	bool alone = title != NULL && title->tokens.end == token + 1 && (title->entry->flags & RAP_LEX_F_nominal) && (rap_person_flags(f, token) & RAP_TOKEN_CAP);
	return alone && words == 1 && part(f, token - 1) == RAP_PART_GIVEN && !(rap_person_flags(f, token + 1) & RAP_TOKEN_CAP);
}

/* The end of the part that goes on with the name at `token`; RAP_NONE if the name is over. */
static uint32_t next_part(const rap_person_finder *f, uint32_t start, uint32_t token, uint32_t words) {
	uint32_t flags = rap_person_flags(f, token);
	if (flags & RAP_TOKEN_HYPHEN) return after_hyphen(f, token, words);
	if (part(f, token) > RAP_PART_COMMON) return is_acronym(f, token) ? RAP_NONE : token + 1;
	bool child = rap_person_is(f, token, RAP_LEX_person_patronym) && after_particles(f, token) != RAP_NONE; /* "Mariem Mint Sidi" */
	if (part(f, token) == RAP_PART_COMMON && !child) return goes_on_as_common(f, start, token, words) ? token + 1 : RAP_NONE;
	uint32_t behind = after_particles(f, token);
	if (behind == RAP_NONE && words > 1 && is_last_patronym(f, token)) return token + 1;
	if (behind == RAP_NONE && is_calling(f, token, words)) return token + 1;
	return behind != RAP_NONE ? behind : after_nickname(f, token);
}

static uint32_t suffix_end(const rap_person_finder *f, uint32_t end) {
	uint32_t k = end;
	if (rap_person_flags(f, k) & RAP_TOKEN_COMMA) k++;
	bool suffix = rap_person_is(f, k, RAP_LEX_person_suffix) && (rap_person_flags(f, k) & RAP_TOKEN_CAP);
	if (!suffix || rap_person_core(f, k) || rap_person_core(f, k + 1)) return end; /* "A B, Senior Advisor" */
	bool dotted = (rap_person_flags(f, k + 2) & RAP_TOKEN_COMMA) && f->text->tokens.at[k + 1].first == '.'; /* "JR.," */
	return dotted ? k + 2 : k + 1;
}

/* "Hassan Sheikh Mohamud": behind a name, what is also a name is one. */
static bool is_inside_name(const rap_person_finder *f, uint32_t token) {
	if (token <= f->sentence.start || !rap_person_is(f, token, RAP_LEX_person_given)) return false;
	return part(f, token - 1) >= RAP_PART_FAMILY && rap_mark_at(f->marks, token - 1, RAP_LEX_title) == NULL;
}

/* An honorific or an office with the name behind it is a title, be it a name elsewhere: "Sheikh Khalid", but
 * "Sultan bin Mishari". */
static bool is_title_first(const rap_person_finder *f, uint32_t token) {
	const rap_mark *title = rap_mark_at(f->marks, token, RAP_LEX_title);
	if (title == NULL || title->entry->kind == RAP_LEX_title_field || title->entry->kind == RAP_LEX_title_modifier)
		return false;
	if (title->entry->kind == RAP_LEX_title_office && is_inside_name(f, token)) return false;
	if (title->entry->kind == RAP_LEX_title_honorific && (title->entry->flags & RAP_LEX_F_ambiguous) &&
		part(f, token) >= RAP_PART_WEAK)
		return false;
	return part(f, title->tokens.end) > RAP_PART_COMMON && !is_particle(f, title->tokens.end);
}

/* "Sang-woo": a given name of two syllables. */
static bool is_syllables(const rap_person_finder *f, uint32_t token) {
	bool joined = part(f, token) > RAP_PART_COMMON && (rap_person_flags(f, token + 1) & RAP_TOKEN_HYPHEN);
	return joined && (rap_person_flags(f, token + 2) & (RAP_TOKEN_CAP | RAP_TOKEN_LETTER)) == RAP_TOKEN_LETTER;
}

/* "Minister of Foreign Affairs of Georgia A B": the state of the office, though people are called so as well. */
static bool is_land_of_office(const rap_person_finder *f, uint32_t token) {
	const rap_mark *state = rap_mark_at(f->marks, token, RAP_LEX_state);
	bool of = state != NULL && token > f->sentence.start + 1 && rap_person_is(f, token - 1, RAP_LEX_dateword_of);
	if (!of || part(f, state->tokens.end) <= RAP_PART_WEAK || part(f, state->tokens.end + 1) <= RAP_PART_WEAK) return false;
	const rap_mark *title = rap_mark_before(f->marks, token - 1, RAP_LEX_title), *body = rap_mark_before(f->marks, token - 1, RAP_LEX_body);
	return title != NULL || body != NULL;
}

/* "flew to La Serena on Monday": one word with its article, behind a word of place. */
static bool is_where(const rap_person_finder *f, uint32_t token) {
	if (token <= f->sentence.start || !(rap_person_is(f, token - 1, RAP_LEX_link_at) || rap_person_is(f, token - 1, RAP_LEX_function_to))) return false;
	return part(f, after_particles(f, token)) <= RAP_PART_COMMON;
}

static bool begins(const rap_person_finder *f, uint32_t token, bool titled) {
	rap_name_part p = part(f, token);
	if (is_title_first(f, token) || is_land_of_office(f, token) || (!titled && is_particle(f, token) && is_where(f, token))) return false;
	bool goes_on = part(f, token + 1) >= RAP_PART_UNKNOWN || after_particles(f, token + 1) != RAP_NONE;
	bool called = titled && rap_person_is(f, token, RAP_LEX_person_given) && part(f, token + 1) >= RAP_PART_WEAK; /* "Minister Jan Christian Vestre" */
	if (rap_person_is(f, token, RAP_LEX_calendar_month) && !called && (p < RAP_PART_UNKNOWN || !goes_on)) return false;
	if (rap_person_flags(f, token) & RAP_TOKEN_INITIAL) return part(f, token + 1) > RAP_PART_COMMON;
	if (p > RAP_PART_WEAK) return true;
	if (is_sure_particle(f, token) && after_particles(f, token) != RAP_NONE) return true;
	bool named = p == RAP_PART_COMMON && (rap_mark_at(f->marks, token, RAP_LEX_place) != NULL || rap_mark_at(f->marks, token, RAP_LEX_organization) != NULL); /* "Minister Thales Pereira" */
	if (named && titled && part(f, token + 1) >= RAP_PART_UNKNOWN) return true;
	if (p != RAP_PART_WEAK) return false;
	if (rap_person_family(f, token) && is_syllables(f, token + 1)) return true;
	bool led = token > f->sentence.start && rap_person_is(f, token - 1, RAP_LEX_link_and) &&
			   rap_mark_at(f->marks, token, RAP_LEX_title) != NULL;
	if (after_particles(f, token + 1) != RAP_NONE) return true;
	bool pair =
		rap_person_is(f, token, RAP_LEX_person_given) && rap_person_family(f, token + 1);
	return titled || (!led && (pair || part(f, token + 1) >= RAP_PART_UNKNOWN)); /* "Justice and Law" is no name */
}

bool rap_person_double(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_is(f, token, RAP_LEX_leader_surname) || !(rap_person_flags(f, token + 1) & RAP_TOKEN_HYPHEN))
		return false;
	return rap_person_is(f, token + 2, RAP_LEX_leader_surname);
}

rap_range rap_person_name(const rap_person_finder *f, uint32_t token, bool titled) {
	rap_range name = {token, token};
	if (!begins(f, token, titled) || rap_person_double(f, token)) return name;
	uint32_t end = part(f, token) == RAP_PART_NONE ? after_particles(f, token) : token + 1;
	for (uint32_t words = 1; words < MOST_WORDS; words++) {
		uint32_t next = next_part(f, token, end, words);
		if (next == RAP_NONE) break;
		end = next;
	}
	name.end = suffix_end(f, end);
	return name;
}

bool rap_person_name_sure(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token) || f->claimed[token] || is_title_first(f, token)) return false;
	return f->parts[token] >= RAP_PART_UNKNOWN && !rap_person_is(f, token, RAP_LEX_calendar_month);
}

bool rap_person_named_at(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token + 1)) return false;
	const rap_mark *honorific = rap_mark_kind_at(f->marks, token, RAP_LEX_title_honorific);
	if (honorific != NULL && !(honorific->entry->flags & RAP_LEX_F_ambiguous) &&
		(rap_person_flags(f, token) & RAP_TOKEN_CAP) && f->inside[token] == token &&
		part(f, honorific->tokens.end) > RAP_PART_COMMON)
		return true;
	rap_name_part a = part(f, token), b = part(f, token + 1);
	if (is_sure_particle(f, token) && after_particles(f, token) != RAP_NONE) return true; /* "President von der Linde" */
	if (rap_person_flags(f, token) & RAP_TOKEN_INITIAL) return b >= RAP_PART_UNKNOWN;
	if (a == RAP_PART_WEAK && b == RAP_PART_WEAK && rap_person_is(f, token, RAP_LEX_person_given))
		return rap_person_family(f, token + 1);
	return a >= RAP_PART_UNKNOWN && b >= RAP_PART_WEAK && (a >= RAP_PART_FAMILY || b >= RAP_PART_FAMILY);
}

uint32_t rap_person_words(const rap_person_finder *f, rap_range name) {
	uint32_t n = 0;
	for (uint32_t k = name.start; k < name.end; k++) n += !(rap_person_token(f, k)->flags & RAP_TOKEN_PUNCT);
	return n;
}
