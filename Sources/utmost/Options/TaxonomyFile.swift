import ArgumentParser

/// Which taxonomy a command is about.
struct TaxonomyFile: ParsableArguments {
    @Argument(
        help: "The taxonomy; otherwise the nearest taxonomy.json, here or in a folder above.",
        completion: .file(extensions: ["json"]))
    var file: String?
}
