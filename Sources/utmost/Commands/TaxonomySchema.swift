import ArgumentParser
import UtmostCore

extension Utmost {
    /// Prints the JSON Schema.
    struct TaxonomySchema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema",
            abstract: "Print the JSON Schema of taxonomy.json, for editors and validators.")

        func run() throws { try Console.write(Taxonomy.schema) }
    }
}
