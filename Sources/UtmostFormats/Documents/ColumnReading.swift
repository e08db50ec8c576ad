package import UtmostCore

/// What a column was taken for, and why.
package struct ColumnReading: Sendable, Equatable {
    /// The header as it is written; the dotted path of a key in JSON.
    package var header: String
    package var role: ColumnRole
    package var reason: Reason

    /// Whether its header says nothing.
    var isUnknown: Bool { role == .ignored && (reason == .unknown || reason == .empty) }

    /// Why a column is what it is.
    package enum Reason: Sendable, Equatable {
        /// The header is a parameter.
        case parameter
        /// The taxonomy names the header in `columns` of a field.
        case taxonomy
        /// Planning sheets call such a column so.
        case planning(HeaderMeaning)
        /// The ad platform calls such a column so.
        case platform(HeaderMeaning)
        /// A link column whose links carry tags.
        case taggedValues(HeaderMeaning)
        /// A loose word for a field that no other column carries.
        case looseWord
        /// A loose word whose field this column carries already.
        case carried(by: String)
        /// A loose word in the sheet of an ad platform, where it is a name and no tag.
        case title
        /// The same as an earlier column.
        case repeated(of: String)
        /// Nothing that is known.
        case unknown
        /// No header at all.
        case empty
    }
}

/// What a row of headers says of its sheet.
package struct HeaderReading: Sendable, Equatable {
    package var columns: [ColumnReading]
    /// The ad platform whose bulk sheet it is; nil for planning sheets.
    package var platform: String?
    /// Texts that take a value away, and are none.
    var erasers: [String] = []
    /// Columns whose value marks a row as no ad, and those values.
    var marks: [SheetLayout.RowMark] = []
}
