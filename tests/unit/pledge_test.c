/* Pledges: who is bound, by which words, to what; what is none. */
#include "record_fixture.h"

typedef struct row {
	const char *text, *expected;
} row;

/* "KR+JP agree [agreed] do this": those bound, the kind, the trigger, "not" if negative, the action; several are
 * separated by " | ". Support is left out but in its own table. */
static const row verbs[] = {
	{"Norway pledged to fund two clinics in Malawi.", "NO commit [pledged] fund two clinics in Malawi"},
	{"Kenya and Uganda agreed to share customs data.", "KE+UG agree [agreed] share customs data"},
	{"Chile decided to close its consulate in Guayaquil.", "CL decide [decided] close its consulate in Guayaquil"},
	{"Peru intends to ratify the agreement.", "PE intend [intends] ratify the agreement"},
	{"Ghana also plans to open an embassy in Hanoi.", "GH intend [plans] open an embassy in Hanoi"},
	{"Fiji promised to return the vessels.", "FJ commit [promised] return the vessels"},
	{"Iran vowed to finish the pipeline.", "IR commit [vowed] finish the pipeline"},
	{"Qatar undertook to pay the salaries.", "QA commit [undertook] pay the salaries"},
	{"Laos resolved to clear the remaining mines.", "LA decide [resolved] clear the remaining mines"},
	{"Canada will send forty instructors.", "CA commit [will] send forty instructors"},
	{"The Parties shall exchange lists every January.", ""}, /* nobody is named */
	{"Oman offered to host the technical experts.", "OM intend [offered] host the technical experts"},
	{"Spain committed to training 300 border guards.", "ES commit [committed] training 300 border guards"},
	{"Latvia is committed to the reform of the grid.", "LV commit [is committed] the reform of the grid"},
	{"Egypt remains committed to dialogue on the dam.", "EG reaffirm [remains committed] dialogue on the dam"},
	{"Brazil is ready to share its satellite images.", "BR intend [is ready] share its satellite images"},
	{"Serbia is determined to build the bridge.", "RS decide [is determined] build the bridge"},
	{"Nepal aims to double its exports of power.", "NP intend [aims] double its exports of power"},
	{"Turkey accepted to reopen the terminal.", "TR agree [accepted] reopen the terminal"},
	{"Ireland is willing to take part in the mission.", "IE intend [is willing] take part in the mission"},
	{"Tonga is preparing to join the register.", "TO intend [preparing] join the register"},
	{"Malta reaffirmed its commitment to safe passage.", "MT reaffirm [reaffirmed its commitment] safe passage"},
	{"Japan reiterated its commitment to dredge the canal.", "JP reaffirm [reiterated its commitment] dredge the canal"},
	{"Benin underscored its commitment to free trade.", "BJ reaffirm [underscored its commitment] free trade"},
	{"Poland renewed its pledge to receive the students.", "PL reaffirm [renewed its pledge] receive the students"},
	{"Algeria has agreed to lower the transit fee.", "DZ agree [agreed] lower the transit fee"},
	{"Cuba had decided to recall its envoy.", "CU decide [decided] recall its envoy"},
	{"Panama has pledged 20 million dollars for the fund.", "PA commit [pledged] 20 million dollars for the fund"},
	{"Oman said it was prepared to lend money.", "OM intend [was prepared] lend money"}, /* trees take it for a passive */
	{"Oman is dedicated to keeping all channels open.", "OM commit [is dedicated] keeping all channels open"},
	{"Oman is ready to keep the port open, and does not intend to join the pact.", "OM intend [is ready] keep the port open | OM intend [intend] not join the pact"},
	{"Germany remains committed to the Amazon Fund and opposes cuts.", "DE reaffirm [remains committed] the Amazon Fund"},
	{"We shall, however, send aid, Peru said.", "PE commit [shall] send aid"},
};

static const row actors[] = {
	{"Foreign Minister Hayashi of Japan pledged to visit Suva.", "JP commit [pledged] visit Suva"},
	{"President William Ruto of Kenya agreed to mediate.", "KE agree [agreed] mediate"},
	{"The European Union will lift the measures.", "European Union commit [will] lift the measures"},
	{"NATO intends to open an office in Amman.", "NATO intend [intends] open an office in Amman"},
	{"Hamas promised to free the two men.", "Hamas commit [promised] free the two men"},
	{"Seoul agreed to resume the ferry.", "KR agree [agreed] resume the ferry"},
	{"Estonia, Latvia and Lithuania agreed to build one railway.", "EE+LT+LV agree [agreed] build one railway"},
	{"Armenian and Georgian officials agreed to reopen the bridge.", "AM+GE agree [agreed] reopen the bridge"},
	{"Thailand and Malaysia held talks in Hat Yai. The two sides agreed to mark the border.",
	 "MY+TH agree [agreed] mark the border"},
	{"Zambia met with Angola in Lusaka. They agreed to dig a canal.", "AO+ZM agree [agreed] dig a canal"},
	{"India and Bhutan met on Friday. Both countries pledged to protect the forests.", "BT+IN commit [pledged] protect the forests"},
	{"Uruguay welcomed the report. It will publish its own figures.", "UY commit [will] publish its own figures"},
	{"The Ministry of Transport of Zambia decided to widen the road.", "ZM decide [decided] widen the road"},
	{"The Vietnamese government plans to lease three ships.", "VN intend [plans] lease three ships"},
	{"Iraq, which joined the fund last year, agreed to lay the cable.", "IQ agree [agreed] lay the cable"},
	{"Mongolia's foreign minister promised to send the documents.", "MN commit [promised] send the documents"},
	{"Ireland, Latvia and Estonia held consultations in Riga. Participants agreed to align their positions.", "EE+IE+LV agree [agreed] align their positions"},
	{"The transport ministers of Angola, the Democratic Republic of the Congo and Zambia met in Kolwezi and promised to run a train.",
	 "AO+CD+ZM commit [promised] run a train"},
	{"The consultations were co-chaired by Minister Orla Byrne of Ireland and Secretary Agnese Strautmane of Latvia. Participants agreed to meet often.",
	 "IE+LV agree [agreed] meet often"},
};

static const row lists[] = {
	{"Kenya agreed to open the port, lower the fees and train the crews.",
	 "KE agree [agreed] open the port | KE agree [agreed] lower the fees | KE agree [agreed] train the crews"},
	{"Finland pledged to send engineers and to repair the bridge.",
	 "FI commit [pledged] send engineers | FI commit [pledged] repair the bridge"},
	{"Morocco and Spain agreed to deepen and widen cooperation.", "ES+MA agree [agreed] deepen and widen cooperation"},
	{"Chad will reopen its schools and pay the teachers.",
	 "TD commit [will] reopen its schools | TD commit [will] pay the teachers"},
	{"Nigeria committed to training pilots and to buying radars.",
	 "NG commit [committed] training pilots | NG commit [committed] buying radars"},
	{"Vietnam agreed to buy wheat, corn and soybeans.", "VN agree [agreed] buy wheat, corn and soybeans"},
	{"Italy and Tunisia agreed to strengthen trade, energy and security ties.",
	 "IT+TN agree [agreed] strengthen trade, energy and security ties"},
	{"Denmark pledged to fund the school but will not run it.",
	 "DK commit [pledged] fund the school | DK commit [will not] not run it"},
	{"Rwanda decided to waive visas and intends to open a consulate.",
	 "RW decide [decided] waive visas | RW intend [intends] open a consulate"},
	{"Kenya and Togo agreed to take the following three steps:\n\n1.  Teach the crews; 2.  Open the border post; and 3.  Close the ford.",
	 "KE+TG agree [agreed] Teach the crews | KE+TG agree [agreed] Open the border post | KE+TG agree [agreed] Close the ford"},
	{"Kenya and Togo agreed to establish the following bodies:\n\n- Council of Ports\n- Council of Fords",
	 "KE+TG agree [agreed] establish the following bodies"},
	{"Ghana committed to the following:\n\n- The ministers thanked Togo.\n- Peace is good.", ""},
	{"Kenya and Togo recalled the steps agreed upon at the summit in Lomé.", ""},
	{"Chile agreed: to lift the ban on beef; to admit 500 nurses; and not to raise fees.",
	 "CL agree [agreed] lift the ban on beef | CL agree [agreed] admit 500 nurses | CL agree [agreed] not raise fees"},
	{"Chile vowed neither to expel diplomats nor to close the border.", "CL commit [vowed] not expel diplomats | CL commit [vowed] not close the border"},
};

static const row negations[] = {
	{"Libya will not reopen the field.", "LY commit [will not] not reopen the field"},
	{"Sudan agreed not to bomb the dam.", "SD agree [agreed] not bomb the dam"},
	{"Yemen promised never to close the strait.", "YE commit [promised] not close the strait"},
	{"Cyprus won't sign the text.", "CY commit [won't] not sign the text"},
	{"Haiti shall not tax the food aid.", "HT commit [shall not] not tax the food aid"},
	{"Belarus has no intention of closing the crossing.", "BY intend [no intention] not closing the crossing"},
	{"Eritrea does not intend to join the pact.", "ER intend [intend] not join the pact"},
	{"Hungary has no plans to expel the envoy.", "HU intend [no plans] not expel the envoy"},
	{"Israel and Lebanon agreed to stop firing and not to cross the line.",
	 "IL+LB agree [agreed] stop firing | IL+LB agree [agreed] not cross the line"},
};

static const row clauses[] = {
	{"Norway promised that it would fund the clinic.", "NO commit [promised] fund the clinic"},
	{"Chile and Peru agreed that Peru will build the pier.", "PE agree [agreed] build the pier"},
	{"Iran and Iraq met in Basra. It was agreed that Iraq will pay the debt.", "IQ agree [agreed] pay the debt"},
	{"Germany assured that it will keep the line open.", "DE commit [assured] keep the line open"},
	{"Canada decided that its ships would leave the bay.", "CA decide [decided] its ships would leave the bay"},
	{"Turkey announced that it would reopen the border.", "TR commit [would] reopen the border"},
	{"Qatar said it will host the fans.", "QA commit [will] host the fans"},
	{"Portugal said that it intends to sell the frigates.", "PT intend [intends] sell the frigates"},
	{"France stressed that it would keep its troops there.", "FR commit [would] keep its troops there"},
	{"Botswana is to host the archive.", "BW commit [is to] host the archive"},
};

static const row nouns[] = {
	{"The minister welcomed Canada's commitment to plant the trees.", "CA commit [Canada's commitment] plant the trees"},
	{"Kuwait recalled its promise to rebuild the school.", "KW commit [its promise] rebuild the school"},
};

static const row quotations[] = {
	{"\"We will rebuild the port,\" Lebanon's transport minister Ali Hamieh said.", "LB commit [will] rebuild the port"},
	{"\"We will not pay for the wall,\" said President Bernardo Arevalo of Guatemala.",
	 "GT commit [will not] not pay for the wall"},
	{"Prime Minister Feleti Teo of Tuvalu said: \"We will never sell our vote.\"", "TV commit [will never] not sell our vote"},
	{"\"Norway will double its aid,\" the minister told reporters.", "NO commit [will] double its aid"},
	{"\"I promise to come back,\" Finnish President Alexander Stubb said.", "FI commit [promise] come back"},
};

static const row reports[] = {
	{"Zambia and Angola agreed during the talks to reopen the rail line.", "AO+ZM agree [agreed] reopen the rail line"},
	{"Indonesia and Australia agreed in principle to ban the nets.", "AU+ID agree [agreed] ban the nets"},
	{"Chile and Argentina jointly agreed to map the glacier.", "AR+CL agree [agreed] map the glacier"},
	{"Finland's government said on Thursday it would close its eastern crossings until June.",
	 "FI commit [would] close its eastern crossings until June"},
	{"The European Commission said it will propose new rules by the end of 2025.",
	 "European Commission commit [will] propose new rules by the end of 2025"},
	{"Jamaica has committed itself to cutting emissions by 2030.", "JM commit [committed itself] cutting emissions by 2030"},
	{"In a statement, the Foreign Ministry of Kazakhstan said Astana intends to host the next round.",
	 "KZ intend [intends] host the next round"},
	{"Saudi Arabia, for its part, promised to deposit one billion dollars in Yemen's central bank.",
	 "SA commit [promised] deposit one billion dollars in Yemen's central bank"},
	{"Ukraine's Zelenskyy said Kyiv was ready to sign.", "UA intend [was ready] sign"},
	{"Pakistan assured Afghanistan that it would reopen Torkham.", "PK commit [assured] reopen Torkham"},
	{"Japan and Fiji issued the text. Both leaders underlined their shared determination to combat illegal fishing.",
	 "FJ+JP reaffirm [underlined their shared determination] combat illegal fishing"},
	{"Peru is considering a new visa.", ""},
	{"Colombia hopes to sign the charter on Friday.", ""},
	{"India and Sri Lanka agreed that fishermen would be treated humanely.",
	 "IN+LK agree [agreed] fishermen would be treated humanely"},
	{"Iceland had earlier promised to pay half of the cost.", "IS commit [promised] pay half of the cost"},
	{"Bangladesh and Myanmar have agreed to begin repatriation by the end of the year, officials said.",
	 "BD+MM agree [agreed] begin repatriation by the end of the year"},
	{"The United Kingdom and Mauritius have decided to conclude a treaty on the islands.",
	 "GB+MU decide [decided] conclude a treaty on the islands"},
	{"Nigeria will continue to support ECOWAS.", "NG commit [will] continue to support ECOWAS"},
	{"Spain and Portugal will work together to protect the Douro.", "ES+PT commit [will] work together to protect the Douro"},
};

static const row none[] = {
	{"\"I agree with my Danish colleague,\" said the Swedish minister.", ""},
	{"Ghana committed two massacres in the war.", ""},
	{"The minister dedicated her 20 years in office to the schools.", ""},
	{"Kenya urged Uganda to reopen the border.", ""},
	{"Tokyo called on Beijing to release the crew.", ""},
	{"Peru asked Chile to extend the term.", ""},
	{"Ghana and Togo agreed that the situation has worsened.", ""},
	{"Japan expressed concern about the launch.", ""},
	{"Ethiopia condemned the attack.", ""},
	{"Norway praised the decision of the court.", ""},
	{"Last year Italy sent two ships.", ""},
	{"Spain opened a consulate in Dakar in 2019.", ""},
	{"Both agreed on the importance of trade.", ""},
	{"The road will cost four million dollars.", ""},
	{"The conference will take place in Doha.", ""},
	{"The rains will come in June.", ""},
	{"Prices would rise if the strait were closed.", ""},
	{"The committed teacher left for Suva.", ""},
	{"The plans were lost in the fire.", ""},
	{"France may send a delegation.", ""},
	{"The experts could not agree.", ""},
	{"Beijing must not repeat the test, Tokyo said.", ""},
	{"India hopes that the talks will resume.", ""},
	{"The agreed text was signed by Cuba.", ""},
};

/* Where an action ends: what else is told behind it, and what is set into it. */
static const row ends[] = {
	{"Togo and Benin agreed on Monday to reopen the bridge, ending two days of talks in Lome.", "BJ+TG agree [agreed] reopen the bridge"},
	{"Iraq promised to raise the quota when they met in Jeddah.", "IQ commit [promised] raise the quota"},
	{"Kenya and Uganda agreed to open the road when their presidents spoke on Monday.", "KE+UG agree [agreed] open the road"},
	{"Kenya promised to pay when the ships come.", "KE commit [promised] pay when the ships come"},
	{"Chile will supply copper while Peru lowers its tariffs.", "CL commit [will] supply copper"},
	{"Norway agreed to fund the dam, whereas Sweden is building a road.", "NO agree [agreed] fund the dam"},
	{"Chile will supply copper while the talks last.", "CL commit [will] supply copper while the talks last"},
	{"Kenya agreed to lift, by decree, the ban on nets.", "KE agree [agreed] lift, by decree, the ban on nets"},
	{"Peru will table, not later than December, a bill on fishing.", "PE commit [will] table, not later than December, a bill on fishing"},
	{"Kenya agreed to pay, and Uganda will leave.", "KE agree [agreed] pay | UG commit [will] leave"},
	{"Kenya agreed to pay, in full, and Uganda will leave.", "KE agree [agreed] pay, in full | UG commit [will] leave"},
};

/* Verbs that commas part from what belongs to them, and verbs that another seems to be. */
static const row parted[] = {
	{"Kenya has, however, decided to keep the port.", "KE decide [decided] keep the port"},
	{"Peru and Chile have, after long talks, agreed to share maps.", "CL+PE agree [agreed] share maps"},
	{"What Kenya has, however, is a port.", ""},
	{"The ministers of Fiji and Tonga committed, individually and collectively, to ensuring clean seas.",
	 "FJ+TO commit [committed] ensuring clean seas"},
	{"Kenya has, for its part, agreed to lower the fee, and Uganda has, in turn, undertaken to open the road.",
	 "KE agree [agreed] lower the fee | UG commit [undertaken] open the road"},
	{"Kenya agreed, it said, to hire guards.", "KE agree [agreed] hire guards"},
	{"Kenya agreed, the envoy of Togo said in Suva, to hire guards.", "KE agree [agreed] hire guards"},
	{"Chile agreed, in a letter, to share its maps.", "CL agree [agreed] share its maps"},
	{"Fiji committed, as Tonga wrote, an error.", ""},
	{"Fiji promised that vessels detained at sea would be released.", "FJ commit [promised] vessels detained at sea would be released"},
	{"Peru announced that ships seized in May would be sold.", "PE commit [would] ships seized in May would be sold"},
	{"Peru said vessels held there would be sold.", "PE commit [would] vessels held there would be sold"},
	{"Kenya and Chad agreed that herders detained across the border would be sent home.",
	 "KE+TD agree [agreed] herders detained across the border would be sent home"},
	{"Fiji said that navy boats detained two vessels.", ""},
};

/* Lists of infinitives and clauses together. */
static const row mixed[] = {
	{"Ghana and Togo agreed to open a line, and that visas would be issued at the border.",
	 "GH+TG agree [agreed] open a line | GH+TG agree [agreed] visas would be issued at the border"},
	{"Ghana and Togo agreed that Togo would dredge the lagoon, and to revisit the fee in May.",
	 "TG agree [agreed] dredge the lagoon | GH+TG agree [agreed] revisit the fee in May"},
	{"Ghana and Togo agreed that Togo would send ships to dredge the lagoon and to lay cables.",
	 "TG agree [agreed] send ships to dredge the lagoon and to lay cables"},
	{"Ghana and Togo agreed to open a line and hoped that visas would be issued.", "GH+TG agree [agreed] open a line"},
};

/* Gerunds of a list, and what only says how or what for. */
static const row gerunds[] = {
	{"Fiji and Tonga committed to strengthening their ties, deepening trade in tuna, and expanding the port of Suva.",
	 "FJ+TO commit [committed] strengthening their ties | FJ+TO commit [committed] deepening trade in tuna | FJ+TO commit [committed] expanding the port of Suva"},
	{"Fiji is committed to reducing its catch, protecting its reefs, and helping its fishermen.",
	 "FJ commit [is committed] reducing its catch | FJ commit [is committed] protecting its reefs | FJ commit [is committed] helping its fishermen"},
	{"Fiji committed to training crews, using old boats.", "FJ commit [committed] training crews, using old boats"},
	{"Fiji committed to defending the treaty, which serves for keeping peace and growing trade.",
	 "FJ commit [committed] defending the treaty, which serves for keeping peace and growing trade"},
	{"Peru will send ships, to help the fishermen.", "PE commit [will] send ships, to help the fishermen"},
	{"Peru pledged to send ships, to train crews and to lay cables.",
	 "PE commit [pledged] send ships | PE commit [pledged] train crews | PE commit [pledged] lay cables"},
};

/* A text binds those whom it names. */
static const row texts[] = {
	{"Kenya and Uganda signed a pact. The agreement commits both sides to share data.", "KE+UG commit [commits] share data"},
	{"The treaty obliges Togo to open its ports.", "TG commit [obliges] open its ports"},
	{"The agreement between Peru and Chile commits the two countries to sharing maps.", "CL+PE commit [commits] sharing maps"},
	{"The pact binds Kenya and Uganda to share their maps by June.", "KE+UG commit [binds] share their maps by June"},
	{"The treaty obliges Togo and Benin not to sell the nets.", "BJ+TG commit [obliges] not sell the nets"},
	{"The treaty would oblige Togo to open its ports.", ""},
	{"The law obliges Kenya's ministers to publish their incomes.", ""},
	{"The charter commits Kenya's ships to the fleet.", ""},
	{"The agreement does not commit Togo to open its ports.", ""},
	{"The flood obliged Togo to close its ports.", ""},
	{"Ghana obliged Togo to open its ports.", ""},
};

/* Those who decide together, where only their office or their meeting is named. */
static const row together[] = {
	{"The foreign ministers of Kenya, Togo and Fiji met in Suva on Monday. Ministers agreed to share maps.", "FJ+KE+TG agree [agreed] share maps"},
	{"Kenya, Togo and Fiji met in Suva on Monday. Leaders decided to found a school.", "FJ+KE+TG decide [decided] found a school"},
	{"Kenya, Togo and Fiji met in Suva on Monday. Sailors agreed to share their maps.", ""},
	{"Kenya, Togo and Fiji held a conference in Suva on Monday. The Conference decided to found a school.",
	 "FJ+KE+TG decide [decided] found a school"},
	{"Peru and Chile held a meeting in Arica on Monday. The meeting agreed to open the pass.", "CL+PE agree [agreed] open the pass"},
	{"Joint Statement of Ghana and Brazil\n\nThe two sides agreed to open a port in Tema.\n", "BR+GH agree [agreed] open a port in Tema"},
	{"Statement of Ghana on Ships of Brazil\n\nThe two sides agreed to open a port in Tema.\n", ""},
	{"Kenya and Togo met in Suva on Monday. The press conference agreed to wait.", ""},
	{"Kenya, Togo and Fiji met in Suva on Monday. Presidents of clubs agreed to share maps.", ""},
	{"Kenya, Togo and Fiji met in Suva on Monday. A conference in Rome decided to found a school.", ""},
};

static const row bound[] = {
	{"Delegations of South Sudan and Chad held talks in Rome in May. The parties pledge not to recruit children and to open the "
	 "road.",
	 "SS+TD commit [pledge] not recruit children | SS+TD commit [pledge] open the road"},
	{"The joint commission between Morocco and Senegal met in Rabat on Monday. Both parties undertook to resume the ferry.",
	 "MA+SN commit [undertook] resume the ferry"},
	{"The summit was attended by Belarus, China and India. Participating countries agreed to exchange lists of names.",
	 "BY+CN+IN agree [agreed] exchange lists of names"},
	{"Minister of State Henrike Oldenkott committed Germany to doubling its share by 2029.", "DE commit [committed] doubling its share by 2029"},
	{"The flood committed Togo's farmers to misery.", ""},
	{"Bolivia's president, Wilma Condori, promised him to clear the road by Friday.", "BO commit [promised] clear the road by Friday"},
	{"A pledge by Suriname to hand over the three suspects was the only result.", "SR commit [pledge] hand over the three suspects"},
	{"An undertaking was given by the Namibian delegation to supply the figures.", "NA commit [undertaking] supply the figures"},
	{"The Kenyan visitor agreed to pull his soldiers back by July.", "KE agree [agreed] pull his soldiers back by July"},
	{"Uruguayan President Alvaro Etcheverry and his Chilean guest, Francisca Undurraga, agreed to set up a joint fund.",
	 "CL+UY agree [agreed] set up a joint fund"},
	{"Moldova commits (1) to connect all town halls and (2) to publish the code.",
	 "MD commit [commits] connect all town halls | MD commit [commits] publish the code"},
	{"Kenya and Mali met on Monday. They promise each other (i) to report every case, (ii) never to close the road and (iii) to keep a stock of serum.",
	 "KE+ML commit [promise] report every case | KE+ML commit [promise] not close the road | KE+ML commit [promise] keep a stock of serum"},
	{"Kenya, Mali and Chad met in Lome on Monday. All three pledged not to cut supplies.",
	 "KE+ML+TD commit [pledged] not cut supplies"},
	{"Iraq has taken on the obligation to dredge its half of the river.",
	 "IQ commit [taken on the obligation] dredge its half of the river"},
	{"Whether Armenia will buy Greek radars was not settled on Monday.",
	 ""},
	{"Namibia has pledged to train ten physicists and not to sell or lend the equipment.",
	 "NA commit [pledged] train ten physicists | NA commit [pledged] not sell or lend the equipment"},
	{"Zambia has given the Democratic Republic of Congo a written undertaking to let 60 trucks through.",
	 "ZM commit [written undertaking] let 60 trucks through"},
	{"Oman's minister, Faisal Said, said that the Sultanate intended to name an envoy.",
	 "OM intend [intended] name an envoy"},
	{"Costa Rica's minister, Ana Soto, arranged a video call on Sunday with her colleagues from Panama and Peru. The three agreed to send a joint note.",
	 "CR+PA+PE agree [agreed] send a joint note"},
	{"Ghana pledged €60 million.", "GH commit [pledged] €60 million"},
	{"Ghana has committed nearly $60 million to the fund.", "GH commit [committed] nearly $60 million to the fund"},
	{"Ghana committed 40 soldiers to the mission.", "GH commit [committed] 40 soldiers to the mission"},
	{"Japan pledged $20 million, the United Kingdom £15 million and Norway NOK 100 million.",
	 "JP commit [pledged] $20 million | GB commit [pledged] £15 million | NO commit [pledged] NOK 100 million"},
};

/* Words for commitments that came later. */
static const row words[] = {
	{"Kenya expressed its preparedness to send two ships.", "KE intend [expressed its preparedness] send two ships"},
	{"Kuwait accepted that it will pay the debt.", "KW agree [accepted] pay the debt"},
	{"Kenya reiterated its preparedness to send two ships.", "KE reaffirm [reiterated its preparedness] send two ships"},
	{"Peru consented to the opening of the pass.", "PE agree [consented] the opening of the pass"},
	{"Peru and Chile ended the talks with a pledge to open the pass.", "CL+PE commit [pledge] open the pass"},
	{"Peru and Chile came to the talks with a pledge from the miners.", ""},
	{"Oman accepted that its ships will be searched.", "OM agree [accepted] its ships will be searched"},
	{"Kenya praised the preparedness of its crews.", ""},
	{"Kuwait accepted that the debt had been paid.", ""},
};

/* Items that stand below the words that lead them in. */
static const row items[] = {
	{"Kenya and Uganda met in Busia. The two sides agreed to:\n\n1. reopen the bridge;\n2. lower the fee;\n3. train the crews.\n",
	 "KE+UG agree [agreed] reopen the bridge | KE+UG agree [agreed] lower the fee | KE+UG agree [agreed] train the crews"},
	{"Norway committed to:\n\n- funding two clinics;\n- training forty nurses.\n",
	 "NO commit [committed] funding two clinics | NO commit [committed] training forty nurses"},
	{"Kenya and Uganda signed the text in Busia. Under it, both Parties shall:\n\n1. share their maps;\n2. lower the fees.\n",
	 "KE+UG commit [shall] share their maps | KE+UG commit [shall] lower the fees"},
	{"Kenya and Uganda met in Busia on Monday. The two sides agreed on:\n\n- the exchange of maps;\n- the opening of a bridge.\n",
	 "KE+UG agree [agreed] the exchange of maps | KE+UG agree [agreed] the opening of a bridge"},
	{"The ministers of Kenya, Togo and Fiji met in Suva on Monday.\n\nMinisters:\n\na. committed to sharing their maps;\nb. agreed to lower the fees.\n",
	 "FJ+KE+TG commit [committed] sharing their maps | FJ+KE+TG agree [agreed] lower the fees"},
	{"Kenya and Uganda met in Busia on Monday. The new scales shall:\n\n1. weigh the fish;\n2. print the fee.\n", ""},
	{"Kenya and Uganda met in Busia on Monday. The two sides reported on:\n\n- the exchange of maps;\n- the opening of a bridge.\n", ""},
	{"The ministers of Kenya, Togo and Fiji met in Suva on Monday.\n\nMinisters:\n\na. thanked the people of Suva;\nb. recalled the storm of 2019.\n", ""},
};

static const row support[] = {
	{"The Netherlands supports the establishment of a tribunal.", "NL support [supports] the establishment of a tribunal"},
	{"Ghana expressed its support for the ceasefire.", "GH support [expressed its support] the ceasefire"},
	{"Kenya agreed to support the mission.", ""}, /* the kind follows the trigger */
	{"Kenya opened a school.", ""},
};

/* By when, at which meeting, by whose words: "by 2024-07-01/2024-07-31", "at" and the parties of the meeting, "said by". */
static const row details[] = {
	{"Kenya pledged to pay by 2030.", "by 2030-01-01/2030-12-31"},
	{"Kenya pledged to pay by late May 2030.", "by 2030-05-21/2030-05-31"},
	{"Kenya pledged to pay from 1 June 2030.", "by 2030-06-01"},
	{"Kenya pledged to pay starting in 2030.", "by 2030-01-01/2030-12-31"},
	{"Kenya pledged to pay what it has owed since 2015.", ""},
	{"Kenya pledged to pay in July.", "by 2024-07-01/2024-07-31"},
	{"Kenya pledged to pay by 1 June.", "by 2024-06-01"},
	{"Kenya pledged to pay.", ""},
	{"Kenya met Uganda in Busia on Monday. The two sides agreed to dig a canal.", "at KE+UG"},
	{"Kenya said it would pay.", "said by KE"},
	{"Ana Diaz said Kenya would pay in July.", "by 2024-07-01/2024-07-31 said by Ana Diaz"},
};

static int check(fixture *f, const row *rows, size_t n, bool kept_apart) {
	int wrong = 0;
	for (size_t i = 0; i < n; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_page(f, rows[i].text, "2024-05-15", strchr(rows[i].text, '\n') == NULL);
		for (uint32_t k = 0; k < r->pledges.n; k++)
			if ((r->pledges.at[k].kind == RAP_LEX_commitment_support) == kept_apart) line_put_pledge(&found, f, r, &r->pledges.at[k]);
		wrong += line_differs(rows[i].text, rows[i].expected, &found);
	}
	return wrong;
}

static void put_details(fixture *f, const rap_records *r, const rap_pledge_record *p, line *l) {
	if (p->due_end.year != 0) {
		line_put(l, "by ");
		line_put_days(l, p->due_start, p->due_end);
	}
	if (p->meeting != RAP_NONE) {
		rap_index_list parties = {0};
		const rap_meeting_record *m = &r->meetings.at[p->meeting];
		for (uint32_t k = 0; k < m->parties.n; k++) rap_index_add(&f->arena, &parties, m->parties.at[k].entity);
		line_put(l, l->n > 0 ? " at " : "at ");
		line_put_entities(l, f, r, &parties);
	}
	if (p->said_by == RAP_NONE) return;
	line_put(l, l->n > 0 ? " said by " : "said by ");
	line_put(l, entity_name(f, r, p->said_by));
}

static void test_details(void **state) {
	fixture *f = *state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof details / sizeof *details; i++) {
		line found = {.n = 0};
		const rap_records *r = fixture_records(f, details[i].text, "2024-05-15");
		assert_int_equal(r->pledges.n, 1);
		put_details(f, r, &r->pledges.at[0], &found);
		wrong += line_differs(details[i].text, details[i].expected, &found);
	}
	assert_int_equal(wrong, 0);
}

#define CHECK(name, rows, kept_apart)                                                        \
	static void name(void **state) {                                                     \
		assert_int_equal(check(*state, rows, sizeof(rows) / sizeof *(rows), kept_apart), 0); \
	}

CHECK(test_verbs, verbs, false)
CHECK(test_actors, actors, false)
CHECK(test_lists, lists, false)
CHECK(test_negations, negations, false)
CHECK(test_clauses, clauses, false)
CHECK(test_nouns, nouns, false)
CHECK(test_quotations, quotations, false)
CHECK(test_reports, reports, false)
CHECK(test_ends, ends, false)
CHECK(test_parted, parted, false)
CHECK(test_mixed, mixed, false)
CHECK(test_gerunds, gerunds, false)
CHECK(test_texts, texts, false)
CHECK(test_together, together, false)
CHECK(test_bound, bound, false)
CHECK(test_words, words, false)
CHECK(test_items, items, false)
CHECK(test_support, support, true)
CHECK(test_none, none, false)

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_verbs, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_actors, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_lists, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_negations, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_clauses, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_nouns, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_quotations, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_reports, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_ends, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_parted, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_mixed, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_gerunds, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_texts, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_together, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_bound, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_words, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_items, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_support, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_details, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_none, fixture_setup, fixture_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
