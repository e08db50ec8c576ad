import Foundation
import Testing
import UtmostCore
import UtmostJobs
import UtmostTestSupport

struct FolderWalkTests {
    private static let pieces = [
        "a", "b", "ab", "*", "?", "**", "a*", "*b", "/", "[ab]", "[!a]", "[^b]", "[a-b]", "\\*", "x y", ".txt", "*.txt",
        "**/", "/**", "/**/", "[[:alpha:]]", "a**b", "[", "é", "\\", "#",
    ]

    /// The names of one part of a path.
    private static let names = ["a", "b", "ab", "aab", "b.txt", "a.txt", "x y", "é", "c", "a*", "[a]", "#a", "!a"]

    @Test(
        .enabled(if: GitPeer.isAvailable, "there is no git here: .gitignore was not compared with it"),
        arguments: 0..<12 as Range<UInt64>)
    func `what .gitignore leaves out is what git leaves out`(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let folder = try TemporaryFolder()
        try GitPeer.run(["init", "-q"], in: folder.url)
        var folders = [""]
        for _ in 0..<8 {
            let above = folders.randomElement(using: &random) ?? ""
            folders.append(above + (Self.names.randomElement(using: &random) ?? "d") + "-d/")
        }
        folders += ["a/", "a/b/", "ab/a/"]
        for inner in folders {
            for name in Self.names where Int.random(in: 0..<3, using: &random) > 0 {
                guard !folders.contains(where: { $0.hasPrefix(inner + name + "/") }) else { continue }
                try folder.write(inner + name, "x")
            }
            var lines = (0..<3).map { _ in random.text(of: Self.pieces, upTo: 4) }
            lines += (0..<2).map { _ in "!" + random.text(of: Self.pieces, upTo: 3) }
            lines.append((Self.names.randomElement(using: &random) ?? "") + "-d/")
            lines.append("# a comment")
            lines.append((Self.names.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "  " : "\r"))
            lines.shuffle(using: &random)
            try folder.write(inner + ".gitignore", lines.joined(separator: "\n"))
        }
        var walk = FolderWalk()
        walk.include = ["*"]
        walk.jobs = 3
        let kept = Set(
            await walk.files(below: folder.path).map { String($0.dropFirst(folder.path.count)) }.map(Self.plain))
        let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            !path.split(separator: "/").contains { $0.hasPrefix(".") }
                && Folder.kind(of: folder.path(path)) == .file
        }
        #expect(all.count > 40)
        let printed = try GitPeer.run(
            ["check-ignore", "--no-index", "--stdin", "-z"], in: folder.url, input: all.joined(separator: "\0"))
        let ignored = Set(printed.split(separator: "\0").map(String.init))
        #expect(kept == Set(all).subtracting(ignored), "seed \(seed)")
    }

    private static func plain(_ path: String) -> String { path.hasPrefix("/") ? String(path.dropFirst()) : path }

    @Test(arguments: [
        ("*.csv", "a.csv", true), ("*.csv", "b/a.csv", true), ("/a.csv", "b/a.csv", false), ("b/", "b/a.csv", true),
        ("a.csv/", "a.csv", false), ("b/*\n!b/a.csv", "b/a.csv", false), ("b/\n!b/a.csv", "b/a.csv", true),
        ("**/a.csv", "b/c/a.csv", true), ("b/**", "b/c/a.csv", true), ("b/**/a.csv", "b/a.csv", true),
        ("\\#a.csv", "#a.csv", true), ("a.csv\\ ", "a.csv", false), ("# a.csv", "a.csv", false),
        ("\u{FEFF}a.csv", "a.csv", true),
    ])
    func `a line of .gitignore does what its manual says`(lines: String, path: String, isLeftOut: Bool) async throws {
        let folder = try TemporaryFolder()
        try folder.write(".gitignore", lines)
        try folder.write(path, "x")
        let files = await FolderWalk().files(below: folder.path)
        #expect(files.isEmpty == isLeftOut)
    }

    @Test func `a nearer .gitignore outranks one above, up to the root of the repository`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(".gitignore", "plan.csv\n")
        try folder.write("repo/.git/info/exclude", "private.csv\n")
        try folder.write("repo/.gitignore", "old*.csv\n")
        try folder.write("repo/plans/.gitignore", "!old-but-gold.csv\n")
        for name in ["plan.csv", "old.csv", "old-but-gold.csv", "private.csv", "deep/old.csv"] {
            try folder.write("repo/plans/\(name)", "x")
        }
        let files = await FolderWalk().files(below: folder.path("repo/plans"))
        #expect(files == ["old-but-gold.csv", "plan.csv"].map { folder.path("repo/plans/\($0)") })
    }

    @Test func `globs take and leave out`() async throws {
        let folder = try TemporaryFolder()
        for name in ["a.csv", "b.tsv", "c.html", "old/d.csv", "old/keep/e.csv", ".hidden/f.csv", "node_modules/g.csv"] {
            try folder.write(name, "x")
        }
        func names(_ include: [String], _ exclude: [String]) async -> [String] {
            var walk = FolderWalk()
            (walk.include, walk.exclude) = (include, exclude)
            return await walk.files(below: folder.path).map { String($0.dropFirst(folder.path.count)) }.map(Self.plain)
        }
        #expect(await names([], []) == ["a.csv", "b.tsv", "old/d.csv", "old/keep/e.csv"])
        #expect(await names(["*.html"], []) == ["c.html"])
        #expect(await names(["*.html", "*.tsv"], []) == ["b.tsv", "c.html"])
        #expect(await names([], ["old/"]) == ["a.csv", "b.tsv"])
        #expect(await names([], ["old/*.csv"]) == ["a.csv", "b.tsv", "old/keep/e.csv"])
        #expect(await names(["*.csv"], ["**/keep/**"]) == ["a.csv", "old/d.csv"])
    }

    @Test(.timeLimit(.minutes(5)))
    func `folders that link to each other are read once`() async throws {
        let folder = try TemporaryFolder()
        for index in 0..<12 {
            try folder.write("d\(index)/plan.csv", "x")
            for other in 0..<12 {
                try FileManager.default.createSymbolicLink(
                    at: folder.url.appending(path: "d\(index)/to\(other)"),
                    withDestinationURL: folder.url.appending(path: "d\(other)"))
            }
        }
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "all"), withDestinationURL: folder.url)
        var walk = FolderWalk()
        let files = await walk.files(below: folder.path)
        #expect(files.count == 12)
        for jobs in 2...4 {
            walk.jobs = jobs
            #expect(await walk.files(below: folder.path) == files)
        }
    }
}
