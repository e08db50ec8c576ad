internal import CICU

/// Characters taken apart into letters and marks (Unicode's NFKD), by ICU.
package enum Decomposition {
    /// `text` with every composed character taken apart: "é" is "e" and an accent, "ﬁ" is "f" and "i".
    package static func compatible(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let units = Array(text.utf16)
        // No character becomes more than eighteen (U+FDFA).
        var output = [UInt16](repeating: 0, count: units.count * 18)
        let needed = unsafe units.withUnsafeBufferPointer { units in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe icu_nfkd(
                    units.baseAddress, Int32(clamping: units.count), output.baseAddress, Int32(clamping: output.count))
            }
        }
        guard needed >= 0, needed <= output.count else { return text }
        return String(decoding: output.prefix(Int(needed)), as: UTF16.self)
    }
}
