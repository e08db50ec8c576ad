import UtmostCore
import UtmostFormats

/// Turns what a document's reader noticed into findings of the rules that stand for it.
enum DocumentFindings {
    static func findings(_ faults: [DocumentReader.Fault], _ linter: Linter) -> [Finding] {
        faults.compactMap { fault in
            guard let number = Rule.number(of: fault.rule), let severity = linter.settings.severities[number] else {
                return nil
            }
            let rule = Rule.all[number]
            return Finding(
                rule: rule.id, group: rule.group, severity: severity, message: fault.message, remedy: fault.remedy,
                place: Place(
                    file: linter.file, row: linter.layout.format.numbersRows ? fault.row : nil, column: fault.column,
                    line: fault.line, byteColumn: fault.byteColumn, range: fault.range))
        }
    }
}
