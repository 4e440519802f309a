using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Every instant of waiting has one cause: looked at anew from who was there and who worked on what.</summary>
internal sealed class AuditWaits
{
    private readonly AuditHistory _history;
    private readonly List<AuditViolation> _violations;
    private readonly (long From, long To)[][] _present;
    private readonly Dictionary<Workflow, IReadOnlyList<Timeline>> _hours = new(ReferenceEqualityComparer.Instance);
    private readonly List<(long From, long To, long Enabled)>[] _work;

    private AuditWaits(AuditHistory history, List<AuditViolation> violations)
    {
        (_history, _violations) = (history, violations);
        _present = [.. history.OnDuty.Zip(history.InOvertime, (duty, overtime) => AuditSpans.Merged(duty.Spans.Concat(overtime.Spans))
            .ToArray())];
        _work = [.. history.Plan.Servers.Select(_ => new List<(long, long, long)>())];
        foreach (var hold in history.Holds)
            _work[hold.Server]
                .AddRange(hold.Progress.Select(p =>
                    (p.From, p.To, Enabled(hold.Token, hold.Batch, hold.FromOrder, hold.State, hold.Visit))));
    }

    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        var waits = new AuditWaits(history, violations);
        foreach (var stretch in history.Stretches.Where(s => !s.IsOpen))
        {
            if (stretch.Phase == CasePhase.Waiting)
                waits.JudgeWait(stretch);
            else if (stretch.Wait != default)
                waits.Object(stretch, $"{stretch.Phase} has causes");
        }
    }

    /// <summary>When a piece of work first came into its line in this visit.</summary>
    private static long Enabled(AuditToken token, AuditBatch? batch, int before, int state, int visit) => batch?.Tick ?? token.Stretches
        .Where(s => s.Phase == CasePhase.Waiting && s.State == state && s.Visit == visit && s.FromOrder < before && s.InterruptedAt is null
            && !s.HasComeBack)
        .Select(s => (long?)s.From).LastOrDefault() ?? long.MinValue;

    private void Object(AuditStretch wait, string what) =>
        _violations.Add(new(AuditRule.Causes, wait.To,
            $"{_history.Name(wait.Token)} in '{_history.State(wait.State).Path}' from {wait.From}: {what}"));

    private void JudgeWait(AuditStretch wait)
    {
        var told = wait.Wait;
        if (told.Total != wait.Length)
            Object(wait, $"causes sum to {told.Total} of {wait.Length}");
        if (told.Batching < 0 || told.Closed < 0 || told.NotStaffed < 0 || told.Absent < 0 || told.Down < 0 || told.Priority < 0
            || told.Contention < 0)
            Object(wait, $"a cause is negative: {told}");
        if (wait.Length == 0)
            return;
        // Whoever leaves before anybody took him: for the bot, or for a batch, the record does not say.
        var isFilling = AuditBatches.IsFilling(_history, wait) || (AuditBatches.MayBeFilling(_history, wait) && told.Batching > 0);
        var closed = wait.Length - OpenIn(_history.State(wait.State).Workflow, wait.From, wait.To);
        if (told.Closed != closed)
            Object(wait, $"closed for {told.Closed} of {wait.Length}; seen {closed}");
        if (told.Batching != (isFilling ? wait.Length - closed : 0))
            Object(wait, $"batching for {told.Batching} of {wait.Length}, {(isFilling ? "before" : "after")} the release");
        if (isFilling)
            return;
        if (wait.InterruptedAt is not null)
        {
            if (told.Contention != 0)
                Object(wait, $"contention for {told.Contention} although interrupted");
            return;
        }

        var state = _history.State(wait.State);
        var byBot = state.Work?.Automation is null ? false : _history.NextByBot(wait);
        if (state.Work is null)
            Object(wait, "waits where there is no work");
        else if (byBot is { } bot)
            Compare(wait, state, bot);
    }

    // [need] → how many out of which servers; a rule about a person ends with her employment
    private List<(int Count, List<int> Eligible)> Needs(AuditState state, bool byBot, string? not, string? same)
    {
        var servers = _history.Plan.Servers;
        return [.. state.Needs(_history.Plan.Department, byBot).Select(n => (n.Count, Enumerable.Range(0, servers.Count).Where(i =>
            n.From.Any(servers[i].Pools.Contains)
                && (!n.IsPeople || (servers[i].Kind == AuditServerKind.Person && servers[i].HasSkill(state.Work!.Skill)
                && (not is null || servers[i].Person != not) && (same is null || servers[i].Person == same)))
            && (n.IsPeople || servers[i].Kind != AuditServerKind.Person)).ToList())).OrderBy(n => byBot ? 0 : n.Item2.Select(i =>
            servers[i].Person).Distinct().Count())];
    }

    // The person whom a rule of the state means when the wait begins.
    private string? Known(AuditStretch wait, string? state)
    {
        if (state is null)
            return null;
        var latest = wait.Token.Root.HoldsOfCase(_history).Where(h => _history.State(h.State).Id == state && h.FromOrder < wait.FromOrder
            && (h.Token.Root == wait.Token.Root || h.Batch?.Members.Any(m => m.Root == wait.Token.Root) == true)).GroupBy(h =>
                (h.From, h.Token.Id)).MaxBy(g => g.Max(h => h.FromOrder));
        var servers = latest?.OrderBy(h => h.Server).Select(h => _history.Plan.Servers[h.Server]).ToList() ?? [];
        return servers.Exists(s => s.Kind == AuditServerKind.Bot) ? null : servers.Find(s => s.Kind == AuditServerKind.Person)?.Person;
    }

    private bool IsEmployed(string? person, long tick) =>
        _history.Plan.Servers.Any(s => s.Person == person && s.IsEmployed(_history.Plan.DateOf(s, tick)));

    private void Compare(AuditStretch wait, AuditState state, bool byBot)
    {
        var (not, same) = (Known(wait, state.Work!.NotBy), Known(wait, state.Work.SameAs));
        var eligible = Needs(state, byBot, null, null).SelectMany(n => n.Eligible).Distinct().ToList();
        long unavailable = 0, away = 0, priority = 0, contention = 0;
        var edges = Edges(wait, state, eligible);
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (at, length) = (edges[i], OpenIn(state.Workflow, edges[i], edges[i + 1]));
            var needs = Needs(state, byBot, IsEmployed(not, at) ? not : null, IsEmployed(same, at) ? same : null);
            var online = state.Systems.All(s => _history.Plan.IsOnline(s, at));
            if (!online || !CanBeFilled(needs, s => IsIn(_present[s], at)))
            {
                unavailable += length;
                away += online && CanBeFilled(needs, s => IsIn(_present[s], at) || IsMissing(s, at)) ? length : 0;
            }
            else if (needs.Exists(n => n.Eligible.Exists(s => _work[s].Exists(w => w.From <= at && at < w.To && w.Enabled > wait.From))))
            {
                priority += length;
            }
            else
            {
                contention += length;
            }
        }

        var told = wait.Wait;
        if ((told.Unavailable - told.Closed, told.Priority, told.Contention) != (unavailable, priority, contention))
            Object(wait,
                $"unavailability {told.Unavailable - told.Closed} in open time, priority {told.Priority}, contention {told.Contention}; seen {unavailable}, {priority}, {contention}");
        else if (state.Work.Automation?.Attended != true && (byBot ? told.Down : told.Absent) != away)
            Object(wait, $"{(byBot ? "down" : "absent")} for {(byBot ? told.Down : told.Absent)} of {unavailable}; seen {away}");
    }

    // Time between two instants in which anybody of the workflow has regular hours.
    private long OpenIn(Workflow workflow, long from, long to)
    {
        if (!_hours.TryGetValue(workflow, out var hours))
            _hours.Add(workflow, hours = _history.Plan.HoursOf(workflow));
        if (hours.Count == 0 || hours.Any(h => h.Calendar.IsAlways))
            return to - from;
        long open = 0;
        for (var tick = from; tick < to;)
        {
            var isOpen = hours.Any(h => h.IsOpen(tick));
            var next = Math.Min(to, isOpen ? hours.Where(h => h.IsOpen(tick)).Max(h => h.NextClosing(tick))
                : hours.Min(h => h.NextOpening(tick)));
            open += isOpen ? next - tick : 0;
            tick = next;
        }

        return open;
    }

    private List<long> Edges(AuditStretch wait, AuditState state, List<int> eligible)
    {
        var edges = new SortedSet<long> { wait.From, wait.To };
        void Add(long tick)
        {
            if (tick > wait.From && tick < wait.To)
                edges.Add(tick);
        }

        foreach (var server in eligible)
        {
            foreach (var (from, to) in _present[server].Where(p => p.To >= wait.From && p.From <= wait.To)
                .Concat(_work[server].Where(w => w.To >= wait.From && w.From <= wait.To).Select(w => (w.From, w.To))))
            {
                Add(from);
                Add(to);
            }

            AddHours(_history.Plan.Servers[server].Hours);
        }

        foreach (var system in state.Systems)
            AddHours(_history.Plan.TimelineOf(_history.Plan.SystemOf(system)!.Online, null));
        return [.. edges];

        void AddHours(Rpa.Discovery.Calendars.Timeline hours)
        {
            if (hours.Calendar.IsAlways)
                return;
            for (var tick = wait.From; tick < wait.To;)
            {
                tick = hours.IsOpen(tick) ? hours.NextClosing(tick) : hours.NextOpening(tick);
                Add(tick);
            }

            var open = hours.Until(wait.To);
            for (var i = open.ShiftsBegun(wait.From); i < open.Shifts.Length && open.Shifts[i].Start < wait.To; i++)
                Add(open.Shifts[i].Start);
        }
    }

    private static bool IsIn((long From, long To)[] spans, long tick)
    {
        foreach (var (from, to) in spans)
        {
            if (from <= tick && tick < to)
                return true;
        }

        return false;
    }

    // Open and employed, but not there: a person is absent, a unit down.
    private bool IsMissing(int server, long tick)
    {
        var plan = _history.Plan.Servers[server];
        return plan.Hours.IsOpen(tick) && plan.IsEmployed(_history.Plan.DateOf(plan, tick));
    }

    // Needs are filled in their order, nobody fills two.
    private bool CanBeFilled(List<(int Count, List<int> Eligible)> needs, Func<int, bool> isThere)
    {
        if (needs.Count == 1 && needs[0].Count == 1)
            return needs[0].Eligible.Exists(s => isThere(s));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (count, eligible) in needs)
        {
            var persons = eligible.Where(isThere).Select(s => _history.Plan.Servers[s].Person).Where(p => !taken.Contains(p)).Distinct()
                .Take(count).ToList();
            if (persons.Count < count)
                return false;
            taken.UnionWith(persons);
        }

        return true;
    }
}
