// Searches over bytes, thirty-two at a time where the processor can. The C compiler knows AVX2; Swift's SIMD types have
// no movemask. Each function has a twin in UtmostCoreTests that goes byte by byte.
#ifndef UTMOST_BYTE_SCAN_H
#define UTMOST_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// The first offset of `first` or `second` in `bytes`; `count` where there is none.
size_t byte_scan_find_either(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second);

/// The first offset of a byte from 0x80 on; `count` where there is none.
size_t byte_scan_find_high(const uint8_t *bytes, size_t count);

/// How often `byte` occurs.
size_t byte_scan_count(const uint8_t *bytes, size_t count, uint8_t byte);

/// Writes the offsets of all `first` and `second`, in order, into `offsets`, which has room for `count` of them.
size_t byte_scan_list(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second, uint32_t *offsets);

#endif
