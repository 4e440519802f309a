namespace Rpa.Discovery.Wording;

/// <summary>Portfolios: what is carried out together, when, and why not the rest.</summary>
internal static class PortfolioWords
{
    // Why not
    public static readonly Phrase Gated = new("not now, because {0}", "今は進めません: {0}");
    public static readonly Phrase ChangesAfterPlan = new("not now, because {0} changes in {1}, after the last quarter of the plan",
        "今は進めません: {0}が{1}に変わるのは、計画の期間より後です");
    public static readonly Phrase ExcludedBy = new("it excludes what is chosen: {0}", "選ばれたものと同時にはできない: {0}");
    public static readonly Phrase NeedsWhatIsNotChosen = new("it needs what is not chosen: {0}", "先に必要なものが選ばれていない: {0}");
    public static readonly Phrase TooDear = new("by itself it costs {0} in fiscal year {1}, {2} more than the budget",
        "単独でも{1}年度に{0}かかり、予算を{2}超える");
    public static readonly Phrase NoMoneyBeside = new(
        "beside the chosen ones, {0} is missing in fiscal year {1}, and the chosen ones make more of the money",
        "選ばれたものに加えると{1}年度の予算が{0}足りない。同じ予算なら選ばれたものの方が効果が大きい");
    public static readonly Phrase NoTimeAlone = new("it cannot be built within the plan", "計画の期間内に作りきれない");
    public static readonly Phrase NoTimeBeside = new("beside the chosen ones it cannot be built within the plan",
        "選ばれたものに加えると、計画の期間内に作りきれない");
    public static readonly Phrase NoLicence = new("when it runs, nothing is left of {0}", "動かす時間帯に{0}の空きがない");
    public static readonly Phrase CostsMore = new("it gives less than it costs ({0} {0:point|points})", "費用に見合う効果がない(評価点{0})");
    public static readonly Phrase AddsNothing = new("beside the chosen ones it adds nothing ({0} {0:point|points}); it overlaps with {1}",
        "選ばれたものに加えても効果が増えない(評価点{0})。効果が重なるもの: {1}");
    public static readonly Phrase AddsNothingAtAll = new("beside the chosen ones it adds nothing ({0} {0:point|points})",
        "選ばれたものに加えても効果が増えない(評価点{0})");
    public static readonly Phrase SimulatedWorse = new(
        "added up by pairs a set with it looked better; simulated together it is worth {0} {0:point|points}, the chosen set {1}",
        "2つずつの計算ではこれを含む組合せの方がよく見えたが、まとめて計算すると{0}点で、選ばれた組合せは{1}点");
    public static readonly Phrase NotPossibleWith = new("it cannot be put into one department together with {0}",
        "一つの職場にまとめることができないもの: {0}");
    public static readonly Phrase LeftOut = new("the search was cut short before it was settled", "探索を途中で打ち切ったため、まだ決まっていない");
    public static readonly Phrase Licences = new("{0} floating licences", "同時利用数{0}のライセンス");
    public static readonly Phrase Machine = new("the machine '{0}'", "端末「{0}」");
    public static readonly Phrase Quoted = new("'{0}'", "「{0}」");

    // Waves
    public static readonly Phrase AfterChange = new("{0}: waits for the change of {1} in {2}", "{0}: {1}の変更({2})の後に行う");
    public static readonly Phrase AfterNeed = new("{0}: needs this first: {1}", "{0}: 先に必要なもの: {1}");
    public static readonly Phrase AfterBuilding = new("{0}: waits until there is capacity to build it", "{0}: 作る順番を待って行う");
    public static readonly Phrase AfterMoney = new("{0}: waits for the money of fiscal year {1}", "{0}: {1}年度の予算で行う");
    public static readonly Phrase BeforeChange = new("{0}: {1} changes in {2}, so it will have to be adapted then",
        "{0}: {1}が{2}に変わるため、その時に直しが必要");

    // Assumptions
    public static readonly Phrase TwoBuilds = new("two bots can be built in a quarter: a convention, because nobody has said",
        "1四半期に作れるロボットは2つとした。誰も言っていないための決めごと");
    public static readonly Phrase Builds = new("bots that can be built by quarter: {0}; the last number goes on",
        "四半期ごとに作れるロボットの数: {0}(最後の数がその後も続く)");
    public static readonly Phrase PaidInAdvance = new(
        "what starts in a fiscal year is paid in it with a whole year's licence and maintenance", "始める年度に、作成費と1年分のライセンス料・保守費がかかるものとした");
    public static readonly Phrase LicencesShared = new(
        "floating licences are paid for by how many bots may run at the same time of the week", "同時利用数のライセンスは、同じ時間帯に動くロボットの数だけ費用に数えた");
    public static readonly Phrase PairsOf = new(
        "{0} {0:pair|pairs} that touch the same people or bots were simulated {1} times each; the others were taken not to touch",
        "同じ担当やロボットにかかわる{0}組を{1}回ずつまとめて計算し、ほかは互いに影響しないとした");
    public static readonly Phrase ChanceOfSets = new(
        "of two that touch each other, the mutual effect counts with the chance that both work out; what pairs do not explain, with the "
        + "chance that three do", "互いに影響する効果には、両方がうまくいく見込みを掛けた。2つずつで説明できない分には、3つともうまくいく見込みを掛けた");
    public static readonly Phrase SavedNotSpent = new("overtime pay that is saved is not added to the budget", "減った時間外勤務手当は、予算に足していない");

    // The screen
    public static readonly Phrase Title = new("{0}: what to carry out together", "{0}: 実施する組合せ");
    public static readonly Phrase Heading = new("What to carry out together", "実施する組合せ");
    public static readonly Phrase NothingChosen = new("Nothing is worth carrying out within these limits.",
        "この条件の中で、実施する価値のある見直し候補はありません。");
    public static readonly Phrase Together = new(
        "Together they are worth {0} {0:point|points} and give back {1}; added up one by one it would be {2} {2:point|points} and {3}.",
        "まとめて行うと評価点は{0}点、生み出される時間は{1}。1つずつの値を足すと{2}点、{3}です。");
    public static readonly Phrase DearAllTheSame = new(
        "'Costs more than it gives' is of money alone, freed hours counted at their pay, by the file's own figures. It is chosen all the "
        + "same, because at these weights what it gives in the other aims counts for more; give money more weight, and it may not be.",
        "「効果より費用が大きい」は金額だけの話です(ほかの仕事に回せる時間は人件費で数え、ファイルの数字のまま)。この重みではほかのねらいの効果がそれを上回るため、選ばれています。お金の重みを増やすと外れることがあります。");
    public static readonly Phrase NoneTouches = new("None of them touches another.", "互いに影響するものはありません。");
    public static readonly Phrase Proven = new("By singles and pairs no other set within these limits is worth more.",
        "単独と2つずつの計算では、この条件の中でこれより良い組合せはありません。");
    public static readonly Phrase ProvenBetterByPairs = new(
        "By singles and pairs another set came first ({0} {0:point|points}); simulated as a whole this one did. No set can be worth "
        + "more than {1} {1:point|points} by singles and pairs.",
        "単独と2つずつの計算では別の組合せが一番でした({0}点)が、まとめて計算するとこの組合せが一番です。単独と2つずつの計算で{1}点を超える組合せはありません。");
    public static readonly Phrase NotProven = new(
        "The search was cut short: another set may be worth up to {0} {0:point|points} by singles and pairs.",
        "探索を途中で打ち切りました。単独と2つずつの計算で最大{0}点の組合せがあり得ます。");
    public static readonly Phrase CandidateColumn = new("candidate", "見直し候補");
    public static readonly Phrase FromColumn = new("from", "実施時期");
    public static readonly Phrase ValueColumn = new("value", "評価点");
    public static readonly Phrase InOrderColumn = new("hours a year in this order", "この順で行ったときの時間(年)");
    public static readonly Phrase CostColumn = new("cost over five years", "5年間の費用");
    public static readonly Phrase UseColumn = new("freed hours are for", "使いみち");
    public static readonly Phrase NoUse = new("no use named", "使いみちの記入なし");
    public static readonly Phrase Roadmap = new("Roadmap", "工程表");
    public static readonly Phrase Quarter = new("{0} Q{1} (from {2})", "{0}年度 第{1}四半期({2}から)");
    public static readonly Phrase Money = new("Money by fiscal year", "年度ごとの費用");
    public static readonly Phrase YearColumn = new("fiscal year", "年度");
    public static readonly Phrase CostsColumn = new("costs", "費用");
    public static readonly Phrase BudgetColumn = new("budget", "予算");
    public static readonly Phrase LeftColumn = new("left", "残り");
    public static readonly Phrase NoLimit = new("no limit", "上限なし");
    public static readonly Phrase NotChosen = new("Not in it, because …", "入らなかったもの");
    public static readonly Phrase FrontHeading = new("What more or less money would give", "費用と効果の関係");
    public static readonly Phrase SetColumn = new("candidates", "見直し候補");
    public static readonly Phrase Nothing = new("nothing", "何もしない");
    public static readonly Phrase ThisOne = new("← this plan", "← この計画");

}
