package import UtmostCore

/// What `--input-format` accepts.
package enum InputFormat: String, Sendable, CaseIterable {
    case csv, tsv, jsonl, json, text
}

/// What a document turned out to be.
package struct DocumentShape: Sendable, Equatable {
    package var layout: SheetLayout
    /// The row of the header, 1-based; 0 where there is none.
    package var headerRow = 0
    /// The first row that is judged, 1-based: behind the header, and behind what explains the header.
    package var firstRow = 1
    /// What a person should know about how the file was understood.
    package var notes: [String] = []
    /// Whether there is nothing in it but blanks, as far as was looked.
    package var isBlank = false
    /// What each column was taken for, and why; for JSON also the keys that are not read.
    package var reading = HeaderReading(columns: [])

    /// Where the header's row begins in the decoded bytes, and on which line; 1-based.
    var headerStart = 0
    var headerLine = 1
}
