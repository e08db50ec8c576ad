internal import CICU

/// Names in other scripts, mapped to ASCII by UTS 46 as browsers do it; the one owner of ICU's handle.
enum IDNA {
    /// The ASCII form of a name in UTF-8, without the ASCII letters `A` to `Z`; `nil` when the rules refuse it.
    static func ascii(_ name: [UInt8]) -> [UInt8]? {
        guard engine.address != 0 else { return nil }
        var room = 4 * name.count + 64
        while true {
            var (output, outcome) = write(name, room: room)
            guard outcome.needed <= room else {
                room = Int(outcome.needed)
                continue
            }
            guard !outcome.refused else { return nil }
            output.removeLast(output.count - Int(outcome.needed))
            return output
        }
    }

    /// Opened when the first name in another script is met, and never closed.
    private static let engine = icu_idna_open()

    private static func write(_ name: [UInt8], room: Int) -> ([UInt8], icu_idna_outcome) {
        var output = [UInt8](repeating: 0, count: room)
        let outcome = unsafe name.withUnsafeBufferPointer { name in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe icu_idna_name_to_ascii(
                    engine, name.baseAddress, Int32(clamping: name.count), output.baseAddress, Int32(clamping: room))
            }
        }
        return (output, outcome)
    }
}
