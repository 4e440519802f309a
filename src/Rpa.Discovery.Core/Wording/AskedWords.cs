namespace Rpa.Discovery.Wording;

/// <summary>What a clerk, a manager, an adviser and a councillor ask, and why some of it cannot be answered.</summary>
internal static class AskedWords
{
    public static readonly Phrase Heading = new("What is asked: clerk, manager, adviser, councillor", "聞かれること: 職員・管理職・助言者・議会");
    public static readonly Phrase AboutTheFirst = new("All of it is about {0}.", "どれも『{0}』についての答えです。");
    public static readonly Phrase Who = new("asked by", "だれが");
    public static readonly Phrase Clerk = new("clerk", "職員");
    public static readonly Phrase Manager = new("manager", "管理職");
    public static readonly Phrase Adviser = new("adviser", "助言者");
    public static readonly Phrase Councillor = new("councillor", "議会");

    public static readonly Phrase Lighter = new("Which of my steps gets lighter?", "どの作業が楽になるか");
    public static readonly Phrase StepHours = new("{0}: {1}", "{0} {1}");
    public static readonly Phrase NoneLighter = new("None, as far as the runs tell.", "計算で分かる範囲では、楽になる作業はありません。");
    public static readonly Phrase FromWhen = new("From when?", "いつからか");
    public static readonly Phrase FromMonth = new("By the plan from {1} {0}.", "工程表では{0}年{1}から。");
    public static readonly Phrase NotInThePlan = new("It is not in the plan: the part on what to carry out together says why.",
        "工程表には入っていません。理由は「実施する組合せ」にあります。");
    public static readonly Phrase NoPlan = new("It cannot be told: nobody asked for a plan. 'study FILE --budget AMOUNT' makes one.",
        "工程表を作っていないため、答えられません。「--budget 金額」をつけて計算すると作れます。");
    public static readonly Phrase WhoMends = new("Who mends it?", "止まったら、だれが直すか");
    public static readonly Phrase NoBot = new("There is no robot in it that would have to be mended.", "ロボットを使わないので、直すものはありません。");
    public static readonly Phrase NobodyAsked = new("It cannot be told: nobody was asked yet ('owner:').",
        "まだ聞いていないため、答えられません(ファイルに、直す係が書かれていません)。");
    public static readonly Phrase NobodyMends = new("Nobody, by the file.", "ファイルでは、直す人はいません。");
    public static readonly Phrase CostByYear = new("What does it cost, in which year?", "どの年度に、いくらかかるか");
    public static readonly Phrase Disagree = new("Where do people disagree?", "意見はどこで分かれるか");
    public static readonly Phrase NoGroup = new(
        "It cannot be told: only one set of weights was given. 'study FILE --group BALLOTS' compares those of several people.",
        "重みが1通りしかないため、答えられません。「--group 投票のファイル」をつけて計算すると、何人分も比べられます。");
    public static readonly Phrase PeakMonth = new("What happens in the peak month?", "いちばん忙しい月はどうなるか");
    public static readonly Phrase PeakWith = new("{0}: {2} {2:case|cases} {2:waits|wait} for {1} on average today, {3} with it.",
        "{0}に{1}を待つ案件は、現状が平均{2}件、見直し後が{3}件です。");
    public static readonly Phrase Peak = new("{0}: {2} {2:case|cases} {2:waits|wait} for {1} on average today; what becomes of them was "
        + "not compared.",
        "{0}に{1}を待つ案件は、現状が平均{2}件です。見直し後との比較はしていません。");
    public static readonly Phrase Sooner = new("Do residents wait less?", "住民の待つ時間は短くなるか");
    public static readonly Phrase WhoseWork = new("Whose work changes?", "だれの仕事が変わるか");
    public static readonly Phrase NobodysWork = new("Nobody's hours change, as far as the runs tell.", "計算で分かる範囲では、勤務時間の変わる人はいません。");
    public static readonly Phrase OtherCities = new("What did other cities get?", "ほかの市ではどうだったか");
    public static readonly Phrase Published = new("{0}. Only successes are published.", "{0}。公表されているのは、うまくいった例です。");
    public static readonly Phrase NothingPublished = new("It cannot be told: no comparable case is published.", "比べられる公表例がないため、答えられません。");
}
