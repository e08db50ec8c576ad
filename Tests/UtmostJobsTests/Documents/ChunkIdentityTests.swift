import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// How a file is cut, and how many threads share it, changes nothing that is said about it.
struct ChunkIdentityTests {
    /// A sheet of every kind of trouble: quotes, line breaks, strays, ragged and blank rows, duplicates.
    private static func sheet(seed: UInt64, newline: String = "\n", rows: Int = 120) -> [UInt8] {
        var random = SeededRandom(seed)
        let links = Rule.all.flatMap(\.examples).map { $0.unmarked.text }.filter {
            $0.hasPrefix("http") && !$0.contains("\n")
        }
        var bytes = Array("Start date,Status,Tagged URL,utm_source,Notes\(newline)".utf8)
        for row in 0..<rows {
            let link = links.randomElement(using: &random) ?? ""
            let note =
                ["", "x", "\"a, b\"", "\"two\(newline)lines \"\"quoted\"\"\"", "Zürich 😀", "a,b,c"]
                .randomElement(using: &random) ?? ""
            let source = ["facebook", "Facebook", "\"fb\"", "nowhere", ""].randomElement(using: &random) ?? ""
            bytes += Array("2026-03-0\(row % 9 + 1),Planned,\"\(link)\",\(source),\(note)".utf8)
            if row % 31 == 17 { bytes += [0xFC] }
            bytes += Array((row % 23 == 5 ? newline + newline : newline).utf8)
        }
        return bytes
    }

    static let sheets: [SampleFile] = [
        SampleFile("line feeds", sheet(seed: 1)), SampleFile("CRLF", sheet(seed: 2, newline: "\r\n")),
        SampleFile("CR", sheet(seed: 3, newline: "\r")),
        SampleFile(
            "an open quote", sheet(seed: 4) + Array("2026-03-01,Planned,\"https://acme.example/?utm_source=fb,x\n".utf8)
        ),
        SampleFile("no last newline", Array(sheet(seed: 5).dropLast())),
        SampleFile(
            "UTF-16",
            [0xFF, 0xFE]
                + String(decoding: sheet(seed: 6), as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        ),
    ]

    @Test(arguments: sheets, [64, 100, 1000, 4096])
    func `chunks of any size give the same findings`(sheet: SampleFile, chunkSize: Int) async throws {
        let whole = try await LintRun(sheet.bytes)
        #expect(whole.findings.count > 50)
        let run = try await LintRun(sheet.bytes, .example(chunkSize: chunkSize))
        #expect(run.summary == whole.summary)
        let difference = zip(run.findings, whole.findings).first { $0 != $1 }
        #expect(difference == nil, "\(sheet.name)")
    }

    @Test(arguments: sheets, [2, 4])
    func `threads give the same report byte for byte`(sheet: SampleFile, jobs: Int) async throws {
        let one = try await report(sheet.bytes, jobs: 1)
        #expect(try await report(sheet.bytes, jobs: jobs) == one, "\(sheet.name)")
    }

    @Test(arguments: [64, 4096])
    func `text in chunks gives the same findings`(chunkSize: Int) async throws {
        let links = Rule.all.flatMap(\.examples).map { $0.unmarked.text }.filter {
            $0.hasPrefix("http") && !$0.contains("\n")
        }
        let text = links.enumerated().map {
            "\($0).\(String(repeating: "\n", count: $0 % 4)) see <\($1)>, or (\($1)).\r\n"
        }
        .joined()
        let whole = try await LintRun(text, name: "mail.txt")
        let run = try await LintRun(text, name: "mail.txt", .example(chunkSize: chunkSize))
        let difference = zip(run.findings, whole.findings).first { $0 != $1 }
        #expect(difference == nil)
        #expect(run.summary == whole.summary)
    }

    private func report(_ bytes: [UInt8], jobs: Int) async throws -> [UInt8] {
        let run = try await LintRun(bytes, .example(jobs: jobs, chunkSize: 512))
        var report = Report(.json, ReportOptions())
        report.begin()
        report.add(run.findings)
        report.end(run.summary)
        var output: [UInt8] = []
        report.drain(atLeast: 1) { (bytes: Span<UInt8>) in
            for index in bytes.indices { output.append(bytes[index]) }
        }
        return output
    }

    @Test(arguments: sheets)
    func `rows, lines and columns lead to the culprit`(sheet: SampleFile) async throws {
        guard sheet.name != "UTF-16" else { return }
        let run = try await LintRun(sheet.bytes)
        let newline: UInt8 = sheet.name == "CR" ? 13 : 10
        for finding in run.findings {
            let place = finding.place
            let range = try #require(place.range)
            let before = sheet.bytes[..<range.lowerBound]
            #expect(place.line == before.count { $0 == newline } + 1)
            let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
            // Columns count decoded bytes: "ü" of Windows-1252 takes two.
            let strays = before[lineStart...].count { $0 == 0xFC }
            #expect(place.byteColumn == range.lowerBound - lineStart + 1 + strays, "\(finding.rule)")
        }
    }
}
