using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Two runs on common random numbers: every figure as to-be − as-is, paired replication by replication.</summary>
/// <param name="pair">The runs.</param>
/// <param name="subject">Whose figures.</param>
/// <param name="isOnBoth">Whether either side has it.</param>
internal sealed class PairSource(PairedReplications pair, FigureSubject subject, bool isOnBoth = true) : FigureSource(subject)
{
    public override Estimate Total(Row row, Unit unit) => Estimate.Difference(After(row), Before(row), unit, pair.Controls);

    public override Estimate PerYear(Unit unit, bool isAdjusted, params IReadOnlyList<Row> rows)
    {
        var change = new double[pair.Replications];
        foreach (var row in rows)
        {
            var before = Before(row);
            var after = After(row);
            for (var r = 0; r < change.Length; r++)
            {
                var perYear = pair.PerYearOf(r);
                change[r] -= (before[r] * perYear.Before) - (after[r] * perYear.After);
            }
        }

        return Estimate.FromReplications(change, unit, isAdjusted ? pair.Controls : null);
    }

    public override Estimate Ratio(Row of, Row per, Unit unit, Adjusted adjusted = Adjusted.Always, Phrase? whyNone = null) =>
        Estimate.RatioDifference(After(of), After(per), Before(of), Before(per), unit, adjusted == Adjusted.Never ? null : pair.Controls);

    public override bool Has(Row per) => isOnBoth && per(pair.AsIs.Samples, Subject).Sum() > 0 && per(pair.ToBe.Samples, Subject).Sum() > 0;

    public override FigureSource InMonth(int month) => new PairSource(pair, Subject with { Month = month }, isOnBoth);

    private ReadOnlySpan<double> Before(Row row) => row(pair.AsIs.Samples, Subject).AsSpan(0, pair.Replications);

    private ReadOnlySpan<double> After(Row row) => row(pair.ToBe.Samples, Subject).AsSpan(0, pair.Replications);
}
