namespace Rpa.Discovery.Model;

/// <summary>The aims that a department can have, as files name them: in goals, in weights, in rankings.</summary>
internal static class AimIds
{
    public static readonly IReadOnlyList<string> All = ["on-time", "overtime", "time", "money", "burden"];
}
