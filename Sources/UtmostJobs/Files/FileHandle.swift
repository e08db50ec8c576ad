#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, closed when nobody holds it any more; the one place that calls the system to read and write.
@safe
package final class FileHandle: Sendable {
    private let descriptor: Int32
    /// Whether it is a regular file of our own, which is read by offset; pipes and standard input are read as they come.
    package let isRegular: Bool
    private let ownsDescriptor: Bool

    package static let standardInput = FileHandle(descriptor: 0, ownsDescriptor: false)
    package static let standardOutput = FileHandle(descriptor: 1, ownsDescriptor: false)
    package static let standardError = FileHandle(descriptor: 2, ownsDescriptor: false)

    private init(descriptor: Int32, ownsDescriptor: Bool) {
        self.descriptor = descriptor
        self.ownsDescriptor = ownsDescriptor
        var status = stat()
        isRegular = unsafe ownsDescriptor && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    /// Opens `path` for reading.
    package static func reading(_ path: String) throws(FileError) -> FileHandle {
        // A named pipe would otherwise wait in here for its writer, deaf to Ctrl-C; regular files do not care.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        return FileHandle(descriptor: descriptor, ownsDescriptor: true)
    }

    /// Makes `path`, which must not exist, for writing, with the permissions `mode`.
    package static func creating(_ path: String, mode: UInt32) throws(FileError) -> FileHandle {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        // The umask has its say in open, but not here: the new file replaces one of exactly this mode.
        _ = fchmod(descriptor, mode_t(mode))
        return FileHandle(descriptor: descriptor, ownsDescriptor: true)
    }

    /// Gives `prefix` followed by up to `count` bytes; from `offset` in a regular file.
    ///
    /// A pipe ends when a run is interrupted.
    package func read(after prefix: [UInt8], upTo count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: prefix.count + count) { buffer, filled in
            filled = unsafe buffer.update(fromContentsOf: prefix)
            while filled < prefix.count + count {
                let place = unsafe buffer.baseAddress.map { unsafe $0 + filled }
                let room = prefix.count + count - filled
                let got =
                    unsafe isRegular
                    ? pread(descriptor, place, room, offset + filled - prefix.count)
                    : Self.readPipe(descriptor, place, room)
                if got < 0, errno == EINTR || errno == EAGAIN { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        if failure != 0 { throw FileError(path: "the file", code: failure, attempt: "read") }
        return bytes
    }

    private static func readPipe(_ descriptor: Int32, _ place: UnsafeMutablePointer<UInt8>?, _ room: Int) -> Int {
        // A signal may reach any thread, so this one looks up now and then while nothing comes.
        var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = unsafe poll(&wish, 1, 200)
            if Interruption.isRequested { return 0 }
            // A true failure of poll is one of read too, which then reports it.
            if ready > 0 || (ready < 0 && errno != EINTR) { break }
        }
        #if canImport(Glibc)
            return unsafe Glibc.read(descriptor, place, room)
        #else
            return unsafe Darwin.read(descriptor, place, room)
        #endif
    }

    /// Writes all of `bytes`.
    package func write(_ bytes: Span<UInt8>) throws(FileError) {
        var failure: Int32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let place = unsafe buffer.baseAddress.map { unsafe $0 + done }
                #if canImport(Glibc)
                    let put = unsafe Glibc.write(descriptor, place, buffer.count - done)
                #else
                    let put = unsafe Darwin.write(descriptor, place, buffer.count - done)
                #endif
                if put < 0, errno == EINTR { continue }
                if put <= 0 {
                    failure = errno
                    return
                }
                done += put
            }
        }
        if failure != 0 { throw FileError(path: "the output", code: failure, attempt: "write") }
    }

    /// Waits until everything that was written is on the disk.
    package func synchronize() throws(FileError) {
        guard fsync(descriptor) == 0 else { throw FileError(path: "the output", code: errno, attempt: "write") }
    }

    /// Whether it is a terminal.
    package var isTerminal: Bool { isatty(descriptor) == 1 }
}

/// Why the system refused something about a file.
package struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    package var path: String
    /// The system's number for it.
    package var code: Int32
    /// What was tried: open, read, write.
    package var attempt: String

    package init(path: String, code: Int32, attempt: String = "open") {
        self.path = path
        self.code = code
        self.attempt = attempt
    }

    /// The system's words for it, in lower case.
    package var reason: String {
        switch code {
        case ENOENT: "no such file"
        case EACCES, EPERM: "no permission"
        case EISDIR: "it is a folder"
        case ENOSPC: "the disk is full"
        default: unsafe strerror(code).map { unsafe String(cString: $0).lowercased() } ?? "error \(code)"
        }
    }

    package var description: String { "cannot \(attempt) \(path): \(reason)" }
}
