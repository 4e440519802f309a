using System.Runtime.InteropServices;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Simulation;

internal enum StateSum
{
    Visits,
    Revisits,
    Unavailable,
    OutOfTurn,
    Contention,
    WhileAbsent,
    Processing,
    Paused,
    External,
    Staff,
    Bot,
    CohortStaff,
    CohortVisits,
    Batching,
    Absent,
    Down,
    Join,
    Width,
}

internal enum WorkflowSum
{
    Completed,
    Due,
    Late,
    Tardiness,
    Cases,
    Ended,
    Cycle,
    Unavailable,
    OutOfTurn,
    Contention,
    Processing,
    Paused,
    External,
    Batching,
    Join,
    Absent,
    Down,
    Width,
}

internal enum PoolArea
{
    Busy,
    Held,
    Other,
    Duty,
    Overtime,
    Paid,
    Down,
    Queue,
    Width,
}

/// <summary>The sums of one state, in the order of <see cref="StateSum"/>.</summary>
internal struct StateTally
{
    public long Visits;
    public long Revisits;
    public long Unavailable;
    public long OutOfTurn;
    public long Contention;
    public long WhileAbsent;
    public long Processing;
    public long Paused;
    public long External;
    public long Staff;              // the difference of Processing and Bot, taken when read, unless it is counted apart
    public long Bot;
    public long CohortStaff;
    public long CohortVisits;
    public long Batching;
    public long Absent;             // parts of Unavailable
    public long Down;
    public long Join;               // of tokens inside
}

/// <summary>Where the sums of one replication begin and end: everything is counted all the time, and the window is the difference of two readings.</summary>
internal sealed partial class EventLoop
{
    private MeasureLayout _layout = null!;
    private long[] _sums = [];          // of states they are brought up to date only when read
    private StateTally[] _tallies = [];
    private long[] _sumsAtStart = [];
    private long[] _sumsAtEnd = [];
    private long[] _areas = [];         // [pool × areas] → read at the latest flush
    private long[] _areasAtStart = [];
    private long[] _areasAtEnd = [];
    private long[] _crewAtStart = [];   // [crew × 2] → paid, overtime: what they cost
    private long[] _crewAtEnd = [];
    private long[] _hourSums = [];      // [pool × 3 × 168] → busy (other work included), duty, queue
    private long[] _monthSums = [];     // [pool × areas × 12]
    private long[] _monthTicks = new long[12];
    private long[] _hourTicks = new long[168];
    private long[] _openAtStart = [];   // [state × 3] → time so far of phases that are going on: waiting, staff, bot
    private long[] _openAtEnd = [];
    private long[] _sumMonths = [];     // [sum × 12] → what was added in a month
    private long[] _sumsBooked = [];    // as they were when the last month was booked
    private long[] _openMonths = [];    // [state × 3 × 12]
    private long[] _openBooked = [];
    private long[] _openNow = [];
    private long[] _unfinished = [];    // [workflow] → open at the window's end
    private QuantileSketch[] _cycleTimes = [];
    private long _nextFlush;
    private long _flushed;
    private int _hour;
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
        Cleared(ref _sumsAtStart, _layout.Sums);
        Cleared(ref _sumsAtEnd, _layout.Sums);
        var pools = _plan.Pools.Length;
        Cleared(ref _areas, pools * (int)PoolArea.Width);
        Cleared(ref _areasAtStart, pools * (int)PoolArea.Width);
        Cleared(ref _areasAtEnd, pools * (int)PoolArea.Width);
        Cleared(ref _crewAtStart, _crews.Length * 2);
        Cleared(ref _crewAtEnd, _crews.Length * 2);
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
        Array.Clear(_monthTicks);
        Array.Clear(_hourTicks);
        if (_cycleTimes.Length < _plan.Workflows.Length)
            Array.Resize(ref _cycleTimes, _plan.Workflows.Length);
        for (var i = 0; i < _plan.Workflows.Length; i++)
            (_cycleTimes[i] ??= new QuantileSketch()).Clear();
        (_nextFlush, _flushed, _hour, _windowHasBegun, _windowIsOver) = (_plan.WindowStart, 0, 0, false, false);
        if (_plan.WindowStart == 0)
            Flush(0);
    }

    private static void Cleared(ref long[] array, int length)
    {
        if (array.Length < length)
            array = new long[length];
        else
            Array.Clear(array);
    }

    private void Flush(long now)
    {
        while (_nextFlush != Plan.Never && now >= _nextFlush)
        {
            var hours = _plan.Hours;
            if (!_windowHasBegun)
            {
                _windowHasBegun = true;
                Snapshot(_nextFlush, _sumsAtStart, _areasAtStart, _openAtStart, _crewAtStart);
                Array.Copy(_areasAtStart, _areas, _plan.Pools.Length * (int)PoolArea.Width);
                Array.Copy(_sums, _sumsBooked, _layout.Sums);
                Array.Copy(_openAtStart, _openBooked, _plan.States.Length * 3);
                _flushed = _nextFlush;
            }
            else
            {
                BookHour(_nextFlush);
                _hour++;
            }

            if (_nextFlush == _windowEnd)
                EndWindow(_nextFlush);
            else
                _nextFlush = _hour < hours.End.Length ? hours.End[_hour] : _windowEnd;
        }
    }

    private void CloseWindow(long now)
    {
        if (_windowIsOver)
            return;
        _nextFlush = Plan.Never;
        if (_hour < _plan.Hours.End.Length)
            BookHour(now);
        _windowEnd = now;
        EndWindow(now);
    }

    private void EndWindow(long tick)
    {
        Snapshot(tick, _sumsAtEnd, _areasAtEnd, _openAtEnd, _crewAtEnd);
        BookMonth(tick);
        for (var slot = 0; slot < _usedCases; slot++)
        {
            if (_cases[slot].Phase != CasePhase.None && (!_hasTokens || _extras[slot].Parent < 0))
                _unfinished[_cases[slot].Workflow]++;
        }

        _windowIsOver = true;
        _nextFlush = Plan.Never;
    }

    private void Snapshot(long tick, long[] sums, long[] areas, long[] open, long[] crews)
    {
        BringUpToDate();
        Array.Copy(_sums, sums, _layout.Sums);
        ReadAreas(tick, areas);
        ReadOpen(tick, open);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            foreach (var crew in _plan.Pools[p].Crews)
            {
                sums[_layout.Bot(p)] += _crewStates[crew].Taken;
                sums[_layout.Bot(p) + 1] += _crewStates[crew].Exceptions;
            }
        }

        for (var c = 0; c < _crews.Length; c++)
            (crews[c * 2], crews[(c * 2) + 1]) = (_crewStates[c].Paid.AreaAt(tick), _crewStates[c].Overtime.AreaAt(tick));
    }

    private void ReadOpen(long tick, long[] open)
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            var passed = tick - item.Since;
            if (item.Phase == CasePhase.Waiting)
            {
                open[item.State * 3] += passed;
            }
            else if (item.Phase == CasePhase.Processing && _states[item.State].CountsStaffApart)
            {
                // Of a batch, only the member that stands for it holds anybody.
                var (people, bots) = SeizedBy(in item);
                open[(item.State * 3) + 1] += people * passed;
                open[(item.State * 3) + 2] += bots * passed;
            }
            else if (item.Phase == CasePhase.Processing)
            {
                open[(item.State * 3) + 1] += passed;
            }
        }
    }

    /// <summary>Books what was added since the last booking to the month that ends.</summary>
    private void BookMonth(long tick)
    {
        var month = _plan.Hours.Month is { Length: > 0 } months ? months[Math.Min(_hour, months.Length - 1)] : 0;
        BringUpToDate();
        Book(_sums, _sumsBooked, _sumMonths, _layout.Sums, month);
        Array.Clear(_openNow);
        ReadOpen(tick, _openNow);
        Book(_openNow, _openBooked, _openMonths, _plan.States.Length * 3, month);
    }

    private static void Book(long[] now, long[] booked, long[] months, int length, int month)
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

        MemoryMarshal.Cast<StateTally, long>(_tallies.AsSpan(0, _plan.States.Length)).CopyTo(_sums);
    }

    private void ReadAreas(long tick, long[] areas)
    {
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            var at = p * (int)PoolArea.Width;
            for (var area = PoolArea.Busy; area < PoolArea.Width; area++)
                areas[at + (int)area] = AreaAt(p, area, tick);
        }
    }

    /// <summary>A pool's area so far: that of its members, pay and overtime only of those whose home it is.</summary>
    private long AreaAt(int pool, PoolArea area, long tick)
    {
        var plan = _plan.Pools[pool];
        long sum = 0;
        if (area == PoolArea.Queue)
        {
            foreach (var line in plan.Lines)
                sum += _lines[line].Area.AreaAt(tick);
            return sum;
        }

        foreach (var index in plan.Crews)
        {
            var crew = _crewStates[index];
            var isHome = crew.Plan.Home == pool;
            sum += area switch
            {
                PoolArea.Busy => crew.Busy.AreaAt(tick),
                PoolArea.Held => crew.Held.AreaAt(tick),
                PoolArea.Other => crew.Other.AreaAt(tick),
                PoolArea.Duty => crew.Duty.AreaAt(tick),
                PoolArea.Down => crew.Down.AreaAt(tick),
                PoolArea.Overtime => isHome ? crew.Overtime.AreaAt(tick) : 0,
                _ => isHome ? crew.Paid.AreaAt(tick) : 0,
            };
        }

        return sum;
    }

    private void BookHour(long tick)
    {
        var hours = _plan.Hours;
        var hour = hours.HourOfWeek[_hour];
        var month = hours.Month[_hour];
        _hourTicks[hour] += tick - _flushed;
        _monthTicks[month] += tick - _flushed;
        _flushed = tick;
        if (_hour + 1 < hours.Month.Length && hours.Month[_hour + 1] != month)
            BookMonth(tick);
        for (var p = 0; p < _plan.Pools.Length; p++)
        {
            var at = p * (int)PoolArea.Width;
            var months = _monthSums.AsSpan((at * 12) + month);
            var week = _hourSums.AsSpan((p * 3 * 168) + hour);
            for (var area = PoolArea.Busy; area < PoolArea.Width; area++)
            {
                var passed = Step(at + (int)area, AreaAt(p, area, tick));
                months[(int)area * 12] += passed;
                if (area is PoolArea.Busy or PoolArea.Other)
                    week[0] += passed;
                else if (area == PoolArea.Duty)
                    week[168] += passed;
                else if (area == PoolArea.Queue)
                    week[2 * 168] += passed;
            }
        }
    }

    private long Step(int at, long area)
    {
        var passed = area - _areas[at];
        _areas[at] = area;
        return passed;
    }

    /// <summary>Cases that did not end by their due instant although it has passed are late, finished or not.</summary>
    private void Finish(long end)
    {
        BringUpToDate();
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            if (item.DueInWindow && item.Due < end && (!_hasTokens || _extras[slot].Parent < 0))
            {
                _sums[_layout.Workflow(item.Workflow, WorkflowSum.Late)]++;
                _sums[_layout.Workflow(item.Workflow, WorkflowSum.Tardiness)] += end - item.Due;
            }

            // Whatever is left over must not be taken for something of the next replication.
            item.EntryStamp++;
            item.LineStamp++;
            item.Phase = CasePhase.None;
        }
    }

    // What a layout reads.

    public long SumInWindow(int at) => _sumsAtEnd[at] - _sumsAtStart[at];

    public long Sum(int at) => _sums[at];

    public long SumInMonth(int at, int month) => _sumMonths[(at * 12) + month];

    public long OpenInMonth(int at, int month) => _openMonths[(at * 12) + month];

    public long OpenInWindow(int at) => _openAtEnd[at] - _openAtStart[at];

    public long AreaInWindow(int pool, PoolArea area) => _areasAtEnd[(pool * (int)PoolArea.Width) + (int)area] - _areasAtStart[(pool * (int)PoolArea.Width) + (int)area];

    /// <summary>Paid time of a crew in the window; its overtime with <paramref name="overtime"/>.</summary>
    public long CrewTime(int crew, bool overtime) => _crewAtEnd[(crew * 2) + (overtime ? 1 : 0)] - _crewAtStart[(crew * 2) + (overtime ? 1 : 0)];

    public long AreaInMonth(int pool, PoolArea area, int month) => _monthSums[(((pool * (int)PoolArea.Width) + (int)area) * 12) + month];

    public long MonthTicks(int month) => _monthTicks[month];

    public long Unfinished(int workflow) => _unfinished[workflow];

    public long WindowTicks => _windowEnd - _plan.WindowStart;

    public double CycleQuantile(int workflow, double p) => _cycleTimes[workflow].Quantile(p) ?? double.NaN;

    public ReadOnlySpan<long> HourAreas => _hourSums;

    public ReadOnlySpan<long> HourTicks => _hourTicks;
}

/// <summary>Levels by hour of the week over all replications; whole numbers, so that the order of adding does not matter.</summary>
internal sealed class HourSums(int pools)
{
    private readonly long[] _areas = new long[pools * 3 * 168];
    private readonly long[] _ticks = new long[168];
    private readonly Lock _adding = new();

    public void Add(EventLoop loop)
    {
        lock (_adding)
        {
            for (var i = 0; i < _areas.Length; i++)
                _areas[i] += loop.HourAreas[i] / 1024;
            for (var i = 0; i < _ticks.Length; i++)
                _ticks[i] += loop.HourTicks[i] / 1024;
        }
    }

    public int Pools => pools;

    /// <summary>Takes in what other replications gave.</summary>
    public void Add(HourSums other)
    {
        for (var i = 0; i < _areas.Length; i++)
            _areas[i] += other._areas[i];
        for (var i = 0; i < _ticks.Length; i++)
            _ticks[i] += other._ticks[i];
    }

    /// <summary>Mean level: 0 busy, 1 duty, 2 queue.</summary>
    public double[] Mean(int pool, int level)
    {
        var mean = new double[168];
        for (var hour = 0; hour < mean.Length; hour++)
            mean[hour] = _ticks[hour] == 0 ? 0 : (double)_areas[(((pool * 3) + level) * 168) + hour] / _ticks[hour];
        return mean;
    }
}
