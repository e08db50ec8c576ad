/// Lists of words as sentences have them.
enum Words {
    /// `a, b or c`.
    static func either(_ words: [String]) -> String {
        guard words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}
