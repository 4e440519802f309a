using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A sweep as it is read: where it is worst and best, then the cells, the worst first.</summary>
internal sealed class SweepPage
{
    private const int MostRows = 50;
    private const int MostStopped = 20;
    private readonly SweepResult _result;
    private readonly HashSet<string> _ambiguous;
    private readonly bool _severalDepartments;

    private SweepPage(SweepResult result)
    {
        _result = result;
        _severalDepartments = result.Plan.Departments.Count > 1;
        // Two departments of one title are told apart by their files.
        _ambiguous = result.Cells.Select(c => (c.Run.Title.En, c.Cell.Department.Label)).Distinct()
            .GroupBy(c => c.En, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
    }

    public static Page Of(SweepResult result)
    {
        var part = new SweepPage(result);
        var headlines = part.Headlines();
        var rows = part.WorstFirst();
        var stopped = result.Cells.Where(c => c.Run.StoppedBy is not null).ToList();
        return new Page(SweepWords.Title.With(result.Plan.Title))
            .Lead(headlines.FirstOrDefault())
            .Items(headlines.Skip(1))
            .Sentence(part.Counted())
            .List(SweepWords.StoppedHeading, [.. stopped.Take(MostStopped).Select(c =>
                SweepWords.Stopped.With(part.Name(c), SavedWording.From(c.Run.StoppedBy))),
                stopped.Count > MostStopped ? (Message)SweepWords.AndMore.With(stopped.Count - MostStopped) : null])
            .Heading(SweepWords.CellsHeading, isListed: false)
            .Table([.. part.Columns(), .. FigureColumns.Of(DepartmentTotals.Figures, (SweptCell c) => c.Totals)], rows.Take(MostRows))
            .Pause()
            .Sentence(rows.Count > MostRows ? SweepWords.NotAllShown.With(MostRows, rows.Count) : null)
            .Sentence(RunnerWords.IntervalNote)
            .Sentences(FigureText.WhyNone(rows.SelectMany(r => DepartmentTotals.Figures.Select(f => f.Get(r.Totals)))));
    }

    /// <summary>Where it is worst and best, figure by figure.</summary>
    public static IReadOnlyList<Message> Headlines(SweepResult result) => new SweepPage(result).Headlines();

    private List<Message> Headlines() =>
        _result.Cells.Count < 2 ? [] : [.. Told().Select(Headline)];

    // Figures in which cells can be worse than others.
    private IEnumerable<Figure<DepartmentTotals>> Told() => DepartmentTotals.Figures.Where(f => f.Compared is not null
        && _result.Cells.Count(c => f.Get(c.Totals)?.Mean is not null) > 1
        && _result.Cells.Any(c => f.Get(c.Totals)?.Mean > 0));

    private Message Headline(Figure<DepartmentTotals> figure)
    {
        var known = _result.Cells.Select(c => (Cell: c, Level: figure.Get(c.Totals)!)).Where(c => c.Level?.Mean is not null).ToList();
        var (worst, best) = (known.MaxBy(c => c.Level.Mean), known.MinBy(c => c.Level.Mean));
        var shown = figure.Unit == Unit.Hours ? TimeSpans.InOneUnit(worst.Level, best.Level) : [worst.Level, best.Level];
        if (worst.Level.Mean == best.Level.Mean)
            return SweepWords.AllAlike.With(figure.Compared, FigureText.WithInterval(shown[0]));
        var level = known.Count(c => c.Cell != worst.Cell && c.Level.High >= worst.Level.Low);
        Message said = SweepWords.WorstAndBest.With(figure.Compared, Name(worst.Cell), FigureText.WithInterval(shown[0]), Name(best.Cell),
            FigureText.WithInterval(shown[1]));
        return worst.Level.HalfWidth is null ? SweepWords.WithoutInterval.With(said)
            : level == 0 ? said : SweepWords.Level.With(said, level);
    }

    private Message Counted()
    {
        var replications = _result.Cells.Select(c => c.Run.Replications).Distinct().Order().ToList();
        return SweepWords.Counted.With(_result.Cells.Count, _result.Plan.Departments.Count, _result.Plan.Scenarios.Count,
            _result.Plan.Values.Aggregate(1, (product, path) => product * path.Values.Count), Math.Max(1, _result.Plan.Seeds.Count),
            replications is [var same] ? same : Series.FromTo(replications[0], replications[^1]));
    }

    private List<SweptCell> WorstFirst()
    {
        var by = Told().FirstOrDefault();
        return by is null ? [.. _result.Cells]
            : [.. _result.Cells.OrderByDescending(c => by.Get(c.Totals)?.Mean ?? double.NegativeInfinity).ThenBy(c => c.Number)];
    }

    private IEnumerable<Column<SweptCell>> Columns()
    {
        yield return new Column<SweptCell>(SweepWords.DepartmentColumn, Department) { NamesRow = true, IsFlexible = true };
        if (_result.Plan.Scenarios.Count > 1)
            yield return new Column<SweptCell>(SweepWords.ScenarioColumn, c => Scenario(c.Cell.Scenario)) { NamesRow = true };
        for (var i = 0; i < _result.Plan.Values.Count; i++)
        {
            var at = i;
            yield return new Column<SweptCell>((Text)_result.Plan.Values[at].Path, c => (Text)c.Cell.Values[at].Value) { NamesRow = true };
        }

        if (_result.Plan.Seeds.Count > 1)
            yield return new Column<SweptCell>(SweepWords.SeedColumn, c => (Text)c.Run.Seed.ToString(CultureInfo.InvariantCulture))
            { NamesRow = true };
    }

    private Series Name(SweptCell cell)
    {
        var plan = _result.Plan;
        List<object> parts = [];
        if (_severalDepartments || (plan.Scenarios.Count == 1 && plan.Values.Count == 0 && plan.Seeds.Count < 2))
            parts.Add(Department(cell));
        if (plan.Scenarios.Count > 1)
            parts.Add(Scenario(cell.Cell.Scenario));
        parts.AddRange(cell.Cell.Values.Select(v => SweepWords.ValueIs.With(v.Path, v.Value)));
        if (plan.Seeds.Count > 1)
            parts.Add(SweepWords.SeedIs.With(cell.Run.Seed));
        return Series.Of(parts);
    }

    private IWording Department(SweptCell cell) => _ambiguous.Contains(cell.Run.Title.En)
        ? SweepWords.InFile.With(SavedWording.From(cell.Run.Title), cell.Cell.Department.Label) : SavedWording.From(cell.Run.Title);

    private static IWording Scenario(SweptScenario scenario) =>
        scenario.Scenario is null ? SweepWords.Today : scenario.Scenario.Title ?? (Text)scenario.Label;
}
