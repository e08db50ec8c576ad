/// Where a finding is, in the words of the file it was found in; nil where a part means nothing.
package struct Place: Sendable, Equatable {
    /// The file as the user named it; nil for a link given on the command line.
    package var file: String?
    /// The sheet of a workbook.
    package var sheet: String?
    /// The row as a spreadsheet numbers it, 1-based: the header is row 1 when it stands first.
    package var row: Int?
    /// The header of the column.
    package var column: String?
    /// The cell of a workbook, such as `C14`.
    package var cell: String?
    /// The line, 1-based.
    package var line: Int?
    /// The lines that its row stands on, where those are more than one: quoted cells have line breaks in them.
    package var rowLines: ClosedRange<Int>?
    /// The byte in the line, 1-based, in UTF-8 after decoding.
    package var byteColumn: Int?
    /// The culprit, as a half-open range of the file's original bytes.
    package var range: Range<Int>?

    package init(
        file: String? = nil, row: Int? = nil, column: String? = nil, line: Int? = nil, byteColumn: Int? = nil,
        range: Range<Int>? = nil
    ) {
        self.file = file
        self.row = row
        self.column = column
        self.line = line
        self.byteColumn = byteColumn
        self.range = range
    }
}
