import Testing
import UtmostCore
import UtmostFormats
import UtmostTestSupport

/// A document that a test writes down, read to its end.
struct DocumentSketch {
    let shape: DocumentShape?
    let chunks: [Chunk]
    let faults: [DocumentReader.Fault]

    /// Reads `bytes` as the file `name`, judged by the example taxonomy or by `taxonomy`.
    init(
        _ bytes: [UInt8], name: String? = "plan.csv", taxonomy: String = Rule.exampleTaxonomy,
        format: InputFormat? = nil,
        chunkSize: Int = 4 << 20
    ) throws {
        let matcher = try #require(TaxonomySketch(taxonomy).matcher)
        var reader = DocumentReader(
            MemorySource(bytes), name: name, matcher: matcher, format: format, chunkSize: chunkSize)
        var chunks: [Chunk] = []
        while let chunk = try reader.next() { chunks.append(chunk) }
        (shape, faults, self.chunks) = (reader.shape, reader.faults, chunks)
    }

    init(
        _ text: String, name: String? = "plan.csv", taxonomy: String = Rule.exampleTaxonomy, format: InputFormat? = nil
    )
        throws
    {
        try self.init(Array(text.utf8), name: name, taxonomy: taxonomy, format: format)
    }

    /// The decoded text.
    var text: String { String(decoding: chunks.flatMap(\.bytes), as: UTF8.self) }

    /// `text`, `csv` or another name of the sign between cells, and how many columns there are.
    var kind: String {
        guard let shape else { return "nothing" }
        guard case .table(let dialect) = shape.layout.format else { return "text" }
        let name =
            switch dialect.delimiter {
            case UInt8(ascii: ","): "comma"
            case UInt8(ascii: ";"): "semicolon"
            case UInt8(ascii: "\t"): "tab"
            case UInt8(ascii: "|"): "bar"
            default: "?"
            }
        return "\(name) \(shape.layout.columns.count)"
    }

    /// The role of each column in a word.
    func roles(_ taxonomy: String = Rule.exampleTaxonomy) throws -> [String] {
        let matcher = try #require(TaxonomySketch(taxonomy).matcher)
        return (shape?.layout.columns ?? []).map { Self.word(for: $0.role, matcher) }
    }

    static func word(for role: ColumnRole, _ matcher: Matcher) -> String {
        switch role {
        case .ignored: "-"
        case .link(let isTagged): isTagged ? "tagged link" : "link"
        case .query: "query"
        case .template: "template"
        case .param(let number): matcher.params[number].key
        case .field(let number, let isStrict): "\(isStrict ? "strict" : "loose") \(matcher.fields[number].name)"
        case .startDay: "start day"
        case .status: "status"
        case .suppression: "suppression"
        }
    }
}
