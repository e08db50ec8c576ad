/// One `key=value` pair of a query, as byte offsets into the link: nothing is copied.
package struct QueryItem: Sendable, Equatable {
    /// The bytes before the first `=`, or all when there is none.
    package var key: Range<Int>
    /// The bytes behind the first `=`; empty at the end of the pair when there is none.
    package var value: Range<Int>
    /// Whether there is an `=`, so that `a=` and `a` can be told apart.
    package var hasEquals: Bool
    /// Whether the key holds `%`, `+`, a tab or a line end, so that its raw bytes are not what a server reads.
    package var keyNeedsDecoding: Bool
    /// The same for the value.
    package var valueNeedsDecoding: Bool

    /// Makes a pair out of its ranges.
    package init(
        key: Range<Int>, value: Range<Int>, hasEquals: Bool, keyNeedsDecoding: Bool, valueNeedsDecoding: Bool
    ) {
        self.key = key
        self.value = value
        self.hasEquals = hasEquals
        self.keyNeedsDecoding = keyNeedsDecoding
        self.valueNeedsDecoding = valueNeedsDecoding
    }

    /// The whole pair.
    package var range: Range<Int> { key.lowerBound..<value.upperBound }

    /// Splits the query at `range` into pairs as forms are read: at `&`, then at the first `=`; empty pieces are skipped.
    ///
    /// What `items` held before is dropped, its memory is kept.
    package static func scan(_ bytes: Span<UInt8>, in range: Range<Int>, into items: inout [QueryItem]) {
        items.removeAll(keepingCapacity: true)
        guard bytes.firstOffset(ofAny: unusual, in: range) == range.upperBound else {
            return scanUnusual(bytes, in: range, into: &items)
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let equals = bytes.firstOffset(ofEither: UInt8(ascii: "="), UInt8(ascii: "&"), in: start..<range.upperBound)
            let hasEquals = equals < range.upperBound && bytes[equals] == UInt8(ascii: "=")
            let end = hasEquals ? bytes.firstOffset(of: UInt8(ascii: "&"), in: equals + 1..<range.upperBound) : equals
            if end > start {
                items.append(
                    QueryItem(
                        key: start..<equals, value: (hasEquals ? equals + 1 : end)..<end, hasEquals: hasEquals,
                        keyNeedsDecoding: false, valueNeedsDecoding: false))
            }
            start = end + 1
        }
    }

    /// Bytes that stand for others, or for nothing.
    private static let unusual = ByteSet { ByteClass.table[Int($0)] & ByteClass.encoded != 0 }

    /// Splits a query that has unusual bytes, and remembers in which pairs they are.
    private static func scanUnusual(_ bytes: Span<UInt8>, in range: Range<Int>, into items: inout [QueryItem]) {
        let table = ByteClass.table
        var start = range.lowerBound
        var equals: Int?
        var keySeen: UInt16 = 0
        var seen: UInt16 = 0
        var position = start
        while true {
            let byte = position < range.upperBound ? bytes[position] : UInt8(ascii: "&")
            if byte == UInt8(ascii: "&") {
                let hasEquals = equals != nil
                if !hasEquals { keySeen = seen }
                if position > start, hasEquals || !isBlank(bytes, start..<position, seen) {
                    items.append(
                        QueryItem(
                            key: start..<(equals ?? position), value: (equals.map { $0 + 1 } ?? position)..<position,
                            hasEquals: hasEquals, keyNeedsDecoding: keySeen & ByteClass.encoded != 0,
                            valueNeedsDecoding: hasEquals && seen & ByteClass.encoded != 0))
                }
                guard position < range.upperBound else { return }
                (start, equals, seen) = (position + 1, nil, 0)
            } else if byte == UInt8(ascii: "="), equals == nil {
                (equals, keySeen, seen) = (position, seen, 0)
            } else {
                seen |= table[Int(byte)]
            }
            position += 1
        }
    }

    /// Whether a piece is nothing but tabs and line ends, which browsers drop before they split.
    private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>, _ seen: UInt16) -> Bool {
        seen == ByteClass.tabOrNewline | ByteClass.forbidden
            && range.allSatisfy { ByteClass.table[Int(bytes[$0])] & ByteClass.tabOrNewline != 0 }
    }
}
