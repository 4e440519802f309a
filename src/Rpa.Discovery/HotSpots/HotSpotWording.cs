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
    public Message Causes(WaitingByCause causes)
    {
        var all = Enum.GetValues<WaitingCause>().Select(c => (Name: (object)NameOf(c), Value: causes[c].Mean ?? 0)).ToList();
        return NamesWithShares(all, 0.1) is { } named ? HotSpotWords.Named.With(named) : HotSpotWords.NoCause;
    }

    public Message VisitsAndTime(StateResult state)
    {
        var visits = (state.Visits.Mean ?? 0) / (result.Years > 0 ? result.Years : 1);
        var each = visits > 0 ? (state.StaffHoursPerYear.Mean ?? 0) / visits : 0;
        var text = HotSpotWords.VisitsAndTime.With(Amount.Number(visits), Span(each));
        return state.ReworkShare.Mean >= 0.1 ? HotSpotWords.OfWhichRework.With(text, Share(state.ReworkShare.Mean.Value)) : text;
    }

    public Message StateWaits(StateResult state, WaitingCause cause, int? month)
    {
        var because = Because(state, cause);
        var wait = Span(state.WaitingHours.Mean ?? 0);
        var step = StepName(new StatePath(state.Workflow, state.Id));
        return month is { } m
            ? HotSpotWords.WaitsInMonthBecause.With(new CalendarMonth(m), step, wait, because)
            : HotSpotWords.WaitsBecause.With(step, wait, because);
    }

    public Message StateTakesTime(StateResult state, double share) =>
        HotSpotWords.TakesTime.With(StepName(new StatePath(state.Workflow, state.Id)), Share(share), PerYear(state.StaffHoursPerYear));

    public Message PoolIsHot(PoolResult pool, HotSpotMeasure measure)
    {
        var name = PoolName(pool.Id);
        if (measure == HotSpotMeasure.Utilization)
            return HotSpotWords.PoolIsFull.With(name, Share(pool.Utilization.Mean ?? 0));
        if (measure == HotSpotMeasure.QueueLength)
            return HotSpotWords.PoolQueue.With(name, Amount.Number(pool.QueueLength.Mean ?? 0));
        var month = Enumerable.Range(0, 12).MaxBy(m => pool.OvertimeHoursByMonth[m].Mean ?? 0);
        var year = pool.OvertimeHoursPerYear;
        return pool.OvertimeHoursByMonth[month].Mean >= 1.5 / 12 * year.Mean
            ? HotSpotWords.PoolOvertimeInMonth.With(name, PerYear(year), new CalendarMonth(month + 1))
            : HotSpotWords.PoolOvertime.With(name, PerYear(year));
    }

    public Message OvertimeMonths(PoolResult pool, double worthNaming)
    {
        var months = Enumerable.Range(0, 12).Select(m => (Name: (object)new CalendarMonth(m + 1), Value: pool.OvertimeHoursByMonth[m].Mean ?? 0)).ToList();
        return NamesWithShares(months, worthNaming, 3) is { } named ? HotSpotWords.MonthsOf.With(named) : HotSpotWords.NoCause;
    }

    public Message WorkOfPool(string pool, double worthNaming)
    {
        var states = RestsOn.StatesOf(_department, pool)
            .Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal))
            .Select(p => (Name: (object)StepName(p), Value: HoursOf(p)))
            .ToList();
        return NamesWithShares(states, worthNaming, 3) is { } named ? HotSpotWords.WorkOf.With(named) : HotSpotWords.CauseAnywhere;
    }

    public Message AgainstTheYear(double factor) => HotSpotWords.AgainstTheYear.With(Amount.Number(factor));

    public Message QueueInMonth(string pool, int month, Estimate queue) =>
        HotSpotWords.QueueInMonth.With(new CalendarMonth(month), PoolName(pool), Amount.Number(queue.Mean ?? 0));

    public Message PeopleBusy(double busy, double duty) => HotSpotWords.PeopleBusy.With(Amount.Number(Math.Min(busy, duty)), Amount.Number(duty));

    public Message QueueInHour(string pool, int hour, double queue) => HotSpotWords.QueueInHour.With(
        HotSpotWords.Weekday.With(Weekdays[hour / 24], hour % 24, (hour % 24) + 1), PoolName(pool), Amount.Number(queue));

    public Message WhereCause(MeasureKind kind, double worthNaming)
    {
        var pools = _department.Pools
            .Select(p => (Name: (object)PoolName(p.Id), Value: RestsOn.StatesOf(_department, p.Id)
                .Where(s => string.Equals(FirstPool(s), p.Id, StringComparison.Ordinal)).Sum(s => result.Samples.Of(kind, s.ToString()).Sum())))
            .ToList();
        return NamesWithShares(pools, worthNaming, 3) is { } named ? HotSpotWords.CausePools.With(named) : HotSpotWords.CauseAnywhere;
    }

    public Message CauseShare(WaitingCause cause, double share) => HotSpotWords.CauseShare.With(NameOf(cause), Share(share));

    private Message Because(StateResult state, WaitingCause cause)
    {
        if (cause == WaitingCause.Batching)
            return HotSpotWords.BecauseOfBatches;
        if (cause == WaitingCause.Unavailability)
            return HotSpotWords.BecauseOfHours;
        var pool = FirstPool(new StatePath(state.Workflow, state.Id));
        var own = _department.FindWorkflow(state.Workflow)?.Priority ?? 5;
        var others = _department.Workflows
            .Where(w => !string.Equals(w.Id, state.Workflow, StringComparison.Ordinal) && (cause == WaitingCause.Contention || w.Priority < own))
            .Select(w => (Workflow: w, Hours: w.AllStates.OfType<WorkState>().Select(s => new StatePath(w.Id, s.Id))
                .Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal)).Sum(HoursOf)))
            .Where(w => w.Hours > 0)
            .ToList();
        return others.Count == 0
            ? HotSpotWords.BecauseOfFewPeople
            : (cause == WaitingCause.Priority ? HotSpotWords.BecauseOfUrgentWorkflow : HotSpotWords.BecauseOfWorkflow).With(TitleOf(others.MaxBy(w => w.Hours).Workflow));
    }

    private static Series? NamesWithShares(List<(object Name, double Value)> rows, double worthNaming, int atMost = 4)
    {
        var total = rows.Sum(r => r.Value);
        if (!(total > 0))
            return null;
        var named = rows.OrderByDescending(r => r.Value).Take(atMost).Where(r => r.Value >= worthNaming * total)
            .Select(r => HotSpotWords.NameAndShare.With(r.Name, Share(r.Value / total))).ToList();
        return named.Count == 0 ? null : Series.Of(named);
    }

    private string? FirstPool(StatePath path) => _department.FindState(path) is WorkState { Work.By.Pools: [var first, ..] } ? first.Pool : null;

    private double HoursOf(StatePath path) => result.Samples.Of(MeasureKind.StateStaffHours, path.ToString()).Sum();

    private Message StepName(StatePath path)
    {
        var workflow = _department.FindWorkflow(path.Workflow);
        return HotSpotWords.StepOf.With(workflow?.FindState(path.State)?.Title ?? (Text)path.State, workflow is null ? (Text)path.Workflow : TitleOf(workflow));
    }

    private Text PoolName(string id) => _department.FindPool(id)?.Title ?? (Text)id;

    private static Text TitleOf(Workflow workflow) => workflow.Title ?? (Text)workflow.Id;

    private static Amount Share(double share) => Amount.Share(share);

    private static SpanOfTime Span(double hours) => new(hours);

    private static Amount PerYear(Estimate estimate) => new(estimate.Mean ?? 0, Unit.HoursPerYear);
}
