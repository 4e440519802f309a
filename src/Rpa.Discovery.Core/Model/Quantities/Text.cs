using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Model.Quantities;

/// <summary>A title or note in one or both languages.</summary>
public sealed record Text : IWording
{
    /// <summary>In English, or the only form there is; null when only Japanese was given.</summary>
    public string? English { get; init; }

    /// <summary>In Japanese; null when one form was given for both.</summary>
    public string? Japanese { get; init; }

    /// <summary>The form for a language, or the other one when it is missing.</summary>
    public string In(Language language) => (language == Language.Japanese ? Japanese ?? English : English ?? Japanese) ?? "";

    /// <summary>A sentence as it would be written into a file: in both languages.</summary>
    internal static Text Of(Message message) => new() { English = message.In(Language.English), Japanese = message.In(Language.Japanese) };

    /// <summary>The English form, or the only one.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>One form for both languages.</summary>
    public static implicit operator Text(string text) => new() { English = text };

    /// <summary>The title as a sentence of a result.</summary>
    public static implicit operator Message(Text text) => new(MessageWords.AsWritten, [text]);
}
