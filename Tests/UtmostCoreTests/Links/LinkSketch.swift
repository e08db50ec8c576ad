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

/// A generator with a fixed seed, so that a failing run can be repeated (SplitMix64).
struct FixedGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A text of up to `limit` pieces out of `alphabet`.
    mutating func text(of alphabet: [String], upTo limit: Int) -> String {
        (0..<Int.random(in: 0...limit, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? "" }.joined()
    }
}
