using System.ComponentModel;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>plan</c>: problems, priorities, target and steps on one page.</summary>
internal sealed record PlanDocument : ResultDocument
{
    public required OnePagePlanJson Plan { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PageJson? Page { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>A plan.</summary>
internal sealed record OnePagePlanJson
{
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    public required IReadOnlyList<string> Problems { get; init; }
    [Description("Whether the division named the problems; else they are where the simulation finds the load.")]
    public required bool ProblemsAreStated { get; init; }
    [Description("What is carried out, in the order in which it goes live.")]
    public required IReadOnlyList<PlanPriorityJson> Priorities { get; init; }
    public required IReadOnlyList<PlanGoalJson> Goals { get; init; }
    public required IReadOnlyList<WaveJson> Waves { get; init; }
    [Description("What each fiscal year's budget is asked for.")]
    public required IReadOnlyList<BudgetYearJson> Years { get; init; }
    [Description("What the plan cannot say until somebody answers.")]
    public required IReadOnlyList<string> Questions { get; init; }
    public IReadOnlyList<MessageJson>? QuestionsMessages { get; init; }
}

/// <summary>Something that is carried out.</summary>
internal sealed record PlanPriorityJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    [Description("Who carries it out; null where nobody has said.")]
    public required string? Owner { get; init; }
    [LooksLike("^[0-9]{4}-[0-9]{2}-01$")]
    public required string From { get; init; }
    public required EstimateJson HoursReleasedPerYear { get; init; }
    public required decimal CostOverFiveYears { get; init; }
}

/// <summary>A goal today and after the chosen set.</summary>
internal sealed record PlanGoalJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Unit { get; init; }
    public required double Limit { get; init; }
    public required EstimateJson Today { get; init; }
    public required EstimateJson After { get; init; }
    [Description("What is missing after the set; 0 when the goal is met, null when it is not known.")]
    public required double? Gap { get; init; }
    [Description("Fiscal years in which it is met as today; null where no year meets or misses it.")]
    public required int? YearsMetToday { get; init; }
    public required int? YearsMetAfter { get; init; }
    public required int? YearsCounted { get; init; }
}
