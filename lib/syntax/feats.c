#include "syntax/feats.h"

/* What a relation is for the word above. */
enum {
	SUBJECT = 1,
	PASSIVE = 2,
	HELPING = 4,
	NOMINAL = 8, /* what nouns have */
	JOINED = 16
};

static const uint8_t below[] = {
	[RAP_REL_nsubj] = SUBJECT,      [RAP_REL_nsubj_pass] = SUBJECT, [RAP_REL_nsubj_outer] = SUBJECT,
	[RAP_REL_csubj] = SUBJECT,      [RAP_REL_csubj_pass] = SUBJECT, [RAP_REL_aux_pass] = PASSIVE | HELPING,
	[RAP_REL_aux] = HELPING,        [RAP_REL_mark] = HELPING,       [RAP_REL_det] = NOMINAL,
	[RAP_REL_case] = NOMINAL,       [RAP_REL_amod] = NOMINAL,       [RAP_REL_conj] = JOINED,
	[RAP_REL_orphan] = 0,
};

static rap_relation relation_of(const rap_model *m, const rap_feats_word *w) {
	return (rap_relation)m->relation.tag[w->relation];
}

static bool is_helping(const rap_model *m, const rap_feats_word *w) {
	rap_relation r = relation_of(m, w);
	return r == RAP_REL_aux || r == RAP_REL_aux_pass || r == RAP_REL_cop;
}

static bool is_relative_clause(const rap_model *m, const rap_feats_word *w) {
	rap_relation r = relation_of(m, w);
	return r == RAP_REL_acl || r == RAP_REL_acl_relcl;
}

static bool is_relative(const rap_model *m, const rap_feats_word *w) {
	uint8_t tag = m->xpos.tag[w->xpos];
	return tag == RAP_XPOS_WDT || tag == RAP_XPOS_WP;
}

static bool is_verbal(const rap_model *m, const rap_feats_word *w) {
	uint8_t tag = m->upos.tag[w->upos];
	return tag == RAP_UPOS_VERB || tag == RAP_UPOS_AUX;
}

void rap_feats_mark(const rap_model *m, rap_feats_word *words, uint32_t n) {
	for (uint32_t i = 0; i < n; i++) words[i].marks = 0, words[i].subject = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (words[i].head == 0) continue;
		rap_feats_word *head = &words[words[i].head - 1];
		rap_relation r = relation_of(m, &words[i]);
		uint8_t marks = r < sizeof below ? below[r] : 0;
		if ((marks & SUBJECT) && head->subject == 0) head->subject = i + 1;
		head->marks |= marks;
	}
}

/* The word that has the subject of word i: of a helping verb its main verb; of a verb joined to another that has one, the
 * other. */
static uint32_t clause_of(const rap_model *m, const rap_feats_word *words, uint32_t i) {
	if (is_helping(m, &words[i]) && words[i].head) i = words[i].head - 1;
	for (uint32_t steps = 0; steps < 2; steps++) {
		if (words[i].subject || relation_of(m, &words[i]) != RAP_REL_conj || !words[i].head) break;
		i = words[i].head - 1;
	}
	return i;
}

enum { NO_SUBJECT = 1, MANY_SUBJECTS = 2, FIRST_XPOS = 3 };

/* A number for what the subject is: a pronoun's form, else the XPOS. */
static uint32_t subject_of(const rap_model *m, const rap_feats_word *words, uint32_t i) {
	uint32_t clause = clause_of(m, words, i);
	if (words[clause].subject == 0) return NO_SUBJECT;
	const rap_feats_word *w = &words[words[clause].subject - 1];
	if (w->marks & JOINED) return MANY_SUBJECTS;
	if (is_relative(m, w) && is_relative_clause(m, &words[clause]) && words[clause].head) w = &words[words[clause].head - 1];
	if (m->upos.tag[w->upos] != RAP_UPOS_PRON) return FIRST_XPOS + w->xpos;
	rap_form form;
	rap_form_read(&form, w->word);
	return rap_feature_hash(RAP_FEATURE_WORD, form.lower, form.n);
}

static uint32_t clause_key(const rap_model *m, const rap_feats_word *words, uint32_t i) {
	if (!is_verbal(m, &words[i])) return 0;
	return subject_of(m, words, i) ^ (uint32_t)(words[i].marks & (PASSIVE | HELPING | NOMINAL)) << 24;
}

enum { WITH_FORM = 1, WITH_RELATION = 2, WITH_CLAUSE = 4 };

static const uint8_t made_of[RAP_FEATS_KEYS] = {
	[RAP_FEATS_FORM] = WITH_FORM,
	[RAP_FEATS_RELATION] = WITH_RELATION,
	[RAP_FEATS_CLAUSE] = WITH_CLAUSE,
	[RAP_FEATS_RELATION_CLAUSE] = WITH_RELATION | WITH_CLAUSE,
	[RAP_FEATS_RELATION_FORM] = WITH_RELATION | WITH_FORM,
	[RAP_FEATS_CLAUSE_FORM] = WITH_CLAUSE | WITH_FORM,
	[RAP_FEATS_ALL] = WITH_RELATION | WITH_CLAUSE | WITH_FORM,
};

uint32_t rap_feats_key_of(const rap_model *m, const rap_feats_word *words, uint32_t i, const rap_form *form,
						  rap_feats_key kind) {
	enum { KIND = 1 << 16 };
	const rap_feats_word *w = &words[i];
	uint32_t n = made_of[kind] & WITH_FORM ? form->n : 0;
	if (kind >= RAP_FEATS_SUFFIX_1 && kind < RAP_FEATS_FORM) n = (uint32_t)kind - RAP_FEATS_SUFFIX_1 + 1;
	if (n > form->n) return 0;
	uint32_t place = ((uint32_t)w->upos * RAP_NAME_MAX + w->xpos) * RAP_FEATS_KEYS + kind;
	if (made_of[kind] & WITH_RELATION) place ^= (uint32_t)(1 + m->relation.universal[w->relation]) << 20;
	if (made_of[kind] & WITH_CLAUSE) place ^= clause_key(m, words, i) * 0x9E3779B1u;
	return rap_feature_hash(KIND + place, form->lower + form->n - n, n);
}

uint32_t rap_feats_case(const rap_model *m, const rap_feats_word *w) {
	if (is_verbal(m, w)) return 0;
	return 1 + ((uint32_t)w->upos * RAP_NAME_MAX + w->xpos) * RAP_NAME_MAX + m->relation.universal[w->relation];
}

_Static_assert(RAP_FEATS_KEYS <= 16, "a bit for each in feats_kinds");

uint8_t rap_feats_find(const rap_model *m, const rap_feats_word *words, uint32_t i) {
	rap_form form;
	rap_form_read(&form, words[i].word);
	uint32_t kinds = m->feats_kinds[words[i].upos * m->shape.xpos + words[i].xpos];
	for (uint32_t kind = RAP_FEATS_KEYS; kind-- > 0;) {
		if (!(kinds >> kind & 1)) continue;
		uint32_t key = rap_feats_key_of(m, words, i, &form, (rap_feats_key)kind);
		uint32_t found = key ? rap_keys_find(&m->feats, key) : RAP_NONE;
		if (found != RAP_NONE) return (uint8_t)found;
	}
	return 0;
}
