#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Replaces a file in one step: written beside it, synchronized, renamed over it. Mode kept, links followed.
package enum AtomicFile {
    /// Puts `bytes` in the place of what is at `path`.
    package static func replace(_ path: String, with bytes: Span<UInt8>) throws(FileError) {
        try replace(path) { (file: FileHandle) throws(FileError) in try file.write(bytes) }
    }

    /// Lets `body` write what takes the place of what is at `path`.
    package static func replace(
        _ path: String, writing body: (FileHandle) throws(FileError) -> Void
    ) throws(FileError) {
        let target = Folder.resolved(path) ?? path
        let temporary = "\(target).utmost-\(getpid())"
        do throws(FileError) {
            let file = try FileHandle.creating(temporary, mode: Folder.mode(of: target))
            try body(file)
            try file.synchronize()
        } catch {
            unsafe unlink(temporary)
            throw FileError(path: path, code: error.code)
        }
        guard unsafe rename(temporary, target) == 0 else {
            let code = errno
            unsafe unlink(temporary)
            throw FileError(path: path, code: code)
        }
    }
}
