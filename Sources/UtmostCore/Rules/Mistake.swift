/// A mistake that people make with tags, and which rule catches it: a checklist of what utmost is for.
///
/// The numbers are those of the project's own survey of the field; docs/mistakes.md is printed from this list.
package struct Mistake: Sendable {
    package enum Answer: Sendable {
        /// Ids of the rules that catch it.
        case rules([String])
        /// What will catch it, once it is built.
        case later(String)
        /// Why no rule speaks of it.
        case byDesign(String)
    }

    package let number: Int
    /// What people do, in a few words.
    package let summary: String
    package let answer: Answer

    init(_ number: Int, _ summary: String, _ answer: Answer) {
        (self.number, self.summary, self.answer) = (number, summary, answer)
    }
}

extension Mistake {
    /// The table: what `docs/mistakes.md` holds.
    package static var table: String {
        var lines = [
            "# Known mistakes", "",
            "Every way to get a tag wrong that a survey of vendors' pages, forums and bug trackers brought up, and the rule"
                + " that catches it. The example and the fix are those of the rule's manual page.", "",
            "| # | Mistake | Rule | Example | Fix |", "|---|---|---|---|---|",
        ]
        for mistake in all {
            switch mistake.answer {
            case .rules(let ids):
                for (place, id) in ids.enumerated() {
                    let start = place == 0 ? "| \(mistake.number) | \(mistake.summary)" : "| | "
                    lines.append("\(start) | [\(id)](rules/\(id).md) | \(example(of: id)) |")
                }
            case .later(let what): lines.append("| \(mistake.number) | \(mistake.summary) | later: \(what) | | |")
            case .byDesign(let why): lines.append("| \(mistake.number) | \(mistake.summary) | none: \(why) | | |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The first failing example of a rule in one table cell, and in another whether it has a fix.
    private static func example(of id: String) -> String {
        guard let rule = Rule.number(of: id).map({ Rule.all[$0] }),
            let example = rule.examples.first(where: \.isFailing)
        else { return " | " }
        let (text, ranges) = example.unmarked
        let bytes = Array(text.utf8)
        // The culprit with a little around it; a bar would end the cell.
        let culprit = ranges.first ?? 0..<0
        let start = max(0, culprit.lowerBound - 24)
        let end = min(bytes.count, max(culprit.upperBound, culprit.lowerBound + 1) + 12, start + 72)
        let part = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
        let shown = part.replacing("\n", with: " ⏎ ").replacing("|", with: "\\|").replacing("`", with: "'")
        return "`\(start > 0 ? "…" : "")\(shown)\(end < bytes.count ? "…" : "")` | \(rule.fixes)"
    }
}
