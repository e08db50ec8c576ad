extension Matcher {
    /// Lays the parts of `value` over the segments of `template` so that as many as possible fit.
    ///
    /// With equal numbers each part meets its segment. Otherwise the cheapest alignment tells which segment is missing
    /// or which part is one too many:
    ///
    ///     {date}_{region}_{product}_{goal}
    ///     202603_us______tent                 → goal is missing, at the end
    func matchTemplate(_ value: Span<UInt8>, _ template: Template, _ fields: [Int], canonical: Int?) -> Match {
        var match = Match(.template, canonical: canonical)
        let parts = Self.parts(of: value, separatedBy: template.separator)
        guard parts.count <= fields.count * 2 + 2 else {
            match.faults = [.unlike]
            return match
        }
        if let straight = straightSegments(value, parts, template, fields) {
            match.segments = straight
            return match
        }
        let fits = parts.map { part in
            fields.map { self.match(value.extracting(part), field: $0) }
        }
        align(&match, parts, template, fields, fits)
        return match
    }

    /// Each part laid on its own segment, where at most one does not fit: no other alignment is cheaper.
    private func straightSegments(
        _ value: Span<UInt8>, _ parts: [Range<Int>], _ template: Template, _ fields: [Int]
    ) -> [SegmentMatch]? {
        let required = template.segments.prefix { !$0.isOptional }.count
        guard parts.count >= required, parts.count <= fields.count else { return nil }
        var segments: [SegmentMatch] = []
        segments.reserveCapacity(parts.count)
        var misfits = 0
        for (part, field) in zip(parts, fields) {
            guard !part.isEmpty else { return nil }
            let found = match(value.extracting(part), field: field)
            if !found.isFit { misfits += 1 }
            guard misfits <= 1 else { return nil }
            segments.append(SegmentMatch(field: field, range: part, match: found))
        }
        return segments
    }

    /// The cheapest alignment, by dynamic programming over parts and segments.
    private func align(
        _ match: inout Match, _ parts: [Range<Int>], _ template: Template, _ fields: [Int], _ fits: [[Match]]
    ) {
        let (wrong, gap) = (2, 3)
        let columns = fields.count
        // cost[i][j]: the cheapest way to lay the parts from i on over the segments from j on.
        var cost = Array(repeating: Array(repeating: 0, count: columns + 1), count: parts.count + 1)
        func missing(_ segment: Int) -> Int { template.segments[segment].isOptional ? 0 : gap }
        func extra(_ part: Int) -> Int { parts[part].isEmpty ? 1 : gap }
        func meets(_ part: Int, _ segment: Int) -> Int {
            // Nothing between two separators is never a value: a segment is missing there, or a separator too much.
            if parts[part].isEmpty { return gap * (parts.count + columns) }
            return fits[part][segment].isFit ? 0 : wrong
        }
        for part in stride(from: parts.count, through: 0, by: -1) {
            for segment in stride(from: columns, through: 0, by: -1) {
                var choices: [Int] = []
                if segment < columns { choices.append(cost[part][segment + 1] + missing(segment)) }
                if part < parts.count { choices.append(cost[part + 1][segment] + extra(part)) }
                if part < parts.count, segment < columns {
                    choices.append(cost[part + 1][segment + 1] + meets(part, segment))
                }
                cost[part][segment] = choices.min() ?? 0
            }
        }
        var (part, segment) = (0, 0)
        var fitting = 0
        while part < parts.count || segment < columns {
            let here = cost[part][segment]
            if part < parts.count, segment < columns, here == cost[part + 1][segment + 1] + meets(part, segment) {
                let found = fits[part][segment]
                if found.isFit { fitting += 1 }
                match.segments.append(SegmentMatch(field: fields[segment], range: parts[part], match: found))
                (part, segment) = (part + 1, segment + 1)
            } else if segment < columns, here == cost[part][segment + 1] + missing(segment) {
                if !template.segments[segment].isOptional {
                    let end = part < parts.count ? parts[part].lowerBound : parts.last?.upperBound ?? 0
                    match.faults.append(.missing(segment: segment, at: end))
                }
                segment += 1
            } else {
                if !parts[part].isEmpty || match.faults.isEmpty { match.faults.append(.extra(parts[part])) }
                part += 1
            }
        }
        let required = template.segments.prefix { !$0.isOptional }.count
        if fitting * 2 < required {
            match.segments = []
            match.faults = [.unlike]
        }
    }

    static func parts(of value: Span<UInt8>, separatedBy separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while true {
            let stop = value.firstOffset(of: separator, in: start..<value.count)
            parts.append(start..<stop)
            guard stop < value.count else { return parts }
            start = stop + 1
        }
    }
}

extension Match {
    /// Whether a part may stand for the segment: right, or right but for its spelling.
    var isFit: Bool {
        switch verdict {
        case .good, .macro, .otherCase, .alias, .outsideDates: true
        case .empty, .unknown, .offPattern, .offDate, .template: false
        }
    }
}
