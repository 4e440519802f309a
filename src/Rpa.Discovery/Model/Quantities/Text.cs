using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Model;

/// <summary>A title or note in one or both languages.</summary>
public sealed record Text
{
    /// <summary>In English, or the only form there is; null when only Japanese was given.</summary>
    public string? English { get; init; }

    /// <summary>In Japanese; null when one form was given for both.</summary>
    public string? Japanese { get; init; }

    /// <summary>The form for a language, or the other one when it is missing.</summary>
    public string In(Language language) => (language == Language.Japanese ? Japanese ?? English : English ?? Japanese) ?? "";

    /// <summary>A phrase with its places filled in both languages; a <see cref="Text"/> or a function of the language gives each its own form.</summary>
    internal static Text Of(Phrase phrase, params object?[] arguments)
    {
        return new Text { English = Filled(Language.English), Japanese = Filled(Language.Japanese) };

        string Filled(Language language) => phrase.In(language,
            [.. arguments.Select(a => a switch { Text text => text.In(language), Func<Language, string> figure => figure(language), _ => a })]);
    }

    /// <summary>The English form, or the only one.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>One form for both languages.</summary>
    public static implicit operator Text(string text) => new() { English = text };
}
