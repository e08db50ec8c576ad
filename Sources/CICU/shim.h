#include <unicode/uidna.h>
#include <unicode/utypes.h>

// ICU renames its functions with a version suffix by macro (uidna_openUTS46_72), which Swift does not see.
// One static function per call, nothing else.
static inline UIDNA *icu_idna_open(uint32_t options, UErrorCode *status) { return uidna_openUTS46(options, status); }

static inline void icu_idna_close(UIDNA *idna) { uidna_close(idna); }

static inline int32_t icu_idna_name_to_ascii_utf8(
    const UIDNA *idna, const char *name, int32_t length, char *dest, int32_t capacity, uint32_t *errors,
    UErrorCode *status) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToASCII_UTF8(idna, name, length, dest, capacity, &info, status);
    *errors = info.errors;
    return written;
}

static inline int32_t icu_idna_name_to_unicode_utf8(
    const UIDNA *idna, const char *name, int32_t length, char *dest, int32_t capacity, uint32_t *errors,
    UErrorCode *status) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToUnicodeUTF8(idna, name, length, dest, capacity, &info, status);
    *errors = info.errors;
    return written;
}
