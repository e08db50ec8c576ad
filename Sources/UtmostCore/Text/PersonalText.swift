/// Finds data about a person in a text: addresses, phone numbers, account and customer numbers.
///
/// Ad platforms fill tags with numbers of their own, so that digits alone are nobody's number: a phone number starts
/// with a plus or has its usual groups, a card or an account has to add up.
struct PersonalText: Equatable {
    /// What it is, with its article.
    let kind: String
    let range: Range<Int>
    /// What of it must not be printed.
    let hidden: Range<Int>

    private init(_ kind: String, _ range: Range<Int>, shown: Int) {
        self.kind = kind
        self.range = range
        hidden = min(range.lowerBound + shown, range.upperBound)..<range.upperBound
    }

    private init(address range: Range<Int>, at sign: Int) {
        kind = "an e-mail address"
        self.range = range
        hidden = min(range.lowerBound + 1, sign)..<sign
    }

    /// The first that stands in `text`.
    static func first(in text: Span<UInt8>) -> PersonalText? { next(in: text, from: 0) }

    /// All that stand in `text`, in order.
    static func all(in text: Span<UInt8>) -> [PersonalText] {
        var all: [PersonalText] = []
        var start = 0
        while let found = next(in: text, from: start) {
            all.append(found)
            start = max(found.range.upperBound, start + 1)
        }
        return all
    }

    private static func next(in text: Span<UInt8>, from start: Int) -> PersonalText? {
        guard mayHold(text) else { return nil }
        var offset = start
        while offset < text.count {
            let isStart = offset == 0 || !isWord(text[offset - 1])
            if text[offset] == UInt8(ascii: "@"), let found = address(text, at: offset, from: start) { return found }
            if isStart, let found = phone(text, offset) ?? account(text, offset) ?? customer(text, offset) {
                return found
            }
            offset += 1
        }
        return nil
    }

    /// Whether `text` has a sign or the digits that any of them needs.
    private static func mayHold(_ text: Span<UInt8>) -> Bool {
        var digits = 0
        for offset in text.indices {
            if text[offset] == UInt8(ascii: "@") { return true }
            if text[offset].isASCIIDigit { digits += 1 }
        }
        return digits >= 5
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }
}

// Addresses.
extension PersonalText {
    private static let pictures = ["png", "jpg", "jpeg", "gif", "svg", "webp", "js", "css"]

    /// No local part is longer.
    private static let longestLocal = 64

    private static func address(_ text: Span<UInt8>, at sign: Int, from first: Int) -> PersonalText? {
        var start = sign
        while start > first, sign - start < longestLocal, isLocal(text[start - 1]) { start -= 1 }
        var end = sign + 1
        var label = end
        while end < text.count, text[end].isASCIILetter || text[end].isASCIIDigit || ".-".utf8.contains(text[end]) {
            if text[end] == UInt8(ascii: ".") { label = end + 1 }
            end += 1
        }
        let ending = String(decoding: LetterCase.lower.applied(to: text.extracting(label..<end)), as: UTF8.self)
        // Of `logo@2x.png` nobody gets mail.
        guard start < sign, label > sign + 2, ending.utf8.count >= 2, ending.utf8.allSatisfy(\.isASCIILetter),
            !pictures.contains(ending)
        else { return nil }
        return PersonalText(address: start..<end, at: sign)
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || "._%-".utf8.contains(byte) || byte == UInt8(ascii: "+")
    }
}

// Numbers.
extension PersonalText {
    private static func phone(_ text: Span<UInt8>, _ start: Int) -> PersonalText? {
        // A plus in a link is read as a blank.
        let isInternational =
            text[start] == UInt8(ascii: "+") || (start == 0 && text[start] == UInt8(ascii: " "))
        let first = isInternational ? start + 1 : start
        guard first < text.count, text[first].isASCIIDigit || text[first] == UInt8(ascii: "(") else { return nil }
        var (end, digits) = (first, 0)
        var groups = [0]
        while end < text.count, end - first < 24 {
            if text[end].isASCIIDigit {
                digits += 1
                groups[groups.count - 1] += 1
            } else if " -.()/".utf8.contains(text[end]) {
                if groups.last != 0 { groups.append(0) }
            } else {
                break
            }
            end += 1
        }
        while end > first, !text[end - 1].isASCIIDigit { end -= 1 }
        if groups.last == 0 { groups.removeLast() }
        guard end == text.count || !isWord(text[end]) else { return nil }
        let isAmerican = groups == [3, 3, 4] && end - first >= 12
        guard isAmerican || (isInternational && 9...15 ~= digits && text[first] != UInt8(ascii: "0")) else {
            return nil
        }
        return PersonalText("a phone number", start..<end, shown: 3)
    }

    /// A payment card, which adds up by Luhn's rule, or an IBAN, which does by its own.
    private static func account(_ text: Span<UInt8>, _ start: Int) -> PersonalText? {
        var end = start
        var signs: [UInt8] = []
        while end < text.count, end - start < 42 {
            if text[end].isASCIILetter || text[end].isASCIIDigit {
                signs.append(text[end].uppercasedASCII)
            } else if text[end] != UInt8(ascii: " "), text[end] != UInt8(ascii: "-") {
                break
            }
            end += 1
        }
        guard end == text.count || !isWord(text[end]) else { return nil }
        while end > start, !isWord(text[end - 1]) { end -= 1 }
        if isCard(signs) { return PersonalText("the number of a payment card", start..<end, shown: 2) }
        if isIBAN(signs) { return PersonalText("the number of a bank account", start..<end, shown: 4) }
        return nil
    }

    private static func isCard(_ signs: [UInt8]) -> Bool {
        guard signs.count == 16, signs.allSatisfy(\.isASCIIDigit) else { return false }
        let digits = signs.map { Int($0 & 15) }
        let isIssued =
            digits[0] == 4 || (digits[0] == 5 && 1...5 ~= digits[1]) || (digits[0] == 2 && 2...7 ~= digits[1])
        let sum = digits.enumerated().reduce(0) { sum, digit in
            let doubled = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return isIssued && sum % 10 == 0
    }

    /// How long an IBAN is, by country.
    private static let ibans: [String: Int] = [
        "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
        "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
        "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26,
    ]

    private static func isIBAN(_ signs: [UInt8]) -> Bool {
        guard signs.count >= 15, ibans[String(decoding: signs[..<2], as: UTF8.self)] == signs.count,
            signs[2].isASCIIDigit, signs[3].isASCIIDigit
        else { return false }
        let remainder = (signs[4...] + signs[..<4]).reduce(0) { rest, sign in
            sign.isASCIIDigit ? (rest * 10 + Int(sign & 15)) % 97 : (rest * 100 + Int(sign) - 55) % 97
        }
        return remainder == 1
    }
}

// Customers.
extension PersonalText {
    private static let people: Set<String> = [
        "customer", "customerid", "cust", "custid", "user", "userid", "uid", "contact", "contactid", "subscriber",
        "subscriberid", "profile", "profileid", "member", "memberid", "recipient", "recipientid", "patient",
        "patientid",
    ]

    /// `customer-4821377`, `user_id:48213`: a word for a person, and a number that is no date.
    private static func customer(_ text: Span<UInt8>, _ start: Int) -> PersonalText? {
        var end = start
        while end < text.count, end - start < 16, text[end].isASCIILetter { end += 1 }
        let word = String(decoding: LetterCase.lower.applied(to: text.extracting(start..<end)), as: UTF8.self)
        guard people.contains(word) else { return nil }
        if let id = skippingSign(text, end), id + 2 <= text.count,
            text.extracting(id..<id + 2).equalsIgnoringCase("id".utf8.span),
            id + 2 == text.count || !isWord(text[id + 2])
        {
            end = id + 2
        }
        let first = skippingSign(text, end) ?? end
        var last = first
        while last < text.count, last - first < 20, text[last].isASCIIDigit { last += 1 }
        let count = last - first
        guard count >= 5, last == text.count || !isWord(text[last]) else { return nil }
        let isDate =
            (count == 6 || count == 8) && text[first] == UInt8(ascii: "2") && text[first + 1] == UInt8(ascii: "0")
        return isDate ? nil : PersonalText("the number of a customer", start..<last, shown: first - start)
    }

    private static func skippingSign(_ text: Span<UInt8>, _ offset: Int) -> Int? {
        offset < text.count && "-_:=. ".utf8.contains(text[offset]) ? offset + 1 : nil
    }
}
