import UtmostCore

/// The lines of files that git says have changed since some commit.
package struct ChangedLines: Sendable {
    enum Change: Sendable, Equatable {
        /// The file is new, or git cannot tell its lines apart.
        case all
        /// 1-based, in order.
        case lines([ClosedRange<Int>])
    }

    /// By file, as the user named it.
    private var changes: [String: Change] = [:]

    init(_ changes: [String: Change]) { self.changes = changes }

    /// Asks git what has changed in `files` since `reference`.
    package static func since(_ reference: String, in files: [String]) throws(JobError) -> ChangedLines {
        var repositories: [String: GitRepository] = [:]
        var changes: [String: Change] = [:]
        for file in files where changes[file] == nil {
            guard let real = Folder.resolved(file) else { continue }
            guard let root = GitRepository.root(above: real) else {
                throw JobError("\(file) is in no git repository", remedy: "--changed-since needs one")
            }
            let repository: GitRepository
            if let known = repositories[root] {
                repository = known
            } else {
                repository = try GitRepository(root, since: reference)
            }
            repositories[root] = repository
            changes[file] = try repository.change(of: real)
        }
        return ChangedLines(changes)
    }

    /// Whether a line of the row at `place` has changed.
    func contain(_ place: Place) -> Bool {
        guard let file = place.file, case .lines(let ranges) = changes[file] ?? .all else { return true }
        guard let line = place.line else { return !ranges.isEmpty }
        let row = place.rowLines ?? line...line
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < row.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= row.upperBound
    }

    /// The new lines that a diff without context names in its `@@ -1,2 +3,4 @@`.
    static func lines(ofDiff diff: [UInt8]) -> Change {
        var ranges: [ClosedRange<Int>] = []
        var hasHunks = false
        for line in diff.split(separator: UInt8(ascii: "\n")) where line.starts(with: "@@ -".utf8) {
            guard let plus = line.firstIndex(of: UInt8(ascii: "+")) else { continue }
            let numbers = line[(plus + 1)...].prefix { $0 != UInt8(ascii: " ") }.split(separator: UInt8(ascii: ","))
                .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard let start = numbers.first else { continue }
            hasHunks = true
            let count = numbers.count > 1 ? numbers[1] : 1
            if count > 0 { ranges.append(start...start + count - 1) }
        }
        // A file that git takes for no text differs as a whole.
        return hasHunks || diff.isEmpty ? .lines(ranges) : .all
    }
}

/// What git says of one repository since some commit.
private struct GitRepository {
    private let root: String
    private let commit: String
    /// From the root of the repository.
    private let tracked: Set<String>
    private let changed: Set<String>

    /// The nearest folder at or above `path` with a `.git` in it.
    static func root(above path: String) -> String? {
        var folder = Folder.parent(of: path)
        while true {
            if Folder.kind(of: folder == "/" ? "/.git" : folder + "/.git") != .nothing { return folder }
            guard folder != "/" else { return nil }
            folder = Folder.parent(of: folder)
        }
    }

    init(_ root: String, since reference: String) throws(JobError) {
        self.root = root
        // Whatever the reference looks like, git gets to see it as one, and from here on a hash.
        let found = try Self.git(
            root, ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"])
        let hash = String(decoding: found.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard found.status == 0, hash.utf8.count >= 40, hash.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit })
        else {
            let trouble = found.error.split(separator: "\n").first.map(String.init)
            throw JobError(
                trouble ?? "git knows no commit \"\(reference)\" here",
                remedy: trouble == nil ? "name a branch, a tag or a hash; CI may have to fetch it first" : nil)
        }
        commit = hash
        tracked = try Self.names(root, ["ls-files", "-z"])
        changed = try Self.names(root, ["diff", "--name-only", "--no-renames", "-z", hash, "--"])
    }

    /// What has changed in the file at `path`, links resolved.
    func change(of path: String) throws(JobError) -> ChangedLines.Change {
        let prefix = root == "/" ? "/" : root + "/"
        guard path.hasPrefix(prefix) else { return .all }
        let name = String(path.dropFirst(prefix.count))
        guard tracked.contains(name) else { return .all }
        guard changed.contains(name) else { return .lines([]) }
        let diff = try Self.git(
            root,
            [
                "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", commit, "--",
                name,
            ])
        guard diff.status == 0 else { throw Self.failure(diff) }
        // Git knows no lines that end in CR alone.
        if Self.hasBareReturns(path) { return .all }
        return ChangedLines.lines(ofDiff: diff.output)
    }

    private static func hasBareReturns(_ path: String) -> Bool {
        guard let file = try? FileHandle.reading(path), let head = try? file.read(after: [], upTo: 1 << 16, at: 0)
        else { return false }
        return head.contains(UInt8(ascii: "\r")) && !head.contains(UInt8(ascii: "\n"))
    }

    private static func names(_ root: String, _ arguments: [String]) throws(JobError) -> Set<String> {
        let result = try git(root, arguments)
        guard result.status == 0 else { throw failure(result) }
        return Set(result.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }

    private static func failure(_ result: Subprocess.Result) -> JobError {
        let line = result.error.split(separator: "\n").first.map(String.init)
        return JobError(line ?? "git ended with \(result.status)", remedy: nil)
    }

    private static func git(_ root: String, _ arguments: [String]) throws(JobError) -> Subprocess.Result {
        let settings = [
            "--literal-pathspecs", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
        ]
        do throws(Subprocess.Failure) {
            return try Subprocess.run(["git", "-C", root] + settings + arguments, seconds: 60)
        } catch {
            throw switch error {
            case .notFound: JobError("--changed-since asks git, and there is no git here", remedy: "install it")
            case .tooSlow: JobError("git has not answered in a minute", remedy: nil)
            case .tooMuch: JobError("git has more to say than fits in memory", remedy: nil)
            case .interrupted: JobError("stopped while git was asked", remedy: nil)
            case .other(let reason): JobError("cannot run git: \(reason)", remedy: nil)
            }
        }
    }
}
