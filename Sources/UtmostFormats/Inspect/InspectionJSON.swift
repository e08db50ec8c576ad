import UtmostCore

extension Inspection {
    /// The document that docs/schemas/inspect.json describes, on a line of its own.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.number(1)
        writer.key("kind")
        writer.string("inspect")
        writer.key("link")
        writer.string(link)
        writer.key("url")
        if let address { address.write(to: &writer) } else { writer.null() }
        writer.key("tags")
        writer.beginArray()
        for tag in tags { tag.write(to: &writer) }
        writer.endArray()
        writeSegments(to: &writer)
        writer.key("channel")
        if let channel { channel.write(to: &writer) } else { writer.null() }
        writer.key("findings")
        writer.beginArray()
        for finding in findings { finding.write(to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.take()
    }

    /// By name; where two tags have a segment of one name, the first counts, as it does for rules.
    private func writeSegments(to writer: inout JSONWriter) {
        var seen = Set<String>()
        writer.key("segments")
        writer.beginObject()
        for segment in tags.flatMap(\.segments) where seen.insert(segment.field).inserted {
            writer.member(segment.field, segment.value)
        }
        writer.endObject()
    }
}

extension Inspection.PredictedChannel {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("because", because)
        writer.endObject()
    }
}

extension Inspection.Address {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("href", href)
        writer.member("scheme", scheme)
        writer.member("host", host)
        writer.key("port")
        if let port { writer.number(port) } else { writer.null() }
        writer.member("path", path)
        writer.member("query", query)
        writer.member("fragment", fragment)
        writer.member("registrableDomain", registrableDomain)
        writer.endObject()
    }
}

extension InspectedTag {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("key", key)
        writer.member("field", field)
        writer.member("raw", raw)
        writer.member("value", value)
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
