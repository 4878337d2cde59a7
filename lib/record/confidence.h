/* How far to trust a record: what is seen of it (features, each there or not), weighed by weights.def (private to record/,
 * to output/reasons.c, and to tests/bench/weigh.c, which hands the features to the program that learns the weights). */
#ifndef RAP_RECORD_CONFIDENCE_H
#define RAP_RECORD_CONFIDENCE_H

#include "record/reading.h"

typedef enum rap_feature {
#define RAP_WEIGHT(set, name, weight) RAP_FEATURE_##set##_##name,
#define RAP_RULE_WEIGHT(set, rule, weight)
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
	RAP_FEATURE_COUNT
} rap_feature;

typedef struct rap_features {
	bool has[RAP_FEATURE_COUNT];
} rap_features;

void rap_meeting_features(const rap_reading *reading, uint32_t meeting, rap_features *features);
void rap_pledge_features(const rap_reading *reading, uint32_t pledge, rap_features *features);

/* The logistic function of a sum of weights, in hundredths: 1 to 99, nothing is certain. */
uint32_t rap_share_of(int32_t sum);

/* What one of them says for a record, in hundredths of a logit; of a rule that was not learnt 0. */
int32_t rap_feature_weight(rap_feature feature);
int32_t rap_rule_weight(const char *set, const char *rule);

/* As weights.def writes it: "meeting" and "named". */
const char *rap_feature_set(rap_feature feature);
const char *rap_feature_name(rap_feature feature);

#endif
