namespace Rpa.Discovery.Wording;

/// <summary>One sentence for people, in English and Japanese, with places <c>{0}</c>, <c>{1}</c> … for what varies.</summary>
/// <remarks>A word that goes with a number stands as <c>{0} {0:case|cases}</c> (<see cref="CountedPlaces"/>). Phrases live as static fields of
/// the <c>…Words</c> classes of this folder; a test walks them and fails when one lacks a language.</remarks>
internal sealed class Phrase(string english, string japanese) : IWording
{
    public string English { get; } = english;

    public string Japanese { get; } = japanese;

    public string In(Language language) => language == Language.Japanese ? Japanese : English;

    /// <summary>The phrase with its places filled; what is worded itself (a title, a figure, another phrase) is said in the same
    /// language.</summary>
    public string In(Language language, params object?[] arguments)
    {
        var shown = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            shown[i] = arguments[i] is IWording worded ? worded.In(language) : arguments[i];
        return string.Format(CountedPlaces.Invariant, Quoting(In(language), language, shown), shown);
    }

    // A name that has quotation marks of its own takes the other kind around it.
    private static string Quoting(string text, Language language, object?[] shown)
    {
        var (open, close, outer, outerClose) = language == Language.Japanese ? ('「', '」', '『', '』') : ('\'', '\'', '"', '"');
        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i] is string name && name.Contains(open, StringComparison.Ordinal))
                text = text.Replace($"{open}{{{i}}}{close}", $"{outer}{{{i}}}{outerClose}", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The phrase with what fills its places: a sentence that nobody has read yet.</summary>
    public Message With(params object?[] arguments) => new(this, arguments);

    public static implicit operator Message(Phrase phrase) => new(phrase, []);

    /// <summary>The phrase with its words of each language changed.</summary>
    public Phrase Changed(Func<string, Language, string> change) =>
        new(change(English, Language.English), change(Japanese, Language.Japanese));

    public override string ToString() => English;
}
