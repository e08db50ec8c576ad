extension Rule {
    /// The manual page: what `docs/rules/<id>.md` holds.
    package var markdown: String {
        var page = Page()
        page.lines = [
            "# \(summary) (`\(id)`)", "",
            "Group: \(group.rawValue) · Severity: \(severity.rawValue) · Looks at: \(subject) · Fix: \(fixes)",
        ]
        page.add("## Why", [rationale])
        page.add("## Examples", [])
        for example in examples {
            page.addBlock(
                (example.isFailing ? "Fails" : "Passes") + (example.file.map { ", in \($0)" } ?? "") + ":",
                Page.framed(example))
            if let fixed = example.fixed { page.addBlock("Fixed:", fixed) }
        }
        page.add(
            "## To silence it",
            [
                "For everybody, in taxonomy.json: `\"severity\": { \"\(id)\": \"off\" }`", "",
                "For one run: `utmost lint --ignore \(id)`",
            ] + inOnePlace)
        return page.lines.joined(separator: "\n") + "\n"
    }

    /// The table of all rules: what `docs/rules/README.md` holds.
    package static var index: String {
        var lines = [
            "# Rules", "",
            "What utmost looks for, group by group. `utmost rules ID` shows a page in the terminal.",
        ]
        for group in RuleGroup.allCases {
            let rules = all.filter { $0.group == group }
            guard !rules.isEmpty else { continue }
            lines += ["", "## \(group.rawValue)", "", "| Rule | What is wrong | Severity | Fix |", "|---|---|---|---|"]
            lines += rules.map { "| [\($0.id)](\($0.id).md) | \($0.summary) | \($0.severity.rawValue) | \($0.fixes) |" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How one row or line is left as it is; nothing for rules that no row can silence.
    private var inOnePlace: [String] {
        if case .taxonomy = check { return [] }
        guard group != .suppression, id == Rule.raggedRow.id || kind != "reported" else { return [] }
        return [
            "", "For one row: `\(id): and a reason` in a column `lint-ignore`", "",
            "For the next line of a text: `# utmost: ignore[\(id)] and a reason`",
        ]
    }

    /// What the rule looks at, for people.
    private var subject: String {
        switch check {
        case .value: "each value"
        case .link, .oddLink: "each link"
        case .entry: "each row or link as a whole"
        case .sheet: "all rows together"
        case .names: "all names together"
        case .taxonomy: "the taxonomy"
        case .reported: "the file as it is read"
        }
    }

    /// Whether the rule can put right what it finds, as its examples show.
    var fixes: String {
        let failing = examples.filter(\.isFailing)
        let fixed = failing.filter { $0.fixed != nil }
        if fixed.isEmpty { return "none" }
        return fixed.count == failing.count ? "yes" : "sometimes"
    }
}

/// A manual page that is being written.
private struct Page {
    var lines: [String] = []

    mutating func add(_ heading: String, _ paragraphs: [String]) {
        lines += ["", heading]
        if !paragraphs.isEmpty { lines += [""] + paragraphs }
    }

    mutating func addBlock(_ title: String, _ text: String) {
        lines += ["", title, "", "```", text, "```"]
    }

    /// The text of an example; under each line with a culprit stands a line of carets.
    static func framed(_ example: Example) -> String {
        let (text, ranges) = example.unmarked
        guard !ranges.isEmpty else { return text }
        var lines: [String] = []
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(String(line))
            let carets = carets(under: line, at: start, ranges)
            if !carets.isEmpty { lines.append(carets) }
            start += line.utf8.count + 1
        }
        return lines.joined(separator: "\n")
    }

    /// The carets under a line that starts at the byte `start`; one for an empty culprit.
    private static func carets(under line: Substring, at start: Int, _ ranges: [Range<Int>]) -> String {
        let end = start + line.utf8.count
        let here = ranges.filter { start <= $0.lowerBound && $0.lowerBound <= end }
        var carets = ""
        var offset = start
        for character in line + " " {
            let isHit = here.contains { $0.contains(offset) || $0.isEmpty && $0.lowerBound == offset }
            carets.append(isHit ? "^" : " ")
            offset += character.utf8.count
        }
        while carets.last == " " { carets.removeLast() }
        return carets
    }
}
