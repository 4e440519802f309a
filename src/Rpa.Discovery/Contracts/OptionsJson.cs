using System.ComponentModel;
using System.Globalization;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Contracts;

/// <summary>What was asked for: what was simulated, and what a ranking, a portfolio or a comparison was asked to do.</summary>
internal sealed record OptionsJson
{
    public required DateOnly? From { get; init; }
    public required DateOnly? ToExclusive { get; init; }
    public required string? Start { get; init; }
    public required SpanJson? Horizon { get; init; }
    [AtLeast(1)]
    public required long? Cases { get; init; }
    public required SpanJson? WarmUp { get; init; }
    public required bool WarmUpAuto { get; init; }
    public required SpanJson? Drain { get; init; }
    public required bool DrainAll { get; init; }
    public required ReplicationsJson Replications { get; init; }
    [AtLeast(0)]
    public required int FirstReplication { get; init; }
    public required bool ControlVariates { get; init; }
    [AtLeast(1)]
    public required int MostOpenCases { get; init; }
    [AtLeast(1)]
    public required long MostEvents { get; init; }

    [AtLeast(0)]
    public Maybe<OrderedDictionary<string, double>> Weights { get; init; }
    public string? Method { get; init; }
    public Maybe<string> Group { get; init; }
    [AtLeast(1)]
    public int? Top { get; init; }
    [Within(1, MostRows)]
    public int? Simulated { get; init; }
    public Maybe<SelectionJson> Selection { get; init; }
    [Within(1, MostRows)]
    public int? Doubted { get; init; }
    [Within(0, MostRows)]
    public int? Files { get; init; }
    public bool? EvenIfOverloaded { get; init; }
    [Description("Whether only the file's own figures were looked at, by a few runs.")]
    public bool? Quick { get; init; }
    public LimitsJson? Portfolio { get; init; }
    public SweepJson? Sweep { get; init; }
    public GoalOptionsJson? Goal { get; init; }
    public PilotOptionsJson? Pilot { get; init; }
    [Description("Voices: whether people's own words are in the result.")]
    public bool? FreeText { get; init; }
    [Description("Voices: whether they are only counted, and nothing is ranked.")]
    public bool? NoRanking { get; init; }
    public OutlookOptionsJson? Outlook { get; init; }
    public ConventionsJson? Conventions { get; init; }

    private const int MostRows = 100_000; // as rows of memory go

    public static OptionsJson Of(ResultOrigin origin)
    {
        var (experiment, study) = (origin.Experiment, origin.Study);
        return new()
        {
            From = experiment.Dates?.Start,
            ToExclusive = experiment.Dates?.EndExclusive,
            Start = experiment.Start is { } start ? DateText.Write(start, experiment.StartTime) : null,
            Horizon = SpanJson.Of(experiment.Horizon),
            Cases = experiment.Cases,
            WarmUp = SpanJson.Of(experiment.WarmUp),
            WarmUpAuto = experiment.WarmUpAuto,
            Drain = SpanJson.Of(experiment.Drain),
            DrainAll = experiment.DrainAll,
            Replications = ReplicationsJson.Of(experiment.Replications),
            FirstReplication = experiment.FirstReplication,
            ControlVariates = experiment.ControlVariates,
            MostOpenCases = experiment.MostOpenCases,
            MostEvents = experiment.MostEvents,
            Weights = study is null
                ? default : new(study.Weights.Said is { } said ? new(said.OrderBy(w => w.Key, StringComparer.Ordinal)) : null),
            Method = study?.Method.Name,
            Group = study is null ? default : new(study.Group.Count == 0 ? null : BallotYaml.Write(study.Group)),
            Top = study?.Top,
            Simulated = study?.Simulated,
            Selection = study is null ? default : new(SelectionJson.Of(study.Selection)),
            Doubted = study?.Doubted,
            Files = study?.Files,
            EvenIfOverloaded = study?.EvenIfOverloaded,
            Quick = study is { Quick: true } ? true : null,
            Portfolio = LimitsJson.Of(origin.Portfolio),
            Sweep = origin.WhatIf is { } whatIf ? new() { Path = whatIf.Sweep.Path, Values = whatIf.Sweep.Values } : null,
            Goal = GoalOptionsJson.Of(origin.WhatIf?.Goal),
            Pilot = PilotOptionsJson.Of(study?.Pilot),
            FreeText = study is { FreeText: true } ? true : null,
            NoRanking = study is { NoRanking: true } ? true : null,
            Outlook = OutlookOptionsJson.Of(origin.Outlook),
            Conventions = ConventionsJson.Of(origin.Conventions),
        };
    }
}

/// <summary>What a pilot was asked: to be set beside the prediction, or how many cases it needs.</summary>
internal sealed record PilotOptionsJson
{
    [Description("What was tried, where it was named.")]
    public required string? Candidate { get; init; }
    public required bool NoRanking { get; init; }
    [Description("Before a pilot: how often a figure that is off is to be found.")]
    [Within(0, 1)]
    public double? Power { get; init; }
    [Within(0, 1)]
    public double? Within { get; init; }

    public static PilotOptionsJson? Of(PilotRequest? request) => request is null ? null : new()
    {
        Candidate = request.Candidate, NoRanking = request.NoRanking, Power = request.Power, Within = request.Within,
    };
}

/// <summary>A span of time with its unit.</summary>
internal sealed record SpanJson
{
    [Within(0, 1_000_000_000)] // as an option may say
    public required double Value { get; init; }
    [CodeOf<TimeUnit>]
    public required string Unit { get; init; }

    public static SpanJson? Of(TimeAmount? amount) =>
        amount is { } span ? new() { Value = span.Value, Unit = JsonCode.Of(span.Unit) } : null;
}

/// <summary>How many replications: so many, or until the interval is as narrow as that.</summary>
internal sealed record ReplicationsJson
{
    [Within(0, 1)]
    public double? Until { get; init; }
    [AtLeast(1)]
    public int? AtMost { get; init; }
    [AtLeast(1)]
    public int? Exactly { get; init; }

    public static ReplicationsJson Of(ReplicationPlan plan) =>
        plan.UntilRelativeHalfWidth is { } until ? new() { Until = until, AtMost = plan.AtMost } : new() { Exactly = plan.Fixed!.Value };
}

/// <summary>When candidates are no longer simulated.</summary>
internal sealed record SelectionJson
{
    [AtLeast(0)]
    public required double Indifference { get; init; }
    [Within(0, 1)]
    public required double Confidence { get; init; }
    [AtLeast(1)]
    public required int AtMost { get; init; }

    public static SelectionJson? Of(SelectionOptions? selection) =>
        selection is null ? null : new()
        {
            Indifference = selection.Indifference, Confidence = selection.Confidence,
            AtMost = selection.AtMost
        };
}

/// <summary>Within what a portfolio is chosen.</summary>
internal sealed record LimitsJson
{
    [AtLeast(0)]
    public required OrderedDictionary<string, decimal> Budget { get; init; }
    [AtLeast(0)]
    public required decimal? BudgetPerYear { get; init; }
    [Within(1, 9000)]
    public required int? FirstYear { get; init; }
    [Within(1, 10)]
    public required int? Years { get; init; }
    [AtLeast(0)]
    public required IReadOnlyList<int> BuildsByQuarter { get; init; }
    [AtLeast(0)]
    public required int? FloatingLicences { get; init; }
    public required OrderedDictionary<string, IReadOnlyList<string>> Requires { get; init; }
    [AtLeast(1)]
    public required long MostNodes { get; init; }

    public static LimitsJson? Of(PortfolioConstraints? limits) => limits is null ? null : new()
    {
        Budget = new(limits.Budget.OrderBy(b => b.Key)
            .Select(b => KeyValuePair.Create(b.Key.ToString(CultureInfo.InvariantCulture), b.Value))),
        BudgetPerYear = limits.BudgetPerYear,
        FirstYear = limits.FirstYear,
        Years = limits.Years,
        BuildsByQuarter = [.. limits.BuildsByQuarter],
        FloatingLicences = limits.FloatingLicences,
        Requires = new(limits.Requires.OrderBy(r => r.Key, StringComparer.Ordinal)),
        MostNodes = limits.MostNodes,
    };
}

/// <summary>Which values a place of the file was given.</summary>
internal sealed record SweepJson
{
    public required string Path { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>For which goal they were tried.</summary>
internal sealed record GoalOptionsJson
{
    [OneOf("late", "time", "overtime", "use")]
    public required string Figure { get; init; }
    public required string? Scope { get; init; }
    public required bool IsAtMost { get; init; }
    [AtLeast(0)]
    public required double Limit { get; init; }
    [AtLeast(0)]
    public required int From { get; init; }
    [AtLeast(0)]
    public required int To { get; init; }

    public static GoalOptionsJson? Of(GoalRequest? request) => request is null ? null : new()
    {
        Figure = request.Goal.Figure,
        Scope = request.Goal.Scope,
        IsAtMost = request.Goal.IsAtMost,
        Limit = request.Goal.Limit,
        From = request.From,
        To = request.To,
    };
}
