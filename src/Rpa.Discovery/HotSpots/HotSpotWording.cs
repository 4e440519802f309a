using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.HotSpots;

/// <summary>Says a hot spot in words: its reason and its sentence.</summary>
internal sealed class HotSpotWording(ExperimentResult result)
{
    public static readonly string[] WeekdayCodes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly Phrase[] Weekdays =
    [
        HotSpotWords.Monday, HotSpotWords.Tuesday, HotSpotWords.Wednesday, HotSpotWords.Thursday, HotSpotWords.Friday, HotSpotWords.Saturday, HotSpotWords.Sunday,
    ];

    private readonly Department _department = result.Department;

    public static Phrase NameOf(WaitingCause cause) => cause switch
    {
        WaitingCause.Batching => Words.Batching,
        WaitingCause.Unavailability => Words.Unavailability,
        WaitingCause.Priority => Words.Priority,
        _ => Words.Contention,
    };

    /// <summary>The causes from the largest, down to a tenth of the waiting: 「人手待ち 62%、時間外・不在待ち 30%」.</summary>
    public Text Causes(WaitingByCause causes)
    {
        var all = Enum.GetValues<WaitingCause>().Select(c => (Name: (object)NameOf(c), Value: causes[c].Mean ?? 0)).ToList();
        return NamesWithShares(all, 0.1) ?? Text.Of(HotSpotWords.NoCause);
    }

    public Text VisitsAndTime(StateResult state)
    {
        var visits = (state.Visits.Mean ?? 0) / (result.Years > 0 ? result.Years : 1);
        var each = visits > 0 ? (state.StaffHoursPerYear.Mean ?? 0) / visits : 0;
        var text = Text.Of(HotSpotWords.VisitsAndTime, Figure.Of(visits), Span(each));
        return state.ReworkShare.Mean >= 0.1 ? Text.Of(HotSpotWords.OfWhichRework, text, Share(state.ReworkShare.Mean.Value)) : text;
    }

    public Text StateWaits(StateResult state, WaitingCause cause, int? month)
    {
        var because = Because(state, cause);
        var wait = Span(state.WaitingHours.Mean ?? 0);
        var step = StepName(new StatePath(state.Workflow, state.Id));
        return month is { } m
            ? Text.Of(HotSpotWords.WaitsInMonthBecause, MonthName(m), step, wait, because)
            : Text.Of(HotSpotWords.WaitsBecause, step, wait, because);
    }

    public Text StateTakesTime(StateResult state, double share) =>
        Text.Of(HotSpotWords.TakesTime, StepName(new StatePath(state.Workflow, state.Id)), Share(share), PerYear(state.StaffHoursPerYear));

    public Text PoolIsHot(PoolResult pool, HotSpotMeasure measure)
    {
        var name = PoolName(pool.Id);
        if (measure == HotSpotMeasure.Utilization)
            return Text.Of(HotSpotWords.PoolIsFull, name, Share(pool.Utilization.Mean ?? 0));
        if (measure == HotSpotMeasure.QueueLength)
            return Text.Of(HotSpotWords.PoolQueue, name, Figure.Of(pool.QueueLength.Mean ?? 0));
        var month = Enumerable.Range(0, 12).MaxBy(m => pool.OvertimeHoursByMonth[m].Mean ?? 0);
        var year = pool.OvertimeHoursPerYear;
        return pool.OvertimeHoursByMonth[month].Mean >= 1.5 / 12 * year.Mean
            ? Text.Of(HotSpotWords.PoolOvertimeInMonth, name, PerYear(year), MonthName(month + 1))
            : Text.Of(HotSpotWords.PoolOvertime, name, PerYear(year));
    }

    public Text OvertimeMonths(PoolResult pool, double worthNaming)
    {
        var months = Enumerable.Range(0, 12).Select(m => (Name: (object)MonthName(m + 1), Value: pool.OvertimeHoursByMonth[m].Mean ?? 0)).ToList();
        return NamesWithShares(months, worthNaming, 3) is { } named ? Text.Of(HotSpotWords.MonthsOf, named) : Text.Of(HotSpotWords.NoCause);
    }

    public Text WorkOfPool(string pool, double worthNaming)
    {
        var states = RestsOn.StatesOf(_department, pool)
            .Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal))
            .Select(p => (Name: (object)StepName(p), Value: HoursOf(p)))
            .ToList();
        return NamesWithShares(states, worthNaming, 3) is { } named ? Text.Of(HotSpotWords.WorkOf, named) : Text.Of(HotSpotWords.CauseAnywhere);
    }

    public Text AgainstTheYear(double factor) => Text.Of(HotSpotWords.AgainstTheYear, Figure.Of(factor));

    public Text QueueInMonth(string pool, int month, Estimate queue) =>
        Text.Of(HotSpotWords.QueueInMonth, MonthName(month), PoolName(pool), Figure.Of(queue.Mean ?? 0));

    public Text PeopleBusy(double busy, double duty) => Text.Of(HotSpotWords.PeopleBusy, Figure.Of(Math.Min(busy, duty)), Figure.Of(duty));

    public Text QueueInHour(string pool, int hour, double queue) => Text.Of(HotSpotWords.QueueInHour,
        Text.Of(HotSpotWords.Weekday, Weekdays[hour / 24], Number(hour % 24), Number((hour % 24) + 1)), PoolName(pool), Figure.Of(queue));

    public Text WhereCause(MeasureKind kind, double worthNaming)
    {
        var pools = _department.Pools
            .Select(p => (Name: (object)PoolName(p.Id), Value: RestsOn.StatesOf(_department, p.Id)
                .Where(s => string.Equals(FirstPool(s), p.Id, StringComparison.Ordinal)).Sum(s => result.Samples.Of(kind, s.ToString()).Sum())))
            .ToList();
        return NamesWithShares(pools, worthNaming, 3) is { } named ? Text.Of(HotSpotWords.CausePools, named) : Text.Of(HotSpotWords.CauseAnywhere);
    }

    public Text CauseShare(WaitingCause cause, double share) => Text.Of(HotSpotWords.CauseShare, NameOf(cause), Share(share));

    private Text Because(StateResult state, WaitingCause cause)
    {
        if (cause == WaitingCause.Batching)
            return Text.Of(HotSpotWords.BecauseOfBatches);
        if (cause == WaitingCause.Unavailability)
            return Text.Of(HotSpotWords.BecauseOfHours);
        var pool = FirstPool(new StatePath(state.Workflow, state.Id));
        var own = _department.FindWorkflow(state.Workflow)?.Priority ?? 5;
        var others = _department.Workflows
            .Where(w => !string.Equals(w.Id, state.Workflow, StringComparison.Ordinal) && (cause == WaitingCause.Contention || w.Priority < own))
            .Select(w => (Workflow: w, Hours: w.AllStates.OfType<WorkState>().Select(s => new StatePath(w.Id, s.Id))
                .Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal)).Sum(HoursOf)))
            .Where(w => w.Hours > 0)
            .ToList();
        return others.Count == 0
            ? Text.Of(HotSpotWords.BecauseOfFewPeople)
            : Text.Of(cause == WaitingCause.Priority ? HotSpotWords.BecauseOfUrgentWorkflow : HotSpotWords.BecauseOfWorkflow, TitleOf(others.MaxBy(w => w.Hours).Workflow));
    }

    private static Text? NamesWithShares(List<(object Name, double Value)> rows, double worthNaming, int atMost = 4)
    {
        var total = rows.Sum(r => r.Value);
        if (!(total > 0))
            return null;
        var named = rows.OrderByDescending(r => r.Value).Take(atMost).Where(r => r.Value >= worthNaming * total)
            .Select(r => Text.Of(HotSpotWords.NameAndShare, r.Name, Share(r.Value / total))).ToList();
        return named.Count == 0 ? null : new Text
        {
            English = string.Join(HotSpotWords.ListComma.English, named.Select(n => n.In(Language.English))),
            Japanese = string.Join(HotSpotWords.ListComma.Japanese, named.Select(n => n.In(Language.Japanese))),
        };
    }

    private string? FirstPool(StatePath path) => _department.FindState(path) is WorkState { Work.By.Pools: [var first, ..] } ? first.Pool : null;

    private double HoursOf(StatePath path) => result.Samples.Of(MeasureKind.StateStaffHours, path.ToString()).Sum();

    private Text StepName(StatePath path)
    {
        var workflow = _department.FindWorkflow(path.Workflow);
        return Text.Of(HotSpotWords.StepOf, workflow?.FindState(path.State)?.Title ?? (Text)path.State, workflow is null ? path.Workflow : TitleOf(workflow));
    }

    private Text PoolName(string id) => _department.FindPool(id)?.Title ?? (Text)id;

    private static Text TitleOf(Workflow workflow) => workflow.Title ?? (Text)workflow.Id;

    private static Text MonthName(int month) => new()
    {
        English = HotSpotWords.Month.In(Language.English, CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)),
        Japanese = HotSpotWords.Month.In(Language.Japanese, month),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Func<Language, string> Share(double share) => language => Figure.Share(share, language);

    private static Func<Language, string> Span(double hours) => language => Figure.Span(hours, language);

    private static Func<Language, string> PerYear(Estimate estimate) => language => UnitText.Of(estimate.Mean ?? 0, Unit.HoursPerYear, language);
}
