using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.People;

/// <summary>A person who differs from the others, named by post rather than by name.</summary>
public sealed record Person : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among people.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the post; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>The calendar's id; null takes the pool's.</summary>
    public string? Calendar { get; init; }

    /// <summary>Own weekly hours within the calendar; null works all its hours.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Skill → factor on effort (0.9 takes 0.9 times as long), above 0.</summary>
    public IReadOnlyDictionary<string, double> Skills { get; init; } = new Dictionary<string, double>();

    /// <summary>The kind of employment.</summary>
    public Contract Contract { get; init; }

    /// <summary>Own absence; null takes the pool's.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Money per paid hour; beats the pool's.</summary>
    public decimal? HourlyCost { get; init; }

    /// <summary>How many things at once, at least 1.</summary>
    public int AtOnce { get; init; } = 1;
}
