namespace Rpa.Discovery.Wording;

/// <summary>What the fields of a file are for, as editors show it over a name.</summary>
internal static class GrammarWords
{
    private static readonly Dictionary<string, Phrase> _fields = new(StringComparer.Ordinal)
    {
        // the same in every block
        ["title"] = FieldWords.Title,
        ["evidence"] = FieldWords.Evidence,

        ["evidence.class"] = new("How the figure was come by", "根拠の種類"),
        ["evidence.source"] = new("Id of an entry under 'sources'", "「sources」のID"),
        ["evidence.count"] = new("How many cases were seen", "確かめた件数"),
        ["evidence.spread"] = new("Factor within which it lies 9 times in 10", "10回に9回はこの倍率の範囲に入る"),

        ["law.about"] = new("Mean, varying as people do", "おおよその長さ"),
        ["law.exactly"] = new("Always the same", "いつも同じ"),
        ["law.usually"] = new("The ordinary case", "ふだんの時間"),
        ["law.sometimes"] = new("The awkward case", "手間取るときの時間"),
        ["law.share"] = new("Share of awkward cases; 1 in 10 when not said", "手間取る割合。書かなければ10回に1回"),
        ["law.from"] = new("8 in 10 lie between 'from' and 'to'", "10回に8回はこの間に入る(下)"),
        ["law.to"] = new("8 in 10 lie between 'from' and 'to'", "10回に8回はこの間に入る(上)"),
        ["law.total"] = new("Such as 12 h per-month, divided by the visits", "合計時間。例: 月12時間"),
        ["law.shift"] = new("Added to every value; what then lies below zero counts as 0", "すべての値に足す。0より小さくなれば0と数える"),
        ["law.between"] = new("Only values within, such as [1 min, 9 min]; 'open' leaves a side uncut",
            "この範囲の値に限る。例: [1 min, 9 min]。限らない側は open"),
        ["law.times"] = new("Attribute that it is multiplied by", "かける性質"),

        ["text.en"] = new("In English", "英語"),
        ["text.ja"] = new("In Japanese", "日本語"),
        ["histogram.edges"] = new("Ends of the classes, ascending", "区切りの値(小さい順)"),
        ["histogram.weights"] = new("How often each class comes", "区間ごとの多さ"),
        ["mixture-part.weight"] = new("How often this part comes", "この部分の多さ"),
        ["mixture-part.of"] = new("Its law", "その分布"),
        ["empirical-file.file"] = new("CSV file with one value to a line", "1行に1つの値のCSVファイル"),
        ["empirical-file.unit"] = new("Unit of the values", "値の単位"),
        ["ballots.analysts"] = new("One entry for each person", "1人に1つ"),
        ["ballot.who"] = new("Who it is", "誰の重みか"),
        ["ballot.side"] = new("Of the division, an adviser or a vendor", "職場・助言者・業者のどれか"),
        ["ballot.stickers"] = new("Stickers for each aim", "ねらいごとのシールの数"),
        ["ballot.swing"] = new("100 for the change that matters most, less for the others", "一番大事な変化を100とした値"),
        ["ballot.weights"] = new("Weights for each aim", "ねらいごとの重み"),
        ["ballot.compare"] = new("How many times more one aim counts than another", "一方が他方の何倍大事か"),
        ["ballot.order"] = new("The aims, the most important first", "大事な順に並べたねらい"),
        ["constant"] = new("Always this value", "いつも同じ値"),
        ["uniform"] = new("Anything between two ends alike", "2つの値の間で一様"),
        ["triangular"] = new("Between two ends, most often in between", "最小・最頻・最大の三角形"),
        ["pert"] = new("Between two ends, smoother than a triangle", "最小・最頻・最大のなめらかな分布"),
        ["exponential"] = new("Short ones are common, long ones rare", "短いものが多く、長いものはまれ"),
        ["erlang"] = new("Sum of several exponential parts", "指数分布のいくつかの和"),
        ["gamma"] = new("Skewed to the right, by mean and cv", "右に裾をひく分布(平均とばらつき)"),
        ["lognormal"] = new("Skewed to the right, as people's work is", "右に裾をひく分布。人の作業に近い"),
        ["weibull"] = new("Times to a failure", "故障までの時間"),
        ["beta"] = new("Between two ends in any shape", "2つの値の間でいろいろな形"),
        ["normal"] = new("Symmetric; below zero counts as 0", "左右対称。0より小さければ0と数える"),
        ["empirical"] = new("The values themselves, or a CSV file", "実際の値、またはCSVファイル"),
        ["histogram"] = new("Classes with how often each comes", "区間とその多さ"),
        ["choice"] = new("Values with their shares", "値とその割合"),
        ["mixture"] = new("Several laws, each in its share", "いくつかの分布の混合"),
        ["shift"] = new("Added to every value", "すべての値に足す"),
        ["between"] = new("Only values within; 'open' leaves a side uncut", "この範囲の値に限る。限らない側は open"),
        ["of"] = new("The law that it is about", "もとになる分布"),
    };

    // What the families of distributions are given by.
    private static readonly Dictionary<string, Phrase> _parameters = new(StringComparer.Ordinal)
    {
        ["value"] = new("The value", "値"),
        ["min"] = new("The smallest", "最小"),
        ["max"] = new("The largest", "最大"),
        ["mode"] = new("The most frequent", "最も多い値"),
        ["mean"] = new("The mean", "平均"),
        ["sd"] = new("Standard deviation", "標準偏差"),
        ["cv"] = new("Standard deviation over mean", "ばらつき(標準偏差÷平均)"),
        ["p10"] = new("1 in 10 lies below", "10回に1回はこれより小さい"),
        ["p50"] = new("Half lie below", "半分はこれより小さい"),
        ["p90"] = new("9 in 10 lie below", "10回に9回はこれより小さい"),
        ["median"] = new("Half lie below", "半分はこれより小さい"),
        ["sigma"] = new("Standard deviation of the logarithm", "対数の標準偏差"),
        ["shape"] = new("Shape", "形"),
        ["scale"] = new("Scale", "尺度"),
        ["alpha"] = new("First shape", "1つ目の形"),
        ["beta"] = new("Second shape", "2つ目の形"),
    };

    // Blocks that share the fields of another one.
    private static readonly Dictionary<string, string> _like = new(StringComparer.Ordinal)
    {
        ["attribute"] = "law",
    };

    public static IEnumerable<string> Keys => _fields.Keys;

    /// <summary>What a field is for; null where nobody has said.</summary>
    public static Phrase? Describe(string block, string field) =>
        _fields.GetValueOrDefault($"{block}.{field}")
            ?? (_like.TryGetValue(block, out var other) ? _fields.GetValueOrDefault($"{other}.{field}") : null)
            ?? _fields.GetValueOrDefault(field);

    /// <summary>What a parameter of a family of distributions is; null where nobody has said.</summary>
    public static Phrase? DescribeParameter(string parameter) => _parameters.GetValueOrDefault(parameter);
}
