using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation;

/// <summary>When cases come: unit-rate points through the inverse of the cumulative rate, intervals, dated batches, and what is there at the start.</summary>
internal sealed partial class EventLoop
{
    private const int MostPointsWithoutTime = 1_000_000;
    private const long LongestAge = 50L * 365 * Calendars.StudyClock.Day;
    private ArrivalStream[] _streams = [];

    private void PrepareStreams()
    {
        var sources = _plan.Sources;
        Grow(ref _streams, sources.Length);
        for (var i = 0; i < sources.Length; i++)
        {
            _streams[i] = default;
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
            if (_pending.Count > 0)
                Settle(0);
        }
    }

    // So long ago: working time is counted back by the department's calendar.
    private long Before(Law age, ulong bits)
    {
        var drawn = age.Sample(bits);
        if (age.Clock == Model.DurationClock.Seconds)
            return -Ticks(drawn);
        long Then(long from) => age.Clock == Model.DurationClock.WorkingDays ? _plan.Working.AddWorkingDays(from, drawn) : _plan.Working.AddWorkingTime(from, Ticks(drawn));
        var (low, high) = (-Calendars.StudyClock.Day, 0L);
        while (Then(low) > 0 && low > -LongestAge)
            low *= 2; // Holidays may lie in between.
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

    private void Arrive(int index, long now)
    {
        _heap.RemoveTop();
        var source = _plan.Sources[index];
        ref var stream = ref _streams[index];
        if (source.Kind == SourceKind.Dated)
        {
            var batch = source.Batches[stream.Batch++];
            for (var n = 0; n < batch.Count && CreatedCases < _plan.MostCases; n++)
            {
                var ordinal = batch.FirstOrdinal + n;
                CreateCase(source.Workflow, Keys.DatedCase(_replicationKey, source.CaseKey, batch.DayNumber, (ulong)ordinal), now, -1, now, source.Name, ordinal);
            }
        }
        else
        {
            // The n-th point is the n-th case, whenever it comes.
            var ordinal = stream.Ordinal - 1;
            CreateCase(source.Workflow, Keys.Case(_replicationKey, source.CaseKey, (ulong)ordinal), now, -1, now, source.Name, ordinal);
        }

        SetNextArrival(index, now);
    }

    private void SetNextArrival(int index, long now)
    {
        if (CreatedCases >= _plan.MostCases)
            return;
        var source = _plan.Sources[index];
        ref var stream = ref _streams[index];
        var tick = source.Kind switch
        {
            SourceKind.Dated => stream.Batch < source.Batches.Length ? source.Batches[stream.Batch].Tick : Plan.Never,
            _ => NextPoint(source, ref stream),
        };
        if (tick != Plan.Never)
            _heap.Add(Math.Max(tick, now), EventClass.Arrival, index, 0, 0);
    }

    private long NextPoint(SourcePlan source, ref ArrivalStream stream)
    {
        var bits = Keys.Draw(_replicationKey, source.GapKey, (ulong)stream.Ordinal++);
        if (source.Kind == SourceKind.Rate)
        {
            stream.Sum += Keys.UnitExponential(bits);
            return Inverse(source.Shape!, stream.Sum / source.Count, ref stream.Piece);
        }

        stream.Sum += Math.Max(0, source.Gap!.Sample(bits));
        if (stream.Ordinal > MostPointsWithoutTime && stream.Sum < stream.Ordinal)
            return Plan.Never;
        if (source.Kind == SourceKind.EveryMoved)
            return source.Calendar!.OpenAtOrAfter((long)stream.Sum);
        return source.Shape is { } shape ? Inverse(shape, stream.Sum, ref stream.Piece) : stream.Sum < Plan.Never ? (long)stream.Sum : Plan.Never;
    }

    private static long Inverse(ArrivalShape shape, double point, ref int piece)
    {
        var cumulative = shape.Cumulative;
        while (piece + 1 < cumulative.Length && cumulative[piece + 1] <= point)
            piece++;
        if (piece >= cumulative.Length || point >= shape.Total)
            return Plan.Never;
        return Math.Min(shape.End[piece] - 1, shape.Start[piece] + (long)((point - cumulative[piece]) / shape.Rate[piece]));
    }

    private struct ArrivalStream
    {
        public double Sum;      // unit-rate points, or ticks of intervals, so far
        public long Ordinal;    // points drawn so far
        public int Piece;       // cursor in the shape
        public int Batch;
    }
}
