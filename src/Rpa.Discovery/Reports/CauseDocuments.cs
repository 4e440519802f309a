using Rpa.Discovery.Causes;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The diagram of causes as JSON.</summary>
internal static class CauseDocuments
{
    public static byte[] Causes(
        DepartmentFile file, ExperimentOptions options, CauseDiagram diagram, IReadOnlyList<string> written, Language language,
            bool withPerformance)
    {
        var text = new CauseText(file.Department);
        var headline = text.Headline(diagram);
        var all = diagram.HoursPerYear.Mean ?? 0;
        return new CausesDocument
        {
            Command = "causes",
            Input = ResultDocuments.InputOf(file),
            Provenance = ProvenanceJson.Of("causes", ResultOrigin.Of(file, options), language),
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            Simulated = SimulatedJson.Of(diagram.AsIs),
            Load = LoadJson.Of(diagram.Load, language),
            WaitingHoursPerYear = EstimateJson.Of(diagram.HoursPerYear),
            Causes = [.. diagram.Causes.Where(c => c.HoursPerYear.Mean > 0).Select(c => Of(c, text, all, language))],
            Loops = [.. diagram.Loops.Select((l, i) => new CauseLoopJson { Number = i + 1, Steps = l.Steps,
                HoursPerYear = EstimateJson.Of(l.HoursPerYear) })],
            Reliefs = [.. diagram.Reliefs.Select(r => Of(r, text, language))],
            LeadHoursPerYear = EstimateJson.Of(diagram.Lead),
            Files = written.Count > 0 ? written : null,
            Diagnostics = DiagnosticJson.Of(diagram.AsIs.Diagnostics, language),
            Page = SavedPage.Of(CausesPage.Of(diagram)),
            Performance = PerformanceJson.Of(diagram.AsIs.Performance, withPerformance),
        }.Write();
    }

    private static CauseJson Of(Cause cause, CauseText text, double all, Language language)
    {
        var sentence = text.Sentence(cause);
        return new()
        {
            Waits = cause.Waits,
            Pool = cause.Pool,
            Behind = JsonCode.Of(cause.Obstacle),
            Work = cause.Work,
            HoursPerYear = EstimateJson.Of(cause.HoursPerYear),
            Share = Math.Clamp(cause.HoursPerYear.Mean!.Value / all, 0, 1),
            Loop = cause.Loop < 0 ? null : cause.Loop + 1,
            Sentence = sentence.In(language),
            SentenceMessage = MessageJson.Of(sentence),
        };
    }

    private static ReliefJson Of(SimulatedRelief relief, CauseText text, Language language)
    {
        var title = text.Relief(relief.Relief);
        return new()
        {
            Kind = JsonCode.Of(relief.Relief.Kind),
            Where = relief.Relief.Where,
            Title = title.In(language),
            TitleMessage = MessageJson.Of(title),
            RemovedHoursPerYear = EstimateJson.Of(relief.Removed),
            RemovedElsewhereHoursPerYear = EstimateJson.Of(relief.Elsewhere),
            Steps = [.. relief.Steps.Select(s => new RelievedStepJson { Step = s.Step, RemovedHoursPerYear = EstimateJson.Of(s.Removed) })],
        };
    }
}
