import Testing
import UtmostTestSupport

@testable import UtmostCore

struct JSONRecordTests {
    private static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"u\\u00e9\"", "\"\\/x\"", "1", "-0.5e+3", "01", "true",
        "null", " ", "nul",
        "\"", "\\", "\"a\":", "{\"a\":1}", "\"c\":{\"b\":\"x\"}",
    ]
    private static let records = JSONRecords(
        .lines,
        keys: ["a", "b", "c.b", "a.a", "a.0", "a.1"].enumerated().map { .init(path: Array($1.utf8), column: $0) })

    /// A random value, valid JSON.
    private static func value(_ random: inout SeededRandom, depth: Int) -> String {
        let blank = ["", "", " ", "\t"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
        case 0: return "null" + blank
        case 1: return ["true", "-1", "0", "2.50", "1e9"].randomElement(using: &random) ?? "1"
        case 2...4:
            return "\"" + random.text(of: ["x", "é", "\\\"", "\\u20ac", "\\ud83d\\ude00", "{", ",", "\\/"], upTo: 5)
                + "\"" + blank
        case 5:
            let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth + 1) }
            return "[" + blank + elements.joined(separator: ",") + "]"
        default:
            let members = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                "\"\(["a", "b", "c"].randomElement(using: &random) ?? "a")\"\(blank):"
                    + value(&random, depth: depth + 1)
            }
            return "{" + blank + members.joined(separator: "," + blank) + "}"
        }
    }

    @Test(arguments: 1...4)
    func `a record is read as the obvious reader reads it`(seed: UInt64) {
        var random = SeededRandom(seed)
        var whole = 0
        for round in 0..<20_000 {
            let text = Array(
                (round % 2 == 0
                    ? "{\"a\":" + Self.value(&random, depth: 0) + "}" : "{" + random.text(of: Self.pieces, upTo: 12))
                    .utf8)
            var scanner = JSONRecordScanner(Self.records)
            let outcome = scanner.record(at: 0, upTo: text.count, in: text.span)
            let reference = ReferenceRecord(text, at: 0, upTo: text.count)
            let name = String(decoding: text, as: UTF8.self)
            guard let reference else {
                if case .whole = outcome { Issue.record("\(name) is no record") }
                continue
            }
            whole += 1
            guard outcome == .whole(end: reference.end) else {
                Issue.record("\(name): \(outcome)")
                continue
            }
            for (column, key) in Self.records.keys.enumerated() {
                let cell = column < scanner.cells.count ? scanner.cells[column] : Cell(0..<0)
                let expected = reference.leaves[String(decoding: key.path, as: UTF8.self)] ?? 0..<0
                if cell.range != expected, !(cell.range.isEmpty && expected.isEmpty) {
                    Issue.record("\(name): \(cell.range), not \(expected)")
                }
            }
        }
        #expect(whole > 8000)
    }

    @Test(arguments: 1...4)
    func `a record that arrives in pieces is the same`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<3000 {
            let text = Array(("{\"a\":" + Self.value(&random, depth: 0) + "}").utf8)
            var scanner = JSONRecordScanner()
            for end in 1..<text.count {
                let outcome = scanner.record(at: 0, upTo: end, in: text.span)
                #expect(outcome == .cut, "\(String(decoding: text[..<end], as: UTF8.self)): \(outcome)")
            }
            #expect(scanner.record(at: 0, upTo: text.count, in: text.span) == .whole(end: text.count))
        }
    }

    @Test(
        arguments: [
            ("[]", .noObject), ("{1:2}", .noKey), ("{,", .noKey), ("{\"a\" 1", .noColon), ("{\"a\":1 \"b\"", .noComma),
            ("{\"a\":}", .noValue), ("{\"a\":[1}", .wrongBracket), ("{\"a\":\"x\u{1}\"}", .badText),
            ("{\"a\":\"x\n", .lineInText),
            ("{\"a\":\"\\x\"}", .badEscape), ("{\"a\":\"\\u12g4\"}", .badEscape), ("{\"a\":01}", .badWord),
            ("{\"a\":tru}", .badWord),
            ("{\"a\":1,}", .noKey),
        ] as [(String, JSONRecordScanner.Problem)])
    func `what is wrong is named`(text: String, problem: JSONRecordScanner.Problem) {
        var scanner = JSONRecordScanner()
        guard case .broken(let found, let range) = scanner.record(at: 0, upTo: text.utf8.count, in: text.utf8.span)
        else {
            Issue.record("\(text) is taken for a record")
            return
        }
        #expect(found == problem)
        #expect(!range.isEmpty && range.upperBound <= text.utf8.count)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `a million brackets inside each other are one fault`(bracket: String) {
        let text = "{\"a\":" + String(repeating: bracket, count: 1_000_000)
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        RowFormat.json(JSONRecords(.list)).scan(&batch)
        #expect(
            batch.faults.map(\.message) == ["this record cannot be read: too many brackets stand inside each other"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `broken records in a row take no more than a look each`() {
        let text = "[\n" + String(repeating: "  {\"a\": 1 \"b\"},\n", count: 100_000) + "]"
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        RowFormat.json(JSONRecords(.list)).scan(&batch)
        #expect(batch.rowCount == 100_000)
        #expect(batch.faults.count == 100_000)
    }

    @Test(arguments: [
        "[{\"a\":1},{\"a\":2 2},{\"a\":3}]", "[\n{\"a\":1},\n{\"a\":\"2},\n{\"a\":3}\n]",
        "{\"a\":1}{\"a\":[},{\"a\":3}",
    ])
    func `behind a broken record the next one is found`(text: String) {
        var batch = RowBatch(Chunk(bytes: Array(text.utf8)))
        RowFormat.json(JSONRecords(.list, keys: [.init(path: [0x61], column: 0)])).scan(&batch)
        #expect(batch.rowCount == 3)
        #expect(batch.faults.map(\.row) == [1])
        #expect(batch.cells.map { String(decoding: batch.chunk.bytes[$0.range], as: UTF8.self) } == ["1", "3"])
    }

    @Test func `a key that only later records have is read all the same`() {
        let late: [JSONRecords.Key] = [.init(path: Array("utmsource".utf8), column: 1)]
        let records = JSONRecords(.lines, keys: [.init(path: Array("link".utf8), column: 0)], late: late)
        for key in ["utm_source", "UTM Source", "tags.utm-source", "utm_source.0"] {
            var batch = RowBatch(Chunk(bytes: Array("{\"link\":\"x\"}\n{\"link\":\"y\",\"\(key)\":\"z\"}\n".utf8)))
            RowFormat.json(records).scan(&batch)
            #expect(batch.rowEnds == [1, 3], "\(key)")
        }
    }
}

struct JSONEscapeTests {
    @Test(arguments: 1...3)
    func `what is escaped reads as it was, and parts lead back to their bytes`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<5000 {
            let units = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                ["a", "é", "\\\"", "\\\\", "\\/", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "😀"].randomElement(
                    using: &random) ?? ""
            }
            var text = Array(units.joined().utf8)
            let raw = 0..<text.count
            CellCoding.jsonEscapes.decode(raw, into: &text)
            let decoded = Array(text[raw.upperBound...])
            // Unit by unit, the slow way.
            var (source, target) = (0, 0)
            for unit in units {
                var one = Array(unit.utf8)
                let count = one.count
                CellCoding.jsonEscapes.decode(0..<count, into: &one)
                let width = one.count - count
                if unit == "\\ud83d" || unit.hasPrefix("\\") || width == count {
                    let range = CellCoding.jsonEscapes.rawRange(of: target..<target + width, in: text.span, raw)
                    #expect(range == source..<source + count, "\(units)")
                }
                (source, target) = (source + count, target + width)
            }
            #expect(target == decoded.count)
        }
    }

    @Test(arguments: ["", "a\"b\\c", "\u{1}\u{1F}\n\r\t", "é😀/"])
    func `any text can be written between quotes`(text: String) {
        var bytes = JSONEscape.escaped(Array(text.utf8))
        let count = bytes.count
        var scanner = JSONRecordScanner()
        let record = Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)
        #expect(scanner.record(at: 0, upTo: record.count, in: record.span) == .whole(end: record.count))
        CellCoding.jsonEscapes.decode(0..<count, into: &bytes)
        #expect(String(decoding: bytes[count...], as: UTF8.self) == text)
    }
}
