/// Everything that stays the same while one file is linted; shared by its workers.
package struct Linter: Sendable {
    package let matcher: Matcher
    package let settings: RuleSettings
    package let layout: SheetLayout
    /// As the user named it; nil for links from the command line.
    package let file: String?
    /// The day that lifetimes are judged at where a row has none.
    package let asOf: Day

    let valueRules: [Int]
    let linkRules: [Int]
    let entryRules: [Int]
    let sheetRules: [Int]

    package init(matcher: Matcher, settings: RuleSettings, layout: SheetLayout, file: String?, asOf: Day) {
        self.matcher = matcher
        self.settings = settings
        self.layout = layout
        self.file = file
        self.asOf = asOf
        let active = Rule.all.indices.filter { settings.severities[$0] != nil }
        valueRules = active.filter { if case .value = Rule.all[$0].check { true } else { false } }
        linkRules = active.filter { if case .link = Rule.all[$0].check { true } else { false } }
        entryRules = active.filter { if case .entry = Rule.all[$0].check { true } else { false } }
        sheetRules = active.filter { if case .sheet = Rule.all[$0].check { true } else { false } }
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
        for number in valueRules {
            guard case .value(let check) = Rule.all[number].check else { continue }
            drafts.rule = number
            check(value, &drafts)
        }
    }

    /// What the link and entry rules find in `entry`.
    func judge(_ entry: Entry, into drafts: inout Drafts) {
        for link in entry.links {
            for number in linkRules {
                guard case .link(let check) = Rule.all[number].check else { continue }
                drafts.rule = number
                check(link, entry, &drafts)
            }
        }
        for number in entryRules {
            guard case .entry(let check) = Rule.all[number].check else { continue }
            drafts.rule = number
            check(entry, &drafts)
        }
    }
}

extension Draft {
    /// Moves the draft's ranges to where its value stands in a longer text.
    mutating func shift(by offset: Int) {
        range = range.lowerBound + offset..<range.upperBound + offset
        if let old = fix?.range { fix?.range = old.lowerBound + offset..<old.upperBound + offset }
    }
}
