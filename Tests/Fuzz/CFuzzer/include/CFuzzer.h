// libFuzzer's entry point, which no header of its own declares. It comes with the compiler.
#ifndef UTMOST_FUZZER_H
#define UTMOST_FUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *bytes, size_t count));

#endif
