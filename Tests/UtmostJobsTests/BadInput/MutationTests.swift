import Foundation
import Testing
import UtmostCore
import UtmostFormats
import UtmostJobs
import UtmostTestSupport

/// Real files with random damage: whatever comes of it, nothing traps, and ranges stay in the file.
struct MutationTests {
    private static func example(_ name: String) -> [UInt8] {
        Array((try? Data(contentsOf: packageRoot.appending(path: "Examples/\(name)"))) ?? Data())
    }

    /// The header and every sixth row: enough to show every kind of trouble, little enough for a thousand rounds.
    private static let sheet: [UInt8] = {
        let lines = example("spring-campaign.csv").split(separator: 10, omittingEmptySubsequences: false)
        return Array(lines.enumerated().filter { $0.offset % 6 == 0 }.map(\.element).joined(separator: [10]))
    }()

    /// A piece turned over, cut, put in, doubled, or put somewhere else.
    private static func mutated(_ original: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = original
        let signs: [[UInt8]] = [
            [0x22], [0x2C], [0x3B], [0x09], [0x0D], [0x0A], [0x0D, 0x0A], [0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF],
            [0x25],
            [0x7B], [0x7D], [0x5B], [0x5C], [0x3F], [0x23], [0x26], Array("utm_source=".utf8), Array("://".utf8),
            Array("1e999".utf8), Array("null".utf8), [0x25, 0x30, 0x30],
        ]
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.insert(contentsOf: signs.randomElement(using: &random) ?? [], at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4: bytes.removeSubrange(place..<end)
            case 5: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            default: if Int.random(in: 0..<4, using: &random) == 0 { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    @Test(arguments: 0..<8)
    func `a damaged sheet is linted or refused`(part: Int) async throws {
        try await lint(Self.sheet, name: "plan.csv", seed: UInt64(part), rounds: 120)
    }

    @Test(arguments: 0..<8)
    func `a damaged mail is linted or refused`(part: Int) async throws {
        try await lint(
            Self.example("newsletter.txt"), name: part % 2 == 0 ? "mail.txt" : nil, seed: UInt64(100 + part),
            rounds: 125)
    }

    private func lint(_ original: [UInt8], name: String?, seed: UInt64, rounds: Int) async throws {
        var random = SeededRandom(seed)
        // One job, so that the taxonomy is loaded once.
        var warm = LintJob(.example(chunkSize: 700))
        var nothing: any FindingSink & Sendable = RangeKeeper()
        var summary = LintSummary()
        _ = try await warm.run([LintInput(.memory([10]), name: "x", path: "x")], into: &nothing, summary: &summary)
        for round in 0..<rounds {
            let bytes = Self.mutated(original, &random)
            var sink: any FindingSink & Sendable = RangeKeeper()
            var job = warm
            _ = try await job.run(
                [LintInput(.memory(bytes), name: name ?? "<stdin>", path: name)], into: &sink, summary: &summary)
            let ranges = (sink as? RangeKeeper)?.ranges ?? []
            #expect(
                ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }, "seed \(seed), round \(round)"
            )
        }
    }

    private struct RangeKeeper: FindingSink {
        var ranges: [Range<Int>] = []
        mutating func begin() {}
        mutating func add(_ new: [Finding]) {
            ranges += new.compactMap(\.place.range) + new.compactMap { $0.fix?.range }
        }
        mutating func end(_ summary: LintSummary) {}
    }

    @Test(arguments: 0..<8)
    func `a damaged taxonomy is loaded or refused, and judges if it can`(part: Int) {
        let original = Self.example("taxonomy.json")
        let list = String(decoding: Self.example("products.csv"), as: UTF8.self)
        var random = SeededRandom(UInt64(200 + part))
        for round in 0..<130 {
            let bytes = Self.mutated(original, &random)
            let sketch = TaxonomySketch(bytes: bytes, files: ["products.csv": list])
            for (fault, text) in zip(sketch.faults, sketch.faultLines) {
                let source = sketch.sources[fault.origin.source]
                #expect(fault.origin.range.upperBound <= source.bytes.count, "part \(part), round \(round): \(text)")
            }
            guard let matcher = sketch.matcher else { continue }
            let link =
                "https://shop.acme.example/a?utm_source=fb&utm_medium=cpc&utm_campaign=202603_us_tent_sale&utm_term=x"
            _ = LintSketch(link: link, matcher)
        }
    }

    @Test(arguments: 0..<4)
    func `a fixed damaged sheet is fixed for good`(part: Int) async throws {
        var random = SeededRandom(UInt64(300 + part))
        for round in 0..<15 {
            let bytes = Self.mutated(Self.sheet, &random)
            let once = try await fixed(bytes)
            guard let once else { continue }
            #expect(try await fixed(once) == nil, "part \(part), round \(round)")
        }
    }

    /// nil where nothing was fixed, or nothing could be read.
    private func fixed(_ bytes: [UInt8]) async throws -> [UInt8]? {
        var job = FixJob(.example(), mode: .all)
        do {
            return try await job.fix(bytes, of: LintInput(.memory(bytes), name: "plan.csv", path: "plan.csv")).bytes
        } catch is JobError {
            return nil
        }
    }
}
