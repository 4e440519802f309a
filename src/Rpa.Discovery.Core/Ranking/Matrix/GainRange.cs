namespace Rpa.Discovery.Ranking.Matrix;

/// <summary>From the worst to the best of a criterion, counted so that more is better.</summary>
internal readonly record struct GainRange(double Worst, double Best)
{
    /// <summary>The range that the alternatives of a matrix span.</summary>
    public static GainRange Of(DecisionMatrix matrix, int criterion)
    {
        double worst = double.PositiveInfinity, best = double.NegativeInfinity;
        for (var a = 0; a < matrix.Alternatives.Count; a++)
        {
            var gain = matrix.Gain(a, criterion);
            worst = Math.Min(worst, gain);
            best = Math.Max(best, gain);
        }

        return new GainRange(worst, best);
    }

    /// <summary>What is missing to the best, as a share of the range; 0 when the range is a point.</summary>
    /// <remarks>Halves first where the range alone would leave the range of a double.</remarks>
    public double Missing(double gain) =>
        Best == Worst ? 0 : double.IsFinite(Best - Worst)
            ? (Best - gain) / (Best - Worst) : ((Best / 2) - (gain / 2)) / ((Best / 2) - (Worst / 2));
}
