/* Words for parties already named: "the two sides", "both ministers". Who they are is the records' question. */
#include "mention/mention.h"

enum { MOST_BEFORE = 4 };

static bool is_kind(const rap_marks *marks, uint32_t token, rap_lex_kind kind) {
	return rap_mark_kind_at(marks, token, kind) != NULL;
}

/* Reads "the", "all three", "both", "our two neighbouring" back from the noun; gives where they begin and how many
 * they say. A bare plural ("ministers from Asia") names nobody already named: the noun then stands alone. */
static uint32_t read_back(const rap_marks *marks, uint32_t noun, uint32_t stop, uint8_t *count) {
	uint32_t start = noun;
	while (start > stop && noun - start < MOST_BEFORE) {
		const rap_mark *number = rap_mark_kind_at(marks, start - 1, RAP_LEX_calendar_number);
		const rap_mark *both = rap_mark_kind_at(marks, start - 1, RAP_LEX_group_count);
		const rap_mark *said = number != NULL ? number : both;
		if (said != NULL) {
			int32_t value = rap_lexicon_number(marks->lexicon, said->entry->value);
			if (value > 1 && value < 200) *count = (uint8_t)value;
		} else if (!is_kind(marks, start - 1, RAP_LEX_function_det) && !is_kind(marks, start - 1, RAP_LEX_function_possessive) &&
		           !is_kind(marks, start - 1, RAP_LEX_group_word)) break;
		start--;
	}
	while (start < noun && is_kind(marks, start, RAP_LEX_group_word)) start++;
	return start;
}

static const rap_mark *group_noun(const rap_marks *marks, uint32_t token, bool *alone) {
	const rap_mark *mark = rap_mark_kind_at(marks, token, RAP_LEX_group_alone);
	*alone = mark != NULL;
	if (mark == NULL) mark = rap_mark_kind_at(marks, token, RAP_LEX_group_persons);
	if (mark == NULL) mark = rap_mark_kind_at(marks, token, RAP_LEX_group_sides);
	return mark;
}

static void read_group(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_range sentence, uint32_t token,
                       rap_mention_list *list) {
	bool alone;
	const rap_mark *mark = group_noun(marks, token, &alone);
	if (mark == NULL || (text->tokens.at[token].flags & RAP_TOKEN_CAP && token > sentence.start)) return;
	uint8_t count = alone ? (uint8_t)rap_lexicon_number(marks->lexicon, mark->entry->value) : 0;
	uint32_t start = alone ? token : read_back(marks, token, sentence.start, &count);
	bool plural = mark->entry->flags & RAP_LEX_F_plural;
	bool each = start < token && is_kind(marks, start, RAP_LEX_group_count);
	if (!alone && (start == token || !(plural || each))) return;
	rap_mention *m = rap_vec_push(arena, &list->all);
	*m = (rap_mention){.type = RAP_MENTION_GROUP, .kind = mark->entry->kind, .count = count, .entity = RAP_NONE, .rule = "group"};
	m->tokens = (rap_range){start, mark->tokens.end};
}

void rap_groups_find(rap_arena *arena, const rap_text *text, const rap_marks *marks, rap_mention_list *list) {
	for (uint32_t s = 0; s < text->sentences.n; s++) {
		rap_range sentence = text->sentences.at[s].tokens;
		for (uint32_t token = sentence.start; token < sentence.end; token++)
			read_group(arena, text, marks, sentence, token, list);
	}
}
