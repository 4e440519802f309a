using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>A duration in seconds on a walk: the mean, or a draw, by what the case is.</summary>
internal sealed class ExpectedDuration
{
    private const double OpenHoursPerDay = 7.75;

    private readonly Varying<Duration> _law;
    private readonly double[] _means;       // [case of the law, and last its 'else'] → mean seconds
    private readonly bool _isPlain;
    private readonly Dictionary<Duration, QuantileTable> _tables = new(ReferenceEqualityComparer.Instance);

    public ExpectedDuration(Varying<Duration> law)
    {
        _law = law;
        _means = [.. law.Cases.Select(c => MeanOf(c.Value)), law.Else is { } other ? MeanOf(other) : 0];
        // Who takes it only the simulation knows.
        var byWhom = law.Per is "person" or "pool";
        _isPlain = law.Always is { ScaledBy: null } || byWhom;
        Mean = law.Always is { } always ? MeanOf(always) : law.Values.Any() ? law.Values.Average(MeanOf) : 0;
    }

    /// <summary>Seconds in the mean, when nothing is known of the case.</summary>
    public double Mean { get; }

    /// <summary>Mean seconds for a case; 0 for a law that is given as a yearly total.</summary>
    public double Seconds(CaseValues values)
    {
        if (_isPlain)
            return Mean;
        var (law, mean) = For(values);
        return law?.ScaledBy is { } id ? mean * Math.Max(0, values.NumberOr(id, 1)) : mean;
    }

    /// <summary>A draw for a case.</summary>
    public double Draw(CaseValues values, ulong bits)
    {
        var (law, _) = _isPlain && _law.Always is null ? (_law.Values.FirstOrDefault(), 0.0) : For(values);
        if (law is null or { TotalHoursPerYear: not null })
            return 0;
        return Drawn(law, bits) * SecondsPer(law.Clock) * (law.ScaledBy is { } id ? Math.Max(0, values.NumberOr(id, 1)) : 1);
    }

    // By the table that the kernel draws from, where an exact quantile costs a thousand times as much and no value is met exactly: to a
    // millionth.
    private double Drawn(Duration law, ulong bits)
    {
        if (law.Drawn.QuantileIsCheap || law.Drawn.HasAtoms)
            return law.Drawn.Quantile(Keys.Uniform(bits));
        if (!_tables.TryGetValue(law, out var table))
            _tables.Add(law, table = QuantileTable.For(law.Drawn));
        return table.Sample(bits);
    }

    public static double SecondsOf(TimeAmount amount) => amount.IsWallTime ? amount.Seconds
        : amount.Value * SecondsPer(amount.Unit == TimeUnit.WorkingHour ? DurationClock.WorkingHours : DurationClock.WorkingDays);

    private (Duration? Law, double Mean) For(CaseValues values)
    {
        if (_law.Always is { } always)
            return (always, Mean);
        var value = _law.Per is null ? null : values.Text(_law.Per);
        for (var i = 0; i < _law.Cases.Count; i++)
        {
            if (string.Equals(_law.Cases[i].Key, value, StringComparison.Ordinal))
                return (_law.Cases[i].Value, _means[i]);
        }

        return (_law.Else, _means[^1]);
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

/// <summary>The attributes of the case that walks.</summary>
internal sealed class CaseValues
{
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public void Clear()
    {
        _numbers.Clear();
        _texts.Clear();
    }

    public CaseValues Copy()
    {
        var copy = new CaseValues();
        foreach (var (id, number) in _numbers)
            copy._numbers[id] = number;
        foreach (var (id, text) in _texts)
            copy._texts[id] = text;
        return copy;
    }

    public string? Text(string attribute) => _texts.GetValueOrDefault(attribute);

    public double NumberOr(string attribute, double otherwise) => _numbers.TryGetValue(attribute, out var number) ? number : otherwise;

    public void SetText(string attribute, string text) => _texts[attribute] = text;

    public void SetNumber(string attribute, double number) => _numbers[attribute] = number;

    public void Draw(CaseAttribute attribute, double uniform)
    {
        if (attribute.Number is { } number)
        {
            _numbers[attribute.Id] = number.Quantile(uniform);
            return;
        }

        foreach (var choice in attribute.Choices)
        {
            uniform -= choice.Share.Value;
            if (uniform >= 0 && !ReferenceEquals(choice, attribute.Choices[^1]))
                continue;
            _texts[attribute.Id] = choice.Value;
            if (choice.Number is { } value)
                _numbers[attribute.Id] = value;
            return;
        }
    }
}
