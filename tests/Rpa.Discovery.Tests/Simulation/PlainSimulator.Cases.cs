using Rpa.Discovery.Calendars;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Where cases come from and their way through the states.</summary>
internal sealed partial class PlainSimulator
{
    private enum Phase
    {
        None,
        Waiting,
        Processing,
        Paused,
        External,
    }

    private enum Stage
    {
        People,
        Bot,
        AfterException,
        Review,
    }

    private void OpenSources(PlainWorkflow workflow)
    {
        foreach (var backlog in workflow.Model.Backlog)
        {
            for (var n = 0; n < backlog.Count; n++)
            {
                var source = Keys.Source(workflow.Id, "backlog/" + backlog.State);
                var key = Keys.Case(_replicationKey, source, (ulong)n);
                var bits = Keys.Draw(key, Keys.Name(NameOf(workflow.Id, backlog.State), DrawPurpose.Backlog), 0);
                Create(workflow, key, backlog.Age is { } age ? SoLongAgo(age, bits) : 0, backlog.State, isBacklog: true);
            }
        }

        if (workflow.Model.Arrivals is not { } arrivals)
            return;
        var calendar = TimelineOf(arrivals.Calendar ?? _department.Calendar);
        var isOpenAlways = arrivals.Calendar is null && _department.Calendar is null;
        var isEven = isOpenAlways && arrivals.Seasons.Count == 0 && arrivals.Peaks.Count == 0 && arrivals.GrowthPerYear == 0;
        if (arrivals.About is { Count: > 0 } about)
        {
            var shape = ArrivalShape.Of(calendar, about.Per, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd);
            var key = Keys.Name(NameOf(workflow.Id, "about"), DrawPurpose.Arrival);
            Follow(workflow, "about", key, Points(key).Select(point => Inverse(shape, point / about.Count)));
        }

        if (arrivals.Every is { Distribution.Mean: > 0 } every)
        {
            var key = Keys.Name(NameOf(workflow.Id, "every"), DrawPurpose.Arrival);
            var sums = Sums(key, every);
            if (arrivals.ClosedNextOpening && !isOpenAlways)
            {
                Follow(workflow, "every", key, sums.Select(sum => calendar.OpenAtOrAfter((long)sum)));
            }
            else if (isEven)
            {
                Follow(workflow, "every", key, sums.Select(sum => (long)sum));
            }
            else
            {
                var shape = ArrivalShape.Of(calendar, null, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd);
                Follow(workflow, "every", key, sums.Select(sum => Inverse(shape, sum)));
            }
        }

        OpenBatches(workflow, arrivals, isOpenAlways ? null : calendar);
    }

    // Unit-rate points.
    private IEnumerable<double> Points(ulong key)
    {
        double sum = 0;
        for (ulong n = 0; ; n++)
            yield return sum += Keys.UnitExponential(Keys.Draw(_replicationKey, key, n));
    }

    private IEnumerable<double> Sums(ulong key, DurationLaw every)
    {
        double sum = 0;
        for (ulong n = 0; ; n++)
            yield return sum += Math.Max(0, Drawn(every, Keys.Draw(_replicationKey, key, n)));
    }

    // Where the cumulative rate reaches a point.
    private static long Inverse(ArrivalShape shape, double point)
    {
        if (point >= shape.Total)
            return Never;
        var found = Array.BinarySearch(shape.Cumulative, point);
        var piece = found >= 0 ? found : ~found - 1;
        while (piece + 1 < shape.Cumulative.Length && shape.Cumulative[piece + 1] <= point)
            piece++;
        return Math.Min(shape.End[piece] - 1, shape.Start[piece] + (long)((point - shape.Cumulative[piece]) / shape.Rate[piece]));
    }

    private void Follow(PlainWorkflow workflow, string source, ulong gapKey, IEnumerable<long> instants)
    {
        var caseKey = Keys.Source(workflow.Id, source);
        var instant = instants.GetEnumerator();
        ulong ordinal = 0;
        Next();

        void Next()
        {
            if (_created >= _window.MostCases || !instant.MoveNext())
                return;
            At(instant.Current == Never ? Never : Math.Max(instant.Current, _now), Arrival, () =>
            {
                Create(workflow, Keys.Case(_replicationKey, caseKey, ordinal++), _now, workflow.Model.Initial, isBacklog: false);
                Next();
            });
        }
    }

    private void OpenBatches(PlainWorkflow workflow, Arrivals arrivals, Timeline? calendar)
    {
        var source = Keys.Source(workflow.Id, "batch");
        var planned = new List<(long Tick, DateOnly Date, int First, int Count)>();
        var ordinals = new Dictionary<DateOnly, int>();
        foreach (var batch in arrivals.Batches)
        {
            foreach (var date in DatesOf(batch))
            {
                var day = calendar is null || batch.IfClosed == IfClosed.Same ? date
                    : batch.IfClosed == IfClosed.Next ? calendar.OpenDateAtOrAfter(date) : calendar.OpenDateAtOrBefore(date);
                if (day is not { } comes)
                    continue;
                var tick = batch.At is { } at ? _clock.TickOf(comes, at)
                    : calendar is not null && calendar.TryHoursOf(comes, out var opening, out _) ? opening : _clock.TickOf(comes);
                if (tick < 0 || tick >= _layoutEnd)
                    continue;
                var first = ordinals.GetValueOrDefault(date);
                ordinals[date] = first + batch.Count;
                planned.Add((tick, date, first, batch.Count));
            }
        }

        var queue = new Queue<(long Tick, DateOnly Date, int First, int Count)>(planned.OrderBy(p => p.Tick));
        Next();

        void Next()
        {
            if (_created >= _window.MostCases || !queue.TryDequeue(out var batch))
                return;
            At(batch.Tick, Arrival, () =>
            {
                for (var n = 0; n < batch.Count && _created < _window.MostCases; n++)
                    Create(workflow, Keys.DatedCase(_replicationKey, source, batch.Date.DayNumber, (ulong)(batch.First + n)), _now, workflow.Model.Initial, isBacklog: false);
                Next();
            });
        }
    }

    private IEnumerable<DateOnly> DatesOf(ArrivalBatch batch)
    {
        foreach (var date in batch.Dates)
            yield return date;
        if (batch.DayOfMonth is not { } day)
            yield break;
        var last = _clock.LocalDate(_layoutEnd);
        for (var month = new DateOnly(_clock.Start.Year, _clock.Start.Month, 1); month <= last; month = month.AddMonths(1))
        {
            if (batch.Months.Count == 0 || batch.Months.Contains(month.Month))
                yield return new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
        }
    }

    // The latest instant from which the drawn span had passed by the start.
    private long SoLongAgo(DurationLaw age, ulong bits)
    {
        var drawn = Drawn(age, bits);
        if (age.Clock == DurationClock.Seconds)
            return -Ticks(drawn);
        long Ends(long from) => age.Clock == DurationClock.WorkingDays ? _working.AddWorkingDays(from, drawn) : _working.AddWorkingTime(from, Ticks(drawn));
        var step = 1L << 60;
        while (step > StudyClock.Day * 400)
            step >>= 1;
        var then = -step;
        while (Ends(then) > 0)
            then -= step;
        for (; step > 0; step >>= 1)
        {
            if (then + step <= 0 && Ends(then + step) <= 0)
                then += step;
        }

        return then;
    }

    private void Create(PlainWorkflow workflow, ulong key, long arrival, string state, bool isBacklog)
    {
        var item = new PlainCase { Workflow = workflow, Key = key, Arrived = arrival };
        _created++;
        _open.Add(item);
        foreach (var attribute in workflow.Model.Attributes)
            item.Attributes[attribute.Id] = Drawn(workflow, attribute, key);
        item.Due = workflow.Model.Due is { } due && For(due, item) is { } rule ? DueInstant(rule, arrival) : Never;
        item.IsInCohort = isBacklog ? _window.Start == 0 : IsInWindow;
        item.IsDueInWindow = item.Due != Never && item.Due >= _window.Start && item.Due < _window.End;
        if (item.IsInCohort)
        {
            _openCohort++;
            workflow.Count.Cases++;
        }

        if (item.IsDueInWindow)
            workflow.Count.Due++;
        Enter(item, state);
    }

    private CaseValue Drawn(PlainWorkflow workflow, CaseAttribute attribute, ulong key)
    {
        var bits = Keys.Draw(key, Keys.Name(NameOf(workflow.Id, attribute.Id), DrawPurpose.Attribute), 0);
        if (attribute.Number is { } law)
        {
            if (law.StandardDeviation == 0)
                return law.Mean;
            if (!workflow.Numbers.TryGetValue(attribute.Id, out var table))
                workflow.Numbers.Add(attribute.Id, table = QuantileTable.For(law));
            return table.Sample(bits);
        }

        if (!workflow.Choices.TryGetValue(attribute.Id, out var choice))
        {
            var said = attribute.Choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value);
            workflow.Choices.Add(attribute.Id, choice = AliasTable.From(attribute.Choices.Select(c => c.Share.IsRest ? Math.Max(0, 1 - said) : c.Share.Value).ToArray()));
        }

        return attribute.Choices[choice.Pick((uint)(bits >> 32))].Value;
    }

    private long DueInstant(Due due, long arrival)
    {
        if (due.DayOfMonth is { } day)
            return _working.DueOnDayOfMonth(arrival, day);
        if (due.After is not { } after)
            return Never;
        var isWhole = after.Value == Math.Floor(after.Value);
        return after.Unit switch
        {
            TimeUnit.WorkingDay => isWhole ? _working.DueAfterWorkingDays(arrival, (int)after.Value) : _working.AddWorkingDays(arrival, after.Value),
            TimeUnit.WorkingHour => _working.AddWorkingTime(arrival, (long)(after.Value * StudyClock.Hour)),
            TimeUnit.Day when isWhole => _working.DueAfterDays(arrival, (int)after.Value),
            _ => arrival + (long)(after.Seconds * StudyClock.Second),
        };
    }

    private void Enter(PlainCase item, string id)
    {
        var state = item.Workflow.States[id];
        item.State = state;
        item.Stamp = new object();
        item.Visits[id] = item.Visits.GetValueOrDefault(id) + 1;
        item.Visit = (ulong)item.Visits[id];
        switch (state.Model)
        {
            case WorkState work:
                Request(item, state, work);
                break;
            case WaitState wait:
                item.Bits = Keys.Draw(item.Key, Keys.Name(state.Path, DrawPurpose.Wait), item.Visit);
                Begin(item, Phase.External);
                item.IsStarted = false;
                if (wait.Wait is { } law && For(law, item) is { } chosen)
                {
                    var stamp = item.Stamp;
                    At(After(chosen, item.Bits, item), WaitEnd, () =>
                    {
                        if (item.Stamp == stamp)
                            Leave(item);
                    });
                }

                StartTimers(item, state);
                break;
            case FinalState final:
                End(item, final);
                break;
            default:
                item.Bits = Keys.Draw(item.Key, Keys.Name(state.Path, DrawPurpose.Branch), item.Visit);
                Leave(item);
                break;
        }
    }

    private void Request(PlainCase item, PlainState state, WorkState work)
    {
        item.Bits = Keys.Draw(item.Key, Keys.Name(state.Path, DrawPurpose.Effort), item.Visit);
        item.IsStarted = false;
        item.Stage = Stage.People;
        var line = state.Line!;
        if (state.Bot is { } bot && GoesToBot(item, work.Work.Automation!, bot))
        {
            item.Stage = Stage.Bot;
            line = state.BotLine!;
            item.Left = Ticks(Drawn(For(work.Work.Automation!.Effort, item)!, Keys.Draw(item.Key, Keys.Name(state.Path + "/bot", DrawPurpose.Effort), item.Visit), item));
        }
        else
        {
            item.Left = Effort(item, work, null);
        }

        StartTimers(item, state);
        Queue(item, line);
    }

    private long Effort(PlainCase item, WorkState work, PlainPool? by)
    {
        var effort = work.Work.Effort;
        var law = string.Equals(effort.Per, "pool", StringComparison.Ordinal) && effort.Always is null ? by is null ? null : effort.For(by.Id) : For(effort, item);
        return law is null ? 0 : Ticks(Drawn(law, item.Bits, item));
    }

    private void StartTimers(PlainCase item, PlainState state)
    {
        foreach (var timer in state.Model.Transitions.Where(t => t.IsTimer))
        {
            if (For(timer.After!, item) is not { } after)
                continue;
            var stamp = item.Stamp;
            At(After(after, Keys.Draw(item.Key, Keys.Name($"{state.Path}/{timer.Event}", DrawPurpose.Timer), item.Visit), item), Timer, () =>
            {
                if (item.Stamp == stamp)
                    Fire(item, timer);
            });
        }
    }

    // Definition 10.
    private void Fire(PlainCase item, Transition timer)
    {
        if ((timer.WhileWaiting && item.IsStarted) || (timer.Guard is { } guard && !GuardEvaluation.Holds(guard, Facts(item))))
            return;
        Set(item, timer);
        if (timer.Target is null)
            return;
        var person = item.Person;
        if (item.Phase == Phase.Waiting)
        {
            EndPhase(item);
            item.Line!.Items.Remove(item);
        }
        else if (item.Phase == Phase.Processing)
        {
            StopWork(person!);
            BecomeFree(person!);
        }
        else
        {
            EndPhase(item);
            if (person is not null)
                person.Case = null;
        }

        item.Person = null;
        CountVisit(item);
        Enter(item, timer.Target);
    }

    private void Leave(PlainCase item)
    {
        EndPhase(item);
        CountVisit(item);
        var transition = Next(item);
        Set(item, transition);
        Enter(item, transition.Target!);
    }

    private static void CountVisit(PlainCase item)
    {
        if (item.Workflow.Simulator.IsInWindow)
        {
            item.State.Count.Visits++;
            if (item.Visit > 1)
                item.State.Count.Revisits++;
        }

        if (item.IsInCohort)
            item.State.Count.CohortVisits++;
    }

    private Transition Next(PlainCase item)
    {
        var ways = item.State.Model.Transitions.Where(t => !t.IsTimer).ToArray();
        var facts = Facts(item);
        if (Array.Find(ways, t => t.Guard is { } guard && GuardEvaluation.Holds(guard, facts)) is { } guarded)
            return guarded;
        var drawn = Array.FindAll(ways, t => t.Guard is null);
        if (drawn.Length == 1)
            return drawn[0];
        var chances = drawn.Select(t => Chances.Of(t, drawn, id => item.Attributes[id].ToString())).ToArray();
        return drawn[AliasTable.From(chances).Pick((uint)item.Bits)];
    }

    private void Set(PlainCase item, Transition transition)
    {
        foreach (var assignment in transition.Set)
            item.Attributes[assignment.Attribute] = GuardEvaluation.Value(assignment.Value, Facts(item));
    }

    private CaseFacts Facts(PlainCase item) =>
        new(id => item.Attributes[id], state => item.Visits.GetValueOrDefault(state), (_now - item.Arrived) / 1e6, _now > item.Due);

    private void End(PlainCase item, FinalState final)
    {
        var count = item.Workflow.Count;
        if (IsInWindow)
            count.Completed++;
        if (item.IsDueInWindow && _now > item.Due)
        {
            count.Late++;
            count.Tardiness += _now - item.Due;
        }

        if (item.IsInCohort)
        {
            _openCohort--;
            count.Ended++;
            count.Cycle += _now - item.Arrived;
            count.Unavailable += item.AllUnavailable;
            count.OutOfTurn += item.AllOutOfTurn;
            count.Contention += item.AllContention;
            count.Processing += item.Processing;
            count.Paused += item.Paused;
            count.External += item.External;
            var outcome = final.Outcome ?? final.Id;
            count.Outcomes[outcome] = count.Outcomes.GetValueOrDefault(outcome) + 1;
        }

        item.Stamp = new object();
        _open.Remove(item);
    }

    private void Begin(PlainCase item, Phase phase)
    {
        item.Phase = phase;
        item.Since = _now;
    }

    // Definition 3: every instant of a token's life belongs to one part.
    private void EndPhase(PlainCase item)
    {
        var passed = _now - item.Since;
        var count = item.State.Count;
        var counted = IsInWindow ? 1 : 0;
        switch (item.Phase)
        {
            case Phase.Processing:
                item.Processing += passed;
                count.Processing += counted * passed;
                (item.Stage == Stage.Bot ? item.State.BotTime : item.State.StaffTime).Leave();
                if (item.Stage != Stage.Bot && item.IsInCohort)
                    count.CohortStaff += passed;
                break;
            case Phase.Paused:
                item.Paused += passed;
                count.Paused += counted * passed;
                break;
            case Phase.External:
                item.External += passed;
                count.External += counted * passed;
                break;
            case Phase.Waiting:
                item.AllUnavailable += item.Unavailable;
                item.AllOutOfTurn += item.OutOfTurn;
                item.AllContention += item.Contention;
                count.Unavailable += counted * item.Unavailable;
                count.OutOfTurn += counted * item.OutOfTurn;
                count.Contention += counted * item.Contention;
                count.WhileAbsent += counted * item.WhileAbsent;
                item.State.Waiting.Leave();
                foreach (var pool in item.Line!.Pools)
                    pool.Waiting.Leave();
                break;
            default:
                break;
        }

        item.Phase = Phase.None;
    }

    private sealed class PlainCase
    {
        public required PlainWorkflow Workflow { get; init; }

        public required ulong Key { get; init; }

        public required long Arrived { get; init; }

        public Dictionary<string, CaseValue> Attributes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Visits { get; } = new(StringComparer.Ordinal);

        public PlainState State { get; set; } = null!;

        public PlainLine? Line { get; set; }

        public PlainPerson? Person { get; set; }

        public object Stamp { get; set; } = new();

        public ulong Visit { get; set; }

        public ulong Bits { get; set; }

        public long Due { get; set; }

        public bool IsInCohort { get; set; }

        public bool IsDueInWindow { get; set; }

        public bool IsStarted { get; set; }

        public Stage Stage { get; set; }

        public Phase Phase { get; set; }

        public long Since { get; set; }

        public long Left { get; set; }

        public int Priority { get; set; }

        public long OrderKey { get; set; }

        public long Enabled { get; set; }

        // An item that an absence sent back waits as if enabled anew: whoever works on what came between took that in its turn.
        public long EnabledAgain { get; set; }

        public long Sequence { get; set; }

        // Of the present wait.
        public long Unavailable { get; set; }

        public long OutOfTurn { get; set; }

        public long Contention { get; set; }

        public long WhileAbsent { get; set; }

        // Of all waits.
        public long AllUnavailable { get; set; }

        public long AllOutOfTurn { get; set; }

        public long AllContention { get; set; }

        public long Processing { get; set; }

        public long Paused { get; set; }

        public long External { get; set; }
    }

    private sealed class PlainWorkflow
    {
        public PlainWorkflow(PlainSimulator simulator, Workflow model)
        {
            Simulator = simulator;
            Model = model;
            foreach (var state in model.States)
                States.Add(state.Id, new PlainState(simulator, this, state));
        }

        public PlainSimulator Simulator { get; }

        public Workflow Model { get; }

        public string Id => Model.Id;

        public Dictionary<string, PlainState> States { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, AliasTable> Choices { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, QuantileTable> Numbers { get; } = new(StringComparer.Ordinal);

        public PlainWorkflowCount Count { get; } = new();
    }

    private sealed class PlainState
    {
        public PlainState(PlainSimulator simulator, PlainWorkflow workflow, WorkflowState model)
        {
            Model = model;
            Path = NameOf(workflow.Id, model.Id);
            (Waiting, StaffTime, BotTime) = (new Meter(simulator), new Meter(simulator), new Meter(simulator));
            if (model is not WorkState { Work: var work })
                return;
            Priority = work.Priority ?? workflow.Model.Priority;
            Order = work.Order ?? workflow.Model.Order;
            MayFinishLate = (work.OffHours ?? workflow.Model.OffHours) == OffHours.Finish;
            Line = simulator.LineOf(work.By.Pools.Select(p => simulator._pools.Find(q => !q.IsBot && q.Id == p.Pool)!).ToArray());
            if (work.Automation is { } automation)
            {
                Bot = simulator._pools.Find(p => p.IsBot && p.Id == automation.Bot)!;
                BotLine = simulator.LineOf(Bot);
            }
        }

        public WorkflowState Model { get; }

        public string Path { get; }

        public int Priority { get; }

        public QueueOrder Order { get; }

        public bool MayFinishLate { get; }

        public PlainLine? Line { get; }

        public PlainPool? Bot { get; }

        public PlainLine? BotLine { get; }

        public PlainStateCount Count { get; } = new();

        public Meter Waiting { get; }

        public Meter StaffTime { get; }

        public Meter BotTime { get; }
    }
}
