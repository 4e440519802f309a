namespace Rpa.Discovery.Wording;

/// <summary>All departments of a plan side by side: where which kind of candidate pays.</summary>
internal static class RankSweepWords
{
    public static readonly Phrase Help = new(
        "Ranks what to do in every department of the plan and compares them: where which kind of candidate pays, and how sure that is.",
        "計画のすべての職場で何を見直すかを順位づけし、どこでどの種類の見直しが見合うか、どのくらい確かかを比べます。");

    public static readonly Phrase Stage = new("ranking departments", "職場ごとの順位づけ");
    public static readonly Phrase Title = new("Where which candidate pays: {0}", "どこで何が見合うか: {0}");
    public static readonly Phrase KindPays = new(
        "{0}: among the candidates of {1} of {2} {2:department|departments}, and likely to pay in {3}; most hours in {4}, by '{5}': {6} "
        + "if it works. That this pays: {7}.",
        "{0}: {2}か所のうち{1}か所で候補になり、見合う見込みが高いのは{3}か所です。時間が最も浮くのは{4}の「{5}」で、うまくいけば{6}です。"
        + "これが見合う見込みは、{7}。");
    public static readonly Phrase NothingRanked = new("Nothing could be ranked in any of the {0} {0:department|departments}.",
        "{0}か所のどの職場でも順位づけできませんでした。");
    public static readonly Phrase Known = new(
        "In brackets: what 8 in 10 possible files give. Likely to pay: money and freed hours at their pay come out above 0 together in at "
        + "least 8 of 10 possible files. From {0} {0:run|runs} and at most 50 possible files of each department; 'study' of one says more.",
        "かっこの中は、ありうるファイルの10件中8件が示す幅です。「見合う見込みが高い」とは、お金と、浮いた時間を給与で見た額の合計が、ありうるファイルの10件中8件以上で0を"
        + "上回ることです。くり返しは{0}回、ありうるファイルは職場ごとに50件までです。1つの職場を詳しく見るには「study」を使います。");
    public static readonly Phrase OfTodayAlone = new("The scenarios and values of the plan are not looked at here.",
        "計画の見直し案と値は、ここでは使いません。");
    public static readonly Phrase FailedHeading = new("Not ranked", "順位づけできなかった職場");
    public static readonly Phrase Failed = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Errors = new("{0} (and {1} further {1:error|errors})", "{0}(ほかに誤り{1}件)");
    public static readonly Phrase TableHeading = new("Department by department", "職場ごとの候補");
    public static readonly Phrase KindColumn = new("kind", "種類");
    public static readonly Phrase CandidateColumn = new("candidate", "見直し候補");
    public static readonly Phrase HoursColumn = new("hours released a year", "浮く時間(年)");
    public static readonly Phrase PaysColumn = new("that it pays", "見合う見込み");
    public static readonly Phrase PlaceColumn = new("place there", "その職場での順位");
    public static readonly Phrase WordAndShare = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase PaysByTheFile = new("yes, by the file's figures", "ファイルの数字では見合う");
    public static readonly Phrase PaysNotByTheFile = new("no, by the file's figures", "ファイルの数字では見合わない");
    public static readonly Phrase NotAllShown = new("Shown are {0} of {1} {1:candidate|candidates}; all of them stand in ranked.csv and "
        + "in the JSON.",
        "{1}件のうち{0}件を示しました。すべてはranked.csvとJSONにあります。");
}
