/* Sentences of a paragraph, written with " | " between them. */
#include "support.h"

typedef struct split_case {
	const char *text;
	const char *sentences;
} split_case;

static const split_case splits[] = {
	{"They met. They agreed.", "They met. | They agreed."},
	{"They met! Did they agree? Yes.", "They met! | Did they agree? | Yes."},
	{"They met", "They met"},
	{"They met.They agreed.", "They met. | They agreed."},
	/* abbreviations inside */
	{"The U.S. envoy met Gen. Park.", "The U.S. envoy met Gen. Park."},
	{"The U.S. Department of State spoke.", "The U.S. Department of State spoke."},
	{"Mr. Lee and Ms. Ito met Dr. Abe.", "Mr. Lee and Ms. Ito met Dr. Abe."},
	{"S. Korea and N. Korea talk.", "S. Korea and N. Korea talk."},
	{"John F. Kennedy spoke.", "John F. Kennedy spoke."},
	{"On Oct. 17 they met.", "On Oct. 17 they met."},
	{"Law No. 18 stands.", "Law No. 18 stands."},
	{"See Art. 5 and para. 3 of it.", "See Art. 5 and para. 3 of it."},
	{"They met at 9 a.m. Monday.", "They met at 9 a.m. Monday."},
	{"Acme Inc. agreed to pay.", "Acme Inc. agreed to pay."},
	{"Lt. Gen. Ahmad and Col. Gen. Petrov met.", "Lt. Gen. Ahmad and Col. Gen. Petrov met."},
	{"The U.N. Security Council met.", "The U.N. Security Council met."},
	{"Martin Luther King Jr. Day is near.", "Martin Luther King Jr. Day is near."},
	{"The envoy (i.e. Ms. Kim) left.", "The envoy (i.e. Ms. Kim) left."},
	{"They discussed trade, etc. and left.", "They discussed trade, etc. and left."},
	{"The U.S. Under Secretary of State left.", "The U.S. Under Secretary of State left."},
	{"Rep. Noh and Sen. Hill met in St. Petersburg.", "Rep. Noh and Sen. Hill met in St. Petersburg."},
	{"U.S.-Japan talks began.", "U.S.-Japan talks began."},
	/* abbreviations at the end */
	{"They flew to the U.S. The talks began.", "They flew to the U.S. | The talks began."},
	{"It began at 9 a.m. It ended at noon.", "It began at 9 a.m. | It ended at noon."},
	{"He spoke in Washington, D.C. In May he left.", "He spoke in Washington, D.C. | In May he left."},
	{"He met Kim Jr. They agreed.", "He met Kim Jr. | They agreed."},
	{"Ask the U.N. But do it now.", "Ask the U.N. | But do it now."},
	{"It is the US. They know.", "It is the US. | They know."},
	{"The answer was no. They left.", "The answer was no. | They left."},
	{"They trade in oil, gas, etc. The rest is small.", "They trade in oil, gas, etc. | The rest is small."},
	/* quotes and brackets */
	{"\"We agree.\" He left.", "\"We agree.\" | He left."},
	{"“We agree.” He left.", "“We agree.” | He left."},
	{"“We agree,” he said. “We do.”", "“We agree,” he said. | “We do.”"},
	{"“Will you?” he asked.", "“Will you?” he asked."},
	{"\"Go!\" she said.", "\"Go!\" she said."},
	{"He called it \"a step.\" The rest followed.", "He called it \"a step.\" | The rest followed."},
	{"He called it ‘a step.’ The rest followed.", "He called it ‘a step.’ | The rest followed."},
	{"He agreed. \"We will go.\"", "He agreed. | \"We will go.\""},
	{"They met. (They had tried before.) They agreed.", "They met. | (They had tried before.) | They agreed."},
	{"They discussed it (see p. 5). They left.", "They discussed it (see p. 5). | They left."},
	{"They met in Rome. (Reuters)", "They met in Rome. | (Reuters)"},
	{"It ended.[3] It began in 2009.[13][14] It was long.", "It ended.[3] | It began in 2009.[13][14] | It was long."},
	{"The plan («a trap.») failed.", "The plan («a trap.») failed."},
	/* numbers */
	{"It grew by 3.5 percent. It fell by 2.", "It grew by 3.5 percent. | It fell by 2."},
	{"They met in 2024. 12 states came.", "They met in 2024. | 12 states came."},
	{"It costs $3.5 bn. They pay.", "It costs $3.5 bn. | They pay."},
	{"At 09:11 on 08.10.2024 they met.", "At 09:11 on 08.10.2024 they met."},
	{"Draft L.12 of A/79/L.12 passed.", "Draft L.12 of A/79/L.12 passed."},
	/* lists in a line */
	{"They will: (a) meet; (b) talk; and (c) sign.", "They will: (a) meet; (b) talk; and (c) sign."},
	{"They agreed; then they left.", "They agreed; then they left."},
	{"The reason: They won.", "The reason: They won."},
	/* dots */
	{"Well... they met.", "Well... they met."},
	{"They waited... Then they met.", "They waited... | Then they met."},
	{"They waited… Then they met.", "They waited… | Then they met."},
	{"They met ... in Rome.", "They met ... in Rome."},
	/* names with marks */
	{"Yahoo! said so.", "Yahoo! said so."},
	{"See example.org. It is new.", "See example.org. | It is new."},
	{"Write to a@b.example. They answer.", "Write to a@b.example. | They answer."},
	/* small letters */
	{"they met. he left? yes! no.", "they met. | he left? | yes! | no."},
	{"\"Who?\" he asked.", "\"Who?\" he asked."},
	/* other */
	{"They met. — He left.", "They met. | — He left."},
	{"THEY MET. THEY AGREED.", "THEY MET. | THEY AGREED."},
	{"Çelik met Öz. Öz agreed.", "Çelik met Öz. | Öz agreed."},
	{"He met with H.E. Amina Said. They agreed.", "He met with H.E. Amina Said. | They agreed."},
	{"They met.\nThey agreed.", "They met. | They agreed."},
	{"The talks\nbegan.", "The talks began."},
};

static const char *split(fixture *f, const char *text) {
	rap_str raw = rap_arena_copy(&f->arena, text, strlen(text));
	f->text = rap_text_read(&f->arena, f->lexicon, raw, &(rap_text_options){.plain = true});
	char *out = rap_arena_alloc(&f->arena, strlen(text) * 4 + 4);
	for (uint32_t i = 0; i < f->text->sentences.n; i++) {
		rap_str words = rap_text_words(f->text, f->text->sentences.at[i].tokens);
		if (i) strcat(out, " | ");
		strncat(out, words.s, words.n);
	}
	return out;
}

static void splits_where_sentences_end(void **state) {
	for (size_t i = 0; i < sizeof splits / sizeof *splits; i++)
		assert_string_equal(split(*state, splits[i].text), splits[i].sentences);
}

/* Paragraphs end sentences, whatever they end with. */
static void splits_at_paragraphs(void **state) {
	fixture *f = *state;
	assert_string_equal(split(f, "The agreement\n\nBoth sides met"), "The agreement | Both sides met");
	assert_int_equal(f->text->blocks.n, 2);
	assert_int_equal(f->text->sentences.at[1].block, 1);
	assert_int_equal(f->text->blocks.at[1].sentences.start, 1);
	assert_int_equal(f->text->blocks.at[1].sentences.end, 2);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(splits_where_sentences_end, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(splits_at_paragraphs, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
