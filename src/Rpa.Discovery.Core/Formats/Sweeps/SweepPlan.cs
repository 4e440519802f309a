using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Formats.Sweeps;

/// <summary>Plan of a sweep: departments × scenarios × values of the file × seeds. Each combination is a cell.</summary>
internal sealed record SweepPlan
{
    /// <summary>The most cells of a plan: their result is one file that people open.</summary>
    public const int MostCells = 20_000;

    private const int RunsOfARanking = 10;

    public required string Path { get; init; }

    public required Text Title { get; init; }

    /// <summary>In the order of the patterns, those of one pattern by name.</summary>
    public required IReadOnlyList<SweptDepartment> Departments { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<SweptScenario> Scenarios { get; init; }

    /// <summary>Where a value stands, and what it is to be; empty where nothing but the scenarios changes.</summary>
    public required IReadOnlyList<SweptPath> Values { get; init; }

    /// <summary>Empty where each department keeps its own.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>What is simulated instead of what each department's file says; null leaves that.</summary>
    public StudyPlan? Study { get; init; }

    /// <summary>How many cells it has at most; fewer where a scenario is for one department.</summary>
    public double Bound => (double)Departments.Count * Scenarios.Count * Combined * Math.Max(1, Seeds.Count);

    /// <summary>How many choices of values there are.</summary>
    public double Combined => Values.Aggregate(1.0, (product, path) => product * path.Values.Count);

    /// <summary>Every cell in the order of the plan: departments, scenarios, values, seeds; the last one changes first.</summary>
    public IReadOnlyList<SweepCell> Cells()
    {
        var combinations = Combinations().ToList();
        IReadOnlyList<ulong?> seeds = Seeds.Count == 0 ? [null] : [.. Seeds.Select(s => (ulong?)s)];
        return
        [
            .. from department in Departments
               from scenario in Scenarios
               where scenario.IsFor(department)
               from values in combinations
               from seed in seeds
               select new SweepCell(department, scenario, values, seed),
        ];
    }

    /// <summary>The same with one cell for each department, as it is today; ten runs where the plan does not say how many.</summary>
    public SweepPlan OfToday() => this with
    {
        Study = (Study ?? new StudyPlan()) is { Replications: null } study
            ? study with { Replications = ReplicationPlan.Exactly(RunsOfARanking) } : Study,
        Scenarios = [new SweptScenario(SweptScenario.Today, null, null)],
        Values = [],
        Seeds = [.. Seeds.Take(1)],
    };

    private IEnumerable<IReadOnlyList<SweptValue>> Combinations() =>
        Values.Aggregate((IEnumerable<IReadOnlyList<SweptValue>>)[[]], (before, path) =>
            before.SelectMany(b => path.Values.Select(v => (IReadOnlyList<SweptValue>)[.. b, new SweptValue(path.Path, v)])));
}

/// <summary>Department of a plan.</summary>
/// <param name="Label">Its path from the plan's folder, with forward slashes: the same on every machine.</param>
/// <param name="Path">Its path from here.</param>
internal sealed record SweptDepartment(string Label, string Path)
{
    /// <summary>Its files by value; null where they are opened.</summary>
    public SweptFiles? Files { get; init; }
}

/// <summary>Scenario of a plan.</summary>
/// <param name="Label">The scenario's id, or <see cref="Today"/>.</param>
/// <param name="Scenario">Null for today.</param>
/// <param name="Base">The department that it names as its base, from here; null for any.</param>
internal sealed record SweptScenario(string Label, Scenario? Scenario, string? Base)
{
    public const string Today = "today";

    /// <summary>A scenario that names its base is for that department alone.</summary>
    public bool IsFor(SweptDepartment department) => Base is null
        || string.Equals(System.IO.Path.GetFullPath(Base), System.IO.Path.GetFullPath(department.Path), StringComparison.Ordinal);
}

/// <summary>Values that a place of the file is to take.</summary>
internal sealed record SweptPath(string Path, IReadOnlyList<string> Values);

/// <summary>One of them.</summary>
internal sealed record SweptValue(string Path, string Value);

/// <summary>Cell: one simulation of a plan.</summary>
internal sealed record SweepCell(SweptDepartment Department, SweptScenario Scenario, IReadOnlyList<SweptValue> Values, ulong? Seed);
