/// Says in which channel of GA4's default channel group a tagged visit will be counted.
///
/// A pure function of source, medium and campaign, and of the list of sources: the lines of Google's table in their
/// order, the first that holds decides (help page 9756891).
package struct ChannelPredictor: Sendable {
    package let sources: SourceList
    package let options: ChannelOptions

    package init(_ sources: SourceList = .builtIn, _ options: ChannelOptions = ChannelOptions()) {
        self.sources = sources
        self.options = options
    }

    /// The channel of a visit; an empty text is a tag that is not there.
    package func channel(source: Span<UInt8>, medium: Span<UInt8>, campaign: Span<UInt8>) -> Channel {
        if isDirect(source, medium) { return .direct }
        if contains(campaign, "cross-network") { return .crossNetwork }
        let category = sources.category(of: source)
        let isShopping = category == .shopping || hasShop(campaign)
        if isPaid(medium) {
            if isShopping { return .paidShopping }
            switch category {
            case .search: return .paidSearch
            case .social: return .paidSocial
            case .video: return .paidVideo
            case .shopping, nil: return isDisplay(medium) ? .display : .paidOther
            }
        }
        if isDisplay(medium) { return .display }
        if isShopping { return .organicShopping }
        if category == .social || isSocial(medium) { return .organicSocial }
        if category == .video || contains(medium, "video") { return .organicVideo }
        if category == .search || equals(medium, "organic") { return .organicSearch }
        return unlisted(source, medium)
    }

    /// The lines below those that a listed source can decide.
    private func unlisted(_ source: Span<UInt8>, _ medium: Span<UInt8>) -> Channel {
        if !options.asksEmailBeforeReferral, isReferral(medium) { return .referral }
        if isMail(source) || isMail(medium) { return .email }
        if equals(medium, "affiliate") { return .affiliates }
        if isReferral(medium) { return .referral }
        if equals(medium, "audio") { return .audio }
        if equals(medium, "sms") || !options.isBefore2024 && equals(source, "sms") { return .sms }
        if endsIn(medium, "push") || contains(medium, "mobile") || contains(medium, "notification") { return .push }
        if !options.isBefore2024, equals(source, "firebase") { return .push }
        if options.hasAssistants, equals(medium, "ai-assistant") { return .assistant }
        return .unassigned
    }
}

// The conditions that several lines share, or that have a name of their own.
extension ChannelPredictor {
    private func isDirect(_ source: Span<UInt8>, _ medium: Span<UInt8>) -> Bool {
        if options.nothingIsDirect, source.isEmpty, medium.isEmpty { return true }
        return equals(source, "(direct)") && (equals(medium, "(none)") || equals(medium, "(not set)"))
    }

    /// Whether GA4 takes the medium for a paid one: `^(.*cp.*|ppc|retargeting|paid.*)$`.
    package func isPaid(_ medium: Span<UInt8>) -> Bool {
        contains(medium, "cp") || equals(medium, "ppc") || begins(medium, "paid")
            || !options.isBefore2024 && equals(medium, "retargeting")
    }

    private func isDisplay(_ medium: Span<UInt8>) -> Bool {
        equals(medium, "display") || equals(medium, "banner") || equals(medium, "cpm") || equals(medium, "expandable")
            || equals(medium, "interstitial")
    }

    private func isSocial(_ medium: Span<UInt8>) -> Bool {
        equals(medium, "social") || equals(medium, "sm") || equals(medium, "social-network")
            || equals(medium, "social-media") || equals(medium, "social network") || equals(medium, "social media")
    }

    private func isReferral(_ medium: Span<UInt8>) -> Bool {
        equals(medium, "referral") || !options.isBefore2024 && (equals(medium, "app") || equals(medium, "link"))
    }

    private func isMail(_ text: Span<UInt8>) -> Bool {
        if options.emailMayBePart {
            return contains(text, "email") || contains(text, "e-mail") || contains(text, "e_mail")
                || contains(text, "e mail")
        }
        return equals(text, "email") || equals(text, "e-mail") || equals(text, "e_mail") || equals(text, "e mail")
    }

    /// Whether a campaign counts as shopping: `^(.*(([^a-df-z]|^)shop|shopping).*)$`.
    ///
    /// No letter but `e` may stand before `shop`: `eshop` and `coffeeshop` count, `workshop` and `bookshop` do not.
    package func hasShop(_ campaign: Span<UInt8>) -> Bool {
        var start = 0
        while let found = offset(of: "shop", in: campaign, from: start) {
            if found == 0 { return true }
            let before = options.isCaseSensitive ? campaign[found - 1] : campaign[found - 1].lowercasedASCII
            if !(before.isASCIILowercase && before != UInt8(ascii: "e")) { return true }
            if stands("shopping", in: campaign, at: found) { return true }
            start = found + 1
        }
        return false
    }
}

// Comparing texts as the options ask.
extension ChannelPredictor {
    func equals(_ text: Span<UInt8>, _ word: String) -> Bool {
        text.count == word.utf8.count && stands(word, in: text, at: 0)
    }

    private func begins(_ text: Span<UInt8>, _ word: String) -> Bool { stands(word, in: text, at: 0) }

    private func endsIn(_ text: Span<UInt8>, _ word: String) -> Bool {
        text.count >= word.utf8.count && stands(word, in: text, at: text.count - word.utf8.count)
    }

    private func contains(_ text: Span<UInt8>, _ word: String) -> Bool { offset(of: word, in: text, from: 0) != nil }

    func offset(of word: String, in text: Span<UInt8>, from start: Int) -> Int? {
        var offset = start
        while offset + word.utf8.count <= text.count {
            if stands(word, in: text, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private func stands(_ word: String, in text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset + word.utf8.count <= text.count else { return false }
        let letters = word.utf8.span
        for index in 0..<letters.count {
            let byte = text[offset + index]
            if letters[index] != (options.isCaseSensitive ? byte : byte.lowercasedASCII) { return false }
        }
        return true
    }
}
