/// A glob of paths: `*` and `?` stay within a folder, `**` crosses folders, `[a-z]` is one of them.
///
/// A glob without a slash matches the last part of a path, as in .gitignore.
package struct Glob: Sendable {
    private let pattern: [UInt8]
    private let isBare: Bool

    package init(_ pattern: some StringProtocol) {
        self.pattern = Array(pattern.utf8)
        isBare = !self.pattern.contains(UInt8(ascii: "/"))
    }

    /// Whether `path`, or a tail of it that starts at a folder, matches.
    package func matches(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        if Self.matches(pattern[...], bytes[...]) { return true }
        guard isBare || !path.isEmpty else { return false }
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "/") {
            let tail = bytes[(offset + 1)...]
            if isBare, tail.contains(UInt8(ascii: "/")) { continue }
            if Self.matches(pattern[...], tail) { return true }
        }
        return false
    }

    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        var (pattern, path) = (pattern, path)
        // Where to go on when what follows the last star, or the last double star, does not fit: one byte or one folder
        // further. Only the last of each has to be tried again.
        var retry: (pattern: ArraySlice<UInt8>, path: ArraySlice<UInt8>)?
        var deepRetry: (pattern: ArraySlice<UInt8>, path: ArraySlice<UInt8>, byFolder: Bool)?
        while true {
            if let first = pattern.first, first == UInt8(ascii: "*") {
                let isDouble = pattern.dropFirst().first == UInt8(ascii: "*")
                pattern = pattern.dropFirst(isDouble ? 2 : 1)
                guard isDouble else {
                    retry = (pattern, path)
                    continue
                }
                // `**/` stands for any number of whole folders, also for none at all.
                let byFolder = pattern.first == UInt8(ascii: "/")
                if byFolder { pattern = pattern.dropFirst() }
                (retry, deepRetry) = (nil, (pattern, path, byFolder))
                continue
            }
            if pattern.isEmpty, path.isEmpty { return true }
            if let first = pattern.first, let byte = path.first, let rest = rest(of: pattern, first, after: byte) {
                pattern = rest
                path = path.dropFirst()
                continue
            }
            if let last = retry, let skipped = last.path.first, skipped != UInt8(ascii: "/") {
                retry = (last.pattern, last.path.dropFirst())
                (pattern, path) = (last.pattern, last.path.dropFirst())
                continue
            }
            guard let last = deepRetry, !last.path.isEmpty else { return false }
            let skipped = last.byFolder ? last.path.firstIndex(of: UInt8(ascii: "/")) : last.path.startIndex
            guard let skipped else { return false }
            (retry, deepRetry) = (nil, (last.pattern, last.path[(skipped + 1)...], last.byFolder))
            (pattern, path) = (last.pattern, last.path[(skipped + 1)...])
        }
    }

    /// The pattern behind its first sign when that sign accepts `byte`.
    private static func rest(of pattern: ArraySlice<UInt8>, _ first: UInt8, after byte: UInt8) -> ArraySlice<UInt8>? {
        switch first {
        case UInt8(ascii: "?"): return byte == UInt8(ascii: "/") ? nil : pattern.dropFirst()
        case UInt8(ascii: "["):
            guard let close = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { break }
            let set = pattern[(pattern.startIndex + 1)..<close]
            var index = set.startIndex
            while index < set.endIndex {
                if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
                    if set[index] <= byte, byte <= set[index + 2] { return pattern[(close + 1)...] }
                    index += 3
                } else {
                    if set[index] == byte { return pattern[(close + 1)...] }
                    index += 1
                }
            }
            return nil
        default: break
        }
        return first == byte ? pattern.dropFirst() : nil
    }
}
