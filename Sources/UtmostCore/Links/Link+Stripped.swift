/// Links with tabs or line ends inside: browsers drop these before they read, so they are read from a copy without.
extension Link {
    mutating func readStripped(_ bytes: Span<UInt8>) {
        var kept: [UInt8] = []
        var origins: [Int] = []
        for index in trimmed where ByteClass.table[Int(bytes[index])] & ByteClass.tabOrNewline == 0 {
            kept.append(bytes[index])
            origins.append(index)
        }
        let outer = trimmed
        read(kept.span)
        let rawHost = kept[host]
        let places = Places(origins: origins, end: outer.upperBound)
        faultRange = places.raw(faultRange)
        schemeRange = places.raw(schemeRange)
        userinfo = places.raw(userinfo)
        host = places.raw(host)
        port = places.raw(port)
        path = places.raw(path)
        query = query.map(places.raw)
        fragment = fragment.map(places.raw)
        trimmed = outer
        marks.insert(.tabsOrNewlines)
        if normalizedHost.isEmpty, hostKind != .none, rawHost.count != host.count { normalizedHost = Array(rawHost) }
    }
}

/// Where the bytes of the copy stood.
private struct Places {
    let origins: [Int]
    let end: Int

    /// The raw bytes from the first to the last of `range`, with the tabs between them.
    func raw(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound < origins.count ? origins[range.lowerBound] : end
        return range.isEmpty ? start..<start : start..<origins[range.upperBound - 1] + 1
    }
}
