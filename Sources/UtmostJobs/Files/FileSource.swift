import UtmostFormats

/// A file or a pipe as a source of a document's bytes; read by offset, never mapped (DESIGN, decision 10).
package struct FileSource: ByteSource {
    private let handle: FileHandle
    private var offset = 0

    package init(_ handle: FileHandle) { self.handle = handle }

    package mutating func read(after prefix: [UInt8], upTo count: Int) throws -> [UInt8] {
        let bytes = try handle.read(after: prefix, upTo: count, at: offset)
        offset += bytes.count - prefix.count
        return bytes
    }

    /// All the bytes that are left.
    package mutating func readAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let before = bytes.count
            bytes = try read(after: bytes, upTo: max(1 << 16, before))
            if bytes.count == before { return bytes }
        }
    }
}
