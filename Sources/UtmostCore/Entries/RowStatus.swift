/// Reads a status cell.
enum RowStatus {
    private static let live = ["live", "active", "running", "enabled", "published", "sent", "posted"]

    /// Whether the row's links are out already.
    static func isLive(_ text: Span<UInt8>) -> Bool {
        let word = text.extracting(EntryReader.trimmed(0..<text.count, in: text))
        guard word.count <= 12 else { return false }
        return live.contains { word.equalsIgnoringCase($0.utf8.span) }
    }
}
