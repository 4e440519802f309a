using System.Globalization;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Takes how many people do it at the same time from what a time says: <c>10分×2人</c>, <c>2人で10分</c>, <c>10 min (2
/// people)</c>.</summary>
internal static partial class TogetherText
{
    /// <summary>The time of each of them.</summary>
    /// <param name="text">With full-width signs mapped.</param>
    /// <param name="people">How many; 1 where it does not say.</param>
    public static string Split(string text, out int people)
    {
        var said = Together().Match(text.Trim());
        people = said.Success ? Number(said.Groups["people"].Value) : 1;
        return said.Success && people is > 1 and <= 100 ? said.Groups["time"].Value.Trim() : text;
    }

    private static int Number(string people) => people is [var sign]
        && "一二三四五六七八九".IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at
        ? at + 1 : int.Parse(people, CultureInfo.InvariantCulture);

    private const string People = "(?<people>[0-9]{1,3}|[二三四五六七八九])\\s*(?:人|名|people|persons|staff|clerks)";

    [GeneratedRegex("^(?<time>.*[^\\s×✕x*])\\s*[×✕x*]\\s*" + People + "(?:体制|分)?$"
        + "|^" + People + "\\s*[×✕x*]\\s*(?<time>.+)$"
        + "|^(?<time>.*[^\\s])\\s*\\((?:職員)?" + People + "(?:で|体制|体制で|がかり|で実施|together)?\\)$"
        + "|^" + People + "(?:がかりで|体制で|で| for )\\s*(?<time>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Together();
}
