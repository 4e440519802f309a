namespace Rpa.Discovery.Wording;

/// <summary>What is said of a group: who puts what first, who differs, how far they agree, what would settle it.</summary>
internal static class GroupWords
{
    public static readonly Phrase FirstForAll = new("{0} is first for all {1} {1:person|people}.", "{1}人全員が『{0}』を一番とします。");
    public static readonly Phrase FirstForSome = new("{0} is first for {1} of {2} {2:person|people}.", "{2}人のうち{1}人が『{0}』を一番とします。");
    public static readonly Phrase FirstForSomeAndLevel = new(
        "{0} is first for {1} of {2} {2:person|people}, and level with the first for {3} more.",
        "{2}人のうち{1}人が『{0}』を一番とし、ほかの{3}人にとっても一番と同程度です。");
    public static readonly Phrase FirstForOne = new("For the only person, {0} is first.", "1人だけの重みで、一番は『{0}』です。");

    public static readonly Phrase Said = new("{0}", "{0}");
    public static readonly Phrase Differs = new("{0} puts {1} first, {2} {2:point|points} before {3}.",
        "{0}は『{1}』を一番とし、『{3}』より{2}点高く評価します。");
    public static readonly Phrase DiffersLevel = new("{0} puts {1} first, but only {2} {2:point|points} before {3}: they are level.",
        "{0}は『{1}』を一番としますが、『{3}』との差は{2}点で、同程度です。");
    public static readonly Phrase ShiftOf = new("{0} would change over by moving {1} of the weight: {2}.",
        "{0}の重みを{1}だけ動かすと({2})、一番が入れ替わります。");
    public static readonly Phrase NoShift = new("No weights of {0} would change that.", "{0}の重みをどう動かしても変わりません。");
    public static readonly Phrase ChangeOfAim = new("{0} {1} to {2}", "「{0}」を{1}から{2}に");
    public static readonly Phrase EffectOf = new("Or {0} would have to bring {1} more for '{2}'.", "または『{0}』の「{2}」への効果があと{1}大きければ入れ替わります。");

    public static readonly Phrase AgreementIs = new("Over the whole order: {0} (Kendall's W {1}).", "順番全体で見ると{0}です(ケンドールの一致係数{1})。");
    public static readonly Phrase ByChance = new("Orders drawn by chance agree as much in {0} of the cases, so it may mean nothing.",
        "偶然の順番でもこの程度の一致は{0}の割合で起きるため、意味がないかもしれません。");
    public static readonly Phrase TooFewPeople = new("agreement needs at least three people; there are {0}", "意見の一致度を出すには3人以上が必要(今は{0}人)");
    public static readonly Phrase TooFewCandidates = new("agreement needs at least three candidates; there are {0}",
        "意見の一致度を出すには見直し候補が3つ以上必要(今は{0})");
    public static readonly Phrase NobodyDistinguishes = new("nobody tells any two candidates apart", "どの候補の間にも差をつけた人がいない");

    public static readonly Phrase Divided = new(
        "What divides them most is whether {0} (for {1}) or {2} (for {3}) comes first. Behind it stands '{4}': a weight of {5} on the "
        + "one side, {6} on the other. It makes {8} of the {7} {7:point|points} that part them.",
        "意見がいちばん分かれるのは、『{0}』({1})と『{2}』({3})のどちらが先かです。もとにあるのは「{4}」の重みで、一方は{5}、もう一方は{6}です。両者を隔てる{7}点のうち{8}点がここから来ます。");
    public static readonly Phrase NotDivided = new("Nobody turns the order of the best round.", "上位の候補の順番では、意見は分かれていません。");
    public static readonly Phrase AgreeOn = new(
        "Agree on the weight of '{0}' (now {1} to {2}): with {3} for all, those of one mind about the first ({4}) grow from {5} to {6} "
        + "of the group.",
        "「{0}」の重み(今は{1}〜{2})をそろえる: 全員{3}とすると、同じ案(『{4}』)を一番とする割合が{5}から{6}に増える。");
    public static readonly Phrase Measure = new(
        "{0}: those of one mind about the first grow from {1} to about {2} of the group.",
        "{0}: 同じ案を一番とする割合が{1}から約{2}に増える。");
    public static readonly Phrase NothingSettles = new(
        "No single figure and no single weight would bring more of them to the same first; talk about the pair.",
        "一つの数字や一つの重みだけでは一番はそろいません。分かれている二つの案について話し合ってください。");
    public static readonly Phrase NothingToSettle = new("All put the same candidate first; there is nothing to settle about it.",
        "全員が同じ案を一番としており、そろえる必要はありません。");

    // Headings and columns
    public static readonly Phrase Heading = new("What the group makes of it", "みんなの重みで見ると");
    public static readonly Phrase Person = new("who", "だれ");
    public static readonly Phrase Side = new("side", "立場");
    public static readonly Phrase PutsFirst = new("puts first", "一番とする案");
    public static readonly Phrase Order = new("order", "順番");
    public static readonly Phrase Aside = new(" ({0})", "({0})");
    public static readonly Phrase HowSure = new("how sure", "確からしさ");
    public static readonly Phrase WeightsOf = new("weights", "重み");
    public static readonly Phrase WhoDiffers = new("Who differs, and what would have to change", "意見の違う人と、変わるための条件");
    public static readonly Phrase MeasureEach = new("What each could measure to be surer", "それぞれ、何を測ればはっきりするか");
    public static readonly Phrase MeasureFor = new("{0}: {1}", "{0}は、{1}");
    public static readonly Phrase Agreement = new("How far they agree", "意見の一致度");
    public static readonly Phrase Division = new("What divides them", "意見の分かれるところ");
    public static readonly Phrase Remedies = new("What would settle it", "何をすれば決まるか");
    public static readonly Phrase SidesEqually = new(
        "Sides count equally, then people within a side. There is no average ranking: it would hide who differs.",
        "立場どうしを同じ重さで数え、同じ立場の中では1人ずつ同じ重さで数えます。平均の順位は、意見の違う人が見えなくなるため出しません。");
    public static readonly Phrase Combined = new(
        "Comparisons in pairs put together ({0}): first by judgements {1}, first by priorities {2}.",
        "一対比較をまとめると({0})、判断をまとめた場合の一番は『{1}』、重みをまとめた場合の一番は『{2}』です。");
    public static readonly Phrase SharedOut = new(
        "{0}: nothing is to gain for '{1}' here, so its weight is shared out among the other aims.",
        "{0}: 「{1}」は今は改善の余地がないため、その重みはほかのものさしに振り分けています。");
    public static readonly Phrase Inconsistent = new("{0}: the comparisons contradict each other (consistency ratio {1}); ask again.",
        "{0}: 一対比較が食い違っています(整合比{1})。もう一度たずねてください。");

    public static readonly Phrase DivisionSide = new("division", "課");
    public static readonly Phrase Adviser = new("adviser", "助言者");
    public static readonly Phrase Vendor = new("vendor", "事業者");
}
