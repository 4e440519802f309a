using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>A heading of a table that people fill in: <c>1件の時間(分)</c> is a name and a unit.</summary>
internal static class UnitInBrackets
{
    /// <summary>The heading as names are compared (signs of full width mapped, lower case), and the unit in its brackets; empty when it has
    /// none.</summary>
    public static (string Name, string Unit) Split(string heading)
    {
        var name = FullWidth.ToAscii(heading).Trim().ToLowerInvariant();
        return name.EndsWith(')') && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            ? (name[..open].Trim(), name[(open + 1)..^1].Trim())
            : (name, "");
    }
}
