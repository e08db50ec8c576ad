import UtmostJobs

/// Shows on a terminal how far a run of more than a second has come, on one line of stderr that goes again.
///
/// No colour and no escapes: it is the same on every terminal.
struct ProgressBar {
    let progress: Progress

    /// Nothing is shown where nobody looks, or where findings are written to the same terminal meanwhile.
    init?(_ inputs: [LintInput], isQuiet: Bool, writesMeanwhile: Bool) {
        guard !isQuiet, FileHandle.standardError.isTerminal, !Terminal.forbidsMotion else { return nil }
        guard !(writesMeanwhile && FileHandle.standardOutput.isTerminal) else { return nil }
        let sizes = inputs.compactMap { input -> Int? in
            if case .file(let path) = input.origin { Folder.size(of: path) } else { nil }
        }
        guard sizes.count == inputs.count else { return nil }
        progress = Progress(total: sizes.reduce(0, +))
    }

    /// Shows the bar, after the first second, while `body` runs.
    func show<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        let progress = progress
        let ticker = Task {
            var isShown = false
            var pause = Duration.seconds(1)
            while (try? await Task.sleep(for: pause)) != nil {
                guard let share = progress.share else { break }
                Self.write("\r  " + Progress.bar(share))
                isShown = true
                pause = .milliseconds(100)
            }
            return isShown
        }
        let result: Value
        do {
            result = try await body()
        } catch {
            ticker.cancel()
            if await ticker.value { Self.clear() }
            throw error
        }
        ticker.cancel()
        if await ticker.value { Self.clear() }
        return result
    }

    private static func clear() { write("\r" + String(repeating: " ", count: 42) + "\r") }

    private static func write(_ text: String) { try? FileHandle.standardError.write(text.utf8.span) }
}
