extension EntryReader {
    /// Gives every value its field.
    ///
    /// The medium comes first, because the field of `utm_term` depends on it; links outrank
    /// columns, since links are what is clicked.
    func assignFields(_ entry: inout Entry, verdicts: inout VerdictMemory) {
        let medium = matcher.mediumField
        if let medium {
            assignTags(&entry, verdicts: &verdicts) { param, _ in
                param.field == medium && param.byMedium.isEmpty ? medium : nil
            }
            assignCells(&entry, verdicts: &verdicts, medium: nil) { $0 == medium }
        }
        let number = medium.flatMap { entry.slots[$0].number }
        assignTags(&entry, verdicts: &verdicts) { param, matcher in
            let field = param.field(medium: number)
            return field == medium ? nil : field
        }
        assignCells(&entry, verdicts: &verdicts, medium: number) { $0 != medium }
    }

    private func assignTags(
        _ entry: inout Entry, verdicts: inout VerdictMemory, field: (Param, Matcher) -> Int?
    ) {
        for index in entry.tags.indices {
            let tag = entry.tags[index]
            guard let param = tag.param ?? tag.meant, let field = field(matcher.params[param], matcher) else {
                continue
            }
            // A tag that GA4 sees outranks one that it does not.
            if tag.isDisplaced, entry.slots[field].isPresent { continue }
            add(FieldValue(field: field, range: tag.value, origin: .tag(index), verdict: 0), to: &entry, &verdicts)
        }
    }

    private func assignCells(
        _ entry: inout Entry, verdicts: inout VerdictMemory, medium: Int?, where isWanted: (Int) -> Bool
    ) {
        for index in entry.cells.indices {
            let cell = entry.cells[index]
            let field: Int
            switch layout.columns[cell.column].role {
            case .param(let param):
                guard let choice = matcher.params[param].field(medium: medium), isWanted(choice) else { continue }
                field = choice
            case .field(let choice, let isStrict):
                guard isWanted(choice), isStrict || !entry.slots[choice].isPresent else { continue }
                field = choice
            case .ignored, .link, .query, .startDay, .status, .suppression: continue
            }
            let range = Self.trimmed(cell.range, in: entry.text.span)
            add(FieldValue(field: field, range: range, origin: .cell(index), verdict: 0), to: &entry, &verdicts)
        }
    }

    /// Makes the link `number` the one that is judged: slots hold its tags and the row's columns, not other links' tags.
    package func select(_ number: Int, in entry: inout Entry, verdicts: inout VerdictMemory) {
        entry.primaryLink = number
        for field in entry.slots.indices { entry.slots[field] = .empty }
        for index in entry.values.indices {
            if case .tag(let tag) = entry.values[index].origin, !entry.isAtWork(entry.tags[tag].link) { continue }
            fillSlots(index, of: &entry, &verdicts)
        }
    }

    private func add(_ value: FieldValue, to entry: inout Entry, _ verdicts: inout VerdictMemory) {
        var value = value
        value.verdict = verdicts.verdict(of: entry.text.span.extracting(value.range), field: value.field)
        entry.values.append(value)
        fillSlots(entry.values.count - 1, of: &entry, &verdicts)
    }

    /// Lets the value `index`, and the segments of it, fill what is empty.
    ///
    /// The memory is only read; it is `inout` so that none of its arrays is held twice.
    private func fillSlots(_ index: Int, of entry: inout Entry, _ verdicts: inout VerdictMemory) {
        let value = entry.values[index]
        guard !entry.slots[value.field].isPresent else { return }
        entry.slots[value.field] = Slot(
            range: value.range, number: verdicts.number(ofVerdict: value.verdict), value: index)
        for number in verdicts.segments(ofVerdict: value.verdict) {
            let segment = verdicts.segment(number)
            guard !entry.slots[segment.field].isPresent else { continue }
            let start = value.range.lowerBound
            entry.slots[segment.field] = Slot(
                range: segment.range.lowerBound + start..<segment.range.upperBound + start, number: segment.number,
                value: index)
        }
    }

    /// `range` without the blanks that people leave around a value in a cell: `column-disagrees` and GA4 never see them.
    static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        text.trimmed(range)
    }
}
