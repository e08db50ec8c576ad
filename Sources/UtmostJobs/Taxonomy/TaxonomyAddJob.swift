import UtmostCore
import UtmostFormats

/// Adds a value to a list of a taxonomy, after making sure that the taxonomy stays free of faults.
package struct TaxonomyAddJob: Sendable {
    private let path: String
    private let loaded: LoadedTaxonomy
    private let taxonomy: Taxonomy
    private let matcher: Matcher

    /// The new bytes of one file.
    private struct Draft {
        var path: String
        var new: [UInt8]
        /// What is said of it behind the place.
        var remark = ""
    }

    /// Loads the taxonomy at `path`, or the nearest; refuses one with faults, because they could hide new ones.
    package init(path chosen: String?) throws(JobError) {
        path = try TaxonomyFinder.path(chosen)
        guard path != Taxonomy.builtinName else {
            throw JobError("utmost:ga4 is built in and cannot be changed", remedy: "add the value to a taxonomy.json")
        }
        loaded = TaxonomyFinder.load(path)
        guard let taxonomy = loaded.taxonomy, let matcher = loaded.matcher, loaded.isUsable else {
            throw loaded.refusal
        }
        self.taxonomy = taxonomy
        self.matcher = matcher
    }

    /// Adds `value`; says in a sentence where it is now.
    package func add(_ value: NewValue) throws -> String {
        let field = try ListChecks(taxonomy: taxonomy, matcher: matcher).field(for: value)
        let draft = try draft(value, field)
        let checked = TaxonomyFinder.load(path, drafts: [draft.path: draft.new])
        try refuseNewFaults(checked)
        guard
            let added = checked.taxonomy?.fields.first(where: { $0.name == value.field })?.values?
                .first(where: { $0.text == value.text })
        else {
            throw JobError(
                "\"\(value.text)\" cannot be added to \(value.field) this way", remedy: "write it into \(path) by hand")
        }
        try AtomicFile.replace(draft.path, with: draft.new.span)
        let line = LineIndex(draft.new.span).place(at: added.origin.range.lowerBound).line
        let aliases = value.aliases.isEmpty ? "" : " (also \(value.aliases.joined(separator: ", ")))"
        return "Added \"\(value.text)\"\(aliases) to \(value.field): \(draft.path):\(line)\(draft.remark)"
    }

    /// The file that the field's list is in, with the value on it.
    private func draft(_ value: NewValue, _ field: Field) throws -> Draft {
        guard let values = taxonomy.root["fields"]?[value.field]?["values"] else { throw ListChecks.noList(field) }
        let home = taxonomy.sources[values.origin.source]
        if let reference = values.string { return try row(value, reference, besides: home.name) }
        guard home.name == path else {
            throw JobError(
                "the \(value.field) list is in \(home.name), which \(path) extends",
                remedy: "add it there: utmost taxonomy add \(value.field) \(value.text) --taxonomy \(home.name)")
        }
        guard let new = try? ListEdit.adding(value, to: home.bytes) else { throw ListChecks.noList(field) }
        let wasPlain = value.hasOptions && !values.elements.isEmpty
        return Draft(
            path: path, new: new,
            remark: wasPlain ? ". The list is a map of values now, to hold what is known of this one" : "")
    }

    /// A new row for the list that somebody keeps in a CSV file.
    private func row(_ value: NewValue, _ reference: String, besides home: String) throws -> Draft {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = FilePath.resolve(parts[0], besides: home)
        guard !value.hasOptions else {
            throw JobError(
                "\(file) holds values and nothing else: no aliases, owners, descriptions or days",
                remedy:
                    "add the value alone; aliases go to \(home): \"\(value.field)\": { \"values\": \"\(reference)\", "
                    + "\"aliases\": { \"\(value.text)\": [\"…\"] } }")
        }
        guard let bytes = taxonomy.sources.first(where: { $0.name == file })?.bytes else {
            throw JobError("cannot read \(file)", remedy: nil)
        }
        let encoding = TextEncoding.detect(bytes.span).encoding
        guard encoding == .utf8,
            value.text.utf8.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil
        else { throw JobError("\(file) is not saved as UTF-8", remedy: "Save it as UTF-8 first") }
        let list = ValueList(bytes)
        guard let column = list.column(named: parts.count > 1 ? parts[1] : nil) else {
            throw JobError("\(file) has no column \"\(parts.last ?? "")\"", remedy: nil)
        }
        return Draft(
            path: file, new: list.appending(value.text, in: column, to: bytes),
            remark: " (column \(list.header[column]))")
    }

    /// Refuses what would make the taxonomy wrong, in the words of its own findings.
    private func refuseNewFaults(_ checked: LoadedTaxonomy) throws(JobError) {
        let known = Set(loaded.findings.map(\.message))
        let fresh = checked.findings.first { !known.contains($0.message) && $0.severity > .info }
        guard let fresh else { return }
        throw JobError(fresh.message, remedy: fresh.remedy.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    }
}
