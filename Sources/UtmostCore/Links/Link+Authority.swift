extension Link {
    /// Reads userinfo, host and port, which end before the first of `/ \ ? #`; returns that place.
    ///
    /// The last `@` ends the userinfo, and the first colon behind it and outside brackets ends the host.
    mutating func readAuthority(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let table = ByteClass.table
        let end = trimmed.upperBound
        var hostStart = start
        var colon: Int?
        var inBrackets = false
        var hostSeen: UInt16 = 0
        var position = start
        while position < end {
            let byteClass = table[Int(bytes[position])]
            if byteClass & ByteClass.endsAuthority != 0 { break }
            hostSeen |= byteClass
            if byteClass & ByteClass.splitsAuthority != 0 {
                switch bytes[position] {
                case UInt8(ascii: "@"):
                    marks.formUnion(Marks(rawValue: hostSeen & Link.marksOfUserinfo).union(.userinfo))
                    (hostStart, colon, inBrackets, hostSeen) = (position + 1, nil, false, 0)
                case UInt8(ascii: ":"):
                    if !inBrackets, colon == nil { colon = position }
                case UInt8(ascii: "["): inBrackets = true
                default: inBrackets = false
                }
            }
            position += 1
        }
        marks.formUnion(Marks(rawValue: hostSeen & Link.marksOfHost))
        userinfo = start..<max(start, hostStart - 1)
        host = hostStart..<(colon ?? position)
        port = (colon.map { $0 + 1 } ?? position)..<position
        return position
    }

    /// Finds the faults of host and port, and the host that a browser uses.
    mutating func judgeAuthority(_ bytes: Span<UInt8>) {
        guard !host.isEmpty else {
            guard !readDoubledColon(bytes) else { return }
            blame(.emptyHost, schemeRange.lowerBound..<port.upperBound)
            return
        }
        judgeHost(bytes)
        judgePort(bytes)
    }
}

extension Link {
    private static let marksOfUserinfo =
        Marks([.tabsOrNewlines, .nonASCII, .percent, .braces, .spaces, .controls]).rawValue
    private static let marksOfHost = marksOfUserinfo | Marks.uppercaseHost.rawValue

    private mutating func judgePort(_ bytes: Span<UInt8>) {
        guard !port.isEmpty else { return }
        var number = 0
        for index in port {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9, number <= 65535 else {
                blame(.badPort, port)
                return
            }
            number = number * 10 + Int(digit)
        }
        guard let value = UInt16(exactly: number) else {
            blame(.badPort, port)
            return
        }
        portNumber = value == (scheme == .http ? 80 : 443) ? nil : value
    }

    private mutating func judgeHost(_ bytes: Span<UInt8>) {
        switch Host.judge(bytes, host) {
        case .canonical(let kind): hostKind = kind
        case .rewritten(let kind, let normalized):
            hostKind = kind
            normalizedHost = normalized
        case .refused(let fault, let range): blame(fault, range)
        }
    }
}
