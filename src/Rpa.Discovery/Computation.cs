using System.Text;
using Rpa.Discovery.Causes;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.BallotTables;
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
/// <param name="Askers">Which options of a study it knows.</param>
/// <param name="Compute">The computation.</param>
internal sealed record Computation(
    string Command, Phrase Does, Askers Askers,
    Func<AutomationStudy, StudyOptions, IProgress<StudyProgress>?, CancellationToken, ComputedResult> Compute)
{
    /// <summary>Every computation that takes a department and a request, and gives a page, in the order of help pages.</summary>
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
        })
        {
            Files = null,
        },
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
            Limits = LimitsAsked.All,
        },
        new("portfolio", RunnerWords.PortfolioDoes, Askers.Portfolios, (study, options, progress, cancellation) =>
        {
            var result = study.Plan(options.Portfolio!, options, progress, cancellation);
            return new(PortfolioPage.Of(result.Plan, study.File.Department), (language, _, withPerformance) =>
                result.ToJson(language, withPerformance))
            {
                Findings = result.Diagnostics,
                Refusal = result.Plan.Diagnostics.Any(d => d.Severity == Severity.Error) ? [.. result.Plan.Diagnostics] : [],
            };
        })
        {
            Limits = LimitsAsked.All,
        },
        new("requirements", RequirementWords.Does, Askers.Portfolios, (study, options, progress, cancellation) =>
        {
            var answer = study.Requirements(options, progress, cancellation);
            return new(answer.Page, (language, files, _) => RequirementDocuments.Requirements(answer, files, language))
            {
                Own = language => RequirementsPage.Csv(answer.List, language), Findings = answer.Findings,
            };
        })
        {
            Limits = LimitsAsked.All,
            Files = (RequirementWords.OutHelp, [".csv"]),
            Begins = study => study with { Requirements = new([], null) },
            Own =
            [
                Ask<IReadOnlyList<string>>("--candidate", "ID", RequirementWords.CandidateHelp, (study, ids) =>
                    study with { Requirements = study.Requirements! with { Named = ids } }),
                Ask<string>("--offers", "CSV", RequirementWords.OffersHelp, (study, path) =>
                    study with { Requirements = study.Requirements! with { OffersPath = path } }),
            ],
            Lacks = options => options.Asked.Requirements is null ? ".files" : null,
        },
        new("voices", VoiceWords.Does, Askers.Voices, (study, options, progress, cancellation) =>
        {
            var result = study.Hear(options, progress, cancellation);
            return new(VoicesPage.Of(result, withTexts: true), (language, _, withPerformance) =>
                VoicesDocuments.Of(result, language, withPerformance));
        })
        {
            Own =
            [
                Ask<HeardVoices>("--ballots", "DIR|CSV", VoiceWords.BallotsHelp, (study, heard) =>
                    study with { Group = heard.Ballots, Voices = heard }) with { IsNeeded = true },
                .. StudyRequest.OfPeople.Select(o => o.Spoken).OfType<SpokenOption>(),
            ],
            Lacks = options => options.Asked.Voices is null ? ".files" : null,
        },
        new("outlook", OutlookWords.Does, Askers.Portfolios, (study, options, progress, cancellation) =>
        {
            var result = study.Outlook(options, progress, cancellation);
            return new(result.Page, (language, _, withPerformance) => result.ToJson(language, withPerformance))
            {
                Findings = result.Diagnostics,
            };
        })
        {
            Limits = LimitsAsked.Budget,
            Begins = study => study with { Outlook = OutlookOrigin.Usual },
            Own =
            [
                Ask<int>("--years", "N", OutlookWords.YearsHelp, (study, years) =>
                    study with { Outlook = study.Outlook! with { Years = years } }) with { Least = 1, Most = OutlookOrigin.MostYears },
                Ask<string>("--population", "FILE.csv", OutlookWords.PopulationHelp, (study, path) =>
                    study with { Outlook = study.Outlook! with { PopulationFile = path } }),
                Ask<int>("--tried", "N", OutlookWords.TriedHelp, (study, tried) =>
                    study with { Outlook = study.Outlook! with { Tried = tried } }) with { Least = 1 },
                Ask<int>("--files", "N", OutlookWords.FilesHelp, (study, files) =>
                    study with { Outlook = study.Outlook! with { Files = files } }),
            ],
            Lacks = options => options.Asked.Outlook is null ? ".options.outlook" : null,
        },
    ];

    /// <summary>What of a portfolio's limits it is asked beside.</summary>
    public LimitsAsked Limits { get; init; }

    /// <summary>Options of this command alone.</summary>
    public IReadOnlyList<SpokenOption> Own { get; init; } = [];

    /// <summary>The request before anything is said.</summary>
    public Func<StudyRequest, StudyRequest> Begins { get; init; } = study => study;

    /// <summary>What a saved result does not say that it has to say, as a member of its provenance; null for nothing.</summary>
    public Func<StudyOptions, string?> Lacks { get; init; } = _ => null;

    /// <summary>What is said of the files that it can be written to, and forms of this command alone; null where it is written to
    /// none.</summary>
    public (Phrase Help, string[] Own)? Files { get; init; } = (RunnerWords.ResultFilesHelp, []);

    /// <summary>That of a command; null where it has none.</summary>
    public static Computation? Of(string command) => All.FirstOrDefault(c => c.Command == command);

    private static SpokenOption<T> Ask<T>(string name, string value, Message help, Func<StudyRequest, T, StudyRequest> put) =>
        new(name, value, help, Askers.Simulations, (request, said) => request with { Study = put(request.Study!, said) });
}

/// <summary>What of a portfolio's limits a command is asked.</summary>
internal enum LimitsAsked
{
    None,

    /// <summary>A budget, without which nothing is planned.</summary>
    Budget,

    /// <summary>Every limit; without any it is planned all the same.</summary>
    All,
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

    /// <summary>Why a command shows nothing of it; a program keeps it all the same.</summary>
    public IReadOnlyList<Diagnostic> Refusal { get; init; } = [];
}
