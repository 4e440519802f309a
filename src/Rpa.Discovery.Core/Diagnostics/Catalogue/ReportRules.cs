using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about a saved result that is to be shown as a report (RPD7101–7109).</summary>
internal static class ReportRules
{
    public static readonly DiagnosticRule NoPageOfCommand = new("RPD7101", Severity.Error,
        new Phrase("'{0}' is a result of '{1}'; a report is made of a result of 'study'.", "「{0}」は「{1}」の結果です。報告にできるのは「study」の結果です。"),
        new Phrase("Save one with 'study FILE --out DIR' (DIR/report.json) or 'study FILE --json', or give the department file.",
            "「study FILE --out DIR」(DIR/report.json)か「study FILE --json」で保存した結果か、職場のファイルを指定してください。"));

    public static readonly DiagnosticRule NoPageKept = new("RPD7102", Severity.Error,
        new Phrase("'{0}' was saved by version {1}, which kept the figures but not the page of a report.",
            "「{0}」を保存した版({1})は、数字だけを残し、報告の画面を残していません。"),
        new Phrase("Compute it again with this version: 'study FILE --out DIR', with the file and options that its 'provenance' names.",
            "この版で計算し直してください:「study FILE --out DIR」(ファイルと設定は結果の「provenance」にあります)。"));
}
