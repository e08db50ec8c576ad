package import UtmostCore

/// Writes every finding as it comes, one a line, in one document that docs/schemas/lint.json describes.
package struct JSONReport: FindingSink, Sendable {
    /// What nobody has taken yet; it grows by the findings of one `add` only.
    package internal(set) var output = ReportBuffer()

    private let limit: Int
    private var written = 0
    private var omitted = 0
    private var writer = JSONWriter()

    package init(_ options: ReportOptions) { limit = options.maxFindings ?? .max }

    package mutating func begin() {
        output.append(#"{"version":1,"kind":"lint","findings":["#)
    }

    package mutating func add(_ findings: [Finding]) {
        let room = max(0, limit - written)
        omitted += max(0, findings.count - room)
        for index in findings.indices.prefix(room) {
            output.append(written == 0 ? "\n" : ",\n")
            written += 1
            findings[index].write(to: &writer)
            writer.drain { output.append($0) }
        }
    }

    package mutating func end(_ summary: LintSummary) {
        output.append("\n],\"summary\":")
        summary.write(to: &writer, omitted: omitted)
        writer.drain { output.append($0) }
        output.append("}\n")
    }
}
