using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>A heading of a table that people fill in: <c>1件の時間(分)</c> is a name and a unit.</summary>
internal static class UnitInBrackets
{
    // U+FF66 to FF9D of half width.
    private const string Kana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>The heading as names are compared (signs of full and half width mapped, lower case), and the unit in its brackets; empty
    /// when it has none.</summary>
    public static (string Name, string Unit) Split(string heading)
    {
        var name = WithWideKana(FullWidth.ToAscii(heading)).Trim().ToLowerInvariant();
        return name.EndsWith(')') && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            ? (name[..open].Trim(), name[(open + 1)..^1].Trim())
            : (name, "");
    }

    // ﾋﾟｰｸ is ピーク; what sounds voiced stands one place behind its plain sign, with a half voiced one two.
    private static string WithWideKana(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFF66', '\uFF9F'))
            return text;
        var wide = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (c is '\uFF9E' or '\uFF9F' && wide.Length > 0 && wide[^1] is >= 'カ' and <= 'ホ')
                wide[^1] = (char)(wide[^1] + (c == '\uFF9E' ? 1 : 2));
            else
                wide.Append(c is >= '\uFF66' and <= '\uFF9D' ? Kana[c - '\uFF66'] : c);
        }

        return wide.ToString();
    }
}
