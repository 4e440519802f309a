using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Work from its start to its end: who is taken for it, when it goes on, when it is put down and taken up again.</summary>
internal sealed partial class EventLoop
{
    /// <summary>One person takes an item.</summary>
    private void Start(int server, int slot, WaitingLine line, long now, int pool = -1)
    {
        ref var person = ref _servers[server];
        (person.With, person.Through) = (-1, pool);
        if (line.IsForOne)
            StartAlone(server, slot, line, now);
        else
            StartTogether(slot, server, now);
    }

    /// <summary>The servers chained from <paramref name="lead"/>, the lowest of them, take an item.</summary>
    private void StartTogether(int slot, int lead, long now)
    {
        ref var item = ref _cases[slot];
        var line = _lines[item.Line];
        EndPhase(slot, now);
        line.Remove(slot, ref item);
        item.Server = lead;
        for (var s = lead; s >= 0; s = _servers[s].With)
        {
            _servers[s].Case = slot;
            if (!item.IsTaken && _crewStates[_servers[s].Crew].IsBot)
                _crewStates[_servers[s].Crew].Taken++;
            _observer?.Seized(s, item.Token, item.State, now);
        }

        TakeOn(slot, ref item, lead, line.Plan, now);
        if (line.Plan.Systems.Length > 0)
            _systems.Take(line.Plan);
        Progress(slot, now);
    }

    /// <summary>What depends on who takes the item: effort, the factor of skill, and whom <c>not-by</c> will mean.</summary>
    private void TakeOn(int slot, ref CaseRow item, int lead, LinePlan line, long now)
    {
        ref var row = ref _states[item.State];
        if (!item.IsTaken)
        {
            (item.IsStarted, item.IsTaken) = (true, true);
            if (line.HasFactors)
                item.Factor = 1;
            for (var member = _hasExtras ? slot : -1; member >= 0; member = NextMember(member))
            {
                _cases[member].IsStarted = true;
                if (_extras[member].IsRepetition)
                    _cases[_extras[member].Parent].IsStarted = true;
            }

            if (row.Batch is { } batch && _extras[slot].Members > 0)
                item.Left = BatchEffort(slot, batch, LowestPerson(lead));
            else if (row.DependsOnServer && item.Stage == WorkStage.People && row.Law!.DependsOnServer)
                item.Left = HumanEffort(slot, in row, item.Bits, LowestPerson(lead));
        }

        if (line.HasFactors && item.Stage != WorkStage.Bot)
            Rescale(slot, ref item, lead, line);
        if (_plan.PersonSlots > 0 && row.PersonSlot >= 0)
            RememberPerson(slot, in row, lead, now);
    }

    // The effort is meant for somebody with a factor; whoever takes it needs that much more or less.
    private void Rescale(int slot, ref CaseRow item, int lead, LinePlan line)
    {
        double factor = 0;
        for (var s = lead; s >= 0; s = _servers[s].With)
        {
            if (_crews[_servers[s].Crew].IsNamed)
                factor = Math.Max(factor, FactorOf(line, _crews[_servers[s].Crew].Place));
        }

        // Anonymous people have every skill as it is.
        factor = factor > 0 ? factor : 1;
        if (factor != item.Factor)
            item.Left = Ticks(item.Left * (factor / item.Factor));
        item.Factor = factor;
    }

    private static double FactorOf(LinePlan line, int place)
    {
        foreach (var need in line.Needs)
        {
            foreach (var tier in need.Tiers)
            {
                if (need.IsPeople && PlaceBits.Has(tier.Places, place))
                    return tier.FactorAt?[place] ?? 1;
            }
        }

        return 1;
    }

    private static int PoolOf(LinePlan line, int crew)
    {
        foreach (var need in line.Needs)
        {
            foreach (var tier in need.Tiers)
            {
                if (Array.IndexOf(tier.Crews, crew) >= 0)
                    return tier.Pool;
            }
        }

        return -1;
    }

    private void RememberPerson(int slot, in StateRow row, int lead, long now)
    {
        // What a bot did was done by nobody, whoever sat by.
        var person = _cases[slot].Stage == WorkStage.Bot ? -1 : _servers[LowestPerson(lead)].Person;
        if (_hasExtras)
        {
            for (var member = slot; member >= 0; member = _extras[member].BatchNext)
            {
                _persons[(_extras[member].Root * _plan.PersonSlots) + row.PersonSlot] = person;
                if (_hasTokens)
                    NarrowSiblings(_extras[member].Root, row.PersonSlot, now);
            }
        }
        else
        {
            _persons[(slot * _plan.PersonSlots) + row.PersonSlot] = person;
        }
    }

    // Of several people the one with the lowest number counts as who did it; people come before bots and machines.
    private int LowestPerson(int lead) => _crews[_servers[lead].Crew].Kind == CrewKind.People ? lead : -1;

    /// <summary>Work begins or goes on: everybody whom it needs is there.</summary>
    private void Progress(int slot, long now)
    {
        BeginPhase(slot, CasePhase.Processing, now);
        ref var item = ref _cases[slot];
        var line = _lines[item.Line];
        if (_hasExtras)
        {
            _extras[slot].StretchStart = now;
            _crewStates[_servers[item.Server].Crew].Asked?.Unsettle(_crews[_servers[item.Server].Crew].InterruptingLines);
        }

        var watches = line.WatchesPriority;
        for (var s = item.Server; s >= 0; s = _servers[s].With)
        {
            ref var person = ref _servers[s];
            person.Mode = ServerMode.Busy;
            person.End = now + item.Left;
            _crewStates[person.Crew].Busy.Enter(now);
            SetBusyEvent(s, ref person, s == item.Server, now);
            if (watches)
                WorkBegins(s, item.EnabledIndex, now);
        }
    }

    /// <summary>When the tree has to call a busy person: at the end of the work, or of overtime. At an ordinary closing the crew
    /// does.</summary>
    private void SetBusyEvent(int server, ref ServerRow person, bool isLead, long now)
    {
        var next = person.End > person.Close ? person.InOvertime ? person.Close : Plan.Never : isLead ? person.End : Plan.Never;
        if (person.RunLeft != Plan.Never)
        {
            person.RunSince = now;
            var failure = person.RunLeft > Plan.Never - now ? Plan.Never : now + person.RunLeft;
            next = Math.Min(next, failure);
        }

        _tree.Set(server, next);
    }

    private void ServerEvent(int server, long now)
    {
        ref var person = ref _servers[server];
        switch (person.Mode)
        {
            case ServerMode.Busy when now == person.End:
                Complete(server, now);
                break;
            case ServerMode.Busy when person.InOvertime:
                Pause(server, now);
                EndOvertime(server, now);
                break;
            case ServerMode.Busy:
                Fail(server, now);
                break;
            case ServerMode.OtherWork:
                EndOtherWork(server, now);
                break;
            default:
                OtherWorkComes(server, now);
                break;
        }
    }

    private void Complete(int server, long now)
    {
        ref var person = ref _servers[server];
        var slot = person.Case;
        _activities++;
        var crew = _crewStates[person.Crew];
        if (_lines[_cases[slot].Line] is { IsForOne: true } line)
        {
            CompleteAlone(server, slot, line, crew, now);
            return;
        }

        StopWork(slot, now);
        GiveBack(slot, now);
        if (_hasExtras && _extras[slot].BatchFirst >= 0)
            GoOnTogether(slot, now);
        else
            GoOn(slot, now);
    }

    private void GoOn(int slot, long now)
    {
        ref var item = ref _cases[slot];
        if (item.Stage == WorkStage.People)
            Leave(slot, now);
        else
            NextStage(slot, now);
    }

    /// <summary>Books the work done on an item up to now; nobody whom it has seized works on.</summary>
    private void StopWork(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var passed = now - item.Since;
        var watches = _lines[item.Line].WatchesPriority;
        EndPhase(slot, now);
        for (var s = item.Server; s >= 0; s = _servers[s].With)
        {
            ref var person = ref _servers[s];
            person.BusyTicks += passed;
            _crewStates[person.Crew].Busy.Leave(now);
            if (person.RunLeft != Plan.Never)
                person.RunLeft -= now - person.RunSince;
            person.Mode = ServerMode.Off;
            if (watches)
                WorkStops(s, item.EnabledIndex, now);
        }
    }

    /// <summary>Frees everybody whom an item has seized, and its seats.</summary>
    private void GiveBack(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var server = item.Server;
        item.Server = -1;
        if (server >= 0 && _lines[item.Line].Plan.Systems is { Length: > 0 })
            GiveSeatsBack(_lines[item.Line].Plan);
        while (server >= 0)
        {
            ref var person = ref _servers[server];
            var next = person.With;
            person.Case = -1;
            person.With = -1;
            _observer?.Released(server, item.Token, item.State, now);
            if (person.Mode == ServerMode.Held)
                _crewStates[person.Crew].Held.Leave(now);
            if (person.IsPresent || person.InOvertime)
                BecomeFree(server, now);
            else if (person.Mode != ServerMode.Down)
                GoOff(server);
            server = next;
        }
    }

    /// <summary>Stops an item because somebody leaves whom it needs; what is left stays with those who hold it.</summary>
    private void Pause(int leaving, long now)
    {
        var slot = _servers[leaving].Case;
        ref var item = ref _cases[slot];
        if (item.Phase == CasePhase.Processing)
        {
            item.Left = _servers[item.Server].End - now;
            StopWork(slot, now);
            BeginPhase(slot, CasePhase.Paused, now);
            for (var s = item.Server; s >= 0; s = _servers[s].With)
            {
                if (s == leaving)
                    continue;
                _tree.Set(s, Plan.Never);
                if (_servers[s].InOvertime)
                    EndOvertime(s, now);
                else if (_servers[s].IsPresent)
                    Hold(s, now);
            }
        }
        else if (_servers[leaving].Mode == ServerMode.Held)
        {
            _crewStates[_servers[leaving].Crew].Held.Leave(now);
        }

        GoOff(leaving);
    }

    private void Hold(int server, long now)
    {
        _servers[server].Mode = ServerMode.Held;
        _crewStates[_servers[server].Crew].Held.Enter(now);
        _tree.Set(server, Plan.Never);
    }

    /// <summary>Somebody who holds a paused item is there again.</summary>
    private void TakeUp(int server, long now)
    {
        var slot = _servers[server].Case;
        ref var item = ref _cases[slot];
        for (var s = item.Server; s >= 0; s = _servers[s].With)
        {
            if (_servers[s].IsPresent || _servers[s].InOvertime)
                continue;
            Hold(server, now);
            return;
        }

        if (!_systems.AreOnline(_lines[item.Line].Plan))
        {
            ReturnToLine(slot, now);
            return;
        }

        for (var s = item.Server; s >= 0; s = _servers[s].With)
        {
            if (_servers[s].Mode == ServerMode.Held)
                _crewStates[_servers[s].Crew].Held.Leave(now);
        }

        EndPhase(slot, now);
        Progress(slot, now);
        MarkDirty(_crewStates[_servers[server].Crew].Group); // something more urgent may take her from it at once
    }

    /// <summary>Puts an item in work before all others of its line, with what is left of its effort, and gives its people back.</summary>
    private void ReturnToLine(int slot, long now)
    {
        ref var item = ref _cases[slot];
        if (item.Phase == CasePhase.Processing)
        {
            item.Left = _servers[item.Server].End - now;
            StopWork(slot, now);
        }
        else
        {
            EndPhase(slot, now);
        }

        GiveBack(slot, now);
        PutFirst(slot, now);
    }

    private void PutFirst(int slot, long now)
    {
        ref var item = ref _cases[slot];
        var line = _lines[item.Line];
        if (!line.Plan.IsPlain)
            Narrow(slot, in item, line, now);
        item.OrderKey = long.MinValue;
        item.LineStamp++;
        if (!line.Plan.IsPlain)
            SetPatienceEnd(slot, _extras[slot].PatienceEnds, now);
        BeginWatching(line);
        for (var member = slot; member >= 0; member = NextMember(member))
        {
            ReadClocks(member, ref _cases[member], line, now, isNew: false);
            BeginWaiting(member, ref _cases[member], line, now);
        }

        line.AddFirst(slot, in item, TurnOf(slot), _cases);
        MarkDirty(line.Group);
    }

    private int NextMember(int slot) => _hasExtras ? _extras[slot].BatchNext : -1;
}
