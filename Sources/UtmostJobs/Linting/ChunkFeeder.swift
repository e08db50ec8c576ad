import UtmostCore
import UtmostFormats

/// Hands the chunks of one document to workers, in order, one at a time.
actor ChunkFeeder {
    private var reader: DocumentReader
    private var ahead: Chunk?
    private var index = 0
    private(set) var isInterrupted = false

    /// A feeder whose first chunk has been read already.
    init(_ reader: DocumentReader, first: Chunk?) {
        self.reader = reader
        ahead = first
    }

    /// The next chunk and its number, from 0 on; nil at the end.
    func next() throws -> (index: Int, chunk: Chunk)? {
        guard !Interruption.isRequested else {
            isInterrupted = true
            return nil
        }
        guard let chunk = try ahead.take() ?? reader.next() else { return nil }
        defer { index += 1 }
        return (index, chunk)
    }

    /// How the document is written, as far as it was read.
    var encoding: TextEncoding { reader.encoding }

    /// What was wrong with the document as such.
    var faults: [DocumentReader.Fault] { reader.faults }
}
