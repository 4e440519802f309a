namespace Rpa.Discovery.Wording;

/// <summary>Ideas on their way into use, and what became of last year's ranking.</summary>
internal static class IdeaWords
{
    public static readonly Phrase AnIdea = new("idea", "案");
    public static readonly Phrase Assessed = new("assessed", "検討済み");
    public static readonly Phrase Building = new("building", "構築中");
    public static readonly Phrase Live = new("live", "稼働中");
    public static readonly Phrase Retired = new("retired", "終了");

    public static readonly Phrase Heading = new("Ideas on their way", "見直しの進み具合");
    public static readonly Phrase Headline = new("{0} {0:idea|ideas}: {1}.", "{0}件の案があります: {1}。");
    public static readonly Phrase CountOf = new("{0} {1}", "{0}{1}件");
    public static readonly Phrase StatusColumn = new("status", "状況");
    public static readonly Phrase SinceColumn = new("since", "いつから");
    public static readonly Phrase OwnerColumn = new("owner", "担当");
    public static readonly Phrase RankColumn = new("rank now", "今の順位");
    public static readonly Phrase NotMeasured = new("not measured", "未測定");
    public static readonly Phrase Hours = new(
        "Predicted and measured are hours released a year by effort alone, as 'verify' set them beside each other, with the range in "
        + "which the truth lies 19 times in 20.",
        "予測と実績は、効果検証のとおり、手間だけで見た年間の生み出される時間です。範囲は20回に19回、本当の値が入る幅です。");
    public static readonly Phrase NotLiveYet = new("No measured result is named for: {0}. Those that are in use can be verified.",
        "実績の結果が書かれていません: {0}。稼働中のものは効果検証ができます。");

    public static readonly Phrase EarlierHeading = new("What became of last year's ranking", "前回の順位はどうなったか");
    public static readonly Phrase EarlierIs = new("The first {0} of the study in '{1}' (version {2}), as they were ranked then.",
        "「{1}」(版{2})の上位{0}件です。順位と時間はそのときのものです。");
    public static readonly Phrase RankThenColumn = new("rank then", "前回の順位");
    public static readonly Phrase HoursThenColumn = new("hours then", "前回の時間");
    public static readonly Phrase BecameColumn = new("what became of it", "その後");
    public static readonly Phrase SinceThen = new("{0} since {1}", "{1}から{0}");
    public static readonly Phrase RankedNow = new("ranked {0} now", "今は{0}位");
    public static readonly Phrase HeldBack = new("held back now", "今は見送り");
    public static readonly Phrase NotRankedNow = new("proposed, not ranked now", "候補だが順位の外");
    public static readonly Phrase NotProposed = new("no longer proposed", "もう候補にない");
    public static readonly Phrase Idea = new("idea", "案");
}
