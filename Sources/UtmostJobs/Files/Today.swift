#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import UtmostCore

/// The day that it is somewhere.
package enum Today {
    /// The day in the IANA time zone `name` now; nil where the system does not know the zone.
    package static func day(in name: String) -> Day? {
        guard isKnown(name) else { return nil }
        // The C library knows zones only through TZ. This runs once, before any other thread is started.
        let old = unsafe getenv("TZ").map { unsafe String(cString: $0) }
        unsafe setenv("TZ", name, 1)
        tzset()
        defer {
            if let old { unsafe setenv("TZ", old, 1) } else { unsafe unsetenv("TZ") }
            tzset()
        }
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return nil }
        return unsafe Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The day that `taxonomy` is judged by: `asOf`, or else today in its time zone.
    package static func judging(_ taxonomy: Taxonomy, asOf: Day?) throws(JobError) -> Day {
        if let asOf { return asOf }
        guard let day = day(in: taxonomy.timeZone) else {
            throw JobError(
                "this system knows no time zone \"\(taxonomy.timeZone)\"",
                remedy: "write an IANA name such as Europe/Berlin")
        }
        return day
    }

    private static func isKnown(_ name: String) -> Bool {
        guard name != "UTC" else { return true }
        let folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/var/db/timezone/zoneinfo"]
        guard !name.contains(".."), !name.hasPrefix("/"), !name.isEmpty else { return false }
        return folders.contains { Folder.kind(of: "\($0)/\(name)") == .file }
    }
}
