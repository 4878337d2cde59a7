/* How the Universal Dependencies English treebanks cut what no space divides: the data of token.c. Lower case, but for
 * units. Source: own knowledge of English; the choices are those of EWT and GUM. */
#ifndef RAP_TEXT_CUTS_H
#define RAP_TEXT_CUTS_H

#include <stdint.h>

/* Behind an apostrophe: Korea|'s. */
static const char *const clitics[] = {"s", "m", "d", "ll", "re", "ve"};

/* Words written together: cut behind so many letters. By length; a row ends with NULL. */
enum { JOINED_LONGEST = 8, JOINED_MOST = 24 };
static const struct joined { const char *word; uint32_t first; } joined[JOINED_LONGEST + 1][JOINED_MOST] = {
	[2] = {{"im", 1}},
	[3] = {{"hes", 2}, {"ive", 1}, {"nno", 1}}, /* the end of dunno */
	[4] = {{"aint", 2}, {"alot", 1}, {"cant", 2}, {"dont", 2}, {"isnt", 2}, {"itll", 2}, {"shes", 3}, {"wont", 2}},
	[5] = {{"arent", 3}, {"didnt", 3}, {"dunno", 2}, {"elses", 4}, {"gonna", 3}, {"gotta", 3}, {"hadnt", 3},
	       {"hasnt", 3}, {"heres", 4}, {"kinda", 4}, {"outta", 3}, {"sorta", 4}, {"thats", 4}, {"wanna", 3},
	       {"wasnt", 3}, {"whats", 4}, {"youll", 3}, {"youre", 3}, {"youve", 3}},
	[6] = {{"cannot", 3}, {"doesnt", 4}, {"havent", 4}, {"theres", 5}, {"theyll", 4}, {"theyre", 4}, {"theyve", 4},
	       {"werent", 4}},
	[7] = {{"couldnt", 5}, {"wouldnt", 5}},
	[8] = {{"shouldnt", 6}},
};

/* Keep their hyphen and what follows: re-elected. All else is cut: six|-|year. */
static const char *const prefixes[] = {
	"anti", "arch",  "co",  "counter", "cross", "e",    "ex",  "extra", "intra",  "mega",  "micro", "mini",  "mis",   "multi",
	"neo",  "non",   "over", "post",   "pre",   "pro",  "pseudo", "quasi", "re",  "semi",  "socio", "sub",   "super", "ultra",
};

/* Glued to a number: 35|mm. */
static const char *const units[] = {
	"m",  "M",  "MM", "mn", "b",  "bn", "k",  "K",   "mm",  "cm",  "km",  "ft", "kg", "lb", "lbs", "hr", "hrs", "mph",
	"mb", "MB", "gb", "GB", "TB", "Hz", "kHz", "MHz", "GHz", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "am", "pm", "AM", "PM",
};

/* Whole with their slash: w/o. All else is cut: and|/|or. */
static const char *const slashed[] = {"a/c", "b/c", "b/t", "c/o", "l/c", "n/a", "s/he", "w/o", "w/out", "w/"};

#endif
