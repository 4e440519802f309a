using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Model;

/// <summary>The work of a state takes another time.</summary>
public sealed record EffortChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>The new effort.</summary>
    public required Varying<DurationLaw> Effort { get; init; }

    /// <inheritdoc/>
    public override string Verb => "effort";

    internal override Department Apply(Department department, List<Diagnostic> findings) =>
        WorkAt(department, State, findings) is null
            ? department
            : department.Replace(State, s => s is WorkState work ? work with { Work = work.Work with { Effort = Effort } } : s);
}
