using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Spells out numbers that people leave open: <c>数分</c> is 2〜6分, <c>十数件</c> 12〜17件, <c>数十件</c> 20〜60件.</summary>
internal static partial class SeveralText
{
    /// <param name="text">The cell.</param>
    /// <param name="isSeveral">Whether it held such a number.</param>
    public static string Spelt(string text, out bool isSeveral)
    {
        var spelt = Several().Replace(text, m => m.Groups["ten"].Success ? "12〜17" : m.Groups["tens"].Success ? "20〜60"
            : m.Groups["hundreds"].Success ? "200〜600" : "2〜6");
        isSeveral = spelt != text;
        return spelt;
    }

    [GeneratedRegex("(?:(?<ten>十数|10数)|(?<tens>数十)|(?<hundreds>数百)|数)(?=分|秒|時間|日|営業日|週|件|枚|通|回|人|名|部|か月)")]
    private static partial Regex Several();
}
