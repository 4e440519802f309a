using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.People;

/// <summary>Opening hours under a name.</summary>
public sealed record CalendarDefinition : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among calendars.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>The hours.</summary>
    public required WorkCalendar Hours { get; init; }
}
