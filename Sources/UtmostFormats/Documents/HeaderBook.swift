internal import CUtmostData
import UtmostCore

/// What a column is by its header, as headers.json has it.
package enum HeaderMeaning: String, Sendable, CaseIterable {
    case taggedLink = "tagged link"
    case link, query, template, status, suppression, platform, shown, measurement, number, title, bookkeeping, setting
    case startDay = "start day"
    case shortLink = "short link"
    case appLink = "app link"

    /// What is read from such a column.
    var role: ColumnRole {
        switch self {
        case .taggedLink: .link(isTagged: true)
        case .link: .link(isTagged: false)
        case .query: .query
        case .template: .template
        case .startDay: .startDay
        case .status: .status
        case .suppression: .suppression
        case .shortLink, .platform, .shown, .measurement, .appLink, .number, .title, .bookkeeping, .setting:
            .ignored
        }
    }
}

/// What the headers of planning sheets and of ad platforms' bulk sheets mean: headers.json, read once.
///
/// All headers in it are keys, as `HeaderKey` makes them; a "#" in one stands for any number.
struct HeaderBook: Sendable {
    /// The bulk sheet of an ad platform.
    struct Platform: Sendable {
        var name = ""
        /// Sets of headers of which each, whole, says that a sheet is the platform's.
        var signs: [[String]] = []
        var columns: [String: HeaderMeaning] = [:]
        /// Texts that take a value away, and are none.
        var erasers: [String] = []
        /// By header: values of rows that are no ads.
        var leftOut: [String: [String]] = [:]
    }

    /// A loose word: the field that it may carry, and how well it says so; 0 is best.
    struct LooseWord: Sendable {
        var field: String
        var rank: Int
    }

    private(set) var planning: [String: HeaderMeaning] = [:]
    private(set) var loose: [String: LooseWord] = [:]
    private(set) var platforms: [Platform] = []
    /// By key: the header of planning sheets as it is written first.
    private(set) var names: [String: String] = [:]

    /// The book inside the binary.
    static let builtin = HeaderBook(bytes: bytes())

    /// What is no book is an empty one; a test holds the one inside the binary to be whole.
    init(bytes: [UInt8]) {
        guard let root = try? JSONNode(reading: bytes.span) else { return }
        planning = Self.columns(root["planning"]?["columns"])
        for list in root["planning"]?["columns"]?.members ?? [] {
            for name in (list.node.elements ?? []).compactMap(\.string) { names[HeaderKey.key(name)] = name }
        }
        for field in root["planning"]?["fields"]?.members ?? [] {
            for (rank, word) in Self.keys(field.node).enumerated() {
                loose[word] = LooseWord(field: field.key, rank: rank)
            }
        }
        platforms = (root["platforms"]?.elements ?? []).map(Self.platform)
    }

    /// The platform whose bulk sheet has `keys` as its headers; of several the one that knows most of them.
    func platform(of keys: [String]) -> Platform? {
        let present = Set(keys + keys.compactMap(HeaderKey.pattern))
        var best: (platform: Platform, known: Int)?
        for platform in platforms where platform.signs.contains(where: { $0.allSatisfy(present.contains) }) {
            let known = keys.count { platform.meaning(of: $0) != nil }
            if known > best?.known ?? 0 { best = (platform, known) }
        }
        return best?.platform
    }

    private static func platform(_ node: JSONNode) -> Platform {
        var platform = Platform(name: node["name"]?.string ?? "")
        platform.signs = (node["signs"]?.elements ?? []).map(keys)
        platform.columns = columns(node["columns"])
        platform.erasers = (node["erases"]?.elements ?? []).compactMap(\.string)
        for member in node["leavesOut"]?.members ?? [] {
            platform.leftOut[HeaderKey.key(member.key)] = (member.node.elements ?? []).compactMap(\.string)
        }
        return platform
    }

    private static func columns(_ node: JSONNode?) -> [String: HeaderMeaning] {
        var columns: [String: HeaderMeaning] = [:]
        for member in node?.members ?? [] {
            guard let meaning = HeaderMeaning(rawValue: member.key) else { continue }
            for key in keys(member.node) { columns[key] = meaning }
        }
        return columns
    }

    /// The keys of a list of headers, "#" kept.
    private static func keys(_ node: JSONNode) -> [String] {
        (node.elements ?? []).compactMap(\.string).map { header in
            header.split(separator: "#", omittingEmptySubsequences: false).map { HeaderKey.key(String($0)) }
                .joined(separator: "#")
        }
    }

    private static func bytes() -> [UInt8] {
        unsafe [UInt8](UnsafeBufferPointer(start: utmost_headers_bytes(), count: utmost_headers_count))
    }
}

extension HeaderBook.Platform {
    /// What the platform means by the header with this key.
    func meaning(of key: String) -> HeaderMeaning? {
        columns[key] ?? HeaderKey.pattern(key).flatMap { columns[$0] }
    }
}
