#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A new version of a file, written beside it and put in its place in one step.
///
/// Mode kept, links followed.
package struct AtomicFile: ~Copyable {
    /// Where the new version is until it is committed.
    package let temporary: String
    private let target: String
    private let path: String
    private let file: FileHandle

    /// Starts a new version of what is at `path`; `number` tells several of one process apart.
    package init(replacing path: String, number: Int = 0) throws(FileError) {
        self.path = path
        target = Folder.resolved(path) ?? path
        temporary = "\(target).utmost-\(getpid())-\(number)"
        do throws(FileError) {
            file = try FileHandle.creating(temporary, mode: Folder.mode(of: target))
        } catch {
            throw FileError(path: path, code: error.code, attempt: "write")
        }
    }

    /// Appends `bytes`.
    package func write(_ bytes: Span<UInt8>) throws(FileError) { try file.write(bytes) }

    /// Makes sure that the new version is on the disk, and leaves it where it is.
    package func keep() throws(FileError) {
        do throws(FileError) {
            try file.synchronize()
        } catch {
            unsafe unlink(temporary)
            throw FileError(path: path, code: error.code, attempt: "write")
        }
    }

    /// Puts the new version in the place of the old one.
    package consuming func commit() throws(FileError) {
        try keep()
        try Self.move(temporary, to: target)
    }

    /// Takes the new version away; the old one stays.
    package consuming func discard() { Self.remove(temporary) }

    /// Puts the file at `temporary` in the place of what is at `path`, links followed.
    package static func move(_ temporary: String, to path: String) throws(FileError) {
        guard unsafe rename(temporary, Folder.resolved(path) ?? path) != 0 else { return }
        let code = errno
        remove(temporary)
        throw FileError(path: path, code: code)
    }

    /// Takes the file at `path` away, if it is there.
    package static func remove(_ path: String) { unsafe unlink(path) }

    /// Puts `bytes` in the place of what is at `path`.
    package static func replace(_ path: String, with bytes: Span<UInt8>) throws(FileError) {
        let file = try AtomicFile(replacing: path)
        do throws(FileError) {
            try file.write(bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}
