#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is known of the terminal.
package enum Terminal {
    /// Whether NO_COLOR is set, or the terminal cannot do it.
    package static var forbidsColor: Bool {
        let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        return noColor || environment("TERM") == "dumb"
    }

    /// Whether the terminal cannot go back to the start of a line.
    package static var forbidsMotion: Bool { environment("TERM") == "dumb" }

    /// The width of stdout in columns; nil where it is no terminal.
    package static var width: Int? {
        var size = winsize()
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// How many processors there are.
    package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// A line that somebody types; nil at the end.
    package static func line() -> String? { readLine() }

    private static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
