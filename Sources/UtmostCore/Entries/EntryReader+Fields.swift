extension EntryReader {
    /// Gives every value its field.
    ///
    /// The medium comes first, because the field of `utm_term` depends on it; links outrank
    /// columns, since links are what is clicked.
    func assignFields(_ entry: inout Entry, verdicts: inout VerdictMemory) {
        let medium = matcher.mediumField
        if !entry.tags.isEmpty { lookUpTags(&entry, &verdicts) }
        if let medium {
            assignTags(&entry, verdicts: &verdicts, medium: nil) { $0 == medium }
            assignCells(&entry, verdicts: &verdicts, medium: nil) { $0 == medium }
        }
        let number = medium.flatMap { entry.slots[$0].number }
        assignTags(&entry, verdicts: &verdicts, medium: .some(number)) { $0 != medium }
        assignCells(&entry, verdicts: &verdicts, medium: number) { $0 != medium }
    }

    /// Looks up the verdicts of the tags whose field is known already, step by step for all of them: as `CellVerdicts`
    /// does for columns.
    private func lookUpTags(_ entry: inout Entry, _ verdicts: inout VerdictMemory) {
        for index in entry.tags.indices {
            guard let field = settledField(of: entry.tags[index]) else { continue }
            entry.tags[index].verdict = verdicts.guess(entry.tags[index].value, in: entry.text.span, field: field)
        }
        for index in entry.tags.indices {
            let tag = entry.tags[index]
            guard tag.verdict >= 0, let field = settledField(of: tag) else { continue }
            guard !verdicts.holds(tag.value, of: entry.text.span, field: field, at: Int(tag.verdict)) else { continue }
            entry.tags[index].verdict = -1
        }
    }

    /// The field of a short tag whose parameter carries the same one for every medium.
    private func settledField(of tag: Tag) -> Int? {
        guard tag.value.count <= ShortText.capacity, let param = tag.param ?? tag.meant else { return nil }
        return settledFields[param] < 0 ? nil : settledFields[param]
    }

    /// Adds the tags whose field is wanted; `medium` is nil where only fields count that are the same for every medium.
    private func assignTags(
        _ entry: inout Entry, verdicts: inout VerdictMemory, medium: Int??, where isWanted: (Int) -> Bool
    ) {
        for index in entry.tags.indices {
            let tag = entry.tags[index]
            guard let param = tag.param ?? tag.meant else { continue }
            var field = settledFields[param]
            if field < 0, let medium { field = matcher.params[param].field(medium: medium) ?? -1 }
            guard field >= 0, isWanted(field) else { continue }
            // A tag that GA4 sees outranks one that it does not.
            if tag.isDisplaced, entry.slots[field].isPresent { continue }
            let known = tag.verdict < 0 ? nil : Int(tag.verdict)
            add(field, tag.value, .tag(index), known, to: &entry, &verdicts)
        }
    }

    private func assignCells(
        _ entry: inout Entry, verdicts: inout VerdictMemory, medium: Int?, where isWanted: (Int) -> Bool
    ) {
        for index in entry.cells.indices {
            let cell = entry.cells[index]
            let field: Int
            switch roles[cell.column] {
            case .param(let param):
                guard let choice = matcher.params[param].field(medium: medium), isWanted(choice) else { continue }
                field = choice
            case .field(let choice, let isStrict):
                guard isWanted(choice), isStrict || !entry.slots[choice].isPresent else { continue }
                field = choice
            case .ignored, .link, .query, .template, .startDay, .status, .suppression: continue
            }
            let range = Self.trimmed(cell.range, in: entry.text.span)
            add(field, range, .cell(index), cell.verdict, to: &entry, &verdicts)
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

    /// Adds a value; `known` is its verdict where it has been looked up already.
    private func add(
        _ field: Int, _ range: Range<Int>, _ origin: FieldValue.Origin, _ known: Int?, to entry: inout Entry,
        _ verdicts: inout VerdictMemory
    ) {
        let verdict = known ?? verdicts.verdict(of: range, in: entry.text.span, field: field)
        entry.values.append(
            FieldValue(
                field: field, range: range, origin: origin, verdict: verdict, hash: verdicts.hash(ofVerdict: verdict)))
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
