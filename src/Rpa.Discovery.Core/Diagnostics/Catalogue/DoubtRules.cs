using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what the figures leave open (RPD403x).</summary>
internal static class DoubtRules
{
    public static readonly DiagnosticRule GuessesContradict = new("RPD4030", Severity.Warning,
        new Phrase(
            "The guesses contradict each other: of {1} possible {1:file|files} only {0} are a division that copes with its work and of "
            + "which comes out what was measured. The ranges are unsure.",
            "見当の数字どうしが合っていません。あり得る{1}通りのファイルのうち、仕事が回り、実測とも合うものは{0}通りだけです。幅はあてになりません。"),
        new Phrase("Look at volumes, times and people again, the roughest guesses first.", "件数・時間・人数を、いちばん大まかな見当から見直してください。"));
}
