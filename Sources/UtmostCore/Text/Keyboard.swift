/// Which keys of a QWERTY keyboard lie side by side.
enum Keyboard {
    /// Whether a finger that aims for one of the keys may hit the other.
    static func areNeighbours(_ a: UInt32, _ b: UInt32) -> Bool {
        guard a < 128, b < 128 else { return false }
        let (left, right) = (keys[Int(a)], keys[Int(b)])
        guard left.row >= 0, right.row >= 0 else { return false }
        let distance = abs(left.x - right.x)
        switch abs(left.row - right.row) {
        case 0: return distance <= 4
        case 1: return distance <= 3
        default: return false
        }
    }

    /// The row of a key and its left edge in quarters of a key; row -1 where there is no such key.
    private typealias Key = (row: Int, x: Int)

    //  1 2 3 4 5 6 7 8 9 0 -
    //   q w e r t y u i o p
    //    a s d f g h j k l
    //     z x c v b n m , .
    private static let keys: [Key] = {
        var keys = [Key](repeating: (-1, 0), count: 128)
        let rows = [("1234567890-", 0), ("qwertyuiop", 2), ("asdfghjkl", 3), ("zxcvbnm,.", 5)]
        for (row, (letters, indent)) in rows.enumerated() {
            for (place, letter) in letters.utf8.enumerated() { keys[Int(letter)] = (row, indent + 4 * place) }
        }
        keys[Int(UInt8(ascii: "_"))] = keys[Int(UInt8(ascii: "-"))]
        return keys
    }()
}
