/* Clauses, read off the trees: each predicate with its verb group, its subject, its form, and what it hangs on. */
#include "record/reading.h"

/* How far a complement reaches, how many tokens stand before a verb in its group, how many steps up a tree are taken;
 * keeps the work linear in hostile input. */
enum { MOST_COMPLEMENT = 160, MOST_GROUP = 24, MOST_STEPS = 24, MOST_NOUNS = 4 };

const rap_token *rap_tok(const rap_reading *reading, uint32_t token) { return &reading->text->tokens.at[token]; }

uint32_t rap_determiners_start(const rap_reading *reading, uint32_t token) {
	while (token > 0 && rap_is(reading, token - 1, RAP_LEX_function_det)) token--;
	return token;
}

bool rap_is_behind_at(const rap_reading *r, uint32_t token) {
	token = rap_determiners_start(r, token);
	return token > 0 && rap_is(r, token - 1, RAP_LEX_link_at);
}

bool rap_is_for(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_link_toward) && rap_mark_with(r, token, RAP_LEX_link, RAP_LEX_F_np, 0) != NULL; }

bool rap_is_comma(const rap_reading *reading, uint32_t token) { return rap_tok(reading, token)->flags & RAP_TOKEN_COMMA; }

bool rap_is_conj(const rap_reading *reading, uint32_t token) {
	return rap_mark_kind_at(reading->marks, token, RAP_LEX_function_conj) != NULL;
}

uint32_t rap_find(const rap_reading *reading, rap_range tokens, rap_lex_kind kind) {
	for (uint32_t k = tokens.start; k < tokens.end; k++)
		if (rap_is(reading, k, kind)) return k;
	return RAP_NONE;
}

const rap_mark *rap_mark_with(const rap_reading *reading, uint32_t token, rap_lex_class cls, uint16_t flags, uint16_t barred) {
	const rap_mark *mark = rap_mark_at(reading->marks, token, cls);
	if (mark == NULL) return NULL;
	const rap_mark *end = &reading->marks->all.at[reading->marks->first[token + 1]]; /* longer ones come first */
	for (; mark < end && mark->entry->cls == cls; mark++)
		if ((mark->entry->flags & (flags | barred)) == flags) return mark;
	return NULL;
}

rap_str rap_mark_value(const rap_reading *reading, const rap_mark *mark) {
	return rap_lexicon_value(reading->lexicon, mark->entry->value);
}

bool rap_is_verb_entry(const rap_lex_entry *entry) {
	bool verb = entry->cls == RAP_LEX_verb || entry->cls == RAP_LEX_convene || entry->cls == RAP_LEX_commitment;
	return verb && (entry->flags & RAP_VERB_FORMS) != 0;
}

/* Of a verb that the lexicon does not know. */
static uint16_t form_tagged(const rap_reading *r, uint32_t token) {
	if (rap_syntax_upos(r->syntax, token) != RAP_UPOS_VERB) return 0;
	switch (rap_syntax_xpos(r->syntax, token)) {
	case RAP_XPOS_VB: return RAP_LEX_F_base;
	case RAP_XPOS_VBG: return RAP_LEX_F_ger;
	case RAP_XPOS_VBD: return RAP_LEX_F_past;
	case RAP_XPOS_VBN: return RAP_LEX_F_ppart;
	case RAP_XPOS_VBZ: return RAP_LEX_F_pres3;
	default: return 0;
	}
}

uint16_t rap_verb_forms(const rap_reading *reading, uint32_t token) {
	uint16_t forms = 0;
	for (uint32_t m = reading->marks->first[token]; m < reading->marks->first[token + 1]; m++) {
		const rap_lex_entry *entry = reading->marks->all.at[m].entry;
		if (rap_is_verb_entry(entry)) forms |= (uint16_t)(entry->flags & RAP_VERB_FORMS);
	}
	return forms != 0 ? forms : form_tagged(reading, token);
}

/* ---- predicates ---- */

/* The dependent of `token` with a relation; RAP_NONE. */
uint32_t rap_dependent(const rap_reading *r, uint32_t token, rap_relation relation) {
	uint32_t d = r->dependents->first[token];
	while (d != RAP_NONE && rap_relation_of(r, d) != relation) d = r->dependents->next[d];
	return d;
}

static bool modifies_noun(rap_relation relation) {
	switch (relation) {
	case RAP_REL_amod:
	case RAP_REL_compound:
	case RAP_REL_case:
	case RAP_REL_flat:
	case RAP_REL_fixed:
	case RAP_REL_det:
	case RAP_REL_advmod:
	case RAP_REL_mark:
	case RAP_REL_cc: return true;
	default: return false;
	}
}

/* The verb of the clause whose predicate is `token`: itself, or the copula that hangs on it ("is ready"); RAP_NONE
 * where `token` is no predicate. */
static uint32_t verb_of(const rap_reading *r, uint32_t token) {
	rap_relation relation = rap_relation_of(r, token);
	if (modifies_noun(relation)) return RAP_NONE;
	uint32_t copula = rap_dependent(r, token, RAP_REL_cop);
	if (copula == RAP_NONE && rap_syntax_upos(r->syntax, token) == RAP_UPOS_ADJ) copula = rap_dependent(r, token, RAP_REL_aux_pass); /* "is prepared" */
	if (copula != RAP_NONE && rap_syntax_upos(r->syntax, token) != RAP_UPOS_VERB) return copula; /* not "is to meet" */
	if (r->mention_at[token] != RAP_NONE || r->date_at[token] != RAP_NONE) return RAP_NONE;
	rap_upos upos = rap_syntax_upos(r->syntax, token);
	bool helps = relation == RAP_REL_aux || relation == RAP_REL_aux_pass || relation == RAP_REL_cop;
	return upos == RAP_UPOS_VERB || r->words[token] == RAP_WORD_VERB || (upos == RAP_UPOS_AUX && !helps) ? token : RAP_NONE;
}

uint32_t rap_clause_above(const rap_reading *r, uint32_t token) {
	for (uint32_t steps = 0; steps < MOST_STEPS; steps++) {
		token = r->syntax->words[token].head;
		if (token == RAP_NONE) return RAP_NONE;
		if (r->clauses->of[token] != RAP_NONE) return r->clauses->of[token];
	}
	return RAP_NONE;
}

/* ---- verb groups ---- */

/* The tokens of a verb known as a phrase: "take part in" is three. */
static uint32_t verb_end(const rap_reading *r, uint32_t token) {
	uint32_t end = token + 1;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_mark *mark = &r->marks->all.at[m];
		bool verb = mark->entry->cls == RAP_LEX_convene || mark->entry->cls == RAP_LEX_commitment;
		if (verb && !(mark->entry->flags & RAP_LEX_F_nominal) && mark->tokens.end > end) end = mark->tokens.end;
	}
	return end;
}

static bool is_be(const rap_reading *r, uint32_t token) { return rap_is(r, token, RAP_LEX_function_be); }

static bool is_to(const rap_reading *r, uint32_t token) { return rap_syntax_xpos(r->syntax, token) == RAP_XPOS_TO; }

static bool is_past(const rap_reading *r, uint32_t token) {
	if (rap_syntax_xpos(r->syntax, token) == RAP_XPOS_VBD) return true;
	for (uint32_t m = r->marks->first[token]; m < r->marks->first[token + 1]; m++) {
		const rap_lex_entry *entry = r->marks->all.at[m].entry;
		if (entry->cls == RAP_LEX_function && (entry->flags & RAP_LEX_F_past)) return true;
	}
	return false;
}

/* The word that stands before `token` but for adverbs and negations; RAP_NONE at the sentence's start. */
static uint32_t before_adverbs(const rap_reading *r, uint32_t token, uint32_t start) {
	while (token > start && (r->words[token - 1] == RAP_WORD_ADV || r->words[token - 1] == RAP_WORD_NEG)) token--;
	return token > start ? token - 1 : RAP_NONE;
}

/* "is also to send": the be before "to", of the same clause. */
static uint32_t be_before_to(const rap_reading *r, const rap_clause *c, uint32_t to, uint32_t start) {
	uint32_t be = before_adverbs(r, to, start);
	if (be == RAP_NONE || !is_be(r, be)) return RAP_NONE;
	return r->syntax->words[be].head == c->predicate || r->syntax->words[c->predicate].head == be ? be : RAP_NONE;
}

static void read_auxiliary(const rap_reading *r, rap_clause *c, uint32_t token) {
	rap_xpos verb = rap_syntax_xpos(r->syntax, c->verb);
	bool had = rap_is(r, token, RAP_LEX_function_have) && (verb == RAP_XPOS_VBN || verb == RAP_XPOS_VBD); /* "he'd met" against "he'd meet" */
	if (rap_is(r, token, RAP_LEX_function_modal) && !had) c->modal = token;
	else if (rap_is(r, token, RAP_LEX_function_have)) c->perfect = true;
	if (rap_relation_of(r, token) == RAP_REL_aux_pass) c->passive = true;
	if (is_past(r, token)) c->past = true;
}

/* Auxiliaries, negations and "to" among what hangs on the predicate. */
static void read_group(const rap_reading *r, rap_clause *c, rap_range sentence) {
	uint32_t to = RAP_NONE, first = RAP_NONE;
	c->modal = RAP_NONE;
	c->group = (rap_range){c->verb, verb_end(r, c->verb)};
	if (c->group.end > sentence.end) c->group.end = sentence.end;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && d < c->verb; d = r->dependents->next[d]) {
		rap_relation relation = rap_relation_of(r, d);
		bool auxiliary = relation == RAP_REL_aux || relation == RAP_REL_aux_pass;
		bool negation = rap_is(r, d, RAP_LEX_function_neg) && (relation == RAP_REL_advmod || relation == RAP_REL_OTHER);
		if (auxiliary) read_auxiliary(r, c, d);
		if (negation) c->negative = true;
		if (relation == RAP_REL_mark && is_to(r, d)) to = d;
		if ((auxiliary || negation || to == d) && first == RAP_NONE) first = d;
		if (first != RAP_NONE && d > first && (relation == RAP_REL_nsubj || relation == RAP_REL_nsubj_pass)) first = RAP_NONE; /* "will X agree" */
	}
	if (first != RAP_NONE && c->verb - first < MOST_GROUP) c->group.start = first;
	while (r->words[c->verb] == RAP_WORD_AUX && c->group.end < sentence.end && r->words[c->group.end] == RAP_WORD_NEG) { /* "is not ready" */
		c->negative = true;
		c->group.end++;
	}
	if (to == RAP_NONE) return;
	uint32_t be = be_before_to(r, c, to, sentence.start);
	c->be_to = be != RAP_NONE;
	if (!c->be_to) c->form = RAP_FORM_INFINITIVE;
	else {
		if (be < c->group.start) c->group.start = be;
		c->past = c->past || is_past(r, be);
	}
}

static void read_form(const rap_reading *r, rap_clause *c) {
	rap_xpos xpos = rap_syntax_xpos(r->syntax, c->verb);
	bool alone = c->group.start == c->verb || r->words[c->group.start] == RAP_WORD_NEG;
	if (xpos == RAP_XPOS_VBD && !c->perfect) c->past = true; /* "has decided", whatever the tagger takes it for */
	if (c->form == RAP_FORM_INFINITIVE || c->verb != c->predicate) {
		if (c->verb != c->predicate && is_past(r, c->verb)) c->past = true;
		return;
	}
	bool helped = rap_dependent(r, c->predicate, RAP_REL_aux) != RAP_NONE || rap_dependent(r, c->predicate, RAP_REL_aux_pass) != RAP_NONE;
	if (!helped && alone && xpos == RAP_XPOS_VBG) c->form = RAP_FORM_GERUND;
	if (!helped && alone && xpos == RAP_XPOS_VBN) c->form = RAP_FORM_PARTICIPLE;
	if (c->form == RAP_FORM_PARTICIPLE) c->passive = true;
	if (helped && xpos == RAP_XPOS_VBG && c->modal == RAP_NONE) c->progressive = !c->be_to;
}

/* ---- subjects ---- */

static bool is_subject(rap_relation relation) {
	return relation == RAP_REL_nsubj || relation == RAP_REL_nsubj_pass || relation == RAP_REL_nsubj_outer ||
	       relation == RAP_REL_csubj || relation == RAP_REL_csubj_pass;
}

static bool is_clausal(rap_relation relation) {
	return relation == RAP_REL_acl || relation == RAP_REL_acl_relcl || relation == RAP_REL_parataxis || relation == RAP_REL_advcl ||
	       relation == RAP_REL_ccomp || relation == RAP_REL_advcl_relcl;
}

static bool is_loose(const rap_reading *r, uint32_t token) {
	const rap_token *t = rap_tok(r, token);
	return (t->flags & RAP_TOKEN_PUNCT) && !(t->flags & RAP_TOKEN_POSSESSIVE);
}

/* The words of a noun phrase up to the first clause inside it ("the talks | held in Seoul"). */
static rap_range phrase_of(const rap_reading *r, uint32_t head) {
	rap_range words = r->dependents->span[head];
	uint32_t at = head, next;
	do { /* down the last branches: "talks between X and Y, who ..." */
		next = RAP_NONE;
		for (uint32_t d = r->dependents->first[at]; d != RAP_NONE; d = r->dependents->next[d]) {
			rap_range inner = r->dependents->span[d];
			if (d > head && is_clausal(rap_relation_of(r, d)) && inner.start < words.end && inner.start > head) words.end = inner.start;
			else if (d > at && inner.end >= words.end) next = d;
		}
		at = next;
	} while (at != RAP_NONE);
	while (words.end > words.start && (is_loose(r, words.end - 1) || r->words[words.end - 1] == RAP_WORD_CONJ) && words.end - 1 > head) words.end--;
	while (words.start < head && (is_loose(r, words.start) || r->words[words.start] == RAP_WORD_CONJ)) words.start++;
	return words;
}

static bool is_relative(const rap_reading *r, uint32_t token) {
	rap_xpos xpos = rap_syntax_xpos(r->syntax, token);
	return xpos == RAP_XPOS_WDT || xpos == RAP_XPOS_WP || r->words[token] == RAP_WORD_REL;
}

/* "When he met his counterpart, X, both sides agreed": behind a clause, who stands between a comma and the verb is its
 * subject, not the apposition before. */
static bool is_nearer(const rap_reading *r, const rap_clause *c, uint32_t subject, uint32_t next) {
	uint32_t opening = rap_dependent(r, c->predicate, RAP_REL_advcl);
	if (opening == RAP_NONE || opening > subject || rap_relation_of(r, next) != RAP_REL_nsubj) return false;
	const rap_mention *m = rap_mention_over(r, next);
	if (m == NULL || m->tokens.end != c->group.start) return false;
	uint32_t start = rap_determiners_start(r, m->tokens.start);
	return start > 0 && rap_is_comma(r, start - 1);
}

/* The subject that hangs on a word of the clause; RAP_NONE. */
static uint32_t subject_on(const rap_reading *r, const rap_clause *c, uint32_t word) {
	uint32_t subject = RAP_NONE;
	for (uint32_t d = r->dependents->first[word]; d != RAP_NONE; d = r->dependents->next[d])
		if (subject == RAP_NONE ? is_subject(rap_relation_of(r, d)) : is_nearer(r, c, subject, d)) subject = d;
	return subject;
}

static void read_subject(const rap_reading *r, rap_clause *c) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	uint32_t above = r->syntax->words[c->predicate].head, subject = subject_on(r, c, c->predicate), have = rap_dependent(r, c->predicate, RAP_REL_aux);
	c->subject_head = RAP_NONE;
	if (subject == RAP_NONE && have != RAP_NONE) subject = subject_on(r, c, have); /* "Kenya has, however, decided" */
	bool nobody = subject == RAP_NONE || rap_relation_of(r, subject) == RAP_REL_csubj;
	uint32_t it = nobody ? rap_dependent(r, c->predicate, RAP_REL_expl) : RAP_NONE;
	if (it != RAP_NONE && rap_is(r, it, RAP_LEX_function_it) && rap_mark_at(r->marks, c->predicate, RAP_LEX_commitment) != NULL) subject = it; /* "It is willing to" */
	if (subject != RAP_NONE && rap_relation_of(r, subject) == RAP_REL_nsubj_pass && c->verb == c->predicate) c->passive = true; /* not "was prepared" that is an adjective */
	bool modifier = relation == RAP_REL_acl || relation == RAP_REL_acl_relcl;
	if (modifier && above != RAP_NONE && subject != RAP_NONE && is_relative(r, subject)) {
		c->relative = true;
		subject = above;
	}
	if (subject == RAP_NONE) return;
	c->subject_head = subject;
	c->subject = phrase_of(r, subject);
	if (c->relative && c->subject.end > c->group.start) c->subject.end = c->group.start;
}

/* ---- how clauses hang together ---- */

static bool says(const rap_reading *r, const rap_clause *c) {
	if (rap_is(r, c->verb, RAP_LEX_verb_say)) return true;
	const rap_mark *mark = rap_mark_with(r, c->verb, RAP_LEX_commitment, RAP_LEX_F_that, 0);
	return mark != NULL && mark->entry->kind != RAP_LEX_commitment_agree;
}

/* "Y would", X said: a clause of saying in parataxis reports the one it hangs on. */
static void note_teller(rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (rap_relation_of(r, c->predicate) != RAP_REL_parataxis || !says(r, c)) return;
	uint32_t head = r->syntax->words[c->predicate].head, told = head == RAP_NONE ? RAP_NONE : r->clauses->of[head];
	if (told != RAP_NONE && r->clauses->all.at[told].teller == RAP_NONE) r->clauses->all.at[told].teller = clause;
}

/* "told Parliament that X would ...": the tree hangs the clause on whoever is told; "that" marks it as what is told. */
static bool is_told(const rap_reading *r, const rap_clause *c, uint32_t above) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	if (relation == RAP_REL_ccomp) return true;
	bool modifier = relation == RAP_REL_acl || relation == RAP_REL_acl_relcl;
	if (!modifier || c->subject_head == RAP_NONE || c->subject.start == 0) return false;
	uint32_t that = c->subject.start - 1;
	bool marked = rap_is(r, that, RAP_LEX_function_rel) && rap_syntax_upos(r->syntax, that) == RAP_UPOS_SCONJ;
	if (!marked && rap_dependent(r, c->predicate, RAP_REL_mark) == RAP_NONE) return false;
	uint32_t head = r->syntax->words[c->predicate].head, say = r->clauses->all.at[above].predicate;
	if (marked && rap_relation_of(r, that) == RAP_REL_obj && rap_mark_at(r->marks, head, RAP_LEX_meeting) != NULL) return false; /* "told them of the talks that she had held" */
	for (uint32_t steps = 0; steps < MOST_NOUNS && rap_relation_of(r, head) == RAP_REL_nmod; steps++) head = r->syntax->words[head].head;
	if (r->syntax->words[head].head != say) return false;
	uint32_t lead = rap_dependent(r, head, RAP_REL_case);
	bool about = lead != RAP_NONE && rap_is(r, lead, RAP_LEX_cue_topic);
	bool after = rap_relation_of(r, head) == RAP_REL_obl && !about && rap_dependent(r, say, RAP_REL_ccomp) == RAP_NONE; /* "said after a meeting with Y that X would ..." */
	return after || rap_relation_of(r, head) == RAP_REL_obj || rap_relation_of(r, head) == RAP_REL_iobj;
}

bool rap_is_told_clause(const rap_reading *r, uint32_t clause) {
	const rap_clause *c = &r->clauses->all.at[clause];
	return c->reporter != RAP_NONE && c->teller == RAP_NONE && !c->relative && c->subject_head != RAP_NONE && c->reporter == rap_clause_above(r, c->predicate);
}

/* "X said (that) Y would ...", also with "X said" behind or between. */
static uint32_t reporter_of(const rap_reading *r, uint32_t clause) {
	for (uint32_t steps = 0; steps < MOST_STEPS; steps++) {
		const rap_clause *c = &r->clauses->all.at[clause];
		if (c->teller != RAP_NONE) return c->teller;
		uint32_t above = rap_clause_above(r, c->predicate);
		if (above == RAP_NONE) return RAP_NONE;
		if (is_told(r, c, above) && says(r, &r->clauses->all.at[above])) return above;
		clause = above;
	}
	return RAP_NONE;
}

/* "was signed and sent", "will visit A and meet B": the second verb shares the first one's auxiliaries. */
static void share_auxiliaries(const rap_reading *r, rap_clause *c, const rap_clause *first) {
	rap_xpos xpos = rap_syntax_xpos(r->syntax, c->verb);
	if (c->verb != c->predicate || c->group.start != c->verb) return;
	bool same = xpos == rap_syntax_xpos(r->syntax, first->verb) && xpos != RAP_XPOS_VBD && xpos != RAP_XPOS_VBZ;
	bool base = first->form == RAP_FORM_INFINITIVE && xpos == RAP_XPOS_VBP && c->subject_head == RAP_NONE; /* "to restore A, support B": to some taggers finite */
	if (!same && !base) return;
	c->form = first->form;
	c->passive = first->passive;
	c->perfect = first->perfect;
	c->progressive = first->progressive;
	c->past = first->past;
	c->shares = true;
}

/* "X told us that Y stays, and would not go": "would" behind a verb of saying goes on with what is told. */
static void join_told(rap_reading *r, uint32_t index) {
	rap_clause *c = &r->clauses->all.at[index];
	uint32_t teller = c->governor;
	if (!c->coordinated || c->modal == RAP_NONE || !rap_is(r, c->modal, RAP_LEX_function_conditional) || !says(r, &r->clauses->all.at[teller])) return;
	for (uint32_t k = index; k > teller + 1 && index - k < MOST_STEPS; k--) {
		const rap_clause *told = &r->clauses->all.at[k - 1];
		if (told->form != RAP_FORM_FINITE || told->subject_head == RAP_NONE || told->reporter != teller) continue;
		c->governor = c->parent = k - 1;
		c->reporter = teller;
		return;
	}
}

static void link_clause(rap_reading *r, uint32_t index) {
	rap_clause *c = &r->clauses->all.at[index];
	rap_relation relation = rap_relation_of(r, c->predicate);
	c->parent = RAP_NONE;
	c->governor = rap_clause_above(r, c->predicate);
	if (c->governor != RAP_NONE && relation == RAP_REL_conj && r->syntax->words[c->predicate].head == r->clauses->all.at[c->governor].predicate) {
		share_auxiliaries(r, c, &r->clauses->all.at[c->governor]);
		c->coordinated = c->subject_head == RAP_NONE;
	}
	if (c->form != RAP_FORM_FINITE || c->subject_head == RAP_NONE) c->parent = c->governor;
	c->reporter = reporter_of(r, index);
	join_told(r, index);
}

/* "(left)" in a caption. */
static bool in_brackets_alone(const rap_reading *r, uint32_t token, rap_range sentence) {
	return token > sentence.start && token + 1 < sentence.end && rap_tok(r, token - 1)->first == '(' && rap_tok(r, token + 1)->first == ')';
}

/* "noted the importance of this and committed to it": coordinated with a past form that has no auxiliary. */
static bool goes_on_past(const rap_reading *r, const rap_clause *c) {
	uint32_t first = rap_relation_of(r, c->predicate) == RAP_REL_conj ? r->syntax->words[c->predicate].head : RAP_NONE;
	if (first == RAP_NONE || rap_syntax_xpos(r->syntax, first) != RAP_XPOS_VBD || rap_dependent(r, c->predicate, RAP_REL_cc) == RAP_NONE) return false;
	return rap_dependent(r, first, RAP_REL_aux_pass) == RAP_NONE && rap_dependent(r, first, RAP_REL_nsubj) != RAP_NONE;
}

/* Whatever the tagger takes it for, no participle is a form that can be none ("spoke"), nor a form that may be past
 * where it stands alone and has a subject that does something ("Norway and Chile held talks"). */
static bool is_no_participle(const rap_reading *r, const rap_clause *c) {
	uint16_t forms = rap_verb_forms(r, c->verb);
	if (forms == 0) return false;
	if (!(forms & RAP_LEX_F_ppart)) return true;
	bool active = rap_dependent(r, c->predicate, RAP_REL_nsubj) != RAP_NONE && rap_dependent(r, c->predicate, RAP_REL_aux_pass) == RAP_NONE;
	active = active || goes_on_past(r, c);
	return active && c->form == RAP_FORM_PARTICIPLE && (forms & RAP_LEX_F_past);
}

/* "X, who was there, called on Y": the tagger takes the verb of a whole sentence, that has no auxiliary, for a participle. */
static bool is_past_alone(const rap_reading *r, const rap_clause *c) {
	rap_relation relation = rap_relation_of(r, c->predicate);
	uint32_t head = relation == RAP_REL_ccomp ? r->syntax->words[c->predicate].head : RAP_NONE;
	bool reported = head != RAP_NONE && head > c->predicate && rap_is(r, head, RAP_LEX_verb_say); /* "X called on Y, her aide said" */
	bool root = (reported || relation == RAP_REL_root) && c->subject_head != RAP_NONE && c->verb == c->predicate;
	bool helped = rap_dependent(r, c->predicate, RAP_REL_aux_pass) != RAP_NONE || rap_dependent(r, c->predicate, RAP_REL_aux) != RAP_NONE;
	uint32_t agent = rap_dependent(r, c->predicate, RAP_REL_obl_agent), by = agent == RAP_NONE ? RAP_NONE : rap_dependent(r, agent, RAP_REL_case);
	bool done_by = agent != RAP_NONE && !(by != RAP_NONE && rap_is(r, by, RAP_LEX_cue_phone)); /* "conferred by telephone" */
	bool past = rap_verb_forms(r, c->verb) & RAP_LEX_F_past;
	return root && !helped && past && !done_by && rap_relation_of(r, c->subject_head) == RAP_REL_nsubj_pass;
}

static void add_clause(rap_reading *r, uint32_t sentence, uint32_t predicate, uint32_t verb) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	rap_clause *c = rap_vec_push(r->arena, &r->clauses->all);
	*c = (rap_clause){.sentence = sentence, .predicate = predicate, .verb = verb, .form = RAP_FORM_FINITE, .teller = RAP_NONE};
	read_group(r, c, tokens);
	read_form(r, c);
	read_subject(r, c);
	if (c->passive && (is_no_participle(r, c) || is_past_alone(r, c))) {
		c->passive = false;
		c->past = c->past || c->form == RAP_FORM_PARTICIPLE;
		if (c->form == RAP_FORM_PARTICIPLE) c->form = RAP_FORM_FINITE;
	}
	r->clauses->of[predicate] = r->clauses->all.n - 1;
}

/* Clauses in the order of their verbs: a copula stands before its predicate. */
static void find_clauses(rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	for (uint32_t token = tokens.start; token < tokens.end; token++) {
		bool copula = (rap_relation_of(r, token) == RAP_REL_cop || rap_relation_of(r, token) == RAP_REL_aux_pass) && r->syntax->words[token].head != RAP_NONE;
		uint32_t predicate = copula ? r->syntax->words[token].head : token;
		if (in_brackets_alone(r, token, tokens) || r->clauses->of[predicate] != RAP_NONE || verb_of(r, predicate) != token) continue;
		add_clause(r, sentence, predicate, token);
	}
}

/* The verb that goes on behind a clause with its subject, right behind words of its own; RAP_NONE. */
static uint32_t verb_behind(const rap_reading *r, uint32_t clause) {
	for (uint32_t k = clause + 1; k < r->clauses->all.n && k - clause < MOST_STEPS; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->form != RAP_FORM_FINITE) continue;
		uint8_t before = r->words[c->group.start - 1];
		bool goes_on = before != RAP_WORD_CONJ && before != RAP_WORD_PUNCT && before != RAP_WORD_REL && before != RAP_WORD_SUB && before != RAP_WORD_PRON;
		bool nobody = c->subject_head == RAP_NONE || r->date_at[c->subject_head] != RAP_NONE; /* "held since March would" */
		return c->modal != RAP_NONE && nobody && goes_on ? k : RAP_NONE;
	}
	return RAP_NONE;
}

/* "vessels detained at sea would be released": the tree takes the participle for the verb, and the verb for one without a
 * subject. */
static void mend_reduced_relatives(rap_reading *r, uint32_t first) {
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		bool participle = c->form == RAP_FORM_FINITE && c->past && !c->relative && c->group.end == c->group.start + 1 && (rap_verb_forms(r, c->verb) & RAP_LEX_F_ppart);
		uint32_t behind = participle && c->subject_head != RAP_NONE ? verb_behind(r, k) : RAP_NONE;
		if (behind == RAP_NONE) continue;
		r->clauses->all.at[behind].subject_head = c->subject_head;
		r->clauses->all.at[behind].subject = c->subject;
		c->form = RAP_FORM_PARTICIPLE;
		c->passive = true;
		c->past = false;
	}
}

/* "The commission last met in Lima": the noun that the tree takes for the whole sentence, with the verb for a participle; or the
 * subject of "last", which it takes for a predicate. RAP_NONE. */
static uint32_t subject_before_last(const rap_reading *r, const rap_clause *c, rap_range sentence) {
	uint32_t last = c->group.start - 1, head = r->syntax->words[c->predicate].head;
	bool adverb = c->group.start > sentence.start && (r->words[last] == RAP_WORD_ADV || rap_is(r, last, RAP_LEX_calendar_shift));
	if (!adverb || head == RAP_NONE || head > c->verb || c->group.end != c->group.start + 1) return RAP_NONE;
	uint32_t above = r->syntax->words[head].head; /* "X said the commission last met in Lima" */
	if (above != RAP_NONE && !(rap_is(r, above, RAP_LEX_verb_say) && (rap_relation_of(r, head) == RAP_REL_obj || rap_relation_of(r, head) == RAP_REL_ccomp))) return RAP_NONE;
	if (head == last) return rap_relation_of(r, c->predicate) == RAP_REL_xcomp ? rap_dependent(r, last, RAP_REL_nsubj) : RAP_NONE;
	return rap_relation_of(r, c->predicate) == RAP_REL_acl ? head : RAP_NONE;
}

/* The same: the verb is the sentence's own. */
static void mend_lone_participle(rap_reading *r, uint32_t first, rap_range sentence) {
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		uint32_t noun = c->form == RAP_FORM_PARTICIPLE && (rap_verb_forms(r, c->verb) & RAP_LEX_F_past) ? subject_before_last(r, c, sentence) : RAP_NONE;
		if (noun == RAP_NONE) continue;
		for (uint32_t other = first; other < r->clauses->all.n; other++) { /* it is the only verb, but for those that go on with it */
			const rap_clause *o = &r->clauses->all.at[other];
			bool goes_on = rap_relation_of(r, o->predicate) == RAP_REL_conj && r->syntax->words[o->predicate].head == c->predicate;
			goes_on = goes_on || o->predicate == r->syntax->words[noun].head;
			if (o->form == RAP_FORM_FINITE && !goes_on) return;
		}
		c->subject_head = noun;
		c->subject = (rap_range){sentence.start, c->group.start - 1};
		c->form = RAP_FORM_FINITE;
		c->past = true;
		c->passive = false;
		return;
	}
}

/* "Badr bin Hamad, Foreign Minister of Oman, met ...": the tree takes a long name for the whole sentence, and sets its verb beside it. */
static void mend_named_alone(rap_reading *r, uint32_t first, rap_range sentence) {
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		uint32_t name = c->form == RAP_FORM_FINITE && c->subject_head == RAP_NONE && rap_relation_of(r, c->predicate) == RAP_REL_parataxis ? r->syntax->words[c->predicate].head : RAP_NONE;
		const rap_mention *m = name == RAP_NONE || name > c->verb || r->syntax->words[name].head != RAP_NONE ? NULL : rap_mention_over(r, name);
		bool opens = m != NULL && m->type == RAP_MENTION_PERSON && rap_determiners_start(r, m->tokens.start) == sentence.start;
		if (!opens || !rap_is_comma(r, c->group.start - 1)) continue;
		c->subject_head = name;
		c->subject = (rap_range){sentence.start, c->group.start - 1};
		return;
	}
}

/* "as the ambassadors of X met in Lima": the tree takes the word before the subject for a preposition, and the verb for what stands
 * beside it or hangs on it. The subject; RAP_NONE. */
static uint32_t subject_behind_as(const rap_reading *r, const rap_clause *c, rap_range sentence) {
	uint32_t at = c->group.start > sentence.start ? c->group.start - 1 : RAP_NONE, above = r->syntax->words[c->predicate].head;
	for (uint32_t steps = 0; at != RAP_NONE && above != RAP_NONE && at >= sentence.start && steps < MOST_STEPS; at = r->syntax->words[at].head, steps++) {
		if (rap_relation_of(r, at) != RAP_REL_obl) continue;
		uint32_t as = rap_dependent(r, at, RAP_REL_case);
		bool both = as != RAP_NONE && as == r->dependents->span[at].start && rap_mark_kind_at(r->marks, as, RAP_LEX_function_sub) != NULL;
		return both && (above == at || above == r->syntax->words[at].head) ? at : RAP_NONE;
	}
	return RAP_NONE;
}

static void mend_subjects_behind_as(rap_reading *r, uint32_t first, rap_range sentence) {
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		bool past = rap_verb_forms(r, c->verb) & RAP_LEX_F_past && c->group.end == c->group.start + 1;
		if (c->subject_head != RAP_NONE || !past || (c->form != RAP_FORM_FINITE && c->form != RAP_FORM_PARTICIPLE)) continue;
		rap_relation relation = rap_relation_of(r, c->predicate);
		uint32_t subject = relation == RAP_REL_advcl ? subject_behind_as(r, c, sentence) : RAP_NONE;
		if (subject == RAP_NONE) continue;
		c->subject_head = subject;
		c->subject = (rap_range){rap_dependent(r, subject, RAP_REL_case) + 1, c->group.start};
		c->form = RAP_FORM_FINITE;
		c->passive = false;
		c->past = true;
	}
}

/* "has, however, decided": what is set between commas parts the verb from "has", and from its subject. */
static void mend_parted_verbs(rap_reading *r, uint32_t first) {
	enum { MOST_BETWEEN = 16 };
	for (uint32_t k = first; k + 1 < r->clauses->all.n; k++) {
		const rap_clause *have = &r->clauses->all.at[k];
		rap_clause *c = &r->clauses->all.at[k + 1];
		bool alone = have->verb == have->predicate && have->group.end == have->verb + 1 && rap_is(r, have->verb, RAP_LEX_function_have);
		bool near = c->group.start > have->group.end && c->group.start - have->group.end < MOST_BETWEEN;
		if (!alone || !near || have->subject_head == RAP_NONE || c->subject_head != RAP_NONE || !(rap_verb_forms(r, c->verb) & RAP_LEX_F_ppart)) continue;
		if (!rap_is_comma(r, have->group.end) || !rap_is_comma(r, c->group.start - 1)) continue;
		c->subject_head = have->subject_head;
		c->subject = have->subject;
		c->form = RAP_FORM_FINITE;
		c->perfect = true;
		c->passive = false;
	}
}

/* Where the noun phrase begins behind a comma that ends with the name of a person, "the head of the department, X"; RAP_NONE where
 * verbs stand in it. */
static uint32_t tag_start(const rap_reading *r, const rap_mention *person, uint32_t stop) {
	enum { MOST_TAG = 24 };
	uint32_t start = person->tokens.start;
	for (uint32_t commas = 0; start > stop + 1 && person->tokens.start - start < MOST_TAG; start--) {
		if (r->words[start - 1] == RAP_WORD_VERB || r->words[start - 1] == RAP_WORD_AUX) return RAP_NONE;
		if (!rap_is_comma(r, start - 1)) continue;
		bool office = start == person->tokens.start && commas++ == 0 && rap_is_person_word(r, start - 2);
		bool title = start == person->tokens.start && rap_range_empty(person->title); /* "the head of the department, X" */
		if (!office && !title) return start;
	}
	return RAP_NONE;
}

/* "X would lift its ban and pay, the head of the department, Y, told lawmakers": trees take what tells it for one more thing that X
 * did, far behind. */
static void mend_late_tellers(rap_reading *r, uint32_t first, rap_range sentence) {
	for (uint32_t k = first + 1; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		bool past = c->past || (c->form == RAP_FORM_PARTICIPLE && (rap_verb_forms(r, c->verb) & RAP_LEX_F_past));
		bool tells = rap_is(r, c->verb, RAP_LEX_verb_say) && past && c->subject_head == RAP_NONE && c->group.start == c->verb && c->verb > sentence.start + 2;
		rap_relation relation = rap_relation_of(r, c->predicate);
		if (!tells || (relation != RAP_REL_conj && relation != RAP_REL_advcl)) continue;
		uint32_t end = c->verb - (rap_is_comma(r, c->verb - 1) ? 1 : 0);
		const rap_mention *m = rap_mention_over(r, end - 1);
		uint32_t start = m != NULL && m->type == RAP_MENTION_PERSON && m->tokens.end == end ? tag_start(r, m, sentence.start) : RAP_NONE;
		if (start == RAP_NONE) continue;
		c->subject_head = m->name.start;
		c->subject = (rap_range){start, end};
		c->form = RAP_FORM_FINITE;
		c->passive = false;
		c->past = true;
		if (r->clauses->all.at[first].teller == RAP_NONE) r->clauses->all.at[first].teller = k;
	}
}

static void read_sentence(rap_reading *r, uint32_t sentence) {
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	uint32_t first = r->clauses->all.n;
	find_clauses(r, sentence);
	mend_reduced_relatives(r, first);
	mend_parted_verbs(r, first);
	mend_lone_participle(r, first, tokens);
	mend_named_alone(r, first, tokens);
	mend_subjects_behind_as(r, first, tokens);
	for (uint32_t k = first; k < r->clauses->all.n; k++) note_teller(r, k);
	mend_late_tellers(r, first, tokens);
	for (uint32_t k = first; k < r->clauses->all.n; k++) link_clause(r, k);
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		const rap_clause *c = &r->clauses->all.at[k];
		if (c->form != RAP_FORM_FINITE || c->relative) continue;
		r->clauses->at[c->group.start] = k;
		if (c->subject_head != RAP_NONE && c->subject.start < c->group.start) r->clauses->at[c->subject.start] = k;
	}
	for (uint32_t k = first; k < r->clauses->all.n; k++) {
		rap_clause *c = &r->clauses->all.at[k];
		c->complement = (rap_range){c->group.end, rap_stretch_end(r, c->group.end, tokens.end)};
	}
}

/* ---- where a stretch of words ends ---- */

/* "emphasized its commitment to defending them and expressed concern": a past form goes on with what is past before, with no
 * gerund or infinitive, whatever the tagger takes it for. */
static bool is_past_again(const rap_reading *r, uint32_t token) {
	uint16_t forms = rap_verb_forms(r, token);
	uint32_t head = r->syntax->words[token].head;
	if (r->words[token] != RAP_WORD_VERB || rap_relation_of(r, token) != RAP_REL_conj || head == RAP_NONE) return false;
	if (!(forms & RAP_LEX_F_past) || (forms & RAP_LEX_F_base) || rap_dependent(r, token, RAP_REL_aux) != RAP_NONE) return false;
	rap_xpos xpos = rap_syntax_xpos(r->syntax, head);
	return xpos == RAP_XPOS_VB || xpos == RAP_XPOS_VBG || xpos == RAP_XPOS_VBD;
}

/* ", in which", ", the text of which": a relative clause begins. */
static bool opens_relative(const rap_reading *r, uint32_t token) {
	if (token + 1 >= r->text->tokens.n || r->words[token] != RAP_WORD_PREP) return false;
	rap_xpos xpos = rap_syntax_xpos(r->syntax, token + 1);
	return r->words[token + 1] == RAP_WORD_REL && (xpos == RAP_XPOS_WDT || xpos == RAP_XPOS_WP);
}

/* "agreed to share its data, the first time that it does so", "..., a move long opposed by": says something of the whole, and is
 * no item of a list ("a plan and a map"). */
static bool opens_aside(const rap_reading *r, uint32_t token) {
	const rap_mark *aside = rap_mark_kind_at(r->marks, token, RAP_LEX_cue_aside);
	if (aside == NULL || aside->tokens.start != token || aside->tokens.end >= r->text->tokens.n) return false;
	uint32_t behind = aside->tokens.end;
	return r->words[behind] == RAP_WORD_REL || r->words[behind] == RAP_WORD_VERB || r->words[behind] == RAP_WORD_ADV || r->words[behind] == RAP_WORD_SUB;
}

/* "will send troops, presidential adviser X told a forum": who says so, wherever the tree hangs him. */
static bool opens_teller(const rap_reading *r, uint32_t token) {
	const rap_mention *m = rap_mention_over(r, token);
	if (m == NULL || m->type != RAP_MENTION_PERSON || m->tokens.start != token || m->tokens.end >= r->text->tokens.n) return false;
	return rap_is(r, m->tokens.end, RAP_LEX_verb_say) && (rap_verb_forms(r, m->tokens.end) & RAP_LEX_F_past) && r->words[m->tokens.end] == RAP_WORD_VERB;
}

/* Whether the words behind a comma or "and" at `token` begin something new. */
static bool begins_new(const rap_reading *r, uint32_t token, bool comma) {
	if (r->words[token] == RAP_WORD_REL && token + 1 < r->text->tokens.n && r->clauses->at[token + 1] != RAP_NONE) return true;
	uint32_t k = r->clauses->at[token];
	const rap_clause *c = k == RAP_NONE ? NULL : &r->clauses->all.at[k];
	if (c != NULL && (!rap_range_empty(c->subject) || c->modal != RAP_NONE || c->past || !(rap_verb_forms(r, c->verb) & RAP_LEX_F_base)))
		return true;
	if (is_past_again(r, token)) return true;
	if (!comma) return false;
	if (opens_teller(r, token) || opens_relative(r, token) || opens_aside(r, token) || rap_is(r, token, RAP_LEX_cue_source)) return true;
	if (r->words[token] == RAP_WORD_VERB && rap_is(r, token, RAP_LEX_verb_say)) return true;
	return r->words[token] == RAP_WORD_SUB && !rap_is(r, token, RAP_LEX_cue_condition); /* what it hangs on belongs to it */
}

/* "promised to raise the quota when they met in Jeddah": when it was promised, not what. */
static bool opens_encounter(const rap_reading *r, uint32_t token) {
	uint32_t k = r->words[token] == RAP_WORD_SUB && token + 1 < r->text->tokens.n ? r->clauses->at[token + 1] : RAP_NONE;
	const rap_clause *c = k == RAP_NONE ? NULL : &r->clauses->all.at[k];
	if (c == NULL || !c->past || c->modal != RAP_NONE) return false;
	return rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_phone);
}

/* "table, not later than December, a bill": behind what is set between the verb at `from` and its object; else `from`. */
static uint32_t insertion_end(const rap_reading *r, uint32_t from, uint32_t limit) {
	enum { MOST_INSERTED = 8 };
	if (r->words[from] != RAP_WORD_VERB || from + 2 >= limit || !rap_is_comma(r, from + 1)) return from;
	uint32_t k = from + 2;
	if (r->words[k] != RAP_WORD_PREP && r->words[k] != RAP_WORD_ADV && r->words[k] != RAP_WORD_NEG) return from;
	while (k < limit && k < from + MOST_INSERTED && !rap_is_comma(r, k)) k++;
	if (k + 1 >= limit || !rap_is_comma(r, k) || (r->words[k + 1] != RAP_WORD_DET && r->words[k + 1] != RAP_WORD_OTHER)) return from;
	uint32_t clause = r->clauses->at[k + 1];
	return clause != RAP_NONE && rap_is(r, r->clauses->all.at[clause].verb, RAP_LEX_verb_say) ? from : k + 1;
}

/* "will supply copper while Peru lowers its tariffs": what somebody else does. */
static bool opens_contrast(const rap_reading *r, uint32_t token) {
	uint32_t k = token + 1 < r->text->tokens.n && rap_is(r, token, RAP_LEX_cue_contrast) ? r->clauses->at[token + 1] : RAP_NONE;
	uint32_t head = k == RAP_NONE ? RAP_NONE : r->clauses->all.at[k].subject_head;
	const rap_mention *m = head == RAP_NONE ? NULL : rap_mention_over(r, head);
	return m != NULL && rap_is_actor(r, m); /* not "while the talks last" */
}

/* said that it "will never recognise" the court: behind a quotation that takes in only some words, the clause goes on. */
static bool goes_on_unquoted(const rap_reading *r, uint32_t close, uint32_t limit) {
	if (close + 1 >= limit || !(rap_tok(r, close)->flags & RAP_TOKEN_QUOTE)) return false;
	uint8_t next = r->words[close + 1];
	if (close == 0 || ((rap_tok(r, close - 1)->flags & RAP_TOKEN_PUNCT) && !(rap_tok(r, close - 1)->flags & RAP_TOKEN_CLOSE))) return false; /* "later," X said */
	return next == RAP_WORD_DET || next == RAP_WORD_PREP || next == RAP_WORD_TO || (next == RAP_WORD_OTHER && r->clauses->at[close + 1] == RAP_NONE);
}

/* "send aid - including blankets", "host a summit - bringing allies together": what a dash opens belongs to what stands before it; not
 * "- a year later than planned". */
static bool goes_on_dashed(const rap_reading *r, uint32_t dash, uint32_t limit) {
	uint32_t next = dash + 1;
	if (next < limit && dash > 0 && (rap_tok(r, dash - 1)->flags & rap_tok(r, next)->flags & RAP_TOKEN_CAP)) return true; /* "the Kolok - Rantau Bridge" */
	if (next >= limit || !(rap_tok(r, dash)->flags & RAP_TOKEN_DASH) || dash == 0 || (rap_tok(r, dash - 1)->flags & RAP_TOKEN_PUNCT)) return false;
	bool participle = r->words[next] == RAP_WORD_VERB && (rap_verb_forms(r, next) & (RAP_LEX_F_ger | RAP_LEX_F_ppart)) && r->clauses->at[next] == RAP_NONE;
	bool includes = r->words[next] == RAP_WORD_PREP && rap_syntax_xpos(r->syntax, next) == RAP_XPOS_VBG;
	return participle || includes;
}

/* "commitment to the defence of A and the advisors discussed B": behind "and", whom the tree takes for one noun more does what
 * it coordinates with a verb before `from`. */
static bool begins_outside(const rap_reading *r, uint32_t token, uint32_t from, uint32_t limit) {
	enum { MOST_SUBJECT = 8 };
	for (uint32_t k = token; k < limit && k < token + MOST_SUBJECT; k++) {
		if (r->words[k] == RAP_WORD_OTHER || r->words[k] == RAP_WORD_DET) continue;
		uint32_t clause = r->words[k] == RAP_WORD_VERB && rap_syntax_xpos(r->syntax, k) == RAP_XPOS_VBD ? r->clauses->of[k] : RAP_NONE;
		return clause != RAP_NONE && k > token && r->clauses->all.at[clause].subject_head == RAP_NONE && rap_relation_of(r, k) == RAP_REL_conj && r->syntax->words[k].head < from;
	}
	return false;
}

uint32_t rap_stretch_end(const rap_reading *reading, uint32_t from, uint32_t limit) {
	const rap_reading *r = reading;
	if (from >= limit) return from;
	uint32_t depth = 0;
	bool dashed = false; /* inside what a dash has opened: the next one closes it */
	if (limit - from > MOST_COMPLEMENT) limit = from + MOST_COMPLEMENT;
	for (uint32_t k = insertion_end(r, from, limit); k < limit; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->flags & RAP_TOKEN_OPEN) depth++;
		else if (t->flags & RAP_TOKEN_CLOSE) {
			if (depth == 0 && !goes_on_unquoted(r, k, limit)) return k;
			if (depth > 0) depth--;
		} else if (depth > 0) continue;
		else if (t->first == ';' || t->first == ':') return k;
		else if (t->flags & RAP_TOKEN_DASH) {
			if (dashed ? k + 1 >= limit || r->words[k + 1] != RAP_WORD_REL : !goes_on_dashed(r, k, limit)) return k;
			dashed = !dashed;
		}
		else if ((t->flags & RAP_TOKEN_COMMA) && k + 1 < limit) {
			uint32_t next = r->words[k + 1] == RAP_WORD_CONJ ? k + 2 : k + 1;
			if (next < limit && begins_new(r, next, true)) return k;
		} else if (r->words[k] == RAP_WORD_CONJ && k + 1 < limit && (begins_new(r, k + 1, false) || begins_outside(r, k + 1, from, limit))) return k;
		else if (k > from && (opens_encounter(r, k) || opens_contrast(r, k))) return k;
		else if ((t->flags & RAP_TOKEN_PUNCT) && (t->first == '.' || t->first == '?' || t->first == '!')) return k;
	}
	return limit;
}

void rap_clauses_read(rap_reading *reading) {
	reading->clauses = RAP_NEW(reading->arena, rap_clauses);
	reading->clauses->first = RAP_NEW_ARRAY(reading->arena, uint32_t, reading->text->sentences.n + 1);
	reading->clauses->at = RAP_NEW_ARRAY(reading->arena, uint32_t, reading->text->tokens.n + 1);
	reading->clauses->of = RAP_NEW_ARRAY(reading->arena, uint32_t, reading->text->tokens.n + 1);
	memset(reading->clauses->at, 0xff, sizeof(uint32_t) * (reading->text->tokens.n + 1));
	memset(reading->clauses->of, 0xff, sizeof(uint32_t) * (reading->text->tokens.n + 1));
	for (uint32_t s = 0; s < reading->text->sentences.n; s++) {
		reading->clauses->first[s] = reading->clauses->all.n;
		read_sentence(reading, s);
	}
	reading->clauses->first[reading->text->sentences.n] = reading->clauses->all.n;
}
