import UtmostCore
package import UtmostFormats

/// What `utmost taxonomy check` says to people.
package enum TaxonomyCheckText {
    /// The findings as the text report shows them, and a last line that says what they come to.
    package static func text(_ job: TaxonomyCheckJob, _ options: ReportOptions) -> String {
        let (path, summary) = (job.loaded.path, job.summary)
        let isClean = summary.errors + summary.warnings == 0
        if options.isQuiet, isClean { return "" }
        let findings = options.isQuiet ? "" : FindingsText.text(job.loaded.findings, options)
        guard job.isReadable else { return findings }
        let counts = FindingsText.counts(summary)
        guard isClean else { return findings + "\(path): \(counts ?? "")\n" }
        return findings + "\(path) is in order: \(job.contents)\(counts.map { "; \($0)" } ?? "")\n"
    }
}
