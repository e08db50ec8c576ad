package import UtmostCore

/// Findings as the text report shows them, without what the report says at its end.
package enum FindingsText {
    /// All kinds of `findings`, one below the other; empty where there are none.
    package static func text(_ findings: [Finding], _ options: ReportOptions) -> String {
        var table = KindTable()
        for finding in findings { table.count(finding) }
        let writer = KindText(
            layout: TextLayout(options), files: table.files.names, namesFiles: table.files.names.count > 1,
            canFix: false)
        var output = ReportBuffer()
        for kind in table.kinds.sorted(by: Kind.comesFirst) { writer.write(kind, to: &output) }
        var text = ""
        output.drain(atLeast: 1) { bytes in text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
        return text
    }

    /// `2 errors and 1 warning`; nil where there are neither, nor notes.
    package static func counts(_ summary: LintSummary) -> String? {
        let parts = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "note")]
            .filter { $0.0 > 0 }.map { "\(Quantity($0.0, $0.1))" }
        guard let last = parts.last else { return nil }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
