import Testing
import UtmostCore
import UtmostTestSupport

struct MacroShapeTests {
    /// One or more of every family (facts of ad platforms and mail tools); the macro stands between « and ».
    @Test(arguments: [
        "«{campaignid}»", "«{CampaignId}»", "«{_custom}»", "«{lpurl+2}»", "«{ifmobile:tents}»", "«{keyword:default}»",
        "«{{campaign.name}}»", "«{{adSet.name}}»", "«{{CAMPAIGN_NAME}}»", "«{{ campaign.name }}»", "«{% if x %}»",
        "«{AD_ID}»", "«<<Campaign Name>>»", "«<%= campaign %>»", "«!!NAME!!»", "«[CampaignName]»",
        "«{ifsearch:{keyword}}»", "«__CAMPAIGN_NAME__»", "«__AID__»", "«__OAID2__»", "«__A__»", "$«{X}»",
        "$«{GDPR_CONSENT_755}»", "«[CAMPAIGN]»", "«[AD_ID2]»", "«*|CAMPAIGN_UID|*»", "«*|DATE:Y|*»", "«%%x%%»",
        "«%%_subscriberkey%%»", "«%ecid!»", "«%ebuy!»", "us_«{{ad.id}}»_x", "é«__X__»", "_«{x}»", "}«{x}»", "{«{x}»",
        "a__b«__C__»",
    ])
    func `a macro of any family is found`(marked: String) throws {
        let (text, ranges) = Example.fails(marked).unmarked
        #expect(first(in: text) == ranges.first)
        #expect(TaxonomySketch(#"{"fields":{"source":["a"]}}"#).match(text, as: "source")?.verdict == .macro)
    }

    @Test(arguments: [
        "", "a_b", "_a_", "__x", "__x__", "__", "____", "_____", "_X_", "__X_", "a__b__c", "__NaME__", "___X__", "{",
        "}", "{}",
        "}{", "{a", "a}", "{{}", "50%", "50%%", "%%", "%%%%", "100%%off", "%e!", "%ecid", "%x!", "[", "[]", "[a]",
        "[abc]",
        "[A b]", "[2026]", "a[0]", "*|", "*||*", "*|x|", "|*x*|", "**x**", "$X", "$", "$()", "<x>", "<<>>", "<<x",
        "<%x", "!!!!", "!!x", "[campaign]", "#x#", "(X)",
    ])
    func `a near miss is text like any other`(text: String) {
        #expect(first(in: text) == nil)
    }

    private func first(in text: String) -> Range<Int>? { MacroShape.first(in: text.utf8.span, from: 0) }

    @Test func `all macros of a value are found one after another`() {
        let value = Array("{a}_{{b}}-__C__x%%d%%".utf8)
        var found: [String] = []
        var offset = 0
        while let range = MacroShape.first(in: value.span, from: offset) {
            found.append(String(decoding: value[range], as: UTF8.self))
            offset = range.upperBound
        }
        #expect(found == ["{a}", "{{b}}", "__C__", "%%d%%"])
        let behind = MacroShape.first(in: value.span, from: value.count + 5)
        #expect(behind == nil)
    }

    @Test(arguments: ["{", "{}", "}{", "%%%%", "*|a", "*||*", "[A", "__A-", "__a", "__AA", "%e"])
    func `a long value of openings answers at once`(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let start = ContinuousClock.now
        #expect(first(in: text) == (piece == "__AA" ? 0..<6 : nil))
        #expect(start.duration(to: .now) < .seconds(5))
    }

    /// A macro is opaque to every rule of values, however a query escapes it.
    @Test(arguments: [
        "{{campaign.name}}", "%7B%7Bcampaign.name%7D%7D", "{campaignid}", "__CAMPAIGN_NAME__", "%%Campaign%%",
        "%%ad_id%%",
        "%ecid!", "*|CAMPAIGN|*", "${CAMPAIGN}", "[CAMPAIGN]", "US_{{ad.name}}_Sale",
    ])
    func `rules leave macros alone`(value: String) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let tags = ["source", "medium", "campaign", "content", "term", "id"].map { "utm_\($0)=\(value)" }
        let link = "https://acme.example/?" + tags.joined(separator: "&")
        #expect(LintSketch(link: link, matcher).findings.map(\.message) == [])
    }
}
