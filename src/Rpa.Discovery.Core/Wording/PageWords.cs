namespace Rpa.Discovery.Wording;

/// <summary>What joins the parts of a page, and the headings of the tables behind its pictures.</summary>
internal static class PageWords
{
    public static readonly Phrase None = new("–", "–");
    public static readonly Phrase CannotBeSaid = new("—", "—");

    public static readonly Phrase Figure = new("figure", "数値");
    public static readonly Phrase Low = new("at least", "少なくて");
    public static readonly Phrase High = new("at most", "多くて");
    public static readonly Phrase RunsLow = new("by chance alone, at least", "偶然だけなら(少なくて)");
    public static readonly Phrase RunsHigh = new("by chance alone, at most", "偶然だけなら(多くて)");
    public static readonly Phrase LowOf = new("{0}, at least", "{0}(少なくて)");
    public static readonly Phrase HighOf = new("{0}, at most", "{0}(多くて)");
    public static readonly Phrase WithLow = new("with the low figure", "低い数字のとき");
    public static readonly Phrase WithHigh = new("with the high figure", "高い数字のとき");
    public static readonly Phrase From = new("from", "元");
    public static readonly Phrase To = new("to", "先");
}
