internal import CUtmostData

/// What loading a taxonomy gives: the taxonomy as far as it could be understood, and what is wrong with it.
package struct TaxonomyLoad: Sendable {
    /// nil when it could not be read at all.
    package var taxonomy: Taxonomy?
    package var faults: [TaxonomyFault]
    /// The files that `faults` point into, also when there is no taxonomy.
    package var sources: [TaxonomySource]
}

/// Why a file could not be read, as a sentence.
package struct ReadingError: Error, Sendable, Equatable {
    package var reason: String

    package init(_ reason: String) { self.reason = reason }
}

extension Taxonomy {
    /// The name of the taxonomy inside the binary that every other one extends unless it says otherwise.
    package static let builtinName = "utmost:ga4"

    /// Loads the taxonomy at `path` and all that it extends; `reading` gives the bytes of a path.
    package static func load(
        _ path: String, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> TaxonomyLoad {
        var loader = TaxonomyLoader()
        let root = loader.layer(path, wantedAt: nil, reading: reading)
        guard let root else { return TaxonomyLoad(taxonomy: nil, faults: loader.faults, sources: loader.sources) }
        var reader = TaxonomyReader(sources: loader.sources, faults: loader.faults)
        let taxonomy = reader.read(root, reading: reading)
        return TaxonomyLoad(taxonomy: taxonomy, faults: reader.faults, sources: taxonomy.sources)
    }
}

/// Reads the layers of a taxonomy, lowest first, and lays them over one another.
private struct TaxonomyLoader {
    var sources: [TaxonomySource] = []
    var faults: [TaxonomyFault] = []
    /// The files that are being read, outermost first: a name that comes again is a circle.
    private var path: [String] = []
    /// What has been read already, by name: files may share what they extend.
    private var layers: [String: Setting] = [:]

    private static let deepest = 16

    mutating func layer(
        _ name: String, wantedAt origin: SettingOrigin?, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> Setting? {
        if path.contains(name) {
            return refuse(
                "\(path.joined(separator: " extends ")) extends \(name): a circle", remedy: "take one of them out",
                at: origin, name)
        }
        if let layer = layers[name] { return layer }
        guard path.count < Self.deepest else {
            return refuse(
                "more than \(Self.deepest) files extend one another", remedy: "put some of them together", at: origin,
                name)
        }
        let bytes: [UInt8]
        do throws(ReadingError) {
            bytes = name == Taxonomy.builtinName ? Self.builtin() : try reading(name)
        } catch {
            return refuse("cannot read \(name): \(error.reason)", remedy: nil, at: origin, name)
        }
        let source = sources.count
        sources.append(TaxonomySource(name: name, bytes: bytes))
        let own: Setting
        do throws(JSONFault) {
            own = ShortForms.expanded(Setting(try JSONNode(reading: bytes.span), source: source))
        } catch {
            faults.append(
                TaxonomyFault(
                    .brokenTaxonomy, error.message, remedy: error.remedy,
                    at: SettingOrigin(source: source, range: error.range)))
            return nil
        }
        guard case .object = own.value else {
            faults.append(
                TaxonomyFault(
                    .brokenTaxonomy, "a taxonomy is an object: { … }", remedy: "start with { \"fields\": { … } }",
                    at: own.origin))
            return nil
        }
        path.append(name)
        defer { path.removeLast() }
        let layer = overlay(own, name, reading: reading)?.withoutNulls
        layers[name] = layer
        return layer
    }

    /// `own` laid over what it extends: `utmost:ga4` unless it says otherwise.
    private mutating func overlay(
        _ own: Setting, _ name: String, reading: (String) throws(ReadingError) -> [UInt8]
    ) -> Setting? {
        var bases: [(String, SettingOrigin)] = []
        if let extends = own["extends"] {
            bases = names(in: extends)
        } else if name != Taxonomy.builtinName {
            bases = [(Taxonomy.builtinName, own.origin)]
        }
        var below: Setting?
        for (base, origin) in bases {
            let path = base.hasPrefix("utmost:") ? base : FilePath.resolve(base, besides: name)
            if base.hasPrefix("utmost:"), base != Taxonomy.builtinName {
                faults.append(
                    TaxonomyFault(
                        .unknownName, "\"\(base)\" is not built in", remedy: "the one that is: utmost:ga4", at: origin,
                        suggestions: [Taxonomy.builtinName]))
                continue
            }
            guard var layer = layer(path, wantedAt: origin, reading: reading) else { return nil }
            // A team's taxonomy without a name is not called as the built-in one is.
            if base == Taxonomy.builtinName { layer = layer.without("name") }
            below = below?.merged(with: layer) ?? layer
        }
        return below?.merged(with: own) ?? own
    }

    /// The files that `extends` names: one or several, `null` for none.
    private mutating func names(in extends: Setting) -> [(String, SettingOrigin)] {
        let elements: [Setting]
        switch extends.value {
        case .null: elements = []
        case .array(let several): elements = several
        default: elements = [extends]
        }
        return elements.compactMap { element in
            if let name = element.string { return (name, element.origin) }
            faults.append(
                TaxonomyFault(.wrongSetting, "\"extends\" is the path of a file, or a list of them", at: element.origin)
            )
            return nil
        }
    }

    private mutating func refuse(
        _ message: String, remedy: String?, at origin: SettingOrigin?, _ name: String
    ) -> Setting? {
        var place = origin
        if place == nil {
            place = SettingOrigin(source: sources.count, range: 0..<0)
            sources.append(TaxonomySource(name: name, bytes: []))
        }
        guard let place else { return nil }
        faults.append(TaxonomyFault(.brokenTaxonomy, message, remedy: remedy, at: place))
        return nil
    }

    private static func builtin() -> [UInt8] {
        unsafe [UInt8](
            UnsafeBufferPointer(start: utmost_ga4_taxonomy_bytes(), count: utmost_ga4_taxonomy_count))
    }
}

/// Paths as text: Core opens no files.
package enum FilePath {
    /// `path` as seen from the folder that `file` is in.
    package static func resolve(_ path: String, besides file: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        var rest = Substring(path)
        while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
        return (folder == "./" ? "" : folder) + rest
    }
}
