using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads <c>pools.clerk.capacity=4..9</c>: where a value stands and what it is to be.</summary>
internal static partial class SweepText
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
            values.AddRange(Values(option, part));
        }

        if (values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException(ComparisonWords.ValueTwice, option, twice.Key);
        return values.Count <= MostValues ? new SweepRequest(path, values)
            : throw new UsageException(ComparisonWords.TooManyValues, option, MostValues, text, values.Count);
    }

    private static IEnumerable<string> Values(string option, string part)
    {
        if (part.IndexOf("..", StringComparison.Ordinal) < 0 && part.IndexOfAny(['〜', '~']) < 0)
            return [part];
        if (Range().Match(part) is not { Success: true } range || !Same(range.Groups["x"], range.Groups["x2"])
            || !Same(range.Groups["x"], range.Groups["x3"])
            || Number(range.Groups["from"].Value) is not { } from || Number(range.Groups["to"].Value) is not { } to || from >= to
            || (range.Groups["step"].Success ? Number(range.Groups["step"].Value) : 1) is not ({ } step and > 0))
        {
            throw new UsageException(ComparisonWords.NotARange, option, part);
        }

        string[] units = [.. new[] { "unit", "unit2", "unit3" }.Select(u => range.Groups[u].Value.Trim()).Where(u => u.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        if (units.Length > 1)
            throw new UsageException(ComparisonWords.NotARange, option, part);
        var count = Math.Floor((to - from) / step) + 1;
        if (count > MostValues)
            throw new UsageException(ComparisonWords.TooManyValues, option, MostValues, part, count);
        var unit = units is [var only] ? (only is "%" ? " %" : " " + only) : "";
        return Enumerable.Range(0, (int)count)
            .Select(i => range.Groups["x"].Value + (from + (i * step)).ToString("0.############", CultureInfo.InvariantCulture) + unit);
    }

    // A sign that stands before one number is meant for all.
    private static bool Same(Group one, Group other) =>
        !other.Success || other.Length == 0 || string.Equals(one.Value, other.Value, StringComparison.Ordinal);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m
            ? number : null;

    [GeneratedRegex(
        @"^(?<x>[x×]?)(?<from>\d+(?:\.\d+)?)(?<unit>[^\d./〜~]*)(?:\.\.|〜|~)(?<x2>[x×]?)(?<to>\d+(?:\.\d+)?)(?<unit2>[^\d/]*)(?:/(?<x3>[x×]?)(?<step>\d+(?:\.\d+)?)(?<unit3>[^\d]*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
