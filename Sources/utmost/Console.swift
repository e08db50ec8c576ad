import UtmostFormats
import UtmostJobs

/// Results go to stdout, everything else to stderr.
enum Console {
    /// Writes `text` to stdout as it is.
    static func write(_ text: String) throws { try FileHandle.standardOutput.write(text.utf8.span) }

    /// Writes `bytes` to stdout as they are.
    static func write(_ bytes: [UInt8]) throws { try FileHandle.standardOutput.write(bytes.span) }

    /// Says why the command could not do it.
    static func error(_ message: String) { say("utmost: \(message)") }

    /// Says something that is no result.
    ///
    /// A closed stderr is nobody's loss.
    static func say(_ message: String) {
        let line = message + "\n"
        try? FileHandle.standardError.write(line.utf8.span)
    }
}
