/// The keys by which ad platforms and mail tools mark one visit of one person.
///
/// Keys that sites use for themselves as well, such as `callback`, `clickid` or `mark_id`, are left out.
enum ClickIDs {
    /// Whether a link's key names a click or its reader.
    static func contains(_ key: Span<UInt8>) -> Bool {
        guard 3...14 ~= key.count else { return false }
        return owner(of: key) != nil
    }

    /// Whose click it is, for people.
    static func owner(of key: Span<UInt8>) -> String? {
        let lower = LetterCase.lower.applied(to: key)
        guard let number = table.find(lower.span) else { return nil }
        return owners[Int(number)]
    }

    /// Whether GA4 takes a visit with this key for a click on a Google ad, whatever the tags say.
    static func movesChannel(_ key: Span<UInt8>) -> Bool { owner(of: key) == "Google" }

    private static let keys: [(key: String, owner: String)] = [
        ("gclid", "Google"), ("gclsrc", "Google"), ("gbraid", "Google"), ("wbraid", "Google"), ("dclid", "Google"),
        ("gad_source", "Google"), ("gad_campaignid", "Google"), ("srsltid", "Google"), ("fbclid", "Facebook"),
        ("igshid", "Instagram"), ("igsh", "Instagram"), ("msclkid", "Microsoft"), ("ttclid", "TikTok"),
        ("twclid", "X"), ("li_fat_id", "LinkedIn"), ("epik", "Pinterest"), ("sccid", "Snapchat"),
        ("rdt_cid", "Reddit"), ("yclid", "Yandex"), ("ysclid", "Yandex"), ("mkt_tok", "Marketo"), ("_kx", "Klaviyo"),
        ("mc_eid", "Mailchimp"), ("mc_cid", "Mailchimp"), ("_hsenc", "HubSpot"), ("_hsmi", "HubSpot"),
        ("wickedid", "Wicked Reports"), ("bd_vid", "Baidu"), ("gdt_vid", "Tencent"), ("qz_gdt", "Tencent"),
        ("_openstat", "openstat"), ("_gl", "Google"), ("_ga", "Google"), ("qhclickid", "360"),
        ("uctrackid", "UC"),
    ]

    private static let owners = keys.map(\.owner)
    private static let table: ByteTable = {
        var table = ByteTable(capacity: keys.count)
        for pair in keys { _ = table.insert(pair.key.utf8.span) }
        return table
    }()
}
