import UtmostCore
import UtmostFormats

/// Reads out of the matcher what the taxonomy says of the values of one link.
struct StandingReader {
    let matcher: Matcher
    let asOf: Day

    /// What the tag at `index` says; nil for keys of others.
    func tag(_ index: Int, of entry: Entry) -> InspectedTag? {
        let tag = entry.tags[index]
        guard tag.isOurs(in: entry) else { return nil }
        var value: [UInt8] = []
        FormDecoding.decode(entry.text.span, tag.rawValue, into: &value)
        var line = InspectedTag(
            key: tag.key(in: entry), field: nil, raw: entry.string(tag.rawValue),
            value: String(decoding: value, as: UTF8.self), standing: Standing(.fieldless))
        if let meant = tag.meant {
            line.standing = Standing(.misspelt(meant: matcher.params[meant].key))
            return line
        }
        guard !tag.isDisplaced else {
            line.standing = Standing(.unseen)
            return line
        }
        guard let carried = entry.values.first(where: { $0.origin == .tag(index) }) else { return line }
        let field = matcher.fields[carried.field]
        let match = matcher.match(value.span, field: field.number)
        line.field = field.name
        line.standing = standing(match, field)
        // Of a name that is nothing like its template, all segments would be missing.
        if match.verdict == .template, match.faults != [.unlike] { line.segments = segments(match, field, value) }
        return line
    }

    /// The segments of the template in its order, also those that the value has not.
    private func segments(_ match: Match, _ field: Field, _ value: [UInt8]) -> [InspectedSegment] {
        guard case .template(let template, let numbers) = field.kind else { return [] }
        return zip(template.segments, numbers).map { segment, number in
            guard let found = match.segments.first(where: { $0.field == number }) else {
                return InspectedSegment(
                    field: segment.field, value: nil, standing: Standing(.missing(isOptional: segment.isOptional)))
            }
            return InspectedSegment(
                field: segment.field, value: String(decoding: value[found.range], as: UTF8.self),
                standing: standing(found.match, matcher.fields[number]))
        }
    }

    private func standing(_ match: Match, _ field: Field) -> Standing {
        switch match.verdict {
        case .good: good(match, field)
        case .macro: Standing(.macro)
        case .empty: Standing(.empty)
        case .otherCase(let number), .alias(let number):
            Standing(.spelling(of: field.values[number].text), owner: field.owner(ofValue: number))
        case .unknown: Standing(.unlisted, owner: matcher.owner(of: field, value: nil))
        case .offPattern, .offDate: Standing(.breaks(form(of: field)), owner: matcher.owner(of: field, value: nil))
        case .outsideDates: Standing(.outsideDates(bounds(of: field)))
        case .template:
            Standing(
                match.faults.isEmpty ? .fits(form(of: field)) : .breaks(form(of: field)), owner: field.definition.owner)
        }
    }

    private func good(_ match: Match, _ field: Field) -> Standing {
        guard case .list = field.kind, let number = match.canonical, number < field.values.count else {
            if case .free = field.kind { return Standing(.free, description: field.definition.description) }
            return Standing(.fits(form(of: field)))
        }
        let value = field.values[number]
        let kind: Standing.Kind =
            if let until = value.until, until < asOf {
                .retired(lastDay: until, replacement: value.replacedBy?.text)
            } else if let from = value.from, asOf < from {
                .early(firstDay: from)
            } else {
                .listed
            }
        return Standing(
            kind, description: value.description, owner: value.owner, channel: value.channel, lastDay: value.until)
    }

    /// What the field asks for, as people write it down.
    private func form(of field: Field) -> String {
        switch field.kind {
        case .template: field.definition.template?.text ?? "its template"
        case .pattern(let pattern): field.definition.description ?? "the pattern \(pattern.text)"
        case .date(let format, _): format.text
        case .list, .free: field.name
        }
    }

    private func bounds(of field: Field) -> String {
        let bounds = [field.definition.min.map { "from \($0.text)" }, field.definition.max.map { "until \($0.text)" }]
        return bounds.compactMap(\.self).joined(separator: " ")
    }
}
