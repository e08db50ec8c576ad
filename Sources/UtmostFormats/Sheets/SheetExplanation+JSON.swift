import UtmostCore

extension SheetExplanation {
    /// The document that docs/schemas/sheet.json describes, on a line of its own.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.number(1)
        writer.key("kind")
        writer.string("sheet")
        writer.member("file", file)
        writer.member("taxonomy", taxonomy)
        writer.member("encoding", encoding.name)
        writer.member("format", format)
        writer.member("delimiter", delimiter)
        writer.key("headerRow")
        if shape.headerRow > 0 { writer.number(shape.headerRow) } else { writer.null() }
        writer.key("firstRow")
        writer.number(shape.firstRow)
        writer.key("rows")
        writer.number(rows)
        writer.member("platform", shape.reading.platform)
        writer.member("link", link)
        writer.key("columns")
        writer.beginArray()
        for (number, column) in shape.reading.columns.enumerated() { write(column, number, to: &writer) }
        writer.endArray()
        writer.key("leftOut")
        writer.beginArray()
        for part in leftOut {
            writer.beginObject()
            writer.member("reason", part.reason)
            writer.key("count")
            writer.number(part.count)
            writer.key("rows")
            writer.beginArray()
            for row in part.rows { writer.number(row) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.take()
    }

    private func write(_ column: ColumnReading, _ number: Int, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("number")
        writer.number(number + 1)
        writer.member("header", column.header)
        writer.member("meaning", meaning(of: column).kind)
        writer.member("field", field(of: column))
        writer.member("because", column.because(shape.reading.platform))
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a member; null where it has no value.
    fileprivate mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }
}
