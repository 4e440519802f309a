using System.Runtime.InteropServices;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The sums of one state, in the order of <see cref="StateSum"/>: what every piece of work adds to comes first, so that it lies on
/// three cache lines.</summary>
/// <remarks>In 128 bits: a million cases that leave one line after a year have waited 3.2e19 ticks, and 2^63 is 9.2e18. Some are the other
/// part of what is also counted as a whole, so that nothing can be lost between the two.</remarks>
internal struct StateTally
{
    public TickSum Visits;
    public TickSum FirstVisits;        // not Revisits
    public TickSum CohortVisits;
    public TickSum Processing;
    public TickSum CohortStaff;
    public TickSum Unavailable;
    public TickSum Contention;
    public TickSum WhileNobodyAbsent;
    public TickSum WhileAbsent;
    public TickSum Closed;             // of Unavailable, while nobody of the workflow has regular hours
    public TickSum NotStaffed;         // … and the rest of it, neither Absent nor Down
    public TickSum OutOfTurn;

    public TickSum OtherVisits;        // not CohortVisits
    public TickSum OtherStaff;         // not CohortStaff
    public TickSum Revisits;
    public TickSum Paused;
    public TickSum External;
    public TickSum Staff;              // the difference of Processing and Bot, taken when read, unless it is counted apart
    public TickSum Bot;
    public TickSum Batching;
    public TickSum Absent;             // parts of Unavailable
    public TickSum Down;
    public TickSum Join;               // of tokens inside
    public TickSum Inside;             // of states and cases whose tokens inside go on for them
}

/// <summary>Where the sums of one replication begin and end: everything is counted all the time, and the window is the difference of two
/// readings.</summary>
internal sealed partial class EventLoop
{
    private MeasureLayout _layout = null!;
    private Int128[] _sums = [];          // of states and workflows they are brought up to date only when read
    private TickSum[] _flows = [];        // [workflow × sum]
    private StateTally[] _tallies = [];
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
    private TimeIntegral _tokensOpen;   // cases and tokens inside them
    private TimeIntegral _staff;        // everybody on duty, overtime included
    private long _staffArea;            // as read at the latest border of an hour, modulo 2^64
    private long _tokenArea;            // as read at the latest border of an hour, modulo 2^64
    private Int128 _tokenSum;
    private Int128 _lifeAtStart;        // time so far of all phases that are going on
    private Int128 _lifeAtEnd;
    private QuantileSketch[] _cycleTimes = [];
    private long _nextFlush;
    private long _flushed;
    private int _hour;
    private int _hourOfWeek;
    private int _month;
    private bool _windowHasBegun;
    private bool _windowIsOver;

    private void PrepareSums()
    {
        _layout = _plan.Layout;
        Cleared(ref _sums, _layout.Sums);
        if (_tallies.Length < _plan.States.Length)
            _tallies = new StateTally[_plan.States.Length];
        else
            Array.Clear(_tallies);
        Cleared(ref _flows, _plan.Workflows.Length * (int)WorkflowSum.Width);
        Cleared(ref _sumsAtStart, _layout.Sums);
        Cleared(ref _sumsAtEnd, _layout.Sums);
        var pools = _plan.Pools.Length;
        Cleared(ref _areas, pools * (int)PoolArea.Width);
        Cleared(ref _levels, _crews.Length * 2);
        Cleared(ref _inHour, pools * 2);
        Cleared(ref _crewAreas, _crews.Length * (int)PoolArea.Width);
        Cleared(ref _crewSums, _crews.Length * (int)PoolArea.Width);
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
        Array.Clear(_monthTicks);
        Array.Clear(_hourTicks);
        if (_cycleTimes.Length < _plan.Workflows.Length)
            Array.Resize(ref _cycleTimes, _plan.Workflows.Length);
        for (var i = 0; i < _plan.Workflows.Length; i++)
            (_cycleTimes[i] ??= new QuantileSketch()).Clear();
        (_tokensOpen, _tokenArea, _tokenSum, _lifeAtStart, _lifeAtEnd) = (default, 0, 0, 0, 0);
        (_nextFlush, _flushed, _hour, _windowHasBegun, _windowIsOver) = (_plan.WindowStart, 0, 0, false, false);
        if (_plan.WindowStart == 0)
            Flush(0);
    }

    private static void Cleared<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length];
        else
            Array.Clear(array);
    }

    private void Flush(long now)
    {
        while (_nextFlush != Plan.Never && now >= _nextFlush)
        {
            var border = _nextFlush;
            if (!_windowHasBegun)
            {
                BeginWindow(border);
            }
            else
            {
                BookHour(border);
                _hour++;
            }

            if (border == _windowEnd)
            {
                EndWindow(border);
                continue;
            }

            var month = _month;
            _nextFlush = BeginHour(border);
            if (_month != month && border != _plan.WindowStart)
                BookMonth(border, month);
        }
    }

    private void BeginWindow(long tick)
    {
        _windowHasBegun = true;
        BringUpToDate();
        Array.Copy(_sums, _sumsAtStart, _layout.Sums);
        Array.Copy(_sums, _sumsBooked, _layout.Sums);
        _lifeAtStart = ReadOpen(tick, _openAtStart);
        Array.Copy(_openAtStart, _openBooked, _plan.States.Length * 3);
        CountOpen(_openBefore);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
                _areas[(p * (int)PoolArea.Width) + (int)area] = AreaAt(p, area, tick);
        }

        for (var c = 0; c < _crews.Length; c++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
                _crewAreas[(c * (int)PoolArea.Width) + (int)area] = AreaOf(_crewStates[c], area, tick);
            (_levels[c * 2], _levels[(c * 2) + 1]) = _crewStates[c].LevelsAt(tick);
        }

        _staffArea = _staff.AreaAt(tick);

        for (var line = 0; line < _plan.Lines.Length; line++)
            _lineAreas[line] = _lines[line].Area.AreaAt(tick);
        _tokenArea = _tokensOpen.AreaAt(tick);
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
        return Math.Min(_plan.Clock.NextHour(tick), _windowEnd);
    }

    private void CloseWindow(long now)
    {
        if (_windowIsOver)
            return;
        if (!_windowHasBegun)
            throw new SimulationStop(Diagnostics.Catalogue.SimulationRules.WarmUpTooLong.At(default));
        _nextFlush = Plan.Never;
        BookHour(now);
        _windowEnd = now;
        EndWindow(now);
    }

    private void EndWindow(long tick)
    {
        BookMonth(tick, _month);
        Array.Copy(_sums, _sumsAtEnd, _layout.Sums);
        _lifeAtEnd = ReadOpen(tick, _openAtEnd);
        CountOpen(_unfinished);
        _windowIsOver = true;
        _nextFlush = Plan.Never;
    }

    private void CountOpen(Int128[] open)
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            if (_cases[slot].Phase != CasePhase.None && (!_hasTokens || _extras[slot].Parent < 0))
                open[_cases[slot].Workflow]++;
        }
    }

    /// <summary>Adds the time so far of the phases that are going on, and returns that of all phases together.</summary>
    private Int128 ReadOpen(long tick, Int128[] open)
    {
        Int128 all = 0;
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            var passed = tick - item.Since;
            all += passed;
            if (item.Phase == CasePhase.Waiting)
            {
                open[item.State * 3] += passed;
            }
            else if (item.Phase == CasePhase.Processing && _states[item.State].CountsStaffApart)
            {
                // Of a batch, only the member that stands for it holds anybody.
                var (people, bots) = SeizedBy(in item);
                open[(item.State * 3) + 1] += (Int128)people * passed;
                open[(item.State * 3) + 2] += (Int128)bots * passed;
            }
            else if (item.Phase == CasePhase.Processing)
            {
                open[(item.State * 3) + 1] += passed;
            }
        }

        return all;
    }

    /// <summary>Books what was added since the last booking to the month that ends.</summary>
    private void BookMonth(long tick, int month)
    {
        BringUpToDate();
        Book(_sums, _sumsBooked, _sumMonths, _layout.Sums, month);
        Array.Clear(_openNow);
        ReadOpen(tick, _openNow);
        Book(_openNow, _openBooked, _openMonths, _plan.States.Length * 3, month);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
            {
                var at = (p * (int)PoolArea.Width) + (int)area;
                _monthSums[(at * 12) + month] += Step(ref _areas[at], AreaAt(p, area, tick));
            }
        }

        for (var c = 0; c < _crews.Length; c++)
        {
            for (var area = PoolArea.Busy; area < PoolArea.Queue; area++)
            {
                var at = (c * (int)PoolArea.Width) + (int)area;
                _crewSums[at] += Step(ref _crewAreas[at], AreaOf(_crewStates[c], area, tick));
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

    private void BringUpToDate()
    {
        for (var s = 0; s < _plan.States.Length; s++)
        {
            if (!_states[s].CountsStaffApart)
                _tallies[s].Staff = _tallies[s].Processing;
        }

        var tallies = MemoryMarshal.Cast<StateTally, TickSum>(_tallies.AsSpan(0, _plan.States.Length));
        for (var i = 0; i < tallies.Length; i++)
            _sums[i] = tallies[i];
        for (var i = 0; i < _plan.Workflows.Length * (int)WorkflowSum.Width; i++)
            _sums[_layout.Workflow(0, WorkflowSum.Completed) + i] = _flows[i];
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            var (taken, exceptions) = (0L, 0L);
            foreach (var crew in _plan.Pools[p].Crews)
                (taken, exceptions) = (taken + _crewStates[crew].Taken, exceptions + _crewStates[crew].Exceptions);
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
            var crew = _crewStates[index];
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
        _tokenSum += Step(ref _tokenArea, _tokensOpen.AreaAt(tick));
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

        if (Step(ref _staffArea, _staff.AreaAt(tick)) == 0)
            return; // nobody was there
        for (var c = 0; c < _crews.Length; c++)
        {
            var (busy, duty) = _crewStates[c].LevelsAt(tick);
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

    /// <summary>Cases that did not end by their due instant although it has passed are late, finished or not.</summary>
    private void Finish(long end)
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            if (!_hasTokens || _extras[slot].Parent < 0)
            {
                if (item.InCohort)
                {
                    _openCohort[item.Workflow]++;
                    _openWaiting[item.Workflow] += WaitedSoFar(slot, end);
                }

                if (item.DueInWindow && item.Due < end)
                    CountLate(in item, end);
                else if (item.DueInWindow)
                    _dueLater[item.Workflow]++;
            }
        }

        BringUpToDate();
    }

    // Of what stands inside, the one that has waited longest.
    private long WaitedSoFar(int slot, long end)
    {
        ref var item = ref _cases[slot];
        var waited = item.Unavailable + item.OutOfTurn + item.Contention + item.Batching
            + (item.Phase == CasePhase.Waiting ? end - item.Since : 0);
        long inside = 0;
        for (var part = item.Phase == CasePhase.Inside ? _extras[slot].FirstPart : -1; part >= 0; part = _extras[part].NextPart)
            inside = Math.Max(inside, WaitedSoFar(part, end));
        return waited + inside;
    }

    // Whatever is left over must not be taken for something of the next replication.
    private void LeaveBehind()
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            item.EntryStamp++;
            item.LineStamp++;
            item.Phase = CasePhase.None;
        }
    }

    private void CountLate(in CaseRow item, long tick)
    {
        var sums = SumsOf(item.Workflow);
        sums[(int)WorkflowSum.Late].Add(1);
        sums[(int)WorkflowSum.Tardiness].Add(tick - item.Due);
        sums[(int)WorkflowSum.LateEnds].Add(tick);
        sums[(int)WorkflowSum.LateDues].Add(item.Due);
    }

    private Span<TickSum> SumsOf(int workflow) => _flows.AsSpan(workflow * (int)WorkflowSum.Width, (int)WorkflowSum.Width);

    // What a layout reads.

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

    public long WindowTicks => _windowEnd - _plan.WindowStart;

    public double CycleQuantile(int workflow, double p) => _cycleTimes[workflow].Quantile(p) ?? double.NaN;

    public ReadOnlySpan<Int128> HourAreas => _hourSums;

    public ReadOnlySpan<Int128> HourTicks => _hourTicks;
}
