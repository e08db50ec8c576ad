extension Rule {
    static let swappedSourceMedium = Rule(
        "swapped-source-medium", group: .combination,
        summary: "Source and medium in each other's place",
        rationale: """
            The source says where people come from (google), the medium how (cpc). Swapped, the visit lands in no channel, \
            and both words make rows where nobody looks for them.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«cpc&utm_medium=google»&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale"),
        ],
        check: .entry { entry, drafts in
            guard let source = drafts.matcher.sourceField, let medium = drafts.matcher.mediumField,
                entry.slots[source].isPresent, entry.slots[medium].isPresent
            else { return }
            let (from, how) = (entry.slots[source], entry.slots[medium])
            let (sources, mediums) = (drafts.matcher.fields[source], drafts.matcher.fields[medium])
            // Nearly every row leaves here: a list has its source, or its medium is no platform.
            guard !sources.lists(from.number), !mediums.lists(how.number) else { return }
            let text = entry.text.span
            let (fromText, howText) = (text.extracting(from.range), text.extracting(how.range))
            guard KnownWords.isPlatform(howText) || sources.vocabulary.target(of: howText) != nil,
                KnownWords.isMedium(fromText) || mediums.vocabulary.target(of: fromText) != nil
            else { return }
            drafts.reportSwap(entry, from, how)
        })
}

extension Drafts {
    fileprivate mutating func reportSwap(_ entry: Entry, _ source: Slot, _ medium: Slot) {
        let message =
            "source \"\(entry.string(source.range))\" and medium \"\(entry.string(medium.range))\" "
            + "stand in each other's place"
        let owner = matcher.sourceField.flatMap { matcher.owner(of: matcher.fields[$0], value: nil) }
        let severity: Severity? = matcher.isTeams ? nil : .warning
        var culprit = source.range
        var fix: Draft.Fix?
        if case .tag(let one) = entry.values[source.value].origin,
            case .tag(let two) = entry.values[medium.value].origin,
            entry.tags[one].link == entry.tags[two].link
        {
            let (from, how) = (entry.tags[one].rawValue, entry.tags[two].rawValue)
            let (first, second) = from.lowerBound < how.lowerBound ? (from, how) : (how, from)
            culprit = first.lowerBound..<second.upperBound
            let swapped =
                entry.string(second) + entry.string(first.upperBound..<second.lowerBound) + entry.string(first)
            fix = .link(swapped, at: culprit, .ask)
        }
        report(
            message, at: culprit, field: matcher.sourceField, remedy: fix == nil ? "swap them" : nil, fix: fix,
            owner: owner, severity: severity, claiming: [source.range, medium.range])
    }
}
