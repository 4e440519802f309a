using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How we know: the model, the runs, the assumptions and sources, and what a second person needs to get the same
/// numbers.</summary>
internal static class HowWeKnowPart
{
    public static Page Of(StudyResult result) => new Page(ReportWords.HowWeKnow)
        .Items(Runs(result))
        .List(ReportWords.Assumptions, result.Assumptions, level: Page.Part)
        .List(ReportWords.Sources, result.File.Sources.Select(SourceLine), level: Page.Part)
        .List(ReportWords.Findings, result.Diagnostics.Where(d => d.Severity != Severity.Hint)
            .Select(d => Series.Joined(": ", d.Code, d.Sentence)), level: Page.Part)
        .Sentence(ReportWords.Version.With(ToolVersion.Name, ToolVersion.Text, ToolVersion.Platform))
        .Add(Again(result));

    private static IEnumerable<IWording?> Runs(StudyResult result)
    {
        var unknowns = result.MeasureNext.Where(m => m.IsUnknown).Select(m => m.Figure).ToList();
        return
        [
            ReportWords.Model.With(
                ReportWords.WorkflowsNamed.With(Series.Of(result.File.Department.Workflows.Select(w => w.Title ?? (Text)w.Id)))),
            ReportWords.Period.With(PeriodText.Of(result.Options)),
            PeriodText.YearlyNote(result.AsIs),
            ReportWords.RepeatedTimes.With(result.AsIs.Replications, result.Options.Seed),
            result.IsQuick ? null : ReportWords.RunsInAll.With(Count(result.Runs)),
            ReportWords.ConventionInterval,
            result.FilesDrawn > 0 ? ReportWords.DrawnFiles.With(Count(result.FilesDrawn), Count(result.WeightingsDrawn),
                Count(result.FilesKept)) : null,
            ReportWords.ConventionAbout,
            unknowns.Count > 0 ? ReportWords.ConventionUnknown.With(Series.Of(unknowns)) : null,
        ];
    }

    private static Series SourceLine(Source source) => Series.Joined(" — ",
        ((Text?[])[source.Title ?? source.Id, source.Note, source.Url is { } url ? (Text)url : null]).OfType<Text>()
            .Where(part => part.In(Language.English).Length > 0));

    private static Page? Again(StudyResult result)
    {
        if (ResultDocuments.InputOf(result) is not { } input)
            return null;
        // Weights, methods and limits do not fit on a line; the JSON form says them all.
        var needsAll = result.Origin?.Study is { IsUsual: false } || result.Origin is { Asked.Portfolio: not null }
            || result.Origin?.Files.Any(f => f.Role == OriginFile.Scenario) == true;
        return new Page()
            .Sentence(ReportWords.InputIs.With(input.Path, input.Hash ?? "–"))
            .Sentence(ReportWords.RecomputeWith)
            .Command(needsAll ? $"{ToolVersion.Name} recompute report.json"
                : $"{ToolVersion.Name} study {input.Path} --seed {result.Options.Seed} --replications {result.AsIs.Replications}"
                    + (result.IsQuick ? " --quick" : ""))
            .Sentence(ReportWords.SchemaNote);
    }

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
