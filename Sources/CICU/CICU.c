#include "CICU.h"

#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/utypes.h>

// Browsers check neither hyphens nor lengths, so those complaints are ignored.
static const uint32_t lenient = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

icu_idna icu_idna_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *idna = uidna_openUTS46(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        &status);
    return (icu_idna){U_FAILURE(status) ? 0 : (uintptr_t)idna};
}

icu_idna_outcome icu_idna_name_to_ascii(
    icu_idna idna, const uint8_t *name, int32_t length, uint8_t *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t needed = uidna_nameToASCII_UTF8(
        (const UIDNA *)idna.address, (const char *)name, length, (char *)dest, capacity, &info, &status);
    bool failed = U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR;
    return (icu_idna_outcome){failed ? 0 : needed, failed || (info.errors & ~lenient) != 0};
}

int32_t icu_nfkd(const uint16_t *text, int32_t length, uint16_t *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t needed = unorm2_normalize(nfkd, (const UChar *)text, length, (UChar *)dest, capacity, &status);
    return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}
