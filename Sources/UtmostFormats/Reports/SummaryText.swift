import UtmostCore

/// The last line of a report, which says what the run comes to and what to type next.
struct SummaryText {
    let summary: LintSummary
    let fixCommand: String?

    /// All sentences, on one line where they fit into `columns`, else with what to type on a line of its own.
    func text(columns: Int) -> String {
        let first = [outcome, counts].compactMap { $0 }.joined(separator: separator)
        let lead = summary.isInterrupted ? "Stopped before the end; this is what was read.\n" : ""
        guard let fixes else { return lead + first + ".\n" }
        let fits = Glyph.width(of: first) + 2 + Glyph.width(of: fixes) <= columns
        return lead + first + (fits ? ". " : ".\n") + fixes + "\n"
    }

    private var isClean: Bool { summary.errors + summary.warnings == 0 }

    /// Whether there are findings that somebody has agreed to leave.
    private var isLenient: Bool { summary.suppressed + summary.known > 0 }

    private var separator: String { (isClean && !isLenient) || summary.links == 0 ? ". " : ": " }

    private var outcome: String {
        let (links, faulty) = (summary.links, summary.faultyLinks)
        if links == 0 {
            return summary.unjudgedFiles > 0 ? "Nothing was linted: mend the taxonomy first" : "No links found"
        }
        if isClean, isLenient { return links == 1 ? "1 link" : "\(Quantity(links, "link")), none needs work" }
        if isClean {
            return links == 1
                ? "1 link, which follows the taxonomy" : "\(Quantity(links, "link")), all follow the taxonomy"
        }
        if faulty == 0 { return "\(Quantity(links, "link"))" }
        if links == 1 { return "1 link needs work" }
        if faulty == links { return "\(Quantity(links, "link")), all need work" }
        return "\(Quantity(links, "link")), \(Quantity(faulty, "needs work", "need work"))"
    }

    /// The findings by severity; nil where there are none.
    private var counts: String? {
        let parts =
            [(summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "note")]
            .filter { $0.0 > 0 }.map { "\(Quantity($0.0, $0.1))" }
            + [(summary.suppressed, "ignored"), (summary.known, "known")].filter { $0.0 > 0 }.map {
                "\(Quantity.digits($0.0)) \($0.1)"
            }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What can be fixed and how; nil where nothing can.
    private var fixes: String? {
        guard let fixCommand else { return nil }
        let (safe, ask) = (Quantity.digits(summary.safeFixes), Quantity.digits(summary.askFixes))
        switch (summary.safeFixes > 0, summary.askFixes > 0) {
        case (false, false): return nil
        case (true, false): return "\(safe) fixable: \(fixCommand)"
        case (true, true): return "\(safe) fixable: \(fixCommand); \(ask) more with your OK: --fix --ask"
        case (false, true):
            let asking = fixCommand.replacing("--fix", with: "--fix --ask", maxReplacements: 1)
            return "\(ask) fixable with your OK: \(asking)"
        }
    }
}
