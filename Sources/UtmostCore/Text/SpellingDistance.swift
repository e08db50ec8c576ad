package enum SpellingDistance {
    package static func nearest(to value: Span<UInt8>, among: [String]) -> [String] { [] }
}
