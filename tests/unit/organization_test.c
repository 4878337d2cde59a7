/* Organisations: which words name one, of what kind, with which acronym and state; and which name none. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "kind:name", with " =NSC" for an acronym behind it, " [KR]" for its state and " bare" for short forms; several are
 * separated by "; ". An empty string: nothing is found. */
static const row rows[] = {
	/* ministries and departments */
	{"The Ministry of Foreign Affairs of Ghana replied.", "ministry:Ministry of Foreign Affairs of Ghana [GH]"},
	{"The Ministry of Water, Sanitation and Hygiene replied.", "ministry:Ministry of Water, Sanitation and Hygiene"},
	{"Chile's Ministry of Mining replied.", "ministry:Ministry of Mining [CL]"},
	{"The Japanese Ministry of Defense replied.", "ministry:Japanese Ministry of Defense [JP]"},
	{"The Department of Fisheries (DoF) issued permits.", "ministry:Department of Fisheries =DoF"},
	{"The Malawian foreign ministry denied it.", "ministry:foreign ministry [MW] bare"},
	{"Seoul's unification ministry denied it.", "ministry:unification ministry [KR] bare"},
	{"The interior ministry closed the road.", "ministry:interior ministry bare"},
	{"The Ministry of Trade spoke. The ministry then fell silent.", "ministry:Ministry of Trade; ministry:ministry bare"},
	{"The Office of the Prime Minister issued a note.", "ministry:Office of the Prime Minister"},
	{"The Bureau of Oceans and Reefs opened.", "ministry:Bureau of Oceans and Reefs"},
	{"The Federal Ministry for Economic Cooperation paid.", "ministry:Federal Ministry for Economic Cooperation"},
	{"The State Department issued a warning.", "national:State Department [US]"},
	{"The Pentagon issued a warning.", "national:Pentagon [US]"},
	{"The Directorate General of Ports was founded.", "ministry:Directorate General of Ports"},
	{"Peru's Ministry of Culture and the Ministry of Energy and Mines agreed.",
	 "ministry:Ministry of Culture [PE]; ministry:Ministry of Energy and Mines"},
	{"The Ministry of Land, Infrastructure, Transport and Tourism met.",
	 "ministry:Ministry of Land, Infrastructure, Transport and Tourism"},
	{"The UK Foreign Office confirmed it.", "national:Foreign Office [GB]"},
	{"The Treasury Department lists them.", "national:Treasury Department [US]"},
	{"The Ministry of Defence (MoD) spoke, and the MoD paid.", "ministry:Ministry of Defence =MoD; ministry:MoD bare"},
	/* assemblies, committees, courts */
	{"The National Assembly of Kenya voted.", "assembly:National Assembly of Kenya [KE]"},
	{"The Fijian Parliament voted.", "assembly:Fijian Parliament [FJ]"},
	{"The Senate Foreign Relations Committee voted.", "national:Senate Foreign Relations Committee [US]"},
	{"The National Security Council (NSC) met.", "national:National Security Council =NSC"},
	{"The Supreme Court of India ruled.", "court:Supreme Court of India [IN]"},
	{"The International Court of Justice ruled.", "international:International Court of Justice"},
	{"The Eastern Caribbean Supreme Court ruled.", "court:Eastern Caribbean Supreme Court"},
	{"The Permanent Court of Arbitration ruled.", "international:Permanent Court of Arbitration"},
	{"The Lake Volta Basin Commission met.", "assembly:Lake Volta Basin Commission"},
	{"The Great Rift Water Council (GRWC) met. The GRWC adjourned.",
	 "assembly:Great Rift Water Council =GRWC; assembly:GRWC bare"},
	{"The National Election Board met.", "assembly:National Election Board"},
	{"The House of Representatives voted.", "national:House of Representatives"}, /* of many states */
	{"The House of Representatives voted, and the U.S. waits.", "national:House of Representatives [US]"},
	{"The European Parliament voted.", "international:European Parliament"},
	{"The Joint Committee on Fisheries met.", "assembly:Joint Committee on Fisheries"},
	{"The Korea-Peru Joint Committee met.", ""}, /* a form in which two meet */
	{"The Office of the UN High Commissioner for Refugees met.", "ministry:Office of the UN High Commissioner for Refugees"},
	{"The Lagoon Basin Commission met. The Commission spoke.", "assembly:Lagoon Basin Commission; assembly:Commission bare"},
	{"The European Council met. The council spoke. The bank did not.", "international:European Council; assembly:council bare"},
	{"The Court of Ports did not rule; the International Court of Justice did.", "court:Court of Ports; international:International Court of Justice"},
	{"The Department of Justice spoke.", "national:Department of Justice"},
	{"The Lindqvist Foundation, Borealis Trust, Tamaya, Redwood Capital and Vertexon agreed.", "union:Lindqvist Foundation; union:Borealis Trust; union:Tamaya; union:Redwood Capital; union:Vertexon"},
	{"Ascenda and the Lindqvist Foundation agreed.", "union:Ascenda; union:Lindqvist Foundation"},
	{"The Lindqvist Foundation, Peru and Ben Osei agreed.", "union:Lindqvist Foundation"},
	{"The Lindqvist Foundation and Ports were there.", "union:Lindqvist Foundation"},
	{"The firm Dunes & Ports Ltd. agreed.", "company:Dunes & Ports Ltd."},
	{"The Kurdish Regional Government spoke. The Syrian Interim Government left.", "government:Kurdish Regional Government"},
	{"Kenya Airways flew. The Communist Party of Sri Lanka spoke.", "company:Kenya Airways [KE]; party:Communist Party of Sri Lanka [LK]"},
	{"The Council on Indian Education met.", "assembly:Council on Indian Education"},
	{"The Adler Group, Inc. agreed.", "company:Adler Group, Inc."},
	{"Armenia's Security Council met.", "national:Security Council [AM]"},
	{"The NATO-Georgia Council met.", "alliance:NATO"},
	{"The Department of Justice's Office of Ports spoke.", "national:Department of Justice; ministry:Office of Ports"},
	{"The Independent Electoral Commission met.", "assembly:Independent Electoral Commission"},
	{"The Committee for the Defence of Rivers met.", "assembly:Committee for the Defence of Rivers"},
	/* forces */
	{"The Philippine Coast Guard rescued them.", "national:Philippine Coast Guard [PH]"},
	{"The Royal Thai Navy rescued them.", "force:Royal Thai Navy [TH]"},
	{"The Somali National Army withdrew.", "force:Somali National Army [SO]"},
	{"The Sudanese Armed Forces (SAF) withdrew.", "national:Sudanese Armed Forces =SAF [SD]"},
	{"The Zambezi Border Guard withdrew.", "force:Zambezi Border Guard"},
	/* international bodies and alliances */
	{"The United Nations met.", "international:United Nations"},
	{"The UN met.", "international:UN bare"},
	{"The U.N. Security Council met.", "international:U.N. Security Council"},
	{"NATO and the European Union met.", "alliance:NATO; international:European Union"},
	{"The African Union (AU) met.", "international:African Union =AU"},
	{"The World Health Organization sent doctors.", "international:World Health Organization"},
	{"The World Food Programme sent rice.", "international:World Food Programme"},
	{"The International Atomic Energy Agency (IAEA) sent inspectors, and the IAEA left.",
	 "international:International Atomic Energy Agency =IAEA; international:IAEA bare"},
	{"ASEAN met.", "international:ASEAN"},
	{"The G7 met.", "alliance:G7"},
	{"The Quad met.", "alliance:Quad"},
	{"AUKUS met.", "alliance:AUKUS"},
	{"The Gulf Cooperation Council met.", "international:Gulf Cooperation Council"},
	{"The Organization of American States met.", "international:Organization of American States"},
	{"The World Bank paid.", "international:World Bank"},
	{"The Southern Islands Forum met.", "union:Southern Islands Forum"},
	{"The Andean Railway Union met.", "union:Andean Railway Union"},
	{"The Pacific Tuna Alliance met.", "union:Pacific Tuna Alliance"},
	{"The European Bank for Reconstruction and Development paid.",
	 "international:European Bank for Reconstruction and Development"},
	{"The Black Sea Development Bank paid.", "union:Black Sea Development Bank"},
	{"The International Committee of the Red Cross visited.",
	 "international:International Committee of the Red Cross"},
	{"The Sahara and Sahel Observatory reported.", "agency:Sahara and Sahel Observatory"},
	{"The Organisation for the Prohibition of Chemical Weapons reported.",
	 "international:Organisation for the Prohibition of Chemical Weapons"},
	{"The United Nations Development Programme opened an office.",
	 "international:United Nations Development Programme"},
	{"Officials of the EU, NATO and the OSCE met.",
	 "international:EU bare; alliance:NATO; international:OSCE bare"},
	/* agencies, funds, embassies, institutes */
	{"The Space Agency of Brazil launched it.", "agency:Space Agency of Brazil [BR]"},
	{"The Chinese Embassy protested.", "agency:Chinese Embassy [CN]"},
	{"The Embassy of Nepal protested.", "agency:Embassy of Nepal [NP]"},
	{"Seoul's National Intelligence Service (NIS) told lawmakers.", "national:National Intelligence Service =NIS [KR]"},
	{"The Saudi Fund for Development paid.", "national:Saudi Fund for Development [SA]"},
	{"The Nordic Institute for Arctic Research reported.", "agency:Nordic Institute for Arctic Research"},
	{"The Port Authority of Mombasa reopened.", "agency:Port Authority of Mombasa"},
	{"The National Ports Authority of Ghana hosted it.", "agency:National Ports Authority of Ghana [GH]"},
	{"The Chinese authorities protested.", ""},
	{"The University of Ghana hosted it.", "agency:University of Ghana [GH]"},
	{"The Coastal Research Centre hosted it.", "agency:Coastal Research Centre"},
	{"The Taipei Economic and Cultural Office (TECO) convened it.",
	 "national:Taipei Economic and Cultural Office =TECO [TW]"},
	{"The Danish Refugee Council pledged blankets.", "international:Danish Refugee Council"},
	{"The National Ocean Service and the Landmine Action Agency agreed.",
	 "agency:National Ocean Service; agency:Landmine Action Agency"},
	{"The UN refugee agency pledged tents.", "international:UN refugee agency"},
	{"The EU's border agency Frontex sent boats.", "international:EU bare; international:Frontex"},
	{"The Central Bank of Kenya intervened.", "agency:Central Bank of Kenya [KE]"},
	{"The Permanent Mission of Chile to the United Nations spoke.",
	 "agency:Permanent Mission of Chile to the United Nations [CL]"},
	/* parties and movements */
	{"The Workers' Party of Korea met.", "national:Workers' Party of Korea [KP]"},
	{"The ruling Democratic Renewal Party met.", "party:Democratic Renewal Party"},
	{"The Iraqi Islamic Party met.", "party:Iraqi Islamic Party [IQ]"},
	{"Hamas and Fatah met.", "movement:Hamas; movement:Fatah"},
	{"The Casamance Liberation Front agreed.", "party:Casamance Liberation Front"},
	{"The Taliban agreed.", "movement:Taliban"},
	{"The Rapid Support Forces (RSF) agreed.", "movement:Rapid Support Forces =RSF"},
	{"The Chinese Communist Party met.", "national:Chinese Communist Party [CN]"},
	{"The Green Horizon Party (GHP) met, but the GHP left.", "party:Green Horizon Party =GHP; party:GHP bare"},
	{"The People's Movement for Change met.", "party:People's Movement for Change"},
	/* companies */
	{"Granite Steel Corporation pledged a plant.", "company:Granite Steel Corporation"},
	{"Northwind Energy Ltd. pledged a plant.", "company:Northwind Energy Ltd."},
	{"Samsung Electronics pledged a plant.", "company:Samsung Electronics"},
	{"Microsoft pledged a plant.", "company:Microsoft"},
	{"Blue Delta Holdings pledged a plant.", "company:Blue Delta Holdings"},
	{"The Karoo Mining Company pledged a plant.", "company:Karoo Mining Company"},
	{"Valley Telecom Inc. pledged masts.", "company:Valley Telecom Inc."},
	/* the press */
	{"Reuters reported it.", "press:Reuters"},
	{"The New York Times reported it.", "press:The New York Times"},
	{"The Meridian News Agency reported it.", "press:Meridian News Agency"},
	/* lists and neighbours */
	{"The Ministry of Health, the Ministry of Finance and the Coast Guard met.",
	 "ministry:Ministry of Health; ministry:Ministry of Finance; national:Coast Guard"},
	{"The National Security Council and the Gender Policy Council met.",
	 "national:National Security Council; assembly:Gender Policy Council"},
	{"The Bank of Zambia and the Bank of Ghana agreed.", "union:Bank of Zambia [ZM]; union:Bank of Ghana [GH]"},
	{"Officials of the Ministry of Justice of Spain and of the Ministry of Justice of Cuba met.",
	 "ministry:Ministry of Justice of Spain [ES]; ministry:Ministry of Justice of Cuba [CU]"},
	/* none */
	{"The ministry is old.", ""},
	{"A council was set up.", ""},
	{"The two governments met.", ""},
	{"The Government agreed.", ""},
	{"The Chinese government agreed.", ""},
	{"Several ministries agreed.", ""},
	{"Foreign ministries of both states agreed.", ""},
	{"The party ended late.", ""},
	{"A group of ministers met.", ""},
	{"The company of soldiers left.", ""},
	{"He joined the army.", ""},
	{"She went to the embassy.", ""},
	{"Let us go.", ""},
	{"Who will pay?", ""},
	{"The community is small.", ""},
	{"They met at the center.", ""},
	{"The front line moved.", ""},
	{"The service was slow.", ""},
	{"The mission failed.", ""},
	{"Act now.", ""},
	{"The West Bank was closed.", ""},
	{"The union of the two rivers is wide.", ""},
	{"In House trials it worked.", ""},
};

static const struct {
	uint8_t kind;
	const char *name;
} kinds[] = {
	{RAP_LEX_body_ministry, "ministry"},
	{RAP_LEX_body_assembly, "assembly"},
	{RAP_LEX_body_court, "court"},
	{RAP_LEX_body_force, "force"},
	{RAP_LEX_body_government, "government"},
	{RAP_LEX_body_union, "union"},
	{RAP_LEX_body_agency, "agency"},
	{RAP_LEX_body_party, "party"},
	{RAP_LEX_body_company, "company"},
	{RAP_LEX_body_press, "press"},
	{RAP_LEX_organization_international, "international"},
	{RAP_LEX_organization_alliance, "alliance"},
	{RAP_LEX_organization_national, "national"},
	{RAP_LEX_organization_movement, "movement"},
	{RAP_LEX_organization_company, "company"},
	{RAP_LEX_organization_agency, "press"},
};

static const char *kind_name(uint8_t kind) {
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].kind == kind) return kinds[i].name;
	return "?";
}

static void put_mention(fixture *f, const rap_mention *m, line *out) {
	if (out->n) line_put(out, "; ");
	line_put(out, kind_name(m->kind));
	line_put(out, ":");
	line_put(out, fixture_words(f, m->name));
	if (!rap_range_empty(m->acronym)) {
		line_put(out, " =");
		line_put(out, fixture_words(f, m->acronym));
	}
	if (m->country[0]) {
		line_put(out, " [");
		line_put(out, m->country);
		line_put(out, "]");
	}
	if (m->bare) line_put(out, " bare");
}

static void test_rows(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		line found = {.n = 0};
		fixture_read(f, rows[i].text, true);
		rap_mention_list list = {0};
		rap_persons_find(&f->arena, f->text, f->marks, &list);
		rap_places_find(&f->arena, f->text, f->marks, &list);
		rap_instruments_find(&f->arena, f->text, f->marks, &list);
		rap_mention_sort(&f->arena, &list);
		for (uint32_t k = 0; k < list.all.n; k++)
			if (list.all.at[k].type == RAP_MENTION_ORGANIZATION) put_mention(f, &list.all.at[k], &found);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
