namespace Rpa.Discovery.Wording;

/// <summary>Several things or sentences in a row, joined as the language joins them.</summary>
internal sealed class Series : IWording, IEquatable<Series>
{
    private readonly object[] _items;
    private readonly bool _isSentences;

    private Series(IEnumerable<object> items, bool isSentences)
    {
        _items = [.. items];
        _isSentences = isSentences;
    }

    public IReadOnlyList<object> Items => _items;

    /// <summary><c>a, b, c</c>; <c>a、b、c</c> in Japanese.</summary>
    public static Series Of(IEnumerable<object> items) => new(items, false);

    /// <summary>One sentence after the other.</summary>
    public static Series Sentences(IEnumerable<object> items) => new(items, true);

    public string In(Language language) => string.Join(
        _isSentences ? (language == Language.Japanese ? "" : " ") : HotSpotWords.ListComma.In(language),
        _items.Select(item => item is IWording worded ? worded.In(language) : item));

    public bool Equals(Series? other) => other is not null && _isSentences == other._isSentences && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Series);

    public override int GetHashCode() => HashCode.Combine(_isSentences, _items.Length);
}
