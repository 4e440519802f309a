namespace Rpa.Discovery.Wording;

/// <summary>A sentence in no language yet: which phrase, and what fills its places. Figures in it stay numbers until somebody reads
/// it.</summary>
public sealed class Message : IWording, IEquatable<Message>
{
    private readonly Phrase _phrase;
    private readonly object?[] _arguments;
    private readonly string? _id;

    internal Message(Phrase phrase, object?[] arguments, string? id = null)
    {
        _phrase = phrase;
        _arguments = arguments;
        _id = id;
    }

    /// <summary>Which sentence it is, in every language: <c>hot-spot.state-waits</c>, or the code of a finding.</summary>
    public string Id => _id ?? PhraseIds.Of(_phrase);

    internal IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => _phrase.In(language, _arguments);

    /// <summary>Whether it is the same sentence about the same things.</summary>
    public bool Equals(Message? other) =>
        other is not null && ReferenceEquals(_phrase, other._phrase) && string.Equals(_id, other._id, StringComparison.Ordinal)
            && _arguments.SequenceEqual(other._arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_phrase, _arguments.Length > 0 ? _arguments[0] : null, _arguments.Length);

    /// <summary>A sentence of one's own, the same in both languages.</summary>
    public static implicit operator Message(string text) => new(MessageWords.AsWritten, [text]);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(Language.English);
}
