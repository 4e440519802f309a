using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Populations;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.ComingYears;

/// <summary>What a department is in each of the fiscal years to come: as many people and cases as its file and a table of population say,
/// on the dates of that year.</summary>
/// <remarks>
/// A number of people holds until the next one that is named. What the file says of a pool or workflow goes before the table. People are
/// whole: numbers are rounded.
/// Cases that come on given dates come on the same days of each year.
/// </remarks>
internal sealed class FutureYears(DepartmentFile file, IReadOnlyList<PopulationSeries> population, int first, int count)
{
    private readonly Department _written = file.Department;

    public int First => first;

    public int Count => count;

    public IReadOnlyList<PopulationSeries> Population => population;

    public IEnumerable<int> All => Enumerable.Range(first, count);

    /// <summary>What stands in the way of moving on; empty when nothing does.</summary>
    public IReadOnlyList<Diagnostic> Findings =>
        [.. count > 1 ? _written.Workflows.Where(w => w.Arrivals?.Trace is not null).Select(w =>
            OutlookRules.CannotMoveOn.At(w.Arrivals!.Place, w.Title ?? (Text)w.Id)) : []];

    /// <summary>The department of a year.</summary>
    /// <param name="year">Its fiscal year.</param>
    /// <param name="department">The file's, or a possible one, or one that a scenario has changed.</param>
    /// <param name="draws">How far what is said of the years to come may be off; null takes it as said.</param>
    public Department In(int year, Department department, InputDraws? draws) => department with
    {
        Pools = [.. department.Pools.Select(p => Staffed(p, year))],
        Workflows = [.. department.Workflows.Select(w => Scaled(w, year, department, draws))],
    };

    /// <summary>How many people a pool of the file has in a year.</summary>
    public int People(Pool pool, int year) => Wanted(pool, year) ?? CountOf(pool);

    /// <summary>The factor on the cases of a workflow in a year.</summary>
    public double Demand(Workflow workflow, int year, InputDraws? draws = null)
    {
        var evidence = file.Outlook?.Evidence ?? _written.Evidence ?? Evidence.Guess;
        double growth;
        if (file.Outlook?.DemandPerYear.TryGetValue(workflow.Id, out var perYear) == true)
            growth = Math.Pow(1 + perYear, year - first);
        else if (Series(workflow.Id, PopulationSeries.Demand) is { } series)
            (growth, evidence) = (series.Ratio(year, first), new Evidence { Class = EvidenceClass.Published });
        else
            return 1;
        // Who thinks that cases fall by one in a hundred may be wrong about how fast, for all years alike.
        var name = workflow.Title ?? (Text)workflow.Id;
        return Math.Pow(growth, draws?.Factor($"outlook: {workflow.Id}", OutlookWords.ChangeOf.With(name),
            OutlookWords.DoCompareYears.With(name), evidence, kind: FigureKind.Volume) ?? 1);
    }

    /// <summary>Every figure of the years to come that nobody has measured.</summary>
    public bool IsDoubtful
    {
        get
        {
            var listing = InputDraws.Listing();
            In(first + count, _written, listing);
            return listing.Figures.Count > 0;
        }
    }

    private Pool Staffed(Pool pool, int year)
    {
        if (_written.FindPool(pool.Id) is not { } written || Wanted(written, year) is not { } wanted)
            return pool;
        var people = Math.Max(0, wanted + CountOf(pool) - CountOf(written)); // a scenario's further post stays one more
        return pool.Members.Count == 0
            ? pool with { Capacity = [new CapacityStep { Count = people }] }
            : pool with { Members = [.. pool.Members.Take(people)] };
    }

    private int? Wanted(Pool pool, int year)
    {
        if (file.Outlook?.Staff.TryGetValue(pool.Id, out var years) == true && years.Keys.Where(y =>
            y <= year).ToList() is { Count: > 0 } said)
            return Whole(years[said.Max()], pool);
        return Series(pool.Id, PopulationSeries.Staff) is { } series ? Whole(CountOf(pool) * series.Ratio(year, first), pool) : null;
    }

    // Who the one more would be cannot be guessed where people are named.
    private static int Whole(double people, Pool pool) =>
        (int)Math.Min(pool.Members.Count > 0 ? pool.Members.Count : StudyLimits.PeopleOfAPool, Math.Round(people,
            MidpointRounding.AwayFromZero));

    private static int CountOf(Pool pool) => pool.Members.Count > 0 ? pool.Members.Count : pool.Capacity.Count > 0
        ? pool.Capacity[^1].Count : 0;

    private PopulationSeries? Series(string id, string all) =>
        population.FirstOrDefault(s => string.Equals(s.Scales, id, StringComparison.Ordinal)) ?? population.FirstOrDefault(s =>
            string.Equals(s.Scales, all, StringComparison.Ordinal));

    private Workflow Scaled(Workflow workflow, int year, Department department, InputDraws? draws)
    {
        if (workflow.Arrivals is not { } arrivals)
            return workflow;
        var factor = Demand(workflow, year, draws);
        if (factor != 1)
            arrivals = new DemandChange { Workflow = workflow.Id, Factor = factor }.Apply(department,
                []).FindWorkflow(workflow.Id)!.Arrivals!;
        return workflow with
        {
            Arrivals = year == first || arrivals.Batches.Count == 0 ? arrivals
                : arrivals with
                {
                    Batches = [.. arrivals.Batches.Select(b => b with { Dates = [.. b.Dates.Select(d =>
                    d.AddYears(year - first))] })]
                },
        };
    }
}
