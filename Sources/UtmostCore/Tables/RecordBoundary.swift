/// Finds where the last whole record of a growing buffer ends, with the same idea of quotes as `TableScanner`.
///
/// It hops from quote to quote; without quotes it only counts line feeds. One reader thread can so cut a file into chunks
/// for many workers, each with its row and line number.
package struct RecordBoundary: Sendable {
    package let dialect: Dialect
    /// Records that end before `end`.
    package private(set) var rows = 0
    /// Line breaks before `end`.
    package private(set) var lines = 0
    /// The offset behind the last whole record; 0 when there is none yet.
    package private(set) var end = 0
    /// Where the quote stands that is still open.
    package private(set) var openQuote: Int?
    /// Whether the open quote has met, on a later line, a quote that closes nothing because text follows it: that one
    /// opens a cell of its own, and the open one was never closed.
    package private(set) var isHopeless = false

    private var position = 0
    private var pendingLines = 0
    /// Pending lines before the quote that is still open.
    private var linesBeforeQuote = 0
    /// Quotes before this offset are text: nothing closes them.
    private var literalUntil = 0
    /// Finds the ends of JSON records.
    private var walk: JSONRecordWalk?
    /// How many bytes there have to be before a record that was cut is tried again: it doubles, so that a long record is
    /// not read over and over.
    private var patience = 0

    /// A search for the ends of records that are written in `format`.
    package init(_ format: RowFormat) {
        switch format {
        // 0xFF never occurs in UTF-8: in plain text no quote opens anything.
        case .text: dialect = Dialect(quote: 0xFF)
        case .table(let dialect): self.dialect = dialect
        case .json(let records):
            dialect = Dialect(quote: 0xFF)
            walk = JSONRecordWalk(records.shape, JSONRecordScanner())
        }
    }

    /// Goes on to the end of `bytes`, of which the part that was seen before is unchanged.
    package mutating func advance(_ bytes: Span<UInt8>, isLast: Bool) {
        if walk != nil { return advanceRecords(bytes, isLast: isLast) }
        while position < bytes.count, !isHopeless {
            if let open = openQuote {
                guard closeQuote(bytes, opened: open, isLast: isLast) else { return }
            } else {
                skipToQuote(bytes)
            }
        }
    }

    /// Takes the open quote for text, and reads what follows it again.
    package mutating func giveUpQuote() {
        guard let open = openQuote else { return }
        openQuote = nil
        isHopeless = false
        literalUntil = open + 1
        position = open + 1
        pendingLines = linesBeforeQuote
    }

    /// Starts over on what remains once the first `end` bytes of the buffer have been taken away.
    package mutating func drop() {
        position -= end
        openQuote = openQuote.map { $0 - end }
        literalUntil = max(0, literalUntil - end)
        patience = max(0, patience - end)
        rows = 0
        lines = 0
        end = 0
    }

    /// Counts the whole records in `bytes`, and the lines before their ends.
    private mutating func advanceRecords(_ bytes: Span<UInt8>, isLast: Bool) {
        if walk?.shape == .lines { return advanceLines(bytes) }
        guard bytes.count >= patience || isLast else { return }
        while let step = walk?.next(from: end, in: bytes, isLast: isLast), case .record(_, _, let next) = step {
            lines += bytes.occurrences(of: dialect.newline, in: end..<next)
            rows += 1
            end = next
        }
        position = end
        patience = end + 2 * (bytes.count - end)
    }

    /// Counts the lines that are records: all that are not blank.
    ///
    /// What stands in them is the scanner's business.
    private mutating func advanceLines(_ bytes: Span<UInt8>) {
        while true {
            let newline = bytes.firstOffset(of: dialect.newline, in: position..<bytes.count)
            guard newline < bytes.count else {
                position = bytes.count
                return
            }
            if !(end..<newline).allSatisfy({ bytes[$0].isJSONBlank }) { rows += 1 }
            lines += 1
            end = newline + 1
            position = end
        }
    }

    /// Ends before `offset`, where a line begins, and reads what follows again.
    ///
    /// Only for plain text, which has no quotes.
    package mutating func retreat(to offset: Int, in bytes: Span<UInt8>) {
        lines = bytes.occurrences(of: dialect.newline, in: 0..<offset)
        rows = lines
        (end, position) = (offset, offset)
    }

    private mutating func skipToQuote(_ bytes: Span<UInt8>) {
        let quote = bytes.firstOffset(of: dialect.quote, in: position..<bytes.count)
        let records = bytes.occurrences(of: dialect.newline, in: position..<quote)
        if records > 0, let last = bytes.lastOffset(of: dialect.newline, in: position..<quote) {
            rows += records
            lines += records + pendingLines
            pendingLines = 0
            end = last + 1
        }
        position = quote
        guard quote < bytes.count else { return }
        let opensCell = quote == 0 || bytes[quote - 1] == dialect.delimiter || bytes[quote - 1] == dialect.newline
        if opensCell, quote >= literalUntil { (openQuote, linesBeforeQuote) = (quote, pendingLines) }
        position = quote + 1
    }

    /// Finds the closing quote; false when more bytes are needed.
    private mutating func closeQuote(_ bytes: Span<UInt8>, opened open: Int, isLast: Bool) -> Bool {
        while position < bytes.count {
            let quote = bytes.firstOffset(of: dialect.quote, in: position..<bytes.count)
            pendingLines += bytes.occurrences(of: dialect.newline, in: position..<quote)
            position = quote
            guard quote < bytes.count else { return true }
            guard quote + 1 < bytes.count || isLast else { return false }
            if quote + 1 < bytes.count, bytes[quote + 1] == dialect.quote {
                position = quote + 2
                continue
            }
            if pendingLines > linesBeforeQuote {
                guard let isEnd = endsCell(bytes, behind: quote, isLast: isLast) else { return false }
                isHopeless = !isEnd
                if isHopeless { return true }
            }
            position = quote + 1
            openQuote = nil
            return true
        }
        return true
    }

    /// Whether the cell ends behind the quote at `quote`; nil when more bytes are needed.
    private func endsCell(_ bytes: Span<UInt8>, behind quote: Int, isLast: Bool) -> Bool? {
        var next = quote + 1
        if next < bytes.count, bytes[next] == UInt8(ascii: "\r"), dialect.newline != UInt8(ascii: "\r") {
            next += 1
            if next == bytes.count { return isLast ? true : nil }
            return bytes[next] == dialect.newline
        }
        return next == bytes.count || bytes[next] == dialect.delimiter || bytes[next] == dialect.newline
    }
}
