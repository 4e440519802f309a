using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Reports;

/// <summary>What a pool gets for other work, beside what it is paid for: as posts, and as a share of its paid hours.</summary>
/// <param name="Pool">The pool's id.</param>
/// <param name="Posts">As many of its people work so long in a year; negative when it has less.</param>
/// <param name="Share">Of its paid regular hours, today.</param>
internal sealed record PoolShare(string Pool, double Posts, double Share)
{
    private const double Large = 0.25;

    /// <summary>Whether it is more than a quarter of all that they do: volumes and times are to be looked at before anybody plans with
    /// it.</summary>
    public bool IsLarge => Math.Abs(Share) > Large;

    /// <summary>Of a pool's effect; null where nothing is paid, so that nothing can be compared.</summary>
    public static PoolShare? Of(PoolEffect effect, ExperimentResult asIs)
    {
        if (asIs.Department.FindPool(effect.Pool) is not { } pool || effect.FreedHoursPerYear.Mean is not { } hours)
            return null;
        var paid = asIs.Samples.Of(MeasureKind.PoolPaidHours, effect.Pool).DefaultIfEmpty(0).Average() / asIs.Years;
        return paid > 0 && Heads(pool, asIs) is > 0 and var heads ? new PoolShare(effect.Pool, hours / paid * heads, hours / paid) : null;
    }

    // Mean over the days of the window where it changes.
    private static double Heads(Pool pool, ExperimentResult asIs)
    {
        if (pool.Members.Count > 0)
            return pool.Members.Count;
        List<CapacityStep> steps = [.. pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue)];
        if (steps.Count < 2 || asIs.WindowStart is not { } start || asIs.WindowEnd is not { } end)
            return steps is [var only, ..] ? only.Count : 0;
        var (first, last) = (DateOnly.FromDateTime(start.Date), DateOnly.FromDateTime(end.Date));
        var (sum, days) = (0.0, 0);
        for (var date = first; date < last || days == 0; date = date.AddDays(1), days++)
            sum += Validation.PaidStaff.CountOn(steps, date);
        return sum / days;
    }
}
