// The data files that travel inside the binary. Each is its bytes and their number, compiled in by #embed.
#ifndef UTMOST_DATA_H
#define UTMOST_DATA_H

#include <stddef.h>
#include <stdint.h>

/// utmost:ga4, the taxonomy that every taxonomy extends unless it says otherwise.
const uint8_t *utmost_ga4_taxonomy_bytes(void);
extern const size_t utmost_ga4_taxonomy_count;

/// docs/schemas/taxonomy.json, the JSON Schema of taxonomy.json.
const uint8_t *utmost_taxonomy_schema_bytes(void);
extern const size_t utmost_taxonomy_schema_count;

/// Which sources GA4 counts as search, shopping, social or video.
const uint8_t *utmost_ga4_sources_bytes(void);
extern const size_t utmost_ga4_sources_count;

#endif
