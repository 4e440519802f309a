using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Judges;

/// <summary>What work needs (people, a bot's unit and machine, systems), what waits for it, and why it waits.</summary>
internal sealed partial class PlainSimulator
{
    private enum Cause
    {
        NotStaffed,
        Absent,
        Down,
        OutOfTurn,
        Contention,
        ContentionWhileAbsent,
    }

    // Definition 4, looked at for every item that waits, for the time that has just passed.
    private void Pass(long tick)
    {
        var passed = tick - _now;
        if (passed > 0 && _countCauses)
        {
            foreach (var workflow in _workflows)
                workflow.OpenPassed = workflow.OpenBetween(_now, tick);
            foreach (var token in _states.Where(s => s.Batch is not null).SelectMany(s => s.Filling))
            {
                var open = token.Case.Workflow.OpenPassed;
                token.Wait.Batching += open;
                token.Wait.Closed += passed - open;
            }

            foreach (var line in _lines)
            {
                if (line.Items.Count == 0)
                    continue;
                // Without a narrowing to one person, all that wait in a line meet the same people.
                PlainSituation? shared = line.State.IsNarrowed ? null : SituationOf(line.Items.Min!);
                foreach (var item in line.Items)
                    Book(item, CauseOf(item, shared ?? SituationOf(item)), passed);
            }
        }

        _now = tick;
    }

    // While nobody of the workflow has regular hours, waiting has no cause.
    private static void Book(PlainItem item, Cause cause, long all)
    {
        var passed = item.First.Case.Workflow.OpenPassed;
        foreach (var wait in item.Members.Select(t => t.Wait))
        {
            wait.Closed += all - passed;
            switch (cause)
            {
                case Cause.NotStaffed:
                    wait.NotStaffed += passed;
                    break;
                case Cause.Absent:
                    wait.Absent += passed;
                    break;
                case Cause.Down:
                    wait.Down += passed;
                    break;
                case Cause.OutOfTurn:
                    wait.OutOfTurn += passed;
                    break;
                default:
                    wait.Contention += passed;
                    wait.WhileAbsent += cause == Cause.ContentionWhileAbsent ? passed : 0;
                    break;
            }
        }
    }

    private static Cause CauseOf(PlainItem item, PlainSituation situation)
    {
        if (situation.Unavailable is { } unavailable)
            return unavailable;
        if (item.Holder is not null || situation.LatestInProgress > item.CameIntoLine)
            return Cause.OutOfTurn;
        return situation.SomebodyIsAway ? Cause.ContentionWhileAbsent : Cause.Contention;
    }

    private static PlainSituation SituationOf(PlainItem item)
    {
        Cause? unavailable = null;
        var isOnline = item.Line.Systems.TrueForAll(s => s.IsOnline);
        if (!isOnline || !IsEnough(item, s => s.IsOnDuty))
        {
            unavailable = isOnline && IsEnough(item, s => s.IsOnDuty || s.IsAway) ? Cause.Absent
                : isOnline && IsEnough(item, s => s.IsOnDuty || s.IsAway || (s.IsDown && s.Crew.IsOpen)) ? Cause.Down
                : Cause.NotStaffed;
        }

        var eligible = item.Line.Needs.SelectMany(n => n.Skilled.Where(s => MayDo(s, item))).ToArray();
        var latest = eligible.Where(s => s.Mode == Mode.Busy).Select(s => s.Item!.Enabled).DefaultIfEmpty(long.MinValue).Max();
        return new PlainSituation(unavailable, latest, Array.Exists(eligible, s => s.IsAway));
    }

    // Distinct people for one need after the other.
    private static bool IsEnough(PlainItem item, Func<PlainServer, bool> counts)
    {
        var counted = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var need in item.Line.Needs)
        {
            var left = need.Count;
            foreach (var server in need.Skilled)
            {
                if (left > 0 && MayDo(server, item) && counts(server) && counted.Add(server.Person))
                    left--;
            }

            if (left > 0)
                return false;
        }

        return true;
    }

    // Four eyes, or the same person: the first member stands for a batch.
    private static bool MayDo(PlainServer server, PlainItem item)
    {
        if (!server.IsPerson)
            return true;
        var work = item.State.Work;
        if (LastBy(work.NotBy) is { } other && other == server.Person)
            return false;
        return LastBy(work.SameAs) is not { } same || same == server.Person;

        // Nobody yet, a bot, or somebody who is no longer employed narrows nothing.
        object? LastBy(string? state) =>
            state is not null && item.First.Case.LastBy.GetValueOrDefault(state) is { IsEmployed: true } last ? last.Person : null;
    }

    /// <summary>What is the same for all items of a line at an instant.</summary>
    private sealed record PlainSituation(Cause? Unavailable, long LatestInProgress, bool SomebodyIsAway);

    /// <summary>A number of people out of pools in the order of preference, or a unit, or a machine.</summary>
    private sealed class PlainNeed(IEnumerable<PlainPool> pools, int count, string? skill)
    {
        public PlainPool[] Pools { get; } = [.. pools];

        public int Count { get; } = count;

        public bool IsPeople => Pools[0].IsPeople;

        /// <summary>Who has the skill, pool by pool, then by number.</summary>
        public PlainServer[] Skilled { get; } =
            [.. pools.SelectMany(p => p.Servers.OrderBy(s => s.Index)).Where(s => s.Has(skill)).Distinct()];

        /// <summary>How many people it can ever choose from.</summary>
        public int Breadth => Skilled.Select(s => s.Person).Distinct(ReferenceEqualityComparer.Instance).Count();
    }

    /// <summary>What waits for the same.</summary>
    private sealed class PlainLine
    {
        public PlainLine(PlainState state, IEnumerable<PlainNeed> needs, IEnumerable<PlainSystem> systems)
        {
            State = state;
            Needs = [.. needs];
            Systems = [.. systems.Where(s => s.Model.Online is not null || s.Model.Seats is not null)];
            Pools = [.. Needs.SelectMany(n => n.Pools).Distinct()];
            state.Simulator._lines.Add(this);
        }

        public PlainState State { get; }

        // In the order in which they are filled.
        public List<PlainNeed> Needs { get; }

        public List<PlainSystem> Systems { get; }

        public PlainPool[] Pools { get; }

        public PlainPool? Bot => Array.Find(Pools, p => p.IsBot);

        public int PeopleNeeded => Needs.Where(n => n.IsPeople).Sum(n => n.Count);

        // What waits in line, and what was interrupted and waits with its person.
        public SortedSet<PlainItem> Items { get; } = new(PlainItem.Order);

        // For each need somebody, which is not yet enough.
        public bool HasFree => Needs.TrueForAll(n => Array.Exists(n.Skilled, s => s.Mode == Mode.Free));

        public bool DependsOn(PlainLine other) =>
            Needs.SelectMany(n => n.Skilled).Select(s => s.Crew).Intersect(other.Needs.SelectMany(n => n.Skilled).Select(s => s.Crew)).Any()
            || Systems.Exists(s => s.Model.Seats is not null && other.Systems.Contains(s));
    }

    /// <summary>A system that is online by its calendar and has seats.</summary>
    private sealed class PlainSystem(PlainSimulator simulator, InformationSystem model)
    {
        public InformationSystem Model { get; } = model;

        public List<Shift>? Shifts { get; } = model.Online is null
            ? null : simulator.ShiftsOf(simulator.TimelineOf(model.Online), byDate: false);

        public bool IsOnline { get; set; } = model.Online is null;

        public int SeatsTaken { get; set; }

        public bool HasSeat => Model.Seats is not { } seats || SeatsTaken < seats;
    }
}
