package import UtmostCore

/// Reads a document of any size as chunks of whole records, decoded, with the row and line of each.
///
/// One reader cuts the file; workers find the cells. What is wrong with the file as such is collected in `faults`.
package struct DocumentReader {
    /// Something about the file as such.
    package struct Fault: Sendable, Equatable {
        /// The id of the rule.
        package var rule: String
        package var message: String
        package var remedy: String?
        /// 1-based; nil where it means nothing.
        package var row: Int?
        package var column: String?
        package var line: Int
        package var byteColumn: Int
        /// In the file's own bytes.
        package var range: Range<Int>
    }

    package private(set) var faults: [Fault] = []
    /// Known after the first chunk.
    package private(set) var shape: DocumentShape?

    private var source: any ByteSource
    private let sniffer: DocumentSniffer
    private let chunkSize: Int
    private var decoder: TextDecoder?
    private var boundary = RecordBoundary(.text)

    /// Decoded bytes that wait for the end of their record, and where they come from.
    private var pending: [UInt8] = []
    private var origin = ByteOrigin()
    /// Raw bytes that wait for the end of their character.
    private var undecoded: [UInt8] = []
    private var nextRow = 1
    private var nextLine = 1
    private var isAtEnd = false
    /// How much of `pending` the boundary has seen; the first read is longer than a chunk may be.
    private var scanned = 0
    /// The first byte that was no UTF-8, until it is reported.
    private var firstStray: ByteOrigin.Bend?

    /// Decoded bytes that the sniffer gets to see, whatever the size of the chunks; twice as many are read in UTF-16.
    private static let sniffed = 1 << 20
    /// The longest quoted cell; a quote that is open for longer is taken for text.
    private static let longestCell = 32 << 20
    /// The longest record.
    private static let longestRecord = 256 << 20

    /// A reader of `source`, which is called `name`; it gives chunks of about `chunkSize` bytes.
    package init(
        _ source: any ByteSource, name: String?, matcher: Matcher, format: InputFormat? = nil, chunkSize: Int = 4 << 20
    ) {
        self.source = source
        self.chunkSize = chunkSize
        sniffer = DocumentSniffer(matcher: matcher, name: name, format: format)
    }

    /// How the document is written, as far as it was read.
    package var encoding: TextEncoding { decoder?.written ?? .utf8 }

    /// The next chunk; nil at the end.
    package mutating func next() throws -> Chunk? {
        while !isAtEnd || !pending.isEmpty {
            if !isAtEnd, scanned == pending.count { try fill() }
            while shape == nil, !isAtEnd, pending.count < Self.sniffed { try fill() }
            if shape == nil { try understand() }
            if let stray = firstStray.take() { reportStray(stray) }
            scanned = min(pending.count, scanned + chunkSize)
            scan()
            giveUpQuotes()
            if let chunk = cut() { return chunk }
            guard pending.count <= Self.longestRecord else {
                throw DocumentError(
                    "row \(nextRow) is longer than \(Self.longestRecord >> 20) MB", remedy: "is this a table or a text?"
                )
            }
        }
        return nil
    }

    /// Appends what the source gives to `pending`, decoded.
    private mutating func fill() throws {
        let known = pending.count
        let prefix = pending + undecoded
        pending = []
        let block = try source.read(after: prefix, upTo: decoder == nil ? max(chunkSize, 2 * Self.sniffed) : chunkSize)
        isAtEnd = block.count == prefix.count
        var fresh = block
        var freshFrom = known
        if decoder == nil { (fresh, freshFrom) = try start(block) }
        let shift = origin.bends.last?.shift ?? 0
        guard var decoder else { return }
        let strays = decoder.strayCount
        let (bytes, bends, rest) = decoder.decode(fresh, known: freshFrom, shift: shift, isLast: isAtEnd)
        self.decoder = decoder
        pending = bytes
        origin.bends.append(contentsOf: bends)
        undecoded = rest
        if strays == 0, decoder.strayCount > 0 { firstStray = bends.first }
        if isAtEnd, !undecoded.isEmpty { undecoded = [] }
    }

    /// Looks at the very first bytes: encoding, byte order mark, and whether it is text at all.
    private mutating func start(_ block: [UInt8]) throws -> ([UInt8], Int) {
        let (encoding, markCount) = TextEncoding.detect(block.span)
        if encoding == .utf8, block.prefix(8192).contains(0) {
            throw DocumentError("this is no text: it has NUL bytes", remedy: "export the sheet as CSV (UTF-8)")
        }
        decoder = TextDecoder(encoding)
        origin = ByteOrigin(base: markCount, scale: encoding == .utf8 ? 1 : 2)
        return (Array(block.dropFirst(markCount)), 0)
    }

    /// Whether nothing can follow what the boundary has seen.
    private var isScannedToEnd: Bool { isAtEnd && scanned == pending.count }

    private mutating func understand() throws {
        let shape = try sniffer.shape(of: pending.span.extracting(first: Self.sniffed))
        self.shape = shape
        boundary = RecordBoundary(shape.layout.format)
        if shape.headerRow > 0 { reportRepeatedHeaders(shape) }
    }

    /// Takes the whole records off `pending`; at the end, whatever is there.
    private mutating func cut() -> Chunk? {
        // A comment to utmost goes with the link that it is about.
        if !isScannedToEnd, shape?.layout.format == .text,
            let open = TextComment.firstOpenLine(in: pending.span.extracting(first: boundary.end))
        {
            var boundary = boundary
            boundary.retreat(to: open, in: pending.span)
            self.boundary = boundary
        }
        var end = boundary.end
        var rows = boundary.rows
        var lines = boundary.lines
        if isScannedToEnd, end < pending.count {
            rows += 1
            lines += 1
            end = pending.count
        }
        guard end > 0 else { return nil }
        var bytes = pending
        pending = Array(bytes[end...])
        bytes.removeLast(bytes.count - end)
        let chunk = Chunk(
            bytes: bytes,
            origin: ByteOrigin(base: origin.base, scale: origin.scale, bends: origin.bends.filter { $0.offset <= end }),
            firstRow: nextRow, firstLine: nextLine)
        nextRow += rows
        nextLine += lines
        let shift = chunk.origin.bends.last?.shift ?? 0
        origin.base = chunk.origin.original(of: end)
        origin.bends = origin.bends.filter { $0.offset > end }.map {
            ByteOrigin.Bend(offset: $0.offset - end, shift: $0.shift - shift)
        }
        boundary.drop()
        scanned -= end
        return chunk
    }

    /// Takes open quotes that nothing will close for text, and reports each.
    private mutating func giveUpQuotes() {
        while let open = boundary.openQuote, boundary.isHopeless || isScannedToEnd || scanned > Self.longestCell {
            reportQuote(at: open)
            boundary.giveUpQuote()
            scan()
        }
    }

    /// Lets the boundary catch up with what may be seen of `pending`.
    private mutating func scan() {
        var boundary = boundary
        boundary.advance(pending.span.extracting(first: scanned), isLast: isScannedToEnd)
        self.boundary = boundary
    }

    private mutating func reportQuote(at open: Int) {
        // Everything before `boundary.end` has been counted.
        let newlines =
            boundary.lines + pending.span.occurrences(of: boundary.dialect.newline, in: boundary.end..<open)
        let lineStart = (pending.span.lastOffset(of: boundary.dialect.newline, in: 0..<open) ?? -1) + 1
        faults.append(
            Fault(
                rule: "unclosed-quote", message: "a quote opens here, and nothing closes it",
                remedy: "close it, or double it if it belongs to the text", row: nextRow + boundary.rows,
                column: nil, line: nextLine + newlines, byteColumn: open - lineStart + 1,
                range: origin.original(of: open..<open + 1)))
    }

    private mutating func reportStray(_ bend: ByteOrigin.Bend) {
        var offset = bend.offset - 1
        while offset > 0, pending[offset] & 0xC0 == 0x80 { offset -= 1 }
        let newline = boundary.dialect.newline
        let before = pending.span.occurrences(of: newline, in: 0..<offset)
        let end = origin.original(of: bend.offset)
        let lineStart = (pending.span.lastOffset(of: newline, in: 0..<offset) ?? -1) + 1
        faults.append(
            Fault(
                rule: "not-utf8", message: "the file is not UTF-8; read as Windows-1252",
                remedy: "save it as UTF-8", row: nil, column: nil, line: nextLine + before,
                byteColumn: offset - lineStart + 1, range: end - 1..<end))
    }

    private mutating func reportRepeatedHeaders(_ shape: DocumentShape) {
        guard let batch = shape.layout.format.row(at: shape.headerStart, in: pending.span) else { return }
        for index in shape.reading.columns.indices where index < batch.cells.count {
            guard case .repeated(let earlier) = shape.reading.columns[index].reason else { continue }
            let cell = batch.cells[index].range
            let range = cell.lowerBound + shape.headerStart..<cell.upperBound + shape.headerStart
            let header = shape.reading.columns[index].header
            let message =
                earlier == header
                ? "\"\(header)\" stands twice in the header"
                : "\"\(header)\" and \"\(earlier)\" are the same header"
            faults.append(
                Fault(
                    rule: "repeated-header", message: message,
                    remedy: "the first one counts; rename or delete the other", row: shape.headerRow, column: header,
                    line: shape.headerLine, byteColumn: cell.lowerBound + 1, range: origin.original(of: range)))
        }
    }
}
