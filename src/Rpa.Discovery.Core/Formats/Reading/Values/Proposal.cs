using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>What a finding proposes to write instead: the value as it stands, with one part of it put in another way.</summary>
internal static class Proposal
{
    /// <summary>A value with one part of it written in another way.</summary>
    public static string Within(string said, string part, string written) =>
        part.Length > 0 && said.LastIndexOf(part, StringComparison.Ordinal) is >= 0 and var at
            ? string.Concat(said.AsSpan(0, at), written, said.AsSpan(at + part.Length)) : written;

    /// <summary>What to write, if that was meant.</summary>
    public static Message IfMeant(IEnumerable<string> proposals) => FormatWords.WriteIfMeant.With(FindingWords.Quoted(proposals));

    /// <summary>Offers the text with its misspelt word mended, when that can then be read; null, which prints as nothing,
    /// otherwise.</summary>
    public static Message? Mended(string said, string? word, IEnumerable<string> words, Func<string, bool> reads)
    {
        if (word is not { Length: > 0 })
            return null;
        var mended = words.Where(w => reads(Within(said, word, w)));
        return NearestName.To(word, mended) is { } nearest ? FindingWords.DidYouMean.With(Within(said, word, nearest)) : null;
    }
}
