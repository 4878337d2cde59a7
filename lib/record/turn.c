/* Records of questions and answers: the label before a turn, and where a question opens another story. */
#include "record/discourse.h"

uint32_t rap_label_end(const rap_reading *r, uint32_t sentence) {
	enum { MOST_LABEL = 16 };
	rap_range tokens = r->text->sentences.at[sentence].tokens;
	if (r->text->blocks.at[r->text->sentences.at[sentence].block].sentences.start != sentence) return RAP_NONE;
	for (uint32_t k = tokens.start; k < tokens.end && k < tokens.start + MOST_LABEL; k++) {
		const rap_token *t = rap_tok(r, k);
		if (t->first == ':') return k > tokens.start ? k : RAP_NONE;
		bool small = !(t->flags & (RAP_TOKEN_CAP | RAP_TOKEN_PUNCT | RAP_TOKEN_DIGIT)) && r->words[k] != RAP_WORD_PREP && r->words[k] != RAP_WORD_DET;
		if (small && r->mention_at[k] == RAP_NONE) return RAP_NONE;
	}
	return RAP_NONE;
}

uint32_t rap_labelled_person(const rap_reading *r, uint32_t sentence, uint32_t colon) {
	for (uint32_t k = r->text->sentences.at[sentence].tokens.start; k < colon; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m != NULL && m->type == RAP_MENTION_PERSON) return m->entity;
	}
	return RAP_NONE;
}

/* How a document marks its questions: not at all, by what the label says ("Q:", "QUESTION (Radio X):"), by who asks. */
typedef enum { NO_QUESTIONS, BY_LABEL, BY_ASKER } question_marks;

static bool ends_with_question(const rap_reading *r, uint32_t block) {
	rap_range sentences = r->text->blocks.at[block].sentences;
	return rap_tok(r, r->text->sentences.at[sentences.end - 1].tokens.end - 1)->first == '?';
}

/* Whether a turn begins with a sentence, and how it shows that it asks. */
static question_marks marks_of(const rap_reading *r, uint32_t sentence, uint32_t colon) {
	if (colon == RAP_NONE || !rap_is_running_text(r, sentence)) return NO_QUESTIONS;
	if (rap_is(r, r->text->sentences.at[sentence].tokens.start, RAP_LEX_cue_asks)) return BY_LABEL;
	return rap_labelled_person(r, sentence, colon) == RAP_NONE ? BY_ASKER : NO_QUESTIONS;
}

static question_marks marks_of_document(const rap_reading *r) {
	question_marks marks = NO_QUESTIONS;
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		question_marks own = marks_of(r, s, rap_label_end(r, s));
		if (own == BY_LABEL) return BY_LABEL;
		if (own == BY_ASKER && ends_with_question(r, r->text->sentences.at[s].block)) marks = BY_ASKER;
	}
	return marks;
}

/* Where no label says so, the label of somebody who is no person of the text asks ("Kyoritsu News:"), and the next answers. */
void rap_stories_read(rap_reading *r) {
	question_marks marks = marks_of_document(r);
	uint32_t story = 0;
	bool asked = false;
	r->stories = RAP_NEW_ARRAY(r->arena, uint32_t, r->text->sentences.n + 1);
	for (uint32_t s = 0; marks != NO_QUESTIONS && s < r->text->sentences.n; s++) {
		uint32_t colon = rap_label_end(r, s);
		bool asks = marks_of(r, s, colon) == marks && !(asked && marks == BY_ASKER);
		if (colon != RAP_NONE) asked = asks;
		r->stories[s] = story += asks;
	}
}
