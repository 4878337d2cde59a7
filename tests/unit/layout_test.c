/* Pages to blocks: what is dropped, joined, and taken for what. The pages are made up. */
#include "text_checks.h"

#include <stdio.h>

typedef struct page_case {
	const char *name, *page;
	const char *blocks; /* "KIND text" a line; "ITEM2 (a) text" for items */
} page_case;

static const page_case pages[] = {
	{"a page of a news site",
	 "spot_imgspot_img\n\nHome | World | Asia | Sport\nThis website uses cookies. [Accept] [Manage]\n\n"
	 "Two states agree to reopen a bridge\n\nBy Ann Author\nPublished : May 3, 2024 - 10:15\nShare: Facebook | X | Email\n\n"
	 "The two states agreed on Friday to reopen the bridge on the river.\n\nADVERTISEMENT\n\n"
	 "They also plan to meet again in the autumn of this year.\n\nMOST POPULAR\n1. Minister vows to resign\n"
	 "2. Who owns the sea?\n\nAbout us | Contact | (c) 2024 The Site",
	 "TITLE Two states agree to reopen a bridge\nBYLINE By Ann Author\nPUBLISHED Published : May 3, 2024 - 10:15\n"
	 "BODY The two states agreed on Friday to reopen the bridge on the river.\n"
	 "BODY They also plan to meet again in the autumn of this year.\n"},
	{"a footer without an end marker",
	 "The ministers met in Rome on Monday and agreed to meet again.\n\nscroll to top",
	 "BODY The ministers met in Rome on Monday and agreed to meet again.\n"},
	{"get in touch",
	 "The ministers met in Rome on Monday and agreed to meet again.\n\nGet in Touch\n\nLatest Posts",
	 "BODY The ministers met in Rome on Monday and agreed to meet again.\n"},
	{"links glued to each other",
	 "The ministers met in Rome on Monday and agreed to meet again.\n\nMOST POPULAR\n\nMore articles by this writerBack to List",
	 "BODY The ministers met in Rome on Monday and agreed to meet again.\n"},
	{"lines without blank ones between them",
	 "Envoys Seek New Talks on the Old Border Issues\nJane Roe Views\n"
	 "The envoys of both countries held the second consultation on border issues to explore new ways of working together.\n"
	 "The ministry said that the envoys had explored ways to cooperate on the issue of the border in the north.\nMost Commented",
	 "TITLE Envoys Seek New Talks on the Old Border Issues\nBYLINE Jane Roe Views\n"
	 "BODY The envoys of both countries held the second consultation on border issues to explore new ways of working together.\n"
	 "BODY The ministry said that the envoys had explored ways to cooperate on the issue of the border in the north.\n"},
	{"no headline", "The ministers met in Rome on Monday and agreed to talk.\n\nThey will meet again in May of next year.",
	 "BODY The ministers met in Rome on Monday and agreed to talk.\nBODY They will meet again in May of next year.\n"},
	{"columns side by side", "The ministers met in Rome on Monday and agreed to talk again in May of next year.\n\nFor Peru                    For Chile\n",
	 "BODY The ministers met in Rome on Monday and agreed to talk again in May of next year.\nHEADING For Peru\nBODY For Chile\n"},
	{"one line", "Minister meets envoy", "BODY Minister meets envoy\n"},
	/* lines */
	{"wrapped lines",
	 "The two delegations agreed to place the last pillars on the border\nby the end of June and to mount joint\n"
	 "patrols in the creeks, the two sides said on\nThursday.",
	 "BODY The two delegations agreed to place the last pillars on the border by the end of June and to mount joint "
	 "patrols in the creeks, the two sides said on Thursday.\n"},
	{"a break inside a word",
	 "The countries pledged to enhance their joint efforts to give access t\no information, and the work goes on.",
	 "BODY The countries pledged to enhance their joint efforts to give access to information, and the work goes on.\n"},
	{"a break inside a longer word",
	 "Both sides reaffirmed their commit\nment to the treaty and the work on it.",
	 "BODY Both sides reaffirmed their commitment to the treaty and the work on it.\n"},
	{"a word of the document, broken",
	 "The quorbin was closed by the ministry last week. The two sides agreed to open the quor\nbin to all in May.",
	 "BODY The quorbin was closed by the ministry last week. The two sides agreed to open the quorbin to all in May.\n"},
	{"hyphens at line ends",
	 "They agreed to hold con-\nsultations on a working-\nlevel basis with Kim Dong-\nseop and the Korea-\nJapan group.",
	 "BODY They agreed to hold consultations on a working-level basis with Kim Dong-seop and the Korea-Japan group.\n"},
	{"a blank line inside a sentence",
	 "The two sides will open two new border posts in the first quarter of 2025, Deputy\n\nForeign Minister Hadi said on Monday here.",
	 "BODY The two sides will open two new border posts in the first quarter of 2025, Deputy Foreign Minister Hadi said on Monday here.\n"},
	{"a blank line before small letters",
	 "The three states agreed to freeze the drilling of new wells for two years\n\nand to publish the figures on it every month.",
	 "BODY The three states agreed to freeze the drilling of new wells for two years and to publish the figures on it every month.\n"},
	{"an advertisement inside a sentence",
	 "The three states agreed to freeze the drilling of new wells for two years\n\nADVERTISEMENT\n\nand to publish the figures on it every month.",
	 "BODY The three states agreed to freeze the drilling of new wells for two years and to publish the figures on it every month.\n"},
	{"a headline broken at the margin",
	 "Harbour Ministers of Norway and Iceland Settle Their Long Dispute on\nHerring Quotas\n\n"
	 "The harbour ministers of Norway and Iceland agreed on Monday to share\nthe herring of the northern bank in equal parts, and "
	 "to count it every\nspring.\n\nThey will meet again in May.",
	 "TITLE Harbour Ministers of Norway and Iceland Settle Their Long Dispute on Herring Quotas\n"
	 "BODY The harbour ministers of Norway and Iceland agreed on Monday to share the herring of the northern bank in equal parts, "
	 "and to count it every spring.\nBODY They will meet again in May.\n"},
	{"a first line of names, broken at the margin",
	 "Harbour Talks in Bergen\n\n"
	 "Deputy Harbour Minister Signe Aasen, Special Envoy Gunnar Thorvaldsson,\nHarbour Master Ola Ruud and the herring council met "
	 "in Bergen on Monday\nand agreed to count the fish of the northern bank in each of the coming\nyears.",
	 "TITLE Harbour Talks in Bergen\n"
	 "BODY Deputy Harbour Minister Signe Aasen, Special Envoy Gunnar Thorvaldsson, Harbour Master Ola Ruud and the herring council "
	 "met in Bergen on Monday and agreed to count the fish of the northern bank in each of the coming years.\n"},
	{"lines that begin alike, broken at the margin",
	 "The two sides agreed to open the port of the city of Bergen to all ships of\nthe north and to close the old one, and the two "
	 "sides will meet in May.\n\nMinister Aasen also met on Tuesday with the envoy of the neighbours, the\nMinister for Trade, who "
	 "was in Bergen for the day.",
	 "BODY The two sides agreed to open the port of the city of Bergen to all ships of the north and to close the old one, and the "
	 "two sides will meet in May.\n"
	 "BODY Minister Aasen also met on Tuesday with the envoy of the neighbours, the Minister for Trade, who was in Bergen for the day.\n"},
	{"a word behind its apostrophe is no piece of the next",
	 "The minister said on Monday that the two countries won't\nask for the old port again, and that the matter is closed.",
	 "BODY The minister said on Monday that the two countries won't ask for the old port again, and that the matter is closed.\n"},
	{"a list of numbers in one line",
	 "The two sides agreed on three steps:\n\n1.  Count the herring by June 2026.  Nothing else is caught; 2.  Open the port of "
	 "Section 4; and 3.  Close the old one.",
	 "BODY The two sides agreed on three steps:\nITEM1 1. Count the herring by June 2026. Nothing else is caught;\n"
	 "ITEM1 2. Open the port of Section 4; and\nITEM1 3. Close the old one.\n"},
	{"a first sentence full of names is no title",
	 "On Tuesday, Aasen met with Icelandic Harbour Minister Gunnar Arni Thorvaldsson in Bergen.\n\nDuring their meeting, Aasen said that the herring "
	 "must be counted.",
	 "BODY On Tuesday, Aasen met with Icelandic Harbour Minister Gunnar Arni Thorvaldsson in Bergen.\n"
	 "BODY During their meeting, Aasen said that the herring must be counted.\n"},
	/* datelines */
	{"dateline with a colon", "WASHINGTON: The two sides met on Monday and agreed to talk again soon.",
	 "DATELINE WASHINGTON:\nBODY The two sides met on Monday and agreed to talk again soon.\n"},
	{"dateline of an agency", "SEOUL, Oct. 17 (Yonhap) -- The two sides met on Monday and agreed to talk again soon.",
	 "DATELINE SEOUL, Oct. 17 (Yonhap) --\nBODY The two sides met on Monday and agreed to talk again soon.\n"},
	{"dateline with a dash", "LONDON — The two sides met on Monday and agreed to talk again soon.",
	 "DATELINE LONDON —\nBODY The two sides met on Monday and agreed to talk again soon.\n"},
	{"a speaker is no dateline", "MODERATOR: The two sides met on Monday and agreed to talk again soon.",
	 "BODY MODERATOR: The two sides met on Monday and agreed to talk again soon.\n"},
	{"a heading is no dateline", "ENDING THE WAR: The two sides met on Monday and agreed to talk again soon.",
	 "BODY ENDING THE WAR: The two sides met on Monday and agreed to talk again soon.\n"},
	{"a dash is no dateline", "The two sides – Rome and Paris – met on Monday and agreed to talk again.",
	 "BODY The two sides – Rome and Paris – met on Monday and agreed to talk again.\n"},
	/* captions */
	{"a caption",
	 "Envoys hold new talks on border issues\n\nAnn Roe (left), the envoy for the north, shakes hands with Jo Doe on Monday. "
	 "(Ministry of Foreign Affairs)\n\nThe envoys of the two states held new talks on the border on Monday.",
	 "TITLE Envoys hold new talks on border issues\nCAPTION Ann Roe (left), the envoy for the north, shakes hands with Jo Doe on "
	 "Monday. (Ministry of Foreign Affairs)\nBODY The envoys of the two states held new talks on the border on Monday.\n"},
	{"a photo line",
	 "The envoys of the two states held new talks on the border.\n\n[Photo: The bridge at dawn. Credit: A. Roe]\n\n"
	 "They will meet again in May of the next year.",
	 "BODY The envoys of the two states held new talks on the border.\nCAPTION [Photo: The bridge at dawn. Credit: A. Roe]\n"
	 "BODY They will meet again in May of the next year.\n"},
	/* lists */
	{"a statement",
	 "JOINT STATEMENT\nof the Second Meeting on Water in the Great Basin\n\n1. The ministers met in Rome on the second of May.\n\n"
	 "2. The parties will:\n   (a) share all their data\n       every day;\n   (b) hold talks; and\n   (c) meet again.\n\n3. They thanked the host of the meeting.",
	 "TITLE JOINT STATEMENT of the Second Meeting on Water in the Great Basin\nITEM1 1. The ministers met in Rome on the second of May.\n"
	 "ITEM1 2. The parties will:\nITEM2 (a) share all their data every day;\nITEM2 (b) hold talks; and\nITEM2 (c) meet again.\n"
	 "ITEM1 3. They thanked the host of the meeting.\n"},
	{"bullets under a paragraph", "At the meeting, both of the sides agreed to:\n\n• map their supply chains;\n• refrain from restrictions; and\n• open an office.",
	 "BODY At the meeting, both of the sides agreed to:\nITEM1 • map their supply chains;\nITEM1 • refrain from restrictions; and\nITEM1 • open an office.\n"},
	{"bullets in one line",
	 "## MAKE PEACE\n\n-   The President will make peace with all. -   The states will talk to each other.",
	 "TITLE MAKE PEACE\nITEM1 - The President will make peace with all.\nITEM1 - The states will talk to each other.\n"},
	{"roman numbers and letters",
	 "I. The ministers met in Rome on the second of May.\n\nII. They\n\nA. commit\n   (i) not to test;\n   (ii) to talk; and\nB. decide to meet.",
	 "ITEM1 I. The ministers met in Rome on the second of May.\nITEM1 II. They\nITEM2 A. commit\nITEM3 (i) not to test;\n"
	 "ITEM3 (ii) to talk; and\nITEM2 B. decide to meet.\n"},
	{"an initial is no marker", "S. Korea and the others agreed to hold new talks on the border.",
	 "BODY S. Korea and the others agreed to hold new talks on the border.\n"},
	{"a date is no marker", "The two sides agreed to meet again in the same city on March\n15. He said the talks had been good for all.",
	 "BODY The two sides agreed to meet again in the same city on March 15. He said the talks had been good for all.\n"},
	/* headings */
	{"headings inside",
	 "The two sides met in Rome on Monday and agreed to talk.\n\nQuick facts\n\nThe two states have been at peace for ten years.\n\n"
	 "NEXT STEPS\nThey will meet again in May of the next year.",
	 "BODY The two sides met in Rome on Monday and agreed to talk.\nHEADING Quick facts\n"
	 "BODY The two states have been at peace for ten years.\nHEADING NEXT STEPS\nBODY They will meet again in May of the next year.\n"},
	{"a heading of a menu's word stays",
	 "The two sides met in Rome on Monday and agreed to talk.\n\nHealth\n\nThey agreed to build a hospital in the north.\n\nThe work begins in May of next year.",
	 "BODY The two sides met in Rome on Monday and agreed to talk.\nHEADING Health\n"
	 "BODY They agreed to build a hospital in the north.\nBODY The work begins in May of next year.\n"},
	{"read also",
	 "The two sides met in Rome on Monday and agreed to talk.\n\nREAD ALSO: Who owns the creeks?\n\nThey will meet again in May of the next year.",
	 "BODY The two sides met in Rome on Monday and agreed to talk.\nBODY They will meet again in May of the next year.\n"},
	{"separators", "The two sides met in Rome on Monday and agreed to talk.\n\n###", "BODY The two sides met in Rome on Monday and agreed to talk.\n"},
	{"article sentences with furniture's words",
	 "The two sides met in Rome on Monday and agreed to share data.\n\nThey will follow and like the news on privacy.\n\n"
	 "The ministers signed the print and search accord on cookies.\n\nThe talks went on in the old town.",
	 "BODY The two sides met in Rome on Monday and agreed to share data.\nBODY They will follow and like the news on privacy.\n"
	 "BODY The ministers signed the print and search accord on cookies.\nBODY The talks went on in the old town.\n"},
	{"emphasis of markdown", "The notice shall be *published* in the **Federal Register** by May, with 5 * 3 copies of it.",
	 "BODY The notice shall be published in the Federal Register by May, with 5 * 3 copies of it.\n"},
	{"a footnote's star stays", "Kosovo* and the others agreed to meet again, as Kosovo* said on Monday.",
	 "BODY Kosovo* and the others agreed to meet again, as Kosovo* said on Monday.\n"},
	{"signatures",
	 "The parties agreed to meet again in the spring of next year.\n\nFor the Republic of Norland: Ann ROE, Minister of Water\n"
	 "For the Republic of Sudland: Jo DOE, Minister of Water",
	 "BODY The parties agreed to meet again in the spring of next year.\nBODY For the Republic of Norland: Ann ROE, Minister of Water\n"
	 "BODY For the Republic of Sudland: Jo DOE, Minister of Water\n"},
};

static const char *const kinds[] = {"BODY", "ITEM", "TITLE", "HEADING", "CAPTION", "BYLINE", "PUBLISHED", "DATELINE"};

static void read_page(fixture *f, const char *page, size_t n, bool plain) {
	rap_str raw = rap_arena_copy(&f->arena, page, n);
	f->text = rap_text_read(&f->arena, f->lexicon, raw, &(rap_text_options){.plain = plain});
}

static const char *described(fixture *f, size_t room) {
	char *out = rap_arena_alloc(&f->arena, room);
	size_t n = 0;
	for (uint32_t i = 0; i < f->text->blocks.n; i++) {
		const rap_block *b = &f->text->blocks.at[i];
		int marker = (int)(b->marker.end - b->marker.start);
		n += (size_t)snprintf(out + n, room - n, "%s", kinds[b->kind]);
		if (b->level) n += (size_t)snprintf(out + n, room - n, "%d", b->level);
		if (marker) n += (size_t)snprintf(out + n, room - n, " %.*s", marker, f->text->raw.s + b->marker.start);
		n += (size_t)snprintf(out + n, room - n, " %.*s\n", (int)(b->text.end - b->text.start), f->text->clean.s + b->text.start);
	}
	return out;
}

static void lays_pages_out(void **state) {
	fixture *f = *state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		read_page(f, pages[i].page, strlen(pages[i].page), false);
		const char *blocks = described(f, 8192);
		if (strcmp(blocks, pages[i].blocks) != 0) fail_msg("%s:\n%s\n--- wanted:\n%s", pages[i].name, blocks, pages[i].blocks);
		if (broken(f->text)) fail_msg("%s: %s", pages[i].name, broken(f->text));
	}
}

/* The spans of joined words cover what stood between their parts. */
static void spans_cover_what_was_joined(void **state) {
	fixture *f = *state;
	const char *page = "The countries pledged to enhance their joint efforts to give access t\no information, and the work goes on.";
	read_page(f, page, strlen(page), false);
	const char *at = strstr(f->text->clean.s, "access to information");
	assert_non_null(at);
	uint32_t start = (uint32_t)(at - f->text->clean.s);
	rap_range to = rap_text_raw(f->text, (rap_range){start + 7, start + 9});
	assert_int_equal(to.end - to.start, 3);
	assert_memory_equal(page + to.start, "t\no", 3);
	rap_range all = rap_text_raw(f->text, (rap_range){start, start + 21});
	assert_memory_equal(page + all.start, "access t\no information", all.end - all.start);
}

static void spans_skip_what_was_dropped(void **state) {
	fixture *f = *state;
	const char *page = "The three states agreed to freeze all new wells for two years\n\nADVERTISEMENT\n\nand to publish the figures on it every month.";
	read_page(f, page, strlen(page), false);
	const char *at = strstr(f->text->clean.s, "years and");
	assert_non_null(at);
	uint32_t start = (uint32_t)(at - f->text->clean.s);
	rap_range raw = rap_text_raw(f->text, (rap_range){start, start + 9});
	assert_memory_equal(page + raw.start, "years\n\nADVERTISEMENT\n\nand", raw.end - raw.start);
}

static void plain_text_drops_nothing(void **state) {
	fixture *f = *state;
	const char *page = "Home | News\nMOST POPULAR\n\naccess t\no it\n\n1. an item\n- a point";
	read_page(f, page, strlen(page), true);
	assert_string_equal(described(f, 1024), "BODY Home | News MOST POPULAR\nBODY access t o it\nBODY 1. an item - a point\n");
}

/* Every word of a running text without furniture must come through. */
static void keeps_running_text(void **state) {
	fixture *f = *state;
	char page[4096], *out = page;
	for (int i = 0; i < 20; i++)
		out += snprintf(out, 200, "In round %d the two sides met in the old town and agreed to go on with it.%s", i, i % 3 ? "\n" : "\n\n");
	read_page(f, page, (size_t)(out - page), false);
	uint32_t rounds = 0;
	for (const char *at = f->text->clean.s; (at = strstr(at, "In round ")) != NULL; at++) rounds++;
	assert_int_equal(rounds, 20);
}

static const char *const crumbs[] = {
	"The two sides met in Rome. ", "MOST POPULAR", "\n", "\n\n", "Home | News | Sport", "1. ", "(a) ", "- ", "-   ", "• ", "\"", "’s ", "U.S. ",
	"[", "]", "(Yonhap)", "SEOUL, Oct. 17 (Yonhap) -- ", "Published : ", "2024-04-16", "\xC2\xA0", "\xE2\x80\x8B", "\xC2\xAD", "\r\n", "\xFF", "e\xCC\x81",
	"*", "**", "#", "## ", "access t\no ", "con-\nsultations ", "Photo: ", "(left)", "Share", "cookies ", "\t", "   ", "(c) 2024 ", ":", ";", "—", "한", "\0x",
};

static size_t random_page(uint32_t *random, char *page, size_t cap) {
	size_t n = 0;
	uint32_t pieces = next_random(random) % 60;
	for (uint32_t i = 0; i < pieces && n + 64 < cap; i++) {
		const char *crumb = crumbs[next_random(random) % (sizeof crumbs / sizeof *crumbs)];
		size_t length = *crumb ? strlen(crumb) : 1;
		memcpy(page + n, crumb, length);
		n += length;
	}
	for (uint32_t k = next_random(random) % 4; n && k > 0; k--) page[next_random(random) % n] = (char)next_random(random);
	return n;
}

static void holds_for_random_pages(void **state) {
	fixture *f = *state;
	uint32_t random = 20240416;
	char page[4096];
	for (uint32_t i = 0; i < 20000; i++) {
		size_t n = random_page(&random, page, sizeof page);
		read_page(f, page, n, i % 4 == 0);
		if (broken(f->text)) fail_msg("round %u: %s", i, broken(f->text));
		rap_arena_free(&f->arena);
	}
}

static void holds_for_random_bytes(void **state) {
	fixture *f = *state;
	uint32_t random = 7;
	char page[512];
	for (uint32_t i = 0; i < 5000; i++) {
		size_t n = next_random(&random) % sizeof page;
		for (size_t k = 0; k < n; k++) page[k] = (char)(next_random(&random) >> 11);
		read_page(f, page, n, i % 4 == 0);
		if (broken(f->text)) fail_msg("round %u: %s", i, broken(f->text));
		rap_arena_free(&f->arena);
	}
}

/* A unit repeated until the page is large: nothing may take more than linear time, or the test never ends. */
static void stays_linear(void **state) {
	fixture *f = *state;
	static const char *const units[] = {"a", ",", "\"", "a\n", "\n", "MOST POPULAR\n", "Share | ", "(a) x\n", "- ", "-   ", "* ", "a-\n", "t\no ", "[", "a. ", "Photo: \n", "U.S. "};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		size_t n = strlen(units[i]), total = 1u << 18;
		char *page = rap_arena_alloc(&f->arena, total + 16);
		for (size_t k = 0; k < total; k += n) memcpy(page + k, units[i], n);
		read_page(f, page, total, false);
		if (broken(f->text)) fail_msg("%s: %s", units[i], broken(f->text));
		rap_arena_free(&f->arena);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(lays_pages_out, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(spans_cover_what_was_joined, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(spans_skip_what_was_dropped, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(plain_text_drops_nothing, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(keeps_running_text, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(holds_for_random_pages, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(holds_for_random_bytes, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(stays_linear, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
