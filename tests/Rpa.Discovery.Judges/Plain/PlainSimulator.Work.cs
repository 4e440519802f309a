using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Judges;

/// <summary>A piece of work from the line to its end: started, paused, interrupted, returned, completed; systems; what bots give
/// back.</summary>
internal sealed partial class PlainSimulator
{
    private enum Stage
    {
        People,
        Bot,
        AfterException,
        Review,
    }

    private void Queue(PlainItem item)
    {
        var state = item.State;
        (item.Priority, item.Enabled) = (state.Priority, _now);
        (item.Sequence, item.Turn) = PlaceInLine(item.Members[^1]);
        item.OrderKey = state.Order switch
        {
            QueueOrder.Fifo => _now,
            QueueOrder.Due => item.Due,
            _ => item.Members.Sum(m => ExpectedEffort(m, item.Stage)),
        };
        StandInLine(item);
    }

    // Definition 5: what becomes ready in the same instant inside a fork stands together, in a random order of its own.
    private (long Sequence, ulong Turn) PlaceInLine(PlainToken token)
    {
        if (!token.State.IsInFork)
            return (_itemSequence++, 0);
        if (token.Case.FirstReady.Tick != _now)
            token.Case.FirstReady = (_now, _itemSequence++);
        return (token.Case.FirstReady.Sequence, Keys.Draw(token.Key, Keys.Name(token.State.Path, DrawPurpose.Turn), token.Visit));
    }

    private void StandInLine(PlainItem item)
    {
        foreach (var token in item.Members)
        {
            BeginWaiting(token, item.Line);
            token.Item = item;
        }

        item.CameIntoLine = _now;
        // Patience goes on where an item comes back.
        if (item.Line.PeopleNeeded > 1 && item.ReservesFrom == 0)
        {
            item.ReservesFrom = After(_now, item.State.Patience);
            At(item.ReservesFrom, PatienceEnd, () =>
            {
                if (item.Line.Items.Contains(item))
                    DispatchSoon();
            });
        }

        item.Line.Items.Add(item);
        DispatchSoon();
    }

    // Whoever was kept from a sibling by it may take that now.
    private void Remember(PlainCase item, string state, PlainServer? by)
    {
        item.LastBy[state] = by;
        if (_lines.Exists(l => (l.State.Work.NotBy ?? l.State.Work.SameAs) == state && l.Items.Any(i => i.First.Case == item)))
            DispatchSoon();
    }

    private void EndWaiting(PlainItem item)
    {
        item.Line.Items.Remove(item);
        item.Holder?.Interrupted.Remove(item);
        item.Holder = null;
        foreach (var token in item.Members)
            EndPhase(token);
    }

    private void Start(PlainItem item, List<(PlainServer Server, PlainPool Pool)> found)
    {
        EndWaiting(item);
        item.Seized = found;
        var work = item.State.Work;
        // Of several people the first is the lowest server.
        var (first, through) = found.Where(f => f.Server.IsPerson).OrderBy(f => f.Server.Index).FirstOrDefault();
        // Of a batch, whoever left before it was taken up needs no work.
        if (item.Stage == Stage.People && !item.IsStarted
            && (item.State.Batch is not null || work.Effort is { Always: null, Per: "pool" or "person" }))
            item.Left = WholeEffort(item, through, first);
        if (item.Stage != Stage.Bot)
        {
            var factors = found.Where(f => f.Server.Crew.Person is not null).Select(f => f.Server.FactorOf(work.Skill)).ToArray();
            var factor = factors.Length == 0 ? 1 : factors.Max();
            if (factor != item.Factor)
                item.Left = Ticks(item.Left * (factor / item.Factor));
            item.Factor = factor;
        }

        foreach (var (bot, _) in found.Where(f => f.Server.IsBot))
            bot.Crew.Home.Taken += IsInWindow && !item.IsStarted ? 1 : 0;
        item.IsStarted = true;
        foreach (var system in item.Line.Systems)
            system.SeatsTaken++;
        item.HasSeats = true;
        foreach (var token in item.Members)
        {
            Remember(token.Case, item.State.Id, item.Stage == Stage.Bot ? null : first);
            NoteStart(token);
        }

        foreach (var (server, _) in found)
            server.Item = item;
        Progress(item);
    }

    private void Progress(PlainItem item)
    {
        item.IsInProgress = true;
        (item.StretchSince, item.StaffSince, item.End) = (_now, _now, _now + item.Left);
        foreach (var token in item.Members)
            Begin(token, Phase.Processing);
        foreach (var (server, _) in item.Seized)
        {
            server.Version++;
            server.RunSince = _now;
            Become(server, Mode.Busy);
            TimeOf(item, server)?.Enter();
        }

        Expect(item);
    }

    private static Meter? TimeOf(PlainItem item, PlainServer server) =>
        server.IsPerson ? item.State.StaffTime : server.IsBot ? item.State.BotTime : null;

    // The end of the work, or before it the end of somebody's overtime or a failure.
    private void Expect(PlainItem item)
    {
        var version = ++item.Version;
        At(item.End, Completion, item.Seized.Min(s => s.Server.Index), () => Happens(() => Complete(item)));
        foreach (var (server, _) in item.Seized)
        {
            var end = server.IsInOvertime ? server.Close : server.RunLeft == Never ? Never : server.RunSince + server.RunLeft;
            if (end >= item.End)
                continue;
            At(end, Completion, server.Index, () => Happens(() =>
            {
                if (server.IsInOvertime)
                {
                    Pause(item, server);
                    EndOvertime(server);
                }
                else
                {
                    Fail(server);
                }
            }));
        }

        void Happens(Action happens)
        {
            if (item.Version == version)
                happens();
        }
    }

    private void EndStretch(PlainItem item)
    {
        item.Version++;
        item.IsInProgress = false;
        item.Left = item.End - _now;
        BookCohortStaff(item);
        foreach (var (server, _) in item.Seized)
        {
            server.BusyTicks += _now - item.StretchSince;
            if (server.RunLeft != Never)
                server.RunLeft -= _now - server.RunSince;
            TimeOf(item, server)?.Leave();
        }

        foreach (var token in item.Members)
            EndPhase(token);
    }

    // Staff time of a batch counts once; its part for cases of the cohort is rounded down.
    private void BookCohortStaff(PlainItem item)
    {
        var staff = (Int128)item.Seized.Count(s => s.Server.IsPerson) * (_now - item.StaffSince);
        item.StaffSince = _now;
        item.State.Count.CohortStaff += staff * item.Members.Count(t => t.Case.IsInCohort) / item.Members.Count;
    }

    // One of those at work leaves; the others are held, but nobody is held in overtime.
    private void Pause(PlainItem item, PlainServer leaving)
    {
        EndStretch(item);
        foreach (var token in item.Members)
            Begin(token, Phase.Paused);
        foreach (var (server, _) in item.Seized)
        {
            if (server == leaving)
                Become(server, Mode.Off);
            else if (server.IsInOvertime)
                EndOvertime(server);
            else
                Become(server, Mode.Held);
        }
    }

    // Everybody who was seized is there again.
    private void TakeUp(PlainItem item)
    {
        if (!item.Line.Systems.TrueForAll(s => s.IsOnline))
        {
            ReturnToLine(item);
            return;
        }

        foreach (var token in item.Members)
            EndPhase(token);
        Progress(item);
        DispatchSoon(); // something more urgent may take her from it at once
    }

    private void Interrupt(PlainServer server)
    {
        var item = server.Item!;
        EndStretch(item);
        if (item.State.Work.PickUp is { } pickUp)
            item.Left += Ticks(Drawn(pickUp, Keys.Draw(item.First.Key, Keys.Name(item.State.Path + "/pick-up", DrawPurpose.Effort),
                item.First.Visit, (ulong)item.Interruptions), item.First.Case));
        item.Interruptions++;
        item.Seized = [];
        item.Holder = server;
        server.Item = null;
        server.Interrupted.Add(item);
        Become(server, Mode.Free);
        StandInLine(item);
    }

    private void TakeUpInterrupted(PlainServer server)
    {
        var item = server.Interrupted[^1];
        EndWaiting(item);
        item.Seized = [(server, server.Crew.Home)];
        server.Item = item;
        TakeUp(item);
    }

    // To the head of its line, with its remaining effort.
    private void ReturnToLine(PlainItem item)
    {
        if (item.Holder is not null)
            EndWaiting(item);
        GiveBack(item);
        item.OrderKey = long.MinValue;
        StandInLine(item);
    }

    // Ends whatever is being done with it and lets everybody go.
    private void GiveBack(PlainItem item)
    {
        if (item.IsInProgress)
            EndStretch(item);
        foreach (var token in item.Members)
            EndPhase(token);
        LeaveSeats(item);
        var seized = item.Seized;
        item.Seized = [];
        foreach (var (server, _) in seized)
        {
            server.Item = null;
            if (server.IsOnDuty)
                BecomeFree(server);
        }
    }

    private static void LeaveSeats(PlainItem item)
    {
        if (!item.HasSeats)
            return;
        item.HasSeats = false;
        foreach (var system in item.Line.Systems)
            system.SeatsTaken--;
        item.State.Simulator.DispatchSoon();
    }

    private void Complete(PlainItem item)
    {
        GiveBack(item);
        foreach (var token in item.Members)
            token.Item = null;
        if (item.Stage != Stage.Bot)
        {
            // What one of them leads to may withdraw another.
            foreach (var (token, stamp) in item.Members.Select(m => (m, m.Stamp)).ToArray())
            {
                if (token.Stamp == stamp)
                    Step(() => WorkEnds(token));
            }

            return;
        }

        var (first, work) = (item.First, item.State.Work);
        var automation = work.Automation!;
        if (IsException(first, automation))
        {
            item.State.Bot!.Exceptions += IsInWindow ? 1 : 0;
            var left = Ticks(automation.ThenEffortShare
                * Effort(first, _pools.Find(p => p.IsPeople && p.Id == work.By.Pools[0].Pool), null));
            if (automation.Extra is { } extra)
                left += Ticks(Drawn(extra, Keys.Draw(first.Key, Keys.Name(item.State.Path + "/extra", DrawPurpose.Effort), first.Visit),
                    first.Case));
            Queue(new PlainItem(item.State.Line!, Stage.AfterException, [first]) { Left = left });
        }
        else if (automation.ReviewShare is { } share && automation.ReviewEffort is { } review
            && Chance(first, DrawPurpose.Review) < share.Value)
        {
            var left = Ticks(Drawn(review, Keys.Draw(first.Key, Keys.Name(item.State.Path + "/review", DrawPurpose.Effort), first.Visit),
                first.Case));
            Queue(new PlainItem(item.State.Line!, Stage.Review, [first]) { Left = left });
        }
        else
        {
            Step(() => WorkEnds(first));
        }
    }

    // Takes a case out of the work that it is part of; the last one gives the people back.
    private void TakeOut(PlainToken token)
    {
        if (token.State.Filling.Contains(token))
        {
            LeaveFilling(token);
            EndPhase(token);
        }
        else if (token.Item is not { } item)
        {
            EndPhase(token);
        }
        else if (item.Members.Count > 1)
        {
            if (item.IsInProgress)
            {
                // The stretch so far belongs to those who were in it.
                BookCohortStaff(item);
                foreach (var member in item.Members)
                {
                    EndPhase(member);
                    Begin(member, Phase.Processing);
                }
            }

            EndPhase(token);
            item.Members.Remove(token);
        }
        else if (item.Line.Items.Contains(item))
        {
            EndWaiting(item);
            LeaveSeats(item);
            if (item.Line.PeopleNeeded > 1 && item.ReservesFrom <= _now)
                DispatchSoon();
        }
        else
        {
            GiveBack(item);
        }

        token.Item = null;
    }

    private static double Chance(PlainToken token, DrawPurpose purpose) =>
        Keys.Uniform(Keys.Draw(token.Key, Keys.Name(token.State.Path, purpose), token.Visit));

    // Without a stated share, the cases whose human effort is among the longest of the awkward share.
    private static bool IsException(PlainToken token, Automation automation) => automation.Exceptions is { } exceptions
        ? Chance(token, DrawPurpose.Exception) < (For(exceptions, token.Case)?.Value ?? 0)
        : token.State.Work.Effort.Always?.AwkwardShare is { } awkward && awkward > 0 && Keys.Uniform(token.Bits) >= 1 - awkward;

    private static bool GoesToBot(PlainToken token, Automation automation, PlainPool bot)
    {
        if (automation.Coverage is { } coverage && Chance(token, DrawPurpose.Coverage) >= (For(coverage, token.Case)?.Value ?? 0))
            return false;
        return !(bot.Servers[0].Crew.Uptime is { PeopleWhileDown: true } && bot.Servers.TrueForAll(u => u.IsDown));
    }

    private long WholeEffort(PlainItem item, PlainPool? through, PlainServer? by)
    {
        if (item.State.Batch is not { } batch)
            return Effort(item.First, through, by);
        var setUp = batch.SetUp is null ? 0
            : Ticks(Drawn(batch.SetUp, Keys.Draw(item.First.Key, Keys.Name(item.State.Path + "/set-up", DrawPurpose.Effort),
                item.First.Visit), item.First.Case));
        return setUp + (batch.EffortPerBatch ? Effort(item.First, through, by) : item.Members.Sum(m => Effort(m, through, by)));
    }

    private long Effort(PlainToken token, PlainPool? through, PlainServer? by)
    {
        var effort = token.State.Work.Effort;
        var law = effort.Always ?? effort.Per switch
        {
            "pool" => through is null ? null : effort.For(through.Id),
            "person" => effort.For(by?.Crew.Person?.Id),
            _ => For(effort, token.Case),
        };
        return law is null ? 0 : Ticks(Drawn(law, token.Bits, token.Case));
    }

    // Given attributes, never the drawn one.
    private static long ExpectedEffort(PlainToken token, Stage stage)
    {
        var work = token.State.Work;
        double Mean(Duration? law) => law is null ? 0
            : law.Drawn.Mean * UnitOf(law) * (law.ScaledBy is { } attribute ? token.Case.Attributes[attribute].AsNumber : 1);
        Duration? Human() => work.Effort is { Always: null, Per: "pool" }
            ? work.Effort.For(work.By.Pools[0].Pool) : For(work.Effort, token.Case);
        return Ticks(stage switch
        {
            Stage.Bot => Mean(For(work.Automation!.Effort, token.Case)),
            Stage.AfterException => Mean(work.Automation!.Extra) + (work.Automation.ThenEffortShare * Mean(Human())),
            Stage.Review => Mean(work.Automation!.ReviewEffort),
            _ => Mean(Human()),
        });
    }

    private void ExpectSystem(PlainSystem system, int shift)
    {
        if (system.Shifts is null || shift >= system.Shifts.Count)
            return;
        At(system.Shifts[shift].Open, SystemOpens, () =>
        {
            system.IsOnline = true;
            DispatchSoon();
            At(system.Shifts[shift].Close, SystemCloses, () =>
            {
                system.IsOnline = false;
                DispatchSoon(); // nobody is kept any longer for what needs it
                GoOffline(system);
                ExpectSystem(system, shift + 1);
            });
        });
    }

    private void GoOffline(PlainSystem system)
    {
        foreach (var item in _servers.SelectMany(s => s.Interrupted.Append(s.Item)).OfType<PlainItem>().Distinct().ToArray())
        {
            if ((item.IsInProgress || item.Holder is not null) && item.Line.Systems.Contains(system))
                ReturnToLine(item);
        }
    }

    /// <summary>What waits and is worked on as one: a case's work, or a released batch.</summary>
    private sealed class PlainItem(PlainLine line, Stage stage, List<PlainToken> members)
    {
        public static readonly Comparer<PlainItem> Order = Comparer<PlainItem>.Create((a, b) =>
            (a.Priority, a.OrderKey, a.Enabled, a.Sequence, a.Turn).CompareTo((b.Priority, b.OrderKey, b.Enabled, b.Sequence, b.Turn)));

        public PlainLine Line { get; } = line;

        public PlainState State => Line.State;

        public Stage Stage { get; } = stage;

        public List<PlainToken> Members { get; } = members;

        public PlainToken First => Members[0];

        public long Due => Members.Min(m => m.Case.Due);

        public List<(PlainServer Server, PlainPool Pool)> Seized { get; set; } = [];

        public bool MayInterrupt => State.Work.Interrupts && Stage != Stage.Bot && Line.PeopleNeeded == 1;

        public bool IsOfOneAlone => Seized.Count == 1 && Seized[0].Server.IsPerson;

        /// <summary>Who holds it since she was called away; null when it was not interrupted.</summary>
        public PlainServer? Holder { get; set; }

        public int Interruptions { get; set; }

        public bool IsStarted { get; set; }

        public bool IsInProgress { get; set; }

        public bool HasSeats { get; set; }

        // Changes whenever what was expected of the work no longer holds.
        public int Version { get; set; }

        public long Left { get; set; }

        public double Factor { get; set; } = 1;

        public long End { get; set; }

        public long StretchSince { get; set; }

        public long StaffSince { get; set; }

        public int Priority { get; set; }

        public long OrderKey { get; set; }

        public long Enabled { get; set; }

        // An item that came back waits as if enabled anew: whoever works on what came between took that in its turn.
        public long CameIntoLine { get; set; }

        public long ReservesFrom { get; set; }

        public long Sequence { get; set; }

        // Among the items of one case that became ready together.
        public ulong Turn { get; set; }
    }
}
