using System.Globalization;
using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Writing;

/// <summary>Names of sheets as the format allows them: 1 to 31 letters, none of <c>: \ / ? * [ ]</c>, no apostrophe at either end, unique
/// whatever the case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Reserved = "History"; // of the change log that Excel keeps
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { Reserved };

    /// <summary>The name that comes nearest to what is asked for.</summary>
    public string Next(string wanted)
    {
        var plain = Plain(wanted);
        if (plain.Length == 0)
            plain = "–";
        var name = Cut(plain, Longest);
        for (var number = 2; !_taken.Add(name); number++)
        {
            var ending = $" ({number.ToString(CultureInfo.InvariantCulture)})";
            name = Cut(plain, Longest - ending.Length) + ending;
        }

        return name;
    }

    /// <summary>The name as a formula or a link refers to it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Plain(string wanted)
    {
        var plain = new StringBuilder(wanted.Length);
        foreach (var rune in wanted.EnumerateRunes())
        {
            var isBlank = rune.IsBmp && (HarmfulLetters.Holds((char)rune.Value) || rune.Value is ':' or '\\' or '/' or '?' or '*' or '['
                or ']' or '\uFFFD' or '\uFFFE' or '\uFFFF');
            plain.Append(isBlank ? " " : rune.ToString());
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
    }

    private static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
            return name;
        var end = char.IsHighSurrogate(name[longest - 2]) ? longest - 2 : longest - 1;
        return name[..end].TrimEnd('\'', ' ') + "…";
    }
}
