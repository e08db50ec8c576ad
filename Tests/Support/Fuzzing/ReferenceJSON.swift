/// The slow, obvious reader of JSON with comments and trailing commas: one scalar at a time, a function a rule.
struct ReferenceJSON {
    indirect enum Value: Equatable {
        case null
        case bool(Bool)
        case number(Double)
        case string([Unicode.Scalar])
        case array([Value])
        case object([Pair])
    }

    struct Pair: Equatable {
        var key: [Unicode.Scalar]
        var value: Value
    }

    private struct Refused: Error {}

    private let text: [Unicode.Scalar]
    private var offset = 0

    /// The value that `text` spells; nil where it is no such JSON, or nested deeper than `deepest`.
    static func read(_ text: String, deepest: Int) -> Value? {
        var reader = ReferenceJSON(text: Array(text.unicodeScalars))
        if reader.text.first == "\u{FEFF}" { reader.offset = 1 }
        guard let value = try? reader.value(deepest), (try? reader.skip()) != nil,
            reader.offset == reader.text.count
        else { return nil }
        return value
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    private var next: Unicode.Scalar? { offset < text.count ? text[offset] : nil }

    private func has(_ word: String) -> Bool { text[offset...].starts(with: word.unicodeScalars) }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == sign else { return false }
        offset += 1
        return true
    }

    private mutating func skip() throws {
        while let sign = next {
            if sign == " " || sign == "\t" || sign == "\n" || sign == "\r" {
                offset += 1
            } else if has("//") {
                while let sign = next, sign != "\n" { offset += 1 }
            } else if has("/*") {
                offset += 2
                while !has("*/") {
                    guard next != nil else { throw Refused() }
                    offset += 1
                }
                offset += 2
            } else {
                return
            }
        }
    }

    private mutating func value(_ depth: Int) throws -> Value {
        try skip()
        switch next {
        case "{": return try .object(list(depth, closer: "}") { try $0.pair(depth) })
        case "[": return try .array(list(depth, closer: "]") { try $0.value(depth - 1) })
        case "\"": return try .string(string())
        default: return try word()
        }
    }

    private mutating func list<Element>(
        _ depth: Int, closer: Unicode.Scalar, _ element: (inout ReferenceJSON) throws -> Element
    ) throws -> [Element] {
        guard depth > 0 else { throw Refused() }
        offset += 1
        var elements: [Element] = []
        while true {
            try skip()
            if take(closer) { break }
            if !elements.isEmpty {
                guard take(",") else { throw Refused() }
                try skip()
                if take(closer) { break }
            }
            elements.append(try element(&self))
        }
        if let pairs = elements as? [Pair] {
            // Names are the same when Unicode says so, as Swift's strings have it.
            let names = pairs.map { String(String.UnicodeScalarView($0.key)) }
            guard Set(names).count == names.count else { throw Refused() }
        }
        return elements
    }

    private mutating func pair(_ depth: Int) throws -> Pair {
        guard next == "\"" else { throw Refused() }
        let key = try string()
        try skip()
        guard take(":") else { throw Refused() }
        return Pair(key: key, value: try value(depth - 1))
    }

    private mutating func string() throws -> [Unicode.Scalar] {
        offset += 1
        var result: [Unicode.Scalar] = []
        while let sign = next {
            offset += 1
            switch sign {
            case "\"": return result
            case "\\": result.append(try escape())
            case _ where sign.value < 0x20 || sign.value == 0x7F: throw Refused()
            default: result.append(sign)
            }
        }
        throw Refused()
    }

    private mutating func escape() throws -> Unicode.Scalar {
        guard let sign = next else { throw Refused() }
        offset += 1
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        if let scalar = plain[sign] { return scalar }
        guard sign == "u" else { throw Refused() }
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\"), take("u") else { throw Refused() }
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) * 0x400 + second - 0xDC00)
        else { throw Refused() }
        return scalar
    }

    private mutating func unit() throws -> UInt32 {
        let digits = text[offset...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { throw Refused() }
        offset += 4
        return UInt32(String(String.UnicodeScalarView(digits)), radix: 16) ?? 0
    }

    /// `true`, `false`, `null` and numbers, up to where a sign of JSON, a blank or a comment ends them.
    private mutating func word() throws -> Value {
        let start = offset
        while let sign = next, !has("//"), !has("/*"), !",:;\"'{}[]=\u{7F}".unicodeScalars.contains(sign),
            sign.value > 0x20
        {
            offset += 1
        }
        let word = String(String.UnicodeScalarView(text[start..<offset]))
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            guard word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil,
                let number = Double(word), number.isFinite
            else { throw Refused() }
            return .number(number)
        }
    }
}
