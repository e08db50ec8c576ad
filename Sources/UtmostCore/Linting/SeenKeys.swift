/// The keys that a sheet rule has seen and the first row of each: an open-addressing table, 16 bytes a place.
///
/// Keys are hashes of 64 bits: among a million rows two different ones meet with a chance of 1 in 37 million.
struct SeenKeys: Sendable {
    private struct Place: Sendable {
        /// 0 where the place is empty.
        var hash: UInt64 = 0
        var payload: UInt32 = 0
        /// 1-based.
        var row: UInt32 = 0
    }

    private var places: [Place] = []
    private var count = 0
    /// What was seen in places that were only looked at; it means nothing, but without it nobody would look.
    private var glimpse: UInt64 = 0

    /// A table with room for about `expected` keys, which need not be right.
    init(expected: Int = 0) {
        guard expected > 0 else { return }
        var capacity = 1024
        while capacity * 2 < expected * 3, capacity < Self.mostReserved { capacity *= 2 }
        places = Array(repeating: Place(), count: capacity)
    }

    /// What is made room for at once, whatever somebody expects: 64 MB.
    private static let mostReserved = 4 << 20

    /// Looks at the places of keys that will be inserted next, one right after the other.
    ///
    /// The table is larger than any cache, and memory brings many places in the time of one.
    mutating func expect(_ notes: ArraySlice<SheetNote>) {
        guard !places.isEmpty else { return }
        let mask = places.count - 1
        var seen: UInt64 = 0
        for note in notes { seen ^= places[Int(truncatingIfNeeded: note.key) & mask].hash }
        glimpse = seen
    }

    /// The row that has `key` already, where that is a fault; nil where it is not, and then the key is remembered.
    mutating func insert(_ key: UInt64, _ payload: UInt64, row: Int, _ fault: SheetCheck.Fault) -> Int? {
        if count * 3 >= places.count * 2 { grow() }
        let hash = key == 0 ? 1 : key
        let payload = UInt32(truncatingIfNeeded: payload)
        let mask = places.count - 1
        var index = Int(truncatingIfNeeded: hash) & mask
        while places[index].hash != 0 {
            if places[index].hash == hash {
                if fault == .conflicting, places[index].payload == payload { return nil }
                return Int(places[index].row)
            }
            index = (index + 1) & mask
        }
        places[index] = Place(hash: hash, payload: payload, row: UInt32(truncatingIfNeeded: row))
        count += 1
        return nil
    }

    private mutating func grow() {
        let old = places
        let capacity = max(1024, old.count * 2)
        let mask = capacity - 1
        places = Array(repeating: Place(), count: capacity)
        for place in old where place.hash != 0 {
            var index = Int(truncatingIfNeeded: place.hash) & mask
            while places[index].hash != 0 { index = (index + 1) & mask }
            places[index] = place
        }
    }
}
