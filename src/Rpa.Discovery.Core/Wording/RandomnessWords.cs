namespace Rpa.Discovery.Wording;

/// <summary>What a parameter of a distribution has to be, as the second half of a sentence: "mean must be …".</summary>
internal static class RandomnessWords
{
    public static readonly Phrase Finite = new("a finite number", "有限の数");
    public static readonly Phrase Positive = new("greater than 0", "0より大きい数");
    public static readonly Phrase NotNegative = new("0 or more", "0以上の数");
    public static readonly Phrase Variation = new("greater than 0 and at most 100 (write a constant where nothing varies)",
        "0より大きく100以下の数(ばらつかないときは一定の値として書く)");
    public static readonly Phrase Shape = new("between 0.0001 and 1,000,000", "0.0001以上100万以下の数");
    public static readonly Phrase WeibullShape = new("between 0.1 and 1,000", "0.1以上1,000以下の数");
    public static readonly Phrase WeibullVariation = new("between 0.0013 and 400", "0.0013以上400以下の数");
    public static readonly Phrase WholePositive = new("a whole number from 1 to 1,000,000", "1以上100万以下の整数");
    public static readonly Phrase AboveMinimum = new("greater than the minimum", "最小値より大きい数");
    public static readonly Phrase NotBelowMinimum = new("at least the minimum", "最小値以上の数");
    public static readonly Phrase NotAboveMaximum = new("at most the maximum", "最大値以下の数");
    public static readonly Phrase BetweenBounds = new("between the minimum and the maximum", "最小値と最大値の間の数");
    public static readonly Phrase BetaDeviation = new("small enough for the bounds: its square is below (mean − min) × (max − mean)",
        "範囲に収まる大きさ(2乗が(平均−最小)×(最大−平均)より小さい数)");
    public static readonly Phrase AboveMedian = new("greater than p50", "p50より大きい数");
    public static readonly Phrase AboveTenth = new("greater than p10", "p10より大きい数");
    public static readonly Phrase NearMedian = new("at most 45 times p50", "p50の45倍以下の数");
    public static readonly Phrase NearTenth = new("at most 2,000 times p10", "p10の2,000倍以下の数");
    public static readonly Phrase NotTooSmall = new("at least 0.001 (write a constant where nothing varies)",
        "0.001以上の数(ばらつかないときは一定の値として書く)");
    public static readonly Phrase LogDeviation = new("between 0.001 and 3", "0.001以上3以下の数");
    public static readonly Phrase BetaShape = new("between 0.01 and 1,000,000", "0.01以上100万以下の数");
    public static readonly Phrase AtLeastTwo = new("a list with at least two entries", "2つ以上の値の並び");
    public static readonly Phrase NearMedianNormal = new("less than 2.43 times p50 (a normal distribution cannot vary more)",
        "p50の2.43倍より小さい数(正規分布ではそれ以上ばらつかない)");
    public static readonly Phrase AtLeastOne = new("a list with at least one entry", "1つ以上の値の並び");
    public static readonly Phrase AsManyAsValues = new("as many as there are values", "値と同じ個数");
    public static readonly Phrase OneFewerThanEdges = new("one fewer than there are edges", "区切りより1つ少ない個数");
    public static readonly Phrase Increasing = new("increasing from entry to entry", "順に大きくなる数の並び");
    public static readonly Phrase SomePositive = new("0 or more, and not all 0", "0以上で、すべてが0ではない数");
    public static readonly Phrase HoldsMass = new("a range in which the distribution has some values", "その分布の値が入る範囲");
    public static readonly Phrase AboveFrom = new("greater than the lower bound", "下限より大きい数");
}
