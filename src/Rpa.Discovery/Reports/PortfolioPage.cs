using System.Globalization;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A portfolio: what to carry out together, from when, what it gives together, what each year costs, and why not the
/// rest.</summary>
internal sealed class PortfolioPage(PortfolioPlan plan, Department department)
{
    private const int FrontShown = 8;

    /// <summary>Everything, as a page of its own.</summary>
    public static Page Of(PortfolioPlan plan, Department department)
    {
        var page = new PortfolioPage(plan, department);
        return page.Beginning()
            .Add(page.Roadmap())
            .Heading(PortfolioWords.Money).Table(page.YearColumns(), plan.Years)
            .Add(page.NotChosen())
            .Add(page.Front())
            .Heading(ReportWords.Assumptions).Items(plan.Assumptions);
    }

    /// <summary>What is carried out together and whether that is settled, without the reasons; null when the limits are
    /// contradictory.</summary>
    public static Page? Chosen(PortfolioPlan plan, Department department) =>
        Errors(plan).Any() ? null : new PortfolioPage(plan, department).Beginning();

    /// <summary>The report's part on a portfolio.</summary>
    public static Page Part(PortfolioPlan plan, Department department)
    {
        var part = new PortfolioPage(plan, department);
        var page = new Page().Heading(PortfolioWords.Heading, isListed: false)
            .Sentences(Errors(plan).Select(error => Series.Joined(" ", error.Sentence, error.Advice)));
        if (Errors(plan).Any())
            return page;
        if (plan.Chosen.Count == 0)
            page.Sentence(PortfolioWords.NothingChosen);
        else
            page.Lead(part.Together()).Table(part.ChosenColumns(), plan.Chosen.Index()).Sentence(Dear(plan))
                .Draw(StudyCharts.Waves(plan));
        return page.Table(part.YearColumns().Take(3), plan.Years).Add(part.NotChosen());
    }

    /// <summary>What is chosen, with the remark that its money does not come back.</summary>
    public static Message Named(PortfolioChoice choice) =>
        choice.Pays ? choice.Title : ReportWords.TitleAndRemark.With(choice.Title, ReportWords.CostsMore);

    /// <summary>Why something is chosen that costs more than it gives; null where nothing of the kind is.</summary>
    public static Message? Dear(PortfolioPlan plan) =>
        plan.Chosen.All(c => c.Pays) ? null : (Message)PortfolioWords.DearAllTheSame;

    private static IEnumerable<Diagnostic> Errors(PortfolioPlan plan) => plan.Diagnostics.Where(d => d.Severity == Severity.Error);

    private Page Beginning()
    {
        var page = new Page(PortfolioWords.Title.With(department.Title ?? (Text)department.Id));
        if (plan.Chosen.Count == 0)
            page.Sentence(PortfolioWords.NothingChosen);
        else
            page.Table(ChosenColumns(), plan.Chosen.Index(), namesAbove: true).Pause().Sentence(Together()).Sentence(Dear(plan));
        return page.Sentence(Settled());
    }

    private IReadOnlyList<Column<(int Place, PortfolioChoice Choice)>> ChosenColumns() =>
    [
        new(PortfolioWords.FromColumn, row => Month(row.Choice.From)),
        new(PortfolioWords.CandidateColumn, row => Named(row.Choice)) { NamesRow = true },
        new(PortfolioWords.ValueColumn, row => FigureText.BareMean(row.Choice.Value)) { IsRight = true },
        new(PortfolioWords.InOrderColumn, row =>
            FigureText.Mean(row.Place == 0 ? row.Choice.HoursReleasedPerYear : row.Choice.MarginalInSequence)) { IsRight = true },
        new(PortfolioWords.CostColumn, row => Yen(row.Choice.CostOverFiveYears)) { IsRight = true },
        new(PortfolioWords.UseColumn, row => row.Choice.RedeployTo is { } use ? use : PortfolioWords.NoUse) { IsFlexible = true },
    ];

    private IReadOnlyList<Column<PortfolioYear>> YearColumns() =>
    [
        new(PortfolioWords.YearColumn, year => ReportWords.FiscalYearOf.With(year.FiscalYear)) { NamesRow = true,
            Brief = year => (Text)year.FiscalYear.ToString(CultureInfo.InvariantCulture) },
        new(PortfolioWords.CostsColumn, year => Yen(year.Cost)) { IsRight = true },
        new(PortfolioWords.BudgetColumn, year => year.Budget is { } budget ? Yen(budget) : PortfolioWords.NoLimit) { IsRight = true },
        new(PortfolioWords.LeftColumn, year => year.Budget is { } budget ? Yen(budget - year.Cost) : PageWords.None) { IsRight = true },
    ];

    private IReadOnlyList<Column<PortfolioAlternative>> FrontColumns(HashSet<string> chosen) =>
    [
        new(PortfolioWords.CostColumn, point => Yen(point.CostOverFiveYears)) { IsRight = true },
        new(PortfolioWords.ValueColumn, point => Amount.Number(point.ByPairs)) { IsRight = true },
        new(PortfolioWords.SetColumn, point =>
        {
            IWording set = point.Candidates.Count == 0 ? PortfolioWords.Nothing : Series.Of(point.Candidates.Select(Title));
            return chosen.SetEquals(point.Candidates) ? Series.Joined(" ", set, PortfolioWords.ThisOne) : set;
        }) { IsFlexible = true },
    ];

    private Message Together() => PortfolioWords.Together.With(
        FigureText.BareMean(plan.EffectTogether.Value), FigureText.Mean(plan.EffectTogether.HoursReleasedPerYear),
        FigureText.BareMean(plan.EffectSum.Value), FigureText.Mean(plan.EffectSum.HoursReleasedPerYear));

    private Message Settled()
    {
        var best = plan.Alternatives.Count == 0 ? 0 : plan.Alternatives.Max(a => a.ByPairs);
        var chosen = plan.Alternatives.Count == 0 ? 0 : plan.Alternatives[0].ByPairs;
        return !plan.IsProven ? PortfolioWords.NotProven.With(Amount.Number(plan.Bound))
            : best > chosen ? PortfolioWords.ProvenBetterByPairs.With(Amount.Number(best), Amount.Number(plan.Bound))
            : PortfolioWords.Proven;
    }

    private Page? Roadmap()
    {
        if (plan.Waves.Count == 0)
            return null;
        var page = new Page(PortfolioWords.Roadmap);
        foreach (var wave in plan.Waves)
        {
            page.Sentence(PortfolioWords.Quarter.With(wave.FiscalYear, wave.Quarter, Month(wave.From)))
                .Items([.. wave.Candidates.Select(id => new Item(Title(id), Indent: 2)),
                    .. wave.Notes.Select(note => new Item(note, "", Indent: 3))]);
        }

        return page;
    }

    private Page NotChosen() => new Page().List(PortfolioWords.NotChosen, plan.Rejected.Select(r => Series.Joined(": ", r.Title, r.Why)));

    private Page? Front()
    {
        if (plan.Front.Count < 2)
            return null;
        var chosen = plan.Chosen.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        // The plan's own point stays in; of the others some are left out when they are many.
        var points = plan.Front.Where((p, i) => plan.Front.Count <= FrontShown || i * FrontShown / plan.Front.Count != (i - 1) * FrontShown
            / plan.Front.Count || i == 0 || chosen.SetEquals(p.Candidates));
        return new Page(PortfolioWords.FrontHeading).Table(FrontColumns(chosen), points);
    }

    // A set of the front may hold what is not chosen.
    private Message Title(string id) => plan.Rejected.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))?.Title
        ?? plan.Chosen.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Title;

    private static Text Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private Amount Yen(decimal money) => Amount.Money(money, Pay.CurrencyOf(department));
}
