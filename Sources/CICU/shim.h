#include <stdbool.h>
#include <stdint.h>
#include <unicode/uidna.h>
#include <unicode/utypes.h>

// ICU renames its functions with a version suffix by macro (uidna_openUTS46_72), which Swift does not see.
// The engine is a plain number, so that no pointer leaves the shim; ICU lets several threads use one at once.
typedef struct {
    uintptr_t address;
} icu_idna;

// The outcome of one mapping: bytes needed, UIDNA_ERROR bits of the name, and whether ICU itself failed.
typedef struct {
    int32_t needed;
    uint32_t errors;
    bool failed;
} icu_idna_outcome;

// An address of 0 means that ICU has no data for UTS 46.
static inline icu_idna icu_idna_open(uint32_t options) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *idna = uidna_openUTS46(options, &status);
    return (icu_idna){U_FAILURE(status) ? 0 : (uintptr_t)idna};
}

// `needed` may be more than `capacity`: try again with that much.
static inline icu_idna_outcome icu_idna_name_to_ascii(
    icu_idna idna, const uint8_t *name, int32_t length, uint8_t *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t needed = uidna_nameToASCII_UTF8(
        (const UIDNA *)idna.address, (const char *)name, length, (char *)dest, capacity, &info, &status);
    bool failed = U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR;
    return (icu_idna_outcome){failed ? 0 : needed, info.errors, failed};
}
