import ArgumentParser
import UtmostCore
import UtmostFormats
import UtmostJobs

extension Utmost {
    /// Shows every setting.
    struct TaxonomyShow: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show every setting after merging, and where it came from.",
            discussion: """
                JSON is the whole taxonomy in full form: it extends nothing, has all lists written out, and means the same \
                wherever it is saved. utmost taxonomy show utmost:ga4 shows what every taxonomy builds on.
                """)

        @OptionGroup var taxonomy: TaxonomyFile
        @OptionGroup var output: OutputOptions

        func run() throws {
            let loaded = TaxonomyFinder.load(try TaxonomyFinder.path(taxonomy.file))
            guard let taxonomy = loaded.taxonomy else { throw loaded.refusal }
            switch output.format {
            case .json where !loaded.isUsable: throw loaded.refusal
            case .json: try Console.write(TaxonomyJSON.text(taxonomy))
            case .text: try Console.write(TaxonomyText.text(taxonomy, output.report))
            }
            guard loaded.isUsable else { throw loaded.refusal }
        }
    }
}
