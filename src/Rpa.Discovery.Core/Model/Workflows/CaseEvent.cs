using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>What may happen to a case, as people call it.</summary>
public sealed record CaseEvent : ModelPart
{
    /// <summary>The event's name as transitions have it, unique within the workflow.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required Text Title { get; init; }
}
