#include "lexicon/lexicon.h"

#include "base/prefetch.h"
#include "lexicon/tables.h"

const rap_lexicon *rap_lexicon_builtin(void) { return &rap_lexicon_tables; }

static const char *text_at(const rap_lexicon *lexicon, uint32_t offset) { return (const char *)lexicon->text + offset; }

/* Does the word have the key behind the head as well? */
static bool word_goes_on(const rap_lexicon *lexicon, uint32_t word, const char *key, uint32_t n) {
	return n <= 8 || memcmp(text_at(lexicon, lexicon->words[word].text) + 8, key + 8, n - 8) == 0;
}

static uint32_t slot_of(const rap_lexicon *lexicon, const char *key, uint32_t n) {
	return rap_lexicon_word_hash(key, n) & (lexicon->word_slot_count - 1);
}

/* `key` is a buffer of RAP_LEXICON_KEY_MAX bytes, `at` its slot. */
static uint32_t word_at(const rap_lexicon *lexicon, const char *key, uint32_t n, uint32_t at) {
	const uint64_t head = rap_lexicon_eight(key, n);
	const uint32_t low = (uint32_t)head, high = (uint32_t)(head >> 32);
	for (;; at = (at + 1) & (lexicon->word_slot_count - 1)) {
		const rap_word_slot *slot = &lexicon->word_slots[at];
		if (slot->word == 0) return 0;
		bool same = slot->head[0] == low && slot->head[1] == high && slot->word >> RAP_WORD_BITS == n;
		if (same && word_goes_on(lexicon, slot->word & RAP_WORD_MASK, key, n)) return slot->word & RAP_WORD_MASK;
	}
}

uint32_t rap_lexicon_word(const rap_lexicon *lexicon, const char *key, uint32_t n) {
	char buffer[RAP_LEXICON_KEY_MAX] = {0};
	if (n == 0 || n > sizeof buffer) return 0;
	memcpy(buffer, key, n);
	return word_at(lexicon, buffer, n, slot_of(lexicon, buffer, n));
}

uint32_t rap_lexicon_find(const rap_lexicon *lexicon, rap_str token) {
	char key[RAP_LEXICON_KEY_MAX] = {0};
	uint32_t n = rap_lexicon_key(token, key, sizeof key);
	return n ? word_at(lexicon, key, n, slot_of(lexicon, key, n)) : 0;
}

void rap_lexicon_find_batch(const rap_lexicon *lexicon, const rap_str *tokens, uint32_t count, uint32_t *words) {
	char keys[RAP_LEXICON_BATCH][RAP_LEXICON_KEY_MAX];
	uint32_t n[RAP_LEXICON_BATCH], at[RAP_LEXICON_BATCH];
	for (uint32_t i = 0; i < count; i++) {
		memset(keys[i], 0, sizeof keys[i]);
		n[i] = rap_lexicon_key(tokens[i], keys[i], sizeof keys[i]);
		at[i] = slot_of(lexicon, keys[i], n[i]);
		rap_prefetch(&lexicon->word_slots[at[i]]);
	}
	for (uint32_t i = 0; i < count; i++) words[i] = n[i] ? word_at(lexicon, keys[i], n[i], at[i]) : 0;
}

void rap_lexicon_prefetch(const rap_lexicon *lexicon, uint32_t word) {
	if (word <= lexicon->beginner_count) rap_prefetch(&lexicon->nodes[word]);
}

uint32_t rap_lexicon_step(const rap_lexicon *lexicon, uint32_t node, uint32_t word) {
	if (node == 0) return word != 0 && word <= lexicon->beginner_count ? word : RAP_NONE;
	if (node >= lexicon->node_count || !(lexicon->nodes[node].followers & rap_lexicon_word_bit(word))) return RAP_NONE;
	const uint32_t mask = lexicon->edge_count - 1;
	for (uint32_t at = rap_lexicon_edge_hash(node, word) & mask; lexicon->edges[at].child != 0; at = (at + 1) & mask) {
		const rap_edge_row *edge = &lexicon->edges[at];
		if (edge->node == node && edge->word == word) return edge->child;
	}
	return RAP_NONE;
}

bool rap_lexicon_leads_to(const rap_lexicon *lexicon, uint32_t node, rap_lex_class cls) {
	return node < lexicon->node_count && lexicon->nodes[node].classes >> cls & 1;
}

const rap_lex_entry *rap_lexicon_entries(const rap_lexicon *lexicon, uint32_t node, uint32_t *count) {
	*count = 0;
	if (node >= lexicon->node_count) return lexicon->entries;
	const rap_node_row *row = &lexicon->nodes[node];
	*count = row[1].first_entry - row->first_entry;
	return &lexicon->entries[row->first_entry];
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
