namespace Rpa.Discovery.Wording;

/// <summary>Several things or sentences in a row, joined as the language joins them.</summary>
internal sealed class Series : IWording, IEquatable<Series>
{
    private static readonly Between Sentence = new(" ", "");

    private readonly object[] _items;
    private readonly IWording _between;

    private Series(IEnumerable<object> items, IWording between)
    {
        _items = [.. items];
        _between = between;
    }

    public IReadOnlyList<object> Items => _items;

    /// <summary><c>a, b, c</c>; <c>a、b、c</c> in Japanese.</summary>
    public static Series Of(IEnumerable<object> items) => new(items, HotSpotWords.ListComma);

    /// <summary>One sentence after the other.</summary>
    public static Series Sentences(IEnumerable<object> items) => new(items, Sentence);

    /// <summary>With a word of one's own between them.</summary>
    public static Series Joined(Phrase between, IEnumerable<object> items) => new(items, between);

    /// <summary>With the same sign between them in every language, or with nothing.</summary>
    public static Series Joined(string sign, params IEnumerable<object> items) => new(items, new Between(sign, sign));

    /// <summary><c>120 to 190</c>; <c>120〜190</c> in Japanese.</summary>
    public static Series FromTo(object from, object to) => new([from, to], new Between(" to ", "〜"));

    public string In(Language language) =>
        string.Join(_between.In(language), _items.Select(item => item is IWording worded ? worded.In(language) : item));

    public bool Equals(Series? other) => other is not null && _between.Equals(other._between) && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Series);

    public override int GetHashCode() => HashCode.Combine(_between, _items.Length);

    private sealed record Between(string English, string Japanese) : IWording
    {
        public string In(Language language) => language == Language.Japanese ? Japanese : English;
    }
}
