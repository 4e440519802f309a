namespace Rpa.Discovery.Wording;

/// <summary>Several things or sentences in a row, joined as the language joins them.</summary>
internal sealed class Series : IWording, IEquatable<Series>
{
    private readonly object[] _items;
    private readonly Phrase? _between; // null between sentences

    private Series(IEnumerable<object> items, Phrase? between)
    {
        _items = [.. items];
        _between = between;
    }

    public IReadOnlyList<object> Items => _items;

    /// <summary><c>a, b, c</c>; <c>a、b、c</c> in Japanese.</summary>
    public static Series Of(IEnumerable<object> items) => new(items, HotSpotWords.ListComma);

    /// <summary>One sentence after the other.</summary>
    public static Series Sentences(IEnumerable<object> items) => new(items, null);

    /// <summary>With a word of one's own between them.</summary>
    public static Series Joined(Phrase between, IEnumerable<object> items) => new(items, between);

    public string In(Language language) => string.Join(
        _between?.In(language) ?? (language == Language.Japanese ? "" : " "),
        _items.Select(item => item is IWording worded ? worded.In(language) : item));

    public bool Equals(Series? other) => other is not null && ReferenceEquals(_between, other._between) && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Series);

    public override int GetHashCode() => HashCode.Combine(_between, _items.Length);
}
