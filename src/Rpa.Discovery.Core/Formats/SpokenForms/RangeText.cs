using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>Splits a range as people write it: <c>5-10 min</c>, <c>5～10分</c>, <c>30分から1時間まで</c>, <c>1 to 2 h</c>.</summary>
internal static partial class RangeText
{
    /// <summary>The two ends; a first one that is a bare number has the unit of the second.</summary>
    /// <param name="text">With full-width signs mapped.</param>
    /// <param name="from">The first end.</param>
    /// <param name="to">The second end.</param>
    public static bool TrySplit(string text, [NotNullWhen(true)] out string? from, [NotNullWhen(true)] out string? to)
    {
        from = to = null;
        var range = Range().Match(text.Trim());
        if (!range.Success)
            return false;
        to = range.Groups["to"].Value;
        from = NumberText.TryRead(range.Groups["from"].Value, out _)
            ? range.Groups["from"].Value + FirstUnit(to) : range.Groups["from"].Value;
        return true;
    }

    // 1-2時間半 is from 1時間.
    private static string FirstUnit(string amount) => Unit().Match(amount).Groups["unit"].Value.TrimEnd().TrimEnd('半');

    // Dashes of every width are typed for one another, the Japanese sign of a long vowel among them.
    [GeneratedRegex(@"^(?:from )?(?<from>[0-9].*?)\s*(?:〜|~|から|–|—|‐|‑|−|ー|-|…|\.\.+|\bto\b)\s*(?<to>[0-9].*?)\s*(?:まで)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^[0-9.,]+(?<unit>\s*[^0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();
}
