import Testing

@testable import UtmostCore
import UtmostTestSupport

struct KeyMemoryTests {
    private func meaning(_ key: String) throws -> String? {
        let matcher = try #require(TaxonomySketch("{}").matcher)
        var keys = KeyMemory()
        let first = keys.meaning(of: key.utf8.span, matcher)
        let again = keys.meaning(of: key.utf8.span, matcher)
        #expect(first == again)
        return first.map { matcher.params[$0].key }
    }

    @Test(arguments: [
        ("utm_souce", "utm_source"), ("utm_sorce", "utm_source"), ("utm_soruce", "utm_source"),
        ("utm_sources", "utm_source"),
        ("utm_meduim", "utm_medium"), ("utm_midium", "utm_medium"), ("utm_campagin", "utm_campaign"),
        ("utm_compaign", "utm_campaign"), ("utm_campain", "utm_campaign"), ("utm_campaing", "utm_campaign"),
        ("utm_contnet", "utm_content"), ("utm_conten", "utm_content"), ("utm_trem", "utm_term"),
        ("utm_terms", "utm_term"),
        ("UTM_Source", "utm_source"), ("utm-source", "utm_source"), ("utmsource", "utm_source"),
        ("utm.source", "utm_source"),
        ("Utm_Campaign", "utm_campaign"), ("utm source", "utm_source"), ("umt_source", "utm_source"),
        ("utn_source", "utm_source"),
        ("um_source", "utm_source"), ("tm_medium", "utm_medium"), ("UTM_ID", "utm_id"), ("utmid", "utm_id"),
        ("utm_source_platfrom", "utm_source_platform"), ("utm__source", "utm_source"),
        ("utm_name", "utm_campaign"), ("utm_keyword", "utm_term"), ("UTM-Keywords", "utm_term"),
    ])
    func `a slip is traced back to its parameter`(key: String, param: String) throws {
        #expect(try meaning(key) == param)
    }

    @Test(arguments: [
        "utm_adset", "utm_ad", "utm_ads", "utm_placement", "utm_audience", "utm_site", "utm_test",
        "utm_type", "utm_expid", "utm_referrer", "utm_campaign_id", "utm_campaignid", "utm_source_id", "utm_lang",
        "utm_nooverride",
        "utm_", "utm", "source", "utm_uid", "utmb", "utmz", "umami_id", "utility", "utm_country", "utm_device",
        "utm_licid",
    ])
    func `a key of somebody's own is left in peace`(key: String) throws {
        #expect(try meaning(key) == nil)
    }
}
