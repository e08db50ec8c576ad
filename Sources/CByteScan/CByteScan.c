#include "CByteScan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }

/// One bit for each of 32 bytes that is `first` or `second`.
AVX2 static inline uint32_t either_mask(const uint8_t *bytes, __m256i first, __m256i second) {
    __m256i chunk = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i hits = _mm256_or_si256(_mm256_cmpeq_epi8(chunk, first), _mm256_cmpeq_epi8(chunk, second));
    return (uint32_t)_mm256_movemask_epi8(hits);
}

AVX2 static size_t find_either_avx2(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second) {
    __m256i one = _mm256_set1_epi8((char)first), two = _mm256_set1_epi8((char)second);
    size_t offset = 0;
    for (; offset + 32 <= count; offset += 32) {
        uint32_t mask = either_mask(bytes + offset, one, two);
        if (mask) return offset + (size_t)__builtin_ctz(mask);
    }
    if (offset == count) return count;
    // The last thirty-two bytes again, without those that were seen.
    uint32_t mask = either_mask(bytes + count - 32, one, two) >> (offset + 32 - count);
    return mask ? offset + (size_t)__builtin_ctz(mask) : count;
}

/// One bit for each of 32 bytes that is in the set.
AVX2 static inline uint32_t set_mask(const uint8_t *bytes, __m256i low, __m256i high, __m256i others) {
    __m256i chunk = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i rows = _mm256_and_si256(_mm256_srli_epi16(chunk, 4), _mm256_set1_epi8(15));
    __m256i hits = _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(chunk, _mm256_set1_epi8(15))), _mm256_shuffle_epi8(high, rows));
    hits = _mm256_or_si256(hits, _mm256_and_si256(chunk, others));
    return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(hits, _mm256_setzero_si256()));
}

AVX2 static size_t find_any_avx2(const uint8_t *bytes, size_t count, const byte_scan_set *set) {
    __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)set->low));
    __m256i high = _mm256_broadcastsi128_si256(_mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0));
    __m256i others = _mm256_set1_epi8((char)set->others);
    size_t offset = 0;
    for (; offset + 32 <= count; offset += 32) {
        uint32_t mask = set_mask(bytes + offset, low, high, others);
        if (mask) return offset + (size_t)__builtin_ctz(mask);
    }
    if (offset == count) return count;
    uint32_t mask = set_mask(bytes + count - 32, low, high, others) >> (offset + 32 - count);
    return mask ? offset + (size_t)__builtin_ctz(mask) : count;
}

AVX2 static size_t find_high_avx2(const uint8_t *bytes, size_t count) {
    size_t offset = 0;
    for (; offset + 32 <= count; offset += 32) {
        uint32_t mask = (uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256((const __m256i *)(bytes + offset)));
        if (mask) return offset + (size_t)__builtin_ctz(mask);
    }
    for (; offset < count; offset++)
        if (bytes[offset] >= 0x80) return offset;
    return count;
}

AVX2 static size_t count_avx2(const uint8_t *bytes, size_t count, uint8_t byte) {
    __m256i wanted = _mm256_set1_epi8((char)byte);
    size_t offset = 0, total = 0;
    for (; offset + 32 <= count; offset += 32) {
        __m256i hits = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(bytes + offset)), wanted);
        total += (size_t)__builtin_popcount((unsigned)_mm256_movemask_epi8(hits));
    }
    for (; offset < count; offset++) total += bytes[offset] == byte;
    return total;
}

AVX2 static size_t list_avx2(
    const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint32_t *offsets) {
    __m256i one = _mm256_set1_epi8((char)first), two = _mm256_set1_epi8((char)second);
    size_t offset = 0, found = 0;
    for (; offset + 32 <= count; offset += 32) {
        uint32_t mask = either_mask(bytes + offset, one, two);
        while (mask) {
            offsets[found++] = (uint32_t)(offset + (size_t)__builtin_ctz(mask));
            mask &= mask - 1;
        }
    }
    if (offset == count) return found;
    uint32_t mask = either_mask(bytes + count - 32, one, two) >> (offset + 32 - count);
    for (; mask; mask &= mask - 1) offsets[found++] = (uint32_t)(offset + (size_t)__builtin_ctz(mask));
    return found;
}
#endif

size_t byte_scan_find_either(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second) {
#if defined(__x86_64__)
    // A cell is often shorter than the call would take.
    if (count >= 32 && has_avx2()) return find_either_avx2(bytes, count, first, second);
#endif
    for (size_t offset = 0; offset < count; offset++)
        if (bytes[offset] == first || bytes[offset] == second) return offset;
    return count;
}

size_t byte_scan_find_any(const uint8_t *bytes, size_t count, const byte_scan_set *set) {
#if defined(__x86_64__)
    if (count >= 32 && has_avx2()) return find_any_avx2(bytes, count, set);
#endif
    for (size_t offset = 0; offset < count; offset++)
        if (bytes[offset] < 0x80 ? set->low[bytes[offset] & 15] >> (bytes[offset] >> 4) & 1 : set->others) return offset;
    return count;
}

size_t byte_scan_find_high(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
    if (count >= 32 && has_avx2()) return find_high_avx2(bytes, count);
#endif
    for (size_t offset = 0; offset < count; offset++)
        if (bytes[offset] >= 0x80) return offset;
    return count;
}

size_t byte_scan_count(const uint8_t *bytes, size_t count, uint8_t byte) {
#if defined(__x86_64__)
    if (count >= 32 && has_avx2()) return count_avx2(bytes, count, byte);
#endif
    size_t total = 0;
    for (size_t offset = 0; offset < count; offset++) total += bytes[offset] == byte;
    return total;
}

size_t byte_scan_list(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint32_t *offsets) {
#if defined(__x86_64__)
    if (count >= 32 && has_avx2()) return list_avx2(bytes, count, first, second, offsets);
#endif
    size_t found = 0;
    for (size_t offset = 0; offset < count; offset++)
        if (bytes[offset] == first || bytes[offset] == second) offsets[found++] = (uint32_t)offset;
    return found;
}
