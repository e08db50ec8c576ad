/// Turns rows into entries: reads the links, finds their tags, and says which value belongs to which field.
///
/// One per worker; it reuses its buffers and remembers what it has worked out about values and keys.
package struct EntryReader: Sendable {
    package let matcher: Matcher
    package let layout: SheetLayout
    /// The columns that matter, in order.
    private let columns: [(number: Int, role: ColumnRole)]
    /// What query keys that are no parameter were meant as.
    private var keys = KeyMemory()
    private var items: [QueryItem] = []
    private var decoded: [UInt8] = []

    package init(matcher: Matcher, layout: SheetLayout) {
        self.matcher = matcher
        self.layout = layout
        columns = layout.columns.enumerated().filter { $0.element.role != .ignored }
            .map { ($0.offset, $0.element.role) }
    }

    /// Reads the row at `index` of `batch` into `entry`; false for a row with nothing to judge.
    package mutating func read(
        _ batch: borrowing RowBatch, row index: Int, into entry: inout Entry, verdicts: inout VerdictMemory
    ) -> Bool {
        let cells = batch.cellRange(ofRow: index)
        guard let first = cells.first, let last = cells.last else { return false }
        let start = batch.cells[first].range.lowerBound - (batch.cells[first].isQuoted ? 1 : 0)
        let end = batch.cells[last].range.upperBound
        guard end > start else { return false }
        reset(&entry, bytes: batch.chunk.bytes, start..<end)
        entry.index = index
        var isBlank = true
        for (number, role) in columns where number < cells.count {
            let cell = batch.cells[first + number]
            let range = cell.range
            if range.isEmpty {
                // An empty cell carries nothing, and is where a missing value would stand.
                guard case .field = role else { continue }
            } else {
                isBlank = false
            }
            append(cell, range.lowerBound - start..<range.upperBound - start, column: number, to: &entry)
            readCell(role, to: &entry)
        }
        guard !isBlank else { return false }
        assignFields(&entry, verdicts: &verdicts)
        return true
    }

    private func reset(_ entry: inout Entry, bytes: borrowing [UInt8], _ row: Range<Int>) {
        entry.text.removeAll(keepingCapacity: true)
        entry.text.append(contentsOf: bytes[row])
        entry.rawCount = row.count
        entry.chunkOffset = row.lowerBound
        entry.cells.removeAll(keepingCapacity: true)
        entry.links.removeAll(keepingCapacity: true)
        entry.tags.removeAll(keepingCapacity: true)
        entry.values.removeAll(keepingCapacity: true)
        entry.pieces.removeAll(keepingCapacity: true)
        entry.startDay = nil
        entry.isLive = false
        entry.expectsTags = layout.expectsTags
        if entry.slots.count == matcher.fields.count {
            for number in entry.slots.indices { entry.slots[number] = .empty }
        } else {
            entry.slots = Array(repeating: .empty, count: matcher.fields.count)
        }
    }

    private func append(_ cell: Cell, _ raw: Range<Int>, column: Int, to entry: inout Entry) {
        var range = raw
        if cell.hasEscapes {
            let start = entry.text.count
            var offset = raw.lowerBound
            while offset < raw.upperBound {
                entry.text.append(entry.text[offset])
                let isDoubled =
                    entry.text[offset] == UInt8(ascii: "\"") && offset + 1 < raw.upperBound
                    && entry.text[offset + 1] == UInt8(ascii: "\"")
                offset += isDoubled ? 2 : 1
            }
            range = start..<entry.text.count
            entry.pieces.append(Piece(range: range, source: raw, coding: .quotes))
        }
        entry.cells.append(EntryCell(column: column, range: range, raw: raw, isQuoted: cell.isQuoted))
    }

    private mutating func readCell(_ role: ColumnRole, to entry: inout Entry) {
        let cell = entry.cells.count - 1
        let range = entry.cells[cell].range
        switch role {
        case .link: readLink(range, cell: cell, to: &entry)
        case .query: readQuery(range, cell: cell, to: &entry)
        case .startDay: entry.startDay = RowDay.read(entry.text.span.extracting(range))
        case .status: entry.isLive = RowStatus.isLive(entry.text.span.extracting(range))
        case .field, .ignored: break
        }
    }

    private mutating func readLink(_ range: Range<Int>, cell: Int, to entry: inout Entry) {
        let link = Link(entry.text.span.extracting(range))
        guard link.scheme != .other, link.fault != .empty else { return }
        let number = entry.links.count
        let start = entry.tags.count
        if let query = link.query {
            readTags(query.lowerBound + range.lowerBound..<query.upperBound + range.lowerBound, link: number, &entry)
        }
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: link, tags: start..<entry.tags.count, isQueryOnly: false))
    }

    private mutating func readQuery(_ range: Range<Int>, cell: Int, to entry: inout Entry) {
        let number = entry.links.count
        let start = entry.tags.count
        readTags(range, link: number, &entry)
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: Link(), tags: start..<entry.tags.count, isQueryOnly: true))
    }

    private mutating func readTags(_ query: Range<Int>, link: Int, _ entry: inout Entry) {
        items.removeAll(keepingCapacity: true)
        QueryItem.scan(entry.text.span, in: query, into: &items)
        for item in items {
            var tag = Tag(
                link: link, rawKey: item.key, rawValue: item.value, value: item.value, param: nil, meant: nil)
            if item.keyNeedsDecoding {
                var key: [UInt8] = []
                FormDecoding.decode(entry.text.span, item.key, into: &key)
                tag.param = matcher.param(key.span)
                if tag.param == nil { tag.meant = keys.meaning(of: key.span, matcher) }
            } else {
                let key = entry.text.span.extracting(item.key)
                tag.param = matcher.param(key)
                if tag.param == nil { tag.meant = keys.meaning(of: key, matcher) }
            }
            if item.valueNeedsDecoding, tag.param != nil || tag.meant != nil,
                !MacroShape.looksEscaped(entry.text.span.extracting(item.value))
            {
                decoded.removeAll(keepingCapacity: true)
                FormDecoding.decode(entry.text.span, item.value, into: &decoded)
                let start = entry.text.count
                entry.text.append(contentsOf: decoded)
                tag.value = start..<entry.text.count
                entry.pieces.append(Piece(range: tag.value, source: item.value, coding: .form))
            }
            entry.tags.append(tag)
        }
    }
}
