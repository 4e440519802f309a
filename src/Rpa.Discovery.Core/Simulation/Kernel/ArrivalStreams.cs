using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>When the next case of each source comes: unit-rate points through the inverse of the cumulative rate, intervals, dated batches,
/// rows of a trace.</summary>
internal sealed class ArrivalStreams
{
    private const int MostPointsWithoutTime = 1_000_000;
    private Plan _plan = null!;
    private ulong _replicationKey;
    private ArrivalStream[] _streams = [];
    private double[][] _stretched = [];     // [source][piece] → cumulative rate of this replication, where dates are busy

    /// <summary>Every source at its beginning.</summary>
    public void Reset(Plan plan, ulong replicationKey)
    {
        (_plan, _replicationKey) = (plan, replicationKey);
        var sources = plan.Sources;
        if (_streams.Length < sources.Length)
        {
            _streams = new ArrivalStream[sources.Length];
            Array.Resize(ref _stretched, sources.Length);
        }

        for (var i = 0; i < sources.Length; i++)
        {
            _streams[i] = default;
            if (sources[i] is not { Shape: { } shape, Busy: { } busy })
                continue;
            if (_stretched[i] is null || _stretched[i].Length <= shape.Start.Length)
                _stretched[i] = new double[shape.Start.Length + 1];
            busy.Stretch(shape, replicationKey, _stretched[i]);
        }
    }

    /// <summary>How many points of a source have been drawn.</summary>
    public long Drawn(int source) => _streams[source].Ordinal;

    /// <summary>The batch, or the row of a trace, that comes now; the next one is next.</summary>
    public int TakeBatch(int source) => _streams[source].Batch++;

    /// <summary>When something comes from a source next; never when nothing more does.</summary>
    public long Next(int index)
    {
        var source = _plan.Sources[index];
        ref var stream = ref _streams[index];
        return source.Kind switch
        {
            SourceKind.Dated when source.Trace is { } trace => stream.Batch < trace.Ticks.Length ? trace.Ticks[stream.Batch] : Plan.Never,
            SourceKind.Dated => stream.Batch < source.Batches.Length ? source.Batches[stream.Batch].Tick : Plan.Never,
            _ => NextPoint(index, source, ref stream),
        };
    }

    private long NextPoint(int index, SourcePlan source, ref ArrivalStream stream)
    {
        var bits = Keys.Draw(_replicationKey, source.GapKey, (ulong)stream.Ordinal++);
        if (source.Kind == SourceKind.Rate)
        {
            stream.Sum += Keys.UnitExponential(bits);
            return Inverse(index, source, stream.Sum / source.Count, ref stream.Piece);
        }

        stream.Sum += source.Gap!.Sample(bits);
        if (_plan.MostCases == long.MaxValue && stream.Ordinal > MostPointsWithoutTime && stream.Sum < stream.Ordinal)
            throw new SimulationStop(Diagnostics.Catalogue.SimulationRules.NoTimeBetweenCases.At(default,
                Model.Named.Of(_plan.Department.Workflows[source.Workflow])));
        var tick = source.Shape is not null ? Inverse(index, source, stream.Sum, ref stream.Piece) : stream.Sum < Plan.Never
            ? (long)stream.Sum : Plan.Never;
        if (tick == Plan.Never || source.Kind == SourceKind.Every)
            return tick;
        var open = source.Calendar!.OpenAtOrAfter(tick);
        if (source.Kind == SourceKind.EveryChained && open != tick && open != Plan.Never)
            stream.Sum = source.Shape is null ? open : Point(index, source, open, ref stream.Piece);
        return open;
    }

    // Where the cumulative rate stands at a tick that lies behind the cursor.
    private double Point(int index, SourcePlan source, long tick, ref int piece)
    {
        var shape = source.Shape!;
        while (piece + 1 < shape.Start.Length && shape.End[piece] <= tick)
            piece++;
        if (source.Busy is null)
            return shape.UpTo(tick);
        var cumulative = _stretched[index];
        var passed = Math.Clamp(tick - shape.Start[piece], 0, shape.End[piece] - shape.Start[piece]);
        return cumulative[piece] + ((cumulative[piece + 1] - cumulative[piece]) * passed / (shape.End[piece] - shape.Start[piece]));
    }

    // Within a piece the rate is even.
    private long Inverse(int index, SourcePlan source, double point, ref int piece)
    {
        var shape = source.Shape!;
        var pieces = shape.Start.Length;
        var stretched = source.Busy is null ? null : _stretched[index];
        var cumulative = stretched ?? shape.Cumulative;
        while (piece + 1 < pieces && cumulative[piece + 1] <= point)
            piece++;
        if (piece >= pieces || point >= (stretched is null ? shape.Total : stretched[pieces]))
            return Plan.Never;
        var rate = stretched is null ? shape.Rate[piece] : (stretched[piece + 1] - stretched[piece])
            / (shape.End[piece] - shape.Start[piece]);
        return Math.Min(shape.End[piece] - 1, shape.Start[piece] + (long)((point - cumulative[piece]) / rate));
    }

    private struct ArrivalStream
    {
        public double Sum;      // unit-rate points, or ticks of intervals, so far
        public long Ordinal;    // points drawn so far
        public int Piece;       // cursor in the shape
        public int Batch;       // next batch, or row of a trace
    }
}
