import UtmostFormats
import UtmostJobs

extension OutputOptions {
    /// How text is to look on this terminal.
    var report: ReportOptions {
        var options = ReportOptions()
        options.color = usesColor
        options.width = Terminal.width ?? 100
        options.isQuiet = quiet
        return options
    }
}
