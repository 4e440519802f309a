using System.ComponentModel;
using System.Text.Json.Serialization;
using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>outlook</c>: when each goal breaks in the years to come, and what holds it.</summary>
internal sealed record OutlookDocument : ResultDocument
{
    public required SimulatedJson Simulated { get; init; }
    public required LoadJson Load { get; init; }
    public required IReadOnlyList<GoalOutlookJson> Goals { get; init; }
    public required IReadOnlyList<OutlookYearJson> Years { get; init; }
    [Description("Candidates that were tried, by id.")]
    public required IReadOnlyList<string> Tried { get; init; }
    [Description("Candidates that were not, because a precondition is not met.")]
    public required IReadOnlyList<string> NotTried { get; init; }
    [Description("What a portfolio carries out, by id; missing where none was asked for.")]
    public IReadOnlyList<string>? Chosen { get; init; }
    [AtLeast(0)]
    public required int FilesDrawn { get; init; }
    [AtLeast(0)]
    public required int FilesKept { get; init; }
    [Description("Years that were simulated in all.")]
    [AtLeast(0)]
    public required long YearsSimulated { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PageJson? Page { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>A goal over the years.</summary>
internal sealed record GoalOutlookJson
{
    [Description("The aim, and the workflow or pool that it is about: on-time/reclassification.")]
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required string Unit { get; init; }
    public required double Limit { get; init; }
    public required bool IsAtMost { get; init; }
    [Description("The fiscal year from which on the goal counts.")]
    public required int From { get; init; }
    [Description("The first fiscal year that counts in which it is not met, at the file's own figures; null when there is none.")]
    public required int? BreaksIn { get; init; }
    [AtLeast(0)]
    public required int YearsMet { get; init; }
    [AtLeast(0)]
    public required int YearsCounted { get; init; }
    [Description("The share of the possible files in which it is broken by then, or met throughout; null where nothing is doubtful.")]
    public required OutlookCertaintyJson? Certainty { get; init; }
    public required IReadOnlyList<GoalYearJson> Years { get; init; }
    [Description("What holds it longer than today, the longest first.")]
    public required IReadOnlyList<HeldGoalJson> HeldBy { get; init; }
    public SetGoalJson? WithChosen { get; init; }

    public static GoalOutlookJson Of(GoalOutlook goal, SetGoal? chosen, Language language) => new()
    {
        Id = goal.Goal.Id,
        Title = goal.Goal.Title.In(language),
        TitleMessage = MessageJson.Of(goal.Goal.Title),
        Unit = UnitText.Code(goal.Goal.Unit),
        Limit = goal.Goal.Limit,
        IsAtMost = goal.Goal.IsAtMost,
        From = goal.From,
        BreaksIn = goal.BreaksIn,
        YearsMet = goal.Met,
        YearsCounted = goal.Counted,
        Certainty = goal is { Share: { } share, Possible: var possible }
            ? new()
            {
                Share = share, Files = goal.Files, Word = goal.Word!.In(language), Earliest = possible?.Early,
                Latest = possible?.Late
            } : null,
        Years = [.. goal.Years.Select(GoalYearJson.Of)],
        HeldBy = [.. goal.HeldBy.Select(h => HeldGoalJson.Of(h, language))],
        WithChosen = chosen is null ? null : new()
        {
            BreaksIn = chosen.BreaksIn, YearsMet = chosen.Met,
            Figures = [.. chosen.Figures.Select(EstimateJson.Of)]
        },
    };
}

/// <summary>How sure it is when a goal breaks.</summary>
internal sealed record OutlookCertaintyJson
{
    [Within(0, 1)]
    public required double Share { get; init; }
    [AtLeast(0)]
    public required int Files { get; init; }
    public required string Word { get; init; }
    [Description("One in ten possible files breaks before this year; null is not within the years.")]
    public required int? Earliest { get; init; }
    [Description("One in ten breaks after it; null is not within the years.")]
    public required int? Latest { get; init; }
}

/// <summary>A goal in one year.</summary>
internal sealed record GoalYearJson
{
    public required int Year { get; init; }
    [Description("Null where the work piled up beyond all measure.")]
    public required EstimateJson? Figure { get; init; }
    public required bool IsMet { get; init; }
    [Description("Whether the goal is wanted by then.")]
    public required bool Counts { get; init; }
    public required double? P10 { get; init; }
    public required double? P90 { get; init; }
    [Within(0, 1)]
    public required double? MetShare { get; init; }

    public static GoalYearJson Of(GoalYear year) => new()
    {
        Year = year.Year, Figure = EstimateJson.Of(year.Figure), IsMet = year.IsMet, Counts = year.Counts, P10 = year.P10, P90 = year.P90,
        MetShare = year.MetShare,
    };
}

/// <summary>A goal with something in place.</summary>
internal sealed record HeldGoalJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required int? BreaksIn { get; init; }
    [AtLeast(0)]
    public required int YearsMet { get; init; }
    [Description("What is saved less every cost, a year over five years; in hours of pay where nobody has said what an hour costs.")]
    public required decimal BalancePerYear { get; init; }
    [Description("What 8 in 10 possible files give of it, by their prices and pay; missing where none were drawn.")]
    public PossibleJson? PossibleBalance { get; init; }
    [Description("The share of the possible files in which it holds up to the year before; missing where it was not taken through them.")]
    public double? Certainty { get; init; }
    public required IReadOnlyList<EstimateJson?> Figures { get; init; }

    public static HeldGoalJson Of(HeldGoal held, Language language) => new()
    {
        Id = held.Candidate.Id,
        Title = held.Candidate.Title.In(language),
        TitleMessage = MessageJson.Of(held.Candidate.Title),
        BreaksIn = held.BreaksIn,
        YearsMet = held.Met,
        BalancePerYear = PlanJson.Plain(held.Business.BalancePerYear),
        PossibleBalance = PossibleJson.Of(held.Balance),
        Certainty = held.Share,
        Figures = [.. held.Figures.Select(EstimateJson.Of)],
    };
}

/// <summary>A goal with the chosen set in place.</summary>
internal sealed record SetGoalJson
{
    public required int? BreaksIn { get; init; }
    [AtLeast(0)]
    public required int YearsMet { get; init; }
    public required IReadOnlyList<EstimateJson?> Figures { get; init; }
}

/// <summary>What is assumed of a year, and what it leaves over.</summary>
internal sealed record OutlookYearJson
{
    public required int Year { get; init; }
    [Description("People by pool.")]
    [AtLeast(0)]
    public required OrderedDictionary<string, int> People { get; init; }
    [Description("Cases that come, by workflow; null where the work piled up beyond all measure.")]
    public required OrderedDictionary<string, EstimateJson?> Cases { get; init; }
    [Description("Cases open on the last day, with which the next year begins.")]
    public required EstimateJson? LeftOpen { get; init; }
    [Description("Entered work for the hours that can be had; null where there is nobody.")]
    public required double? Load { get; init; }
}

/// <summary>How far the outlook was asked to look.</summary>
internal sealed record OutlookOptionsJson
{
    [Within(1, OutlookOrigin.MostYears)]
    public required int Years { get; init; }
    [Within(1, 1000)]
    public required int Tried { get; init; }
    [Within(0, 100_000)]
    public required int Files { get; init; }

    /// <summary>The same; the table of population stands among the files.</summary>
    [JsonIgnore]
    public OutlookOrigin Origin => new(Years, Tried, Files, null);

    public static OutlookOptionsJson? Of(OutlookOrigin? outlook) => outlook is null ? null : new()
    {
        Years = outlook.Years,
        Tried = outlook.Tried, Files = outlook.Files
    };
}
