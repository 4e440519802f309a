using System.Runtime.InteropServices;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>What one replication sums up, and where its window begins and ends: everything is counted all the time, and the window is the
/// difference of two readings.</summary>
internal sealed class WindowSums
{
    private Plan _plan = null!;
    private CrewState[] _crews = [];
    private WaitingLine[] _lines = [];
    private IUnderWay _underWay = null!;
    private MeasureLayout _layout = null!;
    private Int128[] _sums = [];          // of states and workflows they are brought up to date only when read
    private TickSum[] _flows = [];        // [workflow × sum]
    private Int128[] _sumsAtStart = [];
    private Int128[] _sumsAtEnd = [];
    private long[] _areas = [];         // [pool × areas] → as read at the latest border of a month, modulo 2^64
    private long[] _levels = [];        // [crew × 2] → busy (with other work), duty: as read at the latest border of an hour, modulo 2^64
    private long[] _inHour = [];        // [pool × 2] → the same in the hour that is booked
    private long[] _crewAreas = [];     // [crew × areas] → as read at the latest border of a month, modulo 2^64
    private Int128[] _crewSums = [];    // [crew × areas] → in the window
    private long[] _lineAreas = [];     // [line] → as read at the latest border of an hour, modulo 2^64
    private Int128[] _lineSums = [];
    private Int128[] _hourSums = [];    // [pool × 3 × 168] → busy (other work included), duty, queue
    private Int128[] _monthSums = [];   // [pool × areas × 12]
    private readonly Int128[] _monthTicks = new Int128[12];
    private readonly Int128[] _hourTicks = new Int128[168];
    private Int128[] _openAtStart = []; // [state × 3] → time so far of phases that are going on: waiting, staff, bot
    private Int128[] _openAtEnd = [];
    private Int128[] _sumMonths = [];   // [sum × 12] → what was added in a month
    private Int128[] _sumsBooked = [];  // as they were when the last month was booked
    private Int128[] _openMonths = [];  // [state × 3 × 12]
    private Int128[] _openBooked = [];
    private Int128[] _openNow = [];
    private Int128[] _unfinished = [];    // [workflow] → open at the window's end
    private Int128[] _openBefore = [];    // [workflow] → open at the window's start
    private Int128[] _openCohort = [];    // [workflow] → of the cohort, open at the end of the run
    private Int128[] _openWaiting = [];   // [workflow] → what those waited up to then
    private Int128[] _dueLater = [];      // [workflow] → due in the window, open at the end of the run and not yet late
    private long _staffArea;            // as read at the latest border of an hour, modulo 2^64
    private long _tokenArea;            // as read at the latest border of an hour, modulo 2^64
    private Int128 _tokenSum;
    private Int128 _lifeAtStart;        // time so far of all phases that are going on
    private Int128 _lifeAtEnd;
    private Int128[] _rest = [];
    private Int128[] _cutOff = [];
    private QuantileSketch[] _cycleTimes = [];
    private long _flushed;
    private int _hour;
    private int _hourOfWeek;
    private int _month;

    /// <summary>Cases and the tokens inside them.</summary>
    public TimeIntegral TokensOpen;

    /// <summary>Everybody on duty, overtime included.</summary>
    public TimeIntegral Staff;

    /// <summary>[state] → its sums.</summary>
    public StateTally[] Tallies { get; private set; } = [];

    /// <summary>[state] → people's time that the cohort's open cases would still take after the run.</summary>
    public Int128[] Rest => _rest;

    /// <summary>[state] → people's time of the cohort's stretches that the end of the run cut off.</summary>
    public Int128[] CutOff => _cutOff;

    /// <summary>The next border of an hour; never once the window is over.</summary>
    public long NextBorder { get; private set; }

    public bool HasBegun { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>When the window ends; never while a number of cases has yet to say.</summary>
    public long End { get; private set; }

    /// <summary>Makes ready for a replication, of whose people and lines the states may still be set.</summary>
    public void Reset(Plan plan, CrewState[] crews, WaitingLine[] lines, IUnderWay underWay)
    {
        (_plan, _layout, _crews, _lines, _underWay, End) = (plan, plan.Layout, crews, lines, underWay, plan.WindowEnd);
        Cleared(ref _sums, _layout.Sums);
        if (Tallies.Length < _plan.States.Length)
            Tallies = new StateTally[_plan.States.Length];
        else
            Array.Clear(Tallies);
        Cleared(ref _flows, _plan.Workflows.Length * (int)WorkflowSum.Width);
        Cleared(ref _sumsAtStart, _layout.Sums);
        Cleared(ref _sumsAtEnd, _layout.Sums);
        var pools = _plan.Pools.Length;
        Cleared(ref _areas, pools * (int)PoolArea.Width);
        Cleared(ref _levels, _plan.Crews.Length * 2);
        Cleared(ref _inHour, pools * 2);
        Cleared(ref _crewAreas, _plan.Crews.Length * (int)PoolArea.Width);
        Cleared(ref _crewSums, _plan.Crews.Length * (int)PoolArea.Width);
        Cleared(ref _lineAreas, _plan.Lines.Length);
        Cleared(ref _lineSums, _plan.Lines.Length);
        Cleared(ref _hourSums, pools * 3 * 168);
        Cleared(ref _monthSums, pools * (int)PoolArea.Width * 12);
        Cleared(ref _openAtStart, _plan.States.Length * 3);
        Cleared(ref _openAtEnd, _plan.States.Length * 3);
        Cleared(ref _sumMonths, _layout.Sums * 12);
        Cleared(ref _openMonths, _plan.States.Length * 3 * 12);
        Cleared(ref _sumsBooked, _layout.Sums);
        Cleared(ref _openBooked, _plan.States.Length * 3);
        Cleared(ref _openNow, _plan.States.Length * 3);
        Cleared(ref _unfinished, _plan.Workflows.Length);
        Cleared(ref _openBefore, _plan.Workflows.Length);
        Cleared(ref _openCohort, _plan.Workflows.Length);
        Cleared(ref _openWaiting, _plan.Workflows.Length);
        Cleared(ref _dueLater, _plan.Workflows.Length);
        Cleared(ref _rest, _plan.States.Length);
        Cleared(ref _cutOff, _plan.States.Length);
        Array.Clear(_monthTicks);
        Array.Clear(_hourTicks);
        if (_cycleTimes.Length < _plan.Workflows.Length)
            Array.Resize(ref _cycleTimes, _plan.Workflows.Length);
        for (var i = 0; i < _plan.Workflows.Length; i++)
            (_cycleTimes[i] ??= new QuantileSketch()).Clear();
        (TokensOpen, Staff, _tokenArea, _tokenSum, _lifeAtStart, _lifeAtEnd) = (default, default, 0, 0, 0, 0);
        (NextBorder, _flushed, _hour, HasBegun, IsOver) = (_plan.WindowStart, 0, 0, false, false);
    }

    /// <summary>Begins the window where it begins with the run.</summary>
    public void Start()
    {
        if (_plan.WindowStart == 0)
            Flush(0);
    }

    internal static void Cleared<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length];
        else
            Array.Clear(array);
    }

    public void Flush(long now)
    {
        while (NextBorder != Plan.Never && now >= NextBorder)
        {
            var border = NextBorder;
            if (!HasBegun)
            {
                BeginWindow(border);
            }
            else
            {
                BookHour(border);
                _hour++;
            }

            if (border == End)
            {
                EndWindow(border);
                continue;
            }

            var month = _month;
            NextBorder = BeginHour(border);
            if (_month != month && border != _plan.WindowStart)
                BookMonth(border, month);
        }
    }

    private void BeginWindow(long tick)
    {
        HasBegun = true;
        BringUpToDate();
        Array.Copy(_sums, _sumsAtStart, _layout.Sums);
        Array.Copy(_sums, _sumsBooked, _layout.Sums);
        _lifeAtStart = _underWay.AddTimeSoFar(tick, _openAtStart);
        Array.Copy(_openAtStart, _openBooked, _plan.States.Length * 3);
        _underWay.CountOpen(_openBefore);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
                _areas[(p * (int)PoolArea.Width) + (int)area] = AreaAt(p, area, tick);
        }

        for (var c = 0; c < _plan.Crews.Length; c++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
                _crewAreas[(c * (int)PoolArea.Width) + (int)area] = AreaOf(_crews[c], area, tick);
            (_levels[c * 2], _levels[(c * 2) + 1]) = _crews[c].LevelsAt(tick);
        }

        _staffArea = Staff.AreaAt(tick);

        for (var line = 0; line < _plan.Lines.Length; line++)
            _lineAreas[line] = _lines[line].Area.AreaAt(tick);
        _tokenArea = TokensOpen.AreaAt(tick);
        _flushed = tick;
    }

    /// <summary>Which hour of the week and month begins, and when it ends: by the table; where a study outlasts what was expected of it, by
    /// the clock.</summary>
    private long BeginHour(long tick)
    {
        var hours = _plan.Hours;
        if (_hour < hours.End.Length)
        {
            (_hourOfWeek, _month) = (hours.HourOfWeek[_hour], hours.Month[_hour]);
            return hours.End[_hour];
        }

        (_hourOfWeek, _month) = (_plan.Clock.HourOfWeek(tick), _plan.Clock.LocalDate(tick).Month - 1);
        return Math.Min(_plan.Clock.NextHour(tick), End);
    }

    public void Close(long now)
    {
        if (IsOver)
            return;
        if (!HasBegun)
            throw new SimulationStop(Diagnostics.Catalogue.SimulationRules.WarmUpTooLong.At(default));
        NextBorder = Plan.Never;
        BookHour(now);
        End = now;
        EndWindow(now);
    }

    private void EndWindow(long tick)
    {
        BookMonth(tick, _month);
        Array.Copy(_sums, _sumsAtEnd, _layout.Sums);
        _lifeAtEnd = _underWay.AddTimeSoFar(tick, _openAtEnd);
        _underWay.CountOpen(_unfinished);
        IsOver = true;
        NextBorder = Plan.Never;
    }

    /// <summary>Books what was added since the last booking to the month that ends.</summary>
    private void BookMonth(long tick, int month)
    {
        BringUpToDate();
        Book(_sums, _sumsBooked, _sumMonths, _layout.Sums, month);
        Array.Clear(_openNow);
        _underWay.AddTimeSoFar(tick, _openNow);
        Book(_openNow, _openBooked, _openMonths, _plan.States.Length * 3, month);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
            {
                var at = (p * (int)PoolArea.Width) + (int)area;
                _monthSums[(at * 12) + month] += Step(ref _areas[at], AreaAt(p, area, tick));
            }
        }

        for (var c = 0; c < _plan.Crews.Length; c++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
            {
                var at = (c * (int)PoolArea.Width) + (int)area;
                _crewSums[at] += Step(ref _crewAreas[at], AreaOf(_crews[c], area, tick));
            }
        }
    }

    private static void Book(Int128[] now, Int128[] booked, Int128[] months, int length, int month)
    {
        for (var i = 0; i < length; i++)
        {
            months[(i * 12) + month] += now[i] - booked[i];
            booked[i] = now[i];
        }
    }

    public void BringUpToDate()
    {
        for (var s = 0; s < _plan.States.Length; s++)
        {
            if (!_plan.States[s].CountsStaffApart)
                Tallies[s].Staff = Tallies[s].Processing;
        }

        var tallies = MemoryMarshal.Cast<StateTally, TickSum>(Tallies.AsSpan(0, _plan.States.Length));
        for (var i = 0; i < tallies.Length; i++)
            _sums[i] = tallies[i];
        for (var i = 0; i < _plan.Workflows.Length * (int)WorkflowSum.Width; i++)
            _sums[_layout.Workflow(0, WorkflowSum.Completed) + i] = _flows[i];
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            var (taken, exceptions) = (0L, 0L);
            foreach (var crew in _plan.Pools[p].Crews)
                (taken, exceptions) = (taken + _crews[crew].Taken, exceptions + _crews[crew].Exceptions);
            (_sums[_layout.Bot(p)], _sums[_layout.Bot(p) + 1]) = (taken, exceptions);
        }
    }

    /// <summary>A pool's area so far, modulo 2^64: that of its members, pay and overtime only of those whose home it is, guests' overtime
    /// of the others.</summary>
    private long AreaAt(int pool, PoolArea area, long tick)
    {
        long sum = 0;
        foreach (var index in _plan.Pools[pool].Crews)
        {
            var crew = _crews[index];
            if (IsOf(area, crew.Plan.Home == pool))
                sum = unchecked(sum + AreaOf(crew, area, tick));
        }

        return sum;
    }

    /// <summary>Whether an area of a pool holds that of a member.</summary>
    internal static bool IsOf(PoolArea area, bool isAtHome) => area switch
    {
        PoolArea.Overtime or PoolArea.Paid => isAtHome,
        PoolArea.GuestOvertime => !isAtHome,
        _ => true,
    };

    private static long AreaOf(CrewState crew, PoolArea area, long tick) => area switch
    {
        PoolArea.Busy => crew.Busy.AreaAt(tick),
        PoolArea.Held => crew.Held.AreaAt(tick),
        PoolArea.Other => crew.Other.AreaAt(tick),
        PoolArea.Duty => crew.Duty.AreaAt(tick),
        PoolArea.Down => crew.Down.AreaAt(tick),
        PoolArea.Overtime or PoolArea.GuestOvertime => crew.Overtime.AreaAt(tick),
        _ => crew.Paid.AreaAt(tick),
    };

    private void BookHour(long tick)
    {
        _hourTicks[_hourOfWeek] += tick - _flushed;
        _monthTicks[_month] += tick - _flushed;
        _flushed = tick;
        _tokenSum += Step(ref _tokenArea, TokensOpen.AreaAt(tick));
        for (var line = 0; line < _plan.Lines.Length; line++)
        {
            var passed = Step(ref _lineAreas[line], _lines[line].Area.AreaAt(tick));
            _lineSums[line] += passed;
            if (passed == 0)
                continue;
            foreach (var pool in _plan.PoolsOfLine[line])
            {
                _monthSums[(((pool * (int)PoolArea.Width) + (int)PoolArea.Queue) * 12) + _month] += passed;
                _hourSums[(((pool * 3) + 2) * 168) + _hourOfWeek] += passed;
            }
        }

        if (Step(ref _staffArea, Staff.AreaAt(tick)) == 0)
            return; // nobody was there
        for (var c = 0; c < _plan.Crews.Length; c++)
        {
            var (busy, duty) = _crews[c].LevelsAt(tick);
            var (worked, wasOnDuty) = (Step(ref _levels[c * 2], busy), Step(ref _levels[(c * 2) + 1], duty));
            if ((worked | wasOnDuty) == 0)
                continue;
            foreach (var pool in _plan.PoolsOfCrew[c])
            {
                _inHour[pool * 2] += worked;
                _inHour[(pool * 2) + 1] += wasOnDuty;
            }
        }

        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            _hourSums[(p * 3 * 168) + _hourOfWeek] += _inHour[p * 2];
            _hourSums[(((p * 3) + 1) * 168) + _hourOfWeek] += _inHour[(p * 2) + 1];
            (_inHour[p * 2], _inHour[(p * 2) + 1]) = (0, 0);
        }
    }

    // Readings are modulo 2^64. What lies between two of them is exact where it is below 2^63: the border of an hour for any level of 31
    // bits (2^31 × 3.6e9 = 7.7e18), that of a month for crews, of all of which together StudyLimits.Servers bounds the level (10^6 × 31
    // days and an hour = 2.7e18).
    private static long Step(ref long reading, long area)
    {
        var passed = unchecked(area - reading);
        reading = area;
        return passed;
    }

    public void CountLate(in CaseRow item, long tick)
    {
        var sums = SumsOf(item.Workflow);
        sums[(int)WorkflowSum.Late].Add(1);
        sums[(int)WorkflowSum.Tardiness].Add(tick - item.Due);
        sums[(int)WorkflowSum.LateEnds].Add(tick);
        sums[(int)WorkflowSum.LateDues].Add(item.Due);
    }

    /// <summary>A case of the cohort ended so.</summary>
    public void CountOutcome(int workflow, int outcome) => _sums[_layout.Outcome(workflow, outcome)]++;

    /// <summary>A case of the cohort took so long.</summary>
    public void AddCycleTime(int workflow, long ticks) => _cycleTimes[workflow].Add(ticks);

    /// <summary>A case of the cohort is open at the end of the run.</summary>
    public void StaysOpen(int workflow, long waited)
    {
        _openCohort[workflow]++;
        _openWaiting[workflow] += waited;
    }

    /// <summary>A case that is due in the window is open at the end of the run and not late yet.</summary>
    public void MayBeInTime(int workflow) => _dueLater[workflow]++;

    /// <summary>What has been counted so far, for <see cref="PutBack"/>.</summary>
    public (Int128[] Sums, StateTally[] Tallies, TickSum[] Flows) Counted() =>
        (_sums.AsSpan(0, _layout.Sums).ToArray(), Tallies.AsSpan(0, _plan.States.Length).ToArray(), _flows.ToArray());

    /// <summary>Forgets what has been counted since.</summary>
    public void PutBack((Int128[] Sums, StateTally[] Tallies, TickSum[] Flows) counted)
    {
        counted.Sums.CopyTo(_sums, 0);
        counted.Tallies.CopyTo(Tallies, 0);
        counted.Flows.CopyTo(_flows, 0);
    }

    public Span<TickSum> SumsOf(int workflow) => _flows.AsSpan(workflow * (int)WorkflowSum.Width, (int)WorkflowSum.Width);

    // What a layout reads.

    /// <summary>People's time that the cohort's cases receive in a state, with what is left to do.</summary>
    public Int128 CohortEffort(int state) => _sums[_layout.State(state, StateSum.CohortStaff)] + _cutOff[state] + _rest[state];

    /// <summary>Of it, what the run left undone.</summary>
    public Int128 CohortRest(int state) => _rest[state];

    public Int128 SumInWindow(int at) => _sumsAtEnd[at] - _sumsAtStart[at];

    public Int128 Sum(int at) => _sums[at];

    public Int128 SumInMonth(int at, int month) => _sumMonths[(at * 12) + month];

    public Int128 OpenInMonth(int at, int month) => _openMonths[(at * 12) + month];

    public Int128 OpenInWindow(int at) => _openAtEnd[at] - _openAtStart[at];

    public Int128 AreaInWindow(int pool, PoolArea area)
    {
        Int128 sum = 0;
        for (var month = 0; month < 12; month++)
            sum += AreaInMonth(pool, area, month);
        return sum;
    }

    /// <summary>An area of a crew in the window: what it is paid for, what it was busy with.</summary>
    public Int128 CrewTime(int crew, PoolArea area) => _crewSums[(crew * (int)PoolArea.Width) + (int)area];

    public Int128 AreaInMonth(int pool, PoolArea area, int month) => _monthSums[(((pool * (int)PoolArea.Width) + (int)area) * 12) + month];

    public Int128 MonthTicks(int month) => _monthTicks[month];

    public Int128 Unfinished(int workflow) => _unfinished[workflow];

    public Int128 OpenWaiting(int workflow) => _openWaiting[workflow];

    public long Ticks => End - _plan.WindowStart;

    public double CycleQuantile(int workflow, double p) => _cycleTimes[workflow].Quantile(p) ?? double.NaN;

    public ReadOnlySpan<Int128> HourAreas => _hourSums;

    public ReadOnlySpan<Int128> HourTicks => _hourTicks;

    /// <summary>Everything, for those who check it; of the crews' people nothing yet.</summary>
    public ReplicationSums Read(bool isStopped)
    {
        var (states, pools, workflows, crews) = (_plan.States.Length, _plan.Pools.Length, _plan.Workflows.Length, _plan.Crews.Length);
        return new ReplicationSums
        {
            IsStopped = isStopped,
            Window = Ticks,
            Tokens = _tokenSum,
            LifeAtStart = _lifeAtStart,
            LifeAtEnd = _lifeAtEnd,
            MonthTicks = new(_monthTicks),
            HourTicks = new(_hourTicks),
            Lines = new(_lineSums, 0, _plan.Lines.Length),
            Crews = new(_crewSums, 0, crews * (int)PoolArea.Width),
            PoolMonths = new(_monthSums, 0, pools * (int)PoolArea.Width * 12),
            PoolHours = new(_hourSums, 0, pools * 3 * 168),
            Sums = new(_sums, 0, _layout.Sums),
            SumsAtStart = new(_sumsAtStart, 0, _layout.Sums),
            SumsAtEnd = new(_sumsAtEnd, 0, _layout.Sums),
            SumMonths = new(_sumMonths, 0, _layout.Sums * 12),
            OpenAtStart = new(_openAtStart, 0, states * 3),
            OpenAtEnd = new(_openAtEnd, 0, states * 3),
            OpenMonths = new(_openMonths, 0, states * 3 * 12),
            OpenBefore = new(_openBefore, 0, workflows),
            Unfinished = new(_unfinished, 0, workflows),
            OpenCohort = new(_openCohort, 0, workflows),
            DueLater = new(_dueLater, 0, workflows),
            BusyByLevel = new Int128[crews],
            BusyByServer = new Int128[crews],
            DutyByLevel = new Int128[crews],
            DutyByServer = new Int128[crews],
        };
    }
}
