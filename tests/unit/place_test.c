/* States, organisations and places; a capital that acts and a capital where one is; what stays of mentions that
 * overlap. */
#include "support.h"

#include <stdio.h>

typedef struct row {
	const char *text, *expected;
} row;

/* "S KR South Korea": a state by name, adjective or demonym; "C": a capital or seat that stands for its state;
 * "O": an organisation; "P": a place. Then the country ("-" for none) and the name, with " (NSC)" for an acronym
 * and " bare" for a short form. Several are separated by "; ". */
static const row rows[] = {
	{"Japan and South Korea agreed on a price.", "S JP Japan; S KR South Korea"},
	{"The Korea-U.S.-Japan talks ended.", "S KR Korea; S US U.S.; S JP Japan"},
	{"North Korean and Chinese officials spoke.", "S KP North Korean; S CN Chinese"},
	{"The Koreans left early.", "S KR Koreans"},
	{"The Sino-Korean pact and the Indo-Pacific strategy.", "S CN Sino-; S KR Korean; P - Indo-Pacific"},
	{"Franco spoke to Anglo-Norman lords.", ""},
	{"The United States and the United Kingdom agreed.", "S US United States; S GB United Kingdom"},
	{"The U.S. delegation arrived late.", "S US U.S."},
	{"The DPRK rejected the offer.", "S KP DPRK"},
	{"He thanked us for the help.", ""},
	{"They will march in May.", ""},
	{"He bought a turkey.", ""},
	{"Turkey will host the next round.", "S TR Turkey"},
	{"Georgia and Armenia opened a border post.", "S GE Georgia; S AM Armenia"},
	{"The Republic of Korea will vote.", "S KR Republic of Korea"},
	{"The People's Republic of China objected.", "S CN People's Republic of China"},
	{"Viet Nam and Laos signed a deal.", "S VN Viet Nam; S LA Laos"},
	{"Côte d'Ivoire took part.", "S CI Côte d'Ivoire"},
	{"Türkiye supports the plan.", "S TR Türkiye"},
	{"France's position is known.", "S FR France"},
	{"The French side agreed.", "S FR French"},
	{"He is a Kenyan.", "S KE Kenyan"},
	{"Seoul said it would wait.", "C KR Seoul"},
	{"Seoul's reply came late.", "C KR Seoul"},
	{"Talks were held in Seoul on Friday.", "P KR Seoul"},
	{"He flew to Tokyo.", "P JP Tokyo"},
	{"The envoy arrived from Beijing.", "P CN Beijing"},
	{"Moscow and Kyiv accused each other.", "C RU Moscow; C UA Kyiv"},
	{"Tension between Seoul and Pyongyang rose.", "C KR Seoul; C KP Pyongyang"},
	{"They met in Tokyo, Seoul and Beijing.", "P JP Tokyo; P KR Seoul; P CN Beijing"},
	{"She urged Tehran to release them.", "C IR Tehran"},
	{"Washington will not lift the sanctions.", "C US Washington"},
	{"The Kremlin denied the report.", "C RU Kremlin"},
	{"He was received at the Kremlin.", "P RU Kremlin"},
	{"The White House said the call was long.", "C US White House"},
	{"They met at the White House.", "P US White House"},
	{"The Bonn climate talks failed.", "P DE Bonn"},
	{"A Brussels-based group objected.", "P BE Brussels"},
	{"Talks with Ankara go on.", "C TR Ankara"},
	{"At Berlin's request the meeting was moved.", "C DE Berlin"},
	{"He visited Hanoi.", "P VN Hanoi"},
	{"Cairo, 15 May 2024", "P EG Cairo"},
	{"Ottawa has pledged more money.", "C CA Ottawa"},
	{"Officials in Canberra and Wellington agreed.", "P AU Canberra; P NZ Wellington"},
	{"The Seoul Declaration was read out.", "P KR Seoul"},
	{"They met in Washington, DC on Monday.", "P US Washington, DC"},
	{"They met in Washington, D.C. on Monday.", "P US Washington, D.C."},
	{"The workshop was held in Nairobi, Kenya.", "P KE Nairobi"},
	{"The workshop was held in Blantyre.", "P MW Blantyre"},
	{"The workshop was held in Siem Reap in June.", "P KH Siem Reap"},
	{"They met in Esch-sur-Alzette on Tuesday.", "P LU Esch-sur-Alzette"},
	{"They gathered at Bardufoss and left.", "P NO Bardufoss"},
	{"The first round (Osh, November 2022) failed.", "P KG Osh"},
	{"The next round is scheduled for Kirkenes on 4 December.", "P NO Kirkenes"},
	{"They met in May.", ""},
	{"They met in Paris, and France paid.", "P FR Paris; S FR France"},
	{"It rained in the north.", ""},
	{"In North Korea, the North blames the South.", "S KP North Korea; S KP North; S KR South"},
	{"The South Korean army watched the South.", "S KR South Korean; S KR South"},
	{"The North is cold.", ""},
	{"South Korea wants the South of the island mapped.", "S KR South Korea"},
	{"The United Nations was informed.", "O - United Nations"},
	{"The UN was informed.", "O - UN bare"},
	{"NATO and the EU issued a statement.", "O - NATO; O - EU bare"},
	{"The European Union (EU) agreed.", "O - European Union (EU)"},
	{"The African Union Commission convened the talks.", "O - African Union Commission"},
	{"The SADC Secretariat was invited.", "O - SADC Secretariat"},
	{"The Security Council met.", "O - Security Council"},
	{"The UN Security Council met.", "O - UN Security Council"},
	{"The World Bank will pay.", "O - World Bank"},
	{"Hamas rejected the plan.", "O - Hamas"},
	{"The State Department confirmed it.", "O US State Department"},
	{"The Pentagon confirmed it.", "O US Pentagon"},
	{"The Ministry of Foreign Affairs issued a note.", "O - Ministry of Foreign Affairs"},
	{"The Ministry of Foreign Affairs and Regional Cooperation issued a note.",
	 "O - Ministry of Foreign Affairs and Regional Cooperation"},
	{"The Ministry of Transport of Zambia issued a note.", "O ZM Ministry of Transport of Zambia; S ZM Zambia"},
	{"Ghana's Ministry of Fisheries issued a note.", "O GH Ministry of Fisheries; S GH Ghana"},
	{"The Norwegian Ministry of Defence issued a note.", "O NO Norwegian Ministry of Defence; S NO Norwegian"},
	{"The foreign ministry said talks would go on.", "O - foreign ministry bare"},
	{"Seoul's unification ministry said talks would go on.", "O KR unification ministry bare; C KR Seoul"},
	{"The Japanese foreign ministry said talks would go on.", "O JP foreign ministry bare; S JP Japanese"},
	{"Japan's defense ministry scrambled jets.", "O JP defense ministry bare; S JP Japan"},
	{"The Department of Agriculture paid.", "O - Department of Agriculture"},
	{"The Department of Health and Human Services (HHS) paid, and HHS confirmed it.",
	 "O US Department of Health and Human Services (HHS); O US HHS bare"},
	{"The Regional Cooperation Council met.", "O - Regional Cooperation Council"},
	{"The Lake Volta Basin Commission (LVBC) met. The LVBC adopted a plan.",
	 "O - Lake Volta Basin Commission (LVBC); O - LVBC bare"},
	{"The National Narcotics Board was renamed. The Board meets in June.",
	 "O - National Narcotics Board; O - Board bare"},
	{"The Tigris Islamic Party left the talks.", "O - Tigris Islamic Party"},
	{"The Sahel and Sahara Observatory will map the wells.", "O - Sahel and Sahara Observatory"},
	{"The Office for Outer Space Cooperation hosted it.", "O - Office for Outer Space Cooperation"},
	{"The Office of the High Commissioner for Rivers hosted it.",
	 "O - Office of the High Commissioner for Rivers"},
	{"The Philippine Coast Guard rescued them.", "O PH Philippine Coast Guard"},
	{"The Border Guard Agency of Poland was present.", "O PL Border Guard Agency of Poland; S PL Poland"},
	{"The mayor of Tokyo left.", "P JP Tokyo"},
	{"Troops stood outside Kyiv. The government of Seoul agreed.", "P UA Kyiv; C KR Seoul"},
	{"The Chad-Niger Joint Commission on Borders met.",
	 "S TD Chad; S NE Niger"},
	{"The Manila Trade and Cultural Office in Japan closed.",
	 "O PH Manila Trade and Cultural Office; C PH Manila; S JP Japan"},
	{"The Biden-Harris Administration acted.", ""},
	{"The Japanese Government agreed.", "S JP Japanese"},
	{"The government agreed.", ""},
	{"The ministry agreed.", ""},
	{"A committee was formed.", ""},
	{"The Joint Committee met.", "O - Joint Committee"},
	{"The Parliament of Ukraine voted.", "O UA Parliament of Ukraine; S UA Ukraine"},
	{"The Chinese Embassy protested.", "O CN Chinese Embassy; S CN Chinese"},
	{"He wrote to the council.", ""},
	{"The Commission for Peace and Security met. The Commission will report.",
	 "O - Commission for Peace and Security; O - Commission bare"},
	{"The Institute of Nuclear Materials Management advised them.",
	 "O - Institute of Nuclear Materials Management"},
	{"Kim Jong Il University teaches it.", "O - Kim Jong Il University"},
	{"They sailed to New Jersey.", "P US New Jersey"},
	{"They met in the Hungarian capital, Budapest.", "S HU Hungarian; P HU Budapest"},
	{"They met in the capital Budapest.", "P HU Budapest"},
	{"They left the port city of Riga.", "P LV Riga"},
	{"At a Lome hotel, they met.", "P TG Lome"},
	{"They met in Atlanta, Georgia.", "P US Atlanta"},
	{"They met in Tbilisi, Georgia.", "P GE Tbilisi"},
	{"Jordan Reed and Chad Olsen arrived.", ""},
	{"Jordan closed its border with Syria.", "S JO Jordan; S SY Syria"},
	{"The treaty between Japan, France and Italy expired.", "S JP Japan; S FR France; S IT Italy"},
	{"MINISTRY OF FOREIGN AFFAIRS OF GHANA", "O GH MINISTRY OF FOREIGN AFFAIRS OF GHANA; S GH GHANA"},
	{"The Dundee Trade Office of the Isle of Skye closed.", "O - Dundee Trade Office of the Isle of Skye"},
};

static const char *type_name(const rap_mention *m) {
	bool seat = m->kind == RAP_LEX_state_capital || m->kind == RAP_LEX_state_seat;
	if (m->type == RAP_MENTION_STATE) return seat ? "C " : "S ";
	if (m->type == RAP_MENTION_ORGANIZATION) return "O ";
	return m->type == RAP_MENTION_PLACE ? "P " : "? ";
}

static size_t put(char *out, size_t n, size_t cap, const char *a, const char *b, const char *c) {
	int written = snprintf(out + n, cap - n, "%s%s%s", a, b, c);
	assert_true(written >= 0 && (size_t)written < cap - n);
	return n + (size_t)written;
}

static size_t put_mention(fixture *f, const rap_mention *m, char *out, size_t n, size_t cap) {
	n = put(out, n, cap, type_name(m), m->country[0] ? m->country : "-", " ");
	n = put(out, n, cap, fixture_words(f, m->name), "", "");
	if (!rap_range_empty(m->acronym)) n = put(out, n, cap, " (", fixture_words(f, m->acronym), ")");
	return m->bare ? put(out, n, cap, " bare", "", "") : n;
}

static void find(fixture *f, const char *text, rap_mention_list *list) {
	fixture_read(f, text, true);
	rap_places_find(&f->arena, f->text, f->marks, list);
	rap_mention_sort(&f->arena, list);
}

static void describe(fixture *f, const char *text, char *out, size_t cap) {
	rap_mention_list list = {0};
	find(f, text, &list);
	size_t n = 0;
	out[0] = '\0';
	for (uint32_t i = 0; i < list.all.n; i++) {
		if (n) n = put(out, n, cap, "; ", "", "");
		n = put_mention(f, &list.all.at[i], out, n, cap);
	}
}

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char found[2048];
		describe(f, rows[i].text, found, sizeof found);
		if (strcmp(found, rows[i].expected) == 0) continue;
		wrong++;
		print_error("%s\n  expected %s\n  found    %s\n", rows[i].text, rows[i].expected, found);
	}
	assert_int_equal(wrong, 0);
}

/* The mention covers more than the name: the state behind a city, the owner before a ministry, the acronym. */
static void test_tokens(void **state) {
	static const struct {
		const char *text, *tokens, *name;
	} cases[] = {
		{"They met in Washington, DC, USA on Monday.", "Washington, DC, USA", "Washington, DC"},
		{"He spoke to Seoul's foreign ministry on Monday.", "Seoul's foreign ministry", "foreign ministry"},
		{"The National Maritime Council (NMC) met on Monday.", "National Maritime Council (NMC)",
		 "National Maritime Council"},
	};
	fixture *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		rap_mention_list list = {0};
		find(f, cases[i].text, &list);
		assert_true(list.all.n > 0);
		assert_string_equal(fixture_words(f, list.all.at[0].tokens), cases[i].tokens);
		assert_string_equal(fixture_words(f, list.all.at[0].name), cases[i].name);
	}
}

static rap_mention mention(rap_mention_type type, uint32_t start, uint32_t end, uint32_t name_start,
						   uint32_t name_end) {
	rap_mention m = {
		.type = (uint8_t)type, .tokens = {start, end}, .name = {name_start, name_end}, .entity = RAP_NONE};
	return m;
}

/* By first token, the longer first; what a longer one owns goes. */
static void test_sort(void **state) {
	fixture *f = *state;
	const rap_mention all[] = {
		mention(RAP_MENTION_STATE, 20, 21, 20, 21), /* inside the instrument: stays */
		mention(RAP_MENTION_PERSON, 0, 6, 4, 6),
		mention(RAP_MENTION_ORGANIZATION, 1, 3, 1, 3), /* in the person's title: stays */
		mention(RAP_MENTION_STATE, 0, 1, 0, 1),		   /* the person's: goes */
		mention(RAP_MENTION_PLACE, 4, 5, 4, 5),		   /* in the person's name: goes */
		mention(RAP_MENTION_ORGANIZATION, 5, 6, 5, 6), /* in the person's name: goes */
		mention(RAP_MENTION_INSTRUMENT, 18, 25, 18, 25),
		mention(RAP_MENTION_ORGANIZATION, 22, 24, 22, 24), /* the instrument's: goes */
		mention(RAP_MENTION_PLACE, 30, 31, 30, 31),
	};
	static const uint32_t starts[] = {0, 1, 18, 20, 30};
	rap_mention_list list = {0};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) *rap_vec_push(&f->arena, &list.all) = all[i];
	rap_mention_sort(&f->arena, &list);
	assert_int_equal(list.all.n, sizeof starts / sizeof *starts);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		assert_int_equal(list.all.at[i].tokens.start, starts[i]);
}

static void test_sort_many(void **state) {
	fixture *f = *state;
	rap_mention_list list = {0};
	for (uint32_t i = 0; i < 1000; i++) {
		uint32_t start = (i * 617) % 1000 * 3;
		*rap_vec_push(&f->arena, &list.all) = mention(RAP_MENTION_STATE, start, start + 1, start, start + 1);
	}
	rap_mention_sort(&f->arena, &list);
	assert_int_equal(list.all.n, 1000);
	for (uint32_t i = 1; i < list.all.n; i++)
		assert_true(list.all.at[i - 1].tokens.start < list.all.at[i].tokens.start);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_tokens, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_sort, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_sort_many, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
