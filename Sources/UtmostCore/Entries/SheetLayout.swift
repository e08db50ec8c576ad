/// What the columns of a sheet are, as Formats found out and Core uses it.
package struct SheetLayout: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        /// The header as it is written.
        package var header: String
        package var role: ColumnRole

        package init(header: String, role: ColumnRole) {
            self.header = header
            self.role = role
        }
    }

    /// A value that says that its row is no ad: `Type` is `Format Version`.
    package struct RowMark: Sendable, Equatable {
        /// The column's number, 0-based.
        package var column: Int
        package var value: [UInt8]

        package init(column: Int, value: [UInt8]) {
            self.column = column
            self.value = value
        }
    }

    package var columns: [Column]
    /// How rows and cells are written.
    package var format: RowFormat
    /// Whether every row is meant to be tagged: the sheet has columns for tags or for tagged links.
    package var expectsTags: Bool
    /// Texts with which an ad platform's sheet takes a value away: a cell of one of them is empty.
    package var erasers: [[UInt8]] = []
    package var marks: [RowMark] = []
    /// Whether the text is HTML or Markdown, where `&amp;` is how `&` is written.
    package var isMarkup = false

    package init(columns: [Column], format: RowFormat = .table(Dialect())) {
        self.columns = columns
        self.format = format
        expectsTags = columns.contains {
            switch $0.role {
            case .field(_, let isStrict): isStrict
            case .link(let isTagged): isTagged
            case .param, .query: true
            case .ignored, .template, .startDay, .status, .suppression: false
            }
        }
    }

    /// Whether loose words name a source and a medium: nobody plans both for links that stay without tags.
    func plansTags(_ matcher: Matcher) -> Bool {
        [matcher.field(named: "source"), matcher.mediumField].allSatisfy { field in
            field != nil
                && columns.contains {
                    if case .field(let number, isStrict: false) = $0.role { number == field } else { false }
                }
        }
    }

    /// One column of links, as plain text has them.
    package static let text = SheetLayout(
        columns: [Column(header: "", role: .link(isTagged: false))], format: .text)
}

/// What one column holds.
package enum ColumnRole: Sendable, Equatable {
    /// Nothing that is judged: notes, names, numbers.
    case ignored
    /// Links, already tagged or still without tags.
    case link(isTagged: Bool)
    /// Query strings that the ad platform appends: Final URL suffix, URL Tags.
    case query
    /// Tracking templates, which the ad platform wraps around the row's links.
    case template
    /// A value of the parameter with this number, such as `utm_term`: which field that is depends on the row's medium.
    case param(Int)
    /// A value of the field with this number. A strict header is one that the taxonomy names; a loose one is a word such
    /// as "Campaign", which counts only where nothing stricter carries the field.
    case field(Int, isStrict: Bool)
    /// The day on which the row starts.
    case startDay
    /// Whether the row is live already.
    case status
    /// Which rules shall leave the row as it is: `lint-ignore`.
    case suppression
}
