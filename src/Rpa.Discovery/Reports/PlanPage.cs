using System.Globalization;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The plan for screens and Markdown, and on one sheet of A4.</summary>
internal sealed class PlanPage(OnePagePlan plan)
{
    private const int ProblemsOnPaper = 4;
    private const int RowsOnPaper = 6;
    private const int GoalsOnPaper = 5;
    private const int QuestionsOnPaper = 5;
    private const int HeadlineLines = 2;
    private const int CellPadding = 3;

    // As many lines for each text, and as many problems, as the sheet holds of all of them; questions before the cells of tables.
    private static readonly (int OfAText, int OfACell, int Problems)[] _room =
        [(6, 4, 12), (6, 3, 12), (6, 2, 12), (4, 2, 12), (4, 2, 8), (3, 2, 8), (3, 2, 4), (2, 2, 4), (2, 1, 4), (1, 1, 4)];

    private IReadOnlyList<PlanPriority> Priorities => [.. plan.Priorities.Take(RowsOnPaper)];

    private IReadOnlyList<PlanGoal> Goals => [.. plan.Goals.Take(GoalsOnPaper)];

    private IReadOnlyList<PortfolioWave> Waves => [.. plan.Portfolio.Waves.Take(RowsOnPaper)];

    private IReadOnlyList<IWording> Questions => [.. plan.Questions.Take(QuestionsOnPaper)];

    private string? Currency => plan.Study.File.Department.Currency;

    private IReadOnlyList<Column<PlanPriority>> PriorityColumns =>
    [
        new(PlanWords.WhatColumn, p => PortfolioPage.Named(p.Choice)) { NamesRow = true, IsFlexible = true },
        new(PlanWords.GivesColumn, Gives) { IsRight = true },
        new(PlanWords.OwnerColumn, p => p.Owner is { } owner ? owner : PlanWords.OwnerAsked),
        new(PlanWords.WhenColumn, p => Month(p.Choice.From)),
    ];

    private IReadOnlyList<Column<PlanGoal>> GoalColumns =>
    [
        new(PlanWords.GoalColumn, g => g.Title) { NamesRow = true, IsFlexible = true },
        new(PlanWords.TodayColumn, g => FigureText.WithInterval(g.Today, Currency)) { IsRight = true },
        new(PlanWords.AfterColumn, g => FigureText.WithInterval(g.After, Currency)) { IsRight = true },
        new(PlanWords.GapColumn, Gap) { IsRight = true },
        .. plan.Goals.Any(g => g.Years is not null) ? [new(PlanWords.YearsColumn, YearsOf) { IsRight = true }] : (Column<PlanGoal>[])[],
    ];

    private IReadOnlyList<Column<PortfolioWave>> WaveColumns =>
    [
        new(PlanWords.QuarterColumn, w => PlanWords.QuarterOf.With(Year(w.FiscalYear), w.Quarter)) { NamesRow = true },
        new(PlanWords.WhatColumn, w => Series.Of(w.Candidates.Select(TitleOf))) { IsFlexible = true },
        new(PlanWords.BudgetColumn, Asked),
    ];

    private Message Heading => PlanWords.Title.With(plan.Study.File.Department.Title ?? (Text)plan.Study.File.Department.Id);

    private Message GoalsHow => plan.Goals.Any(g => g.Years is not null) ? PlanWords.GoalsHow.With(OnePagePlan.Years)
        : PlanWords.GoalsHowOneYear;

    private Phrase ProblemsHow => plan.AreStated ? PlanWords.FromTheFile : plan.Problems.Count > 0 ? PlanWords.FromHotSpots
        : PlanWords.NoProblems;

    private Message Rests => PlanWords.Rests.With(plan.Study.AsIs.Replications,
        plan.Study.Options.Seed.ToString(CultureInfo.InvariantCulture));

    /// <summary>Everything, for a screen or as Markdown.</summary>
    public static Page Of(OnePagePlan plan)
    {
        var built = new PlanPage(plan);
        var page = new Page(built.Heading).Lead(plan.Study.Headline)
            .Heading(PlanWords.Problems).Sentence(built.ProblemsHow).Items(plan.Problems.Take(plan.AreStated ? int.MaxValue
                : ProblemsOnPaper))
            .Heading(PlanWords.Priorities);
        page = plan.Priorities.Count == 0 ? page.Sentence(PlanWords.NothingChosen)
            : page.Sentence(PlanWords.PrioritiesHow).Table(built.PriorityColumns, plan.Priorities, namesAbove: true)
                .Sentence(PortfolioPage.Dear(plan.Portfolio));
        page = page.Heading(PlanWords.Goals);
        page = plan.Goals.Count == 0 ? page.Sentence(PlanWords.NoGoals)
            : page.Sentence(built.GoalsHow).Table(built.GoalColumns, plan.Goals, namesAbove: true);
        if (plan.Portfolio.Waves.Count > 0)
        {
            page.Heading(PlanWords.Steps).Sentence(PlanWords.StepsHow).Table(built.WaveColumns, plan.Portfolio.Waves, namesAbove: true)
                .Sentence(built.Later());
        }

        return page.Heading(PlanWords.Questions).Sentence(PlanWords.QuestionsHow).Items(plan.Questions).Sentence(built.Rests);
    }

    /// <summary>One sheet of A4; what has no room stands on the page.</summary>
    public static SheetFile Sheet(OnePagePlan plan)
    {
        var built = new PlanPage(plan);
        var fitting = _room.Select(room => built.Parts(room.OfAText * PaperLines.SureOf(PaperLines.LineWidth), room.OfACell, room.Problems)
            .ToList())
            .FirstOrDefault(parts => PaperLines.Of(built.Heading, parts) <= PaperLines.OfASheet);
        return new SheetFile("plan", built.Heading, [new PaperSheet(built.Heading,
            fitting ?? [.. built.Parts(PaperLines.SureOf(PaperLines.LineWidth), linesOfARow: 1, ProblemsOnPaper)])]);
    }

    private IEnumerable<SheetPart> Parts(int width, int linesOfARow, int problems)
    {
        yield return new SheetText(new Clipped(plan.Study.Headline,
            Math.Max(HeadlineLines * PaperLines.SureOf(PaperLines.LineWidth), width)));
        yield return new SheetList(PlanWords.Problems, [.. plan.Problems.Take(problems).Select(p => new Clipped(p, width))], ProblemsHow);
        yield return new SheetList(PlanWords.Priorities, [], Priorities.Count == 0 ? PlanWords.NothingChosen : PlanWords.PrioritiesHow);
        if (Priorities.Count > 0)
            yield return Grid(PriorityColumns, Priorities, linesOfARow, [46, 26, 16, 12]);
        yield return new SheetList(PlanWords.Goals, [], Goals.Count == 0 ? PlanWords.NoGoals : GoalsHow);
        if (Goals.Count > 0)
            yield return Grid(GoalColumns, Goals, linesOfARow, GoalColumns.Count == 5 ? [34, 18, 18, 14, 16] : [40, 22, 22, 16]);
        if (Waves.Count > 0)
        {
            yield return new SheetList(PlanWords.Steps, Later() is { } later ? [later] : [], PlanWords.StepsHow);
            yield return Grid(WaveColumns, Waves, linesOfARow, [20, 50, 30]);
        }

        yield return new SheetList(PlanWords.Questions, [.. Questions.Select(q => new Clipped(q, width))]);
        yield return new SheetText(Rests, IsNote: true);
    }

    // A share of the width is as many letters of a line.
    private static SheetGrid Grid<T>(IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, int lines, int[] widths) => new(
        [.. columns.Zip(widths, (c, width) => new PaperColumn(c.Heading, width))],
        [.. rows.Select(row => (IReadOnlyList<IWording?>)
            [.. columns.Zip(widths, (c, width) =>
                (IWording)new Clipped(c.Says(row), lines * PaperLines.SureOf(width - CellPadding)))])], 6);

    private static IWording Gives(PlanPriority priority) => FigureText.WithRange(priority.Choice.HoursReleasedPerYear,
        priority.Row?.Possible?.HoursReleased);

    private IWording Gap(PlanGoal goal) => goal.Gap is not { } gap ? PageWords.None : gap == 0 ? PlanWords.NoGap : new Amount(gap,
        goal.Unit, Currency);

    private static IWording YearsOf(PlanGoal goal) =>
        goal.Years is var (today, after, counted) ? PlanWords.YearsMet.With(today, after, counted) : PageWords.None;

    // What a year costs is asked in the first quarter in which something begins in it.
    private IWording Asked(PortfolioWave wave)
    {
        if (!plan.HasPrice)
            return PlanWords.NoPrice;
        return plan.Portfolio.Waves.First(w => w.FiscalYear == wave.FiscalYear) == wave && CostOf(wave.FiscalYear) is { } cost
            ? PlanWords.BudgetOf.With(Year(wave.FiscalYear), Money(cost)) : PageWords.None;
    }

    private Message? Later()
    {
        var begun = plan.Portfolio.Waves.Select(w => w.FiscalYear).ToHashSet();
        var later = plan.Portfolio.Years.Where(y => y.Cost != 0 && !begun.Contains(y.FiscalYear)).ToList();
        return !plan.HasPrice || later.Count == 0 ? null
            : PlanWords.LaterYears.With(Series.Of(later.Select(y => PlanWords.BudgetOf.With(Year(y.FiscalYear), Money(y.Cost)))));
    }

    private decimal? CostOf(int year) => plan.Portfolio.Years.FirstOrDefault(y => y.FiscalYear == year)?.Cost;

    private Message TitleOf(string id) => plan.Priorities.First(p => string.Equals(p.Choice.Id, id, StringComparison.Ordinal)).Choice.Title;

    private Amount Money(decimal money) => Amount.Money(money, Currency);

    private static Text Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static Text Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
