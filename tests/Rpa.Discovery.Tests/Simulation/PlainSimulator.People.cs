using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Who takes what, openings and closings, absence, other work, overtime, and bots.</summary>
internal sealed partial class PlainSimulator
{
    private enum Mode
    {
        Off,
        Free,
        Busy,
        OtherWork,
        Down,
    }

    private PlainLine LineOf(params PlainPool[] pools)
    {
        var distinct = pools.Distinct().ToArray();
        if (_lines.Find(l => l.Pools.SequenceEqual(distinct)) is { } known)
            return known;
        var line = new PlainLine(distinct);
        _lines.Add(line);
        foreach (var pool in distinct)
            pool.Lines.Add(line);
        return line;
    }

    private void Queue(PlainCase item, PlainLine line)
    {
        var state = item.State;
        (item.Line, item.Person, item.Priority, item.Enabled, item.Sequence) = (line, null, state.Priority, _now, _itemSequence++);
        item.OrderKey = state.Order switch
        {
            QueueOrder.Fifo => _now,
            QueueOrder.Due => item.Due,
            _ => ExpectedEffort(item),
        };
        Wait(item);
    }

    private void Wait(PlainCase item)
    {
        Begin(item, Phase.Waiting);
        (item.EnabledAgain, item.Unavailable, item.OutOfTurn, item.Contention, item.WhileAbsent) = (_now, 0, 0, 0, 0);
        item.Line!.Items.Add(item);
        item.State.Waiting.Enter();
        foreach (var pool in item.Line.Pools)
            pool.Waiting.Enter();
        DispatchSoon();
    }

    // Given attributes, never the drawn one.
    private static long ExpectedEffort(PlainCase item)
    {
        var work = ((WorkState)item.State.Model).Work;
        double Mean(DurationLaw? law) => law is null ? 0
            : law.Distribution.Mean * UnitOf(law) * (law.ScaledBy is { } attribute ? item.Attributes[attribute].AsNumber : 1);
        DurationLaw? Human() => string.Equals(work.Effort.Per, "pool", StringComparison.Ordinal) ? work.Effort.For(work.By.Pools[0].Pool) : For(work.Effort, item);
        return Ticks(item.Stage switch
        {
            Stage.Bot => Mean(For(work.Automation!.Effort, item)),
            Stage.AfterException => Mean(work.Automation!.Extra) + (work.Automation.ThenEffortShare * Mean(Human())),
            Stage.Review => Mean(work.Automation!.ReviewEffort),
            _ => Mean(Human()),
        });
    }

    // Definition 5.
    private void Dispatch()
    {
        _dispatchIsComing = false;
        while (true)
        {
            var ready = _lines.Where(l => l.Items.Count > 0 && l.Pools.Exists(p => p.HasFree(inOvertime: false))).Select(l => l.Items.Min!).Min(PlainLine.Order);
            if (ready is null)
                break;
            var pool = ready.Line!.Pools.Find(p => p.HasFree(inOvertime: false))!;
            Start(Chosen(pool, inOvertime: false), ready);
        }

        foreach (var pool in _pools)
        {
            while (pool.HasFree(inOvertime: true))
            {
                var next = pool is { IsOverForToday: true, Overtime: { For: not OvertimeFor.Finish } overtime }
                    ? pool.Lines.SelectMany(l => l.Items).Where(i => overtime.For == OvertimeFor.Backlog || i.Due <= pool.NextDayClose).Min(PlainLine.Order)
                    : null;
                var person = Chosen(pool, inOvertime: true);
                if (next is null || person.Close <= _now)
                    EndOvertime(person);
                else
                    Start(person, next);
            }
        }
    }

    private static PlainPerson Chosen(PlainPool pool, bool inOvertime)
    {
        var free = pool.People.Where(p => p.Mode == Mode.Free && p.IsInOvertime == inOvertime);
        return pool.Allocation == Allocation.LeastBusy ? free.MinBy(p => p.BusyTicks)! : free.MinBy(p => p.FreeSince)!; // the first of equals has the lowest number
    }

    private void Start(PlainPerson person, PlainCase item)
    {
        EndPhase(item);
        item.Line!.Items.Remove(item);
        var work = (WorkState)item.State.Model;
        if (string.Equals(work.Work.Effort.Per, "pool", StringComparison.Ordinal) && item.Stage == Stage.People && !item.IsStarted)
            item.Left = Effort(item, work, person.Pool);
        item.IsStarted = true;
        item.Person = person;
        if (person.Pool.IsBot)
            person.Pool.Taken += IsInWindow ? 1 : 0;
        person.Case = item;
        Work(person);
    }

    private void Work(PlainPerson person)
    {
        var item = person.Case!;
        Begin(item, Phase.Processing);
        (item.Stage == Stage.Bot ? item.State.BotTime : item.State.StaffTime).Enter();
        person.Mode = Mode.Busy;
        person.End = _now + item.Left;
        person.RunSince = _now;
        person.Pool.Busy.Enter();
        Expect(person);
    }

    // The end of the work, of overtime, or a failure, whichever comes first.
    private void Expect(PlainPerson person)
    {
        var end = person.IsInOvertime ? Math.Min(person.End, person.Close) : person.End;
        var failure = person.RunLeft == Never ? Never : _now + person.RunLeft;
        Next(person, Math.Min(end, failure), () =>
        {
            if (_now == person.End)
            {
                Complete(person);
            }
            else if (person.IsInOvertime)
            {
                Pause(person);
                EndOvertime(person);
            }
            else
            {
                Fail(person);
            }
        });
    }

    private void Next(PlainPerson person, long tick, Action happens)
    {
        var version = ++person.Version;
        At(tick, Completion, person.Index, () =>
        {
            if (person.Version == version)
                happens();
        });
    }

    private void Complete(PlainPerson person)
    {
        var item = person.Case!;
        StopWork(person);
        BecomeFree(person);
        item.Person = null;
        if (item.Stage != Stage.Bot)
        {
            Leave(item);
            return;
        }

        var automation = ((WorkState)item.State.Model).Work.Automation!;
        if (IsException(item, automation))
        {
            person.Pool.Exceptions += IsInWindow ? 1 : 0;
            item.Stage = Stage.AfterException;
            item.Left = Ticks(automation.ThenEffortShare * Effort(item, (WorkState)item.State.Model, item.State.Line!.Pools[0]));
            if (automation.Extra is { } extra)
                item.Left += Ticks(Drawn(extra, Keys.Draw(item.Key, Keys.Name(item.State.Path + "/extra", DrawPurpose.Effort), item.Visit), item));
            Queue(item, item.State.Line!);
        }
        else if (automation.ReviewShare is { } share && automation.ReviewEffort is { } review && Chance(item, DrawPurpose.Review) < share.Value)
        {
            item.Stage = Stage.Review;
            item.Left = Ticks(Drawn(review, Keys.Draw(item.Key, Keys.Name(item.State.Path + "/review", DrawPurpose.Effort), item.Visit), item));
            Queue(item, item.State.Line!);
        }
        else
        {
            Leave(item);
        }
    }

    private static double Chance(PlainCase item, DrawPurpose purpose) => Keys.Uniform(Keys.Draw(item.Key, Keys.Name(item.State.Path, purpose), item.Visit));

    // Without a stated share, the cases whose human effort is among the longest of the awkward share.
    private static bool IsException(PlainCase item, Automation automation) => automation.Exceptions is { } exceptions
        ? Chance(item, DrawPurpose.Exception) < (For(exceptions, item)?.Value ?? 0)
        : ((WorkState)item.State.Model).Work.Effort.Always?.AwkwardShare is { } awkward && awkward > 0 && Keys.Uniform(item.Bits) >= 1 - awkward;

    private static bool GoesToBot(PlainCase item, Automation automation, PlainPool bot)
    {
        if (automation.Coverage is { } coverage && Chance(item, DrawPurpose.Coverage) >= (For(coverage, item)?.Value ?? 0))
            return false;
        return !(bot.Uptime is { PeopleWhileDown: true } && bot.People.TrueForAll(u => u.Mode == Mode.Down));
    }

    private void StopWork(PlainPerson person)
    {
        person.Version++;
        person.BusyTicks += _now - person.Case!.Since;
        EndPhase(person.Case);
        person.Pool.Busy.Leave();
        if (person.RunLeft != Never)
            person.RunLeft -= _now - person.RunSince;
        person.Mode = Mode.Off;
    }

    private void BecomeFree(PlainPerson person, bool comesOnDuty = false)
    {
        if (!comesOnDuty || person.Pool.Allocation != Allocation.LongestIdleAny)
            person.FreeSince = _now;
        person.Case = null;
        person.Mode = Mode.Free;
        person.Version++;
        if (person.Pool.OtherWork is not null && !person.IsInOvertime)
        {
            var until = person.NextOther - (person.DutyTicks + _now - person.DutySince);
            if (until <= 0)
            {
                BeginOtherWork(person);
                return;
            }

            // Duty ends at closing, so what would come then comes at the next opening.
            var next = until < Never - _now ? _now + (long)Math.Ceiling(until) : Never;
            if (next < person.Close)
                Next(person, next, () => BeginOtherWork(person));
        }

        DispatchSoon();
    }

    // Definition 8: it comes on the person's own clock of regular duty, and waits for the end of an item.
    private void BeginOtherWork(PlainPerson person)
    {
        var lasting = Drawn(LastingOf(person.Pool), Keys.Draw(_replicationKey, person.OtherKey, ((ulong)person.OtherOrdinal * 2) + 1));
        person.OtherOrdinal++;
        person.NextOther += OtherGap(person);
        person.OtherLeft = Math.Max(1, Ticks(lasting));
        ResumeOtherWork(person);
    }

    private static DurationLaw LastingOf(PlainPool pool) => pool.OtherWork!.Lasting ?? pool.DefaultLasting;

    private double OtherGap(PlainPerson person)
    {
        var mean = LastingOf(person.Pool).Distribution.Mean * StudyClock.Second / Math.Min(person.Pool.OtherWork!.Share.Value, 0.999);
        return mean * Keys.UnitExponential(Keys.Draw(_replicationKey, person.OtherKey, (ulong)person.OtherOrdinal * 2));
    }

    private void ResumeOtherWork(PlainPerson person)
    {
        person.Mode = Mode.OtherWork;
        person.End = _now + person.OtherLeft;
        person.Pool.Other.Enter();
        Next(person, person.End, () =>
        {
            person.OtherLeft = 0;
            person.Pool.Other.Leave();
            BecomeFree(person);
        });
    }

    // Openings and closings.

    private void Open(PlainPool pool)
    {
        foreach (var person in pool.People)
        {
            person.RunLeft = pool.Uptime is { } uptime ? Ticks(Drawn(uptime.BetweenFailures, Keys.Draw(_replicationKey, person.FailureKey, 0))) : Never;
            if (pool.OtherWork is not null)
                person.NextOther = OtherGap(person);
        }

        if (pool.Shifts is null)
            OpenShift(pool, null);
        else
            ExpectShift(pool, 0);
    }

    private void ExpectShift(PlainPool pool, int shift)
    {
        if (shift >= pool.Shifts!.Count)
            return;
        At(pool.Shifts[shift].Open, Boundary, pool.Index, () =>
        {
            OpenShift(pool, pool.Shifts[shift]);
            At(pool.Shifts[shift].Close, Boundary, pool.Index, () =>
            {
                CloseShift(pool, pool.Shifts[shift]);
                ExpectShift(pool, shift + 1);
            });
        });
    }

    private void OpenShift(PlainPool pool, Shift? shift)
    {
        pool.IsOpen = true;
        pool.Absent = 0;
        var employed = pool.EmployedOn(shift is null ? _clock.Start : _clock.Start.AddDays(shift.Day));
        foreach (var person in pool.People)
        {
            var isEmployed = person.Number <= employed;
            if (isEmployed)
                pool.Paid.Enter();
            person.IsPaid = isEmployed;
            var isAway = isEmployed && shift is not null && pool.ChanceAway(_clock.Start.AddDays(shift.Day)) is var chance && chance > 0
                && Keys.Uniform(Keys.Draw(_replicationKey, person.AbsenceKey, (ulong)(_clock.Start.DayNumber + shift.Day))) < chance;
            if (isAway)
                pool.Absent++;
            if (!isEmployed || isAway)
            {
                if (person.Case is { } item)
                {
                    // Definition 7: at an absence the item goes back to the head of its queue.
                    person.Case = null;
                    EndPhase(item);
                    item.Person = null;
                    item.OrderKey = long.MinValue;
                    Wait(item);
                }

                continue;
            }

            person.Close = shift?.Close ?? Never;
            if (person.Mode == Mode.Down)
                pool.Down.Enter();
            else
                ComeOnDuty(person);
        }
    }

    private void ComeOnDuty(PlainPerson person)
    {
        person.IsPresent = true;
        person.DutySince = _now;
        person.Pool.OnDuty++;
        person.Pool.Duty.Enter();
        if (person.Case is not null)
        {
            EndPhase(person.Case);
            Work(person);
        }
        else if (person.OtherLeft > 0)
        {
            ResumeOtherWork(person);
        }
        else
        {
            BecomeFree(person, comesOnDuty: true);
        }
    }

    private void LeaveDuty(PlainPerson person)
    {
        person.IsPresent = false;
        person.DutyTicks += _now - person.DutySince;
        person.Pool.OnDuty--;
        person.Pool.Duty.Leave();
    }

    private void CloseShift(PlainPool pool, Shift shift)
    {
        pool.IsOpen = false;
        pool.Absent = 0;
        pool.NextDayClose = shift.NextDayClose;
        pool.IsOverForToday = shift.IsLastOfDay;
        foreach (var person in pool.People)
        {
            if (person.IsPaid)
                pool.Paid.Leave();
            if (person.Mode == Mode.Down)
            {
                pool.Down.Leave();
                continue;
            }

            if (!person.IsPresent)
                continue;
            LeaveDuty(person);
            if (person.Mode == Mode.OtherWork)
            {
                person.OtherLeft = person.End - _now;
                pool.Other.Leave();
                GoOff(person);
            }
            else if (StaysUntil(person, shift) is var limit && limit > _now)
            {
                BeginOvertime(person, limit);
            }
            else if (person.Mode == Mode.Busy)
            {
                Pause(person);
            }
            else
            {
                GoOff(person);
            }
        }
    }

    private static void GoOff(PlainPerson person)
    {
        person.Mode = Mode.Off;
        person.Version++;
    }

    private void Pause(PlainPerson person)
    {
        var item = person.Case!;
        item.Left = person.End - _now;
        StopWork(person);
        Begin(item, Phase.Paused);
        GoOff(person);
    }

    // Definitions 7 and 9.
    private long StaysUntil(PlainPerson person, Shift shift)
    {
        if (person.Pool.IsBot)
            return _now;
        var isBusy = person.Mode == Mode.Busy;
        var finishes = isBusy && person.Case!.State.MayFinishLate;
        if (person.Pool.Overtime is not { } overtime)
            return finishes ? shift.Limit : _now;
        if (!finishes && (!shift.IsLastOfDay || (!isBusy && overtime.For == OvertimeFor.Finish)))
            return _now;
        var date = _clock.Start.AddDays(shift.Day);
        var left = Hours(overtime.UpToHours ?? double.PositiveInfinity);
        if (overtime.PerMonthHours is { } perMonth)
            left = Math.Min(left, Hours(perMonth) - person.Overtime.Where(o => (o.Date.Year, o.Date.Month) == (date.Year, date.Month)).Sum(o => o.Ticks));
        if (overtime.PerYearHours is { } perYear)
            left = Math.Min(left, Hours(perYear) - person.Overtime.Where(o => FiscalYear.Of(o.Date) == FiscalYear.Of(date)).Sum(o => o.Ticks));
        return left <= 0 ? _now : Math.Min(shift.Limit, left == Never ? Never : _now + left);

        static long Hours(double hours) => double.IsInfinity(hours) ? Never : (long)(hours * StudyClock.Hour);
    }

    private void BeginOvertime(PlainPerson person, long limit)
    {
        person.IsInOvertime = true;
        person.OvertimeSince = _now;
        person.Close = limit;
        person.Pool.OnDuty++;
        person.Pool.OvertimeTime.Enter();
        if (person.Mode == Mode.Busy)
        {
            Expect(person);
        }
        else
        {
            person.Version++;
            DispatchSoon();
        }
    }

    private void EndOvertime(PlainPerson person)
    {
        person.IsInOvertime = false;
        person.Overtime.Add((_clock.LocalDate(person.OvertimeSince - 1), _now - person.OvertimeSince));
        person.Pool.OnDuty--;
        person.Pool.OvertimeTime.Leave();
        GoOff(person);
    }

    // Definition 17: what a bot has begun stays with the unit until it is repaired.
    private void Fail(PlainPerson unit)
    {
        var pool = unit.Pool;
        Pause(unit);
        LeaveDuty(unit);
        unit.Mode = Mode.Down;
        pool.Down.Enter();
        var repair = Ticks(Drawn(pool.Uptime!.Repair, Keys.Draw(_replicationKey, unit.RepairKey, (ulong)unit.Failures)));
        unit.Failures++;
        unit.RunLeft = Math.Max(1, Ticks(Drawn(pool.Uptime.BetweenFailures, Keys.Draw(_replicationKey, unit.FailureKey, (ulong)unit.Failures))));
        At(_now + repair, Repair, () =>
        {
            unit.Mode = Mode.Off;
            if (!pool.IsOpen)
                return;
            pool.Down.Leave();
            ComeOnDuty(unit);
        });
        if (!pool.Uptime.PeopleWhileDown || !pool.People.TrueForAll(u => u.Mode == Mode.Down))
            return;
        foreach (var item in pool.Lines.SelectMany(l => l.Items).ToArray())
        {
            EndPhase(item);
            item.Line!.Items.Remove(item);
            item.Stage = Stage.People;
            item.Left = Effort(item, (WorkState)item.State.Model, null);
            Queue(item, item.State.Line!);
        }
    }

    private PlainResult Result(long end)
    {
        if (!_windowIsOver)
            EndWindow();
        foreach (var item in _open)
        {
            if (!item.IsDueInWindow || item.Due >= end)
                continue;
            item.Workflow.Count.Late++;
            item.Workflow.Count.Tardiness += end - item.Due;
        }

        var states = new List<PlainStateCount>();
        foreach (var workflow in _workflows)
        {
            workflow.Count.Id = workflow.Id;
            foreach (var model in workflow.Model.States)
            {
                var state = workflow.States[model.Id];
                (state.Count.Path, state.Count.Queue, state.Count.Staff, state.Count.Bot) =
                    (state.Path, state.Waiting.UpTo(end), state.StaffTime.UpTo(end), state.BotTime.UpTo(end));
                states.Add(state.Count);
            }
        }

        return new PlainResult
        {
            Workflows = [.. _workflows.Select(w => w.Count)],
            States = states,
            Pools = [.. _pools.Select(p => new PlainPoolCount
            {
                Id = p.Id,
                Busy = p.Busy.UpTo(end),
                Other = p.Other.UpTo(end),
                Duty = p.Duty.UpTo(end),
                Paid = p.Paid.UpTo(end),
                Overtime = p.OvertimeTime.UpTo(end),
                Down = p.Down.UpTo(end),
                Queue = p.Waiting.UpTo(end),
                Taken = p.Taken,
                Exceptions = p.Exceptions,
            })],
        };
    }

    /// <summary>Items that wait for the same pools, the first one first.</summary>
    private sealed class PlainLine(PlainPool[] pools)
    {
        public static readonly Comparer<PlainCase> Order = Comparer<PlainCase>.Create((a, b) =>
            (a.Priority, a.OrderKey, a.Enabled, a.Sequence).CompareTo((b.Priority, b.OrderKey, b.Enabled, b.Sequence)));

        // In the order of preference.
        public List<PlainPool> Pools { get; } = [.. pools];

        public SortedSet<PlainCase> Items { get; } = new(Order);
    }

    /// <param name="Open">The first tick.</param>
    /// <param name="Close">The first tick after it.</param>
    /// <param name="Day">The date, in days from the study's start.</param>
    /// <param name="IsLastOfDay">Whether the date closes with it.</param>
    /// <param name="NextDayClose">The last closing of the next open date.</param>
    /// <param name="Limit">How long somebody could stay: midnight, or the next opening.</param>
    private sealed record Shift(long Open, long Close, int Day, bool IsLastOfDay, long NextDayClose, long Limit);

    /// <summary>A pool of people, or the units of a bot.</summary>
    private sealed class PlainPool
    {
        private readonly PlainSimulator _simulator;
        private readonly Pool? _model;
        private readonly Dictionary<DateOnly, double> _chances = [];
        private readonly double _sick;
        private readonly double _leave;

        public PlainPool(PlainSimulator simulator, Pool model)
            : this(simulator, model.Id, model.Capacity.Count == 0 ? 0 : model.Capacity.Max(c => c.Count))
        {
            _model = model;
            var calendar = simulator.TimelineOf(model.Calendar ?? simulator._department.Calendar);
            var byDate = model.Absence is not null || model.Capacity.Count > 1 || model.Capacity.Any(c => c.From is not null);
            Shifts = calendar.Calendar.IsAlways && !byDate ? null : simulator.ShiftsOf(calendar, byDate);
            (OtherWork, Overtime, Allocation) = (model.OtherWork is { Share.Value: > 0 } ? model.OtherWork : null, model.Overtime, model.Allocation);
            if (model.Absence is not { } absence)
                return;
            // Sick days and leave are chances per open date that add up to what was said over a year.
            var dates = calendar.OpenDates(simulator._clock.Start, simulator._clock.Start.AddYears(1)).ToArray();
            _sick = (absence.SickDaysPerYear?.Value ?? 0) / dates.Length;
            _leave = (absence.LeaveDaysPerYear?.Value ?? 0) / dates.Sum(d => absence.LeaveByMonth.GetValueOrDefault(d.Month, 1));
        }

        public PlainPool(PlainSimulator simulator, Bot bot)
            : this(simulator, bot.Id, bot.Units)
        {
            IsBot = true;
            Uptime = bot.Uptime;
            Shifts = bot.Calendar is null ? null : simulator.ShiftsOf(simulator.TimelineOf(bot.Calendar), byDate: false);
        }

        private PlainPool(PlainSimulator simulator, string id, int count)
        {
            _simulator = simulator;
            Id = id;
            Index = simulator._pools.Count;
            var first = simulator._pools.Sum(p => p.People.Count);
            for (var i = 1; i <= count; i++)
                People.Add(new PlainPerson(this, i, first + i - 1));
            (Busy, Other, Duty, Paid, OvertimeTime, Down, Waiting) =
                (new(simulator), new(simulator), new(simulator), new(simulator), new(simulator), new(simulator), new(simulator));
        }

        public string Id { get; }

        public int Index { get; }

        public bool IsBot { get; }

        public List<PlainPerson> People { get; } = [];

        public List<PlainLine> Lines { get; } = [];

        public List<Shift>? Shifts { get; }

        public Allocation Allocation { get; }

        public OtherWork? OtherWork { get; }

        public DurationLaw DefaultLasting { get; } = DurationLaw.About(TimeSpan.FromMinutes(10));

        public Overtime? Overtime { get; }

        public Uptime? Uptime { get; }

        public bool IsOpen { get; set; }

        public int OnDuty { get; set; }

        public int Absent { get; set; }

        public long NextDayClose { get; set; }

        // Over noon only what is in progress is finished.
        public bool IsOverForToday { get; set; }

        public long Taken { get; set; }

        public long Exceptions { get; set; }

        public Meter Busy { get; }

        public Meter Other { get; }

        public Meter Duty { get; }

        public Meter Paid { get; }

        public Meter OvertimeTime { get; }

        public Meter Down { get; }

        public Meter Waiting { get; }

        public bool HasFree(bool inOvertime) => People.Exists(p => p.Mode == Mode.Free && p.IsInOvertime == inOvertime);

        public int EmployedOn(DateOnly date) => _model is null ? People.Count
            : _model.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).LastOrDefault(c => (c.From ?? DateOnly.MinValue) <= date)?.Count
            ?? _model.Capacity.MinBy(c => c.From)?.Count ?? 0;

        public double ChanceAway(DateOnly date)
        {
            if (_model?.Absence is not { } absence)
                return 0;
            if (!_chances.TryGetValue(date, out var chance))
            {
                chance = absence.Dates.Any(d => DateRule.Parse(d).Contains(date)) ? 1 : Math.Min(1, _sick + (_leave * absence.LeaveByMonth.GetValueOrDefault(date.Month, 1)));
                _chances.Add(date, chance);
            }

            return chance;
        }
    }

    private List<Shift> ShiftsOf(Timeline calendar, bool byDate)
    {
        var open = calendar.Until(_layoutEnd);
        var pieces = new List<(long Open, long Close, int Day)>();
        for (var i = 0; i < open.Openings.Length && open.Openings[i] < _layoutEnd; i++)
        {
            for (var from = Math.Max(0, open.Openings[i]); from < open.Closings[i] && from < _layoutEnd;)
            {
                var day = _clock.DayIndex(from);
                var to = byDate ? Math.Min(open.Closings[i], _clock.TickOf(_clock.Start.AddDays(day + 1))) : open.Closings[i];
                pieces.Add((from, to, day));
                from = to;
            }
        }

        var isLast = pieces.Select((p, i) => i + 1 == pieces.Count || (pieces[i + 1].Day != p.Day && pieces[i + 1].Open != p.Close)).ToArray();
        var shifts = new List<Shift>();
        var nextDayClose = Never;
        var following = pieces.Count == 0 ? Never : calendar.DueAfterWorkingDays(pieces[^1].Close - 1, 1);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var (from, to, day) = pieces[i];
            if (isLast[i])
                (nextDayClose, following) = (following, to);
            var midnight = Math.Max(to, _clock.TickOf(_clock.Start.AddDays(_clock.DayIndex(to - 1) + 1)));
            var nextOpen = i + 1 < pieces.Count ? pieces[i + 1].Open : Never;
            shifts.Add(new Shift(from, to, day, isLast[i], nextDayClose, Math.Min(midnight, nextOpen)));
        }

        shifts.Reverse();
        return shifts;
    }

    private sealed class PlainPerson(PlainPool pool, int number, int index)
    {
        public PlainPool Pool { get; } = pool;

        // 1 is the first of the pool.
        public int Number { get; } = number;

        public int Index { get; } = index;

        public ulong AbsenceKey { get; } = Keys.Name($"{pool.Id}#{number}", DrawPurpose.Absence);

        public ulong OtherKey { get; } = Keys.Name($"{pool.Id}#{number}", DrawPurpose.OtherWork);

        public ulong FailureKey { get; } = Keys.Name($"{pool.Id}#{number}", DrawPurpose.Failure);

        public ulong RepairKey { get; } = Keys.Name($"{pool.Id}#{number}", DrawPurpose.Repair);

        public Mode Mode { get; set; }

        public PlainCase? Case { get; set; }

        // Changes whenever what was expected of the person no longer holds.
        public int Version { get; set; }

        public bool IsPresent { get; set; }

        public bool IsPaid { get; set; }

        public bool IsInOvertime { get; set; }

        public long OvertimeSince { get; set; }

        public List<(DateOnly Date, long Ticks)> Overtime { get; } = [];

        public long End { get; set; }

        public long Close { get; set; }

        public long FreeSince { get; set; }

        public long BusyTicks { get; set; }

        public long DutyTicks { get; set; }

        public long DutySince { get; set; }

        public double NextOther { get; set; }

        public int OtherOrdinal { get; set; }

        public long OtherLeft { get; set; }

        public long RunLeft { get; set; }

        public long RunSince { get; set; }

        public int Failures { get; set; }
    }
}
