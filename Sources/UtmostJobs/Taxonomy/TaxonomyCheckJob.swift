package import UtmostCore

/// Looks at a taxonomy itself: whether it can be read, and what is wrong with it.
package struct TaxonomyCheckJob: Sendable {
    /// The taxonomy with its findings.
    package let loaded: LoadedTaxonomy
    /// Whether the file itself could be read; what it says may be wrong all the same.
    package let isReadable: Bool

    /// Loads the file at `path`, or the nearest `taxonomy.json` where there is no path.
    package init(path: String?) throws(JobError) {
        let path = try TaxonomyFinder.path(path)
        loaded = TaxonomyFinder.load(path)
        isReadable = path == Taxonomy.builtinName || Self.opens(path)
    }

    /// What somebody who waits for the answer has to know.
    package enum Verdict: Sendable, Equatable {
        case inOrder
        /// It has errors or warnings.
        case faulty
        /// The file itself cannot be read.
        case unreadable
    }

    /// What the findings and the file come to.
    package var verdict: Verdict {
        guard isReadable else { return .unreadable }
        return loaded.findings.contains { $0.severity > .info } ? .faulty : .inOrder
    }

    /// How many findings there are.
    package var summary: LintSummary {
        var summary = LintSummary()
        summary.files = isReadable ? 1 : 0
        for finding in loaded.findings { summary.count(finding) }
        return summary
    }

    /// What the taxonomy holds beyond `utmost:ga4`, as a sentence without a full stop.
    package var contents: String {
        guard let taxonomy = loaded.taxonomy else { return "nothing" }
        let fields = taxonomy.fields.filter { taxonomy.sources[$0.origin.source].name != Taxonomy.builtinName }
        let values = fields.reduce(0) { $0 + ($1.values?.count ?? 0) }
        let files = taxonomy.sources.map(\.name).filter { $0 != loaded.path && $0 != Taxonomy.builtinName }
        let counts = [
            Self.count(fields.count, "field"), Self.count(values, "value"), Self.count(taxonomy.rules.count, "rule"),
        ]
        return counts.joined(separator: ", ") + (files.isEmpty ? "" : "; with \(files.joined(separator: ", "))")
    }

    private static func count(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }

    private static func opens(_ path: String) -> Bool {
        guard let file = try? FileHandle.reading(path) else { return false }
        return (try? file.read(after: [], upTo: 1, at: 0)) != nil
    }
}
