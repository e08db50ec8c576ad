import Testing
import UtmostCore
import UtmostTestSupport

/// Google's table, line by line and where its lines meet.
struct ChannelPredictorTests {
    /// Source, medium, campaign, and the channel by the current table.
    static let worked: [(String, String, String, String)] = [
        ("facebook", "paid_social", "", "Paid Social"),
        ("facebook", "paid-social", "", "Paid Social"),
        ("facebook", "cpc", "", "Paid Social"),
        ("facebook", "cpm", "", "Paid Social"),
        ("google", "cpm", "", "Paid Search"),
        ("some-site", "cpm", "", "Display"),
        ("some-site", "banner", "", "Display"),
        ("facebook", "display", "", "Display"),
        ("facebook", "video", "", "Organic Social"),
        ("meta", "cpc", "", "Paid Other"),
        ("meta", "paid_social", "", "Paid Other"),
        ("x", "cpc", "", "Paid Other"),
        ("x", "paid_social", "", "Paid Other"),
        ("threads", "cpc", "", "Paid Other"),
        ("threads", "paid_social", "", "Paid Other"),
        ("an", "paid", "", "Paid Other"),
        ("msg", "paid", "", "Paid Other"),
        ("th", "paid", "", "Paid Other"),
        ("fb", "paid", "", "Paid Social"),
        ("ig", "paid", "", "Paid Social"),
        ("brave", "cpc", "", "Paid Other"),
        ("google.com", "cpc", "", "Paid Other"),
        ("www.facebook.com", "cpc", "", "Paid Other"),
        ("facebook", "social_paid", "", "Organic Social"),
        ("linkedin", "sponsored", "", "Organic Social"),
        ("reddit", "promoted", "", "Organic Social"),
        ("facebook", "email", "", "Organic Social"),
        ("google", "email", "", "Organic Search"),
        ("youtube", "email", "", "Organic Video"),
        ("facebook", "", "", "Organic Social"),
        ("newsletter", "email", "", "Email"),
        ("klaviyo", "email", "", "Email"),
        ("newsletter", "email", "shop_now", "Organic Shopping"),
        ("newsletter", "email", "eshop", "Organic Shopping"),
        ("newsletter", "email", "coffeeshop", "Organic Shopping"),
        ("newsletter", "email", "holiday-shopping", "Organic Shopping"),
        ("newsletter", "email", "pre-shop", "Organic Shopping"),
        ("newsletter", "email", "shopify_launch", "Organic Shopping"),
        ("newsletter", "email", "workshop", "Email"),
        ("newsletter", "email", "bookshop", "Email"),
        ("google", "cpc", "", "Paid Search"),
        ("google", "cpc", "shop_brand", "Paid Shopping"),
        ("facebook", "cpc", "winter-shop", "Paid Shopping"),
        ("google", "sem", "", "Organic Search"),
        ("bit.ly", "email", "", "Organic Social"),
        ("hootsuite", "referral", "", "Organic Social"),
        ("stripe", "referral", "", "Organic Shopping"),
        ("amazon", "email", "", "Organic Shopping"),
        ("site", "mobile_banner", "", "Mobile Push Notifications"),
        ("x", "web push", "", "Mobile Push Notifications"),
        ("x", "pushes", "", "Unassigned"),
        ("gcp", "gcp-marketplace", "", "Paid Other"),
        ("mcp-registry", "mcp", "", "Paid Other"),
        ("dv360", "cpv", "", "Paid Other"),
        ("dv360", "programmatic", "", "Unassigned"),
        ("newsletter", "newsletter", "", "Unassigned"),
        ("partner", "affiliates", "", "Unassigned"),
        ("partner", "affiliate", "", "Affiliates"),
        ("qr", "qr_code", "", "Unassigned"),
        ("flyer", "print", "", "Unassigned"),
        ("podcast", "podcast", "", "Unassigned"),
        ("influencer", "influencer", "", "Unassigned"),
        ("tv", "ctv", "", "Unassigned"),
        ("x", "remarketing", "", "Unassigned"),
        ("klaviyo", "email-flow", "", "Unassigned"),
        ("email", "referral", "", "Referral"),
        ("youtube", "social", "", "Organic Social"),
        ("youtube", "cpc", "", "Paid Video"),
        ("youtube", "display", "", "Display"),
        ("any", "cpc", "summer-cross-network-1", "Cross-network"),
        ("firebase", "x", "", "Mobile Push Notifications"),
        ("sms", "x", "", "SMS"),
        ("(direct)", "(none)", "", "Direct"),
    ]

    private func channel(
        _ source: String, _ medium: String, _ campaign: String = "", _ options: ChannelOptions = ChannelOptions()
    ) -> String {
        ChannelPredictor(.builtIn, options)
            .channel(source: source.utf8.span, medium: medium.utf8.span, campaign: campaign.utf8.span).rawValue
    }

    @Test(arguments: worked)
    func `a visit lands where GA4 puts it, whatever its case`(
        source: String, medium: String, campaign: String, expected: String
    ) {
        #expect(channel(source, medium, campaign) == expected)
        #expect(channel(source.uppercased(), medium.uppercased(), campaign.uppercased()) == expected)
    }

    @Test(arguments: [
        ("klaviyo", "email-flow", "emailMayBePart", "Unassigned", "Email"),
        ("email", "referral", "asksEmailBeforeReferral", "Referral", "Email"),
        ("partner", "Affiliate", "isCaseSensitive", "Affiliates", "Unassigned"),
        ("", "", "nothingIsDirect", "Unassigned", "Direct"),
        ("shop", "retargeting", "isBefore2024", "Paid Other", "Unassigned"),
        ("blog", "link", "isBefore2024", "Referral", "Unassigned"),
        ("sms", "text", "isBefore2024", "SMS", "Unassigned"),
        ("firebase", "text", "isBefore2024", "Mobile Push Notifications", "Unassigned"),
        ("chatgpt.com", "ai-assistant", "hasAssistants", "AI Assistant", "Unassigned"),
    ])
    func `a disputed point is decided by its option`(
        source: String, medium: String, option: String, usual: String, other: String
    ) {
        let paths: [String: WritableKeyPath<ChannelOptions, Bool>] = [
            "emailMayBePart": \.emailMayBePart, "asksEmailBeforeReferral": \.asksEmailBeforeReferral,
            "isCaseSensitive": \.isCaseSensitive, "nothingIsDirect": \.nothingIsDirect,
            "isBefore2024": \.isBefore2024, "hasAssistants": \.hasAssistants,
        ]
        var options = ChannelOptions()
        #expect(channel(source, medium, "", options) == usual)
        if let path = paths[option] { options[keyPath: path].toggle() }
        #expect(channel(source, medium, "", options) == other)
    }

    @Test func `every listed source lands by its list, paid and unpaid`() {
        let paid: [SourceCategory: String] = [
            .search: "Paid Search", .social: "Paid Social", .shopping: "Paid Shopping", .video: "Paid Video",
        ]
        let unpaid: [SourceCategory: String] = [
            .search: "Organic Search", .social: "Organic Social", .shopping: "Organic Shopping",
            .video: "Organic Video",
        ]
        for (source, category) in SourceList.builtIn.sources {
            for medium in ["cpc", "PPC", "paid-social", "retargeting", "cpm"] {
                #expect(channel(source, medium) == paid[category], "\(source) / \(medium)")
            }
            for medium in ["email", "referral", "none", "", "affiliate"] {
                #expect(channel(source, medium) == unpaid[category], "\(source) / \(medium)")
            }
            #expect(channel(source, "display") == "Display", "\(source)")
        }
    }

    /// Google's own regular expressions, matched the slow way.
    @Test func `the words of a medium and a campaign are those of Google's patterns`() throws {
        var random = SeededRandom(8)
        let predictor = ChannelPredictor()
        let pieces = [
            "shop", "shopping", "e", "o", "k", "-", "_", "1", "é", "SHOP", "cp", "CP", "p", "c", "paid", "ppc", "re",
            "retargeting", "s", " ", "work",
        ]
        for _ in 0..<5000 {
            let text = random.text(of: pieces, upTo: 4)
            let isPaid = try /(.*cp.*|ppc|retargeting|paid.*)/.ignoresCase().wholeMatch(in: text) != nil
            #expect(predictor.isPaid(text.utf8.span) == isPaid, "\(text)")
            let hasShop = try /(.*(([^a-df-z]|^)shop|shopping).*)/.ignoresCase().wholeMatch(in: text) != nil
            #expect(predictor.hasShop(text.utf8.span) == hasShop, "\(text)")
        }
    }

    @Test func `every channel says what it asks for, in an order without repetition`() {
        #expect(Set(Channel.order()) == Set(Channel.allCases))
        #expect(Set(Channel.allCases.map { $0.condition() }).count == Channel.allCases.count)
        var options = ChannelOptions()
        options.asksEmailBeforeReferral = true
        let order = Channel.order(options).map(\.rawValue)
        #expect(order.split(separator: "Organic Search").last?.prefix(3) == ["Email", "Affiliates", "Referral"])
    }
}
