using System.Globalization;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads <c>3/24</c>: the third of 24 shares of some work.</summary>
internal static class ShareText
{
    /// <summary>More shares than any scheduler takes in one array.</summary>
    public const int MostShares = 100_000;

    public static (int Share, int Shares) Read(string option, string text)
    {
        var parts = SpokenOptions.Narrow(text).Split('/', StringSplitOptions.TrimEntries);
        return parts is [var one, var all]
            && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var share)
            && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var shares)
            && share >= 1 && share <= shares && shares <= MostShares
            ? (share, shares) : throw new UsageException(PartWords.NotAShare, option, text, MostShares);
    }
}
