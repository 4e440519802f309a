using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Estimates;
using F = Rpa.Discovery.Contracts.Formulas;

namespace Rpa.Discovery.Contracts;

/// <summary>Every document of a result, known at build time: nothing is looked up by reflection.</summary>
/// <remarks>The generator reads one declaration; it stands beside the list of kinds so that a document is entered in one file.</remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StudyDocument))]
[JsonSerializable(typeof(RankDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(PortfolioDocument))]
[JsonSerializable(typeof(SimulateDocument))]
[JsonSerializable(typeof(HotSpotsDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(RecomputeDocument))]
[JsonSerializable(typeof(PlayDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(VoicesDocument))]
[JsonSerializable(typeof(CausesDocument))]
[JsonSerializable(typeof(RequirementsDocument))]
[JsonSerializable(typeof(OutlookDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(SweepDocument))]
[JsonSerializable(typeof(CellFile<CellRunJson>))]
[JsonSerializable(typeof(CellFile<RankedRunJson>))]
[JsonSerializable(typeof(CalibrateDocument))]
[JsonSerializable(typeof(FilesDocument))]
[JsonSerializable(typeof(RefusedDocument))]
[JsonSerializable(typeof(BareDocument))]
[JsonSerializable(typeof(PartDocument))]
[JsonSerializable(typeof(PartRequestJson))]
[JsonSerializable(typeof(CellsRequestJson))]
[JsonSerializable(typeof(RankedJson))]
[JsonSerializable(typeof(GatedJson))]
[JsonSerializable(typeof(Maybe<EstimateJson>))]
[JsonSerializable(typeof(Maybe<OrderedDictionary<string, double>>))]
[JsonSerializable(typeof(OrderedDictionary<string, double>))]
[JsonSerializable(typeof(Maybe<SelectionJson>))]
[JsonSerializable(typeof(SelectionJson))]
[JsonSerializable(typeof(Maybe<string>))]
[JsonSerializable(typeof(SpanJson))]
[JsonSerializable(typeof(ReplicationsJson))]
[JsonSerializable(typeof(LimitsJson))]
[JsonSerializable(typeof(SweepJson))]
[JsonSerializable(typeof(GoalOptionsJson))]
[JsonSerializable(typeof(PilotOptionsJson))]
[JsonSerializable(typeof(OutlookOptionsJson))]
[JsonSerializable(typeof(ConventionsJson))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(long?))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;

/// <summary>Kind of a document: which command's result it is, what is behind its figures, and whether it ranks.</summary>
/// <param name="Name">In the schema.</param>
/// <param name="Type">The document.</param>
/// <param name="Commands">Which commands; none means any, where it ended with findings.</param>
internal sealed record DocumentKind(string Name, Type Type, params IReadOnlyList<string> Commands)
{
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("study", typeof(StudyDocument), "study")
        {
            Ranks = true,
            Formulas = [.. F.OfRankings,
                new("best-together", 1, Unit.Points, "every set of the first five that are worth something, each simulated as a whole"),
                new("credibility", 1, Unit.Number, "simulated against observed, with stated tolerances")],
        },
        new("validate", typeof(ValidateDocument), "validate"),
        new("simulate", typeof(SimulateDocument), "simulate") { Formulas = F.Runs },
        new("hotspots", typeof(HotSpotsDocument), "hotspots") { Formulas = [.. F.Runs, .. F.HotSpots] },
        new("whatif", typeof(WhatIfDocument), "whatif") { Formulas = [.. F.Runs, .. F.Differences, .. F.Money] },
        new("rank", typeof(RankDocument), "rank") { Ranks = true, Formulas = F.OfRankings },
        new("portfolio", typeof(PortfolioDocument), "portfolio") { Ranks = true, Formulas = [.. F.OfValues, .. F.Portfolios] },
        new("recompute", typeof(RecomputeDocument), "recompute"),
        new("play", typeof(PlayDocument), "play"),
        new("verify", typeof(VerifyDocument), "verify")
        {
            Ranks = true,
            Formulas =
            [
                .. F.OfRankings,
                new("pilot-hours", 1, Unit.HoursPerYear,
                    "people's minutes a case today less with the bot, returns and looks counted, times visits a year; by effort alone"),
                F.PilotCheck,
                new("pilot-size", 1, Unit.Cases, "smallest number of cases from which the power stays above what is asked"),
            ],
        },
        new("voices", typeof(VoicesDocument), "voices")
        {
            Ranks = true,
            Formulas = [.. F.OfRankings,
                new("sticker-agreement", 1, Unit.Number, "Kendall's W of the orders of steps by stickers, corrected for ties")],
        },
        new("causeDiagram", typeof(CausesDocument), "causes") { Formulas = [.. F.Runs, .. F.Causes] },
        new("requirements", typeof(RequirementsDocument), "requirements")
        {
            Ranks = true,
            Formulas = [.. F.OfValues, .. F.Portfolios,
                new("offers", 1, Unit.Points, "best offer 100, worst 0 on each criterion, by the share of its weight")],
        },
        new("planOnAPage", typeof(PlanDocument), "plan")
        {
            Ranks = true, Formulas = [.. F.OfRankings, .. F.Portfolios, .. F.Outlooks.Skip(1)],
        },
        new("outlook", typeof(OutlookDocument), "outlook") { Ranks = true, Formulas = [.. F.OfValues, .. F.Outlooks] },
        new("partOfARun", typeof(PartDocument), "part"),
        new("sweptCells", typeof(SweepDocument), "sweep"),
        new("calibration", typeof(CalibrateDocument), "calibrate")
        {
            Formulas =
            [
                F.PilotCheck,
                new("range-coverage", 1, Unit.Share, "Wilson's interval with the design effect of Rao & Scott 1992 over departments"),
                new("doubt-scale", 1, Unit.Number, "maximum likelihood on a grid, jackknife over departments (Tukey 1958)"),
            ],
        },
        new("files", typeof(FilesDocument), "new", "map", "notes", "convert", "kit", "report"),
        new("refused", typeof(RefusedDocument)),
    ];

    /// <summary>Whether something is ranked, so that the options of a study are among those that were asked.</summary>
    public bool Ranks { get; init; }

    /// <summary>What is behind its figures; none where nothing is computed.</summary>
    public IReadOnlyList<Formula> Formulas { get; init; } = [];

    /// <summary>The commands whose results can be computed once more.</summary>
    public static IReadOnlyList<string> Computing => [.. All.Where(kind => kind.Formulas.Count > 0).SelectMany(kind => kind.Commands)];

    public JsonTypeInfo Contract => ResultJsonContext.Results.GetTypeInfo(Type);

    public static DocumentKind? Of(string command) =>
        All.FirstOrDefault(kind => kind.Commands.Contains(command, StringComparer.Ordinal));

    /// <summary>What a saved result is; null for a command that this version does not know.</summary>
    public static DocumentKind? Of(JsonElement result)
    {
        var command = result.GetProperty("command").GetString();
        var refused = All[^1];
        var told = Of(command!);
        // What ended with findings says nothing else.
        return told is not { Name: "validate" } && result.TryGetProperty("diagnostics", out _)
            && result.EnumerateObject().All(m => refused.Contract.Properties.Any(p => p.Name == m.Name)) ? refused : told;
    }
}
