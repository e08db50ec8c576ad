// Records as rows and cells.
extension JSONRecords {
    /// Fills `batch` with a row for each record in its chunk.
    func scan(_ batch: inout RowBatch) {
        batch.cells.removeAll(keepingCapacity: true)
        batch.rowEnds.removeAll(keepingCapacity: true)
        batch.breaks.removeAll(keepingCapacity: true)
        batch.rowLines.removeAll(keepingCapacity: true)
        batch.rowRanges.removeAll(keepingCapacity: true)
        batch.faults.removeAll(keepingCapacity: true)
        let bytes = batch.chunk.bytes
        var walk = JSONRecordWalk(shape, JSONRecordScanner(self))
        var (offset, counted, line) = (0, 0, 0)
        while case .record(let range, let fault, let next) = walk.next(from: offset, in: bytes.span, isLast: true) {
            line += bytes.span.occurrences(of: UInt8(ascii: "\n"), in: counted..<range.lowerBound)
            counted = range.lowerBound
            if let fault {
                let row = UInt32(truncatingIfNeeded: batch.rowEnds.count)
                batch.faults.append(
                    RowFault(
                        row: row, message: fault.problem.message, remedy: fault.problem.remedy, range: fault.range))
            } else {
                batch.cells.append(contentsOf: walk.scanner.cells)
            }
            batch.rowRanges.append(range)
            batch.rowLines.append(UInt32(truncatingIfNeeded: line))
            batch.rowEnds.append(UInt32(truncatingIfNeeded: batch.cells.count))
            offset = next
        }
    }

    /// Where the first records stand that can be read, `limit` at most; bytes may end within one.
    package func ranges(in bytes: Span<UInt8>, limit: Int) -> [Range<Int>] {
        var walk = JSONRecordWalk(shape, JSONRecordScanner())
        var ranges: [Range<Int>] = []
        var offset = 0
        while ranges.count < limit,
            case .record(let range, let fault, let next) = walk.next(from: offset, in: bytes, isLast: true)
        {
            if fault == nil { ranges.append(range) }
            offset = next
        }
        return ranges
    }

    /// The bytes and the cells, counted from its first byte, of the record at `offset`; nil where it cannot be read.
    func record(at offset: Int, in bytes: Span<UInt8>) -> (range: Range<Int>, cells: [Cell])? {
        var scanner = JSONRecordScanner(self)
        guard offset < bytes.count, case .whole(let end) = scanner.record(at: offset, upTo: bytes.count, in: bytes)
        else { return nil }
        return (offset..<end, scanner.cells.map { $0.moved(by: -offset) })
    }
}

extension JSONRecordWalk.Problem {
    var message: String { "this record cannot be read: \(reason)" }

    private var reason: String {
        switch self {
        case .unclosed: "nothing closes it"
        case .textBehind: "text follows it on its line"
        case .inside(.noObject): "it does not begin with {"
        case .inside(.noKey): "a name between quotes is missing"
        case .inside(.noColon): "a colon is missing behind a name"
        case .inside(.noComma): "a comma is missing between two values"
        case .inside(.noValue): "a value is missing"
        case .inside(.wrongBracket): "a bracket closes what another kind of bracket opened"
        case .inside(.badText): "a text holds a tab or another control character"
        case .inside(.lineInText): "a quote opens here, and nothing closes it on its line"
        case .inside(.badEscape): "a backslash stands where it means nothing"
        case .inside(.badWord): "this is neither a number nor true, false or null"
        case .inside(.tooDeep): "too many brackets stand inside each other"
        }
    }

    var remedy: String {
        switch self {
        case .unclosed: "write } at its end"
        case .textBehind: "start a new line behind each record"
        case .inside(.noObject): "write each record between { and }"
        case .inside(.noKey), .inside(.noColon): "write \"name\": \"value\""
        case .inside(.noComma): "write a comma"
        case .inside(.noValue): "write a value, or take the comma away"
        case .inside(.wrongBracket): "close { with } and [ with ]"
        case .inside(.badText): "write \\t for a tab"
        case .inside(.lineInText): "write the closing quote"
        case .inside(.badEscape): "write two backslashes, or none"
        case .inside(.badWord): "put texts between quotes"
        case .inside(.tooDeep): "plans need no more than a few levels"
        }
    }
}
