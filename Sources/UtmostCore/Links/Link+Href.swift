extension Link {
    /// The link as a browser writes it, which is also its identity: two links are one when this is the same.
    ///
    /// `nil` for links that no browser opens, for other schemes and for macros. `bytes` are those that were read.
    package func href(of bytes: Span<UInt8>) -> String? {
        guard fault == nil, scheme == .http || scheme == .https else { return nil }
        if marks.contains(.nonASCII), let repaired = Link.repaired(bytes) {
            return Link(repaired.span).href(of: repaired.span)
        }
        var output = Array((scheme == .http ? "http://" : "https://").utf8)
        writeUserinfo(bytes, into: &output)
        withHost(of: bytes) { host in
            for index in host.indices { output.append(host[index]) }
        }
        if let portNumber { output.append(contentsOf: ":\(portNumber)".utf8) }
        writePath(bytes, into: &output)
        if let query {
            output.append(UInt8(ascii: "?"))
            PercentEncodeSet.query.append(Link.kept(bytes, query), into: &output)
        }
        if let fragment {
            output.append(UInt8(ascii: "#"))
            PercentEncodeSet.fragment.append(Link.kept(bytes, fragment), into: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension Link {
    /// The bytes with U+FFFD for what is no UTF-8; `nil` when all is.
    private static func repaired(_ bytes: Span<UInt8>) -> [UInt8]? {
        let raw = bytes.indices.map { bytes[$0] }
        let text = Array(String(decoding: raw, as: UTF8.self).utf8)
        return text == raw ? nil : text
    }

    /// The bytes at `range` without tabs and line ends.
    private static func kept(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        range.compactMap { ByteClass.table[Int(bytes[$0])] & ByteClass.tabOrNewline == 0 ? bytes[$0] : nil }
    }

    /// Writes `name:password@`, without what is empty.
    private func writeUserinfo(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let raw = Link.kept(bytes, userinfo)
        let name = raw.prefix { $0 != UInt8(ascii: ":") }
        let password = raw.dropFirst(name.count + 1)
        guard !name.isEmpty || !password.isEmpty else { return }
        PercentEncodeSet.userinfo.append(name, into: &output)
        if !password.isEmpty {
            output.append(UInt8(ascii: ":"))
            PercentEncodeSet.userinfo.append(password, into: &output)
        }
        output.append(UInt8(ascii: "@"))
    }

    /// Writes the path with its dot segments resolved.
    private func writePath(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let root = output.count
        let segments = Link.kept(bytes, path).split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        }
        // The path begins with a slash, so the first piece is empty and no segment.
        let last = segments.count - 1
        for (index, segment) in segments.enumerated().dropFirst() {
            switch DotSegment(segment) {
            case .none:
                output.append(UInt8(ascii: "/"))
                PercentEncodeSet.path.append(segment, into: &output)
                continue
            case .here: break
            case .up:
                let parent = output[root...].lastIndex(of: UInt8(ascii: "/")) ?? root
                output.removeLast(output.count - parent)
            }
            if index == last { output.append(UInt8(ascii: "/")) }
        }
        if output.count == root { output.append(UInt8(ascii: "/")) }
    }
}

/// A path segment that is a direction, with its dots plain or escaped.
private enum DotSegment {
    case none, here, up

    init(_ segment: ArraySlice<UInt8>) {
        guard segment.count <= 6 else {
            self = .none
            return
        }
        var dots = 0
        var rest = segment
        while let first = rest.first {
            if first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
            } else if rest.starts(with: "%2e".utf8) || rest.starts(with: "%2E".utf8) {
                rest = rest.dropFirst(3)
            } else {
                self = .none
                return
            }
            dots += 1
        }
        self = dots == 1 ? .here : dots == 2 ? .up : .none
    }
}
