/// The shapes that ad platforms' and mail tools' macros have, whoever they belong to.
///
///     {campaignid} {_custom} {lpurl+2}     Google, Microsoft, Pinterest
///     {{campaign.name}} {{ liquid }} {% %}  Meta, Snapchat, Reddit, LinkedIn, Klaviyo
///     __CAMPAIGN_NAME__                     TikTok and others
///     *|CAMPAIGN_UID|*  %%x%%  ${X}  [X]     Mailchimp, Salesforce, DSPs, Teads
///     <<Name>>  <%= name %>  !!NAME!!        other mail tools
///     %ecid!                                Campaign Manager 360
package enum MacroShape {
    /// Whether a macro of any family stands in `value`.
    package static func isPresent(in value: Span<UInt8>) -> Bool {
        first(in: value, from: 0) != nil
    }

    /// The first macro at or after `start`, in bytes of `value`.
    package static func first(in value: Span<UInt8>, from start: Int) -> Range<Int>? {
        // What a search to the end has shown holds for all that follows: nothing is looked through twice.
        var closed: Range<Int>?
        var (knowsBraces, mayBeBarred) = (false, true)
        for offset in start..<max(start, value.count) {
            switch value[offset] {
            case UInt8(ascii: "{"):
                if !knowsBraces { (closed, knowsBraces) = (firstClosedBraces(value, offset), true) }
                if let closed, closed.lowerBound == offset { return closed }
            case UInt8(ascii: "_"): if let end = underscores(value, offset) { return offset..<end }
            case UInt8(ascii: "*") where mayBeBarred && Signs.starBar.stand(in: value, at: offset):
                if let end = pair(value, offset, .starBar, .barStar) { return offset..<end }
                // Only `*||*` stops a search before the end.
                mayBeBarred = Signs.barStar.stand(in: value, at: offset + 2)
            case UInt8(ascii: "%"): if let end = percents(value, offset) { return offset..<end }
            case UInt8(ascii: "["): if let end = brackets(value, offset) { return offset..<end }
            case UInt8(ascii: "<"), UInt8(ascii: "!"):
                if let end = shortPair(value, offset) { return offset..<end }
            default: continue
            }
        }
        return nil
    }

    /// `{…}` and `{{…}}`: the first braces that are closed and hold something; those within others are a part of them.
    private static func firstClosedBraces(_ value: Span<UInt8>, _ start: Int) -> Range<Int>? {
        var open: [Int] = []
        var first: Range<Int>?
        for offset in start..<value.count {
            if value[offset] == UInt8(ascii: "{") { open.append(offset) }
            guard value[offset] == UInt8(ascii: "}"), let opened = open.popLast() else { continue }
            let isEmpty = offset == opened + 1
            if !isEmpty, opened < first?.lowerBound ?? value.count { first = opened..<offset + 1 }
            if open.isEmpty, first != nil { return first }
        }
        return first
    }

    /// `__NAME__`: capitals, digits and single underscores between two double ones.
    private static func underscores(_ value: Span<UInt8>, _ start: Int) -> Int? {
        let isFirst = start == 0 || value[start - 1] != UInt8(ascii: "_")
        guard isFirst, start + 4 < value.count, value[start + 1] == UInt8(ascii: "_"),
            value[start + 2].isASCIIUppercase
        else { return nil }
        var offset = start + 2
        while offset + 1 < value.count {
            let byte = value[offset]
            if byte == UInt8(ascii: "_"), value[offset + 1] == UInt8(ascii: "_") { return offset + 2 }
            guard byte.isASCIIUppercase || byte.isASCIIDigit || byte == UInt8(ascii: "_") else { return nil }
            offset += 1
        }
        return nil
    }

    /// The end of a macro that begins with a percent sign at `start`: `%%…%%`, or `%e`, three letters and `!`.
    private static func percents(_ value: Span<UInt8>, _ start: Int) -> Int? {
        if let end = pair(value, start, .percents, .percents) { return end }
        guard start + 6 <= value.count, value[start + 1] == UInt8(ascii: "e"), value[start + 5] == UInt8(ascii: "!"),
            (start + 2..<start + 5).allSatisfy({ value[$0].isASCIILowercase })
        else { return nil }
        return start + 6
    }

    /// Whether a macro stands there whose percent signs a query would take for escapes: `%%Campaign%%` holds no `%Ca`.
    package static func looksEscaped(_ value: Span<UInt8>) -> Bool {
        (0..<value.count).contains { value[$0] == UInt8(ascii: "%") && percents(value, $0) != nil }
    }

    /// `[NAME]`, `[CampaignName]`: letters, digits and underscores in brackets, a capital first.
    private static func brackets(_ value: Span<UInt8>, _ start: Int) -> Int? {
        guard start + 1 < value.count, value[start + 1].isASCIIUppercase else { return nil }
        var offset = start + 1
        while offset < value.count {
            let byte = value[offset]
            if byte == UInt8(ascii: "]") { return offset > start + 1 ? offset + 1 : nil }
            guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") else { return nil }
            offset += 1
        }
        return nil
    }

    /// What stands between the signs of mail tools: `<<Name>>`, `<%= name %>`, `!!NAME!!`, the signs included.
    ///
    /// No name is longer than what is looked through, so that a value full of such signs is no work.
    private static func shortPair(_ value: Span<UInt8>, _ start: Int) -> Int? {
        let pairs: [(Signs, Signs)] = [(.lessLess, .moreMore), (.lessPercent, .percentMore), (.bangs, .bangs)]
        guard let (_, close) = pairs.first(where: { $0.0.stand(in: value, at: start) }) else { return nil }
        var offset = start + 2
        while offset + 1 < min(value.count, start + longestName) {
            if close.stand(in: value, at: offset) { return offset > start + 2 ? offset + 2 : nil }
            offset += 1
        }
        return nil
    }

    private static let longestName = 100

    /// What stands between two two-byte signs, the signs included.
    private static func pair(_ value: Span<UInt8>, _ start: Int, _ open: Signs, _ close: Signs) -> Int? {
        guard open.stand(in: value, at: start) else { return nil }
        var offset = start + 2
        while offset + 1 < value.count {
            if close.stand(in: value, at: offset) { return offset > start + 2 ? offset + 2 : nil }
            offset += 1
        }
        return nil
    }

    /// Two bytes that open or close a macro.
    private enum Signs {
        case starBar, barStar, percents, lessLess, moreMore, lessPercent, percentMore, bangs

        func stand(in value: Span<UInt8>, at offset: Int) -> Bool {
            guard offset + 1 < value.count else { return false }
            let (first, second) = (value[offset], value[offset + 1])
            return switch self {
            case .starBar: first == UInt8(ascii: "*") && second == UInt8(ascii: "|")
            case .barStar: first == UInt8(ascii: "|") && second == UInt8(ascii: "*")
            case .percents: first == UInt8(ascii: "%") && second == UInt8(ascii: "%")
            case .lessLess: first == UInt8(ascii: "<") && second == UInt8(ascii: "<")
            case .moreMore: first == UInt8(ascii: ">") && second == UInt8(ascii: ">")
            case .lessPercent: first == UInt8(ascii: "<") && second == UInt8(ascii: "%")
            case .percentMore: first == UInt8(ascii: "%") && second == UInt8(ascii: ">")
            case .bangs: first == UInt8(ascii: "!") && second == UInt8(ascii: "!")
            }
        }
    }
}
