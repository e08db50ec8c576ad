/// A taxonomy compiled once: immutable, shared by all workers.
package final class Matcher: Sendable {
    package let taxonomy: Taxonomy
    package let fields: [Field]
    package let params: [Param]
    package let rules: [CompiledRule]
    /// Whether any site is named at all.
    package let hasSites: Bool
    /// The hosts that tags may point to, as they are written.
    package let siteNames: [String]
    private let domains: DomainSet
    /// Fields that an entry must carry, by number.
    package let requiredFields: [Int]
    /// The field called `medium`, by which other parameters choose theirs.
    package let mediumField: Int?
    /// The field that `utm_source` carries.
    package let sourceField: Int?
    /// The fields that the taxonomy calls unique, such as `id`.
    package let uniqueFields: [Int]
    /// The field that `utm_campaign` carries.
    package let campaignField: Int?
    /// The fields that are dates.
    package let dateFields: [Int]
    /// Whether any value has a first or last day.
    package let hasLifetimes: Bool
    /// Whether a team has written any of it: nobody has agreed to `utmost:ga4` by itself.
    package let isTeams: Bool

    private let paramNumbers: ByteTable
    private let fieldNumbers: [String: Int]

    init(
        taxonomy: Taxonomy, fields: [Field], params: [Param], rules: [CompiledRule], fieldNumbers: [String: Int]
    ) {
        self.taxonomy = taxonomy
        self.fields = fields
        self.params = params
        self.rules = rules
        self.fieldNumbers = fieldNumbers
        domains = DomainSet(taxonomy.domains)
        siteNames = domains.siteNames
        hasSites = domains.hasSites
        requiredFields = fields.filter { $0.definition.required }.map(\.number)
        mediumField = fieldNumbers["medium"]
        sourceField = params.first { $0.key == "utm_source" }?.field
        campaignField = params.first { $0.key == "utm_campaign" }?.field
        uniqueFields = fields.filter { $0.definition.unique }.map(\.number)
        dateFields = fields.filter { if case .date = $0.kind { true } else { false } }.map(\.number)
        hasLifetimes = fields.contains { $0.values.contains { $0.from != nil || $0.until != nil } }
        isTeams = taxonomy.sources.contains { $0.name != Taxonomy.builtinName }
        var table = ByteTable()
        for param in params { _ = table.insert(param.key.utf8.span) }
        paramNumbers = table
    }

    /// The number of the parameter called exactly `key`; nil when it carries no field.
    package func param(_ key: Span<UInt8>) -> Int? { paramNumbers.find(key).map(Int.init) }

    // Asked of the matcher and not of its parts: a part would be copied, table and all, for every link.

    /// Whether `host`, canonical and lower case, is one of our domains or below one.
    package func isOwn(_ host: Span<UInt8>) -> Bool { domains.isOwn(host) }

    /// Whether tags may point to `host`, canonical and lower case.
    package func isSite(_ host: Span<UInt8>) -> Bool { domains.isSite(host) }

    /// The number of the field called `name`.
    package func field(named name: String) -> Int? { fieldNumbers[name] }

    /// Whether only `utmost:ga4` says something of a field.
    package func isBuiltin(_ field: Field) -> Bool {
        let source = field.definition.origin.source
        return source < taxonomy.sources.count && taxonomy.sources[source].name == Taxonomy.builtinName
    }

    /// The owner to ask about a field where neither value nor field has one.
    package func owner(of field: Field, value: Int?) -> String? {
        field.owner(ofValue: value) ?? taxonomy.owner
    }
}

/// A query parameter, compiled.
package struct Param: Sendable {
    package let key: String
    /// The field for mediums not named in `byMedium`; nil where there is none.
    package let field: Int?
    /// Fields by the number of the medium in its vocabulary.
    package let byMedium: [(medium: Int, field: Int)]

    /// The field it carries where the medium is `medium` (its number; nil when unknown).
    package func field(medium: Int?) -> Int? {
        guard let medium, let choice = byMedium.first(where: { $0.medium == medium }) else { return field }
        return choice.field
    }
}
