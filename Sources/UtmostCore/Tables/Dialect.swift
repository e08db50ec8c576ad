/// How a text table is written: what parts its cells and its records.
package struct Dialect: Sendable, Equatable {
    /// `,`, tab, `;` or `|`.
    package var delimiter: UInt8
    /// `"`; it opens a quoted cell only as the first byte of the cell.
    package var quote: UInt8
    /// The last byte of a record: a line feed, or a carriage return in files of old Macs.
    package var newline: UInt8

    package init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""), newline: UInt8 = UInt8(ascii: "\n")
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.newline = newline
    }
}
