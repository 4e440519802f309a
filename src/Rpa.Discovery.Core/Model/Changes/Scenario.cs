using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A department as it could be: what changes, and the bots that it takes.</summary>
public sealed record Scenario : ModelPart
{
    /// <summary>Kebab-case ASCII.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>The department file that it changes, relative to the scenario's; null when built in code.</summary>
    public string? Base { get; init; }

    /// <summary>Bots that the department does not have yet.</summary>
    public IReadOnlyList<Bot> Bots { get; init; } = [];

    /// <summary>Machines that the department does not have yet.</summary>
    public IReadOnlyList<Machine> Machines { get; init; } = [];

    /// <summary>The changes, applied in order.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What freed hours are for; null when nobody has said.</summary>
    public Text? RedeployTo { get; init; }

    /// <summary>The department after all changes, or what is wrong with them.</summary>
    public ReadResult<Department> Apply(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        var findings = new List<Diagnostic>();
        var changed = department with
        {
            Bots = [.. department.Bots.Where(b => Bots.All(own => !string.Equals(own.Id, b.Id, StringComparison.Ordinal))), .. Bots],
            Machines = [.. department.Machines, .. Machines],
        };
        foreach (var change in Changes)
            changed = change.Apply(changed, findings);
        return new ReadResult<Department>(changed, findings);
    }
}
