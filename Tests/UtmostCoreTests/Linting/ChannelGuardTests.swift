import Testing

@testable import UtmostCore
import UtmostTestSupport

struct ChannelGuardTests {
    @Test(arguments: [
        ("source", "Facebook", "facebook", Safety.safe), ("source", "fb", "facebook", .ask),
        ("medium", "CPC", "cpc", .safe),
        ("medium", "ppc", "cpc", .ask), ("medium", "paid_social", "paid-social", .ask),
        ("campaign", "Spring", "spring", .safe),
        ("campaign", "spring_shop", "spring", .ask), ("campaign", "spring", "SHOPPING", .ask),
        ("campaign", "Cross-Network", "x", .ask), ("creative", "A", "b", .safe), ("audience", "shop", "x", .safe),
        ("id", "a", "b", .safe),
    ])
    func `a change that may move the channel is never safe`(field: String, old: String, new: String, safety: Safety)
        throws
    {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let field = matcher.fields[try #require(matcher.field(named: field))]
        let judged = ChannelGuard.safety(field, from: old.utf8.span, to: new.utf8.span)
        let back = ChannelGuard.safety(field, from: new.utf8.span, to: old.utf8.span)
        #expect(judged == safety)
        #expect(back == safety)
    }

    @Test(arguments: [("source", Safety.ask), ("medium", .ask), ("campaign", .ask), ("creative", .safe), ("id", .safe)])
    func `a tag that GA4 reads for the first time may move the channel`(field: String, safety: Safety) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        #expect(ChannelGuard.safetyOfMoving(matcher.fields[try #require(matcher.field(named: field))]) == safety)
        #expect(ChannelGuard.safetyOfMoving(nil) == .safe)
    }
}
