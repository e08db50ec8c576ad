/// A value of a JSON text and where it stands there.
package struct JSONNode: Sendable, Equatable {
    /// What JSON can hold; members keep their order.
    package enum Value: Sendable, Equatable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    /// What the text says.
    package var value: Value

    /// The bytes of the text that spell the value, quotes and brackets included.
    package var range: Range<Int>

    /// Places `value` at `range`.
    package init(_ value: Value, _ range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

/// A name and its value in a JSON object.
package struct JSONMember: Sendable, Equatable {
    /// The name, its escapes undone.
    package var key: String

    /// The bytes of the text that spell the name, quotes included.
    package var keyRange: Range<Int>
    /// The value after the colon.
    package var node: JSONNode

    /// Joins a name with its value.
    package init(key: String, keyRange: Range<Int>, node: JSONNode) {
        self.key = key
        self.keyRange = keyRange
        self.node = node
    }
}

extension JSONNode {
    /// Reads a JSON text that may carry a BOM, `//` and `/* */` comments, and trailing commas.
    package init(reading bytes: Span<UInt8>) throws(JSONFault) {
        var reader = JSONReader()
        self = try reader.document(bytes)
    }

    /// The value of the member `key`; nil where there is none, or where the node is no object.
    package subscript(key: String) -> JSONNode? {
        members?.first { $0.key == key }?.node
    }

    /// The text of a string node.
    package var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// The number of a number node.
    package var number: Double? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    /// The answer of a true or false node.
    package var bool: Bool? {
        guard case .bool(let bool) = value else { return nil }
        return bool
    }

    /// The elements of an array node.
    package var elements: [JSONNode]? {
        guard case .array(let elements) = value else { return nil }
        return elements
    }

    /// The members of an object node, in the order of the text.
    package var members: [JSONMember]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    /// Whether the node is `null`.
    package var isNull: Bool { value == .null }
}
