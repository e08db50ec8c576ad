#include "CFuzzer.h"

// The library brings a main of its own that asks for this; ours takes its place and never calls it.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    (void)bytes, (void)count;
    return 0;
}
