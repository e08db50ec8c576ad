/// A link as a browser reads it: where its parts lie in the raw bytes.
///
/// Every range holds 0-based byte offsets into the bytes that were read; nothing is copied. An absent part is an empty
/// range at the place where it would stand.
///
/// ```
///   https://me:key@shop.test:8080/a/b?utm_source=x#top
///   └─┬─┘  └──┬──┘ └───┬───┘ └┬─┘└┬─┘ └────┬─────┘ └┬┘
///   scheme userinfo  host   port path    query   fragment
/// ```
///
/// The reading follows the WHATWG URL standard for `http` and `https`, without a base URL. Links of other schemes are
/// recognised and left in peace. Behind a fault of the scheme the parts are still read, as if `https://` stood there, so
/// that tags can be judged; the host is then not.
package struct Link: Sendable, Equatable {
    /// What the link begins with.
    package enum Scheme: UInt8, Sendable {
        case http, https
        /// A scheme of its own, such as `mailto`, `tel`, `javascript` or an app's: nothing else is read.
        case other
        /// A macro such as `{lpurl}` stands before any host: only path, query and fragment are read.
        case macro
        /// No scheme, or a misspelt one; `fault` says which.
        case none
    }

    /// What the host is.
    package enum HostKind: UInt8, Sendable {
        case domain, ipv4, ipv6
        /// There is no host, or it was not judged.
        case none
    }

    /// What the link begins with.
    package var scheme = Scheme.none
    /// Why no browser opens the link; `nil` when one does, and for `.other` and `.macro`.
    package var fault: LinkFault?
    /// The bytes to blame for `fault`.
    package var faultRange = 0..<0
    /// The bytes without leading and trailing C0 controls and spaces.
    package var trimmed = 0..<0
    /// The scheme without its colon.
    package var schemeRange = 0..<0
    /// What stands before the last `@`, without it.
    package var userinfo = 0..<0
    /// The host as written, with the brackets of an IPv6 address.
    package var host = 0..<0
    /// What stands behind the colon of the host, without it.
    package var port = 0..<0
    /// The path with its first slash; for `.macro`, all that stands before the query.
    package var path = 0..<0
    /// What stands behind the first `?`, without it; `nil` when there is none.
    package var query: Range<Int>?
    /// What stands behind the first `#`, without it; `nil` when there is none.
    package var fragment: Range<Int>?
    /// The port, when it is written and not the default of the scheme.
    package var portNumber: UInt16?
    /// What the host is; `.none` when it was not judged or is refused.
    package var hostKind = HostKind.none
    /// The ASCII host that a browser uses, only when it differs from the raw bytes of `host`; else empty.
    package var normalizedHost: [UInt8] = []
    /// What was met on the way.
    package var marks = Marks()

    /// Makes an empty link, to be filled by `read(_:)`.
    package init() {}

    /// Reads `bytes` as a browser would.
    package init(_ bytes: Span<UInt8>) {
        read(bytes)
    }

    /// Calls `body` with the host as a browser uses it.
    package func withHost<Result>(of bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
        normalizedHost.isEmpty ? body(bytes.extracting(host)) : body(normalizedHost.span)
    }
}
