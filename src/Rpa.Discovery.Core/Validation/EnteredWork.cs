using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Hours of people's work over a span of dates, from volumes and expected visits: what the file says there is to do.</summary>
internal sealed class EnteredWork
{
    private const int MostRounds = 50;

    private readonly Dictionary<string, double> _hours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _only = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _alternatives = [];
    private readonly List<EnteredItem> _items = [];

    /// <summary>Every piece of it with who may do it; of joint work one for each pool.</summary>
    public IReadOnlyList<EnteredItem> Items => _items;

    /// <summary>Expected cases of each workflow.</summary>
    public IReadOnlyDictionary<string, double> Cases { get; private set; } = new Dictionary<string, double>();

    /// <summary>Whether some work names the pool.</summary>
    public bool Names(string pool) => _hours.ContainsKey(pool);

    /// <summary>Hours of the pool's share of all work; work that several pools may do is shared in proportion to their paid hours, for want
    /// of a better guess.</summary>
    public double HoursOf(string pool) => _hours.GetValueOrDefault(pool);

    /// <summary>Hours of work that nobody else may do.</summary>
    public double OnlyFor(string pool) => _only.GetValueOrDefault(pool);

    /// <summary>Pairs of pools of which either may do some work.</summary>
    public IReadOnlyCollection<(string Pool, string Other)> Alternatives => _alternatives;

    /// <summary>The pool, and those whose work it shares, directly or over others.</summary>
    public IReadOnlySet<string> TakenTogether(string pool)
    {
        var together = new HashSet<string>(StringComparer.Ordinal) { pool };
        while (_alternatives.Where(a => together.Contains(a.Item1) != together.Contains(a.Item2)).ToList() is { Count: > 0 } more)
            together.UnionWith(more.SelectMany(m => new[] { m.Item1, m.Item2 }));
        return together;
    }

    public static EnteredWork Of(Department department, YearlyVolume volume, IReadOnlyDictionary<string, ExpectedFlow> flows)
    {
        var entered = new EnteredWork();
        var cases = CasesOf(department, volume, flows);
        entered.Cases = cases;
        foreach (var workflow in department.Workflows)
        {
            var flow = flows[workflow.Id];
            var count = cases[workflow.Id];
            foreach (var state in workflow.AllStates.OfType<WorkState>())
                entered.Add(department, volume, workflow, state, count * flow.VisitsPerCase(state.Id), count * flow.HoursPerCase(state.Id));
        }

        return entered;
    }

    /// <summary>Cases of each workflow: those that arrive, and those that other cases start.</summary>
    public static Dictionary<string, double> CasesOf(Department department, YearlyVolume volume,
        IReadOnlyDictionary<string, ExpectedFlow> flows)
    {
        var arriving = department.Workflows.ToDictionary(w => w.Id, volume.Cases, StringComparer.Ordinal);
        var cases = new Dictionary<string, double>(arriving, StringComparer.Ordinal);
        var starts = flows.SelectMany(f => f.Value.StartsPerCase.Select(s => (From: f.Key, To: s.Key, PerCase: s.Value)))
            .Where(s => arriving.ContainsKey(s.To)).ToList();
        if (starts.Count == 0)
            return cases;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new Dictionary<string, double>(arriving, StringComparer.Ordinal);
            foreach (var (from, to, perCase) in starts)
                next[to] += perCase * cases[from];
            if (next.All(n => Math.Abs(n.Value - cases[n.Key]) <= 1e-9 * (1 + n.Value)))
                break;
            cases = next;
        }

        return cases;
    }

    private void Add(Department department, YearlyVolume volume, Workflow workflow, WorkState state, double visits, double hours)
    {
        var work = state.Work;
        var people = work.By.Kind == AssignmentKind.All ? work.By.Pools.Sum(p => p.Count) : 1;
        if (TotalOf(work.Effort) is { } total)
            hours = total * people * volume.Years;
        if (work.Batch is { } batch)
        {
            var members = MembersOf(batch, visits, volume, department);
            hours = (batch.EffortPerBatch ? hours / members : hours)
                + (batch.SetUp is { } setUp ? visits / members * people * new ExpectedDuration(setUp).Mean / 3600 : 0);
        }

        var path = new StatePath(workflow.Id, state.Id);
        var (kind, pools) = (work.By.Kind, work.By.Pools);
        double[] parts = kind == AssignmentKind.One ? [] : [.. pools.Select(p => kind == AssignmentKind.Any
            ? Math.Max(1e-9, volume.PaidHours(department.FindPool(p.Pool)!)) : p.Count)];
        var whole = parts.Sum();
        double anybodys = 0;
        for (var i = 0; i < pools.Count; i++)
        {
            var pool = department.FindPool(pools[i].Pool)!;
            var id = pool.Id;
            var share = hours * Factor(department, pool, work.Skill) * (kind == AssignmentKind.One ? 1 : parts[i] / whole);
            if (kind == AssignmentKind.Any)
                anybodys += share;
            else if (share > 0)
                _items.Add(new EnteredItem(path, [id], work.Skill, share));
            _hours[id] = _hours.GetValueOrDefault(id) + share;
            if (kind != AssignmentKind.Any || pools.Count == 1)
                _only[id] = _only.GetValueOrDefault(id) + share;
            for (var j = 0; kind == AssignmentKind.Any && j < i; j++)
                _alternatives.Add((pools[j].Pool, id));
        }

        if (anybodys > 0)
            _items.Add(new EnteredItem(path, [.. pools.Select(p => p.Pool)], work.Skill, anybodys));
    }

    // The mean of what is said as hours a year; null when nothing is.
    private static double? TotalOf(Varying<Duration> effort)
    {
        var (sum, count) = (0.0, 0);
        foreach (var law in effort.Values)
        {
            if (law.TotalHoursPerYear is { } hours)
                (sum, count) = (sum + hours, count + 1);
        }

        return count > 0 ? sum / count : null;
    }

    /// <summary>How many cases are released together: a size, what comes in a day, or what comes until the oldest has waited long enough,
    /// whichever is first.</summary>
    private static double MembersOf(WorkBatch batch, double visits, YearlyVolume volume, Department department)
    {
        var perDay = visits / Math.Max(1, volume.OpenDates(department.Calendar));
        var members = batch.Size ?? double.PositiveInfinity;
        if (batch.OrAt is not null)
            members = Math.Min(members, perDay);
        if (batch.OrAfter is { } after)
        {
            members = Math.Min(members, 1 + after.Unit switch
            {
                TimeUnit.WorkingDay => perDay * after.Value,
                TimeUnit.WorkingHour => visits / Math.Max(1, volume.OpenHours(department.Calendar)) * after.Value,
                _ => visits * after.Seconds / (volume.Year.Days * 86400.0),
            });
        }

        return double.IsFinite(members) ? Math.Max(1, members) : 1;
    }

    /// <summary>The mean factor of the people who have the skill; anonymous people have every skill at 1.</summary>
    private static double Factor(Department department, Pool pool, string? skill)
    {
        if (skill is null || pool.Members.Count == 0)
            return 1;
        var factors = department.MembersOf(pool).Where(p => p.Skills.ContainsKey(skill)).Select(p => p.Skills[skill]).ToList();
        return factors.Count == 0 ? 1 : factors.Average();
    }
}

/// <summary>Work of one state that people of some pools may do.</summary>
/// <param name="State">Where it is done.</param>
/// <param name="Pools">Whose people.</param>
/// <param name="Skill">What named ones must be able to; null is nothing.</param>
/// <param name="Hours">How much, above 0.</param>
internal sealed record EnteredItem(StatePath State, IReadOnlyList<string> Pools, string? Skill, double Hours);
