// swift-tools-version: 6.3
// The manifest reads as the architecture: ARCHITECTURE.md draws the same graph.
import PackageDescription

// MARK: Settings that every Swift target shares

let strict = Context.environment["UTMOST_STRICT"] == "1"

/// Warnings are errors only under `UTMOST_STRICT=1`, so that tomorrow's compiler still builds utmost for a newcomer.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "utmost",
    platforms: [.macOS("26.0")],
    products: [
        .executable(name: "utmost", targets: ["utmost"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // MARK: C libraries, each behind one Swift file

        .target(
            name: "CRE2",
            linkerSettings: [.linkedLibrary("re2")]),
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc")]),
        .systemLibrary(
            name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"]), .brew(["libpsl"])]),
        .target(name: "CByteScan"),
        .target(name: "CUtmostData"),

        // MARK: The library, lowest floor first

        .target(
            name: "UtmostCore", dependencies: ["CRE2", "CICU", "CPSL", "CByteScan", "CUtmostData"],
            swiftSettings: settings),
        .target(name: "UtmostFormats", dependencies: ["UtmostCore"], swiftSettings: settings),
        .target(name: "UtmostJobs", dependencies: ["UtmostCore", "UtmostFormats"], swiftSettings: settings),

        // MARK: The command

        .executableTarget(
            name: "utmost",
            dependencies: [
                "UtmostCore", "UtmostFormats", "UtmostJobs",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // MARK: Tests

        .target(
            name: "UtmostTestSupport", dependencies: ["UtmostCore"], path: "Tests/Support", swiftSettings: settings),
        .testTarget(
            name: "UtmostCoreTests", dependencies: ["UtmostCore", "UtmostTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "UtmostFormatsTests", dependencies: ["UtmostFormats", "UtmostCore", "UtmostTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "UtmostJobsTests",
            dependencies: ["UtmostJobs", "UtmostFormats", "UtmostCore", "UtmostTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "utmostTests", dependencies: ["utmost", "UtmostTestSupport"], swiftSettings: settings),
    ],
    cxxLanguageStandard: .cxx17
)

// The in-process figures of `make bench`; not built for anyone else.
if Context.environment["UTMOST_BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "utmost-bench", dependencies: ["UtmostCore", "UtmostFormats", "UtmostJobs"],
            path: "Benchmarks/utmost-bench", swiftSettings: settings))
}

// What `make fuzz` runs; everything it reaches is built so that libFuzzer sees where it goes.
if Context.environment["UTMOST_FUZZ"] != nil {
    package.targets += [
        .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "utmost-fuzz", dependencies: ["CFuzzer", "UtmostTestSupport"], path: "Tests/Fuzz/utmost-fuzz",
            swiftSettings: settings),
    ]
}
