#include <libpsl.h>
#include <stdint.h>

// Where the registrable domain begins in `domain` (NUL-terminated, lower case), or -1: an offset, so that no pointer
// leaves the shim. The list is the one that libpsl was built with.
static inline intptr_t psl_registrable_offset(const char *domain) {
    const char *registrable = psl_registrable_domain(psl_builtin(), domain);
    return registrable ? registrable - domain : -1;
}
