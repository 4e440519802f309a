namespace Rpa.Discovery.Wording;

/// <summary>What stands behind a figure of the first screen: how it is computed, which figures of the file it rests on, which
/// runs.</summary>
internal static class ExplainWords
{
    public static readonly Phrase Explain = new("Explain", "この数字のわけ");
    public static readonly Phrase HowComputed = new("How it is computed: {0} (formula {1}, version {2})", "計算のしかた: {0}(計算式 {1}、版 {2})");
    public static readonly Phrase FromLine = new("From the file, line {0}: {1} ({2})", "元の数字: ファイルの{0}行目「{1}」({2})");
    public static readonly Phrase FromFileLine = new("From {0}, line {1}: {2} ({3})", "元の数字: {0}の{1}行目「{2}」({3})");
    public static readonly Phrase FromNowhere = new("From: {0} ({1})", "元の数字: 「{0}」({1})");
    public static readonly Phrase Assumed = new("Taken for it: {0}, {1} ({2})", "置いた前提: {0} {1}({2})");
    public static readonly Phrase AndMore = new("and {0} more {0:figure|figures}; report.json names them all under 'provenance'",
        "ほか{0}個の数字(すべてはreport.jsonの「provenance」にあります)");
    public static readonly Phrase AllMeasured = new("No figure of these workflows is in doubt: all are measured.", "この業務の流れの数字は、すべて実測です。");
    public static readonly Phrase Runs = new(
        "Runs: the period was simulated {0} times today and {0} times with the change, on the same random numbers (seed {1}).",
        "くり返し計算: 現状と見直し後を、同じ乱数で{0}回ずつ計算しました(再計算用の番号 {1})。");
    public static readonly Phrase RunsOfToday = new("Runs: the period was simulated {0} times as it is today (seed {1}).",
        "くり返し計算: 現状を{0}回計算しました(再計算用の番号 {1})。");
    public static readonly Phrase Files = new(
        "Range: {1} of {0} {0:file|files} drawn within what a guess may be off {1:is|are} kept; 8 in 10 of them lie in it.",
        "幅: 見当の外れ方の範囲で作った{0}通りのうち、職場の実情に合う{1}通りを使い、10のうち8がこの幅に入ります。");

    public static readonly Phrase HoursReleased = new(
        "people's working time for the cases of the period as it is today, less the same with the change",
        "対象期間に受け付けた件にかかる職員の作業時間を、現状から見直し後を引いて求めます");
    public static readonly Phrase Balance = new(
        "what is saved in overtime and temporary staff, less what it costs, spread evenly over its years",
        "減る時間外勤務手当と会計年度任用職員の費用から、かかる費用を引き、年数でならします");
    public static readonly Phrase Certainty = new(
        "in which share of many repetitions it stays first when the runs, the figures of the file and the weights of the aims are drawn "
        + "anew",
        "計算のくり返し、ファイルの数字、ものさしの重みを何度も引き直したとき、一番のままでいる割合です");
    public static readonly Phrase WeightChange = new("the smallest shift of weight between the aims that puts another candidate first",
        "ものさしの重みをどれだけ移すと、別の見直し候補が一番になるか、その最も小さいものです");
    public static readonly Phrase MeasureNext = new("how much better the choice becomes on average once a figure is known",
        "ある数字が分かると、選び方が平均してどれだけ良くなるかです");
    public static readonly Phrase Late = new("of the cases due in the period those not finished by then", "期間中に処理期限が来る件のうち、期限までに終わらない件数です");
}
