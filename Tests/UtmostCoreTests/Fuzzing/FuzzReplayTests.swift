import Foundation
import Testing
import UtmostTestSupport

/// Replays what `make fuzz` starts from and what it has ever found.
struct FuzzReplayTests {
    private static let folder = packageRoot.appending(path: "Tests/Fuzz")

    static let inputs: [(target: FuzzTarget, file: String)] = FuzzTarget.allCases.flatMap { target in
        ["corpus", "found"].flatMap { kind in
            let path = "\(kind)/\(target.rawValue)"
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())
            return (names ?? []).sorted().map { (target, "\(path)/\($0)") }
        }
    }

    @Test(arguments: inputs)
    func `an input that was met before is right now`(target: FuzzTarget, file: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: file)))
        #expect(target.complaint(about: bytes) == nil)
    }

    @Test func `every target has inputs to start from`() {
        for target in FuzzTarget.allCases { #expect(Self.inputs.contains { $0.target == target }) }
    }

    @Test(arguments: FuzzTarget.allCases)
    func `mutations of these inputs are read right too`(target: FuzzTarget) throws {
        var random = SeededRandom(11)
        let seeds = try Self.inputs.filter { $0.target == target }.map {
            [UInt8](try Data(contentsOf: Self.folder.appending(path: $0.file)))
        }
        for round in 0..<(target == .fix ? 300 : 3000) {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.insert(UInt8.random(in: 0...127, using: &random), at: place)
                case 1 where place < bytes.count: bytes.remove(at: place)
                default:
                    let other = seeds.randomElement(using: &random) ?? []
                    bytes.insert(contentsOf: other.prefix(Int.random(in: 0...30, using: &random)), at: place)
                }
            }
            let complaint = target.complaint(about: bytes)
            #expect(complaint == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }
}
