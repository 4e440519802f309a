using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>What an hour of people's time costs. A pool without a price takes the mean of the priced; where no price is known at all, money
/// is counted in hours of pay.</summary>
internal sealed class Pay
{
    /// <summary>What stands in the place of a currency where no price is known.</summary>
    public const string HoursOfPay = UnitText.HoursOfPay;

    /// <summary>An hour of overtime counts as so many hours of pay where nobody has said what it is paid.</summary>
    public const double OvertimeRate = 1.25;

    /// <inheritdoc cref="OvertimeRate"/>
    public const decimal OvertimeRateOfMoney = 1.25m;

    private readonly Dictionary<string, Priced> _pools = new(StringComparer.Ordinal);

    private Pay(Department department, Department? toBe)
    {
        Hour = MeanOf(department) ?? (toBe is null ? null : MeanOf(toBe)) ?? 1;
        IsInHours = MeanOf(department) is null && (toBe is null || MeanOf(toBe) is null);
        Currency = IsInHours ? HoursOfPay : department.Currency;
        foreach (var (pool, of) in department.Pools.Select(p => (p, department)).Concat((toBe?.Pools ?? []).Select(p => (p, toBe!))))
            _pools.TryAdd(pool.Id, PriceOf(pool, of));
    }

    /// <summary>The mean price of an hour over the people whose price is given; 1 where none is.</summary>
    public decimal Hour { get; }

    /// <summary>Whether no price is given at all, so that every amount of money is one of hours of pay.</summary>
    public bool IsInHours { get; }

    /// <summary>What amounts of money are called: the department's currency, or <see cref="HoursOfPay"/>.</summary>
    public string? Currency { get; }

    /// <summary>The prices of a department, and of the pools that only a change brings.</summary>
    public static Pay Of(Department department, Department? toBe = null) => new(department, toBe);

    /// <summary>What amounts of money of a department are called.</summary>
    public static string? CurrencyOf(Department department) => MeanOf(department) is null ? HoursOfPay : department.Currency;

    /// <summary>How many people a pool is counted as.</summary>
    public static int People(Pool pool) =>
        Math.Max(1, pool.Members.Count > 0 ? pool.Members.Count : pool.Capacity.Select(c => c.Count).LastOrDefault());

    /// <summary>The mean price of an hour over the people whose price is given, else that of an hour of overtime ÷ 1.25; null when neither
    /// is.</summary>
    public static decimal? MeanOf(Department department)
    {
        decimal sum = 0;
        var people = 0;
        foreach (var pool in department.Pools)
        {
            if (Known(pool, department) is not { Price: > 0 } known)
                continue;
            sum += known.Price * known.People;
            people += known.People;
        }

        if (people > 0)
            return sum / people;
        decimal[] overtime = [.. department.Pools.Select(p => p.Overtime?.Pay ?? 0).Where(p => p > 0)];
        return overtime.Length > 0 ? overtime.Average() / OvertimeRateOfMoney : null;
    }

    /// <summary>An hour of a pool's people, in money.</summary>
    public double HourOf(string pool) => _pools.GetValueOrDefault(pool)?.Hour ?? (double)Hour;

    /// <summary>An hour of overtime of a pool's people, in money.</summary>
    public double OvertimeHourOf(Pool pool) => !IsInHours && pool.Overtime?.Pay is { } pay ? (double)pay
        : HourOf(pool.Id) * (pool.Overtime?.Rate ?? (_pools.GetValueOrDefault(pool.Id)?.IsWhole == true ? 1 : OvertimeRate));

    /// <summary>An amount as people read it.</summary>
    public Amount Shown(decimal money) => Amount.Money(money, Currency);

    /// <summary>Regular pay, as-is less to-be, by replication.</summary>
    public double[] RegularLess(Func<MeasureKind, string, double[]> less, string pool) =>
        _pools.GetValueOrDefault(pool) is { IsWhole: true }
        ? less(MeasureKind.PoolRegularCost, pool)
        : Times(less(MeasureKind.PoolPaidHours, pool), HourOf(pool));

    /// <summary>Pay of overtime, as-is less to-be, by replication.</summary>
    public double[] OvertimeLess(Func<MeasureKind, string, double[]> less, string pool) =>
        _pools.GetValueOrDefault(pool) is { } priced && (priced.IsWhole || priced.SaysOvertime)
        ? less(MeasureKind.PoolOvertimeCost, pool)
        : Times(less(MeasureKind.PoolOvertimeHours, pool), HourOf(pool) * (_pools.GetValueOrDefault(pool)?.Rate ?? OvertimeRate));

    private static double[] Times(double[] hours, double price) => [.. hours.Select(h => h * price)];

    private static (decimal Price, int People)? Known(Pool pool, Department department)
    {
        if (pool.Members.Count == 0)
            return pool.HourlyCost is { } own ? (own, People(pool)) : null;
        decimal[] known = [.. pool.Members.Select(m =>
            department.People.FirstOrDefault(p => string.Equals(p.Id, m, StringComparison.Ordinal))?.HourlyCost ?? pool.HourlyCost)
            .OfType<decimal>()];
        return known.Length == 0 ? pool.HourlyCost is { } all ? (all, People(pool)) : null : (known.Average(), known.Length);
    }

    private Priced PriceOf(Pool pool, Department department)
    {
        var known = Known(pool, department);
        var isWhole = !IsInHours && known is { } k && k.People == People(pool);
        var hour = IsInHours ? 1 : (double)(known?.Price ?? Hour);
        return new Priced(hour, isWhole, !IsInHours && pool.Overtime?.Pay is not null, pool.Overtime?.Rate);
    }

    // IsWhole: the price of each of its people was known to the simulation, so that its measured pay is all of it.
    private sealed record Priced(double Hour, bool IsWhole, bool SaysOvertime, double? Rate);
}
