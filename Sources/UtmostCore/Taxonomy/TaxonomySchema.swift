internal import CUtmostData

extension Taxonomy {
    /// The JSON Schema of taxonomy.json, as docs/schemas/taxonomy.json has it.
    package static var schema: [UInt8] {
        unsafe [UInt8](
            UnsafeBufferPointer(start: utmost_taxonomy_schema_bytes(), count: utmost_taxonomy_schema_count))
    }
}
