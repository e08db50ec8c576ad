extension LintWorker {
    /// Leaves out of the findings of `entry`, those from `start` on, what its own row says to ignore, and judges that.
    func heed(
        _ said: Range<Int>, of entry: Entry, from start: Int, _ writer: inout FindingWriter, _ result: inout Result
    ) {
        guard let suppression = Suppression(entry.text.span, in: said) else { return }
        var active = ActiveSuppression(suppression)
        result.suppressed += active.take(from: &result.findings, after: start)
        report(active, rows: [UInt32(truncatingIfNeeded: entry.index)], entry, &writer, &result)
        result.sortFindings(from: start)
    }

    /// Says what is wrong with the comments of a chunk, once its links have been judged.
    func report(_ comments: ChunkComments, _ entry: inout Entry, _ writer: inout FindingWriter, _ result: inout Result)
    {
        for comment in comments.comments {
            reader.point(&entry, at: comment.range, index: comment.row)
            report(comment.active, rows: comment.links, entry, &writer, &result)
        }
        result.sortFindings(from: 0)
    }

    private func report(
        _ active: ActiveSuppression, rows: [UInt32], _ entry: Entry, _ writer: inout FindingWriter,
        _ result: inout Result
    ) {
        let suppression = active.suppression
        var now = Drafts(matcher: linter.matcher, asOf: linter.asOf)
        var waiting: [(name: String, finding: Finding)] = []
        if suppression.names.isEmpty { now.reportNameless(suppression) }
        for (name, isUsed) in zip(suppression.names, active.isUsed) {
            switch linter.standing(of: name.text) {
            case .unknown: now.reportUnknown(name, in: suppression, among: linter.suppressibleNames)
            case .atOnce where !isUsed: now.reportUnused(name, in: suppression)
            case .later where !isUsed:
                var later = Drafts(matcher: linter.matcher, asOf: linter.asOf)
                later.reportUnused(name, in: suppression)
                var findings: [Finding] = []
                writer.write(later.items, entry, to: &findings)
                waiting += findings.map { (name.text, $0) }
            case .atOnce, .later, .never: break
            }
        }
        if now.items.isEmpty, !suppression.hasReason { now.reportUnexplained(suppression) }
        writer.write(now.items, entry, to: &result.findings)
        let names = suppression.names.map(\.text)
        guard names.contains(where: linter.looksBeyondRow) else { return }
        result.suppressions.append(RowSuppression(rows: rows, names: names, waiting: waiting))
    }
}

extension LintWorker.Result {
    /// Puts the findings from `start` on into the order of their places; those at one place stay as they are.
    mutating func sortFindings(from start: Int) {
        let order = findings.indices[start...].sorted {
            (findings[$0].place.range?.lowerBound ?? 0, $0) < (findings[$1].place.range?.lowerBound ?? 0, $1)
        }
        findings.replaceSubrange(start..., with: order.map { findings[$0] })
    }
}

/// The comments to utmost in one chunk of a text, and the links that each is about.
struct ChunkComments {
    struct Comment {
        /// Its row in the batch.
        let row: Int
        let range: Range<Int>
        var active: ActiveSuppression
        /// The rows of the links that it is about.
        var links: [UInt32] = []
    }

    private(set) var comments: [Comment] = []
    private var rows = Set<Int>()
    /// By line: the comments about its links.
    private var byLine: [UInt32: [Int]] = [:]

    init(_ batch: borrowing RowBatch) {
        rows = Set(batch.comments.map(Int.init))
        guard !rows.isEmpty else { return }
        let linkRows = (0..<batch.rowCount).filter { !rows.contains($0) }
        let linkLines = Set(linkRows.map { batch.rowLines[$0] })
        for row in batch.comments.map(Int.init) {
            let range = batch.cells[row].range
            let bytes = batch.chunk.bytes.span
            guard let mark = TextComment.said(in: range, of: bytes),
                var suppression = Suppression(bytes, in: mark)
            else { continue }
            suppression.removal = Self.removal(of: range, bytes)
            let number = comments.count
            comments.append(Comment(row: row, range: range, active: ActiveSuppression(suppression)))
            if linkLines.contains(batch.rowLines[row]) {
                byLine[batch.rowLines[row], default: []].append(number)
            } else if let next = Self.next(linkRows, after: row), isInReach(of: range, next, batch) {
                byLine[batch.rowLines[next], default: []].append(number)
            }
        }
    }

    /// Whether the row is a comment.
    func holds(_ row: Int) -> Bool { !rows.isEmpty && rows.contains(row) }

    /// Takes what comments about the link at `row` mean out of `findings`, from `start` on; gives how many those were.
    mutating func take(_ row: Int, line: UInt32, from findings: inout [Finding], after start: Int) -> Int {
        var taken = 0
        for number in byLine[line] ?? [] {
            comments[number].links.append(UInt32(truncatingIfNeeded: row))
            taken += comments[number].active.take(from: &findings, after: start)
        }
        return taken
    }

    var isEmpty: Bool { comments.isEmpty }

    private func isInReach(of comment: Range<Int>, _ link: Int, _ batch: borrowing RowBatch) -> Bool {
        let bytes = batch.chunk.bytes.span
        let line = (bytes.lastOffset(of: UInt8(ascii: "\n"), in: 0..<comment.lowerBound) ?? -1) + 1
        return batch.cells[link].range.lowerBound - line <= TextComment.reach
    }

    /// The first of `rows`, which are in order, behind `row`.
    private static func next(_ rows: [Int], after row: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] <= row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count ? rows[low] : nil
    }

    /// The comment and the blanks before it; its line stays, so that no line gets another number.
    private static func removal(of comment: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
        var start = comment.lowerBound
        while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
        let isLast = comment.upperBound == bytes.count || bytes[comment.upperBound].isASCIIWhitespace
        return (isLast ? start : comment.lowerBound)..<comment.upperBound
    }
}
