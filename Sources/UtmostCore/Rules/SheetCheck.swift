/// A check that needs all rows: entries give keys, and a key that comes again makes the finding.
package struct SheetCheck: Sendable {
    /// What an entry stands for: two hashes, so that a million rows take little room.
    package struct Key: Sendable {
        /// What must not come again.
        package var key: UInt64
        /// What may not differ where the key comes again; 0 where any repetition is a fault.
        package var payload: UInt64
        /// Which part of its entry the key is of, such as the index of a link; for `report` alone.
        package var subject: Int

        package init(key: UInt64, payload: UInt64 = 0, subject: Int = 0) {
            self.key = key
            self.payload = payload
            self.subject = subject
        }
    }

    package enum Fault: Sendable {
        /// The key came again.
        case repeated
        /// The key came again with another payload.
        case conflicting
    }

    /// Among which rows a key must not come again.
    package enum Scope: Sendable {
        case file
        /// All files that are linted together.
        case run
    }

    package let fault: Fault
    package let scope: Scope
    /// Appends the keys of an entry; none for entries that the check is not about.
    package let keys: @Sendable (Entry, Matcher, inout [Key]) -> Void
    /// Writes the finding at the later entry; `earlier` is the place of the first one, such as `row 12`, `line 3` or
    /// `row 12 of may.csv`.
    package let report: @Sendable (_ later: Entry, Key, _ earlier: String, inout Drafts) -> Void
}

/// A check that compares names with each other, when a file is through: each different one once.
///
/// Names are what people make up: the values, and segments of values, of fields without a list.
package struct NameCheck: Sendable {
    /// Judges the name with the number `name` against all others in `book`; asked for names that are new in this file.
    package let check: @Sendable (_ name: Int, _ book: NameBook, inout NameDrafts) -> Void
}
