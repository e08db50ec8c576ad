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
            guard entry.expectsTags || entry.isTagged, !entry.links.isEmpty || !entry.values.isEmpty else { return }
            guard drafts.matcher.requiredFields.contains(where: { !entry.slots[$0].isPresent }) else { return }
            let missing = drafts.matcher.requiredFields.filter { !entry.slots[$0].isPresent }
            let place = entry.links.first?.range ?? entry.cells.first?.range ?? 0..<0
            if missing.count == drafts.matcher.requiredFields.count, !entry.isTagged,
                !entry.values.contains(where: { !$0.range.isEmpty })
            {
                guard !entry.links.isEmpty else { return }
                drafts.report(
                    "this link has no tags; GA4 credits wherever the visitor came from", at: place,
                    remedy: "tag it, or take it off the plan")
                return
            }
            for number in missing {
                let field = drafts.matcher.fields[number]
                drafts.report(
                    "no \(field.label); \(consequence(of: field))", at: place, field: number,
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
