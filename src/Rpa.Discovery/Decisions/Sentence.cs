using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>A phrase with its places filled, in both languages.</summary>
internal static class Sentence
{
    /// <summary>Places may hold texts, phrases and estimates too; each is written in the sentence's language.</summary>
    public static Text Of(Phrase phrase, params object?[] places) => new()
    {
        English = In(Language.English, phrase, places),
        Japanese = In(Language.Japanese, phrase, places),
    };

    private static string In(Language language, Phrase phrase, object?[] places) =>
        phrase.In(language, [.. places.Select(p => p switch { Text text => text.In(language), Estimate estimate => estimate.ToString(language), _ => p })]);
}
