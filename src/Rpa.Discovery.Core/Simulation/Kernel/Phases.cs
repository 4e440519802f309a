using System.Runtime.CompilerServices;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The phases of a case's life, and what each adds to the case, its state and its cohort.</summary>
internal sealed partial class EventLoop
{
    /// <summary>Begins a phase of an item, and of all that are done together with it.</summary>
    private void BeginPhase(int slot, CasePhase phase, long now)
    {
        for (var member = slot; member >= 0; member = NextMember(member))
        {
            ref var item = ref _cases[member];
            item.Phase = phase;
            item.Since = now;
            _observer?.PhaseBegan(item.Token, item.State, phase, now);
        }
    }

    /// <summary>Closes the phase of an item, and of all that are done together with it.</summary>
    private void EndPhase(int slot, long now)
    {
        for (var member = slot; member >= 0; member = NextMember(member))
            EndOwnPhase(member, now);
    }

    /// <summary>Closes the phase that a case is in and books its time to the case and its state.</summary>
    private void EndOwnPhase(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var passed = now - item.Since;
        ref var tally = ref _tallies[item.State];
        var phase = item.Phase;
        switch (phase)
        {
            case CasePhase.Processing:
                EndProcessing(slot, ref item, now);
                break;
            case CasePhase.Waiting:
                EndWaiting(slot, ref item, now);
                return;
            case CasePhase.Paused:
                item.Paused += passed;
                tally.Paused.Add(passed);
                break;
            case CasePhase.External:
                item.External += passed;
                tally.External.Add(passed);
                break;
            case CasePhase.Join:
                _tallies[_cases[_extras[slot].Parent].State].Join.Add(passed);
                ref var root = ref _extras[RootOf(slot)];
                root.Join += passed;
                root.JoinByInstants += now;
                break;
            case CasePhase.Inside:
                tally.Inside.Add(passed);
                break;
            default:
                break;
        }

        item.Since = now;
        item.Phase = CasePhase.None;
        if (phase != CasePhase.None)
            _observer?.PhaseEnded(item.Token, item.State, phase, now, default);
    }

    private void EndProcessing(int slot, ref CaseRow item, long now) =>
        EndProcessing(slot, ref item, in _states[item.State], ref _tallies[item.State], now);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndProcessing(int slot, ref CaseRow item, in StateRow row, ref StateTally tally, long now)
    {
        var passed = now - item.Since;
        item.Since = now;
        item.Phase = CasePhase.None;
        item.Processing += passed;
        tally.Processing.Add(passed);
        if (row.CountsStaffApart)
            BookStaff(slot, in item, passed);
        else if (item.InCohort)
            tally.CohortStaff.Add(passed);
        else
            tally.OtherStaff.Add(passed);
        if (_efforts is not null && !row.CountsStaffApart)
            HearOnePerson(slot, in item, passed);
    }

    // Joint work takes the time of several people, a batch that of one for many; a bot's time is not staff time.
    private void BookStaff(int slot, in CaseRow item, long passed)
    {
        if (_hasExtras && _extras[slot].BatchFirst >= 0 && _extras[slot].BatchFirst != slot)
            return;
        var (people, bots) = SeizedBy(in item);
        ref var tally = ref _tallies[item.State];
        var staff = (Int128)people * passed;
        var ofCohort = _hasExtras && _extras[slot].Members > 0 ? staff * _extras[slot].CohortMembers / _extras[slot].Members : item.InCohort
            ? staff : 0;
        tally.Staff.Add(staff);
        tally.Bot.Add((Int128)bots * passed);
        tally.CohortStaff.Add(ofCohort);
        tally.OtherStaff.Add(staff - ofCohort);
        if (_efforts is not null)
            Hear(slot, staff);
    }

    private (int People, int Bots) SeizedBy(in CaseRow item)
    {
        var (people, bots) = (0, 0);
        for (var s = item.Server; s >= 0; s = _servers[s].With)
        {
            var kind = _crews[_servers[s].Crew].Kind;
            people += kind == CrewKind.People ? 1 : 0;
            bots += kind == CrewKind.Bot ? 1 : 0;
        }

        return (people, bots);
    }

    private void EndWaiting(int slot, ref CaseRow item, long now)
    {
        var line = _lines[item.Line];
        line.Area.Leave(now);
        item.Phase = CasePhase.None;
        var passed = now - item.Since;
        if (passed == 0 && _observer is null)
            return;
        item.Since = now;
        ref var tally = ref _tallies[item.State];
        if (!_isInFull)
        {
            CountWaiting(ref item, ref tally, passed);
            return;
        }

        if (_hasExtras && slot >= 0 && _extras[slot].IsFilling)
        {
            EndFilling(ref item, line, passed, now);
            return;
        }

        // Clocks stand still while it is closed; what passed meanwhile has no other cause.
        var track = line.HasOneTrack ? line : TrackOf(slot, in item, line);
        var (at, closed) = (now, 0L);
        if (track.Open is { } open)
        {
            at = open.At(now);
            closed = passed - (at - item.OpenAt);
            if (closed != 0)
            {
                item.Closed += closed;
                tally.Closed.Add(closed);
            }
        }

        var unavailable = track.Causes.Unavailable(at) - item.UnavailableAt;
        var whileAbsent = track.Causes.WhileAbsent(at) - item.AbsentAt;
        var contention = passed - closed - unavailable;
        long outOfTurn = 0;
        if (line.WatchesPriority)
        {
            if (_hasExtras && slot >= 0 && _extras[slot].IsInterrupted)
            {
                (outOfTurn, whileAbsent) = (contention, 0);
            }
            else
            {
                outOfTurn = track.OutOfTurn.Read(at, item.WaitingIndex);
                whileAbsent -= track.OutOfTurnWhileAbsent.Read(at, item.WaitingIndex);
                if (line.Plan.Rule != PersonRule.None)
                {
                    outOfTurn -= _extras[slot].OutOfTurnAt;
                    whileAbsent += _extras[slot].OutOfTurnWhileAbsentAt;
                }
            }

            contention -= outOfTurn;
            item.OutOfTurn += outOfTurn;
            tally.OutOfTurn.Add(outOfTurn);
        }

        item.Unavailable += closed + unavailable;
        item.Contention += contention;
        tally.Unavailable.Add(closed + unavailable);
        tally.Contention.Add(contention);
        if (whileAbsent != 0)
            tally.WhileAbsent.Add(whileAbsent);
        tally.WhileNobodyAbsent.Add(contention - whileAbsent);
        var (absent, down) = (0L, 0L);
        if (line.TellsApart)
        {
            absent = track.Causes.Absent(at) - item.UnavailableAbsentAt;
            down = track.Causes.Down(at) - item.UnavailableDownAt;
            if (absent != 0)
            {
                item.Absent += absent;
                tally.Absent.Add(absent);
            }

            if (down != 0)
            {
                item.Down += down;
                tally.Down.Add(down);
            }
        }

        var notStaffed = unavailable - absent - down;
        if (notStaffed != 0)
            tally.NotStaffed.Add(notStaffed);
        _observer?.PhaseEnded(item.Token, item.State, CasePhase.Waiting, now,
            new WaitByCause(0, closed, absent, down, outOfTurn, contention, notStaffed));
    }

    // Where causes are not told apart, all of it is contention.
    private static void CountWaiting(ref CaseRow item, ref StateTally tally, long passed)
    {
        item.Contention += passed;
        tally.Contention.Add(passed);
        tally.WhileNobodyAbsent.Add(passed);
    }

    // In a batch that is not released yet.
    private void EndFilling(ref CaseRow item, WaitingLine line, long passed, long now)
    {
        ref var tally = ref _tallies[item.State];
        var closed = passed - (OwnTrack(_plan.OpenHoursOf[_states[item.State].Workflow], line).At(now) - item.OpenAt);
        var batching = passed - closed;
        item.Unavailable += closed;
        item.Closed += closed;
        item.Batching += batching;
        tally.Unavailable.Add(closed);
        tally.Closed.Add(closed);
        tally.Batching.Add(batching);
        _observer?.PhaseEnded(item.Token, item.State, CasePhase.Waiting, now, new WaitByCause(batching, closed, 0, 0, 0, 0));
    }
}
