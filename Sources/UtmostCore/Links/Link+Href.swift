extension Link {
    /// The link as a browser writes it, which is also its identity: two links are one when this is the same.
    ///
    /// `nil` for links that no browser opens, for other schemes and for macros. `bytes` are those that were read.
    package func href(of bytes: Span<UInt8>) -> String? {
        var output: [UInt8] = []
        return writeHref(of: bytes, into: &output) ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Appends what `href(of:)` returns, or returns false and appends nothing.
    ///
    /// Meant for one buffer that is used again and again.
    package func writeHref(of bytes: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        guard fault == nil, scheme == .http || scheme == .https else { return false }
        if let clean = cleaned(bytes) { return Link(clean.span).writeHref(of: clean.span, into: &output) }
        output.append(contentsOf: scheme == .http ? Link.httpStart : Link.httpsStart)
        writeUserinfo(bytes, into: &output)
        withHost(of: bytes) { host in
            for index in host.indices { output.append(host[index]) }
        }
        if let portNumber { output.append(contentsOf: ":\(portNumber)".utf8) }
        writePath(bytes, into: &output)
        if let query {
            output.append(UInt8(ascii: "?"))
            PercentEncodeSet.query.append(bytes, query, into: &output)
        }
        if let fragment {
            output.append(UInt8(ascii: "#"))
            PercentEncodeSet.fragment.append(bytes, fragment, into: &output)
        }
        return true
    }
}

extension Link {
    private static let httpStart = Array("http://".utf8)
    private static let httpsStart = Array("https://".utf8)

    /// The bytes without tabs and line ends, and with U+FFFD for what is no UTF-8; `nil` when they are so already.
    private func cleaned(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard !marks.isDisjoint(with: [.tabsOrNewlines, .nonASCII]) else { return nil }
        let raw = trimmed.map { bytes[$0] }
        var clean = Array(String(decoding: raw, as: UTF8.self).utf8)
        clean.removeAll { ByteClass.table[Int($0)] & ByteClass.tabOrNewline != 0 }
        return clean == raw ? nil : clean
    }

    /// Writes `name:password@`, without what is empty.
    private func writeUserinfo(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        guard !userinfo.isEmpty else { return }
        let colon = userinfo.first { bytes[$0] == UInt8(ascii: ":") } ?? userinfo.upperBound
        let name = userinfo.lowerBound..<colon
        let password = min(colon + 1, userinfo.upperBound)..<userinfo.upperBound
        guard !name.isEmpty || !password.isEmpty else { return }
        PercentEncodeSet.userinfo.append(bytes, name, into: &output)
        if !password.isEmpty {
            output.append(UInt8(ascii: ":"))
            PercentEncodeSet.userinfo.append(bytes, password, into: &output)
        }
        output.append(UInt8(ascii: "@"))
    }

    /// Writes the path with its dot segments resolved.
    private func writePath(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let root = output.count
        // The path is empty or begins with a slash: a segment begins behind each.
        var slash = path.lowerBound
        while slash < path.upperBound {
            var end = slash + 1
            while end < path.upperBound, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "\\") { end += 1 }
            let segment = slash + 1..<end
            slash = end
            let direction = DotSegment(bytes, segment)
            guard direction != .none else {
                output.append(UInt8(ascii: "/"))
                PercentEncodeSet.path.append(bytes, segment, into: &output)
                continue
            }
            if direction == .up { Link.removeLastSegment(&output, downTo: root) }
            if end == path.upperBound { output.append(UInt8(ascii: "/")) }
        }
        if output.count == root { output.append(UInt8(ascii: "/")) }
    }

    private static func removeLastSegment(_ output: inout [UInt8], downTo root: Int) {
        while output.count > root, output.removeLast() != UInt8(ascii: "/") {}
    }
}
