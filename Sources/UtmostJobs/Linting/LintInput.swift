import UtmostCore
import UtmostFormats

/// One thing to lint.
package struct LintInput: Sendable {
    package enum Origin: Sendable, Equatable {
        case file(String)
        case standardInput
        /// A link that was written on the command line.
        case link(String)
        /// Bytes that are in memory already, for later passes of a fix.
        case memory([UInt8])
    }

    package var origin: Origin
    /// What messages call it; nil for links from the command line.
    package var name: String?
    /// The file by whose place the taxonomy is looked for.
    package var path: String?
    /// Whether it was found in a folder, where other tables may lie too, and not named by the user.
    package var isFound: Bool

    package init(_ origin: Origin, name: String? = nil, path: String? = nil, isFound: Bool = false) {
        self.origin = origin
        self.name = name
        self.path = path
        self.isFound = isFound
    }

    /// What the arguments of a command name: files, folders, `-`, links.
    package static func inputs(
        _ arguments: [String], stdinName: String?, walk: FolderWalk = FolderWalk()
    ) async throws(JobError) -> [LintInput] {
        var inputs: [LintInput] = []
        for argument in arguments {
            if argument == "-" {
                inputs.append(LintInput(.standardInput, name: stdinName ?? "<stdin>", path: stdinName))
                continue
            }
            switch Folder.kind(of: argument) {
            case .file, .stream: inputs.append(LintInput(.file(argument), name: argument, path: argument))
            case .folder:
                let files = await walk.files(below: argument)
                guard !files.isEmpty else { throw JobError("\(argument) has no sheets", remedy: walk.hint) }
                inputs += files.map { LintInput(.file($0), name: $0, path: $0, isFound: true) }
            case .nothing:
                guard argument.contains("://") || argument.contains("utm_") else {
                    throw JobError("cannot open \(argument): no such file", remedy: nil)
                }
                inputs.append(LintInput(.link(argument)))
            }
        }
        return inputs
    }

    /// All of the input in memory; where it is longer than `limit`, an error instead.
    package func bytes(atMost limit: Int = .max) throws -> [UInt8] {
        var source = try source()
        var bytes: [UInt8] = []
        while true {
            let before = bytes.count
            guard before <= limit else {
                throw JobError(
                    "\(name ?? "the link") is too long to compare: more than \(limit >> 20) MB",
                    remedy: "--fix works on files of any size")
            }
            bytes = try source.read(after: bytes, upTo: max(1 << 16, before))
            if bytes.count == before { return bytes }
        }
    }

    /// The bytes of the input, piece by piece.
    func source() throws(JobError) -> any ByteSource {
        switch origin {
        case .file(let path):
            do throws(FileError) {
                return FileSource(try FileHandle.reading(path))
            } catch {
                throw JobError("cannot open \(path): \(error.reason)", remedy: nil)
            }
        case .standardInput: return FileSource(.standardInput)
        case .link(let link): return MemorySource(Array(link.utf8))
        case .memory(let bytes): return MemorySource(bytes)
        }
    }
}
