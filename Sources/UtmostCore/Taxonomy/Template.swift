/// A template such as `{date}_{region}_{product}_{goal?}`, taken apart.
package struct Template: Sendable, Equatable {
    package struct Segment: Sendable, Equatable {
        /// The field that the segment carries.
        package var field: String
        package var isOptional: Bool
    }

    package var segments: [Segment]
    /// The one byte between segments.
    package var separator: UInt8

    /// Why a text is no template.
    package struct Fault: Error, Equatable {
        package var message: String
        package var remedy: String?
    }

    /// Reads `text`; between any two segments stands the same one sign.
    package init(_ text: String, separator fallback: UInt8) throws(Fault) {
        var segments: [Segment] = []
        var separators = Set<UInt8>()
        var rest = Substring(text)
        while !rest.isEmpty {
            guard rest.first == "{", let close = rest.firstIndex(of: "}") else {
                throw Fault(
                    message: "\"\(text)\" is not made of {segments} with one sign between them",
                    remedy: "write it as {date}_{region}_{product}")
            }
            var name = rest[rest.index(after: rest.startIndex)..<close]
            let isOptional = name.hasSuffix("?")
            if isOptional { name = name.dropLast() }
            guard !name.isEmpty, !name.contains("{") else {
                throw Fault(message: "\"\(text)\" has a segment without a name", remedy: nil)
            }
            if let last = segments.last, last.isOptional, !isOptional {
                throw Fault(
                    message: "\"{\(name)}\" stands behind the optional \"{\(last.field)?}\"",
                    remedy: "optional segments stand at the end")
            }
            if segments.contains(where: { $0.field == name }) {
                throw Fault(message: "\"\(text)\" has \"{\(name)}\" twice", remedy: nil)
            }
            segments.append(Segment(field: String(name), isOptional: isOptional))
            rest = rest[rest.index(after: close)...]
            guard !rest.isEmpty else { break }
            guard let sign = rest.utf8.first, Self.mayPart(sign) else {
                throw Fault(message: "\"\(text)\" has no sign between two segments", remedy: "put one such as _ there")
            }
            separators.insert(sign)
            rest = rest.dropFirst()
            guard !rest.isEmpty else {
                throw Fault(message: "\"\(text)\" ends with a sign that parts nothing", remedy: "take it out")
            }
        }
        guard !segments.isEmpty else { throw Fault(message: "an empty text is no template", remedy: nil) }
        guard separators.count <= 1 else {
            throw Fault(
                message: "\"\(text)\" has several signs between its segments", remedy: "use one, such as _, everywhere")
        }
        self.segments = segments
        separator = separators.first ?? fallback
    }

    /// Whether a byte may stand between segments: a sign or a space, since letters and digits stand in their values.
    private static func mayPart(_ byte: UInt8) -> Bool {
        0x20..<0x7F ~= byte && !byte.isASCIILetter && !byte.isASCIIDigit && byte != UInt8(ascii: "{")
    }
}
