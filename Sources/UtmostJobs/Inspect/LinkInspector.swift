package import UtmostCore
package import UtmostFormats

/// Takes one link apart after another, by one taxonomy and one day.
package struct LinkInspector: Sendable {
    private let matcher: Matcher
    private let taxonomy: String
    private let asOf: Day
    private let linter: Linter
    private let channels = ChannelReader()
    private var worker: LintWorker
    private var reader: EntryReader
    private var verdicts: VerdictMemory

    /// A fix may bring the next one to light; more rounds than this are a fault of a rule.
    private static let mostRounds = 10

    /// `taxonomy` is what the taxonomy is called in the verdict.
    package init(_ matcher: Matcher, taxonomy: String, asOf: Day) {
        self.matcher = matcher
        self.taxonomy = taxonomy
        self.asOf = asOf
        linter = Linter(
            matcher: matcher, settings: RuleSettings(taxonomy: matcher.taxonomy, file: nil), layout: .text, file: nil,
            asOf: asOf)
        worker = LintWorker(linter)
        reader = EntryReader(matcher: matcher, layout: .text)
        verdicts = VerdictMemory(matcher: matcher)
    }

    /// Explains `given`, which is a whole link and nothing else.
    package mutating func inspect(_ given: [UInt8]) -> Inspection {
        let bytes = Self.withoutUserinfo(given)
        let link = Link(bytes.span)
        var inspection = Inspection(link: String(decoding: bytes, as: UTF8.self), taxonomy: taxonomy)
        inspection.isWeb = link.scheme != .other
        inspection.address = Inspection.Address(link, bytes)
        inspection.findings = findings(bytes)
        inspection.fixed = fixed(bytes, inspection.findings, allowed: [.safe])
        inspection.fixedWithOK = fixed(bytes, inspection.findings, allowed: [.safe, .ask])
        if inspection.fixedWithOK == inspection.fixed { inspection.fixedWithOK = nil }
        let batch = Self.batch(bytes)
        var entry = reader.entry(for: batch)
        if verdicts.isFull { verdicts = VerdictMemory(matcher: matcher) }
        let isRead = reader.read(batch, row: 0, into: &entry, verdicts: &verdicts)
        inspection.parts = LinkParts(matcher: matcher, hadUserinfo: bytes.count != given.count)
            .parts(of: link, bytes, isRead ? entry : reader.entry(for: batch))
        guard isRead, inspection.isWeb else { return inspection }
        let standings = StandingReader(matcher: matcher, asOf: asOf)
        inspection.tags = entry.tags.indices.compactMap { standings.tag($0, of: entry) }
        guard entry.isTagged else { return inspection }
        inspection.channel = channels.channel(of: entry, matcher)
        inspection.missing = matcher.requiredFields.filter { !entry.slots[$0].isPresent }
            .map { MissingTag(field: matcher.fields[$0].name, key: matcher.fields[$0].param ?? "") }
            .filter { missing in !inspection.tags.contains { $0.field == missing.field } }
        return inspection
    }

    private mutating func findings(_ bytes: [UInt8]) -> [Finding] { worker.lint(Self.batch(bytes)).findings }

    /// The link with all fixes of the `allowed` kinds, and those that they bring to light; nil where there are none.
    private mutating func fixed(_ bytes: [UInt8], _ findings: [Finding], allowed: Set<Safety>) -> String? {
        var (current, findings) = (bytes, findings)
        for _ in 0..<Self.mostRounds {
            let plan = EditPlan(findings.compactMap(\.fix).filter { allowed.contains($0.safety) })
            guard !plan.edits.isEmpty else { break }
            current = plan.applied(to: current)
            findings = self.findings(current)
        }
        return current == bytes ? nil : String(decoding: current, as: UTF8.self)
    }

    /// One row with one cell: the link, all of it.
    private static func batch(_ bytes: [UInt8]) -> RowBatch {
        var batch = RowBatch(Chunk(bytes: bytes))
        batch.cells = [Cell(0..<bytes.count)]
        batch.rowEnds = [1]
        batch.rowLines = [0]
        return batch
    }

    /// The link without user name and password, which are never shown; the `@` stays where no host stands behind it.
    private static func withoutUserinfo(_ bytes: [UInt8]) -> [UInt8] {
        let link = Link(bytes.span)
        guard !link.userinfo.isEmpty else { return bytes }
        let end = link.userinfo.upperBound + (link.host.isEmpty ? 0 : 1)
        return Array(bytes[..<link.userinfo.lowerBound] + bytes[end...])
    }
}

extension Inspection.Address {
    /// The parts of what a browser sends; nil where no browser opens the link.
    fileprivate init?(_ link: Link, _ bytes: [UInt8]) {
        guard let href = link.href(of: bytes.span) else { return nil }
        let canonical = Array(href.utf8)
        let link = Link(canonical.span)
        func text(_ range: Range<Int>) -> String { String(decoding: canonical[range], as: UTF8.self) }
        self.init(
            href: href, scheme: text(link.schemeRange), host: text(link.host), port: link.portNumber.map(Int.init),
            path: text(link.path), query: link.query.map(text), fragment: link.fragment.map(text),
            registrableDomain: link.registrableDomain(of: canonical.span))
    }
}
