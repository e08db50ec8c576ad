import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// What rows and lines of a text say to ignore.
struct SuppressionTests {
    private static let link =
        "https://acme.example/?utm_source=Facebook&utm_medium=social&utm_campaign=202608_us_tent_sale"
    private static let clean = link.replacing("Facebook", with: "facebook")

    /// What is said of a sheet with one link and this cell, and how much was ignored.
    @Test(arguments: [
        ("", ["case"], 0), ("case: agreed with Mo", [], 1), ("value: agreed with Mo", [], 1),
        ("ignore[case] agreed", [], 1), ("[case] agreed", [], 1), ("IGNORE[ case ]: agreed", [], 1),
        ("ignore[case,too-long] x", ["unused-suppression"], 1), ("case", ["unexplained-suppression"], 1),
        ("case:", ["unexplained-suppression"], 1), ("case: —", [], 1), ("case: ...", ["unexplained-suppression"], 1),
        ("ignore[case]", ["unexplained-suppression"], 1), ("ignore[case", ["unexplained-suppression"], 1),
        ("ignore[] agreed", ["case", "unknown-suppression"], 0), (": agreed", ["case", "unknown-suppression"], 0),
        ("cases: agreed", ["case", "unknown-suppression"], 0), ("agreed with Mo", ["case", "unknown-suppression"], 0),
        ("too-long: x", ["case", "unused-suppression"], 0), ("ignore[case, case] x", [], 1),
        ("newsletter-only: x", ["case", "unused-suppression"], 0), ("taxonomy: x", ["case", "unused-suppression"], 0),
        ("suppression: x", ["case", "unused-suppression"], 0),
    ])
    func `a cell silences what it names, and nothing else`(cell: String, rules: [String], suppressed: Int) async throws
    {
        let run = try await LintRun("Tagged URL,lint-ignore\n\(Self.link),\"\(cell)\"\n")
        #expect(run.findings.map(\.rule) == rules)
        #expect(run.summary.suppressed == suppressed)
    }

    @Test(arguments: [
        ("# utmost: ignore[case] agreed\n\(link)\n", [], 1),
        ("// utmost: ignore[case] agreed\n\n\nsee (\(link))\n", [], 1),
        ("<!-- utmost: ignore[case] agreed -->\n\(link)\n\(link)\n", ["case"], 1),
        ("#utmost:ignore[case] agreed\n\(link)", [], 1), ("#utmost: ignore[case] agreed\n\(link)", [], 1),
        ("\(link) # utmost: ignore[case] agreed\n\(link)\n", ["case"], 1),
        ("\(link) <!-- utmost: ignore[case] agreed --> \(link)\n", [], 2),
        ("<!-- utmost: ignore[case] agreed --> \(link)\n\(link)\n", ["case"], 1),
        ("# utmost: ignore[case] one\n# utmost: ignore[too-long] two\n\(link)\n", ["unused-suppression"], 1),
        ("# utmost: ignore[case] see \(link)\n\(link)\n", [], 1),
        ("# utmost: ignore[case] agreed\n", ["unused-suppression"], 0),
        ("utmost: ignore[case] agreed\n\(link)\n", ["case"], 0),
        ("# utmost: ignore case\n\(link)\n", ["case"], 0),
        ("# utmost: ignore[case]\n\(link)\n", ["unexplained-suppression"], 1),
        ("# utmost: ignore[cas] x\n\(link)\n", ["unknown-suppression", "case"], 0),
        ("# utmost: ignore[case] agreed\r\n\(link)\r\n", [], 1),
        (
            "# utmost: ignore[case] far\n" + String(repeating: "word\n", count: 14_000) + link,
            ["unused-suppression", "case"], 0
        ),
        ("# utmost: ignore[case] near\n" + String(repeating: "word\n", count: 13_000) + link, [], 1),
    ])
    func `a comment silences the next line with a link, or its own`(text: String, rules: [String], suppressed: Int)
        async throws
    {
        for name in ["plan.txt", nil] {
            for chunkSize in [64, 4 << 20] {
                let input = name == nil ? "https://acme.example/x\n" + text : text
                let run = try await LintRun(input, name: name, .example(chunkSize: chunkSize))
                let found = run.findings.map(\.rule).filter { $0 != "duplicate-link" && $0 != "missing-tag" }
                #expect(found == rules, "\(text.prefix(80)), chunks of \(chunkSize)")
                #expect(run.summary.suppressed == suppressed)
            }
        }
    }

    @Test func `what only the sheet as a whole shows can be silenced too`() async throws {
        let twice = "Tagged URL,lint-ignore\n\(Self.clean),\n\(Self.clean),"
        #expect(try await LintRun(twice + "\n").findings.map(\.rule) == ["duplicate-link"])
        let run = try await LintRun(twice + "duplicate-link: two posts\n")
        #expect((run.findings.map(\.rule), run.summary.suppressed) == ([], 1))
        let once = try await LintRun("Tagged URL,lint-ignore\n\(Self.clean),duplicate-link: two posts\n")
        #expect(once.findings.map(\.rule) == ["unused-suppression"])
        #expect(try await LintRun("Tagged URL,lint-ignore\n\(Self.clean),sheet: two posts\n").findings.isEmpty)
    }

    @Test func `names can be silenced where they stand first`() async throws {
        let rows = ["sumit-reel", "summit-reel", "summit-reel", "summit-reel"].enumerated().map { index, name in
            "\(Self.clean)&utm_id=AB00000\(index)&utm_content=\(name),"
        }
        let plain = try await LintRun("Tagged URL,lint-ignore\n" + rows.joined(separator: "\n"))
        #expect(plain.findings.map(\.rule).contains("near-duplicate"))
        let run = try await LintRun(
            "Tagged URL,lint-ignore\n" + rows[0] + "near-duplicate: the hill is called so\n"
                + rows.dropFirst().joined(separator: "\n"))
        #expect(!run.findings.map(\.rule).contains("near-duplicate"))
        #expect(run.summary.suppressed == 1)
        // Alone it is not called unused: the other name may stand in another file.
        let alone = try await LintRun("Tagged URL,lint-ignore\n" + rows[0] + "near-duplicate: the hill is called so\n")
        #expect(!alone.findings.map(\.rule).contains("unused-suppression"))
    }

    @Test func `only rules that were asked are called unused`() async throws {
        var options = LintOptions.example()
        options.ignore = ["too-long"]
        let sheet = "Tagged URL,lint-ignore\n\(Self.clean),too-long: x\n\(Self.clean)&utm_content=a,value: y\n"
        #expect(try await LintRun(sheet, options).findings.map(\.rule) == [])
        options = .example()
        options.select = ["case", "suppression"]
        #expect(try await LintRun(sheet, options).findings.map(\.rule) == [])
        options = .example()
        options.ignore = ["suppression", "duplicate-link"]
        #expect(try await LintRun(sheet, options).findings.map(\.rule) == [])
    }

    @Test(arguments: [
        ("ignore[unknown-value, case] x", "ignore[unknown-value] x", "ignore[unknown-value] x"),
        ("ignore[case, unknown-value] x", "ignore[unknown-value] x", "ignore[unknown-value] x"),
        ("case: x", "", ""), ("case, pattern-mismatch: x", "", ""), ("unknown-value", "unknown-value", ""),
        ("unknown-valu: x", "unknown-valu: x", "unknown-value: x"), ("nonsense: x", "nonsense: x", ""),
    ])
    func `a fix takes out only the part at fault`(cell: String, safe: String, all: String) async throws {
        for (mode, expected) in [(FixMode.safe, safe), (.all, all)] {
            var job = FixJob(.example(), mode: mode)
            let link = Self.link.replacing("Facebook", with: "nobody")
            let sheet = Array("Tagged URL;lint-ignore;Notes\n\(link);\(cell);x\n".utf8)
            let outcome = try await job.fix(sheet, of: LintInput(.memory(sheet), name: "plan.csv", path: "plan.csv"))
            let text = String(decoding: outcome.bytes ?? sheet, as: UTF8.self)
            #expect(text == "Tagged URL;lint-ignore;Notes\n\(link);\(expected);x\n", "\(cell) by \(mode)")
        }
    }

    @Test(arguments: [
        ("# utmost: ignore[too-long] x\n\(clean)\n", "\n\(clean)\n"),
        ("\(clean) # utmost: ignore[too-long] x\n", "\(clean)\n"),
        ("a <!-- utmost: ignore[too-long] x --> b \(clean)", "a b \(clean)"),
        ("  <!-- utmost: ignore[too-long, case] x -->\n\(clean)", "\n\(clean)"),
    ])
    func `a comment without use goes, its line stays`(text: String, fixed: String) async throws {
        var job = FixJob(.example(), mode: .safe)
        let bytes = Array(text.utf8)
        let outcome = try await job.fix(bytes, of: LintInput(.memory(bytes), name: "mail.txt", path: "mail.txt"))
        #expect(String(decoding: outcome.bytes ?? bytes, as: UTF8.self) == fixed)
    }

    @Test func `a row that is live already is asked about`() async throws {
        let run = try await LintRun("Status,Tagged URL,lint-ignore\nLive,\(Self.clean),too-long: x\n")
        #expect(run.findings.map(\.fix?.safety) == [.ask])
    }

    @Test(arguments: [1, 4], [64, 1000])
    func `files cut and shared out anyhow say the same`(jobs: Int, chunkSize: Int) async throws {
        var random = SeededRandom(9)
        let names = ["case", "value", "too-long", "duplicate-link", "near-duplicate", "casse", "sheet"]
        var (sheet, text) = ("Tagged URL,lint-ignore,Notes\n", "")
        for row in 0..<300 {
            let link = Bool.random(using: &random) ? Self.link : Self.clean + "&utm_content=n\(row % 40)"
            let name = names.randomElement(using: &random) ?? ""
            let cell =
                ["", "", "\(name): why", "\"ignore[\(name), case] why\"", name].randomElement(using: &random) ?? ""
            sheet += "\(link),\(cell),\"two\nlines\"\n"
            text += cell.isEmpty ? "" : "# utmost: ignore[\(name)] why\n\n"
            text += row % 3 == 0 ? "words\n" : "\(link)\n"
        }
        for (name, text) in [("plan.csv", sheet), ("mail.txt", text)] {
            let whole = try await LintRun(text, name: name)
            #expect(whole.summary.suppressed > 20)
            #expect(whole.summary.rules["unused-suppression", default: 0] > 10)
            let run = try await LintRun(text, name: name, .example(jobs: jobs, chunkSize: chunkSize))
            #expect(run.summary == whole.summary)
            #expect(zip(run.findings, whole.findings).first { $0 != $1 } == nil, "\(name)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["# utmost: ", "<!-- utmost: ignore[", "#", "# utmost: ignore[case] x\n", "utmost: "])
    func `a megabyte of comments is no trouble`(piece: String) async throws {
        let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count) + "\n" + Self.link
        let run = try await LintRun(text, name: "plan.txt")
        #expect(run.failures == [])
    }
}
