import ArgumentParser
import UtmostCore

/// Which taxonomy, and which day.
struct TaxonomyOptions: ParsableArguments {
    @Option(
        name: .customLong("taxonomy"),
        help: ArgumentHelp(
            "The taxonomy to judge by; otherwise the nearest taxonomy.json upwards from each file.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var path: String?

    @Option(
        help: ArgumentHelp(
            "The day to judge on where a row has no start date; otherwise today.", valueName: "yyyy-MM-dd"))
    var asOf: Day?
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(iso: argument)
    }
}
