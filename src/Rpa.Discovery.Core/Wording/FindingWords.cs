namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of every room share.</summary>
internal static class FindingWords
{
    public static readonly Phrase Error = new("error", "誤り");
    public static readonly Phrase Warning = new("warning", "注意");
    public static readonly Phrase Hint = new("hint", "助言");

    public static readonly Phrase Comma = new(", ", ", ");

    /// <summary>What to write, each in quotation marks.</summary>
    public static Phrase Quoted(IEnumerable<(string English, string Japanese)> texts)
    {
        var all = texts.ToList();
        var english = all.ConvertAll(t => $"'{t.English}'");
        return new Phrase(
            english.Count < 2 ? string.Concat(english) : $"{string.Join(", ", english[..^1])} or {english[^1]}",
            string.Concat(all.Select(t => $"「{t.Japanese}」")));
    }

    /// <summary>The same words in both languages.</summary>
    public static Phrase Quoted(IEnumerable<string> texts) => Quoted(texts.Select(t => (t, t)));

    /// <summary>Stands where a name or a value is blank.</summary>
    public static readonly Phrase Blank = new("(blank)", "(空白)");

    public static readonly Phrase DidYouMean = new(" Did you mean '{0}'?", "「{0}」のことですか。");

    /// <summary>Words of the language in a row: they are shown whole, where what people wrote is shortened.</summary>
    public static Series List(IEnumerable<string> words) => Series.Joined(Comma, words);
}
