import UtmostCore

/// Finds out what the columns of a sheet are (DESIGN, decision 12).
struct HeaderReader {
    private let matcher: Matcher
    private let params: [String: Int]
    /// By key of a header that the taxonomy names: the field.
    private let strict: [String: Int]
    private let loose: [String: Int]

    init(_ matcher: Matcher) {
        self.matcher = matcher
        params = Dictionary(
            matcher.params.enumerated().map { (HeaderNames.key($0.element.key), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var strict: [String: Int] = [:]
        var loose: [String: Int] = [:]
        for field in matcher.fields {
            for column in field.definition.columns { strict[HeaderNames.key(column)] = field.number }
            // "Date" is bookkeeping; a segment of that name is no reason to judge it.
            if case .date = field.kind { continue }
            loose[HeaderNames.key(field.name)] = field.number
            for name in HeaderNames.fields[field.name] ?? [] { loose[name] = field.number }
        }
        self.strict = strict
        self.loose = loose
    }

    /// How many of `headers` say what their column is.
    func recognized(in headers: [String]) -> Int {
        headers.filter { role(of: $0) != .ignored }.count
    }

    /// The layout of a sheet with these headers; `sample` is the first rows, for columns that only their values explain.
    func layout(_ headers: [String], format: RowFormat, sample: [[String]]) -> SheetLayout {
        var roles = headers.map(role(of:))
        var seenParams = Set<Int>()
        var carried = Set<Int>()
        for (index, role) in roles.enumerated() {
            switch role {
            case .param(let param):
                // The first of two columns counts; the other is reported as a repeated header.
                guard seenParams.insert(param).inserted else {
                    roles[index] = .ignored
                    continue
                }
                carried.formUnion(fields(ofParam: param))
            case .field(let field, isStrict: true): carried.insert(field)
            case .link(let isTagged):
                let found = paramsInLinks(sample.compactMap { index < $0.count ? $0[index] : nil })
                roles[index] = .link(isTagged: isTagged || !found.isEmpty)
                for param in found { carried.formUnion(fields(ofParam: param)) }
                if isTagged { matcher.params.indices.forEach { carried.formUnion(fields(ofParam: $0)) } }
            case .template:
                for param in paramsInLinks(sample.compactMap { index < $0.count ? $0[index] : nil }) {
                    carried.formUnion(fields(ofParam: param))
                }
            case .query: matcher.params.indices.forEach { carried.formUnion(fields(ofParam: $0)) }
            case .field, .startDay, .status, .suppression, .ignored: break
            }
        }
        var looseSeen = Set<Int>()
        for (index, role) in roles.enumerated() {
            guard case .field(let field, isStrict: false) = role else { continue }
            if carried.contains(field) || !looseSeen.insert(field).inserted { roles[index] = .ignored }
        }
        return SheetLayout(
            columns: zip(headers, roles).map { SheetLayout.Column(header: $0, role: $1) }, format: format)
    }

    /// Indexes of headers that say the same as an earlier one.
    func repeated(in headers: [String]) -> [Int] {
        var seen = Set<String>()
        return headers.indices.filter { index in
            let key = HeaderNames.key(headers[index])
            return !key.isEmpty && role(of: headers[index]) != .ignored && !seen.insert(key).inserted
        }
    }

    private func role(of header: String) -> ColumnRole {
        let key = HeaderNames.key(header)
        if key.isEmpty { return .ignored }
        if let param = params[key] { return .param(param) }
        if let field = strict[key] { return .field(field, isStrict: true) }
        if HeaderNames.taggedLinks.contains(key) { return .link(isTagged: true) }
        if HeaderNames.links.contains(key) { return .link(isTagged: false) }
        if HeaderNames.queries.contains(key) { return .query }
        if HeaderNames.templates.contains(key) { return .template }
        if HeaderNames.startDays.contains(key) { return .startDay }
        if HeaderNames.statuses.contains(key) { return .status }
        if HeaderNames.suppressions.contains(key) { return .suppression }
        if let field = loose[key] { return .field(field, isStrict: false) }
        return .ignored
    }

    /// The fields that a parameter may carry, and the segments of those that are templates.
    private func fields(ofParam param: Int) -> [Int] {
        let param = matcher.params[param]
        let fields = param.byMedium.map(\.field) + [param.field].compactMap(\.self)
        return fields.flatMap { number -> [Int] in
            guard case .template(_, let segments) = matcher.fields[number].kind else { return [number] }
            return [number] + segments
        }
    }

    /// The parameters that the sample's links carry.
    private func paramsInLinks(_ links: [String]) -> Set<Int> {
        var found = Set<Int>()
        for link in links {
            for (number, param) in matcher.params.enumerated() where link.contains(param.key + "=") {
                found.insert(number)
            }
        }
        return found
    }
}
