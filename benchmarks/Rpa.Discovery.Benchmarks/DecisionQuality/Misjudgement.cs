using MathNet.Numerics.Distributions;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>How far each figure of one division is off from what people say of it: the stated law of guesses, drawn by code of its own
/// rather than by the product's.</summary>
/// <remarks>
/// A time, volume or cost is off by a factor whose logarithm is normal, nine in ten within the spread of its class. A share is a beta law
/// of so many cases with the stated share as its median. What figures of one kind and class have in common is drawn once.
/// </remarks>
internal sealed class Misjudgement(ulong seed, double together = Misjudgement.GuessesTogether, double wider = 1)
{
    public const double GuessesTogether = 0.5;
    private const double InterviewsTogether = 0.3;
    private const double GuessSpread = 1.6;
    private const double InterviewSpread = 1.3;
    private const double GuessCases = 5;
    private const double InterviewCases = 20;
    private const double NineInTen = 1.6448536269514722; // the standard normal law's 95 % point
    private const double Tiny = 1e-9;

    /// <summary>True over said, for a time, volume or cost.</summary>
    /// <param name="figure">Unique: what it is.</param>
    /// <param name="kind">Which figures are off together.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="spread">Instead of the class's.</param>
    public double Factor(string figure, string kind, EvidenceClass evidence, double? spread = null) =>
        evidence is EvidenceClass.Measured or EvidenceClass.Log
            ? 1
            : Math.Exp(Math.Log(spread ?? (evidence == EvidenceClass.Guess ? GuessSpread : InterviewSpread)) / NineInTen * wider
                * Normal(figure, kind, evidence));

    /// <summary>The true share where one is said.</summary>
    public double TrueShare(double said, string figure, EvidenceClass evidence) =>
        IsKnown(said, evidence) ? said : Around(said, Cases(evidence), Place(figure, evidence));

    /// <summary>What is said where a share is the true one: the share that this misjudgement would turn into it.</summary>
    public double SaidShare(double truth, string figure, EvidenceClass evidence)
    {
        if (IsKnown(truth, evidence))
            return truth;
        var (cases, place) = (Cases(evidence), Place(figure, evidence));
        return Search(said => Around(said, cases, place), truth, Tiny, 1 - Tiny);
    }

    private static bool IsKnown(double share, EvidenceClass evidence) =>
        share is <= 0 or >= 1 || evidence is EvidenceClass.Measured or EvidenceClass.Log;

    // A wider law of shares is that of fewer cases seen.
    private double Cases(EvidenceClass evidence) => (evidence == EvidenceClass.Guess ? GuessCases : InterviewCases) / (wider * wider);

    private static double Around(double median, double cases, double place)
    {
        var mean = Search(m => Beta.CDF(cases * m, cases * (1 - m), median), 0.5, Tiny, 1 - Tiny);
        return Math.Clamp(Beta.InvCDF(cases * mean, cases * (1 - mean), place), Tiny, 1 - Tiny);
    }

    // Where a monotone function reaches a value.
    private static double Search(Func<double, double> function, double value, double low, double high)
    {
        var rises = function(high) > function(low);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            if (function(middle) < value == rises)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private double Place(string figure, EvidenceClass evidence) =>
        Math.Clamp(MathNet.Numerics.Distributions.Normal.CDF(0, 1, Normal(figure, "share", evidence)), 1e-6, 1 - 1e-6);

    private double Normal(string figure, string kind, EvidenceClass evidence)
    {
        var common = evidence == EvidenceClass.Guess ? together : Math.Min(together, InterviewsTogether);
        return (Math.Sqrt(common) * new Chance(seed, $"{kind} {evidence}").Normal())
            + (Math.Sqrt(1 - common) * new Chance(seed, figure).Normal());
    }
}
