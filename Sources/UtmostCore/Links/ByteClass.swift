/// What a byte means to the reader of a link, a bit each.
///
/// The lower bits are those of `Marks`, so that one `|=` a byte collects them.
enum ByteClass {
    static let tabOrNewline = Marks.tabsOrNewlines.rawValue
    static let backslash = Marks.backslashes.rawValue
    static let nonASCII = Marks.nonASCII.rawValue
    static let uppercase = Marks.uppercaseHost.rawValue
    static let percent = Marks.percent.rawValue
    static let plus = Marks.plusInQuery.rawValue
    /// `/ \ ? #`: the authority ends here.
    static let endsAuthority: UInt16 = 1 << 12
    /// `? #`: the path ends here.
    static let endsPath: UInt16 = 1 << 13
    /// `@ : [ ]`: structure inside the authority.
    static let splitsAuthority: UInt16 = 1 << 14
    /// `< > ^ |`, space, C0 controls and DEL: no domain may have them.
    static let forbidden: UInt16 = 1 << 15

    /// The bits that keep a raw host from being what a browser uses, or from being a host at all.
    static let unusualInHost = nonASCII | uppercase | percent | forbidden | tabOrNewline

    /// The bits of bytes that stand for others in a query.
    static let encoded = percent | plus | tabOrNewline

    /// The class of every byte.
    static let table: [UInt16] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case 0x09, 0x0A, 0x0D: tabOrNewline | forbidden
        case 0x20: Marks.spaces.rawValue | forbidden
        case 0x00...0x1F, 0x7F: Marks.controls.rawValue | forbidden
        case 0x80...: nonASCII
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): uppercase
        case UInt8(ascii: "%"): percent
        case UInt8(ascii: "+"): plus
        case UInt8(ascii: "{"), UInt8(ascii: "}"): Marks.braces.rawValue
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"): forbidden
        case UInt8(ascii: "/"): endsAuthority
        case UInt8(ascii: "\\"): endsAuthority | backslash
        case UInt8(ascii: "?"), UInt8(ascii: "#"): endsAuthority | endsPath
        case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): splitsAuthority
        default: 0
        }
    }
}
