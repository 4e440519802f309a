using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about how much work meets how many people (RPD210x).</summary>
internal static class LoadRules
{
    public static readonly DiagnosticRule Overload = new("RPD2107", Severity.Warning,
        new Phrase("Pool '{0}' is offered {1} h of work {3} but staffed for {2} h after other work and absence ({4} %); the queue grows "
            + "unless overtime carries the rest.",
            "担当「{0}」の業務量は{3} {1} 時間ですが、その他の業務と休みを除くと {2} 時間しかなく({4}%)、時間外勤務で補えないかぎり処理待ちが増え続けます。"),
        new Phrase("Check volumes, times and capacity; overtime may carry a part.", "件数・1件の時間・人数を確かめてください。一部は時間外勤務で処理されます。"));

    public static readonly DiagnosticRule Unexplained = new("RPD2108", Severity.Warning,
        new Phrase("The work entered for pool '{0}', with other work, explains {1} % of its {2} paid hours {3}; 70–105 % is usual.",
            "担当「{0}」の入力された業務量(その他の業務を含む)は、{3} {2} 時間の勤務の {1}%です。ふつうは70〜105%です。"),
        new Phrase("Add what is missing (other workflows, 'other-work'), or check volumes and times.",
            "抜けている業務や「その他の業務」を足すか、件数と時間を確かめてください。"));

    public static readonly DiagnosticRule UnusedPool = new("RPD2109", Severity.Hint,
        new Phrase("No work is done by the pool '{0}'.", "担当「{0}」が行う作業はありません。"),
        new Phrase("Name it in 'by:', or remove it.", "「by:」に書くか、消してください。"));

    public static readonly DiagnosticRule Unknown = new("RPD2110", Severity.Hint,
        new Phrase("Nobody has said {0} of '{1}'; until then it counts as {2}, give or take a factor of 4.",
            "「{1}」の{0}がまだ分かりません。仮に {2} とします(4倍から4分の1まで)。"),
        new Phrase("Ask or measure it first.", "まず聞くか、測ってください。"));

    public static readonly DiagnosticRule NobodyFrom = new("RPD2111", Severity.Warning,
        new Phrase("From {1} on, the pool '{0}' has nobody, but there is work that only it may do; what is not finished by then never ends.",
            "{1} から担当「{0}」に人がいませんが、この担当だけが行う作業があります。それまでに終わらない件は完了しません。"),
        new Phrase("Add a later 'capacity', or let another pool do it ('by: {{ any: [ … ] }}').",
            "それより後の「capacity」を書くか、ほかの担当も行えるように(「by: {{ any: [ … ] }}」)してください。"));

    public static readonly DiagnosticRule NobodyUntil = new("RPD2112", Severity.Warning,
        new Phrase("From {1} until {2} the pool '{0}' has nobody, while work comes that only it may do.",
            "{1} から {2} の前日まで担当「{0}」に人がいませんが、その間もこの担当だけが行う作業が来ます。"),
        new Phrase("Add people for that time ('capacity'), or let another pool do it ('by: {{ any: [ … ] }}').",
            "その間の人数を「capacity」に書くか、ほかの担当も行えるように(「by: {{ any: [ … ] }}」)してください。"));

    public static readonly DiagnosticRule NotWholeWeeks = new("RPD2113", Severity.Hint,
        new Phrase("The study counts {0} {0:day|days}, which is no whole number of weeks; figures 'a year' are those of these days × "
            + "{1}, as if every week were made of them.",
            "試算の期間は {0} 日で、ちょうど何週間かになっていません。年あたりの数字は、この期間の {1} 倍です(どの週も同じ曜日の日ばかりとみなすことになります)。"),
        new Phrase("Let it count whole weeks (7 d, 4 weeks), or a year.", "7日や28日など、ちょうど何週間かの長さにするか、1年にしてください。"));

    public static readonly DiagnosticRule MonthWorkedOff = new("RPD2150", Severity.Hint,
        new Phrase("In {1} the pool '{0}' has {2} h of work from the cases that come, for {3} h that can be had ({4} %); what is left "
            + "over is worked off by the end of {5}.",
            "{1} に来る件の業務量は担当「{0}」で {2} 時間ですが、使える時間は {3} 時間です({4}%)。残りは {5} の終わりまでに片付きます。"),
        new Phrase("Cases wait longest then; look at who could help, or at what could come later.",
            "この時期は処理待ちが長くなります。応援を頼めるか、時期をずらせる業務があるか見てください。"));

    public static readonly DiagnosticRule MonthLeftOver = new("RPD2151", Severity.Hint,
        new Phrase("In {1} the pool '{0}' has {2} h of work from the cases that come, for {3} h that can be had ({4} %); what is left "
            + "over is not worked off before the study ends.",
            "{1} に来る件の業務量は担当「{0}」で {2} 時間ですが、使える時間は {3} 時間です({4}%)。残りは試算の期間内には片付きません。"),
        new Phrase("Cases wait longest then; look at who could help, or let the study go on until it is done.",
            "この時期は処理待ちが長くなります。応援を頼めるか見るか、試算の期間を延ばしてください。"));
}
