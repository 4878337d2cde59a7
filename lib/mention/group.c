/* Words for parties already named: "the two sides", "both ministers". Who they are is the records' question. */
#include "mention/mention.h"

enum { MOST_BEFORE = 6 };

static bool is_kind(const rap_marks *marks, uint32_t token, rap_lex_kind kind) {
	return rap_mark_kind_at(marks, token, kind) != NULL;
}

/* "two", "27"; 0 if it is no number or one too large for a group. */
static uint8_t count_at(const rap_text *text, const rap_marks *marks, uint32_t token, bool *number) {
	const rap_mark *said = rap_mark_kind_at(marks, token, RAP_LEX_calendar_number);
	if (said == NULL) said = rap_mark_kind_at(marks, token, RAP_LEX_group_count);
	*number = said != NULL || (text->tokens.at[token].flags & RAP_TOKEN_NUMBER);
	int32_t value = 0;
	rap_str digits = rap_token_str(text, token);
	if (said != NULL) value = rap_lexicon_number(marks->lexicon, said->entry->value);
	else if (*number && digits.n < 4)
		for (uint32_t k = 0; k < digits.n && digits.s[k] >= '0' && digits.s[k] <= '9'; k++) value = value * 10 + (digits.s[k] - '0');
	return value > 1 && value < 200 ? (uint8_t)value : 0;
}

/* Reads "the", "all three", "both", "our two neighbouring" back from the noun; gives where they begin and how many
 * they say. A bare plural ("ministers from Asia") names nobody already named: the noun then stands alone. */
static uint32_t read_back(const rap_text *text, const rap_marks *marks, uint32_t noun, uint32_t stop, uint8_t *count) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_BEFORE) {
		bool number;
		uint8_t value = count_at(text, marks, start - 1, &number);
		if (value > 0) *count = value;
		bool word = is_kind(marks, start - 1, RAP_LEX_group_word) || rap_mark_at(marks, start - 1, RAP_LEX_title) != NULL;
		if (!number && !word && !is_kind(marks, start - 1, RAP_LEX_function_det) && !is_kind(marks, start - 1, RAP_LEX_function_possessive))
			break;
		start--;
	}
	/* "12 ministers came" and "neighbouring countries" name nobody told before. */
	while (start < noun && (is_kind(marks, start, RAP_LEX_group_word) || rap_mark_at(marks, start, RAP_LEX_title) != NULL || (text->tokens.at[start].flags & RAP_TOKEN_DIGIT))) start++;
	return start;
}

/* "The two agreed", "between the two": nothing follows that could be the noun of "the two ships". */
static bool stands_alone(const rap_text *text, const rap_marks *marks, uint32_t token, uint32_t end) {
	if (token >= end) return true;
	uint16_t flags = text->tokens.at[token].flags;
	if (flags & RAP_TOKEN_PUNCT) return !(flags & RAP_TOKEN_HYPHEN);
	const rap_mark *verb = rap_mark_at(marks, token, RAP_LEX_verb);
	if (verb != NULL) return !(verb->entry->flags & RAP_LEX_F_ambiguous);
	return rap_mark_at(marks, token, RAP_LEX_function) || rap_mark_at(marks, token, RAP_LEX_convene) ||
	       rap_mark_at(marks, token, RAP_LEX_commitment);
}

static const rap_mark *group_noun(const rap_text *text, const rap_marks *marks, uint32_t token, uint32_t end, bool *alone) {
	const rap_mark *mark = rap_mark_kind_at(marks, token, RAP_LEX_group_alone);
	*alone = mark != NULL && stands_alone(text, marks, mark->tokens.end, end);
	if (!*alone) mark = rap_mark_kind_at(marks, token, RAP_LEX_group_persons);
	if (mark == NULL) mark = rap_mark_kind_at(marks, token, RAP_LEX_group_sides);
	return mark;
}

/* "national security advisors": the office that the noun ends begins earlier. */
static uint32_t office_start(const rap_marks *marks, const rap_mark *noun, uint32_t stop) {
	uint32_t start = noun->tokens.start;
	for (uint32_t k = start; k > stop && start - k < MOST_BEFORE; k--) {
		const rap_mark *title = rap_mark_at(marks, k - 1, RAP_LEX_title);
		if (title != NULL && title->tokens.end == noun->tokens.end) start = k - 1;
	}
	return start;
}

/* Gives the token to go on from. */
static uint32_t read_group(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_range sentence, uint32_t token,
                           rap_mention_list *list) {
	bool alone;
	const rap_mark *mark = group_noun(text, marks, token, sentence.end, &alone);
	if (mark == NULL) return token + 1;
	uint8_t count = alone ? (uint8_t)rap_lexicon_number(marks->lexicon, mark->entry->value) : 0;
	uint32_t office = alone ? token : office_start(marks, mark, sentence.start);
	uint32_t start = alone ? token : read_back(text, marks, office, sentence.start, &count);
	bool plural = mark->entry->flags & RAP_LEX_F_plural;
	bool each = start < token && is_kind(marks, start, RAP_LEX_group_count);
	if (!alone && (start == office || !(plural || each))) return token + 1;
	rap_mention *m = rap_vec_push(arena, &list->all);
	*m = (rap_mention){.type = RAP_MENTION_GROUP, .kind = mark->entry->kind, .count = count, .entity = RAP_NONE, .rule = "group"};
	m->tokens = (rap_range){start, mark->tokens.end};
	return mark->tokens.end;
}

void rap_groups_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		for (uint32_t token = sentence.start; token < sentence.end;)
			token = read_group(arena, text, marks, sentence, token, list);
	}
}
