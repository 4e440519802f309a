using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>The kernel's judge: the same meaning with closures, one priority queue of events and an object per case, token, piece of work
/// and person.</summary>
/// <remarks>
/// Written from the definitions of the simulation, from the page on what the kernel decides and from the model, not from the kernel. It
/// shares with the kernel what is judged elsewhere: calendars, quantile and alias tables, keys, the dates of the window, and the cumulative
/// rate of arrivals. Slow on purpose: every cause of waiting is looked at anew whenever time passes, and every dispatch looks at everything
/// that waits.
/// </remarks>
internal sealed partial class PlainSimulator
{
    private const long Never = long.MaxValue;

    // A tick's order: definition 2.
    private const int WindowEnds = -1;
    private const int Completion = 0;
    private const int CrewCloses = 1;
    private const int SystemCloses = 2;
    private const int SystemOpens = 3;
    private const int CrewOpens = 4;
    private const int Repair = 5;
    private const int WaitEnd = 6;
    private const int Timer = 7;
    private const int BatchRelease = 8;
    private const int PatienceEnd = 9;
    private const int Arrival = 10;
    private const int Dispatching = 11;

    private readonly PriorityQueue<Action, (long Tick, int Order, long Sequence)> _events = new();
    private readonly Department _department;
    private readonly StudyWindow _window;
    private readonly StudyClock _clock;
    private readonly long _layoutEnd;
    private readonly ulong _replicationKey;
    private readonly bool _countCauses;
    private readonly PlainRecorder? _recorder;
    private readonly Dictionary<WorkCalendar, Timeline> _timelines = [];
    private readonly Dictionary<Duration, QuantileTable> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly Timeline _working;
    private readonly List<PlainPool> _pools = [];
    private readonly List<PlainCrew> _crews = [];
    private readonly List<PlainServer> _servers = [];
    private readonly List<PlainSystem> _systems = [];
    private readonly List<PlainLine> _lines = [];
    private readonly List<PlainGroup> _groups = [];
    private readonly List<PlainWorkflow> _workflows = [];
    private readonly List<PlainState> _states = [];
    private readonly HashSet<PlainCase> _open = new(ReferenceEqualityComparer.Instance);
    private long _now;
    private long _sequence;
    private long _itemSequence;
    private long _created;
    private int _openCohort;
    private bool _windowIsOver;
    private bool _stopped;
    private bool _dispatchIsComing;

    private PlainSimulator(Department department, ExperimentOptions options, int replication, bool countCauses, PlainRecorder? recorder)
    {
        var findings = new List<Diagnostic>();
        _window = StudyWindow.Of(department, options, findings) ?? throw new DepartmentException(findings);
        _clock = _window.Clock;
        _department = department;
        _countCauses = countCauses;
        _recorder = recorder;
        _replicationKey = Keys.Replication(options.Seed, replication);
        _working = TimelineOf(department.Calendar);
        _layoutEnd = _window.RunEnd;
        AddServers();
        foreach (var system in department.Systems)
            _systems.Add(new PlainSystem(this, system));
        foreach (var workflow in department.Workflows)
            _workflows.Add(new PlainWorkflow(this, workflow));
        AddGroups();
        foreach (var system in _systems)
            ExpectSystem(system, 0);
        foreach (var crew in _crews)
            Open(crew);
        foreach (var state in _states.Where(s => s.Batch?.OrAt is not null))
            ExpectReleaseAt(state, _clock.Start);
        foreach (var workflow in _workflows)
            OpenSources(workflow);
        if (_window.End != Never)
            At(_window.End, WindowEnds, EndWindow);
    }

    /// <summary>Runs one replication.</summary>
    /// <param name="department">What is simulated.</param>
    /// <param name="options">Which dates, from which seed.</param>
    /// <param name="replication">Which one, from 0.</param>
    /// <param name="countCauses">Whether waiting is divided into its causes, which takes most of the time.</param>
    /// <param name="recorder">Hears every step of every case; null when nobody listens.</param>
    public static PlainResult Run(Department department, ExperimentOptions options, int replication = 0, bool countCauses = true,
        PlainRecorder? recorder = null) =>
        new PlainSimulator(department, options, replication, countCauses, recorder).Run();

    private bool IsInWindow => _now >= _window.Start && !_windowIsOver;

    private PlainResult Run()
    {
        var end = _window.RunEnd;
        while (_events.TryPeek(out _, out var next))
        {
            if (next.Tick > _now && IsOver())
                _stopped = true;
            if (_stopped || next.Tick > _window.RunEnd)
                break;
            Pass(next.Tick);
            _events.Dequeue()();
        }

        if (_stopped || IsOver() || _window.End == Never)
            end = _now;
        return Result(end);
    }

    private bool IsOver() => (_windowIsOver && _openCohort == 0) || (_created >= _window.MostCases && _open.Count == 0);

    private void EndWindow()
    {
        _windowIsOver = true;
        foreach (var item in _open)
            item.Workflow.Count.Unfinished++;
        if (_openCohort == 0)
            _stopped = true;
    }

    private void At(long tick, int order, Action happens) => At(tick, order, _sequence++, happens);

    private void At(long tick, int order, long sequence, Action happens)
    {
        if (tick != Never)
            _events.Enqueue(happens, (tick, order, sequence));
    }

    private void DispatchSoon()
    {
        if (_dispatchIsComing)
            return;
        _dispatchIsComing = true;
        At(_now, Dispatching, Dispatch);
    }

    private Timeline TimelineOf(string? calendar) => TimelineOf(_department.FindCalendar(calendar)?.Hours ?? WorkCalendar.Always);

    private Timeline TimelineOf(WorkCalendar calendar)
    {
        if (!_timelines.TryGetValue(calendar, out var timeline))
            _timelines.Add(calendar, timeline = new Timeline(calendar, _clock));
        return timeline;
    }

    private static long Ticks(double drawn) => drawn > 0 ? (long)(drawn + 0.5) : 0;

    private static double UnitOf(Duration law) => law.Clock switch
    {
        DurationClock.WorkingHours => StudyClock.Hour,
        DurationClock.WorkingDays => 1,
        _ => StudyClock.Second,
    };

    // Ticks, or days for working days.
    private double Drawn(Duration law, ulong bits, PlainCase? item = null)
    {
        double drawn;
        if (law.Distribution.StandardDeviation == 0)
        {
            drawn = Math.Max(0, law.Distribution.Mean * UnitOf(law));
        }
        else
        {
            if (!_tables.TryGetValue(law, out var table))
                _tables.Add(law, table = QuantileTable.For(law.Distribution.Scaled(UnitOf(law))));
            drawn = Math.Max(0, table.Sample(bits));
        }

        return law.ScaledBy is { } attribute ? drawn * item!.Attributes[attribute].AsNumber : drawn;
    }

    private long After(Duration law, ulong bits, PlainCase item)
    {
        var drawn = Drawn(law, bits, item);
        if (law.Clock == DurationClock.WorkingHours)
            return _working.AddWorkingTime(_now, Ticks(drawn));
        if (law.Clock == DurationClock.WorkingDays)
            return _working.AddWorkingDays(_now, Math.Max(0, drawn));
        return _now + Ticks(drawn);
    }

    private long After(long from, TimeAmount amount) => amount.Unit switch
    {
        TimeUnit.WorkingDay => _working.AddWorkingDays(from, amount.Value),
        TimeUnit.WorkingHour => _working.AddWorkingTime(from, (long)(amount.Value * StudyClock.Hour)),
        _ => from + (long)(amount.Seconds * StudyClock.Second),
    };

    private static T? For<T>(Varying<T> varying, PlainCase item)
        where T : class =>
        varying.Always ?? varying.For(varying.Per is { } per && item.Attributes.TryGetValue(per, out var value) ? value.ToString() : null);

    private static string NameOf(string owner, string state) => $"{owner}/{state}";

    /// <summary>The time integral of a level, cut to the window.</summary>
    private sealed class Meter(PlainSimulator simulator)
    {
        private int _level;
        private long _since;
        private Int128 _area;

        public void Enter() => Change(1);

        public void Leave() => Change(-1);

        public Int128 UpTo(long end)
        {
            Add(end);
            return _area;
        }

        private void Change(int by)
        {
            Add(simulator._now);
            _level += by;
        }

        private void Add(long now)
        {
            var from = Math.Max(_since, simulator._window.Start);
            var to = Math.Min(now, simulator._window.End);
            if (to > from)
                _area += (Int128)_level * (to - from);
            _since = now;
        }
    }
}
