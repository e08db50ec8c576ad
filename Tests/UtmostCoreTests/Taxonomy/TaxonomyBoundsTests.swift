import Testing
import UtmostCore
import UtmostTestSupport

struct TaxonomyBoundsTests {
    @Test(arguments: ["[", "{\"a\":", "{\"fields\":{\"a\":{\"values\":{\"b\":"])
    func `nesting without end is a fault`(opening: String) {
        let sketch = TaxonomySketch(String(repeating: opening, count: 100_000))
        #expect(sketch.taxonomy == nil)
        #expect(sketch.faults.map(\.kind) == [.brokenTaxonomy])
    }

    @Test func `a condition that says not fifty times is read`() {
        let test = String(repeating: "{\"not\":", count: 50) + "\"a\"" + String(repeating: "}", count: 50)
        let sketch = TaxonomySketch("{\"rules\":[{\"then\":{\"source\":\(test)}}]}")
        #expect(sketch.faultLines == [])
    }

    @Test func `a taxonomy of 1 MB is loaded in a blink`() throws {
        let values = (0..<20_000).map { "\"value-\($0)\": { \"aliases\": [\"alias-\($0)\", \"other-\($0)\"] }" }
        let text = "{ \"fields\": { \"source\": { \"values\": { \(values.joined(separator: ",\n")) } } } }"
        #expect(text.utf8.count > 1_000_000)
        var sketch: TaxonomySketch?
        let time = ContinuousClock().measure { sketch = TaxonomySketch(text) }
        #expect(try #require(sketch).faultLines == [])
        #expect(sketch?.match("alias-19999", as: "source")?.canonical == 19_999)
        // Debug builds of a busy machine take ten times what a release takes.
        #expect(time < .seconds(10), "\(time)")
    }

    @Test func `two layers of 10,000 values each are merged in a blink`() {
        func layer(_ letter: String, _ head: String) -> String {
            let values = (0..<10_000).map { "\"\(letter)\($0)\":{}" }.joined(separator: ",")
            return "{\(head)\"fields\":{\"source\":{\"values\":{\(values)}}}}"
        }
        let start = ContinuousClock.now
        let sketch = TaxonomySketch(layer("a", "\"extends\":\"base.json\","), files: ["base.json": layer("b", "")])
        #expect(sketch.taxonomy?.fields.first { $0.name == "source" }?.values?.count == 20_000)
        #expect(start.duration(to: .now) < .seconds(10))
    }

    @Test func `bytes that are no taxonomy at all are a fault, never a crash`() {
        var random = SeededRandom(5)
        let source = Array(Rule.exampleTaxonomy.utf8)
        for _ in 0..<400 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                default: bytes.insert(contentsOf: bytes[0..<min(bytes.count, 30)], at: place)
                }
            }
            let sketch = TaxonomySketch(bytes: bytes)
            for fault in sketch.faults {
                #expect(fault.origin.range.upperBound <= sketch.sources[fault.origin.source].bytes.count)
                #expect(!fault.message.isEmpty)
            }
        }
    }
}
