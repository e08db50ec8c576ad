extension Channel {
    /// What a visit has to be like to count as this channel, for people.
    package func condition(_ options: ChannelOptions = ChannelOptions()) -> String {
        switch self {
        case .direct:
            options.nothingIsDirect
                ? "source and medium are unknown" : "the source is (direct), and the medium (none) or (not set)"
        case .crossNetwork: "the campaign's name has cross-network in it"
        case .paidShopping: "a shopping site, or a campaign with the word shop; and a paid medium"
        case .paidSearch: "a search engine on Google's list, and a paid medium"
        case .paidSocial: "a social network on Google's list, and a paid medium"
        case .paidVideo: "a video site on Google's list, and a paid medium"
        case .display: "the medium is display, banner, expandable, interstitial or cpm"
        case .paidOther: "a paid medium, and a source on none of Google's lists"
        case .organicShopping: "a shopping site, or a campaign with the word shop"
        case .organicSocial:
            "a social network on Google's list, or the medium social, social-network, social-media, sm, social network "
                + "or social media"
        case .organicVideo: "a video site on Google's list, or a medium with video in it"
        case .organicSearch: "a search engine on Google's list, or the medium organic"
        case .referral: options.isBefore2024 ? "the medium is referral" : "the medium is referral, app or link"
        case .email:
            options.emailMayBePart
                ? "source or medium has email, e-mail, e_mail or e mail in it"
                : "source or medium is email, e-mail, e_mail or e mail"
        case .affiliates: "the medium is affiliate"
        case .audio: "the medium is audio"
        case .sms: options.isBefore2024 ? "the medium is sms" : "source or medium is sms"
        case .push:
            "the medium ends in push, or has mobile or notification in it"
                + (options.isBefore2024 ? "" : ", or the source is firebase")
        case .assistant: "the medium is ai-assistant"
        case .unassigned: "nothing of this"
        }
    }

    /// What makes a medium a paid one, for people.
    package static func paidMedium(_ options: ChannelOptions = ChannelOptions()) -> String {
        options.isBefore2024
            ? "ppc, whatever begins with paid, and whatever has cp in it"
            : "ppc, retargeting, whatever begins with paid, and whatever has cp in it"
    }

    /// The channels in the order in which GA4 asks for them; the first that fits is taken.
    package static func order(_ options: ChannelOptions = ChannelOptions()) -> [Channel] {
        var order = allCases.filter { $0 != .assistant || options.hasAssistants }
        if options.asksEmailBeforeReferral, let referral = order.firstIndex(of: .referral) {
            order.remove(at: referral)
            order.insert(.referral, at: referral + 2)
        }
        return order
    }
}
