/// What one `.gitignore` says, as git reads it: the last line that fits a path decides.
///
/// See gitignore(5). Paths are relative to the folder that the file is in, without a slash at either end.
package struct IgnoreRules: Sendable {
    private let lines: [IgnoreLine]

    /// Reads the bytes of a `.gitignore`.
    package init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
        lines = text.split(separator: UInt8(ascii: "\n")).compactMap { IgnoreLine($0) }
    }

    package var isEmpty: Bool { lines.isEmpty }

    /// Whether `path` is to be left out, or brought back; nil where no line is about it.
    package func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
        let bytes = Array(path.utf8)
        let name = bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        for line in lines.reversed() where !line.isForFolders || isFolder {
            if line.pattern.matches(line.isAnchored ? bytes[...] : name) { return !line.bringsBack }
        }
        return nil
    }
}

/// One line of a `.gitignore`.
private struct IgnoreLine: Sendable {
    let pattern: PathPattern
    let bringsBack: Bool
    let isForFolders: Bool
    /// Whether it is about paths from its own folder on, and not about names anywhere below.
    let isAnchored: Bool

    init?(_ line: ArraySlice<UInt8>) {
        var line = line
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        line = Self.withoutLastBlanks(line)
        bringsBack = line.first == UInt8(ascii: "!")
        if bringsBack { line.removeFirst() }
        isForFolders = line.last == UInt8(ascii: "/")
        if isForFolders { line.removeLast() }
        isAnchored = line.contains(UInt8(ascii: "/"))
        if line.first == UInt8(ascii: "/") { line.removeFirst() }
        guard !line.isEmpty, let pattern = PathPattern(line) else { return nil }
        self.pattern = pattern
    }

    /// Blanks at the end mean nothing unless a backslash stands before them.
    private static func withoutLastBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.startIndex
        var offset = line.startIndex
        while offset < line.endIndex {
            if line[offset] == UInt8(ascii: "\\"), offset + 1 < line.endIndex {
                offset += 2
                end = offset
                continue
            }
            offset += 1
            if line[offset - 1] != UInt8(ascii: " ") { end = offset }
        }
        return line[..<end]
    }
}

/// A pattern of paths as git's wildmatch has it: `*`, `?`, `[a-z]` within a folder, `**/` for any folders.
private struct PathPattern: Sendable {
    private enum Part: Sendable {
        case byte(UInt8)
        case any
        case oneOf(BracketSet)
        /// `*`
        case some
        /// `**/`: any number of whole folders.
        case folders
        /// `**` at the end.
        case rest
    }

    private var parts: [Part] = []

    /// nil for a pattern that fits nothing.
    init?(_ text: ArraySlice<UInt8>) {
        let slash = UInt8(ascii: "/")
        var offset = text.startIndex
        while offset < text.endIndex {
            let byte = text[offset]
            switch byte {
            case UInt8(ascii: "*"):
                let start = offset
                while offset < text.endIndex, text[offset] == byte { offset += 1 }
                let isWhole =
                    offset - start == 2 && (start == text.startIndex || text[start - 1] == slash)
                    && (offset == text.endIndex || text[offset] == slash)
                guard isWhole else {
                    parts.append(.some)
                    continue
                }
                parts.append(offset == text.endIndex ? .rest : .folders)
                if offset < text.endIndex { offset += 1 }
                continue
            case UInt8(ascii: "?"): parts.append(.any)
            case UInt8(ascii: "\\"):
                guard offset + 1 < text.endIndex else { return nil }
                offset += 1
                parts.append(.byte(text[offset]))
            case UInt8(ascii: "["):
                guard let (set, end) = BracketSet.read(text, at: offset + 1) else { return nil }
                parts.append(.oneOf(set))
                offset = end
                continue
            default: parts.append(.byte(byte))
            }
            offset += 1
        }
    }

    func matches(_ path: ArraySlice<UInt8>) -> Bool {
        var (part, offset) = (0, path.startIndex)
        // Where to go on when what follows the last `*`, or the last `**/`, does not fit: one byte or one folder further.
        var star: (part: Int, offset: Int)?
        var folders: (part: Int, offset: Int)?
        while true {
            if part < parts.count {
                switch parts[part] {
                case .rest: return true
                case .some:
                    part += 1
                    star = (part, offset)
                    continue
                case .folders:
                    part += 1
                    (star, folders) = (nil, (part, offset))
                    continue
                case .byte, .any, .oneOf:
                    if offset < path.endIndex, fits(parts[part], path[offset]) {
                        (part, offset) = (part + 1, offset + 1)
                        continue
                    }
                }
            } else if offset == path.endIndex {
                return true
            }
            if let last = star, last.offset < path.endIndex, path[last.offset] != UInt8(ascii: "/") {
                star = (last.part, last.offset + 1)
                (part, offset) = (last.part, last.offset + 1)
                continue
            }
            guard let last = folders,
                let slash = path[last.offset...].firstIndex(of: UInt8(ascii: "/"))
            else { return false }
            (star, folders) = (nil, (last.part, slash + 1))
            (part, offset) = (last.part, slash + 1)
        }
    }

    private func fits(_ part: Part, _ byte: UInt8) -> Bool {
        switch part {
        case .byte(let own): own == byte
        case .any: byte != UInt8(ascii: "/")
        case .oneOf(let set): byte != UInt8(ascii: "/") && set.contains(byte)
        case .some, .folders, .rest: false
        }
    }
}

/// `[a-z]`, `[!0-9]`, `[[:alpha:]_]`.
private struct BracketSet: Sendable {
    private var ranges: [ClosedRange<UInt8>] = []
    private var isNegated = false

    func contains(_ byte: UInt8) -> Bool { ranges.contains { $0.contains(byte) } != isNegated }

    /// The set that begins at `start`, behind its bracket, and the offset behind it; nil where it is never closed.
    static func read(_ text: ArraySlice<UInt8>, at start: Int) -> (BracketSet, Int)? {
        var set = BracketSet()
        var offset = start
        if offset < text.endIndex, text[offset] == UInt8(ascii: "!") || text[offset] == UInt8(ascii: "^") {
            set.isNegated = true
            offset += 1
        }
        let first = offset
        while offset < text.endIndex {
            if text[offset] == UInt8(ascii: "]"), offset > first { return (set, offset + 1) }
            if text[offset...].starts(with: "[:".utf8) {
                guard let end = set.readClass(text, at: offset + 2) else { return nil }
                offset = end
                continue
            }
            guard let low = byte(text, at: &offset) else { return nil }
            var high = low
            if offset + 1 < text.endIndex, text[offset] == UInt8(ascii: "-"), text[offset + 1] != UInt8(ascii: "]") {
                offset += 1
                guard let end = byte(text, at: &offset) else { return nil }
                high = end
            }
            if low <= high { set.ranges.append(low...high) }
        }
        return nil
    }

    /// The byte at `offset`, with a backslash before it taken off.
    private static func byte(_ text: ArraySlice<UInt8>, at offset: inout Int) -> UInt8? {
        if text[offset] == UInt8(ascii: "\\") { offset += 1 }
        guard offset < text.endIndex else { return nil }
        defer { offset += 1 }
        return text[offset]
    }

    private mutating func readClass(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
        guard let close = text[start...].firstIndex(of: UInt8(ascii: "]")), close > start,
            text[close - 1] == UInt8(ascii: ":"), close - 1 >= start,
            let ranges = Self.classes[String(decoding: text[start..<close - 1], as: UTF8.self)]
        else { return nil }
        self.ranges += ranges
        return close + 1
    }

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alpha": [0x41...0x5A, 0x61...0x7A], "digit": [0x30...0x39], "upper": [0x41...0x5A], "lower": [0x61...0x7A],
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "blank": [0x20...0x20, 0x09...0x09],
        "space": [0x20...0x20, 0x09...0x0D], "cntrl": [0x00...0x1F, 0x7F...0x7F], "graph": [0x21...0x7E],
        "print": [0x20...0x7E], "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
        "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}
