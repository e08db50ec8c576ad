package import UtmostCore

/// A taxonomy that is ready to judge by, and what is wrong with it.
package struct LoadedTaxonomy: Sendable {
    /// The path it was loaded from, or `utmost:ga4`.
    package var path: String
    package var taxonomy: Taxonomy?
    package var matcher: Matcher?
    /// In the order of their places.
    package var findings: [Finding]

    /// Whether it can be judged by: it was read, and nothing in it is wrong.
    package var isUsable: Bool { matcher != nil && !findings.contains { $0.severity == .error } }
}

/// Finds and loads taxonomies, each one once.
package struct TaxonomyFinder: Sendable {
    /// `--taxonomy`; nil looks for the nearest `taxonomy.json`.
    private let chosen: String?
    private var loaded: [String: LoadedTaxonomy] = [:]
    private var nearest: [String: String] = [:]

    package init(chosen: String? = nil) { self.chosen = chosen }

    /// The taxonomy for the file at `path`; for stdin and bare links, where `path` is nil, that of the working directory.
    package mutating func taxonomy(for path: String?) -> LoadedTaxonomy {
        let folder = path.map { Folder.parent(of: $0) } ?? "."
        if let path = nearest[folder], let known = loaded[path] { return known }
        let found = chosen ?? Self.nearest(from: folder) ?? Taxonomy.builtinName
        nearest[folder] = found
        if let known = loaded[found] { return known }
        let fresh = Self.load(found)
        loaded[found] = fresh
        return fresh
    }

    /// The names of the team's own rules in all taxonomies that the files at `paths` are judged by.
    package static func teamRules(for paths: [String?], chosen: String?) -> [String] {
        var finder = TaxonomyFinder(chosen: chosen)
        for path in paths { _ = finder.taxonomy(for: path) }
        return finder.loaded.values.flatMap { $0.taxonomy?.rules.map(\.name) ?? [] }.sorted()
    }

    /// The file that a command about the taxonomy itself is about: `chosen`, or the nearest `taxonomy.json`.
    package static func path(_ chosen: String?) throws(JobError) -> String {
        if let chosen { return chosen }
        guard let nearest = nearest(from: ".") else {
            throw JobError(
                "there is no taxonomy.json here or in a folder above",
                remedy: "name one, or write one: the README has the shortest")
        }
        return nearest
    }

    /// The nearest `taxonomy.json` at or above `folder`, written the way the user would.
    package static func nearest(from folder: String) -> String? {
        guard let start = Folder.resolved(folder) else { return nil }
        var real = start
        var written = folder
        while true {
            let path = written == "." ? "taxonomy.json" : "\(written)/taxonomy.json"
            if Folder.kind(of: path) == .file { return path }
            guard real != "/" else { return nil }
            real = Folder.parent(of: real)
            written = written == "." ? ".." : "\(written)/.."
            // A plain name is easier to read than a chain of dots, once there are any.
            if Folder.kind(of: "\(real)/taxonomy.json") == .file { return Self.relative(real + "/taxonomy.json") }
        }
    }

    /// `path` as seen from the working directory where it lies below it.
    private static func relative(_ path: String) -> String {
        let here = Folder.current + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    /// Loads and compiles the taxonomy at `path`; `drafts` are read instead of the files at their paths.
    package static func load(_ path: String, drafts: [String: [UInt8]] = [:]) -> LoadedTaxonomy {
        let load = Taxonomy.load(path) { (path: String) throws(ReadingError) -> [UInt8] in
            if let draft = drafts[path] { return draft }
            do {
                var source = FileSource(try FileHandle.reading(path))
                return try source.readAll()
            } catch let error as FileError {
                throw ReadingError(error.reason)
            } catch {
                throw ReadingError("\(error)")
            }
        }
        var faults = load.faults
        var matcher: Matcher?
        if let taxonomy = load.taxonomy {
            let compiled = Matcher.compile(taxonomy)
            faults += compiled.faults + RuleSettings.faults(in: taxonomy)
            matcher = compiled.matcher
        }
        return LoadedTaxonomy(
            path: path, taxonomy: load.taxonomy, matcher: matcher,
            findings: TaxonomyFindings.findings(faults, sources: load.sources, taxonomy: load.taxonomy))
    }
}
