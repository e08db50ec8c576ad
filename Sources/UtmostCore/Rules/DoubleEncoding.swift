extension Rule {
    static let doubleEncoding = Rule(
        "double-encoding", group: .link,
        summary: "A value that was encoded twice",
        rationale: """
            A tool encoded a link that was encoded already, so that % became %25. Once decoded, an escape is left, and \
            GA4 shows it: summer%20sale instead of summer sale.
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=a"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud«%252D»reel",
                fixed:
                    "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale&utm_content=mud-reel"
            ),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, value.bytes.contains(UInt8(ascii: "%")) else { return }
            guard let escapes = EscapedRun(value.bytes.span) else { return }
            let text = String(decoding: value.bytes[escapes.range], as: UTF8.self)
            var whole = value.bytes
            whole.replaceSubrange(escapes.range, with: escapes.decoded)
            drafts.report(
                "\"\(text)\" is encoded twice; GA4 shows \"\(value.text)\" as it stands", at: escapes.range,
                field: value.field.number,
                fix: .value(
                    String(decoding: escapes.decoded, as: UTF8.self), at: escapes.range,
                    ChannelGuard.safety(value.field, from: value.bytes.span, to: whole.span)),
                covers: value.range)
        })
}

/// The part of a decoded value from its first to its last escape, and what it says decoded once more.
private struct EscapedRun {
    let range: Range<Int>
    let decoded: [UInt8]

    /// nil where no escape is left, or one that nobody would have written: of a letter, a digit or no character at all.
    init?(_ value: Span<UInt8>) {
        var (first, last, offset): (Int?, Int, Int) = (nil, 0, 0)
        while offset < value.count {
            let (byte, width) = Percent.decode(value, at: offset, end: value.count)
            if width == 3 {
                guard !byte.isASCIILetter, !byte.isASCIIDigit, !byte.isASCIIControl else { return nil }
                first = first ?? offset
                last = offset + 3
            }
            offset += width
        }
        guard let first else { return nil }
        range = first..<last
        var bytes: [UInt8] = []
        offset = first
        while offset < last {
            let (byte, width) = Percent.decode(value, at: offset, end: last)
            bytes.append(byte)
            offset += width
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        decoded = bytes
    }
}
