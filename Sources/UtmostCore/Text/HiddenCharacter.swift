/// Characters that drive a terminal, turn the direction of writing, or cannot be seen.
package enum HiddenCharacter {
    /// What is printed in place of `scalar`; nil where it may stand as it is.
    package static func symbol(for scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
        case 0x7F: "␡"
        case 0x80...0xA0, 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E: number(scalar)
        case 0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x2060...0x206F: number(scalar)
        case 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB: number(scalar)
        case 0x200C, 0x200D: joins(previous) ? nil : number(scalar)
        case 0xE0000...0xE0FFF: isFlag(previous) ? nil : number(scalar)
        default: nil
        }
    }

    private static func number(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }

    /// Joiners belong into Persian, Hindi and families of emoji; after Latin letters they hide.
    private static func joins(_ previous: Unicode.Scalar?) -> Bool { (previous?.value ?? 0) >= 0x600 }

    /// The flags of England, Scotland and Wales are spelt with letters that cannot be seen.
    private static func isFlag(_ previous: Unicode.Scalar?) -> Bool {
        previous?.value == 0x1F3F4 || (0xE0000...0xE0FFF).contains(previous?.value ?? 0)
    }
}
