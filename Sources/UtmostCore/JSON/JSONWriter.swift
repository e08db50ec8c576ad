/// Writes JSON into a buffer that can be emptied at any time, so that reports of any length stream through it.
///
/// Every text comes out as one line of printable UTF-8: control characters, U+2028, U+2029 and the signs that turn the
/// direction of writing are escaped, so that a value from somebody's sheet cannot steer the terminal that shows it.
package struct JSONWriter: Sendable {
    /// Where lines are broken.
    package struct Layout: Sendable, Equatable {
        /// Lists that stand at most this many levels deep get a line for each element.
        var brokenLevels: Int

        /// No blanks at all.
        package static let compact = Layout(brokenLevels: 0)

        /// A line for each element, two spaces for each level.
        package static let pretty = Layout(brokenLevels: .max)

        /// Pretty for the outer `levels`, one line for whatever is nested deeper.
        package static func pretty(levels: Int) -> Layout { Layout(brokenLevels: levels) }
    }

    private let layout: Layout
    private var buffer: [UInt8] = []

    /// One entry for each open list: whether it has an element yet.
    private var filled: [Bool] = []
    private var followsKey = false

    /// Starts an empty buffer.
    package init(_ layout: Layout = .compact) { self.layout = layout }

    /// How many bytes wait to be taken.
    package var count: Int { buffer.count }

    /// Hands out what has been written since the last time.
    package mutating func take() -> [UInt8] {
        defer { buffer = [] }
        return buffer
    }

    /// Lends what has been written since the last time to `body`, and keeps the room for what follows.
    package mutating func drain<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        try body(buffer.span)
        buffer.removeAll(keepingCapacity: true)
    }
}

// MARK: Lists

extension JSONWriter {
    /// Opens a `{`.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the `{` that was opened last.
    package mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens a `[`.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the `[` that was opened last.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of the member whose value comes next.
    package mutating func key(_ name: String) {
        separate()
        buffer.appendQuoted(name.utf8.span)
        buffer.append(UInt8(ascii: ":"))
        if layout.brokenLevels > 0 { buffer.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Ends the line after a whole document, as JSON Lines and text files do.
    package mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }

    private mutating func open(_ bracket: UInt8) {
        separate()
        buffer.append(bracket)
        filled.append(false)
    }

    private mutating func close(_ bracket: UInt8) {
        let isBroken = filled.count <= layout.brokenLevels
        if filled.popLast() == true, isBroken { breakLine() }
        buffer.append(bracket)
    }

    /// Writes what stands between the last element and the one that comes next.
    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let last = filled.indices.last else { return }
        if filled[last] { buffer.append(UInt8(ascii: ",")) }
        if filled.count <= layout.brokenLevels {
            breakLine()
        } else if filled[last], layout.brokenLevels > 0 {
            buffer.append(UInt8(ascii: " "))
        }
        filled[last] = true
    }

    private mutating func breakLine() {
        buffer.append(UInt8(ascii: "\n"))
        for _ in filled.indices {
            buffer.append(UInt8(ascii: " "))
            buffer.append(UInt8(ascii: " "))
        }
    }
}

// MARK: Values

extension JSONWriter {
    /// Writes `text` between quotes.
    package mutating func string(_ text: String) { string(text.utf8.span) }

    /// Writes `text`, with U+FFFD for bytes that are no UTF-8.
    package mutating func string(_ text: Span<UInt8>) {
        separate()
        buffer.appendQuoted(text)
    }

    /// Writes `number` with all its digits.
    package mutating func number(_ number: Int) {
        separate()
        buffer.appendDecimal(number)
    }

    /// Writes `number` in the shortest form that reads back the same; null where it is no finite number.
    package mutating func number(_ number: Double) {
        guard number.isFinite else { return null() }
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return self.number(whole) }
        separate()
        buffer.append(contentsOf: number.description.utf8)
    }

    /// Writes `true` or `false`.
    package mutating func bool(_ bool: Bool) {
        separate()
        buffer.append(contentsOf: (bool ? "true" : "false").utf8)
    }

    /// Writes `null`.
    package mutating func null() {
        separate()
        buffer.append(contentsOf: "null".utf8)
    }
}

extension JSONNode {
    /// Writes the value and all that it holds.
    package func write(to writer: inout JSONWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let bool): writer.bool(bool)
        case .number(let number): writer.number(number)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.node.write(to: &writer)
            }
            writer.endObject()
        }
    }
}
