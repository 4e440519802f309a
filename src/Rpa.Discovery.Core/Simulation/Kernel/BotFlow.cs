using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>What a bot takes, what comes back to people, what they look through, and what happens when it stops: definition 17.</summary>
internal sealed partial class EventLoop
{
    private double ShareFor(VaryingShare share, int slot)
    {
        if (share.Attribute is not { } attribute)
            return share.Always;
        var index = attribute.IndexOf(AttributesOf(slot)[attribute.Slot]);
        return share.ByValue[index < 0 ? share.ByValue.Length - 1 : index];
    }

    /// <summary>Whether the bot takes this visit: drawn on entry, and people take over while all its units have failed, if so
    /// said.</summary>
    private bool GoesToBot(int slot, in StateRow row, BotWork bot)
    {
        ref var item = ref _cases[slot];
        if (bot.Coverage is { } coverage
            && !(Keys.Uniform(Keys.Draw(item.Key, bot.CoverageKey, (ulong)item.Visit)) < ShareFor(coverage, slot)))
            return false;
        return !(_crews[bot.Crew].Failures is { PeopleWhileDown: true } && _crewStates[bot.Crew].DownUnits == _crews[bot.Crew].Count);
    }

    /// <summary>After the bot's or a later part of the visit: back to people, a look by people, or on.</summary>
    private void NextStage(int slot, long now)
    {
        ref var item = ref _cases[slot];
        ref var row = ref _states[item.State];
        if (item.Stage != WorkStage.Bot)
        {
            Leave(slot, now);
            return;
        }

        var bot = row.Bot!;
        if (IsException(slot, in row, bot))
        {
            _crewStates[bot.Crew].Exceptions++;
            item.Stage = WorkStage.AfterException;
            item.IsTaken = false;
            var human = HumanEffort(slot, in row, item.Bits);
            item.Left = Ticks(human * bot.ThenEffortShare);
            if (bot.Extra is { } extra)
                item.Left = Together(item.Left, Ticks(Sampled(extra, slot, Keys.Draw(item.Key, bot.ExtraKey, (ulong)item.Visit))));
            Queue(slot, ref item, in row, row.Line, now);
            return;
        }

        if (bot.ReviewShare > 0 && Keys.Uniform(Keys.Draw(item.Key, bot.ReviewKey, (ulong)item.Visit)) < bot.ReviewShare)
        {
            item.Stage = WorkStage.Review;
            item.IsTaken = false;
            item.Left = Ticks(Sampled(bot.ReviewEffort!, slot, Keys.Draw(item.Key, bot.ReviewEffortKey, (ulong)item.Visit)));
            Queue(slot, ref item, in row, row.Line, now);
            return;
        }

        Leave(slot, now);
    }

    // Without a stated share the awkward cases come back: those whose human effort is among the longest.
    private bool IsException(int slot, in StateRow row, BotWork bot)
    {
        ref var item = ref _cases[slot];
        return bot.Exceptions is { } exceptions
            ? Keys.Uniform(Keys.Draw(item.Key, bot.ExceptionKey, (ulong)item.Visit)) < ShareFor(exceptions, slot)
            : bot.AwkwardShare > 0 && Keys.Uniform(item.Bits) >= 1 - bot.AwkwardShare;
    }

    /// <summary>A unit stops; an item that it is in the middle of it holds until it is repaired.</summary>
    private void Fail(int server, long now)
    {
        ref var unit = ref _servers[server];
        var plan = _crews[unit.Crew];
        var state = _crewStates[unit.Crew];
        var index = server - plan.First;
        // By the clock it may fail while it is idle, held, or off duty, too.
        if (unit.Mode is ServerMode.Busy or ServerMode.Held)
            Pause(server, now);
        else
            state.Free.Remove(server);
        unit.Mode = ServerMode.Down;
        state.DownUnits++;
        if (unit.IsPresent)
        {
            unit.IsPresent = false;
            unit.DutyTicks += now - unit.DutySince;
            state.OnDuty--;
            _window.Staff.Leave(now);
            state.Duty.Leave(now);
            state.Down.Enter(now);
            _observer?.DutyChanged(server, false, now);
        }

        var repair =
            Ticks(plan.Failures!.Repair.Sample(Keys.Draw(_replicationKey, plan.Failures.RepairKeys[index], (ulong)unit.FailureOrdinal)));
        unit.FailureOrdinal++;
        if (!plan.Failures.ByClock)
            unit.RunLeft = Math.Max(1, Between(plan, index, unit.FailureOrdinal));
        _heap.Add(now + repair, EventClass.Repair, server, 0, 0);
        DutyChanged(unit.Crew, now);
        if (plan.Failures.PeopleWhileDown && state.DownUnits == plan.Count)
            HandToPeople(plan, now);
    }

    private long Between(Crew plan, int index, int ordinal) =>
        Ticks(plan.Failures!.Between.Sample(Keys.Draw(_replicationKey, plan.Failures.BetweenKeys[index], (ulong)ordinal)));

    /// <summary>By the clock: when a unit that runs or could run fails next.</summary>
    private void ExpectFailure(int server, long now)
    {
        ref var unit = ref _servers[server];
        var plan = _crews[unit.Crew];
        var after = Math.Max(1, Between(plan, server - plan.First, unit.FailureOrdinal));
        if (after < plan.Failures!.Until - now)
            _heap.Add(now + after, EventClass.Repair, server, 0, 0);
    }

    /// <summary>The end of a repair, or by the clock what made it necessary.</summary>
    private void FailsOrIsRepaired(int server, long now)
    {
        if (_servers[server].Mode != ServerMode.Down)
            Fail(server, now);
        else
            Repaired(server, now);
    }

    private void Repaired(int server, long now)
    {
        ref var unit = ref _servers[server];
        var state = _crewStates[unit.Crew];
        if (_crews[unit.Crew].Failures!.ByClock)
            ExpectFailure(server, now);
        unit.Mode = ServerMode.Off;
        state.DownUnits--;
        if (!state.IsOpen)
            return;
        state.Down.Leave(now);
        ComeOnDuty(server, ref unit, state, now);
        DutyChanged(unit.Crew, now);
    }

    /// <summary>All units have failed: people take what waits for the bot, in the order of dispatch.</summary>
    private void HandToPeople(Crew bot, long now)
    {
        while (FirstFor(bot) is var slot && slot >= 0)
        {
            ref var item = ref _cases[slot];
            EndPhase(slot, now);
            _lines[item.Line].Remove(slot, ref item);
            ref var row = ref _states[item.State];
            item.Stage = WorkStage.People;
            item.IsTaken = false;
            item.Left = HumanEffort(slot, in row, item.Bits);
            RequestPeople(slot, ref item, in row, now);
        }
    }

    private int FirstFor(Crew crew)
    {
        var best = -1;
        foreach (var line in crew.Lines)
        {
            var slot = _lines[line].First(_cases);
            if (slot >= 0 && (best < 0 || ComesBefore(slot, best)))
                best = slot;
        }

        return best;
    }
}
