/// What stands at the beginning of a link that does not begin with `http:` or `https:`.
///
/// This is the slow path: bytes here hold no tabs or line ends, and `trimmed` is not empty.
extension Link {
    mutating func readUnusualScheme(_ bytes: Span<UInt8>) {
        let start = trimmed.lowerBound
        schemeRange = start..<start
        if let end = Link.macroEnd(bytes, trimmed) {
            scheme = .macro
            setPartsEmpty(at: start)
            readTail(bytes, from: end)
            path = start..<path.upperBound
            return
        }
        let word = Link.schemeWord(bytes, trimmed)
        if let end = misspeltEnd(bytes, word) {
            schemeRange = word
            blame(.misspeltScheme, start..<end)
            readParts(bytes, from: end)
            return
        }
        if word.upperBound < trimmed.upperBound, bytes[word.upperBound] == UInt8(ascii: ":"), !word.isEmpty,
            !looksLikeHost(bytes, word)
        {
            scheme = .other
            schemeRange = word
            setPartsEmpty(at: word.upperBound + 1)
            return
        }
        readWithoutScheme(bytes)
    }

    /// Reads `https:://acme.example` anew behind its last colon; false when there is but one.
    mutating func readDoubledColon(_ bytes: Span<UInt8>) -> Bool {
        var position = schemeRange.upperBound + 1
        while position < trimmed.upperBound, bytes[position] == UInt8(ascii: ":") { position += 1 }
        guard position > schemeRange.upperBound + 1 else { return false }
        (scheme, marks, query, fragment) = (.none, [], nil, nil)
        blame(.misspeltScheme, schemeRange.lowerBound..<position)
        readParts(bytes, from: position)
        return true
    }

    /// The end of a macro at the beginning: `{…}`, `${…}`, `%%…%%`, `__…__` or `[…]`.
    static func macroEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let start = range.lowerBound
        let second = start + 1 < range.upperBound ? bytes[start + 1] : 0
        return switch (bytes[start], second) {
        case (UInt8(ascii: "{"), _): end(ofBraces: bytes, from: start, end: range.upperBound)
        case (UInt8(ascii: "$"), UInt8(ascii: "{")): end(ofBraces: bytes, from: start + 1, end: range.upperBound)
        case (UInt8(ascii: "%"), UInt8(ascii: "%")): end(ofPair: bytes, from: start, end: range.upperBound)
        case (UInt8(ascii: "_"), UInt8(ascii: "_")): end(ofPair: bytes, from: start, end: range.upperBound)
        case (UInt8(ascii: "["), _):
            (start + 1..<range.upperBound).first { bytes[$0] == UInt8(ascii: "]") }.flatMap {
                $0 > start + 1 ? $0 + 1 : nil
            }
        default: nil
        }
    }
}

extension Link {
    /// The end of balanced braces.
    private static func end(ofBraces bytes: Span<UInt8>, from start: Int, end: Int) -> Int? {
        var depth = 0
        for index in start..<end {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            guard bytes[index] == UInt8(ascii: "}") else { continue }
            depth -= 1
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    /// The end of a name between two pairs of the byte at `start`.
    private static func end(ofPair bytes: Span<UInt8>, from start: Int, end: Int) -> Int? {
        let mark = bytes[start]
        var index = start + 3
        while index + 1 < end {
            if bytes[index] == mark, bytes[index + 1] == mark { return index + 2 }
            if bytes[index] == UInt8(ascii: "/") { return nil }
            index += 1
        }
        return nil
    }

    /// A letter and the letters, digits, `+`, `-` and `.` behind it: all that a scheme may be.
    private static func schemeWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound {
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if end == range.lowerBound { return end..<end }
            default: return range.lowerBound..<end
            }
            end += 1
        }
        return range.lowerBound..<end
    }

    /// Where the slashes begin behind something that was meant to be `http:` or `https:`, or `nil`.
    private func misspeltEnd(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Int? {
        let end = trimmed.upperBound
        if word.upperBound < end, bytes[word.upperBound] == UInt8(ascii: ":") {
            return SchemeSpelling(bytes, word) == .near ? word.upperBound + 1 : nil
        }
        // https//x, https;//x, https.//x, https ://x: the right or nearly right letters, then anything short of //.
        var letters = word.lowerBound..<word.upperBound
        while let last = letters.last, !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[last] | 0x20) {
            letters = letters.lowerBound..<last
        }
        guard SchemeSpelling(bytes, letters) != .far else { return nil }
        for slashes in letters.upperBound..<min(letters.upperBound + 3, end) {
            let isSlash = bytes[slashes] == UInt8(ascii: "/") || bytes[slashes] == UInt8(ascii: "\\")
            guard isSlash else { continue }
            return slashes + 1 < end && bytes[slashes + 1] == bytes[slashes] ? slashes : nil
        }
        return nil
    }

    /// Whether the word before a colon is a host and not a scheme: `acme.example:8080/x`, `localhost:8080`.
    private func looksLikeHost(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        let end = trimmed.upperBound
        let start = word.upperBound + 1
        var stop = start
        while stop < end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[stop] { stop += 1 }
        let isPort = 1...5 ~= stop - start && (stop == end || Link.endsAuthority(bytes[stop]))
        if isPort { return !SchemeSpelling.isDialled(bytes, word) }
        // An app's scheme may be a reversed domain, com.acme.app:/open, and a slash or a letter stands behind it.
        let hasDot = word.contains { bytes[$0] == UInt8(ascii: ".") }
        return hasDot && (start == end || bytes[start] != UInt8(ascii: "/"))
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        ByteClass.table[Int(byte)] & ByteClass.endsAuthority != 0
    }

    /// Reads a link without a scheme as if `https://` stood before it, or nothing when it begins with a path or query.
    private mutating func readWithoutScheme(_ bytes: Span<UInt8>) {
        let start = trimmed.lowerBound
        let isSlash = bytes[start] == UInt8(ascii: "/") || bytes[start] == UInt8(ascii: "\\")
        let next = start + 1 < trimmed.upperBound ? bytes[start + 1] : 0
        if isSlash, next == UInt8(ascii: "/") || next == UInt8(ascii: "\\") {
            blame(.missingScheme, start..<start + 2)
            readParts(bytes, from: start)
            return
        }
        let end = readAuthority(bytes, from: start)
        blame(.missingScheme, end > start ? start..<end : trimmed)
        readTail(bytes, from: end)
    }
}
