using Rpa.Discovery.Calendars;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.ComingYears;

/// <summary>One department through the years: each fiscal year is one run, which begins with the cases that the year before left
/// open.</summary>
/// <remarks>
/// A case goes on in the state in which it stood, with the age that it had; what was done of that state's work and of its wait begins anew,
/// and so does its draw of attributes.
/// Every year has the same keyed numbers, so that two years of a chain differ by what changes and not by chance.
/// </remarks>
/// <param name="years">What changes from year to year.</param>
/// <param name="written">The department of the file, in whose order figures are told.</param>
internal sealed class YearChain(FutureYears years, Department written)
{
    private const int MostAges = 50; // enough for the shape of the ages of a state's open cases

    /// <summary>Runs it.</summary>
    /// <param name="department">The file's, or a possible one, with or without a scenario.</param>
    /// <param name="draws">The possible file that it is; null for the file's own figures.</param>
    /// <param name="options">Seed and limits.</param>
    /// <param name="replication">Which run.</param>
    /// <param name="from">Scenarios that are in place from a fiscal year on, applied before that year; null for none.</param>
    /// <param name="cancellation">Ends it between years.</param>
    /// <returns>One for each year; null from the year on in which the work piles up beyond all measure: more cases wait than come in a
    /// year, or a limit of the simulation was met.</returns>
    public YearFigures?[] Run(Department department, InputDraws? draws, ExperimentOptions options, int replication, Func<int,
        Department>? from, CancellationToken cancellation)
    {
        var figures = new YearFigures?[years.Count];
        Dictionary<string, List<BacklogItem>>? left = null;
        var loop = EventLoops.Take();
        foreach (var (place, year) in years.All.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var now = years.In(year, from?.Invoke(year) ?? department, draws);
            if (left is not null)
                now = now with { Workflows = [.. now.Workflows.Select(w => w with { Backlog = left.GetValueOrDefault(w.Id) ?? [] })] };
            var plan = Experiment.Compile(now, OneYear(options, year));
            var values = new double[plan.Layout.Measures.Length];
            var open = new CaseEfforts(new HashSet<ulong>()) { OnlyPlaces = true };
            loop.RunHearing(plan, options.FirstReplication + replication, values, null, open, cancellation);
            if (loop.StoppedBy is not null)
                return figures; // The loop's memory has grown beyond use; it is not kept.
            var figure = YearFigures.Of(written, now, plan, values);
            if (figure.LeftOpen > figure.Cases.Sum() && figure.LeftOpen > now.Workflows.Sum(w => w.Backlog.Sum(b => b.Count)))
                break; // More than a year's cases wait, and more than at its beginning.
            figures[place] = figure;
            left = LeftOver(now, plan, open);
        }

        EventLoops.Return(loop);
        return figures;
    }

    /// <summary>A fiscal year that ends with its last day: what is open then goes on in the next.</summary>
    public static ExperimentOptions OneYear(ExperimentOptions options, int year) => options with
    {
        Dates = FiscalYear.Japan(year),
        Start = null,
        Horizon = null,
        Cases = null,
        WarmUp = null,
        WarmUpAuto = false,
        Drain = new TimeAmount(0, TimeUnit.Day),
        DrainAll = false,
        ControlVariates = false,
        ByPerson = false,
    };

    private static Dictionary<string, List<BacklogItem>> LeftOver(Department department, Plan plan, CaseEfforts open)
    {
        var left = new Dictionary<string, List<BacklogItem>>(StringComparer.Ordinal);
        foreach (var cases in open.Places.GroupBy(c => c.State).OrderBy(g => g.Key))
        {
            var path = open.PathOf(cases.Key);
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            double[] ages = [.. cases.Select(c => Math.Max(0, (plan.WindowEnd - c.Arrival) / (double)StudyClock.Second)).Order()];
            var item = new BacklogItem
            {
                State = path[(slash + 1)..], Count = ages.Length,
                Age = new Duration { Distribution = Distribution.Empirical(Thinned(ages)) }
            };
            if (!left.TryGetValue(path[..slash], out var items))
                left.Add(path[..slash], items = []);
            items.Add(item);
        }

        return left;
    }

    private static double[] Thinned(double[] ages) => ages.Length <= MostAges ? ages : [.. Enumerable.Range(0, MostAges).Select(i =>
        ages[((2 * i) + 1) * ages.Length / (2 * MostAges)])];
}
