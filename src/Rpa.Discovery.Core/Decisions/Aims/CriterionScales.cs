using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>An aim, said once: what its scale is read from and what counts as benefit. Its id and title are those of
/// <see cref="AimNames"/>, in that order.</summary>
/// <param name="Scale">What 100 points stand for.</param>
/// <param name="Benefit">Of a change, by replication, in the scale's unit.</param>
/// <param name="About">What it is about, on a ballot.</param>
/// <param name="Blank">What 100 points stand for, to be filled in by hand.</param>
internal sealed record Aim(Func<IReadOnlyList<Goal>, ExperimentResult, AimScale> Scale,
    Func<CriterionScales, EffectSamples, double[]> Benefit, Phrase About, Phrase Blank);

/// <summary>The fixed scales of the five aims: what 100 points of each stand for, read from today and the goals alone.</summary>
internal sealed class CriterionScales
{
    public const int OnTime = 0, Overtime = 1, Time = 2, Money = 3, Burden = 4;

    public static readonly IReadOnlyList<Aim> All =
    [
        new(OnTimeScale, (meter, s) => meter._nothingIsDue ? s.WaitingRemoved : s.LateAvoided, KitWords.AboutOnTime, KitWords.BlankOnTime),
        new(OvertimeScale, (_, s) => s.OvertimeAvoided, KitWords.AboutOvertime, KitWords.BlankOvertime),
        new(TimeScale, (_, s) => s.Freed, KitWords.AboutTime, KitWords.BlankTime),
        new(MoneyScale, (_, s) => s.Cashed, KitWords.AboutMoney, KitWords.BlankMoney),
        new(BurdenScale, (_, s) => s.BurdenRemoved, KitWords.AboutBurden, KitWords.BlankBurden),
    ];

    private const double HoursOfADay = 24;

    private readonly bool _nothingIsDue;

    private CriterionScales(IReadOnlyList<AimScale> scales, bool nothingIsDue, string? currency)
    {
        Currency = currency;
        Scales = scales;
        Hundred = [.. scales.Select(s => s.Hundred)];
        Counts = [.. scales.Select(s => s.Counts)];
        _nothingIsDue = nothingIsDue;
    }

    public IReadOnlyList<AimScale> Scales { get; }

    /// <summary>The department's currency; null when it names none.</summary>
    public string? Currency { get; }

    /// <summary>What 100 points stand for, by aim.</summary>
    public double[] Hundred { get; }

    /// <summary>Which aims carry weight.</summary>
    public bool[] Counts { get; }

    public static int Count => All.Count;

    public static CriterionScales Of(IReadOnlyList<Goal> goals, ExperimentResult asIs) =>
        new([.. All.Select(aim => aim.Scale(goals, asIs))], NothingIsDue(asIs), Pay.CurrencyOf(asIs.Department));

    /// <summary>Points of benefit by aim and replication; 0 throughout for an aim without weight.</summary>
    public double[][] Benefits(EffectSamples samples) => [.. All.Select((aim, place) => Points(place, aim.Benefit(this, samples)))];

    /// <summary>What an amount of money a year is worth on the scale of money; 0 when money carries no weight.</summary>
    public double MoneyPoints(decimal perYear) => Counts[Money] ? 100 * (double)perYear / Hundred[Money] : 0;

    private double[] Points(int aim, double[] natural) => [.. natural.Select(n => Counts[aim] ? 100 * n / Hundred[aim] : 0)];

    private static bool NothingIsDue(ExperimentResult asIs) => asIs.Samples.Sum(MeasureKind.WorkflowDue).Sum() <= 0;

    private static AimScale OnTimeScale(IReadOnlyList<Goal> goals, ExperimentResult asIs)
    {
        if (NothingIsDue(asIs))
            return WaitingScale(asIs);
        double over = 0, allDue = 0;
        var hasGoal = false;
        foreach (var workflow in asIs.Department.Workflows)
        {
            var today = PerYear(asIs, MeasureKind.WorkflowLate, workflow.Id);
            var due = PerYear(asIs, MeasureKind.WorkflowDue, workflow.Id);
            var goal = goals.FirstOrDefault(g =>
                Is(g, OnTime) && (g.Workflow is null || string.Equals(g.Workflow, workflow.Id, StringComparison.Ordinal)));
            hasGoal |= goal is not null && due > 0;
            allDue += due;
            over += Math.Max(0, today - (goal is null ? 0 : AllowedLate(goal, due)));
        }

        return Scale(OnTime, over, Conventions.LeastShareLate * allDue, Unit.CasesPerYear,
            hasGoal ? DecisionWords.OnTimeGoal : DecisionWords.OnTimeGone,
            hasGoal ? DecisionWords.OnTimeGoalFloor : DecisionWords.OnTimeFloor);
    }

    /// <summary>How many cases a year a goal of the first aim allows to be late.</summary>
    public static double AllowedLate(Goal goal, double due) =>
        goal.AtLeast is { } share ? (1 - share) * due : goal.AtMost is { } most ? (most <= 1 ? most * due : most) : 0;

    private static AimScale WaitingScale(ExperimentResult asIs)
    {
        var waiting = asIs.Samples.Sum(MeasureKind.WorkflowWaitingHours).Average() / asIs.Years;
        var cases = asIs.Samples.Sum(MeasureKind.WorkflowEnded).Average() / asIs.Years;
        var floor = Conventions.LeastShareLate * cases * HoursOfADay;
        return waiting <= 0 && floor <= 0
            ? None(OnTime, Unit.HoursPerYear, DecisionWords.NoWaiting)
            : Scale(OnTime, waiting, floor, Unit.HoursPerYear, DecisionWords.WaitingGone, DecisionWords.WaitingFloor);
    }

    // A goal for a pool is about that pool's overtime, one without a pool about everybody's; where none holds, all of it counts.
    private static AimScale OvertimeScale(IReadOnlyList<Goal> goals, ExperimentResult asIs)
    {
        var own = goals.Where(g => Is(g, Overtime) && g.AtMost is not null).ToList();
        double over = 0, all = 0;
        foreach (var pool in asIs.Department.Pools)
        {
            var today = PerYear(asIs, MeasureKind.PoolOvertimeHours, pool.Id);
            var goal = own.FirstOrDefault(g => string.Equals(g.Pool, pool.Id, StringComparison.Ordinal));
            all += today;
            over += Math.Max(0, today - (goal?.AtMost ?? 0));
        }

        if (own.FirstOrDefault(g => g.Pool is null)?.AtMost is { } most)
            over = Math.Max(0, Math.Min(over, all - most));
        var floor = Conventions.LeastOvertime * asIs.Department.Pools.Sum(Pay.People);
        return over <= 0 && floor <= 0
            ? None(Overtime, Unit.HoursPerYear, DecisionWords.NoPeople)
            : Scale(Overtime, over, floor, Unit.HoursPerYear,
                own.Count > 0 ? DecisionWords.OvertimeGoal : DecisionWords.OvertimeGone,
                own.Count > 0 ? DecisionWords.OvertimeGoalFloor : DecisionWords.OvertimeFloor);
    }

    private static AimScale TimeScale(IReadOnlyList<Goal> goals, ExperimentResult asIs) =>
        goals.FirstOrDefault(g => Is(g, Time))?.AtLeast is { } hours and > 0
            ? Scale(Time, hours, Unit.HoursPerYear, DecisionWords.TimeGoal, Amount.Number(hours))
            : FullTimePost.Hours(asIs.Department, asIs.Options) is var post and > 0
                ? Scale(Time, post, Unit.HoursPerYear, DecisionWords.TimePost, Amount.Number(post))
                : None(Time, Unit.HoursPerYear, DecisionWords.NoWaiting);

    // A goal in a currency says nothing where only hours of pay are counted.
    private static AimScale MoneyScale(IReadOnlyList<Goal> goals, ExperimentResult asIs)
    {
        var pay = Pay.Of(asIs.Department);
        if (pay.IsInHours)
        {
            return FullTimePost.Hours(asIs.Department, asIs.Options) is var post and > 0
                ? Scale(Money, post, Unit.MoneyPerYear, DecisionWords.MoneyPostHours, new Amount(post, Unit.Money, pay.Currency))
                : None(Money, Unit.MoneyPerYear, DecisionWords.NoPay);
        }

        if (goals.FirstOrDefault(g => Is(g, Money))?.AtLeast is { } wanted and > 0)
            return Scale(Money, wanted, Unit.MoneyPerYear, DecisionWords.MoneyGoal, Money100(wanted, asIs));
        return pay.Hour is var cost && FullTimePost.Hours(asIs.Department, asIs.Options) is var hours and > 0
            ? Scale(Money, (double)cost * hours, Unit.MoneyPerYear, DecisionWords.MoneyPost, Money100((double)cost * hours, asIs))
            : None(Money, Unit.MoneyPerYear, DecisionWords.NoPay);
    }

    private static AimScale BurdenScale(IReadOnlyList<Goal> goals, ExperimentResult asIs)
    {
        var stickers = EffectSamples.Stickers(asIs.Department).Sum(s => s.Count);
        if (stickers == 0)
            return None(Burden, Unit.Share, DecisionWords.NoStickers);
        return goals.FirstOrDefault(g => Is(g, Burden))?.AtLeast is { } share and > 0
            ? Scale(Burden, share, Unit.Share, DecisionWords.BurdenGoal, Amount.Share(share))
            : Scale(Burden, 1, Unit.Share, DecisionWords.BurdenGone, stickers);
    }

    private static Amount Money100(double money, ExperimentResult asIs) => new(money, Unit.Money, asIs.Department.Currency);

    /// <summary>Whether a goal is about an aim.</summary>
    public static bool Is(Goal goal, int aim) => string.Equals(goal.Aim, Criteria.Ids[aim], StringComparison.Ordinal);

    /// <summary>The mean of one measure of a run, per year.</summary>
    public static double PerYear(ExperimentResult run, MeasureKind kind, string owner)
    {
        var row = run.Samples.Of(kind, owner);
        return row.Length == 0 || run.Years <= 0 ? 0 : row.Sum() / row.Length / run.Years;
    }

    private static AimScale Scale(int aim, double hundred, Unit unit, Phrase reading, params object?[] places) =>
        new()
        {
            Aim = Criteria.Ids[aim], Title = Title(aim), Hundred = hundred, Unit = unit, Counts = true,
            Reading = reading.With(places)
        };

    // The larger of today's problem and a floor, so that a small problem weighs no more than it is and harm is counted where nothing hurts
    // yet.
    private static AimScale Scale(int aim, double problem, double floor, Unit unit, Phrase gone, Phrase smaller) => problem >= floor
        ? Scale(aim, problem, unit, gone, Amount.Number(problem))
        : Scale(aim, floor, unit, smaller, Amount.Number(floor), Amount.Number(problem));

    private static AimScale None(int aim, Unit unit, Phrase why) =>
        new() { Aim = Criteria.Ids[aim], Title = Title(aim), Hundred = 0, Unit = unit, Counts = false, Reading = why };

    /// <summary>An aim's name.</summary>
    public static Message Title(int aim) => TitleOf(aim);

    /// <summary>Which weights change, and how: 'time 20 % to 35 %, money 20 % to 5 %'.</summary>
    public static Series Changes(IReadOnlyList<double> before, IReadOnlyList<double> after) => Series.Of(
        Enumerable.Range(0, before.Count).Where(a => Math.Abs(after[a] - before[a]) > 1e-9)
            .Select(a => GroupWords.ChangeOfAim.With(Title(a), Amount.Share(before[a], 2), Amount.Share(after[a], 2))));

    /// <inheritdoc cref="Title"/>
    public static Phrase TitleOf(int aim) => AimNames.All[aim].Title;
}
