extension Rule {
    static let wrongWordSign = Rule(
        "wrong-word-sign", group: .value, severity: .warning,
        summary: "Another sign between words than the one agreed on",
        rationale: """
            summer-camp, summer.camp and summer+camp are three names to GA4. The taxonomy names one sign for the words of \
            a value ("word") and one for the segments of a name ("segment").
            """,
        examples: [
            .passes(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_summer-camp"
            ),
            .fails(
                "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_«summer.camp»",
                fixed:
                    "https://acme.example/?utm_source=google&utm_medium=cpc&utm_campaign=202608_us_tent_sale_summer-camp"
            ),
        ],
        check: .value { value, drafts in
            // Without a taxonomy of a team nobody has agreed on a sign.
            guard drafts.matcher.isTeams, case .free = value.field.kind, value.match.verdict == .good, !value.isKnown,
                !value.field.keepsBlanks
            else { return }
            let field = value.field
            let signs = Set([field.word, field.definition.segment ?? drafts.matcher.taxonomy.defaults.segment])
            // A source may be a host, such as partner.example.
            let isHost = field.param == "utm_source"
            var right = value.bytes
            var sign: UInt8?
            for index in value.bytes.indices.dropFirst().dropLast() {
                let byte = value.bytes[index]
                guard Self.mayPart(byte), byte != UInt8(ascii: ".") || !isHost,
                    !signs.contains(String(UnicodeScalar(byte))),
                    value.bytes[index - 1].isASCIILetter, value.bytes[index + 1].isASCIILetter,
                    let word = field.word.utf8.first
                else { continue }
                right[index] = word
                sign = sign ?? byte
            }
            guard let sign else { return }
            let text = String(decoding: right, as: UTF8.self)
            drafts.report(
                "\"\(value.text)\" has \"\(UnicodeScalar(sign))\" between words; the sign agreed on is \"\(field.word)\"",
                at: value.range, field: field.number, remedy: "write \"\(text)\"",
                fix: drafts.repair(value, as: text, isTaste: true),
                owner: drafts.matcher.owner(of: field, value: nil))
        })

    /// Signs that people put between words.
    private static func mayPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "|"),
            UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ";"):
            true
        default: false
        }
    }
}
