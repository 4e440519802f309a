using System.Runtime.CompilerServices;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>A case's way through its states.</summary>
internal sealed partial class EventLoop
{
    private void CreateCase(int workflow, ulong key, long arrival, int state, long now, string source, long ordinal,
        ReadOnlySpan<double> given = default, StartPlan? start = null)
    {
        var slot = NewCase();
        var plan = _plan.Workflows[workflow];
        var first = state < 0 ? plan.Initial : state;
        var isBacklog = state >= 0;
        ref var item = ref _cases[slot];
        item.Key = key;
        item.Arrival = arrival;
        item.Workflow = workflow;
        if (start is null)
            CreatedCases++;
        DrawAttributes(plan, slot, key);
        if (_given is not null)
            TakeGiven(slot);
        for (var i = 0; i < given.Length; i++)
            AttributesOf(slot)[start!.With[i].Attribute.Slot] = given[i];
        item.Due = plan.Due is null ? Plan.Never : DueOf(plan.Due, slot, arrival);
        item.InCohort = isBacklog ? _plan.WindowStart == 0 : now >= _plan.WindowStart && now < _window.End;
        item.DueInWindow = item.Due >= _plan.WindowStart && item.Due < _window.End && item.Due != Plan.Never;
        if (item.InCohort)
        {
            OpenCohort++;
            _window.SumsOf(workflow)[(int)WorkflowSum.Cases].Add(1);
        }

        if (item.DueInWindow)
            _window.SumsOf(workflow)[(int)WorkflowSum.Due].Add(1);
        _observer?.CaseArrived(item.Token, source, ordinal, in item, first, now, AttributesOf(slot));
        if (_hasTokens)
            EnterAlong(slot, first, now);
        else
            Enter(slot, first, now);
        if (_pending.Count > 0)
            Settle(now); // it goes on until time has to pass, before another one comes
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
            _ => after.Seconds * StudyClock.Second < Longest ? arrival + (long)(after.Seconds * StudyClock.Second) : Plan.Never,
        };
    }

    private Span<double> AttributesOf(int slot) => _attributes.AsSpan(RootOf(slot) * _plan.AttributeSlots, _plan.AttributeSlots);

    private int RootOf(int slot) => _hasTokens ? _extras[slot].Root : slot;

    private GuardView View(int slot, long now)
    {
        ref var item = ref _cases[slot];
        return new GuardView(AttributesOf(slot), _visits.AsSpan(RootOf(slot) * _plan.VisitSlots, _plan.VisitSlots), item.Arrival,
            item.Due, now);
    }

    /// <summary>Brings a case into a state, and on through choices, until time has to pass or it ends.</summary>
    /// <param name="slot">The case, or a token inside it.</param>
    /// <param name="state">The state, which stands where the token stands.</param>
    /// <param name="now">The tick.</param>
    /// <param name="heading">A state inside the state that is entered next; −1 for its own first.</param>
    private void Enter(int slot, int state, long now, int heading = -1)
    {
        while (true)
        {
            ref var item = ref _cases[slot];
            ref var row = ref _states[state];
            item.State = state;
            item.EntryStamp++;
            item.Visit = row.VisitSlot < 0 ? VisitAround(slot) : ++_visits[(RootOf(slot) * _plan.VisitSlots) + row.VisitSlot];
            _lastState = state;
            if (row.MayLoop)
                CountStep(slot, now);
            switch (row.Kind)
            {
                case StateKind.Work:
                    RequestWork(slot, ref item, in row, now);
                    return;
                case StateKind.Wait:
                    StartWait(slot, ref item, in row, now);
                    return;
                case StateKind.Final:
                    if (row.Owner >= 0)
                        Finished(slot, now);
                    else
                        EndCase(slot, in row, now);
                    return;
                case StateKind.Outer:
                    EnterInside(slot, state, heading, now);
                    return;
                default:
                    item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
                    if (_hasTokens)
                    {
                        GoOnSoon(slot); // what is entered together with it comes first
                        return;
                    }

                    CountVisit(slot, ref item);
                    state = Follow(slot, state, NextTransition(slot, in row, now), now);
                    break;
            }
        }
    }

    // Time has to pass for a case that comes round again.
    private void CountStep(int slot, long now)
    {
        ref var steps = ref _steps[slot];
        steps = steps.Tick == now ? (now, steps.Count + 1) : (now, 1);
        if (steps.Count > Validation.ZeroTimeLoops.MostStepsInAnInstant)
            throw Endless();
    }

    // A repetition belongs to the visit of the repeated state.
    private int VisitAround(int slot) => _hasTokens && _extras[slot].IsRepetition ? _cases[_extras[slot].Parent].Visit : 1;

    private void RequestWork(int slot, ref CaseRow item, in StateRow row, long now)
    {
        var bits = BeginVisit(ref item, in row);
        if (_hasExtras)
            _extras[slot].Interruptions = 0;
        if (!row.HasExtras)
        {
            item.Left = PlainEffort(in row, bits);
            var line = _lines[row.Line];
            if (line.OnlyCrew is not null && _counts is null)
            {
                RequestPlainly(slot, ref item, line, row.Line, now);
                return;
            }
        }
        else
        {
            if (row.Timers is not null)
                StartTimers(slot, in row, now);
            if (row.Bot is { } bot && _counts is null && GoesToBot(slot, in row, bot))
            {
                item.Stage = WorkStage.Bot;
                item.Left = Duration(bot.Effort, slot, Keys.Draw(item.Key, bot.EffortKey, (ulong)item.Visit));
                Queue(slot, ref item, in row, bot.Line, now);
                return;
            }

            item.Left = HumanEffort(slot, in row, bits);
        }

        if (_counts is null)
            RequestPeople(slot, ref item, in row, now);
        else
            WorkWithoutQueue(slot, ref item, in row, now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BeginVisit(ref CaseRow item, in StateRow row)
    {
        (item.IsStarted, item.IsTaken) = (false, false);
        item.Stage = WorkStage.People;
        item.Priority = row.Priority;
        return item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long PlainEffort(in StateRow row, ulong bits) =>
        row.Effort is { } table ? Ticks(table.Sample(bits)) : Ticks(row.PlainLaw!.Constant);

    private void RequestPeople(int slot, ref CaseRow item, in StateRow row, long now)
    {
        if (row.Batch is null)
            Queue(slot, ref item, in row, row.Line, now);
        else
            JoinBatch(slot, row.Batch, now);
    }

    private void StartWait(int slot, ref CaseRow item, in StateRow row, long now)
    {
        item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
        item.IsStarted = false;
        BeginPhase(slot, CasePhase.External, now);
        if (row.Law is { } law && LawFor(law, slot) is { } wait)
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
        if (_hasTokens)
        {
            if (_extras[slot].IsRepetition)
            {
                Finished(slot, now);
                return;
            }

            CountVisit(slot, ref item);
            Go(slot, Follow(slot, state, NextTransition(slot, in _states[state], now), now), now);
            return;
        }

        CountVisit(in item, ref _tallies[state]);
        ref var row = ref _states[state];
        Enter(slot, row.Next is { } next && _observer is null ? next.Pick((uint)item.Bits)
            : Follow(slot, state, NextTransition(slot, in row, now), now), now);
    }

    private void CountVisit(int slot, ref CaseRow item)
    {
        var state = item.State;
        if (_hasTokens)
        {
            // The visit is that of the repeated state, which is counted where its work is.
            if (_extras[slot].IsRepetition)
                return;
            if (_states[state].Outer is { Repeat: not null } outer)
                state = outer.WorkState;
        }

        CountVisit(in item, ref _tallies[state]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountVisit(in CaseRow item, ref StateTally tally)
    {
        tally.Visits.Add(1);
        if (item.Visit > 1)
            tally.Revisits.Add(1);
        else
            tally.FirstVisits.Add(1);
        if (item.InCohort)
            tally.CohortVisits.Add(1);
        else
            tally.OtherVisits.Add(1);
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

        throw new SimulationStop(Diagnostics.Catalogue.SimulationRules.NoWayOn.At(PlaceOf(row), NameOf(row)));
    }

    /// <summary>Carries out a transition's assignments and returns the state that it leads to.</summary>
    private int Follow(int slot, int state, int transition, long now)
    {
        ref var row = ref _transitions[transition];
        if (row.Set is { } set)
            Assign(slot, set, now);
        if (row.Starts is { } starts)
            StartSoon(slot, starts);
        _observer?.Fired(_cases[slot].Token, state, transition, now);
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
        var workflow = item.Workflow;
        var sums = _window.SumsOf(workflow);
        sums[(int)WorkflowSum.Completed].Add(1);
        if (item.DueInWindow && now > item.Due)
        {
            _window.CountLate(in item, now);
        }
        else if (item.DueInWindow)
        {
            sums[(int)WorkflowSum.InTime].Add(1);
        }

        if (item.InCohort)
        {
            OpenCohort--;
            sums[(int)WorkflowSum.Ended].Add(1);
            sums[(int)WorkflowSum.Cycle].Add(now - item.Arrival);
            sums[(int)WorkflowSum.Unavailable].Add(item.Unavailable);
            sums[(int)WorkflowSum.OutOfTurn].Add(item.OutOfTurn);
            sums[(int)WorkflowSum.Contention].Add(item.Contention);
            sums[(int)WorkflowSum.Processing].Add(item.Processing);
            sums[(int)WorkflowSum.Paused].Add(item.Paused);
            sums[(int)WorkflowSum.External].Add(item.External);
            sums[(int)WorkflowSum.Batching].Add(item.Batching);
            if (_hasTokens)
            {
                sums[(int)WorkflowSum.Join].Add(_extras[slot].Join);
                sums[(int)WorkflowSum.JoinByInstants].Add(_extras[slot].JoinByInstants);
            }

            sums[(int)WorkflowSum.Absent].Add(item.Absent);
            sums[(int)WorkflowSum.Down].Add(item.Down);
            sums[(int)WorkflowSum.BeforeStart].Add(Math.Max(0, -item.Arrival));
            sums[(int)WorkflowSum.Closed].Add(item.Closed);
            sums[(int)WorkflowSum.NotStaffed].Add(item.Unavailable - item.Closed - item.Absent - item.Down);
            _window.CountOutcome(workflow, row.Outcome);
            if (_isInFull)
                _window.AddCycleTime(workflow, now - item.Arrival);
            if (_efforts is not null)
                HearEnd(slot, item.Key, workflow, now);
        }

        _observer?.CaseEnded(item.Token, row.Outcome, now);
        FreeRow(slot, now);
        OpenCases--;
        _mayBeOver |= OpenCohort == 0 || OpenCases == 0;
    }
}
