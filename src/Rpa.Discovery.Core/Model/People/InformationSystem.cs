using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.People;

/// <summary>A computer system that work uses: when it is online and how many can use it.</summary>
public sealed record InformationSystem : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among systems.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>In the file's words: <c>desktop</c>, <c>web</c>, <c>mainframe</c>, …; null when not said.</summary>
    public string? Kind { get; init; }

    /// <summary>The network segment: <c>my-number</c>, <c>lgwan</c>, <c>internet</c>; null when not said.</summary>
    public string? Network { get; init; }

    /// <summary>The calendar's id; null is always online.</summary>
    public string? Online { get; init; }

    /// <summary>How many can use it at once, at least 1; null has no limit.</summary>
    public int? Seats { get; init; }

    /// <summary>The first day of the month in which it is next replaced; null when none is known.</summary>
    public DateOnly? NextChange { get; init; }
}

/// <summary>A computer that a bot occupies while it runs.</summary>
public sealed record Machine : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among machines.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>The calendar's id; null is always there.</summary>
    public string? Calendar { get; init; }
}
