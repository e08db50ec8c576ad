import UtmostCore

/// Finds the files to lint below a folder, many folders at a time, and always in the same order.
///
/// Left out are hidden files and folders, `node_modules`, and what `.gitignore` leaves out. Links to folders are
/// followed, each folder only once.
package struct FolderWalk: Sendable {
    /// Globs of the files to take, instead of those with the usual endings.
    package var include: [String] = []
    /// Globs of files and folders to leave out.
    package var exclude: [String] = []
    /// How many folders are read at a time.
    package var jobs = 1

    package init() {}

    /// The endings that are looked for; the one list of them.
    package static let endings = ["csv", "tsv", "tab", "psv", "txt", "md", "jsonl", "ndjson"]

    /// What was looked for, where nothing was found.
    package var hint: String {
        let wanted =
            include.isEmpty
            ? "files ending in " + Self.endings.map { "." + $0 }.joined(separator: ", ")
            : "files like " + include.joined(separator: ", ")
        return "looked for \(wanted), but not in what is hidden, in .gitignore or excluded"
    }

    /// A folder that is still to be read.
    private struct Open: Sendable {
        /// As the user would write it.
        let path: String
        /// From the folder that the walk began in, with a slash behind it.
        let relative: String
        let layers: [IgnoreLayer]
    }

    private struct Listing: Sendable {
        var files: [String] = []
        var folders: [(folder: Open, identity: Folder.Identity?)] = []
    }

    /// The files below `root`.
    package func files(below root: String) async -> [String] {
        let filter = Filter(include: include.map { Self.glob($0) }, exclude: exclude.map { Self.glob($0) })
        var level = [Open(path: root, relative: "", layers: IgnoreLayer.above(root))]
        var seen = Set([Folder.identity(of: root)].compactMap(\.self))
        var files: [String] = []
        while !level.isEmpty, !Interruption.isRequested {
            let listings = await read(level, filter)
            files += listings.flatMap(\.files)
            // In order, so that of two ways to one folder the same one is taken in every run.
            level = listings.flatMap(\.folders).filter { $0.identity.map { seen.insert($0).inserted } ?? false }
                .map(\.folder)
        }
        return files.map { (path: $0, key: Self.key($0)) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)
    }

    private struct Filter: Sendable {
        let include: [Glob]
        let exclude: [Glob]

        func takes(_ path: String, name: String) -> Bool {
            guard !leavesOut(path) else { return false }
            guard include.isEmpty else { return include.contains { $0.matches(path) } }
            let name = name.lowercased()
            return FolderWalk.endings.contains { name.hasSuffix("." + $0) }
        }

        func leavesOut(_ path: String) -> Bool { exclude.contains { $0.matches(path) } }
    }

    private static func glob(_ text: String) -> Glob { Glob(text.hasSuffix("/") ? text.dropLast() : text[...]) }

    /// Files and folders in one order of names, as people see them.
    private static func key(_ path: String) -> [UInt8] { path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 } }

    /// Reads all folders of one level; the listings are in their order.
    private func read(_ level: [Open], _ filter: Filter) async -> [Listing] {
        let share = (level.count + max(1, jobs) - 1) / max(1, jobs)
        return await withTaskGroup(of: (Int, [Listing]).self) { group in
            for start in stride(from: 0, to: level.count, by: max(1, share)) {
                group.addTask {
                    (start, level[start..<min(level.count, start + share)].map { Self.listing(of: $0, filter) })
                }
            }
            var parts: [Int: [Listing]] = [:]
            for await (start, listings) in group { parts[start] = listings }
            return parts.keys.sorted().flatMap { parts[$0] ?? [] }
        }
    }

    private static func listing(of folder: Open, _ filter: Filter) -> Listing {
        var listing = Listing()
        let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
        var layers = folder.layers
        if let own = IgnoreLayer(prefix + ".gitignore", prefix: "", drop: folder.relative.utf8.count) {
            layers.append(own)
        }
        for name in Folder.names(in: folder.path) {
            let path = prefix + name
            let kind = Folder.kind(of: path)
            let isFolder = kind == .folder
            guard isFolder || kind == .file, !(isFolder && name == "node_modules") else { continue }
            guard !IgnoreLayer.leaveOut(folder.relative + name, isFolder: isFolder, layers) else { continue }
            if isFolder {
                guard !filter.leavesOut(path) else { continue }
                let inner = Open(path: path, relative: folder.relative + name + "/", layers: layers)
                listing.folders.append((inner, Folder.identity(of: path)))
            } else if filter.takes(path, name: name) {
                listing.files.append(path)
            }
        }
        return listing
    }
}

/// One `.gitignore` that has a say in a walk.
private struct IgnoreLayer: Sendable {
    private let rules: IgnoreRules
    /// What leads from its folder to where the walk began; for those above it.
    private let prefix: String
    /// How many bytes lead from where the walk began to its folder; for those below it.
    private let drop: Int

    init?(_ path: String, prefix: String, drop: Int) {
        guard Folder.kind(of: path) == .file, let handle = try? FileHandle.reading(path) else { return nil }
        var source = FileSource(handle)
        guard let bytes = try? source.readAll() else { return nil }
        rules = IgnoreRules(bytes)
        if rules.isEmpty { return nil }
        (self.prefix, self.drop) = (prefix, drop)
    }

    /// Whether a path, from where the walk began, is left out: the nearest file that says something about it decides.
    static func leaveOut(_ path: String, isFolder: Bool, _ layers: [IgnoreLayer]) -> Bool {
        for layer in layers.reversed() {
            let below = String(decoding: path.utf8.dropFirst(layer.drop), as: UTF8.self)
            if let verdict = layer.rules.leavesOut(layer.prefix + below, isFolder: isFolder) { return verdict }
        }
        return false
    }

    /// Those of the folders above `root`, up to the root of its repository; none outside of one.
    static func above(_ root: String) -> [IgnoreLayer] {
        guard var folder = Folder.resolved(root) else { return [] }
        var layers: [IgnoreLayer] = []
        var prefix = ""
        while true {
            if Folder.kind(of: folder + "/.git") != .nothing {
                let exclude = IgnoreLayer(folder + "/.git/info/exclude", prefix: prefix, drop: 0)
                return [exclude].compactMap(\.self) + layers.reversed()
            }
            guard folder != "/" else { return [] }
            let name = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[folder.index(after: $0)...] } ?? ""
            prefix = "\(name)/\(prefix)"
            folder = Folder.parent(of: folder)
            let path = (folder == "/" ? "" : folder) + "/.gitignore"
            if let layer = IgnoreLayer(path, prefix: prefix, drop: 0) { layers.append(layer) }
        }
    }
}
