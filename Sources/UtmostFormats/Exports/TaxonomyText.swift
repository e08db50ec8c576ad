package import UtmostCore

/// Every setting of a taxonomy after merging, a line each, with the place that it came from at the right.
///
///     source
///       required   true                                      utmost:ga4:27
///       values
///         facebook   aliases fb, fb-ads; owner paid-social   taxonomy.json:19
package struct TaxonomyText {
    private let taxonomy: Taxonomy
    private let layout: TextLayout
    private let lines: [LineIndex]
    private var output = ""

    /// So many values of a list that somebody else keeps are shown; JSON has them all.
    private static let mostListed = 60

    /// The whole text.
    package static func text(_ taxonomy: Taxonomy, _ options: ReportOptions) -> String {
        var text = TaxonomyText(taxonomy, options)
        let sections = TaxonomyOrder.sorted(taxonomy.root.members)
        let short = sections.filter { text.inline($0.setting) != nil }
        text.write(short, level: 0, path: [])
        for section in sections where text.inline(section.setting) == nil {
            text.output += "\n"
            text.write(section, level: 0, width: 0, path: [])
        }
        return text.output
    }

    private init(_ taxonomy: Taxonomy, _ options: ReportOptions) {
        self.taxonomy = taxonomy
        layout = TextLayout(options)
        lines = taxonomy.sources.map { LineIndex($0.bytes.span) }
    }

    private mutating func write(_ members: [Setting.Member], level: Int, path: [String]) {
        let shown = members.filter { !$0.key.hasPrefix("$") }
        let leaves = shown.filter { inline($0.setting) != nil }
        let width = min(24, leaves.map { Glyph.width(of: Glyph.visible($0.key)) }.max() ?? 0)
        for member in shown { write(member, level: level, width: width, path: path) }
    }

    private mutating func write(_ member: Setting.Member, level: Int, width: Int, path: [String]) {
        let setting = member.setting
        let path = path + [member.key]
        // A list in another file gets lines of its own.
        let holdsList = path.count == 2 && path[0] == "fields" && setting["values"]?.string != nil
        if !holdsList, let text = inline(setting) {
            write(label: member.key, level, width, text, place(setting.origin))
            if path.count == 3, path[0] == "fields", member.key == "values", setting.string != nil {
                writeList(ofField: path[1], level: level + 1)
            }
            return
        }
        write(label: member.key, level, width, "", "")
        write(setting.members, level: level + 1, path: path)
        for (number, element) in setting.elements.enumerated() {
            if let text = inline(element) {
                write(label: "", level + 1, 0, text, place(element.origin))
            } else {
                write(label: element["name"]?.string ?? "\(number + 1)", level + 1, 0, "", place(element.origin))
                write(element.members.filter { $0.key != "name" }, level: level + 2, path: path)
            }
        }
    }

    /// The values of a list in another file, with the lines they stand on.
    private mutating func writeList(ofField name: String, level: Int) {
        guard let values = taxonomy.fields.first(where: { $0.name == name })?.values, let first = values.first else {
            return
        }
        let shown = values.prefix(Self.mostListed)
        let rest = values.count - shown.count
        let text = shown.map(\.text).joined(separator: ", ") + (rest > 0 ? " … and \(Quantity.digits(rest)) more" : "")
        let last = values.last ?? first
        let from = place(first.origin)
        let to = lines[last.origin.source].place(at: last.origin.range.lowerBound).line
        write(label: "", level, 0, text, values.count > 1 ? "\(from)–\(to)" : from)
    }

    /// One setting: its label, its text over as many lines as it takes, and where it came from at the end of the first.
    private mutating func write(label: String, _ level: Int, _ width: Int, _ text: String, _ place: String) {
        let label = Glyph.visible(label)
        let indent = String(repeating: " ", count: level * 2)
        let used = Glyph.width(of: label)
        let start = label.isEmpty ? indent.count : indent.count + max(width, used) + 2
        let room = max(24, layout.width - start - (place.isEmpty ? 0 : Glyph.width(of: place) + 3))
        let rows = text.isEmpty ? [""] : TextLayout.wrap(Glyph.visible(text), columns: room)
        var line = indent + layout.paint(.bold, label)
        var end = indent.count + used
        for (number, row) in rows.enumerated() {
            if number > 0 { line = "" }
            if number > 0 { end = 0 }
            if !row.isEmpty {
                line += String(repeating: " ", count: start - end) + row
                end = start + Glyph.width(of: row)
            }
            if number == 0, !place.isEmpty {
                let gap = max(2, layout.width - end - Glyph.width(of: place))
                line += String(repeating: " ", count: gap) + layout.paint(.faint, place)
            }
            output += line + "\n"
        }
    }

    /// `taxonomy.json:12`.
    private func place(_ origin: SettingOrigin) -> String {
        let line = lines[origin.source].place(at: origin.range.lowerBound).line
        return "\(Glyph.visible(taxonomy.sources[origin.source].name)):\(line)"
    }
}

extension TaxonomyText {
    /// The setting on one line: a scalar, a list of them, or an object that is written on one line; nil for the rest.
    private func inline(_ setting: Setting) -> String? {
        switch setting.value {
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let number):
            return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case .string(let text): return text.isEmpty ? "\"\"" : text
        case .array(let elements):
            guard elements.allSatisfy(\.isScalar) else { return nil }
            return elements.isEmpty ? "none" : elements.compactMap(inline).joined(separator: ", ")
        case .object(let members):
            let shown = members.filter { !$0.key.hasPrefix("$") }
            guard !shown.isEmpty else { return "–" }
            guard isOneLine(setting), shown.allSatisfy({ $0.setting.isScalar || $0.setting.isScalarList }) else {
                return nil
            }
            return shown.map { "\($0.key) \(inline($0.setting) ?? "")" }.joined(separator: "; ")
        }
    }

    /// Whether all of an object stands on one line of one file.
    private func isOneLine(_ setting: Setting) -> Bool {
        let line = lines[setting.origin.source].place(at: setting.origin.range.lowerBound).line
        return setting.members.allSatisfy { member in
            let origin = member.setting.origin
            return origin.source == setting.origin.source
                && lines[origin.source].place(at: origin.range.lowerBound).line == line
                && lines[origin.source].place(at: max(origin.range.lowerBound, origin.range.upperBound - 1)).line
                    == line
        }
    }
}

extension Setting {
    fileprivate var isScalar: Bool {
        switch value {
        case .array, .object: false
        default: true
        }
    }

    fileprivate var isScalarList: Bool {
        guard case .array(let elements) = value else { return false }
        return elements.allSatisfy(\.isScalar)
    }
}
