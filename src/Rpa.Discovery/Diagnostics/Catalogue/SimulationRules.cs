using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>Findings about what is simulated (RPD30xx), what cannot be simulated yet (RPD31xx) and what a run meets (RPD32xx, RPD33xx).</summary>
internal static class SimulationRules
{
    public static readonly DiagnosticRule NoWindow = new("RPD3001", Severity.Error,
        new Phrase("Nothing says which dates to simulate.", "いつからいつまでを試算するかが決まっていません。"),
        new Phrase("Add 'study: {{ period: FY2026 }}', or 'start' with 'horizon' or 'cases'.", "「study: {{ period: FY2026 }}」か、「start」と「horizon」または「cases」を書いてください。"));

    public static readonly DiagnosticRule UnknownName = new("RPD3002", Severity.Error,
        new Phrase("'{0}' names '{1}', which is not defined.", "「{0}」が指す「{1}」が定義されていません。"),
        new Phrase("Define it, or correct the name.", "定義するか、名前を直してください。"));

    public static readonly DiagnosticRule WarmUpTooLong = new("RPD3003", Severity.Error,
        new Phrase("The warm-up takes up the whole period of the study.", "助走期間(warm-up)が試算の期間より長くなっています。"),
        new Phrase("Shorten the warm-up, or lengthen the horizon.", "warm-upを短くするか、期間を長くしてください。"));

    public static readonly DiagnosticRule NoFixedLength = new("RPD3004", Severity.Error,
        new Phrase("'{0}' of the study is given in working time, which has no fixed end here.", "studyの「{0}」が営業日・開庁時間で書かれています。"),
        new Phrase("Write it in days, months or years.", "日・月・年で書いてください。"));

    public static readonly DiagnosticRule UnknownZone = new("RPD3005", Severity.Error,
        new Phrase("There is no time zone '{0}'.", "タイムゾーン「{0}」はありません。"),
        new Phrase("Write an IANA id such as Asia/Tokyo.", "Asia/Tokyo のように書いてください。"));

    public static readonly DiagnosticRule NothingArrives = new("RPD3006", Severity.Error,
        new Phrase("No case ever arrives, but the study ends after {0} cases.", "件が一つも来ないのに、{0} 件で終わる試算になっています。"),
        new Phrase("Give a workflow arrivals, or end the study with 'horizon'.", "件数(arrivals)を書くか、「horizon」で期間を決めてください。"));

    public static readonly DiagnosticRule TooManyCombinations = new("RPD3007", Severity.Error,
        new Phrase("The ways out of '{0}' depend on too many attributes at once.", "「{0}」の行き先の割合が、多すぎる項目に左右されています。"),
        new Phrase("Use guards, or split the state.", "条件(guard)にするか、作業を分けてください。"));

    // RPD3101–3114 and 3116 named what could not be simulated once; they are not used again.
    public static readonly DiagnosticRule AutomaticWarmUp = NotYet(15, "an automatic warm-up", "自動の助走期間(warm-up: auto)");

    public static readonly DiagnosticRule NoWayOn = new("RPD3201", Severity.Error,
        new Phrase("A case in '{0}' found no way on: every guard failed, and no other transition is left.", "「{0}」で、どの条件(guard)も成り立たず、進めない件がありました。"),
        new Phrase("Add a transition without a guard.", "条件のない行き先を加えてください。"));

    public static readonly DiagnosticRule EndlessLoop = new("RPD3202", Severity.Error,
        new Phrase("A case goes round through '{0}' without any time passing.", "「{0}」を通って、時間が進まないまま回り続ける件があります。"),
        new Phrase("Give a state on the way some effort or a wait, or a way out.", "途中に作業時間か待ちを入れるか、出口を作ってください。"));

    public static readonly DiagnosticRule TooManyOpenCases = new("RPD3203", Severity.Error,
        new Phrase("More than {0} cases were open at once on {1}; the department cannot settle.", "{1} に未処理が {0} 件を超えました。処理が追いつきません。"),
        new Phrase("Compare the work offered with the people's hours ('validate' does), or shorten the horizon.", "業務量と人員を見比べるか(validate)、期間を短くしてください。"));

    public static readonly DiagnosticRule CensoredCases = new("RPD3301", Severity.Warning,
        new Phrase("In '{0}', {1} of the cases that arrived had not ended when they were no longer followed; they are in no cycle time.", "「{0}」では、受け付けた件の {1} が試算の終わりまでに完了せず、所要日数に入っていません。"),
        new Phrase("Lengthen 'drain', or look for where the cases pile up.", "「drain」を長くするか、滞っている箇所を確かめてください。"));

    public static readonly DiagnosticRule FewReplications = new("RPD3302", Severity.Hint,
        new Phrase("{0} replications are too few for intervals.", "くり返しが {0} 回では、幅(誤差)を示せません。"),
        new Phrase("Ask for 10 or more.", "10回以上にしてください。"));

    public static readonly DiagnosticRule NotPrecise = new("RPD3303", Severity.Warning,
        new Phrase("After {0} replications the mean cycle time of '{1}' is still not known within {2}.", "{0} 回くり返しても、「{1}」の平均所要時間の幅が {2} に収まりません。"),
        new Phrase("Allow more replications, or a longer horizon.", "くり返しの上限か期間を増やしてください。"));

    private static DiagnosticRule NotYet(int number, string what, string ja) => new($"RPD31{number:00}", Severity.Error,
        new Phrase($"'{{0}}' uses {what}, which cannot be simulated yet.", $"「{{0}}」の{ja}は、まだ試算できません。"),
        new Phrase("Leave it out, or describe it in a simpler way, until a later version.", "この版では、外すか簡単な形に書き換えてください。"));
}
