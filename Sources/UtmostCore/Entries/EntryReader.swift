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
        // Start days are only asked for where a value has a first or last day.
        columns = layout.columns.enumerated()
            .filter { $0.element.role != .ignored && ($0.element.role != .startDay || matcher.hasLifetimes) }
            .map { ($0.offset, $0.element.role) }
    }

    /// An entry for the rows of `batch`, whose bytes it shares.
    package func entry(for batch: borrowing RowBatch) -> Entry {
        var entry = Entry()
        entry.text = batch.chunk.bytes
        entry.rawCount = entry.text.count
        entry.expectsTags = layout.expectsTags
        entry.slots = Array(repeating: .empty, count: matcher.fields.count)
        return entry
    }

    /// Reads the row at `index` of `batch` into `entry`, which `entry(for:)` made for it; false for a row with nothing to judge.
    package mutating func read(
        _ batch: borrowing RowBatch, row index: Int, into entry: inout Entry, verdicts: inout VerdictMemory
    ) -> Bool {
        let cells = batch.cellRange(ofRow: index)
        guard let first = cells.first, let last = cells.last else { return false }
        let start = batch.cells[first].range.lowerBound - (batch.cells[first].isQuoted ? 1 : 0)
        let end = batch.cells[last].range.upperBound
        guard end > start else { return false }
        reset(&entry, row: start..<end)
        entry.index = index
        var isBlank = true
        for (number, role) in columns where number < cells.count {
            let cell = batch.cells[first + number]
            let range = cell.range
            if range.isEmpty {
                // An empty cell carries nothing, and is where a missing value would stand.
                guard role.carriesValue else { continue }
            } else if role != .suppression {
                isBlank = false
            }
            append(cell, range, column: number, to: &entry)
            readCell(role, to: &entry)
        }
        guard !isBlank else { return false }
        assignFields(&entry, verdicts: &verdicts)
        return true
    }

    /// Makes `entry` nothing but the bytes `row` of its chunk, for what is said about a comment.
    func point(_ entry: inout Entry, at row: Range<Int>, index: Int) {
        reset(&entry, row: row)
        entry.index = index
    }

    private func reset(_ entry: inout Entry, row: Range<Int>) {
        if entry.text.count > entry.rawCount { entry.text.removeLast(entry.text.count - entry.rawCount) }
        entry.row = row
        entry.cells.removeAll(keepingCapacity: true)
        entry.links.removeAll(keepingCapacity: true)
        entry.tags.removeAll(keepingCapacity: true)
        entry.values.removeAll(keepingCapacity: true)
        entry.pieces.removeAll(keepingCapacity: true)
        entry.startDay = nil
        entry.primaryLink = nil
        entry.isLive = false
        entry.suppression = nil
        for number in entry.slots.indices { entry.slots[number] = .empty }
    }

    private func append(_ cell: Cell, _ raw: Range<Int>, column: Int, to entry: inout Entry) {
        var range = raw
        if cell.hasEscapes {
            let start = entry.text.count
            let coding = layout.format.coding
            coding.decode(raw, into: &entry.text)
            range = start..<entry.text.count
            entry.pieces.append(Piece(range: range, source: raw, coding: .cell(coding)))
        }
        entry.cells.append(EntryCell(column: column, range: range, raw: raw, isQuoted: cell.isQuoted))
    }

    private mutating func readCell(_ role: ColumnRole, to entry: inout Entry) {
        let cell = entry.cells.count - 1
        let range = entry.cells[cell].range
        switch role {
        case .link(let isTagged): readLink(range, cell: cell, isTagged: isTagged, to: &entry)
        case .query: readQuery(range, cell: cell, to: &entry)
        // Of several columns the first day counts, and one that says live is enough.
        case .startDay: entry.startDay = entry.startDay ?? RowDay.read(entry.text.span.extracting(range))
        case .status: entry.isLive = entry.isLive || RowStatus.isLive(entry.text.span.extracting(range))
        // Of several columns the first that says something counts.
        case .suppression: entry.suppression = entry.suppression ?? range
        case .param, .field, .ignored: break
        }
    }

    private mutating func readLink(_ range: Range<Int>, cell: Int, isTagged: Bool, to entry: inout Entry) {
        let link = Link(entry.text.span.extracting(range))
        guard link.scheme != .other, link.fault != .empty else { return }
        let number = entry.links.count
        let start = entry.tags.count
        if let query = link.query {
            let inText = query.lowerBound + range.lowerBound..<query.upperBound + range.lowerBound
            readTags(inText, link: number, hasSecondMark: link.marks.contains(.secondQuestionMark), &entry)
        }
        if let fragment = link.fragment, !fragment.isEmpty {
            let inText = fragment.lowerBound + range.lowerBound..<fragment.upperBound + range.lowerBound
            if let start = DisplacedTags.start(in: inText, of: entry.text.span) {
                let first = entry.tags.count
                readTags(start..<inText.upperBound, link: number, hasSecondMark: false, &entry)
                for index in first..<entry.tags.count { entry.tags[index].isDisplaced = true }
            }
        }
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: link, tags: start..<entry.tags.count, isQueryOnly: false,
                isMeantTagged: isTagged))
    }

    private mutating func readQuery(_ range: Range<Int>, cell: Int, to entry: inout Entry) {
        let number = entry.links.count
        let start = entry.tags.count
        // Ad platforms want no ? or & in front, and people write one.
        let signs = [UInt8(ascii: "?"), UInt8(ascii: "&")]
        let query = range.dropFirst(range.first.map { signs.contains(entry.text[$0]) } ?? false ? 1 : 0)
        var link = Link()
        link.query = query.lowerBound - range.lowerBound..<query.upperBound - range.lowerBound
        if DisplacedTags.mark(in: query, of: entry.text.span) != nil { link.marks = .secondQuestionMark }
        readTags(query, link: number, hasSecondMark: !link.marks.isEmpty, &entry)
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: link, tags: start..<entry.tags.count, isQueryOnly: true,
                isMeantTagged: false))
    }

    private mutating func readTags(_ query: Range<Int>, link: Int, hasSecondMark: Bool, _ entry: inout Entry) {
        QueryItem.scan(entry.text.span, in: query, into: &items)
        if hasSecondMark { return readPieces(query, link: link, &entry) }
        readItems(link: link, &entry)
    }

    /// Reads a query with a second `?` as it was meant: that `?` parts tags as `&` does.
    private mutating func readPieces(_ query: Range<Int>, link: Int, _ entry: inout Entry) {
        var start = query.lowerBound
        var isDisplaced = false
        while start < query.upperBound {
            let mark = DisplacedTags.mark(in: start..<query.upperBound, of: entry.text.span)
            let first = entry.tags.count
            QueryItem.scan(entry.text.span, in: start..<(mark ?? query.upperBound), into: &items)
            readItems(link: link, &entry)
            if isDisplaced, first < entry.tags.count { entry.tags[first].isDisplaced = true }
            isDisplaced = true
            start = mark.map { $0 + 1 } ?? query.upperBound
        }
    }

    /// Turns the items that were scanned last into tags.
    private mutating func readItems(link: Int, _ entry: inout Entry) {
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

extension ColumnRole {
    /// Whether the column holds values of a field.
    fileprivate var carriesValue: Bool {
        switch self {
        case .param, .field: true
        case .ignored, .link, .query, .startDay, .status, .suppression: false
        }
    }
}
