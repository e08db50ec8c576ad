extension Rule {
    static let missingTag = Rule(
        "missing-tag", group: .tag,
        summary: "A link without a tag that it needs",
        rationale: """
            Without a source GA4 ignores the other tags and credits wherever the visitor came from; without a medium the \
            visit lands in no channel; without a campaign nobody can tell which one worked.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .passes("https://acme.example/"),
            .fails("«https://acme.example/?utm_source=facebook&utm_campaign=202608_us_tent_sale»"),
            .fails("«https://acme.example/?utm_source=facebook&utm_medium=&utm_campaign=202608_us_tent_sale»"),
        ],
        check: .entry { entry, drafts in
            let isTagged = entry.isTagged
            guard entry.expectsTags || isTagged, !entry.hasTagsElsewhere else { return }
            // The link is what people click: once it carries tags, or stands in a column for tagged links, a value in
            // another column is no help.
            let isMeantTagged = entry.linkNumberAtWork.map { entry.links[$0].isMeantTagged } ?? false
            let inLink = isTagged || isMeantTagged
            let required = drafts.matcher.requiredFields
            guard required.contains(where: { entry.isMissing($0, inLink: inLink) }) else { return }
            guard let place = entry.linkAtWork?.range ?? entry.cells.first?.range else { return }
            if !isTagged, inLink || !entry.values.contains(where: { !$0.range.isEmpty }) {
                // Of a link that no browser opens, malformed-link says enough.
                guard let link = entry.linkAtWork, link.link.fault == nil else { return }
                drafts.report(
                    "this link has no tags; GA4 credits wherever the visitor came from", at: place,
                    remedy: "tag it, or take it off the plan")
                return
            }
            for number in required where entry.isMissing(number, inLink: inLink) {
                let field = drafts.matcher.fields[number]
                let slot = entry.slots[number]
                drafts.report(
                    "no \(field.label)\(inLink ? " in the link" : ""); \(consequence(of: field))", at: place,
                    field: number,
                    remedy: slot.isPresent ? "its column says \"\(entry.string(slot.range))\"" : nil,
                    owner: drafts.matcher.owner(of: field, value: nil))
            }
        })

    /// What GA4 does without the field.
    private static func consequence(of field: Field) -> String {
        switch field.param {
        case "utm_source": "GA4 then ignores the other tags"
        case "utm_medium": "GA4 then cannot tell the channel"
        default: "GA4 shows \"(not set)\""
        }
    }
}

extension Entry {
    /// Whether the entry has nothing for the field, or nothing in its link where it has to stand there.
    fileprivate func isMissing(_ field: Int, inLink: Bool) -> Bool {
        let slot = slots[field]
        guard slot.isPresent else { return true }
        if inLink, case .cell = values[slot.value].origin { return true }
        return false
    }
}
