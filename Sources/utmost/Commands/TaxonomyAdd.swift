import ArgumentParser
import UtmostCore
import UtmostJobs

extension Utmost {
    /// Adds a value to a list.
    struct TaxonomyAdd: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a value to a field's list; comments, order and layout stay.",
            discussion: """
                A plain list becomes a map of values when the new one has an alias, an owner, a description or days: \
                ["a"] turns into {"a": {}}. A list kept in a .csv file gets a row at its end. Nothing is written unless \
                the taxonomy stays free of faults.
                """)

        @Argument(help: "The field, such as source.")
        var field: String

        @Argument(help: "The value to allow, such as threads.")
        var value: String

        @Option(
            name: .customLong("alias"), parsing: .singleValue, help: "Another spelling that means it; may be repeated.")
        var aliases: [String] = []

        @Option(help: "Whom to ask about it.")
        var owner: String?

        @Option(help: "What it is for, in a sentence.")
        var description: String?

        @Option(help: ArgumentHelp("The first day on which it may be used.", valueName: "yyyy-MM-dd"))
        var from: Day?

        @Option(help: ArgumentHelp("The last day on which it may be used.", valueName: "yyyy-MM-dd"))
        var until: Day?

        @Option(
            name: .customLong("taxonomy"),
            help: ArgumentHelp(
                "The taxonomy to change; otherwise the nearest taxonomy.json, here or in a folder above.",
                valueName: "file"), completion: .file(extensions: ["json"]))
        var path: String?

        func validate() throws {
            if value.allSatisfy(\.isWhitespace) { throw ValidationError("an empty text is no value") }
            if aliases.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
                throw ValidationError("an empty text is no alias")
            }
            if let from, let until, until < from { throw ValidationError("--until is before --from") }
        }

        func run() throws {
            let job = try TaxonomyAddJob(path: path)
            let addition = NewValue(
                field: field, text: value, aliases: aliases, owner: owner, description: description, from: from,
                until: until)
            try Console.write(try job.add(addition) + "\n")
        }
    }
}
