using System.Numerics;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Runs one replication after another of a plan on one thread: the clock, the order of a tick, and the tables of cases and
/// people.</summary>
/// <remarks>
/// One tick goes completions, closings and openings, ends of waits, timers, batches, arrivals, then one dispatch (definition 2). What else
/// the kernel does stands in files of its own: <c>CaseFlow</c> (states), <c>Tokens</c> (states inside states), <c>Dispatch</c> (who takes
/// what, where one free person is enough),
/// <c>Matching</c> (where it is not), <c>Work</c> (from start to end), <c>Interruptions</c>, <c>DutyClock</c> (openings, closings,
/// absence), <c>Overtime</c>, <c>SystemBoundaries</c>, <c>Batches</c>, <c>OtherWork</c>, <c>BotFlow</c>, <c>Timers</c>,
/// <c>CasesArrive</c>, <c>CasesUnderWay</c>, <c>Draws</c>. What others only ask owns what it keeps: <see cref="WindowSums"/>,
/// <see cref="ArrivalStreams"/>, <see cref="SystemHours"/>, <see cref="ServerTree"/>, <see cref="EventHeap"/>. All memory is kept from one
/// replication to the next.
/// </remarks>
internal sealed partial class EventLoop
{
    private const int MostEventsPerTick = 4_000_000;

    private readonly ServerTree _tree = new();
    private readonly EventHeap _heap = new();
    private readonly WindowSums _window = new();
    private Plan _plan = null!;
    private StateRow[] _states = [];
    private TransitionRow[] _transitions = [];
    private Crew[] _crews = [];
    private StateTally[] _tallies = [];     // [state], of the window
    private CaseRow[] _cases = new CaseRow[64];
    private ItemExtras[] _extras = [];      // [case], where the plan needs them
    private double[] _attributes = [];      // [case × slots + slot] → value
    private int[] _visits = [];             // [case × slots + slot] → how often entered
    // [case] → states entered in its latest instant, of those that may lead back in no time; where there are any
    private (long Tick, int Count)[] _steps = [];
    private int[] _persons = [];            // [case × slots + slot] → who did it, by first place; −1
    private ServerRow[] _servers = [];
    private int[] _rankInWork = [];         // [server] → EnabledIndex of what it works on, where priority is watched; −1
    private CrewState[] _crewStates = [];
    private WaitingLine[] _lines = [];
    private GroupState[] _groups = [];
    private OpenClock[] _open = [];         // [open hours] → how long so far
    private int[] _groupRank = [];          // [group] → rank of the latest item enabled, where priority is watched
    private long[] _groupRankTick = [];
    private bool[] _isDirty = [];           // [group] → whether it has to be dispatched at the end of this tick
    private int[] _dirty = [];
    private int _dirtyCount;
    private int _freeCase;
    private int _usedCases;
    private long _nextBoundary;
    private long _pastRunEnd;
    private ulong _replicationKey;
    private RunObserver? _observer;
    private bool _isInFull;
    private bool _hasPlainWork;     // of some crew
    private bool _hasTokens;
    private bool _hasExtras;
    private long _tokens;
    private long _activities;
    private long _events;

    /// <summary>What the latest replication summed up.</summary>
    public WindowSums Window => _window;

    /// <summary>Completed work items of people and bots in the latest replication.</summary>
    public long Activities => _activities;

    /// <summary>Events of the latest replication.</summary>
    public long Events => _events;

    public int OpenCases { get; private set; }

    private int OpenCohort { get; set; }

    private long CreatedCases { get; set; }

    /// <summary>Runs one replication and writes what it measured.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="replication">Which one, from 0.</param>
    /// <param name="values">[measure of the plan's layout] → value.</param>
    /// <param name="hours">Sums by hour of week to add to; null when nobody asks.</param>
    /// <param name="observer">Hears everything; null when nobody asks.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public void Run(Plan plan, int replication, Span<double> values, HourSums? hours, RunObserver? observer, CancellationToken cancellation)
    {
        // Whose time goes where is heard rather than counted: it costs only those who ask.
        var people = plan.ByPerson && observer is null ? new PersonHours() : null;
        observer ??= people;
        Prepare(plan, replication, observer);
        var end = LoopToLimit(cancellation);
        observer?.Ends(end);
        Finish(end);
        var sums = _latest = ReadSums(end);
        FinishOnPaper(end, cancellation);
        LeaveBehind();
        plan.Layout.Read(_window, people, values);
        if (ResultChecks.Of(plan, sums) is [var first, ..])
            throw new SimulationStop(first.Finding);
        if (ResultChecks.Of(plan.Layout.Measures, values) is { } fault)
            throw new SimulationStop(fault.Finding);
        hours?.Add(_window);
    }

    /// <summary>Runs one replication and hears single cases as well, where somebody asks for them.</summary>
    public void RunHearing(Plan plan, int replication, Span<double> values, HourSums? hours, CaseEfforts? efforts,
        CancellationToken cancellation)
    {
        _efforts = efforts;
        if (efforts is not null)
            BeginHearing(plan, efforts);

        try
        {
            Run(plan, replication, values, hours, null, cancellation);
        }
        finally
        {
            efforts?.Ends();
            _efforts = null;
        }
    }

    private CaseEfforts? _efforts;

    /// <summary>Why the latest replication was stopped before its end; null when it was not.</summary>
    public Diagnostic? StoppedBy { get; private set; }

    // At a limit the window ends there and then: what was measured up to it stands.
    private long LoopToLimit(CancellationToken cancellation)
    {
        StoppedBy = null;
        try
        {
            return Loop(cancellation);
        }
        catch (SimulationStop stop) when (stop.IsLimit && _window.HasBegun && _now > _plan.WindowStart)
        {
            StoppedBy = stop.Finding;
            _window.Close(_now);
            return _now;
        }
    }

    private const int TicksUnchecked = 65536; // a power of two, so that it is a multiple of those after which somebody is heard

    private long Loop(CancellationToken cancellation)
    {
        var (unheard, sinceChecked) = (0, 0);
        // A tick may look at everybody there is: the more they are, the sooner somebody who waits for the end is heard.
        var mostUnheard =
            (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(TicksUnchecked * 16 / (16 + _plan.Servers), 1, TicksUnchecked));
        var runEnd = _plan.RunEnd;
        while (true)
        {
            // Most ticks are one completion, with nothing else due.
            var now = _tree.TopTick;
            if (_dirtyCount == 0 && now < NextButCompletions)
            {
                var done = _hasPlainWork ? CompletePlainWork(mostUnheard - unheard) : 0;
                if (done == 0)
                    CompletionsOnly(now);
                unheard += Math.Max(1, done);
                if (unheard < mostUnheard && !_mayBeOver)
                    continue;
                now = _now;
            }
            else
            {
                // What was there at the start has to be given out even when nothing else happens at tick 0, and a tick is ended first.
                now = _dirtyCount > 0 ? _now : Math.Min(now, Math.Min(_heap.TopTick, _nextBoundary));
                if (_window.End == Plan.Never && (now > runEnd || now == Plan.Never))
                {
                    _window.Close(_now); // a number of cases was to end it
                    if (CreatedCases < _plan.MostCases)
                        throw new SimulationStop(SimulationRules.TooFewCases.At(default, _plan.MostCases, CreatedCases,
                            Model.Study.StudyLimits.YearsByCases))
                        { IsLimit = true };
                    return _now;
                }

                if (now >= _window.NextBorder)
                {
                    _window.Flush(now);
                    if (IsOver)
                        return _window.End;
                }

                if (now > runEnd || now == Plan.Never)
                {
                    // Nothing more happens; the window may still have to be closed.
                    _window.Close(_now);
                    return runEnd == Plan.Never ? _now : runEnd;
                }

                unheard++;
                HandleTick(now);
            }

            if (unheard >= mostUnheard)
            {
                cancellation.ThrowIfCancellationRequested();
                sinceChecked += unheard;
                unheard = 0;
            }

            if (sinceChecked >= TicksUnchecked)
            {
                sinceChecked = 0;
                if (_events > _plan.MostEvents)
                    throw new SimulationStop(SimulationRules.TooManyEvents.At(default, _plan.MostEvents, _plan.Clock.LocalDate(now)
                        .ToString("yyyy-MM-dd")))
                    { IsLimit = true };
            }

            if (!_mayBeOver)
                continue;
            _mayBeOver = false;
            if (_window.IsOver && OpenCohort == 0)
                return now;
            if (CreatedCases >= _plan.MostCases && OpenCases == 0)
            {
                _window.Close(now);
                return now;
            }
        }
    }

    /// <summary>When the next thing happens that is no completion.</summary>
    private long NextButCompletions => Math.Min(Math.Min(_heap.TopTick, _nextBoundary), Math.Min(_window.NextBorder, _pastRunEnd));

    // Whether the last case has ended since it was last asked whether all have.
    private bool _mayBeOver;

    private void CompletionsOnly(long now)
    {
        _now = now;
        var events = 0;
        do
        {
            ServerEvent(_tree.Top, now);
            if (_pending.Count > 0)
                Settle(now);
            if (++events > MostEventsPerTick)
                throw Endless();
        }
        while (_tree.TopTick == now);
        if (_heap.TopTick == now)
            events += HeapEvents(now);
        _events += events;
        DispatchAll(now);
        CheckTime(now);
    }

    private void DispatchAll(long now)
    {
        while (_dirtyCount > 0)
        {
            var group = _dirty[--_dirtyCount];
            _isDirty[group] = false;
            Dispatch(group, now);
        }
    }

    // Time has to pass sooner or later.
    private void CheckTime(long now)
    {
        if (now != _lastTick)
            (_lastTick, _sameTick) = (now, 0);
        else if (++_sameTick > MostEventsPerTick)
            throw Endless();
    }

    private bool IsOver => _window.IsOver && OpenCohort == 0;

    private void HandleTick(long now)
    {
        _now = now;
        var events = 0;
        while (_tree.TopTick == now)
        {
            ServerEvent(_tree.Top, now);
            events++;
            if (_pending.Count > 0)
                Settle(now);
        }

        if (_nextBoundary == now)
            Boundaries(now);
        if (_heap.TopTick == now)
            events += HeapEvents(now);
        _events += events;
        DispatchAll(now);
        CheckTime(now);
    }

    private int HeapEvents(long now)
    {
        var events = 0;
        while (_heap.TopTick == now)
        {
            HeapEvent(now);
            if (_pending.Count > 0)
                Settle(now);
            if (++events > MostEventsPerTick)
                throw Endless();
        }

        return events;
    }

    private long _lastTick;
    private int _sameTick;
    private int _lastState;

    private SimulationStop Endless()
    {
        var state = _states[_lastState];
        return new SimulationStop(SimulationRules.EndlessLoop.At(PlaceOf(state), NameOf(state)));
    }

    private Diagnostics.SourceSpan PlaceOf(in StateRow state) =>
        _plan.Department.Workflows[state.Workflow].FindState(state.Id)?.Place ?? default;

    private Model.Named NameOf(in StateRow state) =>
        Model.Named.State(_plan.Department, new Model.Workflows.StatePath(_plan.Department.Workflows[state.Workflow].Id, state.Id));

    private void HeapEvent(long now)
    {
        var happens = _heap.Top;
        switch (happens.Class)
        {
            case EventClass.Arrival:
                Arrive(happens.Subject, now);
                break;
            case EventClass.Repair:
                _heap.RemoveTop();
                FailsOrIsRepaired(happens.Subject, now);
                break;
            case EventClass.WaitEnd:
                _heap.RemoveTop();
                if (_cases[happens.Subject].EntryStamp == happens.Stamp)
                    WaitEnds(happens.Subject, now);
                break;
            case EventClass.StartedCase:
                _heap.RemoveTop();
                CreateStarted(now);
                break;
            case EventClass.Batch:
                _heap.RemoveTop();
                BatchIsDue(happens.Subject, happens.Stamp, happens.What, now);
                break;
            case EventClass.Patience:
                _heap.RemoveTop();
                if (_cases[happens.Subject].LineStamp == happens.Stamp)
                    MarkDirty(_lines[_cases[happens.Subject].Line].Group);
                break;
            default:
                _heap.RemoveTop();
                if (_cases[happens.Subject].EntryStamp == happens.Stamp)
                    TimerFires(happens.Subject, happens.What, now);
                break;
        }
    }

    private void Prepare(Plan plan, int replication, RunObserver? observer)
    {
        _plan = plan;
        _states = plan.States;
        _transitions = plan.Transitions;
        _crews = plan.Crews;
        _observer = observer;
        _isInFull = plan.IsInFull;
        _hasTokens = plan.HasTokens;
        _hasExtras = plan.HasTokens || plan.HasExtras;
        (_tokens, _now) = (0, 0);
        _replicationKey = Randomness.Keys.Replication(plan.Seed, replication);
        (_activities, _events, OpenCases, OpenCohort, CreatedCases, _sameTick, _lastTick, _mayBeOver) = (0, 0, 0, 0, 0, 0, -1, true);
        _pastRunEnd = plan.RunEnd == Plan.Never ? Plan.Never : plan.RunEnd + 1;
        _heap.Clear();
        _tree.Reset(plan.Servers);
        Grow(ref _servers, plan.Servers);
        Grow(ref _rankInWork, plan.Servers);
        Array.Fill(_rankInWork, -1);
        Grow(ref _lines, plan.Lines.Length);
        Grow(ref _groups, plan.Groups.Length);
        for (var i = 0; i < plan.Groups.Length; i++)
            (_groups[i] ??= new GroupState()).Reset(plan.Groups[i]);
        Grow(ref _groupRank, plan.Groups.Length);
        Grow(ref _groupRankTick, plan.Groups.Length);
        Grow(ref _isDirty, plan.Groups.Length);
        Grow(ref _dirty, plan.Groups.Length);
        Grow(ref _crewStates, plan.Crews.Length);
        Array.Clear(_groupRank);
        Array.Clear(_isDirty);
        Array.Fill(_groupRankTick, -1);
        _dirtyCount = 0;
        Grow(ref _open, plan.OpenHours.Length);
        for (var i = 0; i < plan.OpenHours.Length; i++)
            (_open[i] ??= new OpenClock()).Reset(plan.OpenHours[i]);
        for (var i = 0; i < plan.Lines.Length; i++)
            (_lines[i] ??= new WaitingLine()).Reset(plan.Lines[i], AskedGroup(plan.Lines[i].Group), _open, plan.IsInFull);

        for (var i = 0; i < plan.Lines.Length; i++)
            _lines[i].IsForOne = plan.Lines[i].IsForOne && observer is null && !_hasTokens;

        // Stamps live on, so that nothing left over from an earlier replication could be taken for something of this one.
        _freeCase = -1;
        _usedCases = 0;
        GrowCases();
        _pending.Clear();
        _pendingAt = 0;
        _starting.Clear();
        _startedCases = 0;
        observer?.Begins(plan, replication);
        _window.Reset(plan, _crewStates, _lines, this);
        _tallies = _window.Tallies;
        PrepareCrews();
        PrepareBatches();
        _window.Start();
        (_handingOn, _comeMore) = (-1, true);
        PrepareStreams();
        _comeMore = false;
    }

    /// <summary>The group that a crew or line tells who is free and who waits; null where both are looked at themselves.</summary>
    private GroupState? AskedGroup(int group) => _plan.Groups[group].IsSimple ? null : _groups[group];

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Math.Max(length, 2 * array.Length));
    }

    private int NewCase()
    {
        var slot = NewRow();
        if (_plan.VisitSlots > 0)
            Array.Clear(_visits, slot * _plan.VisitSlots, _plan.VisitSlots);
        if (_plan.PersonSlots > 0)
            Array.Fill(_persons, -1, slot * _plan.PersonSlots, _plan.PersonSlots);
        OpenCases++;
        return slot;
    }

    private void FreeRow(int slot, long now)
    {
        _window.TokensOpen.Leave(now);
        ref var item = ref _cases[slot];
        item.EntryStamp++;
        item.Phase = CasePhase.None;
        item.NextFree = _freeCase;
        _freeCase = slot;
    }

    private int NewRow()
    {
        int slot;
        if (_freeCase >= 0)
        {
            slot = _freeCase;
            _freeCase = _cases[slot].NextFree;
        }
        else
        {
            if (_usedCases >= _plan.MostOpenCases)
                throw new SimulationStop(SimulationRules.TooManyOpenCases.At(default, _plan.MostOpenCases, _plan.Clock.LocalDate(_now)
                    .ToString("yyyy-MM-dd")))
                { IsLimit = true };
            slot = _usedCases++;
            if (slot == _cases.Length)
                MoreCases();
        }

        if (_plan.MayLoop)
            _steps[slot] = (-1, 0);
        _window.TokensOpen.Enter(_now);
        ref var item = ref _cases[slot];
        var (entry, line) = (item.EntryStamp, item.LineStamp);
        item = default;
        (item.EntryStamp, item.LineStamp, item.Server, item.Line, item.Token) = (entry + 1, line + 1, -1, -1, _tokens++);
        if (_hasExtras)
        {
            _extras[slot] = new ItemExtras
            {
                Root = slot, Parent = -1, FirstPart = -1, NextPart = -1, NextInterrupted = -1, PatienceEnds = Plan.Never, BatchFirst = -1,
                BatchNext = -1, TurnTick = -1,
            };
        }

        return slot;
    }

    private void MoreCases()
    {
        Array.Resize(ref _cases, 2 * _cases.Length);
        GrowCases();
    }

    private void GrowCases()
    {
        Grow(ref _attributes, _cases.Length * _plan.AttributeSlots);
        Grow(ref _visits, _cases.Length * _plan.VisitSlots);
        Grow(ref _persons, _cases.Length * _plan.PersonSlots);
        if (_plan.MayLoop)
            Grow(ref _steps, _cases.Length);
        if (_hasExtras)
            Grow(ref _extras, _cases.Length);
    }

    private long _now;

    private void MarkDirty(int group)
    {
        if (_isDirty[group])
            return;
        _isDirty[group] = true;
        _dirty[_dirtyCount++] = group;
    }
}

/// <summary>Stops a run with a finding about what it met.</summary>
internal sealed class SimulationStop(Diagnostics.Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostics.Diagnostic Finding { get; } = finding;

    /// <summary>Whether it is only a limit, so that what is known so far stands.</summary>
    public bool IsLimit { get; init; }
}
