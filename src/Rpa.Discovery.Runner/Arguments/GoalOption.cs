using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads <c>late &lt;= 5 %</c> and <c>pools.clerk.capacity=1..20</c>.</summary>
internal static partial class GoalOption
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["late"] = "late", ["time"] = "time", ["overtime"] = "overtime", ["use"] = "use",
        ["遅れ"] = "late", ["期限遅れ"] = "late", ["所要時間"] = "time", ["時間外"] = "overtime", ["時間外勤務"] = "overtime", ["埋まり具合"] = "use",
    };

    public static FigureGoal Read(string option, string text)
    {
        if (Form().Match(SpokenOptions.Narrow(text)) is not { Success: true } said
            || !_words.TryGetValue(said.Groups["figure"].Value, out var figure))
            throw new UsageException(ComparisonWords.NotAGoal, option, text);
        var scope = said.Groups["scope"] is { Success: true } named ? named.Value : null;
        var isAtMost = said.Groups["sign"].Value is "<=" or "≤" or "<";
        var value = said.Groups["value"].Value.Trim();
        double? limit = figure switch
        {
            "late" or "use" => Share(value),
            "time" => SpokenOptions.Duration(option, value,
                allowZero: true) is { Unit: not (TimeUnit.WorkingDay or TimeUnit.WorkingHour) } span ? span.Seconds / 3600 : null,
            _ => Hours().Match(value) is { Success: true } hours ? Number(hours.Groups["number"].Value) : null,
        };
        return limit is { } number ? new FigureGoal(figure, scope, isAtMost, number)
            : throw new UsageException(ComparisonWords.NotAGoal, option, text);
    }

    /// <summary>Where the number stands, and the range that was asked for.</summary>
    public static (string Path, (int From, int To)? Range) By(string option, string text)
    {
        var written = SpokenOptions.Narrow(text);
        var at = written.LastIndexOf('=');
        if (at < 0)
            return (written, null);
        return WholeRange().Match(written[(at + 1)..].Trim()) is { Success: true } range
            && int.TryParse(range.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(range.Groups["to"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to
            && written[..at].Trim() is { Length: > 0 } path
                ? (path, (from, to))
                : throw new UsageException(ComparisonWords.NotWholeRange, option, text);
    }

    private static double? Share(string text)
    {
        var isPercent = text.EndsWith('%');
        return Number(isPercent ? text[..^1].Trim() : text) is { } number && (isPercent ? number / 100 : number) is >= 0 and <= 1
            and var share ? share : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) && number < 1e12 ? number : null;

    [GeneratedRegex(@"^\s*(?<figure>[\p{L}]+)(?:\s+of\s+(?<scope>[\w-]+))?\s*(?<sign><=|>=|≤|≥|<|>)\s*(?<value>.+?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<number>[\d,.]+)\s*(?:h|hours?|時間)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hours();

    [GeneratedRegex(@"^(?<from>\d+)\s*(?:\.\.|〜|~)\s*(?<to>\d+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WholeRange();
}
