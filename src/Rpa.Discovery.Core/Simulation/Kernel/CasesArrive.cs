using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Cases that come, and what is there at the start.</summary>
internal sealed partial class EventLoop
{
    private const long LongestAge = Model.Study.StudyLimits.Years * 365L * Calendars.StudyClock.Day;
    private readonly ArrivalStreams _streams = new();
    private TraceArrivals? _given;          // what gives the attributes of the case that is being created
    private int _givenRow;

    private void PrepareStreams()
    {
        _streams.Reset(_plan, _replicationKey);
        for (var i = 0; i < _plan.Sources.Length; i++)
        {
            foreach (var backlog in _plan.Sources[i].Backlog)
                CreateBacklog(_plan.Sources[i], backlog);
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
        if (source.Kind != SourceKind.Dated)
        {
            // The n-th point is the n-th case, whenever it comes; the next one takes its place among the events.
            var nth = _streams.Drawn(index) - 1;
            var next = CreatedCases + 1 < _plan.MostCases ? _streams.Next(index) : Plan.Never;
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
            var row = trace.Rows[_streams.TakeBatch(index)];
            (_given, _givenRow) = (trace.Given.Length > 0 ? trace : null, row);
            CreateCase(source.Workflow, Keys.Case(_replicationKey, source.CaseKey, (ulong)row), now, -1, now, source.Name, row);
        }
        else
        {
            var batch = source.Batches[_streams.TakeBatch(index)];
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
        var tick = _streams.Next(index);
        if (tick != Plan.Never)
            _heap.Add(Math.Max(tick, now), EventClass.Arrival, index, 0, 0);
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
}
