import ArgumentParser

extension Utmost {
    /// What is about the taxonomy itself.
    struct TaxonomyCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "taxonomy",
            abstract: "Check, show and extend the taxonomy itself.",
            subcommands: [TaxonomyCheck.self, TaxonomyShow.self, TaxonomyAdd.self, TaxonomySchema.self])
    }
}
