/// Where a document's bytes come from: a file, a pipe, or memory.
package protocol ByteSource: Sendable {
    /// Gives `prefix` followed by up to `count` new bytes; no new bytes mean the end.
    mutating func read(after prefix: [UInt8], upTo count: Int) throws -> [UInt8]
}

/// Bytes that are in memory already.
package struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var offset = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package mutating func read(after prefix: [UInt8], upTo count: Int) -> [UInt8] {
        let end = min(bytes.count, offset + count)
        defer { offset = end }
        return prefix + bytes[offset..<end]
    }
}
