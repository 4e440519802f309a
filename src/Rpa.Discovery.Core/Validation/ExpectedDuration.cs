using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>A duration in seconds on a walk: the mean, or a draw, by what the case is.</summary>
internal sealed class ExpectedDuration
{
    private const double OpenHoursPerDay = 7.75;

    private readonly string[] _keys;            // [arm with a key]
    private readonly Duration?[] _laws;         // [arm, and last its 'else'; one where nothing varies]
    private readonly double[] _means;           // the same → mean seconds
    private readonly int[] _scaledBy;           // the same → number of an attribute
    private readonly QuantileTable?[] _tables;  // the same, made when first drawn from
    private readonly int _per;
    private readonly bool _isPlain;

    /// <param name="law">What is said.</param>
    /// <param name="attributes">Those of the cases that are asked for; null where nothing is known of a case.</param>
    public ExpectedDuration(Varying<Duration> law, CaseAttributes? attributes = null)
    {
        var always = law.Always;
        _keys = always is null ? [.. law.Cases.Select(c => c.Key)] : [];
        _laws = always is null ? [.. law.Cases.Select(c => c.Value), law.Else] : [always];
        _means = Array.ConvertAll(_laws, l => l is null ? 0 : MeanOf(l));
        _scaledBy = Array.ConvertAll(_laws, l => attributes?.Of(l?.ScaledBy) ?? CaseAttributes.None);
        _tables = new QuantileTable?[_laws.Length];
        _per = attributes?.Of(law.Per) ?? CaseAttributes.None;
        // Who takes it only the simulation knows.
        var byWhom = law.Per is "person" or "pool";
        _isPlain = always is { ScaledBy: null } || byWhom;
        Mean = always is not null ? _means[0] : law.Values.Any() ? law.Values.Average(MeanOf) : 0;
    }

    /// <summary>Seconds in the mean, when nothing is known of the case.</summary>
    public double Mean { get; }

    /// <summary>Mean seconds for a case; 0 for a law that is given as a yearly total.</summary>
    public double Seconds(CaseValues values)
    {
        if (_isPlain)
            return Mean;
        var arm = ArmOf(values);
        return _scaledBy[arm] >= 0 ? _means[arm] * Scale(arm, values) : _means[arm];
    }

    /// <summary>A draw for a case.</summary>
    public double Draw(CaseValues values, ulong bits)
    {
        var arm = _isPlain ? 0 : ArmOf(values);
        return _laws[arm] is not { TotalHoursPerYear: null } law ? 0
            : Drawn(law, arm, bits) * SecondsPer(law.Clock) * (_scaledBy[arm] >= 0 ? Scale(arm, values) : 1);
    }

    // By the table that the kernel draws from, where an exact quantile costs a thousand times as much and no value is met exactly: to a
    // millionth.
    private double Drawn(Duration law, int arm, ulong bits) => law.Drawn.QuantileIsCheap || law.Drawn.HasAtoms
        ? law.Drawn.Quantile(Keys.Uniform(bits)) : (_tables[arm] ??= QuantileTable.For(law.Drawn)).Sample(bits);

    public static double SecondsOf(TimeAmount amount) => amount.IsWallTime ? amount.Seconds
        : amount.Value * SecondsPer(amount.Unit == TimeUnit.WorkingHour ? DurationClock.WorkingHours : DurationClock.WorkingDays);

    private double Scale(int arm, CaseValues values) => Math.Max(0, values.NumberOr(_scaledBy[arm], 1));

    private int ArmOf(CaseValues values)
    {
        var value = values.Text(_per);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (string.Equals(_keys[i], value, StringComparison.Ordinal))
                return i;
        }

        return _laws.Length - 1;
    }

    private static double MeanOf(Duration law) => law.TotalHoursPerYear is null ? law.Drawn.Mean * SecondsPer(law.Clock) : 0;

    // A working day counts as 1.4 days of wall time: seven for five.
    private static double SecondsPer(DurationClock clock) => clock switch
    {
        DurationClock.WorkingDays => 1.4 * 86400,
        DurationClock.WorkingHours => 1.4 * 86400 / OpenHoursPerDay,
        _ => 1,
    };
}
