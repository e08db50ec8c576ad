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
    /// Bytes of a chunk; smaller in tests, to have several.
    package var chunkSize = 1 << 20

    package init() {}
}
