import CFuzzer
import UtmostTestSupport

/// Feeds one fuzz target with whatever libFuzzer thinks of: `utmost-fuzz link -max_total_time=60 FOLDER`.
@main
struct Fuzz {
    /// The target of this process; libFuzzer's callback takes no context.
    nonisolated(unsafe) private static var target = FuzzTarget.link

    static func main() {
        guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
            print(
                "usage: utmost-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [LIBFUZZER-OPTION…]")
            return
        }
        unsafe Self.target = target
        var count = CommandLine.argc - 1
        // The target's name takes the place of the program's.
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv + 1
        _ = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
            if let complaint = unsafe Fuzz.target.complaint(about: bytes) { fatalError(complaint) }
            return 0
        }
    }
}
