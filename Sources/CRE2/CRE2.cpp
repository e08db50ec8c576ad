#include "CRE2.h"

#include <re2/re2.h>

#include <cstdio>

static const re2::RE2 *unwrap(re2_pattern pattern) { return reinterpret_cast<const re2::RE2 *>(pattern.address); }

re2_pattern re2_pattern_compile(const uint8_t *text, size_t count, char *fault, size_t room) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(8 << 20);
    auto *compiled = new re2::RE2(re2::StringPiece(reinterpret_cast<const char *>(text), count), options);
    if (compiled->ok()) return re2_pattern{reinterpret_cast<uintptr_t>(compiled)};
    std::snprintf(fault, room, "%s", compiled->error().c_str());
    delete compiled;
    return re2_pattern{0};
}

bool re2_pattern_matches(re2_pattern pattern, const uint8_t *text, size_t count) {
    return re2::RE2::FullMatch(re2::StringPiece(reinterpret_cast<const char *>(text), count), *unwrap(pattern));
}

void re2_pattern_free(re2_pattern pattern) { delete unwrap(pattern); }
