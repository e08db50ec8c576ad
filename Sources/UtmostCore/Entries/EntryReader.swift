/// Turns rows into entries: reads the links, finds their tags, and says which value belongs to which field.
///
/// One per worker; it reuses its buffers and remembers what it has worked out about values and keys.
package struct EntryReader: Sendable {
    package let matcher: Matcher
    package let layout: SheetLayout
    /// The columns that matter, in order.
    private let columns: [(number: Int, role: ColumnRole)]
    /// The roles of all columns, by number.
    let roles: [ColumnRole]
    /// By number of parameter: its field, where that is the same for every medium; else -1.
    let settledFields: [Int]
    /// What query keys that are no parameter were meant as.
    private var keys = KeyMemory()
    private let hasErasers: Bool
    private var ahead: CellVerdicts
    /// Whether every row is meant to be tagged.
    private let expectsTags: Bool
    private var items: [QueryItem] = []
    private var decoded: [UInt8] = []
    /// Whether the query that was read last holds more than keys and plain values.
    private var isOddQuery = false

    package init(matcher: Matcher, layout: SheetLayout) {
        self.matcher = matcher
        self.layout = layout
        hasErasers = !layout.erasers.isEmpty
        // Start days are only asked for where a value has a first or last day, or is a date itself.
        let asksStart = matcher.hasLifetimes || !matcher.dateFields.isEmpty
        roles = layout.columns.map { $0.role.settled(by: matcher) }
        settledFields = matcher.params.map { $0.byMedium.isEmpty ? $0.field ?? -1 : -1 }
        columns = roles.enumerated()
            .filter { $0.element != .ignored && ($0.element != .startDay || asksStart) }
            .map { ($0.offset, $0.element) }
        ahead = CellVerdicts(columns)
        expectsTags = layout.expectsTags || layout.plansTags(matcher)
    }

    /// An entry for the rows of `batch`, whose bytes it shares.
    package mutating func entry(for batch: borrowing RowBatch) -> Entry {
        ahead.drop()
        var entry = Entry()
        entry.text = batch.chunk.bytes
        entry.rawCount = entry.text.count
        entry.expectsTags = expectsTags
        entry.isInText = !layout.format.numbersRows
        entry.isMarkup = layout.isMarkup
        entry.slots = Array(repeating: .empty, count: matcher.fields.count)
        return entry
    }

    /// Tells the reader that the verdicts it was given are forgotten.
    package mutating func forgetVerdicts() { ahead.drop() }

    /// Reads the row at `index` of `batch` into `entry`, which `entry(for:)` made for it; false for a row with nothing to judge.
    package mutating func read(
        _ batch: borrowing RowBatch, row index: Int, into entry: inout Entry, verdicts: inout VerdictMemory
    ) -> Bool {
        let cells = batch.cellRange(ofRow: index)
        let range = batch.range(ofRow: index)
        guard let first = cells.first, !range.isEmpty else { return false }
        reset(&entry, row: range)
        entry.index = index
        ahead.prepare(index, of: batch, &verdicts)
        var isBlank = true
        for (number, role) in columns where number < cells.count {
            let cell = batch.cells[first + number]
            var range = cell.range
            // An ad platform's word for "take the value away" is no value.
            if hasErasers, isEraser(range, batch) { range = range.lowerBound..<range.lowerBound }
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

    /// Lets `entry` be the row at `index` of `batch`, of which nothing can be read.
    package func read(unreadable index: Int, of batch: borrowing RowBatch, into entry: inout Entry) {
        reset(&entry, row: batch.range(ofRow: index))
        entry.index = index
    }

    private func isEraser(_ range: Range<Int>, _ batch: borrowing RowBatch) -> Bool {
        layout.erasers.contains { $0.count == range.count && batch.chunk.bytes[range].elementsEqual($0) }
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
        entry.values.removeAll(keepingCapacity: true)
        // Most rows of most sheets have none of these.
        if !entry.tags.isEmpty { entry.tags.removeAll(keepingCapacity: true) }
        if !entry.pieces.isEmpty { entry.pieces.removeAll(keepingCapacity: true) }
        entry.startDay = nil
        entry.primaryLink = nil
        entry.isLive = false
        entry.suppression = nil
        entry.hasTagsElsewhere = false
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
        } else if !cell.isQuoted, layout.format.isGivenUpQuote(raw, of: entry.text.span) {
            // unclosed-quote speaks of it; the value is what stands behind it.
            range = raw.dropFirst()
        }
        // What was looked up ahead is the cell with its quote, or the eraser.
        let isChanged = range.lowerBound == raw.lowerBound + 1 || (raw.isEmpty && !cell.range.isEmpty)
        let verdict = isChanged ? nil : ahead.verdict(row: entry.index, column: column)
        entry.cells.append(
            EntryCell(column: column, range: range, raw: raw, isQuoted: cell.isQuoted, verdict: verdict))
    }

    private mutating func readCell(_ role: ColumnRole, to entry: inout Entry) {
        let cell = entry.cells.count - 1
        let range = entry.cells[cell].range
        switch role {
        case .link(let isTagged): readLink(range, cell: cell, isTagged: isTagged, to: &entry)
        case .query: readQuery(range, cell: cell, to: &entry)
        case .template: readTemplate(range, cell: cell, to: &entry)
        // Of several columns the first day counts, and one that says live is enough.
        case .startDay: entry.startDay = entry.startDay ?? RowDay.read(entry.text.span.extracting(range))
        case .status: entry.isLive = entry.isLive || RowStatus.isLive(entry.text.span.extracting(range))
        // Of several columns the first that says something counts.
        case .suppression: entry.suppression = entry.suppression ?? range
        case .param, .field, .ignored: break
        }
    }

    private mutating func readLink(_ range: Range<Int>, cell: Int, isTagged: Bool, to entry: inout Entry) {
        let number = entry.links.count
        let start = entry.tags.count
        // Read where it will stay: a link is long, and a row has one at least.
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: Link(), tags: start..<start, isQueryOnly: false, isMeantTagged: isTagged
            ))
        do {
            let text = entry.text
            entry.links[number].link.read(text.span.extracting(range))
        }
        let (scheme, fault) = (entry.links[number].link.scheme, entry.links[number].link.fault)
        guard scheme != .other, fault != .empty else {
            entry.links.removeLast()
            return
        }
        isOddQuery = false
        readTagsBeforeQuery(range, of: number, &entry)
        if let query = entry.links[number].link.query {
            let inText = query.lowerBound + range.lowerBound..<query.upperBound + range.lowerBound
            readTags(inText, link: number, marks: entry.links[number].link.marks, &entry)
        }
        if let fragment = entry.links[number].link.fragment, !fragment.isEmpty {
            let inText = fragment.lowerBound + range.lowerBound..<fragment.upperBound + range.lowerBound
            readFragment(inText, of: number, firstTag: start, &entry)
        }
        entry.links[number].tags = start..<entry.tags.count
        entry.markOdd(number, isOddQuery: isOddQuery)
    }

    private mutating func readQuery(_ range: Range<Int>, cell: Int, to entry: inout Entry) {
        // Ad platforms want no ? or & in front, and people write one.
        let signs = [UInt8(ascii: "?"), UInt8(ascii: "&")]
        let query = range.dropFirst(range.first.map { signs.contains(entry.text[$0]) } ?? false ? 1 : 0)
        appendQuery(query, ofCell: cell, range, to: &entry)
    }

    /// Reads `query`, a part of the cell text at `range`, as one that is appended to the row's links.
    mutating func appendQuery(_ query: Range<Int>, ofCell cell: Int, _ range: Range<Int>, to entry: inout Entry) {
        let number = entry.links.count
        let start = entry.tags.count
        var link = Link()
        link.query = query.lowerBound - range.lowerBound..<query.upperBound - range.lowerBound
        if entry.text.span.firstOffset(of: UInt8(ascii: "?"), in: query) < query.upperBound {
            link.marks.insert(.secondQuestionMark)
        }
        if entry.text.span.firstOffset(of: UInt8(ascii: "%"), in: query) < query.upperBound {
            link.marks.insert(.percent)
        }
        readTags(query, link: number, marks: link.marks, &entry)
        entry.links.append(
            EntryLink(
                cell: cell, range: range, link: link, tags: start..<entry.tags.count, isQueryOnly: true,
                isMeantTagged: false))
    }

    private mutating func readTags(_ query: Range<Int>, link: Int, marks: Marks, _ entry: inout Entry) {
        if DisplacedTags.maySign(marks, in: query, of: entry.text.span) {
            isOddQuery = true
            return readPieces(query, link: link, &entry)
        }
        QueryItem.scan(entry.text.span, in: query, into: &items)
        // More equals signs than keys: one stands in a value.
        isOddQuery = entry.text.span.occurrences(of: UInt8(ascii: "="), in: query) != items.count
        readItems(link: link, &entry)
    }

    /// Reads tags that follow each other with plain `&`, where GA4 sees none of them.
    mutating func readDisplacedTags(
        _ range: Range<Int>, link: Int, isDisplaced: Bool = true, _ entry: inout Entry
    ) {
        let first = entry.tags.count
        readPieces(range, link: link, &entry)
        guard isDisplaced else { return }
        for index in first..<entry.tags.count { entry.tags[index].isDisplaced = true }
    }

    /// Reads a query as it was meant: a sign in front of a tag parts it from the one before, as `&` does.
    private mutating func readPieces(_ query: Range<Int>, link: Int, _ entry: inout Entry) {
        var start = query.lowerBound
        var isDisplaced = false
        while start < query.upperBound {
            let sign = DisplacedTags.sign(in: start..<query.upperBound, of: entry.text.span)
            let first = entry.tags.count
            QueryItem.scan(
                entry.text.span, in: start..<(sign?.range.lowerBound ?? query.upperBound), into: &items)
            readItems(link: link, &entry)
            if isDisplaced, first < entry.tags.count { entry.tags[first].isDisplaced = true }
            // In markup an entity is how & is written.
            isDisplaced = sign.map { $0.kind != .entity || !entry.isMarkup } ?? false
            start = sign?.range.upperBound ?? query.upperBound
        }
    }

    /// Turns the items that were scanned last into tags.
    private mutating func readItems(link: Int, _ entry: inout Entry) {
        for item in items {
            var tag = Tag(
                link: link, rawKey: item.key, rawValue: item.value, value: item.value, param: nil, meant: nil)
            tag.param = item.keyNeedsDecoding ? nil : matcher.param(entry.text.span.extracting(item.key))
            if tag.param == nil { recognize(&tag, isEncoded: item.keyNeedsDecoding, entry) }
            guard item.valueNeedsDecoding, tag.param != nil || tag.meant != nil else {
                entry.tags.append(tag)
                continue
            }
            readEncodedValue(of: tag, &entry)
        }
    }

    /// Finds out which parameter a key stands for that is none as it is written.
    private mutating func recognize(_ tag: inout Tag, isEncoded: Bool, _ entry: Entry) {
        guard isEncoded || entry.text.hasBlankEdge(tag.rawKey) else {
            tag.meant = keys.meaning(of: entry.text.span.extracting(tag.rawKey), matcher)
            return
        }
        var key: [UInt8] = []
        FormDecoding.decode(entry.text.span, tag.rawKey, into: &key)
        tag.param = matcher.param(key.span)
        guard tag.param == nil else { return }
        let name = key.span.extracting(Self.trimmed(0..<key.count, in: key.span))
        tag.meant = matcher.param(name) ?? keys.meaning(of: name, matcher)
    }

    /// Appends `tag` with its value decoded, and the tags that were encoded along with the value.
    private mutating func readEncodedValue(of tag: Tag, _ entry: inout Entry) {
        var tag = tag
        while true {
            let swallowed = EncodedTag.first(in: tag.rawValue, of: entry.text.span)
            let end = tag.rawValue.upperBound
            if let swallowed { tag.rawValue = tag.rawValue.lowerBound..<swallowed.sign.lowerBound }
            tag.value = tag.rawValue
            if !MacroShape.looksEscaped(entry.text.span.extracting(tag.rawValue)) {
                decoded.removeAll(keepingCapacity: true)
                FormDecoding.decode(entry.text.span, tag.rawValue, into: &decoded)
                let start = entry.text.count
                entry.text.append(contentsOf: decoded)
                tag.value = start..<entry.text.count
                entry.pieces.append(Piece(range: tag.value, source: tag.rawValue, coding: .form))
            }
            entry.tags.append(tag)
            guard let swallowed else { return }
            let value = swallowed.equals.upperBound..<end
            tag = Tag(link: tag.link, rawKey: swallowed.key, rawValue: value, value: value, param: nil, meant: nil)
            tag.isDisplaced = true
            tag.param = matcher.param(entry.text.span.extracting(swallowed.key))
        }
    }
}

extension [UInt8] {
    /// Whether `range` begins or ends with a blank.
    fileprivate func hasBlankEdge(_ range: Range<Int>) -> Bool {
        !range.isEmpty && (self[range.lowerBound].isASCIIWhitespace || self[range.upperBound - 1].isASCIIWhitespace)
    }
}

extension ColumnRole {
    /// The role of a field where the parameter carries the same one for every medium.
    fileprivate func settled(by matcher: Matcher) -> ColumnRole {
        guard case .param(let number) = self, matcher.params[number].byMedium.isEmpty,
            let field = matcher.params[number].field
        else { return self }
        return .field(field, isStrict: true)
    }

    /// Whether the column holds values of a field.
    fileprivate var carriesValue: Bool {
        switch self {
        case .param, .field: true
        case .ignored, .link, .query, .template, .startDay, .status, .suppression: false
        }
    }
}
