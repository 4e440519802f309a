using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rpa.Discovery.Contracts;

/// <summary>Which document a command's result is.</summary>
/// <param name="Name">In the schema.</param>
/// <param name="Type">The document.</param>
/// <param name="Commands">Which commands; none means any, where it ended with findings.</param>
internal sealed record DocumentKind(string Name, Type Type, params IReadOnlyList<string> Commands)
{
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("study", typeof(StudyDocument), "study"),
        new("validate", typeof(ValidateDocument), "validate"),
        new("simulate", typeof(SimulateDocument), "simulate"),
        new("hotspots", typeof(HotSpotsDocument), "hotspots"),
        new("whatif", typeof(WhatIfDocument), "whatif"),
        new("rank", typeof(RankDocument), "rank"),
        new("portfolio", typeof(PortfolioDocument), "portfolio"),
        new("recompute", typeof(RecomputeDocument), "recompute"),
        new("play", typeof(PlayDocument), "play"),
        new("verify", typeof(VerifyDocument), "verify"),
        new("voices", typeof(VoicesDocument), "voices"),
        new("causeDiagram", typeof(CausesDocument), "causes"),
        new("requirements", typeof(RequirementsDocument), "requirements"),
        new("planOnAPage", typeof(PlanDocument), "plan"),
        new("outlook", typeof(OutlookDocument), "outlook"),
        new("partOfARun", typeof(PartDocument), "part"),
        new("sweptCells", typeof(SweepDocument), "sweep"),
        new("calibration", typeof(CalibrateDocument), "calibrate"),
        new("files", typeof(FilesDocument), "new", "map", "notes", "convert", "kit", "report"),
        new("refused", typeof(RefusedDocument)),
    ];

    public JsonTypeInfo Contract => ResultJsonContext.Results.GetTypeInfo(Type);

    /// <summary>What a saved result is; null for a command that this version does not know.</summary>
    public static DocumentKind? Of(JsonElement result)
    {
        var command = result.GetProperty("command").GetString();
        var refused = All[^1];
        var told = All.FirstOrDefault(kind => kind.Commands.Contains(command, StringComparer.Ordinal));
        // What ended with findings says nothing else.
        return told is not { Name: "validate" } && result.TryGetProperty("diagnostics", out _)
            && result.EnumerateObject().All(m => refused.Contract.Properties.Any(p => p.Name == m.Name)) ? refused : told;
    }
}
