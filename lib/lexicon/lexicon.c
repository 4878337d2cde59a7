#include "lexicon/lexicon.h"

#include "lexicon/tables.h"

const rap_lexicon *rap_lexicon_builtin(void) { return &rap_lexicon_tables; }

static const char *text_at(const rap_lexicon *lexicon, uint32_t offset) { return (const char *)lexicon->text + offset; }

static bool word_has_key(const rap_lexicon *lexicon, uint32_t word, const char *key, uint32_t n) {
	const rap_word_row *row = &lexicon->words[word];
	return row->n == n && memcmp(text_at(lexicon, row->text), key, n) == 0;
}

uint32_t rap_lexicon_word(const rap_lexicon *lexicon, const char *key, uint32_t n) {
	if (n == 0 || n > RAP_LEXICON_KEY_MAX) return 0;
	const uint32_t hash = rap_lexicon_hash(key, n, 0), mask = lexicon->word_slot_count - 1;
	for (uint32_t at = hash & mask; lexicon->word_slots[at] != 0; at = (at + 1) & mask) {
		uint32_t slot = lexicon->word_slots[at], word = slot & RAP_WORD_MASK;
		if (((slot ^ hash) & ~RAP_WORD_MASK) == 0 && word_has_key(lexicon, word, key, n)) return word;
	}
	return 0;
}

uint32_t rap_lexicon_step(const rap_lexicon *lexicon, uint32_t node, uint32_t word) {
	if (word == 0 || word > lexicon->word_count) return RAP_NONE;
	if (node == 0) return lexicon->words[word].node;
	if (node >= lexicon->branching) return RAP_NONE;
	const uint32_t mask = lexicon->edge_count - 1;
	for (uint32_t at = rap_lexicon_edge_hash(node, word) & mask; lexicon->edges[at].child != 0; at = (at + 1) & mask) {
		const rap_edge_row *edge = &lexicon->edges[at];
		if (edge->node == node && edge->word == word) return edge->child;
	}
	return RAP_NONE;
}

const rap_lex_entry *rap_lexicon_entries(const rap_lexicon *lexicon, uint32_t node, uint32_t *count) {
	*count = 0;
	if (node >= lexicon->node_count) return lexicon->entries;
	uint32_t first = lexicon->first_entry[node];
	*count = lexicon->first_entry[node + 1] - first;
	return &lexicon->entries[first];
}

uint32_t rap_lexicon_capital(const rap_lexicon *lexicon, const rap_lex_entry *entry) {
	uint8_t word = lexicon->capital[entry - lexicon->entries];
	return word == UINT8_MAX ? RAP_NONE : word;
}

rap_str rap_lexicon_value(const rap_lexicon *lexicon, uint32_t value) {
	if (value >= lexicon->value_count) return RAP_STR("");
	const rap_value_row *row = &lexicon->values[value];
	return (rap_str){text_at(lexicon, row->text), row->text_n};
}

rap_str rap_lexicon_label(const rap_lexicon *lexicon, uint32_t value) {
	if (value >= lexicon->value_count) return RAP_STR("");
	const rap_value_row *row = &lexicon->values[value];
	return (rap_str){text_at(lexicon, row->label), row->label_n};
}

int32_t rap_lexicon_number(const rap_lexicon *lexicon, uint32_t value) {
	return value < lexicon->value_count ? lexicon->values[value].number : 0;
}

uint32_t rap_lexicon_find_value(const rap_lexicon *lexicon, rap_lex_class cls, rap_str value) {
	const uint32_t mask = lexicon->value_slot_count - 1;
	uint32_t at = rap_lexicon_hash(value.s, value.n, (uint32_t)cls) & mask;
	for (; lexicon->value_slots[at] != 0; at = (at + 1) & mask) {
		uint32_t number = lexicon->value_slots[at] - 1;
		if (lexicon->values[number].cls == (uint32_t)cls && rap_str_equal(rap_lexicon_value(lexicon, number), value))
			return number;
	}
	return RAP_NONE;
}
