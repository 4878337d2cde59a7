/* Where a document turns to another story: at a question of the press, and at the places by which a digest labels its
 * paragraphs. */
#include "record/discourse.h"

enum { MOST_HEADS = 4 };

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

uint32_t rap_told_from(const rap_reading *r, uint32_t sentence) {
	enum { MOST_TOLD = 24 };
	uint32_t first = sentence, block = r->text->sentences.at[sentence].block, story = r->stories[sentence].asked ? r->stories[sentence].number : 0;
	while (first > 0 && sentence - first < MOST_TOLD) {
		bool same = r->text->sentences.at[first - 1].block == block || (story > 0 && r->stories[first - 1].number == story);
		if (!same) break;
		first--;
	}
	return first;
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
	uint32_t first = r->text->sentences.at[sentence].tokens.start;
	bool outlet = rap_tok(r, first + 1)->flags & RAP_TOKEN_CAP; /* "Press Trust:" */
	if (rap_is(r, first, RAP_LEX_cue_asks) && !outlet) return BY_LABEL;
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

/* ---- labels of places ---- */

/* "LIMA -- The minister", "1. BELGRADE-PRISTINA. The regulators", a heading "**Yemen": places alone, before a stop. */
static bool is_place_label(const rap_reading *r, const rap_block *block) {
	enum { MOST_WORDS = 10 };
	bool heading = block->kind == RAP_BLOCK_HEADING, place = false;
	if (rap_range_empty(block->sentences) || !(heading || block->kind == RAP_BLOCK_BODY || block->kind == RAP_BLOCK_ITEM)) return false;
	uint32_t k = r->text->sentences.at[block->sentences.start].tokens.start, end = r->text->sentences.at[block->sentences.end - 1].tokens.end;
	uint32_t most = end - k < MOST_WORDS ? end : k + MOST_WORDS;
	while (k < most && !(rap_tok(r, k)->flags & RAP_TOKEN_LETTER)) k++;
	for (; k < most; k++) {
		const rap_token *t = rap_tok(r, k);
		const rap_mention *m = rap_mention_over(r, k);
		bool named = m != NULL && (m->type == RAP_MENTION_PLACE || m->type == RAP_MENTION_STATE);
		if ((t->flags & RAP_TOKEN_PUNCT) && !(t->flags & RAP_TOKEN_HYPHEN) && !rap_is_comma(r, k)) return place;
		if ((t->flags & RAP_TOKEN_LETTER) && !((named && heading) || (t->flags & RAP_TOKEN_UPPER) || (heading && rap_is_conj(r, k)))) return false;
		place = place || named;
	}
	return place && heading && k == end;
}

static bool is_digest(const rap_reading *r) {
	uint32_t labels = 0;
	for (uint32_t b = 0; b < r->text->blocks.n && labels < 2; b++) labels += is_place_label(r, &r->text->blocks.at[b]);
	return labels > 1;
}

static bool begins_block(const rap_reading *r, uint32_t sentence) {
	return r->text->blocks.at[r->text->sentences.at[sentence].block].sentences.start == sentence;
}

/* The first block of running text from a block on; RAP_NONE. */
static uint32_t text_below(const rap_reading *r, uint32_t block) {
	for (uint32_t b = block + 1; b < r->text->blocks.n && b < block + MOST_HEADS; b++)
		if (r->text->blocks.at[b].kind == RAP_BLOCK_BODY && !rap_range_empty(r->text->blocks.at[b].sentences)) return b;
	return RAP_NONE;
}

/* A heading below which nobody is spoken of who was before: "TEST BAN" behind "MINES". */
static bool heads_story(const rap_reading *r, uint32_t block) {
	uint32_t below = r->text->blocks.at[block].kind == RAP_BLOCK_HEADING ? text_below(r, block) : RAP_NONE, named = 0;
	if (below == RAP_NONE) return false;
	rap_range tokens = rap_block_tokens(r->text, &r->text->blocks.at[below]);
	uint32_t start = rap_block_tokens(r->text, &r->text->blocks.at[block]).start;
	for (uint32_t k = tokens.start; k < tokens.end; k++) {
		const rap_mention *m = rap_mention_over(r, k);
		if (m == NULL || m->entity == RAP_NONE || !rap_is_actor(r, m)) continue;
		const rap_entity *e = rap_entity_at(r, m->entity);
		if (e->mentions.n > 0 && rap_mention_at(r, e->mentions.at[0])->tokens.start < start) return false;
		named++;
	}
	return named > 1;
}

/* Where no label says so, the label of somebody who is no person of the text asks ("Kyoritsu News:"), and the next answers. */
void rap_stories_read(rap_reading *r) {
	question_marks marks = marks_of_document(r);
	bool digest = is_digest(r), asked = false;
	r->stories = RAP_NEW_ARRAY(r->arena, rap_story, r->text->sentences.n + 1);
	for (uint32_t s = 0; s < r->text->sentences.n; s++) {
		uint32_t colon = marks == NO_QUESTIONS ? RAP_NONE : rap_label_end(r, s);
		bool asks = colon != RAP_NONE && marks_of(r, s, colon) == marks && !(asked && marks == BY_ASKER);
		uint32_t block = r->text->sentences.at[s].block;
		bool label = begins_block(r, s) && s > 0 && ((digest && is_place_label(r, &r->text->blocks.at[block])) || heads_story(r, block));
		if (colon != RAP_NONE) asked = asks;
		if (s > 0) r->stories[s] = r->stories[s - 1];
		if (asks || label) r->stories[s] = (rap_story){r->stories[s].number + 1, asks};
	}
}
