import UtmostCore

/// The slow, obvious reader of JSON records: a recursive descent that copies everything.
struct ReferenceRecord: Equatable {
    /// By path: the bytes between the quotes, or of a number or word, as offsets; null is left out.
    var leaves: [String: Range<Int>] = [:]
    var end = 0

    /// Reads the record at `start`; nil where it is none.
    init?(_ text: [UInt8], at start: Int, upTo end: Int) {
        guard start < end, text[start] == UInt8(ascii: "{"),
            let stop = value(text, start, end, path: "", depth: 1)
        else { return nil }
        self.end = stop
    }

    private mutating func value(_ text: [UInt8], _ start: Int, _ end: Int, path: String, depth: Int) -> Int? {
        var offset = Self.blanks(text, start, end)
        guard offset < end, depth <= 65 else { return nil }
        let key = path.isEmpty ? "" : path
        switch text[offset] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth <= 64 else { return nil }
            let isObject = text[offset] == UInt8(ascii: "{")
            let closer = UInt8(ascii: isObject ? "}" : "]")
            offset = Self.blanks(text, offset + 1, end)
            if offset < end, text[offset] == closer { return offset + 1 }
            var index = 0
            while true {
                var name = String(index)
                index += 1
                if isObject {
                    offset = Self.blanks(text, offset, end)
                    guard let close = Self.text(text, offset, end) else { return nil }
                    name = String(decoding: text[offset + 1..<close], as: UTF8.self)
                    offset = Self.blanks(text, close + 1, end)
                    guard offset < end, text[offset] == UInt8(ascii: ":") else { return nil }
                    offset += 1
                }
                let inner = key.isEmpty ? name : key + "." + name
                guard let next = value(text, offset, end, path: inner, depth: depth + 1) else { return nil }
                offset = Self.blanks(text, next, end)
                guard offset < end else { return nil }
                if text[offset] == closer { return offset + 1 }
                guard text[offset] == UInt8(ascii: ",") else { return nil }
                offset += 1
            }
        case UInt8(ascii: "\""):
            guard let close = Self.text(text, offset, end) else { return nil }
            leaves[key] = offset + 1..<close
            return close + 1
        default:
            var stop = offset
            while stop < end, !Array(",:{}[]\" \n\r\t".utf8).contains(text[stop]) { stop += 1 }
            let word = String(decoding: text[offset..<stop], as: UTF8.self)
            guard stop < end else { return nil }
            if word == "null" { return stop }
            guard word == "true" || word == "false" || word.wholeMatch(of: Self.number) != nil else { return nil }
            leaves[key] = offset..<stop
            return stop
        }
    }

    private static var number: Regex<Substring> { /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/ }

    private static func blanks(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset < end, [0x20, 0x0A, 0x0D, 0x09].contains(text[offset]) { offset += 1 }
        return offset
    }

    /// The closing quote of the text at `open`.
    private static func text(_ text: [UInt8], _ open: Int, _ end: Int) -> Int? {
        guard open < end, text[open] == UInt8(ascii: "\"") else { return nil }
        var offset = open + 1
        while offset < end {
            switch text[offset] {
            case UInt8(ascii: "\""): return offset
            case 0..<0x20: return nil
            case UInt8(ascii: "\\"):
                guard offset + 1 < end else { return nil }
                if text[offset + 1] == UInt8(ascii: "u") {
                    guard offset + 6 <= end, text[offset + 2..<offset + 6].allSatisfy(\.isHexDigit) else { return nil }
                    offset += 6
                } else {
                    guard "\"\\/bfnrt".utf8.contains(text[offset + 1]) else { return nil }
                    offset += 2
                }
            default: offset += 1
            }
        }
        return nil
    }
}
