/// How a document of JSON records is written, and which of their keys are columns.
///
/// A key is its path through the record: `{"ad": {"link": "https://…"}}` has the key `ad.link`, the second element of a
/// list `links` the key `links.1`.
package struct JSONRecords: Sendable, Equatable {
    package enum Shape: Sendable, Equatable {
        /// Each line is a record: JSON Lines.
        case lines
        /// Records stand in a list, or one behind the other.
        case list
    }

    /// A key of the first records.
    package struct Key: Sendable, Equatable {
        package var path: [UInt8]
        /// The number of its column; nil for keys that nobody reads.
        package var column: Int?

        package init(path: [UInt8], column: Int?) {
            self.path = path
            self.column = column
        }
    }

    package var shape: Shape
    package var keys: [Key]
    /// Keys that mean something although the first records do not have them: the letters and digits of the last name in
    /// the path, in lower case, and its column.
    package var late: [Key]

    package init(_ shape: Shape, keys: [Key] = [], late: [Key] = []) {
        self.shape = shape
        self.keys = keys
        self.late = late
    }
}

/// What is wrong with a record of a document, and where.
package struct RowFault: Sendable, Equatable {
    /// The index of its row in the batch, 0-based.
    package var row: UInt32
    package var message: String
    package var remedy: String
    /// In the chunk.
    package var range: Range<Int>
}
