using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Populations;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The years to come: when each goal breaks and how sure that is, year by year, and what holds it.</summary>
internal sealed class OutlookPage(YearlyOutlook outlook, DepartmentFile file)
{
    private const int HoldersShown = 5;
    private readonly FutureYears _years = outlook.Years;

    public static Page Of(YearlyOutlook outlook, DepartmentFile file)
    {
        var page = new OutlookPage(outlook, file);
        var built = new Page(page.Title());
        foreach (var goal in outlook.Goals)
            built.Lead(Headline(goal)).Sentence(page.Sure(goal)).Sentence(Divided(goal))
                .Sentence(page.Chosen(goal)).Sentence(page.Longest(goal));
        built.Add(page.Assumed());
        foreach (var goal in outlook.Goals)
            built.Heading(goal.Goal.Title).Table(page.GoalColumns(goal), goal.Years).Draw(OutlookCharts.Of(goal,
                outlook)).Add(page.Holds(goal));
        return built.Sentence(OutlookWords.Tried.With(outlook.Tried.Count, outlook.NotOpen.Count)).Add(page.How());
    }

    private Message Title()
    {
        var name = file.Department.Title ?? (Text)file.Department.Id;
        return _years.Count == 1 ? OutlookWords.HeadingOne.With(name, Year(_years.First)) : OutlookWords.Heading.With(name,
            Year(_years.First), Year(_years.First + _years.Count - 1));
    }

    // ── when it breaks ──────────────────────────────────────────────────────────────────────────

    private static Message Headline(GoalOutlook goal) => goal switch
    {
        { Counted: 0 } => OutlookWords.NotWantedYet.With(goal.Goal.Title, Year(goal.From)),
        { BreaksIn: null } => OutlookWords.MetThroughout.With(goal.Goal.Title, goal.Counted),
        { BreaksIn: { } year } => (year == goal.Years[0].Year ? OutlookWords.MissedNow : OutlookWords.BreaksIn).With(goal.Goal.Title,
            Year(year), goal.Met, goal.Counted),
    };

    private Message? Sure(GoalOutlook goal)
    {
        if (goal.Counted == 0)
            return null;
        if (goal is not { Share: { } share, Word: { } word, Possible: var possible })
            return outlook.IsDoubtLeftOut ? OutlookWords.DoubtLeftOut
                : outlook.FilesDrawn == 0 ? OutlookWords.NoDoubt : OutlookWords.AllRuledOut;
        Message between = possible switch
        {
            ({ } early, { } late) => early == late ? OutlookWords.InThatYear.With(Year(early))
                : OutlookWords.BetweenYears.With(Year(early), Year(late)),
            ({ } early, null) => OutlookWords.NotBefore.With(Year(early)),
            _ => OutlookWords.NeverInFiles,
        };
        return (goal.BreaksIn is null ? OutlookWords.SureMet : OutlookWords.SureBroken).With(word, Amount.Probability(share), goal.Files,
            between);
    }

    // A mean over years and a share of files can fall on different sides of a limit, since some files are far beyond it.
    private static Message? Divided(GoalOutlook goal) => goal is not { Counted: > 0, Share: < 0.5 } ? null
        : goal.BreaksIn is null ? OutlookWords.FilesBreak.With() : OutlookWords.FilesMeet.With();

    private Message? Longest(GoalOutlook goal) => goal is not { HeldBy: [var held, ..] } ? null
        : OutlookWords.HoldsLongest.With(held.Candidate.Title, held.Met, goal.Counted, goal.Met, Balance(held));

    private Message? Chosen(GoalOutlook goal)
    {
        if (outlook.Chosen is not { } chosen || goal.Counted == 0)
            return null;
        if (chosen.Plan.Chosen.Count == 0)
            return OutlookWords.NothingChosen;
        var set = chosen.Goals[outlook.Goals.Index().First(g => ReferenceEquals(g.Item, goal)).Index];
        return OutlookWords.ChosenSet.With(Series.Of(chosen.Plan.Chosen.Select(c => c.Title)),
            set.BreaksIn is { } year ? OutlookWords.ChosenBreaks.With(Year(year), set.Met, goal.Counted)
                : OutlookWords.ChosenMet.With(goal.Counted));
    }

    private IEnumerable<Column<GoalYear>> GoalColumns(GoalOutlook goal)
    {
        yield return new(OutlookWords.YearColumn, y => ReportWords.FiscalYearOf.With(Year(y.Year))) { NamesRow = true };
        yield return new(goal.Share is null ? OutlookWords.BareFigureColumn : OutlookWords.FigureColumn, y => y.Figure is null
            ? OutlookWords.PiledUp : new YearFigureText(y))
        { IsRight = true };
        yield return new(OutlookWords.MetColumn, y => !y.Counts ? OutlookWords.NotYet : y.IsMet ? OutlookWords.Met : OutlookWords.Missed);
        if (goal.Share is not null)
            yield return new(OutlookWords.SureColumn, y => y.MetShare is { } share
                ? OutlookWords.WordAndShare.With(ProbabilityScale.Word(share, goal.Files), Amount.Probability(share)) : PageWords.None);
    }

    // ── what is assumed ─────────────────────────────────────────────────────────────────────────

    private Page Assumed()
    {
        var page = new Page().Heading(OutlookWords.YearsHeading)
            .Table<OutlookYear>(
            [
                new(OutlookWords.YearColumn, y => ReportWords.FiscalYearOf.With(Year(y.Year))) { NamesRow = true },
                new(OutlookWords.PeopleColumn, y => new WholeNumber(y.People.Sum())) { IsRight = true },
                new(OutlookWords.CasesColumn, y => y.Cases.Any(c => c is null) ? PageWords.None : new Amount(y.Cases.Sum(c =>
                    c!.Mean ?? 0), Unit.CasesPerYear)) { IsRight = true },
                new(OutlookWords.LoadColumn, y => double.IsFinite(y.Load) ? Amount.Share(y.Load)
                    : CredibilityWords.WithoutEnd) { IsRight = true },
                new(OutlookWords.OpenColumn, y => y.LeftOpen is null ? OutlookWords.PiledUp
                    : FigureText.Mean(y.LeftOpen)) { IsRight = true },
            ], outlook.ByYear)
            .Sentence(OutlookWords.LoadHow);
        return page.Items(Changes());
    }

    private IEnumerable<IWording?> Changes()
    {
        var pools = file.Department.Pools.Where(p => _years.All.Any(y => _years.People(p, y) != _years.People(p, _years.First))).ToList();
        var workflows = file.Department.Workflows.Where(w => _years.Demand(w, _years.First + 1) != 1).ToList();
        var last = _years.First + _years.Count - 1;
        if (pools.Count == 0 && workflows.Count == 0 && file.Outlook is null && _years.Population.Count == 0)
            yield return OutlookWords.NothingSaid;
        if (pools.Count > 0)
            yield return OutlookWords.PeopleChange.With(Series.Of(pools.Select(p => OutlookWords.PeopleOf.With(p.Title ?? (Text)p.Id,
                Series.Of(Steps(p))))));
        if (workflows.Count > 0)
        {
            yield return OutlookWords.DemandChange.With(Year(last), Series.Of(workflows.Select(w =>
                OutlookWords.PeopleOf.With(w.Title ?? (Text)w.Id, Amount.Number(100 * _years.Demand(w, last))))));
        }

        if (file.Outlook is not null)
            yield return OutlookWords.RestsOn
                .With(Series.Of([Terms.Of((file.Outlook.Evidence ?? file.Department.Evidence ?? Evidence.Guess).Class),
                    .. SourcesOf(file.Outlook.Evidence)]));
        foreach (var (pool, numbers) in (file.Outlook?.Staff ?? new Dictionary<string, IReadOnlyDictionary<int, double>>()).OrderBy(p =>
            p.Key, StringComparer.Ordinal))
        {
            if (numbers.Count > 0 && numbers.Keys.Max() < last)
                yield return OutlookWords.SaidUntil.With(Year(numbers.Keys.Max()), file.Department.FindPool(pool)?.Title ?? (Text)pool);
        }

        foreach (var series in _years.Population)
        {
            if (series.Sources.Count > 0)
                yield return OutlookWords.SourceOf.With(Series.Of(series.Sources.Select(s => (object)(Message)(Text)s)));
            if (series.Last < last)
                yield return OutlookWords.SaidUntil.With(Year(series.Last),
                    (file.Department.FindPool(series.Scales)?.Title ?? file.Department.FindWorkflow(series.Scales)?.Title) is { } title
                    ? title : series.Scales == PopulationSeries.Staff ? OutlookWords.PeopleColumn
                        : series.Scales == PopulationSeries.Demand ? OutlookWords.CasesColumn : (Message)(Text)series.Scales);
        }

        foreach (var calendar in file.Department.Calendars)
        {
            var dated = calendar.Hours.ClosedDates.Concat(calendar.Hours.OpenDates.Select(o => o.Dates)).Where(d =>
                !d.IsEveryYear).ToList();
            var latest = Enumerable.Range(_years.First, _years.Count + 1).Where(y => dated.Exists(d => d.Overlaps(new DateOnly(y, 1, 1),
                new DateOnly(y, 12, 31)))).Select(y => (int?)y).LastOrDefault();
            if (latest is { } until && until < last)
                yield return OutlookWords.DatesUntil.With(calendar.Title ?? (Text)calendar.Id, Year(until));
        }

        if (file.Department.Calendars.Any(c => c.Hours.ClosedHolidays is not null) && JapaneseHolidays.IsProvisional(last + 1))
            yield return OutlookWords.Provisional.With(Year(JapaneseHolidays.LastPublishedYear));
    }

    private IEnumerable<object> SourcesOf(Evidence? evidence) => evidence?.Source is { } id ? [file.Sources.FirstOrDefault(s =>
        string.Equals(s.Id, id, StringComparison.Ordinal))?.Title ?? (Text)id] : [];

    private IEnumerable<object> Steps(Pool pool)
    {
        var before = _years.People(pool, _years.First);
        yield return new WholeNumber(before);
        foreach (var year in _years.All.Skip(1).Where(y => _years.People(pool, y) != _years.People(pool, y - 1)))
            yield return OutlookWords.PeopleFrom.With(Year(year), _years.People(pool, year));
    }

    // ── what holds it ───────────────────────────────────────────────────────────────────────────

    private Page Holds(GoalOutlook goal)
    {
        if (goal.Counted == 0 || goal.Met == goal.Counted)
            return new Page();
        var page = new Page().Heading(OutlookWords.HoldsHeading.With(goal.Goal.Title), Page.Part);
        if (goal.HeldBy is not [var first, ..])
            return page.Sentence(OutlookWords.NothingHolds.With(outlook.Tried.Count));
        return page
            .Table<HeldGoal>(
            [
                new(OutlookWords.CandidateColumn, h => h.Candidate.Title) { NamesRow = true, IsFlexible = true },
                new(OutlookWords.UntilColumn, h => h.BreaksIn is { } year ? ReportWords.FiscalYearOf.With(Year(year)) : OutlookWords.Never),
                new(OutlookWords.YearsMetColumn, h => OutlookWords.YearsOf.With(h.Met, goal.Counted)) { IsRight = true },
                new(OutlookWords.BalanceColumn, Ranged) { IsRight = true },
            ], goal.HeldBy.Take(HoldersShown), namesAbove: true)
            .Sentence(first is { Share: { } share, Word: { } word } ? OutlookWords.HoldsSure.With(word, Amount.Probability(share),
                first.Files) : null);
    }

    private Message Balance(HeldGoal held) => held.Business.BalancePerYear < 0
        ? OutlookWords.Costs.With(Money(-held.Business.BalancePerYear, held.Balance?.Negated(), held.Business))
        : OutlookWords.Saves.With(Ranged(held));

    private FigureText Ranged(HeldGoal held) => Money(held.Business.BalancePerYear, held.Balance, held.Business);

    private FigureText Money(decimal money, PossibleAmount? range, BusinessCase business) => FigureText.WithRange(
        Estimate.Exact((double)money, Unit.Money), range, business.IsInHoursOfPay ? UnitText.HoursOfPay : file.Department.Currency);

    // ── how we know ─────────────────────────────────────────────────────────────────────────────

    private Page How() => new Page().Heading(OutlookWords.HowHeading).Items(
    [
        OutlookWords.HowYears.With(outlook.Runs, outlook.TriedRuns),
        outlook.FilesDrawn > 0 ? OutlookWords.HowFiles.With(outlook.FilesDrawn, outlook.FilesKept) : null,
        OutlookWords.HowMuch.With(outlook.YearsSimulated),
        OutlookWords.HowMoney,
        OutlookWords.HowLimits,
    ]);

    private static Text Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A goal's figure in a year, with what 8 in 10 possible files give; in a cell it stays the number that it is.</summary>
internal sealed record YearFigureText(GoalYear Year) : INumbered
{
    public CellNumber? Number => Year.Figure?.Mean is not { } mean ? null
        : new CellNumber(mean, Year.Figure.Unit)
        {
            Low = Year.P10, High = Year.P90, Limits = Year.P10 is null ? CellLimits.None
            : CellLimits.PossibleFiles
        };

    public string In(Language language)
    {
        if (Year.Figure is not { Mean: { } mean, Unit: var unit })
            return PageWords.None.In(language);
        var text = UnitText.Of(mean, unit, language);
        return Year is { P10: { } low, P90: { } high } ? ReportWords.FigureAndLimits.In(language, text, Series.FromTo(Shown(low, unit),
            Shown(high, unit)).In(language)) : text;
    }

    private static string Shown(double value, Unit unit) => Numbers.Significant(UnitText.Shown(value, unit));
}
