internal import CUtmostData

/// What GA4 takes a listed source for.
package enum SourceCategory: String, Sendable, CaseIterable {
    case search, shopping, social, video
}

/// The sources that GA4 knows, which decide a channel wherever the medium alone does not.
package struct SourceList: Sendable {
    private var names = ByteTable()
    private var categories: [SourceCategory] = []
    /// The day of the list, as it says itself; nil for lists that say nothing.
    package private(set) var date: String?

    /// The list that travels in the binary.
    package static let builtIn: SourceList = {
        let bytes = unsafe [UInt8](
            UnsafeBufferPointer(start: utmost_ga4_sources_bytes(), count: utmost_ga4_sources_count))
        // A test reads the embedded file, so that no binary leaves without it.
        return (try? SourceList(reading: bytes)) ?? SourceList()
    }()

    private init() {}

    /// How many sources there are.
    package var count: Int { names.count }

    /// Reads a list: JSON as `ga4-sources.json` has it, or CSV of `source,source_category` as the public copies have it.
    package init(reading bytes: [UInt8]) throws(SourceListError) {
        let first = bytes.first { !$0.isASCIIWhitespace }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "/") {
            try readJSON(bytes)
        } else {
            try readCSV(bytes)
        }
        guard count > 0 else { throw SourceListError("the list names no source") }
    }

    /// What GA4 takes `source` for; the match is of the whole source, whatever its case.
    package func category(of source: Span<UInt8>) -> SourceCategory? {
        guard !source.isEmpty, source.count <= Self.longest else { return nil }
        if let id = names.find(source) { return categories[Int(id)] }
        guard LetterCase.lower.isBroken(by: source) else { return nil }
        let lower = LetterCase.lower.applied(to: source)
        return names.find(lower.span).map { categories[Int($0)] }
    }

    /// Every listed source with its category, in the order of the list.
    package var sources: [(name: String, category: SourceCategory)] {
        categories.enumerated().map { (names.text(of: Int32($0.offset)), $0.element) }
    }

    /// No listed source is longer; what is longer is not looked up.
    private static let longest = 255

    private mutating func insert(_ name: String, _ category: SourceCategory) {
        let lower = LetterCase.lower.applied(to: name.utf8.span)
        guard !lower.isEmpty, names.insert(lower.span).isNew else { return }
        categories.append(category)
    }

    private mutating func readJSON(_ bytes: [UInt8]) throws(SourceListError) {
        let node: JSONNode
        do throws(JSONFault) {
            node = try JSONNode(reading: bytes.span)
        } catch {
            throw SourceListError(error.message)
        }
        date = node["date"]?.string
        for category in SourceCategory.allCases {
            guard case .array(let nodes)? = node[category.rawValue]?.value else { continue }
            for node in nodes {
                guard let name = node.string else {
                    throw SourceListError("a source of \(category.rawValue) is no text")
                }
                insert(name, category)
            }
        }
    }

    private mutating func readCSV(_ bytes: [UInt8]) throws(SourceListError) {
        let list = ValueList(bytes)
        guard let source = list.column(named: "source"), let category = list.column(named: "source_category") else {
            throw SourceListError("the list has no columns source and source_category")
        }
        for row in list.rows {
            let name = source < row.count ? row[source] : ""
            let word = category < row.count ? row[category].lowercased() : ""
            if name.isEmpty, word.isEmpty { continue }
            guard let found = SourceCategory.allCases.first(where: { word.hasSuffix($0.rawValue) }) else {
                throw SourceListError("\"\(word)\" is no category of sources: search, shopping, social or video")
            }
            insert(name, found)
        }
    }
}

/// Why a list of sources cannot be read.
package struct SourceListError: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
