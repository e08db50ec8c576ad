extension Span<UInt8> {
    /// Whether both are the same but for ASCII case.
    package func equalsIgnoringCase(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for offset in indices where self[offset].lowercasedASCII != other[offset].lowercasedASCII { return false }
        return true
    }
}
