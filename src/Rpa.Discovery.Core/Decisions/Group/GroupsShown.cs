using Rpa.Discovery.Formats.BallotTables;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Which groups may be shown apart: those of five people or more, where what is left over is no smaller either, since it could
/// be had by subtraction.</summary>
internal static class GroupsShown
{
    /// <summary>The groups by size, and everybody else together without a name; none where only one part would be left.</summary>
    /// <param name="people">Those who are counted.</param>
    /// <param name="groups">Person → group.</param>
    public static IReadOnlyList<(string? Name, IReadOnlyList<string> People)> Of(IReadOnlyList<string> people,
        IReadOnlyDictionary<string, string> groups)
    {
        var named = people.Where(groups.ContainsKey).GroupBy(who => groups[who], StringComparer.OrdinalIgnoreCase).ToList();
        var shown = named.Where(g => g.Count() >= HeardVoices.FewestInAGroup).OrderByDescending(g => g.Count()).ThenBy(g => g.Key,
            StringComparer.Ordinal).ToList();
        List<string> Rest() => [.. people.Except(shown.SelectMany(g => g), StringComparer.Ordinal)];
        while (shown.Count > 0 && Rest() is { Count: > 0 and < HeardVoices.FewestInAGroup })
            shown.RemoveAt(shown.Count - 1);
        var rest = Rest();
        if (shown.Count + (rest.Count > 0 ? 1 : 0) < 2)
            return [];
        return [.. shown.Select(g => ((string?)g.Key, (IReadOnlyList<string>)[.. g])),
            .. rest.Count > 0 ? [(null, rest)] : Array.Empty<(string?, IReadOnlyList<string>)>()];
    }
}
