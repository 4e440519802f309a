using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What the figures that nobody measured leave open about a candidate that was taken through possible files. All amounts are "if
/// it works": chance is not drawn.</summary>
public sealed class PossibleAmounts
{
    internal PossibleAmounts()
    {
    }

    /// <summary>How many figures behind it and behind today are in doubt; 0 when all are measured, and then there are no ranges.</summary>
    public required int DoubtfulFigures { get; init; }

    /// <summary>Of the value, in points; null when all is measured.</summary>
    public PossibleAmount? Value { get; init; }

    /// <summary>Of the value were every open question answered well; null when none is open or all is measured.</summary>
    public PossibleAmount? Answered { get; init; }

    /// <summary>Of the effects, by their names in JSON, those of one workflow or pool by their path there; an effect that has nothing to
    /// measure is missing.</summary>
    public IReadOnlyDictionary<string, PossibleAmount> Effects { get; init; } = new Dictionary<string,
        PossibleAmount>(StringComparer.Ordinal);

    /// <summary>Of hours released per year.</summary>
    internal PossibleAmount? HoursReleased => Effects.GetValueOrDefault(EffectFigures.All[0].Id);

    /// <summary>The ranges of a candidate.</summary>
    /// <param name="rows">With its column.</param>
    /// <param name="column">Which one.</param>
    /// <param name="figures">What its amounts are, in their order.</param>
    /// <param name="doubtful">How many figures behind it are in doubt.</param>
    /// <param name="effects">By the file's own figures, with how they vary from run to run.</param>
    /// <param name="value">By the file's own figures.</param>
    /// <param name="answered">The same were every open question answered well; null when none is open.</param>
    /// <param name="weights">Those of the value.</param>
    /// <param name="years">How long a run at the file's own figures is.</param>
    internal static PossibleAmounts Of(ParameterSamples rows, int column, IReadOnlyList<DrawnFigure> figures, int doubtful,
        CandidateEffects effects, Estimate value, Estimate? answered, IReadOnlyList<double> weights, double years)
    {
        if (doubtful == 0)
            return new PossibleAmounts { DoubtfulFigures = 0 };
        double[] w = [.. weights];
        var ranges = new Dictionary<string, PossibleAmount>(StringComparer.Ordinal);
        foreach (var (f, figure) in figures.Index())
        {
            if (figure.Get(effects) is { } own && PossibleAmount.Of([.. rows.Amounts.Select(row => row[column]?[f] ?? double.NaN)],
                rows.Blocks, Luck(rows, own, years), rows.IsUnsure) is { } range)
                ranges.Add(figure.Id, range);
        }

        return new PossibleAmounts
        {
            DoubtfulFigures = doubtful,
            Value = OfValue(rows, rows.Points, column, value, w, years),
            Answered = answered is null ? null : OfValue(rows, rows.Answered, column, answered, w, years),
            Effects = ranges,
        };
    }

    /// <summary>The range of a candidate's value at some weights.</summary>
    /// <param name="rows">With its column.</param>
    /// <param name="points">[file][candidate][aim]: of which points.</param>
    /// <param name="column">Which one.</param>
    /// <param name="value">By the file's own figures.</param>
    /// <param name="weights">Those of the value.</param>
    /// <param name="years">How long a run at the file's own figures is.</param>
    internal static PossibleAmount? OfValue(ParameterSamples rows, double[]?[][] points, int column, Estimate value, double[] weights,
        double years) => PossibleAmount.Of(
        [.. points.Select(row => row[column] is { } drawn ? WeightedSum.Value(drawn, weights) : double.NaN)], rows.Blocks,
        Luck(rows, value, years), rows.IsUnsure);

    // Fewer runs do not know how much a year varies; then nothing is taken out, and the range is rather too wide. A longer run varies less
    // than a year.
    internal static YearLuck Luck(ParameterSamples rows, Estimate own, double years) =>
        own.N >= Conventions.RunsForYearNoise && own.SingleVariance is { } variance && rows.Years > 0
            ? new YearLuck(variance * years / rows.Years, own.N) : YearLuck.None;
}
