#include <stdbool.h>
#include <stdint.h>

// ICU's own headers stay out of here: Foundation brings an ICU of another version, and a file that imports both would
// see two different UErrorCode. ICU also renames its functions by macro (uidna_openUTS46_72), which Swift does not see.

// The engine is a plain number, so that no pointer leaves the shim; ICU lets several threads use one at once.
typedef struct {
    uintptr_t address;
} icu_idna;

// The outcome of one mapping: bytes needed, and whether browsers would refuse the name.
typedef struct {
    int32_t needed;
    bool refused;
} icu_idna_outcome;

// The rules of UTS 46 as browsers have them; an address of 0 means that ICU has no data for them.
icu_idna icu_idna_open(void);

// `needed` may be more than `capacity`: try again with that much.
icu_idna_outcome icu_idna_name_to_ascii(
    icu_idna idna, const uint8_t *name, int32_t length, uint8_t *dest, int32_t capacity);

// `text` in UTF-16 with compatible characters taken apart (NFKD); the number of units needed, which may be more than
// `capacity`, or a negative number where ICU has no data for it.
int32_t icu_nfkd(const uint16_t *text, int32_t length, uint16_t *dest, int32_t capacity);
