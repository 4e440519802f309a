using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a manager asks that a ranking does not say: answered from the study, or said to be unanswerable from this file.</summary>
/// <param name="Id">Its name in JSON.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">The answer, or why there is none.</param>
/// <param name="IsAnswered">Whether it is one.</param>
internal sealed record AlsoAsked(string Id, Phrase Question, Message Answer, bool IsAnswered)
{
    private const double HardlyAny = 0.5; // cases that wait on average in the worst month

    /// <summary>Which to carry out together where several are worth it and no budget says so, if nothing is done, the worst day, and,
    /// where anything is ranked, the budget.</summary>
    public static IReadOnlyList<AlsoAsked> Of(StudyResult result) => result.IsPartial ? [] :
    [
        .. result is { Together: { } together, Portfolio: null } ? [Together(together)] : (AlsoAsked[])[],
        IfNothingIsDone(result),
        WorstDay(result),
        .. result.Ranking is [var first, ..] ? [Budget(first, result)] : (AlsoAsked[])[],
    ];

    private static AlsoAsked Together(BestTogether set)
    {
        static Series Named(IEnumerable<Candidate> candidates) => Series.Of(candidates.Select(c => ReportWords.Quoted.With(c.Title)));
        if (set.Candidates.Count == 1)
            return new AlsoAsked("together", GivesWords.Together, GivesWords.TogetherAlone.With(Named(set.Candidates)), true);
        var answer = GivesWords.TogetherIs.With(Named(set.Candidates),
            FigureText.WithRange(set.Effects.HoursReleasedPerYear, set.PossibleHours), FigureText.Mean(set.Sum.HoursReleasedPerYear));
        if (set.SetsSimulated > 1)
            answer = GivesWords.TogetherOfSets.With(answer, set.SetsSimulated);
        return new AlsoAsked("together", GivesWords.Together,
            set.AddNothing.Count == 0 ? answer : GivesWords.TogetherAddNothing.With(answer, Named(set.AddNothing)), true);
    }

    /// <summary>What becomes of today as it is.</summary>
    public static AlsoAsked IfNothingIsDone(StudyResult result)
    {
        var asIs = result.AsIs;
        List<object> hurts = [];
        if (asIs.Workflows.Sum(w => w.LateCasesPerYear?.Mean ?? 0) is > 0 and var late)
            hurts.Add(GivesWords.LateAYear.With(new Amount(late, Unit.CasesPerYear)));
        if (asIs.Pools.Sum(p => p.OvertimeHoursPerYear.Mean ?? 0) is > 0 and var overtime)
            hurts.Add(GivesWords.OvertimeAYear.With(new Amount(overtime, Unit.HoursPerYear)));
        object today = hurts.Count > 0 ? Series.Of(hurts)
            : asIs.Workflows.All(w => w.LateCasesPerYear is null) ? GivesWords.NothingHurtsNothingDue : GivesWords.NothingHurts;
        return new AlsoAsked("nothing-done", GivesWords.NothingDone,
            (result.File.Outlook is null ? GivesWords.AsToday : GivesWords.AsTodayWithOutlook).With(today), false);
    }

    private static AlsoAsked WorstDay(StudyResult result)
    {
        if (result.WorstDay is { } days)
        {
            if (days.Worst.Today == 0 && days.Worst.WithChosen is null or 0)
                return new AlsoAsked("worst-day", GivesWords.WorstDay, GivesWords.WorstDayQuiet.With(days.Years.Count), true);
            var (day, count) = (WorstDayPart.Day(days.Worst.Date), new CountNumber(days.Worst.Today));
            return new AlsoAsked("worst-day", GivesWords.WorstDay, days.Worst.WithChosen is { } with
                ? GivesWords.WorstDayIs.With(day, count, new CountNumber(with), days.Years.Count)
                : GivesWords.WorstDayToday.With(day, count, days.Years.Count), true);
        }

        var asIs = result.AsIs;
        var worst = asIs.Pools.SelectMany(p =>
            p.QueueLengthByMonth.Select((queue, month) => (Pool: p.Id, Month: month, Queue: queue?.Mean ?? 0))).OrderByDescending(m =>
            m.Queue).FirstOrDefault();
        var month = new CalendarMonth(worst.Month + 1);
        var answer = worst.Queue is > 0 and < HardlyAny ? GivesWords.WorstMonthQuiet.With(month) : worst.Queue > 0
            ? GivesWords.WorstMonth.With(month, Amount.Number(worst.Queue),
                asIs.Department.FindPool(worst.Pool)?.Title ?? (Text)worst.Pool)
            : GivesWords.NoWorstDay;
        return new AlsoAsked("worst-day", GivesWords.WorstDay, answer, false);
    }

    private static AlsoAsked Budget(RankedCandidate first, StudyResult result)
    {
        var business = first.Business;
        AlsoAsked Said(Message answer, bool isAnswered) => new("budget", GivesWords.WhichBudget, answer, isAnswered);
        object Money(decimal amount) => Amount.Money(amount, result.File.Department.Currency);
        if (first.Value.Mean is not > 0)
            return Said(GivesWords.NothingBetterToAskFor.With(), true);
        if (business.IsInHoursOfPay)
            return Said(GivesWords.NoBudget, false);
        if (business.Years.All(y => y.Costs == 0))
            return Said(GivesWords.NothingToAskFor, true);
        if (business.ByFiscalYear.Count == 0)
        {
            return Said(GivesWords.NoFiscalYears.With(
                Money(business.Years.Where(y => y.Year == 0).Sum(y => y.Costs)),
                Money(business.Years.FirstOrDefault(y => y.Year == 1)?.Costs ?? 0)), false);
        }

        var asked = GivesWords.Budget.With(business.ByFiscalYear[0].FiscalYear,
            Series.Of(business.ByFiscalYear.Where(y => y.OwnFunds != 0)
                .Select(y => GivesWords.BudgetOf.With(y.FiscalYear, Money(y.OwnFunds)))));
        var isFromApril = FullTimePost.Start(result.Options).Month == FiscalYear.FirstMonth;
        return Said(isFromApril ? asked : GivesWords.BudgetFromApril.With(asked), true);
    }
}
