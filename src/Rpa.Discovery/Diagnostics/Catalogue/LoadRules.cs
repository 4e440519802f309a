using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>Findings about how much work meets how many people (RPD210x).</summary>
internal static class LoadRules
{
    public static readonly DiagnosticRule Overload = new("RPD2107", Severity.Warning,
        new Phrase("Pool '{0}' is offered {1} h of work a year but staffed for {2} h after other work and absence; the queue never settles.",
            "担当「{0}」の業務量は年 {1} 時間ですが、その他の業務と休みを除くと年 {2} 時間しかなく、処理待ちが増え続けます。"),
        new Phrase("Check volumes, times and capacity; overtime may carry a part.", "件数・1件の時間・人数を確かめてください。一部は時間外勤務で処理されます。"));

    public static readonly DiagnosticRule Unexplained = new("RPD2108", Severity.Warning,
        new Phrase("The work entered for pool '{0}', with other work, explains {1} % of its {2} paid hours a year; 70–105 % is usual.",
            "担当「{0}」の入力された業務量(その他の業務を含む)は、年 {2} 時間の勤務の {1}%です。ふつうは70〜105%です。"),
        new Phrase("Add what is missing (other workflows, 'other-work'), or check volumes and times.", "抜けている業務や「その他の業務」を足すか、件数と時間を確かめてください。"));

    public static readonly DiagnosticRule UnusedPool = new("RPD2109", Severity.Hint,
        new Phrase("No work is done by the pool '{0}'.", "担当「{0}」が行う作業はありません。"),
        new Phrase("Name it in 'by:', or remove it.", "「by:」に書くか、消してください。"));

    public static readonly DiagnosticRule Unknown = new("RPD2110", Severity.Hint,
        new Phrase("Nobody has said {0} of '{1}'; until then it counts as {2}, give or take a factor of 4.", "「{1}」の{0}がまだ分かりません。仮に {2} とします(4倍から4分の1まで)。"),
        new Phrase("Ask or measure it first.", "まず聞くか、測ってください。"));
}
