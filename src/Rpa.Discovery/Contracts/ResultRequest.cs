using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>What a saved result was asked to compute: from which files, what was simulated, in which language it is written.</summary>
internal sealed class ResultRequest
{
    private const string Options = SavedResult.ProvenancePath + ".options";

    private readonly ProvenanceJson _said;

    public ResultRequest(ProvenanceJson said, string command)
    {
        _said = said;
        Language = said.Language switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            var other => throw Wrong("language", other, RecomputeWords.ALanguage, SavedResult.ProvenancePath)
        };
        Experiment = ExperimentOf(said.Options, said.Seed);
        if (command is "rank" or "study" or "portfolio" or "voices" or "verify" or "requirements" or "outlook" or "plan")
            Study = StudyOf(said.Options);
        if (said.Options.Portfolio is { } limits)
            Portfolio = PortfolioOf(limits);
        WhatIf = WhatIfOf(said.Options);
    }

    /// <summary>What was to be simulated, before a plan until precise chose its number of replications.</summary>
    public ExperimentOptions Experiment { get; }

    /// <summary>The language of the sentences in it.</summary>
    public Language Language { get; }

    /// <summary>The files that it was computed from.</summary>
    public IReadOnlyList<OriginFile> Origins => _said.Files;

    /// <summary>Null for a command that ranks nothing.</summary>
    public StudyOrigin? Study { get; }

    /// <summary>Null where no portfolio was asked for.</summary>
    public PortfolioConstraints? Portfolio { get; }

    /// <summary>Null unless the years to come were asked for; the table of population stands among the files.</summary>
    public OutlookOrigin? Outlook => _said.Options.Outlook is { } outlook ? new(outlook.Years, outlook.Tried, outlook.Files, null) : null;

    /// <summary>Null unless values of the file were changed.</summary>
    public WhatIfOrigin? WhatIf { get; }

    private static ExperimentOptions ExperimentOf(OptionsJson said, ulong seed)
    {
        (DateOnly Date, TimeOnly Time)? start = said.Start is not { } text
            ? null : DateText.TryReadDateAndTime(text, out var date, out var time)
            ? (date, time) : throw Wrong("start", text, RecomputeWords.ADate);
        return new()
        {
            Dates = said.From is { } from && said.ToExclusive is { } to ? new DateRange(from, to) : null,
            Start = start?.Date,
            StartTime = start?.Time ?? default,
            Horizon = Span(said.Horizon, "horizon"),
            Cases = said.Cases,
            WarmUp = Span(said.WarmUp, "warmUp"),
            WarmUpAuto = said.WarmUpAuto,
            Drain = Span(said.Drain, "drain"),
            DrainAll = said.DrainAll,
            Replications = said.Replications.Until is { } until
                ? ReplicationPlan.UntilPrecise(until, Needed(said.Replications.AtMost, "replications.atMost"))
                : ReplicationPlan.Exactly(Needed(said.Replications.Exactly, "replications.exactly")),
            FirstReplication = said.FirstReplication,
            ControlVariates = said.ControlVariates,
            MostOpenCases = said.MostOpenCases,
            MostEvents = said.MostEvents,
            Seed = seed,
        };
    }

    private static StudyOrigin StudyOf(OptionsJson said)
    {
        Needed(said.Weights, "weights");
        Needed(said.Group, "group");
        Needed(said.Selection, "selection");
        var method = said.Method ?? throw DamagedResultException.Missing($"{Options}.method");
        return new(
            said.Weights.Value is { } weights ? Weights.Direct(weights.ToDictionary(w => Aim(w.Key), w => w.Value, StringComparer.Ordinal))
                : Weights.Equal,
            RankingMethods.Find(method) ?? throw new DamagedResultException($"{Options}.method", RecomputeWords.OwnMethod.With(method)),
            said.Group.Value is { } group ? BallotYaml.Parse(group).ValueOrThrow() : [],
            Needed(said.Top, "top"),
            Needed(said.Simulated, "simulated"),
            said.Selection.Value is { } selection
                ? new() { Indifference = selection.Indifference, Confidence = selection.Confidence, AtMost = selection.AtMost } : null,
            Needed(said.Doubted, "doubted"),
            Needed(said.Files, "files"),
            EvenIfOverloaded: said.EvenIfOverloaded ?? false,
            Quick: said.Quick ?? false)
        {
            FreeText = said.FreeText ?? false,
            NoRanking = said.NoRanking ?? false,
            Pilot = said.Pilot is { } pilot ? new PilotRequest(null, pilot.Candidate, pilot.NoRanking, pilot.Power, pilot.Within) : null,
        };
    }

    private static PortfolioConstraints PortfolioOf(LimitsJson said)
    {
        var constraints = new PortfolioConstraints
        {
            BudgetPerYear = said.BudgetPerYear,
            FirstYear = said.FirstYear,
            Years = said.Years,
            BuildsByQuarter = said.BuildsByQuarter,
            FloatingLicences = said.FloatingLicences,
            Requires = said.Requires.ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal),
            MostNodes = said.MostNodes,
        };
        foreach (var (name, money) in said.Budget)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || !constraints.Budget.TryAdd(year, money))
                throw new DamagedResultException($"{Options}.portfolio.budget.{name}",
                    RecomputeWords.NoFiscalYear.With($"{Options}.portfolio.budget.{name}"));
        }

        return constraints;
    }

    private static WhatIfOrigin? WhatIfOf(OptionsJson said)
    {
        const int most = 1000;
        if (said.Sweep is not { } sweep)
            return null;
        if (sweep.Values.Count is 0 or > most)
            throw Wrong("sweep.values", $"{sweep.Values.Count}", RecomputeWords.SweptValues);
        return new WhatIfOrigin(new SweepRequest(sweep.Path, sweep.Values), said.Goal is { } goal ? GoalOf(goal, sweep.Path) : null);
    }

    private static GoalRequest GoalOf(GoalOptionsJson said, string path)
    {
        if (!FigureGoal.Figures.Contains(said.Figure, StringComparer.Ordinal))
            throw Wrong("goal.figure", said.Figure, RecomputeWords.GoalFigure);
        if (said.To <= said.From)
            throw Wrong("goal.to", $"{said.To}", RecomputeWords.ALargerNumber);
        return new GoalRequest(new FigureGoal(said.Figure, said.Scope, said.IsAtMost, said.Limit), path, said.From, said.To);
    }

    private static TimeAmount? Span(SpanJson? said, string name)
    {
        if (said is null)
            return null;
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            if (string.Equals(JsonCode.Of(unit), said.Unit, StringComparison.Ordinal))
                return new TimeAmount(said.Value, unit);
        }

        throw Wrong($"{name}.unit", said.Unit, RecomputeWords.AUnit);
    }

    private static string Aim(string name) => Criteria.Ids.Contains(name, StringComparer.Ordinal) ? name
        : throw new DamagedResultException($"{Options}.weights.{name}",
            RecomputeWords.NoAim.With($"{Options}.weights.{name}", string.Join(", ", Criteria.Ids)));

    private static int Needed(int? said, string name) => said ?? throw DamagedResultException.Missing($"{Options}.{name}");

    private static void Needed(IMaybe said, string name)
    {
        if (!said.IsThere)
            throw DamagedResultException.Missing($"{Options}.{name}");
    }

    private static DamagedResultException Wrong(string name, string said, Message expected, string within = Options) =>
        DamagedResultException.Wrong($"{within}.{name}", said, expected);
}
