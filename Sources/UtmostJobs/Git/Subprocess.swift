#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs another program and waits for it; without a shell, without input, and never for longer than it is given.
enum Subprocess {
    struct Result {
        var status: Int32
        var output: [UInt8]
        var error: String
    }

    enum Failure: Error {
        case notFound, tooSlow, tooMuch, interrupted
        case other(String)
    }

    /// More than this of output is not kept.
    private static let mostOutput = 256 << 20

    /// What another program gets to see of our environment.
    private static let variables =
        ["PATH", "HOME", "USER", "XDG_CONFIG_HOME", "TMPDIR", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"]
        + ["GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_COUNT", "GIT_DISCOVERY_ACROSS_FILESYSTEM"]
        + (0..<10).flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] }

    /// Runs `arguments[0]`, found by PATH, with the other arguments.
    static func run(_ arguments: [String], seconds: Int) throws(Failure) -> Result {
        guard var output = Pipe(), var error = Pipe() else { throw .other("too many open files") }
        let child = try start(arguments, output: output, error: error)
        output.closeWriting()
        error.closeWriting()
        var texts: [[UInt8]] = [[], []]
        let deadline = time(nil) + seconds
        let failure = collect([output.reading, error.reading], into: &texts, until: deadline)
        if failure != nil { kill(child, SIGKILL) }
        let status = wait(for: child, until: deadline)
        if let failure { throw failure }
        guard let status else { throw .tooSlow }
        // What a shell and posix_spawnp say of a program that is not there.
        if status == 127 { throw .notFound }
        return Result(status: status, output: texts[0], error: String(decoding: texts[1], as: UTF8.self))
    }

    private static func start(_ arguments: [String], output: borrowing Pipe, error: borrowing Pipe) throws(Failure)
        -> pid_t
    {
        #if canImport(Glibc)
            var actions = unsafe posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, error.writing, 2)
        let environment =
            variables.compactMap { name in
                unsafe getenv(name).map { unsafe "\(name)=\(String(cString: $0))" }
            } + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0"]
        guard let name = arguments.first else { throw .notFound }
        var child: pid_t = 0
        let code = unsafe withCStrings(arguments) { arguments in
            unsafe withCStrings(environment) { environment in
                unsafe posix_spawnp(&child, name, &actions, nil, arguments, environment)
            }
        }
        if code == ENOENT { throw .notFound }
        guard code == 0 else { throw .other(FileError(path: "", code: code).reason) }
        return child
    }

    /// Lends `texts` as C has lists of texts: with a null at the end.
    private static func withCStrings<Value>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe body(copies)
    }

    /// Reads both pipes to their ends.
    private static func collect(
        _ descriptors: [Int32], into texts: inout [[UInt8]], until deadline: Int
    ) -> Failure? {
        var wishes = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while wishes.contains(where: { $0.fd >= 0 }) {
            if Interruption.isRequested { return .interrupted }
            if time(nil) > deadline { return .tooSlow }
            guard unsafe poll(&wishes, nfds_t(wishes.count), 100) > 0 else { continue }
            for index in wishes.indices where wishes[index].fd >= 0 && wishes[index].revents != 0 {
                let count = unsafe read(wishes[index].fd, &block, block.count)
                if count < 0, errno == EINTR { continue }
                // poll leaves negative ones alone.
                guard count > 0 else {
                    wishes[index].fd = -1
                    continue
                }
                texts[index] += block[..<count]
                if texts[index].count > mostOutput { return .tooMuch }
            }
        }
        return nil
    }

    /// How `child` ended; nil where it had to be stopped.
    private static func wait(for child: pid_t, until deadline: Int) -> Int32? {
        var status: Int32 = 0
        var isStopped = false
        while true {
            let ended = unsafe waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { return nil }
            if time(nil) > deadline, !isStopped {
                kill(child, SIGKILL)
                isStopped = true
            }
            usleep(500)
        }
        // The low seven bits are the signal that ended it.
        return isStopped || status & 0x7F != 0 ? nil : (status >> 8) & 0xFF
    }
}

/// A pipe whose ends no other program inherits; closed when it goes.
private struct Pipe: ~Copyable {
    let reading: Int32
    private(set) var writing: Int32

    init?() {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    mutating func closeWriting() {
        close(writing)
        writing = -1
    }

    deinit {
        close(reading)
        if writing >= 0 { close(writing) }
    }
}
