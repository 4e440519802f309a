using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Model.Changes;

/// <summary>Steps that follow each other become one, done in one go by the first one's people.</summary>
/// <remarks>Without an effort of its own the merged step takes the sum of the efforts: lognormal with the sum of their means and
/// variances.</remarks>
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

        if ((Effort ?? Sum(works, Named.State(department, States[0]), findings)) is not { } effort)
            return department;
        var merged = works[0] with
        {
            Work = works[0].Work with { Effort = effort },
            Transitions = [.. works[0].Transitions.Where(t => t.IsTimer), .. works[^1].Transitions],
        };
        department = department.Replace(States[0], _ => merged);
        foreach (var path in States.Skip(1))
            department = new EliminateChange { State = path, To = States[0].State, Place = Place }.Apply(department, findings);
        return department.Replace(States[0], _ => merged);
    }

    private Varying<Duration>? Sum(List<WorkState> works, Named into, List<Diagnostic> findings)
    {
        double mean = 0, variance = 0;
        foreach (var law in works.Select(w => w.Work.Effort))
        {
            var means = law.Values.Select(v => v.Drawn.Mean).ToList();
            mean += means.Average();
            variance += law.Values.Average(v => v.Drawn.StandardDeviation * v.Drawn.StandardDeviation);
        }

        // Variations add up to less than any of them, or, where an effort varies by what a case is, to more.
        var cv = mean > 0 ? Math.Sqrt(variance) / mean : 0;
        if (ParameterChecks.MeanAndVariation(mean, cv) is null)
            return new Duration { Distribution = Distribution.Lognormal(mean, cv) };
        if (cv < 1e-3)
            return new Duration { Distribution = Distribution.Constant(mean) };
        findings.Add(MeaningRules.TooScatteredToAddUp.At(Place, into, (long)Math.Ceiling(cv)));
        return null;
    }
}
