using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>The end of a help text that offers the nearest defined name; null, which prints as nothing, when none is near.</summary>
internal static class DidYouMean
{
    public static Message? For(string written, IEnumerable<string> candidates) =>
        NearestName.To(written, candidates) is { } nearest ? FindingWords.DidYouMean.With(nearest) : null;
}
