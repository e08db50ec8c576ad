/// Reads one record of JSON at a time, without recursion, and gives the cells of the keys that are columns.
///
/// One scanner cuts a file into chunks, others find the cells in them; both agree because they are the same.
struct JSONRecordScanner: Sendable {
    /// How a record ends.
    enum Outcome: Equatable {
        /// Behind its closing brace.
        case whole(end: Int)
        /// Something is wrong with the bytes at `range`.
        case broken(Problem, range: Range<Int>)
        /// The bytes end first.
        case cut
    }

    enum Problem: Equatable {
        case noObject, noKey, noColon, noComma, noValue, wrongBracket, badText, lineInText, badEscape, badWord, tooDeep
    }

    /// Brackets inside brackets; no plan is deeper.
    private static let deepest = 64
    /// The longest path that is looked up.
    private static let longestPath = 256

    private struct Frame {
        var isObject: Bool
        /// How much of `path` belongs to the brackets around.
        var pathCount: Int
        /// Whether paths are too long to be looked up.
        var isMute: Bool
        /// Of the next element of a list.
        var index = 0
    }

    private enum Expected {
        case value, firstElement, firstKey, key, colon, end
    }

    /// The cells of the record that was read last, by column; empty ones for keys that it does not have.
    private(set) var cells: [Cell] = []

    private let findsCells: Bool
    private var keys = ByteTable()
    private var columns: [Int?] = []
    private var late = ByteTable()
    private var lateColumns: [Int?] = []
    private var path: [UInt8] = []
    private var stack: [Frame] = []
    private var start = 0

    /// A scanner that only finds the ends of records.
    init() { findsCells = false }

    /// A scanner that finds the cells of `records`.
    init(_ records: JSONRecords) {
        findsCells = true
        for key in records.keys where keys.insert(key.path.span).isNew { columns.append(key.column) }
        for key in records.late where late.insert(key.path.span).isNew { lateColumns.append(key.column) }
    }

    /// Reads the record at `start`, a byte that is no blank, up to `end` at most.
    mutating func record(at start: Int, upTo end: Int, in bytes: Span<UInt8>) -> Outcome {
        self.start = start
        cells.removeAll(keepingCapacity: true)
        stack.removeAll(keepingCapacity: true)
        path.removeAll(keepingCapacity: true)
        guard bytes[start] == UInt8(ascii: "{") else { return .broken(.noObject, range: word(at: start, end, bytes)) }
        var expected = open(isObject: true)
        var offset = start + 1
        while true {
            while offset < end, bytes[offset].isJSONBlank { offset += 1 }
            guard offset < end else { return .cut }
            let byte = bytes[offset]
            switch expected {
            case .firstKey, .key:
                if byte == UInt8(ascii: "}"), expected == .firstKey {
                    expected = close()
                    offset += 1
                } else if byte == UInt8(ascii: "\"") {
                    switch text(at: offset, end, bytes) {
                    case .closed(let quote, _):
                        name(offset + 1..<quote, bytes)
                        offset = quote + 1
                        expected = .colon
                    case .cut: return .cut
                    case .broken(let problem, let range): return .broken(problem, range: range)
                    }
                } else {
                    return .broken(.noKey, range: word(at: offset, end, bytes))
                }
            case .colon:
                guard byte == UInt8(ascii: ":") else { return .broken(.noColon, range: word(at: offset, end, bytes)) }
                offset += 1
                expected = .value
            case .end:
                guard let top = stack.last else { return .whole(end: offset) }
                if byte == UInt8(ascii: ",") {
                    offset += 1
                    expected = top.isObject ? .key : .value
                } else if byte == UInt8(ascii: top.isObject ? "}" : "]") {
                    offset += 1
                    expected = close()
                } else {
                    let isBracket = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
                    return .broken(isBracket ? .wrongBracket : .noComma, range: word(at: offset, end, bytes))
                }
            case .value, .firstElement:
                if byte == UInt8(ascii: "]"), expected == .firstElement {
                    expected = close()
                    offset += 1
                    break
                }
                switch value(at: offset, end, bytes) {
                case .read(let next, let then): (offset, expected) = (next, then)
                case .cut: return .cut
                case .broken(let problem, let range): return .broken(problem, range: range)
                }
            }
            if stack.isEmpty { return .whole(end: offset) }
        }
    }
}

// Brackets and paths.
extension JSONRecordScanner {
    private mutating func open(isObject: Bool) -> Expected {
        let isMute = stack.last?.isMute ?? false || path.count > Self.longestPath
        stack.append(Frame(isObject: isObject, pathCount: isMute ? 0 : path.count, isMute: isMute))
        return isObject ? .firstKey : .firstElement
    }

    private mutating func close() -> Expected {
        stack.removeLast()
        return .end
    }

    /// Makes `range` the last name of the path.
    private mutating func name(_ range: Range<Int>, _ bytes: Span<UInt8>) {
        guard findsCells, let top = stack.last, !top.isMute else { return }
        path.removeLast(path.count - top.pathCount)
        if top.pathCount > 0 { path.append(UInt8(ascii: ".")) }
        for offset in range.prefix(Self.longestPath + 1) { path.append(bytes[offset]) }
    }

    /// Makes the number of the next element the last name of the path.
    private mutating func countElement() {
        guard findsCells, let last = stack.indices.last, !stack[last].isObject, !stack[last].isMute else { return }
        path.removeLast(path.count - stack[last].pathCount)
        path.append(UInt8(ascii: "."))
        path.appendDecimal(stack[last].index)
        stack[last].index += 1
    }

    /// Keeps the cell of the key that the path leads to.
    private mutating func keep(_ cell: Cell) {
        guard findsCells, let top = stack.last, !top.isMute, path.count <= Self.longestPath else { return }
        let column: Int?
        if let known = keys.find(path.span) {
            column = columns[Int(known)]
        } else {
            column = lateColumn()
        }
        guard let column else { return }
        while cells.count <= column { cells.append(Cell(start..<start)) }
        cells[column] = cell
    }

    /// The column of a key that the first records do not have.
    private func lateColumn() -> Int? {
        guard !late.isEmpty else { return nil }
        var name: [UInt8] = []
        for byte in path.reversed() {
            if byte == UInt8(ascii: ".") {
                // Numbers of elements are no names.
                guard name.allSatisfy(\.isASCIIDigit) else { break }
                name = []
            } else if byte.isASCIILetter || byte.isASCIIDigit {
                name.append(byte.lowercasedASCII)
            }
        }
        name.reverse()
        return late.find(name.span).flatMap { lateColumns[Int($0)] }
    }
}

// Values.
extension JSONRecordScanner {
    private enum Step {
        case read(next: Int, then: Expected)
        case broken(Problem, Range<Int>)
        case cut
    }

    private enum Text {
        case closed(quote: Int, hasEscapes: Bool)
        case broken(Problem, Range<Int>)
        case cut
    }

    private mutating func value(at offset: Int, _ end: Int, _ bytes: Span<UInt8>) -> Step {
        countElement()
        switch bytes[offset] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard stack.count < Self.deepest else { return .broken(.tooDeep, offset..<offset + 1) }
            return .read(next: offset + 1, then: open(isObject: bytes[offset] == UInt8(ascii: "{")))
        case UInt8(ascii: "\""):
            switch text(at: offset, end, bytes) {
            case .closed(let quote, let hasEscapes):
                keep(Cell(offset + 1..<quote, isQuoted: true, hasEscapes: hasEscapes))
                return .read(next: quote + 1, then: .end)
            case .broken(let problem, let range): return .broken(problem, range)
            case .cut: return .cut
            }
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"):
            return .broken(.noValue, offset..<offset + 1)
        default:
            let range = word(at: offset, end, bytes)
            if range.upperBound == end { return .cut }
            let word = bytes.extracting(range)
            if word.equals("null") { return .read(next: range.upperBound, then: .end) }
            guard word.equals("true") || word.equals("false") || word.isJSONNumber else {
                return .broken(.badWord, range)
            }
            keep(Cell(range))
            return .read(next: range.upperBound, then: .end)
        }
    }

    /// The end of the text whose opening quote stands at `open`.
    private func text(at open: Int, _ end: Int, _ bytes: Span<UInt8>) -> Text {
        var offset = open + 1
        var hasEscapes = false
        while true {
            while offset < end, bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""),
                bytes[offset] != UInt8(ascii: "\\")
            {
                offset += 1
            }
            guard offset < end else { return .cut }
            switch bytes[offset] {
            case UInt8(ascii: "\""): return .closed(quote: offset, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                guard offset + 1 < end, offset + 6 <= end || bytes[offset + 1] != UInt8(ascii: "u") else { return .cut }
                guard let count = JSONEscape.count(bytes, at: offset, upTo: end) else {
                    return .broken(.badEscape, offset..<min(offset + 2, end))
                }
                offset += count
            case 0x0A, 0x0D: return .broken(.lineInText, open..<open + 1)
            default: return .broken(.badText, offset..<offset + 1)
            }
        }
    }

    /// The run of bytes at `offset` that no blank and no sign of JSON parts, or the text in quotes; at least one byte.
    private func word(at offset: Int, _ end: Int, _ bytes: Span<UInt8>) -> Range<Int> {
        if bytes[offset] == UInt8(ascii: "\""), case .closed(let quote, _) = text(at: offset, end, bytes) {
            return offset..<quote + 1
        }
        var stop = offset + 1
        while stop < end, !bytes[stop].isJSONBlank {
            switch bytes[stop] {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "\""):
                return offset..<stop
            default: stop += 1
            }
        }
        return offset..<stop
    }
}

extension UInt8 {
    /// Whether the byte is a blank between values.
    var isJSONBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension Span<UInt8> {
    fileprivate func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return equalsIgnoringCase(text.description.utf8.span) && self[0] >= 0x61
    }

    /// Whether the bytes are a number (RFC 8259, section 6).
    fileprivate var isJSONNumber: Bool {
        var offset = 0
        func digits() -> Int {
            let start = offset
            while offset < count, self[offset].isASCIIDigit { offset += 1 }
            return offset - start
        }
        if self[0] == UInt8(ascii: "-") { offset = 1 }
        let first = offset
        let whole = digits()
        guard whole > 0, whole == 1 || self[first] != UInt8(ascii: "0") else { return false }
        if offset < count, self[offset] == UInt8(ascii: ".") {
            offset += 1
            guard digits() > 0 else { return false }
        }
        if offset < count, self[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < count, self[offset] == UInt8(ascii: "+") || self[offset] == UInt8(ascii: "-") { offset += 1 }
            guard digits() > 0 else { return false }
        }
        return offset == count
    }
}
