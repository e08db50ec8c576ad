/// A finding as a rule writes it down: without its place in the file, which Linting adds.
package struct Draft: Sendable {
    /// A replacement in the entry's text.
    package struct Fix: Sendable {
        package var safety: Safety
        /// In the text that the rule judges.
        package var range: Range<Int>
        package var replacement: String
        /// Whether `replacement` is written as it stands in a query already, or is a value still to be encoded.
        package var isEncoded: Bool

        /// Replaces a value, or a part of one, by a value; it is encoded as its place asks.
        package static func value(_ replacement: String, at range: Range<Int>, _ safety: Safety) -> Fix {
            Fix(safety: safety, range: range, replacement: replacement, isEncoded: false)
        }

        /// Replaces a piece of a link as it is written.
        package static func link(_ replacement: String, at range: Range<Int>, _ safety: Safety) -> Fix {
            Fix(safety: safety, range: range, replacement: replacement, isEncoded: true)
        }
    }

    /// The rule's number in `Rule.all`.
    package var rule = 0
    package var message: String
    package var remedy: String?
    /// The culprit: bytes of the value for value rules, else of `Entry.text`.
    package var range: Range<Int>
    /// The number of the field.
    package var field: Int?
    package var fix: Fix?
    package var suggestions: [String]
    package var owner: String?
    /// Set where one fault of a rule weighs less than the others; the user's choice outranks it.
    package var severity: Severity?
    /// The name of the team's own rule that is broken, by which its severity can be chosen.
    package var teamRule: String?
    /// Where this says enough: what rules of tags, values, names and combinations find within it is not shown.
    ///
    /// Bytes of the same text as `range`. So that one slip makes one finding.
    package var covers: Range<Int>?
}

/// What the rules find, rule by rule.
package struct Drafts: Sendable {
    package let matcher: Matcher
    /// The day that lifetimes are judged at where a row has none.
    package let asOf: Day
    /// The columns of the sheet, for messages that name them.
    package internal(set) var columns: [SheetLayout.Column] = []
    package internal(set) var items: [Draft] = []
    /// The rule that is at work.
    var rule = 0

    package init(matcher: Matcher, asOf: Day) {
        self.matcher = matcher
        self.asOf = asOf
    }

    /// Reports a fault at `range`; the message is the same for the same fault elsewhere.
    package mutating func report(
        _ message: String, at range: Range<Int>, field: Int? = nil, remedy: String? = nil, fix: Draft.Fix? = nil,
        suggestions: [String] = [], owner: String? = nil, severity: Severity? = nil,
        teamRule: String? = nil, covers: Range<Int>? = nil
    ) {
        items.append(
            Draft(
                rule: rule, message: message, remedy: remedy, range: range, field: field, fix: fix,
                suggestions: suggestions, owner: owner, severity: severity, teamRule: teamRule, covers: covers))
    }
}
