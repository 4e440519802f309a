using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Something that could be done about a hot spot: a bot, or one of the answers that are not a bot.</summary>
public sealed class Candidate
{
    /// <summary>Kebab-case ASCII, unique among the candidates of a study.</summary>
    public required string Id { get; init; }

    /// <summary>In a few words.</summary>
    public required Message Title { get; init; }

    /// <summary>What it changes.</summary>
    public required CandidateKind Kind { get; init; }

    /// <summary>What it comes down to.</summary>
    public required Answer Answer { get; init; }

    /// <summary>Why that is the answer, in sentences; the weightiest first.</summary>
    public IReadOnlyList<Message> Reasons { get; init; } = [];

    /// <summary>The states that it is about; empty when it is about a pool or a whole workflow.</summary>
    public IReadOnlyList<StatePath> States { get; init; } = [];

    /// <summary>What to simulate; null when the answer needs no simulation or cannot be simulated, which <see cref="Reasons"/> then
    /// says.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Paths of states and ids of pools: two candidates that share one exclude each other.</summary>
    public IReadOnlyList<string> ExclusivityGroups { get; init; } = [];

    /// <summary>What the bot does, in plain words; empty when there is none.</summary>
    public IReadOnlyList<Message> BotDoes { get; init; } = [];

    /// <summary>What people still do.</summary>
    public IReadOnlyList<Message> PeopleStillDo { get; init; } = [];

    /// <summary>What it cannot do.</summary>
    public IReadOnlyList<Message> CannotDo { get; init; } = [];

    /// <summary>Every figure that nobody has said and that stands in by convention.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What must be asked before a decision: prices in another currency, who mends it.</summary>
    public IReadOnlyList<Message> ToAsk { get; init; } = [];

    /// <summary>Staff hours a year that it would save by effort alone, without any queue: what the screening goes by. Not an
    /// effect.</summary>
    public double ScreenedHoursPerYear { get; init; }

    /// <summary>How many units a proposed bot has and how busy they are; null for anything else.</summary>
    internal BotSize? Size { get; init; }

    /// <summary>Id and English title.</summary>
    public override string ToString() => $"{Id}: {Title.In(Wording.Language.English)}";

    /// <summary>Whether both cannot be done: they share a state or a pool.</summary>
    public bool Excludes(Candidate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ExclusivityGroups.Any(g => other.ExclusivityGroups.Contains(g, StringComparer.Ordinal));
    }

    // The busiest month is as much busier than the year as it was when the bot was sized.
    internal bool IsTooSmall(ExperimentResult run) => Size is { } size && Scenario!.Bots.Any(bot =>
        run.Samples.Of(MeasureKind.BotAvailableHours, bot.Id).Sum() is var able and > 0
        && run.Samples.Of(MeasureKind.BotBusyHours, bot.Id).Sum() / able * size.PeakOverYear > BotConventions.MostBusy);

    /// <summary>The same answer without anything to simulate, and why.</summary>
    internal Candidate WithoutFigures(Message why) => new()
    {
        Id = Id,
        Title = Title,
        Kind = Kind,
        Answer = Answer,
        Reasons = [.. Reasons, CandidateWords.NotSimulated.With(why)],
        States = States,
        ExclusivityGroups = ExclusivityGroups,
        ToAsk = ToAsk,
    };

    /// <summary>A candidate of the division's own, from a scenario file.</summary>
    public static Candidate From(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        IReadOnlyList<StatePath> states = [.. scenario.Changes.SelectMany(StatesOf).Distinct()];
        return new Candidate
        {
            Id = scenario.Id,
            Title = scenario.Title ?? (Text)scenario.Id,
            Kind = CandidateKind.OwnScenario,
            Answer = scenario.Changes.Any(c => c is AutomateChange) ? Answer.Bot : Answer.AsProposed,
            States = states,
            Scenario = scenario,
            ExclusivityGroups = [.. states.Select(s => s.ToString()), .. scenario.Changes.SelectMany(PoolsOf)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<StatePath> StatesOf(Change change) => change switch
    {
        AutomateChange automate => automate.States,
        MergeChange merge => merge.States,
        EliminateChange eliminate => [eliminate.State],
        EffortChange effort => [effort.State],
        RouteChange route => [route.State],
        CrossTrainChange crossTrain => [crossTrain.State],
        BatchChange batch => [batch.State],
        _ => [],
    };

    private static IEnumerable<string> PoolsOf(Change change) => change switch
    {
        StaffChange staff => [staff.Pool],
        CalendarChange calendar => [calendar.Pool],
        _ => [],
    };
}

/// <summary>A figure that nobody has said: a stated convention stands in for it until somebody measures.</summary>
public sealed record Assumption
{
    /// <summary>What it is about.</summary>
    public required Message Name { get; init; }

    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The state or bot that it belongs to; null when it is about the whole candidate.</summary>
    public string? Path { get; init; }

    /// <summary>What it rests on; a guess when nobody has said.</summary>
    public EvidenceClass Evidence { get; init; }
}
