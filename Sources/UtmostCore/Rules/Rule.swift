/// A rule: what it is about, why, examples that show it, and the check.
///
/// A value, not a type: one file each, listed in `Rule.all`. Its manual page is printed from it and its examples are run
/// as its tests.
package struct Rule: Sendable {
    /// What a rule looks at.
    package enum Check: Sendable {
        /// One value of one field, wherever it stands; asked once for each distinct value.
        case value(@Sendable (JudgedValue, inout Drafts) -> Void)
        /// One link of an entry.
        case link(@Sendable (EntryLink, Entry, inout Drafts) -> Void)
        /// The same, of a link that is not as plain as most are: see `EntryLink.isOdd`.
        case oddLink(@Sendable (EntryLink, Entry, inout Drafts) -> Void)
        /// A whole entry.
        case entry(@Sendable (Entry, inout Drafts) -> Void)
        /// Rows against each other, by what must not come again.
        case sheet(SheetCheck)
        /// The names of a run against each other, once each.
        case names(NameCheck)
        /// The taxonomy; raised while it is loaded and compiled.
        case taxonomy(TaxonomyFault.Kind)
        /// Raised elsewhere: by the reader of a document, the auditor or the tally.
        case reported
    }

    /// Kebab case, and it names the fault; never used for anything else later.
    package let id: String
    package let group: RuleGroup
    /// Unless the taxonomy or the command line says otherwise.
    package let severity: Severity
    /// One line: what is wrong.
    package let summary: String
    /// Why it matters, for the manual.
    package let rationale: String
    package let examples: [Example]
    /// Whether it only suspects: then a value that the taxonomy lists is never its fault, and neither is a macro.
    ///
    /// Linting holds every rule to that, so that no rule has to think of it.
    package let isHeuristic: Bool
    package let check: Check

    package init(
        _ id: String, group: RuleGroup, severity: Severity = .error, isHeuristic: Bool = false, summary: String,
        rationale: String, examples: [Example], check: Check
    ) {
        self.isHeuristic = isHeuristic
        self.id = id
        self.group = group
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        self.examples = examples
        self.check = check
    }

    /// The word for what it looks at, as in `utmost rules`.
    package var kind: String {
        switch check {
        case .value: "value"
        case .link, .oddLink: "link"
        case .entry: "entry"
        case .sheet, .names: "sheet"
        case .taxonomy: "taxonomy"
        case .reported: "reported"
        }
    }

    /// The number in `Rule.all` of the rule with this id.
    package static func number(of id: String) -> Int? { numbers[id] }

    private static let numbers: [String: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($0.element.id, $0.offset) })
}

extension Rule: CustomStringConvertible {
    package var description: String { id }
}

/// A value under judgement.
package struct JudgedValue: Sendable {
    package let field: Field
    package let bytes: [UInt8]
    package let match: Match
    /// The field of the template that this value is a segment of.
    package let whole: Field?

    /// The value, for messages.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// All of it.
    package var range: Range<Int> { 0..<bytes.count }

    /// Whether the taxonomy lists it as it is written.
    package var isListed: Bool { match.verdict == .good && field.lists(match.canonical) }

    /// Whether the taxonomy lists it, or leads from it to what it lists: then there is nothing to guess.
    package var isKnown: Bool {
        switch match.verdict {
        case .good: isListed
        case .otherCase, .alias: true
        default: false
        }
    }

    /// Whether it holds anything but the signs that every keyboard has.
    package var isPlain: Bool { bytes.allSatisfy { 0x20..<0x7F ~= $0 } }
}
