using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>What each replication gave: one row per measure, one column per replication.</summary>
internal sealed class SampleTable
{
    private readonly Dictionary<Measure, double[]> _rows;
    private readonly Lazy<ILookup<MeasureKind, KeyValuePair<Measure, double[]>>> _byKind;

    public SampleTable(IReadOnlyList<KeyValuePair<Measure, double[]>> rows, int replications)
    {
        Rows = rows;
        Replications = replications;
        _rows = rows.ToDictionary(r => r.Key, r => r.Value);
        _byKind = new(() => rows.ToLookup(r => r.Key.Kind));
    }

    /// <summary>In a fixed order.</summary>
    public IReadOnlyList<KeyValuePair<Measure, double[]>> Rows { get; }

    public int Replications { get; }

    /// <summary>The rows of a kind, in the same order.</summary>
    public IEnumerable<KeyValuePair<Measure, double[]>> RowsOf(MeasureKind kind) => _byKind.Value[kind];

    /// <summary>The measure by replication; zeros when nothing of that name was measured (a state that the scenario dropped).</summary>
    public double[] Of(Measure measure) => _rows.TryGetValue(measure, out var row) ? row : new double[Replications];

    public double[] Of(MeasureKind kind, string owner, int month = -1) => Of(new Measure(kind, owner, month));

    /// <summary>Hours that a pool is busy while it is regularly on duty, by replication: work and other work without overtime, in which
    /// nobody is ever idle.</summary>
    public double[] BusyRegularHours(string pool, int month = -1)
    {
        double[] overtime = [.. Of(MeasureKind.PoolOvertimeHours, pool, month)
            .Zip(Of(MeasureKind.PoolGuestOvertimeHours, pool, month), (own, ofGuests) => own + ofGuests)];
        return BusyRegular(Of(MeasureKind.PoolBusyHours, pool, month), Of(MeasureKind.PoolOtherWorkHours, pool, month), overtime);
    }

    /// <summary>Work and other work without overtime, by replication.</summary>
    public static double[] BusyRegular(ReadOnlySpan<double> work, ReadOnlySpan<double> otherWork, ReadOnlySpan<double> overtime)
    {
        var regular = new double[work.Length];
        for (var r = 0; r < regular.Length; r++)
            regular[r] = Math.Max(0, work[r] + otherWork[r] - overtime[r]);
        return regular;
    }

    /// <summary>The sum over every owner of a kind, by replication, in the fixed order.</summary>
    public double[] Sum(MeasureKind kind, int month = -1)
    {
        var sum = new double[Replications];
        foreach (var (measure, row) in RowsOf(kind))
        {
            if (measure.Month != month)
                continue;
            for (var i = 0; i < sum.Length; i++)
                sum[i] += row[i];
        }

        return sum;
    }
}
