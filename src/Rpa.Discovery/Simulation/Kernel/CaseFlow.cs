using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation;

/// <summary>A case's way through its states.</summary>
internal sealed partial class EventLoop
{
    private const int MostChoicesInARow = 10_000;

    private void CreateCase(int workflow, ulong key, long arrival, int state, long now, bool isBacklog, string source, long ordinal)
    {
        var slot = NewCase();
        var plan = _plan.Workflows[workflow];
        var first = state < 0 ? plan.Initial : state;
        ref var item = ref _cases[slot];
        item.Key = key;
        item.Arrival = arrival;
        item.Workflow = workflow;
        CreatedCases++;
        DrawAttributes(plan, slot, key);
        if (_given is not null)
            TakeGiven(slot);
        item.Due = plan.Due is null ? Plan.Never : DueOf(plan.Due, slot, arrival);
        item.InCohort = isBacklog ? _plan.WindowStart == 0 : now >= _plan.WindowStart && now < _windowEnd;
        item.DueInWindow = item.Due >= _plan.WindowStart && item.Due < _windowEnd && item.Due != Plan.Never;
        if (item.InCohort)
        {
            OpenCohort++;
            _sums[_layout.Workflow(workflow, WorkflowSum.Cases)]++;
        }

        if (item.DueInWindow)
            _sums[_layout.Workflow(workflow, WorkflowSum.Due)]++;
        if (_recorder is not null)
            item.Record = _recorder.Arrived(_plan, workflow, source, ordinal, first, now, in item, AttributesOf(slot));
        Enter(slot, first, now);
    }

    private void DrawAttributes(WorkflowPlan plan, int slot, ulong key)
    {
        var at = slot * _plan.AttributeSlots;
        foreach (var attribute in plan.Attributes)
        {
            var bits = Keys.Draw(key, attribute.Key, 0);
            double value;
            if (attribute.Choice is { } choice)
            {
                var index = choice.Pick((uint)(bits >> 32));
                value = attribute.HoldsNumber ? attribute.Numbers[index] : index;
            }
            else
            {
                value = attribute.Number?.Sample(bits) ?? 0;
            }

            _attributes[at + attribute.Slot] = value;
        }
    }

    private long DueOf(DuePlan plan, int slot, long arrival)
    {
        var due = plan.Always;
        if (plan.Attribute is { } attribute)
        {
            var index = attribute.IndexOf(AttributesOf(slot)[attribute.Slot]);
            due = plan.ByValue[index < 0 ? plan.ByValue.Length - 1 : index];
        }

        var working = _plan.Working;
        if (due?.DayOfMonth is { } day)
            return working.DueOnDayOfMonth(arrival, day);
        if (due?.After is not { } after)
            return Plan.Never;
        var whole = after.Value == Math.Floor(after.Value) && after.Value < 100_000;
        return after.Unit switch
        {
            TimeUnit.WorkingDay when whole => working.DueAfterWorkingDays(arrival, (int)after.Value),
            TimeUnit.WorkingDay => working.AddWorkingDays(arrival, after.Value),
            TimeUnit.WorkingHour => working.AddWorkingTime(arrival, (long)(after.Value * StudyClock.Hour)),
            TimeUnit.Day when whole => working.DueAfterDays(arrival, (int)after.Value),
            TimeUnit.Month or TimeUnit.Year => Plan.Never,
            _ => arrival + (long)(after.Seconds * StudyClock.Second),
        };
    }

    private Span<double> AttributesOf(int slot) => _attributes.AsSpan(slot * _plan.AttributeSlots, _plan.AttributeSlots);

    private GuardView View(int slot, long now)
    {
        ref var item = ref _cases[slot];
        return new GuardView(AttributesOf(slot), _visits.AsSpan(slot * _plan.VisitSlots, _plan.VisitSlots), item.Arrival, item.Due, now);
    }

    /// <summary>Brings a case into a state, and on through choices, until time has to pass or it ends.</summary>
    private void Enter(int slot, int state, long now)
    {
        for (var choices = 0; ; choices++)
        {
            ref var item = ref _cases[slot];
            ref var row = ref _states[state];
            item.State = state;
            item.EntryStamp++;
            item.Visit = row.VisitSlot < 0 ? 1 : ++_visits[(slot * _plan.VisitSlots) + row.VisitSlot];
            _lastState = state;
            switch (row.Kind)
            {
                case StateKind.Work:
                    RequestWork(slot, ref item, in row, now);
                    return;
                case StateKind.Wait:
                    StartWait(slot, ref item, in row, now);
                    return;
                case StateKind.Final:
                    EndCase(slot, in row, now);
                    return;
                default:
                    if (choices > MostChoicesInARow)
                        throw new SimulationStop(SimulationRules.EndlessLoop.At(PlaceOf(row), row.Path));
                    item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
                    CountVisit(ref item, state);
                    state = Follow(slot, state, NextTransition(slot, in row, now), now);
                    break;
            }
        }
    }

    private void RequestWork(int slot, ref CaseRow item, in StateRow row, long now)
    {
        var bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
        item.Bits = bits;
        item.IsStarted = false;
        item.Stage = WorkStage.People;
        item.Priority = row.Priority;
        var line = row.Line;
        if (!row.HasExtras)
        {
            item.Left = row.Effort is { } table ? Ticks(table.Sample(bits)) : Ticks(row.PlainLaw!.Constant);
        }
        else
        {
            if (row.Bot is { } bot && _counts is null && GoesToBot(slot, in row, bot))
            {
                item.Stage = WorkStage.Bot;
                item.Left = Duration(bot.Effort, slot, Keys.Draw(item.Key, bot.EffortKey, (ulong)item.Visit));
                line = bot.Line;
            }
            else
            {
                item.Left = HumanEffort(slot, in row, bits, pool: -1);
            }

            if (row.Timers is not null)
                StartTimers(slot, in row, now);
        }

        if (_counts is null)
            Queue(slot, ref item, in row, line, now);
        else
            WorkWithoutQueue(slot, ref item, in row, now);
    }

    private void StartWait(int slot, ref CaseRow item, in StateRow row, long now)
    {
        item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
        item.Phase = CasePhase.External;
        item.Since = now;
        item.IsStarted = false;
        if (row.Law is { } law && LawFor(law, slot, -1) is { } wait)
        {
            var end = After(wait, slot, item.Bits, now);
            if (end != Plan.Never)
                _heap.Add(end, EventClass.WaitEnd, slot, item.EntryStamp, 0);
        }

        if (row.Timers is not null)
            StartTimers(slot, in row, now);
    }

    private void WaitEnds(int slot, long now)
    {
        EndPhase(slot, now);
        Leave(slot, now);
    }

    /// <summary>Takes a case on from a state whose work or wait is done.</summary>
    private void Leave(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var state = item.State;
        CountVisit(ref item, state);
        Enter(slot, Follow(slot, state, NextTransition(slot, in _states[state], now), now), now);
    }

    private void CountVisit(ref CaseRow item, int state)
    {
        ref var tally = ref _tallies[state];
        tally.Visits++;
        if (item.Visit > 1)
            tally.Revisits++;
        if (item.InCohort)
            tally.CohortVisits++;
    }

    private int NextTransition(int slot, in StateRow row, long now)
    {
        if (row.OnlyTransition >= 0)
            return row.OnlyTransition;
        if (row.Guarded is not null && GuardedTransition(slot, in row, now) is var guarded && guarded >= 0)
            return guarded;
        return row.PlainBranch is { } plain ? row.PlainTargets![plain.Pick((uint)_cases[slot].Bits)] : DrawnTransition(slot, in row);
    }

    private int GuardedTransition(int slot, in StateRow row, long now)
    {
        var view = View(slot, now);
        foreach (var transition in row.Guarded!)
        {
            if (view.Holds(_transitions[transition].Guard!))
                return transition;
        }

        return -1;
    }

    private int DrawnTransition(int slot, in StateRow row)
    {
        if (row.Branch is { } branch)
        {
            var combination = 0;
            for (var i = 0; i < branch.Attributes.Length; i++)
            {
                var attribute = branch.Attributes[i];
                var index = attribute.IndexOf(AttributesOf(slot)[attribute.Slot]);
                combination += branch.Strides[i] * (index < 0 ? attribute.Values.Length : index);
            }

            if (branch.Tables[combination] is { } table)
                return branch.Transitions[table.Pick((uint)_cases[slot].Bits)];
        }

        throw new SimulationStop(SimulationRules.NoWayOn.At(PlaceOf(row), row.Path));
    }

    /// <summary>Carries out a transition's assignments and returns the state that it leads to.</summary>
    private int Follow(int slot, int state, int transition, long now)
    {
        ref var row = ref _transitions[transition];
        if (row.Set is { } set)
            Assign(slot, set, now);
        if (_recorder is not null)
            _recorder.Fired(_plan, _cases[slot].Record, now, state, transition);
        return row.Target;
    }

    private void Assign(int slot, (AttributeRow Attribute, GuardNode.Term Value)[] set, long now)
    {
        foreach (var (attribute, value) in set)
            AttributesOf(slot)[attribute.Slot] = View(slot, now).Held(attribute, in value);
    }

    private void EndCase(int slot, in StateRow row, long now)
    {
        ref var item = ref _cases[slot];
        var sums = _sums;
        var workflow = item.Workflow;
        sums[_layout.Workflow(workflow, WorkflowSum.Completed)]++;
        if (item.DueInWindow && now > item.Due)
        {
            sums[_layout.Workflow(workflow, WorkflowSum.Late)]++;
            sums[_layout.Workflow(workflow, WorkflowSum.Tardiness)] += now - item.Due;
        }

        if (item.InCohort)
        {
            OpenCohort--;
            var at = _layout.Workflow(workflow, WorkflowSum.Ended);
            sums[at]++;
            at = _layout.Workflow(workflow, WorkflowSum.Cycle);
            sums[at] += now - item.Arrival;
            sums[at + 1] += item.Unavailable;
            sums[at + 2] += item.OutOfTurn;
            sums[at + 3] += item.Contention;
            sums[at + 4] += item.Processing;
            sums[at + 5] += item.Paused;
            sums[at + 6] += item.External;
            sums[_layout.Outcome(workflow, row.Outcome)]++;
            _cycleTimes[workflow].Add(now - item.Arrival);
        }

        _recorder?.Ended(item.Record, now);
        item.EntryStamp++;
        item.Phase = CasePhase.None;
        item.NextFree = _freeCase;
        _freeCase = slot;
        OpenCases--;
    }

    /// <summary>Closes the phase that a case is in and books its time to the case and its state.</summary>
    private void EndPhase(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var passed = now - item.Since;
        switch (item.Phase)
        {
            case CasePhase.Processing:
                EndProcessing(ref item, now);
                return;
            case CasePhase.Waiting:
                EndWaiting(ref item, now);
                return;
            case CasePhase.Paused:
                item.Paused += passed;
                _tallies[item.State].Paused += passed;
                break;
            case CasePhase.External:
                item.External += passed;
                _tallies[item.State].External += passed;
                break;
            default:
                break;
        }

        item.Since = now;
        item.Phase = CasePhase.None;
    }

    private void EndProcessing(ref CaseRow item, long now)
    {
        var passed = now - item.Since;
        item.Since = now;
        item.Phase = CasePhase.None;
        item.Processing += passed;
        ref var tally = ref _tallies[item.State];
        tally.Processing += passed;
        if (item.Stage == WorkStage.Bot)
            tally.Bot += passed;
        else if (item.InCohort)
            tally.CohortStaff += passed;
    }

    private void EndWaiting(ref CaseRow item, long now)
    {
        var line = _lines[item.Line];
        line.Area.Leave(now);
        item.Phase = CasePhase.None;
        var passed = now - item.Since;
        if (passed == 0)
            return;
        item.Since = now;
        ref var tally = ref _tallies[item.State];
        var unavailable = line.Causes.Unavailable(now) - item.UnavailableAt;
        var whileAbsent = line.Causes.WhileAbsent(now) - item.AbsentAt;
        var contention = passed - unavailable;
        if (line.WatchesPriority)
        {
            var outOfTurn = line.OutOfTurn.Read(now, item.WaitingIndex);
            whileAbsent -= line.OutOfTurnWhileAbsent.Read(now, item.WaitingIndex);
            contention -= outOfTurn;
            item.OutOfTurn += outOfTurn;
            tally.OutOfTurn += outOfTurn;
        }

        item.Unavailable += unavailable;
        item.Contention += contention;
        tally.Unavailable += unavailable;
        tally.Contention += contention;
        tally.WhileAbsent += whileAbsent;
    }
}
