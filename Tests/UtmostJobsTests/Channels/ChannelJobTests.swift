import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// `utmost channel` for whole tables, and what it says of single visits.
struct ChannelJobTests {
    private func annotated(_ text: String, chunkSize: Int = 1 << 20) throws -> String {
        var output: [UInt8] = []
        try ChannelJob(sources: nil, ChannelOptions())
            .annotate(MemorySource(Array(text.utf8)), chunkSize: chunkSize) { output += $0 }
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("source,medium,campaign\nfacebook,cpc,a\n", "source,medium,campaign,channel\nfacebook,cpc,a,Paid Social\n"),
        // Columns are known by their names; the others travel along.
        (
            "id;UTM Medium;utm_source\r\n1;email;x\r\n2;;\r\n",
            "id;UTM Medium;utm_source;channel\r\n1;email;x;Email\r\n2;;;Unassigned\r\n"
        ),
        // Without a header: source, medium, campaign.
        ("google,cpc\nsite,qr", "google,cpc,Paid Search\nsite,qr,Unassigned"),
        // Quoted cells, with line breaks and quotes in them; a short row still gets its channel last.
        (
            "source,medium,campaign\n\"fb\",\"cpc\",\"a\n\"\"b\"\"\"\nyoutube\n",
            "source,medium,campaign,channel\n\"fb\",\"cpc\",\"a\n\"\"b\"\"\",Paid Social\nyoutube,,,Organic Video\n"
        ),
        // Blank lines and a byte order mark stay where they are.
        (
            "\u{FEFF}source\tmedium\n\nx\tpush\n",
            "\u{FEFF}source\tmedium\tchannel\n\nx\tpush\tMobile Push Notifications\n"
        ),
        // A quote that nothing closes is text.
        ("source,medium\n\"x,cpc\ny,email\n", "source,medium,channel\n\"x,cpc,Paid Other\ny,email,Email\n"),
        ("", ""),
    ])
    func `a table comes back with one more column, however it arrives`(table: String, expected: String) throws {
        #expect(try annotated(table) == expected)
        // The header has to be in the first piece; what follows may come in any.
        let header =
            (table.utf8.firstIndex(of: 0x0A).map { table.utf8.distance(from: table.utf8.startIndex, to: $0) } ?? 0) + 1
        for size in [header, header + 1, header + 3] { #expect(try annotated(table, chunkSize: size) == expected) }
    }

    @Test(arguments: [
        ("source,campaign\na,b\n", "the table has no column medium"),
        ("medium\ncpc\n", "the table has no column source"),
        ("facebook\ngoogle\n", "the table has one column only"),
        ("\u{FF}\u{FE}", "the table has one column only"),
    ])
    func `a table that says too little is refused`(table: String, sentence: String) throws {
        #expect(throws: JobError.self) { try annotated(table) }
        do { _ = try annotated(table) } catch let error as JobError { #expect(error.message == sentence) }
    }

    @Test(arguments: [
        (
            "facebook", "paid-social", "",
            "\"facebook\" is on Google's list of social networks, and GA4 takes the medium \"paid-social\" for a paid one"
        ),
        ("meta", "cpc", "", "GA4 takes the medium \"cpc\" for a paid one, but \"meta\" is not on Google's lists"),
        (
            "newsletter", "email", "eshop",
            "the campaign \"eshop\" has the word shop in it, and GA4 does not take the medium \"email\" for a paid one"
        ),
        (
            "gcp", "gcp", "",
            "GA4 takes the medium \"gcp\" for a paid one because of its letters cp, but \"gcp\" is not on Google's lists"
        ),
        ("flyer", "print", "", "GA4 has no channel for the medium \"print\", and \"flyer\" is not on Google's lists"),
        ("sms", "text", "", "the source is \"sms\""),
        ("youtube", "", "", "\"youtube\" is on Google's list of video sites, and there is no medium"),
    ])
    func `a channel comes with its reason`(source: String, medium: String, campaign: String, reason: String) throws {
        let job = try ChannelJob(sources: nil, ChannelOptions())
        #expect(job.channel(source: source, medium: medium, campaign: campaign).reason == reason)
    }

    @Test func `a reason is a sentence for every visit that there can be`() throws {
        let job = try ChannelJob(sources: nil, ChannelOptions())
        let sources = ["", "google", "amazon", "fb", "vimeo", "x", "(direct)", "email", "sms", "firebase"]
        let mediums = [
            "", "cpc", "banner", "organic", "social", "video", "app", "e-mail", "affiliate", "audio", "sms", "push",
            "(none)", "ai-assistant", "zzz",
        ]
        for source in sources {
            for medium in mediums {
                for campaign in ["", "shop", "cross-network"] {
                    let (channel, reason) = job.channel(source: source, medium: medium, campaign: campaign)
                    #expect(!reason.isEmpty && !reason.hasSuffix(".") && !reason.hasPrefix(","), "\(channel)")
                    #expect(!reason.contains("\"\""), "\(source) / \(medium) / \(campaign): \(reason)")
                }
            }
        }
    }

    @Test func `a list of sources of one's own is used, and a broken one is told`() throws {
        let folder = try TemporaryFolder()
        try folder.write("sources.csv", "source,source_category\nmeta,SOURCE_CATEGORY_SOCIAL\n")
        let path = folder.url.appending(path: "sources.csv").path()
        let job = try ChannelJob(sources: path, ChannelOptions())
        #expect(job.channel(source: "meta", medium: "cpc", campaign: "").channel == .paidSocial)
        #expect(job.channel(source: "google", medium: "cpc", campaign: "").channel == .paidOther)
        try folder.write("broken.csv", "a,b\n")
        #expect(throws: JobError.self) {
            try ChannelJob(sources: folder.url.appending(path: "broken.csv").path(), ChannelOptions())
        }
        #expect(throws: JobError.self) { try ChannelJob(sources: "/nowhere/at/all", ChannelOptions()) }
    }

    @Test(.timeLimit(.minutes(1)))
    func `long values and many rows are no trouble`() throws {
        let long = String(repeating: "shop-", count: 2000)
        #expect(try annotated("source,medium,campaign\nx,\(long),\(long)\n").hasSuffix("Organic Shopping\n"))
        let rows = String(repeating: "facebook,cpc,spring\n", count: 100_000)
        let output = try annotated("source,medium,campaign\n" + rows, chunkSize: 5000)
        #expect(output.utf8.count == rows.utf8.count + 31 + 100_000 * 12)
    }
}
