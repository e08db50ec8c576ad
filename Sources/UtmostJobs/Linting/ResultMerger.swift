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
    private var gate: FindingGate?
    /// Where findings counted: by row, or by line and link.
    ///
    /// Only kept where a gate lets some pass and others not.
    private var faulty = Set<Int>()

    init(
        _ linter: Linter, _ memory: RunMemory, expectedRows: Int, sink: any FindingSink & Sendable,
        summary: LintSummary, gate: FindingGate?
    ) {
        self.gate = gate
        self.gate?.begin(linter.file)
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
            let faultyRows = next.faultyRows.count + judge.absorb(next)
            if gate == nil { summary.faultyLinks += faultyRows }
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
    ) -> Outcome {
        pass(faults)
        let memory = judge.finish(counts)
        summary.suppressed += judge.suppressed
        pass(judge.findings)
        return Outcome(sink: sink, summary: summary, memory: memory, gate: gate)
    }

    /// What is handed on to the next file.
    struct Outcome {
        let sink: any FindingSink & Sendable
        let summary: LintSummary
        let memory: RunMemory
        let gate: FindingGate?
    }

    private func pass(_ all: [Finding]) {
        var findings = all
        if gate != nil, !all.isEmpty {
            let sifted = gate?.sift(all)
            findings = sifted?.counting ?? []
            summary.known += sifted?.known ?? 0
            for finding in findings where finding.severity > .info && faulty.insert(Self.row(of: finding)).inserted {
                summary.faultyLinks += 1
            }
        }
        guard !findings.isEmpty else { return }
        for finding in findings { summary.count(finding) }
        sink.add(findings)
    }

    private static func row(of finding: Finding) -> Int {
        if let row = finding.place.row { return row }
        var hasher = Hasher()
        hasher.combine(finding.place.line)
        hasher.combine(finding.link)
        return hasher.finalize()
    }
}
