/// Reads one JSON text from its first byte to its last, and says where and why it cannot.
///
/// The text is known to be UTF-8 once `document` has begun, so offsets may step over whole characters.
struct JSONReader {
    /// How many brackets may stand inside each other.
    static let deepest = 64

    /// The next byte to read.
    var offset = 0
    private var depth = 0

    /// Reads the whole text: one value, with blanks and comments around it.
    mutating func document(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
        try checkEncoding(bytes)
        offset = bytes.startsWithBOM ? 3 : 0
        let start = offset
        try skipBlanks(bytes)
        guard offset < bytes.count else {
            throw bytes.isBlank(start..<bytes.count) ? .emptyFile(bytes.count) : .onlyComments(bytes.count)
        }
        let node = try value(bytes)
        try skipBlanks(bytes)
        guard offset == bytes.count else {
            if let closer = bytes.closer(at: offset) { throw .closesNothing(closer, offset..<offset + 1) }
            throw .textAfterEnd(offset..<bytes.endOfText(from: offset))
        }
        return node
    }

    private mutating func value(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
        let start = offset
        switch bytes[start] {
        case UInt8(ascii: "\""):
            let text = try string(bytes)
            return JSONNode(.string(text), start..<offset)
        case UInt8(ascii: "{"):
            return try object(bytes)
        case UInt8(ascii: "["):
            return try array(bytes)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            throw .closesNothing(bytes[start], start..<start + 1)
        case UInt8(ascii: ","):
            throw .strayComma(start..<start + 1)
        case UInt8(ascii: ":"):
            throw .strayColon(start..<start + 1)
        default:
            return try word(bytes)
        }
    }

    private mutating func array(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
        let opener = offset
        try open(bytes)
        var elements: [JSONNode] = []
        while try advance(bytes, opener: opener, previous: elements.last?.range) {
            elements.append(try value(bytes))
        }
        return JSONNode(.array(elements), opener..<offset)
    }

    private mutating func object(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
        let opener = offset
        try open(bytes)
        var members: [JSONMember] = []
        var names: Set<String> = []
        while try advance(bytes, opener: opener, previous: members.last?.node.range) {
            let start = offset
            let key = try name(bytes)
            let keyRange = start..<offset
            guard names.insert(key).inserted else { throw .duplicateName(key, keyRange) }
            try colon(bytes, opener: opener, key: key, keyRange: keyRange)
            members.append(JSONMember(key: key, keyRange: keyRange, node: try value(bytes)))
        }
        return JSONNode(.object(members), opener..<offset)
    }

    private mutating func open(_ bytes: Span<UInt8>) throws(JSONFault) {
        depth += 1
        guard depth <= JSONReader.deepest else { throw .tooDeep(offset..<offset + 1, limit: JSONReader.deepest) }
        offset += 1
    }
}

// MARK: Between values

extension JSONReader {
    /// Steps to the next element of the list that `opener` began; false where the list has been closed.
    private mutating func advance(
        _ bytes: Span<UInt8>, opener: Int, previous: Range<Int>?
    ) throws(JSONFault) -> Bool {
        try skipBlanks(bytes)
        if try close(bytes, opener: opener) { return false }
        guard let previous else {
            if bytes[offset] == UInt8(ascii: ",") { throw .commaFirst(offset..<offset + 1) }
            return true
        }
        guard bytes[offset] == UInt8(ascii: ",") else { throw missingComma(bytes, after: previous) }
        offset += 1
        try skipBlanks(bytes)
        if try close(bytes, opener: opener) { return false }
        if bytes[offset] == UInt8(ascii: ",") { throw .twoCommas(offset..<offset + 1) }
        return true
    }

    /// Steps over the closing bracket of the list that `opener` began, if it comes next.
    private mutating func close(_ bytes: Span<UInt8>, opener: Int) throws(JSONFault) -> Bool {
        let place = opener..<opener + 1
        guard offset < bytes.count else { throw .unclosed(bytes[opener], place) }
        guard let closer = bytes.closer(at: offset) else { return false }
        // `]` and `}` stand two places after `[` and `{` in ASCII.
        guard closer == bytes[opener] + 2 else { throw .closedByOther(bytes[opener], place, other: closer) }
        offset += 1
        depth -= 1
        return true
    }

    private func missingComma(_ bytes: Span<UInt8>, after previous: Range<Int>) -> JSONFault {
        if bytes[offset] == UInt8(ascii: ";") { return .semicolon(offset..<offset + 1) }
        let next = nextPiece(bytes)
        let endsInQuote = bytes[previous.upperBound - 1] == UInt8(ascii: "\"")
        if previous.upperBound == offset, endsInQuote, bytes[offset] != UInt8(ascii: "\"") {
            return .textOutsideQuotes(after: bytes.quoted(previous), next)
        }
        return .missingComma(between: bytes.quoted(previous), and: bytes.quoted(next), next)
    }

    /// Whatever begins at `offset`, up to where a reader would say that it ends.
    private func nextPiece(_ bytes: Span<UInt8>) -> Range<Int> {
        var probe = self
        guard bytes[offset] == UInt8(ascii: "\""), (try? probe.string(bytes)) != nil else {
            return offset..<bytes.endOfWord(from: offset)
        }
        return offset..<probe.offset
    }

    private mutating func colon(
        _ bytes: Span<UInt8>, opener: Int, key: String, keyRange: Range<Int>
    ) throws(JSONFault) {
        try skipBlanks(bytes)
        guard offset < bytes.count else { throw .unclosed(bytes[opener], opener..<opener + 1) }
        switch bytes[offset] {
        case UInt8(ascii: ":"): offset += 1
        case UInt8(ascii: "="): throw .equalsSign(after: key, offset..<offset + 1)
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): throw .missingValue(of: key, keyRange)
        default: throw .missingColon(after: key, keyRange)
        }
        try skipBlanks(bytes)
        guard offset < bytes.count else { throw .unclosed(bytes[opener], opener..<opener + 1) }
        if bytes[offset] == UInt8(ascii: ",") || bytes.closer(at: offset) != nil {
            throw .missingValue(of: key, keyRange)
        }
    }

    private mutating func name(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
        switch bytes[offset] {
        case UInt8(ascii: "\""): return try string(bytes)
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): throw .missingName(offset..<offset + 1)
        default: throw strayName(bytes)
        }
    }
}
