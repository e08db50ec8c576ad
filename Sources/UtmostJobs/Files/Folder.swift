#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at the file system; paths stay as the user wrote them.
package enum Folder {
    package enum Kind: Sendable {
        case file, folder
        /// A pipe, a terminal or a device, which can be read only once.
        case stream
        case nothing
    }

    /// What is at `path`, links followed.
    package static func kind(of path: String) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .stream
        }
    }

    /// The bytes of the file at `path`; 0 where there is none.
    package static func size(of path: String) -> Int {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return 0 }
        return Int(status.st_size)
    }

    /// The permissions of the file at `path`; 0644 where there is none.
    package static func mode(of path: String) -> UInt32 {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return 0o644 }
        return UInt32(status.st_mode & 0o7777)
    }

    /// The absolute path behind all links; nil where there is nothing.
    package static func resolved(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// The working directory.
    package static var current: String { resolved(".") ?? "/" }

    /// Names in the folder at `path`, sorted, without those that start with a dot.
    package static func names(in path: String) -> [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// What tells a folder apart from all others, however one gets there.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// The identity of what is at `path`, links followed; nil where there is nothing.
    package static func identity(of path: String) -> Identity? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }

    /// The folder that the file at `path` is in.
    package static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
