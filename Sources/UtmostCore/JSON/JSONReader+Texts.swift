// Texts between double quotes, and their escapes.
extension JSONReader {
    /// Reads the text whose opening quote stands at `offset`.
    mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
        let opener = offset
        var run = offset + 1  // where the bytes that are not copied yet begin
        var copied: [UInt8] = []
        offset = run
        while true {
            guard offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D else {
                throw unclosedText(bytes, opener: opener)
            }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                if copied.isEmpty { return bytes.text(run..<offset) }
                copied.append(bytes, run..<offset)
                return String(decoding: copied, as: UTF8.self)
            case UInt8(ascii: "\\"):
                copied.append(bytes, run..<offset)
                copied.append(contentsOf: String(try escape(bytes, opener: opener)).utf8)
                run = offset
            case 0x09:
                throw .tab(offset..<offset + 1)
            case let byte where byte.isASCIIControl:
                throw .controlCharacter(byte, offset..<offset + 1)
            default:
                offset += 1
            }
        }
    }

    /// Points at the opening quote, unless a curly quote shows where the text was meant to end.
    private func unclosedText(_ bytes: Span<UInt8>, opener: Int) -> JSONFault {
        guard let curly = bytes.curlyQuote(in: opener + 1..<offset) else { return .unclosedText(opener..<opener + 1) }
        return .curlyClosingQuote(opener..<curly.upperBound)
    }

    /// Reads the escape whose backslash stands at `offset`.
    private mutating func escape(_ bytes: Span<UInt8>, opener: Int) throws(JSONFault) -> Unicode.Scalar {
        let start = offset
        guard start + 1 < bytes.count else { throw .unclosedText(opener..<opener + 1) }
        if bytes[start + 1] == UInt8(ascii: "u") { return try unicodeEscape(bytes) }
        guard let scalar = bytes[start + 1].escaped else {
            let end = bytes.scalar(at: start + 1).range.upperBound
            // A backslash at the end of a line says that the text has no end, as Windows paths do.
            if bytes[start + 1].isASCIIControl { throw .unclosedText(opener..<opener + 1) }
            throw .unknownEscape(bytes.text(start..<end), start..<end)
        }
        offset += 2
        return scalar
    }

    /// Reads `\u` and its four digits, or two of them that make one character together.
    private mutating func unicodeEscape(_ bytes: Span<UInt8>) throws(JSONFault) -> Unicode.Scalar {
        let start = offset
        let first = try codeUnit(bytes)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let half = start..<offset
        guard first < 0xDC00, bytes.has(UInt8(ascii: "\\"), at: offset), bytes.has(UInt8(ascii: "u"), at: offset + 1)
        else { throw .halfCharacter(bytes.text(half), half) }
        let second = try codeUnit(bytes)
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw .halfCharacter(bytes.text(half), half) }
        return scalar
    }

    private mutating func codeUnit(_ bytes: Span<UInt8>) throws(JSONFault) -> UInt16 {
        let start = offset
        offset += 2
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard offset < bytes.count, let digit = bytes[offset].hexDigitValue else {
                throw .shortUnicodeEscape(start..<offset)
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}

extension UInt8 {
    /// What the byte stands for after a backslash.
    fileprivate var escaped: Unicode.Scalar? {
        switch self {
        case UInt8(ascii: "\""): "\""
        case UInt8(ascii: "\\"): "\\"
        case UInt8(ascii: "/"): "/"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends the bytes of `range` of `bytes`.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        append(addingCapacity: range.count) { output in
            for offset in range { output.append(bytes[offset]) }
        }
    }
}
