import ArgumentParser
import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost {
    /// Explains links one by one.
    struct Inspect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Explain one link: its parts, its tags, and what the taxonomy says of each.",
            discussion: """
                Put the link between quotes, because & means something to the shell. JSON is one document a line, one for \
                each link. Ends with 0 when all is well, 1 with errors.
                """)

        @OptionGroup var taxonomy: TaxonomyOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "Links; - reads them from standard input, one a line.")
        var links: [String]

        func validate() throws {
            if links.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
                throw ValidationError("an empty text is no link")
            }
        }

        func run() async throws {
            var job = try InspectJob(taxonomy: taxonomy.path, asOf: taxonomy.asOf)
            if !output.quiet { job.notes.forEach { Console.say("note: \($0)") } }
            let links = try InspectJob.links(links)
            for (number, link) in links.enumerated() {
                let inspection = job.inspect(link)
                switch output.format {
                case .json: try Console.write(inspection.json)
                case .text: try Console.write((number > 0 ? "\n" : "") + inspection.text(output.report))
                }
            }
            if output.format == .text, links.count > 1 {
                try Console.write("\n" + Inspection.overall(job.summary, output.report))
            }
            throw (job.summary.errors > 0 ? ExitStatus.findings : .clean).code
        }
    }
}
