internal import CRE2

/// A regular expression that must match a whole value, in time linear in its length.
///
/// RE2 is the engine because a pattern in somebody's taxonomy must never hang CI.
package final class Pattern: Sendable {
    package let text: String
    private let compiled: re2_pattern

    /// Compiles `text`; the error's sentence is RE2's own.
    package init(_ text: String) throws(PatternError) {
        self.text = text
        let fault: String
        (compiled, fault) = Pattern.compile(text)
        guard compiled.address != 0 else { throw PatternError(pattern: text, reason: fault) }
    }

    deinit { re2_pattern_free(compiled) }

    /// Whether the whole of `value` matches.
    package func matches(_ value: Span<UInt8>) -> Bool {
        unsafe value.withUnsafeBufferPointer { buffer in
            unsafe re2_pattern_matches(compiled, buffer.baseAddress, buffer.count)
        }
    }

    private static func compile(_ text: String) -> (re2_pattern, String) {
        let span = text.utf8.span
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { fault in
            unsafe fault.initialize(repeating: 0)
            let pattern = unsafe span.withUnsafeBufferPointer { buffer in
                unsafe re2_pattern_compile(buffer.baseAddress, buffer.count, fault.baseAddress, fault.count)
            }
            return (pattern, unsafe String(cString: Array(fault)))
        }
    }
}

/// Why RE2 refused a pattern.
package struct PatternError: Error, Equatable {
    package let pattern: String
    package let reason: String
}
