package import UtmostCore
package import UtmostFormats

/// Explains links one by one, all by the taxonomy of the working directory or the one that was named.
package struct InspectJob: Sendable {
    private var inspector: LinkInspector
    /// What a person should know, for stderr.
    package let notes: [String]
    /// What all links so far come to.
    package private(set) var summary = LintSummary()

    /// Loads the taxonomy; `asOf` nil is today in its time zone.
    package init(taxonomy chosen: String?, asOf: Day?) throws(JobError) {
        var finder = TaxonomyFinder(chosen: chosen)
        let loaded = finder.taxonomy(for: nil)
        guard let matcher = loaded.matcher, loaded.isUsable else { throw loaded.refusal }
        var notes: [String] = []
        if loaded.path == Taxonomy.builtinName, chosen == nil {
            notes.append("no taxonomy.json here: judged by utmost:ga4 only")
        } else if !loaded.findings.isEmpty {
            notes.append(
                "\(loaded.path) has faults of its own: utmost taxonomy check \(loaded.path) shows them")
        }
        self.notes = notes
        inspector = LinkInspector(
            matcher, taxonomy: loaded.path, asOf: try Today.judging(matcher.taxonomy, asOf: asOf))
    }

    /// Explains `link`, which is a whole link and nothing else.
    package mutating func inspect(_ link: [UInt8]) -> Inspection {
        let inspection = inspector.inspect(link)
        let one = inspection.summary
        summary.links += 1
        summary.faultyLinks += one.faultyLinks
        summary.errors += one.errors
        summary.warnings += one.warnings
        summary.infos += one.infos
        return inspection
    }

    /// The links that the arguments of a command are, or that standard input has for `-`, one a line.
    package static func links(_ arguments: [String]) throws -> [[UInt8]] {
        var links: [[UInt8]] = []
        for argument in arguments {
            guard argument == "-" else {
                links.append(Array(argument.utf8))
                continue
            }
            let bytes = try LintInput(.standardInput).bytes()
            links += bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
                .filter { line in line.contains { $0 > 0x20 } }.map { Array($0) }
        }
        return links
    }
}

extension LoadedTaxonomy {
    /// Why nothing can be judged by it, in one sentence, and what to type.
    package var refusal: JobError {
        let first = findings.first { $0.severity == .error }
        if taxonomy == nil, let first, first.place.line == nil { return JobError(first.message, remedy: first.remedy) }
        let line = first?.place.line.map { ", line \($0)" } ?? ""
        return JobError(
            "\(first?.place.file ?? path)\(line): \(first?.message ?? "it cannot be used")",
            remedy: "utmost taxonomy check \(path) shows all that is wrong with it")
    }
}
