extension Rule {
    static let blankInLink = Rule(
        "blank-in-link", group: .link,
        summary: "A blank, tab or line break inside a link",
        rationale: """
            Mail programs, chats and ad managers end a link at the first blank. Browsers leave out tabs and line breaks \
            and write a blank as %20, so that a link may work when tried and break when sent.
            """,
        examples: [
            .passes(
                "https://acme.example/big%20tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails(
                "https://acme.example/big« »tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed:
                    "https://acme.example/big%20tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails(
                "https://acme.example/tents« »?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed:
                    "https://acme.example/tents?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
            ),
            .fails(
                "https://acme.example/?utm_source=facebook«\t»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
        ],
        check: .link { link, entry, drafts in
            let marks = link.link.marks
            guard !marks.isDisjoint(with: [.tabsOrNewlines, .spaces]), link.link.fault == nil else { return }
            let text = entry.text.span
            let whole = link.inText(link.link.trimmed)
            let path = link.inText(link.link.path)
            var macro = MacroShape.first(in: text.extracting(whole), from: 0)
            let lastScheme = text.lastScheme(in: whole)
            var offset = whole.lowerBound
            while offset < whole.upperBound {
                if let inner = macro, offset == inner.lowerBound + whole.lowerBound {
                    offset = inner.upperBound + whole.lowerBound
                    macro = MacroShape.first(in: text.extracting(whole), from: inner.upperBound)
                    continue
                }
                guard text[offset].isASCIIWhitespace else {
                    offset += 1
                    continue
                }
                let start = offset
                while offset < whole.upperBound, text[offset].isASCIIWhitespace { offset += 1 }
                drafts.reportBlank(start..<offset, path: path, hasAnother: lastScheme >= offset, entry)
            }
        })
}

extension Drafts {
    fileprivate mutating func reportBlank(
        _ culprit: Range<Int>, path: Range<Int>, hasAnother: Bool, _ entry: Entry
    ) {
        let blanks = entry.text[culprit]
        let hasBreak = blanks.contains { $0 != UInt8(ascii: " ") }
        // A plain blank in a query is the fault of its key or value, and their rules say so.
        guard hasBreak || path.contains(culprit) else { return }
        let name = !hasBreak ? "a blank" : blanks.contains(UInt8(ascii: "\t")) ? "a tab" : "a line break"
        let isInside = !hasBreak && culprit.upperBound < path.upperBound
        let isDropped = blanks.allSatisfy { $0 != UInt8(ascii: " ") }
        report(
            "\(name) stands inside the link; most programs end the link there", at: culprit,
            remedy: hasAnother ? "write one link a cell" : isInside ? "write \"%20\"" : "take it out",
            fix: hasAnother
                ? nil
                : .link(
                    isInside ? String(repeating: "%20", count: culprit.count) : "", at: culprit,
                    isInside || isDropped ? .safe : .ask))
    }
}

extension Span<UInt8> {
    /// Where the last `://` of `range` stands; before `range` where there is none.
    fileprivate func lastScheme(in range: Range<Int>) -> Int {
        var end = range.upperBound
        while let colon = lastOffset(of: UInt8(ascii: ":"), in: range.lowerBound..<end) {
            if extracting(colon..<range.upperBound).startsWithScheme { return colon }
            end = colon
        }
        return range.lowerBound - 1
    }

    private var startsWithScheme: Bool {
        count >= 3 && self[1] == UInt8(ascii: "/") && self[2] == UInt8(ascii: "/")
    }
}
