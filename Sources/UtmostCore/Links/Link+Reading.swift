extension Link {
    /// Reads `bytes` as a browser would, from scratch.
    ///
    /// One pass, no allocation, as long as the link has no tabs or line ends inside and its host is already written as a
    /// browser uses it. Reusing one `Link` for many readings is the fastest way.
    package mutating func read(_ bytes: Span<UInt8>) {
        self = Link()
        trimmed = Link.trim(bytes)
        guard !trimmed.isEmpty else {
            blame(.empty, trimmed)
            schemeRange = trimmed
            setPartsEmpty(at: trimmed.lowerBound)
            return
        }
        guard readSpecialScheme(bytes) else {
            // A tab may hide anywhere in what only looks like no scheme, so this path looks for tabs first.
            if Link.hasTabOrNewline(bytes, trimmed) { readStripped(bytes) } else { readUnusualScheme(bytes) }
            return
        }
        readParts(bytes, from: schemeRange.upperBound + 1)
        guard !marks.contains(.tabsOrNewlines) else {
            readStripped(bytes)
            return
        }
        judgeAuthority(bytes)
    }

    /// Notes `fault` unless an earlier one was met.
    mutating func blame(_ fault: LinkFault, _ range: Range<Int>) {
        guard self.fault == nil else { return }
        self.fault = fault
        faultRange = range
    }

    /// Puts the parts behind the scheme at one place.
    mutating func setPartsEmpty(at position: Int) {
        (userinfo, host, port, path) = (
            position..<position, position..<position, position..<position, position..<position
        )
    }

    /// Reads what stands behind the colon of the scheme: slashes, authority, path, query, fragment.
    mutating func readParts(_ bytes: Span<UInt8>, from start: Int) {
        let end = trimmed.upperBound
        var position = start
        while position < end, bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "\\") {
            if bytes[position] == UInt8(ascii: "\\") { marks.insert(.backslashes) }
            position += 1
        }
        if position - start != 2 || marks.contains(.backslashes) { marks.insert(.oddSlashes) }
        let authorityEnd = readAuthority(bytes, from: position)
        readTail(bytes, from: authorityEnd)
    }

    /// Reads path, query and fragment.
    mutating func readTail(_ bytes: Span<UInt8>, from start: Int) {
        let table = ByteClass.table
        let end = trimmed.upperBound
        // What says nothing is passed over; most paths and queries hold nothing else.
        var position = bytes.firstOffset(ofAny: Self.telling, in: start..<end)
        var seen: UInt16 = 0
        while position < end {
            let byteClass = table[Int(bytes[position])]
            if byteClass & ByteClass.endsPath != 0 { break }
            seen |= byteClass
            position += 1
        }
        path = start..<position
        marks.formUnion(Marks(rawValue: seen & Link.marksOfPath))
        guard position < end else { return }
        seen = 0
        if bytes[position] == UInt8(ascii: "?") {
            let first = position + 1
            position = bytes.firstOffset(ofAny: Self.telling, in: first..<end)
            while position < end {
                let byte = bytes[position]
                if byte == UInt8(ascii: "#") { break }
                seen |= table[Int(byte)]
                position += 1
            }
            query = first..<position
            marks.formUnion(Marks(rawValue: seen & Link.marksOfQuery))
            if seen & ByteClass.endsPath != 0 { marks.insert(.secondQuestionMark) }
        }
        guard position < end else { return }
        fragment = position + 1..<end
        for index in position + 1..<end { seen |= table[Int(bytes[index])] }
        marks.formUnion(Marks(rawValue: seen & Link.marksOfFragment))
    }
}

extension Link {
    /// The bytes that end a part or leave a mark.
    private static let telling = ByteSet {
        ByteClass.table[Int($0)] & (ByteClass.endsPath | marksOfPath | marksOfQuery) != 0
    }
    private static let marksOfFragment = Marks([.tabsOrNewlines, .nonASCII, .percent, .braces, .spaces, .controls])
        .rawValue
    private static let marksOfPath = marksOfFragment | Marks.backslashes.rawValue
    private static let marksOfQuery = marksOfFragment | Marks.plusInQuery.rawValue

    /// The bytes without leading and trailing C0 controls and spaces.
    private static func trim(_ bytes: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private static func hasTabOrNewline(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { ByteClass.table[Int(bytes[$0])] & ByteClass.tabOrNewline != 0 }
    }

    /// Reads `http:` or `https:` in any case; false when something else stands there.
    private mutating func readSpecialScheme(_ bytes: Span<UInt8>) -> Bool {
        let start = trimmed.lowerBound
        guard trimmed.count >= 5, bytes[start] | 0x20 == UInt8(ascii: "h"),
            bytes[start + 1] | 0x20 == UInt8(ascii: "t"),
            bytes[start + 2] | 0x20 == UInt8(ascii: "t"), bytes[start + 3] | 0x20 == UInt8(ascii: "p")
        else { return false }
        if bytes[start + 4] == UInt8(ascii: ":") {
            scheme = .http
            schemeRange = start..<start + 4
            return true
        }
        guard trimmed.count >= 6, bytes[start + 4] | 0x20 == UInt8(ascii: "s"), bytes[start + 5] == UInt8(ascii: ":")
        else {
            return false
        }
        scheme = .https
        schemeRange = start..<start + 5
        return true
    }
}
