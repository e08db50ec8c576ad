/// Why a text could not be read as JSON, in words for whoever wrote it.
package struct JSONFault: Error, Sendable, Equatable {
    /// What stands there, without a full stop.
    package var message: String

    /// The bytes of the text to point at; empty where something is missing.
    package var range: Range<Int>

    /// What to write instead.
    package var remedy: String

    /// Says what stands at `range`, and what to write instead.
    package init(_ message: String, at range: Range<Int>, remedy: String) {
        self.message = message
        self.range = range
        self.remedy = remedy
    }
}

// MARK: The file as a whole

extension JSONFault {
    static func emptyFile(_ count: Int) -> JSONFault {
        JSONFault(
            "the file is empty", at: count..<count, remedy: "write {} for a start, and the settings between { and }")
    }

    static func onlyComments(_ count: Int) -> JSONFault {
        JSONFault(
            "the file holds nothing but comments", at: count..<count,
            remedy: "write {} for a start, and the settings between { and }")
    }

    static func utf16(_ range: Range<Int>) -> JSONFault {
        JSONFault("the file is saved as UTF-16", at: range, remedy: "save it again with the encoding UTF-8")
    }

    static func notUTF8(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "a character is not saved as UTF-8", at: range,
            remedy: "save the file again with the encoding UTF-8, then look at this character")
    }

    static func textAfterEnd(_ range: Range<Int>) -> JSONFault {
        JSONFault(
            "there is more text after the end", at: range,
            remedy: "delete it, or move it inside the outermost brackets above it")
    }

    static func tooDeep(_ range: Range<Int>, limit: Int) -> JSONFault {
        JSONFault(
            "more than \(limit) levels of { and [ stand inside each other", at: range,
            remedy: "look for a bracket that is opened too often, or use fewer levels")
    }

    static func unclosedComment(_ range: Range<Int>) -> JSONFault {
        JSONFault("the comment that starts here has no end", at: range, remedy: "write */ where the comment ends")
    }

    static func hashComment(_ range: Range<Int>) -> JSONFault {
        JSONFault("a comment does not start with #", at: range, remedy: "write // instead")
    }

    static func strayScalar(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> JSONFault {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
        if scalar.properties.isWhitespace || !scalar.properties.generalCategory.isVisible {
            return JSONFault(
                "an invisible character (\(code)) stands here", at: range,
                remedy: "delete it; between values only ordinary spaces, tabs and line breaks are read")
        }
        return JSONFault(
            "“\(scalar)” has no meaning here", at: range,
            remedy: "delete it, or put it between double quotes if it is text")
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned: false
        default: true
        }
    }
}
