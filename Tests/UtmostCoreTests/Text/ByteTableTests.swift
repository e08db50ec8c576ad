import Testing
import UtmostTestSupport
import UtmostCore

struct ByteTableTests {
    @Test func `keys are numbered in the order of their first appearance`() {
        var table = ByteTable()
        let answers = ["meta", "google", "", "meta", ""].map { table.insert($0.utf8.span) }
        #expect(answers.map(\.id) == [0, 1, 2, 0, 2])
        #expect(answers.map(\.isNew) == [true, true, true, false, false])
        #expect(table.count == 3)
        #expect(table.text(of: 1) == "google")
        #expect(table.bytes(of: 2) == 10..<10)
        #expect(table.find("google".utf8.span) == 1)
        #expect(table.find("Google".utf8.span) == nil)
    }

    @Test(arguments: [0, 5, 100_000])
    func `the table does what a dictionary does`(capacity: Int) {
        var random = SeededRandom(1)
        var table = ByteTable(capacity: capacity)
        var reference: [[UInt8]: Int32] = [:]
        for round in 0..<2 {
            for _ in 0..<20_000 {
                // Few letters and short keys: about every second key comes again.
                let key = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                    UInt8.random(in: 97...99, using: &random)
                }
                #expect(table.find(key.span) == reference[key])
                guard Bool.random(using: &random) else { continue }
                let expected = reference[key] ?? Int32(reference.count)
                #expect(table.insert(key.span) == (expected, reference[key] == nil))
                reference[key] = expected
            }
            #expect(table.count == reference.count)
            for (key, id) in reference { #expect(Array(table.arena[table.bytes(of: id)]) == key) }
            table.removeAll(keepingCapacity: round == 0)
            reference = [:]
            #expect(table.isEmpty)
        }
    }
}
