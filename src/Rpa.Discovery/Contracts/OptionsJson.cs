using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>What was asked for, as <see cref="RequestOptions.All"/> says it.</summary>
internal sealed class OptionsJson
{
    /// <summary>Where they stand in a result.</summary>
    public const string Path = SavedResult.ProvenancePath + ".options";

    private readonly Dictionary<string, object?> _said = new(StringComparer.Ordinal);

    /// <summary>What is said of an option; null for nothing.</summary>
    public object? this[string id]
    {
        get => _said.GetValueOrDefault(id);
        set => _said[id] = value;
    }

    public static OptionsJson Of(Request request)
    {
        var options = new OptionsJson();
        foreach (var option in RequestOptions.All)
            options[option.Id] = option.Write(request);
        return options;
    }

    /// <summary>What they ask for.</summary>
    /// <param name="seed">It stands beside them.</param>
    /// <param name="isRanking">Whether something is ranked.</param>
    /// <exception cref="DamagedResultException">They say something that no request says.</exception>
    public Request Read(ulong seed, bool isRanking) => RequestOptions.All.Aggregate(
        new Request { Experiment = new() { Seed = seed }, Study = isRanking ? new() : null },
        (request, option) => option.Read(this, request));

    /// <summary>Makes each option a member.</summary>
    public static void Add(JsonTypeInfo info)
    {
        if (info.Type != typeof(OptionsJson))
            return;
        foreach (var option in RequestOptions.All)
            option.AddTo(info);
    }

    public static DamagedResultException Wrong(string name, string said, Message expected) =>
        DamagedResultException.Wrong($"{Path}.{name}", said, expected);

    public static int Needed(int? said, string name) => said ?? throw DamagedResultException.Missing($"{Path}.{name}");
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

    [JsonIgnore]
    public PilotRequest Request => new(null, Candidate, NoRanking, Power, Within);

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

    public TimeAmount Read(string name)
    {
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            if (string.Equals(JsonCode.Of(unit), Unit, StringComparison.Ordinal))
                return new TimeAmount(Value, unit);
        }

        throw OptionsJson.Wrong($"{name}.unit", Unit, RecomputeWords.AUnit);
    }
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

    [JsonIgnore]
    public ReplicationPlan Plan => Until is { } until
        ? ReplicationPlan.UntilPrecise(until, OptionsJson.Needed(AtMost, "replications.atMost"))
        : ReplicationPlan.Exactly(OptionsJson.Needed(Exactly, "replications.exactly"));

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

    [JsonIgnore]
    public SelectionOptions Options => new() { Indifference = Indifference, Confidence = Confidence, AtMost = AtMost };

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

    [JsonIgnore]
    public PortfolioConstraints Constraints
    {
        get
        {
            var constraints = new PortfolioConstraints
            {
                BudgetPerYear = BudgetPerYear,
                FirstYear = FirstYear,
                Years = Years,
                BuildsByQuarter = BuildsByQuarter,
                FloatingLicences = FloatingLicences,
                Requires = Requires.ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal),
                MostNodes = MostNodes,
            };
            foreach (var (name, money) in Budget)
            {
                var path = $"{OptionsJson.Path}.portfolio.budget.{name}";
                if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    || !constraints.Budget.TryAdd(year, money))
                    throw new DamagedResultException(path, RecomputeWords.NoFiscalYear.With(path));
            }

            return constraints;
        }
    }

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

    public static SweepJson? Of(WhatIfOrigin? asked) =>
        asked is null ? null : new() { Path = asked.Sweep.Path, Values = asked.Sweep.Values };
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

    public GoalRequest On(string path)
    {
        if (!FigureGoal.Figures.Contains(Figure, StringComparer.Ordinal))
            throw OptionsJson.Wrong("goal.figure", Figure, RecomputeWords.GoalFigure);
        if (To <= From)
            throw OptionsJson.Wrong("goal.to", $"{To}", RecomputeWords.ALargerNumber);
        return new GoalRequest(new FigureGoal(Figure, Scope, IsAtMost, Limit), path, From, To);
    }

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
