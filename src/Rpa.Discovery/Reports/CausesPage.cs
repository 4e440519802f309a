using Rpa.Discovery.Causes;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The diagram of causes as a page: where relief helps most, the picture, a sentence for each cause, loops, every relief that
/// was tried.</summary>
internal static class CausesPage
{
    private const int StepsShown = 10;
    private const int DoingsNamed = 4;

    public static Page Of(CauseDiagram diagram)
    {
        var department = diagram.AsIs.Department;
        var text = new CauseText(department);
        var waits = diagram.Waits.Where(w => w.HoursPerYear.Mean >= CauseAnalysis.OfTheWhole * diagram.HoursPerYear.Mean)
            .Take(StepsShown).ToList();
        var page = new Page(CauseWords.Heading.With(department.Title ?? (Model.Quantities.Text)department.Id)).Lead(text.Headline(diagram));
        if (diagram.Load.Verdict == LoadVerdict.Overloaded)
            page.Warn(CredibilityWords.BothSentences.With(diagram.Load.Sentence, CauseWords.Overloaded));
        if (!(diagram.HoursPerYear.Mean > 0))
            return page.Sentence(ComparedText.Simulated(diagram.AsIs));
        page.Sentence(Elsewhere(diagram))
            .Sentence(Next(diagram, text))
            .Sentence(CauseWords.Total.With(EachCase(diagram), FigureText.WithInterval(diagram.HoursPerYear)))
            .Sentence(ComparedText.Simulated(diagram.AsIs))
            .Sentence(PeriodText.YearlyNote(diagram.AsIs))
            .Show(new Illustration(CauseWords.Picture, language => CausesPicture.Of(diagram, language)) { Note = CauseWords.PictureNote })
            .Heading(CauseWords.CausesHeading)
            .Items([.. waits.Select(w => text.Sentence(w, DoingsNamed, diagram.AsIs)), Others(diagram, waits)])
            .Heading(CauseWords.LoopsHeading)
            .Items(diagram.Loops.Select((l, i) => (IWording)text.Sentence(l, i + 1)))
            .Sentence(diagram.Loops.Count == 0 ? CauseWords.NoLoops : null);
        if (diagram.Reliefs.Count > 0)
        {
            page.Heading(CauseWords.ReliefsHeading)
                .Table<SimulatedRelief>(
                [
                    new(CauseWords.ReliefColumn, r => text.Relief(r.Relief)) { NamesRow = true, IsFlexible = true },
                    new(CauseWords.RemovedColumn, r => FigureText.WithInterval(r.Removed)) { IsRight = true },
                    new(CauseWords.ElsewhereColumn, r => FigureText.Mean(r.Elsewhere)) { IsRight = true },
                    new(CauseWords.YearsColumn, r => new WholeNumber(r.Removed.N)) { IsRight = true },
                ], diagram.Reliefs, namesAbove: true)
                .Sentence(diagram.Reliefs.Any(r => r.Removed.Mean < 0) ? CauseWords.ReliefMore : null);
        }

        if (diagram.Best is { } best)
        {
            page.Heading(CauseWords.WhereHeading, Page.Part)
                .Table<(string Step, Estimate Removed)>(
                [
                    new(CauseWords.StepColumn, s => text.Step(s.Step)) { NamesRow = true, IsFlexible = true },
                    new(CauseWords.RemovedColumn, s => FigureText.WithInterval(s.Removed)) { IsRight = true },
                ], best.Steps.Where(s => s.Removed.Mean >= CauseAnalysis.OfTheWhole * best.Removed.Mean).Take(StepsShown));
        }

        var tried = diagram.Reliefs.Count == 0 ? 0 : diagram.Reliefs.Min(r => r.Removed.N);
        return page.Heading(CauseWords.HowHeading)
            .Sentence(CauseWords.RuleShare)
            .Sentence(CauseWords.RuleLoops.With(Amount.Share(CauseAnalysis.OfTheStep), Amount.Share(CauseAnalysis.OfTheWhole)))
            .Sentence(CauseWords.RuleReliefs.With(CauseAnalysis.StepsTried, Amount.Share(CauseAnalysis.OfTheWhole)))
            .Sentence(tried == 0 ? null : CauseWords.RuleYears.With(Math.Min(CauseAnalysis.YearsTried, diagram.AsIs.Replications),
            diagram.Finalists, diagram.AsIs.Replications))
            .Sentences(FigureText.WhyNone([diagram.HoursPerYear]));
    }

    private static SpanOfTime EachCase(CauseDiagram diagram) => new(diagram.HoursPerYear.Mean!.Value * diagram.AsIs.Years
        / Math.Max(1, diagram.AsIs.Workflows.Sum(w => w.Cases.Mean ?? 0)), IsWork: true);

    private static Message? Elsewhere(CauseDiagram diagram) =>
        diagram.Best is { Relief.Kind: ReliefKind.NoWork or ReliefKind.NoBatch } best && best.Elsewhere.Low > 0
            ? CauseWords.OfItElsewhere.With(FigureText.WithInterval(best.Elsewhere)) : null;

    private static Message? Next(CauseDiagram diagram, CauseText text) =>
        diagram.Best is null || diagram.Lead is not { Mean: not null } lead || diagram.Reliefs.Count < 2 ? null
        : (lead.Low > 0 ? CauseWords.Ahead : CauseWords.Level).With(text.Relief(diagram.Reliefs[1].Relief), FigureText.WithInterval(lead));

    private static Message? Others(CauseDiagram diagram, IReadOnlyList<WaitingStep> shown)
    {
        var rest = diagram.HoursPerYear.Mean!.Value - shown.Sum(c => c.HoursPerYear.Mean!.Value);
        return rest >= CauseAnalysis.OfTheWhole * diagram.HoursPerYear.Mean
            ? CauseWords.Others.With(new Amount(rest, Unit.HoursPerYear)) : null;
    }
}
