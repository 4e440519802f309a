using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions;

/// <summary>What a set gives, by replication, so that sums and differences stay paired.</summary>
internal sealed class PortfolioSamples
{
    private static readonly Unit[] Units =
    [
        Unit.Points, Unit.HoursPerYear, Unit.HoursPerYear, Unit.HoursPerYear, Unit.HoursPerYear, Unit.CasesPerYear, Unit.HoursPerYear, Unit.MoneyPerYear,
    ];

    private readonly double[][] _rows;

    private PortfolioSamples(double[][] rows) => _rows = rows;

    public static PortfolioSamples Of(EffectSamples samples, double[] values) => new(
    [
        values, samples.HoursReleased, samples.Freed, samples.OvertimeAvoided, samples.TemporaryAvoided, samples.LateAvoided, samples.WaitingRemoved, samples.Cashed,
    ]);

    public static PortfolioSamples Zero(int replications) => new([.. Units.Select(_ => new double[replications])]);

    public PortfolioSamples Plus(PortfolioSamples other) => Combine(other, (a, b) => a + b);

    public PortfolioSamples Less(PortfolioSamples other) => Combine(other, (a, b) => a - b);

    public PortfolioEffects Estimates()
    {
        var all = _rows.Select((row, k) => Estimate.FromReplications(row, Units[k])).ToList();
        return new PortfolioEffects
        {
            Value = all[0],
            HoursReleasedPerYear = all[1],
            FreedHoursPerYear = all[2],
            OvertimeHoursAvoidedPerYear = all[3],
            TemporaryHoursAvoidedPerYear = all[4],
            LateCasesAvoidedPerYear = all[5],
            WaitingHoursRemovedPerYear = all[6],
            CashedPerYear = all[7],
        };
    }

    private PortfolioSamples Combine(PortfolioSamples other, Func<double, double, double> by) =>
        new([.. _rows.Zip(other._rows, (one, two) => one.Zip(two, by).ToArray())]);
}
