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
        /// A whole entry.
        case entry(@Sendable (Entry, inout Drafts) -> Void)
        /// All entries of a file.
        case sheet(SheetCheck)
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
    package let check: Check

    package init(
        _ id: String, group: RuleGroup, severity: Severity = .error, summary: String, rationale: String,
        examples: [Example], check: Check
    ) {
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
        case .link: "link"
        case .entry: "entry"
        case .sheet: "sheet"
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

/// A check that needs all rows: each entry gives a key, and what happens when a key comes again makes the finding.
package struct SheetCheck: Sendable {
    /// What an entry stands for: two hashes, so that a million rows take little room.
    package struct Key: Sendable {
        /// What must not come again.
        package var key: UInt64
        /// What may not differ where the key comes again; 0 where any repetition is a fault.
        package var payload: UInt64

        package init(key: UInt64, payload: UInt64 = 0) {
            self.key = key
            self.payload = payload
        }
    }

    package enum Fault: Sendable {
        /// The key came again.
        case repeated
        /// The key came again with another payload.
        case conflicting
    }

    package let fault: Fault
    /// The key of an entry; nil for entries that the check is not about.
    package let key: @Sendable (Entry, Matcher) -> Key?
    /// Writes the finding at the later entry; `earlier` is where the first one stands: "row 12", in plain text "line 12".
    package let report: @Sendable (_ later: Entry, _ earlier: String, inout Drafts) -> Void
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
}
