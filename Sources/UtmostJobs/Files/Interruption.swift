#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// Whether somebody has pressed Ctrl-C: the run then ends properly, with what is done so far.
package enum Interruption {
    /// The second of the first signal; 0 before it.
    private static let since = Atomic(0)

    package static var isRequested: Bool { since.load(ordering: .relaxed) != 0 }

    /// Takes SIGINT and SIGTERM from now on; a later second one ends the process at once.
    ///
    /// Not one that comes right behind the first: `timeout` and `make` signal the process and then its whole group.
    package static func observe() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                let (now, first) = (time(nil), Interruption.since.load(ordering: .relaxed))
                if first != 0, now > first + 1 { _exit(128 + number) }
                if first == 0 { Interruption.since.store(now, ordering: .relaxed) }
            }
        }
    }
}
