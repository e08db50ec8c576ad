/// What the host parser of the URL standard says of the host of an `http` or `https` link.
enum Host {
    case canonical(Link.HostKind)
    /// Another spelling of the host that the bytes stand for.
    case rewritten(Link.HostKind, [UInt8])
    case refused(LinkFault, Range<Int>)

    /// Judges the bytes at `range`, which are not empty.
    static func judge(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Host {
        if bytes[range.lowerBound] == UInt8(ascii: "[") { return judgeIPv6(bytes, range) }
        var seen: UInt16 = 0
        for index in range { seen |= ByteClass.table[Int(bytes[index])] }
        if seen & (ByteClass.unusualInHost | ByteClass.splitsAuthority) == 0, !IPv4.endsInNumber(bytes, range) {
            return .canonical(.domain)
        }
        return judgeUnusual(bytes, range, seen)
    }

    /// Whether no domain may have `byte`.
    static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x7F: true
        case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"),
            UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "|"):
            true
        default: false
        }
    }
}

extension Host {
    private static func judgeIPv6(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Host {
        guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "]"),
            let address = IPv6(bytes, range.lowerBound + 1..<range.upperBound - 1)
        else { return .refused(.badIPv6, range) }
        return settle(.ipv6, address.text, bytes, range)
    }

    /// Decodes and maps the host, then looks for what no domain may have.
    private static func judgeUnusual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ seen: UInt16) -> Host {
        if seen & (ByteClass.forbidden | ByteClass.splitsAuthority) != 0,
            let index = range.first(where: { bytes[$0] != UInt8(ascii: "%") && isForbidden(bytes[$0]) })
        {
            return .refused(.forbiddenHostCharacter, index..<index + 1)
        }
        var name: [UInt8] = []
        name.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let (byte, width) = Percent.decode(bytes, at: index, end: range.upperBound)
            guard !isForbidden(byte) else { return .refused(.badPercentInHost, index..<index + width) }
            name.append(byte | (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? 0x20 : 0))
            index += width
        }
        // A name in plain ASCII is only lower-cased: browsers do not refuse even a broken `xn--`.
        if name.contains(where: { $0 >= 0x80 }) {
            guard let mapped = IDNA.ascii(name) else { return .refused(.refusedByIDNA, range) }
            guard !mapped.isEmpty else { return .refused(.emptyHost, range) }
            guard !mapped.contains(where: isForbidden) else { return .refused(.forbiddenHostCharacter, range) }
            name = mapped
        }
        guard IPv4.endsInNumber(name.span, 0..<name.count) else { return settle(.domain, name, bytes, range) }
        guard let address = IPv4(name.span, 0..<name.count) else { return .refused(.badIPv4, range) }
        return settle(.ipv4, address.text, bytes, range)
    }

    private static func settle(
        _ kind: Link.HostKind, _ text: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> Host {
        let same = text.count == range.count && text.indices.allSatisfy { text[$0] == bytes[range.lowerBound + $0] }
        return same ? .canonical(kind) : .rewritten(kind, text)
    }
}
