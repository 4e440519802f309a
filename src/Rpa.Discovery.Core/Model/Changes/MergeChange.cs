using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>Steps that follow each other become one, done in one go by the first one's people.</summary>
/// <remarks>Without an effort of its own the merged step takes the sum of the efforts: lognormal with the sum of their means and
/// variances, for each value of an attribute by which they vary. It uses the systems of all of them.</remarks>
public sealed record MergeChange : Change
{
    /// <summary>The states in their order, at least two, of one workflow.</summary>
    public required IReadOnlyList<StatePath> States { get; init; }

    /// <summary>The effort of the merged step; null is the sum.</summary>
    public Varying<Duration>? Effort { get; init; }

    /// <inheritdoc/>
    public override string Verb => "merge";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        var works = new List<WorkState>();
        foreach (var path in States)
        {
            if (WorkAt(department, path, findings) is not { } work)
                return department;
            works.Add(work);
        }

        for (var i = 0; i + 1 < works.Count; i++)
        {
            if (works[i].Transitions.Any(t => !t.IsTimer && !string.Equals(t.Target, works[i + 1].Id, StringComparison.Ordinal)))
            {
                findings.Add(ScenarioRules.NotAChain.At(Place, Named.Of(works[i]), Named.Of(works[i + 1])));
                return department;
            }
        }

        if ((Effort ?? Sum(department, works, findings)) is not { } effort)
            return department;
        var merged = works[0] with
        {
            Work = works[0].Work with
            {
                Effort = effort,
                Systems = [.. works.SelectMany(w => w.Work.Systems).Distinct(StringComparer.Ordinal)],
            },
            Transitions = [.. works[0].Transitions.Where(t => t.IsTimer), .. works[^1].Transitions],
        };
        department = department.Replace(States[0], _ => merged);
        foreach (var path in States.Skip(1))
            department = new EliminateChange { State = path, To = States[0].State, Place = Place }.Apply(department, findings);
        department = department.Replace(States[0], _ => merged);
        var asked = department.FindWorkflow(States[0].Workflow)?.AllStates.OfType<WorkState>()
            .Where(s => IsNoMore(s.Work.NotBy) || IsNoMore(s.Work.SameAs)).Select(s => new StatePath(States[0].Workflow, s.Id)).ToList();
        return (asked ?? []).Aggregate(department, (changed, path) =>
            changed.Replace(path, s => s is WorkState work ? work with { Work = ByTheMerged(work.Work) } : s));
    }

    private bool IsNoMore(string? state) => States.Skip(1).Any(s => string.Equals(s.State, state, StringComparison.Ordinal));

    // Who did a step that is no more did the merged one.
    private Work ByTheMerged(Work work) => work with
    {
        NotBy = IsNoMore(work.NotBy) ? States[0].State : work.NotBy,
        SameAs = IsNoMore(work.SameAs) ? States[0].State : work.SameAs,
    };

    private Varying<Duration>? Sum(Department department, List<WorkState> works, List<Diagnostic> findings)
    {
        var into = Named.State(department, States[0]);
        var added = new MergedEffort(department.FindWorkflow(States[0].Workflow)!, works);
        if (!added.CanBeAdded)
        {
            findings.Add(MeaningRules.CannotBeAddedUp.At(Place, into));
            return null;
        }

        var sum = added.Sum();
        if (added.TooScattered is not { } cv)
            return sum;
        findings.Add(MeaningRules.TooScatteredToAddUp.At(Place, into, (long)Math.Ceiling(cv)));
        return null;
    }
}
