using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Model.Changes;

/// <summary>The efforts of steps that become one, added up: arm by arm where they vary by what the case is.</summary>
internal sealed class MergedEffort
{
    private const double HardlyVaries = 1e-3;

    private readonly IReadOnlyList<CaseAttribute> _attributes;
    private readonly List<Varying<Duration>> _efforts;
    private readonly string? _per;      // the attribute by which the sum varies
    private readonly string? _scaledBy; // what every effort is multiplied by

    public MergedEffort(Workflow workflow, IReadOnlyList<WorkState> steps)
    {
        _attributes = workflow.Attributes;
        _efforts = [.. steps.Select(s => s.Work.Effort)];
        _per = _efforts.Select(e => e.Per).FirstOrDefault(per => AttributeOf(per) is not null);
        var factors = _efforts.SelectMany(e => e.Values).Select(v => v.ScaledBy).Distinct(StringComparer.Ordinal).ToList();
        _scaledBy = factors.Count == 1 ? factors[0] : null;
        CanBeAdded = !steps.Any(s => s.Repeat is not null || s.Work.Batch is { EffortPerBatch: true })
            && steps.All(s => Hands(s) == Hands(steps[0])) && (!HasTotal || _efforts.TrueForAll(IsOneTotal));
    }

    /// <summary>Whether they are hours of the same number of people for one case, or all of them totals of a year.</summary>
    public bool CanBeAdded { get; }

    /// <summary>How far the most scattered sum varies, when that is more than can be drawn; null otherwise.</summary>
    public double? TooScattered { get; private set; }

    /// <summary>Means and variances added.</summary>
    public Varying<Duration> Sum()
    {
        if (_per is null)
            return Added(null);
        var keys = _efforts.Where(VariesByIt).SelectMany(e => e.Cases).Select(c => c.Key).Distinct(StringComparer.Ordinal);
        return new Varying<Duration>
        {
            Per = _per,
            Cases = [.. keys.Select(key => new VaryingCase<Duration> { Key = key, Value = Added(key) })],
            Else = _efforts.Exists(e => VariesByIt(e) && e.Else is null) ? null : Added(null),
        };
    }

    private bool HasTotal => _efforts.Exists(e => e.Values.Any(v => v.TotalHoursPerYear is not null));

    private static bool IsOneTotal(Varying<Duration> effort) => effort.Always is { TotalHoursPerYear: not null, ScaledBy: null };

    private static int Hands(WorkState step) =>
        step.Work.By.Kind == AssignmentKind.All ? step.Work.By.Pools.Sum(p => p.Count) : 1;

    private bool VariesByIt(Varying<Duration> effort) => effort.Always is null && string.Equals(effort.Per, _per, StringComparison.Ordinal);

    private CaseAttribute? AttributeOf(string? id) => _attributes.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal));

    private Duration Added(string? key)
    {
        double mean = 0, variance = 0;
        foreach (var effort in _efforts)
        {
            var (m, v) = effort.Always is null && !VariesByIt(effort) ? OverItsArms(effort) : MomentsOf(effort.For(key));
            (mean, variance) = (mean + m, variance + v);
        }

        // Variations add up to less than any of them, or, where an effort varies by what a case is, to more.
        var cv = mean > 0 ? Math.Sqrt(variance) / mean : 0;
        var total = HasTotal ? mean : (double?)null;
        var shown = HasTotal ? 1 : mean;
        if (ParameterChecks.MeanAndVariation(shown, cv) is not null)
        {
            if (cv >= HardlyVaries)
                TooScattered = Math.Max(TooScattered ?? 0, cv);
            cv = 0;
        }

        return new Duration
        {
            Distribution = cv > 0 ? Distribution.Lognormal(shown, cv) : Distribution.Constant(shown),
            ScaledBy = _scaledBy,
            TotalHoursPerYear = total,
        };
    }

    // The cases come in the shares of the attribute; of people and pools nobody knows who will take how many.
    private (double Mean, double Variance) OverItsArms(Varying<Duration> effort)
    {
        var attribute = AttributeOf(effort.Per);
        double all = 0, mean = 0, square = 0;
        foreach (var (law, weight) in attribute is { Choices.Count: > 0 }
            ? attribute.Choices.Select(c => (effort.For(c.Value), c.Share.Value)) : effort.Values.Select(v => ((Duration?)v, 1.0)))
        {
            var (m, v) = MomentsOf(law);
            (all, mean, square) = (all + weight, mean + (weight * m), square + (weight * (v + (m * m))));
        }

        mean = all > 0 ? mean / all : 0;
        return (mean, all > 0 ? Math.Max(0, (square / all) - (mean * mean)) : 0);
    }

    private (double Mean, double Variance) MomentsOf(Duration? law)
    {
        if (law is null)
            return (0, 0);
        var (mean, variance) = (law.Drawn.Mean, law.Drawn.StandardDeviation * law.Drawn.StandardDeviation);
        if (law.TotalHoursPerYear is { } total)
            return (total, variance * total * total);
        if (law.ScaledBy is null || _scaledBy is not null)
            return (mean, variance);
        var (by, scatter) = NumberOf(law.ScaledBy);
        return (mean * by, ((variance + (mean * mean)) * (scatter + (by * by))) - (mean * mean * by * by));
    }

    // What a case counts less than nothing at counts as nothing.
    private (double Mean, double Variance) NumberOf(string id)
    {
        if (AttributeOf(id) is not { } attribute)
            return (1, 0);
        if (attribute.Number?.NotBelowZero is { } number)
            return (number.Mean, number.StandardDeviation * number.StandardDeviation);
        var all = attribute.Choices.Sum(c => c.Share.Value);
        if (all <= 0)
            return (1, 0);
        var mean = attribute.Choices.Sum(c => c.Share.Value * Math.Max(0, c.Number ?? 1)) / all;
        return (mean, attribute.Choices.Sum(c => c.Share.Value * Math.Pow(Math.Max(0, c.Number ?? 1) - mean, 2)) / all);
    }
}
