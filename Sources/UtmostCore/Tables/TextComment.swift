/// Finds the lines by which a text says what utmost shall leave as it is.
///
///     # utmost: ignore[case] the partner writes it so
///     // utmost: ignore[case, too-long] until June
///     <!-- utmost: ignore[unknown-value] agreed with Mo -->
package enum TextComment {
    /// A comment counts for the next line with a link, which may begin so many bytes behind the comment's line.
    ///
    /// With that bound a text of any size can be cut into pieces that are judged by themselves.
    static let reach = 64 << 10

    /// What stands behind so many bytes of a comment is no part of it.
    private static let longest = 4096

    /// The comment whose word `utmost:`, with or without its sign, starts at `offset`; with what it says.
    static func find(at offset: Int, in text: Span<UInt8>) -> (range: Range<Int>, said: Range<Int>)? {
        var word = offset
        while word < text.count, isSign(text[word]) { word += 1 }
        let marker = word..<min(word + 7, text.count)
        guard hasSameBytes(text, marker, "utmost:"), let sign = sign(before: word, in: text) else { return nil }
        var start = marker.upperBound
        while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
        let rest = start..<min(text.count, start + longest)
        guard text.extracting(rest.prefix(6)).equalsIgnoringCase("ignore".utf8.span),
            Suppression.bracket(in: rest, of: text) != nil
        else { return nil }
        let lineEnd = text.firstOffset(of: UInt8(ascii: "\n"), in: rest)
        guard text[sign] == UInt8(ascii: "<") else {
            let said = text.trimmed(start..<lineEnd)
            return (sign..<said.upperBound, said)
        }
        var close = text.firstOffset(of: UInt8(ascii: ">"), in: start..<lineEnd)
        while close < lineEnd, !hasSameBytes(text, close - 2..<close, "--") {
            close = text.firstOffset(of: UInt8(ascii: ">"), in: close + 1..<lineEnd)
        }
        let isClosed = close < lineEnd
        let said = text.trimmed(start..<(isClosed ? max(start, close - 2) : lineEnd))
        return (sign..<(isClosed ? close + 1 : said.upperBound), said)
    }

    /// What the comment that stands in `range` says.
    static func said(in range: Range<Int>, of text: Span<UInt8>) -> Range<Int>? {
        var word = range.lowerBound
        while word < range.upperBound, text[word] != UInt8(ascii: "u") { word += 1 }
        return find(at: word, in: text)?.said
    }

    /// Where the line of the first comment begins that still waits for its link at the end of `text`; nil where none does.
    ///
    /// Only as far back as a comment reaches.
    package static func firstOpenLine(in text: Span<UInt8>) -> Int? {
        let back = max(0, text.count - reach)
        // The first line that begins in reach.
        let start = back == 0 ? 0 : text.firstOffset(of: UInt8(ascii: "\n"), in: back - 1..<text.count) + 1
        guard start < text.count, mentionsMarker(text, from: start) else { return nil }
        var batch = RowBatch(Chunk(bytes: (start..<text.count).map { text[$0] }))
        TextScanner.scan(&batch)
        let comments = batch.comments.map(Int.init)
        let lastLink = (0..<batch.rowCount).last { !comments.contains($0) }
        let lastLine = lastLink.map { Int(batch.rowLines[$0]) } ?? -1
        guard let open = comments.first(where: { Int(batch.rowLines[$0]) > lastLine }) else { return nil }
        let offset = start + batch.cells[open].range.lowerBound
        return (text.lastOffset(of: UInt8(ascii: "\n"), in: start..<offset) ?? start - 1) + 1
    }

    private static func mentionsMarker(_ text: Span<UInt8>, from start: Int) -> Bool {
        var colon = text.firstOffset(of: UInt8(ascii: ":"), in: start..<text.count)
        while colon < text.count {
            if hasSameBytes(text, colon - 6..<colon, "utmost") { return true }
            colon = text.firstOffset(of: UInt8(ascii: ":"), in: colon + 1..<text.count)
        }
        return false
    }

    /// Where the sign begins that makes what starts at `offset` a comment: `#`, `//` or `<!--`.
    private static func sign(before offset: Int, in text: Span<UInt8>) -> Int? {
        var end = offset
        while end > 0, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        if hasSameBytes(text, end - 4..<end, "<!--") { return end - 4 }
        if hasSameBytes(text, end - 2..<end, "//") { return end - 2 }
        var start = end
        while start > 0, text[start - 1] == UInt8(ascii: "#") { start -= 1 }
        return start < end ? start : nil
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "-")
    }

    private static func hasSameBytes(_ text: Span<UInt8>, _ range: Range<Int>, _ word: String) -> Bool {
        guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
        return text.extracting(range).hasSameBytes(as: word.utf8.span)
    }
}
