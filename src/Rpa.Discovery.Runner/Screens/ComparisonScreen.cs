using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>Today beside a scenario, and what the scenario gives.</summary>
internal sealed class ComparisonScreen(Session session, SideBySide all, ComparedVariant comparison, StudyKind kind)
{
    private readonly Language _language = session.Language;
    private readonly Department _department = all.AsIs.Department;

    public void Show()
    {
        var screen = session.Screen;
        screen.Heading(session.Say(RunnerWords.EffectsOf, comparison.Variant.Scenario?.Title?.In(_language) ?? comparison.Variant.Label));
        screen.Line(session.Say(RunnerWords.Simulated, PeriodText.Of(all.AsIs.Options, _language), all.AsIs.Replications, all.AsIs.Options.Seed));
        foreach (var change in ChangesInWords.Between(_department, comparison.ToBe.Department, all.AsIs.Options))
            screen.Item("-", change.In(_language));
        screen.Line();
        screen.Table(
            [new Column(session.Say(RunnerWords.FigureColumn), Flexible: true), Right(RunnerWords.AsIsColumn), Right(RunnerWords.ToBeColumn), Right(RunnerWords.DifferenceColumn)],
            [.. Workflows(), .. Pools()]);
        Effects();
        screen.Line();
        LoadLines.Show(session, all, kind);
        screen.Line(session.Say(RunnerWords.IntervalNote));
        foreach (var why in FigureText.WhyNone(Shown(), _language))
            screen.Line(why);
        session.Warn([.. all.AsIs.Diagnostics, .. comparison.ToBe.Diagnostics]);
    }

    private IEnumerable<Estimate?> Shown() =>
    [
        .. comparison.Difference.Workflows.SelectMany(w => (Estimate?[])[w.CycleTimeHours, w.ShareLate]), .. comparison.Difference.Pools.Select(p => p.Utilization),
        .. EffectFigures.All.Select(f => f.Get(comparison.Effects)),
    ];

    /// <summary>From how many hours, or below what cost, a scenario pays; null where it costs nothing.</summary>
    public static string? BreakEven(SideBySide all, ComparedVariant compared, Language language) =>
        BusinessCases.Of(compared.Variant.Scenario, all.AsIs.Department, compared.Effects.Samples, PostYear.Start(all.AsIs.Options)) is { CostsPerYear: > 0 } business
            ? ReportWords.BreakEvenSentence.In(language, MoneyText.BreakEven(business, all.AsIs.Department.Currency, language))
            : null;

    private IEnumerable<IReadOnlyList<string>> Workflows()
    {
        foreach (var change in comparison.Difference.Workflows)
        {
            var before = all.AsIs.Workflows.FirstOrDefault(w => string.Equals(w.Id, change.Id, StringComparison.Ordinal));
            var after = comparison.ToBe.Workflows.FirstOrDefault(w => string.Equals(w.Id, change.Id, StringComparison.Ordinal));
            var title = _department.FindWorkflow(change.Id)?.Title?.In(_language) ?? change.Id;
            var times = TimeSpans.InOneUnit(before?.CycleTimeHours, after?.CycleTimeHours, change.CycleTimeHours);
            yield return [session.Say(RunnerWords.CycleOf, title), Mean(times[0]), Mean(times[1]), FigureText.WithInterval(times[2], _language)];
            if (change.ShareLate is not null)
                yield return [session.Say(RunnerWords.LateOf, title), Mean(before?.ShareLate), Mean(after?.ShareLate), FigureText.WithInterval(change.ShareLate, _language)];
        }
    }

    private IEnumerable<IReadOnlyList<string>> Pools()
    {
        foreach (var change in comparison.Difference.Pools)
        {
            var before = all.AsIs.Pools.FirstOrDefault(p => string.Equals(p.Id, change.Id, StringComparison.Ordinal));
            var after = comparison.ToBe.Pools.FirstOrDefault(p => string.Equals(p.Id, change.Id, StringComparison.Ordinal));
            var title = _department.FindPool(change.Id)?.Title?.In(_language) ?? change.Id;
            yield return [session.Say(RunnerWords.FullOf, title), Mean(before?.Utilization), Mean(after?.Utilization), FigureText.WithInterval(change.Utilization, _language)];
            if (before?.OvertimeHoursPerYear.Mean > 0 || after?.OvertimeHoursPerYear.Mean > 0)
                yield return [session.Say(RunnerWords.OvertimeOf, title), Bare(before?.OvertimeHoursPerYear), Bare(after?.OvertimeHoursPerYear), FigureText.Bare(change.OvertimeHoursPerYear, _language)];
        }
    }

    private void Effects()
    {
        var effects = comparison.Effects;
        session.Screen.Heading(session.Say(ReportWords.Effects));
        session.Screen.Table(
            [new Column(session.Say(ReportWords.EffectColumn), Flexible: true), Right(ReportWords.MeanColumn), Right(ReportWords.SingleYears)],
            [.. EffectRows.Of(effects, _language, _department.Currency)]);
        if (effects.QueueMovesTo is { } move)
        {
            var state = _department.FindState(move.State)?.Title?.In(_language) ?? move.State.State;
            session.Screen.Line(session.Say(ReportWords.QueueMoves, state, FigureText.WithInterval(move.WaitingHoursAddedPerYear, _language)));
        }

        if (BreakEven(all, comparison, _language) is { } pays)
            session.Screen.Line(pays);
        session.Screen.Line(session.Say(ReportWords.EvidenceIs, FigureText.Evidence(effects.Evidence).In(_language)));
    }

    private Column Right(Phrase title) => new(session.Say(title), Right: true);

    private string Mean(Estimate? estimate) => FigureText.Mean(estimate, _language);

    private static string Bare(Estimate? estimate) => Numbers.Significant(estimate?.Mean);
}
