/// Everything that stays the same while one file is linted; shared by its workers.
package final class Linter: Sendable {
    package let matcher: Matcher
    package let settings: RuleSettings
    package let layout: SheetLayout
    /// As the user named it; nil for links from the command line.
    package let file: String?
    /// The day that lifetimes are judged at where a row has none.
    package let asOf: Day

    /// Says which rows are not judged.
    let leftOut: LeftOutRows

    // The checks that are on, with their rules' numbers, each kind by itself: this is what a row goes through.
    private let valueChecks: [ValueCheck]
    private let linkChecks: [LinkCheck]
    /// Those that are asked of every link, and not only of odd ones.
    private let plainLinkChecks: [LinkCheck]
    private let entryChecks: [EntryCheck]
    let sheetChecks: [NumberedSheetCheck]
    let nameChecks: [NumberedNameCheck]
    /// Whether the file is published on our own site.
    let isOnOwnSite: Bool
    /// The number of `ragged-row` where it is on.
    let raggedRow: Int?
    /// The number of `broken-record` where it is on.
    let brokenRecord: Int?

    package init(matcher: Matcher, settings: RuleSettings, layout: SheetLayout, file: String?, asOf: Day) {
        self.matcher = matcher
        self.settings = settings
        self.layout = layout
        self.file = file
        self.asOf = asOf
        leftOut = LeftOutRows(layout)
        isOnOwnSite =
            file.map { file in matcher.taxonomy.domains.siteFiles.contains { Glob($0).matches(file) } } ?? false
        let active = Rule.all.indices.filter { settings.severities[$0] != nil }
        valueChecks = active.compactMap {
            if case .value(let check) = Rule.all[$0].check { ValueCheck(rule: $0, check: check) } else { nil }
        }
        linkChecks = active.compactMap {
            switch Rule.all[$0].check {
            case .link(let check): LinkCheck(rule: $0, asksForOdd: false, check: check)
            case .oddLink(let check): LinkCheck(rule: $0, asksForOdd: true, check: check)
            default: nil
            }
        }
        plainLinkChecks = linkChecks.filter { !$0.asksForOdd }
        entryChecks = active.compactMap {
            if case .entry(let check) = Rule.all[$0].check { EntryCheck(rule: $0, check: check) } else { nil }
        }
        sheetChecks = active.compactMap {
            if case .sheet(let check) = Rule.all[$0].check { NumberedSheetCheck(rule: $0, check: check) } else { nil }
        }
        nameChecks = active.compactMap {
            if case .names(let check) = Rule.all[$0].check { NumberedNameCheck(rule: $0, check: check) } else { nil }
        }
        raggedRow = active.first { Rule.all[$0].id == Rule.raggedRow.id }
        brokenRecord = active.first { Rule.all[$0].id == Rule.brokenRecord.id }
    }

    /// What the value rules find in `bytes`; ranges are bytes of the value.
    func drafts(_ bytes: Span<UInt8>, field number: Int, match: Match) -> [Draft] {
        var drafts = Drafts(matcher: matcher, asOf: asOf)
        let all = (0..<bytes.count).map { bytes[$0] }
        judge(JudgedValue(field: matcher.fields[number], bytes: all, match: match, whole: nil), into: &drafts)
        for segment in match.segments {
            let start = drafts.items.count
            let value = JudgedValue(
                field: matcher.fields[segment.field], bytes: Array(all[segment.range]), match: segment.match,
                whole: matcher.fields[number])
            judge(value, into: &drafts)
            for index in start..<drafts.items.count { drafts.items[index].shift(by: segment.range.lowerBound) }
        }
        return drafts.items
    }

    private func judge(_ value: JudgedValue, into drafts: inout Drafts) {
        // Nobody knows yet what a macro becomes: only rules about macros have something to say of it.
        let isMacro = value.match.verdict == .macro
        for one in valueChecks where !isMacro || Rule.all[one.rule].group == .macro {
            drafts.rule = one.rule
            one.check(value, &drafts)
        }
    }

    /// Whether `draft` only suspects what the taxonomy lists, or what a macro will become (DESIGN, decision 2).
    func isHushed(_ draft: Draft, _ entry: Entry, _ verdicts: VerdictMemory) -> Bool {
        guard Rule.all[draft.rule].isHeuristic else { return false }
        return entry.values.contains { value in
            guard value.range.contains(draft.range) else { return false }
            let match = verdicts[value.verdict]
            if isSettled(match, field: value.field) { return true }
            let start = value.range.lowerBound
            let inValue = draft.range.lowerBound - start..<draft.range.upperBound - start
            return match.segments.contains { $0.range.contains(inValue) && isSettled($0.match, field: $0.field) }
        }
    }

    private func isSettled(_ match: Match, field: Int) -> Bool {
        match.verdict == .macro || matcher.fields[field].lists(match.canonical)
    }

    /// The names in a value that is judged as `match`: the value itself, or segments of it, of fields without a list.
    ///
    /// What tells of a person is no name: it would be quoted beside other names.
    func names(in match: Match, field: Int, _ value: Span<UInt8>) -> [(field: Int, range: Range<Int>)] {
        guard !nameChecks.isEmpty, PersonalText.first(in: value) == nil else { return [] }
        let parts = match.segments.map { (field: $0.field, range: $0.range, match: $0.match) }
        return ([(field: field, range: 0..<value.count, match: match)] + parts).compactMap { part in
            let field = matcher.fields[part.field]
            guard part.match.verdict == .good, !part.range.isEmpty, !field.definition.unique,
                !field.lists(part.match.canonical)
            else { return nil }
            switch field.kind {
            case .free, .pattern: return (part.field, part.range)
            case .list, .template, .date: return nil
            }
        }
    }

    /// What the link rules find in `entry`.
    func judgeLinks(_ entry: Entry, into drafts: inout Drafts) {
        // By number: a copy of each link was felt.
        for number in entry.links.indices {
            let isOdd = entry.links[number].isOdd || entry.isOnOwnSite
            for one in isOdd ? linkChecks : plainLinkChecks {
                drafts.rule = one.rule
                one.check(entry.links[number], entry, &drafts)
            }
        }
    }

    /// What the entry rules find in `entry` for the link that is at work.
    func judgeEntry(_ entry: Entry, into drafts: inout Drafts) {
        for one in entryChecks {
            drafts.rule = one.rule
            one.check(entry, &drafts)
        }
    }
}

// A check and its rule's number. Structs, not tuples: closures in tuples are called through a thunk.

private struct ValueCheck: Sendable {
    let rule: Int
    let check: @Sendable (JudgedValue, inout Drafts) -> Void
}

private struct LinkCheck: Sendable {
    let rule: Int
    /// Whether it has nothing to say of plain links.
    let asksForOdd: Bool
    let check: @Sendable (EntryLink, Entry, inout Drafts) -> Void
}

private struct EntryCheck: Sendable {
    let rule: Int
    let check: @Sendable (Entry, inout Drafts) -> Void
}

/// A check that needs all rows, and its rule's number.
struct NumberedSheetCheck: Sendable {
    let rule: Int
    let check: SheetCheck
}

/// A check of names against each other, and its rule's number.
struct NumberedNameCheck: Sendable {
    let rule: Int
    let check: NameCheck
}

extension Draft {
    /// Moves the draft's ranges to where its value stands in a longer text.
    mutating func shift(by offset: Int) {
        range = range.lowerBound + offset..<range.upperBound + offset
        if let old = fix?.range { fix?.range = old.lowerBound + offset..<old.upperBound + offset }
        for index in claims.indices {
            claims[index] = claims[index].lowerBound + offset..<claims[index].upperBound + offset
        }
    }
}
