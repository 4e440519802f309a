using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What those ask whom the first page does not answer: the clerk, the manager who asks for money, the adviser, the councillor.
/// Each is answered, or told why it cannot be.</summary>
/// <remarks>What first, how much at least, what if nothing is done and what to measure next stand on the first page itself.</remarks>
internal sealed class AskedPart(RankedCandidate first, StudyResult result)
{
    private const int StepsNamed = 3;

    private static readonly IReadOnlyList<Column<(Phrase Who, Phrase Question, IWording Answer)>> Columns =
    [
        new(AskedWords.Who, asked => asked.Who),
        new(SignWords.Question, asked => asked.Question) { NamesRow = true },
        new(SignWords.Answer, asked => asked.Answer) { IsFlexible = true },
    ];

    private readonly Department _department = result.File.Department;

    /// <summary>The part; null where nothing is ranked.</summary>
    public static Page? Of(StudyResult result) =>
        result.Ranking is not [var first, ..] || result.IsPartial ? null : new AskedPart(first, result).Page();

    private Page Page() => new Page(AskedWords.Heading)
        .Sentence(AskedWords.AboutTheFirst.With(first.Title))
        .Table(Columns,
        [
            (AskedWords.Clerk, AskedWords.Lighter, Lighter()),
            (AskedWords.Clerk, AskedWords.FromWhen, FromWhen()),
            (AskedWords.Clerk, AskedWords.WhoMends, WhoMends()),
            (AskedWords.Manager, AskedWords.CostByYear, AlsoAsked.Of(result).First(asked => asked.Id == "budget").Answer),
            (AskedWords.Adviser, AskedWords.Disagree, Disagree()),
            (AskedWords.Adviser, AskedWords.PeakMonth, PeakMonth()),
            (AskedWords.Councillor, AskedWords.Sooner, Said(Gives.ByWorkflow, GivesWords.NoneSooner)),
            (AskedWords.Councillor, AskedWords.WhoseWork, Said(Gives.ByPool, AskedWords.NobodysWork)),
            (AskedWords.Councillor, AskedWords.OtherCities, OtherCities()),
        ]);

    private GivesText Gives => new(first.Effects, first.Possible, result.AsIs);

    private static IWording Said(IReadOnlyList<Message> said, Phrase otherwise) => said.Count > 0 ? Series.Joined("; ", said) : otherwise;

    private IWording Lighter()
    {
        var steps = first.Effects.ByState.Where(s => s.HoursReleasedPerYear is { Mean: > 0, DiffersFromZero: true })
            .OrderByDescending(s => s.HoursReleasedPerYear.Mean).ToList();
        return steps.Count == 0 ? AskedWords.NoneLighter
            : Series.Of(steps.Take(StepsNamed)
                .Select(s =>
                    AskedWords.StepHours.With(_department.FindState(s.State)?.Title ?? (Text)s.State.State,
                        FigureText.Mean(s.HoursReleasedPerYear))));
    }

    private Message FromWhen() => result.Portfolio is not { } plan ? AskedWords.NoPlan
        : plan.Chosen.FirstOrDefault(c => string.Equals(c.Id, first.Id, StringComparison.Ordinal)) is { } chosen
        ? AskedWords.FromMonth.With(chosen.From.Year, new CalendarMonth(chosen.From.Month))
        : AskedWords.NotInThePlan;

    private IWording WhoMends()
    {
        if (first.Candidate is not { Answer: Answer.Bot or Answer.DigitizeThenBot, Scenario: { } scenario } candidate)
            return AskedWords.NoBot;
        var owner = Owner.Of(scenario, AutomatedStep.Automated(candidate, _department), _department);
        return owner is null ? AskedWords.NobodyAsked : Owner.IsNobody(owner) ? AskedWords.NobodyMends : owner;
    }

    private Message Disagree() => result.Group is not { } group ? AskedWords.NoGroup : group.Division?.Sentence ?? GroupWords.NotDivided;

    // The month in which most cases wait for some pool, today; and the same pool, the same month, with it.
    private Message PeakMonth()
    {
        var worst = result.AsIs.Pools.SelectMany(p =>
            p.QueueLengthByMonth.Select((queue, month) => (Pool: p.Id, Month: month, Queue: queue?.Mean ?? 0))).OrderByDescending(m =>
            m.Queue).FirstOrDefault();
        if (worst.Queue <= 0)
            return GivesWords.NoWorstDay;
        var title = _department.FindPool(worst.Pool)?.Title ?? (Text)worst.Pool;
        return first.Effects.ChangeByMonth(worst.Pool)?[worst.Month].Mean is { } change
            ? AskedWords.PeakWith.With(new CalendarMonth(worst.Month + 1), title, Amount.Number(worst.Queue),
                Amount.Number(Math.Max(0, worst.Queue + change)))
            : AskedWords.Peak.With(new CalendarMonth(worst.Month + 1), title, Amount.Number(worst.Queue));
    }

    private Message OtherCities() => first.Published.Nearest is [var nearest, ..]
        ? AskedWords.Published.With(ReportWords.PublishedRow.With(nearest.City, nearest.Task, Amount.Hours(nearest.HoursBefore),
            Amount.Hours(nearest.HoursAfter), Amount.Share(nearest.Reduction)))
        : AskedWords.NothingPublished;
}
