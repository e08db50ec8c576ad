import Testing
import UtmostCore
import UtmostTestSupport

struct TemplateMatchTests {
    static let sketch = TaxonomySketch(
        """
        { "fields": { "campaign": "{date}_{region}_{product}_{goal}_{note?}", "region": ["us", "uk", "de"],
          "product": ["tent", "boots"], "goal": ["lead", "sale"], "creative": "{concept}_{format?}_{size?}",
          "format": ["reel", "story"], "audience": "{only}" } }
        """)

    /// Segments as `field=text`, faults as `-field@offset`, `+text` or `unlike`, in the order of the match.
    private func lay(_ value: String, _ field: String = "campaign") throws -> String {
        let matcher = try #require(Self.sketch.matcher)
        let match = try #require(Self.sketch.match(value, as: field))
        guard match.verdict == .template else { return "\(match.verdict)" }
        guard case .template(let template, _) = matcher.fields[try #require(matcher.field(named: field))].kind else {
            return ""
        }
        let bytes = Array(value.utf8)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let segments = match.segments.map { segment in
            let isBad = [.unknown, .offDate, .empty].contains(segment.match.verdict)
            return "\(isBad ? "!" : "")\(matcher.fields[segment.field].name)=\(text(segment.range))"
        }
        let faults = match.faults.map { fault in
            switch fault {
            case .missing(let segment, let offset): "-\(template.segments[segment].field)@\(offset)"
            case .extra(let range): "+\(text(range))"
            case .unlike: "unlike"
            }
        }
        return (segments + faults).joined(separator: " ")
    }

    @Test(arguments: [
        ("202608_us_tent_sale", "date=202608 region=us product=tent goal=sale"),
        ("202608_us_tent_sale_summit", "date=202608 region=us product=tent goal=sale note=summit"),
        ("202608_US_Tent_sale", "date=202608 region=US product=Tent goal=sale"),
        ("202608_us_tnt_sale", "date=202608 region=us !product=tnt goal=sale"),
        ("202613_fr_tent_sale", "!date=202613 !region=fr product=tent goal=sale"),
        ("us_tent_sale", "region=us product=tent goal=sale -date@0"),
        ("202608_tent_sale", "date=202608 product=tent goal=sale -region@7"),
        ("202608_us_sale", "date=202608 region=us goal=sale -product@10"),
        ("202608_us_tent", "date=202608 region=us product=tent -goal@14"),
        ("202608_us", "date=202608 region=us -product@9 -goal@9"),
        ("202608_us_tent_sale_a_b", "date=202608 region=us product=tent goal=sale note=a +b"),
        ("202608_us_big_tent_sale", "date=202608 region=us product=tent goal=sale +big"),
        ("spring_202608_us_tent_sale", "date=202608 region=us product=tent goal=sale +spring"),
        ("202608__tent_sale", "date=202608 product=tent goal=sale -region@7"),
        ("202608_us__tent_sale", "date=202608 region=us product=tent goal=sale +"),
        ("_202608_us_tent_sale", "date=202608 region=us product=tent goal=sale +"),
        ("202608_us_tent_sale_", "date=202608 region=us product=tent goal=sale +"),
        ("spring", "unlike"), ("spring_sale_for_everybody", "unlike"), ("_", "unlike"), ("____", "unlike"),
        ("a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p", "unlike"),
        ("202608-us-tent-sale", "unlike"),
        ("", "empty"), ("{{campaign.name}}", "macro"), ("202608_{region}_tent_sale", "macro"),
    ])
    func `parts are laid over segments`(value: String, expected: String) throws {
        #expect(try lay(value) == expected)
    }

    @Test(arguments: [
        ("summit", "concept=summit"), ("summit_reel", "concept=summit format=reel"),
        ("summit_reel_big", "concept=summit format=reel size=big"), ("summit_big", "concept=summit !format=big"),
        ("summit_reel_big_x", "concept=summit format=reel size=big +x"),
    ])
    func `optional segments may be left out at the end`(value: String, expected: String) throws {
        #expect(try lay(value, "creative") == expected)
    }

    @Test func `one segment alone takes the whole value`() throws {
        #expect(try lay("any", "audience") == "only=any")
    }

    /// A segment that is missing in a long name is found, whichever it is.
    @Test func `each missing segment is named`() throws {
        let parts = ["date": "202608", "region": "us", "product": "tent", "goal": "sale"]
        let order = ["date", "region", "product", "goal"]
        for missing in order {
            let laid = try lay(order.filter { $0 != missing }.compactMap { parts[$0] }.joined(separator: "_"))
            #expect(laid.contains(" -\(missing)@"), "\(laid)")
        }
    }

    @Test func `a value of any length is laid quickly`() throws {
        let value = Array(repeating: "202608", count: 200_000).joined(separator: "_")
        let start = ContinuousClock.now
        #expect(try lay(value) == "unlike")
        let time = start.duration(to: .now)
        #expect(time < .seconds(2))
    }
}
