extension Rule {
    static let invisibleCharacter = Rule(
        "invisible-character", group: .value,
        summary: "A character that nobody sees, or a blank at an end",
        rationale: """
            Copied from a web page, a chat or a PDF, a value brings along zero-width spaces, no-break spaces or a blank \
            at its end. It looks like the right one, and GA4 shows it as a second row that looks the same.
            """,
        examples: [
            .passes("https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=«facebook%E2%80%8B»&utm_medium=social&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=facebook&utm_medium=«social%20»&utm_campaign=202608_us_tent_sale",
                fixed: "https://acme.example/?utm_source=facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=«summit%C2%A0reel»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale&utm_content=summit-reel"
            ),
        ],
        check: .value { value, drafts in
            guard value.whole == nil, !value.isListed else { return }
            let blank = UInt8(ascii: " ")
            guard !value.isPlain || value.bytes.first == blank || value.bytes.last == blank else { return }
            let reading = HiddenText(value.text, blank: value.field.keepsBlanks ? " " : value.field.word)
            guard let first = reading.first else { return }
            drafts.report(
                "\"\(reading.shown)\" \(first)\(value.field.consequence)", at: value.range, field: value.field.number,
                remedy: reading.repaired.isEmpty
                    ? "write a value, or take the tag out" : "write \"\(reading.repaired)\"",
                fix: drafts.repair(value, as: reading.repaired),
                owner: drafts.matcher.owner(of: value.field, value: nil), claiming: [value.range])
        })
}

/// A text with characters that nobody sees, shown and without them.
private struct HiddenText {
    /// What the first of them is, as in "holds a zero-width space"; nil where there is none.
    private(set) var first: String?
    /// The text with each of them written out as `<U+200B>`.
    private(set) var shown = ""
    /// The text without them; those that part words are `blank` now.
    private(set) var repaired = ""

    init(_ text: String, blank: String) {
        let scalars = Array(text.unicodeScalars)
        let start = scalars.firstIndex { !Self.isBlank($0) && !Self.isHidden($0) } ?? scalars.count
        let end = (scalars.lastIndex { !Self.isBlank($0) && !Self.isHidden($0) } ?? -1) + 1
        var previous: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            let isInside = start <= index && index < end
            let symbol = HiddenCharacter.symbol(for: scalar, after: previous)
            previous = scalar
            if scalar == " " {
                shown.append(" ")
                if isInside { repaired.append(" ") } else { first = first ?? Self.edge(isStart: index < start) }
            } else if symbol != nil || Self.isBlank(scalar) {
                shown += symbol ?? Self.number(scalar)
                first = first ?? "holds \(Self.name(of: scalar))"
                if isInside, Self.isBlank(scalar), !repaired.hasSuffix(blank) { repaired += blank }
            } else {
                shown.unicodeScalars.append(scalar)
                repaired.unicodeScalars.append(scalar)
            }
        }
    }

    private static func edge(isStart: Bool) -> String { isStart ? "starts with a blank" : "ends with a blank" }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        // The wide blank parts words in Japanese and Chinese, where nobody overlooks it.
        scalar.value != 0x3000 && HiddenCharacter.symbol(for: scalar, after: "a") != nil
    }

    /// Whether it parts words.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private static func number(_ scalar: Unicode.Scalar) -> String {
        "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09: "a tab"
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: "a line break"
        case 0xA0, 0x202F: "a no-break space"
        case 0xAD: "a soft hyphen"
        case 0x200B: "a zero-width space"
        case 0x200C, 0x200D, 0x2060: "a zero-width joiner"
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: "a sign that turns the direction of writing"
        case 0xFEFF: "a byte order mark"
        case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: "a blank that is no usual one"
        default: "a character that nobody sees"
        }
    }
}
