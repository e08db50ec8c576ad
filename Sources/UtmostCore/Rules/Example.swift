/// A documented case of a rule, and at the same time its test.
///
/// The text is a link, a sheet (its first line starts with a header) or a taxonomy (it starts with `{`). What must be
/// flagged, and nothing else, stands between « and ».
package struct Example: Sendable {
    package let text: String
    /// The text after all fixes of this rule; nil where there is none.
    package let fixed: String?
    /// The file that it stands in, where the rule asks for it.
    package let file: String?
    /// Where the example is written, so that a failing one is reported there.
    package let fileID: String
    package let filePath: String
    package let line: Int

    /// A case with nothing to report.
    package static func passes(
        _ text: String, file: String? = nil, fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
    ) -> Example {
        Example(text: text, fixed: nil, file: file, fileID: fileID, filePath: filePath, line: line)
    }

    /// A case whose culprits are marked, and what it becomes by the rule's own fix.
    package static func fails(
        _ text: String, fixed: String? = nil, file: String? = nil, fileID: String = #fileID,
        filePath: String = #filePath, line: Int = #line
    ) -> Example {
        Example(text: text, fixed: fixed, file: file, fileID: fileID, filePath: filePath, line: line)
    }

    /// The text without marks, and the marked ranges in bytes.
    package var unmarked: (text: String, ranges: [Range<Int>]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var open: [Int] = []
        for character in text {
            switch character {
            case "«": open.append(bytes.count)
            case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
            default: bytes.append(contentsOf: String(character).utf8)
            }
        }
        return (String(decoding: bytes, as: UTF8.self), ranges.sorted { $0.lowerBound < $1.lowerBound })
    }

    /// Whether it shows a fault.
    package var isFailing: Bool { text.contains("«") }
}

extension Example: CustomStringConvertible {
    package var description: String { text }
}
