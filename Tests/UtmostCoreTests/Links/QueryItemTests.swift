import Testing
import UtmostTestSupport
import UtmostCore

struct QueryItemTests {
    @Test(arguments: [
        ("", []), ("&", []), ("&&", []), ("a=b", [["a", "b"]]), ("a=b&c=d", [["a", "b"], ["c", "d"]]), ("a", [["a"]]),
        ("a=", [["a", ""]]), ("=b", [["", "b"]]), ("=", [["", ""]]), ("a==b", [["a", "=b"]]),
        ("&a=b&&c&", [["a", "b"], ["c"]]),
        ("a?b=c", [["a?b", "c"]]), ("a=b;c=d", [["a", "b;c=d"]]), ("a=1&\t&b", [["a", "1"], ["b"]]),
        ("\t=", [["\t", ""]]),
    ])
    func `a query splits as forms do`(query: String, pairs: [[String]]) {
        #expect(split(query) == pairs)
        #expect(SlowForm.split(query) == pairs)
    }

    @Test(arguments: [
        ("a=b", false, false), ("a+=b", true, false), ("a=b%20", false, true), ("%61=+", true, true),
        ("a=b\tc", false, true),
        ("a%", true, false), ("a", false, false), ("x%=y&a=b", true, false),
    ])
    func `an item tells whether it is written as it is read`(query: String, key: Bool, value: Bool) {
        let items = scan(Array(query.utf8))
        #expect(items.first?.keyNeedsDecoding == key)
        #expect(items.first?.valueNeedsDecoding == value)
        #expect(items.dropFirst().allSatisfy { !$0.keyNeedsDecoding && !$0.valueNeedsDecoding })
    }

    @Test func `splitting agrees with the slow way`() {
        var random = SeededRandom(3)
        for _ in 0..<20_000 {
            let query = random.text(of: ["a", "b", "&", "&", "=", "=", "%", "+", "\t", "é", "?"], upTo: 12)
            #expect(split(query) == SlowForm.split(query), "\(query.debugDescription)")
        }
    }

    private func scan(_ bytes: [UInt8]) -> [QueryItem] {
        var items = [
            QueryItem(key: 0..<9, value: 0..<9, hasEquals: true, keyNeedsDecoding: true, valueNeedsDecoding: true)
        ]
        QueryItem.scan(bytes.span, in: 0..<bytes.count, into: &items)
        return items
    }

    private func split(_ query: String) -> [[String]] {
        let bytes = Array(query.utf8)
        return scan(bytes).map { item in
            [item.key, item.value].prefix(item.hasEquals ? 2 : 1).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
    }
}
