using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What stands behind each figure of the first screen: its formula, the figures of the file by line, the runs.</summary>
internal sealed class Explained(StudyResult result)
{
    private const int FiguresNamed = 6;
    private readonly Department _department = result.File.Department;

    public IReadOnlyList<IWording> Hours(RankedCandidate first)
    {
        var figures = OfWorkflows(first);
        return [Formula("hours-released", ExplainWords.HoursReleased), .. figures.Count == 0
            ? [ExplainWords.AllMeasured] : Figures(figures), Runs(ExplainWords.Runs), .. Files()];
    }

    public IReadOnlyList<IWording> Costs(RankedCandidate first) =>
    [
        Formula("balance", ExplainWords.Balance),
        .. Figures([.. ParameterSamples.List(_department, first.Candidate.Scenario is { } scenario ? [scenario] : [])
            .Where(f => Owner(f.Path) is Bot || IsOfCosts(f))]),
        .. first.Candidate.Assumptions.Where(a => a.Unit is Unit.Money or Unit.MoneyPerYear or Unit.MoneyPerCase)
        .Select(a => ExplainWords.Assumed.With(a.Name, new Amount(a.Value, a.Unit, _department.Currency), Terms.Of(a.Evidence))),
        Runs(ExplainWords.Runs),
    ];

    public IReadOnlyList<IWording> Sure() => [Formula("certainty", ExplainWords.Certainty), Runs(ExplainWords.Runs), .. Files()];

    public IReadOnlyList<IWording> WhatTurns() => [Formula("weight-change", ExplainWords.WeightChange), Runs(ExplainWords.Runs)];

    public IReadOnlyList<IWording> ToMeasure(IReadOnlyList<ValueOfInformation> jobs) =>
        [Formula("measure-next", ExplainWords.MeasureNext), .. jobs.Select(j => From(j.Path, j.Figure, j.Evidence)), .. Files()];

    public IReadOnlyList<IWording> Today() => [Formula("late", ExplainWords.Late), Runs(ExplainWords.RunsOfToday)];

    // Only what it says is a convention here; which version computed it is told by the one list of formulas.
    private static Message Formula(string id, Phrase words)
    {
        var formula = Formulas.Of("study").First(f => string.Equals(f.Id, id, StringComparison.Ordinal));
        return ExplainWords.HowComputed.With(words, formula.Id, formula.Version);
    }

    private Message Runs(Phrase words) => words.With(result.AsIs.Replications, result.Options.Seed.ToString(CultureInfo.InvariantCulture));

    private IEnumerable<Message> Files() => result.FilesDrawn > 0 ? [ExplainWords.Files.With(result.FilesDrawn, result.FilesKept)] : [];

    // Of all doubtful figures behind a candidate those of its own steps and workflows, the steps first.
    private IReadOnlyList<UncertainInput> OfWorkflows(RankedCandidate first)
    {
        var touched = first.Candidate.States.Concat(first.Effects.ByState.Where(s => s.HoursReleasedPerYear.Mean is not (null or 0))
            .Select(s => s.State)).ToList();
        var workflows = touched.Select(s => s.Workflow).ToHashSet(StringComparer.Ordinal);
        var steps = touched.Select(s => s.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ParameterSamples.List(_department, first.Candidate.Scenario is { } scenario ? [scenario] : [])
            .Where(f => workflows.Contains(PlaceOf(f.Path).Split('/')[0]))
                .OrderByDescending(f => steps.Contains(PlaceOf(f.Path))),
        ];
    }

    private IEnumerable<IWording> Figures(IReadOnlyList<UncertainInput> figures)
    {
        if (figures.Count == 0)
            return [];
        return [.. figures.Take(FiguresNamed).Select(f => From(f.Path, f.Name, f.Evidence)), .. figures.Count > FiguresNamed
            ? [ExplainWords.AndMore.With(figures.Count - FiguresNamed)] : (Message[])[]];
    }

    private Message From(string path, Message name, EvidenceClass evidence)
    {
        if (Owner(path)?.Place is not { Line: > 0 } place)
            return ExplainWords.FromNowhere.With(name, Terms.Of(evidence));
        var isOther = place.Path is { } file && result.File.Files is [var main, ..] && !string.Equals(file, main, StringComparison.Ordinal);
        return isOther ? ExplainWords.FromFileLine.With(place.Path!.Replace('\\', '/'), place.Line, name, Terms.Of(evidence))
            : ExplainWords.FromLine.With(place.Line, name, Terms.Of(evidence));
    }

    private bool IsOfCosts(UncertainInput figure) =>
        figure.Path.EndsWith(": overtime pay", StringComparison.Ordinal) || Owner(figure.Path) is null;

    private static string PlaceOf(string path) => path.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? path[..colon] : path;

    // What a figure belongs to: a step, a workflow, a pool, a bot of the file; null for what only a scenario has.
    private ModelPart? Owner(string path)
    {
        var place = PlaceOf(path);
        return place.Split('/') is [var workflow, var state, ..]
            ? _department.FindWorkflow(workflow)?.AllStates.FirstOrDefault(s => string.Equals(s.Id, state, StringComparison.Ordinal))
            : _department.FindWorkflow(place) ?? (ModelPart?)_department.FindPool(place)
            ?? _department.Bots.FirstOrDefault(b => string.Equals(b.Id, place, StringComparison.Ordinal));
    }
}
