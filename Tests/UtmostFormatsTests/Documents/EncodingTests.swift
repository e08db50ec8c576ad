import Testing
import UtmostCore
import UtmostFormats

/// A cell is found where it stands in the file's own bytes, whatever they mean.
struct EncodingTests {
    private static let sheet = "Notes,Tagged URL\nZürich € 😀,https://a.example/?utm_source=Ärger\n"

    static let encodings: [(name: String, bytes: [UInt8])] = {
        let units = Array(sheet.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let utf8 = Array(sheet.utf8)
        return [
            ("UTF-8", utf8), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + utf8),
            ("UTF-16LE", little), ("UTF-16LE with a mark", [0xFF, 0xFE] + little),
            ("UTF-16BE", big), ("UTF-16BE with a mark", [0xFE, 0xFF] + big),
        ]
    }()

    @Test(arguments: encodings, [1, 3, 64, 4 << 20])
    func `every encoding reads as the same text and leads back to its own bytes`(
        encoding: (name: String, bytes: [UInt8]), chunkSize: Int
    ) throws {
        let sketch = try DocumentSketch(encoding.bytes, chunkSize: chunkSize)
        #expect(sketch.text == Self.sheet, "\(encoding.name)")
        #expect(sketch.faults == [])
        #expect(sketch.kind == "comma 2")
        let wide = encoding.name.hasPrefix("UTF-16")
        let value = wide ? original("Ärger", like: encoding.name) : Array("Ärger".utf8)
        let chunk = try #require(sketch.chunks.first { $0.firstRow == 2 } ?? sketch.chunks.first)
        let text = String(decoding: chunk.bytes, as: UTF8.self)
        let start = try #require(text.utf8.firstRange(of: "Ärger".utf8))
        let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
        let range = chunk.origin.original(of: offset..<offset + "Ärger".utf8.count)
        #expect(Array(encoding.bytes[range]) == value, "\(encoding.name)")
    }

    private func original(_ text: String, like name: String) -> [UInt8] {
        text.utf16.flatMap {
            name.hasPrefix("UTF-16LE") ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
        }
    }

    @Test(arguments: [1, 5, 4 << 20])
    func `stray bytes are read as Windows-1252, and the first is reported where it stands`(chunkSize: Int) throws {
        // "Zürich – 5 €" as Excel for Windows writes it, and a link behind it in the same row.
        let bytes: [UInt8] =
            Array("Notes,Tagged URL\nabc,\nZ".utf8) + [0xFC] + Array("rich ".utf8) + [0x96] + Array(" 5 ".utf8)
            + [0x80] + Array(",https://a.example/?utm_source=x\n".utf8)
        let sketch = try DocumentSketch(bytes, chunkSize: chunkSize)
        #expect(sketch.text == "Notes,Tagged URL\nabc,\nZürich – 5 €,https://a.example/?utm_source=x\n")
        let fault = try #require(sketch.faults.first)
        #expect(sketch.faults.count == 1)
        #expect(fault.rule == "not-utf8")
        #expect(fault.range == 23..<24)
        #expect((fault.line, fault.byteColumn) == (3, 2))
    }

    @Test(
        arguments: [[0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
            as [[UInt8]])
    func `what is no UTF-8 becomes one character a byte, and nothing is lost`(stray: [UInt8]) throws {
        let bytes = Array("Tagged URL,Notes\n,a".utf8) + stray + Array("b,c\n".utf8)
        let sketch = try DocumentSketch(bytes)
        #expect(sketch.faults.map(\.range) == [19..<20])
        let chunk = try #require(sketch.chunks.first)
        let end = chunk.bytes.count
        #expect(chunk.origin.original(of: end) == bytes.count)
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5])
    func `half a character at the end of a file stays inside the file`(cut: Int) throws {
        let whole: [UInt8] = [0xFF, 0xFE] + "utm_source\n😀ä😀".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let bytes = Array(whole.dropLast(cut))
        let chunk = try #require(try DocumentSketch(bytes).chunks.last)
        #expect(chunk.origin.original(of: chunk.bytes.count) == bytes.count)
    }

    @Test(
        arguments: [
            (TextEncoding.utf8, "é€", [0xC3, 0xA9, 0xE2, 0x82, 0xAC]), (.windows1252, "é€", [0xE9, 0x80]),
            (.windows1252, "a😀", [0x61, 0xF0, 0x9F, 0x98, 0x80]), (.utf16LittleEndian, "é", [0xE9, 0x00]),
            (.utf16BigEndian, "é", [0x00, 0xE9]),
        ] as [(TextEncoding, String, [UInt8])])
    func `new text is written as the file is`(encoding: TextEncoding, text: String, bytes: [UInt8]) {
        #expect(encoding.bytes(of: text) == bytes)
    }

    @Test(arguments: ["a\0b", "\0", "PNG\r\n\u{1A}\n\0\0\0\rIHDR"])
    func `a file with NUL bytes is no text`(text: String) throws {
        let error = try #require(throws: DocumentError.self) { try DocumentSketch(text) }
        #expect(error.message.contains("NUL"))
        #expect(!error.isForeignTable)
    }
}
