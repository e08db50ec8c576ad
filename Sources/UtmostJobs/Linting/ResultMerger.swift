import UtmostCore

/// Puts the workers' results back into the order of their chunks and passes them on.
actor ResultMerger {
    private var waiting: [Int: LintWorker.Result] = [:]
    private var nextIndex = 0
    private var waiters: [CheckedContinuation<Void, Never>] = []
    private var judge: SheetJudge
    private var counts: [NameCount] = []
    private var sink: any FindingSink & Sendable
    private var summary: LintSummary

    init(
        _ linter: Linter, _ memory: RunMemory, expectedRows: Int, sink: any FindingSink & Sendable, summary: LintSummary
    ) {
        judge = SheetJudge(linter, memory, expectedRows: expectedRows)
        self.sink = sink
        self.summary = summary
    }

    /// Waits until fewer than `limit` results wait for an earlier one, so that one slow chunk does not fill the memory.
    func room(for limit: Int) async {
        while waiting.count >= limit {
            await withCheckedContinuation { waiters.append($0) }
        }
    }

    /// Takes the result of the chunk `index`.
    func add(_ result: LintWorker.Result, index: Int) {
        waiting[index] = result
        while let next = waiting.removeValue(forKey: nextIndex) {
            nextIndex += 1
            summary.links += next.links
            summary.suppressed += next.suppressed
            summary.faultyLinks += next.faultyRows.count + judge.absorb(next)
            pass(next.findings)
        }
        waiters.forEach { $0.resume() }
        waiters = []
    }

    /// Takes what a worker has counted, once it has nothing left to do.
    func add(_ counts: [NameCount]) { self.counts += counts }

    /// Passes on what concerns the whole sheet, and gives back what was handed over.
    func finish(
        _ faults: [Finding]
    ) -> (sink: any FindingSink & Sendable, summary: LintSummary, memory: RunMemory) {
        pass(faults)
        let memory = judge.finish(counts)
        summary.suppressed += judge.suppressed
        pass(judge.findings)
        return (sink, summary, memory)
    }

    private func pass(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        for finding in findings { summary.count(finding) }
        sink.add(findings)
    }
}
