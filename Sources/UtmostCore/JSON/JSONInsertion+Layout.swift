/// What follows the last element of a list and belongs to it: a trailing comma, and comments on the same line.
struct JSONTail {
    /// Where the trailing comma stands.
    private(set) var comma: Int?

    /// Whether a `//` comment ends the line.
    private(set) var endsInLineComment = false

    /// Where the next element may be put.
    private(set) var end: Int

    init(after element: Int, in bytes: [UInt8]) {
        end = element
        var offset = element
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x0A:
                // A comma may follow on a later line; after it, and without one, the line ends the tail.
                if comma != nil || !JSONTail.hasComma(from: offset, in: bytes) { return }
                endsInLineComment = false
                offset += 1
            case 0x20, 0x09, 0x0D:
                offset += 1
            case UInt8(ascii: ",") where comma == nil:
                comma = offset
                offset += 1
                end = offset
            case UInt8(ascii: "/"):
                endsInLineComment = bytes[offset + 1] == UInt8(ascii: "/")
                offset = bytes.endOfComment(at: offset)
                end = offset
            default:
                return
            }
        }
    }

    /// Whether blanks and comments lead to a comma.
    private static func hasComma(from start: Int, in bytes: [UInt8]) -> Bool {
        var offset = start
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "/"): offset = bytes.endOfComment(at: offset)
            default: return bytes[offset] == UInt8(ascii: ",")
            }
        }
        return false
    }
}

extension [UInt8] {
    /// The line break that the text uses first.
    var lineBreak: [UInt8] {
        guard let feed = firstIndex(of: 0x0A), feed > 0, self[feed - 1] == 0x0D else { return [0x0A] }
        return [0x0D, 0x0A]
    }

    /// Where the comment at `offset` ends; a line break is no part of it.
    func endOfComment(at offset: Int) -> Int {
        var end = offset + 2
        if self[offset + 1] == UInt8(ascii: "/") {
            while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
            return end
        }
        while end + 1 < count, self[end] != UInt8(ascii: "*") || self[end + 1] != UInt8(ascii: "/") { end += 1 }
        return Swift.min(end + 2, count)
    }

    /// Whether nothing but blanks stands before `offset` on its line.
    func beginsLine(_ offset: Int) -> Bool {
        let start = lineStart(of: offset)
        return start > 0 && self[start..<offset].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// The bytes before `offset` on its line.
    func indent(of offset: Int) -> [UInt8] { Array(self[lineStart(of: offset)..<offset]) }

    /// The blanks at the start of the line of `offset`.
    func lineIndent(of offset: Int) -> [UInt8] {
        Array(self[lineStart(of: offset)...].prefix { $0 == 0x20 || $0 == 0x09 })
    }

    /// The indentation for an element of `list`: a step more than the line on which the list begins.
    func innerIndent(of list: Range<Int>) -> [UInt8] { lineIndent(of: list.lowerBound) + indentStep }

    /// `element` with `indent` before each of its lines but the first, and the line breaks of this text.
    func indenting(_ element: [UInt8], by indent: [UInt8]) -> [UInt8] {
        guard element.contains(0x0A) else { return element }
        let lines = element.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Array(lines.joined(separator: lineBreak + indent))
    }

    /// The indentation of the first line that has one; two spaces where none has.
    private var indentStep: [UInt8] {
        for feed in indices where self[feed] == 0x0A && feed + 1 < count {
            let indent = lineIndent(of: feed + 1)
            guard !indent.isEmpty, feed + 1 + indent.count < count else { continue }
            let first = self[feed + 1 + indent.count]
            if !first.isASCIIWhitespace, first != UInt8(ascii: "*") { return indent }
        }
        return [0x20, 0x20]
    }

    private func lineStart(of offset: Int) -> Int {
        (self[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    }
}
