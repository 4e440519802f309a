using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Judges;

/// <summary>Who takes what: definitions 5, 6, 9 and 11.</summary>
internal sealed partial class PlainSimulator
{
    private static readonly HashSet<PlainServer> Nobody = [];

    private void Dispatch()
    {
        _dispatchIsComing = false;
        foreach (var group in _groups)
            Dispatch(group);
        // Who stayed and got nothing goes home.
        foreach (var server in _servers.Where(s => s.IsInOvertime && s.Mode == Mode.Free))
            EndOvertime(server);
    }

    private void Dispatch(PlainGroup group)
    {
        // As long as something starts that might change for whom people are kept.
        while (Pass(group))
        {
        }

        foreach (var server in group.Servers)
        {
            if (server.Mode == Mode.Free && server.Interrupted.Count > 0
                && (!server.IsInOvertime || MayTakeLate(server, server.Interrupted[^1])))
                TakeUpInterrupted(server);
        }
    }

    private bool Pass(PlainGroup group)
    {
        var withheld = Nobody;
        var oldest = group.Lines.Where(l => l.PeopleNeeded > 1).SelectMany(l => l.Items)
            .Where(i => i.ReservesFrom <= _now && IsEnough(i, s => s.IsOnDuty))
            .MinBy(i => (i.Enabled, i.Sequence, i.Turn));
        if (oldest is not null && !TryStart(oldest, Nobody))
            withheld = AreReady(oldest.Line.Systems) ? [.. Found(oldest, Nobody).Select(f => f.Server)] : Nobody;
        var isStarted = false;
        for (PlainItem? item = null; (item = Following(group, item)) is not null;)
        {
            if (item != oldest)
                isStarted |= TryStart(item, withheld) || TryInterrupt(item);
        }

        return isStarted && withheld.Count > 0;
    }

    // The next one in the order, of lines where somebody is free or could be called away.
    private static PlainItem? Following(PlainGroup group, PlainItem? last) => group.Lines
        .Where(l => l.Items.Count > 0 && (l.State.Work.Interrupts || l.HasFree))
        .Select(l => (last is null ? l.Items : l.Items.Max is { } max && PlainItem.Order.Compare(last, max) < 0
            ? l.Items.GetViewBetween(last, max) : [])
            .FirstOrDefault(i => i != last && i.Holder is null))
        .OfType<PlainItem>().Min(PlainItem.Order);

    private bool TryStart(PlainItem item, HashSet<PlainServer> withheld)
    {
        if (!AreReady(item.Line.Systems))
            return false;
        if (!item.Line.HasFree)
            return false;
        var found = Found(item, withheld);
        if (found.Count < item.Line.Needs.Sum(n => n.Count))
            return false;
        Start(item, found);
        return true;
    }

    private static bool AreReady(List<PlainSystem> systems) => systems.TrueForAll(s => s.IsOnline && s.HasSeat);

    // The free people that the needs would take, one need after the other; as many as there are.
    private List<(PlainServer Server, PlainPool Pool)> Found(PlainItem item, HashSet<PlainServer> withheld)
    {
        var found = new List<(PlainServer Server, PlainPool Pool)>();
        var persons = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var need in item.Line.Needs)
        {
            var left = need.Count;
            // Who stays late only completes what nobody on regular duty can.
            foreach (var late in new[] { false, true })
            {
                foreach (var pool in need.Pools)
                {
                    foreach (var server in InOrder(pool, item.State.Work.Skill)
                        .Where(s => need.Skilled.Contains(s) && IsFreeFor(s, item, late) && !withheld.Contains(s)))
                    {
                        if (left == 0 || !persons.Add(server.Person))
                            continue;
                        found.Add((server, pool));
                        left--;
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<PlainServer> InOrder(PlainPool pool, string? skill) => pool.Allocation switch
    {
        Allocation.Fastest => pool.Servers.OrderBy(s => s.FactorOf(skill)).ThenBy(s => s.FreeSince).ThenBy(s => s.Index),
        Allocation.LeastBusy => pool.Servers.OrderBy(s => s.BusyTicks).ThenBy(s => s.Index),
        _ => pool.Servers.OrderBy(s => s.FreeSince).ThenBy(s => s.Index),
    };

    private bool IsFreeFor(PlainServer server, PlainItem item, bool late) =>
        server.Mode == Mode.Free && server.IsInOvertime == late && MayDo(server, item) && (!late || MayTakeLate(server, item))
        && (server.Interrupted.Count == 0 || (item.MayInterrupt && item.Priority < server.Interrupted[^1].Priority));

    // From the least urgent work of one person alone, the latest started.
    private bool TryInterrupt(PlainItem item)
    {
        if (!item.MayInterrupt || !AreReady(item.Line.Systems))
            return false;
        var victim = item.Line.Needs[0].Skilled
            .Where(s => s.IsPresent && s.Mode == Mode.Busy && MayDo(s, item) && s.Item!.IsOfOneAlone && s.Item.Priority > item.Priority)
            .OrderByDescending(s => s.Item!.Priority).ThenByDescending(s => s.Item!.StretchSince).ThenByDescending(s => s.Index)
            .FirstOrDefault();
        if (victim is null)
            return false;
        Interrupt(victim);
        Start(item, [(victim, Array.Find(item.Line.Needs[0].Pools, p => p.Servers.Contains(victim))!)]);
        return true;
    }
}
