import UtmostCore

extension LintSummary {
    /// Writes what the run comes to; `omitted` findings were counted and not written.
    func write(to writer: inout JSONWriter, omitted: Int) {
        writer.beginObject()
        let counts = [
            ("files", files), ("unjudgedFiles", unjudgedFiles), ("links", links), ("faultyLinks", faultyLinks),
            ("errors", errors),
            ("warnings", warnings), ("infos", infos), ("safeFixes", safeFixes), ("askFixes", askFixes),
            ("omitted", omitted), ("suppressed", suppressed), ("known", known),
        ]
        for (name, count) in counts {
            writer.key(name)
            writer.number(count)
        }
        writer.key("interrupted")
        writer.bool(isInterrupted)
        writer.key("rules")
        writer.beginObject()
        for (rule, count) in rules.sorted(by: { $0.key < $1.key }) {
            writer.key(rule)
            writer.number(count)
        }
        writer.endObject()
        writer.endObject()
    }
}
