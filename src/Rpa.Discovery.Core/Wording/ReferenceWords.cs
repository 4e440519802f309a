namespace Rpa.Discovery.Wording;

/// <summary>What the page of all fields says around them.</summary>
internal static class ReferenceWords
{
    public static readonly Phrase Heading = new("Every field of a department, scenario or ballot file", "部署・見直し案・重みのファイルの全項目");
    public static readonly Phrase Lead = new(
        "Printed from the table of fields that the readers use (`rpa-discovery schema reference`); how to write a file stands in "
        + "[README.md](README.md). A value that is not set in code type is a figure, a phrase or a name.",
        "読み込みに使う項目の表から出力したものです(`rpa-discovery schema reference-ja`)。書き方は[README.ja.md](README.ja.md)にあります。等幅でない「値」は、数値・言い回し・名前のどれかです。");
    public static readonly Phrase Field = new("Field", "項目");
    public static readonly Phrase Value = new("Value", "値");
    public static readonly Phrase Meaning = new("What it is for", "意味");
    public static readonly Phrase Required = new("required", "必須");
    public static readonly Phrase Text = new("value", "値");
    public static readonly Phrase List = new("list of: {0}", "一覧({0})");
    public static readonly Phrase Map = new("names, each with: {0}", "名前ごとに {0}");
    public static readonly Phrase Varying = new("`per:` a property, with a value for each", "`per:` で性質ごとの値");
    public static readonly Phrase OfAFamily = new("by its parameters, below", "下のパラメーターで書く");
    public static readonly Phrase Or = new(", or ", " または ");
    public static readonly Phrase Families = new("Distributions", "分布");
    public static readonly Phrase FamiliesLead = new("A slash stands between ways to write the same family.", "「/」で区切ったのは、同じ分布の別の書き方です。");
    public static readonly Phrase Family = new("Family", "分布");
    public static readonly Phrase Parameters = new("By", "書き方");
}
