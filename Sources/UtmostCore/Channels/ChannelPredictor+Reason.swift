extension ChannelPredictor {
    /// Why a visit is counted in `channel`, which `channel(source:medium:campaign:)` gave for the same values.
    ///
    /// One sentence for a marketer, without a full stop: the words that decided, and what they mean to GA4.
    package func reason(for channel: Channel, source: String, medium: String, campaign: String) -> String {
        let isListed = sources.category(of: source.utf8.span) != nil
        let sourceWords = isListed ? "\(quoted(source)) is on Google's list of \(listName(source))" : ""
        let hasShop = hasShop(campaign.utf8.span)
        let shopWords = "the campaign \(quoted(campaign)) has the word shop in it"
        switch channel {
        case .direct: return "source and medium say that nobody knows where the visit came from"
        case .crossNetwork: return "the campaign \(quoted(campaign)) has cross-network in it"
        case .paidShopping:
            return "\(hasShop ? shopWords : sourceWords), and \(paidWords(medium))"
        case .paidSearch, .paidSocial, .paidVideo: return "\(sourceWords), and \(paidWords(medium))"
        case .paidOther:
            return
                "\(paidWords(medium)), but \(source.isEmpty ? "no source is" : "\(quoted(source)) is not") on Google's lists"
        case .display: return "GA4 takes the medium \(quoted(medium)) for display ads"
        case .organicShopping:
            return hasShop && sources.category(of: source.utf8.span) != .shopping
                ? "\(shopWords), and \(unpaidWords(medium))" : "\(sourceWords), and \(unpaidWords(medium))"
        case .organicSocial, .organicVideo, .organicSearch:
            return isListed
                ? "\(sourceWords), and \(unpaidWords(medium))"
                : "GA4 takes the medium \(quoted(medium)) for \(kind(channel))"
        case .referral, .affiliates, .audio, .assistant: return "the medium is \(quoted(medium))"
        case .email, .sms, .push:
            let isByMedium =
                self.channel(source: "".utf8.span, medium: medium.utf8.span, campaign: "".utf8.span) == channel
            return isByMedium ? "the medium is \(quoted(medium))" : "the source is \(quoted(source))"
        case .unassigned:
            if medium.isEmpty { return "there is no medium, and the source decides nothing by itself" }
            let unlisted = source.isEmpty ? "no source is" : "\(quoted(source)) is not"
            return "GA4 has no channel for the medium \(quoted(medium)), and \(unlisted) on Google's lists"
        }
    }

    private func paidWords(_ medium: String) -> String {
        let text = medium.utf8.span
        let isByAccident =
            offset(of: "cp", in: text, from: 0) != nil
            && !["cpc", "cpm", "cpv", "cpa", "cpl", "cpi", "cpe", "cpp", "cpd"]
                .contains { equals(text, $0) }
        return "GA4 takes the medium \(quoted(medium)) for a paid one"
            + (isByAccident ? " because of its letters cp" : "")
    }

    private func unpaidWords(_ medium: String) -> String {
        medium.isEmpty ? "there is no medium" : "GA4 does not take the medium \(quoted(medium)) for a paid one"
    }

    private func listName(_ source: String) -> String {
        switch sources.category(of: source.utf8.span) {
        case .search: "search engines"
        case .shopping: "shopping sites"
        case .social: "social networks"
        case .video: "video sites"
        case nil: "sources"
        }
    }

    private func kind(_ channel: Channel) -> String {
        switch channel {
        case .organicSocial: "social media"
        case .organicVideo: "video"
        default: "search"
        }
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
