using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads <c>pools.clerk.capacity=4..9</c>: where a value stands and what it is to be.</summary>
internal static class SweepText
{
    public const int MostValues = 50;

    /// <summary>The request of an option.</summary>
    public static SweepRequest Read(string option, string text)
    {
        // A path may hold '=' ('letter: channel = paper'), a value never does.
        var written = SpokenOptions.Narrow(text);
        var at = written.LastIndexOf('=');
        if (at < 1 || written[..at].Trim() is not { Length: > 0 } path)
            throw new UsageException(ComparisonWords.NotASweep, option, text);
        var values = new List<string>();
        foreach (var part in written[(at + 1)..].Split([',', '、'], StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0)
                throw new UsageException(ComparisonWords.NotASweep, option, text);
            values.AddRange(SweptValues.Read(part, MostValues, out var count) ?? throw (count > MostValues
                ? new UsageException(ComparisonWords.TooManyValues, option, MostValues, part, count)
                : new UsageException(ComparisonWords.NotARange, option, part)));
        }

        if (values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException(ComparisonWords.ValueTwice, option, twice.Key);
        return values.Count <= MostValues ? new SweepRequest(path, values)
            : throw new UsageException(ComparisonWords.TooManyValues, option, MostValues, text, values.Count);
    }
}
