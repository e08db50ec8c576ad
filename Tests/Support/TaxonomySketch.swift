package import UtmostCore

/// A taxonomy that a test writes down, loaded and compiled, with all that is wrong with it.
package struct TaxonomySketch {
    /// nil where it cannot be read at all.
    package let taxonomy: Taxonomy?
    package let matcher: Matcher?
    package let faults: [TaxonomyFault]
    package let sources: [TaxonomySource]

    /// Loads `text` as `path`, beside `files` by their paths.
    package init(_ text: String, files: [String: String] = [:], at path: String = "taxonomy.json") {
        self.init(bytes: Array(text.utf8), files: files, at: path)
    }

    /// Loads `bytes` as `path`, beside `files` by their paths.
    package init(bytes: [UInt8], files: [String: String] = [:], at path: String = "taxonomy.json") {
        let load = Taxonomy.load(path) { (wanted) throws(ReadingError) in
            if wanted == path { return bytes }
            guard let file = files[wanted] else { throw ReadingError("there is no such file") }
            return Array(file.utf8)
        }
        let compiled = load.taxonomy.map(Matcher.compile)
        taxonomy = load.taxonomy
        matcher = compiled?.matcher
        sources = load.sources
        faults = load.faults + (compiled?.faults ?? []) + (load.taxonomy.map(RuleSettings.faults) ?? [])
    }

    /// The faults as lines such as `2:5 unknown-key "requierd" means nothing in the field "source"`; one of another
    /// file than `taxonomy.json` has its name in front.
    package var faultLines: [String] {
        faults.map { fault in
            let source = sources[fault.origin.source]
            let place = LineIndex(source.bytes.span).place(at: fault.origin.range.lowerBound)
            let file = source.name == "taxonomy.json" ? "" : "\(source.name):"
            return "\(file)\(place.line):\(place.byteColumn) \(fault.kind.rawValue) \(fault.message)"
        }
    }

    /// What the taxonomy says of `value` as a value of the field `name`.
    package func match(_ value: String, as name: String) -> Match? {
        guard let matcher, let field = matcher.field(named: name) else { return nil }
        return matcher.match(value.utf8.span, field: field)
    }
}
