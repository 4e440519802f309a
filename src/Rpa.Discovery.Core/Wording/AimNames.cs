namespace Rpa.Discovery.Wording;

/// <summary>The aims that a department can have, as files name them (in goals, in weights, in rankings) and as people do.</summary>
internal static class AimNames
{
    /// <summary>Id and title, in their order.</summary>
    public static readonly IReadOnlyList<(string Id, Phrase Title)> All =
        [("on-time", Words.OnTime), ("overtime", Words.OvertimeAim), ("time", Words.Time), ("money", Words.Money),
            ("burden", Words.Burden)];

    public static readonly IReadOnlyList<string> Ids = [.. All.Select(a => a.Id)];
}
