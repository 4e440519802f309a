using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>The work of a state takes another time.</summary>
public sealed record EffortChange : Change
{
    /// <summary>The state.</summary>
    public required StatePath State { get; init; }

    /// <summary>The new effort; null where <see cref="Factor"/> changes the one there is.</summary>
    public Varying<Duration>? Effort { get; init; }

    /// <summary>Factor on the effort there is, above 0: every duration of it is that much longer; null where <see cref="Effort"/> takes its
    /// place.</summary>
    public double? Factor { get; init; }

    /// <inheritdoc/>
    public override string Verb => "effort";

    internal override Department Apply(Department department, List<Diagnostic> findings) =>
        WorkAt(department, State, findings) is null
            ? department
            : department.Replace(State, s =>
                s is WorkState work ? work with { Work = work.Work with { Effort = NewEffort(work.Work.Effort) } } : s);

    private Varying<Duration> NewEffort(Varying<Duration> effort) =>
        Effort ?? (Factor is { } factor ? effort.Map(l => l.Times(factor)) : effort);
}
