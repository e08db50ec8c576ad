/// A text whose expected range stands between « and ».
struct MarkedText: Sendable {
    var text: String
    var bytes: [UInt8] { Array(text.utf8) }
    var range: Range<Int>?

    init(_ marked: String) {
        let parts = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            text = marked
            return
        }
        let rest = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        text = String(parts[0]) + rest.joined()
        range = start..<start + (rest.first?.utf8.count ?? 0)
    }
}
