using Rpa.Discovery.Calendars;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Credibility;

/// <summary>What entered work makes of the people who are there for it.</summary>
public enum LoadVerdict
{
    /// <summary>There are hours enough.</summary>
    Settles,

    /// <summary>It is just enough or just too little: between 95 and 105 %.</summary>
    AtTheLimit,

    /// <summary>The work can never be done: a ranking of improvements would compare heaps of work that nobody does.</summary>
    Overloaded,
}

/// <summary>Entered work against the hours that can be had, for those who have least for it: from the file's volumes and times alone, never
/// from simulated busy time, which is capped.</summary>
/// <remarks>
/// Work is volume × expected visits × time, with rework and joint work and without the backlog at the start. Hours are regular duty without
/// absence and other work, and the overtime that its rules permit. The factor is the smallest on all hours with which every line of work
/// finds people who may do it (a maximum flow over people).
/// </remarks>
public sealed class StaffLoad
{
    private const double OverloadedAbove = 1.05;
    private const double LimitFrom = 0.95;
    private const double GrowthShare = 0.05;    // of the entered work
    private const double LeastGrowth = 0.01;
    private Lazy<IReadOnlyList<MonthLoad>> _months = new([]);

    /// <summary>Work ÷ hours, at least 0; null when there is work and nobody for it.</summary>
    public required double? Factor { get; init; }

    /// <summary>Hours of work, over <see cref="Dates"/>.</summary>
    public required double WorkHours { get; init; }

    /// <summary>Hours that can be had for it, over <see cref="Dates"/>.</summary>
    public required double Hours { get; init; }

    /// <summary>Ids of the pools whose people may do it, in the department's order; empty without work.</summary>
    public required IReadOnlyList<string> Pools { get; init; }

    /// <summary>What is looked at: the dates of the study that count.</summary>
    public required DateRange Dates { get; init; }

    /// <summary>What that means. Of a study shorter than a year, or of a steady state: overloaded when there is at least as much work as
    /// hours and the work left over grew by more than 5 % of what was entered.</summary>
    public required LoadVerdict Verdict { get; init; }

    /// <summary>The load in a sentence, with the likeliest slips in the file where it is overloaded.</summary>
    public required Message Sentence { get; init; }

    /// <summary>The load of each whole month, by the month in which cases come.</summary>
    internal IReadOnlyList<MonthLoad> Months => _months.Value;

    /// <summary>The load alone, as the end of a sentence.</summary>
    internal Message Short { get; private init; } = CredibilityWords.NoWork;

    /// <summary>Whether a line grows without end: at least as much work as hours, over whole years, or with work left over in a shorter
    /// study or a steady state.</summary>
    internal bool Grows { get; private init; }

    /// <summary>Questions about the file that would explain an overload, the likeliest first; empty otherwise.</summary>
    public required IReadOnlyList<Message> Slips { get; init; }

    /// <summary>The load of a department as it was simulated.</summary>
    /// <param name="asIs">A run of it.</param>
    /// <param name="kind">Whether the study is of a steady state.</param>
    public static StaffLoad Of(ExperimentResult asIs, StudyKind kind = StudyKind.Terminating)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        return Of(asIs, kind, Against(asIs));
    }

    /// <summary>Whether a department is overloaded by what enters, without running it; false where only a run can tell.</summary>
    internal static bool IsOverloaded(Department department, ExperimentOptions options, StudyKind kind)
    {
        var span = SpanOf(options);
        return IsTold(kind, span) && WorkAgainstHours.Of(department, span).Factor > OverloadedAbove;
    }

    /// <summary>Whether what enters tells all, so that <see cref="IsOverloaded"/> has said it.</summary>
    internal static bool IsTold(ExperimentOptions options, StudyKind kind) => IsTold(kind, SpanOf(options));

    internal static StaffLoad Of(ExperimentResult asIs, StudyKind kind, WorkAgainstHours against)
    {
        var factor = against.Factor;
        var isTold = IsTold(kind, against.Span);
        var leftOver = !isTold && factor >= 1 ? (against.Work - Done(asIs, against)) / against.Work : 0;
        var overloaded = isTold ? factor > OverloadedAbove : leftOver > GrowthShare;
        var verdict = overloaded ? LoadVerdict.Overloaded : factor >= LimitFrom ? LoadVerdict.AtTheLimit : LoadVerdict.Settles;
        var slips = overloaded ? new LoadSlips(asIs.Department, against).Find() : [];
        return new StaffLoad
        {
            Factor = double.IsFinite(factor) ? factor : null,
            WorkHours = against.Work,
            Hours = against.Hours,
            Pools = against.Pools,
            Dates = against.Span.Dates,
            Verdict = verdict,
            Grows = factor >= 1 && (isTold || leftOver > LeastGrowth),
            Slips = slips,
            _months = new(() => against.ByMonth(asIs.Department)),
            Short = ShortOf(asIs.Department, against),
            Sentence = SentenceOf(asIs.Department, against, verdict, slips),
        };
    }

    internal static WorkAgainstHours Against(ExperimentResult asIs) => WorkAgainstHours.Of(asIs.Department, SpanOf(asIs.Options));

    private static StudySpan SpanOf(ExperimentOptions options) =>
        StudySpan.Of(options.Dates, options.Start, options.Horizon, options.WarmUp) ?? StudySpan.Of(null);

    // Over whole years what enters tells all; in less, and where nothing ends, it depends on what is left over.
    private static bool IsTold(StudyKind kind, StudySpan span) => kind == StudyKind.Terminating && !span.IsShort;

    // People's hours on the same pieces of work within the window, in the mean.
    private static double Done(ExperimentResult asIs, WorkAgainstHours against) =>
        against.Items.Select(i => i.State.ToString()).Distinct(StringComparer.Ordinal)
            .Sum(path => Mean(asIs.Samples.Of(MeasureKind.StateStaffHours, path)));

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Average();

    private static Message ShortOf(Department department, WorkAgainstHours against) => CredibilityWords.LoadShort.With(
        Series.Joined(CredibilityWords.And, against.Pools.Select(id => department.FindPool(id)?.Title ?? (Text)id)),
        double.IsFinite(against.Factor) ? Amount.Share(against.Factor) : CredibilityWords.WithoutEnd, Amount.Hours(against.Work),
        Amount.Hours(against.Hours), against.Span.Words);

    private static Message SentenceOf(Department department, WorkAgainstHours against, LoadVerdict verdict, IReadOnlyList<Message> slips)
    {
        var names = Series.Joined(CredibilityWords.And, against.Pools.Select(id => department.FindPool(id)?.Title ?? (Text)id));
        var (work, hours) = (Amount.Hours(against.Work), Amount.Hours(against.Hours));
        if (against.Work <= 0)
            return CredibilityWords.NoWork;
        if (!double.IsFinite(against.Factor))
            return CredibilityWords.WorkForNobody.With(names, work, against.Span.Words);
        return verdict switch
        {
            LoadVerdict.Overloaded => CredibilityWords.Overloaded.With(
                names, Amount.Number(against.Factor, against.Factor < 2 ? 3 : 2), work, hours, against.Span.Words,
                slips.Count == 0 ? (Message)CredibilityWords.CheckFile
                    : CredibilityWords.Slips.With(Series.Joined(CredibilityWords.Or, slips))),
            LoadVerdict.AtTheLimit =>
                CredibilityWords.AtTheLimit.With(names, Amount.Share(against.Factor), work, hours, against.Span.Words),
            _ => CredibilityWords.LoadSettles.With(names, Amount.Share(against.Factor), work, hours, against.Span.Words),
        };
    }
}
