using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>What a simulation says about one figure: a mean, how far it may be off, and how much single years vary.</summary>
/// <remarks>
/// The replication is the unit of statistics; intervals are Student's t. No member is ever NaN or infinite: what is not known is null, and
/// <see cref="Why"/> says why. Replications that have nothing to measure (0 cases of a kind) are handed in as NaN.
/// </remarks>
public sealed record Estimate
{
    /// <summary>The fewest replications that an interval is given for.</summary>
    public const int FewestReplications = 10;

    /// <summary>The confidence of an interval unless asked otherwise.</summary>
    public const double UsualConfidence = 0.95;

    private Estimate()
    {
    }

    /// <summary>The mean, in <see cref="Unit"/>; null when nothing could be measured.</summary>
    public double? Mean { get; private init; }

    /// <summary>Half the width of the interval around the mean; 0 for an exact figure; null with <see cref="Why"/> when there is
    /// none.</summary>
    public double? HalfWidth { get; private init; }

    /// <summary>The probability that an interval made this way holds the true mean: 0.95 unless asked otherwise. It speaks of runs only,
    /// not of the figures in the file.</summary>
    public double Confidence { get; private init; } = UsualConfidence;

    /// <summary>Number of replications with something to measure; 0 for an exact figure.</summary>
    public int N { get; private init; }

    /// <summary>How many control variates it was adjusted by: figures of the same runs whose true means are known. 0 for a plain mean. P10
    /// and P90 are never adjusted.</summary>
    public int Controls { get; private init; }

    /// <summary>1 in 10 replications (single years) is at most this; null below 10 replications.</summary>
    public double? P10 { get; private init; }

    /// <summary>9 in 10 replications (single years) are at most this; null below 10 replications.</summary>
    public double? P90 { get; private init; }

    /// <summary>The variance of single replications, never adjusted; null below 10 replications.</summary>
    internal double? SingleVariance { get; private init; }

    /// <summary>What is counted.</summary>
    public Unit Unit { get; private init; }

    /// <summary>Why a part is null; null when nothing is missing.</summary>
    public Message? Why { get; private init; }

    /// <summary>Lower end of the interval; null when there is none.</summary>
    public double? Low => Mean - HalfWidth;

    /// <summary>Upper end of the interval; null when there is none.</summary>
    public double? High => Mean + HalfWidth;

    /// <summary>Whether the whole interval lies on one side of 0, so that the sign is not chance.</summary>
    public bool DiffersFromZero => Low > 0 || High < 0;

    /// <summary>A figure without chance: an input, or arithmetic on inputs.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="unit">What is counted.</param>
    public static Estimate Exact(double value, Unit unit)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "value must be a finite number.");
        return new Estimate { Mean = value, HalfWidth = 0, Unit = unit };
    }

    /// <summary>A figure that there is nothing to measure for.</summary>
    /// <param name="unit">What would be counted.</param>
    public static Estimate Nothing(Unit unit) => new() { Unit = unit, Why = UnitWords.NothingMeasured };

    /// <summary>A figure that there is nothing to measure for, with the reason.</summary>
    internal static Estimate Nothing(Unit unit, Message why) => new() { Unit = unit, Why = why };

    /// <summary>A mean whose single replications were not kept, so that it has no interval.</summary>
    /// <param name="mean">A finite number.</param>
    /// <param name="n">Over how many replications.</param>
    /// <param name="unit">What is counted.</param>
    internal static Estimate MeanOnly(double mean, int n, Unit unit) =>
        Exact(mean, unit) with { HalfWidth = null, N = n, Why = UnitWords.MeanOnly };

    /// <summary>A figure as it was kept without its replications.</summary>
    internal static Estimate Kept(double? mean, double? halfWidth, double? p10, double? p90, int n, Unit unit) => new()
    {
        Mean = mean, HalfWidth = halfWidth, P10 = p10, P90 = p90, N = n, Unit = unit,
        Why = mean is null ? UnitWords.NothingMeasured : halfWidth is null && n < FewestReplications ? UnitWords.FewReplications.With(n)
            : null,
    };

    /// <summary>Mean and t interval over replications, and the spread of single ones.</summary>
    /// <param name="values">One value for each replication; NaN where a replication has nothing to measure.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Estimate FromReplications(ReadOnlySpan<double> values, Unit unit, double confidence = UsualConfidence) =>
        FromReplications(values, unit, null, confidence);

    /// <summary>The same, adjusted by control variates of the same replications where there are any and every replication has something to
    /// measure.</summary>
    internal static Estimate FromReplications(ReadOnlySpan<double> values, Unit unit, ControlVariates? controls,
        double confidence = UsualConfidence)
    {
        var defined = Defined(values);
        if (defined.Length == 0)
            return Nothing(unit) with { Confidence = Checked(confidence) };
        var sum = new MeanVariance();
        foreach (var value in defined)
            sum.Add(value);
        // Numbers near the end of the range of a double would give an infinite variance.
        return Finish(sum.Mean, sum.StandardError, defined.Length, values.Length, Spread(defined), unit, confidence, controls, defined);
    }

    /// <summary>The mean of differences between two runs on common random numbers, replication by replication.</summary>
    /// <param name="minuend">One value for each replication.</param>
    /// <param name="subtrahend">What is taken away, in the same replication order. NaN on either side leaves the replication out.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a value is infinite.</exception>
    public static Estimate Difference(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend, Unit unit,
        double confidence = UsualConfidence) =>
        Difference(minuend, subtrahend, unit, null, confidence);

    internal static Estimate Difference(
        ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend, Unit unit, ControlVariates? controls,
        double confidence = UsualConfidence)
    {
        if (minuend.Length != subtrahend.Length)
            throw new ArgumentException("A paired difference needs as many values on both sides.", nameof(subtrahend));
        var differences = new double[minuend.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = minuend[i] - subtrahend[i];
        return FromReplications(differences, unit, controls, confidence);
    }

    /// <summary>A ratio as sum over sum (never a mean of ratios), with the jackknife's half-width.</summary>
    /// <remarks>Tukey (1958): the standard error from leaving out one replication at a time. P10 and P90 are those of single replications'
    /// ratios.</remarks>
    /// <param name="numerators">One value for each replication.</param>
    /// <param name="denominators">One value of 0 or more for each replication.</param>
    /// <param name="unit">What the ratio counts.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a value is not finite, or a denominator is negative.</exception>
    public static Estimate Ratio(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, Unit unit,
        double confidence = UsualConfidence) =>
        Ratio(numerators, denominators, unit, null, confidence);

    /// <summary>The same, adjusted by control variates through the jackknife's pseudo-values.</summary>
    internal static Estimate Ratio(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, Unit unit, ControlVariates? controls,
        double confidence = UsualConfidence)
    {
        var (top, bottom) = Sums(numerators, denominators);
        if (bottom == 0)
            return Nothing(unit) with { Confidence = Checked(confidence) };
        var left = LeftOut(numerators, denominators, top, bottom);
        var single = Spread(Defined(Single(numerators, denominators)));
        return Finish(top / bottom, JackknifeError(left), numerators.Length, numerators.Length, single, unit, confidence, controls,
            PseudoValues(top / bottom, left));
    }

    /// <summary>The difference of two ratios of sums on common random numbers, with the jackknife's half-width over whole
    /// replications.</summary>
    /// <param name="numerators">Of the ratio that is taken from.</param>
    /// <param name="denominators">Of the ratio that is taken from; 0 or more.</param>
    /// <param name="lessNumerators">Of the ratio taken away, in the same replication order.</param>
    /// <param name="lessDenominators">Of the ratio taken away; 0 or more.</param>
    /// <param name="unit">What the ratios count.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a value is not finite, or a denominator is negative.</exception>
    public static Estimate RatioDifference(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<double> lessNumerators,
        ReadOnlySpan<double> lessDenominators,
        Unit unit, double confidence = UsualConfidence) => RatioDifference(numerators, denominators, lessNumerators, lessDenominators, unit,
        null, confidence);

    internal static Estimate RatioDifference(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<double> lessNumerators,
        ReadOnlySpan<double> lessDenominators,
        Unit unit, ControlVariates? controls, double confidence = UsualConfidence)
    {
        if (numerators.Length != lessNumerators.Length)
            throw new ArgumentException("A paired difference needs as many values on both sides.", nameof(lessNumerators));
        var (top, bottom) = Sums(numerators, denominators);
        var (lessTop, lessBottom) = Sums(lessNumerators, lessDenominators);
        if (bottom == 0 || lessBottom == 0)
            return Nothing(unit) with { Confidence = Checked(confidence) };
        var left = Less(LeftOut(numerators, denominators, top, bottom), LeftOut(lessNumerators, lessDenominators, lessTop, lessBottom));
        var single = Less(Single(numerators, denominators), Single(lessNumerators, lessDenominators));
        var difference = top / bottom - lessTop / lessBottom;
        return Finish(difference, JackknifeError(left), numerators.Length, numerators.Length, Spread(Defined(single)), unit, confidence,
            controls, PseudoValues(difference, left));
    }

    /// <summary>The same estimate in another unit: every part times <paramref name="factor"/>.</summary>
    /// <param name="factor">Any finite number; a negative one swaps P10 and P90.</param>
    /// <param name="unit">What is counted then.</param>
    public Estimate Times(double factor, Unit unit)
    {
        if (!double.IsFinite(factor))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "factor must be a finite number.");
        if (!double.IsFinite((Mean ?? 0) * factor) || !double.IsFinite((HalfWidth ?? 0) * factor) || !double.IsFinite((P90 ?? 0) * factor)
            || !double.IsFinite((P10 ?? 0) * factor))
            return new Estimate { Unit = unit, N = N, Confidence = Confidence, Why = UnitWords.TooLarge };
        return this with
        {
            Mean = Mean * factor,
            HalfWidth = HalfWidth * Math.Abs(factor),
            P10 = (factor < 0 ? P90 : P10) * factor,
            P90 = (factor < 0 ? P10 : P90) * factor,
            SingleVariance = SingleVariance * factor * factor,
            Unit = unit,
        };
    }

    /// <summary>The mean and half-width in English, with at most three significant digits: "1,230 ± 45 h a year".</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The mean and half-width with at most three significant digits and the unit; "–" when nothing was measured.</summary>
    /// <param name="language">The language to write it in.</param>
    /// <param name="currency">The ISO code of money; yen when it is not said.</param>
    public string ToString(Language language, string? currency = null)
    {
        if (Mean is not { } mean)
            return "–";
        var number = Numbers.Significant(UnitText.Shown(mean, Unit));
        if (HalfWidth is { } half && half > 0)
            number = UnitWords.PlusMinus.In(language, number, Numbers.Significant(UnitText.Shown(half, Unit), 2));
        return UnitText.Around(number, Unit, language, currency);
    }

    private static Estimate Finish(
        double mean, double standardError, int defined, int all, (double? P10, double? P90, double? Variance) spread, Unit unit,
        double confidence,
        ControlVariates? controls, ReadOnlySpan<double> values)
    {
        Checked(confidence);
        var degrees = defined - 1;
        var adjustedBy = 0;
        if (controls is not null && defined == all && all == controls.Replications && double.IsFinite(standardError)
            && double.IsFinite(mean))
        {
            var adjusted = controls.Adjust(values, mean);
            if (adjusted.Controls > 0)
                (adjustedBy, mean, standardError, degrees) = adjusted;
        }

        if (!double.IsFinite(mean))
            return new Estimate { Unit = unit, N = defined, Confidence = confidence, Why = UnitWords.TooLarge };
        var estimate = new Estimate { Mean = mean + 0.0, N = defined, Unit = unit, Confidence = confidence, Controls = adjustedBy };
        if (defined < all)
            estimate = estimate with { Why = UnitWords.SomeUndefined.With(all - defined, all) };
        if (defined < FewestReplications)
            return defined < all ? estimate : estimate with { Why = UnitWords.FewReplications.With(defined) };
        estimate = estimate with { P10 = spread.P10, P90 = spread.P90, SingleVariance = spread.Variance };
        var half = double.IsNaN(standardError) ? double.NaN : StudentT.TwoSided(degrees, confidence) * standardError;
        return double.IsFinite(half) ? estimate with { HalfWidth = half }
            : estimate with { Why = double.IsNaN(half) ? UnitWords.OneCarriesAll : UnitWords.TooLarge };
    }

    private static double Checked(double confidence) => confidence is > 0 and < 1
        ? confidence
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, both exclusive.");

    private static double[] Defined(ReadOnlySpan<double> values)
    {
        var defined = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
                throw new ArgumentException("A value is infinite.", nameof(values));
            if (!double.IsNaN(value))
                defined.Add(value);
        }

        return [.. defined];
    }

    private static (double? P10, double? P90, double? Variance) Spread(double[] defined)
    {
        if (defined.Length < FewestReplications)
            return (null, null, null);
        double[] sorted = [.. defined];
        Array.Sort(sorted);
        var sum = new MeanVariance();
        foreach (var value in defined)
            sum.Add(value);
        return (Quantile.At(sorted, 0.1), Quantile.At(sorted, 0.9), double.IsFinite(sum.Variance) ? sum.Variance : null);
    }

    private static (double Top, double Bottom) Sums(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        if (numerators.Length != denominators.Length)
            throw new ArgumentException("A ratio needs as many denominators as numerators.", nameof(denominators));
        double top = 0, bottom = 0;
        for (var i = 0; i < numerators.Length; i++)
        {
            if (!double.IsFinite(numerators[i]))
                throw new ArgumentException("A numerator is not finite.", nameof(numerators));
            if (!(denominators[i] >= 0 && double.IsFinite(denominators[i])))
                throw new ArgumentException("A denominator is negative or not finite.", nameof(denominators));
            top += numerators[i];
            bottom += denominators[i];
        }

        return (top, bottom);
    }

    private static double[] LeftOut(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double top, double bottom)
    {
        var left = new double[numerators.Length];
        for (var i = 0; i < left.Length; i++)
            left[i] = denominators[i] == bottom ? double.NaN : (top - numerators[i]) / (bottom - denominators[i]);
        return left;
    }

    private static double JackknifeError(double[] left)
    {
        var sum = new MeanVariance();
        foreach (var value in left)
            sum.Add(value);
        return (left.Length - 1) * sum.StandardError;
    }

    // Tukey (1958): n times the whole less n − 1 times what is left without one replication; they vary as the ratio does.
    private static double[] PseudoValues(double whole, double[] left) =>
        [.. left.Select(without => (left.Length * whole) - ((left.Length - 1) * without))];

    private static double[] Single(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        var single = new double[numerators.Length];
        for (var i = 0; i < single.Length; i++)
        {
            var ratio = numerators[i] / denominators[i];
            single[i] = double.IsFinite(ratio) ? ratio : double.NaN;
        }

        return single;
    }

    private static double[] Less(double[] values, double[] less)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] -= less[i];
        return values;
    }
}
