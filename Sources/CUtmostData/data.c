#include "CUtmostData.h"

const uint8_t utmost_ga4_taxonomy[] = {
#embed "ga4.json"
};
const size_t utmost_ga4_taxonomy_count = sizeof utmost_ga4_taxonomy;

const uint8_t utmost_taxonomy_schema[] = {
#embed "../../docs/schemas/taxonomy.json"
};
const size_t utmost_taxonomy_schema_count = sizeof utmost_taxonomy_schema;
