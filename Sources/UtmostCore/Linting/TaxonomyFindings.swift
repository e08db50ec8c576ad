/// Turns faults of a taxonomy into findings with line and column.
package enum TaxonomyFindings {
    /// The findings, in the order of their places; a rule that is switched off stays silent.
    package static func findings(
        _ faults: [TaxonomyFault], sources: [TaxonomySource], taxonomy: Taxonomy?
    ) -> [Finding] {
        let settings = taxonomy.map { RuleSettings(taxonomy: $0, file: nil) }
        let order = faults.enumerated().sorted {
            ($0.element.origin.source, $0.element.origin.range.lowerBound, $0.offset)
                < ($1.element.origin.source, $1.element.origin.range.lowerBound, $1.offset)
        }
        var findings: [Finding] = []
        for (_, fault) in order {
            guard let number = Rule.number(of: fault.kind.rawValue) else { continue }
            let rule = Rule.all[number]
            // A taxonomy that cannot be read has no say in how loudly that is said.
            let chosen = settings.map { $0.severities[number] } ?? rule.severity
            guard let severity = fault.kind == .brokenTaxonomy ? rule.severity : chosen else { continue }
            let finding = finding(fault, rule, severity, sources)
            if !findings.contains(finding) { findings.append(finding) }
        }
        return findings
    }

    private static func finding(
        _ fault: TaxonomyFault, _ rule: Rule, _ severity: Severity, _ sources: [TaxonomySource]
    ) -> Finding {
        var finding = Finding(
            rule: rule.id, group: rule.group, severity: severity, message: fault.message, remedy: fault.remedy,
            suggestions: fault.suggestions)
        guard fault.origin.source < sources.count else { return finding }
        let source = sources[fault.origin.source]
        finding.place.file = source.name
        guard !source.bytes.isEmpty else { return finding }
        let place = LineIndex(source.bytes.span).place(at: fault.origin.range.lowerBound)
        finding.place.line = place.line
        finding.place.byteColumn = place.byteColumn
        finding.place.range = fault.origin.range
        let bytes = source.bytes.span
        let end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: fault.origin.range.lowerBound..<bytes.count)
        let start = fault.origin.range.lowerBound - (place.byteColumn - 1)
        guard start >= 0, end - start <= 4096 else { return finding }
        let culprit = fault.origin.range.clamped(to: start..<end)
        finding.excerpt = Excerpt(
            text: String(decoding: source.bytes[start..<end], as: UTF8.self),
            culprit: culprit.lowerBound - start..<culprit.upperBound - start)
        return finding
    }
}
