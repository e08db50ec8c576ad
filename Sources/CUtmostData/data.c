#include "CUtmostData.h"

// #embed is C23; the pragma keeps compilers that say so about C17 quiet.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t ga4_taxonomy[] = {
#embed "ga4.json"
};
const size_t utmost_ga4_taxonomy_count = sizeof ga4_taxonomy;

const uint8_t *utmost_ga4_taxonomy_bytes(void) { return ga4_taxonomy; }

static const uint8_t taxonomy_schema[] = {
#embed "../../docs/schemas/taxonomy.json"
};
const size_t utmost_taxonomy_schema_count = sizeof taxonomy_schema;

const uint8_t *utmost_taxonomy_schema_bytes(void) { return taxonomy_schema; }

static const uint8_t ga4_sources[] = {
#embed "ga4-sources.json"
};
const size_t utmost_ga4_sources_count = sizeof ga4_sources;

const uint8_t *utmost_ga4_sources_bytes(void) { return ga4_sources; }
