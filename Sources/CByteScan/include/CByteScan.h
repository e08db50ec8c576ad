// Searches over bytes, thirty-two at a time where the processor can. The C compiler knows AVX2; Swift's SIMD types have
// no movemask. Each function has a twin in UtmostCoreTests that goes byte by byte.
#ifndef UTMOST_BYTE_SCAN_H
#define UTMOST_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// The first offset of `first` or `second` in `bytes`; `count` where there is none.
size_t byte_scan_find_either(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second);

/// A set of bytes: the bit `1 << (byte >> 4)` of `low[byte & 15]` says of an ASCII byte whether it belongs; all others do
/// where `others` is 0x80, and none where it is 0.
typedef struct {
    uint8_t low[16];
    uint8_t others;
} byte_scan_set;

/// The first offset of a byte in `set`; `count` where there is none.
size_t byte_scan_find_any(const uint8_t *bytes, size_t count, const byte_scan_set *set);

/// The first offset of a byte from 0x80 on; `count` where there is none.
size_t byte_scan_find_high(const uint8_t *bytes, size_t count);

/// How often `byte` occurs.
size_t byte_scan_count(const uint8_t *bytes, size_t count, uint8_t byte);

/// Writes the offsets of all `first` and `second`, in order, into `offsets`, which has room for `count` of them.
size_t byte_scan_list(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint32_t *offsets);

/// Thirty-two bytes as four words.
typedef struct {
    uint64_t first, second, third, fourth;
} byte_scan_words;

/// The first `count` of the 32 bytes at `bytes`, all of which are read; zeros in the place of the others.
///
/// Without a branch: which lengths come is anybody's guess. In here, so that it becomes part of the loops that call it.
static inline byte_scan_words byte_scan_first(const uint8_t *bytes, size_t count) {
    static const uint64_t ones_then_zeros[8] = {~0ull, ~0ull, ~0ull, ~0ull, 0, 0, 0, 0};
    const uint8_t *mask = (const uint8_t *)ones_then_zeros + 32 - (count < 32 ? count : 32);
    byte_scan_words words, kept;
    memcpy(&words, bytes, 32);
    memcpy(&kept, mask, 32);
    words.first &= kept.first;
    words.second &= kept.second;
    words.third &= kept.third;
    words.fourth &= kept.fourth;
    return words;
}

#endif
