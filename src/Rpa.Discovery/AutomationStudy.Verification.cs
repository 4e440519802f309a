using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>Today, and everything that could have been tried: the candidates of the study and the bots that stand in the
    /// file.</summary>
    /// <exception cref="DepartmentException">The department cannot be simulated.</exception>
    internal PilotBasis ForPilots(StudyOptions options, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options.Check();
        var (asIs, _, candidates) = Begin(options, progress, cancellationToken);
        if (asIs.IsPartial)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new DepartmentException(asIs.Diagnostics);
        }

        return new PilotBasis(File.Department, asIs,
        [
            .. candidates.Where(c => c.Scenario is not null).Select(c => PilotSubject.Of(c.Id, c.Title, c.Scenario!, File.Department)),
            .. PilotSubject.InTheFile(File.Department),
        ], options.Scenarios.Count, File.Ideas);
    }
}

/// <summary>What a pilot is set beside.</summary>
/// <param name="Department">As it is.</param>
/// <param name="AsIs">Its run.</param>
/// <param name="Subjects">What could have been tried, scenarios of one's own first.</param>
/// <param name="Own">How many are scenarios of one's own.</param>
/// <param name="Ideas">How far each has come.</param>
internal sealed record PilotBasis(Department Department, ExperimentResult AsIs, IReadOnlyList<PilotSubject> Subjects, int Own,
    IReadOnlyList<Idea> Ideas)
{
    private IReadOnlyList<PilotSubject> Verifiable => [.. Subjects.Where(s => s.Steps.Count > 0)];

    /// <summary>The one that was tried: the one that is named, else the only one of one's own, else the only one.</summary>
    /// <exception cref="DepartmentException">It is not in the file, not told, or nothing that a pilot can verify.</exception>
    public PilotSubject Chosen(string? id)
    {
        var all = string.Join(", ", Verifiable.Select(s => s.Id));
        if (id is not null)
        {
            var named = Subjects.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))
                ?? throw new DepartmentException(
                    [PilotRules.UnknownCandidate.At(default, id, all, DidYouMean.For(id, Subjects.Select(s => s.Id)))]);
            return named.Steps.Count > 0 ? named : throw new DepartmentException([PilotRules.NothingToVerify.At(default, named.Title)]);
        }

        if (Own == 1)
            return Subjects[0].Steps.Count > 0 ? Subjects[0]
                : throw new DepartmentException([PilotRules.NothingToVerify.At(default, Subjects[0].Title)]);
        return Verifiable is [var only] ? only : throw new DepartmentException([PilotRules.WhichCandidate.At(default, all)]);
    }

    /// <summary>A pilot beside what the file says, with every finding about it.</summary>
    public ReadResult<PilotVerification> Verify(PilotLog pilot, PilotSubject subject, string path,
        CancellationToken cancellationToken = default)
    {
        var findings = new Findings();
        var cases = PilotCases.Of(pilot, subject, Department, path, findings);
        var verification = cases is null ? null : new PilotVerifier(Department, AsIs, subject).Verify(pilot, cases, cancellationToken) with
        {
            Chance = subject.Scenario is { } scenario
                ? SuccessProbabilityReader.Of(Candidate.From(scenario), Department, FullTimePost.Start(AsIs.Options)).Value : null,
            Status = Ideas.FirstOrDefault(i => string.Equals(i.Candidate, subject.Id, StringComparison.Ordinal))?.Status,
        };
        if (verification is { Cases: 1 })
            findings.Add(PilotRules.OneCase, new SourceSpan(path, 1, 1));
        if (verification is not null && verification.Steps.All(s => s.Find(PilotFigure.BotMinutes) is { Measured: null }))
        {
            findings.Add(pilot.OneInstant is { } instant
                ? PilotRules.OneInstant.At(instant) : PilotRules.NotTimed.At(new SourceSpan(path, 1, 1)));
        }

        return new ReadResult<PilotVerification>(verification, findings.InOrder());
    }

    /// <summary>How many cases a pilot needs.</summary>
    public IReadOnlyList<PilotSizeRow> Size(PilotSubject subject, double power, double within)
    {
        var verifier = new PilotVerifier(Department, AsIs, subject);
        return
        [
            .. subject.Steps.SelectMany(step =>
                PilotSize.Of(step, step.AutomationIn(subject.Scenario, step.State), step.Change < 0
                    ? null : subject.Scenario!.Changes[step.Change] as EffortChange,
                verifier.Figured(Department, subject.Scenario, step), power, within)),
        ];
    }
}
