/// How a report is to look.
package struct ReportOptions: Sendable, Equatable {
    /// Whether text may be coloured; without colour it reads the same.
    package var color = false
    /// The width of the terminal in columns; text is laid out for 40 to 120 of them.
    package var width = 100
    /// Whether text shows all kinds of findings, not only the first ten.
    package var showsAll = false
    /// How many findings are written at most, in text how many kinds of findings; nil is no limit.
    ///
    /// What is counted stays the same.
    package var maxFindings: Int?
    /// Whether text counts findings by rule instead of showing them.
    package var statistics = false
    /// Whether text is the last line only, and not even that where nothing is at fault.
    package var isQuiet = false
    /// What to type for the safe fixes, such as `utmost lint --fix spring-plan.csv`; nil where nothing can be fixed.
    package var fixCommand: String?

    package init() {}
}
