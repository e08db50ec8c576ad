import UtmostCore

/// A link as a test says it: the parts as text.
struct LinkSketch {
    let link: Link
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        link = Link(bytes.span)
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func text(_ range: Range<Int>?) -> String? {
        range.map { text($0) }
    }

    /// The host as a browser uses it.
    var browserHost: String {
        link.withHost(of: bytes.span) { host in
            String(decoding: (0..<host.count).map { host[$0] }, as: UTF8.self)
        }
    }

    var culprit: String { text(link.faultRange) }
}
