import Testing
import UtmostTestSupport

struct ChannelCommandTests {
    @Test func `the name alone goes out, the reason beside it`() throws {
        let folder = try TemporaryFolder()
        let run = try ProcessRun("channel", "linkedin", "sponsored", in: folder)
        #expect(run.status == 0)
        #expect(run.out == "Organic Social\n")
        #expect(run.error.contains("does not take the medium \"sponsored\" for a paid one"))
        #expect(
            try ProcessRun("channel", "-q", "google", "cpc", "shop_brand", in: folder)
                == ProcessRun(
                    status: 0, out: "Paid Shopping\n", error: ""))
    }

    @Test func `a table passes through`() throws {
        let table = Array("source,medium,campaign\nmeta,cpc,\n".utf8)
        let run = try ProcessRun("channel", "-", in: TemporaryFolder(), input: table)
        #expect(run == ProcessRun(status: 0, out: "source,medium,campaign,channel\nmeta,cpc,,Paid Other\n", error: ""))
    }

    @Test func `GA4's table can be read`() throws {
        let run = try ProcessRun("channel", "--table", in: TemporaryFolder())
        #expect(run.status == 0)
        try expectSnapshot(run.out, at: "Tests/Snapshots/channel-table.txt")
    }

    @Test(arguments: [["channel"], ["channel", "x"], ["channel", "a", "b", "c", "d"]])
    func `what is no visit is a question of usage`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let running = try RunningProcess(arguments, in: folder, input: nil)
        #expect(running.finish(within: 60).status == 64)
    }

    @Test func `a list that is not there, and a table that says too little, end with 2`() throws {
        let folder = try TemporaryFolder()
        let missing = try ProcessRun("channel", "--ga4-sources", "none.csv", "a", "b", in: folder)
        #expect(missing.status == 2)
        #expect(missing.error.contains("cannot open none.csv: no such file"))
        let short = try ProcessRun("channel", "-", in: folder, input: Array("source\nx\n".utf8))
        #expect(short.status == 2)
        #expect(short.error.contains("no column medium"))
    }
}
