import Testing
import UtmostCore
import UtmostFormats
import UtmostTestSupport

struct RecordSniffingTests {
    @Test(
        arguments: [
            ("{\"url\": \"https://a.example/\"}\n", "plan.jsonl", "lines"), ("{\"url\": 1}", "plan.ndjson", "lines"),
            ("[{\"url\": 1}]", "plan.json", "list"), ("{\n  \"url\": 1\n}\n{\n  \"url\": 2\n}", "plan.json", "list"),
            ("{\"url\": 1}\n{\"url\": 2}\n", "plan.json", "lines"), ("\n [\n {\"url\": 1}]", nil, "list"),
            ("{\"url\": 1}\r\n{\"url\": 2}\r\n", nil, "lines"), ("[{\"url\": 1}]", "plan.csv", "list"),
            ("[text](https://a.example/)", nil, "text"), ("{ a } https://a.example/", "mail.txt", "text"),
        ] as [(String, String?, String)])
    func `records are known by their name or by how they begin`(text: String, name: String?, kind: String) throws {
        let sketch = try DocumentSketch(text, name: name)
        guard case .json(let records) = sketch.shape?.layout.format else {
            #expect(kind == "text")
            return
        }
        #expect((records.shape == .lines ? "lines" : "list") == kind)
    }

    @Test(arguments: [
        ("{\"size\": 1, \"ad\": {\"width\": 2}}\n", "no key is known: \"size\", \"ad.width\""),
        ("x\n", "there are no records in it"),
        ("[1, 2]", "there are no records in it"),
    ])
    func `records of nothing we know are refused, with their keys`(text: String, message: String) throws {
        let error = try #require(throws: DocumentError.self) { try DocumentSketch(text, name: "plan.jsonl") }
        #expect(error.message == message)
        #expect(error.isForeignTable)
    }

    static let keys: [(record: String, roles: [String])] = [
        (#"{"Tagged URL": "", "Notes": 1}"#, ["tagged link", "-"]),
        (#"{"utm": {"source": "x", "medium": "y"}, "Source": "z"}"#, ["utm_source", "utm_medium", "-"]),
        (#"{"params": {"utm_source": "x"}, "url": ""}"#, ["utm_source", "link"]),
        // A vague name deep in a record is read where its links carry tags.
        (#"{"url": "", "image": {"url": "https://a.example/i.png"}}"#, ["link", "-"]),
        (
            #"{"ad": {"link": "https://a.example/?utm_source=x"}, "by": {"link": "https://a.example/ann"}}"#,
            ["tagged link", "-"]
        ),
        (#"{"links": ["https://a.example/1", "https://a.example/2"], "id": 7}"#, ["link", "link", "-"]),
        (#"{"link": "", "meta": {"source": "crm"}, "campaign": "x"}"#, ["link", "-", "loose campaign"]),
        (
            #"{"name": "x", "creative": {"call_to_action": {"final_url": "https://a.example/"}}, "utm_id": 3}"#,
            ["-", "link", "utm_id"]
        ),
    ]

    @Test(arguments: keys)
    func `a key is what its path says`(keys: (record: String, roles: [String])) throws {
        let matcher = try #require(TaxonomySketch(Rule.exampleTaxonomy).matcher)
        let shape = try #require(try DocumentSketch(keys.record, name: "plan.jsonl").shape)
        let roles = shape.reading.columns.map { DocumentSketch.word(for: $0.role, matcher) }
        #expect(roles == keys.roles)
    }
}

/// However records are cut into chunks, they are the same rows.
struct RecordChunkTests {
    private static func text(seed: UInt64, _ shape: JSONRecords.Shape) -> String {
        var random = SeededRandom(seed)
        let records = (0..<60).map { number -> String in
            let link =
                "https:\\/\\/a.example/\(number)?utm_source=\(["x", "é", "\\u00e9"].randomElement(using: &random) ?? "")"
            let notes =
                ["1", "null", "[1,{\"b\":[]}]", "\"a, {b} [c]\"", "\"line\\nbreak\""].randomElement(using: &random)
                ?? ""
            let blank = shape == .list ? ["", " ", "\n    "].randomElement(using: &random) ?? "" : ""
            let record = "{\(blank)\"url\":\(blank)\"\(link)\",\"notes\":\(notes)\(blank)}"
            // Every now and then a sign is missing, or stands twice.
            guard number % 9 == 8, let index = record.indices.randomElement(using: &random) else { return record }
            return String(record[..<index]) + (Bool.random(using: &random) ? "\"" : "")
                + String(record[record.index(after: index)...])
        }
        switch shape {
        case .lines: return records.map { $0 + (Bool.random(using: &random) ? "\n" : "\r\n\n") }.joined()
        case .list: return "[\n  " + records.joined(separator: ",\n  ") + "\n]\n"
        }
    }

    private struct Row: Equatable {
        var number: Int
        var line: Int
        var cells: [String]
        var fault: String?
        var range: Range<Int>?
    }

    private static func rows(_ sketch: DocumentSketch) -> [Row] {
        guard let format = sketch.shape?.layout.format else { return [] }
        return sketch.chunks.flatMap { chunk -> [Row] in
            var batch = RowBatch(chunk)
            format.scan(&batch)
            return (0..<batch.rowCount).map { row in
                let fault = batch.faults.first { $0.row == row }
                return Row(
                    number: chunk.firstRow + row, line: chunk.firstLine + Int(batch.rowLines[row]),
                    cells: batch.cellRange(ofRow: row).map {
                        String(decoding: chunk.bytes[batch.cells[$0].range], as: UTF8.self)
                    },
                    fault: fault?.message, range: fault.map { chunk.origin.original(of: $0.range) })
            }
        }
    }

    @Test(arguments: 1...20, [JSONRecords.Shape.lines, .list])
    func `chunks of any size give the same rows, lines and faults`(seed: UInt64, shape: JSONRecords.Shape) throws {
        let text = Array(Self.text(seed: seed, shape).utf8)
        let name = shape == .lines ? "plan.jsonl" : "plan.json"
        let whole = Self.rows(try DocumentSketch(text, name: name))
        #expect(whole.count >= (shape == .lines ? 60 : 50))
        #expect(whole.count { $0.fault == nil } >= 50)
        #expect(whole.map(\.number) == Array(1...whole.count))
        for chunkSize in [1, 3, 64, 500] {
            let rows = Self.rows(try DocumentSketch(text, name: name, chunkSize: chunkSize))
            let difference = zip(rows, whole).first { $0 != $1 }
            #expect(
                difference == nil && rows.count == whole.count,
                "chunks of \(chunkSize): \(String(describing: difference))")
        }
    }
}
