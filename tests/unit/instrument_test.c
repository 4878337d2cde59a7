/* Instruments: what is one, of which kind, with which year, number and acronym; and what is none. */
#include "support.h"

#include <stdio.h>

typedef struct row {
	const char *text, *expected;
} row;

/* "kind:name", with " y2004", " #2397", " (UPR)" where known and " bare" for short forms; several are separated by
 * "; ". An empty string: nothing is found. */
static const row rows[] = {
	{"The parliament passed the Harbour Safety Act on Monday.", "law:Harbour Safety Act"},
	{"Lawmakers approved the Coastal Waters and Fisheries Act of 2019.",
	 "law:Coastal Waters and Fisheries Act of 2019 y2019"},
	{"The senate adopted the Food, Water and Energy Security Act.", "law:Food, Water and Energy Security Act"},
	{"The cabinet sent a Data Protection Bill to parliament.", "law:Data Protection Bill"},
	{"The president signed Executive Order 13382.", "law:Executive Order 13382 #13382"},
	{"The ministry cited Decree No. 123 of 2021 on Border Trade.",
	 "law:Decree No. 123 of 2021 on Border Trade y2021 #123"},
	{"Under Law No. 7 the port is closed.", "law:Law No. 7 #7"},
	{"The council applies Regulation (EU) 2017/2226 to all travellers.",
	 "law:Regulation (EU) 2017/2226 y2017 #2017/2226"},
	{"Parliament passed the Bridge Act (S.B. 2025 no. 17).", "law:Bridge Act y2025 #17"},
	{"Parliament passed the Bridge Act (in May 2025 no vote was held).", "law:Bridge Act"},
	{"Her report, \"Empty Nets\" (A/HRC/63/41), was read.", "report:Empty Nets #A/HRC/63/41"},
	{"The government withdrew the Migrant Pensions Bill.", "law:Migrant Pensions Bill"},
	{"The Defence (Overseas Service) Bill 2025 is before the House.", "law:Defence (Overseas Service) Bill 2025 y2025"},
	{"They cited Council Regulation (EU) No 833/2014.", "law:Council Regulation (EU) No 833/2014 y2014 #833/2014"},
	{"Cabinet Decision No. 55 of 2023, Order No. 12-r and Decision 2/CP.28 apply.", "law:Cabinet Decision No. 55 of 2023 y2023 #55; law:Order No. 12-r #12-r; law:Decision 2/CP.28 #2/CP.28"},
	{"The Final Decision and the World Order were read.", ""},
	{"The order 12 days ago was late.", ""},
	{"Proclamation No. 1113/2019 and H.Res. 77 were read.", "law:Proclamation No. 1113/2019 y2019 #1113/2019; resolution:H.Res. 77 #77"},
	{"The House passed H.R. 3076.", "law:H.R. 3076 #3076"},
	{"The Water Code and the Agreed Record on Cod of 2014 were cited.", "law:Water Code; treaty:Agreed Record on Cod of 2014 y2014"},
	{"The Security Council has adopted the landmark resolution 2719.", "resolution:resolution 2719 #2719"},
	{"Resolution 55/21 was adopted by the Human Rights Council.", "resolution:Resolution 55/21 #55/21"},
	{"The Security Council adopted resolutions 1718 and 2397.", "resolution:resolutions 1718 #1718; resolution:2397 #2397"},
	{"The minister adopted a dog; Resolution 55/21 stands.", "resolution:Resolution 55/21 #55/21"},
	{"The court annulled the Seeds (Amendment) Act.", "law:Seeds (Amendment) Act"},
	{"The Law on Border Control entered into force.", "law:Law on Border Control"},
	{"Critics call the Family Reunion Act 1988/21 outdated.", "law:Family Reunion Act 1988/21 y1988 #1988/21"},
	{"They referred to the Rights of Older Persons Act.", "law:Rights of Older Persons Act"},
	{"The Americans with Disabilities Act was a model.", "law:Americans with Disabilities Act"},
	{"The two sides signed the Treaty of Tallinn.", "treaty:Treaty of Tallinn"},
	{"They renewed the 1951 U.S.-Philippines Mutual Defense Treaty.",
	 "treaty:1951 U.S.-Philippines Mutual Defense Treaty y1951"},
	{"Article IV of the 1966 Kenya-Zambia Friendship Treaty binds both.",
	 "treaty:1966 Kenya-Zambia Friendship Treaty y1966"},
	{"The Memorandum of Understanding on the Return of Works of Art was signed.",
	 "treaty:Memorandum of Understanding on the Return of Works of Art"},
	{"They concluded a Memorandum of Understanding (MoU) on Coast Guard Training.",
	 "treaty:Memorandum of Understanding (MoU) on Coast Guard Training (MoU)"},
	{"The Protocol on Mountain Trade of the East African Community lapsed.",
	 "treaty:Protocol on Mountain Trade of the East African Community"},
	{"The Protocol to the Convention on Long-Range Air Pollution was amended.",
	 "treaty:Protocol to the Convention on Long-Range Air Pollution"},
	{"They ratified the Convention against Corruption in Sport.", "treaty:Convention against Corruption in Sport"},
	{"The Agreement between Norway and Iceland on Fish Stocks was extended.",
	 "treaty:Agreement between Norway and Iceland on Fish Stocks"},
	{"Both joined the Convention on the Protection of Rivers, Lakes and Wetlands.",
	 "treaty:Convention on the Protection of Rivers, Lakes and Wetlands"},
	{"They will revise the Bergen Protocol of 6 October 2021.", "treaty:Bergen Protocol of 6 October 2021 y2021"},
	{"They implemented the Hanover Accord of May 1999.", "treaty:Hanover Accord of May 1999 y1999"},
	{"The Osaka Charter of 2005 is silent on this.", "treaty:Osaka Charter of 2005 y2005"},
	{"Negotiations on the Japan–Peru Free Trade Agreement resumed.", "treaty:Japan–Peru Free Trade Agreement"},
	{"The ministers endorsed the Harbin Protocol (HP), and the HP entered into force.",
	 "treaty:Harbin Protocol (HP); treaty:HP bare"},
	{"He praised the Kampala Convention (also known as the Displacement Convention).",
	 "treaty:Kampala Convention (Displacement Convention)"},
	{"The United Nations Convention against Piracy (the Busan Convention) was opened for signature.",
	 "treaty:United Nations Convention against Piracy (Busan Convention)"},
	{"The Sapporo Protocol was adopted. The Protocol has twelve articles.",
	 "treaty:Sapporo Protocol; treaty:Protocol bare"},
	{"They observed the Schengen agreement.", "treaty:Schengen agreement"},
	{"They welcomed the 2015 Paris agreement.", "treaty:2015 Paris agreement y2015"},
	{"The Minsk agreements have collapsed.", "treaty:Minsk agreements"},
	{"They remain bound by the NPT and the CTBT.", "treaty:NPT; treaty:CTBT"},
	{"He invoked UNCLOS.", "treaty:UNCLOS"},
	{"The JCPOA expired.", "treaty:JCPOA"},
	{"All parties to the Paris Agreement attended.", "treaty:Paris Agreement"},
	{"The UN Charter forbids it.", "treaty:UN Charter"},
	{"They adhered to the Geneva Conventions.", "treaty:Geneva Conventions"},
	{"North Korea violated Resolution 2397 (2017).", "resolution:Resolution 2397 (2017) y2017 #2397"},
	{"North Korea violated UN Security Council Resolution 1718.",
	 "resolution:UN Security Council Resolution 1718 #1718"},
	{"It was found to breach Security Council Resolutions 1718, 2087 and 2397.",
	 "resolution:Security Council Resolutions 1718 #1718; resolution:2087 #2087; resolution:2397 #2397"},
	{"They recalled resolutions 1820 (2008) and 1325 (2000).",
	 "resolution:resolutions 1820 (2008) y2008 #1820; resolution:1325 (2000) y2000 #1325"},
	{"They cited UNSCR 1244/1999.", "resolution:UNSCR 1244/1999 y1999 #1244/1999"},
	{"They cited A/RES/80/3 and A/RES/71/1.",
	 "resolution:A/RES/80/3 #A/RES/80/3; resolution:A/RES/71/1 #A/RES/71/1"},
	{"The General Assembly adopted resolution 63/124 in December.", "resolution:resolution 63/124 #63/124"},
	{"They recalled General Assembly Resolution ES-11/4.",
	 "resolution:General Assembly Resolution ES-11/4 #ES-11/4"},
	{"Human Rights Council resolution 46/17 was adopted without a vote.",
	 "resolution:Human Rights Council resolution 46/17 #46/17"},
	{"He presented the 2016 Panel of Experts (PoE) report, and the PoE report shocked many.",
	 "report:2016 Panel of Experts (PoE) report y2016; report:PoE report bare"},
	{"The International Ocean Report 2024 was launched in Lisbon.",
	 "report:International Ocean Report 2024 y2024"},
	{"He welcomed the 2019 Audit Report on the Northern Railway.",
	 "report:2019 Audit Report on the Northern Railway y2019"},
	{"She presented a report entitled Silent Rivers, Loud Dams.", "report:Silent Rivers, Loud Dams"},
	{"The think tank's report, Borders in Sand, was published on Monday.", "report:Borders in Sand"},
	{"They took note of the report \"Steel and Snow\" by the institute.", "report:Steel and Snow"},
	{"\"Broken Bridges\", a report by a think tank, warned of delays.", "report:Broken Bridges"},
	{"He quoted the report of the Commission of Inquiry on Eritrea.",
	 "report:report of the Commission of Inquiry on Eritrea"},
	{"He read the White Paper on Defence.", "report:White Paper on Defence"},
	{"The Report on Human Rights in North Korea was tabled.", "report:Report on Human Rights in North Korea"},
	{"The Brdo Declaration of 6 October 2021 was reaffirmed.",
	 "statement:Brdo Declaration of 6 October 2021 y2021"},
	{"Leaders adopted the Windhoek Communiqué.", "statement:Windhoek Communiqué"},
	{"They issued the Joint Declaration on Ending Child Labour.",
	 "statement:Joint Declaration on Ending Child Labour"},
	{"The 2007 Tangier Declaration still stands.", "statement:2007 Tangier Declaration y2007"},
	{"They adopted the Lima Call to Action.", "statement:Lima Call to Action"},
	{"The Trieste Statement, adopted in 2022, condemned the attacks.", "statement:Trieste Statement y2022"},
	{"They reaffirmed the Panmunjom Declaration.", "statement:Panmunjom Declaration"},
	{"They launched the National Ports and Railways Strategy.", "strategy:National Ports and Railways Strategy"},
	{"They adopted the Action Plan on Clean Cooking.", "strategy:Action Plan on Clean Cooking"},
	{"They finalized the Seoul-Ottawa Plan of Action 2025-2027.",
	 "strategy:Seoul-Ottawa Plan of Action 2025-2027"},
	{"They welcomed the Roadmap for Digital Cooperation.", "strategy:Roadmap for Digital Cooperation"},
	{"The Regional Cholera Response Plan needs money.", "strategy:Regional Cholera Response Plan"},
	{"They support the 2030 Agenda.", "strategy:2030 Agenda"},
	{"China promotes the Belt and Road Initiative.", "strategy:Belt and Road Initiative"},
	{"They implemented the Green Corridors Master Plan.", "strategy:Green Corridors Master Plan"},
	{"The Framework for Security, Public Health, and Safe Schools was signed.",
	 "strategy:Framework for Security, Public Health, and Safe Schools"},
	{"The Universal Periodic Review (UPR) of Fiji began. The UPR ended in May.",
	 "mechanism:Universal Periodic Review (UPR); mechanism:UPR"},
	{"They finalized the Standard Operating Procedures on Prompt Search.",
	 "mechanism:Standard Operating Procedures on Prompt Search"},
	{"They revived the Aleppo Process.", "mechanism:Aleppo Process"},
	{"They respect the principle of non-refoulement.", "principle:principle of non-refoulement"},
	{"They respect the principle of free and fair competition.",
	 "principle:principle of free and fair competition"},
	{"They reaffirmed the one China policy.", "principle:one China policy"},
	{"They endorsed the Accra AI Principles.", "principle:Accra AI Principles"},
	{"They adopted the Guidelines for the Safe Use of Drones.", "principle:Guidelines for the Safe Use of Drones"},
	{"The talks recalled the Monroe Doctrine.", "principle:Monroe Doctrine"},
	{"The Washington Declaration and the Camp David Accords were praised.",
	 "statement:Washington Declaration; treaty:Camp David Accords"},
	{"They praised the Ganges Water Treaty and the Mekong Agreement.",
	 "treaty:Ganges Water Treaty; treaty:Mekong Agreement"},
	{"They will sign the Harbour Agreement with Canada in May.", "treaty:Harbour Agreement"},
	{"The Naples Protocol was signed by Italy in Rome.", "treaty:Naples Protocol"},
	{"The Naples Protocol on Sea Rescue was signed in Rome in April.", "treaty:Naples Protocol on Sea Rescue"},
	{"The Customs Protocol, 2008 (No. 45) applies.", "treaty:Customs Protocol, 2008 (No. 45) y2008 #45"},
	{"They revised the Tax Treaty signed in March 2017.", "treaty:Tax Treaty y2017"},
	{"The Lome Pact (LP) of 4 July 2010 was never ratified.", "treaty:Lome Pact (LP) of 4 July 2010 y2010 (LP)"},
	/* laws */
	{"Parliament passed the Foreign Agents Registration Act, 1938.", "law:Foreign Agents Registration Act, 1938 y1938"},
	{"The National Assembly is debating the Anti-Spam Bill 2024.", "law:Anti-Spam Bill 2024 y2024"},
	{"Article 9 of the Constitution of Japan renounces war.", "law:Constitution of Japan"},
	{"Section 301 of the Harbour Trade Act of 1974 allows tariffs.", "law:Harbour Trade Act of 1974 y1974"},
	{"The president issued Executive Order 14157 on Cartels.", "law:Executive Order 14157 on Cartels #14157"},
	{"They amended Federal Law No. 255-FZ in June.", "law:Federal Law No. 255-FZ #255-FZ"},
	{"The commission proposed Directive 2011/24/EU on Patients' Rights.",
	 "law:Directive 2011/24/EU on Patients' Rights y2011 #2011/24/EU"},
	{"The king signed Royal Decree A/144.", "law:Royal Decree A/144 #A/144"},
	{"Congress adopted the Ports and Waterways (Emergency Powers) Act 2021.",
	 "law:Ports and Waterways (Emergency Powers) Act 2021 y2021"},
	{"The governor invoked Ordinance No. 4 of 1988.", "law:Ordinance No. 4 of 1988 y1988 #4"},
	{"The House passed the Secure Rail Freight Act (SRFA). The SRFA now goes to the Senate.",
	 "law:Secure Rail Freight Act (SRFA); law:SRFA bare"},
	{"Senators introduced the Clean Rivers Bill and the Safe Ports Act.", "law:Clean Rivers Bill; law:Safe Ports Act"},
	{"The Presidential Decree on Visas was repealed.", "law:Presidential Decree on Visas"},
	{"Lagos adopted the Petroleum Industry Act in 2021.", "law:Petroleum Industry Act"},
	{"He revoked Proclamation 9984 of January 31, 2020.", "law:Proclamation 9984 of January 31, 2020 y2020 #9984"},
	/* treaties */
	{"They signed the Agreed Minutes on Fisheries.", "treaty:Agreed Minutes on Fisheries"},
	{"The Vilnius Understanding of 2009 was kept.", "treaty:Vilnius Understanding of 2009 y2009"},
	{"They extended the Treaty on Good-Neighbourliness, Friendship and Cooperation of 2001.",
	 "treaty:Treaty on Good-Neighbourliness, Friendship and Cooperation of 2001 y2001"},
	{"Both states acceded to the 1961 Convention on the Reduction of Statelessness.",
	 "treaty:1961 Convention on the Reduction of Statelessness y1961"},
	{"Article 5 of the North Atlantic Treaty was not invoked.", "treaty:North Atlantic Treaty"},
	{"Article VI of the Treaty on the Non-Proliferation of Nuclear Weapons (NPT) was recalled, and the NPT upheld.",
	 "treaty:Treaty on the Non-Proliferation of Nuclear Weapons (NPT); treaty:NPT"},
	{"They signed the Comprehensive Economic Partnership Agreement (CEPA) on Sunday.",
	 "treaty:Comprehensive Economic Partnership Agreement (CEPA)"},
	{"The EU-Chile Advanced Framework Agreement entered into force.", "treaty:EU-Chile Advanced Framework Agreement"},
	{"They initialled the Agreement on the Avoidance of Double Taxation.",
	 "treaty:Agreement on the Avoidance of Double Taxation"},
	{"The Second Additional Protocol to the Convention on Cybercrime was opened for signature.",
	 "treaty:Second Additional Protocol to the Convention on Cybercrime"},
	{"Under the Treaty of Waitangi the chiefs kept their lands.", "treaty:Treaty of Waitangi"},
	{"They marked fifty years of the Algiers Accord of 1975.", "treaty:Algiers Accord of 1975 y1975"},
	{"They renewed the Memorandum of Understanding between Chile and Ghana on Mining.",
	 "treaty:Memorandum of Understanding between Chile and Ghana on Mining"},
	{"The Charter of the Organization of American States binds all.",
	 "treaty:Charter of the Organization of American States"},
	{"The 1953 Korean Armistice Agreement ended the fighting.", "treaty:1953 Korean Armistice Agreement y1953"},
	{"Kigali ratified the African Continental Free Trade Area Agreement.",
	 "treaty:African Continental Free Trade Area Agreement"},
	{"The Budapest Convention on Cybercrime has many parties.", "treaty:Budapest Convention on Cybercrime"},
	{"They signed the Nordic Passport Pact, the Baltic Gas Accord and the Arctic Search Agreement.",
	 "treaty:Nordic Passport Pact; treaty:Baltic Gas Accord; treaty:Arctic Search Agreement"},
	{"They denounced the 1907 Hague Convention (IV) in part.", "treaty:1907 Hague Convention (IV) y1907"},
	{"The Convention on Wetlands (the “Ramsar Convention”) was signed.",
	 "treaty:Convention on Wetlands (Ramsar Convention)"},
	{"Rabat joined the Pact for the Mediterranean.", "treaty:Pact for the Mediterranean"},
	/* resolutions */
	{"They cited UNSCR 1718.", "resolution:UNSCR 1718 #1718"},
	{"They cited UNSCRs 1718, 1874 and 2270.",
	 "resolution:UNSCRs 1718 #1718; resolution:1874 #1874; resolution:2270 #2270"},
	{"They cited S/RES/2397 (2017) in the note.", "resolution:S/RES/2397 (2017) y2017 #S/RES/2397"},
	{"The council adopted resolution 2754 (2024) unanimously.", "resolution:resolution 2754 (2024) y2024 #2754"},
	{"Paragraph 8 of resolution 2371 bans coal.", "resolution:resolution 2371 #2371"},
	{"They recalled Security Council resolutions 242 and 338.",
	 "resolution:Security Council resolutions 242 #242; resolution:338 #338"},
	{"The board cited resolution GOV/2022/70.", "resolution:resolution GOV/2022/70 #GOV/2022/70"},
	{"The Assembly recalled its resolutions 68/262 of 27 March 2014 and 71/205 of 19 December 2016.",
	 "resolution:resolutions 68/262 of 27 March 2014 y2014 #68/262; resolution:71/205 y2016 #71/205"},
	{"Peacekeepers act under U.N. Security Council Resolution 1701, adopted in 2006.",
	 "resolution:U.N. Security Council Resolution 1701 y2006 #1701"},
	{"The Senate passed Resolution No. 88 on Fisheries.", "resolution:Resolution No. 88 on Fisheries #88"},
	/* reports */
	{"The State Department released the 2023 Trafficking in Persons Report.",
	 "report:2023 Trafficking in Persons Report y2023"},
	{"He cited the World Drug Report.", "report:World Drug Report"},
	{"Japan's 2024 Diplomatic Bluebook calls the islands Japanese.", "report:2024 Diplomatic Bluebook y2024"},
	{"They presented the Global Tuna Outlook 2030.", "report:Global Tuna Outlook 2030 y2030"},
	{"The Defence White Paper 2025 names three threats.", "report:Defence White Paper 2025 y2025"},
	{"The 2014 Commission of Inquiry (COI) report was read out, and the COI report was welcomed.",
	 "report:2014 Commission of Inquiry (COI) report y2014; report:COI report bare"},
	/* statements */
	{"They adopted the Santiago Declaration on Lithium.", "statement:Santiago Declaration on Lithium"},
	{"They marked a year since the Washington Declaration.", "statement:Washington Declaration"},
	{"The 1998 Japan-South Korea Joint Declaration was recalled.",
	 "statement:1998 Japan-South Korea Joint Declaration y1998"},
	{"Both upheld the June 15 Joint Declaration.", "statement:June 15 Joint Declaration"},
	{"The Statement of Tegucigalpa was signed by five states.", "statement:Statement of Tegucigalpa"},
	{"They recalled the Pretoria Communiqué of 12 July 2019.", "statement:Pretoria Communiqué of 12 July 2019 y2019"},
	{"Twenty states joined the Global Seagrass Pledge.", "statement:Global Seagrass Pledge"},
	{"They adopted the Outcome Document on Small Arms.", "statement:Outcome Document on Small Arms"},
	{"She welcomed the Hiroshima Appeal.", "statement:Hiroshima Appeal"},
	{"They agreed on the Bogotá Consensus.", "statement:Bogotá Consensus"},
	/* strategies and plans */
	{"The 2022 National Security Strategy names China.", "strategy:2022 National Security Strategy y2022"},
	{"Canada launched its Arctic Foreign Policy.", "strategy:Arctic Foreign Policy"},
	{"They adopted the Lusaka Agenda.", "strategy:Lusaka Agenda"},
	{"They welcomed the Free and Open Indo-Pacific Vision.", "strategy:Free and Open Indo-Pacific Vision"},
	{"Moscow backed the Astana Formula.", "strategy:Astana Formula"},
	{"The Pacific Islands Climate Resilience Framework 2025-2035 was endorsed.",
	 "strategy:Pacific Islands Climate Resilience Framework 2025-2035"},
	{"Berlin adopted the Global Health Strategy in 2020.", "strategy:Global Health Strategy"},
	{"They drew up a Joint Action Plan for 2026-2028.", "strategy:Joint Action Plan for 2026-2028"},
	/* mechanisms and principles */
	{"They support the Berlin Process.", "mechanism:Berlin Process"},
	{"The Trade Policy Review of Benin ended.", "mechanism:Trade Policy Review of Benin"},
	{"The Kimberley Process met in Dubai.", "mechanism:Kimberley Process"},
	{"They reaffirmed the Five Principles of Peaceful Coexistence.",
	 "principle:Five Principles of Peaceful Coexistence"},
	{"They respect the principle of non-interference.", "principle:principle of non-interference"},
	{"He restated the Brezhnev Doctrine.", "principle:Brezhnev Doctrine"},
	{"They follow the Montreux Guidelines.", "principle:Montreux Guidelines"},
	/* none */
	{"They met at the Convention Center in Lima.", ""},
	{"Report said two men had drowned.", ""},
	{"The agreement was signed on Monday.", ""},
	{"A treaty of friendship was proposed.", ""},
	{"The Treaty Room was empty.", ""},
	{"The Charter School opened in May.", ""},
	{"The Director of Strategy left.", ""},
	{"The Republican National Convention opened in July.", ""},
	{"He is the head of the Agreements Division.", ""},
	{"The Law Faculty reopened.", ""},
	{"Bill Clinton met the minister.", ""},
	{"The Review Board adjourned.", ""},
	{"A report by the United Nations said so.", ""},
	{"In a statement, the ministry denied it.", ""},
	{"The peace process has stalled.", ""},
	{"They work on the principle that all are equal.", ""},
	{"The Joint Plan Secretariat moved to Accra.", ""},
	{"The World Food Programme delivered rice.", ""},
	{"The United Nations Development Programme opened an office.", ""},
	{"The Ministry of Law and Justice replied.", ""},
	{"Deputy Secretary for Strategic Initiatives Ann Lee spoke.", ""},
	{"The bill of 300 euros was paid.", ""},
	{"They welcomed the Protocol Officer.", ""},
	{"The chief of protocol and the deal of 2019 were jokes.", ""},
	{"They reached an agreement.", ""},
	{"The statement was issued on Friday.", ""},
	{"A report said the plan had failed.", ""},
	{"They reached a peace agreement with the rebels.", ""},
	{"They adopted a joint statement.", ""},
	{"The two sides issued a Joint Statement.", ""},
	{"They welcomed the agreement to open the border.", ""},
	{"The resolution was vetoed.", ""},
	{"Under the plan, troops will leave.", ""},
	{"Law Enforcement officials met on Monday.", ""},
	{"The Agreement entered into force.", ""},
	{"The law of the land applies.", ""},
	{"They discussed relevant Security Council resolutions.", ""},
	{"She leads the Policy Planning Staff.", ""},
	{"The North Atlantic Treaty Organization met in Brussels.", ""},
	{"The National Convention met in June.", ""},
	{"The report on Monday was wrong.", ""},
	{"He reviewed the process in detail.", ""},
	{"U.S. law forbids it.", ""},
	{"The treaty was signed in Vienna.", ""},
	{"A new strategy is needed.", ""},
	{"He acts on principle.", ""},
	{"They kept the pledge.", ""},
	{"The Court of Appeals met.", ""},
	{"She read the manual.", ""},
	{"They signed a memorandum on Tuesday.", ""},
	{"The bill failed in the senate.", ""},
	{"His plan for Iraq was rejected.", ""},
	{"The Director of Trade Policy resigned.", ""},
	{"The act of aggression was condemned.", ""},
	{"The declaration of war was read.", ""},
	{"The review was positive.", ""},
	{"The principle was accepted.", ""},
	{"THE AGREEMENT ON TRADE WAS SIGNED BY ALL SIDES.", ""},
};

static const char *kind_name(uint8_t kind) {
	switch (kind) {
	case RAP_LEX_instrument_law:
		return "law";
	case RAP_LEX_instrument_treaty:
		return "treaty";
	case RAP_LEX_instrument_resolution:
		return "resolution";
	case RAP_LEX_instrument_report:
		return "report";
	case RAP_LEX_instrument_statement:
		return "statement";
	case RAP_LEX_instrument_strategy:
		return "strategy";
	case RAP_LEX_instrument_mechanism:
		return "mechanism";
	case RAP_LEX_instrument_principle:
		return "principle";
	default:
		return "?";
	}
}

static size_t put(char *out, size_t n, size_t cap, const char *a, const char *b, const char *c) {
	int written = snprintf(out + n, cap - n, "%s%s%s", a, b, c);
	assert_true(written >= 0 && (size_t)written < cap - n);
	return n + (size_t)written;
}

static size_t put_mention(fixture *f, const rap_mention *m, char *out, size_t n, size_t cap) {
	n = put(out, n, cap, kind_name(m->kind), ":", fixture_words(f, m->name));
	char year[8];
	snprintf(year, sizeof year, "%u", (unsigned)m->year);
	if (m->year) n = put(out, n, cap, " y", year, "");
	if (!rap_range_empty(m->number)) n = put(out, n, cap, " #", fixture_words(f, m->number), "");
	if (!rap_range_empty(m->acronym)) n = put(out, n, cap, " (", fixture_words(f, m->acronym), ")");
	return m->bare ? put(out, n, cap, " bare", "", "") : n;
}

static void describe(fixture *f, const char *text, char *out, size_t cap) {
	fixture_read(f, text, true);
	rap_mention_list list = {0};
	rap_places_find(&f->arena, f->text, f->marks, &list);
	rap_instruments_find(&f->arena, f->text, f->marks, &list);
	rap_mention_sort(&f->arena, &list);
	size_t n = 0;
	out[0] = '\0';
	for (uint32_t i = 0; i < list.all.n; i++) {
		const rap_mention *m = &list.all.at[i];
		if (m->type != RAP_MENTION_INSTRUMENT) continue;
		if (n) n = put(out, n, cap, "; ", "", "");
		n = put_mention(f, m, out, n, cap);
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

/* A name as long as the limit allows, and longer, neither hangs nor runs over. */
static void test_long_names(void **state) {
	fixture *f = *state;
	char text[8192] = "They signed the ";
	size_t n = strlen(text);
	for (int i = 0; i < 400; i++) n = put(text, n, sizeof text, "Grand ", "", "");
	n = put(text, n, sizeof text, "Treaty on ", "", "");
	for (int i = 0; i < 400; i++) n = put(text, n, sizeof text, "Peace and ", "", "");
	put(text, n, sizeof text, "War.", "", "");
	char found[2048];
	describe(f, text, found, sizeof found);
	assert_true(strlen(found) > strlen("treaty:Treaty"));
}

/* "name|alias|alias <issuer>" of each entity: mentions joined, and who issued it. */
static const row entities[] = {
	{"They recalled UN Security Council Resolution 1540 (2004).",
	 "UN Security Council Resolution 1540 (2004) <UN Security Council>"},
	{"The 2014 U.N. Commission of Inquiry (COI) report was read out. The COI report shocked many.",
	 "2014 U.N. Commission of Inquiry (COI) report|COI report <U.N. Commission of Inquiry>"},
	{"The Harbin Protocol (HP) was signed. The HP binds all. The Protocol is short.",
	 "Harbin Protocol|HP|Protocol"},
	{"The Universal Periodic Review of Fiji began. The UPR ended.", "Universal Periodic Review of Fiji|UPR"},
	{"The 1998 Osaka Charter was praised. The Osaka Charter holds.", "1998 Osaka Charter|Osaka Charter"},
	{"They cited Resolution 2397 (2017). UNSCR 2397 bans coal.", "Resolution 2397 (2017)|UNSCR 2397"},
	{"They cited Resolutions 1718 and 2397.", "Resolutions 1718; 2397"},
	{"Japan's 2024 Diplomatic Bluebook was published.", "2024 Diplomatic Bluebook <Japan>"},
	{"The Security Council (UNSC) has adopted resolutions 1718 and 2397.", "resolutions 1718 <Security Council>; 2397 <Security Council>"},
	{"Resolution 55/21 was adopted by the Human Rights Council.", "Resolution 55/21 <Human Rights Council>"},
	{"The Council of Ports adopted a dog. Resolution 55/21 stands.", "Resolution 55/21"},
	{"The Comprehensive Military Agreement (CMA) holds.", "Comprehensive Military Agreement|CMA"},
	{"They read the Global Rice Outlook by the World Food Programme.", "Global Rice Outlook <World Food Programme>"},
	{"The EU-Chile Trade Agreement holds.", "EU-Chile Trade Agreement"},
	{"The Oslo Pact and the Bergen Pact differ.", "Oslo Pact; Bergen Pact"},
	{"The 2001 Oslo Pact replaced the 1990 Oslo Pact.", "2001 Oslo Pact; 1990 Oslo Pact"},
};

static void put_str(char *out, size_t *n, size_t cap, const char *before, rap_str s) {
	int written = snprintf(out + *n, cap - *n, "%s%.*s", before, (int)s.n, s.s);
	assert_true(written >= 0 && (size_t)written < cap - *n);
	*n += (size_t)written;
}

static void describe_entities(fixture *f, const char *text, char *out, size_t cap) {
	fixture_read(f, text, true);
	rap_mention_list list = {0};
	rap_places_find(&f->arena, f->text, f->marks, &list);
	rap_instruments_find(&f->arena, f->text, f->marks, &list);
	rap_mention_sort(&f->arena, &list);
	const rap_entities *all = rap_entities_join(&f->arena, f->text, f->marks, &list);
	size_t n = 0;
	out[0] = '\0';
	for (uint32_t i = 0; i < all->all.n; i++) {
		const rap_entity *e = &all->all.at[i];
		if (e->type != RAP_MENTION_INSTRUMENT) continue;
		put_str(out, &n, cap, n ? "; " : "", e->name);
		for (uint32_t k = 0; k < e->aliases.n; k++) put_str(out, &n, cap, "|", e->aliases.at[k]);
		if (e->issuer.n == 0) continue;
		put_str(out, &n, cap, " <", e->issuer);
		put_str(out, &n, cap, ">", (rap_str){"", 0});
	}
}

static void test_entities(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
		char found[2048];
		describe_entities(f, entities[i].text, found, sizeof found);
		if (strcmp(found, entities[i].expected) == 0) continue;
		wrong++;
		print_error("%s\n  expected %s\n  found    %s\n", entities[i].text, entities[i].expected, found);
	}
	assert_int_equal(wrong, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_long_names, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_entities, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
