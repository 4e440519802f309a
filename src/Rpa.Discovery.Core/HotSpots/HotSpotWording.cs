using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.HotSpots;

/// <summary>Says a hot spot in words: its reason and its sentence.</summary>
internal sealed class HotSpotWording(ExperimentResult result)
{
    public static readonly string[] WeekdayCodes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly Phrase[] Weekdays =
    [
        HotSpotWords.Monday, HotSpotWords.Tuesday, HotSpotWords.Wednesday, HotSpotWords.Thursday, HotSpotWords.Friday,
        HotSpotWords.Saturday, HotSpotWords.Sunday,
    ];

    private readonly Department _department = result.Department;

    public static Phrase NameOf(OpenCause cause) => cause switch
    {
        OpenCause.Batching => Words.Batching,
        OpenCause.NotStaffed => HotSpotWords.NotStaffed,
        OpenCause.Absent => HotSpotWords.Absent,
        OpenCause.Down => HotSpotWords.Down,
        OpenCause.Priority => Words.Priority,
        _ => Words.Contention,
    };

    public static string CodeOf(OpenCause cause) => cause switch
    {
        OpenCause.Batching => "batching",
        OpenCause.NotStaffed => "notStaffed",
        OpenCause.Absent => "absent",
        OpenCause.Down => "down",
        OpenCause.Priority => "priority",
        _ => "contention",
    };

    /// <summary>The causes in open time from the largest, down to a tenth: 「人手待ち 62%、担当の時間外待ち 30%」.</summary>
    public Message Causes(OpenWaiting open)
    {
        var all = OpenWaiting.All.Select(c => (Name: (object)NameOf(c), Value: open.Hours[(int)c])).ToList();
        return NamesWithShares(all, 0.1) is { } named ? HotSpotWords.Named.With(named) : HotSpotWords.NoCause;
    }

    public Message VisitsAndTime(StateResult state)
    {
        var visits = VisitsPerYear(state);
        var each = visits > 0 ? (state.StaffHoursPerYear.Mean ?? 0) / visits : 0;
        var text = HotSpotWords.VisitsAndTime.With(Amount.Number(visits), OfWork(each));
        return state.ReworkShare.Mean >= Rework ? HotSpotWords.OfWhichRework.With(text, Share(state.ReworkShare.Mean.Value)) : text;
    }

    public Message StateWaits(StateResult state, OpenWaiting open)
    {
        var wait = state.WaitingHours.Mean ?? 0;
        var told = state.WaitingByCauseHours.Closed.Mean > 0
            ? HotSpotWords.WaitOfWhichOpen.With(Span(wait), OfWork(open.Total)) : HotSpotWords.Named.With(Span(wait));
        var why = HotSpotWords.CauseWithShare.With(Because(state, open.Main), Share(open.MainShare ?? 0));
        return HotSpotWords.StateWaits.With(StepName(PathOf(state)), told, WhenItWaits(state), why, LookFirst(state, open.Main));
    }

    public Message StateTakesTime(StateResult state, double share)
    {
        var visits = VisitsPerYear(state);
        var hours = state.StaffHoursPerYear.Mean ?? 0;
        var each = visits > 0 ? hours / visits : 0;
        var others = result.States.Where(s => s.StaffHoursPerYear.Mean > 0).ToList();
        var (meanVisits, meanHours) = (others.Average(VisitsPerYear), others.Sum(VisitsPerYear) is > 0 and var all
            ? others.Sum(s => s.StaffHoursPerYear.Mean ?? 0) / all : 0);
        var comesBack = state.ReworkShare.Mean >= Rework;
        var isFrequent = visits * meanHours >= each * meanVisits;
        // With nothing beside it, it is neither frequent nor long.
        Message why = comesBack ? HotSpotWords.ComesBack.With(Share(state.ReworkShare.Mean!.Value))
            : others.Count == 1 ? HotSpotWords.OnlyWork : isFrequent ? HotSpotWords.ComesOften : HotSpotWords.TakesLong;
        var look = comesBack ? HotSpotWords.LookAtRework : isFrequent ? HotSpotWords.LookAtNeed : HotSpotWords.LookAtLongest;
        return HotSpotWords.TakesTime.With(
            StepName(PathOf(state)), Share(share), People(state) is > 1 and var people
                ? HotSpotWords.OfSeveral.With(OfWork(each), people) : OfWork(each), Amount.Number(visits),
            WhenOf([.. state.ByMonth.Select(m => (m.Month, m.StaffHours.Mean ?? 0))]), why, look);
    }

    public Message PoolIsHot(PoolResult pool, HotSpotMeasure measure)
    {
        var name = PoolName(pool.Id);
        var largest = LargestOf(pool.Id, HoursOf);
        if (measure == HotSpotMeasure.Utilization)
        {
            var busiest = Enumerable.Range(0, 12).MaxBy(m => pool.UtilizationByMonth[m]?.Mean ?? 0);
            var when = pool.UtilizationByMonth[busiest]?.Mean is { } most && most >= 1.05 * (pool.Utilization.Mean ?? 0)
                ? HotSpotWords.MostInMonth.With(new CalendarMonth(busiest + 1), Share(most)) : HotSpotWords.AllYear;
            return HotSpotWords.PoolIsFull.With(name, Share(pool.Utilization.Mean ?? 0), when, WorkOfPool(pool.Id),
                HotSpotWords.LookAtOthers);
        }

        if (measure == HotSpotMeasure.QueueLength)
        {
            var longest = LargestOf(pool.Id, path => OpenWaiting.Samples(result.Samples, path.ToString()).Sum()) ?? largest;
            return HotSpotWords.PoolQueue.With(name, Amount.Number(pool.QueueLength.Mean ?? 0),
                WhenOf([.. Months(pool.QueueLengthByMonth)]),
                longest is { } most ? Because(pool.Id, most.Workflow, MainCauseOf(most)) : HotSpotWords.BecauseOfFewPeople,
                LookAtStep(longest));
        }

        var year = pool.OvertimeHoursPerYear;
        var month = Enumerable.Range(0, 12).MaxBy(m => pool.OvertimeHoursByMonth[m].Mean ?? 0);
        var overtimeMonths = WhenOf([.. Months(pool.OvertimeHoursByMonth)],
            m => new Amount(pool.OvertimeHoursByMonth[m - 1].Mean ?? 0, Unit.Hours));
        return HotSpotWords.PoolOvertime.With(
            name, PerYear(year), overtimeMonths,
            LookAtStep(LargestOf(pool.Id, path => result.Samples.Of(MeasureKind.StateStaffHours, path.ToString(), month).Sum())
                ?? largest));
    }

    public Message OvertimeMonths(PoolResult pool)
    {
        var months = Enumerable.Range(0, 12)
            .Select(m => (Name: (object)new CalendarMonth(m + 1), Value: pool.OvertimeHoursByMonth[m].Mean ?? 0)).ToList();
        return Most(months) is { } named ? HotSpotWords.MonthsOf.With(named) : HotSpotWords.SpreadOverMonths;
    }

    public Message WorkOfPool(string pool)
    {
        var states = StatesOf(pool).Select(p => (Name: (object)StepName(p), Value: HoursOf(p))).ToList();
        return Most(states) is { } named ? HotSpotWords.WorkOf.With(named) : HotSpotWords.ManySteps;
    }

    public Message AgainstTheYear(double factor) => HotSpotWords.AgainstTheYear.With(Amount.Number(factor));

    public Message QueueInMonth(string pool, int month, Estimate queue, double factor) => HotSpotWords.QueueInMonth.With(
        new CalendarMonth(month + 1), PoolName(pool), Amount.Number(queue.Mean ?? 0), AgainstTheYear(factor),
        LookAtStep(LargestOf(pool, path => result.Samples.Of(MeasureKind.StateStaffHours, path.ToString(), month).Sum())
            ?? LargestOf(pool, HoursOf)));

    public Message PeopleBusy(double busy, double duty) =>
        HotSpotWords.PeopleBusy.With(Amount.Number(Math.Min(busy, duty)), Amount.Number(duty));

    public Message QueueInHour(PoolResult pool, int hour, double queue)
    {
        var (busy, duty) = (pool.BusyByHourOfWeek[hour], pool.DutyByHourOfWeek[hour]);
        return HotSpotWords.QueueInHour.With(
            HotSpotWords.Weekday.With(Weekdays[hour / 24], hour % 24, (hour % 24) + 1), PoolName(pool.Id), Amount.Number(queue),
            PeopleBusy(busy, duty),
            duty < pool.DutyByHourOfWeek.Max() ? HotSpotWords.LookAtDuty : HotSpotWords.LookAtOtherHours);
    }

    public Message WhereCause(OpenCause cause)
    {
        var pools = _department.Pools
            .Select(p =>
                (Name: (object)PoolName(p.Id), Value: StatesOf(p.Id)
                    .Sum(s => OpenWaiting.Samples(result.Samples, cause, s.ToString()).Sum())))
            .ToList();
        return Most(pools, HotSpotWords.CauseWithShare) is { } named ? HotSpotWords.CausePools.With(named) : HotSpotWords.CauseAnywhere;
    }

    public Message CauseShare(OpenCause cause, double share, double perStep)
    {
        var states = _department.Workflows.SelectMany(w => w.AllStates.OfType<WorkState>().Select(s => new StatePath(w.Id, s.Id)));
        var most = states.MaxBy(p => OpenWaiting.Samples(result.Samples, cause, p.ToString()).Sum());
        return HotSpotWords.CauseShare.With(NameOf(cause), Share(share), OfWork(perStep), WhereCause(cause), LookAtStep(most));
    }

    private const double Rework = 0.1;        // from here on coming back is the reason

    private static StatePath PathOf(StateResult state) => new(state.Workflow, state.Id);

    private double VisitsPerYear(StateResult state) => (state.Visits.Mean ?? 0) / (result.Years > 0 ? result.Years : 1);

    private IEnumerable<StatePath> StatesOf(string pool) =>
        WeakestEvidence.StatesOf(_department, pool).Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal));

    private StatePath? LargestOf(string pool, Func<StatePath, double> of)
    {
        var rows = StatesOf(pool).Select(p => (Path: p, Value: of(p))).Where(p => p.Value > 0).ToList();
        return rows.Count == 0 ? null : rows.MaxBy(p => p.Value).Path;
    }

    private OpenCause MainCauseOf(StatePath path) =>
        OpenWaiting.All.MaxBy(c => OpenWaiting.Samples(result.Samples, c, path.ToString()).Sum());

    private object LookAtStep(StatePath? path) => path is { } step ? StepName(step) : HotSpotWords.LookAtDuty;

    private static IEnumerable<(int Month, double Value)> Months(IReadOnlyList<Estimate?> byMonth) =>
        byMonth.Select((e, m) => (m + 1, e?.Mean ?? 0));

    // "Most of it" is more than half; else the largest month is named with its share, if it stands out.
    private static Message WhenOf(List<(int Month, double Value)> months, Func<int, Amount>? amount = null)
    {
        var total = months.Sum(m => m.Value);
        if (!(total > 0))
            return HotSpotWords.AllYear;
        var largest = months.MaxBy(m => m.Value);
        var share = largest.Value / total;
        if (share > HotSpotSizes.Most && months.Count(m => m.Value > 0) > 1)
            return amount is null ? HotSpotWords.MostOfItIn.With(new CalendarMonth(largest.Month))
                : HotSpotWords.MostOfItInMonth.With(new CalendarMonth(largest.Month), amount(largest.Month));
        return share >= StandsOut / months.Count && months.Count > 1
            ? HotSpotWords.MostInMonth.With(new CalendarMonth(largest.Month), amount?.Invoke(largest.Month) ?? Share(share))
            : HotSpotWords.AllYear;
    }

    private const double StandsOut = 1.5;     // a month has half as much again as its part of the year

    private Message WhenItWaits(StateResult state)
    {
        var months = state.ByMonth.Where(m => m.Visits.Mean > 0).ToList();
        var total = months.Sum(m => m.WaitingHours.Mean ?? 0);
        if (months.Count < 2 || !(total > 0))
            return HotSpotWords.AllYear;
        if (months.MaxBy(m => m.WaitingHours.Mean ?? 0) is { } most && most.WaitingHours.Mean > HotSpotSizes.Most * total)
            return HotSpotWords.MostOfItIn.With(new CalendarMonth(most.Month));
        var longest = months.MaxBy(m => m.WaitingHours.Mean / m.Visits.Mean)!;
        var each = (longest.WaitingHours.Mean ?? 0) / longest.Visits.Mean!.Value;
        return each >= StandsOut * (state.WaitingHours.Mean ?? 0)
            ? HotSpotWords.LongestIn.With(new CalendarMonth(longest.Month), Span(each)) : HotSpotWords.AllYear;
    }

    private Message Because(StateResult state, OpenCause cause) => Because(FirstPool(PathOf(state)), state.Workflow, cause);

    private Message Because(string? pool, string workflow, OpenCause cause)
    {
        switch (cause)
        {
            case OpenCause.Batching:
                return HotSpotWords.BecauseOfBatches;
            case OpenCause.NotStaffed:
                return HotSpotWords.BecauseOfHours;
            case OpenCause.Absent:
                return HotSpotWords.BecauseOfAbsence;
            case OpenCause.Down:
                return HotSpotWords.BecauseOfStops;
            default:
                return Rival(pool, workflow, cause) is { } rival
                    ? (cause == OpenCause.Priority ? HotSpotWords.BecauseOfUrgentWorkflow : HotSpotWords.BecauseOfWorkflow).With(rival)
                    : HotSpotWords.BecauseOfFewPeople;
        }
    }

    // The other workflow that takes more than half of the same people's busy time; of the more urgent ones, when that is the reason, the
    // one that takes most.
    private Text? Rival(string? pool, string workflow, OpenCause cause)
    {
        var own = _department.FindWorkflow(workflow)?.Priority ?? 5;
        var all = _department.Workflows.Select(w => (Workflow: w, Hours: w.AllStates.OfType<WorkState>()
            .Select(s => new StatePath(w.Id, s.Id)).Where(p => string.Equals(FirstPool(p), pool, StringComparison.Ordinal))
            .Sum(HoursOf))).ToList();
        var others = all.Where(w => w.Hours > 0 && !string.Equals(w.Workflow.Id, workflow, StringComparison.Ordinal)
            && (cause == OpenCause.Contention || w.Workflow.Priority < own)).ToList();
        if (others.Count == 0)
            return null;
        var (rival, hours) = others.MaxBy(w => w.Hours);
        var busy = all.Sum(w => w.Hours) + (pool is null ? 0 : result.Samples.Of(MeasureKind.PoolOtherWorkHours, pool).Sum());
        return cause == OpenCause.Priority || hours > HotSpotSizes.Most * busy ? TitleOf(rival) : null;
    }

    private Message LookFirst(StateResult state, OpenCause cause)
    {
        var pool = FirstPool(PathOf(state));
        var name = pool is null ? (object)(Text)state.Id : PoolName(pool);
        return cause switch
        {
            OpenCause.Batching => HotSpotWords.LookAtBatch,
            OpenCause.NotStaffed when BotOfOtherHours(state) is { } bot => HotSpotWords.LookAtBotHours.With(bot),
            OpenCause.NotStaffed => HotSpotWords.LookAtHours.With(name),
            OpenCause.Absent => HotSpotWords.LookAtStandIn.With(name),
            OpenCause.Down => HotSpotWords.LookAtStops,
            OpenCause.Priority when Rival(pool, state.Workflow, cause) is not null => HotSpotWords.LookAtPriority,
            _ => HotSpotWords.LookAtHelp.With(name),
        };
    }

    // The bot of a step, if it runs at other hours than the people of the step work.
    private Text? BotOfOtherHours(StateResult state)
    {
        if (_department.FindState(PathOf(state)) is not WorkState { Work: { Automation.Bot: var id, By.Pools: [var first, ..] } }
            || _department.FindBot(id) is not { Calendar: { } hours } bot)
            return null;
        var people = _department.FindPool(first.Pool)?.Calendar ?? _department.Calendar;
        return string.Equals(hours, people, StringComparison.Ordinal) ? null : bot.Title ?? (Text)bot.Id;
    }

    // As few as together make more than half, at most three; null when no three do.
    private static Series? Most(List<(object Name, double Value)> rows, Phrase? form = null)
    {
        var total = rows.Sum(r => r.Value);
        var named = new List<Message>();
        double sum = 0;
        foreach (var (name, value) in rows.OrderByDescending(r => r.Value).Take(3).Where(_ => total > 0))
        {
            named.Add((form ?? HotSpotWords.NameAndShare).With(name, Share(value / total)));
            sum += value;
            if (sum > HotSpotSizes.Most * total)
                return Series.Of(named);
        }

        return null;
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

    // Of joint work the time is that of all who do it.
    private int People(StateResult state) => _department.FindState(PathOf(state)) is WorkState { Work.By: { Kind: AssignmentKind.All } by }
        ? by.Pools.Sum(p => p.Count) : 1;

    private string? FirstPool(StatePath path) => _department.FindState(path) is WorkState { Work.By.Pools: [var first, ..] }
        ? first.Pool : null;

    private double HoursOf(StatePath path) => result.Samples.Of(MeasureKind.StateStaffHours, path.ToString()).Sum();

    private Message StepName(StatePath path)
    {
        var workflow = _department.FindWorkflow(path.Workflow);
        return HotSpotWords.StepOf.With(workflow?.FindState(path.State)?.Title ?? (Text)path.State, workflow is null
            ? (Text)path.Workflow : TitleOf(workflow));
    }

    private Text PoolName(string id) => _department.FindPool(id)?.Title ?? (Text)id;

    private static Text TitleOf(Workflow workflow) => workflow.Title ?? (Text)workflow.Id;

    private static Amount Share(double share) => Amount.Share(share);

    private static SpanOfTime Span(double hours) => new(hours);

    private static SpanOfTime OfWork(double hours) => new(hours, IsWork: true);

    private static Amount PerYear(Estimate estimate) => new(estimate.Mean ?? 0, Unit.HoursPerYear);
}
