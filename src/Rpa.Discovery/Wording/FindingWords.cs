namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of every room share.</summary>
internal static class FindingWords
{
    /// <summary>Words of the language in a row: they are shown whole, where what people wrote is shortened.</summary>
    public static Phrase List(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new Phrase(list, list);
    }

    public static readonly Phrase DidYouMean = new(" Did you mean '{0}'?", "「{0}」のことですか。");
}
