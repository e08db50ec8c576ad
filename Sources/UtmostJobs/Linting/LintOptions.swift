package import UtmostCore
package import UtmostFormats

/// How to lint, whatever the command.
package struct LintOptions: Sendable {
    /// `--taxonomy`.
    package var taxonomy: String?
    /// Rule ids and groups; empty selects all.
    package var select: [String] = []
    package var ignore: [String] = []
    /// `--as-of`; nil is today in the taxonomy's time zone.
    package var asOf: Day?
    /// Threads.
    package var jobs = 1
    package var inputFormat: InputFormat?
    /// Findings that are known and let pass.
    package var baseline: Baseline?
    /// Whether all findings are taken down as known.
    package var recordsBaseline = false
    /// Whether entries of the baseline that are not met will be taken out, and so are no findings.
    package var prunesBaseline = false
    /// The lines that findings have to be on to count; nil is all.
    package var changes: ChangedLines?
    /// Where the run says how far it has come.
    package var progress: Progress?
    /// Bytes of a chunk; smaller in tests, to have several.
    package var chunkSize = 1 << 20

    package init() {}
}
