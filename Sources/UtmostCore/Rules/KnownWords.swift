/// Words that mean the same to every marketer: platforms, their ad products, ways to reach people, shorteners.
enum KnownWords {
    /// Whether `word`, whatever its case, is a platform: where people come from, not how.
    static func isPlatform(_ word: Span<UInt8>) -> Bool { holds(word, platforms) }

    /// Whether `word` is a way to reach people: what a medium says.
    static func isMedium(_ word: Span<UInt8>) -> Bool { holds(word, mediums) }

    /// Whether `word` is a service that shortens links.
    static func isShortener(_ word: Span<UInt8>) -> Bool { holds(word, shorteners) }

    /// The platform whose ad product `word` is.
    static func platform(ofProduct word: Span<UInt8>) -> String? {
        guard word.count <= longest else { return nil }
        return products[String(decoding: LetterCase.lower.applied(to: word), as: UTF8.self)]
    }

    /// No word is longer, and most texts are told from words by that.
    private static let longest = 24

    private static func holds(_ word: Span<UInt8>, _ table: ByteTable) -> Bool {
        guard word.count <= longest else { return false }
        if table.find(word) != nil { return true }
        return LetterCase.lower.isBroken(by: word) && table.find(LetterCase.lower.applied(to: word).span) != nil
    }

    private static func table(_ words: [String]) -> ByteTable {
        var table = ByteTable()
        for word in words { _ = table.insert(word.utf8.span) }
        return table
    }

    private static let platforms = table([
        "facebook", "fb", "facebook.com", "instagram", "ig", "instagram.com", "linkedin", "linkedin.com", "twitter",
        "twitter.com", "x.com", "tiktok", "tiktok.com", "youtube", "youtube.com", "google", "google.com", "bing",
        "bing.com", "yahoo", "baidu", "yandex", "duckduckgo", "pinterest", "snapchat", "reddit", "reddit.com", "quora",
        "threads", "telegram", "whatsapp", "wechat", "weibo", "github", "medium.com", "meta", "klaviyo", "mailchimp",
        "hubspot",
    ])

    private static let mediums = table([
        "cpc", "ppc", "cpm", "cpv", "cpa", "cpl", "email", "e-mail", "social", "organic", "organic-social",
        "organic_social", "social-media", "social_media", "paid", "paid-social", "paid_social", "paidsocial",
        "paid-search", "paid_search", "paidsearch", "display", "banner", "affiliate", "affiliates", "referral", "sms",
        "push", "retargeting", "video", "audio", "print", "qr",
    ])

    private static let shorteners = table([
        "bitly", "bit.ly", "tinyurl", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "rebrandly", "rebrand.ly", "lnkd.in",
        "buff.ly", "is.gd", "v.gd", "dub.sh", "dub.co", "short.io", "cutt.ly", "shorturl", "shorturl.at", "tiny.cc",
        "t.ly", "bl.ink", "fb.me", "youtu.be", "kutt.it",
    ])

    private static let products: [String: String] = {
        var products = [
            "adwords": "google", "dv360": "google", "doubleclick": "google", "gads": "google",
            "microsoft-ads": "bing", "microsoft_ads": "bing", "microsoftads": "bing", "tiktok-for-business": "tiktok",
        ]
        let platforms = [
            "google", "facebook", "fb", "meta", "instagram", "ig", "linkedin", "tiktok", "twitter", "bing", "pinterest",
            "snapchat", "reddit", "youtube",
        ]
        for platform in platforms {
            let name = ["fb": "facebook", "ig": "instagram"][platform] ?? platform
            for sign in ["", "-", "_", " ", "."] { products["\(platform)\(sign)ads"] = name }
        }
        return products
    }()
}
