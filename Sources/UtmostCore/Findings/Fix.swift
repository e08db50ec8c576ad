/// Whether a fix may be applied without asking.
package enum Safety: String, Sendable {
    /// The value means the same before and after, and GA4 files it under the same channel.
    case safe
    /// Somebody has to say yes: `--fix --ask` or `--fix --all`.
    case ask
}

/// The replacement that would end a finding.
package struct Fix: Sendable, Equatable {
    package var safety: Safety
    /// What is replaced, as a half-open range of the file's original bytes; never beyond one cell.
    package var range: Range<Int>
    /// The new bytes, quoted and escaped as the cell is, in UTF-8.
    package var replacement: String

    package init(safety: Safety, range: Range<Int>, replacement: String) {
        self.safety = safety
        self.range = range
        self.replacement = replacement
    }
}
