/* Tables larger than the nearest caches are slow to ask at random: what will be needed is best asked for beforehand. */
#ifndef RAP_BASE_PREFETCH_H
#define RAP_BASE_PREFETCH_H

static inline void rap_prefetch(const void *p) {
#ifdef __GNUC__
	__builtin_prefetch(p);
#else
	(void)p;
#endif
}

#endif
