/* Meetings told by a verb ("A met B"), and who else was there ("A was represented by B"). */
#include "record/sighting.h"

/* The token before a noun phrase that begins at `token`, over its determiners and adjectives of number. */
static bool behind_partner(const rap_reading *r, uint32_t token) {
	while (token > 0 && r->words[token - 1] == RAP_WORD_DET) token--;
	return token > 0 && rap_is(r, token - 1, RAP_LEX_cue_partner);
}

/* "to speak to X by phone". */
static void add_spoken_to(rap_reading *r, const rap_clause *c, uint32_t end, rap_index_list *partners) {
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t to = rap_dependent(r, d, RAP_REL_case);
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_obl && to != RAP_NONE && rap_is(r, to, RAP_LEX_function_to)) rap_phrase_actors(r, d, end, partners);
	}
}

/* Whether the noun stands behind "with", "between" or the like. */
static bool is_partner(const rap_reading *r, uint32_t noun) {
	for (uint32_t d = r->dependents->first[noun]; d != RAP_NONE; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_case && rap_is(r, d, RAP_LEX_cue_partner)) return true;
	return r->mention_at[noun] != RAP_NONE && behind_partner(r, r->mentions->all.at[r->mention_at[noun]].tokens.start);
}

/* Behind "about" or "regarding"; "on Tuesday" and "over the phone" are no topics. */
static bool is_topic(const rap_reading *r, uint32_t noun) {
	if (r->date_at[noun] != RAP_NONE || rap_is(r, noun, RAP_LEX_convene_phone) || rap_mark_kind_at(r->marks, noun, RAP_LEX_cue_phone) != NULL) return false;
	uint32_t preposition = rap_dependent(r, noun, RAP_REL_case);
	return preposition != RAP_NONE && rap_is(r, preposition, RAP_LEX_cue_topic);
}

/* Whether a word belongs to the clause, to nothing that is spoken about and to no other meeting that the clause speaks of ("ahead of X's talks with"). */
static bool hangs_in(const rap_reading *r, uint32_t token, uint32_t clause) {
	uint32_t object = rap_dependent(r, r->clauses->all.at[clause].predicate, RAP_REL_obj);
	for (uint32_t steps = 0, at = token; steps < RAP_PHRASE_MAX; steps++) {
		at = r->syntax->words[at].head;
		if (at == RAP_NONE) return false;
		if (r->clauses->of[at] != RAP_NONE) return r->clauses->of[at] == clause;
		if (at != object && is_topic(r, at)) return false;
		const rap_mark *meeting = at == object ? NULL : rap_mark_at(r->marks, at, RAP_LEX_meeting);
		if (meeting != NULL && meeting->entry->kind != RAP_LEX_meeting_format) return false;
	}
	return false;
}

/* Whether a mention does, by the one of its words that hangs on a word outside of it. */
static bool in_clause(const rap_reading *r, const rap_mention *m, uint32_t clause) {
	for (uint32_t k = m->tokens.start; k < m->tokens.end; k++) {
		uint32_t head = r->syntax->words[k].head;
		bool outside = head == RAP_NONE || head < m->tokens.start || head >= m->tokens.end;
		if (outside && hangs_in(r, k, clause)) return true;
	}
	return false;
}

/* "assured him by telephone": what makes any verb of speaking one of a call. */
static const rap_mark *by_phone(const rap_reading *r, const rap_clause *c) {
	for (uint32_t k = c->group.end; k < c->complement.end && k < c->group.end + RAP_PHRASE_MAX; k++) {
		const rap_mark *manner = rap_mark_kind_at(r->marks, k, RAP_LEX_cue_phone);
		bool noun = manner != NULL && manner->tokens.end < r->text->tokens.n && rap_meeting_noun(r, manner->tokens.end) != NULL; /* "reported on the telephone conversation" */
		if (manner != NULL && !noun && rap_clause_above(r, manner->tokens.end - 1) == r->clauses->of[c->predicate]) return manner;
	}
	return NULL;
}

/* "he met with X; the two agreed": trees may hang on the second verb what stands before the semicolon. */
static bool ends_clause(const rap_reading *r, const rap_mention *m, uint32_t clause) {
	bool ends = m->tokens.end < r->text->tokens.n && rap_tok(r, m->tokens.end)->first == ';';
	return ends && rap_clause_over(r, r->clauses->all.at[clause].sentence, m->tokens.start) == clause;
}

/* Trees of long names are less sure than the words around them: a mention behind "with" within the clause is a
 * partner wherever it hangs. */
static void add_mentioned_partners(rap_reading *r, uint32_t clause, rap_range words, rap_index_list *partners) {
	for (uint32_t k = words.start; k < words.end; k++) {
		uint32_t index = r->mention_at[k];
		if (index == RAP_NONE) continue;
		const rap_mention *m = &r->mentions->all.at[index];
		bool with = m->tokens.start == k && rap_is_actor(r, m) && behind_partner(r, k);
		if (with && (by_phone(r, &r->clauses->all.at[clause]) != NULL || in_clause(r, m, clause) || ends_clause(r, m, clause))) /* "went over the draft with X by video link" */
			rap_add_listed(r, index, words.end, partners);
		if (m->tokens.end > k) k = m->tokens.end - 1;
	}
}

/* "met with X to prepare for Y": trees may take "with X to prepare" for a clause of its own. */
static uint32_t doer_behind_with(const rap_reading *r, uint32_t predicate) {
	uint32_t clause = r->clauses->of[predicate];
	if (clause == RAP_NONE || r->clauses->all.at[clause].form != RAP_FORM_INFINITIVE) return RAP_NONE;
	uint32_t doer = rap_dependent(r, predicate, RAP_REL_nsubj), mark = rap_dependent(r, predicate, RAP_REL_mark);
	return doer != RAP_NONE && mark < doer && rap_is(r, mark, RAP_LEX_cue_partner) ? doer : RAP_NONE;
}

/* The partners among what hangs on a word: "talks with X", "met with colleagues from Y". */
void rap_add_partners(rap_reading *r, uint32_t token, uint32_t end, rap_index_list *partners) {
	for (uint32_t d = r->dependents->first[token]; d != RAP_NONE; d = r->dependents->next[d]) {
		uint32_t doer = doer_behind_with(r, d);
		if (doer != RAP_NONE) rap_phrase_actors(r, doer, r->dependents->span[doer].end, partners);
		else if (is_partner(r, d)) rap_phrase_actors(r, d, end, partners);
	}
}

/* Where what hangs on the predicate ends. */
static uint32_t span_end(const rap_reading *r, const rap_clause *c) {
	uint32_t end = r->dependents->span[c->predicate].end;
	return end > c->group.end + 3 * RAP_PHRASE_MAX ? c->group.end + 3 * RAP_PHRASE_MAX : end;
}

/* The object of the verb; trees sometimes take "called X to congratulate him" for "called him a fool". */
static uint32_t object_of(const rap_reading *r, const rap_clause *c) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	if (object != RAP_NONE) return object;
	object = rap_dependent(r, c->predicate, RAP_REL_iobj);
	if (object != RAP_NONE) return object;
	object = rap_dependent(r, c->predicate, RAP_REL_xcomp);
	const rap_mention *m = object == RAP_NONE ? NULL : rap_mention_over(r, object);
	return m != NULL && m->type == RAP_MENTION_PERSON ? object : RAP_NONE;
}

static bool has_partner_before(const rap_reading *r, const rap_clause *c, uint32_t end) {
	for (uint32_t k = c->group.end; k < end; k++)
		if (rap_is(r, k, RAP_LEX_cue_partner)) return true;
	return false;
}

/* "was speaking after talks with X": who stands behind another meeting took part in that. */
static bool is_after_talks(const rap_reading *r, const rap_clause *c, uint32_t end) {
	if (object_of(r, c) != RAP_NONE) return false;
	for (uint32_t k = c->group.end; k < end; k++) {
		if (!rap_is(r, k, RAP_LEX_cue_at)) continue;
		uint32_t noun = k + 1;
		while (noun < end && noun < k + 8 && rap_is_modifier(r, noun) && rap_meeting_noun(r, noun) == NULL) noun++;
		if (noun < end && r->mention_at[noun] == RAP_NONE && rap_meeting_noun(r, noun) != NULL) return !has_partner_before(r, c, k);
	}
	return false;
}

/* "met A on Monday and B on Tuesday": the tree hangs B on the day. */
static void add_gapped(rap_reading *r, const rap_clause *c, uint32_t end, rap_index_list *partners) {
	for (uint32_t day = r->dependents->first[c->predicate]; day != RAP_NONE; day = r->dependents->next[day]) {
		if (r->date_at[day] == RAP_NONE || day < c->group.end) continue;
		for (uint32_t d = r->dependents->first[day]; d != RAP_NONE; d = r->dependents->next[d])
			if (rap_syntax_relation(r->syntax, d) == RAP_REL_conj && r->date_at[d] == RAP_NONE) rap_phrase_actors(r, d, end, partners);
	}
}

/* "call on X to go": what X is to do follows; not "called on X on Friday". */
static bool urges(const rap_reading *r, const rap_clause *c) {
	if (!rap_is(r, c->verb, RAP_LEX_verb_urge)) return false;
	for (uint32_t k = c->group.end; k < c->complement.end; k++)
		if (r->words[k] == RAP_WORD_TO) return true;
	uint32_t infinitive = rap_dependent(r, c->predicate, RAP_REL_xcomp);
	return infinitive != RAP_NONE && rap_mention_over(r, infinitive) == NULL; /* trees may take a name for one */
}

uint32_t rap_behind_circumstances(const rap_reading *r, uint32_t token, uint32_t end) {
	enum { MOST_PHRASES = 3 };
	for (uint32_t phrases = 0; phrases < MOST_PHRASES && token + 1 < end; phrases++) {
		uint32_t word = r->words[token] == RAP_WORD_PREP && !rap_is(r, token, RAP_LEX_cue_partner) ? token + 1 : token;
		if (word > token && r->words[word] == RAP_WORD_DET && word + 1 < end) word++;
		const rap_mention *m = rap_mention_over(r, word);
		if (r->date_at[word] != RAP_NONE) token = r->dates->all.at[r->date_at[word]].tokens.end;
		else if (word > token && m != NULL && m->type == RAP_MENTION_PLACE && m->tokens.start == word) token = m->tokens.end;
		else break;
	}
	return token;
}

/* "spoke first to A and then to B", "granted an audience in Lomé on Tuesday to C": what stands between a verb and its preposition. */
static bool is_split(const rap_reading *r, const rap_mark *verb, uint32_t preposition) {
	enum { MOST_ADVERBS = 3 };
	uint32_t k = verb->tokens.end;
	if (!rap_is(r, preposition, RAP_LEX_function_to)) return false;
	if (verb->entry->flags & RAP_LEX_F_phrase) return rap_behind_circumstances(r, k, preposition + 2) == preposition;
	if (!rap_is(r, verb->tokens.start, RAP_LEX_verb_say)) return false;
	while (k < preposition && k < verb->tokens.end + MOST_ADVERBS && (r->words[k] == RAP_WORD_ADV || rap_ordinal_at(r, k) > 0)) k++;
	return k == preposition;
}

/* "talked to X", "called on X": whether a word stands behind the preposition that the verb's phrase ends with. */
static bool is_behind_verb(const rap_reading *r, const rap_clause *c, uint32_t word) {
	const rap_lex_kind kinds[2] = {RAP_LEX_convene_meet, RAP_LEX_convene_phone};
	uint32_t preposition = rap_relation_of(r, word) == RAP_REL_obl ? rap_dependent(r, word, RAP_REL_case) : RAP_NONE;
	const rap_mention *named = rap_mention_over(r, word);
	bool titled = preposition == RAP_NONE && named != NULL && rap_relation_of(r, word) == RAP_REL_obl && named->tokens.start > c->verb;
	if (titled) preposition = named->tokens.start - 1; /* trees may hang it on his title */
	for (uint32_t k = 0; k < 2 && preposition != RAP_NONE; k++) {
		const rap_mark *verb = rap_mark_kind_at(r->marks, c->verb, kinds[k]);
		if (verb != NULL && preposition > c->verb && (preposition == verb->tokens.end - 1 || is_split(r, verb, preposition))) return true;
	}
	return false;
}

static void add_behind_verb(rap_reading *r, const rap_clause *c, uint32_t end, rap_index_list *partners) {
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d])
		if (is_behind_verb(r, c, d)) rap_phrase_actors(r, d, end, partners);
}

/* "received in Muscat Dr. A, Foreign Minister of B", "received in audience Dr. A": trees hang a late object on the place. */
static void add_late_object(rap_reading *r, const rap_clause *c, uint32_t end, rap_index_list *partners) {
	uint32_t k = rap_behind_circumstances(r, c->group.end, end);
	if (k == c->verb + 1 || k >= end) return;
	if (r->words[k] == RAP_WORD_DET && k + 1 < end) k++;
	const rap_mention *m = rap_mention_over(r, k);
	if (m != NULL && m->type == RAP_MENTION_PERSON && m->tokens.start + 1 >= k && m->entity != RAP_NONE) rap_index_add(r->arena, partners, m->entity);
}

void rap_clause_partners(rap_reading *r, uint32_t clause, rap_index_list *partners) {
	const rap_clause *c = &r->clauses->all.at[clause];
	bool meets = rap_is(r, c->verb, RAP_LEX_convene_meet) || rap_is(r, c->verb, RAP_LEX_convene_phone) || by_phone(r, c) != NULL;
	bool holds = rap_is(r, c->verb, RAP_LEX_convene_hold), hosts = rap_is(r, c->verb, RAP_LEX_convene_host);
	if (c->passive || urges(r, c) || !(meets || holds || hosts)) return;
	uint32_t end = span_end(r, c), object = object_of(r, c);
	if (object != RAP_NONE && (meets || hosts)) rap_phrase_actors(r, object, end, partners);
	if (object != RAP_NONE && holds) rap_add_partners(r, object, end, partners);
	rap_add_partners(r, c->predicate, end, partners);
	if (partners->n == 0 && (meets || hosts)) add_late_object(r, c, end, partners);
	if (partners->n == 0 && meets) add_behind_verb(r, c, end, partners);
	if (partners->n == 0 && by_phone(r, c) != NULL) add_spoken_to(r, c, end, partners);
	if (partners->n > 0 && (meets || hosts)) add_gapped(r, c, end, partners);
	add_mentioned_partners(r, clause, (rap_range){c->group.end, end}, partners);
}

/* "his counterpart from Benin", "the ambassador of Mali". */
static bool is_person_noun(const rap_reading *r, uint32_t noun) {
	return noun != RAP_NONE && (rap_is_person_word(r, noun) || rap_is(r, noun, RAP_LEX_person_peer));
}

static bool receives(const rap_reading *r, const rap_clause *c) { return !c->passive && rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_to, 0) != NULL; }

/* "received a delegation from Eswatini", "hosted a team led by A": the word for those received; RAP_NONE. */
static uint32_t delegation_received(const rap_reading *r, const rap_clause *c) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	return receives(r, c) && object != RAP_NONE && rap_is(r, object, RAP_LEX_cue_roll) ? object : RAP_NONE;
}

/* "received at the palace on Monday, 18 May, Minister A": trees lose an object behind when and where; the guest, RAP_NONE. */
static uint32_t guest_behind(const rap_reading *r, const rap_clause *c) {
	if (!receives(r, c) || rap_dependent(r, c->predicate, RAP_REL_obj) != RAP_NONE) return RAP_NONE;
	for (uint32_t k = c->group.end; k < c->complement.end && k < c->group.end + 2 * RAP_PHRASE_MAX; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL || m->type != RAP_MENTION_PERSON || m->entity == RAP_NONE) continue;
		uint32_t before = rap_determiners_start(r, m->tokens.start) - 1;
		bool behind_place = rap_is(r, c->group.end, RAP_LEX_link_at) && r->words[before] == RAP_WORD_OTHER; /* "received at the Orlan residence A" */
		if (before + 1 == c->group.end || behind_place) return m->entity; /* "received Under-Secretary A": "under" to the tree */
		return r->date_at[before] != RAP_NONE || rap_is_comma(r, before) || rap_mention_over(r, before) != NULL ? m->entity : RAP_NONE;
	}
	return RAP_NONE;
}

/* Verbs that only sometimes mean a meeting do so with a person; "called on him to go" does not. */
static bool meets_person(const rap_reading *r, const rap_clause *c, const rap_index_list *partners) {
	if (urges(r, c)) return false;
	bool received = c->passive && is_person_noun(r, c->subject_head); /* "A's minister was received by B's president" */
	if (partners->n > 0 && is_person_noun(r, rap_dependent(r, c->predicate, received ? RAP_REL_obl_agent : RAP_REL_obj))) return true;
	bool dated = partners->n > 0 && rap_date_told(r, c->sentence, c->group) != RAP_NONE;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE && dated; d = r->dependents->next[d])
		if (is_person_noun(r, d) && (is_partner(r, d) || is_behind_verb(r, c, d))) return true; /* "spoke with Chile's minister on Monday" */
	for (uint32_t k = 0; k < partners->n; k++)
		if (rap_is_person(r, partners->at[k])) return true;
	return false;
}

/* The clause whose own words name the subject: of "and are expected to meet again" the one before. */
static const rap_clause *told_subject(const rap_reading *r, const rap_clause *c) {
	enum { MOST_CLAUSES = 4 };
	for (uint32_t steps = 0; steps < MOST_CLAUSES && c->subject_head == RAP_NONE && c->parent != RAP_NONE; steps++)
		c = &r->clauses->all.at[c->parent];
	return c;
}

/* "negotiators", "the Quad", "the President and Prime Minister A": whether the subject is several. */
static bool is_several(const rap_reading *r, const rap_clause *c) {
	for (uint32_t k = c->subject.start; k < c->subject.end; k++) {
		const rap_mark *persons = rap_mark_kind_at(r->marks, k, RAP_LEX_group_persons);
		const rap_mark *title = rap_mark_at(r->marks, k, RAP_LEX_title);
		if ((persons && (persons->entry->flags & RAP_LEX_F_plural)) || (title && (title->entry->flags & RAP_LEX_F_plural))) return true;
		const rap_mention *m = rap_mention_over(r, k);
		bool body = rap_is(r, k, RAP_LEX_cue_panel) || rap_is(r, k, RAP_LEX_function_it); /* what meets is made up of several */
		if (body || (m != NULL && (rap_is_international(m->kind) || m->type == RAP_MENTION_GROUP))) return true;
	}
	rap_heads heads = {.n = 0};
	if (c->subject_head != RAP_NONE) rap_heads_collect(r, c->subject_head, &heads);
	return heads.n > 1 && rap_is_person_word(r, c->subject_head);
}

/* "Negotiators met in Majuro on Wednesday": who they are is not told, but they are several, and when or where is;
 * nothing is met ("met its targets"). */
static bool several_met(const rap_reading *r, const rap_clause *c) {
	uint32_t behind = c->group.end;
	bool object = behind < r->text->tokens.n && r->date_at[behind] == RAP_NONE &&
	              (r->words[behind] == RAP_WORD_DET || r->words[behind] == RAP_WORD_OTHER);
	if (object || !is_several(r, told_subject(r, c))) return false;
	return rap_date_told(r, c->sentence, c->group) != RAP_NONE || rap_place_told(r, c->sentence, c->group) != RAP_NONE;
}

/* "talked for two hours": how long it took, right behind the verb. */
static bool lasted(const rap_reading *r, const rap_clause *c) {
	uint32_t date = c->group.end + 1 < r->text->tokens.n ? r->date_at[c->group.end + 1] : RAP_NONE;
	return date != RAP_NONE && r->dates->all.at[date].duration && c->past && !c->negative;
}

/* "President A and Prime Minister B spoke today", "the presidents of A and B sat down on Monday": persons of two sides, on
 * a day that is told. */
static bool persons_spoke(rap_reading *r, const rap_clause *c, const rap_sighting *s, uint32_t subjects) {
	uint32_t persons = 0;
	for (uint32_t k = 0; k < subjects; k++) persons += rap_is_person(r, s->parties.at[k].entity);
	if (c->subject_head != RAP_NONE && (rap_is_person_word(r, c->subject_head) || rap_is(r, c->subject_head, RAP_LEX_group_sides))) persons = subjects;
	uint32_t object = object_of(r, c);
	const rap_mark *verb = rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_meet);
	bool whole = object != RAP_NONE && verb != NULL && object < verb->tokens.end; /* "compared notes" */
	if (persons < 2 || (object != RAP_NONE && !whole) || c->form != RAP_FORM_FINITE || rap_sighting_sides(r, s, NULL) < 2) return false;
	return rap_date_told(r, c->sentence, c->group) != RAP_NONE || lasted(r, c);
}

/* "met in Israel on 6 December with families": with people whom the text does not name. */
static bool meets_somebody(const rap_reading *r, const rap_clause *c) {
	bool with = false;
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d]) with = with || is_partner(r, d);
	return with && rap_date_told(r, c->sentence, c->group) != RAP_NONE;
}

/* "convened the sixth meeting": the noun has its own sighting. */
static bool meets_meeting(const rap_reading *r, const rap_clause *c) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	const rap_mark *noun = object == RAP_NONE || r->mention_at[object] != RAP_NONE ? NULL : rap_mark_at(r->marks, object, RAP_LEX_meeting);
	if (object != RAP_NONE && noun == NULL && r->mention_at[object] == RAP_NONE) noun = rap_mark_before(r->marks, object + 1, RAP_LEX_meeting); /* "Binational Cabinet" */
	return noun != NULL && noun->entry->kind != RAP_LEX_meeting_format;
}

/* "the Binational Cabinet, convened for 27 February": likewise, behind it. */
static bool is_convened(const rap_reading *r, const rap_clause *c) {
	uint32_t noun = c->form == RAP_FORM_PARTICIPLE && c->passive && rap_relation_of(r, c->predicate) == RAP_REL_acl ? r->syntax->words[c->predicate].head : RAP_NONE;
	if (noun == RAP_NONE || noun > c->verb || r->mention_at[noun] != RAP_NONE) return false;
	const rap_mark *mark = rap_mark_before(r->marks, noun + 1, RAP_LEX_meeting);
	return mark != NULL && mark->entry->kind != RAP_LEX_meeting_format;
}

/* The evidence of a verb reaches over where and when it says, if they follow closely. */
static uint32_t told_until(const rap_reading *r, const rap_sighting *s) {
	uint32_t end = s->words.end, most = end + RAP_PHRASE_MAX;
	if (s->place != RAP_NONE && r->mentions->all.at[s->place].tokens.end <= most && r->mentions->all.at[s->place].tokens.end > end)
		end = r->mentions->all.at[s->place].tokens.end;
	if (s->date != RAP_NONE && r->dates->all.at[s->date].tokens.end <= most && r->dates->all.at[s->date].tokens.end > end)
		end = r->dates->all.at[s->date].tokens.end;
	return end;
}

/* "Norway's A, Sweden's B and Finland's C sat down": from the first of them on. */
static bool add_owned(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	enum { FEWEST = 3 };
	uint32_t pairs = 0, first = c->group.start, stop = rap_sentence_tokens(r, c->sentence).start;
	for (uint32_t k = c->group.start; k > stop + 1; k--) {
		const rap_mention *m = rap_mention_over(r, k - 1);
		bool joint = m == NULL && (rap_is_comma(r, k - 1) || rap_is_conj(r, k - 1) || (rap_tok(r, k - 1)->flags & RAP_TOKEN_POSSESSIVE));
		if (!joint && (m == NULL || (m->type != RAP_MENTION_PERSON && m->type != RAP_MENTION_STATE))) break;
		if (joint) continue;
		bool owned = m->type == RAP_MENTION_PERSON && m->tokens.start > stop + 1 && (rap_tok(r, m->tokens.start - 1)->flags & RAP_TOKEN_POSSESSIVE);
		const rap_mention *owner = owned ? rap_mention_over(r, m->tokens.start - 2) : NULL;
		if (owner != NULL && owner->type == RAP_MENTION_STATE) {
			pairs++;
			first = owner->tokens.start;
		}
		k = m->tokens.start + 1;
	}
	if (pairs >= FEWEST) rap_sighting_add_named(r, s, (rap_range){first, c->group.start}, RAP_ROLE_attend);
	return pairs >= FEWEST;
}

/* "The Ministers of Foreign Affairs of Cyprus, A, of Egypt, B, and of Greece, C, met": states with their ministers, of which trees see
 * the first. */
static void add_listed(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	enum { FEWEST = 3 };
	uint32_t pairs = 0;
	if (add_owned(r, s, c)) return;
	const rap_mark *office = c->subject_head == RAP_NONE || c->relative ? NULL : rap_mark_kind_at(r->marks, c->subject_head, RAP_LEX_group_persons);
	if (office == NULL || !(office->entry->flags & RAP_LEX_F_plural)) return;
	for (uint32_t k = c->subject.start; k + 2 < c->group.start; k++) {
		const rap_mention *state = rap_is(r, k, RAP_LEX_dateword_of) ? rap_mention_over(r, k + 1) : NULL;
		uint32_t name = state == NULL ? 0 : state->tokens.end + 1;
		const rap_mention *person = state != NULL && name < c->group.start && rap_is_comma(r, name - 1) ? rap_mention_over(r, name) : NULL;
		pairs += person != NULL && state->type == RAP_MENTION_STATE && person->type == RAP_MENTION_PERSON;
	}
	if (pairs >= FEWEST) rap_sighting_add_named(r, s, (rap_range){c->subject.start, c->group.start}, RAP_ROLE_attend);
}

/* "Their negotiators will meet": not those themselves of whom the text has spoken, but others of their sides. */
static void add_subjects(rap_reading *r, rap_sighting *s, uint32_t clause) {
	add_listed(r, s, &r->clauses->all.at[clause]);
	uint32_t head = r->clauses->all.at[clause].subject_head;
	uint32_t owner = head == RAP_NONE || r->clauses->all.at[clause].relative ? RAP_NONE : rap_dependent(r, head, RAP_REL_nmod_poss);
	if (owner == RAP_NONE || !rap_is(r, owner, RAP_LEX_function_possessive) || (r->mention_at[head] != RAP_NONE && r->mentions->all.at[r->mention_at[head]].type == RAP_MENTION_PERSON)) {
		rap_sighting_add_all(r, s, &r->subjects[clause], RAP_ROLE_attend);
		if (s->parties.n > 0) rap_sighting_add_heads(r, s, &r->clauses->all.at[clause]);
		return;
	}
	rap_index_list sides = {0};
	uint32_t sentence = r->clauses->all.at[clause].sentence;
	bool told = r->subjects[clause].n == 0 && sentence > 0; /* of those of whom the sentence before speaks */
	rap_actors_bound(r, told ? &r->together[sentence - 1] : &r->subjects[clause], &sides);
	rap_sighting_add_all(r, s, &sides, RAP_ROLE_side);
}

/* The word that makes the clause one of a meeting: a verb of meeting or calling, or of having somebody as a guest. */
static const rap_mark *meeting_verb(const rap_reading *r, const rap_clause *c) {
	const rap_lex_kind kinds[3] = {RAP_LEX_convene_phone, RAP_LEX_convene_meet, RAP_LEX_convene_host};
	const rap_mark *best = NULL;
	for (uint32_t k = 0; k < 3; k++) {
		const rap_mark *verb = rap_mark_kind_at(r->marks, c->verb, kinds[k]);
		bool sure = verb != NULL && (!(verb->entry->flags & RAP_LEX_F_ambiguous) || c->passive || by_phone(r, c) == NULL);
		if (sure && (best == NULL || verb->tokens.end > best->tokens.end)) best = verb; /* "called on", not "called" */
	}
	const rap_mark *fate = best == NULL ? NULL : rap_mark_kind_at(r->marks, c->verb, RAP_LEX_convene_cancel);
	if (fate != NULL && fate->tokens.end > best->tokens.end) return NULL; /* "called off", not "called" */
	return best != NULL || c->passive ? best : by_phone(r, c);
}

/* "sat down for talks": the noun has its own sighting. */
static bool has_purpose(const rap_reading *r, const rap_clause *c) {
	for (uint32_t d = r->dependents->first[c->predicate]; d != RAP_NONE; d = r->dependents->next[d])
		if (rap_syntax_relation(r->syntax, d) == RAP_REL_obl && r->mention_at[d] == RAP_NONE && rap_meeting_noun(r, d) != NULL) return true;
	return false;
}

/* "to meet the deadline": an object that is nobody. */
static bool meets_thing(const rap_reading *r, const rap_clause *c, const rap_index_list *partners) {
	uint32_t object = rap_dependent(r, c->predicate, RAP_REL_obj);
	bool thing = object != RAP_NONE && r->mention_at[object] == RAP_NONE && r->date_at[object] == RAP_NONE && !rap_is_people(r, object) &&
	             r->words[object] == RAP_WORD_OTHER && !is_person_noun(r, object);
	return thing && partners->n == 0 && c->form == RAP_FORM_INFINITIVE && rap_is(r, c->verb, RAP_LEX_convene_meet);
}

/* "was discussed in Minsk on Friday by Minister A and Ambassador B": persons of two sides, where or when is told. */
static bool discussed_by_several(rap_reading *r, const rap_clause *c, const rap_mark *verb, const rap_index_list *agents) {
	if (!c->passive || !(verb->entry->flags & RAP_LEX_F_np)) return false;
	rap_index_list sides = {0};
	rap_actors_bound(r, agents, &sides);
	for (uint32_t k = 0; k < agents->n; k++)
		if (rap_is_person(r, agents->at[k]) && sides.n > 1)
			return rap_date_told(r, c->sentence, c->group) != RAP_NONE || rap_place_told(r, c->sentence, c->group) != RAP_NONE;
	return false;
}

/* "The EU-Benin Association Council met": its noun has a sighting of its own. Trees may take the first of its names for the subject. */
static bool is_meeting_met(const rap_reading *r, const rap_clause *c) {
	uint32_t head = c->subject_head == RAP_NONE || c->subject_head >= c->group.start ? RAP_NONE : c->group.start - 1;
	const rap_mark *noun = head == RAP_NONE || c->relative || r->mention_at[head] != RAP_NONE ? NULL : rap_meeting_noun(r, head);
	return noun != NULL && rap_is(r, c->verb, RAP_LEX_convene_meet);
}

/* Why those whom the clause names have not met each other; none if they have. Some verbs mean it only sometimes. */
static rap_condition why_not_met(rap_reading *r, const rap_clause *c, const rap_mark *verb, const rap_sighting *s, uint32_t subjects, const rap_index_list *partners) {
	bool guest = verb->entry->kind == RAP_LEX_convene_host;
	bool doubtful = (verb->entry->flags & RAP_LEX_F_ambiguous) || guest || c->passive || rap_is(r, c->verb, RAP_LEX_verb_urge);
	bool person = s->parties.n > subjects && (meets_person(r, c, partners) || delegation_received(r, c) != RAP_NONE);
	if (discussed_by_several(r, c, verb, partners)) return RAP_CONDITION_none;
	if (partners->n == 0 && is_meeting_met(r, c)) return (rap_condition)RAP_TOLD_ELSEWHERE;
	bool purpose = doubtful && ((!person && has_purpose(r, c)) || is_after_talks(r, c, span_end(r, c)));
	if (purpose) return (rap_condition)RAP_TOLD_ELSEWHERE;
	if (doubtful && !person && (guest || c->passive || !persons_spoke(r, c, s, subjects))) return RAP_CONDITION_no_encounter;
	if (meets_thing(r, c, partners)) return RAP_CONDITION_no_encounter;
	if (subjects > 0 && s->parties.n > 1) return RAP_CONDITION_none;
	if (doubtful) return RAP_CONDITION_no_encounter;
	bool official = subjects == 0 && person && !c->passive && is_person_noun(r, c->subject_head); /* "the Vice President will meet President A" */
	if (official && (rap_date_told(r, c->sentence, c->group) != RAP_NONE || rap_place_told(r, c->sentence, c->group) != RAP_NONE)) return RAP_CONDITION_none;
	return (subjects > 0 && meets_somebody(r, c)) || several_met(r, c) ? RAP_CONDITION_none : RAP_CONDITION_no_partner;
}

/* "Latvia suggested that the ministers of A and B meet": who proposes takes part. */
static void add_proposer(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	if (s->status != RAP_MEETING_proposed || c->governor == RAP_NONE || c->form != RAP_FORM_FINITE) return;
	rap_index_list sides = {0};
	rap_actors_bound(r, &r->subjects[c->governor], &sides);
	rap_sighting_close(r, s);
	rap_sighting_add_all(r, s, &sides, RAP_ROLE_side);
}

/* "meets his colleague on the 30th". */
static bool is_to_come(const rap_reading *r, const rap_clause *c, uint32_t date) {
	bool present = c->form == RAP_FORM_FINITE && !c->past && !c->perfect;
	return present && date != RAP_NONE && rap_is_ahead(r, r->dates->all.at[date].start);
}

/* "flew to Lomé on Monday to see X": the journey tells when and where, and that it is no mere intention. */
static void take_journey(const rap_reading *r, uint32_t clause, rap_sighting *s) {
	const rap_clause *c = &r->clauses->all.at[clause], *above = c->parent == RAP_NONE ? NULL : &r->clauses->all.at[c->parent];
	bool past = above != NULL && c->form == RAP_FORM_INFINITIVE && above->past && above->form == RAP_FORM_FINITE;
	bool leads = past && rap_is(r, above->verb, RAP_LEX_convene_lead) && rap_leads_side(r, above->complement); /* "led a delegation to Lomé to meet X" */
	if (!(leads || (past && rap_is(r, above->verb, RAP_LEX_verb_move))) || above->modal != RAP_NONE || above->negative) return;
	if (s->date == RAP_NONE) s->date = rap_date_told(r, above->sentence, above->group);
	if (s->place == RAP_NONE) s->place = rap_destination(r, above);
	if (s->date == RAP_NONE || (s->place == RAP_NONE && !leads) || rap_is_ahead(r, r->dates->all.at[s->date].start)) return;
	s->status = RAP_MEETING_held;
	s->status_told = (rap_told){above->group, RAP_GROUND_clause};
}

/* False where the words do not tell of a meeting after all: "ready to meet" only does if when or where is told. */
static bool settle_status(const rap_reading *r, uint32_t clause, rap_sighting *s) {
	if (s->status == RAP_MEETING_none) take_journey(r, clause, s);
	if (s->status != RAP_MEETING_none) return true;
	bool open = r->clauses->all.at[clause].form == RAP_FORM_INFINITIVE;
	s->status = open || is_to_come(r, &r->clauses->all.at[clause], s->date) ? RAP_MEETING_planned : RAP_MEETING_held;
	s->status_told = (rap_told){r->clauses->all.at[clause].group, RAP_GROUND_clause};
	return !open || s->date != RAP_NONE || s->place != RAP_NONE;
}

/* Verbs of which the lexicon says so: "discuss". */
static bool has_topic_as_object(const rap_reading *r, const rap_clause *c) {
	return rap_mark_with(r, c->verb, RAP_LEX_convene, RAP_LEX_F_np, 0) != NULL;
}

/* "discussed the situation in Sudan with X": what the verb has as its object, of no one. */
static rap_range topic_discussed(const rap_reading *r, const rap_clause *c) {
	uint32_t object = has_topic_as_object(r, c) ? rap_dependent(r, c->predicate, RAP_REL_obj) : RAP_NONE;
	if (object == RAP_NONE || r->date_at[object] != RAP_NONE || is_person_noun(r, object)) return (rap_range){0, 0};
	rap_range words = {c->group.end, r->dependents->span[object].end};
	for (uint32_t k = object + 1; k < words.end; k++)
		if (rap_is(r, k, RAP_LEX_cue_partner)) words.end = k;
	return words.end > words.start ? words : (rap_range){0, 0};
}

/* "met with five colleagues: Minister A of X, Minister B of Y": whom a colon tells by name. */
static void add_behind_colon(rap_reading *r, rap_sighting *s, const rap_clause *c) {
	uint32_t colon = c->group.end, end = rap_sentence_tokens(r, c->sentence).end, stop;
	while (colon < end && colon < c->group.end + 2 * RAP_PHRASE_MAX && rap_tok(r, colon)->first != ':' && r->words[colon] != RAP_WORD_VERB) colon++;
	const rap_mention *first = colon + 1 < end && rap_tok(r, colon)->first == ':' ? rap_mention_over(r, colon + 1) : NULL;
	if (first == NULL || first->type != RAP_MENTION_PERSON || first->tokens.start != colon + 1) return;
	for (stop = colon + 1; stop < end && r->words[stop] != RAP_WORD_VERB;) stop++;
	rap_sighting_add_named(r, s, (rap_range){colon + 1, stop}, RAP_ROLE_attend);
}

/* "met for the fourteenth time": how often they have. */
static void read_times(const rap_reading *r, const rap_clause *c, rap_sighting *s) {
	for (uint32_t k = c->group.end; k + 3 < c->complement.end && k < c->group.end + RAP_PHRASE_MAX; k++) {
		uint32_t ordinal = rap_is(r, k, RAP_LEX_link_toward) ? rap_ordinal_at(r, k + 2) : 0;
		if (ordinal < 2 || !rap_is(r, k + 1, RAP_LEX_dateword_the) || !rap_is(r, k + 3, RAP_LEX_dateword_time)) continue;
		s->ordinal = (uint16_t)ordinal;
		s->ordinal_told = (rap_told){rap_word(k + 2), RAP_GROUND_word};
		return;
	}
}

/* Why a clause with a verb of meeting tells of none; none if it does, `s` is then all that it tells. */
static rap_condition read_verb(rap_reading *r, const rap_mark *verb, uint32_t clause, rap_sighting *s) {
	const rap_clause *c = &r->clauses->all.at[clause];
	if (meets_meeting(r, c) || is_convened(r, c) || rap_meeting_to_be(r, c) != RAP_NONE) return (rap_condition)RAP_TOLD_ELSEWHERE;
	rap_condition why = rap_meeting_doubt(r, clause);
	if (why != RAP_CONDITION_none) return why;
	if (rap_habit_of(r, c->predicate) != RAP_NONE) return RAP_CONDITION_habit;
	bool phone = verb->entry->kind == RAP_LEX_convene_phone || verb->entry->cls == RAP_LEX_cue;
	*s = (rap_sighting){.sentence = c->sentence, .words = c->group, .anchor = c->predicate, .date = RAP_NONE, .place = RAP_NONE, .asserted = true,
	                    .verb = true, .kind = phone ? RAP_LEX_meeting_call : RAP_LEX_meeting_meeting,
	                    .rule = phone ? "verb-call" : "verb-meet"};
	add_subjects(r, s, clause);
	s->by_pronoun = rap_is_by_pronoun(r, clause);
	uint32_t subjects = s->parties.n;
	rap_index_list partners = {0};
	if (c->passive) rap_clause_agents(r, c, &partners);
	else rap_clause_partners(r, clause, &partners);
	uint32_t guest = guest_behind(r, c);
	if (guest != RAP_NONE) rap_index_add(r->arena, &partners, guest);
	bool brought = c->passive && rap_is(r, c->verb, RAP_LEX_convene_bring) && rap_sighting_sides(r, s, NULL) > 1;
	if (brought) rap_sighting_close(r, s); /* who brings two together is no side */
	rap_sighting_add_all(r, s, &partners, RAP_ROLE_attend);
	uint32_t guests = delegation_received(r, c);
	if (guests != RAP_NONE) rap_sighting_add_named(r, s, r->dependents->span[guests], RAP_ROLE_attend);
	s->bloc = partners.n == 0 && rap_sighting_is_of_bloc(r, s);
	add_behind_colon(r, s, c);
	s->topic = topic_discussed(r, c);
	read_times(r, c, s);
	why = why_not_met(r, c, verb, s, subjects, &partners);
	if (why != RAP_CONDITION_none) return why;
	rap_range words;
	s->status = rap_clause_status(r, clause, &words);
	s->status_told = (rap_told){words, RAP_GROUND_clause};
	add_proposer(r, s, c);
	rap_sighting_add_chairs(r, s, c->group.end, c->complement.end);
	rap_sighting_finish(r, s, c->group.start, c->group.end);
	if (!settle_status(r, clause, s)) return RAP_CONDITION_open;
	s->words.end = told_until(r, s);
	return RAP_CONDITION_none;
}

void rap_verb_sighting(rap_reading *r, rap_sightings *out, uint32_t clause) {
	const rap_mark *verb = meeting_verb(r, &r->clauses->all.at[clause]);
	if (verb == NULL) return;
	rap_sighting s;
	rap_condition why = read_verb(r, verb, clause, &s);
	if (why == RAP_CONDITION_none) rap_sighting_push(r, out, &s, r->clauses->all.at[clause].group.end);
	else rap_refuse_meeting(r, verb->tokens, why);
}
