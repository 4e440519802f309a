using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>What a set gives, by replication, so that sums and differences stay paired.</summary>
internal sealed class PortfolioSamples
{
    // Values are not the effects' own: they weigh and cost.
    private static readonly (string Name, Unit Unit, Func<EffectSamples, double[]>? Of)[] Rows =
    [
        (nameof(PortfolioEffects.Value), Unit.Points, null),
        (nameof(PortfolioEffects.HoursReleasedPerYear), Unit.HoursPerYear, s => s.HoursReleased),
        (nameof(PortfolioEffects.FreedHoursPerYear), Unit.HoursPerYear, s => s.Freed),
        (nameof(PortfolioEffects.OvertimeHoursAvoidedPerYear), Unit.HoursPerYear, s => s.OvertimeAvoided),
        (nameof(PortfolioEffects.TemporaryHoursAvoidedPerYear), Unit.HoursPerYear, s => s.TemporaryAvoided),
        (nameof(PortfolioEffects.LateCasesAvoidedPerYear), Unit.CasesPerYear, s => s.LateAvoided),
        (nameof(PortfolioEffects.WaitingHoursRemovedPerYear), Unit.HoursPerYear, s => s.WaitingRemoved),
        (nameof(PortfolioEffects.CashedPerYear), Unit.MoneyPerYear, s => s.Cashed),
    ];

    private readonly double[][] _rows;

    private PortfolioSamples(double[][] rows) => _rows = rows;

    public static IReadOnlyList<Figure<PortfolioEffects, PortfolioSamples>> Figures { get; } =
    [
        .. Rows.Select((row, place) =>
            new Figure<PortfolioEffects, PortfolioSamples>(row.Name, row.Unit,
                (set, unit) => Estimate.FromReplications(set._rows[place], unit))),
    ];

    public static PortfolioSamples Of(EffectSamples samples, double[] values) =>
        new([.. Rows.Select(row => row.Of?.Invoke(samples) ?? values)]);

    public static PortfolioSamples Zero(int replications) => new([.. Rows.Select(_ => new double[replications])]);

    public PortfolioSamples Plus(PortfolioSamples other) => Combine(other, (a, b) => a + b);

    public PortfolioSamples Less(PortfolioSamples other) => Combine(other, (a, b) => a - b);

    /// <summary>With as many replications as the sum of each by itself has: those that were not run of the set are the sum's, moved by the
    /// mean difference in those that were, so that the mean is the sum's and what the set gives beyond it.</summary>
    public PortfolioSamples AsLongAs(PortfolioSamples sum) => new([.. _rows.Zip(sum._rows, (own, added) =>
    {
        var beyond = own.Zip(added, (o, a) => o - a).DefaultIfEmpty().Average();
        return added.Select((a, r) => r < own.Length ? own[r] : a + beyond).ToArray();
    })]);

    public PortfolioEffects Estimates() => new(FigureValues.Of(Figures, this));

    private PortfolioSamples Combine(PortfolioSamples other, Func<double, double, double> by) =>
        new([.. _rows.Zip(other._rows, (one, two) => one.Zip(two, by).ToArray())]);
}
