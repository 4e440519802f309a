using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Makes durations and shares ready for drawing: in ticks, from quantile tables, with names resolved.</summary>
internal static class LawCompiler
{
    /// <summary>A duration in ticks (days for working days).</summary>
    /// <param name="law">What was said.</param>
    /// <param name="attributes">The workflow's attributes by id.</param>
    /// <param name="visitsPerYear">Over how many visits a total is divided.</param>
    public static CompiledDuration Compile(Duration law, IReadOnlyDictionary<string, AttributeRow> attributes, double visitsPerYear = 0)
    {
        var unit = law.Clock switch
        {
            DurationClock.WorkingHours => StudyClock.Hour,
            DurationClock.WorkingDays => 1.0,
            _ => StudyClock.Second,
        };
        if (law.TotalHoursPerYear is { } total)
            unit = visitsPerYear > 0 ? total * StudyClock.Hour / visitsPerYear : 0;
        AttributeRow? scaledBy = null;
        if (law.ScaledBy is { } attribute)
            attributes.TryGetValue(attribute, out scaledBy);
        var distribution = law.Drawn;
        if (unit <= 0 || distribution.StandardDeviation == 0)
            return new CompiledDuration(null, Math.Max(0, distribution.Mean * unit), law.Clock, scaledBy,
                Math.Max(0, distribution.Mean * unit));
        return new CompiledDuration(QuantileTable.For(distribution.Scaled(unit)), 0, law.Clock, scaledBy, distribution.Mean * unit);
    }

    /// <summary>A fixed span on the clock that its unit names.</summary>
    public static CompiledDuration Compile(TimeAmount amount) => amount.Unit switch
    {
        TimeUnit.WorkingDay => Fixed(amount.Value, DurationClock.WorkingDays),
        TimeUnit.WorkingHour => Fixed(amount.Value * StudyClock.Hour, DurationClock.WorkingHours),
        _ => Fixed(amount.Seconds * StudyClock.Second, DurationClock.Seconds),
    };

    private static CompiledDuration Fixed(double value, DurationClock clock) => new(null, value, clock, null, value);

    public static VaryingDuration Compile(
        Varying<Duration> varying, IReadOnlyDictionary<string, AttributeRow> attributes, CrewCompiler? crews = null,
        Func<int, double>? visitsPerYear = null)
    {
        if (varying.Always is { } always)
            return new VaryingDuration { Always = Compile(always, attributes, visitsPerYear?.Invoke(0) ?? 0) };
        CompiledDuration? For(string? key) => varying.For(key) is { } law ? Compile(law, attributes, visitsPerYear?.Invoke(0) ?? 0) : null;
        if (crews is not null && string.Equals(varying.Per, "pool", StringComparison.Ordinal))
            return new VaryingDuration { ByPool = [.. crews.Pools.Where(p => p.Kind == CrewKind.People).Select(p => For(p.Id))] };
        if (crews is not null && string.Equals(varying.Per, "person", StringComparison.Ordinal))
            return new VaryingDuration { ByCrew = [.. crews.Crews.Select(c => For(c.IsNamed ? c.Id : null)), For(null)] };
        if (varying.Per is null || !attributes.TryGetValue(varying.Per, out var attribute))
            return new VaryingDuration { Always = varying.Values.FirstOrDefault() is { } any ? Compile(any, attributes) : null };
        var laws = new CompiledDuration?[attribute.Values.Length + 1];
        for (var i = 0; i < laws.Length; i++)
        {
            var law = i < attribute.Values.Length ? varying.For(attribute.Values[i]) : varying.Else;
            laws[i] = law is null ? null : Compile(law, attributes, visitsPerYear?.Invoke(i) ?? 0);
        }

        return new VaryingDuration { Attribute = attribute, ByValue = laws };
    }

    public static VaryingShare? Compile(Varying<Share>? varying, IReadOnlyDictionary<string, AttributeRow> attributes)
    {
        if (varying is null)
            return null;
        if (varying.Always is { } always)
            return new VaryingShare(always.Value, null, []);
        if (varying.Per is null || !attributes.TryGetValue(varying.Per, out var attribute))
            return new VaryingShare(varying.Values.FirstOrDefault()?.Value ?? 0, null, []);
        var shares = new double[attribute.Values.Length + 1];
        for (var i = 0; i < attribute.Values.Length; i++)
            shares[i] = varying.For(attribute.Values[i])?.Value ?? 0;
        shares[^1] = varying.Else?.Value ?? 0;
        return new VaryingShare(0, attribute, shares);
    }
}
