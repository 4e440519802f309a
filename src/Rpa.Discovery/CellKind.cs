using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Kind of a cell: what is computed of it, and under which name it is kept.</summary>
/// <param name="Name">What it is called where other machines are asked.</param>
/// <param name="RequestOf">The name of a cell: SHA-256 of all that its result follows from.</param>
/// <param name="Compute">What it gives, on so many threads.</param>
/// <param name="OfFault">What a cell with errors gives; null where one such cell stops the sweep before it begins.</param>
internal sealed record CellKind<TRun>(
    string Name, Func<CellInput, string> RequestOf, Func<CellInput, int, CancellationToken, TRun> Compute,
    Func<SweepCell, IReadOnlyList<Diagnostic>, TRun>? OfFault = null)
    where TRun : class;

/// <summary>The kinds of cells that there are.</summary>
internal static class CellKinds
{
    // Ranges need two blocks of 25 files.
    private const int RankingFiles = 50;
    private const int RankedCandidates = 8;

    /// <summary>One simulation.</summary>
    public static readonly CellKind<CellRunJson> Simulation = new("simulation", input => input.Request, Simulated);

    /// <summary>A ranking of what to do in the department, with possible files enough for a range.</summary>
    public static readonly CellKind<RankedRunJson> Ranking = new(
        "ranking", input => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"ranking 1, {RankedCandidates} candidates, {RankingFiles} files\n{input.Request}"))), Ranked, NotRead);

    private static CellRunJson Simulated(CellInput input, int threads, CancellationToken cancellationToken)
    {
        var result = Experiment.Run(input.Department, input.Options with { Threads = threads }, cancellationToken: cancellationToken);
        var totals = DepartmentTotals.Of(result);
        return new CellRunJson
        {
            Title = TitleOf(input),
            Seed = result.Options.Seed,
            Replications = result.Replications,
            StoppedBy = result.IsPartial ? SavedWording.Of(result.Diagnostics[0].Sentence) : null,
            Figures =
            [
                .. DepartmentTotals.Figures.Select(f => FigureOf(f.Key, null, f.Get(totals))),
                .. ComparedFigure.Of(result.Department).Select(f => FigureOf(f.Id, f.Scope, f.Level(result))).Where(f => f.N > 0),
            ],
        };
    }

    private static RankedRunJson Ranked(CellInput input, int threads, CancellationToken cancellationToken)
    {
        try
        {
            var result = AutomationStudy.Of(input.File).Run(new StudyOptions
            {
                Experiment = input.Options with { Threads = threads },
                SimulatedCandidates = RankedCandidates,
                ParameterDraws = RankingFiles,
            }, cancellationToken: cancellationToken);
            return new RankedRunJson
            {
                Title = TitleOf(input),
                WhyNot = result.Ranking.Count == 0 ? SavedWording.Of(result.Headline) : null,
                Replications = result.AsIs.Replications,
                Files = result.FilesKept,
                Candidates = [.. result.Ranking.Select(RankedHere.Of)],
            };
        }
        catch (DepartmentException e)
        {
            return NotRead(input.Cell, e.Diagnostics) with { Title = TitleOf(input) };
        }
    }

    private static RankedRunJson NotRead(SweepCell cell, IReadOnlyList<Diagnostic> findings)
    {
        List<Diagnostic> errors = [.. findings.Where(f => f.Severity == Severity.Error)];
        return new RankedRunJson
        {
            Title = SavedWording.Of((Text)cell.Department.Label),
            WhyNot = SavedWording.Of(errors.Count == 1
                ? errors[0].Sentence : RankSweepWords.Errors.With(errors[0].Sentence, errors.Count - 1)),
            Replications = 0,
            Files = 0,
            Candidates = [],
        };
    }

    private static WordingJson TitleOf(CellInput input) => SavedWording.Of(input.Department.Title ?? (Text)input.Cell.Department.Label);

    private static CellFigureJson FigureOf(string figure, string? scope, Estimate? level) => new()
    {
        Figure = figure, Scope = scope, Unit = UnitText.Code(level?.Unit ?? Unit.Number), Mean = level?.Mean, HalfWidth = level?.HalfWidth,
        P10 = level?.P10, P90 = level?.P90, N = level?.N ?? 0,
    };
}
