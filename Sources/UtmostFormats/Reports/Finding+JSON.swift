package import UtmostCore

extension Finding {
    /// Writes the finding as an object with the keys of DESIGN's decision 5, in that order; what is nil is left out.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rule", rule)
        writer.member("group", group.rawValue)
        writer.member("teamRule", teamRule)
        writer.member("severity", severity.rawValue)
        writer.member("message", message)
        writer.member("remedy", remedy)
        place.write(to: &writer)
        writer.member("field", field)
        writer.member("value", value)
        writer.member("link", link)
        writer.member("range", place.range)
        if let fix {
            writer.key("fix")
            fix.write(to: &writer)
        }
        writer.key("suggestions")
        writer.beginArray()
        for suggestion in suggestions { writer.string(suggestion) }
        writer.endArray()
        writer.member("owner", owner)
        writer.member("count", count)
        writer.endObject()
    }
}

extension Place {
    /// Writes all but the range as members of the object that is open.
    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("file", file)
        writer.member("sheet", sheet)
        writer.member("row", row)
        writer.member("column", column)
        writer.member("cell", cell)
        writer.member("line", line)
        writer.member("byteColumn", byteColumn)
    }
}

extension Fix {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("safety", safety.rawValue)
        writer.member("replacement", replacement)
        writer.member("range", range)
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a member, unless it has no value.
    fileprivate mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Writes a member, unless it has no value.
    fileprivate mutating func member(_ name: String, _ number: Int?) {
        guard let number else { return }
        key(name)
        self.number(number)
    }

    /// Writes a member, unless it has no value.
    fileprivate mutating func member(_ name: String, _ range: Range<Int>?) {
        guard let range else { return }
        key(name)
        beginObject()
        member("start", range.lowerBound)
        member("end", range.upperBound)
        endObject()
    }
}
