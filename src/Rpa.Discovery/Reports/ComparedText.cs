using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What every comparison says of its runs: what was simulated, who would have too much work, from when a change pays.</summary>
internal static class ComparedText
{
    public static Message Simulated(ExperimentResult result) =>
        RunnerWords.Simulated.With(PeriodText.Of(result.Options), result.Replications, result.Options.Seed);

    public static Text Title(ComparedVariant variant) => variant.Variant.Scenario?.Title ?? (Text)variant.Variant.Label;

    /// <summary>The figures of a row in one unit.</summary>
    public static IReadOnlyList<Estimate?> InOneUnit(ComparedFigure figure, params IReadOnlyList<Estimate?> row) =>
        figure.Unit == Unit.Hours ? TimeSpans.InOneUnit(row) : row;

    /// <summary>A figure of one run.</summary>
    public static FigureText Level(ComparedFigure figure, Estimate? level) =>
        figure.NamesItsUnit ? FigureText.BareMean(level) : FigureText.Mean(level);

    /// <summary>From how many hours, or below what cost, a scenario pays; null where it costs nothing.</summary>
    public static Message? BreakEven(SideBySide all, ComparedVariant compared) =>
        BusinessCaseReckoner.Of(compared.Variant.Scenario, all.AsIs.Department, compared.Effects.Samples,
            FullTimePost.Start(all.AsIs.Options)) is { CostsPerYear: > 0 } business
            ? ReportWords.BreakEvenSentence.With(MoneyText.BreakEven(business, all.AsIs.Department.Currency))
            : null;

    /// <summary>A scenario's result is judged like a department: whoever would have too much work, today or with a change, is
    /// named.</summary>
    public static IEnumerable<Message> Loads(SideBySide all, StudyKind kind)
    {
        if (StaffLoad.Of(all.AsIs, kind) is { Verdict: not LoadVerdict.Settles } today)
            yield return ComparisonWords.LoadToday.With(today.Sentence);
        foreach (var variant in all.Variants)
        {
            if (StaffLoad.Of(variant.ToBe, kind) is not { Verdict: not LoadVerdict.Settles } load)
                continue;
            yield return all.Variants.Count == 1 ? ComparisonWords.LoadChanged.With(load.Sentence)
                : ComparisonWords.LoadOf.With(Title(variant), load.Sentence);
        }
    }
}
