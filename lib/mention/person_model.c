/* Persons as the model of names sees them: where the rules are unsure, and what of theirs it denies. */
#include "mention/person.h"

/* From where on the model is believed, as the mean over a name's words of what its weights sum up to. Of words told right
 * in training most are beyond 600. */
enum {
	SURE = 280,
	SURE_UNKNOWN = 600, /* of one word that no lexicon knows for a name: seldom a person not named more fully somewhere */
	SURE_HEADLINE = 200, /* more, where capitals say little */
	DENIED = -350,
	DENIED_LEARNT = -40 /* of a name that the model told itself it must not doubt */
};

/* How far the model is for a person; 0 without it. */
static int32_t says(const rap_person_finder *f, rap_range name) {
	int32_t sum = 0, words = 0;
	for (uint32_t k = name.start; f->kinds != NULL && k < name.end; k++) {
		if (!(rap_person_token(f, k)->flags & RAP_TOKEN_CAP)) continue;
		sum += f->kinds->person[k];
		words++;
	}
	return words > 0 ? sum / words : 0;
}

bool rap_person_model_denies(const rap_person_finder *f, rap_range name, bool learnt) {
	return says(f, name) < (learnt ? DENIED_LEARNT : DENIED);
}

static bool is_kind(const rap_person_finder *f, uint32_t token, rap_name_kind kind) {
	return rap_person_within(f, token) && !f->claimed[token] && f->kinds->kind[token] == kind;
}

/* "M. Trabelsi": initials before the name are its own. */
static bool is_free_initial(const rap_person_finder *f, uint32_t token) {
	return (rap_person_flags(f, token) & RAP_TOKEN_INITIAL) && !f->claimed[token];
}

/* "al|-Murtada": a hyphen goes on with the name. */
static bool is_double(const rap_person_finder *f, uint32_t token) {
	if (!rap_person_within(f, token + 1) || f->claimed[token + 1]) return false;
	return (rap_person_flags(f, token) & RAP_TOKEN_HYPHEN) && (rap_person_flags(f, token + 1) & RAP_TOKEN_CAP);
}

rap_range rap_person_model_name(const rap_person_finder *f, uint32_t token) {
	rap_range name = {token, token};
	if (f->kinds == NULL || !is_kind(f, token, RAP_NAME_PERSON)) return name;
	for (name.end++; is_kind(f, name.end, RAP_NAME_PERSON_ON) || is_double(f, name.end);) name.end += is_double(f, name.end) ? 2 : 1;
	while (is_free_initial(f, name.start - 1)) name.start--;
	return name;
}

/* Does the lexicon leave it open whether the words are a name of a person? A place, an organisation or an everyday word
 * needs a title or a name beside it: "Mr. Sevan", "Bode Miller"; and "Will" may begin a question. */
static bool is_open(const rap_person_finder *f, rap_range name, bool titled) {
	rap_name_part first = (rap_name_part)f->parts[name.start], last = (rap_name_part)f->parts[name.end - 1];
	bool one = rap_person_words(f, name) == 1;
	if (first == RAP_PART_COMMON && !titled && (one || last < RAP_PART_FAMILY)) return false;
	if (last == RAP_PART_COMMON && !titled && first < RAP_PART_FAMILY) return false;
	bool small = rap_mark_at(f->marks, name.start, RAP_LEX_function) != NULL || name.start == f->sentence.start;
	return !(one && first == RAP_PART_WEAK && small);
}

/* Acronyms, letters that mark a question, "Davis & Holm". */
static bool is_other_form(const rap_person_finder *f, rap_range name, bool titled) {
	const rap_token *first = rap_person_token(f, name.start);
	bool upper = (first->flags & RAP_TOKEN_UPPER) && !(first->flags & RAP_TOKEN_INITIAL);
	if (upper && (first->end - first->start == 1 || (!titled && name.end == name.start + 1))) return true;
	return rap_person_first(f, name.end) == '&' || rap_person_first(f, name.start - 1) == '&';
}

/* Is every word one that names can have? In "Ararat TV" not. */
static bool is_of_names(const rap_person_finder *f, rap_range name) {
	for (uint32_t k = name.start; k < name.end; k++) {
		uint32_t flags = rap_person_flags(f, k);
		if ((flags & RAP_TOKEN_CAP) && f->parts[k] == RAP_PART_NONE) return false;
		if (k > name.start && (flags & RAP_TOKEN_UPPER) && !(flags & RAP_TOKEN_INITIAL)) return false;
	}
	return true;
}

static int32_t needed(const rap_person_finder *f, rap_range name) {
	bool unknown = rap_person_words(f, name) == 1 && f->parts[name.start] < RAP_PART_FAMILY;
	return (unknown ? SURE_UNKNOWN : SURE) + (f->headline ? SURE_HEADLINE : 0);
}

bool rap_person_model_sure(const rap_person_finder *f, rap_range name, bool titled) {
	if (says(f, name) < needed(f, name)) return false;
	return is_open(f, name, titled) && is_of_names(f, name) && !is_other_form(f, name, titled);
}
