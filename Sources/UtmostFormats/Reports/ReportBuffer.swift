/// Bytes of a report that nobody has taken yet.
package struct ReportBuffer: Sendable {
    private var bytes: [UInt8] = []

    /// Appends `text` as it is.
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends `span` as it is.
    mutating func append(_ span: Span<UInt8>) {
        bytes.append(addingCapacity: span.count) { output in
            for offset in span.indices { output.append(span[offset]) }
        }
    }

    /// Lends the bytes to `body` where there are `count` or more, and keeps the room for what follows.
    mutating func drain<Failure: Error>(
        atLeast count: Int, _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        guard bytes.count >= count else { return }
        try body(bytes.span)
        bytes.removeAll(keepingCapacity: true)
    }
}
