internal import CPSL

/// The public suffix list: which endings of a host anybody can register names under.
enum PublicSuffixes {
    /// Where the registrable domain begins in an ASCII host in lower case; `nil` when the host is a suffix itself.
    static func registrableOffset(_ host: [UInt8]) -> Int? {
        let terminated = host.map { CChar(bitPattern: $0) } + [0]
        let offset = unsafe terminated.withUnsafeBufferPointer { unsafe psl_registrable_offset($0.baseAddress) }
        return offset < 0 ? nil : offset
    }
}

extension Link {
    /// The domain that somebody registered, such as `acme.co.uk` of `www.shop.acme.co.uk`; `nil` for addresses.
    ///
    /// `bytes` are those that were read. A final dot is left out.
    package func registrableDomain(of bytes: Span<UInt8>) -> String? {
        guard hostKind == .domain else { return nil }
        var name = withHost(of: bytes) { host in host.indices.map { host[$0] } }
        if name.last == UInt8(ascii: ".") { name.removeLast() }
        guard let offset = PublicSuffixes.registrableOffset(name) else { return nil }
        return String(decoding: name[offset...], as: UTF8.self)
    }
}
