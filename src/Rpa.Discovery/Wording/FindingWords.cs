namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of every room share.</summary>
internal static class FindingWords
{
    public static readonly Phrase Error = new("error", "誤り");
    public static readonly Phrase Warning = new("warning", "注意");
    public static readonly Phrase Hint = new("hint", "助言");

    public static readonly Phrase Comma = new(", ", ", ");
    public static readonly Phrase DidYouMean = new(" Did you mean '{0}'?", "「{0}」のことですか。");

    /// <summary>Words of the language in a row: they are shown whole, where what people wrote is shortened.</summary>
    public static Series List(IEnumerable<string> words) => Series.Joined(Comma, words);
}
