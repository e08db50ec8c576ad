/// The slow, obvious reader of links: the URL standard's state machine, state by state, for `http` and `https`.
///
/// It knows no Unicode hosts; of a link with one it has no opinion.
struct ReferenceLink {
    enum Reading: Equatable {
        /// The address as a browser writes it.
        case href(String)
        /// No browser opens it.
        case refused
        /// Another scheme, or a host that needs ICU.
        case noOpinion
    }

    static func read(_ text: String) -> Reading {
        var points = Array(text.unicodeScalars)
        while let first = points.first, first.value <= 0x20 { points.removeFirst() }
        while let last = points.last, last.value <= 0x20 { points.removeLast() }
        points.removeAll { $0 == "\t" || $0 == "\n" || $0 == "\r" }
        guard let colon = points.firstIndex(of: ":"), let first = points.first, isLetter(first),
            points[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".unicodeScalars.contains($0) })
        else { return .refused }
        let scheme = String(String.UnicodeScalarView(points[..<colon])).lowercased()
        guard scheme == "http" || scheme == "https" else { return .noOpinion }
        var rest = points[(colon + 1)...]
        while let next = rest.first, next == "/" || next == "\\" { rest.removeFirst() }
        return read(rest, scheme)
    }

    /// Reads what stands behind the slashes.
    private static func read(_ rest: ArraySlice<Unicode.Scalar>, _ scheme: String) -> Reading {
        let end = rest.firstIndex { "/\\?#".unicodeScalars.contains($0) } ?? rest.endIndex
        var authority = rest[..<end]
        var userinfo = ""
        if let at = authority.lastIndex(of: "@") {
            userinfo = written(userinfo: authority[..<at])
            authority = authority[(at + 1)...]
        }
        var isInBrackets = false
        var portColon: Int?
        for (index, point) in zip(authority.indices, authority) {
            if point == "[" { isInBrackets = true }
            if point == "]" { isInBrackets = false }
            if point == ":", !isInBrackets {
                portColon = index
                break
            }
        }
        let hostPoints = authority[..<(portColon ?? authority.endIndex)]
        guard !hostPoints.isEmpty else { return .refused }
        var port = ""
        if let portColon {
            let digits = authority[(portColon + 1)...]
            guard digits.allSatisfy(isDigit) else { return .refused }
            var number = 0
            for digit in digits {
                number = number * 10 + Int(digit.value - 48)
                guard number <= 65535 else { return .refused }
            }
            if !digits.isEmpty, number != (scheme == "http" ? 80 : 443) { port = ":\(number)" }
        }
        switch ReferenceHost.read(String(String.UnicodeScalarView(hostPoints))) {
        case .refused: return .refused
        case .noOpinion: return .noOpinion
        case .host(let host): return .href("\(scheme)://\(userinfo)\(host)\(port)" + tail(rest[end...]))
        }
    }

    private static func written(userinfo points: ArraySlice<Unicode.Scalar>) -> String {
        let colon = points.firstIndex(of: ":") ?? points.endIndex
        let name = escaped(points[..<colon], forbidden: userinfoSigns)
        let password = colon < points.endIndex ? escaped(points[(colon + 1)...], forbidden: userinfoSigns) : ""
        if name.isEmpty, password.isEmpty { return "" }
        return password.isEmpty ? "\(name)@" : "\(name):\(password)@"
    }

    /// Path, query and fragment.
    private static func tail(_ points: ArraySlice<Unicode.Scalar>) -> String {
        let hash = points.firstIndex(of: "#") ?? points.endIndex
        let mark = points[..<hash].firstIndex(of: "?") ?? hash
        var text = path(points[..<mark])
        if mark < hash { text += "?" + escaped(points[(mark + 1)..<hash], forbidden: " \"#<>'") }
        if hash < points.endIndex { text += "#" + escaped(points[(hash + 1)...], forbidden: " \"<>`") }
        return text
    }

    private static func path(_ points: ArraySlice<Unicode.Scalar>) -> String {
        var segments: [String] = []
        // The first slash begins the path; without one there is a single, empty segment.
        let pieces = points.dropFirst().split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        for (number, piece) in pieces.enumerated() {
            let isLast = number == pieces.count - 1
            let name = String(String.UnicodeScalarView(piece)).lowercased().replacing("%2e", with: ".")
            switch name {
            case "..":
                if !segments.isEmpty { segments.removeLast() }
                if isLast { segments.append("") }
            case ".": if isLast { segments.append("") }
            default: segments.append(escaped(piece, forbidden: pathSigns))
            }
        }
        return "/" + segments.joined(separator: "/")
    }

    private static let pathSigns = " \"#<>?^`{}"
    private static let userinfoSigns = pathSigns + "/:;=@[\\]|"

    /// `points` with the signs of `forbidden`, controls and everything beyond ASCII as escapes.
    private static func escaped(_ points: ArraySlice<Unicode.Scalar>, forbidden: String) -> String {
        points.map { point in
            let isPlain = point.value > 0x1F && point.value < 0x7F && !forbidden.unicodeScalars.contains(point)
            if isPlain { return String(point) }
            return String(point).utf8.map { byte in
                "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }.joined()
        }.joined()
    }

    static func isLetter(_ point: Unicode.Scalar) -> Bool { ("a"..."z").contains(point) || ("A"..."Z").contains(point) }
    static func isDigit(_ point: Unicode.Scalar) -> Bool { ("0"..."9").contains(point) }
}
