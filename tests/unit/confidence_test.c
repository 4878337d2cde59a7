/* What is seen of records, and that confidence is the logistic function of its weights. */
#include "record_fixture.h"

#include "record/confidence.h"

/* Features that the first meeting or pledge has, and such that it has not ("-"). */
typedef struct row {
	const char *text, *features;
} row;

static const row meetings[] = {
	{"Norwegian Foreign Minister Ola Ruud met Chilean Foreign Minister Inés Vial in Oslo on 3 March 2025.",
	 "kind_meeting status_held sides dated resolved placed asserted -named -numbered -quoted -unreal -again"},
	{"Norway and Chile will hold the third Ice Dialogue in Bergen in May.", "kind_dialogue status_planned numbered parties_two placed dated"},
	{"\"Kenya and Uganda held talks in Kisumu last week,\" Ruth Adeyemi said.", "kind_talks quoted placed parties_two first -late"},
	{"Norway and Iceland held talks on herring in Bergen on 2 May.", "topical sides -sentence_long -sentence_short -item"},
};

static const row pledges[] = {
	{"Norway pledged to fund two clinics in Malawi by June 2026.",
	 "kind_commit binding_committed by_one by_state due begins_with_verb past -negative -quoted -reported"},
	{"Kenya and Uganda agreed not to close the ferry.", "kind_agree binding_agreed by_two negative category_specific sentence_short -listed"},
	{"Foreign Minister Ola Ruud said Norway would strengthen its patrols.", "conditional reported said_by category_general"},
	{"\"Chile will reopen the pass if the snow melts,\" Inés Vial said.", "quoted condition category_specific -conditional"},
	{"Peru, which plans to buy radars, sent a note.", "kind_intend relative -passive"},
	{"Estonia, Latvia, Lithuania and Poland agreed to build one railway.", "by_more -by_one -by_two"},
};

static bool has_feature(const rap_features *f, const char *set, const char *name, size_t n) {
	for (uint32_t k = 0; k < RAP_FEATURE_COUNT; k++) {
		const char *own = rap_feature_name((rap_feature)k);
		if (strcmp(rap_feature_set((rap_feature)k), set) == 0 && strlen(own) == n && memcmp(own, name, n) == 0) return f->has[k];
	}
	fail_msg("no feature %s", name);
	return false;
}

static int count_differences(const row *expectation, const rap_features *f, const char *set) {
	int differences = 0;
	for (const char *s = expectation->features; *s != '\0'; s += strspn(s, " ")) {
		bool there = *s != '-';
		s += !there;
		size_t n = strcspn(s, " ");
		if (has_feature(f, set, s, n) != there) {
			print_error("%s\n  %.*s is %s\n", expectation->text, (int)n, s, there ? "missing" : "there");
			differences++;
		}
		s += n;
	}
	return differences;
}

static void test_meetings(void **state) {
	rap_features f;
	int failed = 0;
	for (size_t i = 0; i < sizeof meetings / sizeof *meetings; i++) {
		const rap_records *r = fixture_records(*state, meetings[i].text, "2025-03-05");
		assert_int_equal(r->meetings.n, 1);
		rap_meeting_features(r->reading, 0, &f);
		failed += count_differences(&meetings[i], &f, "meeting");
	}
	assert_int_equal(failed, 0);
}

static void test_pledges(void **state) {
	rap_features f;
	int failed = 0;
	for (size_t i = 0; i < sizeof pledges / sizeof *pledges; i++) {
		const rap_records *r = fixture_records(*state, pledges[i].text, "2025-03-05");
		assert_int_equal(r->pledges.n, 1);
		rap_pledge_features(r->reading, 0, &f);
		failed += count_differences(&pledges[i], &f, "pledge");
	}
	assert_int_equal(failed, 0);
}

/* (1 + x / n) ^ n for n = 2 ^ 24: near enough to e ^ x here, and needs no library of mathematics. */
static double exponential(double x) {
	double power = 1 + x / (1 << 24);
	for (int k = 0; k < 24; k++) power *= power;
	return power;
}

static double logistic(int sum) {
	double share = 1 / (1 + exponential(-sum / 100.0));
	return share < 0.01 ? 0.01 : share > 0.99 ? 0.99 : share;
}

static bool is_near(double a, double b) { return a - b < 0.0051 && b - a < 0.0051; }

/* By the weights as they are written, in floating point. */
static double expected_confidence(const rap_features *f, const char *set, const char *rule) {
	int sum = 0;
#define RAP_WEIGHT(of, name, weight) sum += f->has[RAP_FEATURE_##of##_##name] ? (weight) : 0;
#define RAP_RULE_WEIGHT(of, name, weight) sum += strcmp(set, #of) == 0 && strcmp(rule, name) == 0 ? (weight) : 0;
#include "record/weights.def"
#undef RAP_WEIGHT
#undef RAP_RULE_WEIGHT
	return logistic(sum);
}

static void test_logistic(void **state) {
	rap_features f;
	for (size_t i = 0; i < sizeof meetings / sizeof *meetings; i++) {
		const rap_records *r = fixture_records(*state, meetings[i].text, "2025-03-05");
		const rap_meeting_record *m = &r->meetings.at[0];
		rap_meeting_features(r->reading, 0, &f);
		assert_true(is_near(m->confidence, expected_confidence(&f, "meeting", m->rule)));
	}
	for (size_t i = 0; i < sizeof pledges / sizeof *pledges; i++) {
		const rap_records *r = fixture_records(*state, pledges[i].text, "2025-03-05");
		const rap_pledge_record *p = &r->pledges.at[0];
		rap_pledge_features(r->reading, 0, &f);
		assert_true(is_near(p->confidence, expected_confidence(&f, "pledge", p->rule)));
	}
}

/* The whole of the table, on both sides. */
static void test_every_sum(void **state) {
	(void)state;
	for (int sum = -800; sum <= 800; sum++) assert_true(is_near(rap_share_of(sum) / 100.0, logistic(sum)));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_meetings, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_pledges, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_logistic, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_every_sum),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
