/* Why: what the rules ask for, and what a value rests on, in sentences. */
#include "record/record.h"

static const char *const grounds[RAP_GROUND_COUNT] = {
	NULL,
#define RAP_GROUND(name, message) message,
#include "record/grounds.def"
#undef RAP_GROUND
};

static const struct {
	rap_record_type type;
	const char *rule, *message;
} rules[] = {
#define RAP_RULE(type, rule, message) {RAP_RECORD_##type, rule, message},
#include "record/rules.def"
#undef RAP_RULE
};

const char *rap_ground_message(uint8_t ground) { return ground < RAP_GROUND_COUNT ? grounds[ground] : NULL; }

const char *rap_rule_message(rap_record_type type, const char *rule) {
	for (uint32_t k = 0; k < sizeof rules / sizeof *rules; k++)
		if (rules[k].type == type && strcmp(rules[k].rule, rule) == 0) return rules[k].message;
	return NULL;
}
