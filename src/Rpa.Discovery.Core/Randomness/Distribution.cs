using System.Globalization;

namespace Rpa.Discovery.Randomness;

/// <summary>A law of chance for one figure: how long a piece of work takes, how large an amount is, how long a reply stays away.</summary>
/// <remarks>
/// Plain numbers in the unit of the caller. Immutable. The families form a closed hierarchy; make one through the factories here.
/// A draw is always <see cref="Quantile"/> of one uniform number, so that a larger mean gives a larger draw from the same number.
/// Factories throw <see cref="ArgumentOutOfRangeException"/> naming the parameter; magnitudes over 1e100 count as not finite.
/// </remarks>
public abstract partial class Distribution
{
    private Distribution? _notBelowZero;

    private protected Distribution()
    {
    }

    /// <summary>The family's name as a department file writes it: <c>lognormal</c>, <c>gamma</c>, <c>between</c> …</summary>
    public abstract string Family { get; }

    /// <summary>The parameters under the names of the department language, in its order; lists appear as one entry per element.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, double>> Parameters { get; }

    /// <summary>The mean of the law as it is drawn from (after any cut or shift).</summary>
    public abstract double Mean { get; }

    /// <summary>The standard deviation of the law as it is drawn from; 0 for a constant.</summary>
    public abstract double StandardDeviation { get; }

    /// <summary>Standard deviation ÷ |mean|; 0 where the mean is 0.</summary>
    public double CoefficientOfVariation => Mean == 0 ? 0 : StandardDeviation / Math.Abs(Mean);

    /// <summary>The smallest value that may occur (its infimum).</summary>
    public virtual double Minimum => 0;

    /// <summary>The largest value that may occur (its supremum); positive infinity where there is none.</summary>
    public virtual double Maximum => double.PositiveInfinity;

    /// <summary>Whether both <see cref="Minimum"/> and <see cref="Maximum"/> are finite.</summary>
    public bool SupportIsFinite => double.IsFinite(Minimum) && double.IsFinite(Maximum);

    /// <summary>The value that a share <paramref name="u"/> of all draws does not exceed; never falls when <paramref name="u"/>
    /// rises.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="u"/> is not between 0 and 1, both exclusive.</exception>
    public double Quantile(double u)
    {
        if (!(u > 0 && u < 1))
            throw new ArgumentOutOfRangeException(nameof(u), u, "u must lie between 0 and 1, both exclusive.");
        return QuantileAt(u, 1 - u);
    }

    /// <summary>The probability of a value of at most <paramref name="x"/>.</summary>
    public abstract double Cdf(double x);

    /// <summary>Every value larger by <paramref name="by"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is not finite.</exception>
    public Distribution Shifted(double by)
    {
        Demand(ParameterChecks.Shift(by));
        return by == 0 ? this : new ShiftedDistribution(this, by);
    }

    /// <summary>The law of those values that lie from <paramref name="from"/> to <paramref name="to"/> (the conditional law; its mean
    /// differs from this one's).</summary>
    /// <param name="from">Lower bound, included; may be negative infinity.</param>
    /// <param name="to">Upper bound, included; may be positive infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order, or hold less than 1e-12 of all values.</exception>
    public Distribution Between(double from, double to)
    {
        Demand(ParameterChecks.Between(this, from, to));
        return new BetweenDistribution(this, from, to);
    }

    /// <summary>Every value multiplied by <paramref name="factor"/>: a change of unit, or a person who is slower. The shape stays the
    /// same.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not greater than 0 or not finite.</exception>
    public Distribution Scaled(double factor)
    {
        Demand(ParameterChecks.Factor(factor));
        return factor == 1 ? this : ScaledBy(factor);
    }

    /// <summary>The law in the flow style of a department file; numbers are written so that they read back to the same law.</summary>
    public override string ToString() =>
        $"{{ {Family}: {{ {string.Join(", ", Parameters.Select(p => $"{p.Key}: {Text(p.Value)}"))} }} }}";

    /// <summary>The law that a duration is drawn from: max(0, X), this one where nothing lies below 0.</summary>
    internal Distribution NotBelowZero => Minimum >= 0 ? this : _notBelowZero ??= new NotBelowZeroDistribution(this);

    /// <summary>The mean that was written down, before any cut; that of the law where it was given by something else.</summary>
    internal virtual double WrittenMean => Mean;

    /// <summary>The quantile at a probability given from both sides, <paramref name="lower"/> + <paramref name="upper"/> = 1, so that
    /// neither tail loses digits.</summary>
    internal abstract double QuantileAt(double lower, double upper);

    internal abstract Distribution ScaledBy(double factor);

    /// <summary>The probability of a value above <paramref name="x"/>, without the cancellation of 1 − <see cref="Cdf"/>.</summary>
    internal virtual double Survival(double x) => 1 - Cdf(x);

    /// <summary>The probability of a value strictly below <paramref name="x"/>: differs from <see cref="Cdf"/> at atoms only.</summary>
    internal virtual double CdfBelow(double x) => Cdf(x);

    /// <summary>The probability of a value of at least <paramref name="x"/>.</summary>
    internal virtual double SurvivalFrom(double x) => Survival(x);

    /// <summary>Whether some single value has a probability above 0, so that nothing may bend the values drawn.</summary>
    internal virtual bool HasAtoms => false;

    /// <summary>Whether <see cref="QuantileAt"/> is some ten instructions: then a table of cubics would only add error.</summary>
    internal virtual bool QuantileIsCheap => false;

    /// <summary>This law as scale × standard + offset, where laws that differ in scale or place only share one standard.</summary>
    internal virtual (Distribution Standard, double Scale, double Offset) Standardize() => (this, 1, 0);

    /// <summary>The probability of a value from <paramref name="from"/> to <paramref name="to"/>, taken from the side that keeps the
    /// digits.</summary>
    internal double MassBetween(double from, double to)
    {
        var below = CdfBelow(from);
        var mass = below < 0.5 ? (double.IsPositiveInfinity(to) ? 1 : Cdf(to)) - below : SurvivalFrom(from)
            - (double.IsPositiveInfinity(to) ? 0 : Survival(to));
        return Math.Max(0, mass);
    }

    private protected static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private protected static KeyValuePair<string, double>[] Named(params ReadOnlySpan<(string Name, double Value)> parameters)
    {
        var named = new KeyValuePair<string, double>[parameters.Length];
        for (var i = 0; i < named.Length; i++)
            named[i] = new(parameters[i].Name, parameters[i].Value);
        return named;
    }

    private static void Demand(ParameterFault? fault)
    {
        if (fault is not null)
            throw fault.ToException();
    }
}
