using System.Text;
using Rpa.Discovery.Causes;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Computation: what a command makes of a department, said once. The command with its help and its files, and
/// <c>recompute</c>, follow from it.</summary>
/// <param name="Command">The command.</param>
/// <param name="Does">What it says of itself.</param>
/// <param name="Askers">Which options of a study it knows; those that choose a portfolio know its limits too.</param>
/// <param name="Compute">The computation.</param>
internal sealed record Computation(
    string Command, Phrase Does, Askers Askers,
    Func<AutomationStudy, StudyOptions, IProgress<StudyProgress>?, CancellationToken, ComputedResult> Compute)
{
    /// <summary>Every computation that takes a department and the options of a request, and nothing else.</summary>
    public static IReadOnlyList<Computation> All { get; } =
    [
        new("hotspots", RunnerWords.HotSpotsDoes, Askers.Simulations, (study, options, progress, cancellation) =>
        {
            var (file, asked) = (study.File, study.Planned(options));
            var result = Experiment.Run(file.Department, asked, progress, study.Loggers, cancellation);
            var found = HotSpotAnalysis.Find(result);
            return new(HotSpotsPart.All(found), (language, _, withPerformance) =>
                ResultDocuments.HotSpots(file, asked, result, found, language, withPerformance))
            {
                Findings = result.Diagnostics,
            };
        }),
        new("causes", CauseWords.Does, Askers.Simulations, (study, options, progress, cancellation) =>
        {
            var (file, asked) = (study.File, study.Planned(options));
            var diagram = CauseAnalysis.Find(
                file.Department, asked, file.Study?.Kind ?? StudyKind.Terminating, progress, cancellation);
            return new(CausesPage.Of(diagram), (language, files, withPerformance) =>
                CauseDocuments.Causes(file, asked, diagram, files, language, withPerformance))
            {
                Own = language => CausesPicture.Of(diagram, language, isFile: true), Findings = diagram.AsIs.Diagnostics,
            };
        })
        {
            Files = (CauseWords.OutHelp, [".svg"]),
        },
        new("plan", PlanWords.Does, Askers.Portfolios, (study, options, progress, cancellation) =>
        {
            var result = study.OnePage(options, progress, cancellation);
            return new(result.Page, (language, _, withPerformance) => result.ToJson(language, withPerformance))
            {
                Sheet = language => Encoding.UTF8.GetString(result.ToHtml(language)), Findings = result.Plan.Study.Diagnostics,
            };
        })
        {
            Files = (RunnerWords.ResultFilesHelp, []),
        },
    ];

    /// <summary>What is said of the files that it can be written to, and forms of this command alone; null where there are none.</summary>
    public (Phrase Help, string[] Own)? Files { get; init; }

    /// <summary>That of a command; null where it takes more than a department and options.</summary>
    public static Computation? Of(string command) => All.FirstOrDefault(c => c.Command == command);
}

/// <summary>Result of a computation, in every form.</summary>
/// <param name="Page">What is shown.</param>
/// <param name="Json">The whole of it, with the names of files that were written of it.</param>
internal sealed record ComputedResult(Page Page, Func<Language, IReadOnlyList<string>, bool, byte[]> Json)
{
    /// <summary>A sheet of its own; without it the page as every page is written.</summary>
    public Func<Language, string>? Sheet { get; init; }

    /// <summary>A form of this command alone.</summary>
    public Func<Language, string>? Own { get; init; }

    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}
