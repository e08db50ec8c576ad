// Numbers: RFC 8259, section 6.
extension JSONReader {
    /// The number that the bytes of `range` spell.
    func number(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) -> Double {
        let text = bytes.text(range)
        let word = bytes.shortText(range)
        var rest = Substring(text)
        if rest.first == "+" { throw .plusSign(word, range) }
        if rest.first == "-" { rest.removeFirst() }
        let whole = rest.takeDigits()
        if whole.isEmpty, rest.first == "." { throw .bareDecimalPoint(word, range) }
        if rest.first == "." {
            rest.removeFirst()
            if rest.takeDigits().isEmpty { throw .bareDecimalPoint(word, range) }
        }
        if !whole.isEmpty, rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            if rest.takeDigits().isEmpty, rest.isEmpty { throw .unfinishedExponent(word, range) }
        }
        // 2026-06-30, 24h, 1.2.3: meant as text.
        guard rest.isEmpty, let number = Double(text) else { throw .textWithoutQuotes(word, range) }
        if whole.first == "0", whole.count > 1 { throw .leadingZero(word, range) }
        guard number.isFinite else { throw .numberTooLarge(word, range) }
        return number
    }
}

extension Substring {
    /// Takes the digits off the front.
    fileprivate mutating func takeDigits() -> Substring {
        let digits = prefix { $0.isASCII && $0.isWholeNumber }
        removeFirst(digits.count)
        return digits
    }
}
