/// Goes from record to record of a document, broken ones included.
struct JSONRecordWalk: Sendable {
    /// What comes next.
    enum Step {
        /// A record; with the fault where it cannot be read. The next one is looked for at `next`.
        case record(Range<Int>, Fault?, next: Int)
        /// Only blanks are left.
        case end
        /// More bytes are needed.
        case cut
    }

    struct Fault {
        var problem: Problem
        var range: Range<Int>
    }

    enum Problem: Equatable {
        case inside(JSONRecordScanner.Problem)
        case unclosed
        case textBehind
    }

    let shape: JSONRecords.Shape
    private(set) var scanner: JSONRecordScanner

    init(_ shape: JSONRecords.Shape, _ scanner: JSONRecordScanner) {
        self.shape = shape
        self.scanner = scanner
    }

    /// The record at `offset` or behind it; `isLast` where nothing follows `bytes`.
    mutating func next(from offset: Int, in bytes: Span<UInt8>, isLast: Bool) -> Step {
        switch shape {
        case .lines: nextLine(from: offset, in: bytes, isLast: isLast)
        case .list: nextElement(from: offset, in: bytes, isLast: isLast)
        }
    }

    private mutating func nextLine(from offset: Int, in bytes: Span<UInt8>, isLast: Bool) -> Step {
        var start = offset
        while start < bytes.count, bytes[start].isJSONBlank { start += 1 }
        guard start < bytes.count else { return .end }
        let newline = bytes.firstOffset(of: UInt8(ascii: "\n"), in: start..<bytes.count)
        guard newline < bytes.count || isLast else { return .cut }
        var end = newline
        while bytes[end - 1].isJSONBlank { end -= 1 }
        let next = min(newline + 1, bytes.count)
        switch scanner.record(at: start, upTo: end, in: bytes) {
        case .whole(let stop) where stop == end: return .record(start..<end, nil, next: next)
        case .whole(var stop):
            while bytes[stop].isJSONBlank { stop += 1 }
            return .record(start..<end, Fault(problem: .textBehind, range: stop..<end), next: next)
        case .broken(let problem, let range):
            return .record(start..<end, Fault(problem: .inside(problem), range: range), next: next)
        case .cut: return .record(start..<end, Fault(problem: .unclosed, range: start..<start + 1), next: next)
        }
    }

    private mutating func nextElement(from offset: Int, in bytes: Span<UInt8>, isLast: Bool) -> Step {
        var start = offset
        while start < bytes.count, bytes[start].partsRecords { start += 1 }
        guard start < bytes.count else { return .end }
        switch scanner.record(at: start, upTo: bytes.count, in: bytes) {
        case .whole(let end): return .record(start..<end, nil, next: end)
        case .broken(let problem, let range):
            let from = max(range.lowerBound, start + 1)
            guard let next = Self.nextStart(behind: from, ofRecordAt: start, in: bytes) else {
                guard isLast else { return .cut }
                return .record(
                    start..<bytes.count, Fault(problem: .inside(problem), range: range), next: bytes.count)
            }
            // The next record begins where this one should have ended.
            let isUnclosed = next <= range.lowerBound
            let fault =
                isUnclosed
                ? Fault(problem: .unclosed, range: start..<start + 1) : Fault(problem: .inside(problem), range: range)
            return .record(start..<next, fault, next: next)
        case .cut:
            guard isLast else { return .cut }
            let fault = Fault(problem: .unclosed, range: start..<start + 1)
            return .record(start..<bytes.count, fault, next: bytes.count)
        }
    }

    /// Where reading goes on behind a broken record: at a line that starts with a brace and is indented less than what
    /// the record holds, or, where no line has ended yet, at the next `},{`.
    ///
    /// Only bytes of the record are looked at, so that it is the same in any chunk.
    private static func nextStart(behind from: Int, ofRecordAt start: Int, in bytes: Span<UInt8>) -> Int? {
        let newline = bytes.firstOffset(of: UInt8(ascii: "\n"), in: start..<bytes.count)
        var inner = newline + 1
        while inner < from, bytes[inner] == 0x20 || bytes[inner] == 0x09 { inner += 1 }
        let held = inner < from ? inner - newline - 1 : Int.max
        var offset = bytes.firstOffset(of: UInt8(ascii: "{"), in: from..<bytes.count)
        while offset < bytes.count {
            if let indent = indent(of: offset, in: bytes, from: start) {
                if indent < held { return offset }
            } else if offset < newline, followsRecord(offset, in: bytes, from: start) {
                return offset
            }
            offset = bytes.firstOffset(of: UInt8(ascii: "{"), in: offset + 1..<bytes.count)
        }
        return nil
    }

    /// How many blanks stand before `offset` on its line; nil where something else does.
    private static func indent(of offset: Int, in bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = offset
        while place > start, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
        return place > start && bytes[place - 1] == 0x0A ? offset - place : nil
    }

    private static func followsRecord(_ offset: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
        var place = offset - 1
        while place > start, bytes[place].isJSONBlank { place -= 1 }
        guard place > start, bytes[place] == UInt8(ascii: ",") else { return false }
        place -= 1
        while place > start, bytes[place].isJSONBlank { place -= 1 }
        return place > start && bytes[place] == UInt8(ascii: "}")
    }
}

extension UInt8 {
    /// Whether the byte stands between the records of a list.
    fileprivate var partsRecords: Bool {
        isJSONBlank || self == UInt8(ascii: ",") || self == UInt8(ascii: "[") || self == UInt8(ascii: "]")
    }
}
