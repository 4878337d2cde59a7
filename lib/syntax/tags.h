/* The classes and relations of Universal Dependencies that the records ask for, whatever numbers a model gives them.
 * Source of the names: universaldependencies.org, the English treebanks' documentation. */
#ifndef RAP_SYNTAX_TAGS_H
#define RAP_SYNTAX_TAGS_H

#include "base/str.h"

#define RAP_UPOS_LIST(X)                                                                                            \
	X(ADJ) X(ADP) X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART) X(PRON) X(PROPN) X(PUNCT) X(SCONJ) X(SYM) \
	X(VERB)

/* The Penn treebank's tags of verb forms, of plural nouns, and of "to". */
#define RAP_XPOS_LIST(X) X(MD) X(VB) X(VBD) X(VBG) X(VBN) X(VBP) X(VBZ) X(NNS) X(TO) X(WDT) X(WP)

#define RAP_RELATION_LIST(X)                                                                                         \
	X(root, "root") X(nsubj, "nsubj") X(nsubj_pass, "nsubj:pass") X(nsubj_outer, "nsubj:outer") X(csubj, "csubj")       \
	X(csubj_pass, "csubj:pass") X(obj, "obj") X(iobj, "iobj") X(obl, "obl") X(obl_agent, "obl:agent")                   \
	X(obl_unmarked, "obl:unmarked") X(ccomp, "ccomp") X(xcomp, "xcomp") X(advcl, "advcl") X(advcl_relcl, "advcl:relcl") \
	X(acl, "acl") X(acl_relcl, "acl:relcl") X(conj, "conj") X(cc, "cc") X(parataxis, "parataxis") X(appos, "appos")     \
	X(aux, "aux") X(aux_pass, "aux:pass") X(cop, "cop") X(mark, "mark") X(advmod, "advmod") X(case, "case")             \
	X(det, "det") X(nmod, "nmod") X(nmod_poss, "nmod:poss") X(nmod_unmarked, "nmod:unmarked") X(amod, "amod")           \
	X(compound, "compound") X(compound_prt, "compound:prt") X(flat, "flat") X(fixed, "fixed") X(nummod, "nummod")       \
	X(expl, "expl") X(discourse, "discourse") X(punct, "punct") X(dep, "dep") X(list, "list") X(orphan, "orphan")

typedef enum rap_upos {
	RAP_UPOS_OTHER,
#define X(name) RAP_UPOS_##name,
	RAP_UPOS_LIST(X)
#undef X
} rap_upos;

typedef enum rap_xpos {
	RAP_XPOS_OTHER,
#define X(name) RAP_XPOS_##name,
	RAP_XPOS_LIST(X)
#undef X
} rap_xpos;

typedef enum rap_relation {
	RAP_REL_OTHER,
#define X(name, text) RAP_REL_##name,
	RAP_RELATION_LIST(X)
#undef X
} rap_relation;

/* The tag with a name; ..._OTHER for any that is not in the lists. */
uint8_t rap_upos_find(rap_str name);
uint8_t rap_xpos_find(rap_str name);
uint8_t rap_relation_find(rap_str name);

#endif
