using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Who works: able, allowed, on duty, on one thing, with all whom the work needs, on systems that are there.</summary>
internal sealed class AuditHands
{
    private readonly AuditHistory _history;
    private readonly List<AuditViolation> _violations;
    private readonly (long From, long To)[][] _present;

    private AuditHands(AuditHistory history, List<AuditViolation> violations)
    {
        (_history, _violations) = (history, violations);
        _present = [.. history.OnDuty.Zip(history.InOvertime, (duty, overtime) => AuditSpans.Merged(duty.Spans.Concat(overtime.Spans))
            .ToArray())];
    }

    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        var hands = new AuditHands(history, violations);
        foreach (var hold in history.Holds)
            hands.JudgeHold(hold);
        foreach (var stretch in history.Stretches.Where(s => s.Phase == CasePhase.Processing))
            hands.JudgeWork(stretch);
        foreach (var wait in history.Stretches.Where(s => s.HasComeBack))
            hands.JudgeReturn(wait);
        foreach (var token in history.Cases)
            hands.JudgePersons(token);
        hands.JudgeSeats();
    }

    private void Object(AuditRule rule, long tick, string what) => _violations.Add(new(rule, tick, what));

    private void JudgeHold(AuditHold hold)
    {
        var server = _history.Plan.Servers[hold.Server];
        var state = _history.State(hold.State);
        if (state.Work is not { } work)
        {
            Object(AuditRule.People, hold.From, $"{_history.Name(hold.Server)} is seized in '{state.Path}', where there is no work");
            return;
        }

        if (!CanDo(server, state, work))
            Object(AuditRule.People, hold.From, $"{_history.Name(hold.Server)} cannot do '{state.Path}' for {_history.Name(hold.Token)}");
        foreach (var progress in hold.Progress)
        {
            foreach (var (from, _) in AuditSpans.Outside(progress, _present[hold.Server]))
                Object(AuditRule.OnDuty, from,
                    $"{_history.Name(hold.Server)} works on {_history.Name(hold.Token)} in '{state.Path}' off duty");
            foreach (var other in _history.InOtherWork[hold.Server].Spans.Where(o => AuditSpans.Overlap(o, progress.From, progress.To) > 0))
                Object(AuditRule.OneThing, Math.Max(other.From, progress.From),
                    $"{_history.Name(hold.Server)} works on {_history.Name(hold.Token)} in other work");
        }

        // Held past the end of the visit, by the token and all that were done with it.
        var gone = (hold.Batch?.Members ?? [hold.Token])
            .Max(t => t.Steps.Where(s => s.Order > hold.FromOrder && s.Target is not null).Select(s => (long?)s.Tick).FirstOrDefault()
                ?? t.End ?? long.MaxValue);
        if ((hold.IsOpen ? _history.End + 1 : hold.To) > gone)
            Object(AuditRule.Seizing, gone,
                $"{_history.Name(hold.Server)} is not released by {_history.Name(hold.Token)} when it leaves '{state.Path}'");
    }

    private bool CanDo(AuditServer server, AuditState state, Work work)
    {
        var byBot = work.Automation is not null && server.Kind != AuditServerKind.Person;
        var attends = work.Automation is { Attended: true };
        return server.Kind == AuditServerKind.Person
            ? server.HasSkill(work.Skill)
            && (state.Needs(_history.Plan.Department, false).Any(n => n.From.Any(server.Pools.Contains)) || attends)
            : byBot && state.Needs(_history.Plan.Department, true).Any(n => !n.IsPeople && n.From.Any(server.Pools.Contains));
    }

    private void JudgeWork(AuditStretch stretch)
    {
        if (stretch.Length == 0)
            return;
        var state = _history.State(stretch.State);
        if (state.Work is not { } work)
        {
            Object(AuditRule.People, stretch.From,
                $"{_history.Name(stretch.Token)} is worked on in '{state.Path}', where there is no work");
            return;
        }

        var holders = _history.HoldersOf(stretch).Select(h => _history.Plan.Servers[h.Server]).ToList();
        var byBot = work.Automation is not null && holders.Exists(h => h.Kind != AuditServerKind.Person);
        var needs = state.Needs(_history.Plan.Department, byBot);
        if (!AreExactly(holders, [.. needs.SelectMany(n => Enumerable.Repeat(n, n.Count))], []))
            Object(AuditRule.People, stretch.From,
                $"{_history.Name(stretch.Token)} is worked on in '{state.Path}', which needs {string.Join(" and ", needs.Select(n => $"{n.Count} of {string.Join(" or ", n.From)}"))}, by {string.Join(", ", holders.Select(h => h.Person))}");
        foreach (var system in state.Systems)
        {
            if (_history.Plan.SystemOf(system)!.Online is not { } online)
                continue;
            var hours = _history.Plan.TimelineOf(online, null).Until(stretch.To);
            foreach (var (from, _) in AuditSpans.Outside((stretch.From, stretch.To), hours.Openings.Zip(hours.Closings)))
                Object(AuditRule.Systems, from,
                    $"{_history.Name(stretch.Token)} is worked on in '{state.Path}' while '{system}' is offline");
        }
    }

    // Work comes back to its line when a system is offline that it needs, or when somebody who had it does not come though it is open for
    // her.
    private void JudgeReturn(AuditStretch wait)
    {
        if (_history.State(wait.State).Systems.Any(s => !_history.Plan.IsOnline(s, wait.From))
            || wait.CameBackFrom.Any(h => _history.Plan.Servers[h.Server].Hours.IsOpen(wait.From)
                && !Array.Exists(_present[h.Server], p => p.From <= wait.From && wait.From < p.To)))
        {
            return;
        }

        Object(AuditRule.Seizing, wait.From,
            $"{_history.Name(wait.Token)} comes back to the line of '{_history.State(wait.State).Path}' although {string.Join(", ", wait.CameBackFrom.Select(h => _history.Name(h.Server)))} could go on");
    }

    // Whether every holder meets one need, every need is met, and nobody is there twice.
    private static bool AreExactly(List<AuditServer> holders, List<AuditNeed> needs, HashSet<string> taken)
    {
        if (holders.Count != needs.Count)
            return false;
        if (holders.Count == 0)
            return true;
        var first = holders[0];
        if (!taken.Add(first.Person))
            return false;
        for (var n = 0; n < needs.Count; n++)
        {
            if (needs[n].From.Any(first.Pools.Contains) && AreExactly(holders[1..], [.. needs[..n], .. needs[(n + 1)..]], taken))
                return true;
        }

        taken.Remove(first.Person);
        return false;
    }

    // Who did what for a case, in the order in which it was begun.
    private void JudgePersons(AuditToken token)
    {
        var latest = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var start in token.HoldsOfCase(_history).OrderBy(h => h.FromOrder).GroupBy(h => (h.State, h.From, h.Token.Id)))
        {
            var state = _history.State(start.Key.State);
            var people = start.Where(h => _history.Plan.Servers[h.Server].Kind == AuditServerKind.Person).OrderBy(h => h.Server)
                .Select(h => _history.Plan.Servers[h.Server]).ToList();
            if (state.Work is not { } work
                || (start.First().Token.Root != token && start.First().Batch?.Members.Any(m => m.Root == token) != true))
                continue;
            if (start.First().Token.Root == token && people.Count > 0)
            {
                if (work.NotBy is { } not && Known(not) is { } other && people.Exists(p => p.Person == other))
                    Object(AuditRule.SamePerson, start.Key.From,
                        $"{other} did '{not}' of {_history.Name(token)} and does '{state.Path}' too");
                if (work.SameAs is { } same && Known(same) is { } wanted && !people.Exists(p => p.Person == wanted))
                    Object(AuditRule.SamePerson, start.Key.From,
                        $"{wanted} did '{same}' of {_history.Name(token)}, but {people[0].Person} does '{state.Path}'");
            }

            // A bot is nobody, whoever sits by; of several people the one with the lowest number.
            var byBot = start.Any(h => _history.Plan.Servers[h.Server].Kind == AuditServerKind.Bot);
            latest[state.Id] = people.Count > 0 && !byBot ? people[0].Person : null;

            string? Known(string id) => latest.GetValueOrDefault(id) is { } person
                && _history.Plan.Servers.Any(s => s.Person == person && s.IsEmployed(_history.Plan.DateOf(s, start.Key.From)))
                ? person : null;
        }
    }

    // A piece of work keeps its seat from its start until it is done, comes back or leaves: also while its person is taken away.
    private void JudgeSeats()
    {
        var pieces = _history.Holds.Where(h => _history.State(h.State).Systems.Count > 0)
            .GroupBy(h => (h.State, First: h.Batch?.Members[0].Id ?? h.Token.Id, h.Visit))
            .Select(g =>
                (g.Key.State, Spans: AuditSpans.Merged(g.Select(h => (h.From, h.To)).Concat(Interrupted(g)).Where(s => s.Item2 > s.Item1))))
                .ToList();
        foreach (var system in _history.Plan.Systems)
        {
            if (_history.Plan.SystemOf(system)!.Seats is not { } seats)
                continue;
            var changes = pieces.Where(p => _history.State(p.State).Systems.Contains(system)).SelectMany(p => p.Spans)
                .SelectMany(s => new[] { (Tick: s.From, By: 1), (Tick: s.To, By: -1) }).Order().ToList();
            var taken = 0;
            foreach (var at in changes.GroupBy(c => c.Tick))
            {
                taken += at.Sum(c => c.By);
                if (taken > seats)
                    Object(AuditRule.Systems, at.Key, $"{taken} pieces of work use the {seats} seats of '{system}'");
            }
        }
    }

    private static IEnumerable<(long From, long To)> Interrupted(IEnumerable<AuditHold> holds) =>
        holds.SelectMany(h => (h.Batch?.Members ?? [h.Token]).SelectMany(t => t.Stretches).Where(s => s.InterruptedAt == h))
            .Select(s => (s.From, s.To));
}
