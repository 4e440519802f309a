using System.Text.Json;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Ideas on their way into use, each with what was predicted and measured of it, and what became of an earlier study's
/// ranking.</summary>
internal sealed record IdeaPipeline(IReadOnlyList<IdeaRow> Ideas, IReadOnlyList<EarlierRow> Earlier, string? EarlierPath,
    string EarlierVersion)
{
    private const int MostEarlier = 10;

    /// <summary>Null where a file names neither ideas nor an earlier study.</summary>
    public static IdeaPipeline? Of(DepartmentFile file, IReadOnlyList<Candidate> candidates, Decision? decision, List<Diagnostic> findings)
    {
        if (file.Ideas.Count == 0 && file.EarlierStudy is null)
            return null;
        var ideas = file.Ideas.Select(idea => Row(idea, file, candidates, decision, findings)).ToList();
        if (file is not { EarlierStudy: { } named, Files: [var first, ..] })
            return new IdeaPipeline(ideas, [], null, "");
        var place = new SourceSpan(first, 0, 0);
        if (Saved(BoundedFile.Beside(first, named)) is not { Document: StudyDocument study } saved)
        {
            findings.Add(IdeaRules.NotThatResult.At(place, named, "study"));
            return new IdeaPipeline(ideas, [], null, "");
        }

        var became = study.Ranking.OfType<RankedJson>().OrderBy(r => r.Rank).Take(MostEarlier)
            .Select(r => new EarlierRow(r.Id, (Text)r.Title, r.Rank, HoursOf(saved, r.Id),
                Became(r.Id, file, candidates, decision))).ToList();
        return new IdeaPipeline(ideas, became, named, saved.ToolVersion);
    }

    /// <summary>Ideas that no study of the file would know, without running one.</summary>
    /// <param name="file">The department's file.</param>
    /// <param name="scenarios">Ids of scenarios that are known.</param>
    public static IEnumerable<Diagnostic> Unknown(DepartmentFile file, IReadOnlyCollection<string> scenarios) =>
        file.Ideas.Where(i => i.Status != IdeaStatus.Retired && !scenarios.Contains(i.Candidate, StringComparer.Ordinal)
            && !PossibleIds.Has(file.Department, i.Candidate) && !IsMeasured(i))
            .Select(i => UnknownAt(i, [.. scenarios, .. PossibleIds.Single(file.Department)]));

    // A pilot of it was verified, so that somebody had it as a scenario.
    private static bool IsMeasured(Idea idea) => idea is { Measured: not null, Place.Path: not null }
        && Saved(PathOf(idea))?.Document is VerifyDocument verified && string.Equals(verified.Candidate, idea.Candidate,
            StringComparison.Ordinal);

    private static Diagnostic UnknownAt(Idea idea, IEnumerable<string> known) =>
        IdeaRules.UnknownCandidate.At(idea.Place, idea.Candidate, DidYouMean.For(idea.Candidate, known));

    private static IdeaRow Row(Idea idea, DepartmentFile file, IReadOnlyList<Candidate> candidates, Decision? decision,
        List<Diagnostic> findings)
    {
        var candidate = candidates.FirstOrDefault(c => string.Equals(c.Id, idea.Candidate, StringComparison.Ordinal));
        var bot = file.Department.FindBot(idea.Candidate);
        if (candidate is null && bot is null && idea.Status != IdeaStatus.Retired)
        {
            findings.Add(UnknownAt(idea, [.. candidates.Select(c => c.Id), .. file.Department.Bots.Select(b => b.Id)]));
        }

        VerifyDocument? verified = null;
        if (idea is { Measured: { } measured, Place.Path: not null }
            && (verified = Saved(PathOf(idea))?.Document as VerifyDocument) is not { Predicted: not null })
        {
            verified = null;
            findings.Add(IdeaRules.NotThatResult.At(idea.Place, measured, "verify"));
        }

        IWording title = idea.Title ?? (IWording?)candidate?.Title ?? bot?.Title ?? (Text)(verified?.Title ?? idea.Candidate);
        return new IdeaRow(idea, title, decision?.Ranking.FirstOrDefault(r =>
            string.Equals(r.Id, idea.Candidate, StringComparison.Ordinal))?.Rank,
            RangeOf(verified?.Predicted), RangeOf(verified?.Measured.Value), verified?.Verdict);
    }

    private static IWording Became(string id, DepartmentFile file, IReadOnlyList<Candidate> candidates, Decision? decision)
    {
        if (file.Ideas.FirstOrDefault(i => string.Equals(i.Candidate, id, StringComparison.Ordinal)) is { } idea)
            return IdeaWords.SinceThen.With(IdeasPart.WordOf(idea.Status), IdeasPart.Day(idea.Date));
        if (decision?.Ranking.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { } ranked)
            return IdeaWords.RankedNow.With(ranked.Rank);
        if (decision is not null && decision.NotNow.Concat(decision.AskFirst).Any(g =>
            string.Equals(g.Candidate.Id, id, StringComparison.Ordinal)))
            return IdeaWords.HeldBack;
        return candidates.Any(c => string.Equals(c.Id, id, StringComparison.Ordinal)) ? IdeaWords.NotRankedNow : IdeaWords.NotProposed;
    }

    private static string PathOf(Idea idea) => BoundedFile.Beside(idea.Place.Path!, idea.Measured!);

    private static PilotRange? RangeOf(PilotRangeJson? range) => range is null ? null : new PilotRange(range.Value, range.Low, range.High);

    // A result that is damaged says nothing; that it is none of the kind is the finding.
    private static SavedResult? Saved(string path) => ResultJson.Read(path).TryGetValue(out var saved) ? saved : null;

    private static double? HoursOf(SavedResult saved, string id)
    {
        foreach (var row in saved.Json.GetProperty("ranking").EnumerateArray())
        {
            if (string.Equals(row.GetProperty("id").GetString(), id, StringComparison.Ordinal)
                && row.TryGetProperty("effects", out var effects)
                && effects.TryGetProperty("hoursReleasedPerYear", out var hours) && hours.ValueKind == JsonValueKind.Object
                && hours.TryGetProperty("mean", out var mean) && mean.ValueKind == JsonValueKind.Number)
            {
                return mean.GetDouble();
            }
        }

        return null;
    }
}

/// <summary>An idea with what is known of it.</summary>
/// <param name="Idea">As the file has it.</param>
/// <param name="Title">For people.</param>
/// <param name="Rank">Among the candidates now; null where it is not ranked.</param>
/// <param name="Predicted">Hours released a year, as the pilot's verification predicted them; null while nothing is measured.</param>
/// <param name="Measured">The same, measured.</param>
/// <param name="Verdict">Hit, miss or too few, by its code.</param>
internal sealed record IdeaRow(Idea Idea, IWording Title, int? Rank, PilotRange? Predicted, PilotRange? Measured, string? Verdict);

/// <summary>A candidate of an earlier study.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">As it was saved.</param>
/// <param name="Rank">Then.</param>
/// <param name="Hours">Released a year, as simulated then; null where it was not said.</param>
/// <param name="Became">What became of it.</param>
internal sealed record EarlierRow(string Id, IWording Title, int Rank, double? Hours, IWording Became);
