using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>When cases come: unit-rate points through the inverse of the cumulative rate, intervals, dated batches, rows of a trace, and
/// what is there at the start.</summary>
internal sealed partial class EventLoop
{
    private const int MostPointsWithoutTime = 1_000_000;
    private const long LongestAge = Model.Study.StudyLimits.Years * 365L * Calendars.StudyClock.Day;
    private ArrivalStream[] _streams = [];
    private double[][] _stretched = [];     // [source][piece] → cumulative rate of this replication, where dates are busy
    private TraceArrivals? _given;          // what gives the attributes of the case that is being created
    private int _givenRow;

    private void PrepareStreams()
    {
        var sources = _plan.Sources;
        Grow(ref _streams, sources.Length);
        Grow(ref _stretched, sources.Length);
        for (var i = 0; i < sources.Length; i++)
        {
            _streams[i] = default;
            if (sources[i] is { Shape: { } shape, Busy: { } busy })
            {
                if (_stretched[i] is null || _stretched[i].Length <= shape.Start.Length)
                    _stretched[i] = new double[shape.Start.Length + 1];
                busy.Stretch(shape, _replicationKey, _stretched[i]);
            }

            foreach (var backlog in sources[i].Backlog)
                CreateBacklog(sources[i], backlog);
            SetNextArrival(i, 0);
        }
    }

    private void CreateBacklog(SourcePlan source, BacklogPlan backlog)
    {
        for (var n = 0; n < backlog.Count; n++)
        {
            var key = Keys.Case(_replicationKey, backlog.CaseKey, (ulong)n);
            var arrival = 0L;
            if (backlog.Age is { } age)
                arrival = Before(age, Keys.Draw(key, backlog.AgeKey, 0));
            CreateCase(source.Workflow, key, arrival, backlog.State, 0, source.Name, n);
        }
    }

    // So long ago: working time is counted back by the department's calendar.
    private long Before(CompiledDuration age, ulong bits)
    {
        var drawn = age.Sample(bits);
        if (age.Clock == Model.Quantities.DurationClock.Seconds)
            return Ticks(drawn) is <= LongestAge and var ticks ? -ticks : throw TooOld();
        long Then(long from) => age.Clock == Model.Quantities.DurationClock.WorkingDays
            ? _plan.Working.AddWorkingDays(from, drawn) : _plan.Working.AddWorkingTime(from, Ticks(drawn));
        var (low, high) = (-Calendars.StudyClock.Day, 0L);
        while (Then(low) > 0)
        {
            if (low == -LongestAge)
                throw TooOld();
            low = Math.Max(2 * low, -LongestAge); // Holidays may lie in between.
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Then(middle) <= 0)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private static SimulationStop TooOld() =>
        new(Diagnostics.Catalogue.SimulationRules.BacklogTooOld.At(default, Model.Study.StudyLimits.Years));

    private void Arrive(int index, long now)
    {
        var source = _plan.Sources[index];
        ref var stream = ref _streams[index];
        if (source.Kind != SourceKind.Dated)
        {
            // The n-th point is the n-th case, whenever it comes; the next one takes its place among the events.
            var nth = stream.Ordinal - 1;
            var next = CreatedCases + 1 < _plan.MostCases ? NextPoint(index, source, ref stream) : Plan.Never;
            if (next == Plan.Never)
                _heap.RemoveTop();
            else
                _heap.ReplaceTop(Math.Max(next, now), EventClass.Arrival, index, 0, 0);
            CreateCase(source.Workflow, Keys.Case(_replicationKey, source.CaseKey, (ulong)nth), now, -1, now, source.Name, nth);
            return;
        }

        _comeMore = true;
        _heap.RemoveTop();
        if (source.Trace is { } trace)
        {
            var row = trace.Rows[stream.Batch++];
            (_given, _givenRow) = (trace.Given.Length > 0 ? trace : null, row);
            CreateCase(source.Workflow, Keys.Case(_replicationKey, source.CaseKey, (ulong)row), now, -1, now, source.Name, row);
        }
        else
        {
            var batch = source.Batches[stream.Batch++];
            for (var n = 0; n < batch.Count && CreatedCases < _plan.MostCases; n++)
            {
                var ordinal = batch.FirstOrdinal + n;
                CreateCase(source.Workflow, Keys.DatedCase(_replicationKey, source.CaseKey, batch.DayNumber, (ulong)ordinal), now, -1, now,
                    source.Name, ordinal);
            }
        }
        SetNextArrival(index, now);
        _comeMore = false;
    }

    private void SetNextArrival(int index, long now)
    {
        if (CreatedCases >= _plan.MostCases)
            return;
        var source = _plan.Sources[index];
        ref var stream = ref _streams[index];
        var tick = source.Kind switch
        {
            SourceKind.Dated when source.Trace is { } trace => stream.Batch < trace.Ticks.Length ? trace.Ticks[stream.Batch] : Plan.Never,
            SourceKind.Dated => stream.Batch < source.Batches.Length ? source.Batches[stream.Batch].Tick : Plan.Never,
            _ => NextPoint(index, source, ref stream),
        };
        if (tick != Plan.Never)
            _heap.Add(Math.Max(tick, now), EventClass.Arrival, index, 0, 0);
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

    // What the row says stands in place of what was drawn, so that the draws of the rest stay where they are.
    private void TakeGiven(int slot)
    {
        var at = slot * _plan.AttributeSlots;
        var given = _given!.Given;
        _given = null; // a case that this one starts at once is not meant
        foreach (var attribute in given)
        {
            if (!double.IsNaN(attribute.ByRow[_givenRow]))
                _attributes[at + attribute.Slot] = attribute.ByRow[_givenRow];
        }
    }

    private struct ArrivalStream
    {
        public double Sum;      // unit-rate points, or ticks of intervals, so far
        public long Ordinal;    // points drawn so far
        public int Piece;       // cursor in the shape
        public int Batch;       // next batch, or row of a trace
    }
}
