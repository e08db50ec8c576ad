package import UtmostCore
package import UtmostFormats

/// Says in which channel visits will be counted: one by one, or for a whole table.
package struct ChannelJob: Sendable {
    private let predictor: ChannelPredictor

    /// A job by the list of sources in the file at `sources`; nil takes the list that travels in the binary.
    package init(sources: String?, _ options: ChannelOptions) throws(JobError) {
        guard let sources else {
            predictor = ChannelPredictor(.builtIn, options)
            return
        }
        do {
            var file = FileSource(try FileHandle.reading(sources))
            predictor = ChannelPredictor(try SourceList(reading: try file.readAll()), options)
        } catch let error as SourceListError {
            throw JobError(
                "\(sources): \(error)", remedy: "write it as CSV: source,source_category, one source a row")
        } catch let error as FileError {
            throw JobError("cannot open \(sources): \(error.reason)", remedy: nil)
        } catch {
            throw JobError("cannot read \(sources)", remedy: nil)
        }
    }

    /// The channel of one visit, and why; an empty text is a tag that is not there.
    package func channel(source: String, medium: String, campaign: String) -> (channel: Channel, reason: String) {
        let channel = predictor.channel(
            source: source.utf8.span, medium: medium.utf8.span, campaign: campaign.utf8.span)
        return (channel, predictor.reason(for: channel, source: source, medium: medium, campaign: campaign))
    }

    /// Copies the table on standard input to standard output with one more column, `channel`, as the last.
    package func annotateStandardInput() throws {
        try annotate(FileSource(.standardInput)) { bytes in try FileHandle.standardOutput.write(bytes.span) }
        if Interruption.isRequested { throw JobError("stopped before the end of the table", remedy: nil) }
    }

    /// Copies the table of `input` with one more column, in pieces of any size.
    package func annotate(_ input: any ByteSource, chunkSize: Int = 1 << 20, to output: ([UInt8]) throws -> Void) throws
    {
        var input = input
        var column: ChannelColumn?
        var boundary = RecordBoundary(.text)
        var pending: [UInt8] = []
        while true {
            let known = pending.count
            pending = try input.read(after: pending, upTo: chunkSize)
            let isLast = pending.count == known
            if column == nil {
                // The first piece has the header, unless that is longer than any header is.
                let started = try ChannelColumn(firstBytes: pending, predictor)
                boundary = RecordBoundary(.table(started.dialect))
                column = started
            }
            boundary.advance(pending.span, isLast: isLast)
            while boundary.openQuote != nil, boundary.isHopeless || isLast || pending.count > Self.longestCell {
                boundary.giveUpQuote()
                boundary.advance(pending.span, isLast: isLast)
            }
            let end = isLast ? pending.count : boundary.end
            if end > 0 {
                try output(column?.annotated(Array(pending[..<end])) ?? [])
                pending.removeFirst(end)
                if !isLast { boundary.drop() }
            }
            if isLast { return }
        }
    }

    /// The longest quoted cell; a quote that is open for longer is taken for text.
    private static let longestCell = 32 << 20
}
