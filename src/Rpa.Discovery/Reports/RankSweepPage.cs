using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>All departments side by side: where which kind of candidate pays, and which departments could not be ranked.</summary>
internal sealed class RankSweepPage
{
    private const int MostRows = 60;
    private readonly RankedSweep _result;
    private readonly HashSet<string> _ambiguous;

    private RankSweepPage(RankedSweep result)
    {
        _result = result;
        // Two departments of one title are told apart by their files.
        _ambiguous = result.Departments.GroupBy(d => d.Run.Title.En, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    public static Page Of(RankedSweep result)
    {
        var part = new RankSweepPage(result);
        var headlines = part.Headlines();
        List<RankedRow> rows = [.. result.Kinds.SelectMany(k => k.Rows)];
        var runs = result.Departments.Where(d => d.Run.WhyNot is null).Select(d => d.Run.Replications).Distinct().Order().ToList();
        var page = new Page(RankSweepWords.Title.With(result.Plan.Title)).Lead(headlines[0]).Items(headlines.Skip(1))
            .List(RankSweepWords.FailedHeading, result.Departments.Where(d => d.Run.WhyNot is not null).Select(d =>
                RankSweepWords.Failed.With(part.Name(d), SavedWording.From(d.Run.WhyNot))));
        if (rows.Count > 0)
        {
            page.Heading(RankSweepWords.TableHeading, isListed: false).Table(part.Columns(), rows.Take(MostRows)).Pause()
                .Sentence(rows.Count > MostRows ? RankSweepWords.NotAllShown.With(MostRows, rows.Count) : null)
                .Sentence(RankSweepWords.Known.With(runs is [var same] ? same : Series.FromTo(runs[0], runs[^1])));
        }

        return page.Sentence(result.Plan.Scenarios.Any(s => s.Scenario is not null) || result.Plan.Values.Count > 0
            ? RankSweepWords.OfTodayAlone : null);
    }

    public static IReadOnlyList<Message> Headlines(RankedSweep result) => new RankSweepPage(result).Headlines();

    private List<Message> Headlines()
    {
        List<Message> kinds = [.. _result.Kinds.Select(k =>
        {
            var most = k.Rows[0];
            return RankSweepWords.KindPays.With(
                Terms.Of(RankedHere.KindOf(most.Candidate)), k.Departments, _result.Departments.Count, k.Pays,
                Name(most.Department), SavedWording.From(most.Candidate.Title), RankedHere.Hours(most.Candidate),
                RankedHere.Pays(most.Candidate));
        })];
        return kinds.Count > 0 ? kinds : [RankSweepWords.NothingRanked.With(_result.Departments.Count)];
    }

    private IReadOnlyList<Column<RankedRow>> Columns() =>
    [
        new(RankSweepWords.KindColumn, row => Terms.Of(RankedHere.KindOf(row.Candidate))) { NamesRow = true, IsFlexible = true },
        new(SweepWords.DepartmentColumn, row => Name(row.Department)) { NamesRow = true, IsFlexible = true },
        new(RankSweepWords.CandidateColumn, row => SavedWording.From(row.Candidate.Title)) { NamesRow = true, IsFlexible = true },
        new(RankSweepWords.HoursColumn, row => RankedHere.Hours(row.Candidate)) { IsRight = true },
        new(RankSweepWords.PaysColumn, row => RankedHere.Pays(row.Candidate)),
        new(RankSweepWords.PlaceColumn, row => RankText.Of(row.Candidate.BestRank, row.Candidate.WorstRank, isLevelWithTheFirst: false))
            { IsRight = true },
    ];

    private IWording Name(FinishedCell<RankedRunJson> department) => _ambiguous.Contains(department.Run.Title.En)
        ? SweepWords.InFile.With(SavedWording.From(department.Run.Title), department.Cell.Department.Label)
        : SavedWording.From(department.Run.Title);
}
