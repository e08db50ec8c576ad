// RE2 behind a C header: C++ is what Swift cannot call here. Patterns are plain numbers, so no pointer leaves the shim.
#ifndef UTMOST_CRE2_H
#define UTMOST_CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern. RE2's const members are safe from several threads at once.
typedef struct {
    uintptr_t address;
} re2_pattern;

/// Compiles `text`; an address of 0 means a fault, whose sentence is then in `fault` (NUL-terminated, cut to `room`).
re2_pattern re2_pattern_compile(const uint8_t *text, size_t count, char *fault, size_t room);

/// Whether the whole of `text` matches.
bool re2_pattern_matches(re2_pattern pattern, const uint8_t *text, size_t count);

/// Frees the pattern.
void re2_pattern_free(re2_pattern pattern);

#ifdef __cplusplus
}
#endif
#endif
