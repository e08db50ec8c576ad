#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// Whether somebody has pressed Ctrl-C: the run then ends properly, with what is done so far.
package enum Interruption {
    private static let flag = Atomic(false)

    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// Takes SIGINT and SIGTERM from now on; the second one ends the process at once.
    package static func observe() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                if Interruption.isRequested { _exit(128 + number) }
                Interruption.flag.store(true, ordering: .relaxed)
            }
        }
    }
}
