/// Finds links in plain text: mail, Markdown, lists of links.
///
/// A link is what looks like one to a reader: it has `://`, almost has it (`htps:/`, `https//`), or carries a tag. It
/// ends at a blank, a quote, an angle bracket or a backtick outside of a macro, and gives up the punctuation that belongs to the sentence.
package enum TextScanner {
    /// Fills `batch` with a row for each link in its chunk, and for each comment to utmost.
    package static func scan(_ batch: inout RowBatch) {
        batch.cells.removeAll(keepingCapacity: true)
        batch.rowEnds.removeAll(keepingCapacity: true)
        batch.breaks.removeAll(keepingCapacity: true)
        batch.rowLines.removeAll(keepingCapacity: true)
        batch.comments.removeAll(keepingCapacity: true)
        let bytes = batch.chunk.bytes
        var offset = 0
        var line: UInt32 = 0
        while offset < bytes.count {
            if isBreak(bytes[offset]) {
                if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
                offset += 1
                continue
            }
            if mayStartComment(bytes[offset]), let comment = TextComment.find(at: offset, in: bytes.span) {
                batch.comments.append(UInt32(truncatingIfNeeded: batch.rowEnds.count))
                append(comment.range, line, to: &batch)
                offset = comment.range.upperBound
                continue
            }
            let end = wordEnd(from: offset, in: bytes.span)
            if let range = link(in: offset..<end, of: bytes.span) { append(range, line, to: &batch) }
            offset = end
        }
    }

    private static func append(_ range: Range<Int>, _ line: UInt32, to batch: inout RowBatch) {
        batch.cells.append(Cell(range))
        batch.rowEnds.append(UInt32(truncatingIfNeeded: batch.cells.count))
        batch.rowLines.append(line)
    }

    /// Whether `utmost:`, with or without the sign of a comment, may start with `byte`.
    private static func mayStartComment(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "u"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "!"): true
        default: false
        }
    }

    /// The link that starts at `offset`.
    package static func link(at offset: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        link(in: offset..<wordEnd(from: offset, in: bytes), of: bytes)
    }

    private static func wordEnd(from offset: Int, in bytes: Span<UInt8>) -> Int {
        var end = bytes.firstOffset(ofAny: breaks, in: offset..<bytes.count)
        var start = offset
        // Blanks and quotes of a macro end no link.
        while let macro = openMacro(in: start..<end, of: bytes) {
            start = macro.upperBound
            if start > end { end = bytes.firstOffset(ofAny: breaks, in: start..<bytes.count) }
        }
        return targetStart(in: offset + 1..<max(offset + 1, end), of: bytes)
    }

    /// Where the target of a Markdown link begins, as in `[![badge](https://…)](https://…)`; the end of `word` without.
    private static func targetStart(in word: Range<Int>, of bytes: Span<UInt8>) -> Int {
        var offset = bytes.firstOffset(of: UInt8(ascii: "]"), in: word)
        while offset + 1 < word.upperBound, bytes[offset + 1] != UInt8(ascii: "(") {
            offset = bytes.firstOffset(of: UInt8(ascii: "]"), in: offset + 1..<word.upperBound)
        }
        return offset + 1 < word.upperBound ? offset : word.upperBound
    }

    /// The first macro that begins in `word`, such as `{{ campaign.name }}` or `{% if x %}`.
    private static func openMacro(in word: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
        var start = bytes.firstOffset(of: UInt8(ascii: "{"), in: word)
        while start < word.upperBound {
            if let end = macroEnd(from: start, in: bytes) { return start..<end }
            start = bytes.firstOffset(of: UInt8(ascii: "{"), in: start + 1..<word.upperBound)
        }
        return nil
    }

    /// Where `{{ campaign.name }}` or `{% if x %}` ends that begins at `offset`: its blanks and quotes end no link.
    private static func macroEnd(from offset: Int, in bytes: Span<UInt8>) -> Int? {
        guard offset + 1 < bytes.count else { return nil }
        let sign = bytes[offset + 1]
        guard sign == UInt8(ascii: "{") || sign == UInt8(ascii: "%") else { return nil }
        let close = sign == UInt8(ascii: "{") ? UInt8(ascii: "}") : sign
        // A macro stands on one line, and is no longer than a sentence.
        let near = offset + 2..<min(offset + 2 + longestMacro, bytes.count)
        var end = bytes.firstOffset(ofEither: close, UInt8(ascii: "\n"), in: near)
        while end < near.upperBound, bytes[end] == close {
            if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}") {
                // A link inside of a macro is a link of its own.
                let inner = offset + 2..<end
                return bytes.firstOffset(of: UInt8(ascii: "/"), in: inner) == end ? end + 2 : nil
            }
            end = bytes.firstOffset(ofEither: close, UInt8(ascii: "\n"), in: end + 1..<near.upperBound)
        }
        return nil
    }

    private static let longestMacro = 200

    private static let breaks = ByteSet(isBreak)

    private static func isBreak(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
            true
        default: false
        }
    }

    /// The link in one word; nil where it is just a word.
    private static func link(in word: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
        guard word.count > 6, let mark = mark(in: word, of: bytes) else { return nil }
        var start = word.lowerBound
        // What leads up to the link in Markdown and in prose: [text](https://…, (https://…, key=https://….
        if case .scheme(let colon) = mark {
            start = colon
            while start > word.lowerBound, bytes[start - 1].isASCIILetter || bytes[start - 1].isASCIIDigit {
                start -= 1
            }
        } else {
            while start < word.upperBound,
                bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[")
                    || bytes[start] == UInt8(ascii: "]")
            {
                start += 1
            }
        }
        guard let link = withoutPunctuation(start..<word.upperBound, bytes) else { return nil }
        guard case .scheme(var end) = mark else { return link }
        // A scheme alone is no link, but talk about one.
        while end < link.upperBound, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "/") { end += 1 }
        return end < link.upperBound ? link : nil
    }

    private enum Mark {
        /// The offset where a scheme's letters end.
        case scheme(Int)
        case tag
    }

    private static func mark(in word: Range<Int>, of bytes: Span<UInt8>) -> Mark? {
        var hasTag = false
        for offset in word {
            let rest = word.upperBound - offset
            switch bytes[offset] {
            case UInt8(ascii: ":") where rest > 2 && bytes[offset + 1] == UInt8(ascii: "/"):
                // One slash is enough for http, which browsers forgive.
                if bytes[offset + 2] == UInt8(ascii: "/") || endsInHTTP(word.lowerBound..<offset, bytes) {
                    return .scheme(offset)
                }
            case UInt8(ascii: "/") where rest > 2 && bytes[offset + 1] == UInt8(ascii: "/"):
                if endsInHTTP(word.lowerBound..<offset, bytes) { return .scheme(offset) }
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                if !hasTag, rest > 4, offset > word.lowerBound, startsTag(offset..<word.upperBound, bytes) {
                    hasTag = true
                }
            default: continue
            }
        }
        return hasTag ? .tag : nil
    }

    /// Whether `utm_…=` stands at the start of `range`; no key is longer than 40 bytes.
    private static func startsTag(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let key = range.prefix(44)
        return bytes.extracting(key.prefix(4)).equalsIgnoringCase("utm_".utf8.span)
            && bytes.firstOffset(of: UInt8(ascii: "="), in: key) < key.upperBound
    }

    private static func endsInHTTP(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let text = bytes.extracting(range)
        return ["http", "https"].contains { name in
            text.count >= name.utf8.count
                && text.extracting(droppingFirst: text.count - name.utf8.count).equalsIgnoringCase(name.utf8.span)
        }
    }

    /// `range` without what ends a sentence, and without a closing bracket that was not opened in it.
    private static func withoutPunctuation(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
        var end = range.upperBound
        // How many more closing than opening brackets there are, counted when the first one is met.
        var excess: [UInt8: Int] = [:]
        while end > range.lowerBound {
            // `*|CAMPAIGN_UID|*` ends in a sign of its own.
            if end - 1 > range.lowerBound, bytes[end - 1] == UInt8(ascii: "*"), bytes[end - 2] == UInt8(ascii: "|") {
                return range.lowerBound..<end
            }
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "*"):
                end -= 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                let close = bytes[end - 1]
                let open = UInt8(ascii: close == UInt8(ascii: ")") ? "(" : "[")
                let inner = range.lowerBound..<end
                let more =
                    excess[close] ?? bytes.occurrences(of: close, in: inner) - bytes.occurrences(of: open, in: inner)
                guard more > 0 else { return range.lowerBound..<end }
                excess[close] = more - 1
                end -= 1
            default: return range.lowerBound..<end
            }
        }
        return nil
    }
}
