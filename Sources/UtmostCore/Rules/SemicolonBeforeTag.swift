extension Rule {
    static let semicolonBeforeTag = Rule(
        "semicolon-before-tag", group: .link,
        summary: "A ; where the next tag should begin with &",
        rationale: """
            Only & parts the tags of a link. A ; becomes a part of the value before it: GA4 sees a source called \
            facebook;utm_medium=social and no medium.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook«;»utm_medium=social«;»utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            guard !link.tags.isEmpty, let query = link.link.query else { return }
            let range = link.inText(query)
            let text = entry.text.span
            guard text.firstOffset(of: UInt8(ascii: ";"), in: range) < range.upperBound else { return }
            var start = range.lowerBound
            while let sign = DisplacedTags.sign(in: start..<range.upperBound, of: text) {
                start = sign.range.upperBound
                guard sign.kind == .semicolon else { continue }
                drafts.report(
                    "\";\" where a tag begins; GA4 reads the tag as part of the value before it", at: sign.range,
                    remedy: "write \"&\"", fix: .link("&", at: sign.range, .ask))
            }
        })
}
