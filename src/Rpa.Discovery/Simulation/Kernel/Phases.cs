namespace Rpa.Discovery.Simulation;

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
                tally.Paused += passed;
                break;
            case CasePhase.External:
                item.External += passed;
                tally.External += passed;
                break;
            case CasePhase.Join:
                _tallies[_cases[_extras[slot].Parent].State].Join += passed;
                _cases[RootOf(slot)].Join += passed;
                break;
            default:
                break;
        }

        item.Since = now;
        item.Phase = CasePhase.None;
        if (phase != CasePhase.None)
            _observer?.PhaseEnded(item.Token, item.State, phase, now, default);
    }

    private void EndProcessing(int slot, ref CaseRow item, long now)
    {
        var passed = now - item.Since;
        item.Since = now;
        item.Phase = CasePhase.None;
        item.Processing += passed;
        ref var tally = ref _tallies[item.State];
        tally.Processing += passed;
        if (_states[item.State].CountsStaffApart)
            BookStaff(slot, in item, passed);
        else if (item.InCohort)
            tally.CohortStaff += passed;
    }

    // Joint work takes the time of several people, a batch that of one for many; a bot's time is not staff time.
    private void BookStaff(int slot, in CaseRow item, long passed)
    {
        if (_hasExtras && _extras[slot].BatchFirst >= 0 && _extras[slot].BatchFirst != slot)
            return;
        var (people, bots) = SeizedBy(in item);
        ref var tally = ref _tallies[item.State];
        tally.Staff += people * passed;
        tally.Bot += bots * passed;
        if (_hasExtras && _extras[slot].Members > 0)
            tally.CohortStaff += people * passed * _extras[slot].CohortMembers / _extras[slot].Members;
        else if (item.InCohort)
            tally.CohortStaff += people * passed;
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
        if (_hasExtras && slot >= 0 && _extras[slot].IsFilling)
        {
            item.Batching += passed;
            tally.Batching += passed;
            _observer?.PhaseEnded(item.Token, item.State, CasePhase.Waiting, now, new WaitByCause(passed, 0, 0, 0, 0, 0));
            return;
        }

        var track = line.Plan.Rule == PersonRule.None ? line : TrackOf(slot, line);
        var unavailable = track.Causes.Unavailable(now) - item.UnavailableAt;
        var whileAbsent = track.Causes.WhileAbsent(now) - item.AbsentAt;
        var contention = passed - unavailable;
        long outOfTurn = 0;
        if (line.WatchesPriority)
        {
            if (_hasExtras && _extras[slot].IsInterrupted)
            {
                (outOfTurn, whileAbsent) = (contention, 0);
            }
            else
            {
                outOfTurn = track.OutOfTurn.Read(now, item.WaitingIndex);
                whileAbsent -= track.OutOfTurnWhileAbsent.Read(now, item.WaitingIndex);
                if (line.Plan.Rule != PersonRule.None)
                {
                    outOfTurn -= _extras[slot].OutOfTurnAt;
                    whileAbsent += _extras[slot].OutOfTurnWhileAbsentAt;
                }
            }

            contention -= outOfTurn;
            item.OutOfTurn += outOfTurn;
            tally.OutOfTurn += outOfTurn;
        }

        item.Unavailable += unavailable;
        item.Contention += contention;
        tally.Unavailable += unavailable;
        tally.Contention += contention;
        tally.WhileAbsent += whileAbsent;
        if (line.TellsApart)
        {
            var absent = track.Causes.Absent(now) - item.UnavailableAbsentAt;
            var down = track.Causes.Down(now) - item.UnavailableDownAt;
            item.Absent += absent;
            item.Down += down;
            tally.Absent += absent;
            tally.Down += down;
        }

        if (_observer is not null)
            Tell(in item, line, track, unavailable, outOfTurn, contention, now);
    }

    private void Tell(in CaseRow item, WaitingLine line, CauseTrack track, long unavailable, long outOfTurn, long contention, long now)
    {
        var absent = line.TellsApart ? track.Causes.Absent(now) - item.UnavailableAbsentAt : 0;
        var down = line.TellsApart ? track.Causes.Down(now) - item.UnavailableDownAt : 0;
        _observer!.PhaseEnded(item.Token, item.State, CasePhase.Waiting, now, new WaitByCause(0, unavailable - absent - down, absent, down, outOfTurn, contention));
    }
}
