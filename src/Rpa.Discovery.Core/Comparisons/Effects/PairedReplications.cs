using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Two runs on common random numbers, side by side: replication r of one belongs to replication r of the other.</summary>
internal sealed class PairedReplications
{
    private const double HoursPerYear = 365.25 * 24;

    private readonly HashSet<string> _temporary;
    private readonly Lazy<IReadOnlyDictionary<string, (double Hours, double OfRest)[]>> _takenBack;
    private readonly double[] _beforePerYear;
    private readonly double[] _afterPerYear;

    /// <param name="asIs">Today.</param>
    /// <param name="toBe">With the change.</param>
    /// <param name="heard">Today's cases, where several changes ask for them; null for one alone.</param>
    /// <param name="cancellation">Ends runs that are made once more.</param>
    public PairedReplications(ExperimentResult asIs, ExperimentResult toBe, HeardCases? heard = null,
        CancellationToken cancellation = default)
    {
        _takenBack = new(() => CasesLeftOpen.TakenBack(this, heard, cancellation));
        AsIs = asIs;
        ToBe = toBe;
        Replications = Math.Min(asIs.Samples.Replications, toBe.Samples.Replications);
        Controls = ControlVariates.Of(asIs.Deviations, Replications);
        _beforePerYear = PerYear(asIs, Replications);
        _afterPerYear = PerYear(toBe, Replications);
        _temporary = new HashSet<string>(
            asIs.Department.Pools.Concat(toBe.Department.Pools)
                .Where(p => p.Contract == Contract.Temporary
                    || (p.Members.Count > 0
                        && p.Members.All(m => IsTemporaryPerson(asIs.Department, m) || IsTemporaryPerson(toBe.Department, m))))
                .Select(p => p.Id),
            StringComparer.Ordinal);
    }

    public ExperimentResult AsIs { get; }

    public ExperimentResult ToBe { get; }

    public int Replications { get; }

    /// <summary>What today's demand and work were off by, which both sides share; null unless its options ask for it.</summary>
    public ControlVariates? Controls { get; }

    /// <summary>Whether a pool's people are fixed-term staff, so that their paid hours can be given back.</summary>
    public bool IsTemporary(string pool) => _temporary.Contains(pool);

    /// <summary>Every owner of a kind on either side: those of today first, in their order.</summary>
    public IReadOnlyList<string> Owners(MeasureKind kind) =>
        [.. AsIs.Samples.RowsOf(kind).Concat(ToBe.Samples.RowsOf(kind)).Select(r => r.Key.Owner).Distinct(StringComparer.Ordinal)];

    /// <summary>Every pool of people on either side: those of today first, in their order.</summary>
    public IReadOnlyList<string> PoolsOfPeople =>
        [.. AsIs.Department.Pools.Concat(ToBe.Department.Pools).Select(p => p.Id).Distinct(StringComparer.Ordinal)];

    public ReadOnlySpan<double> Before(MeasureKind kind, string owner, int month = -1) =>
        AsIs.Samples.Of(kind, owner, month).AsSpan(0, Replications);

    public ReadOnlySpan<double> After(MeasureKind kind, string owner, int month = -1) =>
        ToBe.Samples.Of(kind, owner, month).AsSpan(0, Replications);

    /// <summary>As-is − to-be of a kind over every owner, per year: what a change takes away.</summary>
    public double[] Less(MeasureKind kind, int month = -1) => LessWhere(kind, _ => true, month);

    /// <summary>As-is − to-be of a kind over some owners, per year.</summary>
    public double[] LessWhere(MeasureKind kind, Func<string, bool> owners, int month = -1)
    {
        var less = new double[Replications];
        foreach (var owner in Owners(kind))
        {
            if (!owners(owner))
                continue;
            var before = Before(kind, owner, month);
            var after = After(kind, owner, month);
            for (var r = 0; r < less.Length; r++)
                less[r] += (before[r] * _beforePerYear[r]) - (after[r] * _afterPerYear[r]);
        }

        return less;
    }

    /// <summary>As-is − to-be of one owner, per year.</summary>
    public double[] Less(MeasureKind kind, string owner, int month = -1)
    {
        var less = new double[Replications];
        var before = Before(kind, owner, month);
        var after = After(kind, owner, month);
        for (var r = 0; r < less.Length; r++)
            less[r] = (before[r] * _beforePerYear[r]) - (after[r] * _afterPerYear[r]);
        return less;
    }

    /// <summary>People's time that the cohort's cases no longer need in a state, per year, without what cases would give that the change
    /// leaves open (<see cref="CasesLeftOpen"/>).</summary>
    public double[] Released(string state)
    {
        var released = Less(MeasureKind.StateCohortEffortHours, state);
        var taken = TakenBack(state);
        for (var r = 0; r < taken.Length; r++)
            released[r] -= taken[r].Hours;
        return released;
    }

    /// <summary>The same over all states.</summary>
    public double[] Released()
    {
        var released = Less(MeasureKind.StateCohortEffortHours);
        foreach (var taken in _takenBack.Value.Values)
        {
            for (var r = 0; r < taken.Length; r++)
                released[r] -= taken[r].Hours;
        }

        return released;
    }

    /// <summary>What cases would seem to give in a state that the change leaves open, per year; empty where there is none.</summary>
    public ReadOnlySpan<(double Hours, double OfRest)> TakenBack(string state) => _takenBack.Value.GetValueOrDefault(state);

    /// <summary>By what a replication's hours are multiplied to be hours per year, today and with the change.</summary>
    public (double Before, double After) PerYearOf(int replication) => (_beforePerYear[replication], _afterPerYear[replication]);

    /// <summary>Change of a ratio of sums, to-be − as-is, over some owners of the numerator's kind.</summary>
    public Estimate RatioChange(MeasureKind numerator, MeasureKind denominator, Unit unit, Func<string, bool>? owners = null) =>
        Estimate.RatioDifference(
        Sum(ToBe, numerator, owners), Sum(ToBe, denominator, owners), Sum(AsIs, numerator, owners), Sum(AsIs, denominator, owners),
        unit, Controls);

    /// <summary>The sum of a kind over some owners by replication, in the order of the table.</summary>
    public double[] Sum(ExperimentResult run, MeasureKind kind, Func<string, bool>? owners = null, int month = -1)
    {
        var sum = new double[Replications];
        foreach (var (measure, row) in run.Samples.RowsOf(kind))
        {
            if (measure.Month != month || owners?.Invoke(measure.Owner) == false)
                continue;
            for (var r = 0; r < sum.Length; r++)
                sum[r] += row[r];
        }

        return sum;
    }

    /// <summary>A kind over every owner, today, per year.</summary>
    public double[] PerYearBefore(MeasureKind kind) => [.. Sum(AsIs, kind).Select((sum, r) => sum * _beforePerYear[r])];

    /// <summary>A kind over every owner, with the change, per year.</summary>
    public double[] PerYearAfter(MeasureKind kind) => [.. Sum(ToBe, kind).Select((sum, r) => sum * _afterPerYear[r])];

    /// <summary>To-be − as-is of one owner, per year.</summary>
    public Estimate ChangePerYear(MeasureKind kind, string owner, Unit unit, int month = -1)
    {
        var change = Less(kind, owner, month);
        for (var r = 0; r < change.Length; r++)
            change[r] = 0 - change[r];
        return Estimate.FromReplications(change, unit, Controls);
    }

    // A study of so many cases has a window of its own in each replication.
    private static double[] PerYear(ExperimentResult run, int replications)
    {
        var hours = run.Samples.Of(MeasureKind.WindowHours, "");
        var factors = new double[replications];
        for (var r = 0; r < replications; r++)
        {
            var years = run.Options.Cases is null ? run.Years : hours[r] / HoursPerYear;
            factors[r] = years > 0 ? 1 / years : 0;
        }

        return factors;
    }

    private static bool IsTemporaryPerson(Department department, string id) =>
        department.People.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal) && p.Contract == Contract.Temporary);
}
