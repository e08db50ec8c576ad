/// Numbers byte strings 0, 1, 2 … in the order of their first appearance, and finds the number again.
///
///     slots   [ ·  7│id+1  ·  2│id+1 … ]   a hash's upper half │ 32 bits; 0 is empty; linear probing
///     starts  [ 0, 8, 12, … ]              key n is arena[starts[n]..<starts[n + 1]]
///     arena   [ facebookmeta… ]
package struct ByteTable: Sendable {
    /// All keys, one after the other; `bytes(of:)` says which part is whose.
    package private(set) var arena: [UInt8] = []
    private var starts = [0]
    private var slots: [UInt64]

    /// Makes room for `capacity` keys.
    package init(capacity: Int = 0) {
        slots = Array(repeating: 0, count: ByteTable.slotCount(for: capacity))
        starts.reserveCapacity(capacity + 1)
    }

    /// How many different keys there are.
    package var count: Int { starts.count - 1 }

    /// Whether there is no key.
    package var isEmpty: Bool { starts.count == 1 }

    /// Where in `arena` the key of `id` stands.
    package func bytes(of id: Int32) -> Range<Int> { starts[Int(id)]..<starts[Int(id) + 1] }

    /// The key of `id`, as text.
    package func text(of id: Int32) -> String { String(decoding: arena[bytes(of: id)], as: UTF8.self) }

    /// The number of `key`; nil where it was never inserted.
    package func find(_ key: Span<UInt8>) -> Int32? {
        let slot = slots[slotIndex(of: key, hash: ByteHash.hash(key))]
        return slot == 0 ? nil : ByteTable.id(slot)
    }

    /// The number of `key`, which is the next free one where the key is new.
    package mutating func insert(_ key: Span<UInt8>) -> (id: Int32, isNew: Bool) {
        let hash = ByteHash.hash(key)
        var index = slotIndex(of: key, hash: hash)
        if slots[index] != 0 { return (ByteTable.id(slots[index]), false) }
        if count >= slots.count / 2 {
            grow()
            index = slotIndex(of: key, hash: hash)
        }
        let id = Int32(count)
        slots[index] = ByteTable.tag(hash) | UInt64(id) + 1
        arena.append(key, 0..<key.count)
        starts.append(arena.count)
        return (id, true)
    }

    /// Forgets all keys; the next one is number 0 again.
    package mutating func removeAll(keepingCapacity: Bool = false) {
        guard keepingCapacity else {
            self = ByteTable()
            return
        }
        arena.removeAll(keepingCapacity: true)
        starts.removeSubrange(1...)
        for index in slots.indices { slots[index] = 0 }
    }
}

extension ByteTable {
    /// Where the slot of `key` is, or the empty slot that it would take.
    @inline(__always)
    private func slotIndex(of key: Span<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        let tag = ByteTable.tag(hash)
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[index]
            if slot == 0 { return index }
            if slot & ByteTable.tagMask == tag, holds(key, at: ByteTable.id(slot)) { return index }
            index = (index + 1) & mask
        }
    }

    @inline(__always)
    private func holds(_ key: Span<UInt8>, at id: Int32) -> Bool {
        arena.span.extracting(starts[Int(id)]..<starts[Int(id) + 1]).hasSameBytes(as: key)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for id in 0..<count {
            let hash = ByteHash.hash(arena.span.extracting(starts[id]..<starts[id + 1]))
            var index = Int(truncatingIfNeeded: hash) & mask
            while slots[index] != 0 { index = (index + 1) & mask }
            slots[index] = ByteTable.tag(hash) | UInt64(id) + 1
        }
    }

    private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

    private static func tag(_ hash: UInt64) -> UInt64 { hash & tagMask }

    private static func id(_ slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot) &- 1 }

    /// A power of two that leaves half of the slots empty.
    private static func slotCount(for capacity: Int) -> Int {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        return count
    }
}
