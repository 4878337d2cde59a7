/* The arena, growing arrays, the hash table; and leaving them when there is no more memory. */
#include "support.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "base/vec.h"

/* An allocator that counts its blocks and gives no more than `left` of them. */
typedef struct limited {
	int left, held, asked;
} limited;

static void *limited_allocate(void *context, size_t size) {
	limited *l = context;
	l->asked++;
	if (l->left == 0) return NULL;
	void *block = malloc(size);
	if (block != NULL) {
		l->left--;
		l->held++;
	}
	return block;
}

static void limited_release(void *context, void *block) {
	limited *l = context;
	if (block != NULL) l->held--;
	free(block);
}

static rap_allocator_calls calls_of(limited *l) { return (rap_allocator_calls){limited_allocate, limited_release, l}; }

static bool all_zero(const char *s, size_t n) {
	for (size_t k = 0; k < n; k++)
		if (s[k] != 0) return false;
	return true;
}

static void test_alloc(void **state) {
	fixture *f = *state;
	for (size_t size = 0; size < 3000; size += 7) {
		char *s = rap_arena_alloc(&f->arena, size);
		assert_non_null(s);
		assert_int_equal((uintptr_t)s % alignof(max_align_t), 0);
		assert_true(all_zero(s, size));
		memset(s, 0xa5, size);
	}
	char *large = rap_arena_alloc(&f->arena, 5000000);
	assert_true(all_zero(large, 5000000));
}

static void test_grow(void **state) {
	fixture *f = *state;
	char *s = rap_arena_alloc(&f->arena, 10);
	memcpy(s, "0123456789", 10);
	s = rap_arena_grow(&f->arena, s, 10, 40);
	assert_memory_equal(s, "0123456789", 10);
	assert_true(all_zero(s + 10, 30));
	char *between = rap_arena_alloc(&f->arena, 8);
	memcpy(between, "between", 8);
	s = rap_arena_grow(&f->arena, s, 40, 100000);
	assert_memory_equal(s, "0123456789", 10);
	assert_true(all_zero(s + 10, 99990));
	assert_string_equal(between, "between");
	assert_non_null(rap_arena_grow(&f->arena, NULL, 0, 16));
}

static void test_copy(void **state) {
	fixture *f = *state;
	rap_str copy = rap_arena_copy(&f->arena, "a\0b!", 3);
	assert_int_equal(copy.n, 3);
	assert_memory_equal(copy.s, "a\0b", 4);
	rap_str empty = rap_arena_copy(&f->arena, "", 0);
	assert_int_equal(empty.n, 0);
	assert_string_equal(empty.s, "");
}

/* Freeing gives every block back, and the arena serves again. */
static void test_release(void **state) {
	(void)state;
	limited l = {.left = 1000};
	jmp_buf out;
	rap_arena arena;
	if (setjmp(out) != 0) fail_msg("out of memory");
	rap_arena_init(&arena, calls_of(&l), &out);
	assert_int_equal(l.asked, 0);
	for (int round = 0; round < 2; round++) {
		for (int k = 0; k < 500; k++) memset(rap_arena_alloc(&arena, 999), 1, 999);
		assert_true(l.held > 0);
		rap_arena_free(&arena);
		assert_int_equal(l.held, 0);
	}
	rap_arena_free(&arena);
	assert_int_equal(l.held, 0);
}

/* Whatever allocation fails, it leaves by longjmp, and freeing leaves nothing behind. */
static void fill(rap_arena *arena) {
	rap_map map = {0};
	RAP_VEC(uint64_t) v = {0};
	for (uint32_t k = 0; k < 4000; k++) {
		char key[16];
		int n = snprintf(key, sizeof key, "key%u", (unsigned)k);
		rap_map_put(arena, &map, (rap_str){key, (uint32_t)n}, k);
		*rap_vec_push(arena, &v) = k;
		rap_arena_copy(arena, key, (size_t)n);
	}
}

static void test_out_of_memory(void **state) {
	(void)state;
	static limited l;
	static rap_arena arena;
	static int blocks, failures;
	static bool whole; /* all of it static: longjmp may undo what a register holds */
	blocks = failures = 0;
	for (whole = false; !whole; blocks++) {
		jmp_buf out;
		l = (limited){.left = blocks};
		rap_arena_init(&arena, calls_of(&l), &out);
		if (setjmp(out) == 0) {
			fill(&arena);
			whole = true;
		} else failures++;
		rap_arena_free(&arena);
		assert_int_equal(l.held, 0);
		assert_true(blocks < 1000);
	}
	assert_int_equal(failures, blocks - 1);
	assert_true(failures > 2);
}

/* A size that no machine has is out of memory and no wrapped sum. */
static void test_huge(void **state) {
	(void)state;
	static const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX - 8, SIZE_MAX - 64, SIZE_MAX / 2 + 1};
	static volatile size_t k;
	static int left;
	left = 0;
	for (k = 0; k < sizeof sizes / sizeof *sizes; k++) {
		jmp_buf out;
		rap_arena arena;
		limited l = {.left = 0};
		rap_arena_init(&arena, calls_of(&l), &out);
		if (setjmp(out) == 0) rap_arena_alloc(&arena, sizes[k]);
		else left++;
	}
	assert_int_equal(left, sizeof sizes / sizeof *sizes);
}

static void test_vec(void **state) {
	fixture *f = *state;
	RAP_VEC(uint32_t) v = {0};
	RAP_VEC(struct { char name[40]; uint32_t number; }) wide = {0};
	for (uint32_t k = 0; k < 5000; k++) {
		*rap_vec_push(&f->arena, &v) = k * 3;
		assert_int_equal(rap_vec_push(&f->arena, &wide)->number, 0);
		wide.at[k].number = k;
		assert_true(v.n == k + 1 && v.n <= v.cap);
	}
	for (uint32_t k = 0; k < 5000; k++) assert_true(v.at[k] == k * 3 && wide.at[k].number == k);
	v.n = 2;
	assert_int_equal(*rap_vec_push(&f->arena, &v), 0);
}

static rap_str key_of(char *text, size_t size, uint32_t k) {
	int n = snprintf(text, size, "%u-%u", (unsigned)k, (unsigned)(k * 7919));
	assert_true(n > 0 && (size_t)n < size);
	return (rap_str){text, (uint32_t)n};
}

static void test_map(void **state) {
	fixture *f = *state;
	rap_map map = {0};
	char text[32];
	assert_int_equal(rap_map_get(&map, RAP_STR("nothing")), RAP_NONE);
	for (uint32_t k = 0; k < 3000; k++) rap_map_put(&f->arena, &map, key_of(text, sizeof text, k), k);
	assert_int_equal(map.used, 3000);
	assert_true(map.size > map.used && (map.size & (map.size - 1)) == 0);
	for (uint32_t k = 0; k < 3000; k++) assert_int_equal(rap_map_get(&map, key_of(text, sizeof text, k)), k);
	assert_int_equal(rap_map_get(&map, key_of(text, sizeof text, 3000)), RAP_NONE);
	rap_map_put(&f->arena, &map, key_of(text, sizeof text, 17), 99);
	assert_int_equal(rap_map_get(&map, key_of(text, sizeof text, 17)), 99);
	assert_int_equal(map.used, 3000);
}

/* Keys are copied, may be empty, hold any byte, and are told apart by their length. */
static void test_map_keys(void **state) {
	fixture *f = *state;
	rap_map map = {0};
	char text[] = "abc";
	rap_map_put(&f->arena, &map, (rap_str){text, 3}, 1);
	text[0] = 'x';
	assert_int_equal(rap_map_get(&map, RAP_STR("abc")), 1);
	assert_int_equal(rap_map_get(&map, RAP_STR("xbc")), RAP_NONE);
	assert_int_equal(rap_map_get(&map, RAP_STR("ab")), RAP_NONE);
	assert_int_equal(rap_map_get(&map, RAP_STR("")), RAP_NONE);
	rap_map_put(&f->arena, &map, RAP_STR(""), 2);
	rap_map_put(&f->arena, &map, (rap_str){"a\0b", 3}, 3);
	assert_int_equal(rap_map_get(&map, RAP_STR("")), 2);
	assert_int_equal(rap_map_get(&map, (rap_str){"a\0b", 3}), 3);
	assert_int_equal(rap_map_get(&map, (rap_str){"a\0c", 3}), RAP_NONE);
}

static void test_str(void **state) {
	(void)state;
	assert_true(rap_str_equal(RAP_STR("ab"), (rap_str){"abc", 2}));
	assert_false(rap_str_equal(RAP_STR("ab"), RAP_STR("abc")));
	assert_true(rap_str_equal((rap_str){NULL, 0}, RAP_STR("")));
	assert_true(rap_range_empty((rap_range){3, 3}));
	assert_true(rap_range_empty((rap_range){4, 3}));
	assert_true(rap_range_overlap((rap_range){1, 4}, (rap_range){3, 5}));
	assert_false(rap_range_overlap((rap_range){1, 3}, (rap_range){3, 5}));
	assert_true(rap_range_within((rap_range){1, 3}, (rap_range){1, 3}));
	assert_false(rap_range_within((rap_range){0, 3}, (rap_range){1, 3}));
}

/* One invalid sequence is the longest part that could have begun a character. */
static void test_roman(void **state) {
	(void)state;
	static const struct {
		const char *text;
		uint32_t value;
	} rows[] = {{"i", 1}, {"IV", 4}, {"ix", 9}, {"x", 10}, {"XVI", 16}, {"xxxix", 39}, {"XL", 40}, {"XLIV", 44}, {"L", 50}, {"lxvi", 66}, {"LXXXIX", 89},
	            {"", 0}, {"IIX", 0}, {"VX", 0}, {"XXXX", 0}, {"XLX", 0}, {"LL", 0}, {"IL", 0}, {"a", 0}, {"xia", 0}, {"iiii", 0}};
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) assert_int_equal(rap_roman_read(rows[k].text, (uint32_t)strlen(rows[k].text)), rows[k].value);
}

static void test_utf8(void **state) {
	static const struct {
		const char *bytes;
		uint32_t size, n;
		int32_t code;
		bool valid;
	} cases[] = {
		{"a", 1, 1, 'a', true},
		{"\xc3\xa9", 2, 2, 0xe9, true},
		{"\xe2\x82\xac", 3, 3, 0x20ac, true},
		{"\xf0\x9f\x98\x80", 4, 4, 0x1f600, true},
		{"\0", 1, 1, 0, true},
		{"\x80", 1, 1, 0xfffd, false},
		{"\xff", 1, 1, 0xfffd, false},
		{"\xc3", 1, 1, 0xfffd, false},
		{"\xc0\x80", 2, 1, 0xfffd, false},
		{"\xe2\x82", 2, 2, 0xfffd, false},
		{"\xe2\x82" "a", 3, 2, 0xfffd, false},
		{"\xed\xa0\x80", 3, 1, 0xfffd, false},
		{"\xf4\x90\x80\x80", 4, 1, 0xfffd, false},
		{"\xf0\x9f\x98", 3, 3, 0xfffd, false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		rap_character c = rap_utf8_at((rap_str){cases[i].bytes, cases[i].size}, 0);
		assert_int_equal(c.n, cases[i].n);
		assert_int_equal(c.code, cases[i].code);
		assert_int_equal(c.valid, cases[i].valid);
	}
	(void)state;
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_alloc, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_grow, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_copy, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_release),
		cmocka_unit_test(test_out_of_memory),
		cmocka_unit_test(test_huge),
		cmocka_unit_test_setup_teardown(test_vec, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_map, fixture_setup, fixture_teardown),
		cmocka_unit_test_setup_teardown(test_map_keys, fixture_setup, fixture_teardown),
		cmocka_unit_test(test_str),
		cmocka_unit_test(test_roman),
		cmocka_unit_test(test_utf8),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
