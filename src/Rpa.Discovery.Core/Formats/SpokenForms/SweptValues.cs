using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>Several values of one number as people write them: <c>4..9</c>, <c>0.1..0.5/0.1</c> (step), <c>4, 6, 8</c>, factors
/// <c>x0.5..x1.5/x0.5</c>.</summary>
internal static partial class SweptValues
{
    /// <summary>The values of a text with commas; null with how many there would be, or 0 where a part is no range.</summary>
    public static IReadOnlyList<string>? ReadAll(string text, int most, out double count)
    {
        var all = new List<string>();
        foreach (var part in FullWidth.ToAscii(text).Split([',', '、'], StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0)
            {
                count = 0;
                return null;
            }

            if (Read(part, most, out count) is not { } values)
                return null;
            all.AddRange(values);
        }

        count = all.Count;
        return all.Count <= most ? all : null;
    }

    /// <summary>The values of a part between commas; null with how many there would be, or 0 where it is no range.</summary>
    public static IReadOnlyList<string>? Read(string part, int most, out double count)
    {
        count = 1;
        if (part.IndexOf("..", StringComparison.Ordinal) < 0 && part.IndexOfAny(['〜', '~']) < 0)
            return [part];
        count = 0;
        if (Range().Match(part) is not { Success: true } range || !Same(range.Groups["x"], range.Groups["x2"])
            || !Same(range.Groups["x"], range.Groups["x3"])
            || Number(range.Groups["from"].Value) is not { } from || Number(range.Groups["to"].Value) is not { } to || from >= to
            || (range.Groups["step"].Success ? Number(range.Groups["step"].Value) : 1) is not ({ } step and > 0))
        {
            return null;
        }

        string[] units = [.. new[] { "unit", "unit2", "unit3" }.Select(u => range.Groups[u].Value.Trim()).Where(u => u.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        if (units.Length > 1)
            return null;
        var steps = Math.Floor((to - from) / step) + 1;
        count = (double)steps;
        if (steps > most)
            return null;
        var unit = units is [var only] ? (only is "%" ? " %" : " " + only) : "";
        return
        [
            .. Enumerable.Range(0, (int)steps)
                .Select(i => range.Groups["x"].Value + (from + (i * step)).ToString("0.############", CultureInfo.InvariantCulture) + unit),
        ];
    }

    // A sign that stands before one number is meant for all.
    private static bool Same(Group one, Group other) =>
        !other.Success || other.Length == 0 || string.Equals(one.Value, other.Value, StringComparison.Ordinal);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m
            ? number : null;

    [GeneratedRegex(
        @"^(?<x>[x×]?)(?<from>\d+(?:\.\d+)?)(?<unit>[^\d./〜~]*)(?:\.\.|〜|~)(?<x2>[x×]?)(?<to>\d+(?:\.\d+)?)(?<unit2>[^\d/]*)"
        + @"(?:/(?<x3>[x×]?)(?<step>\d+(?:\.\d+)?)(?<unit3>[^\d]*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
